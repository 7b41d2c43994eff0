"""WARC (ISO 28500), plain or with a gzip member for each record → the pages and texts of its responses.

Read: `response` with status 200, `resource` and `conversion` records of HTML or plain text. All else that an archive holds
(requests, pictures, redirects) is no article. Every length in the file is a claim: it is compared with what is there.
"""

from __future__ import annotations

import codecs
import math
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from factcheck.numerals import read_digits
from factcheck.read.compose import Part
from factcheck.read.encoding import Decoded, decode
from factcheck.read.layout import Fields
from factcheck.read.limits import Limits
from factcheck.read.records import Fault, Record
from factcheck.read.refusal import Refused

_MAGIC = b"WARC/"
_GZIP = b"\x1f\x8b"
_STEP = 65_536
_HEADER_BYTES = 65_536
_MAX_MEMBERS = 100_000
_SMALL = 1_000_000
_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
_OPEN = ("identity", "none", "")
_CHARSET = re.compile(r"charset[ ]{0,3}=[ ]{0,3}[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_KOREAN = ("euc-kr", "cp949", "ks_c_5601-1987", "ksc5601", "euckr", "x-windows-949", "ms949")
_SIZE = re.compile(r"[ \t]{0,8}([0-9A-Fa-f]{1,8})[ \t]{0,8}(?:;[^\r\n]{0,200})?\r?\n")
_SIZE_BYTES = 240


def matches(data: bytes) -> bool:
    """By the first bytes, of the first gzip member where the file is packed."""
    if not data.startswith(_GZIP):
        return data.startswith(_MAGIC)
    try:
        return zlib.decompressobj(31).decompress(data[:_STEP], 64).startswith(_MAGIC)
    except zlib.error:
        return False


def read(data: bytes, limits: Limits) -> Iterator[Record | Fault]:
    """The articles of an archive under the number of their record. Raises Refused for a bomb."""
    whole = True
    if data.startswith(_GZIP):
        data, whole = _unpacked(data, limits.max_crawl_bytes, limits)
    return _records(data, whole, limits)


# --- gzip -------------------------------------------------------------------------------------------------------


def _unpacked(data: bytes, most: int, limits: Limits) -> tuple[bytes, bool]:
    """All members one after the other, and whether the last one is complete. Fed in steps: what is left over after a
    member is copied by the library, and copying the rest of a file for each of 10,000 members is quadratic."""
    found = bytearray()
    member, members = zlib.decompressobj(31), 1
    for start in range(0, len(data), _STEP):
        step = data[start : start + _STEP]
        while step:
            try:
                found += member.decompress(step, most - len(found) + 1)
            except zlib.error:
                return bytes(found), False
            _check(len(found), len(data), most, limits)
            step = member.unused_data if member.eof else b""
            if member.eof:
                step = step.lstrip(b"\0") if not step.strip(b"\0") else step
                member, members = zlib.decompressobj(31), members + 1
                if members > _MAX_MEMBERS:
                    raise Refused("read.too_many_entries", limit=str(_MAX_MEMBERS))
                fresh = not step
            else:
                fresh = False
    return bytes(found), fresh


def _check(size: int, packed: int, most: int, limits: Limits) -> None:
    if size > _SMALL and size > limits.max_ratio * packed:
        raise Refused("read.bomb", ratio=str(limits.max_ratio))
    if size > most:
        raise Refused("read.unpacks_too_much", limit=f"{most // 1_000_000} MB")


# --- records ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Block:
    """The headers of a record or response by lower-case name, the line before them, and what follows."""

    first: str
    given: Mapping[str, str]
    body: bytes


def _records(data: bytes, whole: bool, limits: Limits) -> Iterator[Record | Fault]:
    at, number = _skip_lines(data, 0), 0
    while at < len(data):
        number += 1
        head = _head(data, at)
        length = _length(head.given.get("content-length", "")) if head else None
        start = _head_end(data, at)
        if head is None or length is None or start is None or not head.first.startswith("WARC/"):
            yield Fault(number, Refused("read.record_fault", number=str(number)))
            return
        body = data[start : start + length]
        if len(body) < length:
            yield Fault(number, Refused("read.cut_archive"))
            return
        if found := _article(_Block(head.first, head.given, body), number, limits):
            yield found
        at = _skip_lines(data, start + length)
    if not whole:
        yield Fault(number + 1, Refused("read.cut_archive"))


def _skip_lines(data: bytes, at: int) -> int:
    while at < len(data) and data[at] in b"\r\n":
        at += 1
    return at


def _head_end(data: bytes, at: int) -> int | None:
    """Where the empty line after the headers ends."""
    end = data.find(b"\n\r\n", at, at + _HEADER_BYTES)
    bare = data.find(b"\n\n", at, end if end >= 0 else at + _HEADER_BYTES)
    if bare >= 0:
        return bare + 2
    return end + 3 if end >= 0 else None


def _head(data: bytes, at: int) -> _Block | None:
    end = _head_end(data, at)
    if end is None:
        return None
    first, *lines = data[at:end].decode("utf-8", "replace").split("\n")
    pairs = [line.partition(":") for line in lines if ":" in line]
    given = {name.strip().lower(): value.strip() for name, _, value in reversed(pairs)}
    return _Block(first.strip(), given, b"")


def _length(text: str) -> int | None:
    number = read_digits(text) if text.isascii() and text.isdigit() and len(text) <= 12 else None
    return math.trunc(number.value) if number else None


def _article(record: _Block, number: int, limits: Limits) -> Record | Fault | None:
    """The article of a record, None for what is none."""
    page = record
    kind = record.given.get("warc-type", "").lower()
    if kind == "response":
        head, start = _head(record.body, 0), _head_end(record.body, 0)
        if head is None or start is None or head.first.split(" ")[1:2] != ["200"]:
            return None
        page = _Block(head.first, head.given, record.body[start:])
    elif kind not in ("resource", "conversion"):
        return None
    if page.given.get("content-type", "").partition(";")[0].strip().lower() not in _TYPES:
        return None
    try:
        payload, whole = _payload(page, number, limits)
    except Refused as refused:
        return Fault(number, refused)
    found = _decoded(record, page, payload, number)
    cut = not whole or "warc-truncated" in record.given  # half a page is never read as a whole one
    return replace(found, cut=True) if cut and isinstance(found, Record) else found


def _decoded(record: _Block, page: _Block, payload: bytes, number: int) -> Record | Fault:
    charset = _CHARSET.search(page.given.get("content-type", ""))
    decoded = _stated(payload, charset[1].lower() if charset else "") or (decode(payload) if payload.strip() else None)
    if decoded is None:
        return Fault(number, Refused("read.entry_no_body", number=str(number)))
    fields = Fields(
        url=record.given.get("warc-target-uri", "").strip("<>")[:500] or None,
        crawled=record.given.get("warc-date", "")[:40] or None,
    )
    part = Part(decoded.text.removeprefix("\ufeff"), "page")
    return Record(number, (part,), fields, decoded.encoding, decoded.how, decoded.note)


def _stated(payload: bytes, charset: str) -> Decoded | None:
    """Korean that only the response's header declares; everything else the ladder of encodings knows better."""
    if charset not in _KOREAN or payload.startswith(codecs.BOM_UTF8):
        return None
    try:
        return Decoded(payload.decode("cp949"), "cp949", "strict")
    except UnicodeDecodeError:
        return None


# --- what a server did to the text ------------------------------------------------------------------------------


def _payload(page: _Block, number: int, limits: Limits) -> tuple[bytes, bool]:
    """The body of a response without chunks and compression, and whether it is complete. Raises Refused."""
    body, whole = page.body, True
    if page.given.get("transfer-encoding", "").lower() == "chunked":
        body, whole = _dechunked(body)
    for coding in reversed(page.given.get("content-encoding", "").lower().split(",")[:3]):
        body, ended = _opened(body, coding.strip(), number, limits)
        whole = whole and ended
    if len(body) > limits.max_bytes:
        raise Refused("read.unpacks_too_much", limit=f"{limits.max_bytes // 1_000_000} MB")
    return body, whole


def _dechunked(body: bytes) -> tuple[bytes, bool]:
    """Chunks put together, and whether the last one is there; a body that has none is one that the archiver has put
    together already."""
    found = bytearray()
    at = 0
    while size := _SIZE.match(body[at : at + _SIZE_BYTES].decode("latin-1")):
        start = at + size.end()
        length = int.from_bytes(bytes.fromhex(size[1].zfill(8)))
        if length == 0:
            return bytes(found), True
        at = _chunk_end(body, start + length)
        if at == start + length and not found:
            break
        found += body[start : start + length]
    return (bytes(found), False) if found else (body, True)


def _chunk_end(body: bytes, at: int) -> int:
    """Behind the line break that ends a chunk; `at` where there is none."""
    if body.startswith(b"\r\n", at):
        return at + 2
    return at + body.startswith(b"\n", at)


def _opened(body: bytes, coding: str, number: int, limits: Limits) -> tuple[bytes, bool]:
    if coding in _OPEN:
        return body, True
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise Refused("read.packed_payload", number=str(number), coding=coding[:20])
    if coding.endswith("gzip") and not body.startswith(_GZIP):
        return body, True  # an archiver that unpacked the body and kept the header
    found, whole = _unpacked(body, limits.max_bytes, limits) if coding.endswith("gzip") else _inflated(body, limits)
    if not found:
        raise Refused("read.record_fault", number=str(number))
    return found, whole


def _inflated(body: bytes, limits: Limits) -> tuple[bytes, bool]:
    """A deflated body, with the frame of zlib or without, and whether it is complete."""
    for bits in (15, -15):
        member = zlib.decompressobj(bits)
        try:
            found = member.decompress(body, limits.max_bytes + 1)
        except zlib.error:
            continue
        _check(len(found), len(body), limits.max_bytes, limits)
        return found, member.eof
    return b"", False
