"""The findings as workflow commands of GitHub Actions: annotations at the lines of the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.model import Lang, Report, Severity, message
from factcheck.report.border import safe
from factcheck.report.messages import tell, word
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.sites import Site, Sites, story
from factcheck.report.view import FindingView, Views

MOST = 10
"""Annotations of one level that a step may make; the rest is counted on a plain line."""
_LEVELS: Mapping[Severity, str] = MappingProxyType(
    {"blocker": "error", "error": "error", "warning": "warning", "info": "notice", "tie": "notice"}
)


def render(report: Report, settings: RenderSettings) -> str:
    """One command per finding at its first place, at most ten of a level; then what is left out, and what was not read."""
    lang = settings.lang or language_of(report)
    return "".join(f"{line}\n" for line in _lines(report, lang))


def _lines(report: Report, lang: Lang) -> Iterator[str]:
    sites, shown = Sites(report), Counter[str]()
    for finding, view in Views(report, lang).every():
        if not finding.counts:
            continue
        level = _LEVELS[finding.severity]
        shown[level] += 1
        if shown[level] <= MOST:
            yield _command(level, view, sites.of(finding)[:1])
    for level in ("error", "warning", "notice"):
        if shown[level] > MOST:
            told = tell(message("report.more", count=str(shown[level] - MOST)), lang)
            yield f"+{shown[level] - MOST} {level}: {told}"
    if not report.complete:
        yield f"::error title=factcheck::{_data(word('report.incomplete', lang))}"


def _command(level: str, view: FindingView, first: tuple[Site, ...]) -> str:
    title = f"{view.rule} {view.rule_name}"
    place = "".join(_place(each) for each in first)
    return f"::{level} {place}title={_property(title)}::{_data(story(view))}"


def _place(site: Site) -> str:
    ends = f",col={site.column},endColumn={site.end_column}" if site.line == site.end_line else ""
    return f"file={_property(site.article.path)},line={site.line},endLine={site.end_line}{ends},"


def _data(text: str) -> str:
    """The toolkit's rule for the text of a command."""
    return safe(text, "terminal").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The toolkit's rule for a property: what would end it is escaped as well."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
