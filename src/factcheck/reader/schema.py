"""What a second reader proposed, as frozen values: nothing of it is believed, all of it is bounded.

A record is JSON that somebody else wrote. What is no record at all is an error; what in it is malformed is left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

Kind = Literal["conflict", "slip", "update", "inside"]
Weight = Literal["high", "medium", "low"]
KINDS: tuple[Kind, ...] = ("conflict", "slip", "update", "inside")
WEIGHTS: tuple[Weight, ...] = ("high", "medium", "low")
Said = Literal["yes", "no", "unsure"]
"""Whether two statements speak of one thing."""
SAYINGS: tuple[Said, ...] = ("yes", "no", "unsure")
MOST_ENTRIES, MOST_STANCES, MOST_QUOTES, MOST_ARTICLES, MOST_PAIRS = 60, 8, 12, 2_000, 200
MOST_WORDS, SHORTEST_QUOTE, LONGEST_QUOTE = 400, 2, 400
"""Characters of a description, and of a quote."""
_SHA = re.compile(r"[0-9a-f]{64}")


class RecordError(ValueError):
    """The data is no record of a reading."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that are said to stand in an article."""

    article: str
    """sha256 of the article's raw file."""
    text: str


@dataclass(frozen=True, slots=True)
class Stance:
    """One of the values that are set against each other."""

    value: str
    """As the reader read it; may be empty."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the reader holds for a discrepancy."""

    kind: Kind
    weight: Weight
    subject: str
    attribute: str
    stances: tuple[Stance, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Accord:
    """What the reader holds for one value in several places."""

    subject: str
    attribute: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement's value stands: raw and half open, with its words."""

    article: str
    """sha256 of the article's raw file."""
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sameness:
    """What the reader said of two statements."""

    asked: str
    """Hash of what was asked about the two, by which it need not be asked again."""
    said: Said
    first: Place
    second: Place


@dataclass(frozen=True, slots=True)
class Record:
    """One answer of a reader, and the articles that it was given."""

    name: str
    sha256: str
    """Of the record itself."""
    articles: frozenset[str]
    """sha256 of the raw files."""
    proposals: tuple[Proposal, ...]
    accords: tuple[Accord, ...]
    malformed: int = 0
    """Entries that were left out."""
    pairs: tuple[Sameness, ...] = ()


def record_of(data: object, name: str, sha256: str) -> Record:
    """The record in decoded JSON. Raises RecordError for what is none."""
    if not isinstance(data, dict):
        raise RecordError("not an object")
    keys = _articles(data.get("articles"))
    discrepancies, agreements = data.get("discrepancies", []), data.get("agreements", [])
    if not isinstance(discrepancies, list) or not isinstance(agreements, list):
        raise RecordError("discrepancies and agreements are lists")
    proposals = [_proposal(each, keys) for each in discrepancies[:MOST_ENTRIES]]
    accords = [_accord(each, keys) for each in agreements[:MOST_ENTRIES]]
    kept, agreed = tuple(filter(None, proposals)), tuple(filter(None, accords))
    given = data.get("pairs", [])
    if not isinstance(given, list):
        raise RecordError("pairs are a list")
    pairs = tuple(filter(None, (_sameness(each, keys) for each in given[:MOST_PAIRS])))
    malformed = len(discrepancies) + len(agreements) + len(given) - len(kept) - len(agreed) - len(pairs)
    return Record(name, sha256, frozenset(keys.values()), kept, agreed, malformed, pairs)


def _sameness(given: object, keys: Mapping[str, str]) -> Sameness | None:
    if not isinstance(given, dict):
        return None
    asked, said = given.get("asked"), given.get("same")
    first, second = _place(given.get("first"), keys), _place(given.get("second"), keys)
    if not isinstance(asked, str) or not _SHA.fullmatch(asked) or said not in SAYINGS or first is None or second is None:
        return None
    return Sameness(asked, cast(Said, said), first, second)


def _place(given: object, keys: Mapping[str, str]) -> Place | None:
    if not isinstance(given, dict):
        return None
    article, start, end, text = (given.get(name) for name in ("article", "start", "end", "text"))
    if not isinstance(article, str) or article not in keys or not isinstance(text, str) or len(text) > LONGEST_QUOTE:
        return None
    # A boolean is an int to Python, and no position.
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        return None
    return Place(keys[article], start, end, text)


def _articles(given: object) -> Mapping[str, str]:
    if not isinstance(given, dict) or not 1 <= len(given) <= MOST_ARTICLES:
        raise RecordError("articles are missing")
    if not all(isinstance(key, str) and isinstance(sha, str) and _SHA.fullmatch(sha) for key, sha in given.items()):
        raise RecordError("articles are keys with a sha256")
    return MappingProxyType(given)


def _proposal(given: object, keys: Mapping[str, str]) -> Proposal | None:
    if not isinstance(given, dict) or given.get("kind") not in KINDS or not isinstance(given.get("positions"), list):
        return None
    weight = given.get("severity")
    stances = tuple(filter(None, (_stance(each, keys) for each in given["positions"][:MOST_STANCES])))
    if weight not in WEIGHTS or not stances:
        return None
    texts = (_words(given.get(name)) for name in ("subject", "attribute", "why"))
    subject, attribute, why = texts
    return Proposal(cast(Kind, given["kind"]), cast(Weight, weight), subject, attribute, stances, why)


def _stance(given: object, keys: Mapping[str, str]) -> Stance | None:
    if not isinstance(given, dict):
        return None
    quotes = tuple(_quotes(given.get("quotes"), keys))
    return Stance(_words(given.get("value")), quotes) if quotes else None


def _accord(given: object, keys: Mapping[str, str]) -> Accord | None:
    if not isinstance(given, dict):
        return None
    quotes = tuple(_quotes(given.get("quotes"), keys))
    return Accord(_words(given.get("subject")), _words(given.get("attribute")), quotes) if len(quotes) > 1 else None


def _quotes(given: object, keys: Mapping[str, str]) -> Iterator[Quote]:
    for each in given[:MOST_QUOTES] if isinstance(given, list) else ():
        article, text = (each.get("article"), each.get("text")) if isinstance(each, dict) else (None, None)
        if isinstance(article, str) and article in keys and isinstance(text, str):
            words = text.strip()
            if SHORTEST_QUOTE <= len(words) <= LONGEST_QUOTE:
                yield Quote(keys[article], words)


def _words(given: object) -> str:
    """One line of bounded length; anything that is no text is empty."""
    return " ".join(str(given).split())[:MOST_WORDS] if isinstance(given, str | int) else ""
