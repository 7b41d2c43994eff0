"""Dated events: which event of the story a written date or time of day belongs to.

A date is bound to the words of `events.toml` that stand next to it in its sentence with no other date between. What the
event is about are the other words around. A date that no event word claims belongs to none: most dates of a news text
are the day of the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.model import Claim, Lang

AFTER, BEFORE = 42, 26
"""Characters between a date and its event's word after it and before it; a longer way is another clause."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """The words that name one kind of event."""

    id: str
    ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that say that a date was moved, is another place's, or belongs to the past."""

    revised_ko: tuple[str, ...]
    revised_en: tuple[str, ...]
    zones: tuple[str, ...]
    past_ko: tuple[str, ...]
    past_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Events:
    event: tuple[EventWords, ...]
    cues: Cues


@dataclass(frozen=True, slots=True)
class Dated:
    """One date or time of one event in one article."""

    claim: Claim
    kind: str
    """Id of the event's kind in events.toml."""
    trigger: str
    about: frozenset[str]
    """Lemmas around the date that are not the event's own word."""
    stages: frozenset[str]
    """Numbered stages in the sentence (1단계, 2차, phase 2): other numbers mean another event."""
    sentence: str
    revised: bool
    zoned: bool


_FILE = lexicon.load("events.toml", _Events)
CUES = _FILE.cues


def _finder(words: Sequence[str], lang: Lang) -> re.Pattern[str]:
    either = "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(either if lang == "ko" else rf"(?<![a-z])(?:{either})(?![a-z])")


_TRIGGERS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": _finder([w for e in _FILE.event for w in e.ko], "ko"),
        "en": _finder([w for e in _FILE.event for w in e.en], "en"),
    }
)
_KIND: Mapping[str, str] = MappingProxyType({word: e.id for e in _FILE.event for word in (*e.ko, *e.en)})
_REVISED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": _finder(CUES.revised_ko, "ko"), "en": _finder(CUES.revised_en, "en")}
)
_ZONES = re.compile("|".join(re.escape(zone) for zone in CUES.zones))
_STAGE = re.compile(
    r"제?[0-9]{1,2}(?:단계|차|호기|호선|상|기|막|부|라운드|공장)|(?:[Pp]hase|[Ss]tage|[Rr]ound|[Uu]nit|[Pp]art)[ ][0-9IV]{1,3}"
)


def dated_events(each: Extraction) -> Iterator[Dated]:
    """The dates and times of one article that belong to an event."""
    by_sentence: dict[tuple[int, int], list[Claim]] = {}
    for claim in each.claims:
        if claim.kind in {"date", "time"}:
            by_sentence.setdefault(claim.scope, []).append(claim)
    for scope, claims in by_sentence.items():
        yield from _of_sentence(each, scope, claims)


def _of_sentence(each: Extraction, scope: tuple[int, int], claims: Sequence[Claim]) -> Iterator[Dated]:
    text, lang = each.article.text, each.article.language
    sentence = text[scope[0] : scope[1]]
    folded = sentence if lang == "ko" else sentence.lower()
    triggers = [(m.start() + scope[0], m.end() + scope[0], m.group()) for m in _TRIGGERS[lang].finditer(folded)]
    for claim in claims if triggers else ():
        found = _trigger(claim, triggers, [c for c in claims if c.kind == claim.kind], lang)
        if found:
            yield Dated(
                claim,
                _KIND[found],
                found,
                _about(claim, found),
                frozenset(m.group().replace(" ", "").lower() for m in _STAGE.finditer(sentence)),
                sentence,
                bool(_REVISED[lang].search(folded)),
                bool(_ZONES.search(sentence)),
            )


def _trigger(claim: Claim, triggers: Sequence[tuple[int, int, str]], claims: Sequence[Claim], lang: Lang) -> str | None:
    """The nearest event word with no other date between: after the date first in Korean, before it in English."""
    after = [(s - claim.span[1], w) for s, e, w in triggers if s >= claim.span[1] and not _between(claims, claim.span[1], s)]
    before = [(claim.span[0] - e, w) for s, e, w in triggers if e <= claim.span[0] and not _between(claims, e, claim.span[0])]
    limits = ((after, AFTER), (before, BEFORE)) if lang == "ko" else ((before, AFTER), (after, BEFORE))
    for words, limit in limits:
        near = [each for each in words if each[0] <= limit]
        if near:
            return min(near)[1]
    return None


def _between(claims: Sequence[Claim], start: int, end: int) -> bool:
    return any(start <= c.span[0] and c.span[1] <= end for c in claims)


def _about(claim: Claim, trigger: str) -> frozenset[str]:
    context = claim.context
    words = context.clause | context.label | context.head | context.topic | context.segment
    return frozenset(w for w in words if w not in trigger and not w.startswith("=") and not w[0].isdigit() and len(w) > 1)
