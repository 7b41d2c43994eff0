"""One name of two parallel enumerations with another number, and what is no such thing."""

from __future__ import annotations

import pytest

from factcheck.config import Settings
from factcheck.model import Article, Report
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes

HEAD = "---\npublisher: 신문 {}\npublished_at: 2026-03-02\n---\n\n{}\n"


def report(*texts: str) -> Report:
    made = [read_bytes(HEAD.format(n, text).encode(), f"{n}.md", Limits()) for n, text in enumerate(texts)]
    return run([each for each in made if isinstance(each, Article)], (), (), Settings())


def told(*texts: str, why: str | None = None) -> set[frozenset[str]]:
    """The words of every alarm, or of those with one reason."""
    found = report(*texts)
    quotes = {claim.id: claim.quote for claim in found.claims}
    return {
        frozenset(quotes[each] for position in finding.positions for each in position.claims)
        for finding in found.findings
        if finding.severity != "info" and (why is None or why in {each.key for each in finding.why})
    }


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("가람국과 A2 전차 180대, B9 자주포 212문을 계약했다.", "1차 물량은 A2 전차 180대, B-9 자주포 48문이다.", ("212", "48")),
        (
            "경쟁률은 한빛증권 15.87대 1, 나래증권 28.59대 1, 다온증권 9.87대 1이었다.",
            "첫날 한빛증권은 15.87대 1, 나래증권은 28.09대 1, 다온증권은 9.87대 1을 기록했다.",
            ("28.59대 1", "28.09대 1"),
        ),
        (
            "피해 면적은 가람(1만2천821㏊), 나루(9천896㏊), 다솜(9천370㏊) 순이다.",
            "면적은 가람 1만2천821㏊, 나루 9천896㏊, 다솜 9천230㏊로 조사됐다.",
            ("9천370㏊", "9천230㏊"),
        ),
        (
            "Sales were led by Alpha 1,204 units, Beta 3,310 units and Gamma 881 units.",
            "The list: Alpha 1,204 units, Beta 3,270 units, Gamma 881 units.",
            ("3,310 units", "3,270 units"),
        ),
    ],
)
def test_hits(one: str, other: str, words: tuple[str, str]) -> None:
    assert frozenset(words) in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another quarter's table: nothing is equal.
        ("한빛증권 15.87대 1, 나래증권 28.59대 1이었다.", "한빛증권은 12.31대 1, 나래증권은 28.09대 1을 기록했다."),
        # A toll that moves.
        ("이 사고로 사망 112명, 부상 28명이 나왔다.", "이 사고로 사망 112명, 부상 39명이 나왔다."),
        # The one text says that the number was another before.
        (
            "계약은 A2 전차 180대, B9 자주포 212문이다. 처음에는 B9 자주포 48문이었다.",
            "계약은 A2 전차 180대, B9 자주포 48문이다.",
        ),
        # A corrected table.
        (
            "10월분은 고쳐졌다. 가람산 84만6천명, 나래산 71만5천명, 다솜산 58만9천명이다.",
            "공원별로 가람산 84만6천명, 나래산 71만2천명, 다솜산 58만9천명이다.",
        ),
        # What a number is held against is no name.
        ("배추값은 6천840원이고 평년보다 8.0% 비싸다.", "배추값은 6천840원이고 평년보다 6.0% 비싸다. 무값은 평년보다 2.1% 싸다."),
        # Rounded.
        ("한빛증권 15.87대 1, 나래증권 28.59대 1이었다.", "한빛증권 15.87대 1, 나래증권 28.6대 1이었다."),
        # Two shares of two digits recur by chance.
        ("후보별로 가람이 32%, 나래가 28%를 얻었다.", "다른 조사에서 가람이 32%, 나래가 30%를 얻었다."),
        # The number stands in the name.
        ("계란은 30개에 7110원, 등심은 100g에 1만410원이다.", "계란 30개는 7120원, 등심은 100g에 1만350원이다."),
        # Two sentences are no enumeration.
        (
            "한빛전자는 부산 공장에 3000억 원을 들인다. 일자리는 700개다.",
            "한빛전자가 부산 공장에 4천억원을 들인다. 일자리는 700개다.",
        ),
        # Most rows differ: another time.
        (
            "수출은 가람 128억달러, 나래 77억달러, 다솜 31억달러다.",
            "수출은 가람 128억달러, 나래 64억달러, 다솜 39억달러다.",
        ),
    ],
)
def test_traps(one: str, other: str) -> None:
    assert told(one, other, why="why.parallel") == set()


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "한나래는 첫해 30경기에서 14승6패 평균자책점 2.23을 올렸다.",
            "입단 첫해에는 18승 6패 1세이브 평균자책점 2.23으로 신인왕에 올랐다.",
            {frozenset({"14승", "18승"})},
        ),
        ("그는 2019년 14승6패 평균자책점 2.23을 올렸다.", "그는 2021년 18승 6패 평균자책점 2.31을 기록했다.", set()),
        ("그는 14승6패를 올렸다. 평균자책점은 2.23이다.", "그는 18승 8패를 기록했다.", set()),
    ],
)
def test_what_two_sentences_count_by_one_word_beside_equal_values(one: str, other: str, words: set[frozenset[str]]) -> None:
    assert told(one, other) == words
