"""FC501, FC502, FC504: levels of a change that words bind in any order, and values that are called a difference."""

import pytest
from room import alarms

from factcheck.lexicon import load
from factcheck.lexicon.inside import FILES, Inside

HITS = [
    ("영업이익은 412억원으로 집계됐다. 지난해 같은 기간(298억원)과 비교하면 28.3% 늘어난 규모다.", "FC501"),
    ("등록된 오토바이는 1천824대다. 1년 전 같은 달 2천280대와 견주면 25% 줄었다.", "FC501"),
    ("기본요금을 1,450원에서 1,600원으로 올린다. 인상 폭은 200원이다.", "FC501"),
    ("도매값은 5천460원으로 한 주 전(5천200원)보다 5% 올랐다. 1년 전(4천200원)과 비교하면 20% 비싸다.", "FC501"),
    ("매출은 80억원에서 640억원으로 세 해 만에 여섯 배로 불었다.", "FC502"),
    ("Rents have more than trebled in a decade, the union says, from $640 a month in 2015 to $1,080 last year.", "FC502"),
    ("She took the seat with 9,417 votes, a majority of 1,306 over Gordon Pryle, who polled 8,211.", "FC504"),
    ("가 후보는 12만4천520표, 나 후보는 11만8천410표를 얻었다. 두 사람의 표차는 7천110표다.", "FC504"),
]
TRAPS = [
    "영업이익은 412억원으로 집계됐다. 지난해 같은 기간(298억원)과 비교하면 38.3% 늘어난 규모다.",
    "기본요금을 1,450원에서 1,600원으로 올린다. 인상 폭은 150원이다.",
    "기본요금을 1,450원에서 1,600원으로 올린다. 청소년 요금의 인상 폭은 100원이다. 청소년은 900원에서 1,000원이 된다.",
    "사과는 2만6900원으로 8월 말보다 5.3% 떨어졌다.",
    "금리가 4.20%에서 3.95%로 떨어지면 월 상환액은 146만7000원에서 142만3600원으로 4만3400원 가벼워진다.",
    "청년 인구는 814만명에서 794만5000명으로 20만명쯤 줄었는데, 취업자는 15만명 감소했다.",
    "급여는 207만8000원에서 222만1000원으로 오른다. 공무원 보수 인상률은 3.2%로 정해졌다.",
    "대형마트는 37만6400원이다. 전통시장은 29만4200원에서 1.5% 올랐다.",
    "원장(2290×2620㎜)은 지금 원장(1500×1850㎜)보다 면적이 약 2.2배 크다.",
    "Net income rose to $912 million from $641 million, on revenue that grew by a quarter.",
    "3년물은 2.32%까지 내렸다가 2.401%로 올라섰다. 10년물과의 차이는 37.2bp다.",
    "She took the seat with 9,417 votes, a majority of 1,206 over Gordon Pryle, who polled 8,211.",
    "가 후보는 12만4천520표, 나 후보는 11만8천410표, 다 후보는 9만 표를 얻었다. 표차는 3만4천520표다.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert rule in alarms(text)


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert not alarms(text)


def test_no_list_of_words_has_the_name_of_another() -> None:
    names = [name for file in FILES for name in load(file, Inside).words]
    assert len(names) == len(set(names))
