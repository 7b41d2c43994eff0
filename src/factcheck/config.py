"""Settings of a run: frozen models, checked at the edge; what changes the findings is named by a hash in every report.

`Settings` holds what changes *what is found*, so that two reports with one `settings_sha256` are comparable. What only
changes how a run is asked for and ends (language, exit code, what a draft is compared with) is `Defaults`; width, colour
and the like belong to `report.RenderSettings`. Nothing here touches a file: `project` reads it.

A second reader stands in `Defaults` as well. Its answers do change what is found, but the address that was asked does not
say which answers came: the report's own `reader` names each record that was used by its hash, and that is what tells two
reports apart. So a run with `--replay` of the kept answers has the settings, and the bytes, of the run that asked.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from factcheck.errors import UsageError
from factcheck.model import Message, message
from factcheck.text import key_of

_VARIABLE = re.compile("[A-Za-z_][A-Za-z0-9_]{0,99}")
_CODE = re.compile(r"FC[0-9]{1,3}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
MAX_NAMES = 5_000
"""Names of aliases, and of names kept apart: far above any newsroom's list, so that a made-up one stays bounded."""
MAX_GROUP = 200
"""Names of one group."""
MAX_SUPPRESSED = 500
_SHOWN = 60
"""Characters of a faulty value that a message shows."""


class Fault(ValueError):
    """Why settings cannot be used: a sentence, and the path of keys to what is at fault."""

    def __init__(self, told: Message, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(told.key)
        self.told = told
        self.path = path


def _clean(text: str) -> str:
    if _CONTROL.search(text) or not text.strip():
        raise Fault(message("settings.control", value=shown_value(text)))
    return text


def _variable(text: str) -> str:
    if not _VARIABLE.fullmatch(text):  # it may be the key itself: the message must not show it
        raise Fault(message("settings.no_variable"))
    return text


def _name(text: str) -> str:
    if len(key_of(text)) < 2:  # one sign would be found everywhere; the names of a text have two or more
        raise Fault(message("settings.short_name", name=shown_value(text)))
    return _clean(text)


def _groups(given: Any) -> Any:
    """`canonical = [others]` as groups of names, the canonical one first; groups stay as they are."""
    if isinstance(given, Mapping):
        for name, others in given.items():
            if not isinstance(others, tuple):
                raise Fault(_unfit("aliases", others), (name,))
        given = tuple((name, *others) for name, others in given.items())
    return _bounded(given)


def _bounded(given: Any) -> Any:
    """The groups, unless there are too many names to look at them one by one."""
    groups = [each for each in given if isinstance(each, tuple)] if isinstance(given, tuple) else []
    count = sum(map(len, groups))
    if count > MAX_NAMES or any(len(each) > MAX_GROUP for each in groups):
        raise Fault(message("settings.too_many", count=str(count), limit=str(MAX_NAMES), group=str(MAX_GROUP)))
    return given


def _sorted(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The same groups in one order, so that the order of a file changes neither hash nor report."""
    return tuple(sorted((group[0], *sorted(group[1:])) for group in groups))


def _unordered(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Groups without a first name, in one order."""
    return tuple(sorted(tuple(sorted(group)) for group in groups))


Code = Annotated[str, Field(pattern=r"^FC[0-9]{1,3}$")]
Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_name)]
Text = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_clean)]
Group = Annotated[tuple[Name, ...], Field(min_length=2)]
FieldNames = Annotated[
    tuple[Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_clean)], ...],
    BeforeValidator(lambda given: (given,) if isinstance(given, str) else given),
    Field(max_length=50),
]
_FROZEN = ConfigDict(frozen=True, extra="forbid", strict=True)


class Entities(BaseModel):
    """What undoes merges of names."""

    model_config = _FROZEN

    apart: Annotated[tuple[Group, ...], BeforeValidator(_bounded), AfterValidator(_unordered)] = ()
    """Groups of names of which no two are ever one thing."""


class Suppression(BaseModel):
    """One finding, or the findings of a rule about something, that are left out, and why."""

    model_config = _FROZEN

    rule: Code
    """A rule's code or its beginning."""
    finding: Annotated[str, Field(pattern=r"^[0-9a-f]{16}(-[0-9]{1,6})?$")] | None = None
    """The finding's id, as report.json gives it."""
    subject: Text | None = None
    """Whom or what the finding is about, whatever its spaces and capitals."""
    words: Text | None = None
    """Words in the sentence of one of its claims."""
    reason: Text


class CrawlFields(BaseModel):
    """Which field of a crawl holds what: one name or several, the first that has a value counts. What is left out is looked
    for under the usual names."""

    model_config = _FROZEN

    title: FieldNames = ()
    body: FieldNames = ()
    lead: FieldNames = ()
    summary: FieldNames = ()
    publisher: FieldNames = ()
    author: FieldNames = ()
    published_at: FieldNames = ()
    crawled_at: FieldNames = ()
    url: FieldNames = ()
    lists: FieldNames = ()
    """Keys of the list of articles where a JSON file wraps one."""
    inner: FieldNames = ()
    """Where an object stands in the place of a text, what is its text."""


class ReaderTable(BaseModel):
    """The second reader of a desk; without an address and a folder nobody is asked and nothing replayed."""

    model_config = _FROZEN

    base_url: Text | None = None
    model: Text | None = None
    key_env: Annotated[str, AfterValidator(_variable)] | None = None
    """Name of the environment variable with the key. The key itself has no place in a file."""
    timeout: Annotated[int, Field(ge=1, le=3_600)] = 120
    """Seconds for one answer."""
    budget: Annotated[int, Field(ge=1, le=10_000)] = 20
    """Questions of one run at most."""
    question_size: Annotated[int, Field(ge=2_000, le=1_000_000)] = 60_000
    """Characters of article text in one question: what the model's window holds."""
    allow_remote: bool = False
    """Also an address outside this machine; counts only where the file was named by `--config`."""
    replay: Text | None = None
    """Folder with recorded answers, relative to the folder of the settings file."""


class Settings(BaseModel):
    """What a run takes and leaves out. Unknown keys and loose types are errors."""

    model_config = _FROZEN

    ignore: Annotated[tuple[Code, ...], Field(max_length=1_000)] = ()
    """Rule codes or their beginnings (`FC2` for the family); their findings and ties are left out."""
    aliases: Annotated[tuple[Group, ...], BeforeValidator(_groups), AfterValidator(_sorted)] = ()
    """Groups of names that stand for one person, body, product or place, the one to show first."""
    entities: Entities = Entities()
    """What is never one thing."""
    suppress: Annotated[tuple[Suppression, ...], Field(max_length=MAX_SUPPRESSED)] = ()
    """Findings that are left out, each with its reason."""
    fields: CrawlFields = CrawlFields()
    """What the fields of crawls are called."""
    max_file_bytes: Annotated[int, Field(ge=1, le=1_000_000_000)] = 10_000_000
    """A larger input is refused before it is read."""
    max_crawl_bytes: Annotated[int, Field(ge=1, le=1_000_000_000)] = 50_000_000
    """The same for a file that holds many articles, unpacked as well."""
    max_articles: Annotated[int, Field(ge=1, le=10_000_000)] = 100_000
    """More inputs than this are refused by name; the run is then incomplete."""

    @model_validator(mode="after")
    def _consistent(self) -> Settings:
        for fault in _contradictions(self.aliases, self.entities.apart):
            raise fault
        return self

    @property
    def sha256(self) -> str:
        """Hash of the settings in a canonical form; equal settings have equal hashes on every machine."""
        return hashlib.sha256(json.dumps(self.model_dump(mode="json"), sort_keys=True).encode()).hexdigest()

    def ignores(self, rule: str) -> bool:
        """True when findings of this rule are left out."""
        return rule.startswith(self.ignore) if self.ignore else False


class Defaults(BaseModel):
    """What a project's file says in place of options: it changes how a run is asked for and ends, not what is found."""

    model_config = _FROZEN

    fail_on: Literal["info", "warning", "error", "blocker", "never", "참고", "주의", "심각", "긴급"] = "warning"
    """The severity from which on an open finding makes the run end with 1."""
    lang: Literal["ko", "en"] | None = None
    """The language of the report; None for that of most articles."""
    corpus: Annotated[tuple[Text, ...], Field(max_length=1_000)] = ()
    """Files, folders and globs that a draft is compared with, relative to the folder of the settings file."""
    reader: ReaderTable = ReaderTable()
    """A second reader."""


Model = TypeVar("Model", bound=BaseModel)
OPTIONS = tuple(Defaults.model_fields)
"""Fields of `Defaults`; all others are of `Settings`."""


def _keys(*models: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name.replace("_", "-") for model in models for name in model.model_fields)


KEYS = _keys(Settings, Defaults)
"""What a settings file may hold, as it writes it."""
NESTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "entities": _keys(Entities),
        "suppress": _keys(Suppression),
        "fields": _keys(CrawlFields),
        "reader": _keys(ReaderTable),
    }
)
"""Tables of the file that have keys of their own."""
FREE = frozenset({"aliases"})
"""Tables whose keys are names."""


def _contradictions(aliases: Sequence[Sequence[str]], apart: Sequence[Sequence[str]]) -> Iterator[Fault]:
    """Names that stand twice, and names that are to be one thing and apart."""
    group_of: dict[str, Sequence[str]] = {}
    for group in aliases:
        for key, name in {key_of(name): name for name in group}.items():
            other = group_of.setdefault(key, group)
            if other is not group:
                told = message("settings.alias_twice", name=name, first=other[0], second=group[0])
                yield Fault(told, ("aliases", group[0]))
    for group in apart:
        keys = [key_of(name) for name in group]
        for key, count in Counter(keys).items():
            if count > 1:
                yield Fault(message("settings.apart_once", name=group[keys.index(key)]), ("entities", "apart"))
        seen: dict[str, str] = {}
        for name, one in ((name, group_of[key][0]) for key, name in zip(keys, group, strict=True) if key in group_of):
            if (first := seen.setdefault(one, name)) != name:
                told = message("settings.apart_and_one", first=first, second=name, name=one)
                yield Fault(told, ("entities", "apart"))


def checked(model: type[Model], values: Mapping[str, object]) -> Model:
    """A model from loose values. Raises Fault for the first that does not fit."""
    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        first = error.errors()[0]
        path = _named(first["loc"], values)
        own = first.get("ctx", {}).get("error")
        if isinstance(own, Fault):
            raise Fault(own.told, (*path, *own.path)) from None
        if first["type"] == "extra_forbidden":
            raise Fault(message("settings.unknown", name=dotted(path), known=", ".join(_keys(model))), path) from None
        if first["type"] == "missing":
            raise Fault(message("settings.missing", name=dotted(path)), path) from None
        raise Fault(_unfit(dotted(path), first["input"], path), path) from None


def _named(path: tuple[str | int, ...], values: Mapping[str, object]) -> tuple[str | int, ...]:
    """The path with the name of a group of aliases for its number."""
    aliases = values.get("aliases")
    if path[:1] == ("aliases",) and len(path) > 1 and isinstance(path[1], int) and isinstance(aliases, Mapping):
        return (path[0], list(aliases)[path[1]], *path[2:])
    return path


def _unfit(key: str, value: object, path: Sequence[str | int] = ()) -> Message:
    """`path` names the model's field, whose description says what it takes."""
    names = [str(part) for part in path if isinstance(part, str)] or [key]
    known = "_".join(each.replace("_", "-") for each in names[: 1 if names[0] in FREE else 2])
    return message("settings.unfit", name=key, value=shown_value(value), expected=message(f"settings.expects.{known}"))


def dotted(path: Sequence[str | int]) -> str:
    """A path of keys as the file writes it: `suppress.rule`, `max-file-bytes`."""
    names = [part if n and path[0] in FREE else part.replace("_", "-") for n, part in enumerate(path) if isinstance(part, str)]
    return ".".join(names)[:_SHOWN]


def shown_value(value: object) -> str:
    """A faulty value in a few characters; its controls are the output border's matter."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f"{value}" if value.bit_length() < 200 else "…"
    if isinstance(value, Mapping | tuple | list):
        return "{…}" if isinstance(value, Mapping) else "[…]"
    text = value[: _SHOWN + 1] if isinstance(value, str) else str(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def settings_from(**values: object) -> Settings:
    """Settings from loose values of a program. Raises UsageError that names the faulty entry."""
    try:
        return checked(Settings, values)
    except Fault as fault:
        raise UsageError(fault.told) from None


def rule_codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes from `--ignore FC1,FC202`, sorted and single. Raises UsageError for what is no code."""
    codes = [code for each in given for code in each.replace(",", " ").split()]
    for code in codes:
        if not _CODE.fullmatch(code):
            raise UsageError(message("cli.bad_code", code=code))
    return tuple(sorted(set(codes)))
