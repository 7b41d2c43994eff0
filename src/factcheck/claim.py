"""Mentions in clauses become claims: who, what, value, how sure, when.

Runs once per article, on its own text only; what other articles call the same thing is resolved later.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from factcheck.grammar import Fixed, parse
from factcheck.grammar.befell import befell
from factcheck.grammar.clause import Parse, Word
from factcheck.grammar.courts import court_axes
from factcheck.grammar.marks import Cues, axes_of, goes_on, modality_of, period_of, speaker_of
from factcheck.grammar.runs import Run, runs_of
from factcheck.grammar.tables import Grid, Span
from factcheck.grammar.zones import Ground, Zones, ground_of, zones
from factcheck.lexicon.concepts import CONCEPT_FINDER, CONCEPTS
from factcheck.mention import scan
from factcheck.mention.candidate import Unread
from factcheck.mention.name import Gloss, Person, find_glosses, find_people
from factcheck.model import Article, Claim, Context, Mention, Subject
from factcheck.text import Sentence, key_of, sentences

NEAR = 40
"""Characters on either side of a value in which an attribute's word counts as near."""
OUTSIDE = -1
"""Stands for the start of a sentence where words stand in none."""
MAX_CLAIMS = 20_000
"""Claims of one article; more than any newspaper text holds, so that a hostile one stays bounded."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article states, and what in it was recognised but not read."""

    article: Article
    claims: tuple[Claim, ...]
    people: tuple[Person, ...]
    glosses: tuple[Gloss, ...]
    sentences: tuple[Sentence, ...]
    unread: tuple[Unread, ...]
    owned: tuple[tuple[str, str], ...] = ()
    """A name in quotation marks and the topic of its sentence: a product and its maker."""
    glossed_values: tuple[tuple[Claim, Claim], ...] = ()
    """A value and the claim that its gloss in parentheses makes, for the check of the two; the gloss is no claim of its own."""
    runs: tuple[Run, ...] = ()
    """Noun words side by side, in which names are looked for."""
    repeats: Mapping[int, int] = field(default_factory=dict)
    """Start of a sentence that stands in this article before, word for word → which one of them it is, from 2."""
    copies: Mapping[int, int] = field(default_factory=dict)
    """The same among articles that are copies of each other (`identity`); empty while an article is read by itself."""


@dataclass(slots=True)
class _Carried:
    """What stays in force from sentence to sentence: Korean drops what the reader knows."""

    topic: tuple[Word, ...] = ()
    entity: str | None = None
    period: str | None = None
    """The one period of the values of the sentence before, for a list that goes on."""


@dataclass(frozen=True, slots=True)
class _Column:
    """The head of a table's column: its words, and the period that it names."""

    words: tuple[Word, ...] = ()
    period: str | None = None


@dataclass(slots=True)
class _Reading:
    """One article while it is read."""

    article: Article
    sentences: tuple[Sentence, ...]
    people: tuple[Person, ...]
    glosses: tuple[Gloss, ...]
    grid: Grid
    columns: dict[Span, _Column] = field(default_factory=dict)
    """Where the head of a column stands → what it says of the cells below."""
    carried: _Carried = field(default_factory=_Carried)
    claims: list[Claim] = field(default_factory=list)
    glossed: list[tuple[Claim, Claim]] = field(default_factory=list)
    owned: list[tuple[str, str]] = field(default_factory=list)
    seen: dict[tuple[str, str], int] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)


def extract(article: Article) -> Extraction:
    """All claims of one article, in the order of its text."""
    spans = sentences(article)
    found = scan(article.text, article.language, _reference(article))
    people = tuple(p for p in find_people(article.text, article.language) if _holder(spans, p.start) is not None)
    glosses = tuple(g for g in find_glosses(article.text) if _holder(spans, g.start) is not None)
    reading = _Reading(article, spans, people, glosses, Grid(article.text))
    inside = [m for m in found.mentions if _holder(spans, m.start) is not None][:MAX_CLAIMS]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in inside:
        by_sentence.setdefault(_holder(spans, mention.start) or 0, []).append(mention)
    for index, parsed in _parses(reading, by_sentence):
        _open_headline(reading, index)
        reading.runs += runs_of(article.text, article.language, parsed)
        _claims_of_sentence(reading, index, parsed, by_sentence.get(index, []))
    unread = tuple(u for u in found.unread if _holder(spans, u.start) is not None)
    owned, values, runs = tuple(reading.owned), tuple(reading.glossed), tuple(reading.runs)
    repeats = _repeats(article, spans)
    return Extraction(article, tuple(reading.claims), people, glosses, spans, unread, owned, values, runs, repeats)


def _repeats(article: Article, spans: Sequence[Sentence]) -> Mapping[int, int]:
    seen: Counter[str] = Counter()
    found: dict[int, int] = {}
    for span in spans:
        words = article.text[span.start : span.end]
        seen[words] += 1
        if seen[words] > 1:
            found[span.start] = seen[words]
    return MappingProxyType(found)


def _reference(article: Article) -> str | None:
    """The day that relative words are resolved against; a month alone is none."""
    return article.published_at if article.published_at and len(article.published_at) >= 10 else None


def _holder(spans: tuple[Sentence, ...], place: int) -> int | None:
    """Index of the sentence that holds a clean position."""
    index = bisect_right(spans, place, key=lambda s: s.start) - 1
    return index if index >= 0 and place < spans[index].end else None


def _parses(reading: _Reading, by_sentence: dict[int, list[Mention]]) -> Iterator[tuple[int, Parse]]:
    """Every sentence is parsed: the ones without a value still set the topic."""
    text, lang = reading.article.text, reading.article.language
    for index, sentence in enumerate(reading.sentences):
        fixed = _fixed(sentence, by_sentence.get(index, []), reading)
        yield index, parse(text, lang, [(sentence.start, sentence.end)], fixed)[0]


def _fixed(sentence: Sentence, mentions: Iterable[Mention], reading: _Reading) -> list[Fixed]:
    """Values, people and glossed names of a sentence as disjoint spans, values first."""
    wanted = [(m.start, m.end, "value") for m in mentions if m.gloss_of is None]
    wanted += [(p.start, p.end, "name") for p in reading.people if sentence.start <= p.start < sentence.end]
    taken: list[Fixed] = []
    for start, end, kind in wanted:
        if end <= sentence.end and all(end <= a or b <= start for a, b, _ in taken):
            taken.append((start, end, kind))
    return sorted(taken)


def _claims_of_sentence(reading: _Reading, index: int, parsed: Parse, mentions: list[Mention]) -> None:
    cues = Cues(reading.article.text, reading.article.language, parsed, tuple(mentions))
    _keep_heads(reading, cues)
    if mentions:
        if not goes_on(cues):
            reading.carried.period = None
        shared = _Shared(cues, ground_of(parsed), speaker_of(cues))
        found = [(mention, _claim(reading, index, mention, shared)) for mention in mentions]
        _keep_claims(reading, found)
        periods = {claim.as_of for _, claim in found if claim.kind not in _TIMES}
        reading.carried.period = next(iter(periods)) if len(periods) == 1 else None
    _carry(reading, parsed)


_TIMES = frozenset({"date", "time"})


def _keep_heads(reading: _Reading, cues: Cues) -> None:
    """The heads of a table's columns, for the rows below."""
    for span in sorted(each for each in reading.grid.heads if cues.parsed.start <= each[0] < cues.parsed.end):
        dates = [m for m in cues.mentions if m.kind == "date" and span[0] <= m.start < span[1]]
        name = cues.text[slice(*span)].partition("(")[0]
        words = _words_in(cues.parsed, (span[0], span[0] + len(name)))
        reading.columns[span] = _Column(words, period_of(dates[0]) if len(dates) == 1 else None)


def _words_in(parsed: Parse, span: Span) -> tuple[Word, ...]:
    words = (word for clause in parsed.clauses for phrase in clause.phrases for word in phrase.words)
    return tuple(word for word in words if word.kind != "value" and span[0] <= word.start < span[1])


_NO_COLUMN = _Column()


def _in_table(reading: _Reading, parsed: Parse, mention: Mention, around: Zones) -> tuple[Zones, _Column]:
    """In a table the first cell of the row names a value, and so does the head of its column, which may give the period."""
    cell = reading.grid.at(mention.start)
    if cell is None:
        return around, _NO_COLUMN
    column = reading.columns.get(cell.head, _NO_COLUMN)
    label = _words_in(parsed, cell.label) or around.label
    return replace(around, label=label, segment=around.segment | _lemmas(column.words)), column


def _keep_claims(reading: _Reading, found: Iterable[tuple[Mention, Claim]]) -> None:
    for mention, claim in found:
        if mention.gloss_of is None:
            reading.claims.append(claim)
        elif reading.claims and reading.claims[-1].span[0] == mention.gloss_of:
            reading.glossed.append((reading.claims[-1], claim))


_HEADED = re.compile(r"[\"'“‘\[]?(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9·&. ]{1,19})[\"'”’]?,\s")
_QUOTED = re.compile(r"['‘](?P<name>[가-힣A-Za-z][^'‘’\n]{1,24})['’]")
_SENTENCE_END = re.compile(r"(?:다|라|까|자|요|냐)[.?!]?$")


def _open_headline(reading: _Reading, index: int) -> None:
    """A headline begins with whom it is about: SK텔레콤, '에이닷 엑스 K1' 공개."""
    sentence = reading.sentences[index]
    if reading.article.blocks[sentence.block].kind not in {"title", "deck", "subhead"}:
        return
    match = _HEADED.match(reading.article.text, sentence.start, sentence.end)
    if match and not any(CONCEPT_FINDER[reading.article.language].find(match["name"])):
        reading.carried.entity = match["name"].strip()


def _own(reading: _Reading, parsed: Parse, start: int) -> None:
    """Names in quotation marks after a sentence's named topic belong to it, unless they are words that somebody said."""
    maker = reading.carried.entity
    if maker is None:
        return
    for match in _QUOTED.finditer(reading.article.text, max(start, parsed.start), parsed.end):
        name = match["name"].split("(")[0].strip()
        if not _SENTENCE_END.search(name):
            reading.owned.append((name, maker))


def _carry(reading: _Reading, parsed: Parse) -> None:
    """The sentence's last topic stays in force; a named one also becomes the entity in force."""
    if reading.article.blocks[_block(reading, parsed.start)].kind in {"title", "deck", "subhead"}:
        _own(reading, parsed, parsed.start)
    for clause in parsed.clauses:
        for phrase in clause.phrases:
            words = tuple(word for word in phrase.words if word.kind != "value")
            if phrase.role in {"topic", "subject"} and words:
                _set_topic(reading, phrase.role, words)
            if phrase.role == "topic" and words and _entity(reading, words) == reading.carried.entity:
                _own(reading, parsed, phrase.end)


def _block(reading: _Reading, place: int) -> int:
    holder = _holder(reading.sentences, place)
    return reading.sentences[holder].block if holder is not None else 0


def _set_topic(reading: _Reading, role: str, words: tuple[Word, ...]) -> None:
    if role == "topic":
        reading.carried.topic = words
    name = _entity(reading, words)
    if name and (role == "topic" or reading.carried.entity is None):
        reading.carried.entity = name


def _entity(reading: _Reading, words: tuple[Word, ...]) -> str | None:
    """Whom a phrase is about: itself, unless it names an attribute (매출은) or a person who stands for an organisation."""
    surface = _surface(reading.article.text, words).strip(_QUOTES)
    if not surface or any(CONCEPT_FINDER[reading.article.language].find(surface)):
        return None
    person = _person_in(reading, words, surface)
    if person:
        return person.organisation.split(" ")[0] if person.organisation else person.name
    return _fuller(reading.carried.entity, surface)


_QUOTES = "'\"‘’“” "


def _person_in(reading: _Reading, words: tuple[Word, ...], surface: str) -> Person | None:
    """The person whom the phrase holds, in full (김성훈 업스테이지 대표) or by family name and title (김 대표)."""
    start, end = words[0].start, words[-1].end
    inside = next((p for p in reading.people if start <= p.start < end), None)
    family, _, title = surface.partition(" ")
    if inside or len(family) != 1 or not title:
        return inside
    known = [p for p in reading.people if p.start < start and p.name.startswith(family) and p.title in title]
    return known[-1] if known else None


def _fuller(carried: str | None, surface: str) -> str:
    """The entity in force when the phrase is its last part (LG AI연구원 … 연구원은)."""
    return carried if carried and len(surface) >= 2 and carried.endswith(surface) else surface


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all claims of one sentence have in common."""

    cues: Cues
    ground: Ground
    speaker: str | None


def _claim(reading: _Reading, index: int, mention: Mention, shared: _Shared) -> Claim:
    article, sentence, cues = reading.article, reading.sentences[index], shared.cues
    around, column = _in_table(reading, cues.parsed, mention, zones(cues.parsed, mention.start, mention.end, shared.ground))
    raw = article.raw_span(mention.start, mention.end)
    topic = around.topic or reading.carried.topic
    attribute = _attribute(article, mention, around, topic)
    name = _entity(reading, around.topic) or _entity(reading, around.owner)
    subject = name or reading.carried.entity or article.title or article.id
    return Claim(
        id=_claim_id(reading, sentence, mention),
        article=article.id,
        kind=mention.kind,
        start=raw[0],
        end=raw[1],
        quote=article.raw[raw[0] : raw[1]],
        sentence=article.raw_span(sentence.start, sentence.end),
        where=article.blocks[sentence.block].kind,
        subject=Subject(key_of(subject), subject, subject),
        attribute=attribute,
        axes=tuple(sorted((dict(axes_of(cues, mention, around)) | court_axes(cues, mention, topic)).items())),
        value=mention.value,
        readings=mention.readings,
        hedge=mention.hedge,
        framing=mention.framing,
        direction=mention.direction,
        modality=modality_of(cues, mention, around),
        as_of=column.period or cues.period_before(mention) or (None if mention.kind in _TIMES else reading.carried.period),
        speaker=shared.speaker,
        derivation=mention.rules,
        span=(mention.start, mention.end),
        scope=(sentence.start, sentence.end),
        context=_context(article, mention, around, _About(topic, attribute, name)),
        counter=mention.counter,
        significant=mention.significant,
    )


def _claim_id(reading: _Reading, sentence: Sentence, mention: Mention) -> str:
    """Hash of the sentence and the value's words in it: edits elsewhere leave it alone."""
    article = reading.article
    words, quote = article.text[sentence.start : sentence.end], article.text[mention.start : mention.end]
    count = reading.seen[(words, quote)] = reading.seen.get((words, quote), 0) + 1
    return content_id(*head_of(article), words, quote, str(count))


def head_of(article: Article) -> tuple[str, str, str]:
    """What tells one publication from another: publisher, title and day, as far as they are known."""
    return article.publisher or "", article.title or "", article.published_at or ""


def content_id(*parts: str) -> str:
    """Hash of texts in their order. What parts them cannot stand inside one, whatever a text holds."""
    source = "\0".join(parts)
    if "\\" in source or source.count("\0") >= len(parts):
        source = "\0".join(part.replace("\\", "\\\\").replace("\0", "\\0") for part in parts)
    return hashlib.sha256(source.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _surface(text: str, words: tuple[Word, ...]) -> str:
    return text[words[0].start : words[-1].end] if words else ""


ATTRIBUTE_OF_UNIT = MappingProxyType({"parameter": "parameter_count", "token": "training_tokens"})
"""Units that one attribute alone is measured in. A bare 70B without a currency is a model's size by convention."""


PEOPLE_CALLED = frozenset({"passengers", "visitors", "employees", "participants"})
"""Attributes that only say who the counted are."""


def _attribute(article: Article, mention: Mention, around: Zones, topic: tuple[Word, ...], column: tuple[Word, ...] = ()) -> str:
    """The lexicon's name of what is measured, from the closest words outward, else the text's own head words."""
    if mention.value.unit in ATTRIBUTE_OF_UNIT:
        return ATTRIBUTE_OF_UNIT[mention.value.unit or ""]
    if mention.value.unit is None and "numeral.letters" in mention.rules:
        return "parameter_count"
    finder = CONCEPT_FINDER[article.language]
    for words in (around.label, around.head):
        hits = list(finder.find(_surface(article.text, words)))
        if hits:
            named = hits[-1].names[0]
            return (befell(article, mention, around) or named) if named in PEOPLE_CALLED else named
    after = list(finder.find(article.text, mention.end, min(around.span[1], mention.end + 24)))
    if after:
        return after[0].names[0]
    own = around.label or around.head or topic
    return _surface(article.text, own)[:60] or mention.counter or mention.kind


@dataclass(frozen=True, slots=True)
class _About:
    """What a claim has been found to be about."""

    topic: tuple[Word, ...]
    attribute: str
    name: str | None
    """The subject as this sentence names it, None where it is carried over."""


def _context(article: Article, mention: Mention, around: Zones, about: _About) -> Context:
    own = frozenset({f"={about.attribute}"}) if about.attribute in CONCEPTS else frozenset[str]()
    named = _lemmas(around.label) or (frozenset({around.predicate}) if around.predicate and not around.head else frozenset[str]())
    label = own | named | _concepts(article, _surface(article.text, around.label))
    head = _lemmas(around.head) | _concepts(article, _surface(article.text, around.head))
    clause = around.clause | _concepts(article, article.text[around.span[0] : around.span[1]])
    return Context(
        label=label,
        head=head,
        predicate=around.predicate,
        segment=around.segment | _near_concepts(article, mention, around),
        clause=clause,
        sentence=around.sentence,
        topic=_lemmas(about.topic),
        names=frozenset({key_of(about.name)}) if about.name else frozenset(),
    )


def _near_concepts(article: Article, mention: Mention, around: Zones) -> frozenset[str]:
    """English sets the noun that names a value on either side of it; Korean grammar has bound it already."""
    if article.language == "ko":
        return frozenset()
    return _concepts(article, article.text[max(around.scope[0], mention.start - NEAR) : min(around.scope[1], mention.end + NEAR)])


def _lemmas(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(word.lemma for word in words if word.kind != "value")


def _concepts(article: Article, surface: str) -> frozenset[str]:
    """Concepts as words of their own: they match across wordings and languages."""
    return frozenset(f"={name}" for hit in CONCEPT_FINDER[article.language].find(surface) for name in hit.names)
