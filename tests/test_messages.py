"""Every sentence that the program can say exists in both languages, with the arguments that it is given."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.model import message
from factcheck.report.messages import catalogue, entries, particle, slots, tell, word
from factcheck.rules import RULES, matching

PACKAGE = Path(__file__).parents[1] / "src" / "factcheck"
CODE = re.compile(r"FC[0-9]{3}")


def calls() -> Iterator[tuple[str, frozenset[str] | None, str]]:
    """Key, argument names (None where `**` hides them) and place of every `message("…", …)` in the source."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "message" and node.args):
                continue
            key = node.args[0]
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                names = (
                    None
                    if any(each.arg is None for each in node.keywords)
                    else frozenset(each.arg or "" for each in node.keywords)
                )
                yield key.value, names, f"{path.name}:{node.lineno}"


def test_every_key_has_a_sentence() -> None:
    known = catalogue()["ko"]
    assert [f"{place}: {key}" for key, _, place in calls() if key not in known] == []


def test_every_slot_gets_its_argument() -> None:
    known = catalogue()["ko"]
    faults = [
        f"{place}: {key} lacks {sorted(slots(known[key]) - names)}"
        for key, names, place in calls()
        if names is not None and key in known and not slots(known[key]) <= names
    ]
    assert faults == []


def test_both_languages_ask_for_the_same() -> None:
    assert [key for key in catalogue()["ko"] if slots(catalogue()["ko"][key]) != slots(catalogue()["en"][key])] == []


def test_no_key_stands_twice() -> None:
    assert [key for key, count in Counter(key for _, key, _ in entries()).items() if count > 1] == []


def test_no_sentence_is_empty_or_accuses() -> None:
    for lang in ("ko", "en"):
        for key, text in catalogue()[lang].items():
            assert text.strip() == text and text, key
            assert not re.search(r"\b(?:is|was|are) false\b|거짓|허위|오보", text), key


def test_words_that_are_looked_up_by_name() -> None:
    for family, names in {
        "severity": ("blocker", "error", "warning", "info", "tie"),
        "outcome": (
            "CONFLICT",
            "SLIP",
            "UPDATE",
            "PLAN_ACTUAL",
            "DEFINITION",
            "ATTRIBUTED",
            "SCOPE",
            "PRECISION",
            "FRAMING",
            "ALIAS",
            "STYLE",
        ),
        "hedge": ("approx", "at_least", "at_most", "more_than", "less_than", "range", "vague"),
        "framing": ("level", "change_by", "relative_to"),
        "status": ("ok", "partial", "failed"),
    }.items():
        assert [name for name in names if f"{family}.{name}" not in catalogue()["ko"]] == []


def test_a_missing_key_is_shown_with_its_arguments() -> None:
    assert tell(message("no.such.key", b="2", a="1"), "ko") == "no.such.key a=1 b=2"
    assert word("no.such.key", "en", "fallback") == "fallback"


def test_arguments_are_data() -> None:
    told = tell(message("cli.bad_format", given="{known} {0} %s", known="json"), "en")
    assert "{known} {0} %s" in told


@pytest.mark.parametrize(
    ("name", "pair", "told"),
    [
        ("최태원", ("은", "는"), "은"),
        ("배키", ("은", "는"), "는"),
        ("'최태원'", ("과", "와"), "과"),
        ("3", ("으로", "로"), "으로"),
        ("7", ("으로", "로"), "로"),
        ("서울", ("으로", "로"), "로"),
        ("부산", ("으로", "로"), "으로"),
        ("30%", ("이", "가"), "가"),
        ("5%p", ("이", "가"), "가"),
        ("72.03pt", ("이", "가"), "가"),
        ("12kg", ("이", "가"), "이"),
        ("3GW", ("은", "는"), "는"),
        ("K1", ("이", "가"), "이"),
        ("1,000", ("은", "는"), "은"),
        ("2,000억", ("을", "를"), "을"),
        ("2026-01-12", ("으로", "로"), "로"),
        ("LG", ("을", "를"), "를"),
        ("SKT", ("은", "는"), "는"),
        ("IBM", ("은", "는"), "은"),
        ("MoU", ("이라고", "라고"), "라고"),
        ("NC AI", ("과", "와"), "와"),
        ("LLM", ("으로", "로"), "으로"),
        ("URL", ("으로", "로"), "로"),
        ("NAVER", ("은", "는"), "은(는)"),
        ("POSCO", ("은", "는"), "는"),
        ("Google", ("은", "는"), "은"),
        ("Samsung", ("이", "가"), "이"),
        ("Toyota", ("이", "가"), "가"),
        ("Facebook", ("이", "가"), "이(가)"),
        ("배키(VAETKI)", ("과", "와"), "와"),
        ("매일경제*", ("은", "는"), "는"),
        ("(주)", ("은", "는"), "는"),
        ("東京", ("은", "는"), "은(는)"),
        ("", ("을", "를"), "을(를)"),
    ],
)
def test_particles_follow_the_sound(name: str, pair: tuple[str, str], told: str) -> None:
    assert particle(name, *pair) == told


# --- rules ------------------------------------------------------------------------------------------------------


def test_every_code_in_the_source_has_a_page() -> None:
    used = {
        node.value: path.name
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }
    assert {code: place for code, place in used.items() if code not in RULES} == {}


def test_every_page_is_complete() -> None:
    for rule in RULES.values():
        for page in (rule.ko, rule.en):
            texts = [page.name, page.what, page.why, page.example, page.counter_example, page.silence]
            assert all(text.strip() for text in texts), rule.id
            assert len(page.name) <= 45, rule.id


def test_only_conflicts_and_slips_are_alarms() -> None:
    for rule in RULES.values():
        if rule.severity in ("blocker", "error", "warning"):
            assert rule.outcome in ("CONFLICT", "SLIP"), rule.id
        if rule.severity == "tie":
            assert rule.outcome in ("SCOPE", "PRECISION", "FRAMING", "ALIAS"), rule.id


def test_pages_point_to_rules_that_exist() -> None:
    for rule in RULES.values():
        for page in (rule.ko, rule.en):
            for code in CODE.findall(" ".join((page.what, page.why, page.example, page.counter_example, page.silence))):
                assert code in RULES and code != rule.id, rule.id


def test_families_are_found_by_their_beginning() -> None:
    assert [rule.id for rule in matching("fc101")] == ["FC101"]
    assert {rule.family for rule in matching("FC5")} == {"FC5"}
    assert matching("XX") == ()


# --- words that the engine names by a code ----------------------------------------------------------------------

NAMED = {"Unread": ("unread", -1), "Refused": ("unread", 0), "Reading": ("reading", 0), "Likeness": ("slip", 0)}
"""Class → family of messages and the place of its argument that names one."""


def named() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and (found := NAMED.get(ast.unparse(node.func))):
                family, place = found
                for each in ast.walk(node.args[place]):
                    if (
                        isinstance(each, ast.Constant)
                        and isinstance(each.value, str)
                        and re.fullmatch(r"[a-z_]{2,}[a-z]", each.value)
                    ):
                        yield f"{family}.{each.value}", f"{path.name}:{node.lineno}"


def test_every_reason_reading_and_slip_has_its_word() -> None:
    known = catalogue()["ko"]
    assert sorted({f"{key} ({place})" for key, place in named() if key not in known}) == []
