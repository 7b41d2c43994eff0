"""FC520, FC514: years that cannot be meant, ages and anniversaries that the years do not give.

A year of five digits of which one is too many; `지난` before a day that lies ahead, `오는` before one that is past. For ages
one year is granted, for 만 나이, counted age and a birthday later in the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.found import alarm, tie
from factcheck.inside.page import Page, shape
from factcheck.model import Claim, Message, Value, message
from factcheck.numerals import read_digits
from factcheck.resolve import text_claim

_FIVE = re.compile(r"(?<![0-9,.$€£₩])(?P<year>(?:1|2)[0-9]{4})\s?년(?!\s?(?:전|동안|간|만|치|분|산|된|이나))")
_PLAIN_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_FULL_YEAR = re.compile(r"(?:19|20)[0-9]{2}\s?(?:년|[.\-/])|,\s(?:19|20)[0-9]{2}")
_PAST, _FUTURE = shape(r"(?<![가-힣]){past_mark}\s$"), shape(r"(?<![가-힣]){future_mark}\s$")
_BORN = shape(
    r"<D:birth>\s?(?:년)?생(?:인|으로)?\s?[^\ue000-\ue008()]{0,12}\((?:만\s?)?(?P<age>[\ue000\ue004]|[0-9]{1,2})(?:세|살)?\)"
)
_BORN_EN = shape(r"(?P<age>[\ue000\ue004]|[0-9]{1,2}),\s(?:who\s)?(?:was\s)?born\s(?:on\s|in\s)<D:birth>")
_ANNIVERSARY = shape(
    r"<D:birth>(?:에|년)?\s?[^\ue000-\ue008]{0,12}{founded}[^\ue008]{0,24}?(?P<age>[\ue000\ue006]|[0-9]{1,3})\s?{anniversary}"
)
_ANNIVERSARY_FIRST = shape(
    r"(?P<age>[\ue000\ue006]|[0-9]{1,3})\s?{anniversary}(?!이던|이었던|인\s)[^\ue008]{0,30}?<D:birth>\s?[^\ue000-\ue008]{0,10}{founded}"
)
_ANNIVERSARY_EN = shape(
    r"(?:founded|established|opened|created|launched|formed|built)\sin\s<D:birth>,[^\ue008]{0,60}?(?P<age>[\ue007])\sanniversary"
)
_OTHERWISE = shape("{reckoned}")
_SINCE = shape(r"<D:birth>(?:\([^()\ue008]{0,20}\))?\s?(?:이후|이래|뒤)로?\s(?:처음으로\s|꼭\s)?<T:age>\s?만")
SPAN = 60
"""Years around the article in which a misprinted year must have lain."""
GRANTED = 1
OLDEST = 1000


def check(page: Page) -> Iterator[Draft]:
    """Misprinted years, then ages and anniversaries."""
    yield from _five_digits(page)
    yield from _wrong_side(page)
    yield from _ages(page)


def _published(page: Page) -> Decimal | None:
    day = page.each.article.published_at
    return _year(day) if day else None


def _year(day: str) -> Decimal:
    """The year of an ISO day."""
    read = read_digits(day[:4])
    return read.value if read else Decimal(0)


def _five_digits(page: Page) -> Iterator[Draft]:
    """22029년: without one digit it is a year near the article's own."""
    text, now = page.each.article.text, _published(page)
    for match in _FIVE.finditer(text):
        written = match["year"]
        years = {written[:n] + written[n + 1 :] for n in range(5)}
        likely = sorted(y for y in years if _PLAIN_YEAR.fullmatch(y) and (now is None or abs(_year(y) - now) <= SPAN))
        if not likely or written.endswith("000") or not any(s.start <= match.start() < s.end for s in page.each.sentences):
            continue
        found = next((c for c in page.each.claims if c.span[0] <= match.start() < c.span[1]), None)
        claim = found or _year_claim(page, match)
        peers = tuple(c for c in page.each.claims if c.kind == "date" and _says(c, likely))[:3]
        why = message("why.year", year=written, likely=", ".join(likely))
        yield alarm("FC520", ((claim,), peers) if peers else ((claim,),), why, message("ask.year"))


def _year_claim(page: Page, match: re.Match[str]) -> Claim:
    words = text_claim(page.each, "date", match.span(), ("", "year"), match[0])
    return replace(words, value=Value(text=match[0]))


def _says(claim: Claim, years: list[str]) -> bool:
    return isinstance(claim.value.lo, str) and claim.value.lo[:4] in years and claim.value.lo[:4] in claim.quote


def _wrong_side(page: Page) -> Iterator[Draft]:
    """지난 before a day after publication, 오는 before a day before it, the year being written out."""
    today = page.each.article.date
    if today is None:
        return
    for place, claim in page.at.items():
        lo, hi = claim.value.lo, claim.value.hi
        if claim.kind != "date" or not isinstance(lo, str) or not isinstance(hi, str) or not _FULL_YEAR.search(claim.quote):
            continue
        before = page.text[max(0, place - 6) : place] + claim.quote[:3]
        past, future = _marked(before, claim, _PAST), _marked(before, claim, _FUTURE)
        if (past and lo[:10] > today) or (future and hi[:10] < today):
            yield alarm("FC520", ((claim,),), message("why.side", day=claim.quote, today=today), message("ask.year"))


def _marked(before: str, claim: Claim, mark: re.Pattern[str]) -> bool:
    return bool(mark.search(before[: len(before) - len(claim.quote[:3])]) or mark.match(claim.quote[:2] + " "))


def _ages(page: Page) -> Iterator[Draft]:
    now = _published(page)
    if now is None:
        return
    for pattern, key in (
        (_BORN, "age"),
        (_BORN_EN, "age"),
        (_ANNIVERSARY, "anniversary"),
        (_ANNIVERSARY_FIRST, "anniversary"),
        (_ANNIVERSARY_EN, "anniversary"),
        (_SINCE, "since"),
    ):
        for match in pattern.finditer(page.text):
            yield from _age(page, match, now, key)


def _age(page: Page, match: re.Match[str], now: Decimal, key: str) -> Iterator[Draft]:
    birth = page.at[match.start("birth")]
    stated = page.at.get(match.start("age"))
    if not isinstance(birth.value.lo, str):
        return
    row = page.row(birth)
    if key == "anniversary" and (_year(birth.value.lo) >= now or _OTHERWISE.search(page.text, row.start, row.end)):
        return
    age = _stated(page, match, stated)
    years = {now, *_years_of(page, birth)}
    computed = {year - _year(birth.value.lo) for year in years}
    claims = (birth,) if stated is None else (birth, stated)
    if age is None:
        return
    if any(abs(age - each) <= GRANTED for each in computed):
        if len(claims) == 2 and key == "anniversary" and age == now - _year(birth.value.lo):
            yield tie((claims,), message("why.tie.years", start=birth.quote, stated=str(age)))
    elif age > 0:
        yield alarm("FC514", tuple((c,) for c in claims), _why(key, birth, age, now), message("ask.year"))


def _why(key: str, birth: Claim, age: Decimal, now: Decimal) -> Message:
    lo = birth.value.lo
    computed = str(now - _year(lo)) if isinstance(lo, str) else ""
    return message(f"why.{key}", start=birth.quote, stated=str(age), computed=computed)


def _stated(page: Page, match: re.Match[str], claim: Claim | None) -> Decimal | None:
    """Years of the stated age; a duration must be one of years."""
    if claim is None:
        read = read_digits(match["age"])
        return read.value if read else None
    if (
        claim.value.unit not in {"year", "year_of_age", "ordinal", None}
        or not 0 < number(claim) < OLDEST
        or not claim.value.is_point
        or number(claim) != number(claim).to_integral_value()
    ):
        return None
    return number(claim)


def _years_of(page: Page, birth: Claim) -> set[Decimal]:
    """Other years that the sentence names may be what the count refers to."""
    days = [c.value.lo for c in page.row(birth).claims if c.kind == "date" and c is not birth]
    return {_year(day) for day in days if isinstance(day, str)} | _data_years(page)


def _data_years(page: Page) -> set[Decimal]:
    """The year before the article: what yearly figures are about."""
    now = _published(page)
    return set() if now is None else {now - 1, now + 1}
