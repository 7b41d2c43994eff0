"""The findings as W3C Web Annotations (JSON-LD): one for every claim that takes part, found by place and by its words."""

from __future__ import annotations

import json
from typing import Any, Final

from factcheck import __version__
from factcheck.model import ALARMS, Finding, Lang, Report
from factcheck.report.border import json_safe, safe
from factcheck.report.settings import RenderSettings, language_of
from factcheck.report.sites import Site, Sites, story, uri
from factcheck.report.view import FindingView, Views

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters of the file on each side of the words, by which they are found again after an edit."""

Json = dict[str, Any]


def render(report: Report, settings: RenderSettings) -> str:
    """A page of annotations in the order of the findings; positions are code points of the decoded file."""
    lang = settings.lang or language_of(report)
    sites = Sites(report)
    items = [
        _annotation(finding, view, site, lang)
        for finding, view in Views(report, lang).every()
        if finding.counts
        for site in sites.of(finding)
    ]
    page = {"@context": CONTEXT, "id": f"urn:factcheck:{report.settings_sha256[:16]}", "type": "AnnotationPage", "items": items}
    return json_safe(json.dumps(page, ensure_ascii=False, indent=1)) + "\n"


def _annotation(finding: Finding, view: FindingView, site: Site, lang: Lang) -> Json:
    return {
        "id": f"urn:factcheck:{finding.id}:{uri(site.claim.id)}",
        "type": "Annotation",
        "motivation": "questioning" if finding.severity in ALARMS else "commenting",
        "generator": {"id": "urn:factcheck", "type": "Software", "name": f"factcheck {__version__}"},
        "body": {"type": "TextualBody", "value": safe(story(view), "terminal"), "format": "text/plain", "language": lang},
        "target": {"source": uri(site.article.path), "selector": _selectors(site)},
    }


def _selectors(site: Site) -> list[Json]:
    raw, start, end = site.article.raw, site.claim.start, site.claim.end
    before, after = raw[max(0, start - _AROUND) : start], raw[end : end + _AROUND]
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": safe(raw[start:end], "data"),
            "prefix": safe(before, "data"),
            "suffix": safe(after, "data"),
        },
    ]
