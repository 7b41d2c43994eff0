"""Lengths of time in both languages; see length for what a value means, duration_ko and duration_en for the words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.mention import duration_en, duration_ko
from factcheck.mention.candidate import Found
from factcheck.mention.length import mention
from factcheck.model import Lang


def find(text: str, lang: Lang, when: date | None) -> Iterator[Found]:
    """One Mention per length of time. `when` dates the deadline that 3년 내 names."""
    lengths = duration_ko.read(text, when) if lang == "ko" else duration_en.read(text, when)
    return (mention(text, length) for length in lengths)
