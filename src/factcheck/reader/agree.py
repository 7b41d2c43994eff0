"""Agreements that a reader proposes become ties where our own claims on the quoted words state one value, or add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations

from factcheck.align import Story
from factcheck.compare.draft import Draft
from factcheck.compare.values.ties import ROUNDED, nearest, tie_of
from factcheck.keyed import base_unit, value_key
from factcheck.model import Claim, message
from factcheck.overlap import meet
from factcheck.reader.decide import Ground
from factcheck.reader.moments import zoned
from factcheck.reader.places import Spot, spots, stems
from factcheck.reader.prove import CERTAIN, NO_GAP
from factcheck.reader.relations import COUNTABLE, SECONDS, fits_exactly, number_of, results, second_of
from factcheck.reader.schema import Accord
from factcheck.reader.values import Side, claims_on
from factcheck.reader.words import STATEMENT
from factcheck.resolve import text_claim

COMPARED = frozenset({"percent", "money", "count", "quantity", "duration", "date", "time", "rank", "ratio"})
MOST_TERMS, MOST_CALCULATIONS = 12, 2
"""Claims among which a calculation is looked for."""
Rows = Sequence[tuple[Claim, ...]]
"""The claims on each quote."""


def agreements(accord: Accord, ground: Ground) -> tuple[Draft, ...]:
    """A tie of claims that meet, one for each quoted value that follows from others, or one of equal words; mostly one of these."""
    about = stems(f"{accord.subject} {accord.attribute}")
    found = [spots(quote, ground.texts, about) for quote in accord.quotes]
    rows = [_claims(row, ground) for row in found]
    met = meeting(rows, ground.story)
    held = {c.id for c in met.claims} if met else set()
    left = any(not {c.id for c in row} & held for row in rows if row)
    calculated = list(_reckoned(rows, found, ground)) if left else []
    made = tuple(filter(None, (met, zoned(found, ground.holdings) if left else None, *calculated[:MOST_CALCULATIONS])))
    words = None if made else _same_words(accord, found)
    return (words,) if words else made


def meeting(rows: Rows, story: Story) -> Draft | None:
    """A tie of claims on different quotes that meet."""
    chains = [_chain(n, first, rows, story) for n, row in enumerate(rows) for first in row]
    proven = [chain for chain in chains if len(chain) > 1]
    if not proven:
        return None
    return tie_of(max(proven, key=lambda chain: (_spread(chain), len(chain), chain[0].significant, chain[0].id)))


def of_one_stance(side: Side, story: Story) -> Draft | None:
    """What several articles print for one and the same stance: one value or a bound that holds it, in one unit."""
    units = Counter(c.value.unit for c in side.claims)
    same = [(c,) for c in side.claims if units[c.value.unit] > 1]
    return meeting(same, story) if side.sure and _spread([c for row in same for c in row]) > 1 else None


def _spread(chain: Sequence[Claim]) -> int:
    return len({c.article for c in chain})


def _claims(row: Sequence[Spot], ground: Ground) -> tuple[Claim, ...]:
    """The claims on one quote."""
    found = {c.id: c for spot in row for c in claims_on(spot, ground.holdings)}
    return tuple(c for c in found.values() if c.kind in COMPARED)


def _beside(found: Sequence[Sequence[Spot]], ground: Ground, reach: int = 0) -> list[Claim]:
    """The claims in the sentences of the quotes and, `reach` sentences on, around them."""
    places = {
        (s.each.article.id, n): s.each for row in found for s in row for n in range(s.sentence - reach, s.sentence + reach + 1)
    }
    held = []
    for (article, n), each in sorted(places.items(), key=lambda item: item[0]):
        if 0 <= n < len(each.sentences):
            scope = each.sentences[n]
            held += [c for c in ground.holdings.get(article, ()) if scope.start <= c.span[0] < scope.end and c.kind in COMPARED]
    return held


def _chain(place: int, first: Claim, rows: Rows, story: Story) -> list[Claim]:
    """The claim and, from the other quotes, all that state the same as every one before."""
    chain = [first]
    for n, row in enumerate(rows):
        for claim in row if n != place else ():
            if all(_agree(claim, other, story) for other in chain):
                chain.append(claim)
    return chain


def _agree(a: Claim, b: Claim, story: Story) -> bool:
    """Readings meet, at lenient width where a hedge asks for it, and neither text says that it measures something else."""
    if a.id == b.id or not (values_meet(a, b) or _same_number(a, b)):
        return False
    veto = story.veto(a, b) or ""
    return veto != "period" and not (veto.startswith("axis") and veto != "axis.framing" and value_key(a) != value_key(b))


def values_meet(a: Claim, b: Claim) -> bool:
    """Some readings of the two meet, at lenient width where a hedge asks for it, or one rounds to the other."""
    if a.kind != b.kind and {a.kind, b.kind} != {"percent", "ratio"}:
        return False
    if _are_far(a, b):
        return False
    met = meet(a.readings, b.readings)
    hedged = a.hedge != "exact" or b.hedge != "exact"
    if met == "same" or (met == "near" and hedged) or _rounds_to(a, b) or _rounds_to(b, a):
        return True
    return a.kind == "duration" and _rounds_to_unit(a, b)


def _are_far(a: Claim, b: Claim) -> bool:
    """1조 and 7천억 round to one another, and nobody means the same by them."""
    if number_of(a) is None or number_of(b) is None or (a.kind == "duration" and a.value.unit != b.value.unit):
        return False
    return (gap := nearest(a, b)) is not None and gap >= ROUNDED


def _rounds_to(fine: Claim, coarse: Claim) -> bool:
    """The finer number, rounded to the digits of the coarser one, is it: 4218억 and 4200억."""
    x, y = number_of(fine), number_of(coarse)
    if x is None or y is None or not y or fine.value.unit != coarse.value.unit or not 2 <= coarse.significant < fine.significant:
        return False
    place = Decimal(1).scaleb(y.normalize().adjusted() - coarse.significant + 1)
    return (x / place).to_integral_value(ROUND_HALF_UP) * place == y


def _rounds_to_unit(a: Claim, b: Claim) -> bool:
    """10 hours 52 minutes are 11 hours."""
    units = [SECONDS.get(c.value.unit or "") for c in (a, b)]
    x, y = number_of(a), number_of(b)
    if x is None or y is None or None in units or units[0] == units[1]:
        return False
    sizes = [unit for unit in units if unit is not None]
    return abs(x * sizes[0] - y * sizes[1]) * 2 <= max(sizes)


def _same_number(a: Claim, b: Claim) -> bool:
    """A number that stands without its unit in one text: 198,000 and 19만8000원."""
    x, y = a.value.lo, b.value.lo
    bare = a.value.unit is None or b.value.unit is None
    return (
        bare
        and isinstance(x, Decimal)
        and x == y
        and a.value.is_point
        and b.value.is_point
        and min(a.significant, b.significant) > 2
    )


def _reckoned(rows: Rows, found: Sequence[Sequence[Spot]], ground: Ground) -> Iterator[Draft]:
    """Everything that follows from the quoted values, each result once."""
    shown: set[str] = set()
    every = (
        *_since(rows, ground),
        *_calculations(rows, _beside(found, ground)),
        *_sums_nearby(rows, _beside(found, ground, reach=1)),
    )
    for draft in every:
        if draft.groups[0][0].id not in shown:
            shown.add(draft.groups[0][0].id)
            yield draft


def _sums_nearby(rows: Rows, near: Sequence[Claim]) -> Iterator[Draft]:
    """Two quoted values and the difference of them in the next sentence: 27 injured, and with the 4 dead 31."""
    quoted = list({c.id: c for row in rows for c in row}.values())[:MOST_TERMS]
    for total, part in permutations(quoted, 2):
        whole, less = number_of(total), number_of(part)
        if whole is None or less is None or not _one_amount(total, part) or not 0 < less < whole or total.significant < 2:
            continue
        rest = [c for c in near if _one_amount(c, total) and c.id != part.id and number_of(c) == whole - less]
        if rest:
            yield Draft(
                "FC113", "FRAMING", "tie", ((total,), (part,), tuple(rest[:1])), (message("why.reader.holds"),), CERTAIN, NO_GAP
            )


def _one_amount(a: Claim, b: Claim) -> bool:
    """Two amounts in one unit that stands beside both."""
    return a.kind == b.kind and a.kind in COUNTABLE and a.value.unit is not None and base_unit(a) == base_unit(b)


def _since(rows: Rows, ground: Ground) -> Iterator[Draft]:
    """A quoted hour that lies a quoted duration after an hour of the same articles: 43 minutes on, 19:07, and a launch at 18:24."""
    quoted = list({c.id: c for row in rows for c in row}.values())
    ends = [c for c in quoted if second_of(c) is not None]
    for lasted in (c for c in quoted if c.kind == "duration" and _is_uneven(c)):
        for end in ends:
            starts = [
                c
                for article in dict.fromkeys((end.article, lasted.article))
                for c in ground.holdings.get(article, ())
                if (between := _hours_between(c, end, lasted)) is not None and fits_exactly(lasted, between)
            ]
            if starts:
                groups = ((lasted,), (end,), tuple(starts[:1]))
                yield Draft("FC113", "FRAMING", "tie", groups, (message("why.reader.since"),), CERTAIN, NO_GAP)
                break


def _is_uneven(lasted: Claim) -> bool:
    """Five minutes, half an hour and an hour lie between many hours of a story."""
    number, size = number_of(lasted), SECONDS.get(lasted.value.unit or "")
    return number is not None and size is not None and number * size % 300 != 0


def _hours_between(start: Claim, end: Claim, lasted: Claim) -> Decimal | None:
    """In the unit of the duration; None where the end is not the later hour."""
    first, last = second_of(start), second_of(end)
    if first is None or last is None or first >= last:
        return None
    return (last - first) / SECONDS[lasted.value.unit or ""]


def _calculations(rows: Rows, beside: Sequence[Claim]) -> Iterator[Draft]:
    """Quoted values that follow from others: two of the quoted ones take part, the rest stand in their sentences."""
    quoted = {c.id: c for row in rows for c in row}
    claims = list({c.id: c for c in (*quoted.values(), *beside)}.values())[:MOST_TERMS]
    shown: set[frozenset[str]] = set()
    for stated in claims:
        for terms, relation, result in results(stated, [c for c in claims if c.id != stated.id]):
            if None in {stated.value.lo, stated.value.hi} and relation != "change":
                continue  # a bound holds too much to be the result of anything
            ids = frozenset(c.id for c in (stated, *terms))
            if len(ids & quoted.keys()) > 1 and ids not in shown and fits_exactly(stated, result):
                shown.add(ids)
                groups = ((stated,), *((term,) for term in terms))
                yield Draft("FC113", "FRAMING", "tie", groups, (message("why.reader.holds"),), CERTAIN, NO_GAP)
                break


def _same_words(accord: Accord, found: Sequence[Sequence[Spot]]) -> Draft | None:
    """Quotes of different articles that are the same words."""
    by_words: dict[str, dict[str, Spot]] = {}
    for spot in (spot for row in found for spot in row):
        by_words.setdefault(" ".join(spot.words.split()), {}).setdefault(spot.each.article.id, spot)
    same = max(by_words.values(), key=len, default={})
    if len(same) < 2:
        return None
    claims = tuple(
        text_claim(s.each, "name", (s.start, s.end), (s.each.article.title or "", STATEMENT), s.words)
        for _, s in sorted(same.items())
    )
    why, about = (message("why.reader.same_words"),), accord.subject[:60]
    return Draft("FC210", "ALIAS", "tie", (claims,), why, Decimal(1), Decimal(0), subject=about, attribute=accord.attribute[:60])
