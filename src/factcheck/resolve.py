"""Names become claims and entities: who holds which role, which spelling stands for which name.

Works on the whole story: a name that one article leaves doubtful another may settle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.claim import OUTSIDE, Extraction, content_id, head_of
from factcheck.mention.name import Gloss, Person
from factcheck.model import Claim, Context, Subject, Value
from factcheck.text import Sentence, key_of


@dataclass(frozen=True, slots=True)
class Holder:
    """A person as one article names them, with the claims that carry the name and the role."""

    person: Person
    article: str
    name: Claim
    role: Claim


@dataclass(frozen=True, slots=True)
class Glossed:
    """A gloss as one article prints it, and every plain use of its name there."""

    gloss: Gloss
    article: str
    claims: tuple[Claim, ...]


def holders(extractions: Sequence[Extraction]) -> list[Holder]:
    """Everybody who is named beside a title, article by article, in the order of the text."""
    return [_holder(each, person) for each in extractions for person in each.people if not _outweighed(person, extractions)]


def _outweighed(person: Person, extractions: Sequence[Extraction]) -> bool:
    """A rival name-like word is rarer in the story: organisations recur, full names do not (가나전자 한도윤 사장)."""
    if not person.rivals:
        return False
    own = _frequency(person.name, extractions)
    return any(_frequency(rival, extractions) < own for rival in person.rivals)


def _frequency(word: str, extractions: Sequence[Extraction]) -> int:
    return sum(each.article.text.count(word) for each in extractions)


def _holder(each: Extraction, person: Person) -> Holder:
    role = each.article.text[person.role[0] : person.role[1]].strip()
    name = text_claim(each, "name", (person.start, person.end), (role, "person_name"), person.name)
    title = text_claim(each, "role", person.role, (person.name, "title"), role)
    return Holder(person, each.article.id, name, title)


def glossed(extractions: Sequence[Extraction]) -> list[Glossed]:
    """Every gloss with a claim for itself and one for each plain use of its name in that article."""
    return [_glossed(each, gloss) for each in extractions for gloss in each.glosses]


def _glossed(each: Extraction, gloss: Gloss) -> Glossed:
    text = each.article.text
    places = [(gloss.start, gloss.end)]
    if len(gloss.name) > 1:
        places += [place for place in _uses(gloss.name, text) if place[0] != gloss.start][:20]
    claims = tuple(
        text_claim(each, "name", place, (gloss.name, "name"), text[place[0] : place[1]])
        for place in places
        if _sentence_at(each.sentences, place[0])
    )
    return Glossed(gloss, each.article.id, claims)


def _uses(name: str, text: str) -> Iterator[tuple[int, int]]:
    place = text.find(name)
    while place >= 0:
        yield place, place + len(name)
        place = text.find(name, place + len(name))


def _sentence_at(spans: Sequence[Sentence], place: int) -> Sentence | None:
    return next((s for s in spans if s.start <= place < s.end), None)


_DERIVED = MappingProxyType({"person_name": "name.beside_title", "title": "role.beside_title", "name": "name.gloss"})


def text_claim(each: Extraction, kind: str, span: tuple[int, int], about: tuple[str, str], text: str) -> Claim:
    """A claim whose value is words at a clean span; `about` is subject and attribute."""
    article = each.article
    sentence = _sentence_at(each.sentences, span[0])
    scope = (sentence.start, sentence.end) if sentence else span
    raw = article.raw_span(*span)
    where = article.blocks[sentence.block].kind if sentence else "body"
    return Claim(
        id=_text_id(each, kind, span, sentence),
        article=article.id,
        kind=kind,
        start=raw[0],
        end=raw[1],
        quote=article.raw[raw[0] : raw[1]],
        sentence=article.raw_span(*scope),
        where=where,
        subject=Subject(key_of(about[0]), about[0], about[0]),
        attribute=about[1],
        axes=(),
        value=Value(text=text),
        derivation=(_DERIVED.get(about[1], f"{kind}.{about[1]}"),),
        span=span,
        scope=scope,
        context=Context(),
    )


def _text_id(each: Extraction, kind: str, span: tuple[int, int], sentence: Sentence | None) -> str:
    """Hash of the sentence and the words' place in it, and which of equal sentences it is."""
    text = each.article.text
    start, end = (sentence.start, sentence.end) if sentence else span
    count = each.repeats.get(start, 1) if sentence else text.count(text[start:end], 0, start) + 1
    parts = (text[start:end], str(span[0] - start), str(span[1] - start), *([str(count)] if count > 1 else ()))
    own = content_id(kind, *head_of(each.article), *parts)
    copy = each.copies.get(start if sentence else OUTSIDE, 1)
    return own if copy == 1 else f"{own}-{copy}"


def abbreviates(short: str, long: str) -> bool:
    """Every sign of the shorter stands in the longer in order, beginning with its first (과기정통부, 국토부)."""
    if not 2 <= len(short) < len(long) or short[0] != long[0]:
        return False
    signs = iter(long)
    return all(sign in signs for sign in short)
