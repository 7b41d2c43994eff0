"""A draft with a mark at each of its numbers and names: sign and words, so that colour is never the only thing that tells.

The signs are ones that Korean code pages have, so that no console shows an escape in their place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.model import TICK_STATES, Article, Lang, Report, Tick, TickState, message
from factcheck.report.messages import tell, word
from factcheck.text import LineIndex

SIGNS: Mapping[TickState, str] = MappingProxyType(
    {"conflicting": "≠", "noted": "※", "corroborated": "○", "tied": "=", "single": "△", "unread": "?"}
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said of one number or name."""

    state: TickState
    sign: str
    """`≠2` for the second finding, `○3` for three other sources."""
    told: str
    """The same in words."""
    rank: int | None
    """Place of the finding in the report, where there is one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Clean text of the draft under one mark, or under none."""

    text: str
    mark: Mark | None = None
    ends: bool = False
    """The marked words end here: this is where the sign stands."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One line of the clean draft with its number in the raw file."""

    number: int
    kind: str
    stretches: tuple[Stretch, ...]

    @property
    def is_marked(self) -> bool:
        """True where a number or name stands."""
        return any(each.mark for each in self.stretches)


def the_draft(report: Report) -> Article | None:
    """The article that was checked, or None in the report of a run."""
    return next((each for each in report.articles if each.id == report.draft), None)


def tick_sum(report: Report, lang: Lang) -> str:
    """`27 numbers and names: 11 confirmed, …`; states that do not occur are left out."""
    counts = [(state, sum(tick.state == state for tick in report.ticks)) for state in TICK_STATES]
    parts = [
        f"{word(f'tick.{state}', lang)} {n}" if lang == "ko" else f"{n} {word(f'tick.{state}', lang)}" for state, n in counts if n
    ]
    if not parts:
        return word("check.none", lang)
    return tell(message("check.sum", count=str(len(report.ticks)), parts=", ".join(parts)), lang)


def legend(report: Report, lang: Lang) -> list[tuple[TickState, str, str]]:
    """State, sign and meaning of the marks that occur."""
    present = {tick.state for tick in report.ticks}
    return [(state, SIGNS[state], word(f"tick_told.{state}", lang)) for state in TICK_STATES if state in present]


def undated(report: Report, lang: Lang) -> str | None:
    """What the editor can do where the draft speaks of days and has no date itself, so that they could not be compared."""
    article = the_draft(report)
    if article is None or article.date or not any(c.article == article.id and c.kind == "date" for c in report.claims):
        return None
    return word("check.undated", lang)


def marked_lines(report: Report, lang: Lang) -> list[MarkedLine]:
    """The lines of the draft in order; blank ones and boilerplate (head, bylines, menus), in which nothing is read, are left out."""
    article = the_draft(report)
    if article is None:
        return []
    ranks = {finding.id: rank for rank, finding in enumerate(report.findings, 1)}
    marks = [mark_of(tick, ranks, lang) for tick in report.ticks]
    owned = _owned(report.ticks, article)
    places = LineIndex.of(article.raw)
    found = (
        MarkedLine(
            places.place(article.offsets[start])[0],
            _kind(article, start),
            tuple(_tidied(_stretches(article.text, (start, end), owned, marks))),
        )
        for start, end in _lines(article.text)
    )
    return [line for line in found if line.is_marked or line.kind != "boilerplate"]


def mark_of(tick: Tick, ranks: Mapping[str, int], lang: Lang) -> Mark:
    """What is said of one number or name; `ranks` gives findings their numbers on the page."""
    state = word(f"tick.{tick.state}", lang)
    rank = ranks.get(tick.finding or "")
    if rank:
        return Mark(tick.state, f"{SIGNS[tick.state]}{rank}", tell(message("check.see", state=state, rank=str(rank)), lang), rank)
    if tick.state == "corroborated":
        key = "check.by_one" if tick.witnesses == 1 else "check.by"
        told = tell(message(key, state=state, count=str(tick.witnesses)), lang)
        return Mark(tick.state, f"{SIGNS[tick.state]}{tick.witnesses}", told, None)
    told = tell(message("check.why_unread", state=state, reason=tick.reason), lang) if tick.reason else state
    return Mark(tick.state, SIGNS[tick.state], told, None)


@dataclass(frozen=True, slots=True)
class _Owned:
    """Which tick marks which clean character, and the last character of each."""

    owners: Mapping[int, int]
    last: Mapping[int, int]


def _owned(ticks: Sequence[Tick], article: Article) -> _Owned:
    """Of two ticks that overlap the shorter has the place; of two alike, what an editor must look at first."""
    found: dict[int, int] = {}
    for index in sorted(range(len(ticks)), key=lambda n: (ticks[n].end - ticks[n].start, TICK_STATES.index(ticks[n].state), n)):
        first, last = bisect_left(article.offsets, ticks[index].start), bisect_left(article.ends, ticks[index].end)
        for place in range(first, min(last + 1, len(article.text))):
            found.setdefault(place, index)
    return _Owned(found, {index: place for place, index in sorted(found.items())})


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start + len(line) - len(line.lstrip()), start + len(line.rstrip())
        start += len(line) + 1


def _kind(article: Article, place: int) -> str:
    index = bisect_right(article.blocks, place, key=lambda block: block.start) - 1
    return article.blocks[index].kind if index >= 0 and place < article.blocks[index].end else "body"


def _stretches(text: str, span: tuple[int, int], owned: _Owned, marks: Sequence[Mark]) -> Iterator[Stretch]:
    at, end = span
    while at < end:
        owner, stop = owned.owners.get(at), at + 1
        while stop < end and owned.owners.get(stop) == owner:
            stop += 1
        yield Stretch(text[at:stop]) if owner is None else Stretch(text[at:stop], marks[owner], owned.last[owner] < stop)
        at = stop


def _tidied(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Side by side under one sign is one mark (a model's name around its 8B), and no mark begins or ends with a space."""
    whole: list[Stretch] = []
    for each in stretches:
        last = whole[-1] if whole else None
        if last and last.mark and each.mark and last.mark.sign == each.mark.sign and not each.mark.rank:
            whole[-1] = replace(each, text=last.text + each.text)
        else:
            whole.append(each)
    for each in whole:
        words = each.text.strip(" ") if each.mark else each.text
        before, _, after = each.text.partition(words) if words else (each.text, "", "")
        yield from (Stretch(space) for space in [before] if space)
        yield from [replace(each, text=words)] if words else []
        yield from (Stretch(space) for space in [after] if space)
