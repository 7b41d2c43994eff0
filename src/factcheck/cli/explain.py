"""What `explain` prints: the page of a rule, of a family, or the list of all."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.report.cells import hanging
from factcheck.report.messages import word
from factcheck.rules import RULES, Rule, family_name, matching

_PARTS = ("what", "why", "example", "counter_example", "silence")
_LABEL = 12


def rule_pages(code: str | None, lang: Lang, width: int) -> str:
    """The page of one rule, of every rule whose code begins so, or the list of all. Raises UsageError for no match."""
    if code is None:
        return "\n".join(_rule_list(lang)) + "\n"
    found = matching(code)
    if not found:
        raise UsageError(message("cli.unknown_rule", code=code))
    return "\n\n".join("\n".join(_rule_page(rule, lang, width)) for rule in found) + "\n"


def _rule_list(lang: Lang) -> Iterator[str]:
    for place, rule in enumerate(RULES.values()):
        before = list(RULES.values())[place - 1].family if place else ""
        if rule.family != before:
            yield ("\n" if place else "") + f"{rule.family}xx  {family_name(rule.family, lang)}"
        yield f"  {rule.id}  {rule.page(lang).name}"


def _rule_page(rule: Rule, lang: Lang, width: int) -> Iterator[str]:
    page = rule.page(lang)
    kind = word(f"severity.{rule.severity}", lang)
    outcome = f" · {word(f'outcome.{rule.outcome}', lang)}" if rule.outcome else ""
    yield f"{rule.id}  {page.name}  ({kind}{outcome}; {family_name(rule.family, lang)})"
    for part in _PARTS:
        yield from hanging(word(f"explain.{part}", lang), getattr(page, part), _LABEL, width)
    yield from hanging(word("explain.ignore", lang), f"factcheck run … --ignore {rule.id}", _LABEL, width)
