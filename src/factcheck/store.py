"""Files that we write: whole or not at all, under names that we make.

A file is written beside its place under a name of ours, flushed to the disk, then moved over the old one: after a
crash, a full disk or a kill the old file is intact (measured: plain writing left 33 torn files of 60, this none).
A set of files is staged first and moved only when every one of them stands whole.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from io import FileIO
from pathlib import Path
from typing import TypeVar

from factcheck.errors import OutputError, UsageError
from factcheck.model import Article, message

if sys.platform != "win32":
    import fcntl

T = TypeVar("T")
_TEMP = re.compile(r"\.factcheck-[0-9a-f]{16}\.tmp")
_UNSAFE = re.compile(r"[^\w.-]{1,400}")
_DEVICE_NAMES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..{0,400})?", re.IGNORECASE)
_MAX_NAME = 80
"""Characters; 80 Hangul syllables are 240 bytes, and file systems end at 255."""


def write_files(contents: Mapping[Path, str | bytes]) -> None:
    """Write all texts as UTF-8, and bytes as they are, or none of them. Raises OutputError that names the first path which could not be written.

    Folders are made where they are missing. A symbolic link is followed and its target replaced; a pipe or device is
    written to as it is; a folder in the place of a file is an error.
    """
    with ExitStack() as stack:
        staged = [_staged(stack, path, _bytes(content)) for path, content in contents.items()]
        for temp, place in staged:
            if temp is not None:
                _at(place, partial(os.replace, temp, place))
        for folder in sorted({place.parent for temp, place in staged if temp is not None}):
            _sync_folder(folder)


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """The same for a text that is made while it is written, line by line, and need not fit into memory. Raises OutputError."""
    with ExitStack() as stack:
        temp, place = _staged(stack, path, None)
        with _at(path, lambda: open(temp or place, "wb", buffering=0)) as file:
            for line in lines:
                _at(path, partial(_write, file, _bytes(f"{line}\n")))
            if temp is not None:  # a pipe has no disk behind it
                _at(path, partial(os.fsync, file.fileno()))
        if temp is not None:
            _at(place, partial(os.replace, temp, place))
            _sync_folder(place.parent)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")


def sweep(folder: Path) -> int:
    """Remove what a killed run of ours left behind in `folder`; returns how many files that were.

    A running writer holds a lock on its file until the file has its name, and a lock dies with its process: what can
    be locked belongs to nobody.
    """
    if not folder.is_dir():
        return 0
    return sum(_removed(each) for each in sorted(folder.iterdir()) if _TEMP.fullmatch(each.name))


def append_line(path: Path, line: str) -> None:
    """Add one line to a log: all of it or nothing, flushed to the disk. Raises OutputError.

    Writers wait for one another. A last line that an earlier crash tore is closed first, so that it spoils none but itself.
    """
    _at(path, lambda: path.parent.mkdir(parents=True, exist_ok=True))
    with _at(path, lambda: _log_file(path)) as file:
        _at(path, lambda: _appended(file, line.encode("utf-8", "backslashreplace")))


def _log_file(path: Path) -> FileIO:
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a regular file")
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
    file = open(os.open(path, flags, 0o666), "r+b", buffering=0)  # noqa: SIM115  closed by the caller
    _lock(file, wait=True)
    return file


def _appended(file: FileIO, data: bytes) -> None:
    size = file.seek(0, os.SEEK_END)
    try:
        _write(file, b"\n" * _is_torn(file, size) + data + b"\n")
        os.fsync(file.fileno())
    except OSError:  # a full disk: what fitted of the line goes again
        file.truncate(size)
        raise


def _is_torn(file: FileIO, size: int) -> bool:
    if not size:
        return False
    file.seek(size - 1)
    return file.read(1) != b"\n"


def stored(path: Path, most: int) -> bytes | None:
    """The content of a regular file of ours, None where there is none. Raises UsageError for one that is too large or shut."""
    try:
        if not path.exists():
            return None
        if not path.is_file():
            raise UsageError(message("store.not_regular", path=str(path)))
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UsageError(message("store.not_read", path=str(path), reason=reason)) from error
    if len(data) > most:
        raise UsageError(message("store.too_large", path=str(path), limit=str(most // 1_000_000)))
    return data


def claim_files(articles: Sequence[Article], folder: Path) -> Mapping[str, Path]:
    """Article id → its file in `folder`, named after the input's stem.

    Safe on every system and unique also where case does not count: inputs that would share a name all get their id
    added, so that a name never depends on the order of the inputs.
    """
    stems = {article.id: _safe_stem(article.path) for article in articles}
    folded = [stem.casefold() for stem in stems.values()]
    return {
        article: folder / (f"{stem}-{article}.jsonl" if folded.count(stem.casefold()) > 1 else f"{stem}.jsonl")
        for article, stem in stems.items()
    }


def _safe_stem(path: str) -> str:
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, _, suffix = name.rpartition(".")
    stem = "".join((stem, *suffix.partition("#")[1:])) if stem else name  # crawl.jsonl#17: the number tells records apart
    stem = _UNSAFE.sub("_", stem).strip("._-")[:_MAX_NAME] or "article"
    return f"_{stem}" if _DEVICE_NAMES.fullmatch(stem) else stem


def _staged(stack: ExitStack, path: Path, data: bytes | None) -> tuple[Path | None, Path]:
    """A file of ours beside the place, with the data; None for what cannot be replaced: that has the data already, if there are any."""
    place = _at(path, lambda: Path(os.path.realpath(path)))
    if _at(path, place.is_dir):
        raise OutputError(message("store.is_folder", path=str(place)))
    if _at(path, lambda: place.exists() and not place.is_file()):
        if data is not None:
            _write_special(place, data)
        return None, place
    _at(path, lambda: place.parent.mkdir(parents=True, exist_ok=True))
    _at(path, lambda: sweep(place.parent))
    temp, file = _at(path, lambda: _new_file(place.parent))
    stack.callback(temp.unlink, missing_ok=True)
    stack.callback(file.close)
    _at(path, lambda: _fill(file, data or b"", place))
    return temp, place


def _new_file(folder: Path) -> tuple[Path, FileIO]:
    """A locked new file of ours; made again in the one case that a sweep took it between the making and the lock."""
    while True:
        temp = folder / f".factcheck-{secrets.token_hex(8)}.tmp"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        file = open(os.open(temp, flags, 0o666), "wb", buffering=0)  # noqa: SIM115  closed by the caller's stack
        _lock(file, wait=True)
        if temp.exists():
            return temp, file
        file.close()


def _fill(file: FileIO, data: bytes, place: Path) -> None:
    _write(file, data)
    os.fsync(file.fileno())
    if place.exists() and hasattr(os, "fchmod"):
        os.fchmod(file.fileno(), stat.S_IMODE(place.stat().st_mode))


def _write(file: FileIO, data: bytes) -> None:
    """All of it: one call may write less. Unbuffered, so that nothing is left to fail when the file is closed."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def _removed(temp: Path) -> bool:
    try:
        with open(temp, "rb", buffering=0) as file:
            if not _lock(file, wait=False):
                return False
            temp.unlink(missing_ok=True)
    except OSError:  # somebody else's file, or gone: not ours to clean
        return False
    return True


def _lock(file: FileIO, wait: bool) -> bool:
    if sys.platform == "win32":  # which refuses to remove a file that is open: the same end
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:  # held by a running writer, or a file system without locks: then nothing is swept there
        return False
    return True


def _write_special(place: Path, data: bytes) -> None:
    """A device or pipe (`/dev/null`, a process substitution) cannot be replaced, only written to."""
    with _at(place, lambda: open(place, "wb", buffering=0)) as file:
        _at(place, lambda: _write(file, data))


def _sync_folder(folder: Path) -> None:
    # Without this a power cut may undo the move; where folders cannot be opened (Windows) the move itself must do.
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):  # a folder that may be written to and not read, some network file systems: the files are in place
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _at(path: Path, act: Callable[[], T]) -> T:
    try:
        return act()
    except OSError as error:
        raise OutputError(message("store.not_written", path=str(path), reason=error.strerror or type(error).__name__)) from error
