"""What joins two names of one thing, and what keeps them apart: invented stories in both languages."""

from __future__ import annotations

import pytest
from newsroom import articles

from factcheck.claim import extract
from factcheck.entity import Entities, Known, resolve_names

TOPIC = "시장은 이날 관련 계획을 발표했다."


def resolved(*texts: str, aliases: tuple[tuple[str, ...], ...] = ()) -> tuple[Entities, list[str]]:
    """The entities of the texts, and the ids of their articles in order."""
    made = articles(texts)
    return resolve_names([extract(each) for each in made], Known(aliases)), [each.id for each in made]


def same(a: str, b: str, *texts: str, aliases: tuple[tuple[str, ...], ...] = ()) -> bool:
    """True when both names are known and name one thing, whichever article prints them."""
    found, ids = resolved(*texts, aliases=aliases)
    left, right = ({found.of(name, each) for each in ids} - {None} for name in (a, b))
    assert left and right, (a, b, left, right)
    return bool(left & right)


@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        ("누리봄", "NURIBOM", ["회사는 '누리봄(NURIBOM)'을 공개했다."]),
        ("가온X K2", "G.X K2", ["회사는 '가온X(G.X) K2'를 공개했다."]),
        ("북방무역진흥청", "NTPA", ["북방무역진흥청(NTPA)은 5일 계획을 발표했다."]),
        ("새한산업기술진흥청", "새산기청", ["새한산업기술진흥청은 계획을 냈다.", "새산기청은 이날 예산을 늘렸다."]),
        ("SK텔레콤", "SKT", ["SK텔레콤은 모델을 냈다.", "SKT는 모델을 냈다."]),
        ("오르젠바이오", "오르젠", ["오르젠바이오는 신약을 냈다. 오르젠은 내년에 허가를 신청한다."]),
        ("마루자동차", "마루차", ["마루자동차는 공장을 짓는다.", "마루차는 공장을 짓는다고 밝혔다."]),
        ("세담시", "세담", ["세담시는 5일 버스를 늘렸다.", "세담에서 5일 버스가 늘었다."]),
        ("전라남도", "전남", ["전라남도는 공장을 유치했다.", "전남은 공장을 유치했다."]),
        ("한국은행", "한은", ["한국은행은 금리를 내렸다.", "한은은 금리를 내렸다."]),
        ("해담 제2터널", "해담2터널", ["해담 제2터널에서 불이 났다.", "해담2터널에서 불이 났다."]),
        ("새봄호(SB-II)", "SB-Ⅱ", ["'새봄호(SB-II)'가 발사됐다.", "새봄호(SB-Ⅱ)가 발사됐다."]),
        ("산림청", "삼림청", ["산림청은 5일 밝혔다.", "산림청은 면적을 발표했다.", "삼림청은 5일 밝혔다."]),
        ("이도현", "이 장관", ["이도현 국토교통부 장관이 말했다. 이 장관은 예산을 늘리겠다고 했다."]),
        ("박서준", "박서즌", ["박서준 한빛전자 대표가 말했다.", "박서즌 한빛전자 대표가 말했다."]),
    ],
)
def test_one_thing_in_korean(a: str, b: str, texts: list[str]) -> None:
    assert same(a, b, *texts)


@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        ("Northern Trade Council", "NTC", ["The Northern Trade Council (NTC) met on Monday. NTC members voted."]),
        ("Alderway Systems", "Alderway", ["Alderway Systems said it will expand. Shares of Alderway rose."]),
        ("Maria Holt-Vance", "Holt-Vance", ["Mayor Maria Holt-Vance spoke on Monday. Holt-Vance said the plan was final."]),
        ("United Kingdom", "U.K.", ["It was sold in the United Kingdom.", "It was sold in the U.K. last year."]),
        ("Aldermoor City Council", "City Council", ["The Aldermoor City Council met.", "The City Council voted on Monday."]),
        ("AstraNovara", "AN", ["AstraNovara said sales rose.", "Shares of AN rose on Monday."]),
    ],
)
def test_one_thing_in_english(a: str, b: str, texts: list[str]) -> None:
    assert same(a, b, *texts)


@pytest.mark.parametrize(
    ("hangul", "latin", "texts"),
    [
        ("보르미", "Boreumi", ["로버 보르미가 떠났다.", "The rover, Boreumi, left on Monday."]),
        ("임서연", "Lim Seo-yeon", ["임서연 단장이 말했다.", "Lim Seo-yeon, director of the project, spoke."]),
        ("베스타론 스페이스", "Vestalon Space", ["'베스타론 스페이스'가 맡았다.", "It was built by Vestalon Space in May."]),
    ],
)
def test_one_thing_in_two_scripts(hangul: str, latin: str, texts: list[str]) -> None:
    assert same(hangul, latin, *texts)


@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        ("나래 8B", "나래 32B", ["한빛AI는 '나래 8B'와 '나래 32B'를 공개했다.", "한빛AI는 '나래 32B'를 냈다."]),
        ("HR8-A", "HR8-C", ["모델은 'HR8-A'와 'HR8-C'로 나뉜다."]),
        ("나래몰", "나래리테일", ["나래몰에서 불이 났다. 나래리테일은 사과했다."]),
        ("가온", "가온소방서", ["가온에서 불이 났다. 가온소방서는 원인을 조사한다."]),
        ("김서준", "김도현", ["김서준 한빛전자 대표와 김도현 다온전자 대표가 만났다."]),
        ("한국", "한국은행", ["한국은 금리를 내렸다. 한국은행은 5일 밝혔다."]),
        ("노재원", "해림연구원", ["노재원(해림연구원) 박사가 말했다. 해림연구원은 5일 밝혔다."]),
        ("한빛시스템", "셔틀", ["참여 기업은 한빛시스템(셔틀)이다. 셔틀은 5일 달렸다. 한빛시스템은 밝혔다."]),
        ("경찰청", "검찰청", ["경찰청은 5일 밝혔다.", "경찰청은 이날 말했다.", "검찰청은 5일 밝혔다."]),
        ("다솔전자", "다솔화학", ["다솔전자와 다솔화학은 공장을 짓는다. 다솔전자는 5일 밝혔다."]),
    ],
)
def test_two_things_in_korean(a: str, b: str, texts: list[str]) -> None:
    assert not same(a, b, *texts)


@pytest.mark.parametrize(
    ("a", "b", "texts"),
    [
        ("VoltBox 3", "VoltBox 1", ["It recalled the VoltBox 3 after a fault. The VoltBox 1 was recalled in 2021."]),
        ("Alder Transit", "Alder", ["Alder Transit raised fares in Alder on Monday. The city of Alder agreed."]),
        (
            "June Corwin",
            "Corwine",
            ["Council member June Corwin voted no.", "The trains are built by Corwine of Ohio."],
        ),
    ],
)
def test_two_things_in_english(a: str, b: str, texts: list[str]) -> None:
    assert not same(a, b, *texts)


def test_a_short_name_with_two_long_ones_is_left_alone() -> None:
    texts = ["다온 시드 8B 봄을 공개했다. '다온 시드 8B 봄'과 '다온 시드 32B 꿈'은 '다온 시드'의 모델이다."]
    found, ids = resolved(*texts)
    assert found.of("다온 시드", ids[0]) != found.of("다온 시드 8B 봄", ids[0])


def test_family_name_and_title_mean_who_was_named_last_with_such_a_title() -> None:
    text = "김서준 한빛전자 대표가 말했다. 김도현 다온은행 행장도 왔다. 김 대표는 웃었다. 김 행장은 떠났다."
    found, ids = resolved(text)
    assert found.of("김 대표", ids[0]) == found.of("김서준", ids[0]) != found.of("김도현", ids[0])
    assert found.of("김 행장", ids[0]) == found.of("김도현", ids[0])


def test_family_name_and_title_are_another_person_in_another_article() -> None:
    found, ids = resolved("김서준 한빛전자 대표가 말했다. 김 대표는 웃었다.", "김도현 다온전자 대표가 말했다. 김 대표는 떠났다.")
    assert found.of("김 대표", ids[0]) == found.of("김서준", ids[0])
    assert found.of("김 대표", ids[1]) == found.of("김도현", ids[1]) != found.of("김서준", ids[0])


def test_the_user_knows_more_names() -> None:
    texts = ("새솔은 5일 밝혔다.", "푸른모빌리티는 5일 밝혔다.")
    assert not same("새솔", "푸른모빌리티", *texts)
    assert same("새솔", "푸른모빌리티", *texts, aliases=(("새솔", "푸른모빌리티"),))


def test_a_near_name_stays_a_merge_with_its_reason() -> None:
    found, _ = resolved("박서준 한빛전자 대표가 말했다.", "박서즌 한빛전자 대표가 말했다.")
    [entity] = [each for each in found.found if each.kind == "person"]
    assert {surface for surface, _ in entity.forms} == {"박서준", "박서즌"}
    assert [merge.why for merge in entity.merges] == ["near name in one role"]
