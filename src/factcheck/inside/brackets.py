"""Brackets after a value that set out its parts: 187명(소방 112, 경찰 48, 도로공사 21, 군 6), $598 (A 420, B 178).

Parts may drop the unit, even the scale: 218억 원(국비 120, 도비 32, 시비 48, 민간 18). Every item must carry a name and
one number; anything else in the brackets and nothing is added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.inside.arithmetic import number, same_unit
from factcheck.inside.footing import Found, judge
from factcheck.inside.page import LEVEL, Page, shape
from factcheck.model import Claim, Interval, Reading, Value
from factcheck.numerals import read_digits
from factcheck.resolve import text_claim

_BRACKETS = re.compile(r"\s?[가-힣]{0,6}\s?[(（\[](?P<items>[^()（）\[\]\ue008]{5,200})[)）\]]")
_SEPARATORS = (re.compile(r"\s?(?:[,/+;]|\sand\s|\s및\s)\s?"), re.compile(r"\s?(?:[,/·+;]|\sand\s|\s및\s)\s?"))
_BARE = re.compile(r"(?<![0-9.,])(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){0,4})\s?$")
_NUMBER = re.compile("[0-9\ue000-\ue008]")
"""Notes before the first item (소방서 추산) hold none."""
_NAMED = re.compile(r"[가-힣A-Za-z]")
_OPEN = shape(r"{open}|{part_of}|{may_vary}|{prior}|{than_after}|등(?![가-힣])")
PAIR = ("one", "other")
_WHOLE = shape(r"^(?:{halves_one}[^,]{0,12},[^,]{0,4}{halves_other}|{halves_other}[^,]{0,12},[^,]{0,4}{halves_one})")
"""중상 6명, 경상 45명; 남 12명, 여 9명: two kinds that leave nothing over, whatever they add up to."""
_RUN = shape(
    r"(?<![가-힣A-Za-z0-9])(?P<items>(?:[가-힣A-Za-z]{1,8}\s?(?:[0-9]{1,5}|[\ue000])\s?[,·]\s?){3,8})(?:등\s)?(?:총|모두|합계|합쳐|합해|도합|total)\s?(?P<total>[\ue000])"
)
_LEADING = re.compile(r"[0-9][0-9,.]{0,20}")


@dataclass(frozen=True, slots=True)
class Item:
    """One number in the brackets and the clean span of its digits."""

    claim: Claim
    bare: bool


def totals(page: Page) -> Found:
    """Values with their parts in brackets."""
    for place, total in sorted(page.at.items()):
        if page.text[place] != LEVEL:
            continue
        match = _BRACKETS.match(page.text, place + 1)
        if not match or _OPEN.search(match["items"]):
            continue
        items = _items(page, match.start("items"), match["items"], total)
        if len(items) >= 2 and None not in items:
            yield from _judged([item for item in items if item], total, bool(_WHOLE.search(match["items"])))
    yield from _announced(page)


def _announced(page: Page) -> Found:
    """금 4, 은 6, 동 9, 총 18개: parts without a unit up to a total that is announced."""
    for match in _RUN.finditer(page.text):
        total = page.at[match.start("total")]
        items = _items(page, match.start("items"), match["items"].rstrip(" ,·"), total)
        if None not in items and len(items) >= 3:
            yield from _judged([item for item in items if item], total)


def _judged(items: list[Item], total: Claim, whole: bool = False) -> Found:
    """As written first; then with the total's own scale."""
    if all(same_unit(item.claim, total) for item in items):
        draft = judge([item.claim for item in items], total, whole=whole and len(items) == len(PAIR))
        if draft:
            yield total, draft
        return
    drafts = [judge([_scaled(item.claim, total, scale) for item in items], total) for scale in _scales(total)]
    found = [draft for draft in drafts if draft]
    if found:
        yield total, next((d for d in found if d.severity == "tie"), found[0])


def _scales(total: Claim) -> list[Decimal]:
    """1, and what one unit of the total's leading numeral stands for: 10^8 in 218억 원."""
    leading = _LEADING.match(total.quote.lstrip("$€£₩약 "))
    read = read_digits(leading[0].rstrip(",.")) if leading else None
    mantissa = read.value if read else Decimal(0)
    scales = [Decimal(1)]
    if mantissa and number(total) % mantissa == 0:
        scales.append(number(total) / mantissa)
    return list(dict.fromkeys(scales))


def _scaled(part: Claim, total: Claim, scale: Decimal) -> Claim:
    """A bare part in the total's unit and scale."""
    if same_unit(part, total):
        return part
    value = number(part) * (scale if abs(number(part)) < scale else 1)
    step = (
        (scale / 2 if scale > 1 and number(part) == number(part).to_integral_value() else Decimal(0)) if scale > 1 else Decimal(0)
    )
    one = Interval(value - step, value + step)
    reading = Reading("as_written", total.readings[0].unit, one, one)
    return replace(part, value=Value(value, value, total.value.unit), readings=(reading,))


def _items(page: Page, start: int, text: str, total: Claim) -> list[Item | None]:
    """The items of the brackets; None for one that is not a name with one number. A dot may join names: 전기·가스 8."""
    for separator in _SEPARATORS:
        found: list[Item | None] = []
        place = start
        for piece in separator.split(text):
            place = page.text.find(piece, place)
            if found or _NUMBER.search(piece):
                found.append(_item(page, place, piece, total))
            place += len(piece)
        if len(found) >= 2 and None not in found:
            return found
    return [None]


def _item(page: Page, place: int, piece: str, total: Claim) -> Item | None:
    """A name and, at the end of the piece, its number; numbers before it belong to the name (24인승 5)."""
    bare = _BARE.search(piece)
    if bare and _NAMED.search(piece[: bare.start()]):
        return _bare_item(page, place + bare.start("digits"), bare["digits"], total)
    signs = [page.at[place + n] for n, sign in enumerate(piece) if place + n in page.at]
    fitting = [c for c in signs if _is_part(c, total)]
    if len(fitting) != 1 or not (_NAMED.search(piece) or len(signs) > 1):
        return None
    return Item(fitting[0], not same_unit(fitting[0], total))


def _is_part(claim: Claim, total: Claim) -> bool:
    """The total's unit and, for counts, its counter (3개국 is not made of 곳); or no unit at all."""
    if claim.value.unit is None:
        return claim.value.is_point and claim.kind != "date" and not claim.counter
    return same_unit(claim, total) and (claim.kind != "count" or claim.counter == total.counter)


def _bare_item(page: Page, place: int, digits: str, total: Claim) -> Item | None:
    """A small number that no unit marks is read only here, where the brackets say what it counts."""
    read = read_digits(digits)
    if read is None:
        return None
    value = read.value
    clean = page.clean(place)
    words = text_claim(page.each, "count", (clean, clean + len(digits)), (total.subject.name, total.attribute), digits)
    one = Interval(value, value)
    return Item(replace(words, value=Value(value, value), readings=(Reading("as_written", "number", one, one),)), True)
