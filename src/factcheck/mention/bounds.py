"""Words beside a date that open or soften it: 까지, 이후, 부터, 늦어도, 께; by, since, no later than, around."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon.anchors import either
from factcheck.mention import calendar_math as calendar
from factcheck.mention.calendar_math import Days
from factcheck.mention.cascade import Token
from factcheck.mention.date_en_words import WORDS as EN
from factcheck.mention.date_ko_words import WORDS
from factcheck.mention.date_outcome import Moment
from factcheck.mention.date_span import Span
from factcheck.model import Hedge

Kind = str
_KINDS: tuple[Kind, ...] = ("none", "until", "since", "before", "from", "soon_after", "after")
_HEDGES: Mapping[Kind, Hedge] = MappingProxyType(
    {"until": "at_most", "since": "at_least", "before": "less_than", "after": "more_than", "soon_after": "vague"}
)
_LONG = [word for word in WORDS.words["bound"] if len(word) > 1]
_KO_BOUND = re.compile(
    rf"[ ]?(?P<approx>{either(WORDS.words['approx'])})?[ ]?(?P<bound>{either(_LONG)}|내(?![가-힣]))|[ ]?(?P<between>사이)(?=에|의|[^가-힣]|$|입)"
)
_KO_APPROX = re.compile(rf"[ ]?(?P<approx>{either(WORDS.words['approx'])})(?=[^가-힣]|$|[에은는이을를의도만으까부]|이다)")
_KO_BASE = re.compile(rf"[ ]?{either(WORDS.words['base'])}")
_KO_LEAD = re.compile(rf"(?P<lead>{either(WORDS.words['lead'])})[ ]$")
_KO_BY_THEN = re.compile(r"연내$")


@dataclass(frozen=True, slots=True)
class Bound:
    """What the words around a date do to it, and the extent that they cover."""

    start: int
    end: int
    kind: Kind = "none"
    approx: bool = False
    base: bool = False

    @property
    def hedge(self) -> Hedge:
        """The hedge that the words state."""
        return _HEDGES.get(self.kind, "approx" if self.approx else "exact")

    @property
    def rules(self) -> tuple[str, ...]:
        """Rule ids for the derivation."""
        named = (f"date.{self.kind}",) if self.kind != "none" else ()
        return (*named, *(("date.about",) if self.approx else ()), *(("date.comparison_base",) if self.base else ()))

    @property
    def slack(self) -> int:
        """Days that an approximate date may be off on either side; a single day at most three."""
        return 10 if self.approx else 0

    @property
    def further(self) -> Bound | None:
        """`부터`: the day that something starts, or all time since; after X may include X. All are admissible."""
        return Bound(self.start, self.end, "since") if self.kind in {"from", "after"} else None

    def applied(self, days: Days) -> Days:
        """The span with its ends opened: until and since include the block, before and after exclude it."""
        if self.kind == "until":
            return Days(None, days.last, days.grain)
        if self.kind in {"since", "soon_after"}:
            return Days(days.first, None, days.grain)
        if self.kind == "before":
            return Days(None, calendar.shift(days.first, -1) if days.first else None, days.grain)
        if self.kind == "after":
            return Days(calendar.shift(days.last, 1) if days.last else None, None, days.grain)
        return days


def bound_ko(text: str, token: Token[Moment]) -> Bound:
    """The bound on a date in Korean, where its words follow (rarely: lead) it; 까지 after a span only closes it."""
    start, end = token.start, token.end
    lead = _KO_LEAD.search(text, max(0, start - 6), start)
    begin = lead.start() if lead else start
    after = _KO_BOUND.match(text, end)
    if after:
        if after["between"]:
            return Bound(begin, after.end() if isinstance(token.meaning, Span) else end)
        kind = _KINDS[WORDS.words["bound"].get(after["bound"], 1)]
        closed = isinstance(token.meaning, Span) and kind in {"until", "from"}
        return Bound(begin, after.end(), "none" if closed else kind, bool(after["approx"]))
    if _KO_BY_THEN.search(text, max(start, end - 2), end):
        return Bound(begin, end, "until")
    base = bool(_KO_BASE.match(text, end))
    approx = _KO_APPROX.match(text, end)
    if lead:
        return Bound(begin, end, "until" if WORDS.words["lead"][lead["lead"]] == 1 else "since")
    return Bound(begin, approx.end() if approx else end, "none", bool(approx), base)


_EN_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<bound>{either(EN.bounds)})[ ](?:the[ ])?$", re.IGNORECASE)
_EN_LEAD = re.compile(r"(?<![A-Za-z])(?:(?:at|on|in|from|between|around|during)[ ])?(?:the[ ])?$", re.IGNORECASE)
_EN_ABOUT = re.compile(rf"(?<![A-Za-z])(?P<about>{either(EN.about)})[ ]$", re.IGNORECASE)
_EN_AFTER = re.compile(rf"[ ]?,?[ ]?(?P<bound>{either(EN.bounds_after)})(?![A-Za-z])", re.IGNORECASE)


def bound_en(text: str, token: Token[Moment]) -> Bound:
    """The bound on a date in English; prepositions that only place it (in March, on Tuesday) widen the extent."""
    start, end = token.start, token.end
    after = _EN_AFTER.match(text, end)
    if after:
        return Bound(start, after.end(), _KINDS[EN.bounds_after[after["bound"].lower()]])
    before = _EN_BEFORE.search(text, max(0, start - 24), start)
    if before and not (isinstance(token.meaning, Span) and EN.bounds[before["bound"].lower()] == 4):
        return Bound(before.start(), end, _KINDS[EN.bounds[before["bound"].lower()]])
    about = _EN_ABOUT.search(text, max(0, start - 10), start)
    lead = _EN_LEAD.search(text, max(0, start - 14), start)
    begin = about.start() if about else lead.start() if lead else start
    return Bound(begin, end, "none", bool(about))
