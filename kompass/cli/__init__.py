"""The terminal: the same answers as the pages, for scripts and for checking.

Errors are one sentence on stderr and exit code 2. Each module adds its commands to the application.
"""

from kompass.cli import answers, carry, example, examples, learn, many, pack, plans, reports, start
from kompass.cli.frame import app

__all__ = [
    "answers",
    "app",
    "carry",
    "example",
    "examples",
    "learn",
    "main",
    "many",
    "pack",
    "plans",
    "reports",
    "start",
]


def main() -> None:
    """The command."""
    app()
