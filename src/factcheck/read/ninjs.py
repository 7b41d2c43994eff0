"""IPTC ninjs 1.x and 2.x: one item of a news agency's feed as JSON → texts and facts.

1.x has `body_text` and `body_xhtml`, 2.x lists of `bodies` and `headlines` with roles; the plain text is taken where both
are, since mark-up adds nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.read.compose import Part
from factcheck.read.fields import FieldMap, Item
from factcheck.read.layout import Fields

_BODIES = ("body_text", "body_xhtml", "body_html", "bodies")
_MAIN = ("main", "")
_PLAIN = ("text/plain", "")
_FIELDS = FieldMap(
    publisher=("provider", "organisation", "organisations", "copyrightholder", "source"),
    author=("byline", "bylines", "by"),
    published=("versioncreated", "contentcreated", "firstcreated"),
    url=("altids.url", "url", "renditions.web.href"),
    inner=("name", "byline", "value", "literal"),
)


def matches(found: Mapping[str, object]) -> bool:
    """An item has a `uri` and a body under a name of the standard; a crawl that calls its text so has no `uri`."""
    return "uri" in found and any(name in found for name in _BODIES)


def record(found: Mapping[str, object], fieldmap: FieldMap) -> tuple[tuple[Part, ...], Fields] | None:
    """Texts and facts of an item, or None where it has no text."""
    body = next((part for part in _texts(found) if part.text.strip()), None)
    if body is None:
        return None
    title = _headline(found).strip()
    facts = Item.of(found, _FIELDS).facts()
    uri = found.get("uri")
    if facts.url is None and isinstance(uri, str) and uri.startswith(("http://", "https://")):
        facts = Fields(publisher=facts.publisher, author=facts.author, published=facts.published, url=uri[:500])
    return ((Part(title, "title"), body) if title else (body,)), facts


def _texts(found: Mapping[str, object]) -> Iterator[Part]:
    listed = sorted(_listed(found, "bodies"), key=lambda each: (each[0] not in _MAIN, each[1] not in _PLAIN))
    if text := _string(found, "body_text"):
        yield Part(text, "plain")
    yield from (Part(text, "plain" if kind in _PLAIN else "html") for _, kind, text in listed)
    for name in ("body_xhtml", "body_html"):
        if text := _string(found, name):
            yield Part(text, "html")


def _headline(found: Mapping[str, object]) -> str:
    listed = sorted(_listed(found, "headlines"), key=lambda each: (each[0] not in _MAIN, each[1] not in _PLAIN))
    return _string(found, "headline") or next((text for _, _, text in listed), "") or _string(found, "title")


def _listed(found: Mapping[str, object], name: str) -> Iterator[tuple[str, str, str]]:
    """Role, content type and text of a list of 2.x."""
    entries = found.get(name)
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, Mapping) and (text := _string(entry, "value")):
            kind = _string(entry, "contentType") or _string(entry, "contenttype")
            yield _string(entry, "role"), kind.partition(";")[0].strip().lower(), text


def _string(found: Mapping[str, object], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""
