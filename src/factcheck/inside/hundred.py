"""FC505: answers to one question, or the votes for all who stood, that cannot make 100 %.

For and against and what is left over (찬성 46.3%, 반대 52.1%, 기권·무효 1.6%) are the whole, wherever in two sentences they
stand; the parties of one count (38.2 per cent, the Conservatives 30.7 …) and the two sides of one vote are never more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, last_step, number
from factcheck.inside.bound import is_share
from factcheck.inside.found import alarm, of_unit, tie
from factcheck.inside.page import NUMBERS, PERCENT, Page, Row, shape
from factcheck.model import Claim, message

MOST_OVER = Decimal(15)
MANY, MOST = 3, 12
HALF = Decimal("0.5")
_FOR = shape(r"찬성|긍정|동의한|지지한다|잘하고|\bfor\b|in favou?r|approve|support")
_AGAINST = shape(r"반대|부정|잘못하고|못하고|\bagainst\b|disapprove|oppose")
_REST = shape("{leftover}|기타|무효")
_UNSURE = shape(r"모름|모르|모르|무응답|유보|기권.{0,3}무효|undecided|unsure|don't know|no opinion|no answer")
_NAMED = (_FOR, _AGAINST, _REST)
_POLL = shape(
    r"\b(?:precincts?|votes?|voting|ballots?|elections?|polls?|parties|party|coalition|electorate)\b|득표|개표|선거|정당"
)
_LIST = shape(r"\s?,[^.;\ue000-\ue008]{1,40}|(?:[^.;\ue000-\ue008]{1,24})?\s?,?\s(?:and|while|with)\s[^.;\ue000-\ue008]{1,40}")
_SIDES = (
    shape(r"<P:a>\s(?:to|against|versus|vs\.?)\s<PL:b>"),
    shape(r"<P:a>\s?대\s?<PL:b>"),
)
_EXCEEDS = shape(r"{multiple_answers}|{than_after}|{not_a_share}|{other_scope}|up to|from\s")
_MULTIPLE = shape("{multiple_answers}")
_CUT = re.compile(rf"[,;·(){NUMBERS}]")
_AROUND = 200


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Shares of one whole that no other check has added up."""
    spoken = {c.id for draft in told if not draft.held for c in draft.claims}
    for row in page.rows:
        if row.kind == "title":
            continue
        for run, least in ((_answers(page, row), 2), (_parties(page, row), MANY), *((side, 2) for side in _two_sides(page, row))):
            if len(run) < least or any(c.id in spoken for c in run) or _is_open(page, row):
                continue
            found = _judged(page, run)
            if found is not None:
                spoken.update(c.id for c in run)
                yield found


def _is_open(page: Page, row: Row) -> bool:
    """Several answers to one question may be more than all."""
    return bool(_MULTIPLE.search(page.text, max(0, row.start - _AROUND), row.end + _AROUND))


def _answers(page: Page, row: Row) -> list[Claim]:
    """For, against and the rest, each once, in this sentence and the next."""
    run: dict[int, Claim] = {}
    for claim in [c for each in page.rows[row.index : row.index + 2] for c in each.claims if is_share(page, c)]:
        words = page.before(claim, 16) if page.each.article.language == "ko" else page.after(claim, 20)
        named = _member(page, claim, words)
        if named is None or named in run or (not run and page.row(claim) is not row):
            break
        run[named] = claim
    return list(run.values()) if 0 in run and 1 in run else []


def _member(page: Page, claim: Claim, words: str) -> int | None:
    """Which answer the words next to a share name: the last before it in Korean, the first after it in English."""
    around = (
        _CUT.split(words)[0]
        if page.each.article.language == "en"
        else _CUT.split(words)[-1] + _CUT.split(page.after(claim, 4))[0]
    )
    if _EXCEEDS.search(around):
        return None
    return next((n for n, named in enumerate(_NAMED) if named.search(around)), None)


def _parties(page: Page, row: Row) -> list[Claim]:
    """38.2 per cent, the Conservatives 30.7, the Greens 19.4: the numbers of a list whose first alone has its unit."""
    if not _POLL.search(page.text, max(0, row.start - _AROUND), row.end):
        return []
    best: list[Claim] = []
    run: list[Claim] = []
    for claim in row.claims:
        if run and (_is_bare(claim) or is_share(page, claim)) and _LIST.fullmatch(page.between(run[-1], claim)):
            run.append(claim)
        else:
            best, run = (
                max(best, run, key=len),
                [claim] if is_share(page, claim) and page.text[page.place[claim.id]] == PERCENT else [],
            )
    return max(best, run, key=len)[:MOST]


def _is_bare(claim: Claim) -> bool:
    return claim.kind in {"count", "quantity"} and claim.value.unit is None and claim.value.is_point and number(claim) < HUNDRED


def _two_sides(page: Page, row: Row) -> Iterator[list[Claim]]:
    """55.2% to 44.8%; 54.2% 대 45.8%."""
    if not _POLL.search(page.text, row.start, row.end):
        return
    for a, b in pairwise(row.claims):
        if page.text[page.place[a.id]] == PERCENT and (_is_bare(b) or b.value.unit == "percent"):
            start, end = page.place[a.id], page.place[b.id] + 1
            if any(pattern.fullmatch(page.text, start, end) for pattern in _SIDES):
                yield [a, b]


def _judged(page: Page, run: Sequence[Claim]) -> Draft | None:
    if any(c.hedge != "exact" or not c.value.is_point for c in run):
        return None
    total = sum((abs(number(c)) for c in run), Decimal(0))
    slack = sum((last_step(number(c)) * HALF for c in run), Decimal(0))
    terms = " + ".join(c.quote for c in run)
    if abs(total - HUNDRED) <= slack:
        return tie((tuple(run),), message("why.tie.hundred", terms=terms))
    slack += max(last_step(number(c)) for c in run) * HALF
    whole = len(run) >= MANY and any(_UNSURE.search(page.before(c, 16) + page.after(c, 20)) for c in run)
    if not HUNDRED + slack < total <= HUNDRED + MOST_OVER and not (whole and HUNDRED - MOST_OVER <= total < HUNDRED - slack):
        return None
    key = "why.hundred" if total > HUNDRED else "why.hundred.short"
    return alarm(
        "FC505", tuple((c,) for c in run), message(key, terms=terms, sum=of_unit(total, "percent")), message("ask.share")
    )
