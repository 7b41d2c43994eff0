"""Who was entrusted with a task, where two texts name two bodies: 재조사를 맡은 미래교통연구원, and 수행기관: 나라재정연구원 under a heading of the
재조사 (FC212).

It is one task where its noun is the same and the words before it are those of the other text or fewer. Refused: tasks of which a story has
many, bodies that share one, a change that the text tells, a part or a short form of the other's name, a text that gives both the task.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import beside, weight
from factcheck.compare.draft import Draft
from factcheck.compare.naming import apart_by_name
from factcheck.compare.values.tied import Tie, draft_of
from factcheck.entity.jamo import distance
from factcheck.entity.person import organisations_meet
from factcheck.lexicon.anchors import either
from factcheck.mention.name import ORGANISATION_ENDS
from factcheck.resolve import text_claim

SHORTEST, HEADING = 3, 120
"""Letters of a body's name, and characters before a fact in which its heading stands."""
JOINED, LETTERS = 2, 2
"""Characters before a body's name in which another one is joined to it, and letters in which two spellings of one name differ."""


@dataclass(frozen=True, slots=True)
class _File:
    verbs: tuple[str, ...]
    bodies: tuple[str, ...]
    shared: tuple[str, ...]
    changes: tuple[str, ...]
    plain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    """A task as a text names it, with the body that has it."""

    words: tuple[str, ...]
    heading: bool
    """They are words of a heading, one of which may be the task."""
    tie: Tie
    each: Extraction


_FILE = lexicon.load("entrusted.toml", _File)
_VERB = rf"(?:{either([v for v in _FILE.verbs if not v.isascii()])})"
_OF = rf"(?:{either([v for v in _FILE.verbs if not v.isascii() and v.endswith(('은', '한', '던'))])})"
_ORG = r"(?<![가-힣A-Za-z0-9])(?P<org>[가-힣A-Za-z0-9]{3,16}?)"
_TASK_OF = re.compile(rf"(?P<task>[가-힣]{{2,12}})[을를]\s{_OF}\s(?:[가-힣]{{2,10}}인\s)?{_ORG}(?=[은는이가의]|에서|에|[\s,.])")
_BODY_OF = re.compile(rf"{_ORG}(?:이|가|에서)\s{_OF}\s(?P<task>[가-힣]{{2,12}})")
_TASK_IS = re.compile(rf"(?P<task>[가-힣]{{2,12}})[은는을를]\s(?:[가-힣0-9]{{1,8}}\s){{0,2}}?{_ORG}(?:이|가)\s(?!{_OF}){_VERB}")
_BODY_DOES = re.compile(rf"{_ORG}(?:이|가|은|는)\s(?:[가-힣0-9]{{2,8}}\s){{0,3}}?(?P<task>[가-힣]{{2,12}})[을를]\s{_VERB}")
_EN_BY = re.compile(
    rf"(?<![A-Za-z])[Tt]he\s(?:[a-z\-]{{3,14}}\s){{0,2}}?(?P<task>[a-z\-]{{4,16}})(?:,|\s(?:is|was|were|is\sbeing|was\sbeing))?\s"
    rf"(?:{either([v for v in _FILE.verbs if v.isascii()])})\s(?:the\s)?(?P<org>[A-Z][A-Za-z&]{{2,20}}(?:\s(?:of\s|for\s)?[A-Z][A-Za-z&]{{1,20}}){{0,3}})"
)
_PATTERNS = (_TASK_OF, _BODY_OF, _TASK_IS, _BODY_DOES)
_FACT = re.compile(rf"(?:{either(_FILE.bodies)})\s?(?:기관|업체|사)(?:은|는)?\s?[:：]?\s{_ORG}(?=[\s,.(]|$|[은는이가])")
_HEADING = re.compile(r"(?:^|\n)\s?[\[□○■▶◆◇●#【]{1,3}\s?(?P<words>[가-힣0-9 ]{2,30})")
_NOUN = re.compile(r"[가-힣]{2,12}")
_CHANGES = re.compile(either(_FILE.changes))
_JOINED = re.compile(rf"(?:{either([w for w in _FILE.shared if not w.isascii()])})\s?$")


def compare_entrusted(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each task that two texts give to two bodies."""
    tasks = [task for each in extractions for task in (*_told(each), *_facts(each))]
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for task in tasks:
        held[task.each.article.id, task.words[-1]].add(task.tie.value)
    apart = apart_by_name(extractions)
    shown: set[frozenset[str]] = set()
    for a, b in combinations(tasks, 2):
        pair = frozenset((a.tie.value, b.tie.value))
        if pair in shown or a.each is b.each or not _is_one_task(a, b) or _may_be_one(a.tie.value, b.tie.value):
            continue
        both = any(len(held[task.each.article.id, task.words[-1]]) > 1 for task in (a, b))
        if not both and _one_story(a, b) and not apart(a.tie.claim, b.tie.claim):
            shown.add(pair)
            yield replace(draft_of("name", a.words[-1] if b.heading else b.words[-1], [a.tie], [b.tie]), rule="FC212")


def _may_be_one(a: str, b: str) -> bool:
    """A part or a short form; or two spellings, which are the rule of names."""
    return a.isascii() != b.isascii() or organisations_meet(a, b) or a[:-1] == b[:-1] or distance(a, b) <= LETTERS


def _told(each: Extraction) -> Iterator[_Task]:
    text = each.article.text
    for s in each.sentences:
        if _CHANGES.search(text, s.start, s.end):
            continue
        for pattern in _PATTERNS if each.article.language == "ko" else (_EN_BY,):
            for match in pattern.finditer(text, s.start, s.end):
                words = _phrase(each, match.start("task")) or (match["task"],)
                if words[-1] not in _FILE.plain and _is_body(match, text):
                    yield _task(each, words, match)


def _facts(each: Extraction) -> Iterator[_Task]:
    """수행기관: …, under a heading."""
    text = each.article.text
    for match in _FACT.finditer(text):
        headings = list(_HEADING.finditer(text, max(0, match.start() - HEADING), match.start()))
        words = tuple(_NOUN.findall(headings[-1]["words"])) if headings else ()
        if words and _is_body(match, text):
            yield replace(_task(each, words, match), heading=True)


def _task(each: Extraction, words: tuple[str, ...], match: re.Match[str]) -> _Task:
    claim = text_claim(each, "name", match.span(), (words[-1], "name"), match.group())
    return _Task(words, False, Tie(words[-1], match["org"], claim), each)


def _phrase(each: Extraction, place: int) -> tuple[str, ...]:
    """The nouns in a row of which one stands there: 환경영향평가 협의."""
    text = each.article.text
    run = next((run for run in each.runs if any(p.start <= place < p.end for p in run)), ())
    return tuple(text[p.start : p.end] for p in run)


def _is_body(match: re.Match[str], text: str) -> bool:
    """A body by its ending, that shares the task with no other one."""
    org, start = match["org"], match.start("org")
    if org.isascii():
        return not text.startswith((" and ", " & "), match.end("org"))
    joined = _JOINED.search(text, max(0, start - JOINED), start)
    return len(org) > SHORTEST and org.endswith(ORGANISATION_ENDS) and org not in ORGANISATION_ENDS and not joined


def _is_one_task(a: _Task, b: _Task) -> bool:
    if a.heading and b.heading:
        return False
    if a.heading or b.heading:
        return (b.words[-1] if a.heading else a.words[-1]) in (a.words if a.heading else b.words)
    x, y = "".join(a.words), "".join(b.words)
    return a.words[-1] == b.words[-1] and (x.endswith(y) or y.endswith(x))


def _one_story(a: _Task, b: _Task) -> bool:
    """A noun of two syllables is the same thing only where something else stands beside both."""
    if len(a.words[-1]) >= SHORTEST or len(b.words[-1]) >= SHORTEST or (len(a.words) > 1 and len(b.words) > 1):
        return True
    return weight(*(beside(task.each, task.tie.claim.span) for task in (a, b))) > 0
