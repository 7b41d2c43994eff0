"""Several stories in one folder: what each gives alone, together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.model import Article, Report
from factcheck.pipeline import Alone, all_alone, together
from factcheck.read import Limits, read_bytes, read_paths
from factcheck.stories import stories

OURS = Path(__file__).parents[2] / "benchmarks" / "stories" / "ours"
PAIRS = (
    ("metro_line4_opening", "shipyard_order_strike"),
    ("f2_typhoon_haemuri", "g3_cheongnam_bodhisattva"),
    ("f3_rovers_transfer", "h1_battery_merger"),
    ("g2_seorim_exam_leak", "hospital_cre_outbreak"),
    ("shipyard_order_strike", "dravolimab_filing"),
    ("e1_subway_strike", "e2_school_food_poisoning"),
)


@cache
def read(story: str) -> tuple[Alone, ...]:
    return tuple(all_alone(read_paths([str(OURS / story / "articles")], base=OURS).articles))


def over(*names: str) -> Report:
    return together([one for name in names for one in read(name)], (), (), Settings())


def told(report: Report) -> set[tuple[object, ...]]:
    """Alarms with their values and claims; how a value is shown depends on the language of most articles."""
    alarms = (each for each in report.findings if each.severity != "info")
    return {(each.id, *sorted((p.claims, str(p.value)) for p in each.positions)) for each in alarms}


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_alarms_over_two_stories_are_those_of_each(pair: tuple[str, str]) -> None:
    first, second = map(over, pair)
    both = over(*pair)
    assert told(both) == told(first) | told(second)
    assert {f.id for f in both.ties} == {f.id for f in (*first.ties, *second.ties)}
    known = {(c.id, c.item, c.subject.id) for report in (first, second) for c in report.claims}
    assert {(c.id, c.item, c.subject.id) for c in both.claims} == known


def test_entities_of_two_stories_have_ids_of_their_own() -> None:
    ids = [each.id for each in over("e1_subway_strike", "e2_school_food_poisoning", "f2_typhoon_haemuri").entities]
    assert len(ids) == len(set(ids))


def article(text: str, name: str) -> Article:
    made = read_bytes(text.encode(), name, Limits())
    assert isinstance(made, Article)
    return made


def grouped(*texts: str) -> list[list[str]]:
    made = [extract(article(text, str(n))) for n, text in enumerate(texts)]
    return [[each.article.path for each in story] for story in stories(made)]


FACTORY = (
    "한빛전자는 부산 공장에 3124억 원을 투자하고 직원 418명을 뽑는다고 김민석 대표가 2일 밝혔다. 공장은 내년 6월 문을 연다."
    " 부산시는 도로와 전력 시설을 지원하고, 협력사는 물류 창고를 짓는다."
)
STORM = (
    "태풍 해무리가 제주에 상륙해 주택 73채가 물에 잠기고 도로 12곳이 끊겼다고 기상청이 전했다. 항공편은 모두 멈췄다."
    " 소방 당국은 주민을 학교 체육관으로 옮기고 농가 피해를 조사한다."
)
SEQUEL = FACTORY.replace("3124억 원", "3000억 원").replace("418명", "420명")


def test_what_lies_beside_changes_no_story() -> None:
    assert grouped(FACTORY, STORM) == [["0"], ["1"]]
    assert grouped(FACTORY, STORM, SEQUEL) == [["0", "2"], ["1"]]
    assert grouped(STORM, SEQUEL, FACTORY) == [["0"], ["1", "2"]]


def test_a_short_draft_belongs_to_its_story() -> None:
    long = (
        FACTORY
        + " 서울 인천 대전 광주 울산 세종 수원 청주 전주 포항 창원 원주 목포 여수 순천 군산 제천 충주의 협력사도 참여한다." * 3
    )
    assert grouped(long, STORM, "한빛전자, 부산에 공장 짓는다") == [["0", "2"], ["1"]]


def test_short_texts_belong_to_the_only_story() -> None:
    assert grouped(FACTORY, "그랬다.", "비가 왔다.") == [["0", "1", "2"]]
    assert grouped("The rule takes effect on May 1.", "The rule takes effect on June 1.") == [["0", "1"]]
    assert grouped(FACTORY, STORM, "그랬다.") == [["0"], ["1"], ["2"]]


def test_two_languages_meet_in_numbers() -> None:
    english = "Hanbit will invest 312.4 billion won in its plant in Busan and hire 418 people, it said on Monday."
    assert grouped(STORM, FACTORY, english) == [["0"], ["1", "2"]]


MANY = sorted({name for pair in PAIRS for name in pair})[:8]


def test_alarms_over_eight_stories_are_those_of_each() -> None:
    assert told(over(*MANY)) == {each for name in MANY for each in told(over(name))}


def test_a_large_folder_is_taken_apart_whatever_its_order() -> None:
    made = [one.extraction for name in MANY for one in read(name) if one.extraction]
    whose = {one.article.id: name for name in MANY for one in read(name)}
    for order in (made, made[::-1], made[::3] + made[1::3] + made[2::3]):
        groups = [sorted(each.article.id for each in story) for story in stories(order)]
        assert sorted(({whose[article] for article in group} for group in groups), key=min) == [{name} for name in MANY]
        assert sorted(article for group in groups for article in group) == sorted(whose)
