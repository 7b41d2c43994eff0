"""The published report, schema `factcheck-report/1`: what other programs may rely on.

Numbers are decimal strings without exponent, dates ISO strings, offsets code points into the decoded raw file, half
open. Additions are free; a change of meaning is a new schema number. `docs/report.schema.json` is made from these
models by `factcheck schema`; the descriptions in it are the docstrings here.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA: Final = "factcheck-report/1"

Exact = Annotated[str, Field(pattern=r"^-?[0-9]{1,60}(\.[0-9]{1,60})?$")]
"""An exact number: `500000000000`, `-70`, `0.05`."""
Offset = Annotated[int, Field(ge=0)]
Place = Annotated[int, Field(ge=1)]
RuleCode = Annotated[str, Field(pattern=r"^FC[0-9]{3}$")]


class _Published(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True)


class Tool(_Published):
    """The program that made the report."""

    name: Literal["factcheck"]
    version: str
    rules: str
    """Version of the rule set."""


class Counts(_Published):
    """Sums over the whole report, whatever a screen shows of it."""

    inputs: int
    ok: int
    partial: int
    failed: int
    publishers: int
    witnesses: int
    """Articles of which one is a copy of another count once."""
    claims: int
    findings: int
    alarms: int
    """Findings of severity blocker, error or warning."""
    blocker: int
    error: int
    warning: int
    info: int
    ties: int
    problems: int


class Run(_Published):
    """How the run went."""

    complete: bool
    """False when some input could not be read or hit a limit: an empty list of findings then proves nothing."""
    settings_sha256: str
    counts: Counts


class Input(_Published):
    """One input, read or not."""

    id: str | None
    path: str
    """Relative to the folder that the command was started in."""
    sha256: str | None
    bytes: int | None
    encoding: str | None
    encoding_how: str | None
    """bom, strict, repaired or guessed."""
    language: Literal["ko", "en"] | None
    publisher: str | None
    publisher_how: str | None
    """Where the publisher was found; anything but `header` is a guess."""
    published_at: str | None
    date_how: str | None
    title: str | None
    url: str | None
    status: Literal["ok", "partial", "failed"]
    error: str | None
    """What was repaired, hit a limit or stopped the reading."""
    witness: str | None
    """Articles with the same witness are copies of one text."""


class Interval(_Published):
    """A set of exact numbers; null is an open end. Dates are proleptic Gregorian day ordinals."""

    lo: Exact | None
    hi: Exact | None
    lo_open: bool
    hi_open: bool


class Reading(_Published):
    """One admissible meaning of a value: what it covers strictly, and at most."""

    name: str
    unit: str
    strict: Interval
    lenient: Interval


class Value(_Published):
    """What is written. `lo` = `hi` for one number or day, null for an open end."""

    lo: str | None
    hi: str | None
    unit: str | None
    text: str | None
    items: tuple[str, ...]


class Subject(_Published):
    """Whom or what a claim is about; `id` is the same for all spellings."""

    id: str
    name: str
    surface: str


class Claim(_Published):
    """One statement found in an article: `raw[start:end] == quote`."""

    id: str
    article: str
    kind: str
    start: Offset
    end: Offset
    quote: str
    sentence: tuple[Offset, Offset]
    where: str
    line: Place
    """Line of the raw file; lines end at LF."""
    column: Place
    """Column in code points."""
    subject: Subject
    attribute: str
    axes: dict[str, str]
    value: Value
    readings: tuple[Reading, ...]
    item: str | None
    hedge: str
    framing: str | None
    direction: str | None
    baseline: str | None
    modality: str
    as_of: str | None
    speaker: str | None
    derivation: tuple[str, ...]


class Position(_Published):
    """One distinct value of a finding, with everybody who states it."""

    value: Value
    display: str
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    witnesses: int
    first_seen: str | None
    last_seen: str | None


class Slip(_Published):
    """How the difference probably came about. Never a replacement."""

    mechanism: str
    suspect: str | None
    """Claim id."""


class Finding(_Published):
    """A difference (or, in `ties`, an agreement) with its proof."""

    id: str
    """Fingerprint of rule, data item and values: unrelated edits leave it alone."""
    rule: RuleCode
    outcome: Literal[
        "CONFLICT", "SLIP", "UPDATE", "PLAN_ACTUAL", "DEFINITION", "ATTRIBUTED", "SCOPE", "PRECISION", "FRAMING", "ALIAS", "STYLE"
    ]
    severity: Literal["blocker", "error", "warning", "info", "tie"]
    score: Exact
    score_parts: dict[str, Exact]
    subject: str
    attribute: str
    positions: tuple[Position, ...]
    """Newest first."""
    why: tuple[str, ...]
    slip: Slip | None
    ask: str | None
    status: Literal["open", "dismissed", "accepted"]


class Coverage(_Published):
    """Every number and name of the input is in one of these, counted once."""

    mentions: int
    tied: int
    corroborated: int
    single: int
    noted: int
    conflicting: int
    unread: int


class Problem(_Published):
    """Something that could not be read, with its place where it has one."""

    code: RuleCode
    path: str
    article: str | None
    start: Offset | None
    end: Offset | None
    message: str
    failed: bool


class ReaderRecord(_Published):
    """An answer that was used."""

    name: str
    sha256: str


class ReaderQuote(_Published):
    """Words of an article: `raw[start:end] == quote`."""

    article: str
    start: Offset
    end: Offset
    quote: str


class ReaderStance(_Published):
    """One of the values that a proposal sets against each other."""

    value: str
    """As the reader read it: not ours."""
    quotes: tuple[ReaderQuote, ...]


class ReaderProposal(_Published):
    """What our values cannot decide: no severity, no alarm."""

    kind: Literal["conflict", "slip", "update", "inside"]
    subject: str
    attribute: str
    positions: tuple[ReaderStance, ...]
    why: str
    """The reader's words."""


class ReaderCounts(_Published):
    """What became of the proposals."""

    proposed: int
    proven: int
    confirmed: int
    """Findings of our own that the reader points at as well."""
    agreed: int
    """Compatible after all, and left out."""
    unfounded: int
    """Left out: the quotes do not stand in the articles."""
    open: int
    ignored: int
    """Records about other articles."""
    malformed: int
    """Entries of records that were left out."""


class Reader(_Published):
    """The part of a second reader; the key stands in a report only where one was heard."""

    records: tuple[ReaderRecord, ...]
    counts: ReaderCounts
    findings: dict[str, Literal["proposed", "confirmed"]]
    """Ids of the findings and ties that rest on a proposal, or that the reader confirms."""
    proposals: tuple[ReaderProposal, ...]


class Report(_Published):
    """Everything that one run found."""

    model_config = ConfigDict(validate_by_name=True)

    schema_: Annotated[Literal["factcheck-report/1"], Field(alias="schema")]
    tool: Tool
    run: Run
    inputs: tuple[Input, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    """Ranked: the first is what an editor must see first."""
    ties: tuple[Finding, ...]
    coverage: Coverage
    problems: tuple[Problem, ...]
    reader: Reader | None = None


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of report.json."""
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **schema}
