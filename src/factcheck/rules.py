"""The rules: what each code means, why it matters, an example, a counter-example, and how to keep it silent.

All of it is data in `lexicon/rules.toml`; a rule that the engine fires and this table lacks fails a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from factcheck.lexicon import load
from factcheck.model import Lang, Outcome, Severity


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule says to people, in one language."""

    name: str
    what: str
    why: str
    example: str
    """Two statements that the rule reports."""
    counter_example: str
    """What looks alike and is not reported, with the reason."""
    silence: str
    """How to write or set things so that the rule stays silent."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with the outcome and severity that it has where nothing speaks against it."""

    id: str
    outcome: Outcome | None
    """None for what is no finding: witnesses, input, coverage."""
    severity: Severity
    ko: Page
    en: Page

    @property
    def family(self) -> str:
        """The first digit's family: `FC1` for FC101."""
        return self.id[:3]

    def page(self, lang: Lang) -> Page:
        """The page in a language."""
        return self.ko if lang == "ko" else self.en


@dataclass(frozen=True, slots=True)
class _Entry:
    severity: str
    ko: Page
    en: Page
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class _Family:
    ko: str
    en: str


@dataclass(frozen=True, slots=True)
class _File:
    version: str
    family: Mapping[str, _Family]
    rule: Mapping[str, _Entry]


@dataclass(frozen=True, slots=True)
class Measured:
    """How a rule did on the annotated stories (`make scorecard`)."""

    alarms: int
    true: int
    """Alarms that hit an annotated conflict."""
    planted: int
    """Planted slips that it found."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What was measured, rule by rule; a rule that raised nothing is not in it."""

    stories: int
    rule: Mapping[str, Measured]


SCORECARD = load("scorecard.toml", Scorecard)
"""Made by a benchmark, never by hand."""

_FILE = load("rules.toml", _File)

VERSION = _FILE.version
"""Version of the rule set; it stands in every report."""

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        code: Rule(code, cast(Outcome, each.outcome) if each.outcome else None, cast(Severity, each.severity), each.ko, each.en)
        for code, each in sorted(_FILE.rule.items())
    }
)
"""Code → rule, in the order of the codes."""


def matching(code: str) -> tuple[Rule, ...]:
    """The rules whose code begins with `code`, whatever its case: one for `FC101`, a family for `FC1`."""
    return tuple(rule for rule in RULES.values() if rule.id.startswith(code.strip().upper()))


def family_name(family: str, lang: Lang) -> str:
    """What the rules of `FC1`, `FC2`, … are about."""
    entry = _FILE.family.get(family)
    return family if entry is None else entry.ko if lang == "ko" else entry.en
