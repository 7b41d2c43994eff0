"""report.json and claims as JSON Lines: from the program's own values to the published contract."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from factcheck import __version__, model, rules
from factcheck.model import ALARMS, Article, Bound, Lang, Report
from factcheck.report import contract
from factcheck.report.border import json_safe, safe
from factcheck.report.exact import exact
from factcheck.report.messages import tell
from factcheck.report.reader import published_reader
from factcheck.report.seal import KEY, seal_of
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.summary import in_order
from factcheck.text import LineIndex

_REPAIRS = frozenset({"FC801", "FC802", "FC806"})
"""Problems that change what could be read; a copy, a missing date or an unread value do not make an input partial."""


_SAME = (
    *("id", "article", "start", "end", "quote", "sentence", "where", "attribute", "item", "hedge"),
    *("framing", "direction", "baseline", "modality", "as_of", "speaker", "derivation"),
)
"""Fields of a claim that are published as they are."""


def render(report: Report, settings: RenderSettings) -> str:
    """The whole report as JSON, indented by one, with a line for every key and element."""
    return json_safe(contract.written(tree_of(report, settings))) + "\n"


def tree_of(report: Report, settings: RenderSettings) -> dict[str, Any]:
    """What `render` writes, as plain values."""
    told = published(report, settings.lang or language_of(report)).model_dump(mode="json", by_alias=True)
    if told["reader"] is None:  # nobody was asked: the report is, byte for byte, what it is without a reader
        del told["reader"]
    return told | {KEY: seal_of(told)}


def render_lines(report: Report, settings: RenderSettings) -> str:
    """The claims alone, one JSON object per line, in the order of the articles and of the text."""
    return claim_lines(report, report.articles)


def claim_lines(report: Report, articles: tuple[Article, ...]) -> str:
    """JSON Lines of the claims of some articles: what `claims/<article>.jsonl` holds."""
    wanted = {article.id for article in articles}
    rows = [_dump(each.model_dump(mode="json")) for each in _claims(report) if each.article in wanted]
    return "".join(rows)


def published(report: Report, lang: Lang) -> contract.Report:
    """The report as its contract describes it; sentences are in `lang`, everything else is the same in any language."""
    inputs = published_inputs(report, lang)
    claims = _claims(report)
    return contract.Report(
        schema_=contract.SCHEMA,
        tool=contract.Tool(name="factcheck", version=__version__, rules=rules.VERSION),
        run=contract.Run(
            complete=report.complete,
            settings_sha256=report.settings_sha256,
            counts=_counts(report, inputs, len(claims)),
            draft=report.draft,
        ),
        inputs=inputs,
        claims=claims,
        findings=tuple(_finding(each, lang) for each in report.findings),
        ties=tuple(_finding(each, lang) for each in report.ties),
        coverage=contract.Coverage(**{name: getattr(report.coverage, name) for name in contract.Coverage.model_fields}),
        problems=tuple(_problem(each, lang) for each in in_order(report.problems)),
        entities=tuple(_entity(each) for each in report.entities),
        suppressed=tuple(contract.Suppressed(**asdict(each)) for each in report.suppressed),
        ticks=_ticks(report, lang),
        reader=published_reader(report),
    )


def _dump(value: object) -> str:
    return json_safe(json.dumps(value, ensure_ascii=False)) + "\n"


def _counts(report: Report, inputs: tuple[contract.Input, ...], claims: int) -> contract.Counts:
    status = Counter(each.status for each in inputs)
    severity = Counter(each.severity for each in report.findings)
    decided = Counter(each.status for each in report.findings)
    return contract.Counts(
        inputs=len(inputs),
        ok=status["ok"],
        partial=status["partial"],
        failed=status["failed"],
        publishers=len({each.publisher for each in report.articles if each.publisher}),
        witnesses=len(set(report.witnesses.values())),
        claims=claims,
        findings=len(report.findings),
        alarms=sum(severity[name] for name in ALARMS),
        blocker=severity["blocker"],
        error=severity["error"],
        warning=severity["warning"],
        info=severity["info"],
        ties=len(report.ties),
        problems=len(report.problems),
        dismissed=decided["dismissed"],
        accepted=decided["accepted"],
        known=sum(each.known and each.status == "open" for each in report.findings),
    )


def published_inputs(report: Report, lang: Lang) -> tuple[contract.Input, ...]:
    """All inputs, read or not, by path."""
    troubles = _troubles(report, lang)
    read = [_input(each, report.witnesses.get(each.id), troubles) for each in report.articles]
    failed = [_failed(each, lang) for each in report.failed]
    return tuple(sorted(read + failed, key=lambda each: (each.path, each.sha256 or "")))


def _troubles(report: Report, lang: Lang) -> Mapping[str, list[str]]:
    known = {each.id: set(each.problems) for each in report.articles}
    for problem in report.problems:
        if problem.article in known:
            known[problem.article].add(problem)
    return {
        article: [tell(each.message, lang) for each in in_order(tuple(problems)) if each.code in _REPAIRS]
        for article, problems in known.items()
    }


def _input(article: Article, witness: str | None, troubles: Mapping[str, list[str]]) -> contract.Input:
    trouble = troubles.get(article.id)
    return contract.Input(
        id=article.id,
        path=safe(article.path, "data"),
        sha256=article.sha256,
        bytes=article.bytes,
        encoding=article.encoding,
        encoding_how=article.encoding_how,
        language=article.language,
        publisher=article.publisher,
        publisher_how=article.publisher_how,
        published_at=article.published_at,
        date_how=article.date_how,
        title=article.title,
        url=article.url,
        status="partial" if trouble else "ok",
        error=safe(" ".join(trouble), "data") if trouble else None,
        witness=witness,
    )


def _failed(lost: model.FailedInput, lang: Lang) -> contract.Input:
    blank = dict.fromkeys(contract.Input.model_fields)
    return contract.Input(
        **blank
        | {
            "id": lost.sha256[:12] if lost.sha256 else None,
            "path": safe(lost.path, "data"),
            "sha256": lost.sha256,
            "bytes": lost.bytes,
            "status": "failed",
            "error": safe(tell(lost.error, lang), "data"),
        }  # type: ignore[arg-type]
    )


def _claims(report: Report) -> tuple[contract.Claim, ...]:
    order = {
        article.id: place for place, article in enumerate(sorted(report.articles, key=lambda each: (each.path, each.sha256)))
    }
    lines = {article.id: LineIndex.of(article.raw) for article in report.articles}
    ranked = sorted(report.claims, key=lambda each: (order[each.article], each.start, each.end, each.id))
    return tuple(_claim(each, lines[each.article]) for each in ranked)


def _claim(claim: model.Claim, lines: LineIndex) -> contract.Claim:
    line, column = lines.place(claim.start)
    return contract.Claim(
        **{name: getattr(claim, name) for name in _SAME},
        kind=_kind(claim),
        line=line,
        column=column,
        subject=contract.Subject(id=claim.subject.id, name=claim.subject.name, surface=claim.subject.surface),
        axes=dict(claim.axes),
        value=_value(claim.value),
        readings=tuple(
            contract.Reading(name=each.name, unit=each.unit, strict=_interval(each.strict), lenient=_interval(each.lenient))
            for each in claim.readings
        ),
    )


def _kind(claim: model.Claim) -> str:
    """The kinds of the contract: a place in a series is a rank, 절반 a percentage, 2배 a quantity; a time of day stays one."""
    if claim.kind == "ordinal":
        return "rank"
    if claim.kind == "ratio":
        return "percent" if claim.value.unit == "percent" else "quantity"
    return claim.kind


def _value(value: model.Value) -> contract.Value:
    return contract.Value(lo=bound(value.lo), hi=bound(value.hi), unit=value.unit, text=value.text, items=value.items)


def bound(end: Bound) -> str | None:
    """An end of a value as it is published: a decimal string, or the date or time as it is."""
    return exact(end) if isinstance(end, Decimal) else end


def _interval(interval: model.Interval) -> contract.Interval:
    return contract.Interval(
        lo=None if interval.lo is None else exact(interval.lo),
        hi=None if interval.hi is None else exact(interval.hi),
        lo_open=interval.lo_open,
        hi_open=interval.hi_open,
    )


def _finding(finding: model.Finding, lang: Lang) -> contract.Finding:
    return contract.Finding(
        id=finding.id,
        rule=finding.rule,
        outcome=finding.outcome,
        severity=finding.severity,
        score=exact(finding.score),
        score_parts={name: exact(part) for name, part in finding.score_parts},
        subject=finding.subject,
        attribute=finding.attribute,
        positions=tuple(_position(each) for each in finding.positions),
        why=tuple(tell(each, lang) for each in finding.why),
        slip=contract.Slip(mechanism=finding.slip.mechanism, suspect=finding.slip.suspect) if finding.slip else None,
        ask=tell(finding.ask, lang) if finding.ask else None,
        status=finding.status,
        known=finding.known,
        remark=safe(tell(finding.remark, lang), "data") if finding.remark else None,
    )


def _ticks(report: Report, lang: Lang) -> tuple[contract.Tick, ...]:
    raw = next((each.raw for each in report.articles if each.id == report.draft), "")
    lines = LineIndex.of(raw)
    return tuple(_tick(each, lines.place(each.start), lang) for each in report.ticks)


def _tick(tick: model.Tick, place: tuple[int, int], lang: Lang) -> contract.Tick:
    return contract.Tick(
        start=tick.start,
        end=tick.end,
        line=place[0],
        column=place[1],
        quote=tick.quote,
        state=tick.state,
        witnesses=tick.witnesses,
        articles=tick.articles,
        claim=tick.claim,
        finding=tick.finding,
        reason=safe(tell(tick.reason, lang), "data") if tick.reason else None,
    )


def _position(position: model.Position) -> contract.Position:
    return contract.Position(
        value=_value(position.value),
        display=position.display,
        claims=position.claims,
        articles=position.articles,
        witnesses=position.witnesses,
        first_seen=position.first_seen,
        last_seen=position.last_seen,
    )


def _entity(entity: model.Entity) -> contract.Entity:
    return contract.Entity(
        id=entity.id,
        kind=entity.kind,
        name=entity.name,
        forms=entity.forms,
        evidence=tuple(contract.Evidence(**asdict(each)) for each in entity.evidence),
    )


def _problem(problem: model.Problem, lang: Lang) -> contract.Problem:
    return contract.Problem(
        code=problem.code,
        path=safe(problem.path, "data"),
        article=problem.article,
        start=problem.start,
        end=problem.end,
        message=safe(tell(problem.message, lang), "data"),
        failed=problem.failed,
    )
