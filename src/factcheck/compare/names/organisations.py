"""A name one letter off the name that other texts print (FC202): 삼림청, 산림청; 한길푸드, 한결푸드; Lindhal, Lindahl; or with
another kind of body behind a long name (한국환경연구원, 한국환경연구소).

What makes it a slip: the odd form stands in one text only, which does not print the usual one, other texts do, and both end
in a word for a body or a line of business, or stand beside the same capitalised word. Two towns' offices (영주, 양주) are two. Two letters off may be another
body (경찰청, 검찰청), so one is the limit.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, permutations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.beside import beside, weight
from factcheck.compare.draft import Draft
from factcheck.compare.where.places import TOWNS
from factcheck.entity.jamo import distance
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.name import TITLES
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

OTHERS = 2
"""Texts that print the usual form."""
AGAINST_ITS_OWN = 2
"""Texts that print the usual form where the odd one's own text, which has it once, is among them."""
STEM = 4
"""Syllables before the kind of a body that by themselves name it."""
SHORTEST = 3
"""Syllables: of two syllables too many are one letter apart."""


def _pattern() -> re.Pattern[str]:
    bodies = {*TITLES.organisations.bodies, *chain.from_iterable(TITLES.organisations.mistaken)}
    endings = "|".join(re.escape(e) for e in sorted(bodies, key=lambda w: (-len(w), w)))
    particles = "은는이가을를의도과와에로"
    return re.compile(
        rf"(?<![가-힣])(?P<name>[가-힣]{{1,8}}?(?:{endings}))(?=[{particles}]?(?:[^가-힣]|$)|에서|에게|으로|까지|부터|측)"
    )


_BODY = _pattern()


def compare_organisations(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Names of bodies that one text prints with one letter changed."""
    uses = _uses(extractions)
    articles = {name: {c.article for c in claims} for name, claims in uses.items()}
    lone = sorted(name for name, where in articles.items() if len(where) == 1)
    usual = sorted(name for name, where in articles.items() if len(where) >= OTHERS)
    for odd in lone:
        for name in usual:
            letter, apart = _is_letter_off(odd, name), not articles[odd] & articles[name]
            rare = len(uses[odd]) == 1 and len(articles[name]) >= AGAINST_ITS_OWN
            if (letter and (apart or rare)) or (apart and _is_other_kind(odd, name)):
                yield _draft(odd, name, uses)


_LONG = MappingProxyType({"ko": 4, "en": 5})
"""Signs of a word whose one odd letter is no other word."""
_KOREAN_WORD = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣]{3,11}?[가-힣])(?=(?:에서는|에서|에게|으로|부터|까지|에는|[은는이가을를의도과와에로])?(?![가-힣]))"
)
_ENGLISH_WORD = re.compile(r"(?<=[a-z,] )(?P<name>[A-Z][a-z]{3,20}[a-z])(?![A-Za-z'’])")
"""A capital inside a sentence: a name, or a word of one."""
_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]{1,20})\s$")
_AFTER = re.compile(r"\s(?P<word>[A-Z][a-z]{1,20})")
_BUSINESS = (*ENTITY_WORDS.business, *ENTITY_WORDS.business_glued)
"""Endings of companies: two compound nouns one letter apart are two words (민관위원, 민간위원)."""


def compare_words(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Words of companies' names that one text prints with one letter changed; two people with titles have a rule of their own."""
    uses, beside = _words(extractions)
    people = {part for each in extractions for person in each.people for part in person.name.split()}
    articles = {name: {c.article for c in claims} for name, claims in uses.items()}
    usual: dict[int, list[str]] = defaultdict(list)
    for name in sorted(articles):
        if len(articles[name]) >= OTHERS:
            usual[len(name)].append(name)
    for odd in sorted(name for name, where in articles.items() if len(where) == 1):
        for name in (each for length in (len(odd) - 1, len(odd), len(odd) + 1) for each in usual[length]):
            if not _one_letter_changed(odd, name) or articles[odd] & articles[name] or {odd, name} <= people:
                continue
            if not odd.isascii() or beside[odd] & beside[name]:
                yield _draft(odd, name, uses)


def _words(extractions: Sequence[Extraction]) -> tuple[Mapping[str, list[Claim]], Mapping[str, set[str]]]:
    """The words with their claims, and the capitalised words beside the English ones."""
    found: dict[str, list[Claim]] = defaultdict(list)
    beside: dict[str, set[str]] = defaultdict(set)
    for each in extractions:
        lang = each.article.language
        pattern = _KOREAN_WORD if lang == "ko" else _ENGLISH_WORD
        for s in each.sentences:
            for match in pattern.finditer(each.article.text, s.start, s.end):
                word = match["name"]
                if len(word) >= _LONG[lang] and (lang == "en" or word.endswith(_BUSINESS)) and not _BODY.fullmatch(word):
                    found[word].append(text_claim(each, "name", match.span("name"), (word, "name"), word))
                    beside[word] |= _neighbours(each, match.span("name")) if lang == "en" else set()
    return found, beside


def _one_letter_changed(odd: str, name: str) -> bool:
    """One letter of Hangul or Latin script, not at the end, where words are inflected; Korea and Korean are two words."""
    if odd.isascii() != name.isascii() or distance(odd, name) != 1:
        return False
    if not odd.isascii():
        return len(odd) == len(name) and _one_place(odd, name)
    longer, shorter = sorted((odd, name), key=len, reverse=True)
    doubled = longer == shorter + shorter[-1]  # Tessel, Tessell
    return odd[0] == name[0] and odd[-1] == name[-1] and (doubled or not longer.startswith(shorter))


def _neighbours(each: Extraction, span: tuple[int, int]) -> frozenset[str]:
    """The capitalised words on both sides of an English one: two people of one surname have other given names."""
    before = _BEFORE.search(each.article.text, max(0, span[0] - 24), span[0])
    after = _AFTER.match(each.article.text, span[1])
    return frozenset(match["word"] for match in (before, after) if match)


def compare_doubled(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """A firm's long name without one of its two equal syllables side by side, as one text prints it: 가람미미디어, 가람미디어.

    No short form drops one of two equal syllables. Two bodies may differ by it (대한한의사협회, 대한의사협회): those are refused.
    """
    uses: dict[str, list[tuple[Extraction, tuple[int, int]]]] = defaultdict(list)
    for each in extractions:
        for s in each.sentences if each.article.language == "ko" else ():
            for match in _MIXED_WORD.finditer(each.article.text, s.start, s.end):
                uses[match["name"]].append((each, match.span("name")))
    for name in sorted(uses):
        texts = {each.article.id for each, _ in uses[name]}
        if len(texts) < OTHERS or _BODY.fullmatch(name) or not _is_firm(name):
            continue
        for odd in sorted(_halved(name) & uses.keys()):
            own = {each.article.id for each, _ in uses[odd]}
            printed = any(name in each.article.text for each, _ in uses[odd])
            if len(own) == 1 and not printed and _stand_alike(uses[odd], uses[name]):
                claims = {word: [_word_claim(each, span, word) for each, span in uses[word]] for word in (odd, name)}
                yield _draft(odd, name, claims)


_MIXED_WORD = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z0-9]{4,15}?[가-힣])(?=(?:에서는|에서|에게|으로|부터|까지|에는|[은는이가을를의도과와에로])?(?![가-힣A-Za-z0-9]))"
)
BESIDE_BOTH = 2
"""What must stand beside both names."""
MOST_USES = 6
"""Places of a name that are looked at."""


def _is_firm(name: str) -> bool:
    """A word with Latin capitals, or with the ending of a line of business."""
    return any("A" <= sign <= "Z" for sign in name) or name.endswith(_BUSINESS)


def _halved(name: str) -> set[str]:
    """The name with one of two equal syllables side by side, not the last ones."""
    doubled = (n for n in range(1, len(name) - 1) if name[n] == name[n - 1] and not name[n].isascii())
    return {name[:n] + name[n + 1 :] for n in doubled}


def _stand_alike(left: Sequence[tuple[Extraction, tuple[int, int]]], right: Sequence[tuple[Extraction, tuple[int, int]]]) -> bool:
    ours, theirs = ([beside(each, span) for each, span in side[:MOST_USES]] for side in (left, right))
    return any(weight(a, b) >= BESIDE_BOTH for a in ours for b in theirs)


def _word_claim(each: Extraction, span: tuple[int, int], word: str) -> Claim:
    return text_claim(each, "name", span, (word, "name"), word)


def _uses(extractions: Sequence[Extraction]) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for each in extractions:
        if each.article.language != "ko":
            continue
        for s in each.sentences:
            for match in _BODY.finditer(each.article.text, s.start, s.end):
                if len(match["name"]) >= SHORTEST:
                    claim = text_claim(each, "name", match.span("name"), (match["name"], "name"), match["name"])
                    found[match["name"]].append(claim)
    return found


def _is_letter_off(odd: str, name: str) -> bool:
    return len(odd) == len(name) and distance(odd, name) == 1 and _one_place(odd, name) and not _both_towns(odd, name)


def _is_other_kind(odd: str, name: str) -> bool:
    """One long name before two endings that are taken for one another; behind a short one they are two bodies (관광공사, 관광공단)."""
    return any(
        odd.endswith(x) and name.endswith(y) and len(odd) - len(x) >= STEM and odd.removesuffix(x) == name.removesuffix(y)
        for kinds in TITLES.organisations.mistaken
        for x, y in permutations(kinds, 2)
    )


def _one_place(a: str, b: str) -> bool:
    """One syllable differs, and not the ending that says what kind of body it is."""
    places = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(places) == 1 and places[0] < len(a) - 1


def _both_towns(a: str, b: str) -> bool:
    """Real towns one letter apart."""
    return any(a.startswith(x) for x in TOWNS) and any(b.startswith(x) for x in TOWNS)


def _draft(odd: str, name: str, uses: Mapping[str, list[Claim]]) -> Draft:
    counts = Counter(c.article for c in uses[name])
    key = "why.outvoted_word" if _is_other_kind(odd, name) else "why.organisations"
    why = message(key, first=odd, second=name, texts=str(len(counts)))
    groups = (tuple(uses[odd]), tuple(uses[name][:20]))
    ask = message("ask.spelling", first=odd, second=name)
    return Draft("FC202", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=name, attribute="name", ask=ask)
