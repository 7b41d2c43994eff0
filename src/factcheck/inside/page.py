"""An article with its values masked: one private sign per value, so that checks can be written as sentences.

`<L:base>에서 <L:result>로 <P:change> 늘` is a pattern over the masked text; the named signs lead back to the claims.
Gaps are bounded and hold no other number, so a pattern never reaches past a value that it does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.lexicon.anchors import Anchored, overlapping
from factcheck.lexicon.inside import any_of
from factcheck.model import Claim

LEVEL, PERCENT, POINTS, MULTIPLE, OTHER, DATE, DURATION, ORDINAL, END = (chr(0xE000 + n) for n in range(9))
"""A level (count, amount, bare number), a percentage, points, a multiple, a bound or range, and the end of a sentence."""
NUMBERS = f"{LEVEL}-{OTHER}"
"""The signs of all numbers, for a class of a pattern."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SLOT = MappingProxyType(
    {"L": LEVEL, "P": PERCENT, "Q": POINTS, "X": MULTIPLE, "O": OTHER, "D": DATE, "T": DURATION, "R": ORDINAL}
)
_TOKEN = re.compile(
    r"<(?:(?P<slots>[LPQXODTR]{1,8}):(?P<name>[a-z0-9]{1,10})|(?P<gap>[gsncm])(?P<most>[0-9]{1,3}))>|\{(?P<word>[a-z][a-z0-9_]{1,20})\}"
)
_UNIT_SLOT: Mapping[str | None, str] = MappingProxyType({"percent": PERCENT, "percentage_point": POINTS, "multiple": MULTIPLE})
_KIND_SLOT = MappingProxyType({"date": DATE, "time": DATE, "duration": DURATION, "rank": ORDINAL, "ordinal": ORDINAL})


def shape(pattern: str) -> re.Pattern[str]:
    """A pattern over masked text.

    `<L:name>` a value (letters choose what kinds), `<g20>` at most 20 signs without a number and within the sentence,
    `<s20>` the same over the end of a sentence, `<c20>` within a clause, `<m20>` without a new topic or subject, `<n20>` as g, but without a word of comparison, `{total}` a word of the list.
    """
    return re.compile(_TOKEN.sub(_expand, pattern), re.IGNORECASE)


def _expand(token: re.Match[str]) -> str:
    if token["name"]:
        return f"(?P<{token['name']}>[{''.join(_SLOT[each] for each in token['slots'])}])"
    if token["word"]:
        return any_of(token["word"])
    return _GAPS[token["gap"]] + f"{{0,{token['most']}}}"


_GAPS = MappingProxyType(
    {
        "g": f"[^{NUMBERS}{END}]",
        "s": f"[^{NUMBERS}]",
        "c": f"(?:(?!\\band\\b)[^,;{NUMBERS}{END}])",
        "m": f"(?:(?![은는이가]\\s)[^{NUMBERS}{END}])",
        "n": f"(?:(?!{any_of('than_after')})[^{NUMBERS}{END}])",
    }
)


_STEP = re.compile(
    rf"\\.|(?P<value>\(\?P<[a-z0-9]{{1,10}}>\[(?P<signs>[{LEVEL}-{END}]+)\]\)(?![?*{{]))|\[(?:\\.|[^\]\\]){{0,2000}}\]|(?P<bracket>[()|])",
    re.DOTALL,
)
"""An escaped sign, a value that must be there, a set of signs, a bracket: what the regex of a pattern is read by."""


@lru_cache(maxsize=1024)
def _needed(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """For each value that every match of a pattern holds, the signs of which one must stand for it; what is in brackets is not
    asked for, for it may be left out."""
    depth, found = 0, list[frozenset[str]]()
    for step in _STEP.finditer(pattern.pattern):
        if step["value"] and not depth:
            found.append(frozenset(step["signs"]))
        elif step["bracket"] == "|" and not depth:
            return ()
        elif step["bracket"] in {"(", ")"}:
            depth += 1 if step["bracket"] == "(" else -1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence, or one line of a table or list, with its values in order."""

    index: int
    start: int
    """Masked position of its first sign."""
    end: int
    claims: tuple[Claim, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Page:
    """The masked text of one article and the way back to its claims."""

    each: Extraction
    text: str
    at: Mapping[int, Claim]
    """Masked position of a sign → its claim."""
    place: Mapping[str, int]
    """Claim id → masked position."""
    offset: tuple[tuple[int, int], ...]
    """Masked start and clean start of every stretch of text between values."""
    rows: tuple[Row, ...]
    row_of: Mapping[str, int]
    signs: frozenset[str]
    """The signs of values that stand in it."""

    def find(self, pattern: re.Pattern[str] | Anchored) -> Iterator[Mapping[str, Claim]]:
        """The claims of every match by name; matches may overlap, and each set of claims comes once."""
        whole = pattern.pattern if isinstance(pattern, Anchored) else pattern
        if any(self.signs.isdisjoint(signs) for signs in _needed(whole)):
            return
        seen: set[tuple[str, ...]] = set()
        each = pattern.overlapping(self.text) if isinstance(pattern, Anchored) else overlapping(pattern, self.text)
        for match in each:
            found = {name: self.at[match.start(name)] for name in match.groupdict() if match.start(name) in self.at}
            key = tuple(claim.id for claim in found.values())
            if key not in seen:
                seen.add(key)
                yield found

    def between(self, a: Claim, b: Claim) -> str:
        """Masked text between two values."""
        return self.text[self.place[a.id] + 1 : self.place[b.id]]

    def before(self, claim: Claim, most: int) -> str:
        """The last `most` masked signs before a value, within its row."""
        row, place = self.row(claim), self.place[claim.id]
        return self.text[max(row.start, place - most) : place]

    def after(self, claim: Claim, most: int) -> str:
        """The first `most` masked signs after a value, within its row."""
        row, place = self.row(claim), self.place[claim.id] + 1
        return self.text[place : min(row.end, place + most)]

    def row(self, claim: Claim) -> Row:
        """The row that holds a value."""
        return self.rows[self.row_of[claim.id]]

    def in_cell(self, claim: Claim) -> bool:
        """Whether it stands in a row of a table, whose head says what it is of."""
        row = self.row(claim)
        return "|" in self.text[row.start : row.end]

    def near(self, claim: Claim, reach: int = 1) -> list[Claim]:
        """The levels, percentages and amounts of the row and its neighbours."""
        index = self.row_of[claim.id]
        return [c for row in self.rows[max(0, index - reach) : index + reach + 1] for c in row.claims]

    def clean(self, place: int) -> int:
        """Clean position of a masked position that is no value's sign."""
        start, clean = max((pair for pair in self.offset if pair[0] <= place), default=(0, 0))
        return clean + place - start


def slot_of(claim: Claim) -> str:
    """The sign that stands for a claim."""
    if claim.kind in _KIND_SLOT:
        return _KIND_SLOT[claim.kind]
    if not claim.value.is_point or not isinstance(claim.value.lo, Decimal) or not claim.readings:
        return OTHER
    return _UNIT_SLOT.get(claim.value.unit, LEVEL)


def page_of(each: Extraction) -> Page:
    """The masked text of an article. Values that overlap an earlier one are left out."""
    masker = _Masker(_PRIVATE.sub(" ", each.article.text), sorted(each.claims, key=lambda c: c.span))
    for index, sentence in enumerate(each.sentences):
        masker.add(index, (sentence.start, sentence.end), each.article.blocks[sentence.block].kind)
    place = {c.id: p for p, c in masker.at.items()}
    row_of = {c.id: row.index for row in masker.rows for c in row.claims}
    text = "".join(masker.parts)
    return Page(
        each,
        text,
        MappingProxyType(masker.at),
        MappingProxyType(place),
        tuple(masker.offset),
        tuple(masker.rows),
        MappingProxyType(row_of),
        frozenset(text).intersection(_SLOT.values()),
    )


class _Masker:
    """Writes the masked text from left to right."""

    def __init__(self, text: str, claims: list[Claim]) -> None:
        self.text, self.claims = text, claims
        self.parts: list[str] = []
        self.at: dict[int, Claim] = {}
        self.offset: list[tuple[int, int]] = []
        self.rows: list[Row] = []
        self.length = self.clean = self.next = 0

    def add(self, index: int, span: tuple[int, int], kind: str) -> None:
        """One sentence; what stands between sentences (menus, footers) becomes one line end."""
        self._write("\n")
        self.clean = max(self.clean, span[0])
        start, held = self.length, []
        while self.next < len(self.claims) and self.claims[self.next].span[0] < span[1]:
            claim = self.claims[self.next]
            self.next += 1
            if claim.span[0] >= self.clean:
                self._copy(claim.span[0])
                self.at[self.length] = claim
                self._write(slot_of(claim))
                self.clean = claim.span[1]
                held.append(claim)
        self._copy(span[1])
        self.rows.append(Row(index, start, self.length, tuple(held), kind))
        self._write(END)

    def _copy(self, until: int) -> None:
        """Text up to a clean position, as it is."""
        self.offset.append((self.length, self.clean))
        self._write(self.text[self.clean : until])
        self.clean = max(self.clean, until)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
