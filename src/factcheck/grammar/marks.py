"""Marks on a value that decide what it may be compared with: definition axes, period, modality, speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.grammar.clause import Parse
from factcheck.grammar.zones import Zones
from factcheck.lexicon.concepts import AXIS_FINDER, marks
from factcheck.model import Lang, Mention, Modality

_NEAR = 40
"""Characters around a value in which an axis word is taken for its own when the clause is long."""

_MODALITY_CUES: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    ("goal", re.compile(r"목표|지향|겨냥|aims?\s|goal|target")),
    (
        "plan",
        re.compile(
            r"예정|계획|방침|추진|하기로|기로\s?(?:했|하)|키로|할\s?것|될\s?것|앞두|나선다|plans?\s|planned|will\s|intends?|is\sto\s|are\sto\s|scheduled"
        ),
    ),
    (
        "forecast",
        re.compile(
            r"전망|예상|관측|추정|내다봤|내다본|점쳤|점친|것으로\s?보|기대|forecast|expects?|expected|estimate|projected|outlook|sees\s"
        ),
    ),
    ("condition", re.compile(r"(?:으|다)면\s|경우|if\s|unless\s")),
    ("denied", re.compile(r"부인했|사실이\s?아니|아니라고|denied|denies")),
)
_SPEAKER = re.compile(
    r"(?P<who>[가-힣A-Za-z][가-힣A-Za-z0-9·\- ]{1,30}?)(?:은|는|이|가)\s[^.]{0,120}(?:라고|다고|며|고)\s?(?:말했|밝혔|설명했|강조했|전했|주장했|덧붙였|평가했|지적했)"
    r"|(?P<source>[가-힣A-Za-z][가-힣A-Za-z0-9· ]{1,30}?)에\s?따르면"
    r"|(?i:according\sto)\s(?:the\s)?(?P<en>[A-Za-z][A-Za-z.\- ]{2,40})"
)
_COMPARED = re.compile(r"(?:보다|대비|에\s?비해|과\s?비교|견주|than|compared|versus|from)\s?")
_OUT_OF = re.compile(r"^[가-힣]{0,2}\s?(?:중|가운데)(?=\s|에서|,)")
_TOTAL = re.compile(
    r"(?:총|모두|합계|전체|전부|도합|합쳐|합치면|합하면|통틀어|in\sall|total\sof|a\stotal|altogether|combined)\s?[가-힣A-Za-z]{0,6}\s?$"
)
_PREVIOUS_BEFORE = re.compile(
    r"(?:당초|애초|기존|앞서|종전|이전|직전|처음|최초\s?발표|from|prior|previous(?:ly)?|earlier|initial(?:ly)?)\s?[가-힣A-Za-z]{0,8}\s?$"
)
_REVISED = re.compile(
    r"정정|수정|바로잡|하향\s?조정|상향\s?조정|낮춰\s?잡|올려\s?잡|미뤘|미루기로|연기|앞당|늘리기로|줄이기로|revised|restated|corrected|postponed|raised its|lowered its|now sees"
)
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
            return _period(before[-1])
        after = [m for m in dates if 0 <= m.start - mention.end <= 2]
        if after:
            return _period(after[0])
        return _period(before[-1]) if before else None

    def _compared(self, mention: Mention) -> bool:
        """지난해보다, 전년 대비: the base of a comparison is not the value's own period."""
        return bool(_COMPARED.match(self.text, mention.end))

    def _between(self, first: Mention, last: Mention) -> bool:
        return any(first.end <= m.start and m.end <= last.start and m.kind == last.kind for m in self.mentions)


def _period(mention: Mention) -> str:
    lo, hi = mention.value.lo, mention.value.hi
    return str(lo) if lo == hi else f"{lo}/{hi or ''}"


def axes_of(cues: Cues, mention: Mention, around: Zones) -> tuple[tuple[str, str], ...]:
    """Definition axes marked in the value's clause, its base period, level or change, part or total."""
    start = max(around.span[0], mention.start - _NEAR)
    end = min(around.span[1], mention.end + _NEAR // 2)
    found = marks(AXIS_FINDER[cues.lang].find(cues.text, start, end))
    if mention.base_period:
        found["base_period"] = mention.base_period
    if mention.framing:
        found["framing"] = mention.framing
    if _TOTAL.search(cues.text, max(0, mention.extent[0] - 14), mention.extent[0]):
        found["part"] = "total"
    if _PREVIOUS_BEFORE.search(cues.text, max(0, mention.extent[0] - 20), mention.extent[0]) or (
        mention.kind not in {"date", "time"} and _PREVIOUS_AFTER.match(cues.text, mention.extent[1])
    ):
        found["stage"] = "previous"
    elif _REVISED.search(cues.text, mention.extent[1], around.span[1] + 1):
        found["stage"] = "revised"
    if _OUT_OF.match(cues.text[mention.extent[1] : mention.extent[1] + 8]):
        found["part"] = "base"
    return tuple(sorted(found.items()))


def modality_of(cues: Cues, mention: Mention, around: Zones) -> Modality:
    """Plan, goal, forecast, condition or denied where the clause or the end of the sentence says so; else actual."""
    tail = cues.text[mention.end : min(cues.parsed.end, around.span[1] + _NEAR)]
    for modality, pattern in _MODALITY_CUES:
        if pattern.search(tail):
            return modality
    return "actual"


def speaker_of(cues: Cues) -> str | None:
    """Who is cited for the sentence, as written."""
    match = _SPEAKER.search(cues.text, cues.parsed.start, cues.parsed.end)
    return next((group.strip() for group in match.groups() if group), None) if match else None
