"""English sentences on votes: what follows `voted … to`, stands as the object of a verb that decides, or before one in the passive."""

from __future__ import annotations

import re

from factcheck.claim import Extraction
from factcheck.compare.decisions.matters import WORDS, Matter, Phrase
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
    r"(?:(?<![A-Za-z])(?:late|early|on|in|last|this|earlier|until|since|through)\s){0,3}(?<![A-Za-z])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
    r"|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)(?![A-Za-z])(?:\s(?:night|morning|evening|afternoon))?(?:,?\s[0-9]{1,2}(?![0-9]))?(?:,\s[0-9]{4})?,?"
)
_LINK = re.compile(
    r"(?:\s(?:[a-z]{3,12}ly|yes|no|again|also|down))*,?\s(?P<link>to|for|against|on|in favou?r of|over|that|from|with)\s",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"(?<![A-Za-z])(?:(?P<votes>{either(_EN.votes)})|(?P<decides>{either(_EN.decides)})|(?P<comes>{either(_EN.comes)}))(?![A-Za-z])",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"(?<![A-Za-z])(?:was|were|is|are|been|being|gets?|got)(?:\s[a-z]{3,12}ly)?$", re.IGNORECASE)
_DOES = re.compile(
    rf"(?<=\s)(?:{either(_EN.does)}|(?<!was\s)(?<!were\s)(?<!been\s)[a-z]{{2,12}}ed)\s(?!by\s|in\s|at\s|on\s|to\s|for\s)(?P<what>[^\n]{{1,200}})"
)
_CUT = re.compile(
    r"[,;:.()\"“”?!]|(?<![A-Za-z])(?:by|after|before|as|in|at|over|which|who|whose|despite|amid|following|because|while|when|until|hours|without"
    rf"|during|since|under|even|so|unless|though|although|but|and\s(?:{either(_EN.decides)}))(?![A-Za-z])"
)
_TAIL = re.compile(r",\s(?:which|who|whose|where|after|hours|a|an|despite|following)\s[^\n]{0,300}")
_NO_OBJECT = re.compile(r"\s?(?:(?:by|in|at|on|to|is|was|are|were|has|had|have|will|would|and|with|after|when|before)\s|[,.;:])")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’\-]{0,30}")
_BODY = re.compile(
    rf"\s?(?:the\s|its\s|a\s)?(?:[A-Za-z]{{2,14}}\s){{0,2}}?(?:{either(_EN.deciding)})(?![A-Za-z'’])", re.IGNORECASE
)
"""What a bill passes, not what is passed."""
_NOUNS = frozenset({"vote", "votes"})
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
    words, is_vote = text[sentence.start : sentence.end], span[0] < span[1]
    verb = _verb(words, (span[0] - sentence.start, span[1] - sentence.start))
    what, points = _what(words, verb) if verb else ("", False)
    if not is_vote and not any(stems(what)) and (does := _DOES.search(_plain(words))):
        what = does["what"]
    before = _plain(text[sentence.start : span[0]])
    beside = stems(f"{before} {what} {words[verb.end() :][:30] if verb else ''}") if is_vote else []
    groups = {match["group"].lower() for match in _GROUP.finditer(before)}
    group = next(iter(groups)) if len(groups) == 1 else ""
    return Matter(_phrase(what, text, points), frozenset(beside), (), group, bool(verb))


def _verb(words: str, span: tuple[int, int]) -> re.Match[str] | None:
    """The verb of the vote: the one at it, else the one closest to it."""
    found = list(_VERB.finditer(words))
    return min(found, key=lambda m: (max(span[0] - m.end(), m.start() - span[1], 0), m.start()), default=None)


def _plain(words: str) -> str:
    """Without the numbers of the vote and the day, which stand anywhere."""
    return " ".join(_TIMES.sub(" ", _NUMBERS.sub(" ", words)).split())


def _what(words: str, verb: re.Match[str]) -> tuple[str, bool]:
    """The words that name the matter: behind a verb in the active, before one in the passive or without an object; these may only
    point to it (the extension that commissioners rejected)."""
    before, behind = _plain(words[: verb.start()]), f" {_plain(words[verb.end() :])}"
    if verb["votes"]:
        return _voted(verb.group().lower() in _NOUNS, before, behind), False
    if _PASSIVE.search(before):
        return _last(_PASSIVE.sub("", before)), False
    comes = verb.group().lower() in _EN.comes
    bare = bool(_NO_OBJECT.match(behind)) or (comes and bool(_BODY.match(behind)))
    if verb["decides"] and not bare and any(stems(_cut(behind))):
        return behind.strip(), False
    return _last(before), not comes


def _voted(noun: bool, before: str, behind: str) -> str:
    """What stands behind `voted to`; beside a vote that is a noun (by a 4-3 vote), what its sentence says was done."""
    link = _LINK.match(behind)
    if link:
        what = behind[link.end() :]
        return what.partition(" ")[2] if link["link"].lower() == "to" else what
    does = (_DOES.search(behind) or _DOES.search(before)) if noun else None
    return does["what"] if does else ""


def _last(words: str) -> str:
    """What stands behind the last mark or word that ends a phrase."""
    cuts = list(_CUT.finditer(words.rstrip(",;: ")))
    return words[cuts[-1].end() :] if cuts else words


def _cut(what: str) -> str:
    end = _CUT.search(what)
    return what[: end.start()] if end else what


def _phrase(what: str, text: str, points: bool) -> Phrase:
    own = _cut(what.strip())
    found = [m.group() for m in _WORD.finditer(own)]
    words = tuple(stem for word in found for stem in stems(word))[:MOST]
    names = {s for n, word in enumerate(found) if word[0].isupper() and (n or _is_name(word, text)) for s in stems(word)}
    return Phrase(words, frozenset(names), points or (len(words) <= 1 and not names))


def _is_name(word: str, text: str) -> bool:
    """What may open its sentence is a name where it is a possessive or recurs, and never stands in small letters."""
    plain = word.removesuffix("'s").removesuffix("’s")
    return plain.lower() not in text and (plain != word or text.count(plain) > 1)


def stems(words: str) -> list[str]:
    """The words that say something, as two newsrooms may share them."""
    plain = [match.group().lower() for match in _WORD.finditer(words)]
    plain = [word.removesuffix("'s").removesuffix("’s") for word in plain]
    return [lemma(w)[:STEM] for w in plain if len(w) >= FEWEST and w not in FUNCTION_WORDS and w not in _GENERIC]


def words_of(each: Extraction, sentence: Sentence) -> frozenset[str]:
    """All words of a sentence."""
    return frozenset(stems(_plain(each.article.text[sentence.start : sentence.end])))


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
