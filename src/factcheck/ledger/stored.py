"""An article as bytes in the ledger, and back: what comes out equals what went in, wherever its file has gone.

JSON alone, packed: reading it runs nothing. The maps from clean to raw places are runs of equal distance.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from itertools import groupby
from typing import Any

from factcheck.model import Article, Block, Message, Problem

MOST = 400_000_000
"""Bytes of one unpacked article: far above what the reader lets in, so that a made-up ledger cannot fill the memory."""
_PLAIN = tuple(each.name for each in fields(Article) if each.name not in {"offsets", "ends", "blocks", "problems"})
_BROKEN = (zlib.error, ValueError, TypeError, KeyError, OverflowError, RecursionError)


class Broken(Exception):
    """Bytes that are no article."""


def packed(article: Article) -> bytes:
    """The article as bytes; the same bytes for the same article."""
    tree = {name: getattr(article, name) for name in _PLAIN}
    tree["offsets"], tree["ends"] = _runs(article.offsets), _runs(article.ends)
    tree["code"] = article.offsets.typecode
    tree["blocks"] = [[each.kind, each.start, each.end] for each in article.blocks]
    tree["problems"] = [{**_shallow(each), "message": _message(each.message)} for each in article.problems]
    return zlib.compress(json.dumps(tree, sort_keys=True, separators=(",", ":")).encode("ascii"), 3)


def unpacked(data: bytes, path: str) -> Article:
    """The article, under the path that it has from here. Raises Broken."""
    try:
        opener = zlib.decompressobj()
        tree = json.loads(opener.decompress(data, MOST))
        article = Article(
            **{name: tree[name] for name in _PLAIN},
            offsets=_places(tree["offsets"], tree["code"]),
            ends=_places(tree["ends"], tree["code"]),
            blocks=tuple(Block(*each) for each in tree["blocks"]),
            problems=tuple(Problem(**{**each, "message": _told(each["message"]), "path": path}) for each in tree["problems"]),
        )
    except _BROKEN as error:
        raise Broken from error
    return replace(article, path=path)


def _runs(places: Sequence[int]) -> list[list[int]]:
    """How often in a row the raw place is so many signs ahead of the clean one."""
    ahead = (place - n for n, place in enumerate(places))
    return [[sum(1 for _ in group), distance] for distance, group in groupby(ahead)]


def _places(runs: Iterable[tuple[int, int]], code: str) -> array[int]:
    found: array[int] = array(code)
    for count, distance in runs:
        if count > MOST - len(found):
            raise ValueError
        found.extend(range(len(found) + distance, len(found) + distance + count))
    return found


def _shallow(problem: Problem) -> Mapping[str, Any]:
    return {name: value for name, value in asdict(problem).items() if name != "message"}


def _message(given: Message) -> list[Any]:
    return [given.key, [[name, _message(value) if isinstance(value, Message) else str(value)] for name, value in given.args]]


def _told(tree: Sequence[Any]) -> Message:
    key, args = tree
    return Message(key, tuple((name, value if isinstance(value, str) else _told(value)) for name, value in args))
