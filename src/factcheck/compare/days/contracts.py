"""One contract in two texts by its amount or number: its term (FC404), the year until which it is done and the day on which it was signed (FC401).

4년 총액 170억원 and 8년 총액 170억원; 212문을 2026년까지 납품 and 2027년까지 인도하기로 한 212대; 10월 체결한 58억 달러 규모 계약 and 8월. What ties
the two is a value that hardly stands in two contracts by chance, bound by grammar, and words in common. Refused: parts of the whole, a text
that gives both, plans of texts far apart, and two things that each text names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.days.dated import COUNTED_BACK, is_elsewhere, is_moved
from factcheck.compare.days.events import days_apart
from factcheck.compare.draft import Draft
from factcheck.compare.naming import apart_by_name
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, message

RARE, AMOUNT_DIGITS = 3, 2
"""Digits other than noughts of a number, and of an amount, that is hardly of two contracts."""
SHARED, AROUND, FRESH, SLACK = 2, 6, 10, 3
"""Words in common of two sentences, the weight of what stands around two days of signing instead of them, days between two texts of one plan, and those by which two days of signing are one (where the sun
has set already)."""
GAP, NEAR, AFTER = 34, 14, 40
"""Characters between a value and its date, between a verb and the value it stands before, and between a date and its verb."""
LONGEST = 80
"""Characters of joining words between a term and an amount."""


@dataclass(frozen=True, slots=True)
class _Step:
    id: str
    ko: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Contracts:
    joins: tuple[str, ...]
    empty: tuple[str, ...]
    parts: tuple[str, ...]
    until: tuple[_Step, ...]
    signed: tuple[_Step, ...]


_FILE = lexicon.load("contracts.toml", _Contracts)
_EMPTY = frozenset(_FILE.empty)
_JOIN = re.compile(rf"(?:(?:{either(_FILE.joins)})|[\s,·]){{1,12}}")
_PART = re.compile(rf"(?<![가-힣])(?:{either(_FILE.parts)})(?![가-힣]{{2}})")
_UNTIL = tuple((step.id, re.compile(rf"(?<![가-힣])(?:{either(step.ko)})")) for step in _FILE.until)
_SIGNED = tuple((step.id, re.compile(rf"(?<![가-힣])(?:{either(step.ko)})")) for step in _FILE.signed)
_SIGNS = frozenset(step.id for step in _FILE.signed)
_RELATIVE = re.compile(r"(?:[가-힣]{1,4}\s)?[가-힣]{0,6}(?:한|할|된|될|은|을|던)(?:\s것으로\s[가-힣]{2,6})?\s")
_PARTNER = re.compile(r"(?<![가-힣])([가-힣]{2,10})(?:\([^()\n]{1,12}\))?(?:와|과)(?:의)?[ ,]")
_TERMS = frozenset({"year", "month"})
_PASSED = re.compile(r"\s?(?:만|째|차|전|뒤|후|새)(?![가-힣]{2})")
"""1년 만에, 8년째: time that has passed, and no term."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """What one text says of a contract: a term or a date, and the value that ties it."""

    claim: Claim
    kind: str
    value: Decimal
    digits: int
    money: str
    """Its currency; empty for a number of things."""
    words: frozenset[str]
    around: Beside
    sentence: str


@dataclass(frozen=True, slots=True)
class _Check:
    """What is read of a contract, and when two readings cannot both be right."""

    facts_of: Callable[[Extraction], Iterator[_Fact]]
    differ: Callable[[_Fact, _Fact, dict[str, str | None]], bool]
    rule: str
    attribute: str
    why: str


def compare_contracts(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Contracts with two terms, two ends or two days of signing."""
    days = {each.article.id: each.article.date for each in extractions}
    are_two = apart_by_name(extractions)
    korean = [each for each in extractions if each.article.language == "ko"]
    for check in _CHECKS:
        facts = [fact for each in korean for fact in check.facts_of(each)]
        yield from _drafts(facts, days, are_two, check)


def _drafts(
    facts: Sequence[_Fact], days: dict[str, str | None], are_two: Callable[[Claim, Claim], bool], check: _Check
) -> Iterator[Draft]:
    """One finding for each two values, with all that give either."""
    rivals: dict[tuple[str, str], dict[str, _Fact]] = defaultdict(dict)
    for a, b in combinations(sorted(facts, key=lambda f: (_shown(f), f.claim.id)), 2):
        if not _is_one(a, b) or not check.differ(a, b, days) or are_two(a.claim, b.claim):
            continue
        if not (_gives_both(a, b, facts, days, check.differ) or _gives_both(b, a, facts, days, check.differ)):
            rivals[_shown(a), _shown(b)] |= {a.claim.id: a, b.claim.id: b}
    for (first, second), found in sorted(rivals.items()):
        sides = tuple(tuple(f.claim for f in found.values() if _shown(f) == shown) for shown in (first, second))
        why = (message(check.why, first=sides[0][0].quote, second=sides[1][0].quote),)
        ask = message("ask.contract")
        yield Draft(check.rule, "CONFLICT", "warning", sides, why, Decimal("0.8"), attribute=check.attribute, ask=ask)


def _shown(fact: _Fact) -> str:
    return f"{fact.claim.value.lo} {fact.claim.value.hi} {fact.claim.value.unit}"


def _is_one(a: _Fact, b: _Fact) -> bool:
    """One value in two texts, and words in common: of the sentences, or so much around them."""
    if a.claim.article == b.claim.article or a.kind != b.kind or a.money != b.money or not _meets(a, b):
        return False
    if _are_of_two(a, b):
        return False
    return len(a.words & b.words) >= SHARED or (a.kind in _SIGNS and weight(a.around, b.around) >= AROUND)


def _meets(a: _Fact, b: _Fact) -> bool:
    """The same value, or an amount rounded to the figures of the other."""
    if a.value == b.value:
        return True
    digits = min(a.digits, b.digits)
    return bool(a.money) and _rounded(a.value, digits) == _rounded(b.value, digits)


def _rounded(value: Decimal, digits: int) -> Decimal:
    return Decimal(f"{value:.{max(digits, 1) - 1}e}")


def _gives_both(
    a: _Fact,
    b: _Fact,
    facts: Sequence[_Fact],
    days: dict[str, str | None],
    differ: Callable[[_Fact, _Fact, dict[str, str | None]], bool],
) -> bool:
    """The text of `a` gives the same value what `b` gives it as well: it knows of two."""
    same = (f for f in facts if f.claim.article == a.claim.article and f.kind == a.kind and f is not a and f.money == b.money)
    return any(_meets(f, b) and differ(f, a, days) and not differ(f, b, days) for f in same)


def _words(claim: Claim) -> frozenset[str]:
    return frozenset(w for w in claim.context.sentence if len(w) > 1 and w[0] not in "=0123456789" and w not in _EMPTY)


def _partners(sentence: str) -> frozenset[str]:
    """With whom the contract is: 나도윤과 2년 총액 …, 조달청과 … 체결했다."""
    return frozenset(_PARTNER.findall(sentence))


def _are_of_two(a: _Fact, b: _Fact) -> bool:
    """Each names a partner, and neither of them stands in the other's sentence."""
    known = any(name in b.sentence for name in _partners(a.sentence)) or any(name in a.sentence for name in _partners(b.sentence))
    return bool(_partners(a.sentence) and _partners(b.sentence)) and not known


def _values(each: Extraction) -> Iterator[tuple[Claim, Decimal]]:
    """Amounts and numbers that hardly stand in two contracts."""
    for claim in each.claims:
        end = claim.value.lo if claim.value.lo is not None else claim.value.hi
        least = AMOUNT_DIGITS if claim.kind == "money" else RARE
        if claim.kind in {"money", "count"} and claim.significant >= least and isinstance(end, Decimal):
            yield claim, end


def _fact(each: Extraction, claim: Claim, kind: str, value: tuple[Claim, Decimal]) -> _Fact:
    tie, amount = value
    money = (tie.value.unit or "") if tie.kind == "money" else ""
    return _Fact(
        claim,
        kind,
        amount,
        tie.significant,
        money,
        _words(claim),
        beside(each, claim.span),
        each.article.text[slice(*claim.scope)],
    )


def _terms(each: Extraction) -> Iterator[_Fact]:
    """4년 총액 170억원, 170억원에 4년: the two side by side, with nothing between but words of contracts."""
    text = each.article.text
    terms = [c for c in each.claims if c.kind == "duration" and c.value.unit in _TERMS and c.value.is_point]
    for money, amount in _values(each):
        for term in terms:
            first, second = sorted((term.span, money.span))
            near = term.scope == money.scope and 0 < second[0] - first[1] <= LONGEST
            if money.kind != "money" or not near or not _JOIN.fullmatch(text, first[1], second[0]):
                continue
            plain = text[term.span[0] - 1 : term.span[0]] != "+" and not _PASSED.match(text, term.span[1])
            if plain and not is_moved(text[slice(*term.scope)], "ko"):
                yield _fact(each, term, "term", (money, amount))


def _dues(each: Extraction) -> Iterator[_Fact]:
    """The year until which all of a number is done: 212문은 2026년까지 납품된다, 2027년까지 인도할 212대."""
    for claim in each.claims:
        if claim.kind == "date" and claim.value.lo is None and "date.until" in claim.derivation and _is_plain(each, claim):
            yield from _bound(each, claim, _UNTIL, is_before=True)


def _signings(each: Extraction) -> Iterator[_Fact]:
    """The day or month on which a contract of an amount was signed: 8월 … 57억 달러 규모의 계약을 체결했다, 8월 체결한 57억 달러."""
    for claim in each.claims:
        if claim.kind == "date" and None not in (claim.value.lo, claim.value.hi) and _is_plain(each, claim):
            yield from (fact for fact in _bound(each, claim, _SIGNED, is_before=False) if fact.money)


def _is_plain(each: Extraction, claim: Claim) -> bool:
    sentence = each.article.text[slice(*claim.scope)]
    return not (
        is_moved(sentence, "ko")
        or is_elsewhere(sentence)
        or COUNTED_BACK.search(claim.quote)
        or claim.hedge in {"vague", "range"}
    )


def _bound(each: Extraction, claim: Claim, steps: Sequence[tuple[str, re.Pattern[str]]], *, is_before: bool) -> Iterator[_Fact]:
    """The value that the date's verb is said of: before the date or between it and the verb, or right behind the verb."""
    text, (start, end) = each.article.text, claim.span
    others = [c.span[0] for c in each.claims if c.kind == "date" and c.scope == claim.scope and c.span[0] >= end]
    stop = min([*others, claim.scope[1], end + LONGEST])
    found = [(match.start(), match.end(), step) for step, verb in steps if (match := verb.search(text, end, stop))]
    if not found:
        return
    first, last, step = min(found)
    for value, amount in _values(each):
        if value.scope != claim.scope or value.hedge in {"at_least", "at_most"} and value.kind == "count":
            continue
        before = is_before and first - end <= AFTER and 0 < start - value.span[1] <= GAP
        between = end <= value.span[0] and value.span[1] <= first
        behind = last <= value.span[0] <= last + NEAR and _RELATIVE.match(text, last) is not None
        ways = (value.span[1], start) if before else (end, first) if between else (last, value.span[0])
        if (
            (before or between or behind)
            and not _PART.search(text, *ways)
            and not _PART.search(text, max(claim.scope[0], start - 8), start)
        ):
            yield _fact(each, claim, step, (value, amount))


def _other_term(a: _Fact, b: _Fact, days: dict[str, str | None]) -> bool:
    return a.claim.value.unit == b.claim.value.unit and a.claim.value.lo != b.claim.value.lo and bool(days)


def _other_due(a: _Fact, b: _Fact, days: dict[str, str | None]) -> bool:
    """Another year, in texts that know the same plan."""
    x, y = str(a.claim.value.hi), str(b.claim.value.hi)
    return x[:4] != y[:4] and days_apart(days[a.claim.article], days[b.claim.article]) <= FRESH


def _other_signing(a: _Fact, b: _Fact, days: dict[str, str | None]) -> bool:
    """Two days or months with none in common, both past for their texts."""
    first, second = sorted((a.claim, b.claim), key=lambda c: str(c.value.lo))
    if not all(str(c.value.hi) <= str(days[c.article] or "") for c in (first, second)):
        return False
    ended, begun = (date.fromisoformat(str(day)) for day in (first.value.hi, second.value.lo))
    return (begun - ended).days >= SLACK


_CHECKS = (
    _Check(_terms, _other_term, "FC404", "duration", "why.contract_term"),
    _Check(_dues, _other_due, "FC401", "event_date", "why.contract_due"),
    _Check(_signings, _other_signing, "FC401", "event_date", "why.contract_signed"),
)
