"""Which value is the part of a share: the one that its brackets follow (258표(16.0%)), the one whose clause it ends (960억원으로
8%), the one that it stands before (절반이 넘는 13명), or the part of a pair that tells what a rate is called after (합격한, 합격률)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from factcheck.inside.arithmetic import number
from factcheck.inside.footing import alike
from factcheck.inside.page import Page, Row, shape
from factcheck.inside.pairs import Pair, is_level, pairs
from factcheck.lexicon.inside import WORDS
from factcheck.model import Claim

How = Literal["bracket", "clause", "before", "pair"]
"""How a part is bound to its share."""
TIMES = frozenset({"date", "time", "duration", "ordinal", "rank"})
_BRACKET = shape(r"\s?[(（]\s?{share_of_all}?\s?")
_CLAUSE = shape(
    r"(?:으로|로|이며|이고|이어서),?\s(?:[가-힣]{1,8}\s)?(?:[가-힣]{0,8}(?:[율률]|비중|비율)(?:은|이|는|가|로)?\s)?(?:{share_of_all}\s?){0,2}"
)
_OR = shape(
    r"(?:\s[a-z]{1,14}){0,4}(?:,?\sor|,\swhich is|,\sthat is|,|\s\()\s?(?:about|some|roughly|nearly|almost|around|just)?\s?(?:over|under)?\s?"
)
CHANGED = shape(r"\s?[)）](?:으로|로|가|이|를|을)?\s?(?:[가-힣]{1,6}\s)?(?:{up}|{down}|{change_noun})")
"""120억달러(12.3%)로 늘었다: the brackets hold a change."""
_OF_ANOTHER = shape(r"\sof\s(?!them\b|those\b|all\b|the (?:total|whole)\b|(?:the |its |their |all )?[\ue000])")
"""300, or 12% of the workforce: a whole of its own, which may not be printed."""
_OR_PART = shape(r"\s(?:of|in)\s[^\ue000-\ue004\ue008.]{0,90},?\sor\s(?:about\s|some\s)?|\s\(")
_BEFORE_PART = shape(r"(?:{share_before_part})\s(?:약\s)?[가-힣]{0,6}\s?$")
_ENDS = shape(r"(?:{share_ends}|다[.\s\ue008]|였다|이다|이었다|로,|며\s|고\s)")
_CHANGE = shape(
    r"\s?(?:가량|정도|쯤|넘게|이상|가까이)?\s?(?:{change_adnominal}|{change_noun}|{up}|{down}|{change_word}|↑|↓|포인트|point|higher|lower|more|less|fewer|up\b|down\b)"
)
_COMPARED = shape(r"{than_after}|{prior}|{from_after}\s|{not_a_share}|[+-]$")
_TAKING_PART = shape(r"{taking_part_rate}[^\ue000-\ue008]{0,16}$")
_TOOK_PART_EN = shape(r"[^\ue000-\ue008]{0,16}{who_took_part}")
_TOOK_PART_KO = shape(r"{who_took_part}[^\ue000-\ue008]{0,3}$")
_RATE = shape(r"(?P<stem>[가-힣]{2})[율률](?:은|이|는|도|가)?\s(?:약\s)?$")
_RATE_AFTER = shape(r"의\s(?P<stem>[가-힣]{2})[율률]")
_STEM = shape("{rate_stem}")
_OPINION = frozenset({"찬성", "반대", "득표", "지지", "동의"})
"""Rates that are of the votes, never of those who may vote."""
_AT = shape(r"{rated_at}에서\s")
"""투표에서 is no value that another one is compared with."""
FAR = 4
"""Sentences between the rate of a vote and what it is made of."""
_DID = re.compile(r"(?:이|은|만이)\s")
_ALL_VOTERS = shape(r"(?:{took_part}|{present})[^\ue000-\ue008]{0,16}$")
_ROUND = shape("{another_vote}")
_OWN_TOPIC = re.compile(r"(?<![가-힣A-Za-z0-9])(?P<words>(?:[가-힣A-Za-z0-9]{1,12}\s){0,2}[가-힣A-Za-z0-9]{2,12})[은는]\s")
_TOPIC = re.compile(r"[은는이가도]\s(?:약\s)?$")
"""The share has a subject of its own."""
_OTHER_SCOPE = shape("{other_scope}")
_VOTED = shape(r"{voted_en}\s[^\ue000-\ue008.,]{0,40}\bby\s$|{part_rate_en}[^\ue000-\ue008.,]{0,16}$")
_BALLOT = shape(r"\b(?:ballots?|votes?|voted|voters|in favou?r|electors|electorate)\b")
_OUT = r"(?:\s[a-z-]{2,16}){0,2}\s(?:out\s)?of\s(?:(?:the|its|all|those|their|some|about)\s){0,2}"
TOLD = MappingProxyType({line.split()[0]: tuple(line.split()) for line in WORDS["rate_told"]})
"""A rate and the words that tell what it is of."""
ENGLISH = (
    shape(
        r"<PO:share>\sof\s(?:the\s|its\s|all\s|their\s){0,2}<L:whole>(?:\s[a-z-]{2,16}){0,3},\s(?:or\s)?(?:about\s|only\s|just\s)?<L:part>"
    ),
    shape(
        r"<L:part>"
        + _OUT
        + r"<L:whole><g60>,\s(?:{rate_of_en}|an?\s(?:[a-z]{3,12}\s){0,2}rate of)\s(?:about\s|just\s|only\s)?<P:share>"
    ),
    shape(r"{part_rate_en}<g16>\s<P:share>(?:,|\s—|:|;)<g20>\s<L:part>" + _OUT + r"<L:whole>"),
    shape(
        r"<L:whole><g30>[,\s]<L:part><g40>,\s(?:or\s|about\s|just\s|only\s)?<P:share>\sof\s(?:its\s|the\s)?(?:capacity|total|membership|electorate|workforce|places|seats)"
    ),
)
"""Part, whole and share in one English sentence."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A share and the value whose share it is."""

    share: Claim
    part: Claim
    how: How
    whole: Claim | None = None
    """Where the words bind it too."""


def is_share(page: Page, claim: Claim) -> bool:
    """A percentage or a fraction in words that is no change, no rate of another kind and not of another time."""
    if claim.kind not in {"percent", "ratio"} or not claim.readings or claim.readings[0].unit != "percent":
        return False
    if claim.framing in {"change_by", "relative_to"} or _CHANGE.match(page.after(claim, 16)):
        return False
    return number(claim) >= 0


def is_of_more(page: Page, whole: Claim, share: Claim) -> bool:
    """1,042 of the 1,072 who voted, a turnout of 94 %: the rate of those who took part is of all who might have."""
    took_part = _TOOK_PART_EN.match(page.after(whole, 40)) or _TOOK_PART_KO.search(page.before(whole, 16))
    return bool(took_part and _TAKING_PART.search(page.before(share, 40)))


def bound_shares(page: Page) -> Iterator[Bound]:
    """The shares of an article whose part the words name."""
    told: set[str] = set()
    for pattern in ENGLISH if _is_english(page) else ():
        for found in page.find(pattern):
            share = found["share"]
            if is_share(page, share) and share.id not in told and alike(found["part"], found["whole"]):
                told.add(share.id)
                yield Bound(share, found["part"], "before", found["whole"])
    for row in page.rows:
        for claim in row.claims:
            each = _part(page, row, claim) if claim.id not in told and is_share(page, claim) else None
            if each is not None:
                yield each


def _part(page: Page, row: Row, share: Claim) -> Bound | None:
    place = row.claims.index(share)
    before = next((c for c in reversed(row.claims[:place]) if c.kind not in TIMES), None)
    if before is not None and is_level(before) and before is row.claims[place - 1]:
        gap = page.between(before, share)
        if _BRACKET.fullmatch(gap) and page.after(share, 12).lstrip()[:1] in {")", "）", ",", "·"}:
            return None if CHANGED.match(page.after(share, 24)) else Bound(share, before, "bracket")
        if (
            not _COMPARED.search(gap)
            and not _OF_ANOTHER.match(page.after(share, 20))
            and (_CLAUSE.fullmatch(gap) or (_is_english(page) and _OR.fullmatch(gap)))
        ):
            return Bound(share, before, "clause")
    after = next((c for c in row.claims[place + 1 :] if c.kind not in TIMES), None)
    if after is not None and is_level(after):
        gap = page.text[page.place[share.id] + 1 : page.place[after.id]]
        if _BEFORE_PART.fullmatch(gap) or (_is_english(page) and _OR_PART.fullmatch(gap)):
            return Bound(share, after, "before")
    return _of_pair(page, row, share)


def _is_english(page: Page) -> bool:
    return page.each.article.language == "en"


def _of_pair(page: Page, row: Row, share: Claim) -> Bound | None:
    """8400명 중 3360명이 투표소를 찾아 48%에 머물렀다: nothing between the pair and the share but words; or a rate that is
    named after what the pair of a neighbouring sentence tells (합격한, 합격률)."""
    stem = _stem(page, share)
    before = [p for p in pairs(page, row) if p.part.span < share.span and p.whole.span < share.span]
    if before and _leads_to(page, before[-1].part, share, stem):
        return Bound(share, before[-1].part, "pair", before[-1].whole)
    around = _AT.sub("", _words(page, (share.scope[0], share.span[0]))[-40:])
    if stem is None or _OTHER_SCOPE.search(around) or _COMPARED.search(around):
        return None
    return _named(page, row, share, stem)


def _words(page: Page, span: tuple[int, int]) -> str:
    """The text as it is written, dates and all."""
    return page.each.article.text[span[0] : span[1]]


def _leads_to(page: Page, part: Claim, share: Claim, stem: str | None) -> bool:
    row, gap = page.row(share), _words(page, (part.span[1], share.span[0]))
    numbers = any(part.span < c.span < share.span and c.kind not in TIMES for c in row.claims)
    if numbers or len(gap) > 40 or _COMPARED.search(gap) or _OTHER_SCOPE.search(gap):
        return False
    if stem is None:
        return bool(_ENDS.match(page.after(share, 12))) and not _TOPIC.search(gap)
    bare = gap.replace(f"{stem}율", "").replace(f"{stem}률", "")
    if any(word in bare for word in _words_of(stem)):
        return True
    return not (_STEM.search(bare) or stem in _OPINION)


def _stem(page: Page, share: Claim) -> str | None:
    """What a rate is the rate of: 합격 of 합격률; in English any word of voting."""
    if _is_english(page):
        return "vot" if _VOTED.search(page.before(share, 60)) else None
    found = _RATE.search(page.before(share, 16)) or _RATE_AFTER.match(page.after(share, 8))
    return found["stem"] if found else None


def _named(page: Page, row: Row, share: Claim, stem: str) -> Bound | None:
    """The one pair of the sentences beside it that tells what the rate is called after."""
    if any(c is not share and is_share(page, c) for c in row.claims):
        return None
    beside = [page.rows[n] for n in (row.index - 1, row.index + 1) if 0 <= n < len(page.rows)]
    found = [p for each in beside if _tells(page, each, stem) for p in (list(pairs(page, each)) or _only_two(page, each, stem))]
    found = found or _of_the_vote(page, row, share, stem)
    return Bound(share, found[0].part, "pair", found[0].whole) if len(found) == 1 else None


def _of_the_vote(page: Page, row: Row, share: Claim, stem: str) -> list[Pair]:
    """찬성률 62%로 가결됐다. … 투표한 324명 중 168명이 찬성했다: the one rate of the text and the one pair that tells who was for it,
    some sentences on. Another vote, another body or another time has a pair of its own."""
    if stem not in _OPINION or any(c is not share and _stem(page, c) == stem for c in page.at.values() if is_share(page, c)):
        return []
    rows = [each for each in page.rows if 1 < abs(each.index - row.index) <= FAR and stem in page.text[each.start : each.end]]
    told = [(each, pair) for each in rows for pair in pairs(page, each) if _is_for(page, pair.part, stem)]
    if len(told) != 1 or not _tells(page, told[0][0], stem) or _is_of_another(page, *told[0], row):
        return []
    return [told[0][1]]


def _is_for(page: Page, part: Claim, stem: str) -> bool:
    """1,681명이 찬성했다, 1,681명이 찬성표를 던졌다."""
    return bool(_DID.match(page.after(part, 8))) and page.after(part, 12).find(stem) >= 0


def _is_of_another(page: Page, told: Row, pair: Pair, row: Row) -> bool:
    """The whole is not said to be all who voted; the pair's sentence says another time or round, or has a topic that the rate's sentence and the headline do not name."""
    words = _words(page, (pair.part.scope[0], pair.part.span[0]))
    if (
        not _ALL_VOTERS.search(page.before(pair.whole, 24))
        or _OTHER_SCOPE.search(words)
        or _ROUND.search(words)
        or any(c.kind == "date" for c in told.claims)
    ):
        return True
    known = page.text[row.start : row.end] + (page.each.article.title or "")
    return any(word not in known for topic in _OWN_TOPIC.finditer(words) for word in topic.group("words").split())


def _only_two(page: Page, row: Row, stem: str) -> list[Pair]:
    """1만2천400명이 응시해 3천720명이 붙었다: the sentence holds no other number, and it ends with what the rate is of."""
    levels = [c for c in row.claims if c.kind not in TIMES]
    if len(levels) != 2 or not all(map(is_level, levels)) or not alike(*levels) or number(levels[0]) <= number(levels[1]):
        return []
    told = page.text[page.place[levels[1].id] : row.end]
    return [Pair(levels[1], levels[0])] if any(word in told for word in _words_of(stem)) else []


def _tells(page: Page, row: Row, stem: str) -> bool:
    words = page.text[row.start : row.end].lower()
    if any(is_share(page, c) for c in row.claims):
        return False
    return any(word in words for word in _words_of(stem)) or (stem == "vot" and bool(_BALLOT.search(words)))


def _words_of(stem: str) -> tuple[str, ...]:
    return TOLD.get(stem, (stem,))
