"""One number that is the most in one text and the least in another (FC105): 최대 60일, 최소 60일; a minimum and a maximum of 60 days.
And one threshold of a rule that itself falls under it in one text and not in the other: 15억원 이상, 15억원 초과.

The two meet in the number or right beside it, so no comparison of intervals sees them. Refused: a text that prints the number in
any other way as well (for thresholds: in the other way), numbers of one digit without words in common, and for thresholds
sentences that do not speak of a rule, for elsewhere `100명 이상` and `100명 넘게` are one way of counting.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.lexicon.cues import WORDS
from factcheck.model import Claim, Hedge, message

MOST, LEAST = frozenset({"at_most"}), frozenset({"at_least"})
FINE, TENS, SHARED = 2, 10, 2
"""Digits of a number that two texts do not bound by chance; where it has fewer, words in common, and one from ten on."""
_EDGES: tuple[tuple[Hedge, Hedge], ...] = (("at_least", "more_than"), ("at_most", "less_than"))
_RULE = re.compile(rf"{either(WORDS['rule'].ko)}|\b(?:{either(WORDS['rule'].en)})\b")
_Key = tuple[str, str]


def compare_limits(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Numbers that two texts bound from opposite sides."""
    bounds: dict[_Key, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for claim in each.claims:
            if (key := _key(claim)) is not None:
                bounds[key][claim.article].append(claim)
    texts = {each.article.id: each for each in extractions}
    for key in sorted(bounds):
        yield from _opposed(bounds[key])
        yield from _edges(bounds[key], texts)


def _key(claim: Claim) -> _Key | None:
    """The number with its unit, however it is bounded."""
    ends = [end for end in (claim.value.lo, claim.value.hi) if isinstance(end, Decimal)]
    if not ends or len(set(ends)) > 1 or claim.kind in {"date", "time", "ordinal"}:
        return None
    return claim.value.unit or "", format(ends[0].normalize(), "f")


def _opposed(by_article: dict[str, list[Claim]]) -> Iterator[Draft]:
    sides: dict[str, list[Claim]] = defaultdict(list)
    for claims in by_article.values():
        hedges = {claim.hedge for claim in claims}
        if len(hedges) == 1 and hedges <= MOST | LEAST:
            sides[hedges.pop()] += claims
    pairs = [(a, b) for a in sides["at_most"] for b in sides["at_least"] if _speak_of_one(a, b)]
    if not pairs:
        return
    groups = tuple(tuple(dict.fromkeys(pair[n] for pair in pairs)) for n in (0, 1))
    why = message("why.opposite_bounds", value=pairs[0][0].value)
    yield Draft("FC105", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="limit", ask=message("ask.sources"))


def _speak_of_one(a: Claim, b: Claim) -> bool:
    if min(a.significant, b.significant) >= FINE:
        return True
    numbers = [end for c in (a, b) for end in (c.value.lo, c.value.hi) if isinstance(end, Decimal)]
    return len(a.context.sentence & b.context.sentence) >= (1 if min(numbers) >= TENS else SHARED)


def _edges(by_article: Mapping[str, Sequence[Claim]], texts: Mapping[str, Extraction]) -> Iterator[Draft]:
    """A threshold with and without the number itself."""
    for inner, outer in _EDGES:
        sides: dict[str, list[Claim]] = defaultdict(list)
        for claims in by_article.values():
            hedges = {claim.hedge for claim in claims} & {inner, outer}
            if len(hedges) == 1:
                sides[min(hedges)] += [claim for claim in claims if claim.hedge in hedges]
        pairs = [(a, b) for a in sides[inner] for b in sides[outer] if _are_of_one_rule(a, b, texts)]
        if pairs:
            groups = tuple(tuple(dict.fromkeys(pair[n] for pair in pairs)) for n in (0, 1))
            why = message("why.edge", first=pairs[0][0].value, second=pairs[0][1].value)
            yield Draft("FC105", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), ask=message("ask.sources"))


def _are_of_one_rule(a: Claim, b: Claim, texts: Mapping[str, Extraction]) -> bool:
    """Both sentences name one kind of rule, and share words beside it."""
    if a.modality == "denied" or b.modality == "denied" or not all(any(map(str.isdigit, c.quote)) for c in (a, b)):
        return False  # `절반을 넘은` is no threshold that anybody looks up
    left, right = (frozenset(_RULE.findall(texts[c.article].article.text, *c.scope)) for c in (a, b))
    words = (a.context.sentence & b.context.sentence) - left - right
    return bool(left & right) and len({word for word in words if not word.startswith("=")}) >= SHARED
