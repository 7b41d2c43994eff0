"""What `explain` prints: the page of a rule, of a family, the list of all, or all pages in both languages as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.report.border import safe
from factcheck.report.cells import hanging
from factcheck.report.messages import tell, word
from factcheck.rules import RULES, SCORECARD, Rule, family_name, matching

_LANGUAGES: tuple[Lang, ...] = ("en", "ko")
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
    if rule.outcome:
        yield from hanging(word("explain.measured", lang), measured(rule.id, lang), _LABEL, width)
    yield from hanging(word("explain.ignore", lang), f"factcheck run … --ignore {rule.id}", _LABEL, width)


def measured(code: str, lang: Lang) -> str:
    """What is known of a rule from the annotated stories and the slips planted into them."""
    found = SCORECARD.rule.get(code)
    numbers = {"stories": str(SCORECARD.stories)}
    if found is None or not (found.alarms or found.planted):
        return tell(message("explain.unmeasured", **numbers), lang)
    numbers |= {"alarms": str(found.alarms), "true": str(found.true), "planted": str(found.planted)}
    parts = ("alarms",) * (found.alarms > 0) + ("planted",) * (found.planted > 0)
    return "; ".join(tell(message(f"explain.measured_{part}", **numbers), lang) for part in parts) + "."


def rules_markdown() -> str:
    """All pages in both languages: `docs/rules.md`."""
    return "\n".join(_markdown_lines()) + "\n"


def _markdown_lines() -> Iterator[str]:
    yield f"# {word('explain.title', 'en')} / {word('explain.title', 'ko')}"
    yield from ("", word("explain.made_by", "en"), "", word("explain.made_by", "ko"))
    family = ""
    for rule in RULES.values():
        if rule.family != family:
            family = rule.family
            yield from ("", f"## {family}xx {family_name(family, 'en')} / {family_name(family, 'ko')}")
        yield from ("", f"### {rule.id} {_md(rule.en.name)} / {_md(rule.ko.name)}")
        for lang in _LANGUAGES:
            yield from ("", " · ".join([f"*{word(f'severity.{rule.severity}', lang)}*", *_outcome(rule, lang)]), "")
            yield from (f"- **{word(f'explain.{part}', lang)}**: {_md(getattr(rule.page(lang), part))}" for part in _PARTS)
            if rule.outcome:
                yield f"- **{word('explain.measured', lang)}**: {measured(rule.id, lang)}"


def _outcome(rule: Rule, lang: Lang) -> list[str]:
    return [word(f"outcome.{rule.outcome}", lang)] if rule.outcome else []


def _md(text: str) -> str:
    return safe(text, "markdown")
