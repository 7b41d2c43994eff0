"""What takes part in a happening: the names and nouns of the part of a sentence that one date has to itself, with the topic in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claim import Extraction
from factcheck.compare.days.happenings import Happening
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.occasions import APART, EMPTY, FURTHER

SHORT, LONG, STEM = 2, 4, 6
"""Letters of a Korean and of an English noun, and those of an English one that are compared."""
_LATER = re.compile(
    r"(?<![0-9])(?:[2-9]|1[0-9])(?:차|단계|라운드)|(?:round|phase|stage)\s[2-9]|(?<![a-z])(?:second|third|fourth)(?![a-z])"
)
_ENGLISH = re.compile(r"(?<![A-Za-z])[a-z]{4,24}(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Part:
    """Names and nouns of one date, and the words of it of which a happening has one only."""

    names: frozenset[str]
    nouns: frozenset[str]
    sides: frozenset[tuple[int, str]]
    """(row of words, word): 예선 of 예선, 본선, 결선."""
    further: bool
    """It is a later happening of the kind: 추가 접수, 2차 공청회."""

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.names | self.nouns


def part_of(each: Extraction, what: Happening) -> Part:
    """The words of one date, without the one that it dates and those that tell nothing."""
    korean = each.article.language == "ko"
    names: set[str] = set()
    nouns: set[str] = set()
    for word, is_name in (*_runs(each, what, korean), *(() if korean else _lower(each, what))):
        if word.lower() not in EMPTY and word.lower() not in what.head.lower():
            (names if is_name else nouns).add(word)
    nouns |= {w if korean else w.lower()[:STEM] for w in what.claim.context.topic if _counts(w, korean)}
    sides, further = _sides(each, what)
    return Part(frozenset(names), frozenset(nouns - names), sides, further)


def _counts(word: str, korean: bool) -> bool:
    long = len(word) >= (SHORT if korean else LONG)
    return long and not word.startswith("=") and not word[0].isdigit() and word.lower() not in EMPTY


def _runs(each: Extraction, what: Happening, korean: bool) -> Iterator[tuple[str, bool]]:
    text = each.article.text
    for run in each.runs:
        if run[-1].end <= what.window[0] or what.window[1] <= run[0].start:
            continue
        for part in run:
            word = text[part.start : part.end]
            if len(word) < SHORT or word[0].isdigit() or word.lower() in FUNCTION_WORDS or _overlaps(part.start, part.end, what):
                continue
            is_name = part.name and len(word) > SHORT and (korean or part.start > what.claim.scope[0] or len(run) > 1)
            yield (word, True) if is_name else (word if korean else word.lower()[:STEM], False)


def _overlaps(start: int, end: int, what: Happening) -> bool:
    own = what.claim.span
    return start < own[1] and own[0] < end


def _lower(each: Extraction, what: Happening) -> Iterator[tuple[str, bool]]:
    for match in _ENGLISH.finditer(each.article.text, *what.window):
        if match.group() not in FUNCTION_WORDS and not _overlaps(match.start(), match.end(), what):
            yield match.group()[:STEM], False


def _sides(each: Extraction, what: Happening) -> tuple[frozenset[tuple[int, str]], bool]:
    """The words of a row that stand in the date's part of the sentence, and whether it is a later one."""
    words = each.article.text[what.window[0] : what.window[1]].lower()
    sides = frozenset((n, word) for n, row in enumerate(APART) for word in row if _stands(word, words))
    return sides, bool(_LATER.search(words)) or any(_stands(word, words) for word in FURTHER)


def _stands(word: str, words: str) -> bool:
    at = words.find(word)
    before = words[at - 1] if at > 0 else " "
    return at >= 0 and not before.isalpha()
