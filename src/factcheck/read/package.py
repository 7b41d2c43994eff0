"""A zip package (DOCX, HWPX) under guard: what its directory says is checked, what it unpacks to is counted (M11).

Nothing is written to disk and only entries that a reader asks for are unpacked, so archives inside an archive stay shut.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import IO

from factcheck.read.encoding import decode
from factcheck.read.limits import Limits
from factcheck.read.refusal import Refused
from factcheck.read.tree import Node, parse

_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    IndexError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
)
"""What the zip module raises for damaged archives, tried with each byte changed."""
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_CHUNK = 65_536
_SMALL = 1_000_000
"""Bytes below which no ratio is looked at: a short XML of blanks packs well and harms nobody."""


class Package:
    """The entries of one archive; all bytes that are unpacked from it come out of one allowance."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.max_unpacked
        self._packed = len(data)
        if data.count(_ENTRY) > limits.max_entries:
            raise Refused("read.too_many_entries", limit=str(limits.max_entries))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _DAMAGED:
            raise Refused("read.damaged_package") from None
        self._entries = {each.filename: each for each in entries}
        self._check(entries)

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(self._entries) < len(entries):
            raise Refused("read.damaged_package")
        for entry in entries:
            if _leads_out(entry.orig_filename):
                raise Refused("read.bad_entry")
            if entry.flag_bits & _ENCRYPTED:
                raise Refused("read.locked")
        if sum(each.file_size for each in entries) > _SMALL and any(self._is_bomb(each) for each in entries):
            raise Refused("read.bomb", ratio=str(self._limits.max_ratio))

    def _is_bomb(self, entry: zipfile.ZipInfo) -> bool:
        return entry.file_size > _SMALL and entry.file_size > self._limits.max_ratio * max(entry.compress_size, 1)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all entries, sorted."""
        return tuple(sorted(self._entries))

    def read(self, name: str) -> bytes:
        """The bytes of one entry. Raises Refused for what is missing, damaged or too much."""
        if name not in self._entries:
            raise Refused("read.damaged_package")
        try:
            with self._zip.open(self._entries[name]) as file:
                return self._bounded(file)
        except _DAMAGED:
            raise Refused("read.damaged_package") from None

    def _bounded(self, file: IO[bytes]) -> bytes:
        found = bytearray()
        while chunk := file.read(_CHUNK):
            self._left -= len(chunk)
            found += chunk
            if self._left < 0:
                raise Refused("read.unpacks_too_much", limit=f"{self._limits.max_unpacked // 1_000_000} MB")
            if len(found) > _SMALL and len(found) > self._limits.max_ratio * self._packed:
                raise Refused("read.bomb", ratio=str(self._limits.max_ratio))
        return bytes(found)

    def tree(self, name: str) -> Node:
        """The root element of one XML entry. Raises Refused."""
        decoded = decode(self.read(name))
        if decoded is None:
            raise Refused("read.damaged_package")
        return parse(decoded.text, self._limits)


def _leads_out(name: str) -> bool:
    """Names that would leave the folder of an unpacking program; nothing is unpacked here, and such a file is hostile."""
    parts = name.replace("\\", "/").split("/")
    return not name or name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name
