"""A check in the shape that proofreading plug-ins know (that of LanguageTool's answers): places in the text, with a message.

Places count as those plug-ins count: in UTF-16 code units of the text that was sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from factcheck import __version__
from factcheck.desk.session import Session, Shown
from factcheck.errors import UsageError
from factcheck.model import Claim, Finding, Lang, message
from factcheck.report.border import safe
from factcheck.report.marks import the_draft
from factcheck.report.messages import word
from factcheck.report.view import FindingView, Views
from factcheck.rules import RULES, family_name

API_VERSION = 1
_AROUND = 40
"""Characters of context on either side."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """The text that was sent, and how its places are counted."""

    text: str
    lead: int
    """Code units before what the reader calls the text: a byte order mark."""

    def units(self, start: int, end: int) -> int:
        return len(self.text[start:end].encode("utf-16-le", "surrogatepass")) // 2

    def place(self, at: int) -> int:
        return self.lead + self.units(0, at)


def answer(session: Session, body: bytes, kind: str) -> dict[str, Any]:
    """The answer to a posted text. Raises UsageError."""
    text = posted(body, kind)
    shown = session.ask(text)
    draft = the_draft(shown.report)
    sent = _Sent(draft.raw if draft else "", 1 if text.startswith("\ufeff") else 0)
    language = draft.language if draft else shown.lang
    return {
        "software": {"name": "factcheck", "version": __version__, "apiVersion": API_VERSION, "premium": False, "status": ""},
        "warnings": {"incompleteResults": not shown.report.complete},
        "language": {"code": language, "name": word(f"serve.language_{language}", shown.lang)},
        "matches": sorted(_matches(shown, sent), key=lambda each: (each["offset"], each["length"], each["rule"]["id"])),
    }


def posted(body: bytes, kind: str) -> str:
    """The text of a request: a form, as the plug-ins send it, or JSON. Raises UsageError."""
    if kind == "application/json":
        given = _object(body).get("text")
    elif kind == "application/x-www-form-urlencoded":
        given = _field(body)
    else:
        raise UsageError(message("serve.bad_type"))
    if not isinstance(given, str) or not given.strip():
        raise UsageError(message("serve.no_text"))
    return given


def _object(body: bytes) -> dict[str, Any]:
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise UsageError(message("serve.bad_json"))
    return given


def _field(body: bytes) -> str | None:
    try:
        return parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20).get("text", [None])[0]
    except ValueError as error:  # more fields than any plug-in sends
        raise UsageError(message("serve.no_text")) from error


def _matches(shown: Shown, sent: _Sent) -> Iterator[dict[str, Any]]:
    views = Views(shown.report, shown.lang)
    claims = {each.id: each for each in shown.report.claims if each.article == shown.report.draft}
    for finding, view in views.every():
        if not finding.counts:
            continue
        for claim in _mine(finding, claims):
            yield _match(claim, view, sent, shown.lang)


def _mine(finding: Finding, claims: dict[str, Claim]) -> list[Claim]:
    """The claims of the draft that take part, each place once."""
    found = (claims[each] for position in finding.positions for each in position.claims if each in claims)
    return list({(each.start, each.end): each for each in found}.values())


def _match(claim: Claim, view: FindingView, sent: _Sent, lang: Lang) -> dict[str, Any]:
    start, end = max(claim.start - _AROUND, 0), min(claim.end + _AROUND, len(sent.text))
    return {
        "message": safe(_sentence(view, lang), "html"),
        "shortMessage": safe(view.rule_name, "html"),
        "offset": sent.place(claim.start),
        "length": sent.units(claim.start, claim.end),
        "replacements": [],
        "context": {
            "text": sent.text[start:end],
            "offset": sent.units(start, claim.start),
            "length": sent.units(claim.start, claim.end),
        },
        "sentence": sent.text[slice(*claim.sentence)],
        "type": {"typeName": "Hint" if view.severity == "info" else "Other"},
        "rule": {
            "id": view.rule,
            "description": RULES[view.rule].page(lang).what,
            "issueType": "inconsistency",
            "category": {"id": view.rule[:3], "name": family_name(view.rule[:3], lang)},
        },
    }


def _sentence(view: FindingView, lang: Lang) -> str:
    topic = " · ".join(part for part in (view.subject, view.attribute) if part)
    sides = " ↔ ".join(
        f"{position.display} ({', '.join(dict.fromkeys(_who(entry, lang) for entry in position.entries[:3]))})"
        for position in view.positions
    )
    return " ".join(part for part in (f"{topic}: {sides}.", *view.why, view.ask or "") if part)


def _who(entry: Any, lang: Lang) -> str:
    source = word("check.draft", lang) if entry.is_draft else entry.source
    return source if entry.is_draft or not entry.date else f"{source} {entry.date}"
