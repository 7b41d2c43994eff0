"""English verbs told and denied: paid and never paid, will appeal and would not appeal, warned and did not warn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.decisions.acts import WORDS, Act
from factcheck.compare.spoken_of import is_of_another_time
from factcheck.lexicon.anchors import either
from factcheck.resolve import text_claim
from factcheck.text import Sentence

BEFORE, BEHIND = 80, 60
"""Characters before a verb in which its subject stands, and behind it in which its object does."""
STEM, LEAST = 5, 4
"""Letters of a word that are compared, and of the shortest that is."""
_FILE = WORDS.en
_NAME = r"[A-Z][A-Za-z'’&\-]{1,20}(?:\s(?:of\s)?[A-Z][A-Za-z'’&\-]{1,20}){0,4}"
_THEM = r"(?<![A-Za-z])(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)"
_ASIDE = r"(?:,\s[^,;.\n]{2,60},)?(?:\s(?:has|have|had|also|then|later|since|already|eventually|finally|said|says|said\son\s[A-Z][a-z]{2,8})){0,3}"
_WHO = re.compile(rf"(?:(?P<name>(?<![A-Za-z]){_NAME}|(?<![A-Za-z])[Tt]he\s[a-z]{{3,14}})|(?P<them>{_THEM})){_ASIDE}\s$")
_NAMES = re.compile(rf"(?<![A-Za-z]){_NAME}")
_DENIED = re.compile(
    r"(?<![A-Za-z])(?:(?P<plan>will\snot|won['’]t|would\snot|wouldn['’]t|(?:has|have|had)\sno\s(?:plans?|intention)\sto|(?:does|did)\snot\s(?:plan|intend)\sto)"
    r"|(?P<passive>(?:was|were|been)(?:\snot|n['’]t|\snever)|(?:has|have|had)\snot\sbeen)"
    r"|(?P<without>without)|did\snot|didn['’]t|(?:has|have|had)(?:\snot|n['’]t|\snever)|never|declined\sto|refused\sto|failed\sto|neglected\sto)"
    r"\s(?:ever\s|even\s|actually\s)?(?P<verb>[a-z]{3,14})(?![a-z])"
)
_WORD = re.compile(r"(?<![A-Za-z'’\-])[A-Za-z][A-Za-z\-]{2,20}")
_NUMBER = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[.,][0-9]{1,3}){1,3}|(?<![0-9.,])[0-9]{2,4}(?![0-9.,])")
_VERB = re.compile(r"(?<![A-Za-z'’\-])(?P<verb>[a-z]{3,14})(?![a-z'’\-])")
_AUXILIARY = re.compile(rf"(?<![a-z])(?:(?P<plan>will|would|(?:{either(_FILE.plans)})\sto)|(?P<passive>(?:was|were|been)))\s$")
_END = re.compile(r"[,;:.!?\n\"”]|(?<![a-z])(?:and|but|because|while|when|which|who|after|before)(?![a-z])")
_OPEN = re.compile(rf"(?<![a-z])(?:{either(_FILE.open)})(?![a-z])")
_MAY = re.compile(r"\bMay\b")
"""The month is no verb."""
_TITLED = frozenset({"the", "mayor", "president", "judge", "chief", "chairman", "chair", "minister", "senator", "mr", "ms", "dr"})
_BASE: Mapping[str, str] = MappingProxyType(dict(zip(_FILE.past, _FILE.base, strict=True)))
_ONE: Mapping[str, str] = MappingProxyType({word: row[0] for row in _FILE.alike for word in row})


def key_of(verb: str) -> str:
    """One key for all forms of a verb: apologize, apologized; stop, stopped; pay, paid."""
    if verb.startswith("be "):
        return "be " + key_of(verb[3:])
    verb = _BASE.get(verb, verb)
    verb = _ONE.get(verb, verb)
    bare = verb[:-3] + "y" if verb.endswith("ied") else verb.removesuffix("ed").removesuffix("e").removesuffix("e")
    bare = bare[:-1] if len(bare) > LEAST - 1 and bare[-1] == bare[-2] else bare
    return _ONE.get(bare, bare)


_IDLE = frozenset(map(key_of, _FILE.idle))
_EMPTY = frozenset(word[:STEM] for word in _FILE.empty)


def denials(each: Extraction) -> Iterator[Act]:
    """What the text says was not done."""
    for sentence in each.sentences:
        for match in _DENIED.finditer(each.article.text, sentence.start, sentence.end):
            verb = match["verb"].removesuffix("ing") if match["without"] else match["verb"]
            if key_of(verb) not in _IDLE and (verb != match["verb"] or not match["without"]):
                told = ("be " * bool(match["passive"]) + verb, False, bool(match["plan"]))
                yield from _act(each, sentence, (match.start(), match.end()), told)


def deeds(each: Extraction, verbs: Sequence[Act]) -> Iterator[Act]:
    """Where the text says that one of these was done."""
    keys, text = {act.verb for act in verbs}, each.article.text
    for sentence in each.sentences if keys else ():
        for match in _VERB.finditer(text, sentence.start, sentence.end):
            before = _AUXILIARY.search(text[max(sentence.start, match.start() - 20) : match.start()])
            verb = "be " * bool(before and before["passive"]) + match["verb"]
            planned = bool(before and before["plan"])
            if key_of(verb) in keys and (planned or match["verb"].endswith("ed") or match["verb"] in _BASE):
                start = match.start() - (len(before.group()) if before else 0)
                yield from _act(each, sentence, (start, match.end()), (verb, True, planned))


def _act(each: Extraction, sentence: Sentence, span: tuple[int, int], told: tuple[str, bool, bool]) -> Iterator[Act]:
    text = each.article.text
    if _OPEN.search(_MAY.sub(" ", text[sentence.start : sentence.end]).lower()) or text[
        sentence.end - 2 : sentence.end
    ].strip().endswith("?"):
        return
    who = _who(each, sentence, span[0])
    if not who:
        return
    behind = text[span[1] : min(sentence.end, span[1] + BEHIND)]
    end = _END.search(behind)
    words = _stems(behind[: end.start()] if end else behind)
    claim = text_claim(each, "boolean", span, (each.article.title or "", "act"), text[slice(*span)])
    if is_of_another_time(each, claim):
        return
    verb = key_of(told[0])
    own = {word[:STEM] for word in who} | {told[0].removeprefix("be ")[:STEM]}
    what = frozenset(words) - own
    yield Act(claim, verb, told[1], told[2], who, what, what, _around(each, sentence) - own, False, each.article.date)


def _who(each: Extraction, sentence: Sentence, start: int) -> frozenset[str]:
    """The words of the subject; of a pronoun those of the name that stands first in its sentence, or in the one before."""
    text = each.article.text
    found = _WHO.search(text[max(sentence.start, start - BEFORE) : start])
    if found is None:
        return frozenset()
    if found["name"]:
        return _name(found["name"])
    place = each.sentences.index(sentence)
    for s in (sentence, *each.sentences[max(0, place - 1) : place]):
        name = next((m for m in _NAMES.finditer(text, s.start, min(s.end, start)) if _name(m.group())), None)
        if name:
            return _name(name.group())
    return frozenset()


def _name(words: str) -> frozenset[str]:
    return frozenset(
        w for w in words.lower().replace("’s", "").replace("'s", "").split() if w not in _TITLED and len(w) >= LEAST - 1
    )


def _stems(text: str) -> list[str]:
    words = [m.group().lower() for m in _WORD.finditer(text)]
    return [w[:STEM] for w in words if len(w) >= LEAST and w[:STEM] not in _EMPTY]


def _around(each: Extraction, sentence: Sentence) -> frozenset[str]:
    place = each.sentences.index(sentence)
    near = each.sentences[max(0, place - 2) : place + 3]
    text = each.article.text[near[0].start : near[-1].end]
    return frozenset((*_stems(text), *_NUMBER.findall(text)))
