"""The desk page: where a draft is pasted or dropped and its marked report appears. By the same rules as the report page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Lang
from factcheck.report.html import digest, page, source
from factcheck.report.messages import word

_SHEETS = ("report.css.jinja", "draft.css.jinja", "desk.css.jinja")


@dataclass(frozen=True, slots=True)
class Policy:
    """A page and the content policy that admits its own style and script, and requests to its own server."""

    html: str
    policy: str


def desk_page(lang: Lang, token: str, articles: str, exports: tuple[str, ...]) -> Policy:
    """The page before anything is pasted; `articles` says what drafts are held against."""
    style, script = "".join(source(each) for each in _SHEETS), source("desk.js.jinja")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    fields: Mapping[str, object] = {
        "lang": lang,
        "token": token,
        "articles": articles,
        "exports": exports,
        "style": style,
        "script": script,
        "w": lambda key: word(f"serve.{key}", lang),
    }
    return Policy(page("desk.html.jinja", fields), policy)
