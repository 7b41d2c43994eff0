"""Ids of claims: unique also where articles are copies of each other, the same whatever else is compared and edited."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from pathlib import Path

import pytest

from factcheck import api
from factcheck.claim import content_id
from factcheck.config import Settings
from factcheck.coverage import coverage
from factcheck.model import Article, Claim, Report
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes

HEAD = "---\ntitle: 한빛전자, 부산에 공장 짓는다\npublisher: 가나일보\npublished_at: 2026-03-02\n---\n\n"
NAMES = "김민석 한빛전자 대표는 '한빛 누리'를 국내 최초로 공개했다."
VALUES = "한빛전자는 부산 공장에 3000억 원을 투자한다고 밝혔다."
CAST = "행사에는 김민석 한빛전자 대표와 이서준 누리은행장, 박도윤 부산시장이 참석했다."
FULL = HEAD + "\n\n".join((NAMES, VALUES, CAST)) + "\n"
CUT = HEAD + "\n\n".join((NAMES, VALUES)) + "\n"
TWICE = HEAD + "\n\n".join((NAMES, VALUES, NAMES, VALUES)) + "\n"
WRONG_CHANGE = HEAD + "\n\n".join((VALUES, "관객은 3만2천 명에서 4만1천 명으로 52% 증가했다.")) + "\n"


def articles(**texts: str) -> list[Article]:
    return [read_bytes(text.encode(), f"{name}.md", Limits()) for name, text in texts.items()]  # type: ignore[misc]


def over(**texts: str) -> Report:
    return run(articles(**texts), (), (), Settings())


def by_article(report: Report) -> dict[str, list[Claim]]:
    paths = {each.id: each.path for each in report.articles}
    return {path: [c for c in report.claims if paths[c.article] == path] for path in paths.values()}


def told(claims: list[Claim]) -> list[tuple[str, int, int]]:
    return [(c.kind, c.start, c.end) for c in claims]


def elsewhere(text: str) -> str:
    """The same text in another paper: no copy has its ids."""
    return text.replace("가나일보", "다라신문")


def test_a_copy_has_the_claims_of_the_same_text_in_another_paper() -> None:
    copies, others = by_article(over(a=FULL, b=CUT)), by_article(over(a=FULL, b=elsewhere(CUT)))
    assert {path: told(claims) for path, claims in copies.items()} == {path: told(claims) for path, claims in others.items()}


def test_a_sentence_that_stands_twice_has_its_claims_twice() -> None:
    claims = by_article(over(a=TWICE))["a.md"]
    count = Counter((c.kind, c.quote) for c in claims)
    assert count["money", "3000억 원"] == 2
    assert count["boolean", "국내 최초"] == 2
    assert len({c.id for c in claims}) == len(claims)


def test_the_findings_inside_a_copy_name_its_own_claims() -> None:
    report = over(a=WRONG_CHANGE, b=WRONG_CHANGE + "\n공장은 6월에 문을 연다.\n")
    owner = {c.id: c.article for c in report.claims}
    sums = [f for f in report.findings if f.rule.startswith("FC5")]
    assert len(sums) == 2
    for finding in sums:
        assert {owner[cid] for p in finding.positions for cid in p.claims} == {a for p in finding.positions for a in p.articles}
    assert len({a for f in sums for p in f.positions for a in p.articles}) == 2


def test_the_sums_of_two_copies_are_the_sums_of_each() -> None:
    report = over(a=FULL, b=CUT)
    whole = coverage(report)
    each = [coverage(report, article.id) for article in report.articles]
    for field in fields(whole):
        assert getattr(whole, field.name) == sum(getattr(one, field.name) for one in each), field.name
    assert whole.mentions == coverage(over(a=FULL, b=elsewhere(CUT))).mentions


def test_an_edit_elsewhere_leaves_the_ids_of_copies_alone() -> None:
    before = by_article(over(a=FULL, b=CUT))
    kept = {(path, c.id) for path, claims in before.items() for c in claims}
    for n in range(6):  # whatever the hash of a file becomes, and so whichever of the two comes first
        edit = f"\n\n날씨는 맑았다, {'아주 ' * n}맑았다.\n"
        for texts in ({"a": FULL, "b": CUT + edit}, {"a": FULL + edit, "b": CUT}):
            after = by_article(over(**texts))
            assert {(path, c.id) for path, claims in after.items() for c in claims} >= kept


def test_records_of_one_file_are_in_their_order() -> None:
    made = [replace(each, path=path) for each, path in zip(articles(a=FULL, b=CUT), ("c.jsonl#9", "c.jsonl#10"), strict=True)]
    ids = {path: {c.id for c in claims} for path, claims in by_article(run(made, (), (), Settings())).items()}
    assert not any("-" in each for each in ids["c.jsonl#9"]) and all("-2" in each for each in ids["c.jsonl#10"])


def test_no_sign_inside_a_text_makes_two_texts_of_it() -> None:
    assert content_id("가나\0다라", "마바") != content_id("가나", "다라\0마바")
    assert content_id("가나\\", "0마바") != content_id("가나\0마바")
    assert content_id("\ud800") != content_id("?")


def marks(report: Report) -> list[tuple[int, int, str]]:
    return [(t.start, t.end, t.quote) for t in report.ticks]


def test_a_draft_that_is_almost_an_article_keeps_its_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("out").mkdir()
    Path("out/a.md").write_text(FULL, encoding="utf-8")
    Path("out/c.md").write_text(FULL.replace("3000억", "2000억").replace("가나일보", "다라신문"), encoding="utf-8")
    Path("draft.md").write_text(CUT, encoding="utf-8")
    report = api.check("draft.md", ["out"])
    Path("draft.md").write_text(elsewhere(CUT), encoding="utf-8")
    assert marks(report) == marks(api.check("draft.md", ["out"]))
    Path("draft.md").write_text(CUT, encoding="utf-8")
    everything = api.run(["draft.md", "out"])
    assert [c for c in everything.claims if c.article == report.draft] == [c for c in report.claims if c.article == report.draft]
    assert {(c.article, c.start, c.id) for c in everything.claims} == {(c.article, c.start, c.id) for c in report.claims}
