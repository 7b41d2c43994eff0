"""Korean verbs told and denied: 신고했다, 신고하지 않았다, 소송을 내지 않기로, 항소를 포기했다, 신고한 적이 없다.

Denials are few and their form is one, so they are read first; the same verbs are then looked for as told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.decisions.acts import WORDS, Act
from factcheck.compare.decisions.denied import is_taken_back
from factcheck.compare.narrowed import Phrase, phrases
from factcheck.compare.spans import runs_in, sentence_before
from factcheck.compare.spoken_of import IDLE, is_of_another_time
from factcheck.resolve import text_claim
from factcheck.text import Sentence

STEM = 2
"""Syllables of a noun that are compared."""
FINALS = 28
"""Syllables that differ in the final alone."""
SS, FIRST = 20, ord("가")
"""Place of ㅆ among the finals."""
_DENIED = re.compile(
    r"(?<![가-힣])(?P<stem>[가-힣]{1,7})지(?:는|도|를|조차)?\s?"
    r"(?:(?P<plan>않기로|않겠|않을\s(?:것|방침|계획|예정|뜻))|않(?:았|는다|아(?!야|도)|은\s(?:것으로|사실|점))|못(?:했|해(?!도)|한\s(?:것으로|사실|점)))"
)
_NEVER = re.compile(r"(?<![가-힣])(?P<stem>[가-힣]{2,6})한\s(?:적|사실|바)(?:이|은|도|가)?\s없")
_GIVEN_UP = re.compile(
    r"(?<![가-힣])(?P<stem>[가-힣]{2,6})[을를]?\s(?:포기|거부|거절)(?:(?P<plan>하기로|하겠|할\s(?:것|방침|계획|예정|뜻))|했|한다)"
)
_WITHOUT = re.compile(r"(?<![가-힣])(?P<stem>[가-힣]{2,4})(?:도|조차)?\s없이(?=[\s,])")
"""사전 통보 없이."""
_OBJECT = re.compile(r"(?<![가-힣])(?P<noun>[가-힣]{2,6}?)(?:[을를은는도]|조차도?)?\s$")
"""The noun of 신고를 하지 않았다, before 하지."""
_CONTRASTED = re.compile(r"(?:에|에게|으로|까지|에서|만|보다)는\s|(?<![가-힣])(?:따로|추가|다시|재차|더|함께)\s")
"""주민에게는 보내지 않았다: to others it was sent; 더 내지 않았다: once it was."""
_JOINT = re.compile(r"[가-힣](?:고|며|면서|지만|으나|는데|은데|니|자|해|어|아),?\s|,\s")
_PAST = MappingProxyType({20: 6, 8: 9, 13: 14, 18: 4, 11: 10})
"""What the vowel of a stem becomes before the past: ㅣ ㅕ, ㅗ ㅘ, ㅜ ㅝ, ㅡ ㅓ, ㅚ ㅙ; the others only take the final."""


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb as found: its key, and whether it is a noun with 하다."""

    key: str
    noun: bool


def past_of(stem: str) -> str:
    """The past of a stem without its ending: 내 → 냈, 받 → 받았, 알리 → 알렸."""
    code = ord(stem[-1]) - FIRST
    if code % FINALS:
        return stem + ("았" if code // FINALS % 21 in {0, 8} else "었")
    vowel = code // FINALS % 21
    turned = _PAST.get(vowel, vowel)
    return stem[:-1] + chr(FIRST + code + (turned - vowel) * FINALS + SS)


def denials(each: Extraction) -> Iterator[Act]:
    """What the text says was not done."""
    text = each.article.text
    for sentence in each.sentences:
        for match in (m for p in (_DENIED, _NEVER, _GIVEN_UP, _WITHOUT) for m in p.finditer(text, sentence.start, sentence.end)):
            verb = _verb(text, match, sentence)
            if verb and not _is_open(text, match.end(), sentence) and not _CONTRASTED.search(text, sentence.start, match.end()):
                yield from _act(each, sentence, match.span(), (verb, False, bool(match.groupdict().get("plan"))))


def _verb(text: str, match: re.Match[str], sentence: Sentence) -> _Verb | None:
    stem = match["stem"]
    if match.re is not _DENIED:
        return None if stem in WORDS.ko.idle else _Verb(stem, True)
    if stem == "하":
        noun = _OBJECT.search(text, max(sentence.start, match.start() - 10), match.start())
        return _Verb(noun["noun"], True) if noun and noun["noun"] not in WORDS.ko.idle else None
    key = stem.removesuffix("하") if len(stem) > STEM else stem
    return None if key in WORDS.ko.idle or stem in WORDS.ko.idle else _Verb(key, key != stem)


def deeds(each: Extraction, verbs: Iterable[Act]) -> Iterator[Act]:
    """Where the text says that one of these was done."""
    for verb in sorted({_Verb(act.verb, act.noun) for act in verbs}, key=lambda v: v.key):
        for sentence in each.sentences:
            for form, planned in _forms(verb):
                yield from _told(each, sentence, form, (verb, True, planned))


def _forms(verb: _Verb) -> Sequence[tuple[str, bool]]:
    if verb.noun:
        past = ((verb.key + form, False) for form in ("했", "을 했", "를 했"))
        return (*past, *((verb.key + form, True) for form in WORDS.ko.plans))
    return ((past_of(verb.key), False), *((verb.key + form, True) for form in WORDS.ko.stem_plans))


def _told(each: Extraction, sentence: Sentence, form: str, told: tuple[_Verb, bool, bool]) -> Iterator[Act]:
    text, start = each.article.text, sentence.start - 1
    while (start := text.find(form, start + 1, sentence.end)) >= 0:
        end, glued = start + len(form), start > sentence.start and "가" <= text[start - 1] <= "힣"
        if not glued and not _is_open(text, end, sentence) and not is_taken_back(text, end, sentence.end):
            yield from _act(each, sentence, (start, end), told)


def _is_open(text: str, end: int, sentence: Sentence) -> bool:
    return text.startswith(WORDS.ko.open, end) or text[sentence.start : sentence.end].rstrip().endswith("?")


def _act(each: Extraction, sentence: Sentence, span: tuple[int, int], told: tuple[_Verb, bool, bool]) -> Iterator[Act]:
    text, (verb, done, planned) = each.article.text, told
    joints = list(_JOINT.finditer(text, sentence.start, span[0]))
    clause = joints[-1].end() if joints else sentence.start
    found = phrases(each, (sentence.start, span[0]), IDLE)
    own = next((p for p in reversed(found) if p.role == "subject"), None)
    subject = own or _carried(each, sentence)
    if subject is None:
        return
    shown = (subject.end - len(subject.head) if own else clause, span[1])
    claim = text_claim(each, "boolean", shown, (subject.head, "act"), text[shown[0] : shown[1]])
    if is_of_another_time(each, claim):
        return
    others = [p for p in found if p is not subject and p.end > clause]
    yield Act(
        claim,
        verb.key,
        done,
        planned,
        frozenset(_words(subject)) | {"=" + _head(subject)},
        frozenset(p.head[:STEM] for p in others if p.role == "object") - {verb.key[:STEM]},
        frozenset(word[:STEM] for p in others for word in _words(p)) - {verb.key[:STEM]},
        _around(each, sentence) - {word[:STEM] for word in (*_words(subject), verb.key)},
        _is_light(verb),
        each.article.date,
        verb.noun,
    )


def _carried(each: Extraction, sentence: Sentence) -> Phrase | None:
    """Who the sentence before is about, where this one names nobody."""
    before = sentence_before(each, sentence.start)
    found = phrases(each, (before.start, before.end), IDLE) if before else ()
    return next((p for p in found if p.role == "subject"), None)


def _head(phrase: Phrase) -> str:
    """Whoever speaks for somebody (염 전 시장 측) is he."""
    return phrase.before[-1] if phrase.head == "측" and phrase.before else phrase.head


def _is_light(verb: _Verb) -> bool:
    """내다, 보내다; what is done to its subject (반영되다) needs no object."""
    return not verb.noun and not (len(verb.key) > STEM and verb.key.endswith("되"))


def _words(phrase: Phrase) -> tuple[str, ...]:
    return tuple(word for word in (*phrase.before, phrase.head) if len(word) >= STEM and word not in WORDS.ko.empty)


def _around(each: Extraction, sentence: Sentence) -> frozenset[str]:
    place = each.sentences.index(sentence)
    near = each.sentences[max(0, place - 2) : place + 3]
    text = each.article.text
    words = (text[part.start : part.end] for run in runs_in(each, (near[0].start, near[-1].end)) for part in run)
    return frozenset(word[:STEM] for word in words if len(word) >= STEM and word not in WORDS.ko.empty)
