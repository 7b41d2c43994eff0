"""Who may talk to the desk: decided from the head of a request alone, before anything of ours sees it.

The desk listens on the loopback address, but every web page that the same browser shows can send requests there. So a
request must name this server as its host (a name of the attacker's that resolves to the loopback address does not), must
not come from another origin, and, where more than a question is asked, must carry a token that only our own page knows.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

Scope = MutableMapping[str, Any]
Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Heads = tuple[tuple[bytes, bytes], ...]

TOKEN_HEADER = "x-factcheck-token"
HOSTS = ("127.0.0.1", "localhost", "[::1]")
LARGE, SMALL = 8_000_000, 64_000
"""Bytes of a body: a draft, and a decision."""
_SAFE: Heads = (
    (b"content-security-policy", b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)


@dataclass(frozen=True, slots=True)
class Door:
    """One path: the method that it takes, how much, and whether only our own page may use it."""

    method: str
    most: int = 0
    ours: bool = False


DOORS: Mapping[str, Door] = MappingProxyType(
    {
        "/": Door("GET"),
        "/favicon.ico": Door("GET"),
        "/v1/openapi.json": Door("GET"),
        "/v1/check": Door("POST", LARGE),
        "/desk/check": Door("POST", LARGE, ours=True),
        "/desk/decide": Door("POST", SMALL, ours=True),
        "/desk/undo": Door("POST", SMALL, ours=True),
        "/desk/export": Door("POST", SMALL, ours=True),
    }
)
"""Everything that there is; what is not listed is not there."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a request is held against."""

    port: int
    token: str

    @property
    def hosts(self) -> frozenset[str]:
        """The names that this server answers to, each with its port; at the port of the web it may be left out."""
        named = {f"{host}:{self.port}" for host in HOSTS}
        return frozenset(named | set(HOSTS) if self.port == 80 else named)


def new_token() -> str:
    """A token for one start of the server."""
    return secrets.token_urlsafe(32)


def refused(rules: Rules, scope: Scope) -> int:
    """The status with which a request is turned away, or 0. Only its head is looked at."""
    heads = _heads(scope)
    host = heads.get("host", "")
    if host.lower() not in rules.hosts:
        return 421
    door = DOORS.get(scope["path"])
    if door is None or scope.get("raw_path", scope["path"].encode()).split(b"?")[0] != scope["path"].encode():
        return 404
    if scope["method"] != door.method:
        return 405
    if _from_elsewhere(heads, host, door):
        return 403
    if door.ours and not secrets.compare_digest(heads.get(TOKEN_HEADER, "").encode(), rules.token.encode()):
        return 403
    if door.ours and heads.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        return 415
    return 0


def _from_elsewhere(heads: Mapping[str, str], host: str, door: Door) -> bool:
    """A browser names the origin of every request that writes; a plug-in outside a browser names none."""
    origin, site = heads.get("origin"), heads.get("sec-fetch-site")
    if door.method == "GET":
        return origin is not None and origin.lower() != f"http://{host}".lower()
    if site not in (None, "same-origin") or (origin is None and door.ours):
        return True
    return origin is not None and origin.lower() != f"http://{host}".lower()


def _heads(scope: Scope) -> dict[str, str]:
    """Header → value; one that stands twice says two things and so nothing."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        key = name.decode("latin-1").lower()
        found[key] = f"{found[key]}, {value.decode('latin-1')}" if key in found else value.decode("latin-1")
    return found


class Guard:
    """The one way in to an application."""

    def __init__(self, app: App, rules: Rules) -> None:
        """Stand before `app`."""
        self._app, self._rules = app, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in whole, or turn it away."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        status = refused(self._rules, scope)
        body = b"" if status else await _body(receive, DOORS[scope["path"]].most)
        if status or body is None:
            await _turn_away(_guarded(send), status or 413)
            return
        await self._app(scope, _again(body, receive), _guarded(send))


async def _body(receive: Receive, most: int) -> bytes | None:
    """The whole body; None where it is longer than it may be, whatever its head said."""
    parts: list[bytes] = []
    size = 0
    while True:
        event = await receive()
        if event["type"] != "http.request":
            return None
        parts.append(event.get("body", b""))
        size += len(parts[-1])
        if size > most:
            return None
        if not event.get("more_body", False):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """Hand a body on that was taken already."""
    rest: Iterator[Event] = iter(({"type": "http.request", "body": body, "more_body": False},))

    async def following() -> Event:
        event = next(rest, None)
        return event if event is not None else await receive()

    return following


def _guarded(send: Send) -> Send:
    """Answers with the heads that hold for all of them; a page's own content policy stays."""

    async def sending(event: Event) -> None:
        if event["type"] == "http.response.start":
            given = list(event.get("headers", []))
            named = {name.lower() for name, _ in given}
            event = {**event, "headers": [*given, *(each for each in _SAFE if each[0] not in named)]}
        await send(event)

    return sending


async def _turn_away(send: Send, status: int) -> None:
    await send(
        {"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0"), (b"connection", b"close")]}
    )
    await send({"type": "http.response.body", "body": b""})
