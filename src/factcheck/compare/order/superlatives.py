"""A first that another text denies or gives to somebody else (FC208).

Every text about a launch says "first", so the word alone is worth nothing. Reported are: a "first" whose case another text
says happened before, and one class claimed for two named holders, who stand side by side somewhere in the story, so that
they are not two names of one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.grammar import parse
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, Message, message
from factcheck.resolve import abbreviates, text_claim
from factcheck.text import Sentence, key_of

NEAR = 3
"""Sentences around a claim in which a text disputes it."""
SHARED = 2
"""Words of the class that two statements must have in common."""
_NEEDED: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 1})
"""The same for a denial, which stands beside the statement that it denies: `It is not.`"""
_WORD = re.compile(r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9\-]{1,29}")
_OWN_EN = re.compile(r"(?<![a-z])(?:its|their|his|her|my|our|your)\s(?:own\s|very\s)?$")
_SINCE_EN = re.compile(r"[^.;,]{0,60}\ssince\s")
"""Behind a first: the first after a break (their first title since 1986) was had before, and nobody else's first denies it."""


@dataclass(frozen=True, slots=True)
class _Words:
    first: tuple[str, ...]
    not_first: tuple[str, ...]
    dispute: tuple[str, ...]
    scopes: tuple[str, ...]
    pronouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Superlatives:
    ko: _Words
    en: _Words


@dataclass(frozen=True, slots=True)
class First:
    """A statement that something is the first of its class."""

    each: Extraction
    place: int
    """Index of its sentence."""
    cue: tuple[int, int]
    holder: str | None
    about: frozenset[str]
    scopes: frozenset[str]


_FILE = lexicon.load("superlatives.toml", _Superlatives)
WORDS_OF: Mapping[Lang, _Words] = MappingProxyType({"ko": _FILE.ko, "en": _FILE.en})


FIRST_CUE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(rf"(?<![가-힣0-9])(?:{either(_FILE.ko.first)})(?![째번날해눈])"),
        "en": re.compile(
            rf"(?<![a-z])(?:{either(_FILE.en.first)})(?![a-z])(?!\s(?:quarter|half|time|half-|lady|aid|day|week|month|year|of all|place))"
        ),
    }
)
_DENIED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(either(_FILE.ko.not_first)),
        "en": re.compile(rf"(?<![a-z])(?:{either(_FILE.en.not_first)})(?![a-z])"),
    }
)
_DISPUTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: re.compile(either(WORDS_OF[lang].dispute)) for lang in ("ko", "en")}
)


def compare_superlatives(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Firsts that another text denies, and firsts of two holders."""
    firsts = [first for each in extractions for first in _firsts(each)]
    for each in extractions:
        yield from _denials(each, firsts)
    yield from _two_holders(firsts, extractions)


def _sentence(each: Extraction, sentence: Sentence) -> str:
    text = each.article.text[sentence.start : sentence.end]
    return text if each.article.language == "ko" else text.lower()


def _firsts(each: Extraction) -> Iterator[First]:
    lang = each.article.language
    for place, sentence in enumerate(each.sentences):
        said = _sentence(each, sentence)
        match = FIRST_CUE[lang].search(said)
        if match and not (lang == "en" and _is_own(said, match)):
            cue = (sentence.start + match.start(), sentence.start + match.end())
            yield First(each, place, cue, _holder(each, sentence), _about(each, sentence), _scopes(each, sentence))


def _is_own(said: str, first: re.Match[str]) -> bool:
    """The first of one holder's own row (its first win, the first since 1986): another's first is of another row."""
    return bool(_OWN_EN.search(said, max(0, first.start() - 12), first.start()) or _SINCE_EN.match(said, first.end()))


def _about(each: Extraction, sentence: Sentence) -> frozenset[str]:
    """The written words without the cues: morphology takes unknown names apart, and names are what a class is made of."""
    words = WORDS_OF[each.article.language]
    dropped = (*words.first, *words.pronouns, *words.scopes)
    return frozenset(w for w in _WORD.findall(_sentence(each, sentence)) if not w.startswith(dropped) and not w.isdigit())


def _scopes(each: Extraction, sentence: Sentence) -> frozenset[str]:
    text = _sentence(each, sentence)
    return frozenset(scope for scope in WORDS_OF[each.article.language].scopes if scope in text)


def _holder(each: Extraction, sentence: Sentence) -> str | None:
    """The name in the topic or subject of the sentence; None where it is a pronoun or not a name."""
    parsed = parse(each.article.text, each.article.language, [(sentence.start, sentence.end)], [])[0]
    for clause in parsed.clauses:
        for phrase in clause.phrases:
            if phrase.role in {"topic", "subject"}:
                surface = each.article.text[phrase.words[0].start : phrase.words[-1].end]
                named = any(w.kind == "name" for w in phrase.words)
                return surface if named and surface not in WORDS_OF[each.article.language].pronouns and len(surface) > 2 else None
    return None


def _denials(each: Extraction, firsts: Sequence[First]) -> Iterator[Draft]:
    """The text says that it happened before."""
    lang = each.article.language
    for place, sentence in enumerate(each.sentences):
        match = _DENIED[lang].search(_sentence(each, sentence))
        if not match:
            continue
        around = each.sentences[max(0, place - 1) : place + 1]
        about = frozenset().union(*(_about(each, s) for s in around))
        denied = [
            f
            for f in firsts
            if f.each is not each and f.each.article.language == lang and _in_common(f.about, about, lang) >= _NEEDED[lang]
        ]
        if denied and (lang == "ko" or FIRST_CUE["en"].search(_sentence(each, around[0]))):
            case = [each.sentences[place + 1]] if place + 1 < len(each.sentences) else []
            yield _draft(denied, [_opening(each, s) for s in (sentence, *case)], message("why.not_first"))


@lru_cache(maxsize=4096)
def _in_common(a: frozenset[str], b: frozenset[str], lang: Lang) -> int:
    """Words in common; Korean ones but for particles and endings (세온시, 세온에서)."""
    if lang == "en":
        return len({word for word in a & b if len(word) > 3})
    lengths = _lengths(b)
    return len({x[:2] for x in a if any(abs(len(x) - length) <= 3 for length in lengths.get(x[:2], ()))})


@lru_cache(maxsize=256)
def _lengths(words: frozenset[str]) -> Mapping[str, list[int]]:
    """The first two syllables of the words → how long those are that begin so."""
    found: dict[str, list[int]] = defaultdict(list)
    for word in words:
        found[word[:2]].append(len(word))
    return found


def _two_holders(firsts: Sequence[First], extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each holder whom another text's first leaves out."""
    rivals: dict[tuple[str, str], tuple[list[First], list[First]]] = {}
    for b in firsts:
        others = [a for a in firsts if a.each is not b.each and _same_class(a, b) and _other_holder(a, b, extractions)]
        if b.holder and others and b.each.article.blocks[b.each.sentences[b.place].block].kind != "title":
            left, right = rivals.setdefault((b.each.article.id, b.holder), ([], []))
            left += [a for a in others if a not in left]
            right.append(b)
    for (_, holder), (left, right) in sorted(rivals.items()):
        yield _draft(left, right, message("why.two_firsts", holder=holder))


def _same_class(a: First, b: First) -> bool:
    lang = a.each.article.language
    if lang != b.each.article.language:
        return False
    return _in_common(a.about, b.about, lang) >= SHARED and bool(a.scopes & b.scopes)


def _other_holder(a: First, b: First, extractions: Sequence[Extraction]) -> bool:
    """The two are not one: the second text disputes the claim beside it, or both holders are named apart somewhere."""
    holder = b.holder or ""
    if holder in a.each.article.text:
        return False
    if a.holder is None:
        return _disputed(b)
    if key_of(a.holder)[:2] == key_of(holder)[:2] or abbreviates(a.holder, holder) or abbreviates(holder, a.holder):
        return False
    return _disputed(b) or any(a.holder in e.article.text and holder in e.article.text for e in extractions)


def _disputed(first: First) -> bool:
    lang, sentences = first.each.article.language, first.each.sentences
    near = sentences[max(0, first.place - NEAR) : first.place + NEAR + 1]
    return any(_DISPUTED[lang].search(_sentence(first.each, s)) for s in near)


def _claim(first: First) -> Claim:
    """The words around the cue, so that a reader sees first of what."""
    text, sentence = first.each.article.text, first.each.sentences[first.place]
    start = max(sentence.start, text.rfind(" ", sentence.start, max(sentence.start, first.cue[0] - 14)) + 1)
    end = text.find(" ", min(first.cue[1] + 8, sentence.end), sentence.end)
    return _words(first.each, (start, sentence.end if end < 0 else end))


def _words(each: Extraction, span: tuple[int, int]) -> Claim:
    return text_claim(each, "rank", span, (each.article.title or "", "first"), each.article.text[span[0] : span[1]])


def _opening(each: Extraction, sentence: Sentence) -> Claim:
    """The first words of the sentence that tells the earlier case."""
    end = each.article.text.find(" ", min(sentence.start + 30, sentence.end), sentence.end)
    return _words(each, (sentence.start, sentence.end if end < 0 else end))


def _draft(left: Sequence[First], right: Sequence[First] | Sequence[Claim], why: Message) -> Draft:
    groups = tuple(tuple(_claim(x) if isinstance(x, First) else x for x in side) for side in (left, right))
    ask = message("ask.first")
    return Draft("FC208", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="first", ask=ask)
