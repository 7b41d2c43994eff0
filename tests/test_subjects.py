"""Which subjects of claims are one thing: not what stands in parentheses, not what belongs to a name, not a headline."""

from __future__ import annotations

import pytest

from factcheck.config import Settings
from factcheck.model import Article, Entity, Report
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes

HEAD = "---\ntitle: {}\npublisher: {}\npublished_at: 2026-03-02\n---\n\n{}\n"


def report(*texts: str, title: str = "오늘의 소식") -> Report:
    made = [read_bytes(HEAD.format(title, f"신문 {n}", text).encode(), f"{n}.md", Limits()) for n, text in enumerate(texts)]
    return run([each for each in made if isinstance(each, Article)], (), (), Settings())


def together(found: Report, a: str, b: str) -> bool:
    return any({a, b} <= {*each.forms} for each in found.entities)


def subject_of(found: Report, quote: str) -> str:
    return next(claim.subject.id for claim in found.claims if claim.quote == quote)


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        ("기업 간 거래(B2B)는 300억 원, 소비자 거래(B2C)는 500억 원이다.", "B2B", "B2C"),
        ("한결푸드(소림군)는 달걀 3만 개를 회수했다. 소림군은 공장 2곳을 닫았다.", "한결푸드", "소림군"),
        ("은행(연체율)은 0.4%다. 연체율은 오를 전망이다.", "은행", "연체율"),
        ("네트워크부문장(부사장)은 복구에 3시간이 걸렸다고 했다. 부사장은 2명이다.", "네트워크부문장", "부사장"),
    ],
)
def test_what_stands_in_parentheses_is_no_name_by_that_alone(text: str, a: str, b: str) -> None:
    assert not together(report(text), a, b)


def test_a_gloss_that_is_a_name_still_is() -> None:
    assert together(report("국제해사기구(IMO)는 규정을 7건 고쳤다. IMO는 내년에 3건을 더 고친다."), "국제해사기구", "IMO")


@pytest.mark.parametrize("other", ["태산조선 노조", "태산조선 이사회", "태산조선 주주"])
def test_what_belongs_to_a_name_is_not_it(other: str) -> None:
    found = report(f"태산조선은 배 13척을 수주했다. {other}는 조합원 1248명을 모았다.")
    assert not together(found, "태산조선", other)
    assert subject_of(found, "13척") != subject_of(found, "1248명")


def test_a_short_form_of_two_names_is_neither() -> None:
    found = report("강해경찰청은 31명을 붙잡았다.", "강해교육청은 412명을 조사했다.", "강해청은 27건을 맡았다.")
    assert len({subject_of(found, quote) for quote in ("31명", "412명", "27건")}) == 3


def test_a_short_form_of_one_name_is_it() -> None:
    found = report(
        "과학기술정보통신부는 5팀을 뽑았다. 과기정통부는 2팀을 떨어뜨린다.",
        "서림대학교는 12명을 뽑았다. 서림대는 6명을 징계했다.",
    )
    assert together(found, "과학기술정보통신부", "과기정통부")
    assert subject_of(found, "12명") == subject_of(found, "6명")


def forms(entities: tuple[Entity, ...]) -> set[str]:
    return {form for each in entities for form in each.forms}


def test_a_headline_is_no_name() -> None:
    title = "서림대 합격자 발표 강행"
    found = report("서림대학교는 12명을 뽑았다. 서림대는 6명을 징계했다.", "3명이 더 있다. 서림대는 7명을 뽑는다.", title=title)
    assert {"서림대학교", "서림대"} <= forms(found.entities)
    assert title not in forms(found.entities) and title not in {each.name for each in found.entities}
