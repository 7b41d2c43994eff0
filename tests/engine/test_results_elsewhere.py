"""A computed result that another text prints, or the article's own headline, is shown beside the one that does not hold."""

from __future__ import annotations

import pytest
from newsroom import article, report

from factcheck.config import Settings
from factcheck.model import Report
from factcheck.pipeline import run

SUM = "장비 120억원, 복구 180억원, 방역 50억원을 더한 370억원 규모다."
HOURS = "오전 11시 20분부터 오후 2시 45분까지 2시간 25분간 통신이 끊겼다."
SHOWN = [
    (SUM, "정부가 예비비 350억 원을 풀었다.", "350억 원"),
    (HOURS, "먹통은 205분이었다.", "205분"),
    (HOURS, "3시간 25분 동안 전화가 안 됐다.", "3시간 25분"),
    (
        "연체율은 0.81%에서 0.62%로 0.19% 낮아졌다.",
        "연체율은 0.19%p 하락한 0.62%다.",
        "0.19%p",
    ),
    ("회사는 2억1000만달러(약 294억원)어치를 판다.", "수출액은 2억1000만달러(약 2940억원)다.", "2940억원"),
    (
        "The levy is $285 million, a loan $190 million and tolls $145 million, $640 million in all.",
        "It costs $620 million.",
        "$620 million",
    ),
    (
        "It shuts five schools: Alder (312), Birch (274), Cedar (298) and Dell (280).",
        "The board will shut four schools.",
        "four",
    ),
]
NOT_SHOWN = [
    (SUM, "정부가 융자 350억 달러를 받았다."),
    (SUM, "시민 350명이 모였다."),
    (SUM, "정부가 예비비 약 400억 원을 풀었다."),
    (HOURS, "회의는 사흘 동안 열렸다."),
    (HOURS, "세 시간 남짓 회의가 열렸다."),
    ("연체율은 0.81%에서 0.62%로 0.19% 낮아졌다.", "지지율은 0.19% 올랐다."),
    ("The levy is $285 million, a loan $190 million and tolls $145 million, $640 million in all.", "It costs $600 million."),
    ("The levy is $285 million, a loan $190 million and tolls $145 million, $640 million in all.", "It drew 620 visitors."),
]


def _peers(made: Report) -> list[str]:
    """The words of the positions that findings say others print."""
    claims = {claim.id: claim for claim in made.claims}
    found = [f for f in made.findings if any(each.key in {"why.peers", "why.peers_own"} for each in f.why)]
    return [claims[cid].quote for f in found for p in f.positions for cid in p.claims]


@pytest.mark.parametrize(("text", "other", "peer"), SHOWN)
def test_the_computed_result_is_found_in_another_text(text: str, other: str, peer: str) -> None:
    assert peer in _peers(report([text, other]))


@pytest.mark.parametrize(("text", "other"), NOT_SHOWN)
def test_another_number_is_not_brought(text: str, other: str) -> None:
    assert not _peers(report([text, other]))


def test_the_articles_own_headline_is_a_peer_too() -> None:
    body = "The count lists 118 homes, 46 outbuildings and seven commercial properties, 181 structures in all."
    assert "171 buildings" in _peers(run([article(body, title="171 buildings lost")], (), (), Settings()))


def test_an_exact_repair_comes_before_one_that_rounding_leaves_open() -> None:
    body = "기금은 1,198조2천억원에서 1,284조6천억원으로 6.7% 늘었다."
    shown = _peers(report([body, "기금은 7.2% 늘었다.", "기금은 1,285조 원이다."]))
    assert "7.2%" in shown and "1,285조 원" not in shown
