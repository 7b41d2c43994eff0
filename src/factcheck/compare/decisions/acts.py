"""Whether somebody did something, told both ways (FC205): paid and never paid, 신고했다 and 신고하지 않았다, will appeal and will not.

Any verb counts, for what makes one happening of two sentences is who did it and to what: both name one subject, no object of the one is
strange to the other, and another word stands around both (a plan of one subject within two days needs none). Refused: a text that tells both, a plan against a deed, what had not been done yet
in an earlier text, another year, a condition, and what is only somebody's word in a dispute.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.compare.days.events import days_apart
from factcheck.compare.draft import Draft
from factcheck.model import Claim, message

CHANGED_MIND = 2
"""Days between two texts in which a plan stays."""
FORGOTTEN = 60
"""Days between two texts that may tell of one happening."""


@dataclass(frozen=True, slots=True)
class Korean:
    """Korean words of acts.toml."""

    idle: tuple[str, ...]
    open: tuple[str, ...]
    plans: tuple[str, ...]
    stem_plans: tuple[str, ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class English:
    """English words of acts.toml."""

    idle: tuple[str, ...]
    past: tuple[str, ...]
    base: tuple[str, ...]
    alike: tuple[tuple[str, ...], ...]
    empty: tuple[str, ...]
    plans: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    ko: Korean
    en: English


WORDS = lexicon.load("acts.toml", _Words)


@dataclass(frozen=True, slots=True)
class Act:
    """One verb with who did it, or did not, and to what."""

    claim: Claim
    verb: str
    done: bool
    planned: bool
    who: frozenset[str]
    """Words of the name of its subject."""
    what: frozenset[str]
    """Stems of its object."""
    clause: frozenset[str]
    """Stems of all that its clause says beside the subject and the verb."""
    around: frozenset[str]
    """Stems of the sentences around."""
    needs_object: bool
    """The verb says nothing without its object: 내다, give."""
    day: str | None
    noun: bool = False
    """A Korean noun with 하다."""


def rivals(acts: Sequence[Act]) -> Iterator[tuple[Act, Act]]:
    """What was done with what was not, of one happening, each pair once."""
    by_verb: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        by_verb[act.verb].append(act)
    for verb in sorted(by_verb):
        told = _of_one_mind(by_verb[verb])
        yield from ((a, b) for a in told if a.done for b in told if not b.done and _are_one(a, b))


def _of_one_mind(acts: Sequence[Act]) -> list[Act]:
    """Without those of a text that tells both: one after the other, or of two things."""
    return [a for a in acts if not any(b.claim.article == a.claim.article and b.done != a.done and _same(a, b) for b in acts)]


def _same(a: Act, b: Act) -> bool:
    """One subject, as far as both name one."""
    return a.who <= b.who or b.who <= a.who


def _are_one(yes: Act, no: Act) -> bool:
    if yes.claim.article == no.claim.article or not yes.who or not no.who or not _same(yes, no) or not _in_time(yes, no):
        return False
    if (yes.what and no.what and not yes.what & no.what) or (yes.needs_object and not yes.what & no.what):
        return False
    if yes.clause - no.around and no.clause - yes.around:
        return False
    return yes.planned or bool((yes.around & no.around) - yes.who - no.who - {yes.verb})


def _in_time(yes: Act, no: Act) -> bool:
    if yes.planned != no.planned:
        return False
    apart = days_apart(yes.day, no.day)
    if yes.planned:
        return apart <= CHANGED_MIND
    return apart <= FORGOTTEN and not (yes.day and no.day and no.day < yes.day)


def drafts(found: Sequence[tuple[Act, Act]]) -> Iterator[Draft]:
    """One finding for each verb."""
    by_verb: dict[str, list[tuple[Act, Act]]] = defaultdict(list)
    for pair in found:
        by_verb[pair[0].verb].append(pair)
    for verb in sorted(by_verb):
        groups = tuple(tuple(dict.fromkeys(pair[n].claim for pair in by_verb[verb])) for n in (0, 1))
        why = message("why.outcomes", first=groups[0][0].quote, second=groups[1][0].quote)
        yield Draft("FC205", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="act", ask=message("ask.outcome"))
