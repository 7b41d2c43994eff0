"""What a finding is headed by: whom it is about, and what of it is told.

The grammar gives each claim a subject and an attribute of its own, carried over from earlier sentences where the text drops them. For
alignment that is enough; as a heading it may be a metaphor, a headline, or whoever was named last. A heading is therefore taken from
what the claims have in common: a name that stands in their sentences, a concept that their own words name, else the words that
they share, in the order in which a text has them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.lexicon.concepts import CONCEPTS
from factcheck.lexicon.subjects import is_telling
from factcheck.model import Article, Claim

MOST_WORDS = 3
LONGEST = 24
"""Characters of a subject; a longer one is a headline or half a sentence."""
OFTEN = 3
"""Times that a subject which its own sentence does not name stands in its article."""
_ZONES = (("label", 4), ("head", 4), ("segment", 2), ("clause", 1), ("sentence", 1))
"""How closely a word binds to the value → what it counts for."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Either may be empty, not both where a claim has a word."""

    subject: str
    attribute: str


def heading(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Heading:
    """Subject and attribute of claims that are told together."""
    subject, concept = _subject(claims, articles), _concept(claims)
    if subject and concept:
        return Heading(subject, concept)
    words = _shared(claims, articles, (subject, *_spellings(concept)))
    if subject or concept:
        return Heading(subject or words, concept or words)
    return Heading(words, "") if words else Heading("", _most_common([c.attribute for c in claims]))


def _subject(claims: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """The name that most texts have in the sentences themselves; a carried one where its article goes on about it."""
    texts: dict[str, set[str]] = {}
    spelt: dict[str, list[str]] = {}
    for claim in claims:
        if _stands(claim, articles[claim.article]):
            texts.setdefault(claim.subject.id, set()).add(claim.article)
            spelt.setdefault(claim.subject.id, []).append(claim.subject.name)
    least = min(2, len({claim.article for claim in claims}))
    found = sorted((-len(where), key) for key, where in texts.items() if len(where) >= least)
    return _most_common(spelt[found[0][1]]) if found else ""


def _stands(claim: Claim, article: Article) -> bool:
    name = claim.subject.name
    if not is_telling(name) or len(name) > LONGEST or name == article.title or len(name) < 2:
        return False
    return bool(claim.context.names) or (len(name) > 2 and article.text.count(name) >= OFTEN)


def _concept(claims: Sequence[Claim]) -> str:
    """The concept that the words of most texts name right at the value."""
    texts: dict[str, set[str]] = {}
    for claim in claims:
        if claim.attribute in CONCEPTS and f"={claim.attribute}" in claim.context.label | claim.context.head:
            texts.setdefault(claim.attribute, set()).add(claim.article)
    all_texts = len({claim.article for claim in claims})
    found = sorted((-len(where), name) for name, where in texts.items() if 2 * len(where) >= all_texts)
    return found[0][1] if found else ""


def _spellings(concept: str) -> tuple[str, ...]:
    return (*CONCEPTS[concept].ko, *CONCEPTS[concept].en) if concept else ()


def _shared(claims: Sequence[Claim], articles: Mapping[str, Article], told: Sequence[str]) -> str:
    """The words that most texts have closest to the value, in the order of the text that has most of them; without those
    that the rest of the heading tells already."""
    weights: Counter[str] = Counter()
    where: dict[str, set[str]] = {}
    for article in sorted({claim.article for claim in claims}):
        best: Counter[str] = Counter()
        for claim in claims:
            if claim.article == article:
                best |= _weighed(claim)
        weights += best
        for word in best:
            where.setdefault(word, set()).add(article)
    least = min(2, len({claim.article for claim in claims}))
    able = [word for word in weights if len(where[word]) >= least and not any(word in each for each in told)]
    closest = max((weights[word] for word in able), default=0)
    near = [word for word in able if 2 * weights[word] > closest and not any(word != each and word in each for each in able)]
    return _in_order(sorted(near, key=lambda word: (-weights[word], word))[:MOST_WORDS], claims, articles)


def _weighed(claim: Claim) -> Counter[str]:
    found: Counter[str] = Counter()
    for zone, weight in _ZONES:
        for word in getattr(claim.context, zone):
            if _is_word(word):
                found[word] = max(found[word], weight)
    return found


def _is_word(lemma: str) -> bool:
    return len(lemma) > 1 and not lemma.startswith("=") and is_telling(lemma) and not any(sign.isdigit() for sign in lemma)


def _in_order(words: Sequence[str], claims: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """The words as a text has them one after the other."""

    def places(claim: Claim) -> list[tuple[int, str]]:
        sentence = articles[claim.article].text[slice(*claim.scope)]
        found: dict[int, str] = {}
        for start, whole in sorted(_whole(sentence, word) for word in words if word in sentence):
            found[start] = whole  # of two parts of one word the longer, which comes last
        return sorted(found.items())

    told = min((places(claim) for claim in claims), key=lambda found: (-len(found), found), default=[])
    return " ".join(word for _, word in told)


def _whole(sentence: str, word: str) -> tuple[int, str]:
    """Where the word stands, with what the analyser has cut off before it (디펜스 of 한화디펜스)."""
    place = sentence.find(word)
    start = place
    while start > 0 and place - start < LONGEST and sentence[start - 1].isalnum():
        start -= 1
    return start, sentence[start : place + len(word)]


def _most_common(names: Sequence[str]) -> str:
    return min(set(names), key=lambda name: (-names.count(name), name)) if names else ""
