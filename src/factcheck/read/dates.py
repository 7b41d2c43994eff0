"""Dates of publication as newsrooms and crawlers write them → ISO. What is no date of the calendar is None, never guessed."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType

from factcheck.read.words import PAGE, any_of

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBER = MappingProxyType(
    {form: f"{number:02}" for number, name in enumerate(_MONTHS, 1) for form in (name, name[:3], name[:4])}
)
_MONTH = "(?:" + "|".join(rf"{name[:3]}(?:{name[3:]}|{name[3:4]})?" if name != "may" else name for name in _MONTHS) + r")\.?"
_ZONE = rf"Z|[+-][0-9]{{2}}:?[0-9]{{2}}|{any_of(PAGE.zones)}(?![A-Za-z])"
_AFTERNOON = MappingProxyType({f"{hour}": f"{hour % 12 + 12}" for hour in range(1, 13)})
_TIME = (
    r"(?P<noon>오전|오후)?[ ]?(?P<hour>[0-9]{1,2})(?::|시[ ]?)(?P<minute>[0-9]{2})(?![0-9])분?"
    r"(?::(?P<second>[0-9]{2}))?(?:\.[0-9]{1,9})?"
    rf"(?:[ ]?(?P<half>[apAP]\.?[mM]\.?))?(?:[ ]?(?P<zone>{_ZONE}))?"
)
_NUMERIC = (
    r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?:[ ]?[-./][ ]?|년[ ]{0,2})(?P<m>[0-9]{1,2})"
    r"(?:[ ]?[-./][ ]?|월[ ]{0,2})(?P<d>[0-9]{1,2})(?![0-9])[일.]?"
)
_WORDED = rf"(?P<m>{_MONTH})[ ](?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<y>(?:19|20)[0-9]{{2}})(?![0-9])"
_DAY_FIRST = rf"(?<![0-9])(?P<d>[0-9]{{1,2}})[ ](?P<m>{_MONTH})[ ](?P<y>(?:19|20)[0-9]{{2}})(?![0-9])"
_GAP = r"(?:T|,?[ ]{1,3}(?:\([가-힣A-Za-z]{1,9}\)[ ]?)?(?:at[ ])?)"
_FORMS = tuple(re.compile(f"{form}(?:{_GAP}{_TIME})?", re.IGNORECASE) for form in (_NUMERIC, _WORDED, _DAY_FIRST))
_PARTIAL = re.compile(r"(?P<y>(?:19|20)[0-9]{2})(?:-(?P<m>0[1-9]|1[0-2]))?\Z")
_COMPACT = re.compile(r"(?P<y>20[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?:T?[0-9]{2,6})?\Z")
_IN_PATH = (
    re.compile(r"/(?P<y>(?:19|20)[0-9]{2})/?(?P<m>0[1-9]|1[0-2])/(?P<d>[0-3][0-9])/"),
    re.compile(r"(?<![0-9])(?P<y>20[0-9]{2})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3][0-9])(?![0-9])"),
    re.compile(r"(?<![0-9])(?P<y>20[0-3][0-9])(?P<m>0[1-9]|1[0-2])(?P<d>[0-3][0-9])[0-9]{0,14}(?![0-9])"),
)


def parse(text: str) -> str | None:
    """A stated date as ISO: day, day and time with the zone as written, or only month or year where no more is given."""
    text = text.strip()
    if partial := _PARTIAL.match(text):
        return "-".join(filter(None, partial.groups()))
    if compact := _COMPACT.match(text):
        return _day(compact)
    return first(text)


def first(text: str) -> str | None:
    """The first full date of a short text, with its time when there is one that is no 00:00 placeholder."""
    found = sorted((match for form in _FORMS if (match := form.search(text))), key=re.Match.start)
    return next((moment for match in found if (moment := _moment(match))), None)


def spans(text: str) -> list[tuple[int, int]]:
    """Where full dates with their times stand in a short text."""
    return sorted(match.span() for form in _FORMS for match in form.finditer(text) if _day(match))


def in_path(address: str) -> str | None:
    """The day in the path of a web address: /202508/05/, /2025/08/05/, 20251228081910."""
    for form in _IN_PATH:
        if (found := form.search(address)) and (day := _day(found)):
            return day
    return None


def path_days(text: str) -> list[str]:
    """The days of all /202508/05/ paths in a text."""
    return [day for found in _IN_PATH[0].finditer(text) if (day := _day(found))]


def _day(found: re.Match[str]) -> str | None:
    year, month, day = found.group("y", "m", "d")
    month = _MONTH_NUMBER.get(month.lower().rstrip("."), month)
    try:
        return date.fromisoformat(f"{year}-{month:0>2}-{day:0>2}").isoformat()
    except ValueError:
        return None


def _moment(found: re.Match[str]) -> str | None:
    day = _day(found)
    hour, minute, second = found.group("hour", "minute", "second")
    if day is None or hour is None:
        return day
    hour = _hour(hour, (found["noon"] or "") + (found["half"] or "").lower())
    if hour > "23" or minute > "59" or (hour == "00" and minute == "00" and (second or "00") == "00"):
        return day
    return f"{day}T{hour}:{minute}" + (f":{second}" if second and second != "00" else "") + _zone(found["zone"])


def _hour(hour: str, half: str) -> str:
    if half.startswith(("오후", "p")):
        hour = _AFTERNOON.get(hour.lstrip("0"), hour)
    elif half and hour == "12":
        hour = "00"
    return f"{hour:0>2}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    return PAGE.zones.get(zone.upper(), zone if ":" in zone else f"{zone[:3]}:{zone[3:]}")
