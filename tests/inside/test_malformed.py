"""FC524: a number that is no number as it is printed."""

from __future__ import annotations

import pytest
from room import alarms, involved

from factcheck.config import Settings
from factcheck.model import Article
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("이날 모은 증거금은 18억4398억원이다.", "18억4398억원"),
        ("순이익은 3조4,94억원으로 늘었다.", "3조4,94억원"),
        ("판매는 1021,712대로 늘었다.", "1021,712대"),
        ("주가는 1,2345원으로 마쳤다.", "1,2345원"),
        ("관객 5만3만명이 들었다.", "5만3만명"),
        ("예산은 3조4조원이다.", "3조4조원"),
        ("The plant has 1021,712 employees.", "1021,712 employees"),
    ],
)
def test_hits(text: str, words: str) -> None:
    assert alarms(text) == ["FC524"]
    assert involved(text, "FC524") == {words}


@pytest.mark.parametrize(
    "text",
    [
        "이날 모은 증거금은 18조4398억원이다.",
        "순이익은 3조4,194억원으로 늘었다.",
        "판매는 1,021,712대로 늘었다.",
        "주가는 1,234원으로 마쳤다.",
        "오는 5,6월에 문을 연다.",
        "2,3명이 다쳤다.",
        "1,2심 모두 이겼다.",
        "20,30대가 많이 찾았다.",
        "관객은 5만~6만명이다.",
        "3만, 5만명이 들었다.",
        "좌표는 37.5665,126.9780이다.",
        "관리 번호는 1021,712다.",
        "12만5 마리가 있다.",
        "전화는 02-2199,8660이다.",
        "The fare is 1,021.7 dollars.",
        "Figures 1, 234 and 567 show it.",
    ],
)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_what_another_text_prints_stands_beside_it() -> None:
    texts = ("한빛증권은 증거금 18억4398억원을 모았다.", "한빛증권에 증거금 18조4400억원이 쏠렸다. 나래증권은 5조7978억원이다.")
    made = [read_bytes(f"{text}\n".encode(), f"{n}.txt", Limits()) for n, text in enumerate(texts)]
    report = run([each for each in made if isinstance(each, Article)], (), (), Settings())
    (found,) = (finding for finding in report.findings if finding.rule == "FC524")
    quotes = {claim.id: claim.quote for claim in report.claims}
    assert [{quotes[each] for each in position.claims} for position in found.positions] in (
        [{"18억4398억원"}, {"18조4400억원"}],
        [{"18조4400억원"}, {"18억4398억원"}],
    )
