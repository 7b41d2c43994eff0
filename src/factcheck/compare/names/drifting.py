"""A family name that changes a letter or two inside one English text: Chair Anna Holbrook … Holbrok said (FC517).

Whoever speaks by the family name alone has been named in full before. A speaker whom no text of the story names in full, and whose
name is nearly that of somebody named in full shortly before, is that person. Refused: a word that is written small elsewhere, that
another text prints, that stands behind a capital (an office, a given name, a body), a plural or another ending of the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.entity.jamo import distance
from factcheck.lexicon.anchors import either
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.name import TITLES
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

BACK = 6
"""Sentences in which the full name stands before, or the right family name around."""
SHORTEST, LONG = 5, 7
"""Letters of a family name that may have one wrong, and two."""
MOST = 400
"""Names of one text that are looked at."""
_SAID = either(ENTITY_WORDS.said)
_SPEAKS = re.compile(
    rf"(?<![A-Za-z.’'\-])(?P<name>[A-Z][a-z]{{4,20}})(?=\s(?:{_SAID})(?![a-z]))|(?<=\ssaid\s)(?P<after>[A-Z][a-z]{{4,20}})(?=[.,]|$)"
)
_CAPITAL_BEFORE = re.compile(
    rf"(?:[A-Z][A-Za-z.’'\-]{{0,20}}|[A-Z]\.|(?<![A-Za-z])(?:{either((*TITLES.en.exclusive, *TITLES.en.common))}))\s$"
)
_FAMILY = re.compile(r"[A-Z][A-Za-z’'\-]{2,24}")

Span = tuple[int, int]


def compare_drifting(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every speaker whose name is nearly that of somebody named in full in the same text."""
    for each in extractions:
        if each.article.language == "en":
            yield from _of_text(each, [other for other in extractions if other is not each])


def _of_text(each: Extraction, others: Sequence[Extraction]) -> Iterator[Draft]:
    families = _families(each)
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for name, span in _speakers(each):
        near = [family for family in families if _is_slip(name, family) and _is_close(span, families[family], each)]
        if len(near) == 1 and name not in families and _is_only_bare(name, each, others):
            found[name, near[0]].append(span)
    for (odd, family), spans in sorted(found.items()):
        yield _draft(each, (odd, spans), (family, families[family]))


def _families(each: Extraction) -> Mapping[str, list[Span]]:
    """Last words of capitals in a row, as a full name is, and of names beside a title → where they stand."""
    text = each.article.text
    found: dict[str, list[Span]] = defaultdict(list)
    rows = [(run[-2].start, run[-1].end, run[-1].start) for run in each.runs if len(run) > 1]
    titled = [(p.start, p.end, p.end - len(p.name.split()[-1])) for p in each.people if " " in p.name]
    for start, end, last in sorted({*rows, *titled}):
        if _FAMILY.fullmatch(text, last, end) and (len(found) < MOST or text[last:end] in found):
            found[text[last:end]].append((start, end))
    return found


def _speakers(each: Extraction) -> Iterator[tuple[str, Span]]:
    text = each.article.text
    for s in each.sentences:
        for match in _SPEAKS.finditer(text, s.start, s.end):
            group = "name" if match["name"] else "after"
            if not _CAPITAL_BEFORE.search(text, max(s.start, match.start(group) - 24), match.start(group)):
                yield match[group], match.span(group)


def _is_only_bare(name: str, each: Extraction, others: Sequence[Extraction]) -> bool:
    """No other text has the word, and this one has it neither small nor behind another capitalised word."""
    word = re.compile(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", re.IGNORECASE)
    if any(word.search(other.article.text) for other in others):
        return False
    text = each.article.text
    return all(
        match.group() == name and not _CAPITAL_BEFORE.search(text, max(s.start, match.start() - 24), match.start())
        for s in each.sentences
        for match in word.finditer(text, s.start, s.end)
    )


def _is_slip(odd: str, family: str) -> bool:
    """One letter, in a long name two; the first one right, and neither the other with an ending."""
    short, long = sorted((odd, family), key=len)
    if odd[0] != family[0] or len(short) < SHORTEST or long.startswith(short):
        return False
    return distance(odd, family) <= (1 if len(short) < LONG else 2)


def _is_close(span: Span, full: Sequence[Span], each: Extraction) -> bool:
    """The full name stands a few sentences before."""
    starts = [s.start for s in each.sentences]
    own = sum(start <= span[0] for start in starts)
    return any(0 <= own - sum(start <= place[0] for start in starts) <= BACK for place in full)


def _draft(each: Extraction, odd: tuple[str, Sequence[Span]], right: tuple[str, Sequence[Span]]) -> Draft:
    groups = (
        tuple(_claim(each, span, odd[0]) for span in odd[1]),
        tuple(_claim(each, span, each.article.text[span[0] : span[1]]) for span in right[1]),
    )
    why = message("why.drifting", first=odd[0], second=right[0])
    ask = message("ask.spelling", first=odd[0], second=right[0])
    return Draft(
        "FC517", "CONFLICT", "error", groups, (why,), Decimal("0.85"), subject=right[0], attribute="person_name", ask=ask
    )


def _claim(each: Extraction, span: Span, name: str) -> Claim:
    return text_claim(each, "name", span, (name, "name"), name)
