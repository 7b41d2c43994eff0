"""A value that one text alone prints, one slip away from its peers: hits, and look-alikes that chance explains as well."""

from __future__ import annotations

import pytest
from newsroom import alarms, report, told

from factcheck.compare.values.misprints import FLOORS

HITS = [
    # one figure before another word of scale, named alike
    (
        ["공모전 상금은 3천만원이다.", "대상 상금으로 3,000만 원을 준다.", "대상에는 상금 3천억원이 걸렸다."],
        ("3천만원", "3천억원"),
        "FC102",
    ),
    (["과태료 500만원을 물린다.", "구청은 과태료 500만 원을 매겼다.", "과태료는 500억원이다."], ("500만원", "500억원"), "FC102"),
    # two texts are enough where four digits or more are the same but for two neighbours
    (["태풍 피해 복구에 4,718억원이 든다.", "도가 낸 태풍 복구비는 모두 4,781억원이다."], ("4,718억원", "4,781억원"), "FC103"),
    # a currency that only one text names
    (
        ["The club paid €38 million for striker Vale.", "Vale joined the club in a deal worth £38m."],
        ("€38 million", "£38m"),
        "FC104",
    ),
    # a level in points, and a difference in percent
    (
        ["휴대전화 점유율은 23.4%다.", "점유율 23.4%를 지켰다.", "3월 말 점유율은 23.4%포인트였다."],
        ("23.4%", "23.4%포인트"),
        "FC104",
    ),
    (
        ["두 후보의 격차는 12.6%포인트다.", "지지율 격차가 12.6%포인트였다.", "지지율 격차는 12.6%로 나타났다."],
        ("12.6%포인트", "12.6%"),
        "FC104",
    ),
    # the wrong value stands in the headline too
    (
        ["버스 1,248대를 늘린다.", "늘어나는 버스는 1,248대다.", "버스 1,284대 늘린다\n\n시는 버스 1,284대를 늘린다고 했다."],
        ("1,248대", "1,284대"),
        "FC103",
    ),
]

TRAPS = [
    # one figure, named by other words
    ["공모전 상금은 3천만원이다.", "대상 상금으로 3,000만 원을 준다.", "지난해 매출은 3천억원이었다."],
    # two figures of three swapped in two texts that share no word
    ["공사비는 214억원이다.", "광고에 124억원을 썼다."],
    # a change in points beside a level of the same number
    ["기준금리는 연 2.25%다.", "한은 기준금리는 2.25%가 됐다.", "정점에서 2.25%포인트 내렸다."],
    # two digits, another power of ten, other things
    ["시는 나무 1,600그루를 심었다.", "심은 나무는 1,600그루다.", "축제에 160명이 왔다."],
    # a fare and its rise, which two texts print beside one another
    [
        "요금이 1,500원에서 1,650원으로 150원 오른다.",
        "지하철 요금은 1,500원에서 150원 올라 1,650원이 된다.",
        "요금은 지금 1,500원이다.",
        "요금이 150원 오른다.",
    ],
    # two digits swapped, one of them in a bare cell
    ["농가 14곳에서 키운다.", "농가는 14곳이다.", "| 돼지 | 41 |"],
    # a saying that ends with its ending or without
    [
        '한서윤 교수는 "병이 나았다는 뜻은 아니다. 길을 하나 찾았을 뿐"이라고 말했다.',
        '한서윤 교수는 "병이 나았다는 뜻은 아니다. 길을 하나 찾았을 뿐이다"라고 말했다.',
    ],
    # the text that prints both says that they differ
    ["버스 1,248대를 늘린다.", "늘어나는 버스는 1,248대다.", "버스는 1,248대, 택시는 1,284대를 늘린다."],
]


@pytest.mark.parametrize(("texts", "words", "rule"), HITS)
def test_a_lone_slip_is_an_alarm(texts: list[str], words: tuple[str, str], rule: str) -> None:
    assert (rule, "SLIP", "error") in told(report(texts), *words)


@pytest.mark.parametrize("texts", TRAPS)
def test_what_chance_explains_is_none(texts: list[str]) -> None:
    assert alarms(report(texts)) == []


def test_one_wrong_value_has_one_explanation() -> None:
    texts = ["요금이 1,650원으로 150원 오른다.", "요금은 150원 올라 1,650원이 된다.", "요금은 1,560원으로 바뀐다."]
    assert [rule for rule, _ in alarms(report(texts))] == ["FC103"]


def test_signs_of_a_table_are_changes() -> None:
    """△6.2% and 6.2% 내렸다 are one statement; without its sign the first would be a level of 6.2 %."""
    assert alarms(report(["하락: 당근 △21.5%, 사과 △6.2%", "당근은 21.5%, 사과는 6.2% 내렸다."])) == []


def test_more_digits_and_more_texts_need_no_more_words() -> None:
    """The table never asks more of what chance brings about less often."""
    for rows in FLOORS.values():
        for digits, floors in rows.items():
            assert list(floors) == sorted(floors, reverse=True)
            assert all(floor <= fewer for more in rows if more > digits for floor, fewer in zip(rows[more], floors, strict=True))
