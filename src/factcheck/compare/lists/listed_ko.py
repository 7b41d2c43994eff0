"""Lists in Korean sentences: 온빛시와 나래군, 다솜시까지 모두 세 곳; 참여(3): 가람, 나루, 다온; 가람·나루·다온 등 3개사.

Words alone decide, for names are what an analyser knows least: a member has at most four written words of which none bears a
particle, the first begins behind the last word with one, the last ends with its particle, a count or the stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from factcheck.compare.lists.listed import FEWEST, GLOSS, LIST_WORDS, MOST, Piece, Read, Span, fields, near, segments
from factcheck.lexicon.anchors import either
from factcheck.numerals import read_digits, read_korean
from factcheck.text import Sentence

_WORDS = LIST_WORDS["ko"]
WIDEST, LONGEST = 4, 30
"""Written words and signs of one member."""
REACH = 40
"""Signs before and behind a list that say what it is."""
_JOINT = re.compile(r"[·ㆍ;、▲△◆◇①-⑳]\s?|\s/\s|,(?![0-9])\s?(?:그리고\s|및\s)?|[와과],?\s|\s(?:및|그리고)\s")
_PASTS = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 20)
"""Syllables that end as the past of a verb does."""
_STRANGERS = frozenset((*_WORDS.strangers, *_WORDS.open, *_WORDS.earlier, *_WORDS.steps))
_PAST = re.compile(rf"[{_PASTS}](?:다|고|으며|지만)$")
_TOO = "도"
"""Behind a last member that is one more among others, and the last syllable of a province or an island."""
_CLOSING = re.compile(rf"(?:{either(_WORDS.open)})(?:{either(_WORDS.parts)})?|(?:{either(_WORDS.opened)}).{{0,20}}")
_UNNAMED = re.compile(r"(?:[가-힣]모|[A-Z])(?:씨|군|양)?")
_AND = "고"
"""Ends a verb that another follows, and a high school."""
_WORD = re.compile(r"[^\s\ue000]{1,40}")
_NAME = re.compile(r"[가-힣A-Za-z0-9㈜‘’'「」『』《》<>][가-힣A-Za-z0-9㈜&.’‘'「」『』《》<>\-+]{0,29}")
_NUMBER = re.compile(r"[’'‘]?[0-9][0-9,.:~%]{0,12}(?:[가-힣]{0,4}[0-9,.]{0,9}){0,4}[가-힣a-z㎜㎝㎞㎏㎡%]{0,4}")
_NUMERAL = (
    rf"(?:(?P<digits>(?<![0-9.,])[0-9]{{1,2}}(?![0-9.,]))\s?|(?P<native>(?<![가-힣])(?:{either(_WORDS.numbers)}))"
    rf"(?:\s|(?=(?:{either(_WORDS.glued)}))))"
)
_NOUN = r"(?P<noun>(?:개\s)?[가-힣]{1,8})"
_COUNT = re.compile(rf"{_NUMERAL}{_NOUN}")
_BEHIND = re.compile(
    rf"(?:\s?(?:{either(_WORDS.open)})(?:의|은|이)?)?,?\s?[(（]?(?:(?:{either(_WORDS.totals)})\s){{0,2}}{_NUMERAL}{_NOUN}"
)
_BEFORE = (
    re.compile(rf"{_NUMERAL}{_NOUN}(?:\s[가-힣]{{1,6}}[은는])?(?:\s?[(:（：]\s?|,\s|\s)$"),
    re.compile(r"[(（](?P<digits>[0-9]{1,2})(?P<native>)(?P<noun>[가-힣]{0,3})[)）]\s?[:：]\s?$"),
)
_INEXACT = re.compile(r"\s?(?:이상|안팎|여\s|여개|가량|쯤|남짓|정도|중\s|가운데)")
_OPEN = re.compile(rf",?\s?(?:{either(_WORDS.open)})(?=[은이을의에과와도으\s,.)\ue000]|$)")
_LAST = re.compile(rf"(?P<stem>.{{1,30}}?)(?:{either(_WORDS.parts)})$")


def lists_in(text: str, sentence: Sentence) -> Iterator[Read]:
    """The lists of one sentence of three members or more, open ones left out."""
    if near(_WORDS.ranked, text[sentence.start : sentence.end]):
        return
    for words, span in fields(text, sentence.start, sentence.end):
        parts = segments(words, _JOINT)
        if len(parts) < FEWEST:
            continue
        schools = near(_WORDS.schools, text[sentence.start : sentence.end])
        for row in _rows(words, parts, schools):
            found = _list(text, sentence, [Piece(p.start + span[0], p.end + span[0], p.words, p.other) for p in row], span)
            if found:
                yield found


def _rows(words: str, parts: Sequence[tuple[int, int, str]], schools: bool) -> Iterator[list[Piece]]:
    """Members side by side: whole ones, with the end of the segment before them and the beginning of the one behind."""
    whole = [_whole(words, start, end, schools) for start, end, _ in parts]
    for is_whole, group in groupby(range(len(parts)), key=lambda n: whole[n] is not None):
        if not is_whole:
            continue
        places = list(group)
        row = [piece for n in places if (piece := whole[n])]
        first, last = places[0], places[-1]
        row = [*_first(words, parts[first - 1] if first else None, row, schools), *row]
        if last + 1 < len(parts):
            row += _last(words, parts[last + 1], schools)
        elif row:
            row = [*row[:-1], *_last(words, parts[last], schools)]
        if FEWEST <= len(row) <= MOST:
            yield row


def _split(words: str, start: int, end: int) -> list[re.Match[str]]:
    return (
        list(_WORD.finditer(words, start, end))
        if end - start <= 2 * LONGEST
        else list(_WORD.finditer(words, end - 2 * LONGEST, end))
    )


def _piece(found: Sequence[re.Match[str]], cut: str = "") -> Piece:
    """Words as a member; `cut` is the last one without its particle."""
    last = found[-1].group()
    words = tuple(match.group() for match in found)
    if cut:
        return Piece(found[0].start(), found[-1].start() + len(cut), (*words[:-1], cut), last)
    return Piece(found[0].start(), found[-1].end(), words)


def _whole(words: str, start: int, end: int, schools: bool) -> Piece | None:
    """A segment that is a member from its first sign to its last."""
    if not 0 < len(words[start:end].strip()) <= LONGEST + words.count(GLOSS, start, end):
        return None
    found = _split(words, start, end)
    if not 0 < len(found) <= WIDEST or not all(_is_word(match.group(), schools) for match in found):
        return None
    if any(_is_bound(match.group()) for match in found[:-1]):
        return None
    if any(_COUNT.match(words, match.start()) for match in found):
        return None
    return _piece(found)


def _is_bound(word: str) -> bool:
    """A word whose ending ties it to another one: no member goes on behind it."""
    return len(word) > 1 and word.endswith(_WORDS.before) and not word.endswith(_WORDS.kept)


def _is_word(word: str, schools: bool) -> bool:
    """A written word that may stand in a member, a value and a verb being none."""
    if (
        not _NAME.fullmatch(word)
        or _NUMBER.fullmatch(word)
        or word in _STRANGERS
        or _PAST.search(word)
        or _UNNAMED.fullmatch(word)
    ):
        return False
    if word.endswith(_AND) and not schools and not word.endswith(_WORDS.kept):
        return False
    return len(word) < 2 or not word.endswith(_WORDS.never) or word.endswith(_WORDS.kept)


def _first(words: str, part: tuple[int, int, str] | None, row: Sequence[Piece], schools: bool) -> list[Piece]:
    """The end of the segment before the first whole member, of as many words as the others have at most."""
    found = _split(words, part[0], part[1]) if part else []
    if not found or not _is_word(found[-1].group(), schools):
        return []
    most = max(len(piece.words) for piece in row)
    at = len(found) - 1
    while at and len(found) - at < most and _is_word(w := found[at - 1].group(), schools) and not _is_bound(w):
        at -= 1
    return [_piece(found[at:])]


def _last(words: str, part: tuple[int, int, str], schools: bool) -> list[Piece]:
    """The beginning of the segment behind the last whole member, up to a particle, a count or an open end."""
    found = list(_WORD.finditer(words, part[0], min(part[1], part[0] + 3 * LONGEST)))
    for n, match in enumerate(found[:WIDEST]):
        word = match.group()
        if _COUNT.match(words, match.start()) or word in _WORDS.totals or _CLOSING.fullmatch(word):
            return _ended(found[:n], schools) if n else []
        cut = _LAST.fullmatch(word)
        if cut and not word.endswith(_WORDS.kept) and len(cut["stem"]) > (not n) and cut["stem"][-1] not in _PASTS:
            return _ended(found[: n + 1], schools, cut["stem"])
        if n + 1 == len(found) or words[match.end() : match.end() + 1] == GLOSS:
            return _ended(found[: n + 1], schools)
    return []


def _ended(found: Sequence[re.Match[str]], schools: bool, cut: str = "") -> list[Piece]:
    plain = [*(match.group() for match in found[:-1]), cut or found[-1].group()]
    return [_piece(found, cut)] if all(_is_word(word, schools) for word in plain) else []


def _list(text: str, sentence: Sentence, row: Sequence[Piece], field: Span) -> Read | None:
    """The list with its count, or None where it is open."""
    start, end = row[0].start, row[-1].end
    whole = end + len(row[-1].other.removeprefix(row[-1].words[-1])) if row[-1].other else end
    head, tail = text[max(sentence.start, start - REACH) : start], text[whole : min(sentence.end, whole + REACH)]
    behind = _BEHIND.match(text, whole, min(sentence.end, whole + REACH))
    before = next((m for p in _BEFORE if (m := p.search(text, max(sentence.start, start - REACH), start))), None)
    read = next(((m, n) for m in (behind, before) if m and (n := _number(m, text, sentence.end))), None)
    is_open = bool(_OPEN.match(text, end, sentence.end) or _OPEN.match(text, whole, sentence.end))
    count = read[1] if read else None
    total = read is not None and read[0] is behind and row[-1].other.endswith("까지")
    if count is not None and (count not in {len(row), len(row) + 1} and not (total and count > len(row))):
        count, total = None, False
        if is_open or read and read[0] is before:
            return None
    if near(_WORDS.opened, tail[:8]) or near(_WORDS.opening, head) or (is_open and count != len(row)):
        return None
    joints = {text[a.end : b.start].strip() for a, b in pairwise(row)}
    noun = read[0]["noun"].removeprefix("개").strip() if read and count else ""
    closed = not row[-1].other.endswith(_TOO) or any(piece.words[-1].endswith(_TOO) for piece in row[:-1])
    return Read(tuple(row), count, noun, total, closed, joints <= {"·", "ㆍ"})


def _number(match: re.Match[str], text: str, end: int) -> Decimal | None:
    """The number of a count of members, measures and round numbers left out."""
    noun = match["noun"]
    cut = _LAST.fullmatch(noun)
    if {noun, cut["stem"] if cut else noun, noun.rstrip("은는이가을를의에")} & set(_WORDS.measures):
        return None
    if _INEXACT.match(text, match.end("noun"), end):
        return None
    read = read_digits(match["digits"]) if match["digits"] else read_korean(match["native"])
    return read.value if read else None
