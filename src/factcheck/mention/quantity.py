"""Numbers with what they count: money, counts, shares, measures, bare numbers; then ranges and bounds over them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.lexicon.anchors import either
from factcheck.lexicon.numbers import numbers
from factcheck.lexicon.units import Unit, units
from factcheck.mention import points, rank, ratio
from factcheck.mention.bare import is_value
from factcheck.mention.candidate import OWN_MONEY, Found, Unread, settle
from factcheck.mention.draft import Draft
from factcheck.mention.figure import Figure
from factcheck.mention.figures import figures
from factcheck.mention.hedge import HedgeAt, hedge_after, hedges_before, infix, is_distance
from factcheck.mention.join import join
from factcheck.mention.shield import shielded
from factcheck.mention.unit import UnitAt, named, time_after, unit_after, unit_before
from factcheck.mention.words_ko import ODD_SCALE, SCALES
from factcheck.model import Lang
from factcheck.numerals import Number, power_of_ten

_MINUS = re.compile(
    r"(?:(?:^|(?<![0-9A-Za-z가-힣)\]])(?<![0-9] ))[-−]|마이너스[ ]?|마이나스[ ]?|음수[ ]?|영하[ ]?|minus[ ]|negative[ ])$"
    r"|^[ ]{0,4}[-−][ ]{1,2}$",
    re.IGNORECASE,
)
_MINUS_ENDS = frozenset("-−스수하sSeE")
"""Last letters of what _MINUS finds: before most numbers stands none of them."""
_SIGN_ENDS = _MINUS_ENDS | {"+"}
"""Without one of these right before a numeral, it has no sign."""
_PLUS = re.compile(r"(?:(?:^|[ (])[+]|플러스[ ]?)$")
_SECTION = re.compile(
    r"[ ]?대(?:[ ]?(초반|중반|후반|초|말))?(?![가-힣])|[ ]?대(?:[ ]?(초반|중반|후반|초|말))?(?=[은는이가을를의에로와과도만인]|다(?![가-힣])|였|라|까지|부터|입니다)|[ ]?대[ ]?(초반|중반|후반)"
)
_SECTION_STARTS = frozenset(" 대")


def find(text: str, lang: Lang, when: date | None) -> Iterator[Found]:
    """One Mention per value with or without a unit; Unread for numerals that are refused."""
    marks = shielded(text)
    numerals = list(figures(text, lang, marks))
    drafts = [*(points.drafts(text) if lang == "en" else ()), *ratio.drafts(text, lang, numerals), *rank.drafts(text, lang)]
    drafts = [draft for draft in drafts if not marks[draft.start]]
    for figure in numerals:
        if isinstance(figure, Unread):
            yield figure
        elif (draft := read(text, figure, lang)) is not None:
            drafts.append(draft)
    for draft in join(text, settle(drafts), lang):
        yield draft.measured(text)


def read(text: str, figure: Figure, lang: Lang) -> Draft | None:
    """The value that a numeral states, or None where it is part of a name, a date or a duration."""
    if text[figure.end : figure.end + 1] in _OF_TIME and time_after(text, figure.end) and unit_before(text, figure.start) is None:
        return None
    mark = money = unit_before(text, figure.start)
    start = figure.start
    if mark is not None or text[max(0, start - 3) : start].rstrip(" ")[-1:] in _SIGN_ENDS:
        figure, start = _signed(text, figure, mark)
        money = unit_before(text, start)
    inner = infix(text, figure.end, lang)
    figure = _odd_scaled(text, figure) if inner else figure
    place = max(inner.end, figure.end) if inner else figure.end
    after = _plural(figure, unit_after(text, place)) if not (money and text[place : place + 1] == " ") else None
    if money is None and not (after and after.unit.name == "year_of_age") and time_after(text, place):
        return None
    if figure.style == "digits" and text.startswith("m", place) and _is_million(text, place, money, after):
        figure = figure._replace(end=place + 1, number=figure.number.times(power_of_ten(6)), style="letters")
        place, after = place + 1, unit_after(text, place + 1) if money is None else None
    if after is not None and after.unit.name == "vehicle" and text[figure.end - 1] in _POWERS:
        after = None  # 6000억대 is a stretch of an amount
    if after is not None and after.unit.name == TO_ONE and not _is_rate(text, figure):
        return None
    draft = _draft(text, figure, start, money, after)
    if draft is not None and draft.unit is None and lang == "ko" and _is_of_own_money(text, figure):
        draft = draft._replace(unit=named(_OWN.unit), rules=(*draft.rules, OWN_MONEY))
    if draft is None or not is_value(text, figure, draft, lang):
        return None
    return _hedged(text, _below_zero(text, draft), inner, lang)


def _odd_scaled(text: str, figure: Figure) -> Figure:
    """500여만원, 2조3천여억원: the word for somewhat more stands between the last group of digits and its scale."""
    match = ODD_SCALE.match(text, figure.end)
    if match is None or unit_after(text, match.end()) is None:
        return figure
    factor = power_of_ten(SCALES[match["scale"]])
    larger = [power_of_ten(power) for sign, power in SCALES.items() if sign in text[figure.start : figure.end]]
    if larger and factor >= min(larger):
        return figure
    number = figure.number.times_below(min(larger), factor) if larger else figure.number.times(factor)
    return figure._replace(end=match.end(), number=number, hi=None if figure.hi is None else figure.hi.times(factor))


TO_ONE = "to_one"


def _is_rate(text: str, figure: Figure) -> bool:
    """39.45대 1 is a rate of those who apply; 3대 1 is a score, unless the words call it a rate."""
    written = text[figure.start : figure.end]
    return "." in written or len(written) > SCORE or ratio.is_rate_of_applicants(text, figure.start)


SCORE = 3
"""Digits of a side of a game at most."""
_POWERS = frozenset("억조")
_OWN = numbers("ko").own
_OWN_BEFORE = re.compile(
    rf"(?:{either(_OWN.before)})(?:[은는이가을를만도의]|에서)?[ ](?:약[ ]|총[ ]|최대[ ]|무려[ ]|고작[ ]|겨우[ ])?$"
)
_OWN_AFTER = re.compile(rf"(?:대|여|가량|짜리|규모)?[ ]?(?:규모[ ]|짜리[ ]|상당[ ])?(?:{either(_OWN.after)})")


def _is_of_own_money(text: str, figure: Figure) -> bool:
    """사업비 3960억, 500억 들여: an amount by the 억 or 조 beside a word of money, without a unit behind it."""
    if _POWERS.isdisjoint(text[figure.start : figure.end]):
        return False
    return bool(_OWN_BEFORE.search(text, max(0, figure.start - 16), figure.start) or _OWN_AFTER.match(text, figure.end))


_OF_TIME = frozenset("년월일시분초")
"""What most numerals of days and lengths are followed by: they are left to their readers before anything else is asked."""


_BELOW_ZERO = re.compile(r"[ ]below zero(?![A-Za-z])", re.IGNORECASE)


def _below_zero(text: str, draft: Draft) -> Draft:
    """2 degrees below zero is -2; without a unit it still is a temperature."""
    match = _BELOW_ZERO.match(text, draft.end) if text.startswith(" ", draft.end) else None
    if match is None or (draft.unit is not None and not draft.unit.name.startswith("degree")):
        return draft
    return draft._replace(end=match.end(), lo=draft.lo.negative(), hi=draft.hi.negative(), unit=draft.unit or named("degree"))


def _plural(figure: Figure, found: UnitAt | None) -> UnitAt | None:
    """`the 2021 case`: an English counted noun in the singular counts only one."""
    if found is None or found.unit.kind != "count" or not found.word.isascii() or figure.number.value == 1:
        return found
    return found if found.word.lower() in PLURALS or found.word.lower().endswith("s") else None


PLURALS = frozenset({"people", "staff", "children", "rbi"})


_COUNTED = re.compile(
    r"[ ](?:cars|vehicles|trucks|customers|users|tonnes|tons|barrels|shares|subscribers|passengers|visitors|voters|copies|views|downloads"
    r"|acres|hectares|gallons|litres|liters|bushels|tickets|devices|phones|members|students|children|viewers|doses|bottles|accounts|adults|tourists|pounds|euros|dollars)(?![A-Za-z])"
)
"""Plurals that `3.2m` counts by the million; before a plain `m` without one of them it is a length."""


def _is_million(text: str, place: int, money: UnitAt | None, after: UnitAt | None) -> bool:
    """`$1.8m` and `1.8m people` are millions; `1.8m tall` is a length."""
    if text[place + 1 : place + 2].isalnum():
        return False
    if _COUNTED.match(text, place + 1):
        return True
    counted = unit_after(text, place + 1)
    return money is not None or (
        after is not None and after.unit.name == "metre" and counted is not None and counted.unit.kind == "count"
    )


def _signed(text: str, figure: Figure, mark: UnitAt | None) -> tuple[Figure, int]:
    """The numeral with the minus sign or word before it, and where the whole begins; `mark` is the currency before it."""
    edge = mark.start if mark and mark.word[-1] not in "0123456789" else figure.start
    window = text[max(0, edge - 9) : edge]
    sign = _MINUS.search(window) if window.rstrip(" ")[-1:] in _MINUS_ENDS else None
    if sign is None:
        figure = _with_plus(text, figure)
        return figure, figure.start
    start = max(0, edge - 9) + sign.start()
    number = figure.number.negative()
    if mark:
        return figure._replace(number=number), figure.start
    start += len(sign[0]) - len(sign[0].lstrip())
    return figure._replace(number=number, start=start), start


def _with_plus(text: str, figure: Figure) -> Figure:
    window = text[max(0, figure.start - 5) : figure.start]
    if "+" not in window and "스" not in window:
        return figure
    sign = _PLUS.search(text, max(0, figure.start - 5), figure.start)
    return figure._replace(start=sign.start() + len(sign[0]) - len(sign[0].lstrip(" ("))) if sign else figure


def _draft(text: str, figure: Figure, start: int, money: UnitAt | None, after: UnitAt | None) -> Draft | None:
    unit, end, counter = None, figure.end, None
    if money is not None:
        unit, start, counter = money.unit, money.start - (1 if _minus_before(text, money.start, figure) else 0), money.word
    if after is not None and (unit is None or after.unit.kind == "money"):
        unit, end, counter = after.unit if unit is None or unit.name in after.unit.name else unit, after.end, after.word
    unit = _likelier(text, figure, unit, counter)
    start, unit = _prefixed(text, figure, start, unit)
    number, unit = _in_points(figure.number, unit)
    hi, value = figure.hi or number, figure.number.value
    return Draft(
        start=start,
        end=end,
        lo=number,
        hi=hi,
        numerals=((figure.start, figure.end, value),),
        unit=unit,
        counter=counter,
        kind=_kind(figure),
        vague=figure.hi is not None,
        rules=(f"numeral.{figure.style}", *((f"unit.{unit.name}",) if unit else ())),
    )


def _likelier(text: str, figure: Figure, unit: Unit | None, counter: str | None) -> Unit | None:
    """Pounds by the million are money; a few pounds are what the table says first."""
    names = units().ambiguous.get((counter or "").lower()) if unit else None
    if names is None:
        return unit
    money = next((name for name in names if named(name).kind == "money"), names[0])
    return named(money if figure.number.value >= 1_000_000 else names[0])


def _in_points(number: Number, unit: Unit | None) -> tuple[Number, Unit | None]:
    """A basis point is a hundredth of a percentage point, and is read as that."""
    if unit is None or unit.name != "basis_point":
        return number, unit
    return number.times(Decimal("0.01")), named("percentage_point")


def _kind(figure: Figure) -> str:
    return "ordinal" if figure.style == "ordinal" else ""


def _minus_before(text: str, start: int, figure: Figure) -> bool:
    return figure.number.value < 0 and text[start - 1 : start] in ("-", "−")


def _prefixed(text: str, figure: Figure, start: int, unit: Unit | None) -> tuple[int, Unit | None]:
    """시속 105㎞, 섭씨 30도: the word before the number says which unit it is."""
    if _PREFIX_ENDS.isdisjoint(text[max(0, start - 6) : start]) and text[figure.start].isascii():
        return start, unit
    match = _PREFIX.search(text, max(0, start - 6), start) or _PREFIX.match(text, figure.start)
    if match is None:
        return start, unit
    name = units().prefixed.get(f"{match[1]} {unit.name if unit else ''}")
    return (match.start(), named(name)) if name else (start, unit)


def _prefix() -> re.Pattern[str]:
    words = sorted({key.partition(" ")[0] for key in units().prefixed})
    return re.compile(f"(?<![가-힣A-Za-z])({'|'.join(words)})[ ]?(?:$|(?=[0-9가-힣]))")


_PREFIX = _prefix()
_PREFIX_ENDS = frozenset(key.partition(" ")[0][-1] for key in units().prefixed)


def _hedged(text: str, draft: Draft, inner: HedgeAt | None, lang: Lang) -> Draft:
    """Adds hedge and bound words on both sides, and the stretch that 대 names (10%대 초반)."""
    near = lang == "ko" and text[draft.end : draft.end + 1] in _SECTION_STARTS
    section = _SECTION.match(text, draft.end) if near and _may_be_stretch(draft) else None
    if section is not None:
        draft = _stretch(draft, section)
    after = hedge_after(text, draft.end if section is None else section.end(), lang)
    before = hedges_before(text, draft.start, lang)
    if after and is_distance(text, min((draft.start, *(each.start for each in before))), draft.end, after):
        after = None
    found = (*before, *((inner,) if inner else ()), *((after,) if after else ()))
    if draft.kind == "ordinal" or (draft.unit and draft.unit.kind in ("ordinal", "rank")):
        found = tuple(each for each in found if each.hedge != "approx")
    if not found:
        return draft
    second = hedge_after(text, after.end, lang) if after and after.hedge == "approx" else None
    narrowed = (_narrowed(each, draft) for each in (*found, *((second,) if second else ())))
    return draft._replace(hedges=(*draft.hedges, *narrowed))


def _narrowed(hedge: HedgeAt, draft: Draft) -> HedgeAt:
    """53조원 규모 is about that much; only a round amount or a bare number (500B급) names a class."""
    counted = draft.unit is not None and draft.unit.kind in ("money", "count")
    return hedge._replace(width="about") if hedge.width == "class" and counted and draft.lo.significant > 1 else hedge


def _may_be_stretch(draft: Draft) -> bool:
    return (
        draft.unit is not None
        and draft.unit.name != "vehicle"
        and draft.unit.kind in ("percent", "money", "ratio", "quantity", "count")
        and not draft.vague
    )


def _stretch(draft: Draft, section: re.Match[str]) -> Draft:
    """10%대 is 10 to 20, 20%대 초반 is 20 to 24: the stretch is one of the last non-zero place."""
    value = draft.lo.value
    place = Decimal(1).scaleb(_last_place(draft.lo))
    part = next((each for each in section.groups() if each), None)
    low, high = numbers("ko").sections[part] if part else (0, 10)
    lo = draft.lo._replace(value=value + place * low / 10)
    hi = draft.lo._replace(value=value + place * high / 10)
    mark = HedgeAt(section.start(), section.end(), "vague", "")
    return draft._replace(lo=lo, hi=hi, vague=True, hedges=(*draft.hedges, mark), rules=(*draft.rules, "stretch"))


def _last_place(number: Number) -> int:
    exponent = number.value.normalize().as_tuple().exponent
    step = number.step.normalize().as_tuple().exponent
    assert isinstance(exponent, int) and isinstance(step, int)
    return min(exponent, step) if exponent < 0 else exponent
