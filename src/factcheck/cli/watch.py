"""When a file has changed: polled by time and size, told by content, so that every editor's way of saving is seen."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PAUSE = 0.2
"""Seconds between two looks: what a person takes for at once, and nothing that a machine feels."""
Stamp = tuple[int, int]


def rest() -> None:
    """Wait until the next look."""
    time.sleep(PAUSE)


def changes(path: Path, pause: Callable[[], None] = rest, known: str | None = None) -> Iterator[str]:
    """The SHA-256 of the file each time that its content has become another than the one `known`. A file that is away, as
    while an editor replaces it, is waited for. Ends only with its caller."""
    seen: Stamp | None = None
    while True:
        # The stamp is taken before the content: what changes in between has another stamp at the next look.
        now = stamp(path)
        if now is not None and now != seen:
            seen, content = now, digest(path)
            if content is not None and content != known:
                known = content
                yield content
        pause()


def stamp(path: Path) -> Stamp | None:
    """Time of the last change and size of a regular file, or None."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if stat.S_ISREG(found.st_mode) else None


def digest(path: Path) -> str | None:
    """SHA-256 of a file, or None where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
