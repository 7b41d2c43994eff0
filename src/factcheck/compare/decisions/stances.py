"""What was decided, told two ways (FC205): 수용 and 거부, approved and put off, a headline and its own text.

A side is taken only where it is told as having come: not a demand, a plan, a condition; what is denied of one side is the other.
One matter it is where the words before a Korean outcome, around an English one, say so. Refused: two people, two courts or
chambers, a text that tells both sides of the matter (one after the other), and states of two days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.decisions.asserted import FILE, Pair, english_side, is_head, is_over, is_partial, korean_side, plain
from factcheck.compare.decisions.charges import are_two_charges, charges_at
from factcheck.compare.decisions.holders import is_of_one
from factcheck.compare.decisions.motions import Motions, are_two_decisions
from factcheck.compare.decisions.outcomes import compare_outcomes, stages_in
from factcheck.compare.draft import Draft
from factcheck.compare.people.speakers import SURNAMES
from factcheck.compare.spoken_of import is_of_another_time
from factcheck.compare.spotted import Spotter
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim
from factcheck.text import Sentence

SHARED, CLOSE = 2, 1
"""Words that two matters must have in common, and how many of them must stand close to both outcomes."""
NEAR_WORDS = 6
"""Words beside an outcome that are close to it, of those that say something."""
REACH = 90
"""Characters around an outcome that say of what it is one."""
DAYS = 2
"""Days between two texts beyond which a state may have changed."""
VOTED = frozenset({"approval", "deferral", "appeal"})
"""Pairs of outcomes that come of votes."""
TRIED = frozenset({"verdict", "plea", "appeal"})
"""Pairs of outcomes of which each charge has one."""
MOST = 200
"""Outcomes of one text that are compared."""


@dataclass(frozen=True, slots=True)
class _Stance:
    """One outcome with what it is of."""

    claim: Claim
    lang: Lang
    yes: bool
    about: frozenset[str]
    near: frozenset[str]
    actors: frozenset[str]
    """Words that a particle of the subject follows, or that open an English sentence with capitals."""
    people: frozenset[str]
    stages: frozenset[str]
    day: str
    days: frozenset[tuple[str, str]]
    """Dates in its sentence or just before, first and last day."""
    head: bool
    each: Extraction
    span: tuple[int, int]
    partial: bool
    """Of some of several counts."""
    of_one: bool
    """What somebody holds, not what a body decided."""
    holders: frozenset[str]
    """The words of `actors` in full: 가람버스 is not 가람시."""


_STEM = {"ko": 2, "en": 5}
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{0,29}|[0-9][0-9.,:]{2,12}")
_QUOTED = re.compile(r"[\"“][^\"“”\n]{1,200}[\"”]")
_JOINT = re.compile(
    r"(?:하|했|됐|었|았|렸|였|졌|겼|렀|켰)(?:고|으며|며|지만|으나|는데|으면서|면서),?\s|;\s|\s(?:but|while|and then)\s"
)
_ACTOR = {
    "ko": re.compile(r"(?:[가-힣A-Za-z0-9]{2,12}\s)?[가-힣A-Za-z0-9]{2,12}(?<![에로서])(?=(?:은|는|씨는|씨가)\s)"),
    "en": re.compile(r"[A-Z][A-Za-z\-]{3,20}"),
}
_SUBJECT = re.compile(r"(?:[가-힣A-Za-z0-9]{2,12}\s){0,2}[가-힣A-Za-z0-9]{2,12}(?=[이가]\s)")
_OPENING = re.compile(r"[가-힣A-Za-z0-9·\-]{2,20}(?:\s[가-힣A-Za-z0-9·\-]{2,20}(?=,))?")
"""Whom a headline is about stands first in it."""
_ANONYMOUS = re.compile(rf"(?<![가-힣])(?P<family>{SURNAMES})\s?모(?=\s?(?:\(|씨|군|양|\s[가-힣]))")
_VOTED_TO = re.compile(
    r"(?<![a-z])voted[^;\n]{0,60}?\bto\s(?!reject|deny|block|delay|postpone|table|defer|oppose|kill)[a-z]{3,15}"
)


def _korean(nouns: Sequence[str], verbs: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?P<verb>{either(verbs)})|(?<![불재비미])(?P<noun>{either(nouns)})")


_SIDES = tuple(
    (
        pair,
        ((True, _korean(pair.yes, pair.yes_verbs)), (False, _korean(pair.no, pair.no_verbs))),
        tuple(
            (side, re.compile(rf"(?<![a-z])(?:{either(words)})(?![a-z])"))
            for side, words in ((True, (*pair.yes_en, *plain(pair.yes_en))), (False, (*pair.no_en, *plain(pair.no_en))))
        ),
    )
    for pair in FILE.pair
)


_LISTED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {pair.id: re.compile(rf"(?:{either((*pair.yes, *pair.no))})(?:이?[고며])?[,·]\s?") for pair in FILE.pair}
)
"""An outcome with the next of a list behind it."""


_SPOTTERS = {
    "ko": Spotter(
        {(pair.id, True): (*pair.yes, *pair.yes_verbs) for pair in FILE.pair}
        | {(pair.id, False): (*pair.no, *pair.no_verbs) for pair in FILE.pair}
    ),
    "en": Spotter(
        {(pair.id, True): (*pair.yes_en, *plain(pair.yes_en)) for pair in FILE.pair}
        | {(pair.id, False): (*pair.no_en, *plain(pair.no_en)) for pair in FILE.pair}
    ),
}


@dataclass(frozen=True, slots=True)
class _Text:
    """An article with the sentences that hold a word of each side of each pair."""

    each: Extraction
    folded: str
    """The text that the patterns are for: in English without capitals."""
    places: Mapping[tuple[str, bool], Sequence[int]]


def _text_of(each: Extraction) -> _Text:
    article = each.article
    folded = article.text if article.language == "ko" else article.text.lower()
    return _Text(each, folded, _SPOTTERS[article.language].places(folded, each.sentences))


def compare_stances(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each pair of outcomes and each matter, those of the shorter list first."""
    told: set[frozenset[tuple[str, tuple[int, int]]]] = set()
    for draft in compare_outcomes(extractions):
        told.add(_places(draft))
        yield draft
    texts = [_text_of(each) for each in extractions]
    for pair, korean, english in _SIDES:
        stances = [
            s
            for text in texts
            for s in list(_stances(text, pair, korean if text.each.article.language == "ko" else english))[:MOST]
        ]
        rivals = [
            (a, b)
            for a, b in combinations(stances, 2)
            if a.yes != b.yes and _is_one_matter(a, b, pair) and not _tells_both(a, b, stances)
        ]
        for draft in _drafts(_of_one_decision(rivals) if pair.id in VOTED else rivals, pair):
            key = _places(draft)
            if not any(key <= other or other <= key for other in told):
                told.add(key)
                yield draft


def _places(draft: Draft) -> frozenset[tuple[str, tuple[int, int]]]:
    """The sentences that a finding is made of."""
    return frozenset((claim.article, claim.scope) for claim in draft.claims)


def _stances(found: _Text, pair: Pair, sides: Sequence[tuple[bool, re.Pattern[str]]]) -> Iterator[_Stance]:
    each, text, lang = found.each, found.folded, found.each.article.language
    votes = lang == "en" and pair.id == "approval"
    held = {side: frozenset(found.places[pair.id, side]) for side in (True, False)}
    for place in range(len(each.sentences)) if votes else sorted(held[True] | held[False]):
        sentence = each.sentences[place]
        for side, pattern in sides:
            for match in pattern.finditer(text, sentence.start, sentence.end) if place in held[side] else ():
                yes = (
                    korean_side(each, match, sentence, (side, pair))
                    if lang == "ko"
                    else english_side(text, match, sentence, (side, pair, is_head(each, sentence)))
                )
                if yes is not None and not (pair.moves and is_over(each, match.span(), sentence)):
                    yield _stance(each, sentence, match.span(), (yes, pair))
        if votes and (voted := _VOTED_TO.search(text, sentence.start, sentence.end)):
            yield _stance(each, sentence, voted.span(), (True, pair))


def _stance(each: Extraction, sentence: Sentence, span: tuple[int, int], told: tuple[bool, Pair]) -> _Stance:
    text, lang = each.article.text, each.article.language
    scope = _matter(text, sentence, span, (lang, told[1]))
    words = [m for m in _WORD.finditer(text, *scope) if not span[0] <= m.start() < span[1] and _stems([m], lang)]
    beside = sorted(words, key=lambda m: min(abs(m.end() - span[0]), abs(m.start() - span[1])))[:NEAR_WORDS]
    whole = text[sentence.start : sentence.end]
    actors = _actors(each, sentence, (scope[0], span[0]), told[1].personal)
    told_of = (min(scope[0], _clause_start(text, sentence, span)), scope[1])
    people = {p.name for p in each.people if told_of[0] <= p.start < told_of[1]}
    people |= {m["family"] + "모" for m in _ANONYMOUS.finditer(text, *told_of)}
    shown = _shown(text, sentence, span, scope, lang)
    claim = text_claim(each, "boolean", shown, (each.article.title or "", told[1].id), text[shown[0] : shown[1]])
    return _Stance(
        claim,
        lang,
        told[0],
        _stems(words, lang),
        _stems(beside, lang),
        _stems(actors, lang),
        frozenset(people) if lang == "ko" else frozenset(),
        stages_in(whole),
        each.article.date or "",
        frozenset(_days(each, sentence)),
        is_head(each, sentence),
        each,
        span,
        is_partial(text, span, sentence, lang),
        is_of_one(each, span),
        frozenset(word.group() for word in actors if _stems([word], lang)),
    )


def _shown(text: str, sentence: Sentence, span: tuple[int, int], scope: tuple[int, int], lang: Lang) -> tuple[int, int]:
    """The outcome with the words beside it: two before, three behind an English one."""
    if lang == "ko":
        words = list(_WORD.finditer(text, scope[0], span[0]))[-2:]
        return words[0].start() if words else span[0], span[1]
    before, after = list(_WORD.finditer(text, scope[0], span[0]))[-2:], list(_WORD.finditer(text, span[1], sentence.end))[:3]
    return before[0].start() if before else span[0], after[-1].end() if after else span[1]


def _actors(each: Extraction, sentence: Sentence, scope: tuple[int, int], personal: bool) -> list[re.Match[str]]:
    """Whom a sentence has as its topic; also as its subject, where the outcome is somebody's own."""
    text, lang = each.article.text, each.article.language
    if is_head(each, sentence) and lang == "ko":
        found = [match] if (match := _OPENING.search(text, sentence.start, scope[1])) else []
    else:
        opening = _SUBJECT.match(text, sentence.start, scope[1]) if personal and lang == "ko" else None
        found = [*([opening] if opening else []), *_ACTOR[lang].finditer(text, *scope)]
    return [word for match in found for word in _WORD.finditer(text, *match.span())]


def _days(each: Extraction, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Dates in a sentence, else in the three before it: 어제 … 치솟았다. … 발령했다."""
    place = each.sentences.index(sentence)
    around = [s.start for s in each.sentences[max(0, place - 3) : place + 1]]
    dates = [c for c in each.claims if c.kind == "date" and isinstance(c.value.hi, str)]
    own = [c for c in dates if c.scope[0] == sentence.start] or [c for c in dates if c.scope[0] in around]
    yield from ((str(c.value.lo or c.value.hi), str(c.value.hi)) for c in own)


def _matter(text: str, sentence: Sentence, span: tuple[int, int], told: tuple[Lang, Pair]) -> tuple[int, int]:
    """The words that say of what an outcome is one: those before a Korean one in its clause, those on both sides of an English one.
    What stands before another outcome of a list (횡령은 유죄, 배임은 무죄) is that one's."""
    lang, pair = told
    start = _clause_start(text, sentence, span)
    listed = list(_LISTED[pair.id].finditer(text, start, span[0])) if lang == "ko" else []
    start = listed[-1].end() if listed else start
    if lang == "ko":
        return start, span[0]
    behind = _JOINT.search(text, span[1], min(sentence.end, span[1] + REACH))
    return start, behind.start() if behind else min(sentence.end, span[1] + REACH)


def _clause_start(text: str, sentence: Sentence, span: tuple[int, int]) -> int:
    start = max(sentence.start, span[0] - REACH)
    joints = list(_JOINT.finditer(text, start, span[0]))
    return joints[-1].end() if joints else start


def _stems(words: Sequence[re.Match[str]], lang: Lang) -> frozenset[str]:
    found: set[str] = set()
    for match in words:
        word = match.group().lower()
        if word[0].isdigit():
            found.add(word[:5].rstrip(".,:"))
        elif len(word) >= (2 if lang == "ko" else 4) and not (
            word.startswith(FILE.common_ko) if lang == "ko" else word in FILE.common_en
        ):
            found.add(word[: _STEM[lang]] if lang == "ko" else word.removesuffix("s")[: _STEM[lang]])
    return frozenset(found)


def _is_one_matter(a: _Stance, b: _Stance, pair: Pair) -> bool:
    one_text = a.claim.article == b.claim.article
    if a.lang != b.lang or (one_text and a.head == b.head) or not _on_one_day(a, b, pair):
        return False
    if pair.actor and a.actors - b.about and b.actors - a.about and not a.actors & b.actors:
        return False  # two actors; a topic that both texts name is the matter itself
    if pair.personal and not (a.people & b.people or a.actors & b.actors):
        return False
    if (a.stages and b.stages and not a.stages & b.stages) or (a.people and b.people and not a.people & b.people):
        return False
    if _are_two_holders(a, b) or _are_of_two_years(a, b):
        return False
    shared = a.about & b.about
    needed = SHARED - 1 if (a.people & b.people) or (one_text and shared & a.near & b.near) else SHARED
    if len(shared) < needed or len(shared & a.near) < CLOSE or len(shared & b.near) < CLOSE:
        return False
    if pair.id in TRIED and (a.partial or b.partial):
        return False  # the other counts came out otherwise
    return pair.id not in TRIED or not are_two_charges(charges_at(a.each, a.span), charges_at(b.each, b.span))


def _of_one_decision(rivals: Sequence[tuple[_Stance, _Stance]]) -> list[tuple[_Stance, _Stance]]:
    """Without those of two votes, or of one that came after the other."""
    motions = Motions()
    return [(a, b) for a, b in rivals if not are_two_decisions(motions.at(a.each, a.span), motions.at(b.each, b.span))]


def _are_two_holders(a: _Stance, b: _Stance) -> bool:
    """What the one holds by himself is not the other's decision, unless both texts name one who did it."""
    same = any(x in y or y in x for x in a.holders for y in b.holders)
    return (a.of_one or b.of_one) and not (a.people & b.people or same)


def _are_of_two_years(a: _Stance, b: _Stance) -> bool:
    """One sentence alone says that it is of last year: 지난해 청문회에는 출석하지 않았다. An English year often dates another noun."""
    return a.lang == "ko" and is_of_another_time(a.each, a.claim) != is_of_another_time(b.each, b.claim)


def _on_one_day(a: _Stance, b: _Stance, pair: Pair) -> bool:
    """What one text tells may have come after the other: then it must say that it came before."""
    if not a.day or not b.day or a.day == b.day:
        return True
    early, late = sorted((a, b), key=lambda s: s.day)
    if any(":" in word for word in a.about & b.about):
        return True
    if any(lo <= early.day and hi >= early.day[:7] for lo, hi in late.days):
        return True
    return not pair.moves and not late.days and _apart(early.day, late.day) <= DAYS


def _apart(early: str, late: str) -> int:
    """Days between two days of one month; more than any limit for others."""
    return ord(late[-1]) - ord(early[-1]) if early[:-1] == late[:-1] else DAYS + 1


def _tells_both(a: _Stance, b: _Stance, stances: Sequence[_Stance]) -> bool:
    """The body of one text tells both sides of the matter: one after the other, or of two things."""
    shared = a.about & b.about
    sides: dict[str, set[bool]] = {}
    for each in stances:
        one_person = not (a.people & b.people) or bool(each.people & a.people & b.people)
        if not each.head and one_person and each.about & shared:
            sides.setdefault(each.claim.article, set()).add(each.yes)
    return any(len(found) > 1 for article, found in sides.items() if article in {a.claim.article, b.claim.article})


def _drafts(rivals: Sequence[tuple[_Stance, _Stance]], pair: Pair) -> Iterator[Draft]:
    if rivals:
        yes = tuple(dict.fromkeys(s.claim for both in rivals for s in both if s.yes))
        no = tuple(dict.fromkeys(s.claim for both in rivals for s in both if not s.yes))
        why = message("why.outcomes", first=yes[0].quote, second=no[0].quote)
        yield Draft(
            "FC205", "CONFLICT", "warning", (yes, no), (why,), Decimal("0.75"), attribute=pair.id, ask=message("ask.outcome")
        )
