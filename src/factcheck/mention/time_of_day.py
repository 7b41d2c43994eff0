"""Times of day: 오전 9시 17분, 오후 7시52분, 05:48, 정오; 9:17 a.m., 6:30 p.m., 14:00, noon, midnight.

The value is "HH:MM" (24 hours, seconds where written). Zone words stay in the extent and in a rule id (time.zone). An hour
without 오전/오후 below 13 may be either half of the day: read as written, marked time.half_unknown, the other half is a
further reading. Minutes alone are read only where words count them from a time before (8시 57분, 1분 후인 58분에). Refused: 25시, 12:75, ratios and scores (4:3, 50:50), verses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from factcheck.lexicon import load
from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.mention.candidate import Found, Unread
from factcheck.mention.cascade import whole
from factcheck.model import Interval, Lang, Mention, Reading, Value

UNIT = "second_of_day"
BACKWARDS = "전인"
SAME_HOUR = 80
"""Characters behind a time in which minutes may go by its hour."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Shape of times.toml: half of the day by word (0 morning, 12 afternoon, 24 by the hour), points, zones."""

    half_ko: Mapping[str, int]
    point_ko: Mapping[str, str]
    point_en: Mapping[str, str]
    zones: tuple[str, ...]
    about_ko: tuple[str, ...]
    same_hour_ko: tuple[str, ...]
    as_of_ko: tuple[str, ...]
    as_of_en: tuple[str, ...]


WORDS = load("times.toml", TimeWords)
_ZONE = rf"(?P<zone>[ ]?(?:\((?:{either(WORDS.zones)})[^)\n]{{0,12}}\)|{either(WORDS.zones)}(?![A-Za-z])))?"
_KO = re.compile(
    rf"(?:(?P<half>{either(WORDS.half_ko)})[ ]?)?(?<![0-9.,:])(?P<hour>[0-9]{{1,2}})(?:[ ]?[~∼〜～–\-][ ]?(?P<hour2>[0-9]{{1,2}}))?[ ]?시(?!간|즌|장|점|대(?!비)|각|내|도|군|립|급|세|청|민|의회|리즈|스|설|험|작|공|행|위|범|절|비|가지|인|상|책|집|트)"
    rf"(?:[ ]?(?P<minute>[0-9]{{1,2}})(?:[ ]?[~∼–\-][ ]?(?P<minute2>[0-9]{{1,2}}))?[ ]?분(?!의|기))?(?:[ ]?(?P<second>[0-9]{{1,2}})[ ]?초)?(?P<sharp>[ ]?반(?=[^가-힣]|$|[에쯤께이을]|까지|부터))?"
)
_HALVES = "".join(sorted({word[0] for word in WORDS.half_ko}))
_HOURS = Anchored(
    _KO,
    re.compile(
        rf"[0-9{_HALVES}](?<=(?=(?:{either(WORDS.half_ko)}[ ]?)?[0-9]{{1,2}}(?:[ ]?[~∼〜～–\-][ ]?[0-9]{{1,2}})?[ ]?시).)"
    ),
)
_CLOCK = re.compile(
    r"(?P<hour>[0-9](?<![0-9A-Za-z:.,/$+\-].)[0-9]?):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,3})?)?(?![0-9:.]{0,1}[0-9])(?P<utc>Z|[+\-][0-9]{2}:?[0-9]{2})?"
    r"(?P<meridiem>[ ]?(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b))?"
)
_ISO_CLOCK = re.compile(
    r"(?P<hour>[0-9](?<=[0-9]T.)[0-9]):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,3})?)?(?P<utc>Z|[+\-][0-9]{2}:?[0-9]{2})?"
)
_MERIDIEM = re.compile(
    r"(?P<hour>[0-9](?<![0-9A-Za-z:.,$\-].)[0-9]?)(?:\.(?P<minute>[0-5][0-9]))?[ ]?(?P<meridiem>a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b)"
)
_SHARP = re.compile(
    r"(?P<hour>[0-9](?<![0-9A-Za-z:.,$\-].)[0-9]?)[ ]?o['’]clock(?:[ ]in[ ]the[ ](?P<part>morning|afternoon|evening))?"
)
_POINT_KO = Anchored(
    re.compile(rf"(?<![가-힣])(?P<point>{either(WORDS.point_ko)})(?=[^가-힣]|$|[에을이은께쯤무]|까지|부터)"),
    opening(WORDS.point_ko, "가-힣"),
)
_POINT_EN = Anchored(
    re.compile(rf"(?<![A-Za-z-])(?P<point>{either(WORDS.point_en)})(?![A-Za-z-])", re.IGNORECASE),
    opening(WORDS.point_en, "A-Za-z-", re.IGNORECASE),
)
_ABOUT_KO = re.compile(rf"{either(WORDS.about_ko)}|[ ]{either(WORDS.about_ko)}(?=[^가-힣]|$|[에의은이])")
_SAME_HOUR = re.compile(
    rf"(?<![가-힣])(?:{either(WORDS.same_hour_ko)})[ ](?P<minute>[0-9]{{1,2}})분(?=에[ ]|{either(WORDS.about_ko)})"
)
_SENTENCE_END = re.compile(r"[.!?][\s\"”’']|\n")
_AS_OF_KO = re.compile(rf"(?:을|를|까지)?[ ]?(?:[가-힣]{{2,6}}[ ])?(?:{either(WORDS.as_of_ko)})")
_AS_OF_EN = re.compile(rf"\b(?:{either(WORDS.as_of_en)})[ ]$", re.IGNORECASE)
_RANGE = re.compile(r"[ ]?(?:~|∼|–|-|부터|에서|to)[ ]?")
_ZONED = re.compile(_ZONE)
_HALF_BEFORE = re.compile(rf"(?P<half>{either(WORDS.half_ko)})[ ]?$")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as read: 24-hour parts, the place, and whether 오전 or 오후 had to be guessed."""

    start: int
    end: int
    hour: int
    minute: int
    second: int | None = None
    unsure: bool = False
    zone_end: int = 0
    last: tuple[int, int] | None = None
    """Hour and minute of the second end of a range."""

    @property
    def text(self) -> str:
        """HH:MM, with seconds where written."""
        return _shown(self.hour, self.minute) + ("" if self.second is None else f":{self.second:02}")


def find(text: str, lang: Lang, when: date | None) -> Iterator[Found]:
    """One Mention per time of day; an Unread for hours and minutes that no clock shows."""
    patterns = (_HOURS, _POINT_KO, _CLOCK, _ISO_CLOCK) if lang == "ko" else (_CLOCK, _ISO_CLOCK, _MERIDIEM, _SHARP, _POINT_EN)
    colon = ":" in text
    asked = (pattern for pattern in patterns if colon or pattern not in (_CLOCK, _ISO_CLOCK))
    found = (_read(text, match) for pattern in asked for match in pattern.finditer(text))
    for each in found:
        if isinstance(each, Unread):
            yield each
        elif each is not None:
            yield _mention(text, each)
            yield from (_mention(text, later) for later in _of_same_hour(text, each) if lang == "ko")


def _of_same_hour(text: str, clock: Clock) -> Iterator[Clock]:
    """Minutes that words count from the time before them in its sentence; minutes that would go backwards are no such."""
    reach = clock.end + SAME_HOUR
    end = _SENTENCE_END.search(text, clock.end, reach)
    match = _SAME_HOUR.search(text, clock.end, end.start() if end else reach)
    if match is None or clock.last or _KO.search(text, clock.end, match.start()):
        return
    minute = whole(match["minute"])
    if (
        clock.hour < 24
        and minute < 60
        and (minute < clock.minute if match.group().startswith(BACKWARDS) else minute > clock.minute)
    ):
        yield Clock(match.start("minute"), match.end(), clock.hour, minute, None, clock.unsure)


def _read(text: str, match: re.Match[str]) -> Clock | Unread | None:
    parts: Mapping[str, str | None] = MappingProxyType(match.groupdict())
    start, end = match.span()
    zone = _ZONED.match(text, end)
    zone_end = zone.end() if zone else end
    if parts.get("point"):
        table = WORDS.point_ko if parts["point"] in WORDS.point_ko else WORDS.point_en
        hour, minute = table[str(parts["point"]).lower()].split(":")
        return Clock(start, end, whole(hour), whole(minute), None, False, zone_end)
    return _timed(text, match, parts, zone_end)


def _timed(text: str, match: re.Match[str], parts: Mapping[str, str | None], zone_end: int) -> Clock | Unread | None:
    hour, minute = whole(str(parts["hour"])), whole(parts.get("minute") or "0")
    second = whole(str(parts["second"])) if parts.get("second") else None
    minute = 30 if parts.get("sharp") and not parts.get("minute") else minute
    start, end = match.span()
    if match.re is _CLOCK and not _is_clock(text, match, hour, minute):
        return None
    if hour > 24 or minute > 59 or (second or 0) > 59 or (hour == 24 and minute):
        return Unread(start, end, "no_such_time")
    offset, unsure = _half(text, match, parts, hour)
    if offset is None:
        return Unread(start, end, "no_such_time")
    last = _last(parts, hour, minute, offset)
    return Clock(start, end, (hour + offset) % 24 if hour < 24 else 24, minute, second, unsure, zone_end, last)


def _last(parts: Mapping[str, str | None], hour: int, minute: int, offset: int) -> tuple[int, int] | None:
    """6~8시, 6시 24~58분."""
    if parts.get("hour2"):
        return (whole(str(parts["hour2"])) + offset) % 24, 0
    return ((hour + offset) % 24, whole(str(parts["minute2"]))) if parts.get("minute2") else None


def _half(text: str, match: re.Match[str], parts: Mapping[str, str | None], hour: int) -> tuple[int | None, bool]:
    """Hours to add, None where the words contradict the hour (오후 0시 is noon, 오전 15시 is nothing), and whether it is unsure."""
    meridiem = (parts.get("meridiem") or "").strip().lower()[:1]
    word = parts.get("half")
    if match.re is _CLOCK and not meridiem:
        before = _HALF_BEFORE.search(text, max(0, match.start() - 4), match.start())
        word = before["half"] if before else None
    if parts.get("part"):
        meridiem = "a" if parts["part"] == "morning" else "p"
    if meridiem:
        return (
            None if not 1 <= hour <= 12 else (-12 if hour == 12 else 0) if meridiem == "a" else (0 if hour == 12 else 12)
        ), False
    if word:
        return _half_of_word(WORDS.half_ko[word], hour), False
    return 0, match.re is not _CLOCK and match.re is not _ISO_CLOCK and 1 <= hour <= 12


def _half_of_word(half: int, hour: int) -> int | None:
    """오전 and 새벽 0, 오후 12; 밤 and 낮 (24) go by the hour: 밤 12시 is midnight, 밤 9시 21:00, 낮 12시 noon, 낮 2시 14:00."""
    if half == 0:
        return -12 if hour == 12 else 0 if hour < 12 else None
    if half == 12:
        return 12 if hour < 12 else 0
    if half == 24:
        return (12 if hour == 12 else 12 if 6 <= hour < 12 else 0) if hour <= 12 else 0
    return 0 if hour >= 10 else 12


def _is_clock(text: str, match: re.Match[str], hour: int, minute: int) -> bool:
    """4:3 has one digit behind the colon; 50:50 and 99:01 are shares; `2:15` alone in English needs a word of time."""
    if match["meridiem"] or match["utc"]:
        return True
    return (
        hour < 25
        and minute < 60
        and (len(match["hour"]) == 2 or _POINTS_TO_TIME.search(text, max(0, match.start() - 12), match.start()) is not None)
    )


_POINTS_TO_TIME = re.compile(
    rf"(?:\b(?i:at|by|until|from|before|after|around|to|till|since)|{either(WORDS.half_ko)}|[일\])]|[0-9][.\-/]?)[ ]$"
)


def _mention(text: str, clock: Clock) -> Mention:
    about = _ABOUT_KO.match(text, clock.end)
    hedge = "approx" if about else "range" if clock.last else "exact"
    at = _seconds(clock.hour, clock.minute, clock.second or 0)
    last = _seconds(*clock.last, 0) if clock.last else at
    slack = Decimal(1800) if about else Decimal(30)
    readings = [_reading("as_written", at, last, slack)]
    if clock.unsure:
        readings.append(_reading("other_half_of_day", at + 43_200, last + 43_200, slack))
    rules = (
        "time.clock",
        *(("time.half_unknown", "date.guess") if clock.unsure else ()),
        *(("time.zone",) if clock.zone_end > clock.end else ()),
    )
    return Mention(
        start=clock.start,
        end=clock.end,
        extent=(clock.start, max(clock.zone_end, about.end() if about else clock.end)),
        numerals=(),
        quote=text[clock.start : clock.end],
        kind="time",
        value=Value(clock.text, _shown(*clock.last) if clock.last else clock.text, "time"),
        readings=tuple(readings),
        hedge=hedge,  # type: ignore[arg-type]
        rules=rules,
    )


def is_as_of(text: str, span: tuple[int, int]) -> bool:
    """The hour is that of a count (오후 5시 53분 기준, as of 5:53 p.m.), and nothing happened then."""
    return bool(_AS_OF_KO.match(text, span[1]) or _AS_OF_EN.search(text, max(0, span[0] - 8), span[0]))


def _shown(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"


def _seconds(hour: int, minute: int, second: int) -> Decimal:
    return Decimal(hour * 3600 + minute * 60 + second)


def _reading(name: str, first: Decimal, last: Decimal, slack: Decimal) -> Reading:
    return Reading(name, UNIT, Interval(first, last), Interval(first - slack, last + slack))
