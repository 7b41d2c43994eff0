"""What other articles print where one prints a number that is none (FC524): 18조4400억원 beside 18억4398억원.

By digits alone: the same ones, one more, one fewer or one other, or the same as far as the other text rounds. Fewer than four
digits are in every story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.compare.draft import Draft
from factcheck.model import Claim

RULE = "FC524"
FEWEST, MOST = 4, 4
"""Digits of a number that is looked for, and claims that are shown."""
ROUNDED = 3
"""Digits of a rounded number at least."""
_NO_DIGIT = re.compile(r"[^0-9]")
_UNIT = re.compile(r"[^0-9만억조천,.\s]{1,8}$")


def with_readable(drafts: Iterable[Draft], claims: Sequence[Claim]) -> Iterator[Draft]:
    """The drafts, those of a malformed number with what others print in its place."""
    for draft in drafts:
        found = _like(draft.claims[0], claims) if draft.rule == RULE else []
        yield replace(draft, groups=(*draft.groups, tuple(found))) if found else draft


def _like(broken: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The closest of the numbers of other articles, all of one value."""
    wanted, unit = _digits(broken.quote), _unit(broken.quote)
    if len(wanted) < FEWEST:
        return []
    others = (c for c in claims if c.article != broken.article and c.value.is_point and _unit(c.quote) == unit)
    near = sorted(((rank, c.id, c) for c in others if (rank := _rank(wanted, _digits(c.quote))) is not None), key=lambda e: e[:2])
    return [c for rank, _, c in near if rank == near[0][0] and c.value == near[0][2].value][:MOST]


def _rank(wanted: str, digits: str) -> int | None:
    """0 for the same digits, 1 for one fewer, more or other, 2 for a rounded number; None for none of these."""
    if wanted == digits:
        return 0
    if len(digits) >= FEWEST and _is_one_off(wanted, digits):
        return 1
    short = digits.rstrip("0")
    return 2 if ROUNDED <= len(short) < len(wanted) and _rounded(wanted, len(short)) == short else None


def _is_one_off(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) == len(long):
        return a[0] == b[0] and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return len(long) - len(short) == 1 and any(long[:n] + long[n + 1 :] == short for n in range(1, len(long)))


def _rounded(digits: str, places: int) -> str:
    up = digits[places] >= "5"
    head = digits[:places]
    return head if not up else _one_more(head)


def _one_more(head: str) -> str:
    tail = head.rstrip("9")
    return (tail[:-1] + chr(ord(tail[-1]) + 1) + "0" * (len(head) - len(tail))) if tail else "1" + "0" * len(head)


def _digits(words: str) -> str:
    return _NO_DIGIT.sub("", words).strip("0") and _NO_DIGIT.sub("", words)


def _unit(words: str) -> str:
    found = _UNIT.search(words)
    return found[0] if found else ""
