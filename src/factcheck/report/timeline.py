"""One data item over time: who stated which value on which day, from the first plan to what came of it.

Days run from left to right, values lie on lanes from small to large, so that a rise goes up. A hollow dot is a plan, a goal or
a forecast. The drawing is words and lines only, and its text is an article's date or a value in the reader's notation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.model import Article, Claim, Finding, Lang, Position
from factcheck.report.messages import word

PLANNED = frozenset({"plan", "goal", "forecast"})
LANE, TOP, FOOT = 46, 28, 48
"""Units of the drawing: the height of a lane, what is above the first one and below the last."""
_LEFT, _RIGHT = Decimal(50), Decimal(370)
_FEWEST, _MOST = 2, 6
_LABEL = 26
"""Characters of a value that fit above its lane."""
_APART = 92
"""Units between two dates that can both be read."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Statements of one value on one day."""

    x: str
    y: int
    planned: bool
    count: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A value and its height."""

    label: str
    y: int


@dataclass(frozen=True, slots=True)
class Day:
    """A date under the drawing."""

    label: str
    x: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, and the same in words for who cannot see it."""

    height: int
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]
    days: tuple[Day, ...]
    path: str
    told: str
    planned: bool


@dataclass(frozen=True, slots=True)
class _Stated:
    day: str
    lane: int
    planned: bool


def timeline(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article], lang: Lang) -> Timeline | None:
    """The drawing of a finding; None where fewer than two days or two numbers are known."""
    if any(each.value.lo is None and each.value.hi is None for each in finding.positions):
        return None
    ordered = sorted(finding.positions, key=_size)
    stated = sorted(set(_stated(ordered, claims, articles)), key=lambda each: (each.day, each.lane, each.planned))
    days = sorted({each.day for each in stated})
    if not _FEWEST <= len(ordered) <= _MOST or len(days) < _FEWEST or len({each.lane for each in stated}) < _FEWEST:
        return None
    height = TOP + LANE * (len(ordered) - 1) + FOOT
    places = {day: _place(day, days) for day in days}
    lanes = tuple(Lane(_short(each.display), height - FOOT - LANE * n) for n, each in enumerate(ordered))
    counts = _counts(ordered, claims, articles)
    dots = tuple(Dot(places[s.day], lanes[s.lane].y, s.planned, counts[s]) for s in stated)
    path = " ".join(f"{dot.x},{dot.y}" for dot in dots)
    told = " → ".join(_told(each, ordered, lang) for each in stated)
    return Timeline(height, lanes, dots, _labels(days, places), path, told, any(each.planned for each in stated))


def _size(position: Position) -> tuple[bool, Decimal, str, str]:
    """Numbers and days by size, open ends by the end that is known, words by the day on which they came up."""
    known = next((end for end in (position.value.lo, position.value.hi) if end is not None), None)
    number = known if isinstance(known, Decimal) else Decimal(0)
    return known is None, number, known if isinstance(known, str) else "", position.first_seen or ""


def _every(
    positions: Sequence[Position], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> Iterable[tuple[_Stated, str]]:
    """Each statement with the article that makes it; one without a day has no place here."""
    for lane, position in enumerate(positions):
        for claim in filter(None, map(claims.get, position.claims)):
            day = articles[claim.article].date
            if day:
                yield _Stated(day, lane, claim.modality in PLANNED), claim.article


def _stated(positions: Sequence[Position], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Iterable[_Stated]:
    return (each for each, _ in _every(positions, claims, articles))


def _counts(positions: Sequence[Position], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Mapping[_Stated, int]:
    """How many articles make each statement."""
    found: dict[_Stated, set[str]] = {}
    for each, article in _every(positions, claims, articles):
        found.setdefault(each, set()).add(article)
    return {each: len(who) for each, who in found.items()}


def _place(day: str, days: Sequence[str]) -> str:
    """Units from the left; the first and the last day hold the ends."""
    first, last = (date.fromisoformat(each).toordinal() for each in (days[0], days[-1]))
    share = Decimal(date.fromisoformat(day).toordinal() - first) / (last - first)
    return f"{_LEFT + share * (_RIGHT - _LEFT):.1f}"


def _labels(days: Sequence[str], places: Mapping[str, str]) -> tuple[Day, ...]:
    """Dates that can be read side by side: the first and the last, and what lies far enough from those."""
    kept = [days[0]]
    for day in days[1:-1]:
        if all(abs(Decimal(places[day]) - Decimal(places[other])) >= _APART for other in (kept[-1], days[-1])):
            kept.append(day)
    if abs(Decimal(places[days[-1]]) - Decimal(places[kept[-1]])) >= _APART or len(kept) == 1:
        kept.append(days[-1])
    return tuple(Day(day, places[day]) for day in kept)


def _told(each: _Stated, positions: Sequence[Position], lang: Lang) -> str:
    planned = f" ({word('page.planned', lang)})" if each.planned else ""
    return f"{each.day} {positions[each.lane].display}{planned}"


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"
