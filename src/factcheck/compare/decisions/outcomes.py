"""Outcomes that exclude one another (FC205): adopted and rejected, counted in and left out, 정규 4집 and 미니 4집.

The words alone are everywhere in a story; what makes one event of them is the words around both. Refused: negated,
conditional and possible outcomes, and a text that has both (it tells two events, or one after the other).
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
from factcheck.compare.decisions.asserted import is_partial
from factcheck.compare.decisions.charges import are_two_charges, charges_at
from factcheck.compare.decisions.denied import is_denied
from factcheck.compare.decisions.holders import is_of_one
from factcheck.compare.decisions.motions import Motions, are_two_decisions
from factcheck.compare.draft import Draft
from factcheck.compare.spoken_of import heads_differ, spoken_of
from factcheck.compare.spotted import Spotter
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim

WINDOW = 60
"""Characters before a Korean outcome in which its event is named; in English it is the sentence."""
VOTED = frozenset({"adoption"})
"""Pairs of outcomes that come of votes."""
TRIED = frozenset({"verdict"})
"""Pairs of outcomes of which each charge has one."""
NEGATED = 14
"""Characters after an outcome in which it may be turned round."""
STEM = 2
"""Syllables of a Korean word that two texts must share; the rest may be a particle."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two outcomes of one event, of which one came."""

    id: str
    near: int
    one_ko: tuple[str, ...]
    other_ko: tuple[str, ...]
    one_en: tuple[str, ...]
    other_en: tuple[str, ...]
    wide: bool = False
    """The event is named in the sentences around, not in the outcome's own."""
    converse: bool = False
    """What the two sides of one deal do: they exclude each other for one of them only."""


@dataclass(frozen=True, slots=True)
class _Attribute:
    id: str
    words: tuple[str, ...]
    tail: str


@dataclass(frozen=True, slots=True)
class _Inclusion:
    in_ko: str
    in_verbs: tuple[str, ...]
    out_verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Outcomes:
    stages: tuple[str, ...]
    negations_ko: tuple[str, ...]
    negations_en: tuple[str, ...]
    pair: tuple[Pair, ...]
    attribute: tuple[_Attribute, ...]
    inclusion: _Inclusion


@dataclass(frozen=True, slots=True)
class _Said:
    """One outcome in one text with the words around it."""

    claim: Claim
    about: frozenset[str]
    subject: str = ""
    stages: frozenset[str] = frozenset()
    """Courts and chambers that the sentence names: two of them are two outcomes."""
    each: Extraction | None = None


_FILE = lexicon.load("outcomes.toml", _Outcomes)


_NEGATED_KO = re.compile(either(_FILE.negations_ko))
_NEGATED_EN = re.compile(rf"(?<![a-z])(?:{either(_FILE.negations_en)})(?![a-z])")
_SIDES = tuple(
    (
        pair,
        tuple(re.compile(rf"(?<![가-힣])(?:{either(words)})") for words in (pair.one_ko, pair.other_ko)),
        tuple(re.compile(rf"(?<![a-z])(?:{either(words)})(?![a-z])") for words in (pair.one_en, pair.other_en)),
    )
    for pair in _FILE.pair
)
_ATTRIBUTES = tuple((each, re.compile(rf"(?<![가-힣])(?P<kind>{either(each.words)})\s?{each.tail}")) for each in _FILE.attribute)
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{1,29}")
_IN = re.compile(
    rf"(?P<who>[가-힣]{{3,10}}?){_FILE.inclusion.in_ko}\s[^.!?\n]{{0,40}}?(?P<verb>{either(_FILE.inclusion.in_verbs)})"
)
_OUT = re.compile(rf"(?P<who>[가-힣]{{3,10}}?(?:\s[가-힣]{{2,6}})?)[은는]\s(?P<verb>{either(_FILE.inclusion.out_verbs)})")


_SAME_AS = re.compile(r"(?:[1-3]심|원심)(?:과\s마찬가지로|처럼|과\s같이|과\s같은|과\s달리)")


def stages_in(words: str) -> frozenset[str]:
    """The courts, chambers and rounds that a sentence names; `1심과 마찬가지로` is of another."""
    low = _SAME_AS.sub("", words).lower()
    return frozenset(stage for stage in _FILE.stages if stage in low)


_SPOTTERS = {
    "ko": Spotter({(pair.id, n): words for pair in _FILE.pair for n, words in enumerate((pair.one_ko, pair.other_ko))}),
    "en": Spotter({(pair.id, n): words for pair in _FILE.pair for n, words in enumerate((pair.one_en, pair.other_en))}),
}


@dataclass(frozen=True, slots=True)
class _Text:
    """An article with the sentences that hold a word of each side of each pair."""

    each: Extraction
    folded: str
    """The text that the patterns are for: in English without capitals."""
    places: Mapping[tuple[str, int], Sequence[int]]


def _text_of(each: Extraction) -> _Text:
    article = each.article
    folded = article.text if article.language == "ko" else article.text.lower()
    return _Text(each, folded, _SPOTTERS[article.language].places(folded, each.sentences))


def compare_outcomes(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Outcomes, inclusions and kinds that exclude one another."""
    texts = [_text_of(each) for each in extractions]
    for pair, korean, english in _SIDES:
        one, other = ([s for text in texts for s in _said(text, pair, (korean, english), n)] for n in (0, 1))
        yield from _opposed(one, other, pair)
    yield from _inclusions(extractions)
    yield from _kinds(extractions)


def _said(
    found: _Text, pair: Pair, sides: tuple[Sequence[re.Pattern[str]], Sequence[re.Pattern[str]]], side: int
) -> Iterator[_Said]:
    each, text, lang = found.each, found.each.article.text, found.each.article.language
    pattern = sides[0 if lang == "ko" else 1][side]
    for place in found.places[pair.id, side]:
        sentence = each.sentences[place]
        for match in pattern.finditer(found.folded, sentence.start, sentence.end):
            if _turned(text, match, lang) or is_denied(text, match.span(), (sentence.start, sentence.end), lang):
                continue
            if pair.id in TRIED and is_partial(text, match.span(), sentence, lang):
                continue  # the other counts came out otherwise
            around = each.sentences[max(0, place - 1) : place + 2] if pair.wide else (sentence,)
            whole = pair.wide or lang == "en"
            start = around[0].start if whole else max(sentence.start, match.start() - WINDOW)
            about = _about(text[start : around[-1].end if whole else match.start()])
            stages = stages_in(text[sentence.start : sentence.end])
            yield _Said(
                text_claim(each, "boolean", match.span(), (each.article.title or "", pair.id), match.group()),
                about,
                stages=stages,
                each=each,
            )


def _turned(text: str, match: re.Match[str], lang: Lang) -> bool:
    """Negated, conditional or only possible."""
    if lang == "ko":
        return bool(_NEGATED_KO.search(text, match.end(), min(len(text), match.end() + NEGATED)))
    return bool(_NEGATED_EN.search(text[max(0, match.start() - NEGATED) : match.start()].lower()))


def _about(text: str) -> frozenset[str]:
    return frozenset(
        word[:STEM] if not word.isascii() else word.lower()
        for word in _WORD.findall(text)
        if len(word) > (1 if not word.isascii() else 3)
    )


def _opposed(one: Sequence[_Said], other: Sequence[_Said], pair: Pair) -> Iterator[Draft]:
    both = set() if pair.wide else {s.claim.article for s in one} & {s.claim.article for s in other}
    motions = Motions()
    rivals = [
        (a, b)
        for a in one
        for b in other
        if a.claim.article != b.claim.article
        and not (a.stages and b.stages and not a.stages & b.stages)
        and not {a.claim.article, b.claim.article} & both
        and len(a.about & b.about) >= pair.near
        and not (pair.id in VOTED and _are_two_decisions(a, b, motions))
        and not (pair.id in TRIED and _are_two_charges(a, b))
        and not (pair.converse and _are_two_sides(a, b))
    ]
    if rivals:
        left = tuple(dict.fromkeys(a.claim for a, _ in rivals))
        right = tuple(dict.fromkeys(b.claim for _, b in rivals))
        yield _draft((left, right), pair.id)


def _are_two_decisions(a: _Said, b: _Said, motions: Motions) -> bool:
    if a.each is None or b.each is None:
        return False
    if any(is_of_one(s.each, s.claim.span) for s in (a, b) if s.each):
        return True
    return are_two_decisions(motions.at(a.each, a.claim.span), motions.at(b.each, b.claim.span))


def _are_two_sides(a: _Said, b: _Said) -> bool:
    """Who buys is not who sells."""
    if a.each is None or b.each is None:
        return False
    return heads_differ(spoken_of(a.each, a.claim), spoken_of(b.each, b.claim))


def _are_two_charges(a: _Said, b: _Said) -> bool:
    mine, theirs = (charges_at(s.each, s.claim.span) if s.each else frozenset[str]() for s in (a, b))
    return are_two_charges(mine, theirs)


def _inclusions(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    counted, left_out = ([s for each in extractions for s in _groups(each, pattern)] for pattern in (_IN, _OUT))
    rivals = [
        (a, b)
        for a in counted
        for b in left_out
        if a.claim.article != b.claim.article and a.subject[:3] == b.subject[:3] and len(a.about & b.about) >= 1
    ]
    if rivals:
        groups = tuple(tuple(dict.fromkeys(pair[n].claim for pair in rivals)) for n in (0, 1))
        yield _draft(groups, "inclusion")


def _groups(each: Extraction, pattern: re.Pattern[str]) -> Iterator[_Said]:
    text = each.article.text
    for place, sentence in enumerate(each.sentences):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            before = each.sentences[max(0, place - 1)].start
            claim = text_claim(each, "boolean", match.span(), (match["who"], "inclusion"), match.group())
            yield _Said(claim, _about(text[before : sentence.end].replace(match["who"], "")), match["who"])


def _kinds(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    for attribute, pattern in _ATTRIBUTES:
        found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for each in extractions:
            for s in each.sentences:
                for match in pattern.finditer(each.article.text, s.start, s.end):
                    claim = text_claim(each, "name", match.span(), (match["of"], attribute.id), match.group())
                    found[match["of"]][match["kind"]].append(claim)
        for kinds in (found[of] for of in sorted(found)):
            for a, b in combinations(sorted(kinds), 2):
                if not {c.article for c in kinds[a]} & {c.article for c in kinds[b]}:
                    yield _draft((tuple(kinds[a]), tuple(kinds[b])), attribute.id)


def _draft(groups: tuple[tuple[Claim, ...], ...], outcome: str) -> Draft:
    why = message("why.outcomes", first=groups[0][0].quote, second=groups[1][0].quote)
    confidence = Decimal("0.75")
    ask = message("ask.outcome")
    return Draft("FC205", "CONFLICT", "warning", groups, (why,), confidence, attribute=outcome, ask=ask)
