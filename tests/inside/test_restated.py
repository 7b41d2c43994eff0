"""FC512: amounts that are said twice, in one pair of brackets, around one, or after words that say so; points of percent in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from room import alarms, involved, tied

from factcheck.mention import read_values

HITS = [
    "2호기(950㎿, 9만5000㎾)는 지난달 허가를 얻었다.",
    "출력은 950㎿, 즉 9만5000㎾다.",
    "2호기(950㎿·9만5000㎾)가 다시 돈다.",
    "발전소(1.25GW, 12만5000㎾)가 문을 열었다.",
    "저수지(1200㎡/1.2㏊)를 메운다.",
    "금리를 0.25%포인트(2.5bp) 내렸다.",
    "금리를 25bp(2.5%포인트) 내렸다.",
    "금리 차는 1.75%포인트(17.5bp)다.",
    "땅은 1,200평(396㎡)이다.",
    "무게는 12.5t, 즉 1250㎏이다.",
    "The reactor (950 MW, 95,000 kW) restarted.",
    "The plant (950 MWe, or 0.095 GW) restarted.".replace(", or ", "; "),
    "The bank cut rates by 0.25 percentage points (2.5 basis points).",
    "The bank shaved a quarter of a point (2.5 basis points) off its benchmark rate.",
    "The bank cut its rate by half a percentage point (5 basis points).",
    "It raised rates by three quarters of a point, or 7.5 basis points, on Thursday.",
    "The pipe carries 12,500 kg = 125 t a day.",
]
TRAPS = [
    "2호기(950㎿, 95만㎾)는 지난달 허가를 얻었다.",
    "출력은 950㎿, 즉 95만㎾다.",
    "패널(2m, 30㎝)을 붙였다.",
    "상자(120㎝, 15㎏)를 옮겼다.",
    "선반(1.2m, 35㎝)을 달았다.",
    "비석(1.2m, 12.3㎝)을 세웠다.",
    "선반(120㎝, 12m)을 달았다.",
    "무게(1.2t, 123㎏)를 쟀다.",
    "코스(10㎞, 1000m)를 달렸다.",
    "1호기(950㎿), 2호기(9만5000㎾)를 비교했다.",
    "금리를 0.25%포인트(25bp) 내렸다.",
    "금리를 0.3%포인트(25bp) 내렸다.",
    "금리 차는 1.75%포인트(175bp)다.",
    "금리는 3.25%(25bp 인하)다.",
    "물가는 2.5%(0.3%포인트)다.",
    "땅은 1,200평(3,967㎡)이다.",
    "무게는 12.5t, 즉 1만2500㎏이다.",
    "용량은 950㎿(전력량 5000㎿h)다.",
    "The reactor (950 MW, 950,000 kW) restarted.",
    "The plant (950 MW; 2,850 MWt) restarted.",
    "The bank cut rates by 0.25 percentage points (25 basis points).",
    "The bank shaved a quarter of a point (25 basis points) off its benchmark rate.",
    "It raised rates by three quarters of a point, or 75 basis points, on Thursday.",
    "It raised rates by a quarter of a point in May (50 basis points in June).",
    "The races (1.5 km, 150 m) are on Monday, but it rained.".replace("1.5 km, 150 m", "5 km, 500 m"),
    "It is 10 km, or 6 miles, away.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert alarms(text) == ["FC512"]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_both_values_are_shown() -> None:
    assert involved(HITS[0], "FC512") == {"950㎿", "9만5000㎾"}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (TRAPS[0], {"950㎿", "95만㎾"}),
        ("금리를 0.25%포인트(25bp) 내렸다.", {"0.25%포인트", "25bp"}),
        ("It cut the rate by a quarter of a point (25 basis points).", {"a quarter of a point", "25 basis points"}),
    ],
)
def test_what_meets_is_agreement(text: str, pair: set[str]) -> None:
    assert pair in [set(words) for words in tied(text)]


@pytest.mark.parametrize("text", HITS)
def test_what_does_not_meet_is_none(text: str) -> None:
    assert not any(set(words) <= involved(text, "FC512") for words in tied(text))


POINTS = [
    ("The bank cut rates by a quarter of a percentage point.", "a quarter of a percentage point", "0.25"),
    ("The bank cut rates by one quarter of one percentage point.", "one quarter of one percentage point", "0.25"),
    ("The bank cut rates by a quarter of a point.", "a quarter of a point", "0.25"),
    ("The bank cut rates by half a percentage point.", "half a percentage point", "0.5"),
    ("The bank cut rates by half a point.", "half a point", "0.5"),
    ("The bank cut rates by half of a point.", "half of a point", "0.5"),
    ("The bank cut rates by three quarters of a point.", "three quarters of a point", "0.75"),
    ("The bank cut rates by three-quarters of a percentage point.", "three-quarters of a percentage point", "0.75"),
    ("The bank made a quarter-point cut in interest rates.", "a quarter-point", "0.25"),
    ("The bank made a half-point cut in interest rates.", "a half-point", "0.5"),
    ("The bank made a quarter percentage point cut.", "a quarter percentage point", "0.25"),
    ("The bank made a half-percentage-point cut.", "a half-percentage-point", "0.5"),
    ("Inflation slowed by two tenths of a percentage point.", "two tenths of a percentage point", "0.2"),
    ("Yields rose a tenth of a point to 4.1%.", "a tenth of a point", "0.1"),
    ("The bank cut its rate by a three-quarter-point step.", "a three-quarter-point", "0.75"),
]


@pytest.mark.parametrize(("text", "quote", "value"), POINTS)
def test_parts_of_a_percentage_point(text: str, quote: str, value: str) -> None:
    found = [m for m in read_values(text, "en") if m.value.unit == "percentage_point"]
    assert [(m.quote.removeprefix("a "), m.value.lo) for m in found] == [(quote.removeprefix("a "), Decimal(value))]


@pytest.mark.parametrize(
    "text",
    [
        "She won the title by half a point in the last round.",
        "A quarter of the points went to Arden.",
        "Half of all voters stayed at home, to the point of shame.",
        "In the third quarter, point totals rose.",
        "It is a half-pointed argument.",
        "The index fell by half a point to 2,410.",
        "Two quarters, a point and a penalty decided it.",
        "He made the point in half a minute.",
        "A quarter of respondents made no point.",
        "The rate is a quarter of what it was, a point that he made.",
        "One half of the pointers failed.",
        "The halfway point is a mile off.",
        "A third of a million points were scored.",
        "From that point half of them left.",
        "Five quarters of a point were given.",
        "The index fell by half a point as yields rose to 4.1%.",
    ],
)
def test_no_parts_of_a_percentage_point(text: str) -> None:
    assert [m.quote for m in read_values(text, "en") if m.value.unit == "percentage_point"] == []


@pytest.mark.parametrize(("text", "unit"), [("950 MWe", "megawatt"), ("1.4 GWe", "gigawatt"), ("500kWe", "kilowatt")])
def test_electric_output_is_power(text: str, unit: str) -> None:
    assert [m.value.unit for m in read_values(f"Its output is {text}.", "en")] == [unit]


def test_heat_output_is_another_measure() -> None:
    assert all(m.value.unit != "megawatt" for m in read_values("Its output is 2,850 MWt.", "en"))
