"""Stories that do not fit one question: what speaks of one thing is asked about together."""

from __future__ import annotations

import json

import pytest
from reading_desk import articles

from factcheck.asking.prompt import questions
from factcheck.asking.settings import ReaderSettings
from growth import ratio

THINGS = ("다리 길이", "창고 사과", "시장 임기", "버스 요금", "하천 수위", "병원 침상")


def telling(thing: str, value: int) -> str:
    words = " ".join(f"{thing.split()[0]}{thing.split()[1]}의{part}" for part in ("점검", "회의", "자료", "설명"))
    return f"{thing}는 {value}로 {words} 때 나왔다. " + f"{thing} 이야기가 길게 이어졌다. " * 12


def settings(**given: int) -> ReaderSettings:
    return ReaderSettings(base_url="http://127.0.0.1/v1", model="small", **given)


def shown(made: list[object], **given: int) -> list[dict[str, str]]:
    """The texts of each question, by the sha256 of their articles."""
    found = []
    for question in questions(made, settings(**given)):  # type: ignore[arg-type]
        rows = json.loads(json.loads(question.body)["messages"][1]["content"])["articles"]
        found.append({question.keys[row["key"]]: row["text"] for row in rows})
    return found


def test_what_fits_is_one_question_with_whole_texts() -> None:
    made = articles([telling(thing, n) for n, thing in enumerate(THINGS[:3], 41)])
    (only,) = shown(made)
    assert only == {each.sha256: each.text for each in made}


@pytest.mark.parametrize(
    "thing", THINGS[1:-1]
)  # the heads of the two files are alike as well, and share a passage with the first
def test_two_articles_on_one_thing_stand_in_one_question(thing: str) -> None:
    texts = (
        "\n\n".join(telling(t, n) for n, t in enumerate(THINGS, 41)),
        "\n\n".join(telling(t, n) for n, t in enumerate(THINGS[::-1], 61)),
    )
    made = articles(texts)
    both = [
        row
        for row in shown(made, question_size=sum(len(each.text) for each in made) // 5)
        if f"{thing}는" in "".join(row.values())
    ]
    assert len(both) == 1 and all(f"{thing}는" in both[0][each.sha256] for each in made)


def test_every_sentence_is_asked_about_once_and_stands_verbatim() -> None:
    made = articles(["\n\n".join(telling(t, n) for n, t in enumerate(THINGS, 41)), telling("다리 길이", 99)])
    asked = shown(made, question_size=900)
    for each in made:
        parts = [part for row in asked if each.sha256 in row for part in row[each.sha256].split("\n[...]\n")]
        assert all(part in each.text for part in parts)
        assert sum(len("".join(part.split())) for part in parts) == len("".join(each.text.split()))
    assert all(sum(map(len, row.values())) <= 900 + 60 for row in asked)


def test_a_text_without_sentences_is_cut_to_the_size() -> None:
    made = articles(["가나" * 2_500])
    assert all(len(text) <= 700 for row in shown(made, question_size=700) for text in row.values())


def test_order_does_not_matter() -> None:
    made = articles([telling(thing, n) for n, thing in enumerate(THINGS[:4], 41)])
    given = settings(question_size=700)
    assert [q.body for q in questions(made, given)] == [q.body for q in questions(made[::-1], given)]


def test_long_texts_cost_in_proportion() -> None:
    short, long = (articles([" ".join(telling(t, n) for n in range(size) for t in THINGS)]) for size in (20, 80))
    given = settings(question_size=3_000)
    assert ratio(lambda: questions(short, given), lambda: questions(long, given)) < 4 * 2
