"""One slip planted in one text of a real story must be found: a letter of a name, a title, an event's date, a region.

What counts is the share over all of them, not one story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.claim import Extraction, extract
from factcheck.compare.days.dated import dated_events
from factcheck.config import Settings
from factcheck.mention.name import Person
from factcheck.model import ALARMS, Article
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes

STORIES = Path(__file__).resolve().parents[2] / "benchmarks" / "stories" / "train"

TITLES = {
    "장관": "차관",
    "대표": "부대표",
    "교수": "연구원",
    "사장": "부사장",
    "회장": "부회장",
    "국장": "과장",
    "총재": "부총재",
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A story's files with one text changed, and the two wordings that a finding must show."""

    files: dict[str, bytes]
    right: str
    wrong: str
    rules: tuple[str, ...]


def files_of(story: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((story / "articles").iterdir()) if p.is_file()}


def read(files: dict[str, bytes]) -> list[Article]:
    made = [read_bytes(data, name, Limits()) for name, data in sorted(files.items())]
    return [each for each in made if isinstance(each, Article)]


def changed(files: dict[str, bytes], name: str, old: str, new: str) -> dict[str, bytes]:
    return {**files, name: files[name].replace(old.encode(), new.encode())}


def other_letter(name: str) -> str:
    """The last syllable with another final consonant, the last letter but one in Latin."""
    if name.isascii():
        return name[:-2] + ("a" if name[-2] == "e" else "e") + name[-1]
    code = ord(name[-1]) - 0xAC00
    final = code % 28
    return name[:-1] + chr(0xAC00 + code - final + (21 if final == 4 else 4))


def shared_people(story: list[Extraction]) -> Iterator[tuple[str, Person]]:
    """One person whom two texts name with one title, and the text to change."""
    seen: dict[tuple[str, str], str] = {}
    for each in story:
        for person in each.people:
            first = seen.setdefault((person.name, person.title), each.article.path)
            if first != each.article.path and not person.doubtful and person.exclusive:
                yield each.article.path, person
                return


def name_slips(files: dict[str, bytes], story: list[Extraction]) -> Iterator[Slip]:
    for path, person in shared_people(story):
        wrong = other_letter(person.name)
        yield Slip(changed(files, path, person.name, wrong), person.name, wrong, ("FC201", "FC517"))


def title_slips(files: dict[str, bytes], story: list[Extraction]) -> Iterator[Slip]:
    for path, person in shared_people(story):
        text = next(each.article.text for each in story if each.article.path == path)
        role = text[person.role[0] : person.role[1]]
        right = next((title for title in TITLES if role.endswith(title)), None)
        if right:
            wrong = role.removesuffix(right) + TITLES[right]
            yield Slip(changed(files, path, role, wrong), role, wrong, ("FC203",))


def date_slips(files: dict[str, bytes], story: list[Extraction]) -> Iterator[Slip]:
    """A day of an event that two texts give, moved by one in the later of them."""
    events = [dated for each in story for dated in dated_events(each)]
    paths = {each.article.id: each.article for each in story}
    for n, b in enumerate(events):
        for a in events[:n]:
            same = (a.kind, a.claim.kind, a.claim.value.lo) == (b.kind, "date", b.claim.value.lo)
            quote = b.claim.quote
            if (
                same
                and a.claim.article != b.claim.article
                and quote.endswith("일")
                and quote[-2:-1].isdigit()
                and quote[-2] != "9"
            ):
                wrong = quote[:-2] + chr(ord(quote[-2]) + 1) + "일"
                article = paths[b.claim.article]
                raw = article.raw[: b.claim.start] + wrong + article.raw[b.claim.end :]
                yield Slip({**files, article.path: raw.encode()}, a.claim.quote, wrong, ("FC401",))
                return


def is_found(slip: Slip) -> bool:
    made = run(read(slip.files), (), (), Settings())
    words = {claim.id: claim.quote for claim in made.claims}
    for finding in made.findings:
        if finding.rule in slip.rules and finding.severity in ALARMS:
            quotes = [words[cid] for position in finding.positions for cid in position.claims]
            if any(slip.wrong in quote or quote in slip.wrong for quote in quotes):
                return True
    return False


@pytest.mark.parametrize(
    ("plant", "share", "step"),
    [(name_slips, 0.85, 2), (title_slips, 0.85, 1), (date_slips, 0.5, 2)],
    ids=["names", "titles", "dates"],
)
def test_planted_slips_are_found(plant: Callable[..., Iterator[Slip]], share: float, step: int) -> None:
    slips = []
    for story in sorted(p for p in STORIES.iterdir() if p.is_dir())[::step]:
        files = files_of(story)
        slips += list(plant(files, [extract(article) for article in read(files)]))
    found = [is_found(slip) for slip in slips]
    missed = [(slip.right, slip.wrong) for slip, hit in zip(slips, found, strict=True) if not hit]
    assert len(slips) >= 3
    assert sum(found) >= share * len(slips), f"{sum(found)} of {len(slips)}; missed {missed}"
