"""FC515: a value of the headline whose name the body gives to another value, beside a second one that both have."""

import pytest
from room import DAY, alarms

HITS = [
    ("도유찬 전 군수, 징역 12년에 벌금 18억원", "가람지법은 도유찬 전 군수에게 징역 12년과 벌금 13억원을 선고했다."),
    ("나루전자 매출 340억원·영업이익 25억원", "나루전자는 1분기 매출 310억원, 영업이익 25억원을 냈다고 밝혔다."),
    ("도유찬 전 군수 1심 징역 15년·벌금 13억원", "가람지법은 도유찬 전 군수에게 징역 12년과 벌금 13억원을 선고했다."),
]
TRAPS = [
    ("도유찬 전 군수, 징역 12년에 벌금 13억원", "가람지법은 도유찬 전 군수에게 징역 12년과 벌금 13억원을 선고했다."),
    # the body has it too, or makes it
    (
        "도유찬 전 군수, 징역 12년에 벌금 18억원",
        "가람지법은 도유찬 전 군수에게 징역 12년과 벌금 13억원을 선고했다. 벌금은 함께 기소된 아들의 5억원을 더하면 18억원이다.",
    ),
    (
        "도유찬 전 군수 부자, 징역 12년에 벌금 18억원",
        "가람지법은 도유찬 전 군수에게 징역 12년과 벌금 13억원을 선고했다. 아들은 벌금 5억원을 받았다.",
    ),
    (
        "도유찬 일가, 징역 12년에 벌금 18억원",
        "가람지법은 도유찬 전 군수에게 징역 12년과 벌금 13억원을 선고했다. 아들은 3억원, 조카는 2억원을 내야 한다.",
    ),
    # no other value in common: it may be another occasion
    ("나루전자 매출 340억원", "나루전자는 1분기 매출 310억원을 냈다고 밝혔다."),
    # two values of the name
    (
        "나루전자 매출 340억원·영업이익 25억원",
        "나루전자는 1분기 매출 310억원, 영업이익 25억원을 냈다. 2분기 매출은 290억원이었다.",
    ),
    # a plan, and what came of it
    ("나루전자 매출 340억원·영업이익 25억원", "나루전자는 올해 매출 310억원, 영업이익 25억원을 목표로 잡았다."),
    # rounded
    ("나루전자 매출 340억원·영업이익 25억원", "나루전자는 1분기 매출 341억2천만원, 영업이익 25억원을 냈다."),
]


@pytest.mark.parametrize(("title", "text"), HITS)
def test_headline_against_body(title: str, text: str) -> None:
    assert "FC515" in alarms(text, title, DAY)


@pytest.mark.parametrize(("title", "text"), TRAPS)
def test_look_alikes(title: str, text: str) -> None:
    assert "FC515" not in alarms(text, title, DAY)
