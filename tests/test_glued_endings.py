"""A Korean number with its unit and whatever ending is glued to it: read whole, or not at all and told, never as another number.

Endings are what makes a written number hard: there is no list of them all (6480억원이어서, 42개인데, 70만원대에), and a unit that is not
recognised for its ending once left a bare number behind, or a shorter one (12만5 of 12만5천).
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from conftest import Counted
from factcheck.mention import scan

NUMBERS = {
    "3": 3,
    "500": 500,
    "1,284": 1284,
    "3만": 30_000,
    "12만5천": 125_000,
    "2조3천억": 2_300_000_000_000,
    "62.4": Decimal("62.4"),
    "다섯": 5,
}
UNITS = ("명", "원", "개", "건", "배", "가구", "표", "편", "회", "달러", "%")
PARTICLES = (
    "은 는 이 가 을 를 의 에 로 와 과 도 만 나 랑 다 라 요 죠 인 쯤 께 씩 뿐 서 면 란 며 고 든 당 째 여 급 꼴 대 때 후 뒤 들"
)
WORDS = """으로 에서 에게 한테 에는 에도 에만 에선 에서는 에서도 으로는 으로도 로는 로도 과는 와는 과도 와도 까지 까지는 까지도 부터 부터는 보다
보다는 마다 처럼 만큼 만에 만의 만이 만을 밖에 뿐만 조차 마저 이나 이라도 라도 이든 이며 이고 이라 이라고 라고 이라며 라며 이라는 라는 이란 이었다
였다 이었던 였던 이었고 였고 이었으며 이다 입니다 이에요 예요 이죠 이니 이니까 이어서 여서 이라서 라서 인데 이지만 지만 이던 이자 이므로 이거나
이기도 이냐 일 일까 이야 이네 정도 가량 안팎 내외 이상 이하 미만 초과 남짓 넘게 규모 수준 어치 짜리 상당 이내 모두 각각 이랑 이었는데 였는데 이었지만
이었습니다 였습니다 인지 일지 이면 이면서 대에 대의 대로 대다 대였다 급의 급인 꼴로 꼴이다 씩을 쯤은 쯤이다 가량의 가량을 정도의 정도다 짜리의 규모의
수준으로 이상의 이상이 안팎의"""
LEAST = 99
"""Percent of the combinations that must be read."""


def value_of(text: str) -> tuple[list[Decimal | str | None], bool]:
    """The ends of what is read, and whether it has a unit."""
    found = [m for m in scan(text, "ko", "2026-04-16").mentions if m.start >= len("어제 ")]
    return [bound for m in found for bound in (m.value.lo, m.value.hi)], len(found) == 1 and found[0].value.unit is not None


def test_a_number_is_read_whole_whatever_ending_is_glued_to_its_unit(counted: Counted) -> None:
    read = tried = 0
    for (written, value), unit, ending in product(NUMBERS.items(), UNITS, ["", *PARTICLES.split(), *WORDS.split()]):
        bounds, has_unit = value_of(f"어제 {written}{unit}{ending} 있었다.")
        tried += 1
        read += has_unit
        assert not bounds or value in bounds, (written, unit, ending, bounds)
    counted(endings_tried=tried, read=read, other_numbers=0)
    assert read * 100 >= LEAST * tried


@pytest.mark.parametrize("word", ["12만5천궤짝", "2조3천각", "1억2천푼수"])
def test_a_word_that_nobody_knows_leaves_no_shorter_number(word: str) -> None:
    """What was refused is told."""
    found = scan(f"어제 {word} 있었다.", "ko", "2026-04-16")
    assert not found.mentions[1:] and found.unread
