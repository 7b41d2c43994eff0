"""Ask-cards: whom, what, and wording for the meantime, in both languages, from the parts of a finding alone."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.compare.asking import CARD, Case, card
from factcheck.compare.draft import Draft
from factcheck.lexicon.subjects import is_telling
from factcheck.model import Context, Message, Report, Subject, Value, message
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.messages import catalogue, tell
from report_builder import article, claim, krw, position

ROOT = Path(__file__).parents[1]
OLD = article(
    "한빛전자는 3000억 원을 쓴다", "a.txt", publisher="가나일보", published_at="2026-03-01", author="김민석 기자 kim@example.org"
)
NEW = article("한빛전자가 4000억 원을 쓴다", "b.txt", publisher="다라", published_at="2026-03-02")
NAMELESS = article("공장에 4000억 원", "news/c.txt", publisher=None, publisher_how=None, published_at=None)
GUESSED = article("공장에 3000억 원을", "d.txt", publisher="마바", publisher_how="url", published_at="2025-12-30")


def case(*sides: tuple[Any, ...], **fields: Any) -> Case:
    """A finding of one value for each side: `(value, article, …)`."""
    articles = {each.id: each for side in sides for each in side[1:]}
    groups, positions = [], []
    for value, *sources in sides:
        named = Context(names=frozenset({"x"})) if fields.get("named", True) else Context()
        group = tuple(
            claim(each, each.text[-8:], value, context=named, subject=Subject("h", "한빛전자", "한빛전자")) for each in sources
        )
        groups.append(group)
        positions.append(position(value, "", group, sources))
    draft = Draft(
        fields.get("rule", "FC101"),
        fields.get("outcome", "CONFLICT"),
        fields.get("severity", "error"),
        tuple(groups),
        (),
        Decimal(1),
        ask=fields.get("ask"),
    )
    return Case(draft, "한빛전자", fields.get("attribute", "investment"), tuple(positions), articles)


def told(given: Case, lang: str = "ko") -> tuple[str, str]:
    made = card(given)
    assert made is not None and made.key == CARD
    parts = dict(made.args)
    assert isinstance(parts["ask"], Message) and isinstance(parts["meanwhile"], Message)
    return tell(parts["ask"], lang), tell(parts["meanwhile"], lang)  # type: ignore[arg-type]


def test_a_conflict_names_both_and_takes_no_side() -> None:
    ask, meanwhile = told(case((krw("400000000000"), NEW), (krw("300000000000"), OLD)))
    assert ask.startswith("한빛전자 쪽, 다라 데스크, 가나일보 데스크(김민석 기자)에 문의: ") and "4,000억원 / 3,000억원" in ask
    assert "kim@" not in ask
    assert meanwhile == "한빛전자의 투자액을 두고 다라는 4,000억원이라고, 가나일보는 3,000억원이라고 전했다."
    ask, meanwhile = told(case((krw("400000000000"), NEW), (krw("300000000000"), OLD)), "en")
    assert ask.startswith("Ask 한빛전자, the desk of 다라") and meanwhile.endswith(
        "다라 reported 400 billion won; 가나일보 reported 300 billion won."
    )


def test_who_stands_alone_is_asked() -> None:
    ask, meanwhile = told(case((krw("4"), NEW), (krw("3"), OLD, GUESSED), named=False))
    assert "다라 데스크에 문의" in ask and "가나일보 데스크" not in ask
    assert "가나일보와 마바*는 3원이라고" in meanwhile


def test_sources_that_are_not_known_are_told_apart() -> None:
    ask, meanwhile = told(case((krw("4"), NAMELESS), (krw("3"), OLD), named=False))
    assert "'c.txt' 기사를 낸 매체" in ask
    assert "한 매체는 4원이라고, 가나일보는 3원이라고" in meanwhile


def test_an_update_runs_forward_with_its_days() -> None:
    ask, meanwhile = told(case((krw("4"), NEW), (krw("3"), OLD), outcome="UPDATE", severity="info"))
    assert "언제 왜 바뀌었는지" in ask
    assert meanwhile.endswith("가나일보(3월 1일)는 3원이라고, 다라(3월 2일)는 4원이라고 전했다.")
    _, meanwhile = told(case((krw("4"), NEW), (krw("3"), GUESSED), outcome="UPDATE", severity="info"), "en")
    assert meanwhile.endswith("마바* (December 30, 2025) reported 3 won; 다라 (March 2, 2026) reported 4 won.")


def test_one_publisher_with_two_values_is_dated() -> None:
    again = replace(NEW, publisher="가나일보")
    assert "가나일보(3월 2일)는 4원이라고, 가나일보(3월 1일)는 3원이라고" in told(case((krw("4"), again), (krw("3"), OLD)))[1]


def test_a_name_gives_way_to_the_title() -> None:
    ask = message("ask.name", role="한빛전자 대표")
    given = case((Value(text="김민석"), NEW), (Value(text="김민식"), OLD), attribute="person_name", ask=ask)
    assert told(given)[0].startswith("한빛전자 대표 쪽, ")
    assert told(given)[1] == "이름은 빼고 직함만 쓴다: 한빛전자."


def test_words_are_quoted_with_the_particle_of_their_sound() -> None:
    given = case((Value(text="LG"), NEW), (Value(text="LLM"), OLD), attribute="name")
    assert "다라는 ‘LG’라고, 가나일보는 ‘LLM’이라고 적었다." in told(given)[1]


def test_days_are_written_as_a_reader_does() -> None:
    days = Value("2026-01-01", "2026-01-10"), Value("2025-12-30", "2026-01-02")
    given = case((days[0], NEW), (days[1], OLD), attribute="event_date")
    assert "2026년 1월 1일~1월 10일이라고" in told(given)[1] and "2025년 12월 30일~2026년 1월 2일이라고" in told(given)[1]
    assert "January 1 to January 10, 2026" in told(given, "en")[1]


def test_arithmetic_of_one_article_goes_to_its_desk() -> None:
    other = claim(OLD, "한빛전자", krw("9"))
    given = case((krw("4"), OLD), rule="FC504", ask=message("ask.sum"))
    both = (*given.positions, position(other.value, "", [other], [OLD]))
    ask, meanwhile = told(replace(given, positions=both))
    assert ask == "가나일보 데스크(김민석 기자)에 문의: 원자료의 합계와 항목을 확인하십시오."
    assert meanwhile.endswith("가나일보는 한 기사에서 4원과 9원을 함께 적었다.")
    assert told(given)[1] == "가나일보는 4원이라고 전했다."


def test_what_agrees_has_no_card() -> None:
    assert card(case((krw("4"), NEW), (krw("4"), OLD), severity="tie")) is None


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_outcome_and_month_has_words(lang: str) -> None:
    known = catalogue()[lang]  # type: ignore[index]
    outcomes = ("conflict", "slip", "update", "plan_actual", "definition", "attributed", "style")
    assert [name for name in outcomes if f"ask.about.{name}" not in known] == []
    assert [n for n in range(1, 13) if f"ask.month.{n}" not in known] == []


@pytest.fixture(scope="module")
def seeds() -> Report:
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        return factcheck.run(["seeds/"])
    finally:
        os.chdir(here)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_finding_of_the_seeds_has_a_whole_card(seeds: Report, lang: Any) -> None:
    for found in seeds.findings:
        assert found.ask is not None and found.ask.key == CARD
        said = tell(found.ask, lang)
        assert not re.search(r"[{}]|ask\.|\((?:는|가|를|와|로|라고)\)|\bfalse\b|거짓|오보", said), said
    assert all(tie.ask is None for tie in seeds.ties)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("name", ["rich", "plain", "md", "html"])
def test_people_see_the_card(seeds: Report, name: str, lang: Any) -> None:
    shown = RENDERERS[name](seeds, RenderSettings(lang=lang, width=300, top=0))
    assert isinstance(shown, str)
    label = catalogue()[lang]["report.meanwhile"]
    assert shown.count(label) >= len(seeds.findings)


@pytest.mark.parametrize(
    ("name", "telling"), [("것", False), ("나머지", False), ("Company", False), ("한빛전자", True), ("수도권", True)]
)
def test_a_word_that_names_nothing_heads_no_finding(name: str, telling: bool) -> None:
    assert is_telling(name) == telling
