"""FC504: kinds that make a whole together wherever they are counted: gold, silver and bronze; ayes, noes and abstentions; the
killed and the hurt; men and women; passengers and crew; wins, draws and losses; what state, province and town pay.

The names of the parts say that they are all parts, the name of the total says that it is theirs. One total of that name alone
may stand near by, and no other number of that name may fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.footing import alike, broken
from factcheck.inside.page import NUMBERS, Page, Row, shape
from factcheck.inside.wholes import NOT_PARTS, amounts, chosen, is_printed, is_tie, misses, printed
from factcheck.model import Claim

BACK, AHEAD = 2, 2
"""Sentences before and after the parts in which their total may stand."""
BEFORE, AFTER = 14, 26
"""Signs before and after a value that may name it."""
MOST_TOTALS = 8
_CUT = re.compile(rf"[,;:·(){NUMBERS}]")
_OPEN = shape(r"^\s?등(?![가-힣])(?!\s?(?:모두|총|합|도합))|{multiple_answers}|\binclud(?:e|es|ed|ing)\b")
_PRESENT, _ENTITLED, _UNCOUNTED = shape("{present}"), shape("{entitled}"), shape("{uncounted_votes}")
_PRIOR = shape(r"{prior}|지난해|작년|재작년|last year")
_SUBJECT = re.compile(rf"\s?(?:이|가|은|는)\s[^,;:·(){NUMBERS}]{{0,24}}(?:[,;:·()]|$|(?<=[고며서나데만해어아여])\s?[{NUMBERS}])")
"""98명은 반대했으며 14명: the verb behind names the value, whatever stands before it; not so 남성 12명이 여성 5명."""
_AND = re.compile(r"\band\b")


@dataclass(frozen=True, slots=True)
class Kinds:
    """Names of the parts, how many of them must be told to be all, and the names of their total."""

    members: tuple[re.Pattern[str], ...]
    least: int
    whole: re.Pattern[str]
    closed: re.Pattern[str] | None = None
    """The total's name with which nothing can be missing; else the parts may be less than it, but never more."""


def _kinds(members: str, least: int, whole: str, closed: str | None = None) -> Kinds:
    named = tuple(shape(f"{{{name}}}") for name in members.split())
    return Kinds(named, least, shape(f"{{{whole}}}"), shape(f"{{{closed}}}") if closed else None)


VOTES = _kinds("ayes noes abstained void", 3, "voters", "took_part")
GAMES = _kinds("won drawn lost", 3, "games", "games")
ABOARD = _kinds("fare_payers crew_members", 2, "on_board", "on_board")
_OTHERS_ABOARD, _OTHER_CRAFT = shape(r"{others_aboard}|\b(?:and|plus)\s(?:an?|the|its|one)\s(?!crew)"), shape("{other_craft}")
"""A driver, a guide or a pilot may be neither passenger nor crew; another ship has people of its own."""
_ABSTAINED = 2
"""The place of the abstentions among the votes: without them some of those present are in no count."""
_SCORES = ("win", "draw", "loss_count")
_VOTES_TO, _TO_VOTES = re.compile(r"[0-9 ]{0,6}\s?votes?\sto\s"), re.compile(r"votes?\sto\s$")
_ABSTAINING = r",?\s(?:with|and)\s[\ue000]\s(?:[a-z]{3,10}\s)?abst"
_SIDES = re.compile(r"\sto\s[\ue000]" + _ABSTAINING), re.compile(r"[\ue000]\sto\s$"), re.compile(_ABSTAINING)
"""171 to 98, with 14 abstentions."""
ALL = (
    _kinds("gold silver bronze", 3, "medals", "medals"),
    VOTES,
    _kinds("killed hurt missing", 2, "casualties", "casualties"),
    GAMES,
    ABOARD,
    _kinds("male female", 2, "people", "people"),
    _kinds("state_money local_money other_money", 2, "cost"),
)


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Kinds that no other check has added up."""
    spoken = [{c.id for c in draft.claims} for draft in told if not draft.held]
    known = printed(page)
    for row in page.rows:
        for kinds in ALL:
            for parts in _runs(page, row, kinds):
                found = _judged(page, row, kinds, parts)
                if found is None or _is_told(found, parts, spoken) or (found.severity != "tie" and is_printed(known, parts)):
                    continue
                spoken.append({c.id for c in found.claims})
                yield found


def _is_told(found: Draft, parts: Sequence[Claim], spoken: Sequence[set[str]]) -> bool:
    """Another check has spoken of the parts, or of the total of this alarm."""
    ids = {c.id for c in parts}
    total = found.groups[0][0].id if found.severity != "tie" else ""
    return any(len(ids & each) > 1 or total in each for each in spoken)


def _runs(page: Page, row: Row, kinds: Kinds) -> Iterator[list[Claim]]:
    """Values side by side that each bear another name of the kind."""
    run: list[Claim] = []
    used: set[int] = set()
    for claim in (*amounts(row), None):
        member = _member(page, claim, kinds) if claim is not None else None
        if claim is not None and member is not None and member not in used and (not run or _go_together(run[0], claim)):
            run.append(claim)
            used.add(member)
            continue
        if len(run) >= kinds.least:
            yield run
        run, used = ([claim], {member}) if claim is not None and member is not None else ([], set())


def _go_together(a: Claim, b: Claim) -> bool:
    return alike(a, b) or all(c.readings[0].unit in _SCORES for c in (a, b))


def _member(page: Page, claim: Claim, kinds: Kinds) -> int | None:
    """Which of the kinds names a value: right before it, or right after."""
    if kinds is VOTES and (side := _tally(page, claim)) is not None:
        return side
    if kinds is GAMES and claim.readings[0].unit in _SCORES:
        return _SCORES.index(claim.readings[0].unit)
    before = _AND.split(_CUT.split(page.before(claim, BEFORE))[-1])[-1]
    after = _AND.split(_CUT.split(page.after(claim, AFTER))[0])[0]
    behind = page.each.article.language == "en" or _SUBJECT.match(page.after(claim, AFTER))
    for words in (after, before) if behind else (before, after):
        for n, named in enumerate(kinds.members):
            if named.search(words):
                return n
    return None


def _tally(page: Page, claim: Claim) -> int | None:
    """27 votes to 21, 171 to 98 with 14 abstentions: the ayes first."""
    if _SIDES[0].match(page.after(claim, 40)):
        return 0
    if _SIDES[1].search(page.before(claim, 5)) and _SIDES[2].match(page.after(claim, 36)):
        return 1
    text, (start, end) = page.each.article.text, claim.span
    if _VOTES_TO.match(text, max(start, end - 6)) or _VOTES_TO.match(text, end):
        return 0
    return 1 if _TO_VOTES.search(text, max(0, start - 12), start) else None


def _judged(page: Page, row: Row, kinds: Kinds, parts: list[Claim]) -> Draft | None:
    totals = list(_totals(page, row, kinds, parts))[:MOST_TOTALS]
    for total in totals:
        found = is_tie(parts, total)
        if found is not None:
            return found
    if len({number(c) for c in totals}) != 1 or any(c.hedge != "exact" for c in (*parts, *totals)):
        return None
    total = totals[0]
    if page.row(total) is not row and _is_another(page, row, page.row(total), kinds):
        return None
    if kinds is ABOARD and _OTHER_CRAFT.search(page.text, *_around_rows(page, row, page.row(total))):
        return None
    less = sum((number(c) for c in parts), Decimal(0)) < number(total)
    if less and (not _is_closed(page, kinds, total, parts) or _OPEN.search(page.after(parts[-1], 12))):
        return None
    near = [c for each in page.rows[max(0, row.index - 1) : row.index + 2] for c in amounts(each, total) if c not in parts]
    if not misses(parts, total) or chosen(near, total, parts) is not None:
        return None
    return broken(parts, total)


def _is_closed(page: Page, kinds: Kinds, total: Claim, parts: Sequence[Claim]) -> bool:
    """Nothing can be missing: all took part; or all were there, the abstentions are told, and nobody stayed out of the vote."""
    if kinds is ABOARD and _OTHERS_ABOARD.search(page.text, *_around_rows(page, page.row(parts[0]), page.row(total))):
        return False
    if kinds.closed is None or (kinds is VOTES and _ENTITLED.search(_CUT.split(page.before(total, BEFORE))[-1])):
        return False  # 재적 300명 가운데 과반 출석: who holds a seat may have stayed away, whatever is said behind
    if kinds is VOTES and _PRESENT.search(_around(page, total)):
        index = page.row_of[parts[0].id]
        if page.each.article.language == "en" and page.row_of[total.id] != index:
            return False  # present in the room, told beside the vote
        near = page.text[page.rows[max(0, index - 1)].start : page.rows[min(len(page.rows) - 1, index + 2)].end]
        return any(_member(page, c, kinds) == _ABSTAINED for c in parts) and not _UNCOUNTED.search(near)
    return bool(kinds.closed.search(_around(page, total)))


def _around_rows(page: Page, *rows: Row) -> tuple[int, int]:
    """From the first of the rows to the end of the last, and of what stands between them."""
    return min(row.start for row in rows), max(row.end for row in rows)


def _is_another(page: Page, row: Row, other: Row, kinds: Kinds) -> bool:
    """The total's sentence has parts of its own, or the parts are those of another time."""
    if any(_member(page, c, kinds) is not None for c in amounts(other)) and other.kind != "title":
        return True
    if any(c.kind == "date" for c in row.claims) or NOT_PARTS.search(page.text, row.start, row.end):
        return True
    told = page.each.sentences[other.index]
    return bool(_PRIOR.search(page.each.article.text, told.start, told.end))


def _totals(page: Page, row: Row, kinds: Kinds, parts: list[Claim]) -> Iterator[Claim]:
    """Values that bear the total's name, in the sentence itself or near by; those of the sentence alone, where it has one."""
    largest = max(number(c) for c in parts)
    rows = [
        row,
        *(page.rows[n] for n in range(max(0, row.index - BACK), min(len(page.rows), row.index + AHEAD + 1)) if n != row.index),
    ]
    rows += [page.rows[n] for n in (0,) if page.rows[0] not in rows and page.rows[0].kind == "title"]
    found = False
    for each in rows:
        if each is not row and found:
            return
        for claim in amounts(each):
            fits = claim not in parts and number(claim) > largest and _is_whole(parts[0], claim)
            if fits and kinds.whole.search(_around(page, claim)):
                found = found or each is row
                yield claim


def _is_whole(part: Claim, total: Claim) -> bool:
    """The total of what is counted may have a counter of its own: 찬성 21표 of 41명, 15승 in 28경기."""
    return alike(part, total) or part.kind == total.kind == "count"


def _around(page: Page, claim: Claim) -> str:
    """The words that name a value, its own counter among them."""
    words = page.each.article.text[claim.span[0] : claim.span[1]]
    return _CUT.split(page.before(claim, BEFORE))[-1] + words + _CUT.split(page.after(claim, AFTER))[0]
