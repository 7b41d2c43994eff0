"""From a Report to something a person or a program reads: one function per format, listed in `RENDERERS`.

Each renderer imports its room only when it is called: a JSON report needs no terminal and no template engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from factcheck.model import Report
from factcheck.report.settings import RenderSettings, language_of

__all__ = ["BINARY", "RENDERERS", "RenderSettings", "Rendered", "Renderer", "language_of"]

Rendered = str | bytes
"""Text, which is written as UTF-8, or the bytes of a format that fixes them itself."""
Renderer = Callable[[Report, RenderSettings], Rendered]


def _json(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.json import render

    return render(report, settings)


def _jsonl(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.json import render_lines

    return render_lines(report, settings)


def _rich(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.terminal import render

    return render(report, settings)


def _plain(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.terminal import render

    return render(report, replace(settings, color=False))


def _line(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.line import render

    return render(report, settings)


def _md(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.markdown import render

    return render(report, settings)


def _html(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.html import render

    return render(report, settings)


def _csv(report: Report, settings: RenderSettings) -> bytes:
    from factcheck.report.csv import render

    return render(report, settings)


def _xlsx(report: Report, settings: RenderSettings) -> bytes:
    from factcheck.report.xlsx import render

    return render(report, settings)


def _sarif(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.sarif import render

    return render(report, settings)


def _github(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.github import render

    return render(report, settings)


def _webanno(report: Report, settings: RenderSettings) -> str:
    from factcheck.report.webanno import render

    return render(report, settings)


RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "rich": _rich,
        "plain": _plain,
        "line": _line,
        "json": _json,
        "jsonl": _jsonl,
        "md": _md,
        "html": _html,
        "csv": _csv,
        "xlsx": _xlsx,
        "sarif": _sarif,
        "github": _github,
        "webanno": _webanno,
    }
)
"""Format name → renderer. The same report and settings always give the same text or bytes."""

BINARY = frozenset({"xlsx"})
"""Formats that a terminal cannot show."""
