"""What a sentence on a court says of its values, and that two texts with two such marks do not contradict each other."""

from __future__ import annotations

import pytest

from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.model import ALARMS, Article
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes

COURTS = ("court", "charge", "instance")


def article(text: str, outlet: str = "가람일보") -> Article:
    made = read_bytes(f"---\npublisher: {outlet}\npublished_at: 2026-03-05\n---\n\n{text}\n".encode(), f"{outlet}.md", Limits())
    assert isinstance(made, Article), made
    return made


@pytest.mark.parametrize(
    ("text", "quote", "marks"),
    [
        ("검찰은 윤 전 시장에게 징역 20년과 벌금 15억원을 구형했다.", "20년", {"court": "sought"}),
        ("검찰은 윤 전 시장에게 징역 20년과 벌금 15억원을 구형했다.", "15억원", {"court": "sought"}),
        ("검찰이 징역 20년을 구형했지만 법원은 징역 15년을 선고했다.", "20년", {"court": "sought"}),
        ("검찰이 징역 20년을 구형했지만 법원은 징역 15년을 선고했다.", "15년", {"court": "imposed"}),
        ("검찰이 구형한 징역 20년보다 낮은 형이 선고됐다.", "20년", {"court": "sought"}),
        ("검찰의 구형은 지난 결심공판에서 있었다. 징역 20년과 벌금 15억원이었다.", "15억원", {"court": "sought"}),
        ("1심은 징역 15년을 선고했고 항소심은 징역 17년으로 늘렸다.", "15년", {"court": "imposed", "instance": "first"}),
        ("1심은 징역 15년을 선고했고 항소심은 징역 17년으로 늘렸다.", "17년", {"instance": "appeal"}),
        ("재판부는 뇌물 7억원 가운데 4억원만 유죄로 인정했다.", "7억원", {"charge": "charged"}),
        ("재판부는 뇌물 7억원 가운데 4억원만 유죄로 인정했다.", "4억원", {"charge": "found"}),
        ("그는 회삿돈 35억원을 빼돌린 혐의로 기소됐다.", "35억원", {"charge": "charged"}),
        ("Prosecutors sought 20 years in prison and a fine of $15 million.", "$15 million", {"court": "sought"}),
        ("He was sentenced to 15 years, less than the 20 years prosecutors had sought.", "15 years", {"court": "imposed"}),
        ("He was sentenced to 15 years, less than the 20 years prosecutors had sought.", "20 years", {"court": "sought"}),
        ("She was convicted of taking $59 million in bribes.", "$59 million", {"charge": "found"}),
        ("She was convicted of less than the $68 million she was charged with taking.", "$68 million", {"charge": "charged"}),
        # no court
        ("구형 단말기를 120만원에 팔았다.", "120만원", {}),
        ("신형을 구형으로 바꾸는 데 3억원이 들었다.", "3억원", {}),
        ("The firm sought $10 million in funding.", "$10 million", {}),
        ("회사는 지난해 매출 35억원을 냈다.", "35억원", {}),
        # another value between: the second one may be the later court's
        ("1심에서 징역 15년을 받은 그에게 징역 17년이 확정됐다.", "17년", {}),
    ],
)
def test_marks(text: str, quote: str, marks: dict[str, str]) -> None:
    (claim,) = [c for c in extract(article(text)).claims if c.quote == quote]
    assert {axis: mark for axis, mark in claim.axes if axis in COURTS} == marks


def found(texts: tuple[str, ...]) -> list[str]:
    made = run(
        [article(text, outlet) for text, outlet in zip(texts, ("가람일보", "나루신문", "다온뉴스"), strict=False)],
        (),
        (),
        Settings(),
    )
    return [f.rule for f in made.findings if f.severity in ALARMS]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "가람지법은 5일 도유찬 전 군수에게 징역 12년에 벌금 130억원을 선고했다.",
            "검찰은 5일 도유찬 전 군수에게 징역 12년에 벌금 150억원을 구형했다.",
        ),
        (
            "도유찬 전 군수는 5일 징역 12년에 벌금 130억원을 받았다.",
            "검찰의 구형은 도유찬 전 군수에게 징역 12년, 벌금 150억원이었다.",
        ),
        (
            "도유찬 전 군수는 5일 뇌물 68억원을 받은 혐의로 기소됐다.",
            "도유찬 전 군수는 5일 뇌물 59억원을 받은 것이 유죄로 인정됐다.",
        ),
        (
            "도유찬 전 군수는 1심에서 벌금 130억원을 선고받았다.",
            "도유찬 전 군수는 항소심에서 벌금 150억원을 선고받았다.",
        ),
    ],
)
def test_two_items(texts: tuple[str, ...]) -> None:
    assert found(texts) == []


def test_one_item() -> None:
    texts = (
        "가람지법은 5일 도유찬 전 군수에게 벌금 1,350억원을 선고했다.",
        "가람지법은 5일 도유찬 전 군수에게 벌금 1,530억원을 선고했다.",
    )
    assert found(texts)
