"""Who voted how (FC205): 추선화 위원이 기권표를 and 반대한 위원은 육종민 위원과 추선화 위원; Ann Lee dissented and Ann Lee abstained.

A full name beside a vote that was cast. Refused: votes to come, denied votes, a person with two votes in one text (there were two
motions), texts days apart, sentences on another round, and places that share too little to speak of one motion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.days.events import days_apart
from factcheck.compare.decisions.ballots import FILE
from factcheck.compare.decisions.denied import is_denied, is_denied_before
from factcheck.compare.decisions.motions import Motion, are_two_decisions, motion_at
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim
from factcheck.text import Sentence, key_of

DAYS, LEAST = 2, 4
"""Days between two texts that tell of one vote; what must stand beside both places, the voter's name (two) included."""
_MEMBER = rf"\s?(?:{either(FILE.members_ko)})"
_KO = rf"(?<![가-힣A-Za-z])(?P<names>(?:{KOREAN_NAME}(?:{_MEMBER})?(?:·|,\s?|와\s|과\s)){{0,8}}{KOREAN_NAME}{_MEMBER})"
"""The last of them has an office: 조합원 and 주민은 look like names."""
_EN = rf"(?P<names>{ENGLISH_NAME}(?:,\s{ENGLISH_NAME}){{0,8}}(?:,?\sand\s{ENGLISH_NAME})?)"
_SIDE_KO = r"(?P<side>찬성|반대|기권)"
_SIDE_EN = r"(?P<side>voted against|dissented|voted for|voted in favou?r|abstained|cast the only (?:no|dissenting) vote|were against|was against)"
_PATTERNS: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ko": (
            re.compile(rf"{_KO}[이가은는]\s(?:각각\s)?{_SIDE_KO}(?:표를|했|하고|하며|\s?의견을)"),
            re.compile(
                rf"{_SIDE_KO}(?:한|표를\s던진|표를\s행사한|\s?의견을\s낸)\s(?:{either(FILE.members_ko)}|사람|이)(?:은|는)\s{_KO}(?=[,.\s]|이다|다[.]|으로|로|뿐)"
            ),
            re.compile(rf"{_SIDE_KO}(?:한|표를\s던진|표를\s행사한)\s{_KO}(?=[은는이가의도을를,.\s])"),
        ),
        "en": (
            re.compile(
                rf"(?<![A-Za-z])(?:(?P<only>[Oo]nly)\s)?{_EN}(?:,\s[^,.;]{{3,60}},)?\s(?:both\s|all\s)?{_SIDE_EN}(?![a-z])"
            ),
            re.compile(rf"(?<![A-Za-z])(?P<side>dissenters)\swere\s{_EN}(?=[,.;]|\swho)"),
        ),
    }
)
_NAME: Mapping[Lang, re.Pattern[str]] = MappingProxyType({"ko": re.compile(KOREAN_NAME), "en": re.compile(ENGLISH_NAME)})
_TO_COME = re.compile(r"던질|던지겠|던지려|예정|전망|가능성|할 것|것으로 보|방침|하겠|하려|했다면|던졌다면")
_OTHER_ROUND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(either(FILE.round_ko)), "en": re.compile(either(FILE.round_en), re.IGNORECASE)}
)
_YES, _NO, _NONE = "yes", "no", "none"
AHEAD = 16
ALIKE = 2
"""Signs that two spellings of one name may not share."""
_ALL_OF = re.compile(rf"dissenters|[^\n]{{2,16}}\s(?:{either(FILE.members_ko)}|사람|이)(?:은|는)\s")
_OPEN = re.compile(r"\s?(?:등|외|포함|을 비롯|를 비롯|가운데|중\s)")


@dataclass(frozen=True, slots=True)
class _Vote:
    """One person's vote in one text."""

    who: str
    name: str
    side: str
    day: str | None
    claim: Claim
    around: Beside
    motion: Motion
    whole: frozenset[str] = frozenset()
    """All who were on that side, where the text names them as all."""


def compare_voters(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each voter with two votes; then for each list of a side that leaves out who another text says was on it."""
    cast = [vote for each in extractions for vote in _only_votes(each)]
    told: set[frozenset[str]] = set()
    for who in sorted({vote.who for vote in cast}):
        for a, b in combinations([vote for vote in cast if vote.who == who], 2):
            pair = frozenset((a.claim.article, b.claim.article))
            if a.side != b.side and pair not in told and _is_one_vote(a, b):
                told.add(pair)
                yield _draft("why.voters", a, (_beside_it(a, b, cast), _beside_it(b, a, cast)))
    for a, b in permutations(cast, 2):
        pair = frozenset((a.claim.article, b.claim.article))
        if len(pair) == 2 and pair not in told and _is_left_out(a, b, cast) and _is_one_vote(a, b):
            told.add(pair)
            yield _draft("why.left_out", a, ((a.claim,), (b.claim,)))


def _is_one_vote(a: _Vote, b: _Vote) -> bool:
    if days_apart(a.day, b.day) > DAYS or weight(a.around, b.around) < LEAST:
        return False
    return not are_two_decisions(a.motion, b.motion)


def _beside_it(vote: _Vote, other: _Vote, cast: Sequence[_Vote]) -> tuple[Claim, ...]:
    """The vote as one text has it, and whom that text has on the side that the other puts this voter on."""
    same = [each.claim for each in cast if each.claim.article == vote.claim.article and each.side == other.side]
    return tuple(dict.fromkeys((vote.claim, *same)))


def _is_left_out(vote: _Vote, listed: _Vote, cast: Sequence[_Vote]) -> bool:
    """A whole list of a side has others of that side, but not this voter, nor a name like it."""
    if vote.side != listed.side or not listed.whole or any(_alike(vote.who, name) for name in listed.whole):
        return False
    told = {each.who for each in cast if each.claim.article == listed.claim.article}
    here = {each.who for each in cast if each.claim.article == vote.claim.article and each.side == vote.side}
    return vote.who not in told and bool(here & listed.whole)


def _alike(one: str, other: str) -> bool:
    """One name, or one a sign or two away from it."""
    return one == other or len(set(one) ^ set(other)) <= ALIKE or one in other or other in one


def _only_votes(each: Extraction) -> Iterator[_Vote]:
    """The votes of those who cast one alone."""
    votes: dict[str, list[_Vote]] = {}
    for sentence in each.sentences:
        for vote in _votes(each, sentence):
            votes.setdefault(vote.who, []).append(vote)
    for told in votes.values():
        if len({vote.side for vote in told}) == 1:
            yield next((vote for vote in told if vote.whole), told[0])


def _votes(each: Extraction, sentence: Sentence) -> Iterator[_Vote]:
    text, lang = each.article.text, each.article.language
    if _OTHER_ROUND[lang].search(text, sentence.start, sentence.end):
        return
    for match in (m for pattern in _PATTERNS[lang] for m in pattern.finditer(text, sentence.start, sentence.end)):
        if _is_uncast(text, match, sentence, lang):
            continue
        motion = motion_at(each, match.span("side"))
        for name in _NAME[lang].finditer(text, match.start("names"), match.end("names")):
            if name.group().startswith(FILE.members_ko):
                continue
            claim = text_claim(each, "text", match.span(), (name.group(), "vote_cast"), match.group())
            place, whole, day = match.span("side"), _whole(text, match, lang), each.article.date
            around = beside(each, place)
            yield _Vote(key_of(name.group()), name.group(), _side(match["side"]), day, claim, around, motion, whole)


def _whole(text: str, match: re.Match[str], lang: Lang) -> frozenset[str]:
    """The names of a side that is told by all who were on it: 반대한 위원은 A와 B다, only A and B dissented."""
    named = match.start("side") < match.start("names") and bool(_ALL_OF.match(match.group()))
    closed = named and not _OPEN.match(text, match.end()) if lang == "ko" else named or bool(match.groupdict().get("only"))
    names = _NAME[lang].finditer(text, match.start("names"), match.end("names"))
    return frozenset(key_of(name.group()) for name in names) if closed else frozenset()


def _is_uncast(text: str, match: re.Match[str], sentence: Sentence, lang: Lang) -> bool:
    """Denied, or still to come."""
    if lang == "en":
        return is_denied_before(text, match.start("side"), sentence.start)
    denied = is_denied(text, match.span("side"), (sentence.start, sentence.end), lang)
    return denied or bool(_TO_COME.search(text, match.end("side"), min(sentence.end, match.end() + AHEAD)))


def _side(word: str) -> str:
    low = word.lower()
    if low in {"찬성", "voted for", "voted in favour", "voted in favor"}:
        return _YES
    return _NONE if low in {"기권", "abstained"} else _NO


def _draft(why: str, vote: _Vote, groups: tuple[tuple[Claim, ...], ...]) -> Draft:
    said = message(why, who=vote.name, first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft(
        "FC205", "CONFLICT", "warning", groups, (said,), Decimal("0.8"), attribute="vote_cast", ask=message("ask.voters")
    )
