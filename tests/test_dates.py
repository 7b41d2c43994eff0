"""Dates, times of day, lengths of time and ages: the corpus, and promises over generated ones."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mention import age, dates, duration, scan, time_of_day
from factcheck.mention.candidate import Found, Unread, settle
from factcheck.mention.length import seconds
from factcheck.model import Lang, Mention
from factcheck.overlap import meet
from growth import LIMIT, ratio

CORPUS = Path(__file__).parent / "corpus"
FILES = [(lang, name) for lang in ("ko", "en") for name in ("date", "duration", "time", "age")]
FINDERS = (dates.find, time_of_day.find, duration.find, age.find)
REF = date(2025, 12, 29)


def found_in(text: str, lang: Lang, when: date | None = REF) -> list[Found]:
    return settle(each for find in FINDERS for each in find(text, lang, when))


def table(lang: str, name: str) -> dict[str, Any]:
    return tomllib.loads((CORPUS / lang / f"{name}.toml").read_text(encoding="utf-8"))


def marked(spelling: str) -> tuple[str, int, int]:
    start, end = spelling.index("⟦"), spelling.index("⟧") - 1
    return spelling.replace("⟦", "").replace("⟧", ""), start, end


def cases() -> Iterator[Any]:
    for lang, name in FILES:
        book = table(lang, name)
        for case in book["case"]:
            for spelling in case["spellings"]:
                yield pytest.param(lang, book, case, spelling, id=f"{lang}-{name}-{spelling}")


def texts(part: str) -> Iterator[Any]:
    for lang, name in FILES:
        book = table(lang, name)
        for group in book.get(part, []):
            for text in group["texts"]:
                yield pytest.param(lang, book, group, text, id=f"{lang}-{name}-{text}")


@pytest.mark.parametrize(("lang", "book", "case", "spelling"), list(cases()))
def test_spelling(lang: Lang, book: dict[str, Any], case: dict[str, Any], spelling: str) -> None:
    text, start, end = marked(spelling)
    when = date.fromisoformat(book["when"]) if "when" in book else None
    here = [each for each in found_in(text, lang, when) if (each.start, each.end) == (start, end)]
    assert len(here) == 1 and isinstance(here[0], Mention), found_in(text, lang, when)
    mention = here[0]
    assert mention.kind == book["kind"]
    assert (shown(mention.value.lo), shown(mention.value.hi)) == (case["lo"], case["hi"])
    assert mention.value.unit == case.get("unit", mention.value.unit)
    assert mention.hedge == case.get("hedge", mention.hedge)
    assert mention.value.text == case.get("text", mention.value.text)
    assert mention.extent[0] <= start and end <= mention.extent[1]
    assert text[start:end] == mention.quote


def shown(bound: Decimal | str | None) -> str:
    return "" if bound is None else str(bound)


@pytest.mark.parametrize(("lang", "book", "group", "text"), list(texts("trap")))
def test_trap(lang: Lang, book: dict[str, Any], group: dict[str, Any], text: str) -> None:
    read = [each for each in found_in(text, lang) if isinstance(each, Mention) and each.kind == book["kind"]]
    assert not read, (group["why"], read)


@pytest.mark.parametrize(("lang", "book", "group", "text"), list(texts("refused")))
def test_refused(lang: Lang, book: dict[str, Any], group: dict[str, Any], text: str) -> None:
    plain, start, end = marked(text)
    refused = [(each.start, each.end, each.reason) for each in found_in(plain, lang) if isinstance(each, Unread)]
    assert refused == [(start, end, group["reason"])]


def test_as_many_traps_as_hits() -> None:
    for lang, name in FILES:
        book = table(lang, name)
        hits = sum(len(case["spellings"]) for case in book["case"])
        traps = sum(len(group["texts"]) for group in book["trap"])
        assert traps >= hits, (lang, name, hits, traps)


# --- promises ---------------------------------------------------------------------------------------------------

DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
KO_STYLES = (
    "{y}년 {m}월 {d}일",
    "{y}년{m}월{d}일",
    "{y}-{m:02}-{d:02}",
    "{y}.{m:02}.{d:02}.",
    "{y}. {m}. {d}.",
    "{y}/{m:02}/{d:02}",
)
EN_STYLES = (
    "{M} {d}, {y}",
    "{d} {M} {y}",
    "{short} {d}, {y}",
    "{y}-{m:02}-{d:02}",
    "{d}-{M3}-{y}",
    "{M} {d}th, {y}",
    "the {d}th of {M} {y}",
)
PARTICLES = st.sampled_from(["", "에", "부터", "까지", "은", "의", " 오후", " 이후"])


def written(style: str, day: date) -> str:
    month = MONTHS[day.month - 1]
    short = month if len(month) < 5 else f"{month[:3]}."
    return style.format(y=day.year, m=day.month, d=day.day, M=month, M3=month[:3], short=short)


@given(DAYS, st.sampled_from(KO_STYLES), PARTICLES)
def test_any_korean_date_reads_back(day: date, style: str, particle: str) -> None:
    text = written(style, day)
    mentions = [each for each in dates.find(f"회의는 {text}{particle} 열렸다", "ko", None) if isinstance(each, Mention)]
    assert [each.quote for each in mentions] == [text]
    assert mentions[0].readings[0].strict.hi in (Decimal(day.toordinal()), None)
    assert mentions[0].readings[0].strict.lo in (Decimal(day.toordinal()), None)


@given(DAYS, st.sampled_from(EN_STYLES))
def test_any_english_date_reads_back(day: date, style: str) -> None:
    text = written(style, day)
    mentions = [each for each in dates.find(f"It met on {text} again", "en", None) if isinstance(each, Mention)]
    assert [(each.value.lo, each.value.hi) for each in mentions] == [(day.isoformat(), day.isoformat())], mentions


@given(st.integers(1, 9999), st.integers(0, 99), st.integers(0, 99))
def test_a_date_is_right_or_refused(year: int, month: int, number: int) -> None:
    text = f"{year}년 {month}월 {number}일"
    found = [each for each in dates.find(text, "ko", REF) if (each.start, each.end) == (0, len(text))]
    try:
        expected = date(year, month, number).isoformat()
    except ValueError:
        assert not any(isinstance(each, Mention) for each in found)
    else:
        assert not found or (isinstance(found[0], Mention) and found[0].value.lo == expected) or year < 1000


@given(
    st.dates(date(1990, 1, 1), date(2050, 12, 31)),
    st.sampled_from(["어제", "오는 30일", "지난 6월", "내년 1월", "12월 31일", "31일", "다음 달 초", "3분기", "2월 29일"]),
)
def test_a_relative_date_is_resolved_and_marked(ref: date, words: str) -> None:
    for each in dates.find(words, "ko", ref):
        if isinstance(each, Mention):
            assert each.rules and each.rules[0].startswith("date.")
            assert each.value.lo is not None and abs((date.fromisoformat(str(each.value.lo)) - ref).days) <= 731


@given(st.sampled_from(["어제", "오는 30일", "내년 1월", "지난달", "last week", "Tuesday", "3분기", "연말"]))
def test_nothing_is_guessed_without_a_day(words: str) -> None:
    lang: Lang = "en" if words.isascii() else "ko"
    for each in dates.find(words, lang, None):
        assert isinstance(each, Mention) and each.value.lo is None and each.value.hi is None and "date.no_reference" in each.rules


def test_a_month_and_day_without_a_year_keep_what_is_written() -> None:
    (mention,) = dates.find("12월 30일", "ko", None)
    assert isinstance(mention, Mention)
    assert (mention.value.lo, mention.value.text, mention.rules) == (None, "12-30", ("date.no_reference",))


def test_a_stated_weekday_is_kept_and_moves_nothing() -> None:
    (mention,) = dates.find("12월 30일(월)", "ko", REF)
    assert isinstance(mention, Mention)
    assert (mention.value.lo, mention.value.text) == ("2025-12-30", "mon")


def test_this_day_is_the_day_last_mentioned() -> None:
    mentions = [each for each in dates.find("28일 발표회가 열렸다. 이날 공개된", "ko", REF) if isinstance(each, Mention)]
    assert [each.value.lo for each in mentions] == ["2025-12-28", "2025-12-28"]
    assert "date.last_day" in mentions[1].rules
    assert "article_day" in [reading.name for reading in mentions[1].readings]


@given(st.integers(1, 200), st.sampled_from(["일", "주", "개월", "년", "시간", "분", "초"]))
def test_any_korean_length_reads_back(count: int, unit: str) -> None:
    text = f"{count}{unit} 동안"
    (mention,) = [each for each in duration.find(text, "ko", None) if isinstance(each, Mention)]
    assert (mention.value.lo, mention.value.hi) == (Decimal(count), Decimal(count))
    assert mention.readings[0].unit == "second"


@pytest.mark.parametrize(("first", "last"), [(date(2025, 8, 4), date(2025, 12, 30))])
def test_four_and_five_months_both_fit_the_real_span(first: date, last: date) -> None:
    """148 days: 4 months is too short by its strict width, both fit by the lenient one (D4)."""
    real = Decimal((last - first) / timedelta(seconds=1))
    for words in ("5개월 만", "약 5개월"):
        (mention,) = duration.find(words, "ko", None)
        assert isinstance(mention, Mention)
        lenient = mention.readings[0].lenient
        assert lenient.lo is not None and lenient.hi is not None and lenient.lo <= real <= lenient.hi


def test_calendar_units_have_their_true_width() -> None:
    day = Decimal(86_400)
    assert seconds(Decimal(1), "month") == (28 * day, 31 * day)
    assert seconds(Decimal(12), "month") == (365 * day, 366 * day)
    assert seconds(Decimal(4), "month") == (120 * day, 123 * day)
    assert seconds(Decimal(50), "day") == seconds(Decimal(1200), "hour")


PUMPS = (
    "12월 ",
    "1년 2개월 3일 ",
    "2025-",
    "이천",
    "지난 ",
    "(월)",
    "1~",
    "30일~",
    "first last ",
    "3 days and ",
    "from 13 to ",
    "Dec. ",
    "9:",
    "오전 ",
    "(56)",
    "’26",
    "of the ",
    "1.2.",
)


@pytest.mark.parametrize("pump", PUMPS)
def test_hostile_text_is_read_in_linear_time(pump: str) -> None:
    lang: Lang = "en" if pump.isascii() else "ko"

    def run(size: int) -> Callable[[], object]:
        text = (pump * (size // len(pump) + 1))[:size]
        return lambda: found_in(text, lang)

    assert ratio(run(8_000), run(32_000)) <= LIMIT


@given(
    st.text(alphabet="0123456789년월일시분초~-./:() 오전후지난오는내다음주말초중까지이후", max_size=60),
    st.sampled_from([None, REF, date(1, 1, 1), date(9999, 12, 31)]),
)
def test_no_text_crashes_korean(text: str, when: date | None) -> None:
    for each in found_in(text, "ko", when):
        assert 0 <= each.start < each.end <= len(text)


WORDS = [
    "next",
    "last",
    "the",
    "of",
    "week",
    "month",
    "year",
    "3",
    "31",
    "2025",
    "first",
    "Monday",
    "May",
    "Dec.",
    "to",
    "-",
    "from",
    "and",
    "in",
    "days",
    "ago",
    "end",
    "Q3",
    "fiscal",
    "/",
    ",",
    "99999999",
    "century",
    "decades",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([None, REF, date(1, 1, 1), date(9999, 12, 31)]))
def test_no_text_crashes_english(words: list[str], when: date | None) -> None:
    text = " ".join(words)
    for each in found_in(text, "en", when):
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize(("vague", "exact"), [("1시간여", "1시간 50분"), ("1분여", "115초"), ("1년여", "23개월")])
def test_a_bit_more_than_one_reaches_to_two(vague: str, exact: str) -> None:
    """Whatever the words promise, charity does not narrow it: 1시간여 is up to two hours."""
    (one,), (other,) = (scan(text, "ko", None).mentions for text in (vague, exact))
    assert all(r.lenient.hi is not None and r.strict.hi is not None and r.lenient.hi >= r.strict.hi for r in one.readings)
    assert meet(one.readings, other.readings) == "same"


def test_a_date_before_a_noun_is_no_day_that_the_text_turns_to() -> None:
    text = "28일 배급사가 기록을 냈다. 지난 22일 개봉한 지 이레 만이다. 이날 관객은 31만명이다."
    found = [each for each in dates.find(text, "ko", date(2024, 2, 28)) if isinstance(each, Mention)]
    assert [each.value.lo for each in found if each.quote == "이날"] == ["2024-02-28"]
    text = "그는 지난 22일 회견을 열었다. 이날 회견에는 열 명이 왔다."
    found = [each for each in dates.find(text, "ko", date(2024, 2, 28)) if isinstance(each, Mention)]
    assert [each.value.lo for each in found if each.quote == "이날"] == ["2024-02-22"]


def test_a_month_takes_the_year_that_its_sentence_gives_it() -> None:
    text = "2013년 12월 파업 첫날인 12월 9일 고소했다. 올해 파업은 12월 9일 끝났다. 2013년 12월 문을 연 회사는 오는 12월 9일 총회를 연다."
    found = [each for each in dates.find(text, "ko", date(2016, 10, 16)) if isinstance(each, Mention)]
    assert [each.value.lo for each in found if "9일" in each.quote] == ["2013-12-09", "2016-12-09", "2016-12-09"]
