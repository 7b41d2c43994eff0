"""English sentences to clauses: a light grammar of closed word classes, no model.

News English keeps subject, verb and object in order, so function words carry most of the structure; what they do not
settle is left unmarked rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.grammar.clause import Clause, Ending, Parse, Phrase, Role, Word

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’&.\-]{0,40}|[0-9][0-9.,]{0,20}|[^\sA-Za-z0-9]")
_PREPOSITIONS: dict[str, Role]
_PREPOSITIONS = dict.fromkeys(("of", "for", "from"), "possessive")
_PREPOSITIONS |= dict.fromkeys(("than", "versus", "against", "over", "above", "below", "under"), "than")
_PREPOSITIONS |= dict.fromkeys(("in", "at", "on", "within", "during", "across", "between", "among", "near", "through"), "place")
_PREPOSITIONS |= dict.fromkeys(("to", "by", "with", "as", "into", "via", "after", "before", "since", "until", "about"), "means")
_DROP = frozenset(
    "a an the this that these those its his her their our my your it he she they we i you there some any all both each every "
    "more most less least other another such no not only just also still already very much many few several own same new "
    "nearly roughly almost around approximately about up down out which who whom whose what when where how".split()
)
_AUXILIARIES = frozenset(
    "is are was were be been being has have had do does did will would can could may might must shall should".split()
)
_MODAL = frozenset(
    "will would could may might must shall should expected expects plan plans planned aims aim forecast forecasts".split()
)
_CONJUNCTIONS = frozenset("and but or while whereas although though because if so yet".split())
_VERBS = frozenset(
    "said says say told rose rise rises risen fell fall falls fallen dropped drops grew grow grown climbed climbs slipped jumped jump "
    "increased increase increases decreased declined declines gained gain lost lose cut cuts reduced raised lowered reached hit hits "
    "recorded posted reported reports earned earn made make takes take took put puts set sets sold sell bought buy paid pay spent spend cost "
    "costs covers cover received began begin starts start ended end killed injured died hurt named appointed won win lost beat adopted "
    "approved rejected announced expects expected plans planned stood stands came comes come went goes go got get gave give held hold kept keep "
    "left leave brought bring saw see sees showed show shows found find called call used use includes included include totaled totals "
    "exceeded topped doubled tripled halved employs employed carries carried weighs weighed measures measured produces produced generates serves "
    "served opened closed launched released recalled eliminated eliminate added add adds become became remains remained runs run".split()
)


@dataclass(slots=True)
class _Builder:
    """Collects words into phrases and phrases into clauses, left to right."""

    begun: int
    role: Role = "subject"
    words: list[Word] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    predicate: str | None = None
    negated: bool = False
    modal: list[str] = field(default_factory=list)

    def close_phrase(self, following: Role) -> None:
        """End the open phrase; `following` is the role of the next one."""
        if self.words:
            self.phrases.append(Phrase(tuple(self.words), self.role, self.words[0].start, self.words[-1].end))
            self.words.clear()
        self.role = following

    def close_clause(self, ending: Ending, end: int) -> None:
        """End the open clause."""
        self.close_phrase("subject")
        if self.phrases or self.predicate:
            clause = Clause(tuple(self.phrases), self.predicate, ending, self.begun, end, self.negated, tuple(self.modal))
            self.clauses.append(clause)
        self.phrases.clear()
        self.modal.clear()
        self.predicate, self.negated, self.begun = None, False, end

    def verb(self, lemma: str, end: int) -> None:
        """A verb ends the subject phrase and opens the object phrase; a second verb opens a clause."""
        if self.predicate and self.words:
            self.close_clause("coordinate", end)
        self.close_phrase("object")
        self.predicate = lemma


def parse(text: str, spans: Iterable[tuple[int, int]], fixed: Sequence[tuple[int, int, str]]) -> list[Parse]:
    """Parse the clean spans (sentences) of `text`; `fixed` are values and names, disjoint and in order."""
    return [_parse_one(text, start, end, [f for f in fixed if start <= f[0] and f[1] <= end]) for start, end in spans]


def _parse_one(text: str, start: int, end: int, fixed: list[tuple[int, int, str]]) -> Parse:
    builder = _Builder(start)
    place = start
    for first, last, kind in fixed:
        _read(builder, text, place, first)
        surface = text[first:last]
        builder.words.append(
            Word(surface if kind == "name" else surface.lower(), first, last, "name" if kind == "name" else "value")
        )
        place = last
    _read(builder, text, place, end)
    builder.close_clause("final", end)
    return Parse(start, end, tuple(builder.clauses))


def _read(builder: _Builder, text: str, start: int, end: int) -> None:
    for match in _TOKEN.finditer(text, start, end):
        _step(builder, match.group(), match.start(), match.end())


def _step(b: _Builder, token: str, start: int, end: int) -> None:
    word = token.lower().rstrip(".'’")
    if word in {"not", "n't", "no", "never"}:
        b.negated = True
    if not token[0].isalnum():
        _punctuation(b, token, end)
    elif word in _MODAL and word in _AUXILIARIES:
        b.modal.append(word)
        b.close_phrase("object")
    elif word in _AUXILIARIES:
        b.predicate = b.predicate or "be"
        b.close_phrase("object")
    elif word in _PREPOSITIONS:
        b.close_phrase(_PREPOSITIONS[word])
    elif word in _CONJUNCTIONS:
        _conjunction(b, word, end)
    elif word in _VERBS and not (token[0].isupper() and b.words):
        b.modal += [word] if word in _MODAL else []
        b.verb(lemma(word), end)
    elif word not in _DROP:
        b.words.append(Word(lemma(word) if token.islower() else token, start, end, "noun" if token.islower() else "name"))


def _punctuation(b: _Builder, token: str, end: int) -> None:
    if token == ";":
        b.close_clause("coordinate", end)
    elif token in {",", "(", ")", ":", "|", "—", "–"}:
        b.close_phrase("bare" if token in {"(", "|", ":"} else b.role)


def _conjunction(b: _Builder, word: str, end: int) -> None:
    if word in {"and", "or"}:
        b.close_phrase(b.role)
    elif b.predicate:
        b.close_clause("coordinate", end)


def lemma(word: str) -> str:
    """Singular of a plain plural, stem of a regular verb; enough to match one newsroom's wording with another's."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return _IRREGULAR.get(word, word)


_IRREGULAR_PAIRS = (
    ("rose", "rise"),
    ("risen", "rise"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("said", "say"),
    ("told", "tell"),
    ("sold", "sell"),
    ("bought", "buy"),
    ("paid", "pay"),
    ("spent", "spend"),
    ("won", "win"),
    ("lost", "lose"),
    ("took", "take"),
    ("made", "make"),
    ("came", "come"),
    ("went", "go"),
    ("people", "person"),
    ("died", "die"),
    ("killed", "kill"),
    ("injured", "injure"),
    ("dropped", "drop"),
    ("increased", "increase"),
    ("raised", "raise"),
)
_IRREGULAR = dict(_IRREGULAR_PAIRS)
