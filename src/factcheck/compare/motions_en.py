"""English sentences on votes: what follows `voted … to`, stands as the object of a verb that decides, or before one in the passive."""

from __future__ import annotations

import re

from factcheck.claim import Extraction
from factcheck.compare.matters import WORDS, Matter, Phrase
from factcheck.grammar.english import FUNCTION_WORDS, lemma
from factcheck.lexicon.anchors import either
from factcheck.text import Sentence

STEM, FEWEST, MOST = 5, 3, 10
"""Letters of a word that are compared; those of a word at least; words of a matter."""
_EN = WORDS.en
_SPELLED = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|none|nobody"
_FIGURE = rf"(?:[0-9]{{1,4}}|{_SPELLED})"
_NUMBERS = re.compile(
    rf"(?<![A-Za-z0-9$€£.,])(?:by\s)?(?:an?\s)?(?:(?:vote|margin|majority)\sof\s)?{_FIGURE}(?:\s?[-–]\s?[0-9]{{1,4}}|(?:\svotes?)?\sto\s{_FIGURE})"
    r"(?:\s?[-–]\s?[0-9]{1,4})?(?![0-9%.,]?[0-9])(?:\svotes?|\smajority|\smargin)?",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?:(?<![A-Za-z])(?:late|early|on|in|last|this|earlier)\s){0,3}(?<![A-Za-z])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
    r"|August|September|October|November|December|(?:Jan|Feb|Sept|Oct|Nov|Dec)\.)(?![A-Za-z])(?:\s(?:night|morning|evening|afternoon))?(?:,?\s[0-9]{1,2}(?![0-9]))?(?:,\s[0-9]{4})?,?"
)
_LINK = r"(?P<link>to|for|against|on|in favou?r of|over)"
_VOTED = re.compile(rf"(?<![A-Za-z])(?:{either(_EN.votes)})(?:\s(?:[a-z]{{3,12}}ly|yes|no|again|also))?,?\s{_LINK}\s(?P<what>[^\n]{{1,200}})", re.IGNORECASE)
_DONE_TO = re.compile(
    rf"(?P<what>[^\n,;:.]{{1,120}})\s(?:was|were|is|are|been|being|gets?|got)\s(?:[a-z]{{3,12}}ly\s)?(?:{either(_EN.decides)})(?![a-z])", re.IGNORECASE
)
_DECIDES = re.compile(rf"(?<![A-Za-z])(?:{either(_EN.decides)})\s(?!by\s|in\s|at\s|on\s)(?P<what>[^\n]{{1,200}})", re.IGNORECASE)
_COMES = re.compile(rf"(?P<what>[^\n,;:.]{{1,120}})\s(?:{either(_EN.comes)})(?![a-z])", re.IGNORECASE)
_DOES = re.compile(rf"(?<=\s)(?:{either(_EN.does)}|(?<!was\s)(?<!were\s)(?<!been\s)[a-z]{{2,12}}ed)\s(?!by\s|in\s|at\s|on\s|to\s|for\s)(?P<what>[^\n]{{1,200}})")
_CUT = re.compile(
    r"[,;:.()\"“”?!]|(?<![A-Za-z])(?:by|after|before|as|in|at|which|who|whose|despite|amid|following|because|while|when|until|hours|without"
    r"|during|since|under|even|so|unless|though|although|but)(?![A-Za-z])"
)
_TAIL = re.compile(r",\s(?:which|who|whose|where|after|hours|a|an|despite|following)\s[^\n]{0,300}")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’\-]{0,30}")
_POINTS = re.compile(r"(?:the|that|this|these|those|its|their|it|them|his|her)(?![A-Za-z])", re.IGNORECASE)
_GENERIC = frozenset(_EN.generic)
_GROUP = re.compile(rf"(?<![A-Za-z])(?P<group>{either(_EN.groups)})(?![A-Za-z])", re.IGNORECASE)
_ON_FLOOR = re.compile(rf"(?<![a-z])(?:{either(_EN.on_the_floor)})(?![a-z])")
_COMMITTEE = re.compile(rf"(?<![a-z])(?:{either(_EN.committee)})(?![a-z])")
_TASKED = re.compile(rf"(?<![A-Za-z'’])(?P<task>[a-z]{{3,14}})\s(?:{either(_EN.tasked)})(?![A-Za-z])")
_FLOOR = re.compile(rf"(?<![a-z])(?:{either(_EN.floor)})(?![a-z])")
_LATER = re.compile(rf"(?<![a-z])(?:{either(_EN.later)}|over\s(?:the\s)?[a-z]{{2,16}}(?:['’]s)?\s(?:veto|objections?))(?![a-z])")
_UNTASKED = frozenset(_EN.untasked)


def matter_at(each: Extraction, sentence: Sentence, span: tuple[int, int]) -> Matter:
    """The matter of one sentence; a span of no length asks for whatever it is about."""
    text = each.article.text
    flat = _plain(text[sentence.start : sentence.end])
    what = _what(flat, span[0] < span[1])
    subject = _plain(text[sentence.start : span[0]]) if span[0] < span[1] else ""
    groups = {match["group"].lower() for match in _GROUP.finditer(subject)}
    return Matter(_phrase(what, flat), frozenset(_stems(subject)), (), next(iter(groups)) if len(groups) == 1 else "")


def _plain(words: str) -> str:
    """Without the numbers of the vote and the day, which stand anywhere."""
    return " ".join(_TIMES.sub(" ", _NUMBERS.sub(" ", words)).split())


def _what(flat: str, is_vote: bool) -> str:
    """The words that name the matter, from the form that says so most clearly."""
    voted = _VOTED.search(flat)
    if voted:
        return voted["what"].partition(" ")[2] if voted["link"].lower() == "to" else voted["what"]
    for pattern in (_DONE_TO, _DECIDES, _COMES):
        match = pattern.search(flat)
        if match and any(_stems(_cut(match["what"]))):
            return match["what"]
    does = None if is_vote else _DOES.search(flat)
    return does["what"] if does else ""


def _cut(what: str) -> str:
    end = _CUT.search(what)
    return what[: end.start()] if end else what


def _phrase(what: str, flat: str) -> Phrase:
    own = _cut(what)
    found = [m.group() for m in _WORD.finditer(own)]
    words = tuple(stem for word in found for stem in _stems(word))[:MOST]
    names = {s for word in found if word[0].isupper() and not flat.startswith(word) for s in _stems(word)}
    return Phrase(words, frozenset(names), bool(_POINTS.match(own)) and len(words) <= 1)


def _stems(words: str) -> list[str]:
    """The words that say something, as two newsrooms may share them."""
    plain = [match.group().lower() for match in _WORD.finditer(words)]
    plain = [word.removesuffix("'s").removesuffix("’s") for word in plain]
    return [lemma(w)[:STEM] for w in plain if len(w) >= FEWEST and w not in FUNCTION_WORDS and w not in _GENERIC]


def words_of(each: Extraction, sentence: Sentence) -> frozenset[str]:
    """All words of a sentence."""
    return frozenset(_stems(_plain(each.article.text[sentence.start : sentence.end])))


def house_of(each: Extraction, sentence: Sentence) -> str:
    """committee | floor, as far as the sentence says who voted."""
    words = _TAIL.sub(" ", each.article.text[sentence.start : sentence.end])
    low = words.lower()
    if _ON_FLOOR.search(low):
        return "floor"
    if _COMMITTEE.search(low) or any(match["task"] not in _UNTASKED for match in _TASKED.finditer(words)):
        return "committee"
    return "floor" if _FLOOR.search(low) else ""


def is_later(each: Extraction, sentence: Sentence) -> bool:
    """The decision overrules another one, or is on the matter's second form."""
    return bool(_LATER.search(each.article.text[sentence.start : sentence.end].lower()))
