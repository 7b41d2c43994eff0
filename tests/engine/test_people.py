"""People beside their titles: found whatever the spelling, and not in ordinary words."""

import pytest

from factcheck.mention.name import find_glosses, find_people, office


def people(text: str, lang: str = "ko") -> list[tuple[str, str, str]]:
    return [(p.name, p.organisation, p.title) for p in find_people(text, lang) if not p.doubtful]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("최태원 SK그룹 회장도 말했다.", [("최태원", "SK그룹", "회장")]),
        ("SK텔레콤 정석근 AI CIC장은 설명했다.", [("정석근", "AI", "CIC장")]),
        ("임우형·이홍락 공동원장이 참석했다.", [("임우형", "", "공동원장"), ("이홍락", "", "공동원장")]),
        ("서윤재 한국은행 총재가 밝혔다.", [("서윤재", "한국은행", "총재")]),
        ("문의: 조사국장 한도원, 팀장 임세나", [("한도원", "", "조사국장"), ("임세나", "", "팀장")]),
        ("류시현(41) PD는 웃었다.", [("류시현", "", "PD")]),
        ("정재헌 최고경영자(CEO)가 참석했다.", [("정재헌", "", "최고경영자")]),
        ("남궁민수 대표는 떠났다.", [("남궁민수", "", "대표")]),
    ],
)
def test_korean(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "경찰은 최초 발화지인 야산을 조사했다.",
        "대책에 시장은 냉담했다.",
        "지난해 회장단이 모였다.",
        "박종진 기자 = 서울에서",
        "조직 검사 결과가 나왔다.",
        "부총리 겸 장관",
        "전국 대리점이 문을 닫았다.",
    ],
)
def test_korean_traps(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chief executive Marguerite Oyelaran wrote", [("Marguerite Oyelaran", "", "chief executive")]),
        ("Walter Shum, the budget director, said", [("Walter Shum", "", "budget director")]),
        ("Mayor Josephine Adeyemi-Clark on Tuesday", [("Josephine Adeyemi-Clark", "", "Mayor")]),
        ("Dan Kessel, vice president for product safety", [("Dan Kessel", "", "vice president")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(text, "en") == expected


@pytest.mark.parametrize("text", ["The Mayor said on Tuesday that", "Great Lakes Ledger", "the president of the company"])
def test_english_traps(text: str) -> None:
    assert people(text, "en") == []


def test_both_titles_are_kept() -> None:
    (person,) = [p for p in find_people("배경훈 부총리 겸 과기정통부 장관은 말했다.", "ko") if p.name == "배경훈"]
    assert (person.title, person.also) == ("부총리", ("장관",))


def test_a_rival_name_is_noted() -> None:
    found = {p.name: p.rivals for p in find_people("태령셀 한도윤 사장은 말했다.", "ko")}
    assert found == {"태령셀": ("한도윤",), "한도윤": ()}


@pytest.mark.parametrize(("a", "b"), [("CFO", "Chief Financial Officer"), ("대표이사", "대표"), ("최고재무책임자", "CFO")])
def test_one_office(a: str, b: str) -> None:
    assert office(a) == office(b)


@pytest.mark.parametrize(("a", "b"), [("CFO", "COO"), ("부회장", "사장"), ("선임연구원", "책임연구원")])
def test_two_offices(a: str, b: str) -> None:
    assert office(a) != office(b)


def test_glosses() -> None:
    assert [(g.name, g.gloss) for g in find_glosses("모델 '배키(VAETKI)'와 진흥원(NIPA)")] == [
        ("배키", "VAETKI"),
        ("진흥원", "NIPA"),
    ]
