"""FC501: a percentage beside the price of one money in another: sinking 8 percent as the dollar went from 7.36 to 7.42 crowns.

The price may be told for either money, so that it rises where the other falls; both directions are tried. Only where the one
percentage of a sentence is ten or a hundred times what its one pair of prices gives is it told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, last_step, number, same_unit
from factcheck.inside.found import alarm, mendable, percent
from factcheck.inside.multiples import halves
from factcheck.inside.page import LEVEL, NUMBERS, OTHER, PERCENT, Page, Row, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

_EXCHANGE, _CURRENCY = shape("{exchange}"), shape("{currency}")
_FROM_TO = (
    shape(r"\bfrom\s<g4><O:span>"),
    shape(r"\bfrom\s<g4><L:base>\s<c16>to\s<g4><L:result>"),
    shape(r"<L:base>{from_after}\s<g8><L:result>(?:으로|로)"),
)
_BEFORE = shape(r"(?:{up_en}|{down_en}|{moving})\s(?:(?:by|about|some|nearly|almost|around|a|another)\s){0,2}$")
_AFTER = shape(r"\s?(?:{change_word}|{up}|{down})")
_TOPIC = re.compile(r"(?:[가-힣·]{1,8}\s)?[가-힣·]{1,8}(?=[은는이가]\s)")
_MONEY = shape(r"{currency}|{exchange}|가치|값|율(?![가-힣])|률(?![가-힣])|폭(?![가-힣])|절하|절상")
_OTHER_TIME = shape(r"{prior}|{than_after}|{compound}|\b(?:this|last)\s(?:week|month|quarter|year)|so far|since|a year")
_ANY_NUMBER = re.compile(f"[{NUMBERS}]")
REACH = 90
"""Signs between the percentage and the pair."""
TENS = (-2, -1, 1, 2)
NEAR = Decimal("0.02")
"""How far beyond its rounding the percentage may be from the tenfold."""


def is_quotation(page: Page, row: Row) -> bool:
    """The sentence tells the price of one money in another."""
    return bool(_EXCHANGE.search(page.text, row.start, row.end))


def is_of_another(words: str) -> bool:
    """Between a price and a percentage a new topic stands that is no money: 환율이 1374원으로 올라 수출은 10% 늘었다."""
    topics = _TOPIC.findall(words)
    return bool(topics) and not _MONEY.search(topics[-1])


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Percentages of a money's fall or rise that its prices deny by powers of ten."""
    spoken = {c.id for draft in told for c in draft.claims}
    for row in page.rows:
        change = _change(page, row)
        if change is None or change.id in spoken or not is_quotation(page, row):
            continue
        pair = _pair(page, row, change)
        if pair is not None and _shares_money(page, row, change, pair[0]):
            yield from _judged(change, pair[1], pair[2])


def _change(page: Page, row: Row) -> Claim | None:
    """The one percentage of a sentence, where a word beside it says that something moved by it."""
    percents = [c for c in row.claims if page.text[page.place[c.id]] == PERCENT]
    if len(percents) != 1 or any(c.kind in {"date", "duration"} for c in row.claims):
        return None
    change = percents[0]
    moves = change.framing == "change_by" or _BEFORE.search(page.before(change, 40)) or _AFTER.match(page.after(change, 12))
    return change if moves and not _OTHER_TIME.search(page.text, row.start, row.end) and number(change) else None


Pair = tuple[tuple[int, int], Claim, Claim]
"""Where the two prices stand, and they."""


def _pair(page: Page, row: Row, change: Claim) -> Pair | None:
    """The one pair of prices of a sentence that holds no other number."""
    for pattern in _FROM_TO:
        match = pattern.search(page.text, row.start, row.end)
        if match is None:
            continue
        ends = _ends(page, match)
        held = [c for c in row.claims if page.text[page.place[c.id]] in (LEVEL, OTHER)]
        alone = len(held) == (1 if "span" in match.groupdict() else 2)
        gap = max(match.start() - page.place[change.id], page.place[change.id] - match.end())
        return (match.span(), *ends) if ends and alone and gap <= REACH else None
    return None


def _ends(page: Page, match: re.Match[str]) -> tuple[Claim, Claim] | None:
    if "span" in match.groupdict():
        return halves(page.at[match.start("span")])
    base, result = page.at[match.start("base")], page.at[match.start("result")]
    return (base, result) if same_unit(base, result) or None in (base.value.unit, result.value.unit) else None


def _shares_money(page: Page, row: Row, change: Claim, pair: tuple[int, int]) -> bool:
    """What moved by the percentage is money, and so is what the prices are told of."""
    clause = page.text[row.start : page.place[change.id]]
    before = clause[clause.rfind(OTHER) + 1 :] if pair[1] < page.place[change.id] else clause
    subject = _ANY_NUMBER.split(before)[-1]
    return bool(_CURRENCY.search(subject))


def _judged(change: Claim, base: Claim, result: Claim) -> Iterator[Draft]:
    start, end, stated = number(base), number(result), abs(number(change))
    if min(start, end) <= 0 or start == end:
        return
    moved = [abs(end / start - 1) * HUNDRED, abs(start / end - 1) * HUNDRED]
    step = last_step(stated) / 2
    if any(abs(each - stated) <= 2 * step for each in moved):
        return
    if any(abs(each.scaleb(k) - stated) <= step + NEAR * stated for each in moved for k in TENS):
        why = message("why.change", start=base.value, end=result.value, computed=percent(moved[0]), stated=change.value)
        draft = alarm("FC501", ((change,), tuple(dict.fromkeys((base, result)))), why, message("ask.change"))
        yield mendable(draft, of_number(change, moved[0]))
