"""FC514: ages beside the one year of birth that a text prints: 향년 88세. 1941년 나주에서 태어난 고인은; aged 81 … born in Leith in 1951.

An age that is reached now is held against the article's year and every later year that the text prints; an age at another
time (2006년 열일곱 살에, at 14, in 1949) against the year beside it. Two births in one article, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.eras import Era, eras, now_of, other_years
from factcheck.inside.found import alarm, mendable, tie
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

_BORN = (shape(r"^\s?(?:년)?생(?:인|으로|이|의|\s|\(|,|·)"), shape(r"^(?:에|년)?[^\ue005\ue008]{0,40}?{born_after}"))
_BORN_BEFORE = shape(r"\bborn\b[^\ue000-\ue008;]{0,40}\s(?:in|on)\s$")
_NOW = (
    shape(r"{aged_now}\s?(?:나이\s?)?<L:age>"),
    shape(r"<L:age>(?:의\s나이로|를 일기로|을 일기로|(?:이|가)?\s(?:됐|된|되는|돼))"),
    shape(r"(?:died|dies|dead|death|passed away)\b[^\ue000-\ue004\ue006-\ue008]{0,30}\s(?:at\s|aged\s)?(?:the age of\s)?<L:age>"),
    shape(r"<D:today>(?:로)?\s(?:나이\s|만\s|나이\s만\s|우리 나이로\s)?<L:age>"),
)
_THEN = (
    shape(r"<D:when>(?:에|,)?\s(?:당시\s|불과\s|겨우\s|나이\s|만\s)?<L:age>(?:에|때|이던|의\s나이|\s나이로|\s나이에)"),
    shape(r"<L:age>(?:이던|였던|이었던|인|때인)\s<D:when>"),
)
_THEN_AT = (
    shape(r"\b(?:at|aged)\s<L:age>,?\sin\s<D:when>"),
    shape(r"\bin\s<D:when>,?\s(?:at|aged)\s(?:the age of\s|just\s|only\s)?<L:age>"),
)
_TODAY = frozenset({"올해", "올", "현재", "this year"})
_PAST = shape(r"^(?:에|때|이던|였던|이었던|의\s나이에|부터|\s나이에|까지|\s무렵)")
_OBITUARY = shape("{obituary}")
OLDEST, YOUNGEST = Decimal(125), Decimal(1)
REACH = 2
"""Sentences between a birth and an age that is reached now; an obituary may go on for longer."""


def check(page: Page) -> Iterator[Draft]:
    """Ages that the year of birth cannot give."""
    births = [era for era in eras(page) if _is_birth(page, era)]
    now = now_of(page)
    if now is None or len({era.year for era in births}) != 1:
        return
    told: set[str] = set()
    for found, age in [*_thens(page), *_nows(page, births[0])]:
        if age.id in told or not _is_age(age):
            continue
        told.add(age.id)
        ends = {found} if found is not None else {now, now - 1} | {year for year in other_years(page) if year > births[0].year}
        yield from _judged(page, births[0], age, ends, found or now)


def _is_birth(page: Page, era: Era) -> bool:
    after = page.after(era.claim, 60)
    return any(pattern.search(after) for pattern in _BORN) or bool(_BORN_BEFORE.search(page.before(era.claim, 80)))


def _is_age(claim: Claim) -> bool:
    return claim.value.unit in {"year_of_age", None, "person"} and claim.value.is_point and YOUNGEST < number(claim) < OLDEST


def _thens(page: Page) -> Iterator[tuple[Decimal | None, Claim]]:
    """Ages at a time that the words beside them name."""
    years = {era.claim.id: era.year for era in eras(page)}
    for pattern in (*_THEN, *_THEN_AT):
        for found in page.find(pattern):
            if found["when"].id in years and (found["age"].value.unit == "year_of_age" or pattern in _THEN_AT):
                yield years[found["when"].id], found["age"]


def _nows(page: Page, birth: Era) -> Iterator[tuple[Decimal | None, Claim]]:
    """Ages that are reached now, where only one is: of two persons nobody knows which was born then."""
    found = [each for pattern in _NOW for each in page.find(pattern)]
    today = [each["age"] for each in found if "today" not in each or each["today"].quote in _TODAY]
    ages = [age for age in today if _is_age(age) and not (_PAST.search(page.after(age, 8)) and not _is_last(page, age))]
    ages = [age for age in ages if _is_last(page, age) or 0 <= abs(page.row_of[age.id] - birth.row) <= REACH]
    if len({number(age) for age in ages}) == 1:
        yield None, ages[0]


def _is_last(page: Page, age: Claim) -> bool:
    """The age of an obituary, wherever in it."""
    row = page.row(age)
    return bool(_OBITUARY.search(page.text, row.start, row.end))


def _judged(page: Page, birth: Era, age: Claim, ends: set[Decimal], last: Decimal) -> Iterator[Draft]:
    """An age by the calendar is the difference or one less; one that is counted from birth may be one more."""
    stated = number(age)
    counted = Decimal(1) if page.each.article.language == "ko" else Decimal(0)
    if any(-1 <= stated - (end - birth.year) <= counted for end in ends):
        if stated == last - birth.year:
            yield tie(((birth.claim, age),), message("why.tie.years", start=birth.claim.quote, stated=str(stated)))
        return
    computed = last - birth.year
    if computed > 0 and abs(stated - computed) > 1:
        why = message("why.age", start=birth.claim.quote, stated=str(stated), computed=str(computed))
        yield mendable(alarm("FC514", ((birth.claim,), (age,)), why, message("ask.year")), of_number(age, computed))
