"""Which settings file is in force: the nearest one upward from the working folder, or the one that is named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import Message, message

FILE, PYPROJECT = "factcheck.toml", "pyproject.toml"
TABLE = "[tool.factcheck"
"""How the table of ours begins in a file that belongs to everybody."""
MAX_BYTES = 500_000
"""Settings are written by hand: a larger file is another one."""


def found(folder: Path) -> Path | None:
    """The nearest file with settings, in the folder or above it: a factcheck.toml before a pyproject.toml with a table of ours."""
    for each in _upward(folder):
        if os.path.lexists(each / FILE):
            return each / FILE
        if _is_ours(each / PYPROJECT):
            return each / PYPROJECT
    return None


def _is_ours(path: Path) -> bool:
    """A pyproject.toml that holds a table of ours; one that cannot be read is somebody else's trouble."""
    try:
        return TABLE in text_of(path)
    except UsageError:
        return False


def _upward(folder: Path) -> Iterator[Path]:
    place = Path(os.path.abspath(folder))
    yield place
    yield from place.parents


def shown_path(path: Path) -> str:
    """Relative to the working folder where that is possible, with `/` between the parts."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def text_of(path: Path) -> str:
    """The file's text. Raises UsageError for what is missing, no file, too large or no UTF-8."""
    name = shown_path(path)
    try:
        data = _bytes(path)
    except OSError as error:
        raise UsageError(_unread(path, name, error)) from None
    if len(data) > MAX_BYTES:
        raise UsageError(message("settings.too_large", path=name, limit=f"{MAX_BYTES:,}"))
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(message("settings.no_utf8", path=name, line=f"{line}")) from None


def _bytes(path: Path) -> bytes:
    """Up to one byte more than the limit of a regular file: a pipe under this name must not hold the run up."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(0, "not a regular file")
        return file.read(MAX_BYTES + 1)


def _unread(path: Path, name: str, error: OSError) -> Message:
    if isinstance(error, FileNotFoundError) and not os.path.lexists(path):
        near = _near(path)
        return message("settings.no_file_near", path=name, near=near) if near else message("settings.no_file", path=name)
    return message("settings.unread", path=name, reason=error.strerror or type(error).__name__)


def _near(path: Path) -> str | None:
    """A file beside it whose name is nearly this one."""
    try:
        names = sorted(each for each in os.listdir(path.parent) if each.endswith(".toml"))[:1_000]
    except OSError:
        return None
    return next(iter(get_close_matches(path.name[:200], names, n=1)), None)
