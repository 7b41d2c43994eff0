"""The nouns of the program: what is read, what it means, what differs.

Frozen values only; this module imports nothing of ours. Positions are code points, half open. Two
coordinate systems exist and never mix: *raw* (into the decoded file, what the report prints) and
*clean* (into `Article.text`, what the stages read). `Article.raw_span` is the only bridge.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Lang = Literal["ko", "en"]
Bound = Decimal | str | None
"""An end of a written value: an exact number, an ISO date or time as a string, or None when open."""

BlockKind = Literal["title", "deck", "lead", "body", "subhead", "caption", "quotation", "table", "boilerplate"]
Hedge = Literal["exact", "approx", "at_least", "at_most", "more_than", "less_than", "range", "vague"]
Framing = Literal["level", "change_by", "relative_to"]
Direction = Literal["up", "down"]
Modality = Literal["actual", "plan", "goal", "forecast", "condition", "denied"]
Outcome = Literal[
    "CONFLICT", "SLIP", "UPDATE", "PLAN_ACTUAL", "DEFINITION", "ATTRIBUTED", "SCOPE", "PRECISION", "FRAMING", "ALIAS", "STYLE"
]
Severity = Literal["blocker", "error", "warning", "info", "tie"]
ReaderPart = Literal["proposed", "confirmed"]
"""A second reader's part in a finding: it proposed what we proved, or it points at what we had found."""
ALARMS: tuple[Severity, ...] = ("blocker", "error", "warning")
TickState = Literal["conflicting", "noted", "corroborated", "tied", "single", "unread"]
TICK_STATES: tuple[TickState, ...] = ("conflicting", "noted", "corroborated", "tied", "single", "unread")
"""What can become of a number or name, in the order in which an editor asks."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for people, not yet in a language: a key of `lexicon/messages.*.toml` and its arguments.

    An argument may itself be a Message, or a Value that is shown in the reader's notation; article text stays data and
    passes the output border later.
    """

    key: str
    args: tuple[tuple[str, str | Message | Value], ...] = ()


def message(key: str, **args: str | Message | Value) -> Message:
    """Build a Message; arguments are kept sorted by name so that equal messages are equal values."""
    return Message(key, tuple(sorted(args.items())))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, as a value: the run goes on and the report counts it."""

    code: str
    """FC8xx input, FC9xx coverage."""
    message: Message
    path: str
    article: str | None = None
    start: int | None = None
    """Raw offset, when the problem has a place."""
    end: int | None = None
    failed: bool = False
    """True when a whole input is lost (exit 3); False for a repair or a value left unread."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of clean text with one role on the page."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. `raw` is untouched; `text` is the readable view of it, mapped back by `offsets`."""

    id: str
    """First 12 hex digits of the sha256 of the file's bytes (longer where two inputs would collide)."""
    path: str
    """As given, relative to the folder the command was started in."""
    raw: str
    text: str
    offsets: array[int]
    """`offsets[i]` is the raw position of clean character i; one entry more than `text` has characters."""
    ends: array[int]
    """`ends[i]` is the raw end of clean character i (an entity such as `&quot;` is one character)."""
    blocks: tuple[Block, ...]
    """In order, disjoint, over the clean text."""
    sha256: str
    bytes: int
    encoding: str
    encoding_how: str
    """bom | strict | repaired | guessed."""
    language: Lang
    title: str | None = None
    publisher: str | None = None
    publisher_how: str | None = None
    """header | footer | url | None."""
    published_at: str | None = None
    """ISO date, or ISO date and time where the source gives a time that is not a 00:00 placeholder; a source that states
    a month or a year alone gives `2020-11` or `2020`."""
    date_how: str | None = None
    """header | text | url | footer | None. Anything but header is a guess and is starred in reports."""
    url: str | None = None
    author: str | None = None
    problems: tuple[Problem, ...] = ()

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span that the clean span covers, entities and mark-up between its ends included."""
        if start >= end:
            place = self.offsets[start]
            return place, place
        return self.offsets[start], self.ends[end - 1]

    @property
    def date(self) -> str | None:
        """The day of publication, ISO, or None; also None where only a month or year is stated."""
        return self.published_at[:10] if self.published_at and len(self.published_at) >= 10 else None


@dataclass(frozen=True, slots=True)
class Interval:
    """A set of exact numbers (dates as proleptic day ordinals). None is an open end."""

    lo: Decimal | None
    hi: Decimal | None
    lo_open: bool = False
    hi_open: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One admissible meaning of a written value (field study 4.3): what it covers strictly, and at most."""

    name: str
    """as_written | result_level | change_amount | multiple_as_increase | … : names the convention that is read."""
    unit: str
    """Canonical unit; two readings are comparable only when these are equal."""
    strict: Interval
    lenient: Interval


@dataclass(frozen=True, slots=True)
class Value:
    """What is written: contract.md `value`. Widths live in readings, never here."""

    lo: Bound = None
    hi: Bound = None
    unit: str | None = None
    text: str | None = None
    items: tuple[str, ...] = ()

    @property
    def is_point(self) -> bool:
        """True for one number or one day."""
        return self.lo is not None and self.lo == self.hi


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that carry a value, with their place in the text that was read (contract.md, `read_values`)."""

    start: int
    end: int
    extent: tuple[int, int]
    """The span with hedge and bound words."""
    numerals: tuple[tuple[int, int, Decimal], ...]
    quote: str
    kind: str
    value: Value
    readings: tuple[Reading, ...]
    hedge: Hedge = "exact"
    framing: Framing | None = None
    direction: Direction | None = None
    """The verb or noun of change that governs the value (줄여, 증가), whatever the framing."""
    base_period: str | None = None
    """yoy | qoq | mom | … where a comparison word stands with the value (전년 동기 대비)."""
    counter: str | None = None
    """The unit or counter word as written (명, 개 팀, units), which names what is counted."""
    gloss_of: int | None = None
    """Start of the mention that this one restates in parentheses: 5000억(500B)."""
    rules: tuple[str, ...] = ()
    significant: int = 0
    """Significant digits as written; 0 where that has no meaning."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a claim is about. `id` is equal for all spellings of one entity."""

    id: str
    name: str
    surface: str


@dataclass(frozen=True, slots=True)
class Context:
    """The words around a value, by how closely they bind to it. Lemmas, for alignment only."""

    label: frozenset[str] = frozenset()
    """Names the value: the noun phrase that it completes (사망자는 28명, revenue of $3bn)."""
    head: frozenset[str] = frozenset()
    """What is counted or measured, after the value (5개 정예팀, 2,000 billion-parameter model)."""
    predicate: str | None = None
    segment: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    """The topic or subject in force, carried over sentences where the text drops it."""
    names: frozenset[str] = frozenset()
    """The subject's id where this sentence names it; empty where it is carried over from an earlier one."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement: who, what, value, how sure, when, said by whom (contract.md, Claim)."""

    id: str
    article: str
    kind: str
    start: int
    end: int
    quote: str
    sentence: tuple[int, int]
    """Raw span of the sentence."""
    where: str
    subject: Subject
    attribute: str
    axes: tuple[tuple[str, str], ...]
    value: Value
    readings: tuple[Reading, ...] = ()
    item: str | None = None
    hedge: Hedge = "exact"
    framing: Framing | None = None
    direction: Direction | None = None
    baseline: str | None = None
    modality: Modality = "actual"
    as_of: str | None = None
    speaker: str | None = None
    derivation: tuple[str, ...] = ()
    span: tuple[int, int] = (0, 0)
    """Clean span of the value's own words."""
    scope: tuple[int, int] = (0, 0)
    """Clean span of the sentence."""
    context: Context = field(default_factory=Context)
    counter: str | None = None
    significant: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """One distinct value of a finding, with everybody who states it."""

    value: Value
    display: str
    """The value in the reader's notation (1,000억, $1.2bn): made from the value, not copied from an article."""
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    witnesses: int
    first_seen: str | None
    last_seen: str | None


@dataclass(frozen=True, slots=True)
class Slip:
    """How a differing value probably came about. Never a replacement."""

    mechanism: str
    suspect: str | None
    """Claim id of the side that peers or arithmetic speak against, or None when nothing does."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An outcome with its proof (contract.md, Finding)."""

    id: str
    rule: str
    outcome: Outcome
    severity: Severity
    score: Decimal
    score_parts: tuple[tuple[str, Decimal], ...]
    subject: str
    attribute: str
    positions: tuple[Position, ...]
    why: tuple[Message, ...]
    slip: Slip | None = None
    ask: Message | None = None
    status: Literal["open", "dismissed", "accepted"] = "open"
    known: bool = False
    """True when its fingerprint stands in the baseline: shown apart, and no reason to fail."""
    remark: Message | None = None
    """Who decided what and why; or that the same matter was decided with other values."""
    reader: ReaderPart | None = None

    @property
    def counts(self) -> bool:
        """True when nobody has decided about it and no baseline knows it."""
        return self.status == "open" and not self.known


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two names were read as one thing."""

    kind: str
    """gloss, spelling, alias, short_form … (`lexicon/messages.settings.toml`, evidence)."""
    a: str
    b: str
    article: str | None
    """Where it stands; None for what compares the names of the whole story."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Names that were read as one thing; claims about it carry its id as their subject's."""

    id: str
    kind: Literal["person", "name"]
    name: str
    forms: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the settings take out of the report, with the reason that they give."""

    id: str
    rule: str
    subject: str
    attribute: str
    reason: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words at a raw place of an article."""

    article: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class OpenProposal:
    """What a second reader proposed and our values cannot decide: shown apart, never an alarm."""

    kind: str
    subject: str
    attribute: str
    stances: tuple[tuple[str, tuple[Quoted, ...]], ...]
    """The reader's own rendering of each value, and its quotes."""
    why: str
    """The reader's words."""


@dataclass(frozen=True, slots=True)
class SecondReader:
    """What became of the proposals of a second reader. Its findings stand among all others, marked by their `reader`."""

    records: tuple[tuple[str, str], ...]
    """Name and sha256 of each record that was used."""
    ignored: int
    """Records about other articles."""
    malformed: int
    proposed: int
    proven: int
    confirmed: int
    """Findings of our own that it points at as well."""
    agreed: int
    """Proposals whose values meet after all."""
    unfounded: int
    """Proposals whose quotes do not stand in the articles."""
    open: tuple[OpenProposal, ...]
    same: int = 0
    """Undecided pairs of ours that it called one thing."""
    other: int = 0
    """And two."""
    decided: tuple[tuple[str, frozenset[str]], ...] = ()
    """Of each proposal what became of it (proven, agreed, unfounded, open), and the articles that it quotes."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every number and name of the input is in one of these, counted once, worst state first."""

    mentions: int = 0
    tied: int = 0
    corroborated: int = 0
    single: int = 0
    noted: int = 0
    conflicting: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """One number or name of a draft and what became of it: the check of prose that copy desks make with a pencil."""

    start: int
    """Raw offset into the draft."""
    end: int
    quote: str
    state: TickState
    witnesses: int = 0
    """Independent witnesses beside the draft that print the same."""
    articles: tuple[str, ...] = ()
    """The other articles that print the same, copies of the draft among them."""
    claim: str | None = None
    """None where the words could not be read."""
    finding: str | None = None
    """Id of the finding or tie that gives the state."""
    reason: Message | None = None
    """Why the words could not be read."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found. Everything that a renderer needs and nothing that depends on the clock."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    ties: tuple[Finding, ...]
    coverage: Coverage
    problems: tuple[Problem, ...]
    witnesses: Mapping[str, str]
    """Article id → witness id; copies of one text share it."""
    complete: bool
    settings_sha256: str
    failed: tuple[FailedInput, ...] = ()
    entities: tuple[Entity, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    draft: str | None = None
    """Id of the article that was checked against the others; None where all were compared alike."""
    ticks: tuple[Tick, ...] = ()
    """Every number and name of the draft, in the order of its text."""
    second: SecondReader | None = None
    """None unless a second reader was heard."""


@dataclass(frozen=True, slots=True)
class FailedInput:
    """An input of which nothing could be read."""

    path: str
    sha256: str | None
    bytes: int | None
    error: Message
