"""How a vote is told: both sides, one side of all, several sides; which of these contradict one another, and which do not."""

from __future__ import annotations

import pytest
from story import alarms, articles, on

from factcheck.claim import extract
from factcheck.compare.decisions.ballots import ballots

FORMS = [
    ("The council voted seven to two in favour.", (7, 2, 0, None)),
    ("Councillors approved the sale by seven votes to two.", (7, 2, 0, None)),
    ("The council voted 7-2 to sell the cannery.", (7, 2, 0, None)),
    ("Six of the nine members of the rate-setting council backed the move.", (6, 3, 0, True)),
    ("Three of the nine judges dissented.", (6, 3, 0, False)),
    ("Six out of nine board members supported the plan.", (6, 3, 0, True)),
    ("Vote: 6 in favour; 2 for no change; 1 for a larger cut.", (6, 3, 0, True)),
    ("Seven members voted for the plan and two against, with one abstention.", (7, 2, 1, None)),
    ("The vote was 20 for and 12 against.", (20, 12, 0, None)),
    ("Vote result: for: 6, against: 2, abstained: 1.", (6, 2, 1, None)),
    ("The board voted, with seven in favour and two opposed.", (7, 2, 0, None)),
    ("The council passed it by a vote of 7-2.", (7, 2, 0, None)),
    ("조례안은 찬성 6, 반대 2, 기권 1로 통과됐다.", (6, 2, 1, None)),
    ("5명이 찬성하고 2명이 반대했으며 1명은 기권했다.", (5, 2, 1, None)),
    ("찬성표 6표, 반대표 2표, 기권표 1표가 나왔다.", (6, 2, 1, None)),
    ("표결 결과는 찬성(6명) 반대(2명) 기권(1명)이었다.", (6, 2, 1, None)),
    ("찬성: 6, 반대: 2, 기권: 1", (6, 2, 1, None)),
    ("6명 찬성, 2명 반대, 1명 기권으로 가결됐다.", (6, 2, 1, None)),
    ("위원 9명 가운데 6명이 찬성했다.", (6, 3, 0, True)),
    ("위원회는 재판관 9명 중 3명이 반대했다고 밝혔다.", (6, 3, 0, False)),
    ("안건은 7대 2로 가결됐다.", (7, 2, 0, None)),
]
NO_FORMS = [
    "Six of the nine members did not back the move.",
    "Six of the nine stations backed up on Monday.",
    "The team scored 20 for and 12 against this season.",
    "One of the members opposed it.",
    "The odds are seven to two in favour of Arden.",
    "It runs from seven to two on weekdays.",
    "Six in favour of the plan spoke; two left.",
    "Two of the 1,200 pages voted on were blank.",
    "조사에서 찬성 52.3%, 반대 38.1%였다.",
    "응답자 1004명 가운데 600명이 찬성했다.",
    "위원 9명 가운데 6명이 참석했다.",
    "찬성 의견 6건과 반대 의견 2건을 냈다.",
    "주민 6명이 찬성 서명을 했다.",
    "위원 9명 가운데 6명이 찬성하지 않았다.",
    "기권 1명이 나왔다.",
]
HITS = [
    (
        "The Bank of Velmara lowered its key rate on Thursday to 4.25 percent. Six of the nine members of the rate-setting council backed the move. Borrowing costs had stood at 4.5 percent.",
        "The central bank took its key rate to 4.25 percent on Thursday. Borrowing costs fall. The council voted seven to two in favour.",
        ("Six of the nine", "seven to two"),
    ),
    (
        "Marlow councillors agreed to sell the Penrose cannery. Six of the nine councillors backed the sale for at least $1.2m.",
        "The Penrose cannery in Marlow is for sale at $1.2m. Five of the nine councillors backed the sale on Monday.",
        ("Six of the nine", "Five of the nine"),
    ),
    (
        "Marlow's board adopted the harbour budget of $1.2m. Vote: 6 in favour; 2 for no change to the harbour budget; 1 for a larger budget.",
        "Marlow's board adopted the harbour budget of $1.2m. Seven members voted for the harbour budget and two against.",
        ("6 in favour", "Seven members"),
    ),
    (
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 6명, 반대 2명, 기권 1명으로 가결했다.",
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 5명, 반대 3명, 기권 1명이었다.",
        ("찬성 6명", "찬성 5명"),
    ),
    (
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 6, 반대 2로 가결됐다.",
        "나루위원회가 해온 원전의 계속운전을 허가했다. 5명이 찬성하고 2명이 반대했으며 1명은 기권했다.",
        ("찬성 6", "5명이 찬성"),
    ),
    (
        "나루위원회가 해온 원전의 계속운전을 허가했다. 위원 9명 가운데 6명이 찬성했다.",
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 7명, 반대 2명이었다.",
        ("9명 가운데 6명", "찬성 7명"),
    ),
]
TRAPS = [
    # one vote told in two ways
    (
        "The Bank of Velmara lowered its key rate on Thursday to 4.25 percent. Seven of the nine members of the rate-setting council backed the move.",
        "The central bank took its key rate to 4.25 percent on Thursday. The council voted seven to two in favour.",
    ),
    (
        "Marlow councillors sell the Penrose cannery for $1.2m. Three of the nine councillors opposed the sale.",
        "Marlow councillors sell the Penrose cannery for $1.2m. Six of the nine councillors backed the sale.",
    ),
    (
        "Marlow's board adopted the harbour budget. Vote: 6 in favour; 2 for no change; 1 for a larger budget.",
        "Marlow's board adopted the harbour budget. Six of the nine members backed it.",
    ),
    (
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 5, 반대 2로 가결됐다.",
        "나루위원회가 해온 원전의 계속운전을 허가했다. 5명이 찬성하고 2명이 반대했으며 1명은 기권했다.",
    ),
    (
        "나루위원회가 해온 원전의 계속운전을 허가했다. 위원 9명 가운데 6명이 찬성했다.",
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 6명, 반대 2명, 기권 1명이었다.",
    ),
    (
        "나루위원회가 해온 원전의 계속운전을 허가했다. 위원 9명 가운데 3명이 반대했다.",
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 6명, 반대 3명이었다.",
    ),
    # other votes: other voters, another month, another motion
    (
        "The Bank of Velmara lowered its key rate on Thursday to 4.25 percent. Six of the nine members of the council backed the move.",
        "The central bank took its key rate to 4.25 percent on Thursday. In January the council voted seven to two in favour.",
    ),
    (
        "The Bank of Velmara lowered its key rate on Thursday to 4.25 percent. Six of the nine members of the council backed the move.",
        "The central bank took its key rate to 4.25 percent on Thursday. Last June the council voted seven to two in favour.",
    ),
    (
        "The council voted 7-2 to raise the water rate.",
        "The council voted 6-3 to close the swimming pool.",
    ),
    (
        "Marlow councillors sell the Penrose cannery for $1.2m. Six of the nine councillors backed the sale.",
        "Marlow councillors sell the Penrose cannery for $1.2m. Five of the seven committee members backed the sale.",
    ),
    (
        "Marlow councillors sell the Penrose cannery for $1.2m. Six of the nine councillors backed the sale.",
        "Marlow councillors sell the Penrose cannery for $1.2m. Six of the nine councillors did not back an earlier sale.",
    ),
    (
        "Marlow councillors sell the Penrose cannery for $1.2m. Six of the nine councillors backed the sale.",
        "Marlow councillors sell the Penrose cannery for $1.2m. An amendment was backed by five of the nine councillors.",
    ),
    (
        "나루위원회가 해온 원전의 계속운전을 허가했다. 찬성 6명, 반대 2명이었다.",
        "해온군민 여론조사에서 찬성 52.3%, 반대 38.1%가 나왔다.",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: tuple[int, int, int, bool | None]) -> None:
    found = _ballots(text)
    assert found and found[0] == expected


@pytest.mark.parametrize("text", NO_FORMS)
def test_what_is_no_ballot(text: str) -> None:
    assert _ballots(text) == []


def _ballots(text: str) -> list[tuple[int, int, int, bool | None]]:
    each = extract(articles([text])[0])
    found = [one for sentence in each.sentences for one in ballots(each, sentence)]
    return [(int(one.numbers[0]), int(one.numbers[1]), int(one.abstained), one.side) for one in found]


@pytest.mark.parametrize(("one", "other", "parts"), HITS)
def test_one_vote_told_in_two_ways(one: str, other: str, parts: tuple[str, str]) -> None:
    assert on(alarms("FC107", (one, other)), *parts)


@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_one_result_or_two_votes(one: str, other: str) -> None:
    assert alarms("FC107", (one, other)) == []


def test_its_numbers_are_no_second_alarm() -> None:
    one, other, _ = HITS[3]
    assert len(alarms("FC107", (one, other))) == 1
