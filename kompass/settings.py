"""Every setting: its name in the environment, its default, and what it does."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The clone Kompass runs from: `data/`, `pages/` and `app.py` lie here."""


@dataclass(frozen=True)
class Setting:
    """One setting: the variable that holds it, its default and its help."""

    variable: str
    default: str
    help: str


SETTINGS = (
    Setting("KOMPASS_MODE", "local", "local: everything works. public: read-only, own data is not loaded."),
    Setting("KOMPASS_DATA", "", "Folder with the data packages; default: the bundled ones."),
    Setting("KOMPASS_LANG", "sv", "Language of the terminal: sv or en."),
    Setting("KOMPASS_PORT", "8501", "Port the app answers on."),
)


def read(variable: str) -> str:
    """The value of a setting. Unknown names are a programming error (StopIteration)."""
    setting = next(s for s in SETTINGS if s.variable == variable)
    return os.environ.get(variable) or setting.default


def is_public() -> bool:
    """Whether this is a public, read-only server. Anything but `local` is: the cautious reading."""
    return read("KOMPASS_MODE") != "local"


def data_folder() -> Path:
    """The folder that holds the data packages."""
    folder = read("KOMPASS_DATA")
    return Path(folder) if folder else ROOT / "data"
