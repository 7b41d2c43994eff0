"""What stands between a name and a title and shows that the title is not that person's, or is no title at all.

Between the two belongs an organisation. A line's end, a predicate, a case particle, a number of people or a conjunction with
another name behind it make them two statements (정용원 관리인과 정일권 노조위원장); some nouns only end like a title (주차장, 반대표).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck import lexicon
from factcheck.lexicon.anchors import either


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of untitled.toml."""

    nouns: tuple[str, ...]
    particles: tuple[str, ...]
    joining: tuple[str, ...]
    counted: tuple[str, ...]


_FILE = lexicon.load("untitled.toml", _File)
_PARTICLE = re.compile(rf"(?:{either(_FILE.particles)})$")
_NUMBER = re.compile(
    rf"[0-9][0-9,.]{{0,9}}(?:[여만억천백조]{{0,3}}(?:{either(_FILE.counted)})(?:[이가은는을를과와의도에]|에서|까지)?)?$"
)
_JOINS = re.compile(rf"(?:[가-힣A-Za-z0-9](?:와|과|이랑|하고)|{either(_FILE.joining)})$")
SUBJECT = "가"
"""Behind a word of one syllable it is no part of a title: 한화가, 영화가, against 서양화가."""
_FIRST_SYLLABLE, _TAILS, _PAST = 0xAC00, 28, 20
"""Hangul syllables are ordered by their last letter within 28; the twentieth is the ㅆ that only predicates have (했, 됐, 있)."""


def is_no_office(words: str, organisation: Sequence[str], title: tuple[str, str], names: Collection[str]) -> bool:
    """The words of a name and a title do not give the person the title, before which something may be written to it;
    `names` are the words of the organisation that may be names of people."""
    head, end = title
    if "\n" in words:
        return True
    if (head + end).endswith(_FILE.nouns) or (len(head) == 1 and end.endswith(SUBJECT)):
        return True
    return any(_NUMBER.match(word) or ends_a_phrase(word) for word in organisation) or _names_another(organisation, names)


def ends_a_phrase(word: str) -> bool:
    """A word with a case particle or an ending, or a predicate: no part of a name."""
    return _is_predicate(word) or (len(word) > 2 and bool(_PARTICLE.search(word)))


def _is_predicate(word: str) -> bool:
    return any("가" <= sign <= "힣" and (ord(sign) - _FIRST_SYLLABLE) % _TAILS == _PAST for sign in word)


def _names_another(organisation: Sequence[str], names: Collection[str]) -> bool:
    """A conjunction and another name: whose title stands behind it is the other's."""
    return any(second in names and _JOINS.search(first) for first, second in pairwise(organisation))
