"""A reader that read both texts and named other things: what words alone call one thing is a note then, and nothing else is."""

from __future__ import annotations

import pytest
from reading_desk import alone, heard, proposal

from factcheck.model import Report
from factcheck.reader.unnamed import MOST_NAMED

WIDTH = (
    "나루시의 새 도서관 열람석은 모두 412석이라고 시는 밝혔다. 나루시 도서관의 주차장 너비는 18미터다.",
    "나루시의 새 도서관 열람석은 모두 730석이라고 시는 밝혔다. 나루시 도서관의 주차장 너비는 25미터다.",
)
NAMED = proposal(("18미터", "01", "너비는 18미터"), ("25미터", "02", "너비는 25미터"), subject="주차장")
SEATS = ("412석", "730석")


def of_seats(report: Report) -> list[tuple[str, bool]]:
    """Severity of each finding on the seats, and whether the reader's silence is told."""
    by_id = {each.id: each.quote for each in report.claims}
    found = (f for f in report.findings if {by_id[cid] for p in f.positions for cid in p.claims} & set(SEATS))
    return [(f.severity, "why.reader.unnamed" in [why.key for why in f.why]) for f in found]


def test_a_reader_that_names_another_difference_makes_it_a_note() -> None:
    assert of_seats(alone(WIDTH)) == [("error", False)]
    assert of_seats(heard(WIDTH, NAMED)) == [("info", True)]


def test_what_the_reader_names_stays_an_alarm() -> None:
    seats = proposal(("412석", "01", "412석"), ("730석", "02", "730석"), subject="열람석")
    assert of_seats(heard(WIDTH, NAMED, seats)) == [("error", False)]


@pytest.mark.parametrize("found", [(), (proposal(("18미터", "01", "없는 말"), ("25미터", "02", "너비는 25미터")),)])
def test_a_reader_that_proved_nothing_is_not_asked_about_silence(found: tuple[dict[str, object], ...]) -> None:
    """An article may have told it to say nothing."""
    assert of_seats(heard(WIDTH, *found)) == [("error", False)]


def test_a_full_list_says_nothing_of_what_did_not_fit() -> None:
    assert of_seats(heard(WIDTH, *[NAMED] * (MOST_NAMED - 1))) == [("info", True)]
    assert of_seats(heard(WIDTH, *[NAMED] * MOST_NAMED)) == [("error", False)]


def test_a_typing_slip_needs_nobodys_word() -> None:
    slip = tuple(text.replace("412석", "1324석").replace("730석", "1342석") for text in WIDTH)
    found = [f for f in heard(slip, NAMED).findings if f.slip]
    assert found and {f.severity for f in found} == {"error"}


def test_arithmetic_inside_one_text_needs_nobodys_word() -> None:
    text = "나루시 도서관 책은 2천 권에서 3천 권으로 30% 늘었다. 나루시 도서관의 주차장 너비는 18미터다."
    found = [f for f in heard((text, WIDTH[1]), NAMED).findings if f.rule == "FC501"]
    assert [f.severity for f in found] == ["blocker"]
