"""Marks on a value that decide what it may be compared with: definition axes, period, modality, speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from factcheck.grammar.clause import Parse
from factcheck.grammar.zones import Zones
from factcheck.lexicon.concepts import AXIS_FINDER, marks
from factcheck.lexicon.cues import MODALITY, WORDS, english, korean
from factcheck.model import Lang, Mention, Modality

_NEAR = 40
"""Characters around a value in which an axis word is taken for its own when the clause is long."""

_IF = r"(?:으|다)면\s"
"""The conditional ending; the words alone (면) would be found in 화면 and 측면."""
_TO_COME = r"[할될]\s?것(?!으로)"
"""할 것, 될 것; with 으로 it is what the verb after it says: 할 것으로 전망."""
_ENDINGS: Mapping[str, str] = MappingProxyType({"condition": _IF, "plan": _TO_COME})
_KOREAN_MODALITY = tuple(
    (cast(Modality, name), re.compile("|".join(filter(None, (korean(words.ko), _ENDINGS.get(name))))))
    for name, words in MODALITY.items()
)
_ENGLISH_MODALITY = tuple((cast(Modality, name), re.compile(english(words.en))) for name, words in MODALITY.items())
_SPEAKER = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<who>[가-힣A-Za-z][가-힣A-Za-z0-9·\- ]{1,30}?)(?:은|는|이|가)\s[^.]{0,120}(?:라고|다고|며|고)\s?"
    rf"(?:{korean(WORDS['said'].ko)})"
    r"|(?<![가-힣A-Za-z0-9])(?P<source>[가-힣A-Za-z][가-힣A-Za-z0-9· ]{1,30}?)에\s?따르면"
    rf"|{english(WORDS['said'].en)}\s(?:the\s)?(?P<en>[A-Za-z][A-Za-z.\- ]{{2,40}})"
)
_MORE_THAN_A_NAME = re.compile(r"(?:을|를|에서|에게|고|지만|의|에)\s")
"""A particle within it: the words before the topic are a clause, not whoever speaks."""
_COMPARED = re.compile(f"(?:{korean(WORDS['compared'].ko)}|{english(WORDS['compared'].en)})\\s?")
_OUT_OF = re.compile(r"^[가-힣]{0,2}\s?(?:중|가운데)(?=\s|에서|,)")
_NEXT_WORD = r"\s?[가-힣A-Za-z]{0,6}\s?$"
_TOTAL = re.compile(f"(?:{korean(WORDS['total'].ko)}|{english(WORDS['total'].en)})" + _NEXT_WORD)
_PREVIOUS_BEFORE = re.compile(
    f"(?:{korean(WORDS['previous'].ko)}|{english(WORDS['previous'].en)})" + r"\s?[가-힣A-Za-z]{0,8}\s?$"
)
_BASE_BEFORE = re.compile(f"(?:{korean(WORDS['base'].ko)}|{english(WORDS['base'].en)})" + r"\s?[(]$")
_GOES_ON = re.compile(rf"(?:{korean(WORDS['next_in_row'].ko)})(?![가-힣])|{english(WORDS['next_in_row'].en)}", re.IGNORECASE)
_SUPERSEDED = re.compile(rf"[^,.\n]{{0,20}}?(?:{korean(WORDS['superseded'].ko)}|{english(WORDS['superseded'].en)})")
_REVISED = re.compile(f"{korean(WORDS['revised'].ko)}|{english(WORDS['revised'].en)}")
_PREVIOUS_AFTER = re.compile(r"(?:에서|이던|였던|이었던)(?!\s?는|도)")


@dataclass(frozen=True, slots=True)
class Cues:
    """One sentence with its values, ready to be asked for marks."""

    text: str
    lang: Lang
    parsed: Parse
    mentions: tuple[Mention, ...]

    def period_before(self, mention: Mention) -> str | None:
        """The calendar period that binds to the value: the last one before it in the sentence with no other value of the
        same kind between, else one written straight after it (700만달러(2024년))."""
        dates = [m for m in self.mentions if m.kind == "date" and m is not mention and isinstance(m.value.lo, str)]
        before = [m for m in dates if m.end <= mention.start and not self._compared(m)]
        if before and not self._between(before[-1], mention):
            return period_of(before[-1])
        after = [m for m in dates if 0 <= m.start - mention.end <= 2]
        if after:
            return period_of(after[0])
        return period_of(before[-1]) if before else None

    def _compared(self, mention: Mention) -> bool:
        """지난해보다, 전년 대비: the base of a comparison is not the value's own period."""
        return bool(_COMPARED.match(self.text, mention.end))

    def _between(self, first: Mention, last: Mention) -> bool:
        return any(first.end <= m.start and m.end <= last.start and m.kind == last.kind for m in self.mentions)


def period_of(mention: Mention) -> str:
    """The calendar period that a date names: a day, or its first and last."""
    lo, hi = mention.value.lo, mention.value.hi
    return str(lo) if lo == hi else f"{lo}/{hi or ''}"


def goes_on(cues: Cues) -> bool:
    """The sentence goes on with the list of the one before: 1위는 35.9%다. 이어 키옥시아(19%) …"""
    return _GOES_ON.match(cues.text, cues.parsed.start) is not None


def axes_of(cues: Cues, mention: Mention, around: Zones) -> tuple[tuple[str, str], ...]:
    """Definition axes marked in the value's clause, its base period, level or change, part or total."""
    start = max(around.span[0], mention.start - _NEAR)
    end = min(around.span[1], mention.end + _NEAR // 2)
    found = marks(AXIS_FINDER[cues.lang].find(cues.text, start, end))
    if mention.base_period:
        found["base_period"] = mention.base_period
    if mention.framing:
        found["framing"] = mention.framing
    if _TOTAL.search(cues.text, max(0, mention.extent[0] - 14), mention.start):
        found["part"] = "total"
    if _PREVIOUS_BEFORE.search(cues.text, max(0, mention.extent[0] - 20), mention.extent[0]) or (
        mention.kind not in {"date", "time"}
        and (_PREVIOUS_AFTER.match(cues.text, mention.extent[1]) or _SUPERSEDED.match(cues.text, mention.extent[1]))
    ):
        found["stage"] = "previous"
    elif _REVISED.search(cues.text, mention.extent[1], around.span[1] + 1):
        found["stage"] = "revised"
    if _BASE_BEFORE.search(cues.text, max(0, mention.extent[0] - 20), mention.extent[0]):
        found["compared"] = "base"
    if _OUT_OF.match(cues.text[mention.extent[1] : mention.extent[1] + 8]):
        found["part"] = "base"
    return tuple(sorted(found.items()))


def modality_of(cues: Cues, mention: Mention, around: Zones) -> Modality:
    """Plan, goal, forecast, condition or denied where the clause or the end of the sentence says so; else actual. A Korean
    verb follows its value, an English one mostly precedes it."""
    stop = min(cues.parsed.end, around.span[1] + _NEAR)
    begin = mention.end if cues.lang == "ko" else max(around.span[0], mention.start - _NEAR)
    for modality, pattern in _KOREAN_MODALITY if cues.lang == "ko" else _ENGLISH_MODALITY:
        if pattern.search(cues.text, begin, stop):
            return modality
    return "actual"


def speaker_of(cues: Cues) -> str | None:
    """Who is cited for the sentence, as written."""
    match = _SPEAKER.search(cues.text, cues.parsed.start, cues.parsed.end)
    name = next((group.strip() for group in match.groups() if group), None) if match else None
    return None if name is None or _MORE_THAN_A_NAME.search(name) else name
