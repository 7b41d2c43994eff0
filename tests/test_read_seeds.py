"""The five real articles: what is read, what is set aside, and the traps that their dirt holds."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from factcheck.model import Article
from factcheck.read import Limits, read_bytes, read_paths
from factcheck.text import sentences

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "benchmarks" / "gold" / "seeds_conflicts.json"


@cache
def seeds() -> dict[str, Article]:
    return {Path(article.path).name[:3]: article for article in read_paths(["seeds"], base=ROOT).articles}


def texts(article: Article, *kinds: str) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.kind in kinds]


def own(article: Article) -> str:
    """The text that is read for statements."""
    return "\n".join(article.text[block.start : block.end] for block in article.blocks if block.kind != "boilerplate")


def test_all_five_without_a_problem() -> None:
    result = read_paths(["seeds"], base=ROOT)
    assert len(result.articles) == 5
    assert (result.failed, result.problems) == ((), ())
    assert {article.encoding_how for article in result.articles} == {"strict"}
    assert {article.language for article in result.articles} == {"ko"}


@pytest.mark.parametrize(
    ("seed", "publisher", "publisher_how", "published_at", "date_how"),
    [
        ("000", "전자신문", "header", "2025-12-30", "header"),
        ("001", "아시아경제", "header", "2025-12-29", "header"),
        ("002", None, None, "2025-12-30", "header"),
        ("003", "전자신문", "header", "2025-12-30", "header"),
        ("004", "매일경제", "footer", "2025-08-05", "url"),
    ],
)
def test_who_and_when(seed: str, publisher: str | None, publisher_how: str | None, published_at: str, date_how: str) -> None:
    article = seeds()[seed]
    assert (article.publisher, article.publisher_how) == (publisher, publisher_how)
    assert (article.published_at, article.date_how, article.date) == (published_at, date_how, published_at)


def test_authors_over_several_lines() -> None:
    assert seeds()["000"].author == "박종진 truth@etnews.com"
    assert seeds()["003"].author == "박종진 truth@etnews.com, 김명희 noprint@etnews.com"


@pytest.mark.parametrize("seed", ["000", "001", "003", "004"])
def test_one_title(seed: str) -> None:
    assert len(texts(seeds()[seed], "title")) == 1
    assert seeds()[seed].title == texts(seeds()[seed], "title")[0]


def test_titles_are_decoded() -> None:
    assert seeds()["000"].title == "독자 AI 파운데이션 모델 5종 공개…'글로벌 톱10 도약' 민·관 모든 역량 집중"
    assert seeds()["002"].title is None  # a crawl without one: the first line is the lead
    assert seeds()["004"].title == "‘AI 국가대표’ 후보 5곳 뽑혔다…정부와 짝 맞출 최종 선발기업은 2곳"


def test_glued_paragraphs_come_apart() -> None:
    lead, *body = texts(seeds()["000"], "lead", "body")
    assert lead.endswith("윤곽이 드러났다.")
    assert body[0].startswith("과학기술정보통신부는 30일")
    assert len(body) == 10


def test_deck_before_the_lead() -> None:
    (deck,) = texts(seeds()["001"], "deck")
    assert deck.startswith("네이버·SKT·LG·업스테이지·NC AI 등 5개사")
    assert texts(seeds()["001"], "lead")[0].startswith("정부 주도로 추진돼온")


def test_subheads_and_captions_of_002() -> None:
    assert len(texts(seeds()["002"], "subhead")) == 5
    assert texts(seeds()["002"], "caption") == [
        "김성훈 업스테이지 대표가 솔라 100B 특장점을 강조하고 있다.",
        "SK텔레콤은 정석은 AI CIC장이 에이닷 엑스 K1를 소개하고 있다.",
        "LG AI연구원 최정규 AI에이전트 그룹장이 발표를 하고 있다.",
        "배경훈 부총리가 축사를 하고 있다.",
    ]


def test_caption_of_004_counts_once() -> None:
    (caption,) = texts(seeds()["004"], "caption")
    assert caption.startswith("송상훈 과학기술정보통신부")
    assert seeds()["004"].text.count("브리핑하고 있다") == 1


@pytest.mark.parametrize(
    ("trap", "seed", "words"),
    [
        ("T10", "000", "1efaa2d31fea5dcc"),
        ("T11", "000", "oid: 030"),
        ("T12", "001", "277_0005699798"),
        ("T13", "000", "00:00"),
        ("T14", "000", "0003385389"),
        ("T15", "000", "truth@etnews.com"),
        ("T16", "000", "x27"),
        ("T20", "004", "alt="),
        ("T21", "004", "dd0c8d5b"),
        ("T22", "004", "WT56ds0ChD"),
        ("T23", "004", "20250805054802053"),
        ("T24", "004", "700"),
        ("T24", "004", "R658x0"),
        ("T25", "004", "08-05"),
        ("T26", "004", "송영규"),
        ("T26", "004", "댓글"),
        ("T27", "004", "Copyright"),
        ("T47", "002", "date 2025"),
    ],
)
def test_no_claim_can_come_from(trap: str, seed: str, words: str) -> None:
    assert words in seeds()[seed].raw, trap
    assert words not in own(seeds()[seed]), trap


def test_traps_as_the_gold_file_has_them() -> None:
    traps = {trap["id"]: trap for trap in json.loads(GOLD.read_text(encoding="utf-8"))["traps"]}
    for name in ("T10", "T11", "T12", "T13", "T14", "T15", "T21", "T22", "T23", "T24", "T25", "T26"):
        assert traps[name]["text"] not in own(seeds()[traps[name]["article"]]), name
    for name in ("T19", "T17", "T18", "T52"):
        assert traps[name]["text"].split('"')[-1] in seeds()[traps[name]["article"]].raw, name


def test_entities_are_one_character() -> None:
    article = seeds()["000"]
    at = article.text.index("'국가대표 인공지능(AI) 모델'")
    start, end = article.raw_span(at, at + len("'국가대표 인공지능(AI) 모델'"))
    assert article.raw[start:end] == "&#x27;국가대표 인공지능(AI) 모델&#x27;"


def test_boilerplate_is_marked_not_lost() -> None:
    aside = " ".join(texts(seeds()["004"], "boilerplate"))
    assert all(words in aside for words in ("작성일 08-05 28 목록", "매일경제", "김종민 감독", "댓글 0"))
    assert "Crawled at: 2025-12-30 06:10:05" in " ".join(texts(seeds()["000"], "boilerplate"))


def test_every_sentence_has_its_raw_place() -> None:
    for article in seeds().values():
        for sentence in sentences(article):
            start, end = article.raw_span(sentence.start, sentence.end)
            assert article.raw[start:end]
            plain = article.text[sentence.start : sentence.end]
            if "&" not in article.raw[start:end]:
                assert article.raw[start:end] == plain


def test_decomposed_korean_reads_the_same() -> None:
    for name, article in seeds().items():
        path = ROOT / article.path
        other = read_bytes(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")).encode(), article.path, Limits())
        assert isinstance(other, Article), name
        assert other.text == article.text
        assert other.blocks == article.blocks
