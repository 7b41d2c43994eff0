"""The report as one HTML file: no network, no other file, readable without its script.

Escaping is the template engine's default, and `finalize` takes every string over the output border before it. The
content policy admits our own style and script by their hashes and nothing else, so that article text which got
through both could still neither run nor load anything (threat T7).
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from factcheck import __version__
from factcheck.model import ALARMS, Lang, Report, message
from factcheck.report.border import safe, web_link
from factcheck.report.json import published_inputs
from factcheck.report.marks import legend, marked_lines, undated
from factcheck.report.messages import tell, word
from factcheck.report.names import names_of
from factcheck.report.reader import proposal_lines, reader_counts
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.summary import counted, counts, coverage, has_guesses, header, troubles
from factcheck.report.view import Views
from factcheck.rules import VERSION

_ENTRIES = 12
"""Sources shown for one position; the rest is counted."""
_UNFOLDED = 60
"""Findings that stand open; what follows is read one by one, and a browser lays out what is folded only when it opens."""


def render(report: Report, settings: RenderSettings) -> str:
    """The page; all findings are in it, whatever `settings.top` says."""
    lang = settings.lang or language_of(report)
    style, script = source("report.css.jinja"), source("report.js.jinja")
    if report.draft:
        style += source("draft.css.jinja")
    fields = {"style": style, "script": script, "style_hash": digest(style), "script_hash": digest(script)}
    return _page().render(**fields, **_fields(report, lang), desk=False)


def body(report: Report, lang: Lang) -> str:
    """What stands in the page of a report, for a page around it that has a heading and a style of its own."""
    return _environment().get_template("report.body.jinja").render(**_fields(report, lang), desk=True)


def page(template: str, fields: Mapping[str, object]) -> str:
    """Another page of ours by the same rules."""
    return _environment().get_template(template).render(**fields)


def _fields(report: Report, lang: Lang) -> dict[str, object]:
    views = Views(report, lang)
    ties = views.ties()
    present = [name for name in (*ALARMS, "info") if any(each.counts and each.severity == name for each in report.findings)]
    return {
        "lang": lang,
        "header": list(header(report, lang)),
        "counts": list(counts(report, len(ties), lang)),
        "complete": report.complete,
        "severities": [(name, word(f"severity.{name}", lang)) for name in present],
        "findings": views.findings(),
        "closed": views.closed(),
        "draft": marked_lines(report, lang),
        "draft_lang": next((each.language for each in report.articles if each.id == report.draft), lang),
        "legend": legend(report, lang),
        "undated": undated(report, lang),
        "ties": ties,
        "entries": _ENTRIES,
        "unfolded": _UNFOLDED,
        "second": reader_counts(report.second, lang) if report.second else None,
        "proposals": [proposal_lines(each) for each in report.second.open] if report.second else [],
        "coverage": coverage(report, lang),
        "names": names_of(report, lang),
        "troubles": troubles(report, lang),
        "inputs": published_inputs(report, lang),
        "guesses": has_guesses(report),
        "made_by": tell(message("report.made_by", version=__version__, rules=VERSION, settings=report.settings_sha256[:8]), lang),
        **_words(lang),
    }


def _words(lang: Lang) -> dict[str, Callable[..., object]]:
    return {
        "t": lambda key: word(f"report.{key}", lang),
        "p": lambda key: word(f"page.{key}", lang),
        "c": lambda key: word(f"check.{key}", lang),
        "severity": lambda name: word(f"severity.{name}", lang),
        "status": lambda name: word(f"status.{name}", lang),
        "several": lambda count: word("report.and_articles", lang).replace("{count}", str(count)),
        "more_sources": lambda count: word("report.more_sources", lang).replace("{count}", str(count)),
        "counted": partial(counted, lang=lang),
        "web_link": web_link,
        "topic": lambda view: " · ".join(part for part in (view.subject, view.attribute) if part),
        "names_heading": lambda: word("names.heading", lang),
        "more": lambda count: tell(message("report.more", count=str(count)), lang),
    }


@cache
def source(name: str) -> str:
    """A template, style or script of ours."""
    return files("factcheck.report").joinpath(name).read_text(encoding="utf-8")


def _page() -> Template:
    return _environment().get_template("report.html.jinja")


@cache
def _environment() -> Environment:
    return Environment(
        autoescape=True,
        finalize=_over_the_border,
        loader=FunctionLoader(source),
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _over_the_border(value: object) -> object:
    # Only our own style and script are marked as HTML, in the template; they may not lose their line breaks.
    return safe(value, "html") if isinstance(value, str) and not hasattr(value, "__html__") else value


def digest(text: str) -> str:
    """How the content policy names a style or script."""
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
