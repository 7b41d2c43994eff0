"""FC506: a share whose part and whole the words bind to it, wherever in the sentence they stand.

A share is read in three steps. Which value is its part: the one that its brackets follow (258표(16.0%)), the one whose clause
it ends (960억원으로 8%), the one that it stands before (절반이 넘는 13명). Which value is the whole: what 중, 가운데, of mark in
the sentence, or what the shares beside it prove. And then charity: another whole near by, the complement, a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, PRECISION, Range, Width, ends, number, ratio, scaled
from factcheck.inside.bound import Bound, bound_shares, is_of_more
from factcheck.inside.footing import alike
from factcheck.inside.found import alarm, mendable, percent, tie
from factcheck.inside.page import Page, shape
from factcheck.inside.pairs import is_level, is_marked, pairs
from factcheck.inside.repair import of_product
from factcheck.model import Claim, Interval, message
from factcheck.overlap import overlap

BACK, AHEAD = 3, 1
"""Sentences before and after a share in which its whole may stand."""
MOST_NEAR = 16
LARGER = 12
"""A part larger than its whole is a slip up to tenfold, and beyond that another matter."""
SIBLINGS = 2
"""Other shares that prove a whole which no word marks."""
FINE, NARROW = 2, Decimal("1.1")
"""Digits of a share that proves a whole by itself, and how far what two of them prove may be apart."""
APART = Decimal("1.3")
"""A half that is told of a value near by is off by no more, else its whole is not printed."""
TWICE = 2
"""How many times a share must go into that of the printed whole to be of a larger one."""
SPOKEN = Decimal("0.1")
"""A half, a third in words are said of what is about that."""
ONE_PERCENT = Decimal("0.01")

_WITHOUT = shape(r"{multiple_answers}|제외|뺀|excluding|except")


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Shares that no other check has spoken of."""
    spoken = {c.id for draft in told for c in draft.claims if not draft.held}
    bound = list(bound_shares(page))
    for each in bound:
        if each.share.id in spoken or _is_odd(page, each):
            continue
        draft = _judged(page, each, bound)
        if draft:
            spoken.add(each.share.id)
            yield draft


def _is_odd(page: Page, each: Bound) -> bool:
    row = page.row(each.share)
    return bool(_WITHOUT.search(page.text, row.start, row.end))


def _is_rest_of_more(each: Bound, whole: Claim, bound: Sequence[Bound]) -> bool:
    """7734명 중 351명(4.5%)이 돌아와 7383명(40.2%)이 남았다: who is left is given as a share of more than those who were counted off."""
    if number(each.share) * TWICE > number(each.part) / number(whole) * HUNDRED:
        return False
    others = [b for b in bound if b.share.id != each.share.id and alike(b.part, whole)]
    return any(number(b.part) + number(each.part) == number(whole) and holds(b.part, whole, b.share, "strict") for b in others)


def _near(page: Page, each: Bound) -> list[Claim]:
    """Values that may be the whole, nearest first."""
    index = page.row_of[each.share.id]
    rows = page.rows[max(0, index - BACK) : index + AHEAD + 1]
    found = [c for row in rows for c in row.claims if is_level(c) and alike(c, each.part) and c.id != each.part.id]
    return sorted(found, key=lambda c: (abs(page.place[c.id] - page.place[each.part.id]), page.place[c.id]))[:MOST_NEAR]


def _judged(page: Page, each: Bound, bound: Sequence[Bound]) -> Draft | None:
    near = _near(page, each)
    fitting = next((c for c in near if holds(each.part, c, each.share, "strict")), None)
    if fitting is not None and number(fitting) > number(each.part):
        return _tie(each, fitting)
    whole = _whole(page, each, near, bound)
    if whole is None:
        return _by_neighbours(page, each, near, bound)
    if number(each.part) > LARGER * number(whole) or is_of_more(page, whole, each.share) or _excused(page, each, whole, near):
        return None
    if _is_rest_of_more(each, whole, bound):
        return None
    return _alarm(each, whole)


def _whole(page: Page, each: Bound, near: Sequence[Claim], bound: Sequence[Bound]) -> Claim | None:
    """The one value that the words or the neighbours make the whole."""
    if each.whole is not None:
        return each.whole
    paired = [p.whole for p in pairs(page, page.row(each.part)) if p.part.id == each.part.id]
    if paired:
        return paired[0]
    row = page.row(each.share)
    marked = [c for c in near if is_marked(page, c) and (c.span < each.part.span or page.row(c) is row)]
    here = [c for c in marked if page.row(c) is row]
    if here and (each.how != "bracket" or len(here) == 1):
        return here[0]
    proven = [c for c in near if _proves(page, each, c, bound) >= (1 if c in marked else SIBLINGS)]
    if len({number(c) for c in proven}) == 1:
        return proven[0]
    return _half(each, near) if each.how == "before" else None


def _proves(page: Page, each: Bound, whole: Claim, bound: Sequence[Bound]) -> int:
    """How many other shares near by hold with this whole."""
    index = page.row_of[each.share.id]
    others = [
        b for b in bound if b.share.id != each.share.id and b.part.id not in {whole.id, each.part.id} and b.share.significant >= 1
    ]
    close = [b for b in others if abs(page.row_of[b.share.id] - index) <= AHEAD + 1 and alike(b.part, whole)]
    return sum(number(b.part) < number(whole) and holds(b.part, whole, b.share, "strict") for b in close)


def _by_neighbours(page: Page, each: Bound, near: Sequence[Claim], bound: Sequence[Bound]) -> Draft | None:
    """1만8240표(48%), 1만5960표(42%), 3800표(15%): two shares agree on a whole that is not printed, and the third is of another."""
    index = page.row_of[each.share.id]
    beside = [b for b in bound if b.share.id != each.share.id and b.how in {"bracket", "clause"} and alike(b.part, each.part)]
    beside = [b for b in beside if abs(page.row_of[b.share.id] - index) <= AHEAD and b.share.significant >= FINE]
    wholes = [_implied(b) for b in beside]
    own = _implied(each)
    if each.how not in {"bracket", "clause"} or len(beside) < SIBLINGS or own is None or None in wholes:
        return None
    low, high = (max(w.lo for w in wholes if w), min(w.hi for w in wholes if w))
    if low > high or high > low * NARROW or own.hi >= low and own.lo <= high:
        return None
    every = sum((number(b.part) for b in (*beside, each)), Decimal(0))
    if every > high or any(_change(each.part, c, each.share) for c in near):
        return None
    computed = percent(number(each.part) / ((low + high) / 2) * HUNDRED)
    why = message("why.share.beside", part=each.part.value, computed=computed, stated=each.share.value)
    return alarm(
        "FC506", ((each.share,), (each.part, *(c for b in beside for c in (b.part, b.share)))), why, message("ask.share")
    )


def _implied(each: Bound) -> Range | None:
    """The whole that a part and its share make."""
    part, share = ends(each.part, "strict"), ends(each.share, "strict")
    if part is None or share is None or min(part.lo, share.lo) <= 0:
        return None
    with localcontext(prec=PRECISION):
        return Range(part.lo / share.hi * HUNDRED, part.hi / share.lo * HUNDRED)


def _half(each: Bound, near: Sequence[Claim]) -> Claim | None:
    """절반이 넘는 13명 of 28명: one value alone comes near to being the whole."""
    stated = each.share.value.lo if isinstance(each.share.value.lo, Decimal) else each.share.value.hi
    if not isinstance(stated, Decimal) or stated <= 0:
        return None
    meant = [c for c in near if number(c) > 0 and _is_about(number(each.part) / number(c) * HUNDRED, stated)]
    return meant[0] if len({number(c) for c in meant}) == 1 and meant[0].span < each.part.span else None


def _is_about(a: Decimal, b: Decimal) -> bool:
    return b / APART <= a <= b * APART


def _excused(page: Page, each: Bound, whole: Claim, near: Sequence[Claim]) -> bool:
    """Another whole makes it hold, or what is left, or a part together with its neighbour; or it was a change after all."""
    part, share = each.part, each.share
    loose = each.how in {"pair", "clause"}
    if holds(part, whole, share, "lenient") or (loose and _rest(part, whole, share)):
        return True
    larger = [c for c in near if number(c) >= number(part)]
    if any(holds(part, c, share, "lenient") for c in larger):
        return True
    if any((loose and _rest(part, c, share)) or (each.how != "before" and _change(part, c, share)) for c in near):
        return True
    if each.how == "pair":
        return any(
            holds(c, whole, share, "lenient") or _rest(c, whole, share)
            for c in near
            if c is not whole and number(c) < number(whole)
        )
    return False


def holds(part: Claim, whole: Claim, share: Claim, width: Width) -> bool:
    """part ÷ whole can be the share."""
    found = _range(part, whole, width)
    return found is not None and overlap(Interval(found.lo, found.hi), _stated(share, width))


def _rest(part: Claim, whole: Claim, share: Claim) -> bool:
    """What is left of the whole is the share."""
    found = _range(part, whole, "lenient") if share.value.is_point else None
    return found is not None and overlap(Interval(HUNDRED - found.hi, HUNDRED - found.lo), _stated(share, "lenient"))


def _change(part: Claim, other: Claim, share: Claim) -> bool:
    found = _range(part, other, "lenient") if share.value.is_point else None
    if found is None:
        return False
    low, high = sorted((abs(found.lo - HUNDRED), abs(found.hi - HUNDRED)))
    return overlap(Interval(low, high), _stated(share, "lenient"))


def _range(part: Claim, whole: Claim, width: Width) -> Range | None:
    a, b = ends(part, width), ends(whole, width)
    times = ratio(a, b) if a is not None and b is not None else None
    return scaled(times, HUNDRED) if times is not None else None


def _stated(share: Claim, width: Width) -> Interval:
    if share.kind == "ratio" and share.value.is_point and width == "lenient":
        return Interval(number(share) * (1 - SPOKEN), number(share) * (1 + SPOKEN))
    if share.value.is_point:
        read = ends(share, width)
        if read is not None:
            return Interval(read.lo, read.hi)
    one: Interval = getattr(share.readings[0], width)
    return Interval(one.lo, HUNDRED) if one.hi is None else one


def _tie(each: Bound, whole: Claim) -> Draft:
    said = {"part": each.part.value, "whole": whole.value, "stated": each.share.value}
    return tie(((each.part, whole, each.share),), message("why.tie.share", **said))


def _alarm(each: Bound, whole: Claim) -> Draft:
    part, share = each.part, each.share
    with localcontext(prec=PRECISION):
        computed = percent(number(part) / number(whole) * HUNDRED)
    why = message("why.share", computed=computed, part=part.value, whole=whole.value, stated=share.value)
    found = alarm("FC506", ((share,), (part, whole)), why, message("ask.share"))
    return mendable(found, of_product(part, whole, share, ONE_PERCENT)) if share.value.is_point else found
