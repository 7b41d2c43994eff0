"""Word files, Hancom files, crawls, feeds and archives: the same text gives the same claims, and every quote stands in it."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest

from factcheck.claim import extract
from factcheck.errors import UsageError
from factcheck.model import Article, FailedInput
from factcheck.read import FieldMap, Limits, ReadResult, read_again, read_bytes, read_paths
from factcheck.report.messages import tell
from factcheck.report.view import labels_of
from factcheck.store import claim_files
from papers import FORMATS, SEEDS, URL, docx, paragraphs, response, txt, warc_record

DOCUMENTS = Path(__file__).parent / "documents"
BODY = "정부는 30일 예산 5000억원을 확정했다. 내년 1월 15일까지 20개 팀을 뽑는다."
HTML = f"<html><body><h1>예산 확정</h1><p>{BODY}</p></body></html>"


def read(name: str, data: bytes | str, base: Path, **more: object) -> ReadResult:
    (base / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return read_paths([name], base=base, **more)  # type: ignore[arg-type]


def only(result: ReadResult) -> Article:
    assert result.failed == ()
    (article,) = result.articles
    return article


def reason(name: str, data: bytes | str, base: Path, **more: object) -> str:
    with pytest.raises(UsageError) as error:
        read(name, data, base, **more)
    assert name.partition("#")[0] in tell(error.value.message, "ko")
    return error.value.message.key


def stated(article: Article) -> list[tuple[object, ...]]:
    """What an article's claims say, without the place where they say it."""
    claims = extract(article).claims
    for claim in claims:
        assert article.raw[claim.start : claim.end] == claim.quote
    own = article.id
    return [
        (
            each.kind,
            article.text[slice(*each.span)],
            each.value,
            each.subject.name.replace(own, ""),
            article.text[slice(*each.scope)],
        )
        for each in claims
    ]


# --- the same text, the same claims -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_a_seed_says_the_same_in_every_format(seed: Path, name: str, tmp_path: Path) -> None:
    plain = only(read("a.txt", txt(paragraphs(seed)), tmp_path))
    assert len(stated(plain)) > 5
    assert stated(only(read(name, FORMATS[name](paragraphs(seed)), tmp_path))) == stated(plain)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_content_decides_not_the_name(name: str, tmp_path: Path) -> None:
    data = FORMATS[name](paragraphs(SEEDS[1]))
    named, unnamed = only(read(name, data, tmp_path)), only(read("without_suffix", data, tmp_path))
    assert (named.raw, named.text, named.blocks, named.id) == (unnamed.raw, unnamed.text, unnamed.blocks, unnamed.id)


@pytest.mark.parametrize("path", sorted([*DOCUMENTS.glob("*.docx"), *DOCUMENTS.glob("*.hwpx")]), ids=lambda path: path.name)
def test_documents_that_other_programs_saved(path: Path, tmp_path: Path) -> None:
    seed = next(each for each in SEEDS if each.stem.startswith(path.stem))
    shutil.copy(path, tmp_path)
    assert stated(only(read_paths([path.name], base=tmp_path))) == stated(only(read("a.txt", txt(paragraphs(seed)), tmp_path)))


def test_a_text_with_a_strange_name_stays_a_text(tmp_path: Path) -> None:
    plain = only(read("a.txt", BODY, tmp_path))
    for name in ("a.jsonl", "a.csv", "a.xml", "a.docx", "a.warc"):
        assert only(read(name, BODY, tmp_path)).text == plain.text


@pytest.mark.parametrize(
    "text", [f"[서울=뉴시스] {BODY}", f"{{속보}} {BODY}", f"제목, 본문\n\n{BODY}", f"<속보> {BODY}", f"[{{사진}}] {BODY}"]
)
def test_texts_that_begin_like_data(text: str, tmp_path: Path) -> None:
    assert "5000억원" in only(read("a.txt", text, tmp_path)).text


# --- records ----------------------------------------------------------------------------------------------------


def lines(*records: object) -> str:
    return "".join((each if isinstance(each, str) else json.dumps(each, ensure_ascii=False)) + "\n" for each in records)


def test_each_line_is_an_article_with_its_facts(tmp_path: Path) -> None:
    record = {
        "Title": "예산 확정",
        "subtitle": "20개 팀 선정",
        "content": f"<p>{BODY}</p>",
        "source": {"id": None, "name": "한강일보"},
        "authors": ["김기자", "이기자"],
        "publishedAt": "2025-12-30T09:30:00+09:00",
        "URL": "https://news.example.kr/1",
        "views": "VIEWS",
    }
    first = lines(record).strip().replace('"VIEWS"', "9" * 5_000)
    result = read(
        "crawl.jsonl", lines(first, "", {"제목": "둘째", "본문": BODY, "언론사": "산일보", "작성일": "2025.12.31"}), tmp_path
    )
    one, two = sorted(result.articles, key=lambda each: each.path)
    assert (one.path, two.path) == ("crawl.jsonl#1", "crawl.jsonl#3")
    assert (one.title, one.publisher, one.author, one.published_at, one.url) == (
        "예산 확정",
        "한강일보",
        "김기자, 이기자",
        "2025-12-30T09:30+09:00",
        "https://news.example.kr/1",
    )
    assert (one.publisher_how, one.date_how) == ("header", "header")
    assert (two.publisher, two.published_at) == ("산일보", "2025-12-31")
    assert one.raw == f"예산 확정\n\n20개 팀 선정\n\n<p>{BODY}</p>"


def test_bad_lines_cost_themselves_only(tmp_path: Path) -> None:
    text = lines(
        {"body": BODY}, '{"body": "cut', {"title": "본문 없음"}, ["no", "object"], {"body": BODY + " 끝났다."}, '{"a":' * 5_000
    )
    result = read("crawl.jsonl", text, tmp_path)
    assert sorted(each.path for each in result.articles) == ["crawl.jsonl#1", "crawl.jsonl#5"]
    assert [(each.path, each.error.key) for each in result.failed] == [
        ("crawl.jsonl#2", "read.bad_json"),
        ("crawl.jsonl#3", "read.no_body"),
        ("crawl.jsonl#4", "read.no_body"),
        ("crawl.jsonl#6", "read.bad_json"),
    ]
    assert all(problem.failed for problem in result.problems)
    assert tell(result.failed[0].error, "ko").startswith("'crawl.jsonl': 2번째 줄이 JSON이 아닙니다.")


def test_a_bad_first_line_is_one_bad_line(tmp_path: Path) -> None:
    result = read("crawl.jsonl", lines("oops", {"body": BODY}), tmp_path)
    assert [each.path for each in (*result.articles, *result.failed)] == ["crawl.jsonl#2", "crawl.jsonl#1"]


def test_many_bad_lines_are_counted(tmp_path: Path) -> None:
    result = read("crawl.jsonl", lines({"body": BODY}, *["{"] * 250), tmp_path)
    assert len(result.failed) == 101
    assert "150" in tell(next(each for each in result.failed if each.path == "crawl.jsonl").error, "en")


def test_fields_of_other_names(tmp_path: Path) -> None:
    text = lines({"h": "예산 확정", "doc": {"p": [BODY, "끝났다."]}, "who": "한강일보", "body": "이 글은 아니다."})
    own = FieldMap(title=("h",), body=("doc.p",), publisher=("who",))
    article = only(read("crawl.jsonl", text, tmp_path, fields=own))
    assert (article.title, article.publisher) == ("예산 확정", "한강일보")
    assert article.raw == f"예산 확정\n\n{BODY}\n끝났다."
    assert reason("other.jsonl", lines({"h": "제목", "x": BODY}), tmp_path) == "read.no_fields"


def test_records_keep_their_id_when_others_come_and_go(tmp_path: Path) -> None:
    one, two = {"body": BODY}, {"body": BODY.replace("5000", "6000")}
    first = {each.raw: each.id for each in read("a.jsonl", lines(one, two), tmp_path).articles}
    second = {
        each.raw: each.id for each in read("b.jsonl", lines(two, {"body": "새 글이다. 3명이 왔다."}, one), tmp_path).articles
    }
    assert first.items() <= second.items()
    again = read("c.jsonl", lines(one, one), tmp_path)
    assert len({each.id for each in again.articles}) == 2


def test_records_count_as_articles(tmp_path: Path) -> None:
    result = read("a.jsonl", lines(*({"body": f"{BODY} {n}명이다."} for n in range(5))), tmp_path, limits=Limits(max_articles=3))
    assert len(result.articles) == 3
    assert [(each.code, each.failed) for each in result.problems] == [("FC806", True)]
    long = read("b.jsonl", lines({"body": BODY}, {"body": BODY * 100}), tmp_path, limits=Limits(max_chars=1_000))
    assert [(each.path, each.error.key) for each in long.failed] == [("b.jsonl#2", "read.too_long")]
    assert [each.code for each in long.problems] == ["FC806"]


def test_a_crawl_may_be_larger_than_an_article(tmp_path: Path) -> None:
    limits = Limits(max_bytes=2_000, max_crawl_bytes=100_000)
    text = lines(*({"body": f"{BODY} {n}명이다."} for n in range(100)))
    assert len(read("a.jsonl", text, tmp_path, limits=limits).articles) == 100
    assert reason("a.txt", BODY * 100, tmp_path, limits=limits) == "read.too_large"
    assert reason("b.jsonl", text * 20, tmp_path, limits=limits) == "read.too_large"


def test_tables_in_the_encodings_of_spreadsheets(tmp_path: Path) -> None:
    rows = f'제목;매체명;작성일;내용\n예산 확정;한강일보;2025-12-30;"{BODY}\n둘째 줄이다."\n짧은 줄;산일보\n\n셋째;산일보;2025-12-31;{BODY}\n'
    result = read("crawl.csv", rows.encode("cp949"), tmp_path)
    one, two = sorted(result.articles, key=lambda each: each.path)
    assert [(each.path, each.publisher, each.encoding) for each in (one, two)] == [
        ("crawl.csv#2", "한강일보", "cp949"),
        ("crawl.csv#6", "산일보", "cp949"),
    ]
    assert one.raw.endswith(f"{BODY}\n둘째 줄이다.")
    assert [(each.path, each.error.key) for each in result.failed] == [("crawl.csv#4", "read.no_body")]
    assert {each.code for each in result.problems} == {"FC801", "FC802"}
    assert reason("b.csv", "가,나\n1,2\n", tmp_path) == "read.no_fields"


def test_feeds_state_who_and_when(tmp_path: Path) -> None:
    feed = f"""<?xml version="1.0" encoding="euc-kr"?><!-- feed --><rss version="2.0"><channel><title>한강일보</title>
    <item><title>예산 &amp; 확정</title><link>https://news.example.kr/1</link><author>김기자</author>
    <pubDate>Tue, 30 Dec 2025 09:30:00 +0900</pubDate><description>&lt;p&gt;{BODY}&lt;/p&gt;</description>
    <media:title>사진</media:title></item>
    <item><title>제목뿐</title></item></channel></rss>"""
    result = read("a.rss", feed.encode("cp949"), tmp_path)
    (article,) = result.articles
    assert (article.title, article.publisher, article.published_at, article.url, article.author) == (
        "예산 & 확정",
        "한강일보",
        "2025-12-30T09:30+09:00",
        "https://news.example.kr/1",
        "김기자",
    )
    assert [(each.path, each.error.key) for each in result.failed] == [("a.rss#2", "read.entry_no_body")]


def test_archives_hold_pages_of_all_encodings(tmp_path: Path) -> None:
    korean = response(HTML.encode("euc-kr"), Content_Type="text/html; charset=EUC-KR")
    records = [
        warc_record("response", korean, WARC_Date="2025-12-31T00:10:00Z"),
        warc_record("response", response(b"\x89PNG", Content_Type="image/png")),
        warc_record("response", response(HTML.encode()).replace(b"200 OK", b"404 Not Found")),
        warc_record("conversion", BODY.encode(), Content_Type="text/plain"),
        warc_record("response", response(HTML.encode(), Content_Encoding="br")),
        warc_record("response", response(gzip.compress(HTML.encode())[:-20], Content_Encoding="gzip")),
    ]
    result = read("a.warc", b"".join(records), tmp_path)
    one, four, *rest = sorted(result.articles, key=lambda each: each.path)
    assert (one.path, one.encoding, one.encoding_how, one.title) == ("a.warc#1", "cp949", "strict", "예산 확정")
    assert (one.url, one.published_at, one.date_how, four.path) == (URL, "2025-12-31", "footer", "a.warc#4")
    assert one.raw == HTML
    assert len(rest) == 1
    assert [(each.path, each.error.key) for each in result.failed] == [("a.warc#5", "read.packed_payload")]
    cut = read("b.warc.gz", gzip.compress(records[0]) + gzip.compress(records[3])[:-9], tmp_path)
    assert [each.path for each in cut.articles][:1] == ["b.warc.gz#1"]
    assert [each.error.key for each in cut.failed] == ["read.cut_archive"]


def test_ninjs_states_who_and_when(tmp_path: Path) -> None:
    item = {
        "uri": "https://api.example.kr/1",
        "headlines": [{"role": "short", "value": "예산"}, {"role": "main", "value": "예산 확정"}],
        "bodies": [
            {"role": "caption", "contentType": "text/plain", "value": "사진 설명"},
            {"role": "main", "contentType": "text/html", "value": f"<p>{BODY}</p>"},
        ],
        "versionCreated": "2025-12-30T09:30:00+09:00",
        "provider": {"name": "통신사"},
        "by": "김기자",
    }
    article = only(read("a.json", json.dumps(item), tmp_path))
    assert (article.title, article.publisher, article.author) == ("예산 확정", "통신사", "김기자")
    assert (article.published_at, article.url) == ("2025-12-30T09:30+09:00", "https://api.example.kr/1")
    assert [each.kind for each in article.blocks] == ["title", "lead"]


# --- folders, order, reading again ------------------------------------------------------------------------------


def test_folders_pass_over_data_that_is_no_crawl(tmp_path: Path) -> None:
    for name, data in {
        "package.json": '{"name": "x", "version": "1"}',
        "claims.jsonl": lines({"quote": "5000억", "sentence": [1, 2]}),
        "rates.csv": "unit,factor\nkm,1000\n",
        "build.xml": "<project><target/></project>",
        "words.json": "사전",
    }.items():
        (tmp_path / name).write_text(data, encoding="utf-8")
    (tmp_path / "draft.docx").write_bytes(docx(("예산 확정", BODY)))
    (tmp_path / "crawl.jsonl").write_text(lines({"body": BODY}), encoding="utf-8")
    result = read_paths(["."], base=tmp_path)
    assert sorted(each.path for each in result.articles) == ["crawl.jsonl#1", "draft.docx"]
    assert result.failed == ()
    assert {each.message.key for each in result.problems} == {"read.passed_over"}
    assert len(result.problems) == 5 and not any(each.failed for each in result.problems)


def test_order_never_matters(tmp_path: Path) -> None:
    for name, make in FORMATS.items():
        (tmp_path / name).write_bytes(make(paragraphs(SEEDS[1])))
    names = sorted(FORMATS)
    assert read_paths(names, base=tmp_path) == read_paths([*reversed(names), names[3]], base=tmp_path)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_article_of_a_report_is_found_again(name: str, tmp_path: Path) -> None:
    article = only(read(name, FORMATS[name](paragraphs(SEEDS[1])), tmp_path))
    again = read_again(article.path, base=tmp_path)
    assert isinstance(again, Article)
    assert (again.raw, again.sha256) == (article.raw, article.sha256)
    (tmp_path / name).write_bytes(FORMATS[name](paragraphs(SEEDS[2])))
    changed = read_again(article.path, base=tmp_path)
    assert isinstance(changed, Article) and changed.sha256 != article.sha256
    assert isinstance(read_again(f"{name}#99", base=tmp_path), FailedInput)


def test_a_file_whose_name_has_the_sign(tmp_path: Path) -> None:
    article = only(read("a#1", BODY, tmp_path))
    assert read_again("a#1", base=tmp_path) == article
    assert isinstance(read_bytes(docx(("예산 확정", BODY)), "-", Limits()), Article)


def test_standard_input_may_be_a_crawl(tmp_path: Path) -> None:
    result = read_paths(["-"], base=tmp_path, stdin=lines({"body": BODY}, {"body": BODY + " 끝."}).encode())
    assert sorted(each.path for each in result.articles) == ["-#1", "-#2"]


def test_records_have_names_of_their_own(tmp_path: Path) -> None:
    articles = read("crawl.jsonl", lines({"body": BODY}, {"body": BODY + " 끝."}), tmp_path).articles
    assert sorted(labels_of(articles).values()) == ["crawl#1", "crawl#2"]
    assert sorted(path.name for path in claim_files(articles, tmp_path).values()) == ["crawl_1.jsonl", "crawl_2.jsonl"]
