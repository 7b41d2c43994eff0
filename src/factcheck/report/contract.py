"""The published report, schema `factcheck-report/1`: what other programs may rely on.

Numbers are decimal strings without exponent, dates ISO strings, offsets code points into the decoded raw file, half
open. Additions are free; a change of meaning is a new schema number. `docs/report.schema.json` is made from these
models by `factcheck schema`; the descriptions in it are the docstrings here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

SCHEMA: Final = "factcheck-report/1"

Exact = Annotated[str, Field(pattern=r"^-?[0-9]{1,60}(\.[0-9]{1,60})?$")]
"""An exact number: `500000000000`, `-70`, `0.05`."""
Offset = Annotated[int, Field(ge=0)]
Place = Annotated[int, Field(ge=1)]
_PLAIN: Final[TypeAdapter[Any]] = TypeAdapter(Any)
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
    dismissed: int = 0
    accepted: int = 0
    known: int = 0
    """Open findings whose fingerprint stands in the baseline."""


class Run(_Published):
    """How the run went."""

    complete: bool
    """False when some input could not be read or hit a limit: an empty list of findings then proves nothing."""
    settings_sha256: str
    counts: Counts
    draft: str | None
    """`inputs[].id` of the draft of a check; findings, ties, coverage and ticks are then those of the draft. Null for a run."""


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
    known: bool = False
    """True when a baseline holds the fingerprint: it does not count for the exit code."""
    remark: str | None = None
    """Who decided what, when and why; or that the matter was decided when its values were others."""


class Coverage(_Published):
    """Every number and name of the input is in one of these, counted once."""

    mentions: int
    tied: int
    corroborated: int
    single: int
    noted: int
    conflicting: int
    unread: int


class Tick(_Published):
    """One number or name of the draft and what became of it. There are as many as `coverage.mentions`."""

    start: Offset
    end: Offset
    line: Place
    column: Place
    quote: str
    state: Literal["conflicting", "noted", "corroborated", "tied", "single", "unread"]
    """An alarm; a note; printed by another witness; held by the text's own arithmetic or a copy of it; by nobody else; not read."""
    witnesses: int
    """Independent witnesses beside the draft that print the same."""
    articles: tuple[str, ...]
    """The other articles that print the same, copies of the draft among them."""
    claim: str | None
    """Claim id; null where the words were not read."""
    finding: str | None
    """Id of the finding or tie that gives the state, where there is one."""
    reason: str | None
    """Why the words were not read."""


class Problem(_Published):
    """Something that could not be read, with its place where it has one."""

    code: RuleCode
    path: str
    article: str | None
    start: Offset | None
    end: Offset | None
    message: str
    failed: bool


class Evidence(_Published):
    """Why two names were read as one thing."""

    kind: str
    """gloss, spelling, alias (a table or the settings), short_form, maker (a product and who makes it) …"""
    a: str
    b: str
    article: str | None
    """Where the evidence stands; null for what compares the names of all articles."""


class Entity(_Published):
    """Names that were read as one thing."""

    id: str
    """`subject.id` of the claims about it."""
    kind: Literal["person", "name"]
    name: str
    forms: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Suppressed(_Published):
    """A finding that the settings leave out."""

    id: str
    rule: RuleCode
    subject: str
    attribute: str
    reason: str
    """As the settings give it."""


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
    same: int = 0
    """Undecided pairs of statements that the reader called one thing: that moved their alignment, nothing else."""
    other: int = 0
    """And two things."""


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
    entities: tuple[Entity, ...]
    """Everything that has more than one name in the articles, with the evidence for each merge."""
    suppressed: tuple[Suppressed, ...]
    """Findings that `[[suppress]]` of the settings takes out; they count nowhere else."""
    ticks: tuple[Tick, ...]
    """Every number and name of the draft of a check, in the order of its text; empty for a run."""
    reader: Reader | None = None
    seal: str | None = None
    """SHA-256 of all the rest, which `verify` asks for: the JSON without this key, in ASCII, keys sorted, no blanks."""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of report.json."""
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **schema}


def written(tree: Mapping[str, Any]) -> str:
    """A report's plain values as JSON with a line for every key and element: the bytes of `json.dumps(…, ensure_ascii=False,
    indent=1)` in a seventh of its time, for a report of some hundred claims is 300 kB of which most are blanks. What holds half of
    a surrogate pair is no UTF-8, and takes the longer way."""
    try:
        return _PLAIN.dump_json(tree, indent=1).decode()
    except ValueError:
        return json.dumps(tree, ensure_ascii=False, indent=1)


def parse(data: bytes) -> Report:
    """A written report read back. What this version does not know is left out, for additions are free. Raises ValueError."""
    try:
        return Report.model_validate_json(data)
    except ValidationError as error:
        unknown = [each["loc"] for each in error.errors(include_url=False) if each["type"] == "extra_forbidden"]
        if len(unknown) < error.error_count():
            raise
    tree = json.loads(data)
    for place in unknown:
        _remove(tree, place)
    return Report.model_validate_json(json.dumps(tree))


def _remove(tree: Any, place: tuple[int | str, ...]) -> None:
    for step in place[:-1]:
        tree = tree[step]
    tree.pop(place[-1], None)
