"""Words that one person said, quoted in two ways (FC209), or given to two people (FC211).

Quotation marks promise the words themselves. Compared are quotations of one named speaker that are mostly the same words;
where nearly all words are the same it is one saying, whoever is named. Refused: a quotation that is a part of the other,
and pairs that differ in particles and endings only, which Korean papers trim by custom.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.people.choruses import may_be_of_many, speaks_for
from factcheck.compare.people.scripts import named_before, sayings_of
from factcheck.compare.people.speakers import Speaker, speaker_of
from factcheck.entity.jamo import distance, token_likeness
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

LIKE, SAME = 62, 97
"""Token-set ratio of two versions of one saying; below it is another saying, above it is the same (alignment notes, 5)."""
SHARED = 4
"""Content words that both versions must have."""
ONE_SAYING, MANY, NEAR_NAMES = 80, 5, 2
"""Likeness, and words in common, that make two quotations one saying although a speaker is not named, or another is."""
SHORT, SHORTEST = 16, 10
"""Characters: a quotation below the first may be a term in quotation marks, below the second it is one."""
FEW, FEW_WITH_NUMBER = 4, 3
"""Words of a short saying that is given word for word, also where a number is among them; a phrase of anybody has fewer."""
_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”\n]{1,400})[\"”]")
_TOKEN = re.compile(r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9.,%·\-]{0,29}")
_NUMERAL = re.compile(r"[0-9][0-9.,]{0,12}")


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A quotation with its speaker's name and its tokens."""

    by: Speaker
    words: str
    tokens: tuple[str, ...]
    span: tuple[int, int]
    each: Extraction
    stems: frozenset[str]
    script: bool = False
    """A script's, which gives what was spoken: its words are nobody's wording."""

    @property
    def speaker(self) -> str:
        """The speaker's name, empty where nobody is named beside the quotation."""
        return "" if self.by.unnamed else self.by.name


def compare_quotes(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Pairs of texts that quote one saying differently."""
    every = [quotation for each in extractions for quotation in _quotations(each)]
    given: dict[frozenset[str], list[_Quotation]] = defaultdict(list)
    for a, b in combinations(every, 2):
        if a.each is b.each or a.each.article.language != b.each.article.language:
            continue
        if a.speaker and a.speaker == b.speaker:
            yield from () if a.script or b.script else _differ(a, b)
        elif _is_one_saying(a, b) and _are_two_people(a, b):
            given[frozenset(_called(a, b))] += [a, b]
        elif not (a.script or b.script) and (a.speaker or b.speaker) and not (a.speaker and b.speaker) and _is_one_saying(a, b):
            yield from _differ(a, b)
    for called in sorted(given, key=sorted):
        yield _two_speakers(given[called])


def _is_one_saying(a: _Quotation, b: _Quotation) -> bool:
    """So many words in common that two people did not happen to say them."""
    if min(len(a.words), len(b.words)) < SHORT or min(len(a.stems), len(b.stems)) < MANY:
        numbered = bool(_NUMERAL.search(a.words))
        return a.stems == b.stems and len(a.stems) >= (FEW_WITH_NUMBER if numbered else FEW)
    return len(a.stems & b.stems) >= MANY and token_likeness(a.words, b.words) >= ONE_SAYING


def _are_two_people(a: _Quotation, b: _Quotation) -> bool:
    """Both sentences say who said it, and neither name is a spelling or a part of the other; a title alone is somebody else
    than whoever belongs to another party."""
    if not (a.by.firm and b.by.firm) or _may_both_have_said_it(a, b):
        return False
    if a.by.unnamed or b.by.unnamed:
        return bool(a.by.side and b.by.side) and a.by.side != b.by.side
    return distance(a.speaker, b.speaker) > NEAR_NAMES and not set(a.speaker.split()) & set(b.speaker.split())


def _may_both_have_said_it(a: _Quotation, b: _Quotation) -> bool:
    """A chant, words said again, or a head and who speaks for it."""
    again = any(may_be_of_many(q.each, q.span) for q in (a, b))
    voice = speaks_for(a.each, a.by, b.each, b.by) or speaks_for(b.each, b.by, a.each, a.by)
    return again or voice


def _called(a: _Quotation, b: _Quotation) -> tuple[str, str]:
    """What tells the two speakers apart: their names, else their parties."""
    if a.by.unnamed or b.by.unnamed:
        return a.by.side, b.by.side
    return _surname(a), _surname(b)


def _surname(quotation: _Quotation) -> str:
    """What all texts call a speaker by: the last word of an English name, a whole Korean one."""
    return quotation.speaker.split()[-1]


def _two_speakers(quotations: Sequence[_Quotation]) -> Draft:
    named: dict[str, dict[str, Claim]] = defaultdict(dict)
    by_side = any(x.by.unnamed for x in quotations)
    for x in quotations:
        claim = text_claim(x.each, "name", (x.by.start, x.by.end), (x.by.name, "speaker"), x.by.name)
        named[x.by.side if by_side else _surname(x)][claim.id] = claim
    groups = tuple(tuple(named[called].values()) for called in sorted(named))
    first, second = (group[0].quote for group in groups[:2])
    why = message("why.speakers", words=quotations[0].words[:60], first=first, second=second)
    ask = message("ask.quote", name=first)
    return Draft("FC211", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="speaker", ask=ask)


def _quotations(each: Extraction) -> Iterator[_Quotation]:
    """Quotations with whoever is named beside them, with a title or as the topic of the sentence."""
    text = each.article.text
    for match in _QUOTED.finditer(text):
        if len(match["words"]) < SHORTEST or _in_headline(each, match.start()):
            continue
        speaker = named_before(each, match.start()) or speaker_of(each, match.start(), match.end())
        span = (match.start("words"), match.end("words"))
        tokens = tuple(_TOKEN.findall(match["words"]))
        yield _Quotation(speaker, match["words"], tokens, span, each, frozenset(map(_stem, tokens)))
    for said in sayings_of(each):
        tokens = tuple(_TOKEN.findall(said.words))
        yield _Quotation(said.by, said.words, tokens, said.span, each, frozenset(map(_stem, tokens)), True)


def _in_headline(each: Extraction, place: int) -> bool:
    """A headline in quotation marks is no saying; neither is what stands between the sentences (front matter, menus)."""
    sentence = next((s for s in each.sentences if s.start <= place < s.end), None)
    return sentence is None or each.article.blocks[sentence.block].kind in {"title", "deck", "subhead"}


def _on_two_days(a: _Quotation, b: _Quotation) -> bool:
    """Both sentences date the saying, on different days: it was said twice."""
    days = [
        {str(c.value.lo) for c in q.each.claims if c.kind == "date" and c.scope[0] <= q.span[0] and q.span[1] <= c.scope[1] + 2}
        for q in (a, b)
    ]
    return bool(days[0] and days[1] and not days[0] & days[1])


def _differ(a: _Quotation, b: _Quotation) -> Iterator[Draft]:
    if min(len(a.words), len(b.words)) < SHORT:
        return
    if len(a.stems & b.stems) < SHARED or _on_two_days(a, b):
        return
    likeness = token_likeness(a.words, b.words)
    shared = {x for x in a.tokens if _stem(x) in b.stems}
    numbers = set(_NUMERAL.findall(a.words)) != set(_NUMERAL.findall(b.words))
    if likeness < LIKE or (likeness >= SAME and not numbers) or len(shared) < SHARED or _is_part(a, b) or _is_part(b, a):
        return
    left, right = _changed(a, b), _changed(b, a)
    if not left or not right:
        return
    groups = tuple((_claim(x, changed),) for x, changed in ((a, left), (b, right)))
    why = message(
        "why.quotes", name=a.speaker or b.speaker, first=" ".join(x for x, _ in left), second=" ".join(x for x, _ in right)
    )
    confidence = Decimal("0.9") if numbers else Decimal("0.7")
    ask = message("ask.quote", name=a.speaker)
    yield Draft(
        "FC209", "CONFLICT", "warning", groups, (why,), confidence, subject=a.speaker or b.speaker, attribute="quotation", ask=ask
    )


def _stem(token: str) -> str:
    """The first two syllables of a Korean word, a Latin one whole: particles and endings are no difference."""
    return token.casefold()[:2] if not token.isascii() else token.casefold()


def _is_part(a: _Quotation, b: _Quotation) -> bool:
    """Every word of the one is in the other: it was shortened."""
    stems = {_stem(token) for token in b.tokens}
    return all(_is_among(token, stems) for token in a.tokens)


def _is_among(token: str, stems: Set[str]) -> bool:
    """A word of one syllable is there with its ending too (찾았을 뿐이라고, 찾았을 뿐이다)."""
    stem = _stem(token)
    short = len(stem) == 1 and not stem.isascii()
    return stem in stems or any(
        len(other) > 1 and other[0] == stem if short else other == stem[:1] for other in stems if not other.isascii()
    )


def _changed(a: _Quotation, b: _Quotation) -> list[tuple[str, int]]:
    """Words of the one between words of both that the other lacks, with their places in the quotation; where both have as many
    words nothing was left out, and the first and the last count too."""
    stems = {_stem(token) for token in b.tokens}
    found = [(m.group(), m.start()) for m in _TOKEN.finditer(a.words)]
    common = [n for n, (token, _) in enumerate(found) if _is_among(token, stems)]
    if len(common) < SHARED:
        return []
    whole = len(a.tokens) == len(b.tokens)
    first, last = (-1, len(found)) if whole else (common[0], common[-1])
    return [each for n, each in enumerate(found) if first < n < last and not _is_among(each[0], stems)]


def _claim(quotation: _Quotation, changed: Sequence[tuple[str, int]]) -> Claim:
    """From two words before the first changed one to the end of the last: short enough to read, long enough to find."""
    first, last = changed[0], changed[-1]
    start = quotation.words.rfind(" ", 0, max(0, first[1] - 12)) + 1
    end = min(len(quotation.words), max(last[1] + len(last[0]), start + 24))
    span = (quotation.span[0] + start, quotation.span[0] + end)
    return text_claim(quotation.each, "name", span, (quotation.speaker, "quotation"), quotation.words[start:end])
