"""`diff`: what is new, gone or changed between two written reports."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.cli.outputs import FINDINGS, LADDER, OK, severity
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.report import RenderSettings, contract
from factcheck.report.border import json_safe, safe
from factcheck.report.cells import wrapped
from factcheck.report.messages import tell, word
from factcheck.report.screen import Line, limited
from factcheck.report.stored import language_of_stored, load_report
from factcheck.report.terminal import drawn
from factcheck.report.view import attribute_name

SCHEMA = "factcheck-diff/1"
FORMATS = ("rich", "plain", "json", "md")
Ranked = tuple[int, contract.Finding]


@dataclass(frozen=True, slots=True)
class Difference:
    """Findings with their rank in their own report. A change is one rule on one matter with other values."""

    new: tuple[Ranked, ...]
    changed: tuple[tuple[Ranked, Ranked], ...]
    gone: tuple[Ranked, ...]
    same: int
    complete: bool
    """False when one of the runs could not read all: what is gone may only be unread."""


def diff_of(paths: tuple[Path, Path], fail_on: str, form: str, settings: RenderSettings) -> tuple[str, int]:
    """The text and the exit code of a comparison of two files. Raises UsageError."""
    if fail_on != "never":
        severity(fail_on)
    _known(form)
    old, new = (load_report(each) for each in paths)
    found = compare(old, new)
    return rendered(found, replace(settings, lang=settings.lang or language_of_stored(new)), form), exit_code(found, fail_on)


def _known(form: str) -> None:
    if form not in FORMATS:
        raise UsageError(message("cli.bad_format", given=form, known=", ".join(FORMATS)))


def compare(old: contract.Report, new: contract.Report) -> Difference:
    """Findings are the same by their fingerprint; a changed one shares a claim or a topic with one that is gone."""
    before, after = ({each.id for each in report.findings} for report in (old, new))
    came = [each for each in enumerate(new.findings, 1) if each[1].id not in before]
    went = [each for each in enumerate(old.findings, 1) if each[1].id not in after]
    changed = _changed(came, went)
    paired = {each[1].id for pair in changed for each in pair}
    return Difference(
        new=tuple(each for each in came if each[1].id not in paired),
        changed=tuple(changed),
        gone=tuple(each for each in went if each[1].id not in paired),
        same=len(before & after),
        complete=old.run.complete and new.run.complete,
    )


def _changed(came: Sequence[Ranked], went: Sequence[Ranked]) -> list[tuple[Ranked, Ranked]]:
    """Pairs of old and new, those that share most claims first come; then those of one subject and attribute."""
    left = dict(enumerate(went))
    by_claim: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (_, finding) in left.items():
        for claim in _claims(finding):
            by_claim[finding.rule, claim].append(place)
    found: list[tuple[Ranked, Ranked]] = []
    rest: list[Ranked] = []
    for each in came:
        shared = Counter(place for claim in _claims(each[1]) for place in by_claim[each[1].rule, claim] if place in left)
        if shared:
            best = min(shared, key=lambda place: (-shared[place], place))
            found.append((left.pop(best), each))
        else:
            rest.append(each)
    found += _of_one_topic(rest, list(left.values()))
    return sorted(found, key=lambda pair: pair[1][0])


def _of_one_topic(came: Sequence[Ranked], went: Sequence[Ranked]) -> Iterator[tuple[Ranked, Ranked]]:
    waiting: dict[tuple[str, str, str], deque[Ranked]] = defaultdict(deque)
    for each in went:
        waiting[_topic_key(each[1])].append(each)
    for each in came:
        if waiting[_topic_key(each[1])]:
            yield waiting[_topic_key(each[1])].popleft(), each


def _claims(finding: contract.Finding) -> frozenset[str]:
    return frozenset(claim for position in finding.positions for claim in position.claims)


def _topic_key(finding: contract.Finding) -> tuple[str, str, str]:
    return finding.rule, finding.subject, finding.attribute


def exit_code(difference: Difference, fail_on: str) -> int:
    """1 when something open is new, or has new values, at or above the level."""
    if fail_on == "never":
        return OK
    counted = LADDER[LADDER.index(severity(fail_on)) :]
    fresh = [each for _, each in difference.new] + [new for _, (_, new) in difference.changed]
    return FINDINGS if any(_is_open(each) and each.severity in counted for each in fresh) else OK


def _is_open(finding: contract.Finding) -> bool:
    return finding.status == "open" and not finding.known


def rendered(difference: Difference, settings: RenderSettings, form: str) -> str:
    """The difference in a format."""
    lang = settings.lang or "ko"
    if form == "json":
        return _json(difference)
    if form == "md":
        return "\n".join(_markdown(difference, lang)) + "\n"
    return drawn(list(_screen(difference, settings, lang)), settings.color and form == "rich")


def _json(difference: Difference) -> str:
    tree = {
        "schema": SCHEMA,
        "complete": difference.complete,
        "same": difference.same,
        "new": [_row(each) for each in difference.new],
        "changed": [{"old": _row(old), "new": _row(new)} for old, new in difference.changed],
        "gone": [_row(each) for each in difference.gone],
    }
    return json_safe(json.dumps(tree, ensure_ascii=False, indent=1)) + "\n"


def _row(ranked: Ranked) -> dict[str, object]:
    return {"rank": ranked[0], "finding": ranked[1].model_dump(mode="json")}


def _groups(difference: Difference) -> Iterator[tuple[str, Sequence[tuple[Ranked | None, Ranked | None]]]]:
    """Name of a group and its pairs of old and new."""
    yield "new", [(None, each) for each in difference.new]
    yield "changed", list(difference.changed)
    yield "gone", [(each, None) for each in difference.gone]


def _sum(difference: Difference, lang: Lang) -> str:
    counts = {name: str(len(rows)) for name, rows in _groups(difference)}
    return tell(message("diff.sum", same=str(difference.same), **counts), lang)


def _screen(difference: Difference, settings: RenderSettings, lang: Lang) -> Iterator[Line]:
    yield from _wrapped(_sum(difference, lang), "strong", 0, settings.width)
    if not difference.complete:
        yield from _wrapped(word("diff.incomplete", lang), "warning", 0, settings.width)
    for name, rows in _groups(difference):
        if not rows:
            continue
        yield []
        yield from _wrapped(word(f"diff.{name}", lang), "label", 0, settings.width)
        for old, new in rows:
            shown = new or old
            if shown is not None:
                yield from _wrapped(_told(shown, lang), shown[1].severity, 2, settings.width)
            yield from _wrapped(_values(old, new), "plain", 5, settings.width)


def _wrapped(text: str, style: str, indent: int, cells: int) -> Iterator[Line]:
    for row in wrapped(safe(text, "terminal"), cells - indent):
        yield limited([(" " * indent, "plain"), (row, style)], cells)


def _told(ranked: Ranked, lang: Lang) -> str:
    rank, finding = ranked
    topic = " · ".join(part for part in (finding.subject, attribute_name(finding.attribute, lang)) if part)
    status = "known" if finding.status == "open" else finding.status
    verdict = "" if _is_open(finding) else f" ({word(f'verdict.{status}', lang)})"
    return f"#{rank} {word(f'severity.{finding.severity}', lang)} {finding.rule} {topic}{verdict}"


def _values(old: Ranked | None, new: Ranked | None) -> str:
    return " → ".join(" / ".join(p.display for p in each[1].positions) for each in (old, new) if each is not None)


def _markdown(difference: Difference, lang: Lang) -> Iterator[str]:
    yield f"**{safe(_sum(difference, lang), 'markdown')}**"
    if not difference.complete:
        yield from ("", word("diff.incomplete", lang))
    for name, rows in _groups(difference):
        if not rows:
            continue
        yield from ("", f"## {word(f'diff.{name}', lang)}", "")
        for old, new in rows:
            shown = new or old
            if shown is not None:
                yield f"- {safe(_told(shown, lang), 'markdown')}: {safe(_values(old, new), 'markdown')}"
