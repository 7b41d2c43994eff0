"""One ballot and one game with two results (FC107): 찬성 16 반대 15 and 18 대 13, 4-3 and 4-2.

Two texts that each tell one vote, by the same number of voters, split otherwise, tell one ballot otherwise; so do two texts that each
give one score, of the same two sides. What stands beside both must agree. Refused: a text with several votes or scores, rounds,
committees, halves and legs, for each text may speak of another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.days.events import days_apart
from factcheck.compare.decisions.ballots import FILE, Ballot, ballots, contradict
from factcheck.compare.decisions.games import Game, are_two_games, game_of, looks_back
from factcheck.compare.decisions.motions import Motion, are_two_votes, motion_at
from factcheck.compare.draft import Draft
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message
from factcheck.numerals import read_digits, read_english
from factcheck.resolve import text_claim
from factcheck.text import Sentence

LEAST_VOTE, LEAST_SCORE = 3, 3
"""What must stand beside two votes and two scores (a name or rare value is worth two nouns)."""
WEEK = 7
VOTES = "votes"
"""The attribute of a finding on one vote."""
DAYS = 2
"""Days between two texts that tell of one result; later there may have been another."""
HIGHEST = 400
"""No game has a higher score: what is higher is a number of something else."""


@dataclass(frozen=True, slots=True)
class _Tally:
    """Two numbers that one text sets against each other."""

    day: str | None
    """Of the text."""
    claim: Claim
    numbers: tuple[Decimal, Decimal]
    """The larger first: texts name the winner or the yes first, or neither."""
    around: Beside
    names: frozenset[str]
    """Of its sentence."""
    text: str
    """Of the whole article."""
    when: tuple[tuple[str, str], ...]
    """First and last day of each past date in its sentence; without one, the day of the text."""
    ballot: Ballot | None = None
    """Of a vote."""
    motion: Motion | None = None
    """What was voted on, by whom and when."""
    game: Game | None = None
    """Of a score."""


MOTION = FILE.motion_ko
"""How the Korean name of what is voted on ends."""


_SCORE = re.compile(
    r"(?<![0-9.,:/$€£-])(?<![로길동]\s)(?<!오전\s)(?<!오후\s)(?P<a>[0-9]{1,3})\s?(?:-|–|:|대\s?)\s?(?P<b>[0-9]{1,3})(?![0-9.,:/%년월일시-]|\s?(?:분|초|억|만|투표))"
)
_WON: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(either(FILE.won_ko)),
        "en": re.compile(rf"(?<![A-Za-z])(?:{either(FILE.won_en)})(?![A-Za-z])", re.IGNORECASE),
    }
)
_ROUND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(either(FILE.round_ko)), "en": re.compile(either(FILE.round_en), re.IGNORECASE)}
)
_PART: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(either(FILE.part_ko)),
        "en": re.compile(rf"(?<![A-Za-z])(?:{either(FILE.part_en)})(?![A-Za-z])", re.IGNORECASE),
    }
)


_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_PLAIN = re.compile(r"(?<![A-Za-z])[a-z]{5,24}(?![A-Za-z])")
_BARE: Mapping[Lang, frozenset[str]] = MappingProxyType({"ko": frozenset(FILE.bare_ko), "en": frozenset(FILE.bare_en)})
OPENING = 5
"""Sentences that say what a text is about."""
_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{2,20}(?![A-Za-z])")


def compare_tallies(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Ballots, then games."""
    yield from _differ([each for each in map(_only_vote, extractions) if each], VOTES, _is_one_ballot)
    yield from _differ([each for each in map(_only_score, extractions) if each], "score", _is_one_game)


def _only_vote(each: Extraction) -> _Tally | None:
    """The one vote of a text; none where there are several, or words of another round."""
    lang, found = each.article.language, list[Ballot]()
    for sentence in each.sentences:
        told = list(ballots(each, sentence))
        words = each.article.text[sentence.start : sentence.end]
        if told and (_ROUND[lang].search(words) or _ROUND[lang].search(each.article.title or "")):
            return None
        found += told
    whole = [ballot for ballot in found if ballot.side is None] or found
    if not whole or any(contradict(whole[0], ballot) for ballot in found):
        return None
    tally = _tally(each, whole[0].span, whole[0].numbers, VOTES)
    around = _with_opening(each, tally.around) if _is_bare(each, tally) else tally.around
    return replace(tally, ballot=whole[0], around=around, motion=_motion(each, whole))


def _motion(each: Extraction, told: Sequence[Ballot]) -> Motion:
    """What was voted on, from the sentence that names it best: a headline may leave it out."""
    motions = [motion_at(each, ballot.span) for ballot in told]
    return max(motions, key=lambda motion: (bool(motion.matter.words), not motion.matter.pointing, bool(motion.days)))


def _is_bare(each: Extraction, tally: _Tally) -> bool:
    """The sentence names nothing that was voted on: it is what the text is about."""
    start, end = tally.claim.scope
    if any(c.kind == "date" and start <= c.span[0] < end for c in each.claims):
        return False  # an earlier vote perhaps
    if each.article.language == "en":
        words = {match.group() for match in _PLAIN.finditer(each.article.text, start, end)}
        return not (tally.names - {"The"}) and words <= _BARE["en"] | FUNCTION_WORDS
    nouns = {each.article.text[p.start : p.end] for run in each.runs for p in run if start <= p.start < end}
    return {noun for noun in nouns if not noun[0].isdigit()} <= _BARE["ko"]


def _with_opening(each: Extraction, around: Beside) -> Beside:
    """What stands beside the vote, and what the text opens with."""
    opening = [beside(each, (s.start, s.start + 1)) for s in each.sentences[:OPENING]]
    heavy = around.heavy.union(*(one.heavy for one in opening))
    return Beside(heavy, around.nouns.union(*(one.nouns for one in opening)) - heavy)


def _only_score(each: Extraction) -> _Tally | None:
    """The one score of a text that its sentence says was a game's; none where there are several."""
    found: dict[tuple[Decimal, Decimal], _Tally] = {}
    for sentence in each.sentences:
        for match in _SCORE.finditer(each.article.text, sentence.start, sentence.end):
            numbers = _numbers(match)
            if not numbers or max(numbers) > HIGHEST:
                continue
            if not _is_of_game(each, sentence):
                return None
            game = game_of(each, sentence, match.end())
            if numbers not in found or (game.days and not _is_dated(found[numbers])):
                found[numbers] = replace(_tally(each, match.span(), numbers, "score"), game=game)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_dated(score: _Tally) -> bool:
    return bool(score.game and score.game.days)


def _is_of_game(each: Extraction, sentence: Sentence) -> bool:
    words, lang = each.article.text[sentence.start : sentence.end], each.article.language
    return bool(_WON[lang].search(words)) and not _PART[lang].search(words) and not looks_back(each, sentence)


def _numbers(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    a, b = (read_digits(part) or read_english(part.lower()) for part in (match["a"], match["b"]))
    if a is None or b is None:
        return None
    low, high = sorted((a.value, b.value))
    return high, low


def _tally(each: Extraction, span: tuple[int, int], numbers: tuple[Decimal, Decimal], name: str) -> _Tally:
    text = each.article.text
    claim = text_claim(each, "text", span, (each.article.title or "", name), text[slice(*span)])
    names = {text[p.start : p.end] for run in each.runs for p in run if p.name and claim.scope[0] <= p.start < claim.scope[1]}
    capitals = set(_CAPITALS.findall(text, *claim.scope)) if each.article.language == "en" else set[str]()
    names = {name for name in names | capitals if not name[0].isdigit() and read_english(name.lower()) is None}
    return _Tally(each.article.date, claim, numbers, beside(each, span), frozenset(names), text, _when(each, claim))


def _when(each: Extraction, claim: Claim) -> tuple[tuple[str, str], ...]:
    start, end = claim.scope
    dated = [c.value for c in each.claims if c.kind == "date" and start <= c.span[0] < end]
    days = [(str(v.lo), str(v.hi)) for v in dated if _DAY.fullmatch(str(v.lo)) and _DAY.fullmatch(str(v.hi))]
    day = each.article.date
    past = tuple(both for both in days if day and both[1] < day)
    return past or (((day, day),) if day else ())


def _may_be_one_day(a: _Tally, b: _Tally) -> bool:
    """What one sentence dates lies within a week of what the other does; an earlier vote is another."""
    if not a.when or not b.when:
        return True
    return any(
        (one[0] <= other[1] and other[0] <= one[1]) or min(days_apart(one[1], other[0]), days_apart(other[1], one[0])) <= WEEK
        for one in a.when
        for other in b.when
    )


def _is_one_ballot(a: _Tally, b: _Tally) -> bool:
    """So many voters, the same motion as far as both name one, and much the same beside both."""
    motions = [{word for word in each.around.nouns | each.around.heavy if word.endswith(MOTION)} for each in (a, b)]
    if _are_strangers(a, b) or (all(motions) and motions[0].isdisjoint(motions[1])):
        return False
    if a.motion and b.motion and are_two_votes(a.motion, b.motion):
        return False
    as_many = a.ballot is not None and b.ballot is not None and a.ballot.totals & b.ballot.totals
    return bool(as_many) and _may_be_one_day(a, b) and weight(a.around, b.around) >= LEAST_VOTE


def _are_strangers(a: _Tally, b: _Tally) -> bool:
    """Each names somebody whom the other text never does: two games, two bodies."""
    mine, theirs = ({name.lower() for name in each.names} for each in (a, b))
    texts = a.text.lower(), b.text.lower()
    return any(name not in texts[1] for name in mine) and any(name not in texts[0] for name in theirs)


def _is_one_game(a: _Tally, b: _Tally) -> bool:
    """Somebody who played, much the same beside both, one number of the score, and nothing that makes it another game."""
    if _are_strangers(a, b) or (a.game and b.game and are_two_games(a.game, b.game)):
        return False
    shared = bool(set(a.numbers) & set(b.numbers)) and bool(a.around.heavy & b.around.heavy)
    return shared and weight(a.around, b.around) >= LEAST_SCORE


def _differ(tallies: Sequence[_Tally], name: str, is_one: Callable[[_Tally, _Tally], bool]) -> Iterator[Draft]:
    """A finding for each two results; two texts that agree stand on one side."""
    told: set[frozenset[str]] = set()
    for a, b in combinations(tallies, 2):
        if frozenset((a.claim.id, b.claim.id)) in told or not _contradict(a, b):
            continue
        if days_apart(a.day, b.day) <= DAYS and is_one(a, b):
            groups = tuple(
                tuple(t.claim for t in tallies if t is side or _is_with(t, side, other, is_one))
                for side, other in ((a, b), (b, a))
            )
            told |= {frozenset((one.id, other.id)) for one in groups[0] for other in groups[1]}
            why = message("why.tallies", first=a.claim.quote, second=b.claim.quote)
            yield Draft(
                "FC107", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute=name, ask=message("ask.tallies")
            )


def _contradict(a: _Tally, b: _Tally) -> bool:
    if a.ballot is None or b.ballot is None:
        return a.numbers != b.numbers
    return contradict(a.ballot, b.ballot)


def _is_with(one: _Tally, side: _Tally, other: _Tally, is_one: Callable[[_Tally, _Tally], bool]) -> bool:
    """A text that says what one side says and the other does not."""
    return not _contradict(one, side) and _contradict(one, other) and is_one(one, other)


def tells_vote(draft: Draft, votes: Sequence[Draft]) -> bool:
    """The numbers of a difference all stand in the words of one vote that is told in two ways: it says no more than that."""
    if draft.rule != "FC107" or len({claim.article for claim in draft.claims}) < len(draft.groups):
        return False
    return any(all(_stands_in(claim, vote) for claim in draft.claims) for vote in votes)


def _stands_in(claim: Claim, vote: Draft) -> bool:
    return any(
        claim.article == other.article and other.span[0] <= claim.span[0] and claim.span[1] <= other.span[1]
        for other in vote.claims
    )
