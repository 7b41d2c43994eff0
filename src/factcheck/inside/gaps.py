"""FC504: what lies between two levels: 수출 412억달러, 수입 385억달러로 27억달러 흑자; a surplus of $2.7 billion.

The noun (흑자, 격차, surplus, gap) or the verb (앞섰다, ahead) says that a value is the difference of two others. Three numbers of
one unit in one sentence, nothing else of it, or two in the sentence before; only a slip or a near miss is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import WIDTHS, difference, ends, fit_of, meets, number, same_unit
from factcheck.inside.footing import alike, explained, levels, near
from factcheck.inside.found import alarm, mendable, of_unit, tie
from factcheck.inside.page import DATE, Page, Row, shape
from factcheck.inside.repair import of_sum
from factcheck.model import Claim, message

PATTERNS = (
    shape(r"<LP:a><g30>[,과와며고]\s?<g24><LP:b><g30>(?:수지|격차|표차|차이|차액|차)(?:는|은|가|이)?\s<g8><LQ:gap>"),
    shape(r"<L:a><g30>[,과와며고]\s?<g24><L:b><g24>\s<L:gap>(?:의)?\s?(?:흑자|적자|표\s?차|차이|차로|격차|차액)"),
    shape(r"<LP:a><g40>\band\s<c30><LP:b><g30>(?:surplus|deficit|gap|difference|margin|shortfall)\sof\s<c8><LQ:gap>"),
)
BEFORE, AFTER = 24, 18
_CALLED = shape(r"(?:{gap_noun})(?:는|은|가|이)?\s<g8>$|(?:{gap_noun_en})\s(?:of|was|is)\s<c8>$|(?:{gap_verb_en})\sby\s<c8>$")
_CALLS = shape(r"\s?(?:의|가량|여|쯤|이|가)?\s?(?:{gap_noun}|{gap_verb})|\s(?:[a-z]{1,12}\s)?(?:{gap_noun_en}|{gap_after_en})")
_MOVED = shape(r"까지|으로|로(?![가-힣])")
"""2.32%까지 내렸다가 2.401%로 올라섰다: one thing before and after, and no two between which something lies."""
_PRIOR = shape("{prior}|{than_after}|{from_after}\\s|{compound}")


def check(page: Page) -> Iterator[Draft]:
    """Differences that their two levels contradict, and those that hold."""
    told: set[str] = set()
    for pattern in PATTERNS:
        for found in page.find(pattern):
            a, b, gap = found["a"], found["b"], found["gap"]
            if gap.id not in told and _alone(page, a, b, gap):
                told.add(gap.id)
                yield from _judged(a, b, gap)
    for row in page.rows:
        for gap in row.claims:
            if gap.id not in told and (pair := _called(page, row, gap)):
                yield from _judged(*pair, gap)


def _called(page: Page, row: Row, gap: Claim) -> tuple[Claim, Claim] | None:
    """The two levels of a value that is called a difference: all that its sentence, or the one before, says in the unit."""
    if not gap.value.is_point or not gap.readings or gap.kind not in {"count", "money", "quantity", "percent"}:
        return None
    if not (_CALLED.search(page.before(gap, BEFORE)) or _CALLS.match(page.after(gap, AFTER))):
        return None
    for each in (row, *([page.rows[row.index - 1]] if row.index else [])):
        found = [c for c in each.claims if c is not gap and c.value.is_point and c.readings and _is_term(c, gap)]
        if each is not row and DATE in page.text[row.start : page.place[gap.id]]:
            return None
        if found:
            return (found[0], found[1]) if len(found) == len(("a", "b")) and _stand(page, each, gap, found) else None
    return None


def _is_term(claim: Claim, gap: Claim) -> bool:
    if gap.value.unit == "percentage_point" or claim.kind == "percent":
        return (gap.value.unit, claim.value.unit) == ("percentage_point", "percent")
    return alike(claim, gap)


def _stand(page: Page, row: Row, gap: Claim, terms: Sequence[Claim]) -> bool:
    """Both are levels of one kind, larger together than the gap, and no start of a change."""
    a, b = terms
    return (
        alike(a, b)
        and number(a) != number(b)
        and max(number(a), number(b)) > number(gap) > 0
        and not any(_MOVED.match(page.after(c, 6)) for c in terms)
        and not _PRIOR.search(page.text, row.start, row.end)
    )


def _alone(page: Page, a: Claim, b: Claim, gap: Claim) -> bool:
    """Two levels and their difference are all that the sentence says in this unit."""
    row = page.row(gap)
    points = gap.value.unit == "percentage_point"
    if not same_unit(a, b) or (not points and not same_unit(b, gap)) or points != (a.value.unit == "percent"):
        return False
    same = [c for c in levels(row, a) if c is not gap] if not points else [a, b]
    return len(same) == len((a, b)) and not _PRIOR.search(page.text, row.start, row.end)


def _judged(a: Claim, b: Claim, gap: Claim) -> Iterator[Draft]:
    larger, smaller = (a, b) if number(a) >= number(b) else (b, a)
    verdicts = []
    for width in WIDTHS:
        first, second, stated = (ends(c, width) for c in (larger, smaller, gap))
        if first is None or second is None or stated is None:
            return
        verdicts.append(meets(difference(first, second), stated))
    said = {"larger": larger.value, "smaller": smaller.value, "stated": gap.value}
    verdict = fit_of(*verdicts)
    if verdict == "fits":
        yield tie(((larger, smaller, gap),), message("why.tie.gap", **said))
    elif verdict == "off" and (near((smaller, gap), larger) or explained((smaller, gap), larger)):
        computed = of_unit(number(larger) - number(smaller), gap.value.unit)
        why = message("why.gap", computed=computed, **said)
        yield mendable(alarm("FC504", ((gap,), (larger, smaller)), why, message("ask.sum")), of_sum(larger, (smaller, gap)))
