"""Names, lists and firsts as claims of their own: what is one, and what only looks like one."""

from __future__ import annotations

import pytest
from newsroom import report

from factcheck.categories import MOST
from growth import LIMIT, ratio


def told(kind: str, *texts: str) -> list[str]:
    return [claim.quote for claim in report(list(texts)).claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("네이버클라우드는 '하이퍼클로바X'를 공개했다.", "하이퍼클로바X"),
        ("업스테이지는 '솔라 오픈 100B'를 내놓았다.", "솔라 오픈 100B"),
        ("Orrindale Therapeutics tested the drug in HARBOR-3.", "HARBOR-3"),
        ("행사는 서울 코엑스 오디토리움에서 열렸다.", "서울 코엑스 오디토리움"),
        ("회사는 나루오토에버와 손잡고 공장을 짓는다.", "나루오토에버"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert name in told("name", text)


@pytest.mark.parametrize(
    "text",
    [
        '그는 "다시는 하지 않겠다"고 말했다.',
        "Two of the patients left. Serious harm was rare.",
        "AI와 GPU, API가 필요하다.",
        "그는 친구와 손잡고 걸었다.",
        '버스를 탔다며 "요금이 올랐다"고 했다.',
    ],
)
def test_no_names(text: str) -> None:
    assert told("name", text) == []


@pytest.mark.parametrize(
    ("text", "members", "hedge"),
    [
        ("정부는 네이버클라우드, 업스테이지, SK텔레콤을 뽑았다.", ("네이버클라우드", "업스테이지", "SK텔레콤"), "exact"),
        ("국가기록원, 통계청, 특허청 등 기관의 자료를 쓴다.", ("국가기록원", "통계청", "특허청"), "at_least"),
        ("법률·의료·국방 분야에 쓴다.", ("법률", "의료", "국방"), "exact"),
        ("정보통신위원회와 한국도로공사는 협약을 맺었다.", ("정보통신위원회", "한국도로공사"), "exact"),
        ("카카오와 KT 컨소시엄은 심사에 응했다.", ("카카오", "KT"), "exact"),
        ("네이버를 비롯한 카카오, 쿠팡 등에 물었다.", ("네이버", "카카오", "쿠팡"), "at_least"),
    ],
)
def test_lists(text: str, members: tuple[str, ...], hedge: str) -> None:
    found = [claim for claim in report([text]).claims if claim.kind == "list"]
    assert len(found) == 1 and found[0].hedge == hedge
    assert [each.split(" ")[0] for each in found[0].value.items] == list(members)


@pytest.mark.parametrize(
    "text",
    [
        "비가 왔고, 눈이 왔고, 바람이 불었다.",
        "매출은 3.8%, 이익은 5.2% 줄었다.",
        "오늘은 사과와 배를 샀다.",
        "일부와 전부를 가렸다.",
    ],
)
def test_no_lists(text: str) -> None:
    assert told("list", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("국내 최초로 공개했다.", "국내 최초로"),
        ("처음으로 공개했다.", "처음으로"),
        ("새 모델을 처음 소개했다.", "처음 소개"),
        ("It is the world's first.", "world's first"),
    ],
)
def test_firsts(text: str, words: str) -> None:
    assert [each for each in told("boolean", text) if each in words or words in each]


def test_a_person_is_told_once() -> None:
    made = report(["하정우 청와대 AI미래기획수석이 참석했다."])
    places = [(c.start, c.end) for c in made.claims if c.kind == "name"]
    assert len(places) == len({start for start, _ in places})


def test_the_words_stand_where_the_claim_says() -> None:
    made = report(["네이버클라우드, 업스테이지, SK텔레콤 등이 '하이퍼클로바X'를 국내 최초로 썼다."])
    raw = {article.id: article.raw for article in made.articles}
    assert all(raw[c.article][c.start : c.end] == c.quote for c in made.claims)


def test_ten_thousand_names_are_bounded_and_linear() -> None:
    def run(size: int) -> object:
        return report([", ".join(f"가람{n}전자" for n in range(size)) + "을 뽑았다."])

    assert len([c for c in run(3_000).claims if c.kind in {"name", "list"}]) <= MOST  # type: ignore[attr-defined]
    assert ratio(lambda: run(500), lambda: run(2_000)) <= LIMIT


@pytest.mark.parametrize(
    ("text", "modality"),
    [("국내 최초가 아니다.", "denied"), ("국내 최초로 공개했다.", "actual"), ("It is not the world's first.", "denied")],
)
def test_a_first_that_the_text_takes_back(text: str, modality: str) -> None:
    assert [c.modality for c in report([text]).claims if c.kind == "boolean"] == [modality]
