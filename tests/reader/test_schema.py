"""A record is checked entry by entry: what is malformed is left out and counted, what is no record is refused."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.reader.schema import LONGEST_QUOTE, MOST_ENTRIES, RecordError, record_of

SHA = "a" * 64
GOOD: dict[str, Any] = {
    "kind": "conflict",
    "severity": "high",
    "subject": "다리",
    "attribute": "길이",
    "positions": [{"value": "7미터", "quotes": [{"article": "01", "text": "7미터"}]}],
    "why": "",
}


def made(*entries: object) -> Any:
    return record_of({"articles": {"01": SHA}, "discrepancies": list(entries), "agreements": []}, "r.json", "0" * 64)


def test_a_good_entry_is_read() -> None:
    record = made(GOOD)
    assert record.articles == {SHA} and record.malformed == 0
    (proposal,) = record.proposals
    assert (proposal.kind, proposal.weight, proposal.stances[0].quotes[0].article) == ("conflict", "high", SHA)


@pytest.mark.parametrize(
    "entry",
    [
        None,
        7,
        [],
        {},
        GOOD | {"kind": "rumour"},
        GOOD | {"kind": ["conflict"]},
        GOOD | {"severity": None},
        GOOD | {"severity": {"high": 1}},
        GOOD | {"positions": "7"},
        GOOD | {"positions": [{"value": "7", "quotes": []}]},
        GOOD | {"positions": [{"value": "7", "quotes": [{"article": "02", "text": "7미터"}]}]},
        GOOD | {"positions": [{"value": "7", "quotes": [{"article": "01", "text": "7" * (LONGEST_QUOTE + 1)}]}]},
        GOOD | {"positions": [{"value": "7", "quotes": [{"article": "01", "text": ["7미터"]}]}]},
    ],
)
def test_a_malformed_entry_is_left_out_and_counted(entry: object) -> None:
    record = made(entry, GOOD)
    assert (len(record.proposals), record.malformed) == (1, 1)


def test_entries_are_bounded_and_words_too() -> None:
    record = made(*[GOOD | {"why": "가 " * 10_000}] * (MOST_ENTRIES + 5))
    assert len(record.proposals) == MOST_ENTRIES and record.malformed == 5
    assert len(record.proposals[0].why) <= 400


@pytest.mark.parametrize(
    "data",
    [None, [], "record", {}, {"articles": {}}, {"articles": {"01": "short"}}, {"articles": {"01": SHA}, "discrepancies": {}}],
)
def test_what_is_no_record_is_refused(data: object) -> None:
    with pytest.raises(RecordError):
        record_of(data, "r.json", "0" * 64)
