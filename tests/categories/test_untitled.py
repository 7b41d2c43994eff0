"""What stands between a name and a title: an organisation gives the title to the name, anything else does not."""

from __future__ import annotations

import pytest
from story import alarms, on

from factcheck.mention.name import find_people

OTHERS = [
    "강나래 관리인과 문지수 나루전자 노조위원장이 만났다.",
    "강나래 대표 및 문지수 사무국장이 서명했다.",
    "강나래 27\n투수",
    "강나래 37명 감독이 모였다.",
    "강나래 지하 주차장에서 불이 났다.",
    "강나래 영화가 개봉한다.",
    "강나래 모두 반대표를 던졌다.",
    "강나래 현장을 살폈고 문지수 장관이 왔다.",
    "강나래 나루전자에서 팀장을 맡았다.",
]
OWN = [
    ("강나래 나루전자 사장이 말했다.", "사장"),
    ("강나래 소화기내과 교수가 말했다.", "교수"),
    ("강나래 재난대응과 팀장이 말했다.", "팀장"),
    ("강나래 3선 의원이 말했다.", "의원"),
    ("강나래 서양화가가 붓을 들었다.", "화가"),
    ("강나래 제2차관이 말했다.", "차관"),
    ("강나래 지회장이 말했다.", "회장"),
]


@pytest.mark.parametrize("text", OTHERS)
def test_the_title_is_not_hers(text: str) -> None:
    assert [p.title for p in find_people(text, "ko") if p.name == "강나래" and p.title not in {"대표"}] == []


@pytest.mark.parametrize(("text", "title"), OWN)
def test_the_title_is_hers(text: str, title: str) -> None:
    assert [p.title for p in find_people(text, "ko") if p.name == "강나래"] == [title]


@pytest.mark.parametrize(
    "texts",
    [
        ("도연수 씨가 상을 받았다.", "도연수 의원이 상을 받았다."),
        ("문가람 박사가 사회를 봤다.", "문가람 교수가 사회를 봤다."),
        ("류한진 선수가 시구했다.", "류한진 투수가 시구했다."),
        ("한나리 배우가 왔다.", "한나리 가수가 왔다."),
        ("Dr. Ann Reed spoke at noon.", "Rep. Ann Reed spoke at noon."),
    ],
)
def test_one_person_has_both(texts: tuple[str, str]) -> None:
    assert alarms("FC203", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("류한진 투수가 시구했다.", "류한진 포수가 시구했다."), ("투수", "포수")),
        (("문가람 중령이 답했다.", "문가람 대령이 답했다."), ("중령", "대령")),
        (("한나리 선임연구원이 답했다.", "한나리 책임연구원이 답했다."), ("선임연구원", "책임연구원")),
        (("Sen. Ann Reed spoke at noon.", "Rep. Ann Reed spoke at noon."), ("Sen.", "Rep.")),
    ],
)
def test_one_person_has_one_of_them(texts: tuple[str, str], parts: tuple[str, str]) -> None:
    assert on(alarms("FC203", texts), *parts)


def test_an_adjective_is_no_name() -> None:
    crew = "ship with 240 crew lost power near the harbour bridge."
    assert alarms("FC202", (f"The Norway-flagged {crew}", f"The Norwey-flagged {crew}")) == []
    assert alarms("FC202", (f"The Oslo-based {crew}", f"The Osla-based {crew}")) == []
    found = alarms("FC202", (f"Margaret Hollis said the {crew}", f"Margaret Holles said the {crew}"))
    assert found or alarms("FC201", (f"Margaret Hollis said the {crew}", f"Margaret Holles said the {crew}"))
