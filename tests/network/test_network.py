"""The net of equations over articles: what another article proves, joins or speaks against."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import run
from factcheck.model import Finding, Report

TABLE = """| 시즌 | 보장 |
|---|---|
| 2027 | 9억원 |
| 2028 | 10억원 |
| 2029 | 11억원 |
| 2030 | {last}억원 |
| 합계 | 42억원 |"""


def story(tmp_path: Path, *texts: str) -> Report:
    """A run over these articles, all of one day."""
    for n, text in enumerate(texts, 1):
        head = f"---\npublisher: 매체{n}\npublished_at: 2026-03-05\n---\n\n"
        (tmp_path / f"{n:02}.md").write_text(head + text + "\n", encoding="utf-8")
    return run([str(tmp_path)])


def found(report: Report, rule: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule]


def suspect(report: Report, finding: Finding) -> str | None:
    slip = finding.slip
    return next((c.quote for c in report.claims if slip and c.id == slip.suspect), None)


def test_a_held_sum_is_told_where_another_article_mends_it(tmp_path: Path) -> None:
    deal = "가람 구단은 백도현과 계약했다. 시즌마다 받는 보장 금액은 표와 같다.\n\n" + TABLE.format(last=13)
    other = "가람 구단의 백도현은 2030 시즌에 보장 금액 12억원을 받는다. 계약은 4년이다."
    assert len(found(story(tmp_path, deal, other), "FC504")) == 1


@pytest.mark.parametrize("other", ["가람 구단의 백도현은 2030 시즌에 보장 금액 13억원을 받는다.", "도로 공사에 12억원이 든다."])
def test_a_held_sum_stays_silent_without_that(tmp_path: Path, other: str) -> None:
    deal = "가람 구단은 백도현과 계약했다. 시즌마다 받는 보장 금액은 표와 같다.\n\n" + TABLE.format(last=13)
    assert found(story(tmp_path, deal, other), "FC504") == []


def test_points_are_proven_by_the_level_of_another_article(tmp_path: Path) -> None:
    here = "Tessarine reported results on Wednesday. Gross margin rose 2.5 percent to 54.3 percent."
    there = "Tessarine said gross margin was 54.3 percent, up from 51.8 percent in the March quarter."
    assert len(found(story(tmp_path, here, there), "FC302")) == 1


@pytest.mark.parametrize(
    "here",
    [
        "Tessarine reported results. Gross margin rose 4.8 percent to 54.3 percent.",
        "Tessarine reported results. Gross margin rose 2.5 percentage points to 54.3 percent.",
        "Tessarine reported results. Gross margin rose 3.1 percent to 54.3 percent.",
        "Voters in Ardmoor turned out. Turnout among the young rose 2.5 percent to 52.3 percent.",
    ],
)
def test_no_points_are_seen_where_none_are_proven(tmp_path: Path, here: str) -> None:
    there = "Tessarine said gross margin was 54.3 percent, up from 51.8 percent in the March quarter."
    assert found(story(tmp_path, here, there), "FC302") == []


def test_the_value_that_nothing_supports_is_named(tmp_path: Path) -> None:
    here = "가람시 화재로 부상자 31명이 나왔다. 부상자 31명은 나루병원에 12명, 다온병원에 11명, 마루병원에 9명이 나뉘어 치료를 받는다."
    there = "가람시 화재로 다친 부상자는 나루병원 12명, 다온병원 11명, 마루병원 8명이다."
    report = story(tmp_path, here, there)
    told = found(report, "FC504")
    assert told and suspect(report, told[0]) == "9명"
    assert any(message.key == "why.suspect" for message in told[0].why)


def test_a_draw_accuses_nobody(tmp_path: Path) -> None:
    report = story(tmp_path, "찬성 172명, 반대 101명, 기권 5명 등 모두 280명이 투표했다.", "가람시 도서관이 문을 열었다.")
    assert found(report, "FC504")[0].slip is None


def test_order_of_articles_changes_nothing(tmp_path: Path) -> None:
    texts = [
        "Gross margin of Tessarine rose 2.5 percent to 54.3 percent.",
        "Tessarine's gross margin was 54.3 percent, up from 51.8 percent.",
    ]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = story(tmp_path / "a", *texts), story(tmp_path / "b", *reversed(texts))
    assert [f.rule for f in one.findings] == [f.rule for f in other.findings]
