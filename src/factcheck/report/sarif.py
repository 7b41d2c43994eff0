"""The findings as SARIF 2.1.0, which code hosts, editors and review boards read.

A result stands at the claim that other evidence speaks against, else at the newest claim of the first value; the
claims of the other values are its related locations. Columns and offsets are code points of the decoded file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from factcheck import __version__
from factcheck.model import Article, Finding, Lang, Problem, Report, Severity, message
from factcheck.report.border import json_safe, safe
from factcheck.report.exact import exact
from factcheck.report.messages import tell, word
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.sites import Site, Sites, story, uri
from factcheck.report.summary import in_order
from factcheck.report.view import FindingView, Views
from factcheck.rules import RULES, VERSION, Rule

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS: Final = 25_000
"""Results of one run that code hosts take; the rest is counted in a notification."""
_MOST_RELATED: Final = 1_000
_INCOMPLETE: Final = 3
"""The exit code of a run that could not read all of its input (contract)."""
_LEVELS: Mapping[Severity, str] = MappingProxyType(
    {"blocker": "error", "error": "error", "warning": "warning", "info": "note", "tie": "none"}
)
_RESERVED = re.compile(r"[\\\[\]{}]")

Json = dict[str, Any]


def render(report: Report, settings: RenderSettings) -> str:
    """One run as JSON, indented by one."""
    lang = settings.lang or language_of(report)
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, lang)]}
    return json_safe(json.dumps(log, ensure_ascii=False, indent=1)) + "\n"


def _run(report: Report, lang: Lang) -> Json:
    shown = Views(report, lang).every()[:MOST_RESULTS]
    articles = sorted(report.articles, key=lambda each: (each.path, each.sha256))
    codes = sorted({finding.rule for finding, _ in shown})
    rules = {code: place for place, code in enumerate(codes)}
    artifacts = {article.id: place for place, article in enumerate(articles)}
    sites = Sites(report)
    return {
        "tool": {"driver": _driver(codes, lang)},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, lang)],
        "artifacts": [_artifact(each) for each in articles],
        "results": [
            {"ruleIndex": rules[finding.rule], **_result(finding, view, sites.of(finding), artifacts)} for finding, view in shown
        ],
    }


def _driver(codes: Sequence[str], lang: Lang) -> Json:
    known = [RULES.get(code) for code in codes]
    rules = [_rule(rule, lang) if rule else {"id": code} for code, rule in zip(codes, known, strict=True)]
    return {"name": "factcheck", "version": __version__, "properties": {"rules": VERSION}, "rules": rules}


def _rule(rule: Rule, lang: Lang) -> Json:
    page = rule.page(lang)
    parts = [(word(f"explain.{name}", lang), getattr(page, name)) for name in ("why", "example", "counter_example", "silence")]
    return {
        "id": rule.id,
        "shortDescription": {"text": _text(page.name)},
        "fullDescription": {"text": _text(page.what)},
        "help": {
            "text": _text(" ".join([page.what, *(f"{label}: {text}" for label, text in parts)])),
            "markdown": "\n\n".join(
                [safe(page.what, "markdown"), *(f"**{label}** {safe(text, 'markdown')}" for label, text in parts)]
            ),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _invocation(report: Report, lang: Lang) -> Json:
    notes = [_notification(each, lang) for each in in_order(report.problems)]
    told = {each.path for each in report.problems if each.failed}
    lost = [Problem("FC801", each.error, each.path, failed=True) for each in report.failed if each.path not in told]
    notes = [*(_notification(each, lang) for each in lost), *notes]
    hidden = len(report.findings) - MOST_RESULTS
    if hidden > 0:
        notes.append({"level": "warning", "message": {"text": tell(message("report.more", count=str(hidden)), lang)}})
    ended = {} if report.complete else {"exitCode": _INCOMPLETE, "exitCodeDescription": word("report.incomplete_run", lang)}
    return {"executionSuccessful": report.complete, **ended, "toolExecutionNotifications": notes}


def _notification(problem: Problem, lang: Lang) -> Json:
    place = {"locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(problem.path)}}}]} if problem.path else {}
    level = "error" if problem.failed else "note"
    told = {"text": _text(tell(problem.message, lang)) or problem.code}
    return {"descriptor": {"id": problem.code}, "level": level, "message": told, **place}


def _artifact(article: Article) -> Json:
    return {
        "location": {"uri": uri(article.path)},
        "length": article.bytes,
        "hashes": {"sha-256": article.sha256},
        "sourceLanguage": article.language,
        "roles": ["analysisTarget"],
    }


def _suppressed(finding: Finding, view: FindingView) -> Json:
    """What a desk has decided, in the words of the standard: shown, and not counted."""
    if finding.counts:
        return {}
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": _text(view.remark or view.verdict)}]}


def _result(finding: Finding, view: FindingView, sites: Sequence[Site], artifacts: Mapping[str, int]) -> Json:
    ordered = _suspect_first(finding, sites)
    others = [
        {"id": place, **_location(site, artifacts), "message": {"text": _text(_about(view, site))}}
        for place, site in enumerate(ordered[1 : _MOST_RELATED + 1], 1)
    ]
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(story(view))},
        **_suppressed(finding, view),
        "locations": [_location(each, artifacts) for each in ordered[:1]],
        "relatedLocations": others,
        "partialFingerprints": {"factcheckFinding/v1": finding.id},
        "properties": {"outcome": finding.outcome, "severity": finding.severity, "score": exact(finding.score)},
    }


def _suspect_first(finding: Finding, sites: Sequence[Site]) -> list[Site]:
    suspect = finding.slip.suspect if finding.slip else None
    return sorted(sites, key=lambda site: site.claim.id != suspect)


def _about(view: FindingView, site: Site) -> str:
    known = (view.positions[site.position].display, site.article.publisher, site.article.date)
    return " · ".join(filter(None, known))


def _location(site: Site, artifacts: Mapping[str, int]) -> Json:
    claim = site.claim
    region: Json = {"startLine": site.line, "startColumn": site.column, "endLine": site.end_line, "endColumn": site.end_column}
    region |= {"charOffset": claim.start, "charLength": claim.end - claim.start, "snippet": {"text": safe(claim.quote, "data")}}
    file = {"uri": uri(site.article.path), "index": artifacts[site.article.id]}
    return {"physicalLocation": {"artifactLocation": file, "region": region}}


def _text(text: str) -> str:
    """A message string: brackets would begin a link, braces a placeholder."""
    return _RESERVED.sub(
        lambda found: found.group() * 2 if found.group() in "{}" else f"\\{found.group()}", safe(text, "terminal")
    )
