"""Level or change: what the nearest verb or noun of change makes of a value, and what it is compared with.

`70% 줄였다` changes by, `30% 수준으로 줄여` ends at, `2.9에서` starts at. The nearest word to the right decides in
Korean, the nearest to the left (or an adverb right behind) in English; coordinated values share the word behind the
last of them (매출은 20.0%, 영업이익은 50.0% 늘었다). Silent where the word is far away or another value stands between.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from factcheck.lexicon.anchors import Anchored, opening
from factcheck.lexicon.numbers import numbers
from factcheck.mention.candidate import Measured
from factcheck.model import Direction, Framing, Lang
from factcheck.numerals import read_digits

LOSS = frozenset({"money"})
NUMERIC = frozenset({"money", "count", "percent", "quantity", "ratio", "duration"})
_REACH = {"percent": 12, "ratio": 8}
"""Characters between a value and its Korean word of change; amounts and counts must touch it."""
_NEAR = 4
HUNDRED = Decimal(100)
"""Percent of an amount below which something of it is gone."""
_CARRY = 45
_STOP = re.compile(r"[.!?。…\n;](?![0-9])")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words around a value say about it."""

    framing: Framing | None = None
    direction: Direction | None = None
    base: str | None = None
    rule: str = ""


def framed(text: str, found: Sequence[Measured], lang: Lang, when: date | None = None) -> None:
    """Gives the values, which are sorted by start, their framing, direction and base period; `when` is the day of the text."""
    frames = [_frame(text, found, place, lang) for place in range(len(found))]
    bases = _bases(text, found, lang, when)
    if lang == "ko":
        frames = _carried(text, found, frames, bases)
    for one, frame, base in zip(found, frames, bases, strict=True):
        _apply(one, frame, base)
        _lose(text, one)


_LOSS_BEFORE = re.compile(
    r"(?:(?:영업|순|당기순|경상)[ ]?손실|적자)(?:액|규모)?(?:[은는이가을를도]|만)?[ ]?(?:총|약|무려)?[ ]?$|(?:net|operating|quarterly|annual)? ?loss(?:es)? (?:of|was|were|is|came to|totaled|totalled) (?:about |some )?$",
    re.IGNORECASE,
)
_LOSS_AFTER = re.compile(
    r"(?:의|어치|규모의|대)?[ ]?(?:연간[ ]|분기[ ])?(?:(?:영업|순|당기순|경상)[ ]?손실|적자(?![가-힣]?[ ]?(?:폭|줄|개선|축소)))|[ ](?:net |operating )?loss(?![A-Za-z])"
)


def _lose(text: str, one: Measured) -> None:
    """A stated loss is a negative amount (영업손실 217억원); a change of a loss is not."""
    if one.kind not in LOSS or one.framing == "change_by":
        return
    if not isinstance(one.value.lo or one.value.hi, Decimal) or one.lo < 0:
        return
    start, end = one.extent
    if not (_LOSS_BEFORE.search(text, max(0, start - 24), start) or _LOSS_AFTER.match(text, end)):
        return
    lo, hi = (None if not isinstance(each, Decimal) else -each for each in (one.value.hi, one.value.lo))
    one.value = replace(one.value, lo=lo, hi=hi)
    one.lo, one.hi = -one.hi, -one.lo
    one.rules = (*one.rules, "frame.loss")


def _apply(one: Measured, frame: Frame, base: str | None) -> None:
    if frame.framing is None:
        return
    rule = f"frame.{frame.framing}.{frame.rule}".rstrip(".")
    one.framing, one.direction, one.base_period = frame.framing, frame.direction, base
    one.rules = (*one.rules, rule, f"base.{base}") if base else (*one.rules, rule)


def _words(words: Sequence[str]) -> str:
    return "|".join(sorted((re.escape(word).replace(r"\ ", "[ ]?") for word in words), key=len, reverse=True))


def _korean() -> Mapping[str, re.Pattern[str]]:
    change = numbers("ko").change
    none = "|".join(map(re.escape, change.none))
    up, down = (
        rf"{_words(words)}|(?:{_words(ends)})(?![가-힣])"
        for words, ends in ((change.up, change.up_end), (change.down, change.down_end))
    )
    body = f"(?P<none>{none})|(?P<up>{up})|(?P<down>{down})"
    to = _words(change.to)
    source = _words(change.from_)
    return {
        "change": re.compile(rf"(?<![가-힣])(?:{body})"),
        "glued": re.compile(rf"(?:{body})"),
        "to": re.compile(rf"(?:{to})(?![가-힣])[ ]?"),
        "from": re.compile(rf"(?:{source})(?![가-힣])"),
        "relative": re.compile(r"(?:대비|에 비해|과 비교해|와 비교해)[ ]?(?:약 |최대 )?$"),
        "of": re.compile(rf"(?:{_words(change.priced)})의[ ](?:약[ ])?$"),
        "rate": re.compile(
            r"(?P<up>증가율|상승률|성장률|인상률|신장률|상승폭|증가폭|인상폭|오름폭)|(?P<down>감소율|하락률|인하율|감소폭|하락폭|인하폭|내림폭|저하율|저하[가는])"
        ),
        "filler": re.compile(r"(?:[이가을를]|만큼|까지|포인트)?[ ]?(?:[가-힣]{1,5}[ ]){0,2}[가-힣]{0,3}"),
        "aside": re.compile(r"[(][^()\n]{0,24}[)]"),
    }


_KO = _korean()


def _firsts(words: Sequence[str]) -> frozenset[str]:
    """What a pattern of `_words` may begin with; a space in them may be missing."""
    return frozenset(sign for word in words for sign in (word[0], word.lstrip(" ")[0]))


_FROM_FIRSTS, _TO_FIRSTS = _firsts(numbers("ko").change.from_), _firsts(numbers("ko").change.to)
_CHANGE = numbers("ko").change
_CHANGE_FIRSTS = _firsts((*_CHANGE.none, *_CHANGE.up, *_CHANGE.down, *_CHANGE.up_end, *_CHANGE.down_end))
_RATE_ENDS = frozenset("율률폭저")
"""One of these stands in every noun of the pattern `rate`."""
_UNFRAMED = Frame()
_COMPARED = re.compile(r"보다|대비|비해|견줘|으로 |로 |에서 ")
"""A comparing particle behind the value makes it the base, not the change (62.1%보다 낮다)."""
_PARTICLE = re.compile(
    r"(?:[이가을를]|만큼|씩|의|나|이나|포인트|여|정도|가량|쯤|이상|남짓|넘게|까지)?[ ]?(?:각각|더|씩|정도|가량|넘게|이상|가까이|급격히|크게|소폭|추가로|또)?[ ]?"
)


_SIGNS: Mapping[str, Direction] = MappingProxyType({"+": "up", "△": "down", "▽": "down", "▼": "down"})
"""What stands right before a percentage in tables and official notes: +7.7%, △6.2% (fell by); ▲ is written for both."""


def _frame(text: str, found: Sequence[Measured], place: int, lang: Lang) -> Frame:
    mention = found[place]
    if mention.kind not in NUMERIC:
        return _UNFRAMED
    if mention.kind == "percent" and (
        signed := _SIGNS.get(text[mention.start] if mention.quote[:1] == "+" else text[: mention.start][-1:])
    ):
        return Frame("change_by", signed, rule="sign")
    frame = _frame_korean(text, found, place) if lang == "ko" else _frame_english(text, found, place)
    is_signed = mention.kind == "percent" and mention.hi < 0 and frame.framing == "change_by" and frame.direction == "down"
    return _UNFRAMED if is_signed else frame  # a minus before a fall says no more than the fall (-3.07% 하락)


def _frame_korean(text: str, found: Sequence[Measured], place: int) -> Frame:
    mention = found[place]
    if mention.quote.startswith("반") and mention.quote.endswith("토막"):
        return Frame("level", "down", rule="noun")
    end, limit = _without_bracket(text, found, place), _limit(text, found, place)
    aside = _KO["aside"].match(text, end) if text.startswith("(", end) else None
    if aside is not None:
        end, limit = (
            aside.end(),
            max(aside.end(), _limit(text, found, place + 1 if limit < aside.end() and place + 1 < len(found) else place)),
        )
    following = text[end : end + 1]
    if following in _FROM_FIRSTS and _KO["from"].match(text, end):
        return Frame("level", None, rule="from")
    relative = _KO["relative"].search(text, max(0, mention.extent[0] - 14), mention.extent[0]) is not None
    mark = _KO["to"].match(text, end, limit) if following in _TO_FIRSTS else None
    reach = _REACH.get(mention.kind, _NEAR)
    rate = _frame_by_noun(text, mention.extent[0], mention.kind, False)
    if rate.framing is not None:
        return rate
    upto = mark is not None and mark[0].startswith("까지") and mention.hedge == "at_most"
    left = _left_of(text, mention)
    if mark is not None and not upto:
        change = _direction(_KO["change"].search(text, mark.end(), min(limit, mark.end() + 14)))
        if change or left:
            return Frame("level", change or left, rule="to")
        return Frame("relative_to" if relative else "level", rule="to")
    lead = _PARTICLE.match(text, end, limit)
    begin = lead.end() if lead else end
    direct = _KO["glued"].match(text, begin, limit) if text[begin : begin + 1] in _CHANGE_FIRSTS else None
    if direct is None and reach > _NEAR:
        direct = _KO["change"].search(text, end, min(limit, end + reach))
        direct = (
            direct
            if direct and _KO["filler"].fullmatch(text, end, direct.start()) and not _COMPARED.search(text, end, direct.start())
            else None
        )
    if _direction(direct):
        return Frame("change_by", _direction(direct), rule="verb")
    return Frame("level", left, rule="of") if left else _frame_by_noun(text, mention.extent[0], mention.kind, relative)


_BRACKET_END = re.compile(r"\)(?=[ ]?[가-힣]{2})(?![ ]?(?:은|는|이|가|을|를|의|으로|로)[ ])")
"""After a share in brackets: the word of change comes at once. A particle says what the whole phrase does (이익률(12%)이 줄었다)."""


def _without_bracket(text: str, found: Sequence[Measured], place: int) -> int:
    """612.47포인트(3.07%) 급락한: a share in brackets right behind an amount takes the word of change that the amount takes."""
    (start, end), kind = found[place].extent, found[place].kind
    if kind != "percent" or not place or text[start - 1 : start] != "(" or found[place - 1].extent[1] != start - 1:
        return end
    closed = _BRACKET_END.match(text, end)
    return closed.end() if closed else end


def _left_of(text: str, mention: Measured) -> Direction | None:
    """정가의 40%: what is left of an amount, `down` as 40% 수준 is."""
    start = mention.extent[0]
    is_part = mention.kind == "percent" and mention.hi < HUNDRED
    return "down" if is_part and _KO["of"].search(text, max(0, start - 12), start) else None


def _frame_by_noun(text: str, start: int, kind: str, relative: bool) -> Frame:
    """증가율은 5.6%: the noun before names a change; 대비 95%: a share of what is compared."""
    if kind == "percent" and not _RATE_ENDS.isdisjoint(text[max(0, start - 10) : start]):
        matches = list(_KO["rate"].finditer(text, max(0, start - 10), start))
        if matches and not _STOP.search(text, matches[-1].end(), start):
            return Frame("change_by", _direction(matches[-1]), rule="noun")
    return Frame("relative_to", None, rule="compared") if relative else _UNFRAMED


def _direction(match: re.Match[str] | None) -> Direction | None:
    if match is None or match.groupdict().get("none"):
        return None
    return "up" if match.groupdict().get("up") else "down"


def _limit(text: str, found: Sequence[Measured], place: int) -> int:
    """How far right words may belong to this value: to the next value or the end of the sentence."""
    end = found[place].extent[1]
    stop = _STOP.search(text, end, end + 60)
    following = found[place + 1].extent[0] if place + 1 < len(found) else len(text)
    return max(end, min(following, stop.start() if stop else len(text)))


_TIMES = frozenset({"yoy", "qoq", "mom", "wow", "dod"})
"""Bases that are an earlier time."""


def _carried(text: str, found: Sequence[Measured], frames: list[Frame], bases: Sequence[str | None]) -> list[Frame]:
    """Coordinated shares take the word of change that stands once, behind the last of them; so does one that is told against
    another time (전년 대비 각각 19%, 95% 감소했다), not one of a plan (목표 대비 95%)."""
    for place in range(len(found) - 2, -1, -1):
        alone = frames[place].framing is None or (frames[place].framing == "relative_to" and bases[place] in _TIMES)
        if alone and frames[place + 1].framing == "change_by" and _coordinated(text, found, place):
            frames[place] = replace(frames[place + 1], rule="carried")
    return frames


def _coordinated(text: str, found: Sequence[Measured], place: int) -> bool:
    here, after = found[place], found[place + 1]
    gap = text[here.extent[1] : after.extent[0]]
    same = here.kind == after.kind == "percent" and here.value.unit == after.value.unit
    return same and len(gap) <= _CARRY and gap[:1] in ",·、과와" and not _STOP.search(gap)


def _base_patterns() -> Mapping[Lang, Anchored]:
    korean = "|".join(f"(?P<{name}>{_words(words)})" for name, words in numbers("ko").bases.items())
    compared = _words(numbers("ko").compare.words)
    english = "|".join(f"(?P<{name}>{_words(words)})" for name, words in numbers("en").bases.items())
    gap = "(?:[ ]?(?:[1-4]분기|[0-9]{1,2}월|[상하]반기|영업이익|매출|같은 기간|수치|실적|[(][^)\n]{0,24}[)]|[0-9.,]{1,12}(?:%|명|건|원|억원|조원)?))?[ ]?"
    same = "(?P<same>(?:전년|지난해|작년)[ ]?(?:동기|동월|같은[ ]?기간)(?![가-힣]))"
    in_korean = re.compile(rf"(?:(?<![가-힣0-9])|(?<=[0-9]))(?:{korean}){gap}(?:{compared})(?:로는|로|는|도)?(?![가-힣])|{same}")
    in_english = re.compile(rf"(?<![A-Za-z])(?:{english})(?![A-Za-z])", re.IGNORECASE)
    return {
        "ko": Anchored(in_korean, opening((*_heads("ko"), "전년", "지난해", "작년"), "")),
        "en": Anchored(in_english, opening(_heads("en"), "A-Za-z", re.IGNORECASE)),
    }


def _heads(lang: Lang) -> list[str]:
    """What the names of bases begin with, up to a space."""
    return [word.split(" ")[0] for words in numbers(lang).bases.values() for word in words]


_BASES = _base_patterns()


def _bases(text: str, found: Sequence[Measured], lang: Lang, when: date | None) -> list[str | None]:
    """The base of comparison that governs each value: the nearest one before it in its sentence, in English also behind."""
    if not found:
        return []
    matches = (match for match in _BASES[lang].finditer(text) if not _is_dated(text, match, when))
    marks = [(match.start(), match.end(), _base_name(match)) for match in matches]
    if not marks:
        return [None] * len(found)
    stops = [match.start() for match in _STOP.finditer(text)]
    return [_base_of(one, marks, stops, lang) for one in found]


_DATED = re.compile(r"[0-9]년[ ]?$")
_MONTH = re.compile(r"(?P<month>1[0-2]|[1-9])월")
_LAST_YEARS = re.compile(r"(?:지난해|작년|전년)[ ]?(?P<quarter>[1-4])분기")
"""A quarter of last year: a year before the one that is told only where it is the quarter before the text's own."""
_BEFORE_LAST = 2
"""Months before the text's own: what July brought is told in July or in August, against June."""


def _is_dated(text: str, match: re.Match[str], when: date | None) -> bool:
    """2024년 3분기와 비교해: which period that was only the date tells, so no base is named; nor by a month that was not the last."""
    start = match.start()
    month = _MONTH.match(text, start - (text[max(0, start - 1) : start] == "1"))
    number = read_digits(month["month"]) if month else None
    if number and (when is None or not 1 <= (when.month + 12 - number.value) % 12 <= _BEFORE_LAST):
        return True
    if (quarter := _LAST_YEARS.match(match[0])) and when is not None:
        before = (when.month + 8) // 3 % 4 + 1
        return read_digits(quarter["quarter"]) != read_digits(str(before))
    return match[0][0].isdigit() and _DATED.search(text, max(0, match.start() - 3), match.start()) is not None


def _base_name(match: re.Match[str]) -> str:
    name = next(key for key, item in match.groupdict().items() if item)
    return "yoy" if name == "same" else name


def _base_of(one: Measured, marks: list[tuple[int, int, str]], stops: list[int], lang: Lang) -> str | None:
    start, end = one.start, one.end
    place = bisect_right(marks, (start, start, "~")) - 1
    sentence = bisect_right(stops, start)
    before = marks[place] if place >= 0 and bisect_right(stops, marks[place][0]) == sentence else None
    near = start - before[1] if before and before[1] <= start else _FAR
    if lang == "en":
        ahead = bisect_right(marks, (end, -1, ""))
        if ahead < len(marks) and bisect_right(stops, marks[ahead][0]) == sentence and marks[ahead][0] - end < min(near, 60):
            return marks[ahead][2]
    return before[2] if before and near < _FAR else None


_FAR = 90
"""Characters over which a base of comparison still governs a value of its sentence."""


def _english() -> Mapping[str, re.Pattern[str]]:
    change = numbers("en").change
    body = f"(?P<up>{_words(change.up)})|(?P<down>{_words(change.down)})"
    return {
        "change": re.compile(rf"(?<![A-Za-z-])(?:{body})(?![A-Za-z])", re.IGNORECASE),
        "behind": re.compile(rf"[ ](?:percent )?(?:{body})(?![A-Za-z])", re.IGNORECASE),
        "to": re.compile(r"(?:^|[ ])(?:to|at|reached|hit)[ ](?:a |an |just |only )?$", re.IGNORECASE),
        "from": re.compile(r"(?:^|[ ])from[ ](?:a |an |just |only )?$", re.IGNORECASE),
    }


_EN = _english()
_CHANGES = Anchored(
    _EN["change"],
    opening([word.split(" ")[0] for word in (*numbers("en").change.up, *numbers("en").change.down)], "A-Za-z-", re.IGNORECASE),
)


def _frame_english(text: str, found: Sequence[Measured], place: int) -> Frame:
    mention = found[place]
    start, end = mention.extent
    floor = max(0, start - 48, found[place - 1].end if place else 0)
    for stop in _STOP.finditer(text, floor, start):
        floor = stop.end()
    window = text[floor:start]
    changes = list(_CHANGES.finditer(window))
    direction = _direction(changes[-1]) if changes else None
    if _EN["from"].search(window):
        return Frame("level", None, rule="from")
    if _EN["to"].search(window):
        return Frame("level", direction or _earlier(text, found, place), rule="to")
    behind = _EN["behind"].match(text, end)
    if behind is not None and mention.kind in ("percent", "ratio", "money", "count"):
        return Frame("change_by", _direction(behind), rule="behind")
    if direction and _is_near(window, changes[-1], mention.kind):
        return Frame("change_by", direction, rule="verb")
    return _UNFRAMED


_BREAK = re.compile(r"[,;:(]| and | but | that | which ")


def _is_near(window: str, change: re.Match[str], kind: str) -> bool:
    """rose 5%, an increase of 2.6 percent, cut output there by 40 percent; an amount must follow within two words."""
    between = window[change.end() :]
    if _BREAK.search(between):
        return False
    words = between.split()
    return bool(words[-1:] and words[-1].lower() in ("by", "of")) or len(words) <= (2 if kind == "percent" else 1)


def _earlier(text: str, found: Sequence[Measured], place: int) -> Direction | None:
    """rose 6.3 percent to $1.34 billion: the change just read carries to the level reached."""
    if place == 0:
        return None
    before = found[place - 1]
    gap = text[before.end : found[place].start]
    if len(gap) > 20 or _STOP.search(gap):
        return None
    floor = max(0, before.start - 40)
    matches = list(_EN["change"].finditer(text, floor, before.start))
    return _direction(matches[-1]) if matches else None
