"""FC504: a whole that one sentence divides: 늘어난 1천580억원은 자잿값 등 물가 상승분 620억원, 활주로 연장 540억원, 안전구역 320억원으로 나뉜다.

The predicate says that the whole is divided, the form says into what: every item bears a number of the whole's unit. 등 inside
the name of an item (자잿값 등 물가 상승분) opens no list; after the last item, or before an item without a number, it is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.footing import broken
from factcheck.inside.page import Page, Row, shape
from factcheck.inside.wholes import NOT_PARTS, amounts, chosen, is_printed, is_tie, misses, printed
from factcheck.model import Claim

FEWEST, MOST = 2, 8
_TOPIC = shape(r"\s?(?:은|는|이|가|을|를)\s")
_INTO_KO = shape(
    r"\s?(?:으로|로)\s(?:[가-힣]{1,4}\s)?(?:나뉘|나뉜|나뉩|나눠|나눈|나눴|나누|이뤄|이루어|이룬|구성|쪼개|짜였|짜여|짜인|꾸려|갈라|갈린|갈렸)"
)
_INTO_EN = shape(
    r"(?:-[a-z]{3,9})?(?:\s[a-z-]{2,16}){0,4},?\s(?:which\s|that\s)?(?:(?:can|could) be\s|(?:is|was|are|were|has been)\s)?"
    r"(?:breaks?|broke|broken|splits?|divides?|divided|comes?|came|made|comprises?|comprised|comprising|consists?|consisted|consisting|composed)"
    r"\s?(?:down|up)?\s?(?:into|as|between|among|of|to)?[\s:]{1,2}(?:the\s)?"
)
_ITEM_KO = shape(r"(?:씩)?(?:이고|이며|고|며|과|와)?\s?[,·/;]?\s?(?:그리고\s|및\s)?[^,;·\ue000-\ue008]{1,32}")
_ITEM_EN = shape(r"(?:\s[^,;\ue000-\ue008]{1,40})?(?:,|;|\sand|,\sand|;\sand|,\splus)\s(?:[a-z]{2,10}\s){0,2}")
_ENDS_EN = shape(r"(?:\s[^,;:\ue000-\ue008]{1,48})?[.]?\s?")
_ETC = shape(r"(?<![가-힣])등(?![가-힣])|등(?:으로|에|을|를|이|의|이다|$)")
_ETC_WITHIN = shape(r"[가-힣]\s?등\s[가-힣][^,·;\ue000-\ue008]{1,24}$")
_MOSTLY = shape(
    r"(?<![가-힣])주로|대부분|대체로|크게\s|가운데|겸직|겸임|중복|겹치|겹친|나머지(?![^,]{0,14}[\ue000])|mostly|mainly|largely|chiefly|primarily|\binclud|such as|at least|among|\bsome of\b|of them\b"
)
_LEFT_KO = shape(r"\s?등(?!\s?(?:모두|총|합|도합|전체))|(?:과|와|,|및)\s[^\ue000-\ue008,]{1,24}(?:으로|로)\s")
_LEFT_EN = shape(
    r"[^.;\ue000-\ue008]{0,40}(?:,\sand\s(?![^.,]{0,30}\b(?:is|was|are|were|will|has|had)\b)[a-z]|\sand\s(?:other|others|the rest|more|some|various)\b)"
)


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Divisions of a whole that no other check has spoken of."""
    spoken = [{c.id for c in draft.claims} for draft in told if not draft.held]
    known = printed(page)
    for row in page.rows:
        for total in amounts(row) if row.kind != "title" else []:
            parts = _parts(page, row, total)
            if not FEWEST <= len(parts) <= MOST or any(total.id in each and len(each) > 1 for each in spoken):
                continue
            found = _judged(page, row, total, parts)
            if found is not None and (found.severity == "tie" or not is_printed(known, parts)):
                spoken.append({c.id for c in found.claims})
                yield found


def _parts(page: Page, row: Row, total: Claim) -> list[Claim]:
    """The items that the sentence divides the value into; none where it divides nothing, or not all items bear a number."""
    after = [c for c in amounts(row, total) if page.place[c.id] > page.place[total.id]]
    find = _korean if page.each.article.language == "ko" else _english
    parts = find(page, total, after)
    values = [c for c in row.claims if parts and page.place[total.id] < page.place[c.id] <= page.place[parts[-1].id]]
    return parts if values == parts else []


def _korean(page: Page, total: Claim, after: Sequence[Claim]) -> list[Claim]:
    if not _TOPIC.match(page.after(total, 4)):
        return []
    last = next((n for n, c in enumerate(after) if _INTO_KO.match(page.after(c, 16))), None)
    parts = list(after[: last + 1]) if last is not None else []
    named = all(_ITEM_KO.fullmatch(page.between(a, b)) and not _is_open_item(page.between(a, b)) for a, b in pairwise(parts))
    lead = page.between(total, parts[0]) if parts else ""
    return parts if named and len(lead) <= 40 and "," not in lead and not _is_open_item(lead) else []


def _english(page: Page, total: Claim, after: Sequence[Claim]) -> list[Claim]:
    if not after or not _INTO_EN.fullmatch(page.between(total, after[0])):
        return []
    parts = [after[0]]
    for before, claim in pairwise(after):
        if not _ITEM_EN.fullmatch(page.between(before, claim)):
            break
        parts.append(claim)
    return parts if _ENDS_EN.fullmatch(page.after(parts[-1], 60)) else []


def _is_open_item(gap: str) -> bool:
    """등 that stands after a number, or before a particle: no part of the name of the next item."""
    return bool(_ETC.search(gap)) and not _ETC_WITHIN.search(gap)


def _judged(page: Page, row: Row, total: Claim, parts: Sequence[Claim]) -> Draft | None:
    found = is_tie(parts, total)
    if found is not None:
        return found
    exact = all(c.hedge == "exact" for c in (total, *parts))
    if not exact or _is_left_open(page, row, parts) or NOT_PARTS.search(page.text, row.start, row.end):
        return None
    around = [c for each in page.rows[max(0, row.index - 1) : row.index + 2] for c in amounts(each, total)]
    if chosen(around, total) is not None or not misses(parts, total):
        return None
    return broken(parts, total)


def _is_left_open(page: Page, row: Row, parts: Sequence[Claim]) -> bool:
    """The words leave room for what bears no number."""
    if _MOSTLY.search(page.text, row.start, row.end):
        return True
    left = _LEFT_KO if page.each.article.language == "ko" else _LEFT_EN
    return bool(left.match(page.after(parts[-1], 60)))


_INTO = shape(r"{made_up}|breaks? down|broke down")


def may_be_more(page: Page, draft: Draft) -> bool:
    """An alarm about the division of a whole in one sentence which says that its items are not all, or not each for itself."""
    if draft.rule != "FC504" or draft.severity == "tie" or len(draft.groups) < FEWEST:
        return False
    total, parts = draft.groups[0][0], draft.groups[1]
    if any(c.id not in page.row_of for c in (total, *parts)) or len({page.row_of[c.id] for c in (total, *parts)}) > 1:
        return False
    row, ordered = page.row(total), sorted(parts, key=lambda c: page.place[c.id])
    if not _INTO.search(page.text, row.start, row.end) or page.place[ordered[0].id] < page.place[total.id]:
        return False  # 316가구, 580가구 등 모두 1천284가구로 이뤄진다: the total closes its list
    topics = [bool(_TOPIC.match(page.after(c, 4))) for c in ordered]
    own = topics[0] and not any(topics[1:])
    return own or _is_left_open(page, row, ordered)
