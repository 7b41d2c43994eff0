"""The report page beyond its findings: a data item over time, and what is folded because there is so much of it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.project import load
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.html import _UNFOLDED
from factcheck.report.messages import tell
from factcheck.report.timeline import Timeline
from factcheck.report.view import Views
from report_builder import article, claim, finding, krw, position, report

SAID = "한빛전자는 공장에 {} 원을 투자한다."


def story(*stated: tuple[str, str, str]) -> Report:
    """One finding whose positions are the values; each statement is a day, a number and a modality."""
    articles = [
        article(SAID.format(number) + f" 글 {n}.", f"{n}.txt", published_at=day or None, publisher=f"매체 {n}")
        for n, (day, number, _) in enumerate(stated)
    ]
    claims = [
        claim(each, number, krw(number), modality=modality) for each, (_, number, modality) in zip(articles, stated, strict=True)
    ]
    numbers = dict.fromkeys(number for _, number, _ in stated)
    sides = [
        position(krw(number), f"{number}원", [c for c in claims if c.value.lo == Decimal(number)], articles) for number in numbers
    ]
    return report(articles, claims, [finding("FC402", sides)])


def drawn(*stated: tuple[str, str, str]) -> Timeline | None:
    return Views(story(*stated), "ko").findings()[0].timeline


def test_plan_revision_and_outcome_stand_in_the_order_of_their_days() -> None:
    found = drawn(("2026-05-01", "900", "actual"), ("2026-01-01", "500", "plan"), ("2026-03-02", "700", "plan"))
    assert found is not None
    assert found.told == "2026-01-01 500원 (계획·목표·전망) → 2026-03-02 700원 (계획·목표·전망) → 2026-05-01 900원"
    assert [dot.planned for dot in found.dots] == [True, True, False]
    assert [float(dot.x) for dot in found.dots] == sorted(float(dot.x) for dot in found.dots)
    assert [lane.label for lane in sorted(found.lanes, key=lambda lane: -lane.y)] == ["500원", "700원", "900원"], "more is higher"
    assert [day.label for day in found.days] == ["2026-01-01", "2026-03-02", "2026-05-01"]


def test_statements_of_one_day_and_value_are_one_dot_that_counts_them() -> None:
    found = drawn(("2026-05-01", "900", "actual"), ("2026-05-01", "900", "actual"), ("2026-04-30", "500", "actual"))
    assert found is not None and sorted(dot.count for dot in found.dots) == [1, 2]


def test_dates_that_would_cover_one_another_are_left_out_but_never_the_first_and_the_last() -> None:
    days = ["2026-01-01", *(f"2026-04-{n:02}" for n in range(1, 9)), "2026-04-30"]
    found = drawn(*((day, str(500 + n % 2 * 100), "actual") for n, day in enumerate(days)))
    assert found is not None
    assert [day.label for day in found.days][:: len(found.days) - 1] == [days[0], days[-1]]
    places = [float(day.x) for day in found.days]
    assert all(b - a >= 90 for a, b in pairwise(places)) and len(found.dots) == len(days)


def test_no_drawing_of_one_day_of_no_day_or_of_words() -> None:
    assert drawn(("2026-05-01", "900", "actual"), ("2026-05-01", "500", "actual")) is None
    assert drawn(("2026-05-01", "900", "actual"), ("", "500", "actual")) is None
    made = story(("2026-05-01", "900", "actual"), ("2026-04-01", "500", "actual"))
    words = [replace(each, value=replace(each.value, lo=None, hi=None, text="김")) for each in made.findings[0].positions]
    named = replace(made, findings=(replace(made.findings[0], positions=tuple(words)),))
    assert Views(named, "ko").findings()[0].timeline is None


def test_the_drawing_is_on_the_page_and_is_told_in_words() -> None:
    made = story(("2026-05-01", "900", "actual"), ("2026-04-01", "500", "plan"))
    page = str(RENDERERS["html"](made, RenderSettings(lang="en")))
    assert 'aria-label="2026-04-01 500원 (plan, goal or forecast) → 2026-05-01 900원"' in page
    assert "A hollow dot" in page and page.count('<figure class="timeline">') == 1


def test_findings_beyond_the_first_are_folded_whole_with_their_headings_in_sight() -> None:
    made = story(("2026-05-01", "900", "actual"), ("2026-04-01", "500", "actual"))
    many = replace(made, findings=tuple(replace(made.findings[0], id=f"{n:016x}") for n in range(_UNFOLDED + 3)))
    few = str(RENDERERS["html"](replace(many, findings=many.findings[:_UNFOLDED]), RenderSettings(lang="ko")))
    page = str(RENDERERS["html"](many, RenderSettings(lang="ko")))
    assert '<details class="fold">' not in few and page.count('<details class="fold">') == 3
    folded = re.findall(
        r'<article [^>]*>\s*<details class="fold"><summary>\s*<h3>.*?</h3>\s*</summary>(.*?)</article>', page, re.S
    )
    assert len(folded) == 3 and all("<blockquote" in body and body.rstrip().endswith("</details>") for body in folded)
    assert page.count(f"{_UNFOLDED + 1}번째부터는 접혀") == 1 and "접혀" not in few


@pytest.mark.parametrize("heading", ["factcheck", "tool.factcheck"])
def test_a_heading_in_the_file_of_settings_is_explained(tmp_path: Path, heading: str) -> None:
    """Other tools share one file and need a heading there; whoever comes from them writes it here too."""
    (tmp_path / "factcheck.toml").write_text(f'[{heading}]\ncorpus = ["published"]\n', encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        load(str(tmp_path / "factcheck.toml"))
    assert "factcheck.toml:1" in tell(raised.value.message, "en") and "no heading" in tell(raised.value.message, "en")
