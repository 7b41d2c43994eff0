"""T1: whatever the bytes, the same text comes out or the doubt is named."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Counted
from factcheck.model import Article, FailedInput
from factcheck.read import Limits, read_bytes
from factcheck.read.encoding import decode

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp949")
CUTS = (0.31, 0.5, 0.77, 0.93)
LIMITS = Limits()


def cut_seeds() -> Iterator[tuple[str, bytes, str]]:
    """Each seed in each encoding, cut at a byte, and the text that was whole before the cut."""
    for path in SEEDS:
        text = path.read_text(encoding="utf-8")
        for encoding in ENCODINGS:
            data = text.encode(encoding, "xmlcharrefreplace")
            for cut in CUTS:
                short = data[: round(len(data) * cut) | 1]
                yield f"{path.name[:3]} {encoding} {cut}", short, short.decode(encoding, "ignore")


@pytest.mark.parametrize(
    ("name", "data", "text"), list(cut_seeds()), ids=lambda value: value if isinstance(value, str) and len(value) < 40 else ""
)
def test_cut_in_mid_character(name: str, data: bytes, text: str) -> None:
    article = read_bytes(data, "a.txt", LIMITS)
    assert isinstance(article, Article)
    assert article.raw.rstrip("\ufffd")[: len(text) - 1] == text.removeprefix("\ufeff")[: len(text) - 1]
    assert ("\ufffd" in article.raw) <= (article.encoding_how in ("repaired", "guessed"))
    assert (article.encoding_how in ("repaired", "guessed")) == any(problem.code == "FC802" for problem in article.problems)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_whole_seeds(path: Path, encoding: str) -> None:
    text = path.read_text(encoding="utf-8")
    article = read_bytes(text.encode(encoding, "xmlcharrefreplace"), path.name, LIMITS)
    plain = read_bytes(text.encode(), path.name, LIMITS)
    assert isinstance(article, Article)
    assert isinstance(plain, Article)
    assert article.text == plain.text
    assert article.blocks == plain.blocks
    assert article.encoding_how == {"utf-8": "strict", "utf-8-sig": "bom", "utf-16": "bom"}.get(encoding, "guessed")


def test_random_bytes_never_fail(counted: Counted) -> None:
    chance, tries = random.Random(1), 2_000
    for number in range(tries):
        data = chance.randbytes(chance.randrange(1, 400))
        outcome = read_bytes(data, f"{number}.{chance.choice(['txt', 'md', 'html'])}", LIMITS)
        assert isinstance(outcome, Article | FailedInput)
        if isinstance(outcome, Article):
            assert outcome.raw.encode("utf-8").decode("utf-8") == outcome.raw, "no lone surrogate"
    counted(inputs=tries, crashes=0)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_value(data: bytes) -> None:
    assert isinstance(read_bytes(data, "a.html", LIMITS), Article | FailedInput)


def test_half_and_half() -> None:
    data = "정부는 예산을 확정했다.\n".encode() * 3 + "예산은 5000억원이다. 내년에 쓴다.\n".encode("cp949") * 3
    found = decode(data)
    assert found is not None
    assert found.text == "정부는 예산을 확정했다.\n" * 3 + "예산은 5000억원이다. 내년에 쓴다.\n" * 3
    assert (found.encoding, found.how) == ("cp949+utf-8", "repaired")
    assert dict(found.note.args)["line"] == "4" if found.note else False


def test_western_quotes_are_not_korean() -> None:
    text = "“We held the line,” the mayor said — a café at £5.50 was full. " * 5
    found = decode(text.encode("windows-1252"))
    assert found is not None
    assert (found.text, found.encoding, found.how) == (text, "windows-1252", "guessed")


def test_declared_charset_is_taken() -> None:
    page = '<html><head><meta charset="euc-kr"></head><body><p>정부는 30일 예산을 확정했다.</p></body></html>'
    article = read_bytes(page.encode("euc-kr"), "a.html", LIMITS)
    assert isinstance(article, Article)
    assert (article.raw, article.encoding, article.encoding_how, article.problems) == (page, "cp949", "strict", ())


def test_a_wrong_declaration_does_not_mislead() -> None:
    page = '<html><head><meta charset="euc-kr"></head><body><p>정부는 30일 예산을 확정했다.</p></body></html>'
    article = read_bytes(page.encode(), "a.html", LIMITS)
    assert isinstance(article, Article)
    assert (article.raw, article.encoding) == (page, "utf-8")


def test_nul_in_text_is_no_utf16() -> None:
    article = read_bytes("예산은 5\0000억원이다. 정부가 30일 밝혔다.".encode(), "a.txt", LIMITS)
    assert isinstance(article, Article)
    assert article.encoding == "utf-8"
    assert "5\x000억" in article.text  # the number reader refuses it; joining would make 5000
