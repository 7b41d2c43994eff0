"""FC304, FC302: percentages that the scale of their level does not admit.

72.03 points and '104 % higher' would put the rival at 35 of 100; '104 % of' is what fits. A rate of 2.25 % that was cut
'by 0.25 %' has no start of two places from which that holds: points are meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.compare.values.ties import by_value
from factcheck.inside.arithmetic import HUNDRED, last_step, number
from factcheck.inside.found import alarm, at, mendable, of_unit
from factcheck.inside.page import LEVEL, Page, shape
from factcheck.inside.repair import of_number
from factcheck.lexicon.inside import opened
from factcheck.model import Claim, message

_HIGHER = shape(r"\s?(?:이상\s)?(?:더\s)?{better}")
_SCORE = shape("{scored}")
SCORE_UNITS = frozenset({"point", "score", "점"})
MOST = Decimal(130)
"""'104 % higher' for 'at 104 %' is the slip; from here on a multiple may really be meant."""
RATES = tuple(
    opened(shape(pattern), "{rate_noun}")
    for pattern in (
        r"{rate_noun}[^\ue000-\ue008]{0,12}<P:change>\s?(?:포인트)?(?:내려|내린|낮춰|낮춘|낮은|올려|올린|높여|높인|인하해|인상해|하락해|상승해)<g10><P:result>(?:로|으로)",
        r"{rate_noun}[^\ue000-\ue008]{0,24}(?:by\s)?<P:change>,?\sto\s<g8><P:result>",
    )
)


def check(page: Page) -> Iterator[Draft]:
    """Impossible comparisons on a bounded scale, and percent for points."""
    for row in page.rows:
        for score in row.claims:
            if score.counter in SCORE_UNITS or score.value.unit in SCORE_UNITS:
                yield from _score(page, score)
    for pattern in RATES:
        for found in page.find(pattern):
            yield from _rate(found["change"], found["result"])


def _score(page: Page, score: Claim) -> Iterator[Draft]:
    index = page.row_of[score.id]
    rows = page.rows[index : index + 3]
    if not 0 < number(score) <= HUNDRED or page.text[page.place[score.id]] != LEVEL:
        return
    if not any(_SCORE.search(page.text, row.start, row.end) for row in rows[:1]):
        return
    shares = [c for row in rows for c in row.claims if _is_higher(page, c)]
    if shares:
        rival = number(score) / (1 + number(shares[0]) / HUNDRED)
        why = message(
            "why.higher",
            score=score.value,
            stated=shares[0].value,
            rival=of_unit(at(rival, Decimal("0.1")), score.value.unit),
        )
        yield alarm("FC304", (*by_value(shares), (score,)), why, message("ask.higher"))


def _is_higher(page: Page, claim: Claim) -> bool:
    if claim.value.unit != "percent" or not HUNDRED <= abs(number(claim)) <= MOST:
        return False
    return bool(_HIGHER.match(page.after(claim, 12)))


def _rate(change: Claim, result: Claim) -> Iterator[Draft]:
    """No start with the places of the end gives the stated percentage."""
    step, stated = last_step(number(result)), abs(number(change))
    if last_step(number(change)) != step or number(result) <= 0 or not 0 < stated < number(result):
        return
    starts = [number(result) + step * n for n in range(-4000, 4001) if number(result) + step * n > 0]
    if any(abs(abs(number(result) / start - 1) * HUNDRED - stated) <= step / 2 for start in starts):
        return
    why = message("why.rate_points", stated=change.value, end=result.value)
    points = of_number(change, stated, "percentage_point")
    yield mendable(alarm("FC302", ((change,), (result,)), why, message("ask.points")), points)
