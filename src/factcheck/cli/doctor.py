"""What `doctor` looks at: versions, the settings in force and where each comes from, what a run needs, what is not installed.

Nothing is written: a folder is asked for its rights, an extra for its metadata. Nothing is sent anywhere, but one short
question without any article to the second reader that the settings name.
"""

from __future__ import annotations

import json
import os
import platform
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from factcheck import __version__
from factcheck.cli.outputs import CHECKED_FOLDERS
from factcheck.config import KEYS
from factcheck.errors import UsageError
from factcheck.model import Lang, Message, message
from factcheck.project import Project, found, load
from factcheck.project.find import shown_path
from factcheck.report.border import json_safe, safe
from factcheck.report.cells import pad, width
from factcheck.report.messages import tell, word
from factcheck.rules import VERSION

_EXTRA = re.compile(r"extra\s{0,9}==\s{0,9}[\"']([A-Za-z0-9._-]{1,60})[\"']")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_FOR_DEVELOPERS = frozenset({"dev"})
_PROBE = "한빛전자가 공장에 3000억 원을 투자한다."
_LONGEST = 60
"""Characters of a value that are shown."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting in force."""

    key: str
    value: str
    source: str | None
    """File and line; None for the program's own."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a run needs, or may need."""

    name: str
    state: str
    """ok, off or silent (a second reader), missing (an extra) or broken."""
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that was looked at."""

    file: str | None
    settings: tuple[Setting, ...]
    checks: tuple[Check, ...]

    @property
    def healthy(self) -> bool:
        """Nothing that a run needs is broken."""
        return all(each.state != "broken" for each in self.checks)


def examined(config: str | None, out: Path) -> Findings:
    """Look at everything; what is broken is told, not raised."""
    try:
        project, trouble = load(config), None
    except UsageError as error:
        project, trouble = Project(), error.message
    path = Path(config) if config is not None else found(Path())
    checks = (
        Check("settings", "broken" if trouble else "ok", trouble),
        _morphology(),
        *_folders(out),
        *_extras(),
        _reader(project),
    )
    return Findings(shown_path(path) if path else None, () if trouble else tuple(_settings(project)), checks)


def _settings(project: Project) -> Iterator[Setting]:
    values = {**_dumped(project.settings), **_dumped(project.defaults)}
    for key in KEYS:
        yield Setting(key, values[key.replace("-", "_")], project.source(key))


def _dumped(model: object) -> Mapping[str, str]:
    dump = getattr(model, "model_dump")  # noqa: B009  of either model
    said = dump(mode="json", exclude_defaults=True)  # of a table only what the file says
    values = {name: said.get(name, {}) if isinstance(value, dict) else value for name, value in dump(mode="json").items()}
    return {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}


def _morphology() -> Check:
    """Korean sentences are taken apart by a library that brings its own model."""
    from factcheck.grammar import parse

    try:
        parsed = parse(_PROBE, "ko", [(0, len(_PROBE))], [])
    except Exception as error:  # whatever a native library does when its model is missing or damaged
        return Check("morphology", "broken", message("doctor.no_morphology", kind=type(error).__name__))
    return Check("morphology", "ok" if parsed else "broken")


def _folders(out: Path) -> Iterator[Check]:
    for name in CHECKED_FOLDERS:
        place = out / name
        holder = next(each for each in (place, *place.absolute().parents) if os.path.lexists(each))
        if holder.is_dir() and os.access(holder, os.W_OK | os.X_OK):
            yield Check(f"{shown_path(place)}/", "ok")
        else:
            yield Check(f"{shown_path(place)}/", "broken", message("doctor.not_writable", path=shown_path(holder)))


def _reader(project: Project) -> Check:
    from factcheck.cli.probe import reader_state

    return Check("reader", *reader_state(project))


def _extras() -> Iterator[Check]:
    """Each optional part with the packages that it lacks."""
    try:
        needed = metadata.requires("factcheck") or []
    except metadata.PackageNotFoundError:  # run from a source tree
        return
    extras: dict[str, list[str]] = {}
    for line in needed:
        if match := _EXTRA.search(line):
            extras.setdefault(match[1], []).append(line.partition(";")[0].strip())
    for name, wanted in sorted(extras.items()):
        if name not in _FOR_DEVELOPERS:
            lacking = [each for each in wanted if not _installed(each)]
            line = "python -m pip install " + " ".join(f"'{each}'" for each in lacking)
            yield Check(f"[{name}]", "missing", message("doctor.install", line=line)) if lacking else Check(f"[{name}]", "ok")


def _installed(requirement: str) -> bool:
    name = _NAME.match(requirement)
    try:
        return name is not None and bool(metadata.version(name[0]))
    except metadata.PackageNotFoundError:
        return False


def shown(findings: Findings, format: str, lang: Lang) -> str:
    """The page, or the same as JSON. Raises UsageError for another format."""
    if format == "json":
        return json_safe(json.dumps(_as_data(findings, lang), ensure_ascii=False, indent=1)) + "\n"
    if format not in ("plain", "rich"):
        raise UsageError(message("doctor.bad_format", given=format))
    return "".join(f"{line}\n" for line in _page(findings, lang))


def _as_data(findings: Findings, lang: Lang) -> Mapping[str, object]:
    return {
        **_versions(),
        "settings": {"file": findings.file, "values": [asdict(each) for each in findings.settings]},
        "checks": [
            {"name": each.name, "state": each.state, "note": tell(each.note, lang) if each.note else None}
            for each in findings.checks
        ],
        "healthy": findings.healthy,
    }


def _versions() -> Mapping[str, str]:
    return {
        "factcheck": __version__,
        "rules": VERSION,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
    }


def _page(findings: Findings, lang: Lang) -> Iterator[str]:
    yield " · ".join(f"{name} {value}" for name, value in _versions().items())
    yield ""
    yield f"{word('doctor.file', lang)}: {safe(findings.file or word('doctor.no_file', lang), 'terminal')}"
    column = max((width(row.key) for row in findings.settings), default=0)
    for row in findings.settings:
        value = row.value if len(row.value) <= _LONGEST else row.value[: _LONGEST - 1] + "…"
        source = row.source or word("doctor.default", lang)
        yield f"  {pad(row.key, column)}  {safe(value, 'terminal')}  ({safe(source, 'terminal')})"
    yield ""
    names = {each: word(f"doctor.check.{each.name}", lang, each.name) for each in findings.checks}
    column = max(width(name) for name in names.values())
    for each, name in names.items():
        note = f"  {tell(each.note, lang)}" if each.note else ""
        yield f"  {pad(safe(name, 'terminal'), column)}  {word(f'doctor.{each.state}', lang)}{safe(note, 'terminal')}"
