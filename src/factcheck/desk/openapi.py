"""What the interface for other programs promises, in OpenAPI's words."""

from __future__ import annotations

from typing import Any

from factcheck import __version__
from factcheck.desk.proofreading import API_VERSION

_TEXT: dict[str, Any] = {"type": "string"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}


def document() -> dict[str, Any]:
    """The description of `/v1`."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "factcheck",
            "version": __version__,
            "summary": "Where a text differs from articles that are out.",
            "description": "Answers on the loopback address only, to requests that name it as their host.",
        },
        "paths": {"/v1/check": {"post": _check()}},
        "components": {"schemas": {"Answer": _answer(), "Match": _match(), "Error": _record(error=_TEXT)}},
    }


def _check() -> dict[str, Any]:
    asked = _record(text={"type": "string", "minLength": 1})
    return {
        "operationId": "check",
        "summary": "Check a text. Nothing of it is kept.",
        "requestBody": {
            "required": True,
            "content": {kind: {"schema": asked} for kind in ("application/x-www-form-urlencoded", "application/json")},
        },
        "responses": {
            "200": _reply("What differs, in the order of the text.", "Answer"),
            "422": _reply("The text could not be checked.", "Error"),
            "403": {"description": "The request comes from another origin."},
            "413": {"description": "The text is too long."},
            "421": {"description": "The request names another host."},
        },
    }


def _reply(description: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": description, "content": content}


def _record(**fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": sorted(fields), "properties": fields}


def _answer() -> dict[str, Any]:
    return _record(
        software=_record(
            name={"const": "factcheck"},
            version=_TEXT,
            apiVersion={"const": API_VERSION},
            premium={"type": "boolean"},
            status=_TEXT,
        ),
        warnings=_record(incompleteResults={"type": "boolean", "description": "True when some article could not be read."}),
        language=_record(code={"enum": ["ko", "en"]}, name=_TEXT),
        matches={"type": "array", "items": {"$ref": "#/components/schemas/Match"}},
    )


def _match() -> dict[str, Any]:
    return _record(
        message=_TEXT,
        shortMessage=_TEXT,
        offset={**_COUNT, "description": "In UTF-16 code units, as in JavaScript and Java."},
        length=_COUNT,
        replacements={"type": "array", "maxItems": 0, "description": "Always empty: a fact is never corrected for its author."},
        context=_record(text=_TEXT, offset=_COUNT, length=_COUNT),
        sentence=_TEXT,
        type=_record(typeName={"enum": ["Other", "Hint"]}),
        rule=_record(
            id=_TEXT,
            description=_TEXT,
            issueType={"const": "inconsistency"},
            category=_record(id=_TEXT, name=_TEXT),
        ),
    )
