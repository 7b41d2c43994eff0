"""A day that one text says was set anew, and texts that print the one before (FC402): 시행 시점을 3월 9일로 미뤘다, 시행일은 2월 23일;
the opening was pushed back to May 3, it opens on April 19.

What was moved is the noun before the date (Korean) or at the verb (English); the other text must have that noun beside a day that lay
ahead when it was printed, and no other such day. A text that is later than the change and still prints the old day is an alarm:
whoever goes by it comes on the wrong day. Refused: texts that print the new day too, and past days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.called import Naming, naming_of
from factcheck.compare.draft import Draft
from factcheck.compare.naming import name_two
from factcheck.lexicon import load
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, Severity, message

NEAR: Mapping[Lang, int] = MappingProxyType({"ko": 16, "en": 40})
"""Characters between a day and the noun of what happens on it."""
BEFORE = 60
"""Characters before the new day in which the noun is looked for."""
STEM: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 4})
"""Letters of it at least."""


@dataclass(frozen=True, slots=True)
class _Words:
    moved: tuple[str, ...]
    planned: tuple[str, ...]
    told: tuple[str, ...]
    times: tuple[str, ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of postponed.toml."""

    ko: _Words
    en: _Words


WORDS = load("postponed.toml", _File)
"""Also what `moved_on` reads moves by."""
_MOVED_KO = re.compile(rf"(?:으로|로)(?:[ ][가-힣0-9]{{1,6}}){{0,3}}?[ ]?(?:{either(WORDS.ko.moved)})")
_ENGLISH = re.compile(r"[A-Za-z]{2,20}")
_PLANNED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(rf"(?<![가-힣])(?:{either(WORDS.ko.planned)})"),
        "en": re.compile(rf"(?<![A-Za-z])(?i:{either(WORDS.en.planned)})(?![a-z])"),
    }
)
"""Words for a day that was planned at first."""
_APART = re.compile(r"[▲△▼▽○●◦■□•→,;/|]")
"""What parts the items of a list: the noun of the next one is another's."""
_NOUN_KO = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<noun>(?:[0-9]{{1,2}}(?:단계|차)[ ])?[가-힣A-Za-z]{{2,12}}?)(?:[ ]?(?:{either(WORDS.ko.times)})|일)?(?P<role>[은는이가을를도])[ ]"
)
_MOVED_EN = re.compile(
    rf"(?:(?P<passive>[a-z]{{4,16}})(?:[ ]of(?:[ ][A-Za-z’'\-]{{1,16}}){{1,4}})?(?:[ ](?:{either(WORDS.en.times)}))?[ ](?:(?:has|have|had|was|were|is|are|will)[ ])?(?:been[ ]|be[ ])?)?"
    rf"(?:{either(WORDS.en.moved)})(?:[ ](?:the|its|their|his|her)[ ](?:[a-z]{{2,12}}[ ]){{0,2}}?(?P<active>[a-z]{{4,16}}))?(?:[ ](?:{either(WORDS.en.times)}))?"
    r"(?:[ ](?:from|by)[ ][^.;\n]{1,30}?)?,?[ ](?:to|until|till)[ ](?:[a-z]{2,10}[ ]){0,2}$"
)


@dataclass(frozen=True, slots=True)
class _Move:
    """What was moved, and to which day."""

    what: str
    new: Claim
    each: Extraction


def compare_postponed(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every day that was set anew, with the texts that have the old one."""
    for each in extractions:
        for move in _moves(each):
            others = [other for other in extractions if other is not each and other.article.language == each.article.language]
            known = [(other, found) for other in others if (found := _old_day(other, move)) is not None]
            old = [(other, found) for other, found in known if not _tells_it(other, move) and not _is_other(move, other, found)]
            if old:
                yield _draft(move, [found for _, found in old], any(_is_later(other, each) for other, _ in old))


def _moves(each: Extraction) -> Iterator[_Move]:
    text, lang = each.article.text, each.article.language
    if not any(word in text for word in _words(lang).moved):
        return
    for claim in each.claims:
        if _is_day(claim) and (what := _moved(text, claim, lang)):
            yield _Move(what, claim, each)


def _words(lang: Lang) -> _Words:
    return WORDS.ko if lang == "ko" else WORDS.en


def _is_day(claim: Claim) -> bool:
    return claim.kind == "date" and isinstance(claim.value.lo, str) and isinstance(claim.value.hi, str)


def _moved(text: str, claim: Claim, lang: Lang) -> str:
    """The noun of what was moved to this day; empty where nothing was."""
    start, end = claim.span
    before = text[max(claim.scope[0], start - BEFORE) : start]
    if lang == "en":
        found = _MOVED_EN.search(before)
        nouns = [found["active"] or found["passive"] or ""] if found else []
    else:
        nouns = _governing(before) if _MOVED_KO.match(text, end) else []
    return next((noun for noun in nouns if len(noun) >= STEM[lang] and noun not in _words(lang).empty), "")


def _governing(before: str) -> list[str]:
    """Objects and subjects before topics, the nearest first."""
    found = list(_NOUN_KO.finditer(before))[::-1]
    close = [match["noun"] for match in found if match["role"] in "이가을를"]
    return [*close, *(match["noun"] for match in found if match["role"] not in "이가을를")]


def _is_other(move: _Move, other: Extraction, day: Claim) -> bool:
    """Each text says whose it is or which, and not the same: the opera's and the choir's, a budget and a special meeting."""
    ours, theirs = naming_of(move.each, move.new), naming_of(other, day)
    return name_two(ours, theirs) or _differs_before(move.what, ours, theirs)


def _differs_before(what: str, a: Naming, b: Naming) -> bool:
    """Another word stands right before the noun itself in each."""
    before = [
        {named[n - 1] for named in each.phrases for n, word in enumerate(named) if n and word.lower() == what} for each in (a, b)
    ]
    return bool(before[0] and before[1]) and not any(
        x in y or y in x or x in b.words or y in a.words for x in before[0] for y in before[1]
    )


def _tells_it(other: Extraction, move: _Move) -> bool:
    """The text tells of the delay itself, or calls its day the one that was planned at first: nobody is left behind."""
    lang = other.article.language
    called = {word.lower() for word in naming_of(move.each, move.new).words if len(word) >= STEM[lang] + (lang == "en")} - set(
        _words(lang).empty
    )
    called = {word for word in called if not any(told in word for told in (*_words(lang).told, *_words(lang).moved))}
    for sentence in (other.article.text[s.start : s.end] for s in other.sentences):
        low = sentence.lower()
        if _holds(sentence, move.what, lang) and _PLANNED[lang].search(sentence):
            return True
        if any(word in low for word in _words(lang).told) and any(_holds(low, word, lang) for word in {move.what, *called}):
            return True
    return False


def _old_day(other: Extraction, move: _Move) -> Claim | None:
    """The one other day that the text has for it, which lay ahead."""
    days = [claim for claim in other.claims if _is_day(claim) and _is_of(other, claim, move.what)]
    if any(claim.value == move.new.value for claim in days) or _prints(other, move.new):
        return None
    ahead = [claim for claim in days if str(claim.value.lo) >= (other.article.date or "9999") and _as_fine(claim, move.new)]
    return ahead[0] if ahead and len({claim.value for claim in ahead}) == 1 else None


def _is_later(other: Extraction, each: Extraction) -> bool:
    return bool(other.article.date and each.article.date and other.article.date > each.article.date)


def _prints(other: Extraction, new: Claim) -> bool:
    return any(claim.kind == "date" and claim.value == new.value for claim in other.claims)


def _is_of(other: Extraction, claim: Claim, what: str) -> bool:
    """The noun stands beside the day, in its sentence."""
    lang = other.article.language
    text = other.article.text
    before = _APART.split(text[max(claim.scope[0], claim.span[0] - NEAR[lang]) : claim.span[0]])[-1]
    after = _APART.split(text[claim.span[1] : min(claim.scope[1], claim.span[1] + NEAR[lang])])[0]
    around = before + text[slice(*claim.span)] + after
    return _holds(around, what, lang)


def _holds(text: str, what: str, lang: Lang) -> bool:
    if lang == "ko":
        return what in text
    stem = what[: max(STEM[lang], len(what) - 3)]
    return any(word.lower().startswith(stem) for word in _ENGLISH.findall(text))


def _as_fine(a: Claim, b: Claim) -> bool:
    """Both are days, or both longer stretches: a month holds many days."""
    return (a.value.lo == a.value.hi) == (b.value.lo == b.value.hi)


def _draft(move: _Move, old: Sequence[Claim], late: bool) -> Draft:
    why = message("why.revision", old=old[0].value, new=move.new.value)
    severity: Severity = "warning" if late else "info"
    return Draft("FC402", "UPDATE", severity, ((move.new,), tuple(old)), (why,), Decimal("0.85"))
