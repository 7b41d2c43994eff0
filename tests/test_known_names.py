"""What the user says of names changes what is found: one thing, two things, a known difference. And every merge is shown."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claim import extract
from factcheck.config import Settings, settings_from
from factcheck.entity import Known, resolve_names, subjects
from factcheck.entity.known import clash
from factcheck.model import Entity, Report
from factcheck.pipeline import run
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.messages import catalogue
from factcheck.suppress import without_suppressed
from factcheck.text import key_of

sys.path.insert(0, str(Path(__file__).parent / "engine"))
from newsroom import articles

REVENUE = (
    "새솔은 2분기에 영업이익 820억원을 냈다고 5일 공시했다.",
    "푸른모빌리티는 2분기에 영업이익 970억원을 거뒀다.",
)
PROFIT = (
    "한빛전자는 지난해 매출이 3조2천억원이라고 밝혔다.",
    "한빛은 지난해 매출이 3조5천억원이라고 밝혔다.",
    "한빛은 실적을 냈다. 한빛전자는 실적을 냈다.",
)
PEOPLE = ("박서준 한빛전자 대표가 말했다.", "박서즌 한빛전자 대표가 말했다.")
GLOSSES = ("NC AI는 '배키(VAETKI)'를 공개했다.", "NC AI는 '베키(VEKI)'를 공개했다.")


def made(texts: Sequence[str], **fields: object) -> Report:
    return run(articles(texts), (), (), settings_from(**fields))


def apart(*groups: Sequence[str]) -> dict[str, object]:
    return {"entities": {"apart": tuple(map(tuple, groups))}}


def rules(report: Report) -> list[tuple[str, str]]:
    return [(each.rule, each.severity) for each in report.findings]


def entity(report: Report, name: str) -> Entity | None:
    return next((each for each in report.entities if name in each.forms), None)


# --- an alias joins ---------------------------------------------------------------------------------------------


def test_an_alias_makes_two_claims_one_thing() -> None:
    assert rules(made(REVENUE)) == [("FC101", "info")]
    joined = made(REVENUE, aliases=(("푸른모빌리티", "새솔"),))
    assert rules(joined) == [("FC101", "error")]
    assert len({each.subject.id for each in joined.claims}) == 1
    found = entity(joined, "새솔")
    assert found and found.name == "푸른모빌리티" and set(found.forms) == {"새솔", "푸른모빌리티"}
    assert {(each.kind, frozenset({each.a, each.b})) for each in found.evidence} == {("alias", frozenset(found.forms))}


def test_the_name_to_show_is_the_users() -> None:
    found = entity(made(REVENUE, aliases=(("새솔", "푸른모빌리티"),)), "푸른모빌리티")
    assert found and found.name == "새솔"


def test_an_alias_of_names_that_no_text_prints_changes_nothing() -> None:
    plain, other = made(REVENUE), made(REVENUE, aliases=(("라온", "마루"),))
    assert (plain.findings, plain.entities, plain.claims) == (other.findings, other.entities, other.claims)
    assert plain.settings_sha256 != other.settings_sha256


def test_names_that_the_user_lists_as_one_persons_are_no_difference() -> None:
    assert rules(made(PEOPLE)) == [("FC201", "error")]
    assert rules(made(PEOPLE, aliases=(("박서준", "박서즌"),))) == []
    assert rules(made(PEOPLE, aliases=(("박서준", "박서진"),))) == [("FC201", "error")], "another name is not listed"


def test_a_gloss_that_the_user_lists_is_no_difference() -> None:
    assert rules(made(GLOSSES)) == [("FC202", "warning")]
    assert rules(made(GLOSSES, aliases=(("배키", "베키"),))) == []
    assert rules(made(GLOSSES, **apart(("배키", "베키")))) == []


# --- apart is a veto --------------------------------------------------------------------------------------------


def test_apart_undoes_a_merge_and_its_finding() -> None:
    plain = made(PROFIT)
    assert rules(plain) == [("FC101", "error")] and entity(plain, "한빛") == entity(plain, "한빛전자") != None  # noqa: E711
    parted = made(PROFIT, **apart(("한빛전자", "한빛")))
    assert rules(parted) == [] and entity(parted, "한빛") is None
    assert {each.subject.id for each in parted.claims if "억원" in each.quote} == {"한빛전자", "한빛"}


def test_what_is_said_of_things_apart_is_never_compared() -> None:
    texts = ("새솔은 2분기 영업이익이 820억원이라고 공시했다.", "푸른모빌리티는 2분기 영업이익이 970억원이라고 공시했다.")
    assert rules(made(texts)) == [("FC101", "error")], "two names that nothing joins may still be one thing"
    assert rules(made(texts, **apart(("새솔", "푸른모빌리티")))) == []
    assert rules(made(texts, **apart(("새솔", "라온")))) == [("FC101", "error")], "another pair parts nothing here"


def test_near_names_that_are_two_people() -> None:
    parted = made(PEOPLE, **apart(("박서준", "박서즌")))
    assert rules(parted) == [] and entity(parted, "박서준") is None


def test_apart_holds_over_steps() -> None:
    """한은 is 한국은행 by a table, BOK by a gloss: where the ends are apart, they never meet."""
    texts = (
        "한국은행(BOK)은 금리를 내렸다. BOK는 5일 밝혔다.",
        "한은은 금리를 2.5%로 내렸다. 한은은 5일 밝혔다.",
        "BOK의 금리는 3.5%다. 한국은행은 밝혔다.",
    )
    plain = made(texts)
    assert entity(plain, "BOK") == entity(plain, "한은") != None  # noqa: E711
    for names in permutations(("BOK", "한은")):
        parted = made(texts, **apart(names))
        left, right = entity(parted, "BOK"), entity(parted, "한은")
        assert left != right and (left or right), "one of the two keeps the name that both had"


def test_apart_beats_the_evidence_of_a_gloss() -> None:
    texts = ("누리봄(NURIBOM)은 매출이 30억원이다. NURIBOM은 5일 밝혔다. 누리봄은 밝혔다.",)
    assert entity(made(texts), "NURIBOM")
    parted = made(texts, **apart(("누리봄", "NURIBOM")))
    assert all(not {"누리봄", "NURIBOM"} <= set(each.forms) for each in parted.entities)


NAMES = ("한국은행", "한은", "BOK", "한빛전자", "한빛", "SK텔레콤", "SKT", "국토교통부", "국토부")
STORY = [
    "한국은행(BOK)은 금리를 2.5%로 내렸다. BOK는 5일 밝혔다. 한빛전자는 매출이 3조2천억원이다. 국토교통부는 3조원을 쓴다.",
    "한은은 금리를 2.7%로 내렸다. 한빛은 매출이 3조5천억원이다. SK텔레콤(SKT)은 모델을 냈다. 국토부는 4조원을 쓴다.",
]
EXTRACTED = [extract(each) for each in articles(STORY)]


@given(
    st.lists(st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True), max_size=4),
    st.lists(st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True), max_size=2),
)
@settings(max_examples=60, deadline=None)
def test_nothing_that_is_apart_is_ever_one(parted: list[list[str]], joined: list[list[str]]) -> None:
    """Whatever the user keeps apart and joins: no entity, no subject holds two names of one group."""
    known = Known(joined, parted)
    claims = [claim for each in EXTRACTED for claim in each.claims]
    who = subjects(claims, EXTRACTED, known)
    for each in who.entities:
        keys = {key_of(form) for form in each.forms}
        assert all(len(keys & set(map(key_of, group))) < 2 for group in parted), each
    for each in resolve_names(EXTRACTED, known).found:
        keys = {key_of(form) for form, _ in each.forms}
        assert all(len(keys & set(map(key_of, group))) < 2 for group in parted), each
    for group in parted:
        leaders = [who.leader[key] for key in map(key_of, group) if key in who.leader]
        assert len(set(leaders)) == len(leaders)


def test_marks_clash_only_over_two_names_of_one_group() -> None:
    known = Known(apart=(("가나", "다라"), ("가나", "마바")))
    assert clash(known.marks(["가나"]), known.marks(["다라"]))
    assert not clash(known.marks(["다라"]), known.marks(["마바"]))
    assert not clash(known.marks(["가나"]), known.marks(["가나"])) and not clash(known.marks([]), known.marks(["가나"]))


# --- every merge is shown ---------------------------------------------------------------------------------------


def test_report_json_names_every_merge() -> None:
    report = made(STORY)
    data = json.loads(RENDERERS["json"](report, RenderSettings()))
    by_form = {form: each for each in data["entities"] for form in each["forms"]}
    assert by_form["BOK"]["id"] == by_form["한국은행"]["id"] and by_form["한빛"]["name"] == "한빛전자"
    ids = {each["id"] for each in data["inputs"]}
    for each in data["entities"]:
        assert len(each["forms"]) > 1 and each["evidence"]
        for evidence in each["evidence"]:
            assert {evidence["a"], evidence["b"]} <= set(each["forms"]), each
            assert evidence["article"] in ids | {None}
            assert f"evidence.{evidence['kind']}" in catalogue()["ko"], evidence["kind"]
    joined = {key_of(form) for each in data["entities"] for form in each["forms"]}
    for claim in data["claims"]:
        if claim["subject"]["id"] != key_of(claim["subject"]["surface"]) and claim["kind"] not in {"name", "role"}:
            assert key_of(claim["subject"]["surface"]) in joined or len(claim["subject"]["id"]) == 12, claim["subject"]


def test_a_name_of_the_whole_story_stands_in_one_entity() -> None:
    texts = (
        "NC AI는 '배키(VAETKI)'를 공개했다. NC AI는 매개변수가 1천억 개라고 밝혔다.",
        "배키는 매개변수가 2천억 개다. 배키(VAETKI)는 빠르다.",
    )
    report = made(texts)
    assert len([each for each in report.entities if "배키" in each.forms or "VAETKI" in each.forms]) == 1


def test_every_kind_of_evidence_has_its_word() -> None:
    from typing import get_args

    from factcheck.entity.link import Why

    kinds = [why.replace(" ", "_") for why in get_args(Why)]
    assert [kind for kind in (*kinds, "maker") if f"evidence.{kind}" not in catalogue()["ko"]] == []


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_people_see_merges_where_they_ask_for_them(lang: str) -> None:
    report, heading = made(PROFIT), catalogue()[lang]["names.heading"]  # type: ignore[index]
    plain = RENDERERS["plain"](report, RenderSettings(lang=lang))  # type: ignore[arg-type]
    asked = RENDERERS["plain"](report, RenderSettings(lang=lang, names=True))  # type: ignore[arg-type]
    assert heading not in plain and heading in asked and "한빛전자  한빛" in asked
    for name in ("md", "html"):
        text = RENDERERS[name](report, RenderSettings(lang=lang))  # type: ignore[arg-type]
        assert heading in text and catalogue()[lang]["evidence.short_form"] in text  # type: ignore[index]


def test_no_merge_no_section() -> None:
    report = made(("새솔은 영업이익 820억원을 냈다.",))
    for name in ("plain", "md", "html"):
        assert catalogue()["ko"]["names.heading"] not in RENDERERS[name](report, RenderSettings(names=True))


def test_the_order_of_articles_and_settings_changes_no_byte() -> None:
    fields = {"aliases": (("한빛전자", "한빛모바일"), ("SKT", "에스케이티")), **apart(("한은", "BOK"), ("국토부", "국방부"))}
    turned = {"aliases": (("SKT", "에스케이티"), ("한빛전자", "한빛모바일")), **apart(("국방부", "국토부"), ("BOK", "한은"))}
    texts = articles(STORY)
    one = RENDERERS["json"](run(texts, (), (), settings_from(**fields)), RenderSettings())
    two = RENDERERS["json"](run(texts[::-1], (), (), settings_from(**turned)), RenderSettings())
    assert one == two


# --- suppressions -----------------------------------------------------------------------------------------------


def suppressed(report: Report, **fields: str) -> Report:
    return without_suppressed(report, settings_from(suppress=({"reason": "확인함", **fields},)).suppress)


@pytest.mark.parametrize(
    ("fields", "met"),
    [
        ({"rule": "FC101"}, True),
        ({"rule": "FC1"}, True),
        ({"rule": "FC1", "subject": "한 빛"}, True),
        ({"rule": "FC1", "words": "지난해  매출이"}, True),
        ({"rule": "FC1", "subject": "한빛", "words": "밝혔다"}, True),
        ({"rule": "FC2"}, False),
        ({"rule": "FC101", "subject": "다온"}, False),
        ({"rule": "FC101", "words": "올해 매출이"}, False),
        ({"rule": "FC101", "subject": "한빛", "words": "올해"}, False),
        ({"rule": "FC101", "finding": "0" * 16}, False),
    ],
)
def test_a_suppression_meets_what_it_names(fields: dict[str, str], met: bool) -> None:
    plain = made(PROFIT)
    [finding] = plain.findings
    left = suppressed(plain, **fields)
    assert bool(left.findings) is not met
    assert [each.id for each in left.suppressed] == ([finding.id] if met else [])
    assert [each.code for each in left.problems] == ([] if met else ["FC807"])


def test_a_suppression_by_id_meets_one_finding() -> None:
    plain = made((*PROFIT, *PEOPLE))
    assert len(plain.findings) > 1
    for finding in plain.findings:
        left = suppressed(plain, rule=finding.rule, finding=finding.id)
        assert [each for each in plain.findings if each not in left.findings] == [finding]


def test_what_is_suppressed_is_counted_and_told() -> None:
    left = suppressed(made(PROFIT), rule="FC101")
    data = json.loads(RENDERERS["json"](left, RenderSettings()))
    assert [(each["rule"], each["subject"], each["reason"]) for each in data["suppressed"]] == [("FC101", "한빛", "확인함")]
    assert data["run"]["counts"]["findings"] == 0
    for name in ("plain", "md", "html"):
        assert "설정으로 뺀 것 1" in RENDERERS[name](left, RenderSettings())
        assert "설정으로" not in RENDERERS[name](made(PROFIT), RenderSettings())


def test_the_reason_of_an_unused_one_is_shown_safely() -> None:
    left = suppressed(made(PROFIT), rule="FC2", reason="<b>지난 [일](x)")
    assert "<b>" not in RENDERERS["html"](left, RenderSettings()).replace("&lt;b&gt;", "")
    assert "\\[일\\]" in RENDERERS["md"](left, RenderSettings())


def test_defaults_suppress_nothing() -> None:
    report = made(PROFIT)
    assert without_suppressed(report, Settings().suppress) is report
