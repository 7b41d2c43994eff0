"""Members of one list that differ between texts (FC204): 가나, 다라, 마바 세 회사 against 가나, 다라, 사아 세 회사.

Compared are closed lists only: counted, or joined up to the last member with no 등 or `including`. They have to share all members
but one (of six or more all but two), and what is left of each must stand nowhere in the other text. Without a count on both sides
the members are names and the words around them have to be on one matter. One member fewer is a difference only where both texts
count the same; a count that a list does not make up is for the checks inside a text. Refused: lists of two roles, times, scopes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare import listed_en, listed_ko
from factcheck.compare.draft import Draft
from factcheck.compare.listed import FEWEST, LIST_WORDS, NEGATIVE, ROLES, Piece, Read, either
from factcheck.compare.members import Text, alike, core_of_member, key_of_member, missing, stands, text_of
from factcheck.mention.name import TITLES
from factcheck.model import Claim, Lang, Severity, message
from factcheck.resolve import text_claim
from factcheck.text import Sentence

MANY = 6
"""Members from which on two may differ."""
MOST = 60
"""Lists of one article that are compared."""
MATTER: Mapping[int, int] = MappingProxyType({3: 2, 4: 1, 5: 1})
"""Words that sentences must share around lists of so many members, where no count on both sides says that they are one list."""
AROUND = 60
"""Signs before and behind a list in which its role is looked for."""
_STEM: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 5})
_CLOSED_KINDS = frozenset({"title", "deck", "subhead", "caption"})
"""Blocks that name some for all, unless they count."""
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z\-]{1,29}")


def _pattern(words: Sequence[str], lang: Lang) -> re.Pattern[str]:
    return (
        re.compile(either(words)) if lang == "ko" else re.compile(rf"(?<![A-Za-z])(?:{either(words)})(?![A-Za-z])", re.IGNORECASE)
    )


_ROLES = {lang: {role: _pattern(words, lang) for role, words in roles.items()} for lang, roles in ROLES.items()}
_SCOPES = {lang: _pattern(words.scopes, lang) for lang, words in LIST_WORDS.items()}
_STEPS = {lang: _pattern(words.steps, lang) for lang, words in LIST_WORDS.items()}
_EARLIER = {lang: _pattern(words.earlier, lang) for lang, words in LIST_WORDS.items()}


_NUMBERED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(
            rf"(?<![0-9.,])(?:[0-9]{{1,4}}|[A-H])\s?(?:{either(LIST_WORDS['ko'].numbered)})(?![가-힣]{{3}})|(?<![0-9.,])[0-9]{{1,2}}일(?=에는|에만|은\s|부터)"
        ),
        "en": re.compile(
            rf"(?<![A-Za-z])(?:{either(LIST_WORDS['en'].numbered)})\s(?:[0-9]{{1,4}}|[A-H](?![a-z])|one|two|three|four)(?![A-Za-z])|(?<![0-9.,])(?:19|20)[0-9]{{2}}(?![0-9.,])",
            re.IGNORECASE,
        ),
    }
)
"""One of a series: a year, a round, a line."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list with what stands around it."""

    read: Read
    lang: Lang
    claim: Claim
    keys: frozenset[str]
    names: bool
    roles: frozenset[str]
    scopes: frozenset[str]
    steps: frozenset[str]
    about: frozenset[str]
    earlier: bool
    cores: frozenset[str]

    @property
    def members(self) -> tuple[Piece, ...]:
        return self.read.pieces

    @property
    def is_counted(self) -> bool:
        """Its own text counts as many as it names, or has named the others before."""
        return self.read.count == len(self.members) or self.read.total


def compare_lists(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Closed lists of two texts that share all members but one."""
    every = [found for each in extractions for found in list(_lists(each))[:MOST]]
    texts = {each.article.id: text_of(each.article) for each in extractions} if len(every) > 1 else {}
    done: set[frozenset[frozenset[str]]] = set()
    for a, b in combinations(every, 2):
        key = frozenset({a.keys, b.keys})
        if a.lang != b.lang or a.claim.article == b.claim.article or a.keys == b.keys or key in done or not _alike(a, b):
            continue
        found = _differ(a, b, texts)
        if found and not _both_in_one(a, b, every):
            done.add(key)
            yield _draft(a, b, every, found)


def _alike(a: _List, b: _List) -> bool:
    """Half of the members are the same to the letter, kinds apart: what is cheap to see of two lists that are worth a closer look."""
    return 2 * len(a.cores & b.cores) >= min(len(a.cores), len(b.cores)) - 1 > 0


def _lists(each: Extraction) -> Iterator[_List]:
    text, lang = each.article.text, each.article.language
    names = {(part.start, part.end) for run in each.runs for part in run if part.name}
    for s in each.sentences:
        for read in (listed_ko if lang == "ko" else listed_en).lists_in(text, s):
            keys = frozenset(key_of_member(piece) for piece in read.pieces)
            if len(keys) < FEWEST or not all(keys):
                continue
            kind = each.article.blocks[s.block].kind
            if not (kind in _CLOSED_KINDS and read.count is None and not read.dotted):
                yield _made(each, s, read, keys, _are_names(read, lang, names))


def _made(each: Extraction, s: Sentence, read: Read, keys: frozenset[str], names: bool) -> _List:
    text, lang, (start, end) = each.article.text, each.article.language, read.span
    words = text[start:end]
    claim = text_claim(each, "list", read.span, (words, "members"), words)
    head, tail = text[max(s.start, start - AROUND) : start], text[end : min(s.end, end + AROUND)]
    around = f"{head} | {tail}"
    whole = f"{text[s.start : start]} | {text[end : s.end]}"
    roles = frozenset(role for role, pattern in _ROLES[lang].items() if pattern.search(around))
    steps = {m.group() for p in (_STEPS[lang], _NUMBERED[lang]) for m in p.finditer(whole)}
    about = {w.group().lower()[: _STEM[lang]] for w in _WORD.finditer(whole) if len(w.group()) > (1 if lang == "ko" else 3)}
    scopes = frozenset(match.group().lower() for match in _SCOPES[lang].finditer(around))
    earlier = bool(_EARLIER[lang].search(whole))
    return _List(
        read,
        lang,
        claim,
        keys,
        names,
        roles,
        scopes,
        frozenset(steps),
        frozenset(about),
        earlier,
        frozenset(map(core_of_member, read.pieces)),
    )


def _are_names(read: Read, lang: Lang, names: set[tuple[int, int]]) -> bool:
    """More than half of the members are proper nouns or bear the last syllables of a body."""
    if lang == "en":
        return all(piece.words[0][:1].isupper() or piece.words[-1][:1].isupper() for piece in read.pieces)
    bodies = (*TITLES.organisations.bodies, *LIST_WORDS["ko"].kinds)
    named = sum(
        any(piece.start <= start < piece.end for start, _ in names)
        or (len(piece.words[-1]) > 3 and piece.words[-1].endswith(bodies))
        for piece in read.pieces
    )
    return 2 * named > len(read.pieces)


def _differ(a: _List, b: _List, texts: Mapping[str, Text]) -> Severity | None:
    """How loud the difference of two lists is, if it is one."""
    only_a, only_b = missing(a.members, b.members), missing(b.members, a.members)
    shared = len(a.members) - len(only_a)
    if not (only_a or only_b) or shared < FEWEST - 1:
        return None
    if _is_one_more(a, b, only_a, only_b):
        return "info"
    odd_a, odd_b = _odd(only_a, only_b, texts[b.claim.article], a.lang), _odd(only_b, only_a, texts[a.claim.article], a.lang)
    most = 2 if shared >= MANY - 2 and min(len(a.members), len(b.members)) >= MANY - 1 else 1
    if max(len(only_a), len(only_b)) > most or _apart(a, b):
        return None
    return _one_list(a, b, odd_a, odd_b)


def _odd(only: Sequence[Piece], other: Sequence[Piece], text: Text, lang: Lang) -> list[Piece]:
    """What stands nowhere in the other text, nor in another spelling among the other's own members."""
    beside = other[0] if len(other) == 1 else None
    return [x for x in only if not stands(x, beside, text, lang) and not any(alike(x, y, lang) for y in other)]


def _one_list(a: _List, b: _List, odd_a: Sequence[Piece], odd_b: Sequence[Piece]) -> Severity | None:
    counted = a.is_counted and b.is_counted and a.read.count == b.read.count
    if counted and len(odd_a) == len(odd_b) > 0:
        thoughts = {noun for noun in (a.read.counted, b.read.counted) if noun.startswith(LIST_WORDS[a.lang].loose)}
        return None if len(a.members) == FEWEST and not _on_one_matter(a, b, 1) else "info" if thoughts else "warning"
    fewer, more = sorted((a, b), key=lambda x: len(x.members))
    if a.read.count is not None and a.read.count == b.read.count == len(more.members) == len(fewer.members) + 1:
        gone = odd_a if more is a else odd_b
        return "warning" if len(gone) == 1 and not (odd_b if more is a else odd_a) else None
    if len(a.members) != len(b.members) or not len(odd_a) == len(odd_b) > 0 or not (a.names or b.names):
        return None
    if any(len(key_of_member(piece)) < 2 for piece in (*odd_a, *odd_b)):
        return None
    if any(x.read.count not in {None, len(x.members)} or not (x.read.closed or x.is_counted) for x in (a, b)):
        return None
    return "warning" if _on_one_matter(a, b, MATTER.get(len(a.members), 0)) else None


def _is_one_more(a: _List, b: _List, only_a: Sequence[Piece], only_b: Sequence[Piece]) -> bool:
    """One member more between middle dots: what a text holds for the whole."""
    dotted = all(x.read.dotted and x.read.count is None for x in (a, b))
    return dotted and len(only_a) + len(only_b) == 1 and min(len(a.members), len(b.members)) >= FEWEST


def _on_one_matter(a: _List, b: _List, needed: int) -> bool:
    return len(a.about & b.about) >= needed or bool(a.read.counted and a.read.counted[:2] == b.read.counted[:2])


def _apart(a: _List, b: _List) -> bool:
    """Two roles, two scopes or two times: lists that may both be right."""
    if a.earlier or b.earlier or (a.roles & NEGATIVE) != (b.roles & NEGATIVE):
        return True
    pairs = ((a.roles, b.roles), (a.scopes, b.scopes), (a.steps, b.steps))
    return any(x and y and x.isdisjoint(y) for x, y in pairs)


def _both_in_one(a: _List, b: _List, every: Sequence[_List]) -> bool:
    """A text that prints both means two lists."""
    where = [{each.claim.article for each in every if each.keys == x.keys} for x in (a, b)]
    return bool(where[0] & where[1])


def _draft(a: _List, b: _List, every: Sequence[_List], severity: Severity) -> Draft:
    odd = [" ".join(piece.words) for piece in (*missing(a.members, b.members), *missing(b.members, a.members))]
    why = message("why.lists", names=", ".join(odd))
    groups = tuple(tuple(each.claim for each in every if each.keys == x.keys) for x in (a, b))
    return Draft("FC204", "CONFLICT", severity, groups, (why,), Decimal("0.8"), attribute="members", ask=message("ask.members"))
