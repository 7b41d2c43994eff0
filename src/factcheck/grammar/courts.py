"""What a sentence on a court says of a value: sought or imposed, charged or found, and in which instance.

What the prosecution asks for is no error of what the judges give, nor what somebody is charged with of what he is found guilty of. A
Korean verb stands behind all that it governs, so that the first one behind a value is its own; what stands right before it (구형한
징역 20년) comes before that. An English verb stands before its values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.grammar.clause import Word
from factcheck.grammar.marks import Cues
from factcheck.lexicon import load
from factcheck.lexicon.anchors import either
from factcheck.model import Mention

BESIDE = 60
"""Characters right before a value in which a word and the penalty's name stand."""
KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "court": frozenset({"money", "duration"}),
        "charge": frozenset({"money", "count", "quantity"}),
        "instance": frozenset({"money", "duration", "count"}),
    }
)
"""Axis → the kinds of values that it is asked of."""
AXIS: Mapping[str, str] = MappingProxyType({"sought": "court", "imposed": "court", "charged": "charge", "found": "charge"})


@dataclass(frozen=True, slots=True)
class _Mark:
    before: tuple[str, ...]
    after: tuple[str, ...]
    topic: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    penalties: tuple[str, ...]
    marks: Mapping[str, _Mark]
    instances: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of courts.toml."""

    ko: _Words
    en: _Words


_FILE = load("courts.toml", _File)
PENALTIES = frozenset((*_FILE.ko.penalties, *_FILE.en.penalties))
"""What a court imposes, as words before a length of time or an amount."""


def _named(words: Mapping[str, Sequence[str]]) -> str:
    """One alternative for each mark, whose group has its name."""
    return "|".join(f"(?P<{name}>{either(listed)})" for name, listed in words.items() if listed)


_KO, _EN = _FILE.ko, _FILE.en
_BEFORE = re.compile(
    rf"(?:{_named({n: m.before for n, m in _KO.marks.items()})})(?:[\s(]{{1,2}}(?:{either(_KO.penalties)})){{0,3}}[\s(]{{0,2}}$"
)
_AFTER = re.compile(_named({n: m.after for n, m in _KO.marks.items()}))
_OUT_OF = re.compile(r"(?:중|가운데)(?:에서)?[\s,]")
_NOUN = re.compile(rf"(?:{_named({n: m.topic for n, m in _KO.marks.items()})})(?:은|는|이|가)\s")
_BEHIND_EN = re.compile(
    rf"[\s(]{{1,2}}(?:that\s|which\s)?(?:{_named({n: m.after for n, m in _EN.marks.items()})})", re.IGNORECASE
)
_EARLIER_EN = re.compile(rf"(?<![A-Za-z])(?:{_named({n: m.before for n, m in _EN.marks.items()})})(?![a-z])", re.IGNORECASE)
_TOPIC = re.compile(rf"(?:{_named({n: m.topic for n, m in _KO.marks.items()})})$")
_ANY = re.compile(
    either(word for mark in _KO.marks.values() for word in (*mark.before, *mark.after, *mark.topic))
    + "|"
    + either(word for words in _KO.instances.values() for word in words)
)
_ANY_EN = re.compile(either(word for mark in _EN.marks.values() for word in (*mark.before, *mark.after)), re.IGNORECASE)
_INSTANCE = re.compile(
    rf"(?<![가-힣0-9])(?:{_named(_KO.instances)})(?:\s?(?:법원|재판부|선고|판결))?"
    rf"(?:(?P<place>에서는|에서도|에서|에선|은|는|이|서)\s|\s(?:{either(_KO.penalties)})\s?$)"
)


def court_axes(cues: Cues, mention: Mention, topic: Sequence[Word]) -> dict[str, str]:
    """Axis → mark, of the value's own sentence; `topic` is what is in force there."""
    if not any(mention.kind in kinds for kinds in KINDS.values()):
        return {}
    scope = (cues.parsed.start, cues.parsed.end)
    if not (_ANY if cues.lang == "ko" else _ANY_EN).search(cues.text, *scope):
        told = _by_topic(cues.text, topic) if cues.lang == "ko" else None
    else:
        told = (_korean if cues.lang == "ko" else _english)(cues.text, scope, mention)
    found = {AXIS[told]: told} if told is not None and mention.kind in KINDS[AXIS[told]] else {}
    where = _instance(cues, mention) if cues.lang == "ko" and mention.kind in KINDS["instance"] else None
    return found | ({"instance": where} if where else {})


def _korean(text: str, scope: tuple[int, int], mention: Mention) -> str | None:
    """What stands right before the value, else the first verb behind it, else the last one before it (구형은 징역 20년이었다)."""
    start, end = mention.extent
    near = _BEFORE.search(text, max(scope[0], start - BESIDE), start) or _AFTER.search(text, end, scope[1])
    if near and near.lastgroup == "found" and near.start() >= end and _OUT_OF.search(text, end, near.start()):
        return "charged"  # 7억원 가운데 4억원은 유죄로: the whole was charged
    if near is None:
        near = next(iter(list(_NOUN.finditer(text, scope[0], start))[-1:]), None)
    return near.lastgroup if near else None


def _english(text: str, scope: tuple[int, int], mention: Mention) -> str | None:
    """What stands right behind the value (the 20 years prosecutors sought), else the last verb before it."""
    start, end = mention.extent
    behind = _BEHIND_EN.match(text, end, scope[1])
    before = list(_EARLIER_EN.finditer(text, scope[0], start))
    near = behind or (before[-1] if before else None)
    return near.lastgroup if near else None


def _by_topic(text: str, topic: Sequence[Word]) -> str | None:
    """검찰의 구형은 9일에 있었다. 징역 20년이었다."""
    match = _TOPIC.search(text, topic[0].start, topic[-1].end) if topic else None
    return match.lastgroup if match else None


def _instance(cues: Cues, mention: Mention) -> str | None:
    """The last word of place before the value, with no other value of its kind between."""
    start = mention.extent[0]
    found = list(_INSTANCE.finditer(cues.text, cues.parsed.start, start))
    if not found or any(m.kind == mention.kind and found[-1].end() <= m.start < start for m in cues.mentions):
        return None
    return next((name for name in _KO.instances if found[-1].group(name)), None)
