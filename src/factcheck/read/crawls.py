"""One file with many articles → its articles, each under a path of its own: `crawl.jsonl#17`.

An article's raw text is that of its record's fields, one below the other with an empty line between them (`compose.py`);
its sha256 is that of this raw text in UTF-8, so it stays the same when other records come and go.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import PurePath

from factcheck.model import Article, FailedInput, Problem, message
from factcheck.read import crawl_csv, crawl_json, feed, warc
from factcheck.read.article import ID_LENGTH, Source, build, failed, trouble_of
from factcheck.read.compose import from_parts
from factcheck.read.encoding import Decoded, decode
from factcheck.read.fields import FieldMap
from factcheck.read.limits import Limits
from factcheck.read.records import Fault, Record
from factcheck.read.refusal import Refused

Found = Article | FailedInput | Problem
_MAX_FAULTS = 100
"""Records of one file that are named one by one; the rest is counted."""
_MOST_FAULTS = 10_000
"""After so many the rest of the file is left."""
_HEAD = 65_536


def is_crawl(head: bytes, path: str, fieldmap: FieldMap) -> bool:
    """Whether a file that begins so may hold many articles, so that the larger limit applies to it."""
    if warc.matches(head):
        return True
    if b"\0" in head[:1_000]:
        return False
    text = head[:_HEAD].decode("utf-8", "replace").removeprefix("\ufeff")
    return _format(text, PurePath(path).suffix.lower(), fieldmap, whole=False)


def _format(text: str, suffix: str, fieldmap: FieldMap, whole: bool = True) -> bool:
    known = (crawl_json.matches(text, suffix, fieldmap), crawl_csv.matches(text, suffix, fieldmap), feed.matches(text))
    return any(known) or (not whole and text.lstrip().startswith(("{", "[{")))


def read(data: bytes, path: str, limits: Limits, fieldmap: FieldMap) -> Iterator[Found] | None:
    """The articles of a file that holds many, or None for a file that is one article."""
    suffix = PurePath(path).suffix.lower()
    decoded = None
    if warc.matches(data):
        records = partial(warc.read, data, limits)
    else:
        decoded = _text(data)
        text = decoded.text.removeprefix("\ufeff") if decoded else ""
        if crawl_json.matches(text, suffix, fieldmap):
            records = partial(crawl_json.read, text, fieldmap)
        elif feed.matches(text):
            records = partial(feed.read, text, limits)
        elif crawl_csv.matches(text, suffix, fieldmap):
            records = partial(crawl_csv.read, text, fieldmap)
        else:
            return None
    return _Crawl(data, path, limits, decoded).articles(records)


def _text(data: bytes) -> Decoded | None:
    """The decoded text of what may be a crawl: the first signs are looked at before anything is decoded."""
    start = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    looks = start.startswith((b"{", b"[", b"<?xml", b"<rss", b"<feed", b"<atom:feed", b"<rdf", b"<RDF", b"<!--"))
    looks = looks or any(sign in start.partition(b"\n")[0] for sign in (b",", b"\t", b";", b"|")) or b'\n{"' in start
    return decode(data) if looks else None


class _Crawl:
    """One file on its way from records to articles."""

    def __init__(self, data: bytes, path: str, limits: Limits, decoded: Decoded | None) -> None:
        self._data = data
        self._path = path
        self._limits = limits
        self._decoded = decoded or Decoded("", "utf-8", "strict")

    def articles(self, records: partial[Iterator[Record | Fault]]) -> Iterator[Found]:
        """Each record as an article or as an input that failed; a file without a good one fails as a whole."""
        count = faults = 0
        if self._decoded.note:
            yield Problem("FC802", message("read.encoding", path=self._path, note=self._decoded.note), self._path)
        try:
            for record in records():
                count += isinstance(record, Record)
                faults += isinstance(record, Fault)
                if isinstance(record, Record):
                    yield self._article(record)
                elif faults <= _MAX_FAULTS:
                    yield FailedInput(self._own(record.number), None, None, record.why.why(self._path))
                elif faults > _MOST_FAULTS:
                    break
        except Refused as refused:
            yield failed(self._data, self._path, refused.why(self._path))
            return
        if faults > _MAX_FAULTS:
            yield failed(self._data, self._path, message("read.more_faults", path=self._path, count=str(faults - _MAX_FAULTS)))
        elif not count and not faults:
            yield failed(self._data, self._path, message("read.no_records", path=self._path))

    def _own(self, number: int) -> str:
        return f"{self._path}#{number}"

    def _article(self, record: Record) -> Article | FailedInput:
        path = self._own(record.number)
        size = sum(len(part.text) for part in record.parts)
        trouble = next((why for part in record.parts if (why := trouble_of(part.text, path, self._limits))), None)
        if size > self._limits.max_chars:
            trouble = message("read.too_long", path=path, count=str(size), limit=str(self._limits.max_chars))
        if trouble:
            return FailedInput(path, None, None, trouble)
        raw, document = from_parts(record.parts, record.fields)
        data = raw.encode("utf-8", "replace")
        sha256 = hashlib.sha256(data).hexdigest()
        encoding, how = record.encoding or self._decoded.encoding, record.how or self._decoded.how
        notes = tuple(_noted(record, path, sha256[:ID_LENGTH]))
        return build(Source(path, raw, document, sha256, len(data), encoding, how, notes), self._limits)


def _noted(record: Record, path: str, article: str) -> Iterator[Problem]:
    if record.note:
        yield Problem("FC802", message("read.encoding", path=path, note=record.note), path, article)
    if record.cut:
        yield Problem("FC801", message("read.cut_record", path=path), path, article, failed=True)
