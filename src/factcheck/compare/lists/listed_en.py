"""Lists in English sentences: Brock Park, Hollin Road and Queensmead; five lidos: …; the firms – Acme, Bolt and Crane, all three –.

A list is closed by `and` or `or` before its last member, or by a count that its members make up. Names bear capitals; common
nouns are read only behind a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from factcheck.compare.lists.listed import FEWEST, LIST_WORDS, MOST, Piece, Read, fields, segments
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.numerals import read_digits, read_english
from factcheck.text import Sentence

_WORDS = LIST_WORDS["en"]
WIDEST, LONGEST, PLAIN = 6, 44, 3
"""Words and signs of one member, and words of one without a capital."""
REACH = 60
"""Signs before and behind a list that say what it is."""
_COMMA = re.compile(
    r",\s[0-9]{1,2}(?:,|(?=\s(?:and|or)\s))\s?(?:(?:and|or)\s)?|,(?![0-9])\s?(?:(?:and|or|plus|then)\s|as\swell\sas\s)?|\s(?:and|or|plus)\s|\sas\swell\sas\s"
)
_SEMICOLON = re.compile(r";\s?(?:(?:and|or|plus)\s)?")
_COORDINATED = re.compile(r"(?:and|or|plus|as\swell\sas)\s$")
_WORD = re.compile(r"[^\s\ue000]{1,40}")
_NAME = re.compile(r"['‘’]?(?:[A-Z]|[0-9]{1,4}[A-Z])[A-Za-z0-9.&'’\-À-ɏ]{0,29}['’]?")
_LOWER = re.compile(r"[a-z][a-zA-Z'’\-]{1,24}")
_CONNECTORS = frozenset("of the for in on upon de la le da di du del van von der den al el bin & y e plc".split())
_NUMERAL = rf"(?<![A-Za-z0-9.,\-])(?:(?P<digits>[0-9]{{1,2}}(?![0-9.,]))|(?P<words>{either(_WORDS.numbers)}|{either([w.capitalize() for w in _WORDS.numbers])}))"
_NOUN = r"(?P<noun>(?:\s[A-Za-z][A-Za-z\-]{1,17}){0,3}\s(?:[a-z]{2,17}s|men|people|women|children))"
_BEFORE = (
    re.compile(
        rf"{_NUMERAL}(?:{_NOUN}(?![A-Za-z]))?(?:\s[a-z]{{2,12}}){{0,3}}(?:\s?[:(]\s?|\s?[–—]\s?|\s-\s|\s(?:are|were)\s|,\s)$"
    ),
    re.compile(rf"{_NUMERAL}{_NOUN}\s$"),
    re.compile(r"\((?P<digits>[0-9]{1,2})(?P<words>)(?P<noun>)\)\s?:\s?$"),
)
_BEHIND = re.compile(rf"[,)]?\s?(?:[–—-]\s)?(?:(?:{either(_WORDS.totals)})\s){{0,3}}{_NUMERAL}{_NOUN}?(?![A-Za-z])")
_MORE = re.compile(r"\s(?:others?|more|further|other)(?![A-Za-z])")
_OPEN = re.compile(rf",?\s(?:{either(_WORDS.open)})(?![A-Za-z])", re.IGNORECASE)


def _words(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{either(words)})(?![A-Za-z])", re.IGNORECASE)


_OPENED, _OPENING, _RANKED = _words(_WORDS.opened), _words(_WORDS.opening), _words(_WORDS.ranked)


def lists_in(text: str, sentence: Sentence) -> Iterator[Read]:
    """The lists of one sentence of three members or more, open ones left out."""
    if _RANKED.search(text, sentence.start, sentence.end):
        return
    for words, span in fields(text, sentence.start, sentence.end):
        joint = _SEMICOLON if words.count(";") >= FEWEST - 1 else _COMMA
        parts = segments(words, joint)
        if len(parts) < FEWEST:
            continue
        opens = span[0] == sentence.start
        plain = not opens and _plain(words, parts)
        for row in (plain,) if plain else _rows(words, parts, opens):
            last = max(start for start, _, _ in parts if start <= row[-1].start)
            closed = bool(_COORDINATED.search(words[max(0, last - 12) : last]))
            moved = [Piece(p.start + span[0], p.end + span[0], p.words, p.other) for p in row]
            found = _list(text, sentence, moved, closed and not plain)
            if found:
                yield found


def _rows(words: str, parts: Sequence[tuple[int, int, str]], opens: bool) -> Iterator[list[Piece]]:
    """Members side by side: whole ones, with the end of the segment before them and the beginning of the one behind."""
    whole = [_whole(words, start, end, opens and not start) for start, end, _ in parts]
    for is_whole, group in groupby(range(len(parts)), key=lambda n: whole[n] is not None):
        if not is_whole:
            continue
        places = list(group)
        row = [piece for n in places if (piece := whole[n])]
        first, last = places[0], places[-1]
        row = [*(_first(words, parts[first - 1], opens and first == 1) if first else []), *row]
        row += _last(words, parts[last + 1]) if last + 1 < len(parts) else []
        if FEWEST <= len(row) <= MOST:
            yield row


def _found(words: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(words, max(start, end - 3 * LONGEST), end))


def _piece(found: Sequence[re.Match[str]]) -> Piece | None:
    """Capitalised words and what joins them, or None where they are a day, a number or too long."""
    named = list(found)
    while named and named[0].group().casefold() in FUNCTION_WORDS | _CONNECTORS:
        named.pop(0)
    while named and named[-1].group() in _CONNECTORS:
        named.pop()
    spoken = [match.group() for match in named]
    if (
        not spoken
        or len(spoken) > WIDEST
        or named[-1].end() - named[0].start() > LONGEST
        or (len(spoken) == 1 and spoken[0] in _WORDS.strangers)
    ):
        return None
    last = spoken[-1].rstrip(".")
    return Piece(named[0].start(), named[-1].end(), (*spoken[:-1], last))


def _is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(word)) or word in _CONNECTORS


def _whole(words: str, start: int, end: int, opens: bool) -> Piece | None:
    """A segment that is a name from its first sign to its last; one that opens a sentence must not open with In or At."""
    found = _found(words, start, end)
    spoken = [match.group() for match in found]
    if not spoken or not all(map(_is_name, spoken)) or (opens and spoken[0].casefold() in FUNCTION_WORDS - {"the"}):
        return None
    return _piece(found)


def _first(words: str, part: tuple[int, int, str], opens: bool) -> list[Piece]:
    """The name that ends the segment before the first whole member."""
    found = _found(words, part[0], part[1])
    at = len(found)
    while at and _is_name(found[at - 1].group()):
        at -= 1
    named = found[at:]
    if not named or (opens and not at and named[0].group().casefold() in FUNCTION_WORDS - {"the"}):
        return []
    inner = next((n for n in range(len(named) - 1, -1, -1) if named[n].group() in {"in", "on", "for"}), -1)
    piece = _piece(named[inner + 1 :])
    return [piece] if piece else []


def _last(words: str, part: tuple[int, int, str]) -> list[Piece]:
    """The name that begins the segment behind the last whole member."""
    found = list(_WORD.finditer(words, part[0], min(part[1], part[0] + 3 * LONGEST)))
    at = 0
    while at < len(found) and _is_name(found[at].group()):
        at += 1
    named = found[:at]
    inner = next((n for n in range(1, len(named)) if named[n].group() in {"in", "on", "for"}), len(named))
    piece = _piece(named[:inner])
    return [piece] if piece else []


def _plain(words: str, parts: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """Common nouns from one end of the field to the other: wheat, barley and winter rye."""
    row = []
    for start, end, _ in parts:
        found = [m for m in _found(words, start, end) if m.group() not in {"a", "an", "the"}]
        spoken = [match.group() for match in found]
        if not 0 < len(spoken) <= PLAIN or not all(_LOWER.fullmatch(word) and word not in FUNCTION_WORDS for word in spoken):
            return []
        row.append(Piece(found[0].start(), found[-1].end(), tuple(spoken)))
    return row if len(row) <= MOST else []


def _list(text: str, sentence: Sentence, row: Sequence[Piece], closed: bool) -> Read | None:
    """The list with its count, or None where nothing closes it."""
    start, end = row[0].start, row[-1].end
    low, high = max(sentence.start, start - REACH), min(sentence.end, end + REACH)
    if (
        _OPENING.search(text, max(low, start - 24), start)
        or _OPENED.search(text, end, min(high, end + 24))
        or _OPEN.match(text, end, high)
    ):
        return None
    before = next((m for pattern in _BEFORE if (m := pattern.search(text, low, start))), None)
    behind = _BEHIND.match(text, end, high)
    read = next(((m, n) for m in (before, behind) if m and (n := _number(m, text, high))), None)
    count = read[1] if read else None
    if count is not None and count not in {len(row), len(row) + 1}:
        count = None
    if count is None and not closed:
        return None
    noun = (read[0]["noun"] or "").strip() if read and count else ""
    return Read(tuple(row), count, noun, False, closed, False)


def _number(match: re.Match[str], text: str, end: int) -> Decimal | None:
    """The number of a count of members, measures left out."""
    noun = (match["noun"] or "").split()
    if (
        noun
        and noun[-1] in _WORDS.measures
        or _MORE.match(text, match.end("words") if match["words"] else match.end("digits"), end)
    ):
        return None
    read = read_digits(match["digits"]) if match["digits"] else read_english(match["words"].lower())
    return read.value if read else None
