"""Short numbers that were mistyped, and those that only look so: a nought, a digit, a day that one text alone prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model import ALARMS

HEAD = "---\npublisher: 매체{n}\npublished_at: 2026-03-{day:02}\n---\n\n{text}\n"

MODEL = "한빛연구소는 매개변수 5000억 개 규모의 거대 언어모델 '온누리'를 공개했다. 국내 최대 모델이라고 한빛연구소는 설명했다."
SMALL = MODEL.replace("5000억", "500억")
TEAMS = "산업부는 사업에 참여한 {} 컨소시엄이 개발한 반도체를 공개했다. 산업부는 {} 컨소시엄을 모두 지원한다."
SPAN = "산업부는 정예팀이 {} 동안 개발한 반도체를 서울에서 공개했다."
SHOW = "산업부는 {}일 서울 코엑스에서 독자 반도체 사업의 1차 발표회를 열고 성과를 공개했다."

HITS = {
    "a nought": (SMALL, (MODEL, MODEL.replace("공개했다", "선보였다"))),
    "a count": (
        TEAMS.format("여섯 개", "6개"),
        tuple(TEAMS.format("5개", "5개").replace("지원", w) for w in ("후원", "돕", "지원")),
    ),
    "a duration": (SPAN.format("14개월"), (SPAN.format("4개월"),)),
    "a day": (SHOW.format(20), (SHOW.format(30), SHOW.format(30).replace("열고", "개최하고"))),
}
TRAPS = {
    "another maker's model": (SMALL.replace("한빛연구소", "누리기술원").replace("온누리", "다솜"), HITS["a nought"][1]),
    "both models in one text": (SMALL + "\n" + MODEL, HITS["a nought"][1]),
    "a nought against one text": (SMALL, (MODEL,)),
    "a toll that rises": (
        "이 사고로 6명이 숨졌다.",
        ("이 사고로 5명이 숨졌다.", "사고로 5명이 숨졌다.", "5명이 이 사고로 숨졌다."),
    ),
    "a duration of another verb": (SPAN.format("14개월").replace("개발", "시험"), HITS["a duration"][1]),
    "a duration in another unit": (SPAN.format("14주"), HITS["a duration"][1]),
    "a text with both durations": (SPAN.format("14개월") + " " + SPAN.format("4개월"), HITS["a duration"][1]),
    "a day against one text": (SHOW.format(20), (SHOW.format(30),)),
    "a text with both days": (SHOW.format(20) + " 산업부는 30일 결과를 냈다.", HITS["a day"][1]),
    "a day of another thing": ("국회는 20일 부산 벡스코에서 예산 공청회를 마쳤다.", HITS["a day"][1]),
}


def alarms(folder: Path, draft: str, others: Sequence[str]) -> set[str]:
    """Rules of the alarms of the draft against the other texts."""
    (folder / "out").mkdir()
    for n, text in enumerate((draft, *others)):
        path = folder / ("draft.txt" if n == 0 else f"out/{n}.txt")
        path.write_text(HEAD.format(n=n, day=31 - n % 2, text=text), encoding="utf-8")
    return {each.rule for each in api.check("draft.txt", "out").findings if each.severity in ALARMS}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("draft", "others"), HITS.values(), ids=HITS)
def test_a_short_number_that_was_mistyped_is_an_alarm(folder: Path, draft: str, others: tuple[str, ...]) -> None:
    assert alarms(folder, draft, others) & {"FC101", "FC102", "FC103", "FC107", "FC401"}


@pytest.mark.parametrize(("draft", "others"), TRAPS.values(), ids=TRAPS)
def test_a_short_number_that_only_looks_mistyped_is_none(folder: Path, draft: str, others: tuple[str, ...]) -> None:
    assert not alarms(folder, draft, others)
