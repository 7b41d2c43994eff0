"""Definition axes, period, modality and speaker of a value, and what must not be taken for one."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from newsroom import cues

from factcheck.grammar.marks import Cues, axes_of, modality_of, speaker_of
from factcheck.grammar.zones import zones
from factcheck.model import Lang, Mention


def find(text: str, quote: str, lang: Lang) -> tuple[Cues, Mention]:
    """The cues of a sentence and its one value with these words."""
    made = cues(text, lang)
    (mention,) = [m for m in made.mentions if m.quote == quote]
    return made, mention


def axes(text: str, quote: str, lang: Lang = "ko") -> dict[str, str]:
    made, mention = find(text, quote, lang)
    return dict(axes_of(made, mention, zones(made.parsed, mention.start, mention.end)))


def modality(text: str, quote: str, lang: Lang = "ko") -> str:
    made, mention = find(text, quote, lang)
    return modality_of(made, mention, zones(made.parsed, mention.start, mention.end))


def period(text: str, quote: str, lang: Lang = "ko") -> str | None:
    made, mention = find(text, quote, lang)
    return made.period_before(mention)


@pytest.mark.parametrize(
    ("text", "quote", "lang", "axis", "mark"),
    [
        ("전체 파라미터는 1천억 개다.", "1천억 개", "ko", "parameters", "total"),
        ("활성 파라미터는 120억 개다.", "120억 개", "ko", "parameters", "active"),
        ("연결 기준 매출은 4218억원이다.", "4218억원", "ko", "accounts", "consolidated"),
        ("별도 기준 매출은 3105억원이다.", "3105억원", "ko", "accounts", "separate"),
        ("별도 매출은 3105억원이다.", "3105억원", "ko", "accounts", "separate"),
        ("연결 영업이익은 3105억원이다.", "3105억원", "ko", "accounts", "consolidated"),
        ("최고 기온은 31도다.", "31도", "ko", "extreme", "highest"),
        ("1인당 50만원을 준다.", "50만원", "ko", "per", "head"),
        ("경찰 추산 3천명이 모였다.", "3천명", "ko", "counted_by", "police"),
        ("전년 동기 대비 12.5% 늘었다.", "12.5%", "ko", "base_period", "yoy"),
        ("당초 31회에서 45회로 늘었다.", "31회", "ko", "stage", "previous"),
        ("7명 중 3명이 숨졌다.", "7명", "ko", "part", "base"),
        ("총 45명이 다쳤다.", "45명", "ko", "part", "total"),
        ("사상자는 모두 45명이다.", "45명", "ko", "part", "total"),
        ("Adjusted net income was $412 million.", "$412 million", "en", "earnings_basis", "adjusted"),
        ("Sales grew 12.5% from a year earlier.", "12.5%", "en", "base_period", "yoy"),
        ("Net income fell to $3 billion from $4 billion.", "$4 billion", "en", "stage", "previous"),
        ("A total of 45 people were hurt.", "45 people", "en", "part", "total"),
        ("It costs $5 per person.", "$5", "en", "per", "head"),
    ],
)
def test_axes(text: str, quote: str, lang: Lang, axis: str, mark: str) -> None:
    assert axes(text, quote, lang).get(axis) == mark


@pytest.mark.parametrize(
    ("text", "quote", "lang", "axis"),
    [
        ("매출은 4218억원이다.", "4218억원", "ko", "accounts"),
        ("당초 31회에서 45회로 늘었다.", "45회", "ko", "stage"),
        ("7명 중 3명이 숨졌다.", "3명", "ko", "part"),
        ("활성화 대책에 120억원을 쓴다.", "120억원", "ko", "accounts"),
        ("사망자는 28명이다.", "28명", "ko", "part"),
        ("Net income fell to $3 billion from $4 billion.", "$3 billion", "en", "stage"),
        ("Revenue was $412 million.", "$412 million", "en", "earnings_basis"),
        ("전체 파라미터 1천억 개 중 활성 파라미터는 120억 개다.", "120억 개", "ko", "parameters"),
    ],
)
def test_no_axis(text: str, quote: str, lang: Lang, axis: str) -> None:
    """The last line: two marks of one axis in one clause tell nothing."""
    assert axis not in axes(text, quote, lang)


@pytest.mark.parametrize(
    ("text", "quote", "lang", "expected"),
    [
        ("1조원을 투자할 예정이다.", "1조원", "ko", "plan"),
        ("1조원을 투자하기로 했다.", "1조원", "ko", "plan"),
        ("매출 5000억원을 목표로 한다.", "5000억원", "ko", "goal"),
        ("3% 성장할 것으로 전망된다.", "3%", "ko", "forecast"),
        ("올해 3% 성장을 내다봤다.", "3%", "ko", "forecast"),
        ("금리를 3% 이상 올릴 경우 문을 닫는다.", "3%", "ko", "condition"),
        ("회사는 3조원 투자설을 부인했다.", "3조원", "ko", "denied"),
        ("The company will cut 1,250 jobs.", "1,250 jobs", "en", "plan"),
        ("The company plans to invest $3 billion.", "$3 billion", "en", "plan"),
        ("Revenue was expected to be $3 billion.", "$3 billion", "en", "forecast"),
        ("If sales reach $5 billion, it lists shares.", "$5 billion", "en", "condition"),
        ("Harbor denied that it owes $3 million.", "$3 million", "en", "denied"),
    ],
)
def test_modality(text: str, quote: str, lang: Lang, expected: str) -> None:
    assert modality(text, quote, lang) == expected


@pytest.mark.parametrize(
    ("text", "quote", "lang"),
    [
        ("1조원을 투자했다.", "1조원", "ko"),
        ("사망자는 28명이다.", "28명", "ko"),
        ("통계청에 따르면 출생아는 2만명이다.", "2만명", "ko"),
        ("매출은 3조원으로 집계됐다.", "3조원", "ko"),
        ("The company cut 1,250 jobs.", "1,250 jobs", "en"),
        ("Revenue was $3 billion.", "$3 billion", "en"),
        ("Sales rose 12% despite higher costs.", "12%", "en"),
    ],
)
def test_actual(text: str, quote: str, lang: Lang) -> None:
    assert modality(text, quote, lang) == "actual"


@pytest.mark.parametrize(
    ("text", "quote", "lang", "expected"),
    [
        ("2024년 매출은 4218억원이다.", "4218억원", "ko", "2024-01-01/2024-12-31"),
        ("700만달러(2024년)를 투자했다.", "700만달러", "ko", "2024-01-01/2024-12-31"),
        ("2025년 1월 매출은 30억원, 2월 매출은 40억원이다.", "30억원", "ko", "2025-01-01/2025-01-31"),
        ("In 2024, sales were $3 billion; in 2025, they were $4 billion.", "$4 billion", "en", "2025-01-01/2025-12-31"),
        ("In 2024, sales were $3 billion; in 2025, they were $4 billion.", "$3 billion", "en", "2024-01-01/2024-12-31"),
        ("지난해보다 12% 늘었다.", "12%", "ko", None),
        ("매출은 4218억원이다.", "4218억원", "ko", None),
    ],
)
def test_period(text: str, quote: str, lang: Lang, expected: str | None) -> None:
    assert period(text, quote, lang) == expected


SPEAKERS = MappingProxyType(
    {
        "김가람 대표는 매출이 4218억원이라고 말했다.": "김가람 대표",
        "통계청에 따르면 출생아는 2만명이다.": "통계청",
        "According to the Alder Agency, 63 reports were received.": "Alder Agency",
        "5일 국토교통부는 예산이 3조원이라고 밝혔다.": "국토교통부",
        "매출은 4218억원이다.": None,
        "후드에서 불꽃이 일었고 12명이 대피했다고 전했다.": None,
        "한빛전자는 3조원을 투자했다.": None,
        "Sales rose 12% in Alder City.": None,
    }
)


@pytest.mark.parametrize("text", SPEAKERS)
def test_speaker(text: str) -> None:
    assert speaker_of(cues(text, "en" if text.isascii() else "ko")) == SPEAKERS[text]
