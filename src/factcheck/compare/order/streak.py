"""Streaks as a text gives them: 14개월 연속 흑자, 흑자 행진은 14개월째, a ninth straight monthly increase, six quarters in a row.

Number and unit are those of the value; which way it goes is the word behind the streak or before it; what goes that way is the noun
phrase before both. A streak that has ended, that is counted to an earlier day or hoped for is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.order.streak_scope import Scope, object_of, scope_of
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang

NEAR, BEHIND = 34, 44
"""Characters before and behind a streak in which the word stands that says which way it goes."""
MOST_WORDS = 4
"""Words of what goes one way; of a longer phrase it is not known what it is."""


@dataclass(frozen=True, slots=True)
class _Words:
    measures: tuple[str, ...]
    runs: tuple[str, ...]
    generic: tuple[str, ...]
    anaphoric: tuple[str, ...]
    owned: tuple[str, ...]
    balances: Mapping[str, str]
    past: tuple[str, ...]
    qualifiers: tuple[str, ...]
    month_on_month: tuple[str, ...]
    year_on_year: tuple[str, ...]
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Trend:
    id: str
    ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words
    trend: tuple[_Trend, ...]


@dataclass(frozen=True, slots=True)
class Streak:
    """How often in a row something has gone one way."""

    claim: Claim
    number: Decimal
    unit: str
    trend: str
    measure: str
    """The word before the trend that makes it another one: 영업 of 영업적자."""
    what: tuple[str, ...]
    """What goes that way: the words of its noun phrase; empty where the text takes it from before."""
    carried: tuple[str, ...]
    """The subject of the sentence before."""
    qualifiers: frozenset[str]
    base: str
    """from_month | from_year, where the sentence says from when a rise or fall is counted."""
    months: frozenset[str]
    """Months that the sentence dates."""
    scope: Scope
    """Whose it is, by the words beside the subject."""

    @property
    def kind(self) -> tuple[str, str, str]:
        """What two streaks must have in common to be one."""
        return self.trend, self.measure, self.unit


_FILE = lexicon.load("streaks.toml", _File)
_WORDS: Mapping[Lang, _Words] = {"ko": _FILE.ko, "en": _FILE.en}
ANAPHORIC = _FILE.ko.anaphoric
OWNED = frozenset({*_FILE.ko.owned, *_FILE.en.owned})
_KO_TREND = "|".join(f"(?P<{t.id}>{either(t.ko)})" for t in _FILE.trend if t.ko)
_EN_TREND = "|".join(f"(?P<{t.id}>{either(t.en)})" for t in _FILE.trend if t.en)
_KO_MARK = re.compile(r"(?:간|\s동안)?\s?(?:연속|연거푸|연달아|내리|째)(?:으로|적으로|해서|해)?")
_KO_LASTS = re.compile(r"\s?(?:간\s|동안\s|\s)(?:이어|계속|지속|유지)")
_KO_MEASURE = rf"(?:(?P<measure>{either(_FILE.ko.measures)})(?:이익\s)?)?"
_KO_BEHIND = re.compile(
    rf"[\s(]{{0,2}}(?:[가-힣]{{1,4}}(?:하게|히)\s)?(?:전[년달월주분기]{{1,2}}(?:\s?동[월기])?\s?(?:대비|보다)\s)?(?:[가-힣]{{1,8}}[을를]\s)?{_KO_MEASURE}(?:{_KO_TREND})(?!\s?(?:폭|율|률|규모|확대|축소|전환))"
)
_KO_BEFORE = re.compile(
    rf"{_KO_MEASURE}(?:{_KO_TREND})세?\s?(?:{either(_FILE.ko.runs)})?(?:[은는이가도을를,]|에서)?[\s(]{{0,2}}(?:벌써\s|무려\s|어느덧\s|올해로\s|[가-힣0-9 ]{{2,14}}부터\s)?$"
)
_COUNTERS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "연승": ("win", re.compile("")),
    "연패": ("defeat", re.compile(r"(?:에\s?빠|의\s?(?:수렁|늪)|를\s당|로\s부진)")),
}
"""대회 3연패 is three titles in a row: lost are those that one sinks in."""
_SUBJECT = re.compile(r"(?:[은는이가도],?\s|의\s|[,\s]\s?)")
_WAY = re.compile(rf"{_KO_MEASURE}(?:{_KO_TREND}|{either(_FILE.ko.runs)})세?")
"""A word of which way it goes (흑자 행진), not of what goes that way."""
_OWNER = re.compile(
    r"(?:(?P<owner>[가-힣A-Za-z0-9]{1,14})의|(?P<number>[0-9][0-9~∼,.]{0,8}[가-힣]{1,2}(?:\s(?:이상|이하|미만|초과))?))\s$"
)
_PLACE = re.compile(r"(?P<place>[가-힣A-Za-z0-9]{1,14})(?:에서는|에서도|에선|에는|의\s경우)[\s,]")
_PERIOD = re.compile(r"[0-9]{1,4}(?:월|분기|년|일|주)?")
_TOPIC = re.compile(r"[은는이가]\s")
_PERIODS: Mapping[str, str] = {
    **dict.fromkeys(("month", "months", "monthly"), "month"),
    **dict.fromkeys(("quarter", "quarters", "quarterly"), "quarter"),
    **dict.fromkeys(("year", "years", "yearly", "annual", "season", "seasons"), "year"),
    **dict.fromkeys(("week", "weeks", "weekly"), "week"),
    **dict.fromkeys(("day", "days", "daily", "session", "sessions"), "day"),
    **dict.fromkeys(("game", "games", "match", "matches"), "game"),
    **dict.fromkeys(("meeting", "meetings", "time", "times"), "occurrence"),
}
_DURATIONS = frozenset({"day", "week", "month", "quarter", "year", "game", "occurrence"})
_EN_MARK = re.compile(r"[ -](?:straight|consecutive|successive)(?=\s)")
_EN_MARKED = re.compile(r"straight|consecutive|successive")
_EN_UNIT = re.compile(r"\s(?P<unit>[a-z]{3,9})")
_EN_ROW = re.compile(r"(?:\s(?P<unit>[a-z]{3,9}))?\s(?:in\sa\srow|running|straight)(?![a-z-])")
_EN_RUN = re.compile(r"(?=\s(?:[a-z]{3,9}\s)?(?:streak|run)\s?(?:of\s|$|[.,]))")
_EN_BEHIND = re.compile(
    rf"(?:\s(?:streak|run|string))?(?:\sof\s(?:[a-z-]{{2,12}}\s){{0,2}}?|\s)(?:(?P<measure>{either(_FILE.en.measures)})\s)?(?:{_EN_TREND})(?![a-z-])"
)
_EN_BEFORE = re.compile(rf"(?<![a-z-])(?:{_EN_TREND})(?![a-z-])")
_EN_BREAK = re.compile(r"[;:,]\s|\b(?:and|but|while|as|that|said|with)\s")
_EN_VERB = re.compile(rf"\s(?:{either(_FILE.en.verbs)})(?![a-z])")
_EN_WORD = re.compile(r"(?<!['’])[A-Za-z][A-Za-z-]{0,24}")
_PAST_EN = re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.en.past)})(?![a-z])|n['’]t\b")
_PAST_KO = re.compile(either(_FILE.ko.past))
_PRONOUNS = frozenset({"it", "this", "that", "they", "he", "she", "we", "which", "there"})


def streaks_of(each: Extraction) -> Iterator[Streak]:
    """The streaks of one article, in the order of its claims."""
    read = _korean if each.article.language == "ko" else _english
    for claim in each.claims:
        if claim.kind in {"duration", "count", "ordinal"} and claim.hedge == "exact" and isinstance(claim.value.lo, Decimal):
            yield from read(each, claim, claim.value.lo)


def _korean(each: Extraction, claim: Claim, number: Decimal) -> Iterator[Streak]:
    text, (start, end) = each.article.text, claim.span
    if (claim.counter or "") in _COUNTERS:
        trend, said = _COUNTERS[claim.counter or ""]
        if said.match(text, end):
            yield from _streak(each, claim, (number, "game"), (trend, "", start))
        return
    unit = claim.value.unit or ""
    mark = _KO_MARK.match(text, end, claim.scope[1])
    lasts = None if mark else _KO_LASTS.match(text, end, claim.scope[1])
    if unit not in _DURATIONS or claim.kind == "ordinal" or not (mark or lasts):
        return
    behind = _KO_BEHIND.match(text, mark.end(), min(claim.scope[1], mark.end() + BEHIND)) if mark else None
    if behind:
        yield from _streak(each, claim, (number, unit), (_trend(behind), behind["measure"] or "", start))
        return
    before = _KO_BEFORE.search(text, max(claim.scope[0], start - NEAR), start)
    if before:
        yield from _streak(each, claim, (number, unit), (_trend(before), before["measure"] or "", before.start()))


def _english(each: Extraction, claim: Claim, number: Decimal) -> Iterator[Streak]:
    text, (start, end) = each.article.text, claim.span
    found = _english_unit(claim, text, end)
    if found is None:
        return
    unit, after = found
    behind = _EN_BEHIND.match(text, after, min(claim.scope[1], after + BEHIND))
    if behind:
        first = _EN_VERB.search(text, max(claim.scope[0], start - 2 * NEAR), start)
        found_at = (_trend(behind), behind["measure"] or "", first.start() if first else start)
        yield from _streak(each, claim, (number, unit or "game"), found_at, object_of(text, behind.end(), claim.scope[1]))
        return
    before = list(_EN_BEFORE.finditer(text, max(claim.scope[0], start - NEAR), start))
    if before and unit and not _EN_BREAK.search(text, before[-1].end(), start):
        yield from _streak(each, claim, (number, unit), (_trend(before[-1]), "", before[-1].start()))


def _english_unit(claim: Claim, text: str, end: int) -> tuple[str, int] | None:
    """The unit of an English streak, empty where what comes behind is counted (third straight win), and where its words end."""
    mark = _EN_MARK.match(text, end) if claim.kind == "ordinal" or claim.value.unit is None else None
    if mark:
        unit = _EN_UNIT.match(text, mark.end())
        period = _PERIODS.get(unit["unit"], "") if unit else ""
        return period, unit.end() if unit and period else mark.end()
    if claim.kind == "ordinal":
        row = _EN_ROW.match(text, end)
        return (_PERIODS[row["unit"]], row.end()) if row and (row["unit"] or "") in _PERIODS else None
    if claim.value.unit not in _DURATIONS:
        return None
    marked = _EN_MARKED.search(claim.quote)
    row = _EN_ROW.match(text, end) if not marked else None
    run = _EN_RUN.match(text, end) if not marked and not (row and not row["unit"]) else None
    if marked or run:
        return claim.value.unit, end
    return (claim.value.unit, row.end()) if row and not row["unit"] else None


def _trend(match: re.Match[str]) -> str:
    return next(name for name in match.groupdict() if name != "measure" and match[name])


def _streak(
    each: Extraction, claim: Claim, length: tuple[Decimal, str], found: tuple[str, str, int], of: tuple[str, ...] = ()
) -> Iterator[Streak]:
    """The streak, if the sentence says of none of its kinds that it is over or to come; `of` is what its English noun is of."""
    lang = each.article.language
    words, sentence = _WORDS[lang], each.article.text[claim.scope[0] : claim.scope[1]]
    low = sentence.lower()
    base = base_of(low, lang)
    for word in (*words.year_on_year, *words.month_on_month):
        sentence = sentence.replace(word + " earlier", "").replace(word, "")
    if _is_of_another_year(each, claim) or (_PAST_KO if lang == "ko" else _PAST_EN).search(sentence) or length[0] < 2:
        return
    what = subject_of(each, claim, found[2])
    trend, measure = found[:2]
    if measure in words.balances:
        what, measure = what or (words.balances[measure],), ""
    if what is not None:
        what = (*what, *(word for word in of if word not in what))
        before = () if what and lang == "en" else _carried(each, claim)
        yield Streak(
            claim,
            *length,
            trend,
            measure,
            what,
            () if what else before,
            frozenset(word for word in words.qualifiers if word in low),
            base,
            months_of(each, claim),
            scope_of(each, claim, what, before),
        )


def base_of(sentence: str, lang: Lang) -> str:
    """from_month | from_year, where a sentence in lower case says from when a rise or fall is counted."""
    words = _WORDS[lang]
    month, year = (any(word in sentence for word in listed) for listed in (words.month_on_month, words.year_on_year))
    return "from_month" if month else "from_year" if year else ""


def _is_of_another_year(each: Extraction, claim: Claim) -> bool:
    """The sentence dates it in a year that is not the text's."""
    own = (each.article.date or "")[:4]
    return bool(own) and any(
        c.kind == "date" and c.scope == claim.scope and isinstance(c.value.lo, str) and c.value.lo[:4] != own
        for c in each.claims
        if not {"date.from", "date.since", "date.comparison_base"} & set(c.derivation)
    )


def months_of(each: Extraction, claim: Claim) -> frozenset[str]:
    """Months that the sentence dates, without those that a stretch starts in."""
    return frozenset(
        c.value.lo[:7]
        for c in each.claims
        if c.kind == "date" and c.scope == claim.scope and isinstance(c.value.lo, str) and isinstance(c.value.hi, str)
        if c.value.lo[:7] == c.value.hi[:7] and c.value.lo.endswith("-01") and c.value.lo != c.value.hi
        if not {"date.from", "date.comparison_base"} & set(c.derivation)
    )


def subject_of(each: Extraction, claim: Claim, end: int) -> tuple[str, ...] | None:
    """The words of the noun phrase that the words from `end` on speak of, in the claim's sentence: empty where there is none, None
    where it is too long to be known."""
    return _korean_subject(each, claim, end) if each.article.language == "ko" else _english_subject(each, claim, end)


def _korean_subject(each: Extraction, claim: Claim, end: int) -> tuple[str, ...] | None:
    """The nearest noun phrase that is a subject, or that stands right before; what is only 흑자 행진 is none."""
    text, words = each.article.text, _FILE.ko
    own: list[str] = []
    for run in reversed(each.runs):
        parts = [part for part in run if part.end <= max(end, claim.span[0]) and part.start >= claim.scope[0]]
        if not parts:
            continue
        joint = _SUBJECT.match(text, parts[-1].end)
        here = not text[parts[-1].end : end].strip(" (")
        if not (joint and text[parts[-1].end] != " " and text[parts[-1].end] != ",") and not here:
            continue
        own = [text[part.start : part.end] for part in parts]
        while own and _WAY.fullmatch(own[-1]):
            own.pop()
        if own:
            own = [*_narrowed(text[claim.scope[0] : parts[0].start]), *own]
            break
    kept = tuple(word for word in own if word not in words.generic and not _PERIOD.fullmatch(word))
    return kept if len(kept) <= MOST_WORDS else None


def _narrowed(before: str) -> list[str]:
    """What makes a subject one of many: the owner (미국의), the number before it (20대 취업자), the place set against others (미국에서는)."""
    own = _OWNER.search(before)
    return [*(match["place"] for match in _PLACE.finditer(before)), *([own["owner"] or own["number"]] if own else [])]


def _english_subject(each: Extraction, claim: Claim, end: int) -> tuple[str, ...] | None:
    """The words between the start of the clause and its verb; where the streak stands in a clause of its own (rose 6 %, a ninth
    straight increase), those of the clause before."""
    clause = each.article.text[claim.scope[0] : end]
    verb = _EN_VERB.search(clause)
    phrase = clause[: verb.start()] if verb else clause
    own = _english_words(_EN_BREAK.split(phrase)[-1])
    if not own and "," in phrase:
        own = _opening_words(phrase)
    return own if len(own) <= MOST_WORDS else None


def _opening_words(sentence: str) -> tuple[str, ...]:
    """What an English sentence begins with, up to its verb."""
    first = min((m.start() for m in (_EN_VERB.search(sentence), _EN_BEFORE.search(sentence)) if m), default=0)
    return _english_words(sentence[:first])


def _english_words(phrase: str) -> tuple[str, ...]:
    words = (word.lower() for word in _EN_WORD.findall(phrase))
    return tuple(w for w in words if w not in FUNCTION_WORDS and w not in _FILE.en.generic and w not in _PRONOUNS)


def _carried(each: Extraction, claim: Claim) -> tuple[str, ...]:
    """The subject of the sentence before the streak's, in the same block."""
    place = next((n for n, s in enumerate(each.sentences) if s.start == claim.scope[0]), 0)
    if place == 0 or each.sentences[place - 1].block != each.sentences[place].block:
        return ()
    before = each.sentences[place - 1]
    text = each.article.text
    if each.article.language == "en":
        return _opening_words(text[before.start : before.end])
    for run in each.runs:
        if before.start <= run[0].start and run[-1].end <= before.end and _TOPIC.match(text, run[-1].end):
            return tuple(text[p.start : p.end] for p in run if text[p.start : p.end] not in _FILE.ko.generic)
    return ()
