"""By what a draft finds articles of its story: rare values, names, and the words that name a value.

The same kinds of evidence that align blocks claims by, for whole articles. How much a key says is how few articles of
the ledger have it, so nothing here weighs: a key that many have is left out when it is asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.keyed import RARE, value_key
from factcheck.model import Claim
from factcheck.text import key_of

VALUE, DIGITS, NAME, WORD = "v", "d", "n", "w"
MOST = 2_000
"""Keys of one article; a long one has some hundred."""
_LONG = 60
"""Signs of a name or word."""


def keys_of(extraction: Extraction) -> tuple[int, ...]:
    """The keys of one article, each once, in one order: whole numbers, for they are looked up among very many. A word's is odd."""
    return tuple(sorted(map(_number, words_of(extraction))))


def _number(key: str) -> int:
    found = int.from_bytes(hashlib.blake2b(key.encode("utf-8", "backslashreplace"), digest_size=8).digest(), "big", signed=True)
    return found | 1 if key.startswith(WORD) else found & -2


def words_of(extraction: Extraction) -> tuple[str, ...]:
    """The keys of one article as words: `v|KRW|…`, `d|…`, `n|…`, `w|…`."""
    found = {*_names(extraction), *(key for claim in extraction.claims for key in (*_values(claim), *_words(claim)))}
    return tuple(sorted(found))[:MOST]


def _values(claim: Claim) -> Iterator[str]:
    if claim.significant < RARE or not isinstance(claim.value.lo, Decimal):
        return
    yield "|".join((VALUE, *value_key(claim)))
    yield f"{DIGITS}|{''.join(map(str, abs(claim.value.lo).normalize().as_tuple().digits))}"


def _words(claim: Claim) -> Iterator[str]:
    context = claim.context
    for name in context.names:
        yield f"{NAME}|{name[:_LONG]}"
    for word in context.label | context.head | context.topic:
        if len(word) > 1 and not word.startswith("="):
            yield f"{WORD}|{word[:_LONG]}"


def _names(extraction: Extraction) -> Iterator[str]:
    for person in extraction.people:
        yield f"{NAME}|{key_of(person.name)[:_LONG]}"
        if person.organisation:
            yield f"{NAME}|{key_of(person.organisation)[:_LONG]}"
    for gloss in extraction.glosses:
        yield f"{NAME}|{key_of(gloss.name)[:_LONG]}"
        yield f"{NAME}|{key_of(gloss.gloss)[:_LONG]}"
