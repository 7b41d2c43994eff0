"""What makes reading fast is a filter and nothing else: with it and without it the same is found.

Every `Anchored` pattern of the package is found by walking it, so a new one is tested without being named here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import mention
from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.mention import figures, read_values, words_ko
from factcheck.mention.cascade import BREAK, rewrite, runs
from factcheck.mention.date_en import GRAMMAR
from factcheck.mention.date_en_words import tokens
from factcheck.numerals import english, english_stops

HERE = Path(__file__).parents[1]
PROSE = [line for lang in ("ko", "en") for line in (HERE / f"prose.{lang}.txt").read_text(encoding="utf-8").splitlines()]
WORDS = (
    "약 최대 오전 오후 9시 17분 이틀 사흘 하루 정오 자정 첫째 절반 3분의 전년 지난해 같은 기간 대비 보다 작년 동기 수십 서너 한 두 다섯 열두 시간 개월 달 주 일 명 개 원 "
    "% 여 만 억 천 백 이 일 이십삼 마이너스 one two three hundred million first second third half quarter a an year years old aged in his 30s month weeks few "
    "day days noon midnight o'clock a.m. up rose fell increased from year earlier last same period id: url=abc www.a.bc/1 a.pdf RG-207 010-1234-5678 "
    "0123456789abcdef 3/4 1-2 12:30 25.12.30 1,234 1,2345 3.5 $5 ½ and of 15,000 5e9 2K 6·25 (58) 천118.4% 만 만5천원 한달 noon1 정오에"
).split(" ")
JOINTS = st.sampled_from(
    ["", "", " ", " ", "  ", "-", ",", ", ", ".", "\n", "(", ")", "~", "·", ":", "/", "가", "x", "7", "\u00a0", "ſ", "İ", "K"]
)
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(PROSE), st.integers(0, 99_999).map(str))
TEXTS = st.lists(st.tuples(PIECES, JOINTS), max_size=9).map(lambda parts: "".join(word + joint for word, joint in parts))


def anchored() -> Iterator[tuple[str, Anchored]]:
    """Every anchored pattern that a module of the readers holds, in its names, mappings and tuples."""
    for module in iter_modules(mention.__path__):
        for name, value in sorted(vars(import_module(f"factcheck.mention.{module.name}")).items()):
            yield from ((f"{module.name}.{name}", each) for each in held(value))


def held(value: object, depth: int = 3) -> Iterator[Anchored]:
    """The anchored patterns in a value."""
    if isinstance(value, Anchored):
        yield value
    elif depth and isinstance(value, dict | tuple | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from held(each, depth - 1)


ANCHORED = {pattern: name for name, pattern in anchored()}


def found(matches: Iterator[re.Match[str]]) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    """Places and groups of the matches."""
    return [(match.span(), match.groups()) for match in matches]


def test_anchored_patterns_are_found() -> None:
    assert len(ANCHORED) >= 10


@pytest.mark.parametrize("one", ANCHORED, ids=ANCHORED.values())
@given(text=TEXTS)
def test_an_anchor_loses_nothing(one: Anchored, text: str) -> None:
    assert found(one.finditer(text)) == found(one.pattern.finditer(text))


@pytest.mark.parametrize("gap", [" ", "", "가", "x", "-", "1", "ſ", "İ"])
@pytest.mark.parametrize("one", ANCHORED, ids=ANCHORED.values())
def test_an_anchor_loses_nothing_in_prose(one: Anchored, gap: str) -> None:
    text = gap.join(["\n".join(PROSE).replace(" ", gap), *WORDS, *WORDS[::-1]])
    assert found(one.finditer(text)) == found(one.pattern.finditer(text))


LETTERS = st.text("abA가나 -.(", min_size=1, max_size=4)


@given(st.lists(LETTERS, min_size=1, max_size=12), st.text("abA가나 -.(", max_size=30))
def test_words_that_share_their_beginning_are_the_same_words(words: list[str], text: str) -> None:
    flat = "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
    assert found(re.finditer(either(words), text)) == found(re.finditer(flat, text))


@given(st.lists(st.text("aksiß", min_size=1, max_size=3), min_size=1, max_size=6), st.text("aAkKsSiIſKıİ- ", max_size=30))
def test_an_opening_ignores_case_as_re_does(words: list[str], text: str) -> None:
    plain = re.compile(f"(?<![A-Za-z-]){either(words)}", re.IGNORECASE)
    assert found(Anchored(plain, opening(words, "A-Za-z-", re.IGNORECASE)).finditer(text)) == found(plain.finditer(text))


@given(TEXTS)
def test_plain_digits_are_read_as_all_digits_are(text: str) -> None:
    for match in re.finditer("(?<![0-9])[0-9]", text):
        assert figures._digits_at(text, match.start()) == figures._rare_digits_at(text, match.start())


@example("시총 천118.4%")
@given(TEXTS)
def test_no_korean_numeral_begins_where_none_is_sought(text: str) -> None:
    sought = {match.start() for match in words_ko._KOREAN_ANCHOR.finditer(text)}
    free = (match.start() for match in re.finditer("(?<![가-힣0-9A-Za-z,.])[가-힣]", text))
    firsts = set("".join(words_ko.numbers("ko").numerals.point))
    assert not [at for at in free if at not in sought and text[at] not in firsts and words_ko._words_at(text, at)]


@example("3 million and a half(thousand")
@given(TEXTS)
def test_an_english_numeral_depends_on_its_run_alone(text: str) -> None:
    for match in re.finditer("(?<![A-Za-z])[A-Za-z0-9]", text):
        assert english_stops(text, match.start()) == list(english._English(text).stops(match.start()))


@given(TEXTS)
def test_runs_are_read_like_the_whole_row(text: str) -> None:
    """A rule sees nothing beyond a break, so it makes no difference whether runs are rewritten one by one."""
    each = list(runs(text, tokens(text), re.compile("[ ]{0,2}")))
    row = [token for run, codes in each for token in (*run, *([run[-1]._replace(code=BREAK)] if codes.endswith(BREAK) else []))]
    for rule in GRAMMAR.rules:
        row = rewrite(row, "".join(token.code for token in row), type(GRAMMAR)((rule,)))
    alone = [token for run, codes in each for token in rewrite(run, codes, GRAMMAR)]
    assert [token for token in row if token.code != BREAK] == alone


def test_what_is_remembered_is_what_was_written() -> None:
    """1% and 1.0% are equal numbers, but their widths are not: neither may answer for the other."""
    for first, second in (("1%", "1.0%"), ("10억원", "10.0억원"), ("2025년 1월", "2025년 01월")):
        alone = repr(read_values(second, "ko"))
        read_values(first, "ko")
        assert repr(read_values(second, "ko")) == alone
        assert repr(read_values(first, "ko")) != alone
