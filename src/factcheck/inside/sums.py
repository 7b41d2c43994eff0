"""FC504: parts that are set out as a list and a total that the same text gives for them.

Interval sums (XBRL Calculations 1.1): the parts' intervals are added and must meet the total's. What belongs to a list
must be said by its form: a run up to `모두`/`in all`, the brackets after a total, a split (`나뉘다`, `spread across`), lines
under a heading. Only near misses are reported (15 % or two units): a larger gap means that the numbers were never meant
to add up. Before anything is said every subset of the list is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside import brackets, nearby
from factcheck.inside.arithmetic import WIDTHS, ends, meets, number, product, same_unit, sum_fit, unit
from factcheck.inside.footing import Found, alike, broken, explained, is_rest_of_another, judge, levels, near, nested
from factcheck.inside.found import alarm, mendable, of_unit, tie
from factcheck.inside.page import END, Page, Row, shape
from factcheck.inside.repair import of_product
from factcheck.inside.survivors import are_of_the_dead
from factcheck.model import Claim, message

LINES_BELOW = 8
MOST_TIMES = Decimal(10) ** 8
_JOIN = shape(r"[,·/;△▲+]|(?:이고|이며|고|며|과|와|및)\s|\band\b|\bplus\b|\s\|\s")
_BREAK = shape(r"^\s?{from_after}|{than_after}|→|->|당\s?$|{part_of}\s|{total}|{each}|\b(?:from|to)\s[^,]{0,10}$")
_TOTAL_LINK = shape(r"^[^.]{0,40}{total}\s?[^,.]{0,8}$|^[^.,]{0,24},\s(?:totaling|totalling|adding up to|making)\s$")
_OR_LINK = re.compile(r"^[^.,]{0,24},\sor\s$")
_OVER_ALL = re.compile(
    r"\s(?:[a-z]{3,12}\s)?(?:over|across|in|for)\s(?:the|all)\s(?:[a-z]+|\ue006|\ue000)|\s(?:overall|combined)"
)
_AND_OTHERS = shape(r"^\s?등\s?(?:으로\s|약\s)?$")
_TOTAL_BEFORE = shape(r"{total}\s?[:：]?\s?[^,.\s]{0,8}\s?[^,.\s]{0,6}\s?$")
_SPLIT = shape("{split}")
_PART_OF = shape(r"^(?:[^,.]{0,10}|(?:\([^()]{0,16}\))?,\s(?:이\s)?){part_of}\s")
_OUT_OF = shape(r"\bof\s(?:the\s|its\s|all\s|those\s)?$")
_IN_ALL = shape(r"\s(?:[a-z-]{2,16}\s){0,2}(?:in all|in total|altogether)")
_NOUN = shape(r"\s[a-z-]{2,16}\s(?:[a-z-]{2,16}\s)?(?:in all|in total|altogether)")
_NO_NOUN = shape(r"\s?(?:$|[,.;)]|(?:in|at|on|from|for|against|to|by|with|and|are|were|is|was)\b)")
_COLON = shape(r"^[^,.]{0,16}:\s[^,.]{0,20}$")
_AS = shape(r"^(?:으로|로|이며|인데),?\s[^,.]{1,12}\s?$")
_NOTHING_AFTER = shape(r"(?:이다|다|이었다|였다|순이다|순이었다|씩이다)?[.]?\s?$")
_LEFTOVER = shape("{leftover}|{remainder}")
_OPEN = shape(
    r"여기에|까지\s(?:더하|더해|합하|합치|합해|합쳐)|(?:등|외)(?![가-힣])(?!\s?(?:모두|총|합|도합|전체))|{multiple_answers}|\binclud(?:e|es|ed|ing)\b|such as|at least"
)
_UNREAD = shape(r"(?<![A-Za-z0-9가-힣(.])[0-9]{1,9}(?![0-9가-힣])|\b(?:one|another|single|a half|half a)\b")
"""A small bare number that was not read as a value: one part may be missing."""
_NAME_ONLY = re.compile(r"\s?(?:[,·]|와|과|및|이고|이며)\s?[가-힣A-Za-z][가-힣A-Za-z·\s]{0,14}\s?")
MANY, MOST = 3, 8
"""Parts of a list that may be more than its total by one slip."""
_RANKED = shape("{ranked}")
"""The largest of many: what is smaller need not be named."""
_IN_LIST = re.compile(r"\s?[,·/]")
"""A value that a comma follows is one of the list, not what the list divides."""
_UNCOUNTED = shape(r"(?:[가-힣0-9]와|(?<!결)(?<!통)(?<!초)과|[,·]|\band)\s[^,·\ue000-\ue004]{0,40}$")
_BY = shape(r"별\s?[:：]?\s|by\s[a-z]{3,12}\s?:")
_ENTITLED, _NOES, _OTHER_VOTES = shape("{entitled}"), shape("{noes}"), shape("{abstained}|{void}")
_BULLET = shape(r"\s?(?:[-–—·•○◦ㅇ□▲△▶*※①-⑳]|[0-9]{1,2}[.)])")
REMAINDERS = (
    shape(r"<L:total>\s?{part_of}\s<g30><L:a><g60>{remainder}\s<g8><L:b>"),
    shape(r"(?:이 가운데|이 중|이중|of these|of those|of them)\s<g20><L:a><g60>{remainder}\s<g8><L:b>"),
    shape(r"<L:a>(?:은|는|이|가|으로|로)\s<g40>{remainder}\s<g8><L:b>"),
)
ADDED = (shape(r"<L:a>에\s<g40><L:b>(?:을|를)\s(?:더해|더하면|합쳐|합하면|보태)\s?<g12><L:total>"),)
PRODUCTS = (
    shape(r"\b(?:each|every one)\sof\s(?:the\s|its\s|their\s)?<L:times><g60><L:one>,?\s<g24>{total}\s<g8><L:total>"),
    shape(r"<L:times>\s<g50><L:one>\s{each},?\s<g24>{total}\s<g8><L:total>"),
    shape(r"<L:times>(?:에게|에|께)\s(?:[\ue000]당\s)?<g8><L:one>\s?{each}\s<g10><L:total>"),
    shape(r"<L:one>(?:이|을|를)?\s?{each}<g10><L:times><g12>{total}\s<g8><L:total>"),
)


def check(page: Page) -> Iterator[Draft]:
    """Totals whose parts do not add up, and those that do; one verdict for each total."""
    told: set[str] = set()
    families = (_announced, brackets.totals, _split_sentences, _under_headings, _remainders, _added, _products, nearby.totals)
    found = [each for family in families for each in family(page)]
    ties = [frozenset(c.id for c in draft.claims) for _, draft in found if draft.severity == "tie"]
    for total, draft in sorted(found, key=lambda each: each[1].held):
        if total.id not in told and not _fits_another(draft, ties):
            told.add(total.id)
            yield draft


def _fits_another(draft: Draft, ties: Sequence[frozenset[str]]) -> bool:
    """The parts of an alarm are all parts of another total, with which they agree."""
    if draft.severity == "tie" or len(draft.groups) < 2:
        return False
    total, parts = draft.groups[0][0].id, {c.id for c in draft.groups[1]}
    return any(parts <= each and total not in each for each in ties)


@dataclass(frozen=True, slots=True)
class Run:
    """Values of one unit side by side in one row."""

    row: Row
    parts: tuple[Claim, ...]


def runs(page: Page, row: Row) -> Iterator[Run]:
    """Maximal runs of values of one unit that the text sets side by side."""
    for name in dict.fromkeys(unit(c) for c in levels(row)):
        run: list[Claim] = []
        for claim in levels(row):
            if unit(claim) != name and not (run and _drops_unit(page, run[0], claim)):
                continue
            if run and not _joined(page, run[-1], claim):
                yield from _run(row, run)
                run = []
            run.append(claim)
        yield from _run(row, run)


def _drops_unit(page: Page, first: Claim, claim: Claim) -> bool:
    """A bare count that no noun of its own follows (46,000 in Canada)."""
    return page.each.article.language == "en" and alike(first, claim) and bool(_NO_NOUN.match(page.after(claim, 10)))


def _run(row: Row, parts: Sequence[Claim]) -> Iterator[Run]:
    if len(parts) >= 2:
        yield Run(row, tuple(parts))


def _joined(page: Page, a: Claim, b: Claim) -> bool:
    gap = page.between(a, b)
    return len(gap) <= 60 and bool(_JOIN.search(gap)) and not _BREAK.search(gap)


def _announced(page: Page) -> Found:
    """A, B, C 등 모두 T; T(A, B, C); T 가운데 A, B that are more than T."""
    for row in page.rows:
        yield from _in_all(page, row)
        for run in runs(page, row):
            yield from _after(page, run)
            yield from _before(page, run)


def _in_all(page: Page, row: Row) -> Found:
    """172 votes for, 101 against and 5 abstentions, 280 in all: whatever the parts are called, the last number holds them."""
    last_one = next((c for c in levels(row) if _IN_ALL.match(page.after(c, 40))), None)
    if last_one is None or (last_one.value.unit is not None and not same_unit(levels(row)[0], last_one)):
        return
    counts = [c for c in levels(row) if (c.kind == "count" if last_one.kind == "count" else same_unit(c, last_one))]
    last = counts.index(last_one)
    if not last:
        return
    parts = [counts[last - 1]]
    for before, claim in reversed(list(pairwise(counts[:last]))):
        if not _joined(page, before, claim):
            break
        parts.insert(0, before)
    if len(parts) >= 2 and _joined(page, parts[-1], counts[last]) and not is_open(page, parts[0], counts[last]):
        draft = judge(parts, counts[last], parts)
        if draft and (draft.severity == "tie" or not _NOUN.match(page.after(last_one, 40)) or _one_digit(parts, last_one)):
            yield last_one, draft


def _one_digit(parts: Sequence[Claim], total: Claim) -> bool:
    """181 structures in all, for 171: what another noun names (90 pages) is seldom one digit away from the sum."""
    if explained(parts, total):
        return True
    together, written = f"{sum((number(c) for c in parts), Decimal(0)):f}", f"{number(total):f}"
    return len(together) == len(written) and sum(a != b for a, b in zip(together, written, strict=True)) == 1


def _of_run(run: Run) -> list[Claim]:
    """The values of the row that are of the run's unit, those of its own that drop it too (46,000 in Canada)."""
    return [c for c in levels(run.row) if c in run.parts or alike(c, run.parts[0])]


def _after(page: Page, run: Run) -> Found:
    same = _of_run(run)
    last = same.index(run.parts[-1])
    link = page.between(run.parts[-1], same[last + 1]) if last + 1 < len(same) else ""
    if _AND_OTHERS.search(link):
        yield from _and_others(page, run.parts, same[last + 1])
    if (
        len(run.parts) > MANY - 1
        and _OR_LINK.search(page.between(*run.parts[-2:]))
        and _OVER_ALL.match(page.after(run.parts[-1], 40))
    ):
        yield from _told(judge(run.parts[:-1], run.parts[-1]), run.parts[-1])
    if not _TOTAL_LINK.search(link):
        return
    total = same[last + 1]
    draft = judge(run.parts, total, same)
    if draft and (draft.severity == "tie" or not (is_open(page, run.parts[0], total) or uncounted(page, run.parts[0]))):
        yield total, draft


def _and_others(page: Page, parts: Sequence[Claim], total: Claim) -> Found:
    """사망 13명, 경상 9명 등 22명: the list may be open, so it may be less than its total but never more; one that ends with what
    is left (기타 83곳 등 296곳) is whole."""
    draft = judge(parts, total, parts)
    over = sum((number(c) for c in parts), Decimal(0)) > number(total)
    whole = len(parts) > MANY and bool(_LEFTOVER.search(page.between(*parts[-2:])))
    if draft and (draft.severity == "tie" or over or whole or explained(parts, total)):
        yield total, draft
    elif not draft and over and MANY <= len(parts) <= MOST and _tight(page, parts) and sum_fit(parts, total) == "off":
        alone = broken(parts, total)
        yield total, replace(alone, held=True) if nested(parts, total) or not near(parts, total) else alone


def _tight(page: Page, parts: Sequence[Claim]) -> bool:
    """Nothing between the values but their names: none is taken out of another."""
    return all(_NAME_ONLY.fullmatch(page.between(a, b)) for a, b in pairwise(parts))


def _before(page: Page, run: Run) -> Found:
    """The value before the run, where the run is taken out of it (중, 가운데) or fills the brackets after it."""
    same = _of_run(run)
    place = same.index(run.parts[0])
    if place:
        yield from _holding(page, same[place - 1], run.parts)
    if len(run.parts) > 2:
        yield from _holding(page, run.parts[0], run.parts[1:])


def _holding(page: Page, total: Claim, parts: Sequence[Claim]) -> Found:
    link, row = page.between(total, parts[0]), page.row(total)
    if may_have_stayed_away(page, total, parts):
        return
    said = _COLON.search(link) or _is_predicate(page, link, parts)
    if said and not is_open(page, total, parts[-1]):
        yield from _told(judge(parts, total, levels(row, total)), total)
    elif _PART_OF.search(link) or _OUT_OF.search(page.before(total, 24)):
        draft = judge(parts, total, levels(row, total))
        over = sum((number(c) for c in parts), Decimal(0)) > number(total)
        ranked = _RANKED.search(page.text, row.start, row.end)
        closed = over or (not ranked and explained(parts, total)) or _LEFTOVER.search(page.text, row.start, row.end)
        if draft and (draft.severity == "tie" or (closed and not is_open(page, total, parts[-1]))):
            yield total, draft


def may_have_stayed_away(page: Page, total: Claim, parts: Sequence[Claim]) -> bool:
    """For and against may be less than those who hold a seat, and than those present where no abstentions are told."""
    row = page.row(total)
    if sum((number(c) for c in parts), Decimal(0)) >= number(total) or not _NOES.search(page.text, row.start, row.end):
        return False
    entitled = _ENTITLED.search(page.before(total, 14) + page.after(total, 14))
    return bool(entitled) or not _OTHER_VOTES.search(page.text, row.start, row.end)


def _is_predicate(page: Page, link: str, parts: Sequence[Claim]) -> bool:
    """피해 면적은 3505㏊로 벼 2205㏊, 과수 790㏊, 채소 510㏊다: the sentence says nothing but the whole and its parts."""
    return len(parts) > 2 and bool(_AS.search(link)) and bool(_NOTHING_AFTER.fullmatch(page.after(parts[-1], 12).rstrip(END)))


def is_open(page: Page, first: Claim, last: Claim) -> bool:
    """The words of the list say that it is not whole, or that one counts twice."""
    start, end = sorted((page.place[first.id], page.place[last.id]))
    row = page.row(first)
    around = page.text[max(row.start, start - 20) : min(row.end, end + 20)]
    return bool(_OPEN.search(around) or _UNREAD.search(around))


def uncounted(page: Page, first: Claim) -> bool:
    """A member without a number stands before the list: the satellite itself and three cubes."""
    return bool(_UNCOUNTED.search(page.before(first, 60)))


def _split_sentences(page: Page) -> Found:
    """부상자 30명은 A에 12명, B에 11명 … 나뉘어: the sentence says that the whole is divided."""
    for row in page.rows:
        if not row.claims or not _SPLIT.search(page.text, row.start, row.end) or is_open(page, row.claims[0], row.claims[-1]):
            continue
        for name in dict.fromkeys(unit(c) for c in levels(row)):
            same = [c for c in levels(row) if unit(c) == name]
            heads = len(same) >= 3 and not _IN_LIST.match(page.between(same[0], same[1]))
            own = judge(same[1:], same[0], same) if heads else None
            if own:
                yield same[0], own
            elif len(same) >= 2:
                yield from _carried(page, row, same)


def _carried(page: Page, row: Row, parts: Sequence[Claim]) -> Found:
    """The whole stands in the sentence before."""
    for before in reversed(page.rows[max(0, row.index - 2) : row.index]):
        for total in levels(before, parts[0]):
            if number(total) > max(number(c) for c in parts):
                yield from _told(judge(parts, total, [*parts, *levels(before, total)]), total)
                return


def _told(draft: Draft | None, total: Claim) -> Found:
    if draft:
        yield total, draft


def _under_headings(page: Page) -> Found:
    """총 7기 and below it lines with 4, 2 and 2; or lines 지역별: A, B that each make up the whole."""
    for row in page.rows:
        for total in levels(row):
            if not _TOTAL_BEFORE.search(page.before(total, 24)):
                continue
            if not page.after(total, 12).strip(" ()[]."):
                yield from _lines(page, row, total)
            yield from _next(page, row, total)


def _next(page: Page, row: Row, total: Claim) -> Found:
    """합쳐 14만호를 푼다. 올해 6만8천호, 내년 7만2천호다: a short sentence that holds nothing but the parts."""
    if row.index + 1 >= len(page.rows) or levels(row, total) != [total]:
        return
    after = page.rows[row.index + 1]
    others = len(after.claims) - len(levels(after, total)) - sum(c.kind == "date" for c in after.claims)
    if others or after.end - after.start > 120:
        return
    for run in runs(page, after):
        first, last = run.parts[0], run.parts[-1]
        rest = _LEFTOVER.search(page.between(first, last)) and is_rest_of_another(page, first, last)
        if len(run.parts) == len(levels(after)) and not rest and not is_open(page, first, last):
            yield from _told(judge(run.parts, total, run.parts), total)


def _lines(page: Page, row: Row, total: Claim) -> Found:
    lines = [[c for c in levels(each) if same_unit(c, total)] for each in _bullets(page, row)]
    lines = [line for line in lines if line and total not in line]
    if not lines:
        return
    every = [c for line in lines for c in line]
    whole = judge(every, total, every)
    singly = [draft for line in lines if (draft := judge(line, total, line))]
    if whole and whole.severity == "tie":
        yield total, whole
    elif any(d.severity == "tie" for d in singly):
        worst = [d for d in singly if d.severity != "tie"]
        yield total, (worst or singly)[0]
    elif whole and len(lines) >= 2:
        yield total, whole


def _bullets(page: Page, row: Row) -> Iterator[Row]:
    """The lines of the list that follows a heading."""
    for each in page.rows[row.index + 1 : row.index + 1 + LINES_BELOW]:
        if not _BULLET.match(page.text, each.start, each.end):
            return
        yield each


def _remainders(page: Page) -> Found:
    """T 가운데 a, 나머지 b; the whole may stand in one of the two sentences before."""
    for pattern in REMAINDERS:
        for found in page.find(pattern):
            a, b = found["a"], found["b"]
            wholes = [found["total"]] if "total" in found else _wholes(page, a, b)
            marked = [c for c in wholes if _TOTAL_BEFORE.search(page.before(c, 24))]
            wholes = [c for c in (marked if len(marked) == 1 else wholes) if not are_of_the_dead(page, c, b)]
            if not same_unit(a, b) or not wholes or not same_unit(wholes[0], a):
                continue
            drafts = [(total, judge((a, b), total, page.near(total))) for total in wholes]
            fitting = next((pair for pair in drafts if pair[1] and pair[1].severity == "tie"), None)
            sure = "total" in found or len(marked) == 1 or [len(levels(page.row(c), a)) for c in wholes] == [1]
            sure = sure and ("total" in found or not is_rest_of_another(page, a, b))
            if fitting or (sure and len({number(c) for c in wholes}) == 1):
                yield from _told((fitting or drafts[0])[1], (fitting or drafts[0])[0])


def _wholes(page: Page, a: Claim, b: Claim) -> list[Claim]:
    """What a part and its remainder may be taken out of."""
    index = page.row_of[a.id]
    rows = reversed(page.rows[max(0, index - 2) : index + 1])
    return [c for row in rows for c in levels(row, a) if number(c) > max(number(a), number(b)) and c.span < a.span]


def _added(page: Page) -> Found:
    """선급금 8억원에 30억원을 더해 모두 38억원."""
    for pattern in ADDED:
        for found in page.find(pattern):
            a, b, total = found["a"], found["b"], found["total"]
            if same_unit(a, total) and same_unit(b, total):
                yield from _told(judge((a, b), total), total)


def _products(page: Page) -> Found:
    """1만8천명씩 세 차례, 모두 5만4천명."""
    for pattern in PRODUCTS:
        for found in page.find(pattern):
            one, times, total = found["one"], found["times"], found["total"]
            if not same_unit(one, total) or not 2 <= number(times) <= MOST_TIMES:
                continue
            yield from _told(_product(one, times, total), total)


def _product(one: Claim, times: Claim, total: Claim) -> Draft | None:
    verdicts = []
    for width in WIDTHS:
        a, b, goal = ends(one, width), ends(times, "strict"), ends(total, width)
        if a is None or b is None or goal is None:
            return None
        verdicts.append(meets(product(a, b), goal))
    said = {"one": one.value, "times": times.value, "total": total.value}
    if verdicts[0]:
        return tie(((one, times, total),), message("why.tie.product", **said))
    if verdicts[1]:
        return None
    computed = of_unit(number(one) * number(times), total.value.unit)
    why, wanted = message("why.product", computed=computed, **said), of_product(total, one, times)
    return mendable(alarm("FC504", ((total,), (one, times)), why, message("ask.sum")), wanted)
