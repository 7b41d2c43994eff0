"""From a Report to something a person or a program reads: one function per format, listed in `RENDERERS`.

Each renderer imports its room only when it is called: a JSON report needs no terminal and no template engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.util import find_spec
from types import MappingProxyType

from factcheck.model import Message, Report, message
from factcheck.report.settings import RenderSettings, language_of

__all__ = ["BINARY", "RENDERERS", "RenderSettings", "Rendered", "Renderer", "language_of", "missing"]

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

_EXTRAS: Mapping[str, tuple[str, str]] = MappingProxyType({"xlsx": ("openpyxl", "documents")})
"""Format → the package that it needs, and the extra that brings it."""


def missing(name: str) -> Message | None:
    """What to say where a format needs a package that is not installed; known before any article is read."""
    package, extra = _EXTRAS.get(name, ("", ""))
    if not package or find_spec(package) is not None:
        return None
    return message("report.needs_extra", format=name, extra=extra, package=package)
