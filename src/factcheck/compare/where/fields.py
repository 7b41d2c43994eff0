"""One person at two fields of one sort of office, and at two bodies of one sort, in English (FC203).

Finance director and marketing director, foreign minister and defence minister; of Harrow University and at Penton University. Refused:
words that only say how high an office is, and bodies of which one name is a part or the initials of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.names.named import Named, named_in
from factcheck.compare.values.tied import Tie, Ties, clashes, tie_of

_FIELDS = "finance|marketing|sales|technical|medical|creative|artistic|sporting|commercial|operations|communications|legal|scientific|musical|music|news|sports|education|health|defence|defense|foreign|interior|justice|transport|environment|energy|culture|housing|agriculture|farming|trade|treasury|home|labour|labor|research|production|clinical"
_HEADS = "director|minister|secretary|editor|manager|chief|commissioner|officer"
_FIELD_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<field>(?i:{_FIELDS}))\s(?P<head>(?i:{_HEADS})),?\s$")
_FIELD_BEHIND = re.compile(
    rf",\s(?:the\s|its\s|their\s|[A-Z][A-Za-z]{{1,15}}['’]s\s)?(?P<field>(?i:{_FIELDS}))\s(?P<head>(?i:{_HEADS}))(?![A-Za-z])"
)
_BODIES = (
    ("University", "College"),
    ("Institute", "Laboratory", "Observatory"),
    ("Hospital", "Infirmary", "Clinic"),
    ("Securities", "Capital", "Bank", "Partners", "Research", "Asset Management", "Analytics"),
    ("School", "Academy", "Primary"),
    ("Museum", "Gallery"),
)
_BODY = rf"(?:[A-Z][A-Za-z&\-]{{1,15}}\s){{1,3}}(?:{'|'.join(word for row in _BODIES for word in row)})|University\sof\s[A-Z][A-Za-z]{{1,15}}"
_BODY_BEHIND = re.compile(
    rf"(?:,\s(?:an?|the)\s(?:[a-z\-]{{3,16}}\s){{1,4}}|,?\s)(?:of|at|from|with)\s(?:the\s)?(?P<body>{_BODY})(?![A-Za-z])"
)
_BODY_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<body>{_BODY})(?:['’]s)?\s(?:[a-z\-]{{3,16}}\s){{1,3}}(?:Dr\s|Professor\s)?$")
_PAST = re.compile(
    r"(?<![A-Za-z])(?:[Ff]ormer|[Ee]x-|previous|then|graduat|studied|moved|joined|joins|left|visiting|honorary|until)"
)


def compare_fields(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Two fields of one office, two bodies of one sort."""
    uses = [use for use in named_in(extractions) if use.name.isascii()]
    yield from clashes("title", [tie for use in uses for tie in _fields(use)], _other_field)
    yield from clashes("employer", [tie for use in uses for tie in _bodies(use)], _other_body)


def _fields(use: Named) -> Ties:
    if _PAST.search(use.left) or _PAST.search(use.right[:40]):
        return
    for match in (_FIELD_BEFORE.search(use.left), _FIELD_BEHIND.match(use.right)):
        if match:
            yield tie_of(use, f"{match['field']} {match['head']}".lower(), match)


def _other_field(a: Tie, b: Tie) -> bool:
    """Of one head, in the two spellings of it too (defence, defense)."""
    (x, head), (y, other) = (each.value.split() for each in (a, b))
    return head == other and x[:4] != y[:4]


def _bodies(use: Named) -> Ties:
    if _PAST.search(use.left) or _PAST.search(use.right):
        return
    for match in (_BODY_BEHIND.match(use.right), _BODY_BEFORE.search(use.left)):
        if match:
            yield tie_of(use, match["body"], match)


def _other_body(a: Tie, b: Tie) -> bool:
    """Of one sort, without a word in common but that of the sort."""
    if not any(any(w in a.value for w in row) and any(w in b.value for w in row) for row in _BODIES):
        return False
    sorts = {word for row in _BODIES for each in row for word in each.split()} | {"of"}
    own, other = (set(each.value.split()) - sorts for each in (a, b))
    return bool(own and other) and not own & other and not any(_initials(x, y) for x, y in ((own, b.value), (other, a.value)))


def _initials(short: set[str], full: str) -> bool:
    letters = "".join(word[0] for word in full.split() if word[0].isupper())
    return any(word.isupper() and letters.startswith(word[:2]) for word in short)
