"""FC504: totals and remainders whose parts the words name, wherever in two or three sentences they stand.

A remainder (나머지 5명) closes what stands before it; a sentence that says that it divides (꾸려졌다, made up of) holds all parts
of the one total near by. Charity first: that any choice of the values near by adds up ends the matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, same_unit, sum_fit, unit
from factcheck.inside.footing import LEVEL_KINDS, alike, broken, explained
from factcheck.inside.found import tie
from factcheck.inside.page import LEVEL, Page, Row, shape
from factcheck.inside.pairs import is_marked
from factcheck.inside.sums import may_have_stayed_away, uncounted
from factcheck.inside.survivors import are_of_the_dead
from factcheck.model import Claim, message

BACK = 2
"""Sentences before a remainder in which its whole may stand."""
MOST, MOST_PARTS = 10, 8
NEARLY, CLOSE, FEW = Decimal("0.35"), Decimal("0.1"), Decimal(2)
"""How far parts may be from the total that they are told of; and where little but their place says that they are its parts."""
MANY = 3
REST = shape(
    r"{remainder}\s(?:[가-힣]{1,8}\s){0,2}$|나머지는\s(?:[가-힣]{1,8}\s)?$|\bthe (?:other|last|final)\s(?:[a-z]{3,12}\s)?$|\bremaining\s$"
)
_TOTAL_BEFORE = shape(
    r"(?<!of the )(?<!of )(?<!of a )(?<!of its ){total}\s?[:：]?\s?[^,.\s\ue000-\ue008]{0,8}\s?[^,.\s\ue000-\ue008]{0,6}\s?$|\ball\s$"
)
_IN_ALL = shape(r"\s(?:[a-z-]{2,16}\s){0,2}(?:in all|in total|altogether)\b")
_MADE_UP = shape(r"{made_up}|별\s?[가-힣]{0,4}\s?[:：]")
_OPEN = shape(
    r"등(?:이다|이었|입니|으로\s|이\s|을\s|의\s|[,·.)])|등\s(?!모두|총|합|도합|전체)|외에|{multiple_answers}|{ranked}|\binclud(?:e|es|ed|ing)\b|such as|at least|among"
)
_OF_THEM = shape(r"\ue000\s(?:of them|of whom|in the first)\b.{0,60}\ue000\s(?:of them|of whom|in the (?:second|other)|more)\b")
NOT_PARTS = shape(r"{not_parts}|{than_after}|→|->|\bfrom\s[^,]{0,12}\ue000\s?to\b")
_EACH = shape(r"{each}|각각")
_CHANGES = shape(r"\s?(?:이|가|을|를)?\s?(?:{change_word}|{up}|{down})")
_COLON = shape(r"[^,.\ue000-\ue008]{0,30}\s?[:–—]\s[^,.\ue000-\ue008]{0,20}")
_SIDE = shape(r"[,·/;]|(?:이고|이며|고|며|과|와|및)\s|\band\b|[은는]\s")


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Totals and remainders that no other check has spoken of."""
    spoken = [{c.id for c in draft.claims} for draft in told if not draft.held]
    for total, parts, verdict in (*_remainders(page), *_divided(page)):
        ids = {total.id, *(c.id for c in parts)}
        if any(total.id in each and len(each & ids) > 1 for each in spoken):
            continue
        spoken.append(ids)
        yield verdict


Found = Iterator[tuple[Claim, Sequence[Claim], Draft]]


def amounts(row: Row, like: Claim | None = None) -> list[Claim]:
    """The levels of a row in their order, also those that a verb was read to change (lost nine, made up of 70)."""
    found = [c for c in row.claims if c.kind in LEVEL_KINDS and c.value.is_point and c.readings and number(c) > 0]
    return [c for c in found if like is None or _is_one_kind(c, like)]


def _is_one_kind(a: Claim, b: Claim) -> bool:
    """One unit; and in English a count that drops it, where Korean names the counter again."""
    return same_unit(a, b) or (alike(a, b) and (a.counter or b.counter or "").isascii())


def is_tie(parts: Sequence[Claim], total: Claim) -> Draft | None:
    """Agreement, where the parts are the total to its own rounding."""
    if sum_fit(parts, total) != "fits":
        return None
    return tie(((*parts, total),), message("why.tie.sum", terms=" + ".join(c.quote for c in parts), total=total.value))


def chosen(values: Sequence[Claim], total: Claim, fixed: Sequence[Claim] = ()) -> list[Claim] | None:
    """Some of the values, those that are fixed among them, that add up to the total."""
    few = [c for c in values if c not in fixed and c is not total][:MOST]
    for size in range(0 if len(fixed) > 1 else 1, len(few) + 1):
        for some in combinations(few, size):
            if len(some) + len(fixed) > 1 and sum_fit((*fixed, *some), total) != "off":
                return [*some, *fixed]
    return None


def misses(parts: Sequence[Claim], total: Claim, share: Decimal = NEARLY) -> bool:
    """Off, but no further than parts of this total may be."""
    off = abs(sum((number(c) for c in parts), Decimal(0)) - number(total))
    return 0 < off <= max(share * number(total), FEW) or explained(parts, total)


# --- what is left -------------------------------------------------------------------------------------------------


def _remainders(page: Page) -> Found:
    for row in page.rows:
        for rest in amounts(row):
            if REST.search(page.before(rest, 26)):
                found = _remainder(page, row, rest)
                if found is not None:
                    yield found


def _remainder(page: Page, row: Row, rest: Claim) -> tuple[Claim, Sequence[Claim], Draft] | None:
    rows = [each for each in page.rows[max(0, row.index - BACK) : row.index + 1] if each.kind != "title"]
    if not rows:
        return None
    before = [c for each in rows for c in amounts(each, rest) if page.place[c.id] < page.place[rest.id]]
    wholes = [c for c in before if number(c) > number(rest)]
    for whole in wholes:
        some = _kept(page, [c for c in before if number(c) < number(whole)], whole, rest)
        if some is not None:
            found = is_tie(some, whole)
            return (whole, some, found) if found else None
    start, end = rows[0].start, page.place[rest.id]
    wholes = [c for c in wholes if not are_of_the_dead(page, c, rest)]
    if _OPEN.search(page.text, start, end):
        return None
    meant = [(whole, _between(page, before, whole, rest)) for whole in wholes]
    near = [(whole, parts) for whole, parts in meant if 1 < len(parts) <= MOST_PARTS and misses(parts, whole)]
    called = [(whole, parts) for whole, parts in near if is_called(page, whole)]
    near = called or near
    if len({number(whole) for whole, _ in near}) != 1 or _EACH.search(page.text, start, page.row(rest).end):
        return None
    whole, parts = near[-1]
    if any(_CHANGES.match(page.after(c, 8)) for c in parts) or (page.row(parts[-2]) is not row and not called):
        return None
    return (whole, parts, broken(parts, whole)) if _leads(page, whole, before) else None


def is_called(page: Page, claim: Claim) -> bool:
    """A word says that it holds all, or that something is taken out of it."""
    return is_marked(page, claim) or bool(_TOTAL_BEFORE.search(page.before(claim, 24)))


def _kept(page: Page, values: Sequence[Claim], whole: Claim, rest: Claim) -> list[Claim] | None:
    """Some of the values that make the whole with the remainder. What is left out was told of one that is kept before it
    (부상 12명, 중상 3명), or stands in a sentence of its own."""
    few = values[-MOST:]
    for size in range(1, len(few) + 1):
        for some in combinations(few, size):
            if sum_fit((*some, rest), whole) != "off" and all(c in some or _apart(page, c, some, rest) for c in few):
                return [*some, rest]
    return None


def _apart(page: Page, left: Claim, some: Sequence[Claim], rest: Claim) -> bool:
    row = page.row(left)
    nested = any(page.place[c.id] < page.place[left.id] and number(c) >= number(left) for c in some)
    return nested or (row is not page.row(rest) and all(page.row(c) is not row for c in some))


def _between(page: Page, before: Sequence[Claim], whole: Claim, rest: Claim) -> list[Claim]:
    """What was told of the whole up to the remainder; a number that is said again counts once."""
    parts = [c for c in before if page.place[c.id] > page.place[whole.id] and number(c) < number(whole)]
    return [
        *(c for n, c in enumerate(parts) if number(c) not in {number(d) for d in parts[:n]} or c.quote != parts[n - 1].quote),
        rest,
    ]


def _leads(page: Page, whole: Claim, before: Sequence[Claim]) -> bool:
    """The whole is called one, or it is the first and the largest of its unit."""
    if is_called(page, whole):
        return True
    after = [c for c in before if page.place[c.id] >= page.place[whole.id]]
    return whole is max(after, key=number) and len(after) <= MOST_PARTS


# --- what a sentence divides --------------------------------------------------------------------------------------


def printed(page: Page) -> frozenset[tuple[str, Decimal]]:
    """Every value of the article: a sum that it prints elsewhere belongs to another total than the one near by."""
    return frozenset((unit(c), number(c)) for c in page.at.values() if c.kind in LEVEL_KINDS and c.value.is_point and c.readings)


def _divided(page: Page) -> Found:
    known = printed(page)
    for row in page.rows:
        for first in amounts(row)[:1] + amounts(row)[1:2]:
            same = amounts(row, first)
            if len(same) < 2 or len(same) > MOST_PARTS or row.kind == "title":
                continue
            for total, parts, share in _choices(page, row, same):
                if number(total) <= max(number(c) for c in parts):
                    continue
                found = _weighed(page, row, total, parts, share)
                if found is not None and found[2].severity != "tie" and is_printed(known, parts):
                    continue
                if found is not None:
                    yield found
                    break


def is_printed(known: frozenset[tuple[str, Decimal]], parts: Sequence[Claim]) -> bool:
    """The sum of the parts stands in the article."""
    return (unit(parts[0]), sum((number(c) for c in parts), Decimal(0))) in known


def _choices(page: Page, row: Row, same: list[Claim]) -> Iterator[tuple[Claim, list[Claim], Decimal]]:
    """A total, its parts, and how far they may miss it: the more the words say, the further."""
    text = page.text[row.start : row.end]
    divides = bool(_MADE_UP.search(text))
    if len(same) > 2:
        if _COLON.fullmatch(page.between(same[0], same[1])) or divides:
            yield same[0], same[1:], NEARLY
        elif _OF_THEM.search(text) and sum((number(c) for c in same[1:]), Decimal(0)) > number(same[0]):
            yield same[0], same[1:], NEARLY
        if _TOTAL_BEFORE.search(page.before(same[-1], 24)) or _IN_ALL.match(page.after(same[-1], 40)):
            yield same[-1], same[:-1], NEARLY
    for other in _beside(page, row, same[0]):
        if number(other) <= max(number(c) for c in same):
            continue
        seats = unit(other) == "seat" and sum((number(c) for c in same), Decimal(0)) > number(other)
        called = seats or bool(_TOTAL_BEFORE.search(page.before(other, 24)))
        if divides:
            yield other, same, NEARLY
        elif called and len(same) >= MANY:
            yield other, same, CLOSE


def _beside(page: Page, row: Row, like: Claim) -> list[Claim]:
    """The one value of the unit in the nearest sentence before (of two) that has any, and in the one after."""
    found: list[Claim] = []
    for index in (row.index - 1, row.index - 2, row.index + 1):
        if not 0 <= index < len(page.rows) or (index == row.index - 2 and found):
            continue
        held = amounts(page.rows[index], like)
        if len({number(c) for c in held}) == 1:
            found.append(held[0])
        elif held and index == row.index - 1:
            break
    return found


def _weighed(
    page: Page, row: Row, total: Claim, parts: list[Claim], share: Decimal
) -> tuple[Claim, Sequence[Claim], Draft] | None:
    found = is_tie(parts, total)
    if found is not None:
        return total, parts, found
    if not _are_parts(page, row, total, parts) or (share == CLOSE and any(c.kind in {"date", "duration"} for c in row.claims)):
        return None
    if may_have_stayed_away(page, total, parts):
        return None
    index = row.index
    around = [c for each in page.rows[max(0, index - 1) : index + 2] for c in amounts(each, total)]
    if chosen(around, total) is not None or not misses(parts, total, share):
        return None
    return total, parts, broken(parts, total)


def _are_parts(page: Page, row: Row, total: Claim, parts: Sequence[Claim]) -> bool:
    """Exact numbers side by side, in a sentence that neither leaves its list open nor sets them against one another."""
    if any(c.hedge != "exact" for c in (total, *parts)) or page.text[page.place[total.id]] != LEVEL:
        return False
    if page.place[parts[0].id] < page.place[total.id] and uncounted(page, parts[0]):
        return False
    if _OPEN.search(page.text, row.start, row.end) or NOT_PARTS.search(page.text, row.start, row.end):
        return False
    return all(len(page.between(a, b)) <= 60 and _SIDE.search(page.between(a, b)) for a, b in pairwise(parts))
