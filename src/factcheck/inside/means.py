"""FC508: an average, or a sum that is paid each year or month, against the total and the number that the text gives with it.

Forced only where one total of the unit and one number of what is counted stand near by; any other choice that holds ends the
matter, and an average far from both is of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import Range, Width, ends, meets, number, product, same_unit, scaled, unit
from factcheck.inside.footing import alike
from factcheck.inside.found import alarm, at, mendable, of_unit, tie
from factcheck.inside.page import Page, Row, shape
from factcheck.inside.repair import of_product
from factcheck.inside.wholes import amounts
from factcheck.model import Claim, message

REACH = 1
MOST = 10
MIN_YEARS = 2
NEAR = Decimal("1.5")
"""How far an average may be from what total and number make."""
_BEFORE = shape(r"{mean_of}\s(?:약\s|a\s)?[^\ue000-\ue008.]{0,8}$")
_AFTER = shape(r"\s?(?:씩|{mean_after})")
_SINGLE = re.compile(r"(?:(?P<one>\ue000)|(?<![가-힣])한\s[가-힣]{1,3})(?:에|이|가|당)\s(?:약\s)?$")
_DIVIDED, _RATE = re.compile(r"나누면|나눠|나누어|나눈다면"), re.compile(r"꼴")
_PERSON = shape("{person_mean}")
_YEARLY, _MONTHLY = shape(r"{yearly}\s[^\ue000-\ue008]{0,10}$"), shape(r"{monthly}\s[^\ue000-\ue008]{0,10}$")
_BY_TIME = shape(
    r"하루|매일|날마다|한\s?달|매달|매월|달마다|해마다|매년|연간|시간당|주당|매주|\b(?:a|per|each|every) (?:day|week|month|year|hour)\b|daily|weekly|monthly|annual"
)
"""So much each day: the number of days is asked for, not of what is counted near by."""
_OVER_TIME = shape(
    r"(?:[\ue006]|[0-9]{1,2}\s?(?:년|개년|개월|달|시즌|분기))\s?(?:간|동안|치|간의|동안의)?\s?(?:연|월|일)?평균|[\ue006][\s-]average"
)
"""최근 3년 평균, a three-year average: what it is over is said, and it is a length of time."""
_A_YEAR = (
    shape(
        r"(?:연평균|해마다 평균|매년 평균|연간 평균)(?:은|으로|으로는)?\s(?:약\s)?[^\ue000-\ue008.,]{0,10}$|average annual (?:value|worth|salary|pay|cost|fee) of\s$"
    ),
    shape(r"averag(?:e of|ing)\s$"),
    shape(r"\s(?:a year|per year|annually|yearly|each year)"),
    shape(r"\s(?:a|per) year,? on average"),
)
"""Before the amount alone; before it and after it; and after it alone."""
_LEFT_OUT = shape(
    r"옵션|인센티브|계약금|보너스|보장|성과급|최대|최소|이상|[0-9\ue000][+]|제외|뺀|빼고|빼면|뺐|더해|별도|리그|전체 평균|{than_after}|지난해|작년|전년|종전|당초|earlier|\bago\b|앞서|지난|\bup to|as much as|at least|option|bonus|incentive|guaranteed|league|excluding|plus\b|\bpast\b|previous|first year|buyout|deferred"
)
"""What one of the two may hold and the other not."""
_NO_SUBJECT = re.compile(r"\s?(?:[가-힣]{2,6}\s)?")
_TOGETHER = re.compile(r"[^.;()]{0,28}")
_FROM_TO = shape(r"에서\s(?:약\s)?")
_OTHER = shape(
    r"[\ue000][+]|최대|최소|많게는|적게는|최고|up to|as much as|at least|{than_after}|{prior}|제외|뺀|빼고|빼면|더해|보태|할인|이자|excluding|interest|discount|which (?:has|seats|holds)|전국|national|평균연령|이상|이하"
)
_PERIODS = MappingProxyType({"year": MappingProxyType({"year": 1}), "month": MappingProxyType({"month": 1, "year": 12})})


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Averages and instalments that no other check has spoken of."""
    spoken = {c.id for draft in told if not draft.held for c in draft.claims}
    for row in page.rows:
        for one in amounts(row)[:MOST]:
            rough = one.hedge != "exact" and not (one.hedge == "approx" and _RATE.match(page.after(one, 3)))
            if one.id in spoken or row.kind == "title" or rough:
                continue
            found = _yearly(page, row, one) or _periodic(page, row, one) or _mean(page, row, one)
            if found is not None:
                spoken.update(c.id for c in found.claims)
                yield found


def _mean(page: Page, row: Row, one: Claim) -> Draft | None:
    before = page.before(one, 24)
    single = _of_single(page, row, one)
    if not (single or _BEFORE.search(before) or _AFTER.match(page.after(one, 18))):
        return None
    if _OVER_TIME.search(before):
        return None
    rows = page.rows[max(0, row.index - REACH) : row.index + (1 if single else REACH + 1)]  # 나누면: what was told before
    near = [c for each in rows if each.kind != "title" for c in amounts(each) if c is not one]
    totals = [c for c in near if alike(c, one) and number(c) > number(one)][:MOST]
    bare = one.value.unit is None
    counts = [c for c in near if c.kind == "count" and (bare or not same_unit(c, one)) and number(c) > 1][:MOST]
    text, (start, end) = page.each.article.text, one.span
    if _BY_TIME.search(text[max(one.scope[0], start - 16) : end + 12]):
        return None
    if _PERSON.search(text[max(one.scope[0], start - 30) : end + 18]):
        counts = [c for c in counts if unit(c) in {"person", "number"}]
    follows = [
        c
        for c in near
        if same_unit(c, one) and c.span > one.span and _FROM_TO.fullmatch(page.text[page.place[one.id] + 1 : page.place[c.id]])
    ]
    return _judged(page, row, (one, *follows[:1]), totals, [(c, Decimal(1)) for c in counts])


def _of_single(page: Page, row: Row, one: Claim) -> bool:
    """16기로 나누면 한 기에 236억5000만원꼴: a single one of what the sentence divides by."""
    single = _SINGLE.search(page.before(one, 12))
    if single is None or not _DIVIDED.search(page.text, row.start, page.place[one.id]):
        return False
    if single["one"] is None:
        return True
    left = [c for c in row.claims if page.place[c.id] < page.place[one.id] and c.kind == "count"]
    return bool(left) and number(left[-1]) == 1


def _yearly(page: Page, row: Row, one: Claim) -> Draft | None:
    """4년 총액 84억원, 연평균 24억원: three numbers that stand alone, the first two side by side."""
    if one.kind != "money" or not _is_a_year(page, one):
        return None
    lead = page.text[row.start : page.place[one.id]].lstrip("\n ")
    alone = [c for c in row.claims if c.kind not in {"duration"}] == [one] and bool(_NO_SUBJECT.match(lead))
    rows = page.rows[max(0, row.index - REACH) : row.index + 1] if alone and lead.startswith("연") else [row]
    times = [c for each in rows for c in each.claims if c.kind in {"duration", "date"}]
    totals = [c for each in rows for c in each.claims if c.kind not in {"duration", "date"} and c is not one]
    if (
        len(times) != 1
        or len(totals) != 1
        or not same_unit(totals[0], one)
        or _LEFT_OUT.search(page.text, rows[0].start, row.end)
    ):
        return None
    years, total = times[0], totals[0]
    first, last = sorted((years, total), key=lambda c: page.place[c.id])
    if years.value.unit != "year" or page.row(years) is not page.row(total) or not _TOGETHER.fullmatch(page.between(first, last)):
        return None
    return _of_years(one, total, years)


def _is_a_year(page: Page, one: Claim) -> bool:
    before, after = page.before(one, 30), page.after(one, 24)
    alone, front, behind, both = _A_YEAR
    return bool(alone.search(before) or (front.search(before) and behind.match(after)) or both.match(after))


def _of_years(one: Claim, total: Claim, years: Claim) -> Draft | None:
    if any(c.hedge != "exact" or not c.value.is_point for c in (one, total, years)) or number(years) < MIN_YEARS:
        return None
    for width in ("strict", "lenient"):
        if _holds(one, total, years, Decimal(1), width):
            said = {"one": one.value, "times": years.value, "total": total.value}
            return tie(((one, years, total),), message("why.tie.product", **said)) if width == "strict" else None
    computed = number(total) / number(years)
    return _alarm(one, total, years, computed) if number(one) / NEAR <= computed <= number(one) * NEAR else None


def _periodic(page: Page, row: Row, one: Claim) -> Draft | None:
    """해마다 18억 원씩 4년간 모두 82억 원; 매달 62만원을 36개월."""
    before = page.before(one, 16)
    period = "year" if _YEARLY.search(before) else "month" if _MONTHLY.search(before) else None
    if period is None or one.kind != "money":
        return None
    spans = [
        c for c in row.claims if c.kind == "duration" and c.value.is_point and c.value.unit in _PERIODS[period] and number(c) > 1
    ]
    rows = page.rows[row.index : row.index + REACH + 1]
    totals = [c for each in rows for c in amounts(each) if same_unit(c, one) and number(c) > number(one)][:MOST]
    return _judged(page, row, (one,), totals, [(c, Decimal(_PERIODS[period][c.value.unit or ""])) for c in spans])


def _judged(
    page: Page, row: Row, ones: Sequence[Claim], totals: Sequence[Claim], counts: Sequence[tuple[Claim, Decimal]]
) -> Draft | None:
    pairs = [(total, *each) for total in totals if total not in ones for each in counts if number(total) > number(each[0])]
    choices = [each for each in pairs if page.row(each[1]) in (page.row(each[0]), row)]
    for one in ones:
        for total, count, times in choices:
            if _holds(one, total, count, times, "strict"):
                said = {"one": one.value, "times": count.value, "total": total.value}
                return tie(((one, count, total),), message("why.tie.product", **said)) if times == 1 else None
    if any(_holds(one, *choice, "lenient") for one in ones for choice in choices):
        return None
    forced = len({number(t) for t, _, _ in choices}) == 1 and len({number(c) for _, c, _ in choices}) == 1
    if not forced:
        return None
    total, count, times = choices[0]
    one = ones[-1]
    closed = bool(_RATE.match(page.after(one, 3)) and _SINGLE.search(page.before(one, 12)))
    until = page.place[one.id] if closed else row.end  # what stands behind 한 기에 236억원꼴 says nothing of how it was divided
    if any(
        _OTHER.search(page.text, each.start, until if each is row else each.end)
        for each in (row, page.row(total), page.row(count))
    ):
        return None
    if any(c.hedge != "exact" for c in (one, total, count) if c is not one or not _RATE.match(page.after(one, 3))):
        return None
    computed = number(total) / number(count) / times
    if not number(one) / NEAR <= computed <= number(one) * NEAR:
        return None
    return _alarm(one, total, count, computed)


def _holds(one: Claim, total: Claim, count: Claim, times: Decimal, width: Width) -> bool:
    each, whole = ends(one, width), ends(total, width)
    many = Range(number(count), number(count)) if count.kind == "duration" else ends(count, width)
    if each is None or whole is None or many is None:
        return True
    return meets(product(each, scaled(many, times)), whole)


def _alarm(one: Claim, total: Claim, count: Claim, computed: Decimal) -> Draft:
    step = Decimal(1).scaleb(max(computed.adjusted() - 3, -2))
    shown = of_unit(at(computed, step), one.value.unit)
    why = message("why.price", total=total.value, count=count.value, price=one.value, computed=shown)
    return mendable(alarm("FC508", ((one,), (total, count)), why, message("ask.price")), of_product(total, one, count))
