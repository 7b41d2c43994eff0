"""One value with words that exclude each other as facts (FC205, FC303): hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    ("FC205", "327억", ("가람전자는 3분기에 327억원의 적자를 냈다.", "가람전자의 3분기 흑자는 327억원이다.")),
    ("FC205", "$327 million", ("Harrow Steel posted a loss of $327 million.", "Harrow Steel made a profit of $327 million.")),
    (
        "FC205",
        "12.4%",
        ("수출은 지난해보다 12.4% 늘었다고 무역협회는 밝혔다.", "무역협회에 따르면 수출은 지난해보다 12.4% 줄었다."),
    ),
    ("FC205", "1.4m", ("댐 수위가 하루 사이 1.4m 내려가 경계를 풀었다.", "전날보다 댐 수위가 1.4m 높아졌다.")),
    ("FC205", "3750원", ("휘발유 한 통 값이 3750원 올랐다.", "휘발유 한 통 값은 3750원 떨어졌다.")),
    (
        "FC205",
        "1.83",
        (
            "Rents in Eastmarch fell 1.83 per cent in the year to August.",
            "Rents were up 1.83 per cent in Eastmarch, Keyhole said.",
        ),
    ),
    ("FC205", "152명", ("본회의에서 152명이 찬성했다.", "본회의에서 152명이 반대했다.")),
    ("FC303", "1342억", ("2분기 영업이익은 1342억원으로 집계됐다.", "1분기 영업이익이 1342억원이었다고 회사는 밝혔다.")),
    ("FC303", "1만9800원", ("요금은 부가세 포함 1만9800원이다.", "요금은 부가세 별도로 1만9800원이다.")),
]

TRAPS = [
    # Whole words: women are no men, 비정규직 is no 정규직.
    ("FC303", ("Among nurses the share of women was about 52.3%.", "Women made up 52.3% of nurses.")),
    # Two topics, two sides of one rate.
    ("FC205", ("가람전자 주가는 3.25% 올랐다.", "나루화학 주가는 3.25% 내렸다.")),
    ("FC205", ("환율은 12.5원 오른 1382.4원에 마감했다.", "원화 값은 12.5원 내린 1382.4원에 마감했다.")),
    ("FC205", ("나루그룹은 자회사를 1250억원에 매각했다.", "가람홀딩스가 회사를 1250억원에 매입했다.")),
    ("FC303", ("2분기까지 1253만 개를 팔았다.", "상반기에 1253만 개를 팔았다.")),
    ("FC205", ("수출은 12.4% 늘었다.", "수입은 8.3% 줄었다.")),
    # One level, reached from two sides.
    ("FC205", ("올해 성장률은 1.32%로 낮아졌다.", "지난해에는 1.32% 성장했다. 올해 성장률은 1.32%까지 낮아질 수 있다.")),
    ("FC205", ("지원자가 1324명으로 늘었다.", "합격자가 1324명으로 줄었다.")),
    ("FC205", ("The rate rose to 4.25 percent.", "The rate fell to 4.25 percent a year before.")),
    # Whose is it? Two marks beside one value.
    ("FC205", ("178명이 찬성하고 171명이 반대했다.", "찬성 178명, 반대 171명으로 통과했다.")),
    ("FC205", ("178명이 찬성하고 171명이 반대했으며 114명이 기권했다.", "찬성 178, 반대 171, 기권 114로 통과했다.")),
    ("FC303", ("213명이 숨지고 387명이 다쳤다.", "사망 213명, 부상 387명이다.")),
    ("FC303", ("숨진 사람은 213명, 다친 사람은 387명이다.", "사망자 213명에 부상자 387명이다.")),
    ("FC303", ("남성 1만1250명, 여성 1만3410명이 냈다.", "여성이 1만3410명, 남성이 1만1250명이다.")),
    ("FC205", ("327억원의 적자를 냈다.", "적자 327억원이 났다.")),
    ("FC205", ("외국인은 4215억원을 순매수했다.", "외국인이 4215억원어치를 사들였다.")),
    ("FC205", ("Funds took in $2.35 billion.", "Inflows of $2.35 billion were recorded.")),
    ("FC205", ("값이 12.1% 비싸졌다.", "값이 12.1% 올랐다.")),
    ("FC205", ("매출이 3% 늘어난 1234억원이었다. 영업이익은 줄었다.", "매출은 1234억원이다. 이익이 줄어든 탓이 크다.")),
    # One digit or two: met by chance.
    ("FC205", ("가격이 5% 올랐다.", "거래가 5% 줄었다.")),
    ("FC205", ("회원이 30명 늘었다.", "예산이 30억원 줄었다.")),
    ("FC303", ("2분기 매출은 1조2340억원이다.", "상반기 매출 2조4100억원 가운데 2분기가 1조2340억원이다.")),
    ("FC303", ("1분기와 2분기 매출은 모두 1342억원이다.", "2분기 매출은 1342억원이다.")),
    ("FC303", ("요금은 1만9800원이다.", "요금은 1만9800원(부가세 별도)이다.")),
    ("FC303", ("보증금 5억2750만원에 전세로 나갔다.", "전세 5억2750만원이다.")),
    ("FC303", ("매출 4821억원, 영업이익 621억원이다.", "영업이익은 621억원이고 매출은 4821억원이다.")),
    ("FC303", ("공장은 3만4150대를 만들어 2만9800대를 팔았다.", "생산 3만4150대, 판매 2만9800대다.")),
    ("FC303", ("The crash killed 213 and injured 387.", "In the crash 213 people died and 387 were injured.")),
]


@pytest.mark.parametrize(("rule", "value", "texts"), HITS)
def test_what_excludes_the_other_is_an_alarm(rule: str, value: str, texts: tuple[str, ...]) -> None:
    assert on(alarms(rule, texts), value)


@pytest.mark.parametrize(("rule", "texts"), TRAPS)
def test_what_only_looks_opposed(rule: str, texts: tuple[str, ...]) -> None:
    assert alarms(rule, texts) == []
