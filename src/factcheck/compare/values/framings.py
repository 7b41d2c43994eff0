"""A change that another text's two levels show to be worded wrongly (FC301, FC302): the gap given as the result, the share that is
left as the share that went, points as percent.

One text prints a step (13년에서 9년으로, from 1.24 to 1.86 billion). Another text, or the same one, restates it:
* from the same start to the gap (13년 걸리던 일을 4년으로): to for by
* by as many percent as the levels are points apart (250%를 340%로, 90% 올려)
* by what the end is of the start (a climb of 150 percent to 1.86 billion), or at the level of what went (306명으로, 10% 수준으로)
Without a step: N% higher in one text, N% of the same in another. Refused: a number that fits both ways, a restatement of a unit or a
kind of its own, a text that prints the end elsewhere as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.keyed import RARE, base_unit, value_key
from factcheck.model import Article, Claim, message

REACH = 32
"""Characters from the start of a step to its end."""
RESTATED = 160
"""Characters from a step to its restatement in the same text."""
HALF = Decimal("0.6")
"""A percentage is right if it is as near as this to what the levels give."""
LARGE = Decimal(1000)
"""A round number that is rare enough beside its change."""
LEAST, SMALL = Decimal(3), Decimal("0.06")
"""A smaller percentage is near everything: it must be as near as its last digit."""
WORDS = 2
"""Words that two texts share that speak of one comparison."""
_FROM_KO = re.compile(
    r"\s?(?:에서|→|->|⇒)|(?:인|이던|였던|이었던|(?:까지|씩)?\s?[가-힣]{1,4}던)\s[^,.0-9]{1,16}(?:을|를|이|가)\s$"
)
_TO_KO = re.compile(r"\s?(?:[가-힣]{0,2}\s?)?(?:으로|로)(?![가-힣])")
_ARROW = re.compile(r"\s?(?:→|->|⇒)\s?")
_CELL = re.compile(r"\s?\|\s?")
_FROM_EN = re.compile(r"[Ff]rom\s(?:about\s|some\s)?$")
_TO_EN = re.compile(r"\s(?:[a-z]+\s){0,2}to\s(?:about\s|some\s)?")
_BACK_EN = re.compile(r"(?:\s[a-z]+){0,3},?\s(?:(?:up|down)\s)?(?:from|compared with|against)\s(?:about\s|some\s)?")
_MORE_KO = re.compile(r"(?:포인트)?\s?(?:더\s)?(?:높|낮|많|적은|적다|빠른|빠르|느린|느리|비싸|비싼|싼\s|큰|크다|작은|작다)")
_MORE_EN = re.compile(r"\s(?:higher|lower|more|less|faster|slower|larger|smaller|better|worse|cheaper|dearer)\sthan\b")
_OF_KO = (re.compile(r"의\s?(?:약\s)?$"), re.compile(r"\s?(?:수준|까지|에\s(?:이르|달|미치|그치|머물)|정도)"))
_OF_EN = re.compile(
    r"\sof\s(?!the\s(?:vote|total|people|respondents)|those|people|all)|\sas\s(?:much|many|high|fast|good|large)\sas\s"
)


@dataclass(frozen=True, slots=True)
class Step:
    """Two levels of one thing, as a text gives them."""

    start: Claim
    end: Claim
    lo: Decimal
    hi: Decimal
    """Start and end in the unit of comparison."""
    cells: bool = False
    """Two cells of a table row: their order is that of the columns."""

    @property
    def gap(self) -> Decimal:
        """How far apart the levels are."""
        return abs(self.hi - self.lo)


def compare_framings(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every restated step that the levels contradict, then comparisons of one number in two framings."""
    steps = [step for each in extractions for step in steps_of(each)]
    points = [c for each in extractions for c in each.claims if c.value.unit == "percentage_point" and c.value.is_point]
    told: set[frozenset[str]] = set()
    for each in extractions:
        for draft in (*_gap_as_result(each, steps), *_result_as_gap(each, steps), *_restated(each, steps, points)):
            key = frozenset(claim.id for claim in draft.groups[0])
            if key not in told:
                told.add(key)
                yield draft
    yield from _higher_or_of(extractions)


def steps_of(each: Extraction) -> Iterator[Step]:
    """Neighbouring values of one unit that a text sets out as from and to."""
    claims = [c for c in each.claims if c.kind not in {"date", "time", "ordinal"} and c.value.is_point]
    for a, b in pairwise(claims):
        if a.scope != b.scope or b.span[0] - a.span[1] > REACH or base_unit(a) != base_unit(b) or value_key(a) == value_key(b):
            continue
        order = _order(a, b, each.article)
        if order:
            (_, lo, _), (_, hi, _) = (value_key(claim) for claim in order)
            yield Step(*order, Decimal(lo), Decimal(hi), bool(_CELL.fullmatch(each.article.text[a.span[1] : b.span[0]])))


def _order(a: Claim, b: Claim, article: Article) -> tuple[Claim, Claim] | None:
    """Start and end of a step, None where the two are none."""
    text, between = article.text, article.text[a.span[1] : b.span[0]]
    if _ARROW.fullmatch(between) or _CELL.fullmatch(between):
        return a, b
    if article.language == "ko":
        return (a, b) if _FROM_KO.match(between) and _TO_KO.match(text, b.span[1]) else None
    if _TO_EN.fullmatch(between) and _FROM_EN.search(text[max(0, a.span[0] - 12) : a.span[0]]):
        return a, b
    return (b, a) if _BACK_EN.fullmatch(between) else None


def _gap_as_result(each: Extraction, steps: Sequence[Step]) -> Iterator[Draft]:
    """From one start, two ends, of which one is the gap to the other: 13년을 9년으로, 13년을 4년으로."""
    mine = [step for step in steps if not step.cells and step.start.article == each.article.id]
    for step in mine:
        for other in steps:
            same = value_key(step.start) == value_key(other.start) and not other.cells
            if other.start.article == step.start.article or not same or step.hi == other.hi or step.hi != other.gap:
                continue
            if step.hi + other.hi == step.lo and step.hi * 2 != step.lo and _closer(other, step, steps):
                why = message("why.gap_as_result", start=step.start.value, end=other.end.value, stated=step.end.value)
                yield _alarm("FC301", ((step.end,), (other.start, other.end)), why)


def _result_as_gap(each: Extraction, steps: Sequence[Step]) -> Iterator[Draft]:
    """From one start, by as many as others say are left: 6기에서 4기로, 6기에서 4기를 줄여."""
    for claim in each.claims:
        if claim.framing != "change_by" or claim.kind == "percent" or not claim.value.is_point:
            continue
        starts = {
            value_key(c) for c in each.claims if c.scope == claim.scope and claim.span[0] - RESTATED <= c.span[0] < claim.span[0]
        }
        found = [s for s in steps if s.start.article != claim.article and value_key(s.end) == value_key(claim) and not s.cells]
        found = [s for s in found if s.hi < s.lo and s.hi != s.gap and value_key(s.start) in starts and _goes_with(claim, s)]
        if found and not any(value_key(c) == value_key(claim) and c.id != claim.id for c in each.claims):
            step = found[0]
            why = message("why.result_as_gap", start=step.start.value, end=step.end.value, stated=claim.value)
            yield _alarm("FC301", ((claim,), (step.start, step.end)), why)


def _closer(right: Step, wrong: Step, steps: Sequence[Step]) -> bool:
    """Of two ends that are each the other's gap, the one that more texts give is right, else none is told of the other."""
    texts = [{s.start.article for s in steps if (s.lo, s.hi) == (each.lo, each.hi)} for each in (right, wrong)]
    return len(texts[0]) > len(texts[1]) or (len(texts[0]) == len(texts[1]) and right.start.id < wrong.start.id)


def _with_points(draft: Draft, step: Step, points: Sequence[Claim]) -> Draft:
    """With what the texts give as the gap in points, where the levels are percentages."""
    right = tuple(c for c in points if c.value.lo == step.gap)
    return replace(draft, groups=(*draft.groups, right)) if right and draft.rule == "FC302" else draft


def _restated(each: Extraction, steps: Sequence[Step], points: Sequence[Claim]) -> Iterator[Draft]:
    for claim in each.claims:
        share = _share(claim)
        if share is None or claim.framing not in {"change_by", "level"}:
            continue
        for step in steps:
            if claim.id not in {step.start.id, step.end.id} and _is_of(claim, step, each):
                yield from (_with_points(draft, step, points) for draft in _judged(claim, share, step))


def _share(claim: Claim) -> Decimal | None:
    lo = claim.value.lo
    return lo if claim.kind == "percent" and claim.value.is_point and isinstance(lo, Decimal) and lo > 0 else None


def _is_of(claim: Claim, step: Step, each: Extraction) -> bool:
    """The restatement stands beside the step; or in another text beside the step's end, which is rare enough, or in its words."""
    if claim.article == step.start.article:
        return claim.scope == step.start.scope and abs(claim.span[0] - step.end.span[1]) <= RESTATED
    beside = [
        c for c in each.claims if c.scope == claim.scope and c.id != claim.id and abs(c.span[0] - claim.span[0]) <= RESTATED
    ]
    return any(value_key(c) == value_key(step.end) and _is_rare(c) or _same_digits(c, step) for c in beside)


def _is_rare(claim: Claim) -> bool:
    return claim.significant >= 2 or (isinstance(claim.value.lo, Decimal) and abs(claim.value.lo) >= LARGE)


def _same_digits(claim: Claim, step: Step) -> bool:
    """$1.86 billion in a sentence, 1,860 in a table of millions."""
    if not step.cells or not isinstance(claim.value.lo, Decimal) or min(claim.significant, step.end.significant) < RARE:
        return False
    return claim.value.lo.normalize().as_tuple().digits == step.hi.normalize().as_tuple().digits


def _judged(claim: Claim, share: Decimal, step: Step) -> Iterator[Draft]:
    if not step.lo:
        return
    rel, of = 100 * step.gap / abs(step.lo), 100 * step.hi / step.lo
    if abs(share - rel) <= (max(HALF, rel / 50) if share >= LEAST else SMALL):
        fits_level = claim.framing == "level" and abs(share - of) > HALF and abs(rel - of) > 2 * HALF and step.hi < step.lo
        if fits_level and not step.cells and claim.article == step.start.article:
            yield _drafted("FC301", claim, step, "why.level_for_change", _percent(of))
        return
    if claim.framing != "change_by" or (step.cells and share < LEAST):
        return
    if not step.cells and step.start.kind == "percent" and share == step.gap and claim.value.unit == "percent":
        yield _drafted("FC302", claim, step, "why.gap_is_points", _percent(rel))
    elif step.start.kind != "percent" and share >= LEAST and abs(share - of) <= HALF and _goes_with(claim, step):
        yield _drafted("FC301", claim, step, "why.of_for_change", _percent(rel))


def _goes_with(claim: Claim, step: Step) -> bool:
    """The word of change goes the way of the step."""
    return claim.direction == ("up" if step.hi > step.lo else "down")


def _percent(share: Decimal) -> str:
    return f"{share.quantize(Decimal('0.1')).normalize():f}%"


def _drafted(rule: str, claim: Claim, step: Step, key: str, right: str) -> Draft:
    why = message(key, start=step.start.value, end=step.end.value, stated=claim.value, right=right)
    return _alarm(rule, ((claim,), (step.start, step.end)), why)


def _alarm(rule: str, groups: tuple[tuple[Claim, ...], ...], why: object) -> Draft:
    return Draft(rule, "CONFLICT", "warning", groups, (why,), Decimal("0.8"), ask=message("ask.change"))  # type: ignore[arg-type]


def _higher_or_of(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """N% higher than a thing in one text, N% of it in another: one of the two words is wrong."""
    higher = [claim for each in extractions for claim in each.claims if _is_more(claim, each.article)]
    levels = [claim for each in extractions for claim in each.claims if _is_of_base(claim, each.article)]
    for claim in higher:
        alike = [c for c in levels if c.article != claim.article and value_key(c) == value_key(claim)]
        alike = [c for c in alike if len(_words(c) & _words(claim)) >= WORDS]
        if alike:
            why = message("why.higher_or_of", stated=claim.value)
            yield _alarm("FC301", ((claim,), tuple(alike)), why)


def _is_more(claim: Claim, article: Article) -> bool:
    pattern = _MORE_KO if article.language == "ko" else _MORE_EN
    return _share(claim) is not None and bool(pattern.match(article.text, claim.span[1]))


def _is_of_base(claim: Claim, article: Article) -> bool:
    text, (start, end) = article.text, claim.span
    if _share(claim) is None:
        return False
    if article.language == "ko":
        return bool(_OF_KO[0].search(text[max(0, start - 6) : start]) and _OF_KO[1].match(text, end))
    return bool(_OF_EN.match(text, end))


def _words(claim: Claim) -> frozenset[str]:
    context = claim.context
    words = context.sentence | context.topic
    return frozenset(word for word in words if len(word) > 1 and not word.startswith("="))
