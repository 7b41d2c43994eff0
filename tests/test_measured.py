"""What is measured of each rule: `explain` says it, and a rule that is wrong too often raises no alarm."""

from __future__ import annotations

import pytest

from factcheck.cli.explain import measured, rule_pages, rules_markdown
from factcheck.model import ALARMS
from factcheck.rules import RULES, SCORECARD

ENOUGH, LEAST = 10, 0.90
"""Alarms before their share says anything, and the share of true ones that a rule needs to raise alarms at all."""
FINDINGS = [code for code, rule in RULES.items() if rule.outcome]


def test_the_scorecard_is_about_rules_of_ours() -> None:
    assert SCORECARD.stories >= 50 and set(SCORECARD.rule) <= set(RULES) and len(SCORECARD.rule) > 20
    assert all(0 <= each.true <= each.alarms and each.planted >= 0 for each in SCORECARD.rule.values())


@pytest.mark.parametrize("code", sorted(SCORECARD.rule))
def test_a_rule_that_is_often_wrong_is_a_note(code: str) -> None:
    found = SCORECARD.rule[code]
    if found.alarms >= ENOUGH and found.true < LEAST * found.alarms:
        assert RULES[code].severity not in ALARMS, f"{found.true} of {found.alarms} alarms are true"


def test_the_figures_stand_on_the_page() -> None:
    code, found = max(SCORECARD.rule.items(), key=lambda item: item[1].planted)
    english = " ".join(rule_pages(code, "en", 300).split())
    assert f"{found.true} of {found.alarms} alarms hit an annotated conflict on {SCORECARD.stories} stories" in english
    assert f"{found.planted} planted slips found" in english
    korean = rule_pages(code, "ko", 300)
    assert all(f"{number}건" in korean for number in (SCORECARD.stories, found.alarms, found.true, found.planted))


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_rule_without_figures_says_so(lang: str) -> None:
    silent = [code for code in FINDINGS if code not in SCORECARD.rule]
    assert silent and len({measured(code, lang) for code in silent}) == 1  # type: ignore[arg-type]
    assert "0 of 0" not in rules_markdown() and "explain." not in measured(silent[0], lang)  # type: ignore[arg-type]


def test_every_finding_and_nothing_else_has_the_line() -> None:
    page = rules_markdown()
    assert page.count("**measured**") == page.count("**측정**") == len(FINDINGS)
