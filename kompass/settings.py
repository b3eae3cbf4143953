"""Every setting: its name in the environment, its default, and what it does."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kompass.errors import NoHost, ReadOnly

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?:\*\.(?={_LABEL}\.))?{_LABEL}(?:\.{_LABEL})*(?::[0-9]{{1,5}})?")
"""A host as a policy header takes it: a name, all names under one of at least two parts, perhaps a port."""

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
    Setting("KOMPASS_HOME", "", "Folder of own data; default: the platform's folder for user data."),
    Setting("KOMPASS_LANG", "sv", "Language of the terminal: sv or en."),
    Setting(
        "KOMPASS_CONTACT", "", "Whom a reader can write to, of errors and of what does not work: an address."
    ),
    Setting(
        "KOMPASS_API_OWN",
        "",
        "1: open data tell of own data too, to programs on this machine; only local.",
    ),
    Setting(
        "KOMPASS_FRAME_HOSTS",
        "",
        "Hosts whose pages may show ours in a frame, parted by commas: intranat.kommun.se, *.kommun.se.",
    ),
    Setting("KOMPASS_PORT", "8501", "Port the app answers on."),
)


def read(variable: str) -> str:
    """The value of a setting. Unknown names are a programming error (StopIteration)."""
    setting = next(s for s in SETTINGS if s.variable == variable)
    return os.environ.get(variable) or setting.default


def is_public() -> bool:
    """Whether this is a public, read-only server. Anything but `local` is: the cautious reading."""
    return read("KOMPASS_MODE") != "local"


def require_local() -> None:
    """The one gate before reading reports, saving and taking away. Raises ReadOnly on a public server."""
    if is_public():
        raise ReadOnly


def home_folder() -> Path:
    """The folder of own data: what has been brought in, and what people have written."""
    folder = read("KOMPASS_HOME")
    return Path(folder) if folder else Path(platformdirs.user_data_path("kompass", appauthor=False))


def data_folder() -> Path:
    """The folder that holds the data packages."""
    folder = read("KOMPASS_DATA")
    return Path(folder) if folder else ROOT / "data"


def own_folder() -> Path | None:
    """The folder of own data where it may be loaded; None on a public server."""
    return None if is_public() else home_folder()


def api_folder() -> Path | None:
    """The folder of own data where the open data may tell of it: asked for by a setting, and never public."""
    return own_folder() if read("KOMPASS_API_OWN") == "1" else None


def frame_hosts() -> tuple[str, ...]:
    """The hosts whose pages may show ours in a frame.

    They go into a header as they are, so nothing but hosts does. Raises NoHost.
    """
    found = tuple(one.strip(" ").lower() for one in read("KOMPASS_FRAME_HOSTS").split(",") if one.strip(" "))
    for one in found:
        if not _HOST.fullmatch(one):
            raise NoHost(variable="KOMPASS_FRAME_HOSTS", value=one[:60])
    return found
