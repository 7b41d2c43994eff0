"""The application behind the guard: what each path does. The only room of starlette."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from factcheck.desk import proofreading
from factcheck.desk.guard import App, Guard, Rules
from factcheck.desk.openapi import document
from factcheck.desk.session import EXPORTS, Draft, Session, Shown, written
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Message, message
from factcheck.report.border import json_safe, safe
from factcheck.report.desk import desk_page
from factcheck.report.html import body as report_body
from factcheck.report.messages import tell

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

Given = dict[str, Any]
Answered = Callable[[bytes, str], "Response"]
_VERDICTS: tuple[Literal["dismissed", "accepted"], ...] = ("dismissed", "accepted")
_TYPES = {"html": "text/html", "md": "text/markdown", "json": "application/json", "csv": "text/csv"}


def application(session: Session, rules: Rules, articles: Message) -> App:
    """The whole server, as one application."""
    from starlette.applications import Starlette
    from starlette.routing import Route

    page = desk_page(session.speech, rules.token, tell(articles, session.speech), EXPORTS)
    answers: dict[str, Answered] = {
        "/v1/check": lambda body, kind: _json(proofreading.answer(session, body, kind)),
        "/desk/check": lambda body, _: _json(_checked(session, _fields(body))),
        "/desk/decide": lambda body, _: _json(_decided(session, _fields(body))),
        "/desk/undo": lambda body, _: _json(_undone(session, _fields(body))),
        "/desk/export": lambda body, _: _exported(session, _fields(body)),
    }
    routes = [Route(path, _posted(answer, session), methods=["POST"]) for path, answer in answers.items()]
    routes += [
        Route("/", _still(page.html, "text/html", {"content-security-policy": page.policy})),
        Route("/v1/openapi.json", _still(json.dumps(document(), indent=2), "application/json")),
        Route("/favicon.ico", _still("", "image/x-icon")),
    ]
    return Guard(Starlette(routes=routes), rules)


def _still(text: str, kind: str, heads: dict[str, str] | None = None) -> Callable[[Request], Any]:
    """A page that is the same for the whole life of the server."""
    from starlette.responses import Response

    async def answer(_: Request) -> Response:
        return Response(text, media_type=kind, headers=heads)

    return answer


def _posted(answer: Answered, session: Session) -> Callable[[Request], Any]:
    """Work on a thread of its own, so that one long check does not keep the page itself waiting."""
    from starlette.concurrency import run_in_threadpool

    async def answered(request: Request) -> Response:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        return await run_in_threadpool(_told, answer, await request.body(), kind, session)

    return answered


def _told(answer: Answered, body: bytes, kind: str, session: Session) -> Response:
    try:
        return answer(body, kind)
    except FactcheckError as error:
        return _json({"error": safe(tell(error.message, session.speech), "html")}, 422)


def _json(given: Given, status: int = 200) -> Response:
    from starlette.responses import Response

    # Lone surrogates, which a path or a crawl may hold, are none that UTF-8 could carry: they leave as escapes.
    return Response(json_safe(json.dumps(given, ensure_ascii=False)).encode(), status, media_type="application/json")


def _fields(body: bytes) -> Given:
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict) or not all(isinstance(each, str) for each in given.values()):
        raise UsageError(message("serve.bad_json"))
    return given


def _checked(session: Session, given: Given) -> Given:
    shown = session.check(_draft(given))
    return {**_view(shown), "text": written(shown)}


def _draft(given: Given) -> Draft:
    if "data" not in given:
        if not given.get("text", "").strip():
            raise UsageError(message("serve.no_text"))
        return Draft(given["text"])
    try:
        return Draft(base64.b64decode(given["data"], validate=True), given.get("name", ""))
    except (binascii.Error, ValueError) as error:
        raise UsageError(message("serve.bad_json")) from error


def _decided(session: Session, given: Given) -> Given:
    verdict = next((each for each in _VERDICTS if each == given.get("decision")), None)
    if verdict is None:
        raise UsageError(message("serve.bad_decision"))
    told, shown = session.decide(given.get("report", ""), given.get("finding", ""), verdict, given.get("why", ""))
    return _after(told, shown, session)


def _undone(session: Session, given: Given) -> Given:
    told, shown = session.undo(given.get("report", ""), given.get("finding", ""))
    return _after(told, shown, session)


def _after(told: Message, shown: Shown, session: Session) -> Given:
    return {**_view(shown), "told": safe(tell(told, session.speech), "html")}


def _view(shown: Shown) -> Given:
    """What the page needs to show a report: its body, and the fingerprints of what can be decided or undone."""
    ranked = list(enumerate(shown.report.findings, 1))
    return {
        "report": shown.key,
        "html": report_body(shown.report, shown.lang),
        "open": [{"rank": rank, "id": each.id} for rank, each in ranked if each.counts],
        "closed": [{"rank": rank, "id": each.id, "undo": each.status != "open"} for rank, each in ranked if not each.counts],
    }


def _exported(session: Session, given: Given) -> Response:
    from starlette.responses import Response

    form = given.get("format", "")
    rendered = session.export(given.get("report", ""), form)
    data = rendered if isinstance(rendered, bytes) else rendered.encode("utf-8", "backslashreplace")
    return Response(data, media_type=_TYPES[form], headers={"content-disposition": f'attachment; filename="factcheck.{form}"'})
