"""One number as a rate of two sizes: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, articles, on

from factcheck.config import Settings
from factcheck.model import Finding
from factcheck.pipeline import run

HITS = [
    ("은여울 단지의 3.3㎡당 평균 분양가는 2천148만원이다.", "은여울 단지의 평균 분양가는 ㎡당 2천148만원이다."),
    ("은여울 단지 분양가는 3.3제곱미터에 2,148만 원꼴이다.", "은여울 단지 분양가는 제곱미터당 2,148만 원이다."),
    ("은여울 단지 분양가는 평당 2148만원이다.", "은여울 단지 분양가는 1㎡당 2148만원이다."),
    ("은여울 단지 분양가는 2148만원(3.3㎡당)이다.", "은여울 단지의 분양가는 ㎡당 2148만원으로 정해졌다."),
    ("햇사과 도매가격은 10㎏당 4만3250원이다.", "햇사과 도매가격은 kg당 4만3250원이었다."),
    ("한우 등심 소비자가격은 100g당 1만350원이다.", "한우 등심 소비자가격은 1㎏에 1만350원이다."),
    ("재난지원금은 1인당 32만5천원이다.", "재난지원금은 가구당 32만5천원이다."),
    ("누리정수장은 하루 3만1500t을 거른다.", "누리정수장은 시간당 3만1500t을 거른다."),
    ("해상풍력 주민 배당은 월 51만2천원이다.", "해상풍력 주민 배당은 연 51만2천원이다."),
    ("The tower offices rent for $81.25 per square foot.", "The tower offices rent for $81.25 per square metre."),
    ("Cocoa prices reached $3.42 a kilogram on Monday.", "Cocoa prices reached $3.42 a pound on Monday."),
    ("The levy costs $128.50 per household, the council said.", "The council levy costs $128.50 per person."),
    ("The plant treats 31,500 tonnes a day.", "The plant treats 31,500 tonnes an hour."),
    ("Cocoa futures hit $3,420 a kilogram.", "Cocoa prices reached $3,420 a pound."),
    ("나루시는 수해 주민에게 지원금을 1인당 32만5천원씩 준다.", "나루시 수해 지원금은 가구당 32만5천원이다."),
    ("The council tax levy is $128.50 per household.", "Residents will pay $128.50 per person under the levy."),
    ("Divers at the yard earn $312.50 a day, the union said.", "The yard pays divers $312.50 a week, the union said."),
    ("은여울 단지 아파트가 ㎡당 1,250만원에 팔렸다.", "은여울 단지 아파트 분양가가 3.3㎡당 1,250만원이다."),
]

TRAPS = [
    # one size in two ways
    ("은여울 단지 분양가는 3.3㎡당 2148만원이다.", "은여울 단지 분양가는 평당 2,148만원이다."),
    ("햇사과 도매가격은 1㎏당 4325원이다.", "햇사과 도매가격은 kg당 4325원이다."),
    ("재난지원금은 1인당 32만5천원이다.", "재난지원금은 한 명당 32만5천원이다."),
    # converted, or both sizes in one text
    ("은여울 단지 분양가는 3.3㎡당 2148만원이다.", "은여울 단지 분양가는 ㎡당 651만원이다."),
    (
        "은여울 단지 분양가는 3.3㎡당 2148만원이다.",
        "은여울 분양가는 3.3㎡당 2148만원인데, 공고에는 ㎡당 2148만원으로 잘못 적혔다.",
    ),
    # no denominator in one of the texts
    ("은여울 단지 분양가는 3.3㎡당 2148만원이다.", "은여울 단지 분양가는 2148만원 수준이다."),
    # other families: of one person, a day
    ("물 사용량은 1인당 하루 312L다.", "물 사용량은 1인당 312L다."),
    ("재난지원금은 1인당 32만5천원이다.", "재난지원금은 매달 32만5천원이다."),
    # round numbers of different things
    ("배추는 1㎏당 1200원에 팔렸다.", "대파 도매가는 100g당 1200원이었다."),
    ("산간에는 시간당 50㎜의 비가 왔다.", "해안에는 하루 50㎜의 비가 왔다."),
    # a month of the calendar, a flat area
    ("지난 5월 512만원을 냈다.", "관리비로 연 512만원을 냈다."),
    ("84㎡ 분양가는 7억4900만원이다.", "59㎡ 분양가는 7억4900만원이다."),
    # other currencies
    ("임대료는 ㎡당 512달러다.", "임대료는 3.3㎡당 512원이다."),
    ("The tower offices rent for $81.25 per square foot.", "The tower offices rent for $81.25 a sq ft."),
    ("The tower offices rent for $81.25 per square foot.", "The tower offices rent for $874.57 per square metre."),
    ("The plant treats 31,500 tonnes a day.", "The plant held 31,500 tonnes, a year after it opened."),
    # prices of two things in one place
    ("나루역 주차장 일반 차량은 하루 1만2500원을 낸다.", "나루역 주차장 정기권은 월 1만2500원이다."),
    ("나루마트 갈치가 100g에 9,810원에 팔린다.", "나루마트 참외는 1㎏에 9,810원에 팔린다."),
    ("은여울지구 공장용지가 ㎡당 1,250만원에 팔렸다.", "은여울지구 아파트 분양가가 3.3㎡당 1,250만원이다."),
    (
        "# 명절 앞두고 갈치 100g에 9,810원\n\n명절을 앞두고 마트 갈치가 100g에 9,810원에 팔린다.",
        "명절을 앞두고 마트에서 참외는 1㎏에 9,810원에 팔린다. 갈치는 작년보다 싸다.",
    ),
    ("# 나루조선 숙련공 하루 23만5천원\n\n사람이 모자란다.", "나루조선 숙련공 식대는 월 23만5천원이다."),
    ("나루역 주차장 요금은 버스 하루 1만2500원이다.", "나루역 주차장 요금은 정기권 월 1만2500원이다."),
    ("나루호텔은 연습실을 시간당 12만5천원에 빌려준다.", "나루호텔은 예식장을 하루 12만5천원에 빌려준다."),
    ("나루시 상가 임대료는 ㎡당 2만1500원이다.", "나루시 창고 임대료는 3.3㎡당 2만1500원이다."),
    ("In Elmport, kiosks rent for $31.25 a square foot.", "In Elmport, barns rent for $31.25 a square metre."),
    ("The port will charge tugs $22.50 a day.", "The port will charge yachts $22.50 a week."),
    ("Offices in Elmport rent for $31.25 a square foot.", "Warehouses in Elmport rent for $31.25 a square metre."),
    ("Vineyards in Pine County sell for $12,450 an acre.", "Pasture in Pine County sells for $12,450 a hectare."),
    ("The town pays divers $22.50 an hour this summer.", "Harbour parking in the town costs $22.50 a day this summer."),
    ("Cocoa reached $3.42 a pound.", "Shares of the firm closed at $3.42 a share."),
]


def _found(texts: tuple[str, str]) -> list[Finding]:
    findings = run(articles(texts), (), (), Settings()).findings
    return [each for each in findings if any(why.key == "why.per_what" for why in each.why)]


@pytest.mark.parametrize("texts", HITS)
def test_one_number_for_two_sizes_is_found(texts: tuple[str, str]) -> None:
    assert len(_found(texts)) == len(_found(texts[::-1])) == 1


@pytest.mark.parametrize("texts", TRAPS)
def test_what_only_looks_like_it_is_silent(texts: tuple[str, str]) -> None:
    assert not _found(texts)


def test_it_is_an_alarm_with_both_numbers() -> None:
    assert on(alarms("FC104", HITS[0]), "2천148만원")
