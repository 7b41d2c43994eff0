"""Names with another name in parentheses, wherever the parentheses stand: 배키(VAETKI), 독자 인공지능(AI) 모델, NATO's long form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.claim import Extraction
from factcheck.entity.aliases import PLACE_KEYS
from factcheck.entity.form import Span, Table
from factcheck.entity.link import Link
from factcheck.entity.scripts import sound_alike
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.name import TITLES
from factcheck.resolve import abbreviates
from factcheck.text import Sentence, key_of

BEFORE = 60
"""Characters before the parenthesis in which its name stands."""
MAX_TAIL = 20
LONG_WORD = 5
"""Syllables of a word that is a name of some length by itself."""
MAX_WORDS = 3
"""Words of a term before its abbreviation."""

_GLOSS = re.compile(r"\((?P<gloss>[가-힣A-Za-z][가-힣A-Za-z0-9Ⅰ-Ⅻ.&'’\- ]{1,39})(?:[,;·] ?[^()\n]{1,30})?\)")
_OPEN_QUOTE = re.compile(r"(?<![가-힣A-Za-z0-9])['‘\"“](?P<name>[^\s'‘’\"“”(,][^'‘’\"“”(,]{0,29})$")
_CLOSED_QUOTE = re.compile(r"['‘\"“](?P<name>[^'‘’\"“”(]{1,40})['’\"”]\s?$")
_REST = re.compile(rf"(?P<tail>[^'‘’\"“”(\n]{{0,{MAX_TAIL}}})['’\"”]")
_WORDS = re.compile(r"[가-힣A-Za-z0-9.&·\-]{1,30}(?: [가-힣A-Za-z0-9.&·\-]{1,30}){0,4}$")
_SENTENCE_END = re.compile(r"(?:다|라|까|자|요|냐)[.?!]?$")
MAX_QUOTED = 30
"""Characters of a quoted name with its gloss inside."""
_NAME_SHAPED = re.compile(rf"[{''.join(TITLES.surnames.ko)}][가-힣]{{2}}")
"""Three syllables after a family name: in doubt a person, beside whom parentheses hold an employer."""
_SMALL = frozenset({"of", "the", "and", "for", "in"})
_TITLES = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common, *TITLES.en.exclusive, *TITLES.en.common))
_ASIDES = PLACE_KEYS | {key_of(word) for word in ENTITY_WORDS.asides}


def gloss_links(table: Table, extractions: Sequence[Extraction]) -> Iterator[Link]:
    """Every name with its gloss; both become forms of the table."""
    for each in extractions:
        for sentence in each.sentences:
            for match in _GLOSS.finditer(each.article.text, sentence.start, sentence.end):
                yield from _links_at(table, each, sentence, match)


def _hangul(text: str) -> bool:
    return any("가" <= sign <= "힣" for sign in text)


def _links_at(table: Table, each: Extraction, sentence: Sentence, match: re.Match[str]) -> Iterator[Link]:
    text, gloss = each.article.text, match["gloss"].strip()
    left = text[max(sentence.start, match.start() - BEFORE) : match.start()]
    opened = _OPEN_QUOTE.search(left)
    rest = _REST.match(text, match.end(), sentence.end) if opened else None
    if opened and rest:
        yield from _embedded(table, each, (opened["name"], gloss, rest["tail"]), match)
        return
    name = _named(left, gloss, _run_before(each, match.start()))
    if name and _is_gloss(table, name, gloss):
        place = match.start() - len(left) + left.rfind(name)
        yield from _pair(table, each, ((name, (place, place + len(name))), (gloss, match.span("gloss"))), match.span())


def _run_before(each: Extraction, place: int) -> Sequence[str]:
    """The written words of the noun run that ends at a place."""
    last = bisect_left(each.runs, place, key=lambda run: run[0].start) - 1
    run = each.runs[last] if last >= 0 else ()
    return [each.article.text[part.start : part.end] for part in run] if run and run[-1].end == place else []


def _named(left: str, gloss: str, run: Sequence[str]) -> str | None:
    """The name that the gloss is of: what is quoted, as many words as the gloss has, or the long form of its initials."""
    quoted = _CLOSED_QUOTE.search(left)
    if quoted:
        return quoted["name"].strip()
    found = _WORDS.search(left.rstrip() if left.endswith(" ") else left)
    if not found:
        return None
    words = found.group().split(" ")
    return _before(words, gloss, run) if _hangul(words[-1]) else _long_form(words, gloss)


def _before(words: Sequence[str], gloss: str, run: Sequence[str]) -> str | None:
    """As many words as sound like the gloss; a term of short words before an abbreviation; else as many as the gloss has."""
    for n in range(1, len(words) + 1):
        if sound_alike(" ".join(words[-n:]), gloss):
            return " ".join(words[-n:])
    count = len(gloss.split())
    if count == 1 and sum(sign.isupper() for sign in gloss) > 1 and len(words[-1]) < LONG_WORD:
        return " ".join(run[-MAX_WORDS:]) or words[-1]
    return " ".join(words[-count:]) if count <= len(words) else None


def _long_form(words: Sequence[str], gloss: str) -> str | None:
    """The capitalised words at the end whose initials are the gloss; a single Latin name takes any other script."""
    if _hangul(gloss):
        capitals = _capitals_at_end(words)
        alike = len(capitals) == len(gloss.split()) or sound_alike(gloss, " ".join(capitals))
        return " ".join(capitals) if capitals and alike else None
    if gloss.isupper() and words[-1][0].isupper() and abbreviates(key_of(gloss), key_of(words[0])):
        return " ".join(words)
    for n in range(2, len(words) + 1):
        initials = "".join(word[0] for word in words[-n:] if word not in _SMALL)
        if initials.isupper() and initials == gloss.replace(".", ""):
            return " ".join(words[-n:])
    return None


def _capitals_at_end(words: Sequence[str]) -> Sequence[str]:
    """The capitalised Latin words that end a row of words."""
    first = next((n for n in range(len(words), 0, -1) if not ("A" <= words[n - 1][0] <= "Z")), 0)
    return words[first:]


def _is_gloss(table: Table, name: str, gloss: str) -> bool:
    """Another name, not an aside, a title, a place, a person's team; Hangul beside Hangul only where it stands alone too."""
    key, other = key_of(name), key_of(gloss)
    if key == other or other in _ASIDES or key in _ASIDES or gloss in _TITLES or name.split()[-1] in _TITLES:
        return False
    person = name in table.people or _NAME_SHAPED.fullmatch(name) is not None
    if (
        (name[0].isdigit() and not _ORDINAL.search(name))
        or gloss in table.people
        or (person and (" " not in gloss or _hangul(gloss)))
    ):
        return False
    if _hangul(gloss) != _hangul(name):
        return _hangul(gloss) or any(sign.isupper() for sign in gloss)
    return not _hangul(gloss) or (other in table and table[other].edge > 0 and _alike(name, gloss))


def _alike(name: str, gloss: str) -> bool:
    """Two Hangul names of one thing: the last word is the same, or one is a member of a series that the other names."""
    last, other = name.split()[-1], gloss.split()[-1]
    return _ORDINAL.search(name) is not None or last.endswith(other) or other.endswith(last)


_ORDINAL = re.compile(rf"[0-9](?:{'|'.join(ENTITY_WORDS.ordinals)})$")


def _embedded(table: Table, each: Extraction, found: tuple[str, str, str], match: re.Match[str]) -> Iterator[Link]:
    """A gloss inside a quoted name: 에이닷X(A.X) K1 is 에이닷X K1 and A.X K1; both stand where the whole does."""
    name, gloss, tail = found
    if gloss in _TITLES or key_of(gloss) in _ASIDES or _SENTENCE_END.search(tail.strip()) or len(f"{name}{tail}") > MAX_QUOTED:
        return
    head = name.rsplit(" ", maxsplit=len(gloss.split()))[0] if " " in name and tail.strip() else ""
    start, end = match.start() - len(name), match.end() + len(tail)
    other = f"{head} {gloss}{tail}".strip()
    for form in (f"{name}{tail}", f"{name}({gloss}){tail}"):
        yield from _pair(table, each, ((form, (start, end)), (other, (start, end))), (start, end))
    if not tail.strip():
        yield from _pair(table, each, ((name, (start, match.start())), (gloss, match.span("gloss"))), (start, end))


def _pair(table: Table, each: Extraction, forms: tuple[tuple[str, Span], tuple[str, Span]], span: Span) -> Iterator[Link]:
    """Both forms, noted as names, and their link."""
    keys = []
    for surface, place in forms:
        made = table.add(surface, each.article.id, place)
        if made is None:
            return
        made.quoted, made.edge = made.quoted + 1, made.edge + 1
        keys.append(made.key)
    if keys[0] != keys[1]:
        yield Link(0, (keys[0], ""), (keys[1], ""), "gloss", each.article.id, span)
