"""Values in running prose: every one found, and hardly anything that is none.

The samples are the sentences of the seed articles and written ones, every value marked «…» by hand (dates, times of
day and durations are not marked). A false mention is one that no mark stands for.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.mention import read_values
from factcheck.model import Lang

HERE = Path(__file__).parent
OF_TIME = ("date", "time", "duration")


def spans(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The plain text and the spans that the marks name."""
    text, found, open_at = "", [], 0
    for part in re.split("([«»])", marked):
        if part == "«":
            open_at = len(text)
        elif part == "»":
            found.append((open_at, len(text)))
        else:
            text += part
    return text, found


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_prose(lang: Lang) -> None:
    lines = [spans(line) for line in (HERE / f"prose.{lang}.txt").read_text(encoding="utf-8").splitlines()]
    missed, false, marked = [], [], 0
    for text, wanted in lines:
        mentions = [
            each for each in read_values(text, lang, "2025-12-30") if each.kind not in OF_TIME and each.value.unit != "year"
        ]
        places = {span for each in mentions for span in ((each.start, each.end), each.extent)}
        missed += [text[start:end] for start, end in wanted if (start, end) not in places]
        false += [each.quote for each in mentions if not {(each.start, each.end), each.extent} & set(wanted)]
        marked += len(wanted)
    characters = sum(len(text) for text, _ in lines)
    assert len(false) <= characters / 1000, false
    assert len(missed) <= marked * 0.03, missed
