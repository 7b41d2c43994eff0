"""Ages that have no unit of their own: A씨(56), 양모(41)씨, A(여·62)씨, 30대 남성; aged 58, 38-year-old, Smith, 61, in his 30s.

Ages with a unit (58세, 33.7 years old) are quantities that the reader of units finds; the unit is the same, year_of_age.
Refused: 10대 뉴스, 20대 국회, 5대 은행 (no person follows), numbers in brackets after what need not be a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.lexicon import load
from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.mention.candidate import Found
from factcheck.model import Hedge, Interval, Lang, Mention, Reading, Value
from factcheck.numerals import read_digits, read_english

UNIT = "year_of_age"


@dataclass(frozen=True, slots=True)
class AgeWords:
    """Shape of ages.toml: nouns of persons that may follow 30대, and marks beside an age in brackets."""

    persons: tuple[str, ...]
    sexes: tuple[str, ...]
    masks: tuple[str, ...]
    parts: tuple[str, ...]


WORDS = load("ages.toml", AgeWords)
_SEX = rf"(?:{either(WORDS.sexes)}[ ]?[·,ㆍ/][ ]?)"
_AGE = r"(?P<age>[1-9][0-9]|1[01][0-9]|[1-9](?=세|\)[ ]?[씨군양]))"
_BRACKET = re.compile(
    rf"(?:(?<=씨)|(?<=군)|(?<=양)|(?<=[가-힣]모)|(?<=[가-힣]모[ ])|(?<=[가-힣]모[ ]씨)|(?<=[A-Z]))[ ]?\({_SEX}?{_AGE}(?:세)?(?:[·,ㆍ/][ ]?[가-힣]{{1,8}})?\)"
    rf"|(?<=[가-힣])\({_SEX}?(?P<named>[1-9][0-9])(?:세)?\)(?=[ ]?(?:씨|군|양)(?![가-힣]{{2}})|(?:·|,)?[ ](?:전|현)?[ ]?{either(WORDS.masks)})"
    rf"|\((?P<sex>{either(WORDS.sexes)})[ ]?[·,ㆍ/][ ]?(?P<first>[1-9]?[0-9])\)"
)
_DECADE = re.compile(
    rf"(?P<age>[1-9](?<![0-9가-힣.,].)0)(?:[ ]?[~∼–·,\-][ ]?(?P<last>[1-9]0))?대(?:[ ]?(?P<part>{either(WORDS.parts)}))?(?=[ ]?(?:의[ ])?(?:{either(WORDS.persons)}))"
)
_EN = re.compile(
    r"(?<![0-9A-Za-z])(?:aged?|ages)[ ](?P<age>[1-9][0-9]?|1[01][0-9])(?:[ ]?(?:-|–|to|and)[ ]?(?P<last>[1-9][0-9]?))?(?![0-9%.,][0-9])(?![0-9%])"
    r"|(?<![0-9A-Za-z.,$])(?P<old>[1-9][0-9]?|1[01][0-9])(?:[ -]years?[ -]olds?|-year-olds?)(?![a-z])",
    re.IGNORECASE,
)
_OLD = re.compile(r"[Yy](?i:ears?[ -]olds?)(?![a-z])")
_AGED = Anchored(_EN, opening(("age",), "0-9A-Za-z", re.IGNORECASE, digits="1-9"))
_EN_WORDS = re.compile(r"(?<![A-Za-z-])(?P<words>[a-z]{3,9}(?:-[a-z]{3,5})?)[ -]years?[ -]olds?(?![a-z])", re.IGNORECASE)
_APPOSITION = re.compile(
    r",(?<=[a-z],) (?P<age>[1-9][0-9])(?=, (?:[a-z(]|[A-Z][a-z]+ )|,? (?:who|said|told|was|is|of|from)\b|\.$)"
)
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z.]*){1,3}$")
_IN_HIS = re.compile(
    r"[Ii\u0130\u0131](?<!\w.)(?i:n (?P<whose>his|her|their) (?P<part>early |mid-?|late )?(?P<age>[2-9]0|teen)s\b)"
)
_PART_YEARS = {"초반": (0, 4), "중반": (3, 7), "후반": (6, 9), "early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def find(text: str, lang: Lang, when: date | None) -> Iterator[Found]:
    """One Mention per age that has no unit of age, or an English one."""
    yield from _korean(text) if lang == "ko" else _english(text)


def _korean(text: str) -> Iterator[Mention]:
    for match in _brackets(text):
        group = next(name for name in ("age", "named", "first") if match[name])
        yield _mention(text, match.span(group), match.span(group), _years(match[group]))
    for match in _DECADE.finditer(text) if "0대" in text else ():
        yield _decade(text, match, match["part"])


def _brackets(text: str) -> Iterator[re.Match[str]]:
    """Every _BRACKET, asked only where a bracket opens."""
    place = text.find("(")
    while place >= 0:
        match = (_BRACKET.match(text, place - 1) if text[place - 1 : place] == " " else None) or _BRACKET.match(text, place)
        if match is not None:
            yield match
        place = text.find("(", match.end() if match else place + 1)


def _english(text: str) -> Iterator[Mention]:
    for match in _AGED.finditer(text):
        group = "age" if match["age"] else "old"
        ends = (_years(match[group])[0], _years(match["last"] or match[group])[1])
        if ends[1] < ends[0]:  # no span of ages runs backwards: two persons, aged 35 and 20
            yield _mention(text, match.span("age"), (match.start(), match.end("age")), _years(match["age"]))
            yield _mention(text, match.span("last"), match.span("last"), _years(match["last"]))
            continue
        start = match.start(group)
        end = match.end("last") if match["last"] else match.end() if group == "old" else match.end(group)
        yield _mention(text, (start, end), match.span(), ends)
    for match in _EN_WORDS.finditer(text) if _OLD.search(text) else ():
        number = read_english(match["words"].lower())
        if number and Decimal(1) <= number.value < 120:
            yield _mention(text, match.span(), match.span(), (number.value, number.value))
    for match in _APPOSITION.finditer(text):
        if _NAME_BEFORE.search(text, max(0, match.start() - 40), match.start()):
            yield _mention(text, match.span("age"), match.span("age"), _years(match["age"]), "age.apposition")
    for match in _IN_HIS.finditer(text):
        yield _decade(text, match, (match["part"] or "").strip(" -").lower())


def _years(digits: str) -> tuple[Decimal, Decimal]:
    number = read_digits(digits)
    value = number.value if number else Decimal(-1)
    return value, value


def _decade(text: str, match: re.Match[str], part: str | None) -> Mention:
    """30대 is 30 to 39, 30대 초반 30 to 34."""
    teens = match["age"].lower() == "teen"
    low = Decimal(13) if teens else _years(match["age"])[0]
    groups = match.groupdict()
    top = _years(groups["last"])[0] if groups.get("last") else low
    first, last = _PART_YEARS.get(part or "", (0, 9))
    start = match.start("age")
    ends = (min(low, top) + first, Decimal(19) if teens else max(low, top) + last)  # 50~20대 names the older first
    return _mention(text, (start, match.end()), match.span(), ends, "age.decade")


def _mention(
    text: str, span: tuple[int, int], extent: tuple[int, int], ends: tuple[Decimal, Decimal], rule: str = "age.written"
) -> Mention:
    low, high = ends
    hedge: Hedge = "exact" if low == high else "range"
    slack = Decimal(1)
    return Mention(
        start=span[0],
        end=span[1],
        extent=extent,
        numerals=((span[0], span[1], low),) if low == high and text[span[0] : span[1]].isdigit() else (),
        quote=text[span[0] : span[1]],
        kind="quantity",
        value=Value(low, high, UNIT),
        readings=(Reading("as_written", UNIT, Interval(low, high), Interval(low - slack, high + slack)),),
        hedge=hedge,
        rules=(rule,),
    )
