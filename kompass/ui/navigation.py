"""The pages, by task. A page is `pages/<name>.py`, and its title `page-<name>`."""

from kompass import settings

PAGES = {
    "nav-start": ("start",),
    "nav-own": ("municipality", "change", "plan"),
    "nav-compare": ("compare", "ranking", "questions"),
    "nav-learn": ("examples", "teachers"),
    "nav-data": ("read_report", "evaluations", "method"),
    "nav-foot": ("accessibility",),
}
"""The pages by task, in the order of the navigation; the foot of every page leads to those of `nav-foot`."""

LOCAL = ("plan", "read_report")
"""The pages that write. A public server has none of these addresses."""


OF_ONE = ("nav-own", "nav-compare", "nav-learn")
"""The tasks whose pages are about the chosen municipality, or show it among others."""


def shows_one(page: str) -> bool:
    """Whether a page shows the chosen municipality."""
    return any(page in PAGES[task] for task in OF_ONE)


def shown() -> dict[str, list[str]]:
    """The pages that this server has, by task."""
    hidden = LOCAL if settings.is_public() else ()
    return {task: [name for name in names if name not in hidden] for task, names in PAGES.items()}


def addresses() -> set[str]:
    """The addresses that this server answers with a page; that of the start page is empty."""
    names = {name for found in shown().values() for name in found}
    return {"" if name == "start" else name for name in names}
