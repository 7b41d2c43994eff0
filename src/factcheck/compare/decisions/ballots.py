"""The ballots that one text tells: 찬성 16, 반대 15; seven to two; six of the nine members backed the move; 6 in favour; 2 for no change.

A ballot has two sides, and abstentions that a text may leave out; or one side and all who voted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.decisions.denied import is_denied
from factcheck.lexicon.anchors import either
from factcheck.model import Lang
from factcheck.numerals import read_digits, read_english
from factcheck.text import Sentence

FEWEST_VOTERS, MOST_VOTERS = 5, 1000
"""Votes of a ballot at least; and of a house whose members are counted one by one at most."""


@dataclass(frozen=True, slots=True)
class Words:
    """Shape of tallies.toml."""

    passed_ko: tuple[str, ...]
    voted_en: tuple[str, ...]
    round_ko: tuple[str, ...]
    round_en: tuple[str, ...]
    won_ko: tuple[str, ...]
    won_en: tuple[str, ...]
    motion_ko: tuple[str, ...]
    part_ko: tuple[str, ...]
    part_en: tuple[str, ...]
    members_ko: tuple[str, ...]
    members_en: tuple[str, ...]
    yes_ko: tuple[str, ...]
    no_ko: tuple[str, ...]
    yes_en: tuple[str, ...]
    no_en: tuple[str, ...]
    bare_ko: tuple[str, ...]
    bare_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote as a text tells it."""

    numbers: tuple[Decimal, Decimal]
    """The larger first: texts name the winner or the yes first, or neither; of one side alone, it and the rest."""
    span: tuple[int, int]
    abstained: Decimal = Decimal(0)
    side: bool | None = None
    """Where one side alone is told, with all who voted: whether it is the yes."""
    count: Decimal = Decimal(0)
    """How many that side has."""

    @property
    def totals(self) -> frozenset[Decimal]:
        """How many may have voted."""
        told = sum(self.numbers, Decimal(0))
        return frozenset({told, told + self.abstained})


FILE = lexicon.load("tallies.toml", Words)
_NUMBER = r"[0-9]{1,4}(?![0-9%]|[.,][0-9])"
_SPELLED = (
    r"(?:[0-9]{1,4}(?![0-9%]|[.,][0-9])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|none|nobody|nought|zero)"
)
_START = r"(?<![A-Za-z0-9.,-])"
_WHO = rf"(?:\s(?:{either(FILE.members_en)}|votes?))?"
_DID = r"\s(?:voted\s|voting\s|were\s|cast\s)?"
_TWO: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ko": (
            re.compile(
                rf"찬성표?(?:[은이가]|\s?[:(])?\s?(?P<a>{_NUMBER})(?:표|명|인)?\)?(?:으로|로|에|과|와|,|·|/|;|\s대)?\s?"
                rf"반대표?(?:[는가]|\s?[:(])?\s?(?P<b>{_NUMBER})(?:표|명|인)?"
            ),
            re.compile(
                rf"(?<![0-9.,])(?P<a>{_NUMBER})(?:표|명|인)[이가은]?\s?찬성[^0-9.]{{0,12}}?(?P<b>{_NUMBER})(?:표|명|인)[이가은]?\s?반대"
            ),
            re.compile(
                rf"(?<![0-9.,:])(?P<a>{_NUMBER})\s?(?:대|-|:)\s?(?P<b>{_NUMBER})(?:으로|로|의)?\s(?:[가-힣]{{1,8}}\s)?(?:{either(FILE.passed_ko)})"
            ),
        ),
        "en": (
            re.compile(
                rf"(?<![A-Za-z])(?:{either(FILE.voted_en)})\s(?:[a-z]{{1,12}}\s){{0,2}}?(?P<a>[0-9]{{1,3}})[-–](?P<b>[0-9]{{1,3}})(?![0-9-]|[.][0-9])",
                re.IGNORECASE,
            ),
            re.compile(
                rf"{_START}(?P<a>{_SPELLED})(?:\svotes?)?\sto\s(?P<b>{_SPELLED})(?=\s(?:in|to|for|on|after|votes?|majority)|[.,;]|$)",
                re.IGNORECASE,
            ),
            re.compile(
                rf"{_START}(?P<a>{_SPELLED}){_WHO}{_DID}(?:for|in favou?r)(?:\sof)?(?:\s(?!and\b)[a-z]{{1,12}}){{0,4}}[,;]?\s"
                rf"(?:and\s|with\s|while\s)?(?P<b>{_SPELLED}){_WHO}{_DID}(?:against|opposed)",
                re.IGNORECASE,
            ),
            re.compile(
                rf"(?<![A-Za-z])(?:for|in favou?r|ayes|yes)\s?:?\s?(?P<a>{_SPELLED})[,;]\s?(?:against|opposed|noes|nays|no)\s?:?\s?(?P<b>{_SPELLED})",
                re.IGNORECASE,
            ),
        ),
    }
)
_PART: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(
            rf"(?:{either(FILE.members_ko)})\s?(?P<all>{_NUMBER})명\s?(?:가운데|중)\s(?:[가-힣]{{1,6}}\s)?(?P<n>{_NUMBER})명[이만은]\s"
            rf"(?:[가-힣]{{1,10}}에\s)?(?:(?P<yes>{either(FILE.yes_ko)})|(?P<no>{either(FILE.no_ko)}))"
        ),
        "en": re.compile(
            rf"{_START}(?P<n>{_SPELLED})\s(?:out\s)?of\s(?:the\s|its\s|their\s)?(?P<all>{_SPELLED})[\s-](?:[a-z]{{3,12}}\s)?(?:{either(FILE.members_en)})"
            rf"(?:\s[A-Za-z'’-]{{1,20}}){{0,8}}?\s(?:(?P<yes>{either(FILE.yes_en)})|(?P<no>{either(FILE.no_en)}))(?![a-z])",
            re.IGNORECASE,
        ),
    }
)
_IN_FAVOUR = re.compile(rf"{_START}(?P<n>{_SPELLED})\s(?:for|in favou?r)\s?(?=;)", re.IGNORECASE)
_NEXT = re.compile(rf";\s(?:and\s)?(?P<n>{_SPELLED})\s(?:for|against|to|abstain)[^;\n]{{0,80}}", re.IGNORECASE)
MOST_SIDES = 4
_ABSTAINED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(
            rf"기권표?(?:[은이가]|\s?[:(])?\s?(?P<n>{_NUMBER})|(?<![0-9.,])(?P<m>{_NUMBER})(?:표|명|인)[은이가]?\s?기권"
        ),
        "en": re.compile(
            rf"{_START}(?P<n>{_SPELLED}){_WHO}\s(?:abstain|abstention)|(?<![a-z])abst(?:ained|entions?)\s?:\s?(?P<m>{_SPELLED})",
            re.IGNORECASE,
        ),
    }
)
_VOTED_EN = re.compile(rf"(?<![A-Za-z])(?:{either([w for w in FILE.voted_en if w != 'by'])})(?![A-Za-z])", re.IGNORECASE)


def ballots(each: Extraction, sentence: Sentence) -> Iterator[Ballot]:
    """The ballots of one sentence, those with both sides first."""
    lang, text = each.article.language, each.article.text
    if (
        lang == "en"
        and not _VOTED_EN.search(text, sentence.start, sentence.end)
        and not _PART["en"].search(text, sentence.start, sentence.end)
    ):
        return
    abstained = _abstained(text, sentence, lang)
    for match in (m for pattern in _TWO[lang] for m in pattern.finditer(text, sentence.start, sentence.end)):
        a, b = _number(match["a"]), _number(match["b"])
        if a is not None and b is not None and a + b >= FEWEST_VOTERS:
            yield Ballot((max(a, b), min(a, b)), match.span(), abstained)
    for match in _PART[lang].finditer(text, sentence.start, sentence.end):
        whole, side = _number(match["all"]), match["yes"] is not None
        told = match.start("yes" if side else "no")
        if whole is not None and not is_denied(text, (told, match.end()), (match.start(), sentence.end), lang):
            yield from _of_all(match, whole, side)
    if lang == "en":
        yield from _several(text, sentence)


def _of_all(match: re.Match[str], whole: Decimal, side: bool) -> Iterator[Ballot]:
    count = _number(match["n"])
    if count is not None and 0 < count <= whole and FEWEST_VOTERS <= whole <= MOST_VOTERS:
        rest = whole - count
        yield Ballot((max(count, rest), min(count, rest)), match.span(), Decimal(0), side, count)


def _several(text: str, sentence: Sentence) -> Iterator[Ballot]:
    """6 in favour; 2 for no change; 1 for a larger cut: one side, and all the others together."""
    match = _IN_FAVOUR.search(text, sentence.start, sentence.end)
    count = _number(match["n"]) if match else None
    if match is None or count is None:
        return
    others, end = list[Decimal](), match.end()
    while len(others) < MOST_SIDES and (found := _NEXT.match(text, end, sentence.end)):
        others.append(_number(found["n"]) or Decimal(0))
        end = found.end()
    rest = sum(others, Decimal(0))
    if others and count + rest >= FEWEST_VOTERS:
        yield Ballot((max(count, rest), min(count, rest)), (match.start(), end), Decimal(0), True, count)


def _abstained(text: str, sentence: Sentence, lang: Lang) -> Decimal:
    match = _ABSTAINED[lang].search(text, sentence.start, sentence.end)
    return (_number(match["n"] or match["m"]) or Decimal(0)) if match else Decimal(0)


def _number(written: str) -> Decimal | None:
    found = read_digits(written) or read_english(written.lower())
    return found.value if found else None


def contradict(a: Ballot, b: Ballot) -> bool:
    """The two cannot be one vote of as many voters; that they have as many is asked elsewhere."""
    if a.side is None and b.side is None:
        return a.numbers != b.numbers
    if a.side is None or b.side is None:
        part, whole = (b, a) if a.side is None else (a, b)
        given = {*whole.numbers, *(number + whole.abstained for number in whole.numbers)}
        return part.count not in given
    if a.side == b.side:
        return a.count != b.count
    return a.count + b.count > min(*a.totals, *b.totals)
