"""Where a pattern is tried first is a matter of speed: every match that the plain pattern has is found, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import inside
from factcheck.lexicon.anchors import Anchored, overlapping
from factcheck.lexicon.concepts import AXES, AXIS_FINDER, CONCEPT_FINDER, CONCEPTS, COUNTED, Hit, Words
from factcheck.lexicon.inside import WORDS, any_of
from factcheck.mention import name
from factcheck.model import Lang

HERE = Path(__file__).parents[1]
PROSE = [line for lang in ("ko", "en") for line in (HERE / f"prose.{lang}.txt").read_text(encoding="utf-8").splitlines()]
PEOPLE = (
    "최태원 SK그룹 회장은 김성훈·한도윤 대표 야당 간사인 서문태 의원 변도형(한도대 토목공학과 교수), [문서빈/도의회 예결위원장] 가나전자 남궁민 사장은 "
    "이 장관 정부 대변인(PR) 모로코 육군 Mayor Josephine Adeyemi-Clark said chief executive, Ann O'Neil, told Dr McAdam the president K"
).split(" ")
LISTED = sorted({word.removesuffix("-") for words in WORDS.values() for word in words})
NAMED = sorted({word for each in CONCEPTS.values() for word in (*each.ko, *each.en)})
JOINTS = st.sampled_from(
    ["", " ", " ", " ", "  ", ", ", ".", "\n", "(", ")", "·", "은 ", "에서 ", "가", "x", "7", "ſ", "İ", "K", "ı"]
)
SIGNS = st.sampled_from([chr(0xE000 + n) for n in range(9)])


def text_of(*pieces: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Pieces with something between them."""
    parts = st.lists(st.tuples(st.one_of(*pieces), JOINTS), max_size=10)
    return parts.map(lambda found: "".join(word + joint for word, joint in found))


def opened_patterns() -> Iterator[Anchored]:
    """The patterns of the checks inside an article that are tried at some places only."""
    for module in iter_modules(inside.__path__):
        for value in vars(import_module(f"factcheck.inside.{module.name}")).values():
            yield from (each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, Anchored))


OPENED = list(dict.fromkeys(opened_patterns()))


def seen(matches: Iterator[re.Match[str]]) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    """Places and groups."""
    return [(match.span(), match.groups()) for match in matches]


def test_opened_patterns_are_found() -> None:
    assert len(OPENED) >= 10


@pytest.mark.parametrize("one", OPENED, ids=range(len(OPENED)))
@given(text_of(st.sampled_from(LISTED), SIGNS, SIGNS, st.sampled_from(["from", "to", "by", "doubled", "halving", "was", ", or"])))
def test_a_pattern_begins_with_one_of_its_words(one: Anchored, text: str) -> None:
    assert seen(one.overlapping(text)) == seen(overlapping(one.pattern, text))
    assert seen(one.finditer(text)) == seen(one.pattern.finditer(text))


def plain_people(text: str, lang: Lang) -> Iterator[re.Match[str]]:
    """Every pattern tried at every character."""
    korean = (name._TITLE_IS, name._NAME_FIRST, name._TITLE_FIRST, name._NAME_BRACKETS)
    for pattern in korean if lang == "ko" else (name._EN_TITLE_FIRST, name._EN_NAME_FIRST):
        place = 0
        while match := pattern.search(text, place):
            yield match
            place = match.end("names") + 1 if pattern is name._NAME_FIRST else match.end()


@given(text_of(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(PROSE)))
@example("가나전자 한도윤 사장인 김성훈 대표, 회장인 최태원 씨")
def test_nobody_is_missed(text: str) -> None:
    for lang in ("ko", "en"):
        assert seen(name._beside_titles(text, lang)) == seen(plain_people(text, lang))


def plain_hits(table: Mapping[str, Words], lang: Lang, text: str) -> list[tuple[int, int]]:
    """All words as one alternation, longest first."""
    words = sorted(
        (word for each in table.values() for word in (each.ko if lang == "ko" else each.en)), key=lambda word: (-len(word), word)
    )
    if lang == "ko":
        body = "|".join(" ?".join(re.escape(sign) for sign in "".join(word.lower().split())) for word in words)
        body = rf"(?!(?<=[0-9])[{COUNTED}])(?:{body})"
    else:
        body = "|".join(re.escape(word.lower()).replace(r"\ ", r"\s") for word in words)
        body = f"(?<![a-z])(?:{body})(?![a-z])"
    return [match.span() for match in re.finditer(body, text, re.IGNORECASE)]


MARKS = {f"{axis}={mark}": words for axis, marks in AXES.items() for mark, words in marks.items()}


def test_a_letter_that_only_folding_takes_for_another_costs_no_article() -> None:
    """It was found by its pattern and by no key: an error that cost all that the article says."""
    assert [text[hit.start : hit.end] for text in ("GPU\u017f", "R\u0131s\u212a") for hit in CONCEPT_FINDER["en"].find(text)] == [
        "GPU\u017f"
    ]


@given(text_of(st.sampled_from(NAMED), st.sampled_from(NAMED).map(str.upper), st.sampled_from(PROSE)), st.data())
def test_all_words_of_a_table_are_found(text: str, data: st.DataObject) -> None:
    for lang in ("ko", "en"):
        for table, finder in ((CONCEPTS, CONCEPT_FINDER[lang]), (MARKS, AXIS_FINDER[lang])):
            hits: list[Hit] = list(finder.find(text))
            assert [(hit.start, hit.end) for hit in hits] == plain_hits(table, lang, text)
            assert all(a.end <= b.start for a, b in pairwise(hits))
    begin = data.draw(st.integers(0, len(text)))
    assert all(hit.start >= begin for hit in CONCEPT_FINDER["ko"].find(text, begin))


@given(st.sampled_from(sorted(WORDS)), text_of(st.sampled_from(LISTED), SIGNS))
def test_a_list_finds_its_words(listed: str, text: str) -> None:
    each = []
    for word in sorted(WORDS[listed], key=lambda word: (-len(word), word)):
        latin = word[0].isascii() and word[0].isalpha()
        last = word[-1].isascii() and word[-1].isalpha()
        after = "(?![A-Za-z])" if last else "(?![가-힣])" if len(word) == 1 and not word.isascii() else ""
        each.append(re.escape(word[:-1]) if word.endswith("-") else ("(?<![A-Za-z])" if latin else "") + re.escape(word) + after)
    for flags in (re.NOFLAG, re.IGNORECASE):
        assert seen(re.finditer(any_of(listed), text, flags)) == seen(re.finditer("|".join(each), text, flags))
