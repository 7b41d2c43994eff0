"""The rank of one holder in two texts (FC108): 세울테크가 2위 and 피움랩스가 2위, 세울테크가 3위; ranked second and finished third.

That both speak of one ranking is shown by the other text, which gives the rank to somebody else beside its own for the holder, or by
the words before the ranks. Refused: a holder with two ranks in one text (two measures, or a move), a qualifier that one text alone
has, standings of two days.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.order.rank_scope import RankScope, are_other_ranks, scope_of_rank
from factcheck.model import Claim, Lang, message
from factcheck.resolve import abbreviates, text_claim
from factcheck.text import key_of

BESIDE = 160
"""Characters between two ranks of one list."""
SHARED = 2
"""Words that two ranks must have in common where no list shows them to be of one ranking."""
LAST = 300
"""The lowest place that is a rank."""
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{0,29}")
_NAME = r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9&·\-]{1,19}"
_KO_BEFORE = re.compile(rf"(?<![가-힣A-Za-z0-9])(?P<name>{_NAME}?)[은는이가]\s(?=[^\n]{{0,70}}$)")
"""The subject: the last of those before the rank that the story has as a name."""
_KO_AFTER = re.compile(
    rf"(?:\s|인\s|에\s(?:오른|이름을\s올린|자리한)\s|를\s(?:차지한|기록한|한)\s|\s(?:자리를|자리에)\s[가-힣]{{1,3}}한\s|(?:은|는)\s(?:[^,.\n]{{0,24}}\s)?)['‘<]?(?P<name>{_NAME})"
)
_KO_AT_ONCE = re.compile(rf"\s(?:[가-힣]{{2,4}}\s)?(?P<name>{_NAME})(?=[\s,.()])")
_KO_END = re.compile(r"(?:으로|로|에게|에서|까지|부터|이다|였다|이었다|다|[은는이가을를의도과와])$")
_EN_BEFORE = re.compile(
    r"(?P<name>[A-Z][A-Za-z&'’\-]{1,20}(?:\s[A-Z][A-Za-z&'’\-]{1,20}){0,3})(?:,[^,.]{1,40},)?\s(?:(?:has|had|have|was|is|were|also|again|then|now)\s){0,2}"
    r"(?:ranks?|ranked|ranking|took|takes|finish|finishes|finished|finishing|placed|came|comes|sits|stands|stood)\s(?:in\s|at\s|as\s)?(?:the\s|No\.\s?)?$"
)
_EN_NOUN = re.compile(r"\s(?!in\b|out\b|on\b|at\b|with\b|among\b|by\b|to\b|of\b|for\b|and\b|behind\b|overall\b|place\b)[a-z]")


@dataclass(frozen=True, slots=True)
class _Words:
    qualifiers: tuple[str, ...]
    moving: tuple[str, ...]
    common: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("ranks.toml", _File)
_WORDS: Mapping[Lang, _Words] = {"ko": _FILE.ko, "en": _FILE.en}


@dataclass(frozen=True, slots=True)
class _Rank:
    """One holder's rank. `own` are the first letters of the words that say in what."""

    claim: Claim
    number: Decimal
    holder: str
    lang: Lang
    day: str
    place: int
    about: frozenset[str]
    qualifiers: frozenset[str]
    moving: bool
    scope: RankScope


def compare_ranks(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each holder whose rank differs."""
    names = _story_names(extractions)
    ranks = [rank for each in extractions for rank in _ranks(each, names)]
    rivals: dict[str, list[tuple[_Rank, _Rank]]] = defaultdict(list)
    for a, b in combinations(ranks, 2):
        if a.claim.article != b.claim.article and _are_rivals(a, b, ranks):
            rivals[min(a.holder, b.holder)].append((a, b))
    told: set[frozenset[str]] = set()
    for holder in sorted(rivals):
        articles = frozenset(rank.claim.article for pair in rivals[holder] for rank in pair)
        if articles not in told:
            told.add(articles)
            yield _draft(rivals[holder])


def _story_names(extractions: Sequence[Extraction]) -> frozenset[str]:
    """Names by their form, and words that several texts have before a subject's particle."""
    found = {
        key_of(each.article.text[part.start : part.end]) for each in extractions for run in each.runs for part in run if part.name
    }
    whole = {key_of(each.article.text[run[0].start : run[-1].end]) for each in extractions for run in each.runs if run[0].name}
    return frozenset(found | whole)


def _ranks(each: Extraction, names: frozenset[str]) -> Iterator[_Rank]:
    lang = each.article.language
    for claim in each.claims:
        if claim.kind not in {"rank", "ordinal"} or not isinstance(claim.value.lo, Decimal) or not 1 <= claim.value.lo <= LAST:
            continue
        if (claim.counter != "위") if lang == "ko" else claim.kind == "rank" and claim.counter is not None:
            continue
        span = _korean_holder(each, claim, names) if lang == "ko" else _english_holder(each, claim)
        if span:
            yield _rank(each, claim, span)


def _korean_holder(each: Extraction, claim: Claim, names: frozenset[str]) -> tuple[int, int] | None:
    """The name that has the rank: 세울테크가 2위, 2위 세울테크, 2위는 세울테크."""
    text, (start, end) = each.article.text, claim.span
    at_once = _KO_AT_ONCE.match(text, end, claim.scope[1])
    if at_once and (span := _known(at_once["name"], at_once.start("name"), names)):
        return span
    opening = max(claim.scope[0], start - 90, text.rfind(", ", claim.scope[0], start) + 1)
    before = [_known(m["name"], m.start("name"), names) for m in _KO_BEFORE.finditer(text, opening, start)]
    if any(before):
        return [span for span in before if span][-1]
    after = _KO_AFTER.match(text, end, min(len(text), claim.scope[1], end + 70))
    return _known(after["name"], after.start("name"), names) if after else None


def _known(word: str, start: int, names: frozenset[str]) -> tuple[int, int] | None:
    """The word without its particle, where the story has it as a name."""
    bare = _KO_END.sub("", word)
    return next(((start, start + len(each)) for each in (bare, word) if len(each) > 1 and key_of(each) in names), None)


def _english_holder(each: Extraction, claim: Claim) -> tuple[int, int] | None:
    text = each.article.text
    before = _EN_BEFORE.search(text, max(claim.scope[0], claim.span[0] - 120), claim.span[0])
    if before is None or _EN_NOUN.match(text, claim.span[1], claim.scope[1]):
        return None
    return before.span("name")


def _rank(each: Extraction, claim: Claim, holder: tuple[int, int]) -> _Rank:
    text, lang, words = each.article.text, each.article.language, _WORDS[each.article.language]
    low = text[claim.scope[0] : claim.scope[1]].lower()
    start, end = min(holder[0], claim.span[0]), max(holder[1], claim.span[1])
    quote = text_claim(each, "rank", (start, end), (text[holder[0] : holder[1]], "order"), text[start:end])
    size = 2 if lang == "ko" else 5
    held = key_of(text[holder[0] : holder[1]])
    about = (m.group().lower() for m in _WORD.finditer(text, *claim.scope))
    return _Rank(
        quote,
        claim.value.lo if isinstance(claim.value.lo, Decimal) else Decimal(0),
        held,
        lang,
        each.article.date or "",
        claim.span[0],
        frozenset(
            w[:size]
            for w in about
            if len(w) > (1 if lang == "ko" else 3) and not w.startswith(words.common) and w[:size] != held[:size]
        ),
        frozenset(w for w in words.qualifiers if w in low),
        any(w in low for w in words.moving),
        scope_of_rank(each, claim),
    )


def _are_rivals(a: _Rank, b: _Rank, ranks: Sequence[_Rank]) -> bool:
    if a.lang != b.lang or a.number == b.number or not _one_holder(a.holder, b.holder) or a.qualifiers != b.qualifiers:
        return False
    if ((a.moving or b.moving) and a.day != b.day) or are_other_ranks(a.scope, b.scope):
        return False
    if any(len(_numbers(x, ranks)) > 1 for x in (a, b)):
        return False
    shared = len(a.about & b.about)
    return (
        shared >= SHARED
        or (shared > 0 and (_given_away(a, b, ranks) or _given_away(b, a, ranks)))
        or (_given_away(a, b, ranks) and _given_away(b, a, ranks))
    )


def _one_holder(a: str, b: str) -> bool:
    return a == b or a.startswith(b) or b.startswith(a) or abbreviates(a, b) or abbreviates(b, a)


def _numbers(rank: _Rank, ranks: Sequence[_Rank]) -> set[Decimal]:
    return {each.number for each in ranks if each.claim.article == rank.claim.article and _one_holder(each.holder, rank.holder)}


def _given_away(a: _Rank, b: _Rank, ranks: Sequence[_Rank]) -> bool:
    """The text of `b` gives the rank of `a` to somebody else, beside its own for the holder."""
    return any(
        each.claim.article == b.claim.article
        and each.number == a.number
        and not _one_holder(each.holder, a.holder)
        and abs(each.place - b.place) <= BESIDE
        for each in ranks
    )


def _draft(pairs: Sequence[tuple[_Rank, _Rank]]) -> Draft:
    by_number: dict[Decimal, dict[str, Claim]] = defaultdict(dict)
    for rank in (rank for pair in pairs for rank in pair):
        by_number[rank.number][rank.claim.id] = rank.claim
    groups = tuple(tuple(by_number[number].values()) for number in sorted(by_number))
    why = message("why.one_order", first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft("FC108", "CONFLICT", "warning", groups, (why,), Decimal("0.85"), attribute="order", ask=message("ask.first"))
