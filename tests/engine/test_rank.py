"""What an editor must see first; named factors; a fingerprint that unrelated edits leave alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from newsroom import DAY, article

from factcheck.claim import extract
from factcheck.compare.draft import Draft
from factcheck.model import Article, Claim, Finding, Severity
from factcheck.rank import rank

FIRST = article("한빛전자의 매출은 4218억원이다.", "가람일보", "2026-03-05")
SECOND = article("한빛전자의 매출은 4128억원이다.", "나루신문", "2026-03-07")
THIRD = article("한빛전자의 매출은 4218억원이다. 수출도 늘었다.", "다온뉴스", "2026-03-09")
ARTICLES = (FIRST, SECOND, THIRD)


def one(made: Article) -> Claim:
    return extract(made).claims[0]


def inner(claim: Claim) -> Claim:
    """The same claim further down in its text."""
    return replace(claim, where="body")


A, B, C = map(one, ARTICLES)


def draft(severity: Severity = "error", **changes: object) -> Draft:
    made = Draft("FC103", "SLIP", severity, ((A, C), (B,)), (), Decimal(1))
    return replace(made, **changes)  # type: ignore[arg-type]


def ranked(*drafts: Draft, copies: bool = False) -> tuple[Finding, ...]:
    witness = {each.id: FIRST.id if copies else each.id for each in ARTICLES}
    return rank(drafts, ARTICLES, witness, "ko")


def test_positions_are_newest_first_with_their_days_and_witnesses() -> None:
    (finding,) = ranked(draft())
    assert [(p.display, p.first_seen, p.last_seen, p.witnesses) for p in finding.positions] == [
        ("4,218억원", "2026-03-05", "2026-03-09", 2),
        ("4,128억원", "2026-03-07", "2026-03-07", 1),
    ]


def test_copies_are_one_witness() -> None:
    assert [p.witnesses for p in ranked(draft(), copies=True)[0].positions] == [1, 1]


def test_the_score_is_the_product_of_its_parts() -> None:
    (finding,) = ranked(draft(confidence=Decimal("0.83"), gap=Decimal("0.31")))
    product = Decimal(1)
    for _, part in finding.score_parts:
        product *= part
    assert finding.score == product.quantize(Decimal("0.0001"))


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (draft("blocker"), draft("error")),
        (draft("error"), draft("warning")),
        (draft(confidence=Decimal("0.9")), draft(confidence=Decimal("0.6"))),
        (draft(gap=Decimal("0.7")), draft(gap=Decimal("0.1"))),
        (draft(groups=((replace(A, where="title"),), (inner(B),))), draft(groups=((inner(A),), (inner(B),)))),
        (draft(groups=((A,), (B,))), draft(groups=((A,), (replace(B, article=FIRST.id),)))),
        (draft(groups=((A, C), (B,))), draft(groups=((A,), (B,)))),
    ],
)
def test_what_weighs_more(more: Draft, less: Draft) -> None:
    """Severity, confidence, distance, a headline, an even split, more sources."""
    (first,), (second,) = ranked(more), ranked(less)
    assert first.score > second.score


def test_an_alarm_stands_before_every_note() -> None:
    weak, strong = draft("warning", confidence=Decimal("0.1")), draft("info", groups=((B,), (C,)))
    assert [f.severity for f in ranked(strong, weak)] == ["warning", "info"]


def test_order_of_drafts_changes_nothing() -> None:
    drafts = [
        draft("info"),
        draft("error", attribute="매출"),
        draft("warning", attribute="이익"),
        draft("error", attribute="자산"),
    ]
    assert ranked(*drafts) == ranked(*drafts[::-1])


def test_ids_are_unique() -> None:
    found = ranked(draft(), draft(), draft())
    assert len({f.id for f in found}) == 3


def test_the_fingerprint_does_not_depend_on_places_order_and_dates() -> None:
    moved = replace(B, start=B.start + 7, end=B.end + 7, sentence=(0, 99))
    assert ranked(draft())[0].id == ranked(draft(groups=((moved,), (C, A))))[0].id


def test_the_fingerprint_depends_on_rule_subject_attribute_and_values() -> None:
    other = replace(B, value=replace(B.value, lo=Decimal(5), hi=Decimal(5)))
    maru = tuple(replace(each, subject=replace(each.subject, name="마루전자")) for each in (A, B))
    drafts = (
        draft(),
        draft(rule="FC101"),
        draft(groups=((maru[0],), (maru[1],))),
        draft(attribute="이익"),
        draft(groups=((A,), (other,))),
    )
    assert len({ranked(each)[0].id for each in drafts}) == len(drafts)


def test_the_fingerprint_does_not_depend_on_how_many_say_it() -> None:
    """What most claims share changes with every copy; a lone value without its unit is no second value."""
    loud = replace(C, id="c2", subject=replace(C.subject, name="회사"), attribute="실적")
    bare = replace(C, id="c3", value=replace(C.value, unit=None))
    known = ranked(draft())[0].id
    assert ranked(draft(groups=((A, C, loud, replace(loud, id="c4"), replace(loud, id="c5")), (B,))))[0].id == known
    assert ranked(draft(groups=((A,), (bare,), (B,))))[0].id == known


def test_subject_and_attribute_are_those_of_most_claims() -> None:
    maker = replace(A.subject, name="한빛전자")
    claims = [replace(claim, subject=maker) for claim in (A, C)]
    rival = replace(B, attribute="profit", subject=replace(B.subject, name="마루전자"))
    (finding,) = ranked(draft(groups=(tuple(claims), (rival,))))
    assert (finding.subject, finding.attribute) == ("한빛전자", "revenue")


def test_an_article_without_a_day() -> None:
    undated = article("한빛전자의 매출은 4128억원이다.", "라온경제", None)
    assert undated.date is None
    (finding,) = rank([draft(groups=((A,), (one(undated),)))], (FIRST, undated), {}, "ko")
    assert [p.last_seen for p in finding.positions] == [DAY, None]
