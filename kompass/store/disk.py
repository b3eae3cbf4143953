"""Writing so that a power cut or a kill leaves the old or the new, never a half."""

import os
import secrets
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; Windows has no way to ask for it."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make(folder: Path) -> None:
    """Make a folder and those above it, where they are missing, so that they last."""
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in missing:
        sync(made.parent)


def new(path: Path, content: bytes) -> None:
    """Write a new file: there whole or not at all, and FileExistsError where one of the name is there."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        write(beside, content)
        place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def place(beside: Path, path: Path, replace: bool = False) -> None:
    """Give a file that was written beside its place its name; FileExistsError where another has it already,
    unless it is to `replace` that one."""
    if replace:
        beside.replace(path)
    elif os.name == "nt":
        beside.rename(path)  # fails there where the name is taken
    else:
        try:
            os.link(beside, path)
        except FileExistsError:
            raise
        except OSError:  # a disk without hard links, as sticks are
            if os.path.lexists(path):
                raise FileExistsError(path) from None
            beside.rename(path)
        else:
            beside.unlink()
    sync(path.parent)
