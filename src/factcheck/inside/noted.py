"""FC507: a count and a list whose members each carry a note in brackets: Five schools will close: Hollow (312 pupils), Carver (274),
Eastbrook (298) and Millrace; 폐교 대상 5곳은 솔내초(312명), 가람초(274명), 한빛초(298명), 온누리초(246명)다.

One pair of brackets for each member says where a member ends. Refused: notes that may say how many there are of a member (Seoul (2)),
members that are two, a list that goes on in the next sentence, and one that is off by more than one. Before 등 a list may only be
longer than its count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.lists import MOST, counted, is_open, told
from factcheck.inside.page import END, LEVEL, Page, shape
from factcheck.model import Claim
from factcheck.numerals import read_digits

_NAME = r"[가-힣A-Z][^()（）,·:;.\ue000-\ue008]{1,30}"
_NOTED = _NAME + r"[(（][^()（）\ue008]{1,28}[)）]"
_NEXT = rf"(?:,\s?|·|\s?[와과]\s){_NOTED}"
_NEXT_EN = rf",?\s(?:and\s)?{_NOTED}"
_LIST = rf"(?P<names>{_NOTED}(?:{_NEXT}){{1,11}}(?:,\s{_NAME}?(?=이다|다|입니다))?)"
_LIST_EN = rf"(?P<names>{_NOTED}(?:{_NEXT_EN}){{1,11}}(?:,?\sand\s{_NAME})?)"
_AFTER = (
    re.compile(rf"[^\ue000-\ue008.,:]{{0,12}}[은는]\s{_LIST}(?:이다|다|입니다|이었다|였다)?[.]\s?{END}"),
    re.compile(rf"(?:이다|다|입니다)[.]\s?{END}\s{{0,2}}{_LIST}(?:이다|다|입니다)?[.]\s?{END}"),
    re.compile(rf"\s[a-z][^\ue000-\ue008.,:]{{2,48}}:\s{_LIST_EN}[.]\s?{END}"),
    re.compile(rf"\s[a-z][^\ue000-\ue008.,:]{{2,24}},\s{_LIST_EN},\s(?:were|are|was|is|have|had|will|would)\s"),
)
_BEFORE = re.compile(rf"(?<![^\s‘'\"“]){_LIST}\s등\s?(?:모두\s|총\s)?$")
_BRACKETS = re.compile(r"\s?[(（](?P<note>[^()（）]{1,60})[)）]")
_SEVERAL = re.compile(r"[·,/&]|각|씩|\beach\b|\bboth\b|\band\b|\bto\b|~")
_TWO = re.compile(r"[/&·]|\b(?:and|or)\b|[가-힣][와과]\s")
_DIGITS = re.compile(r"[0-9][0-9,]{0,12}")
_GOES_ON = shape(
    r"\ue007|{remainder}|{leftover}|또\s|또한|나머지|마지막|추가로|\b(?:also|another|last|other|others|one more|third|fourth|fifth|sixth|too)\b"
)


def check(page: Page) -> Iterator[Draft]:
    """Counts whose noted list has one member more or less."""
    for place, claim in sorted(page.at.items()):
        if page.text[place] != LEVEL or claim.kind != "count" or claim.hedge != "exact" or not 2 <= counted(claim) <= MOST:
            continue
        for match in _lists(page, place):
            names = _members(page, match, counted(claim))
            behind = len(names) - counted(claim)
            if not names or abs(behind) > 1 or (match.re is _BEFORE and behind < 0) or (behind and _goes_on(page, claim, match)):
                continue
            start, end = page.clean(match.start("names")), page.clean(match.end("names"))
            yield told(page, claim, (match.start("names"), page.each.article.text[start:end]), names)
            break


def _lists(page: Page, place: int) -> Iterator[re.Match[str]]:
    row = page.rows[page.row_of[page.at[place].id]]
    before = _BEFORE.search(page.text, max(row.start, place - 260), place)
    for match in (*(pattern.match(page.text, place + 1) for pattern in _AFTER), before):
        if match is not None:
            yield match


def _members(page: Page, match: re.Match[str], count: Decimal) -> Sequence[str]:
    """The names without their notes, or none where a note or a name may stand for several."""
    words = page.each.article.text[page.clean(match.start("names")) : page.clean(match.end("names"))]
    notes = [note["note"] for note in _BRACKETS.finditer(words)]
    if any(_SEVERAL.search(note) or _is_few(note, count) for note in notes) or is_open(_BRACKETS.sub("", words)):
        return ()
    names = [
        name.strip(" ,·").removeprefix("and ").removeprefix("와 ").removeprefix("과 ") for name in _BRACKETS.split(words)[::2]
    ]
    kept = [name for name in names if name]
    return () if any(_TWO.search(name) for name in kept) or len({*kept}) < len(kept) else kept


def _is_few(note: str, count: Decimal) -> bool:
    """Seoul (2): how many of what is counted, perhaps."""
    read = (read_digits(found[0].rstrip(",")) for found in _DIGITS.finditer(note))
    return any(number is None or number.value <= count for number in read)


def _goes_on(page: Page, claim: Claim, match: re.Match[str]) -> bool:
    """Words behind the list name one more, or none of the list."""
    index = page.row_of[claim.id]
    rows = page.rows[index : index + 4]
    return bool(_GOES_ON.search(page.text, match.end(), rows[-1].end))
