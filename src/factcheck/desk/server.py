"""The server process: a socket on the loopback address, and nothing else. The only room of uvicorn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from factcheck.desk.guard import App
from factcheck.errors import UsageError
from factcheck.model import message

if TYPE_CHECKING:
    from uvicorn import Server

LOOPBACK = "127.0.0.1"
_PACKAGES = ("starlette", "uvicorn")
_GRACE = 2
"""Seconds that open requests have to end after a stop."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A server that has its port and does not answer yet."""

    server: Server
    socket: Any
    port: int

    @property
    def address(self) -> str:
        """Where its page is."""
        return f"http://{LOOPBACK}:{self.port}/"

    def serve(self) -> None:
        """Answer until somebody stops it."""
        self.server.run(sockets=[self.socket])


def installed() -> None:
    """Raises UsageError where the packages of the extra are missing; known before any article is read."""
    lacking = [each for each in _PACKAGES if find_spec(each) is None]
    if lacking:
        raise UsageError(message("serve.needs_extra", package=", ".join(lacking)))


def bound(port: int, made: Callable[[int], App]) -> Bound:
    """Take a port of the loopback address, any free one for 0, and make the application that knows it. Raises UsageError."""
    from uvicorn import Config, Server

    config = Config(
        _nothing,
        host=LOOPBACK,
        port=port,
        log_config=None,
        log_level="critical",  # a line of a log could show the words of a draft
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=_GRACE,
    )
    try:
        socket = config.bind_socket()
    except SystemExit as error:  # what it does for a port that is taken or not allowed
        raise UsageError(message("serve.port_taken", port=str(port))) from error
    socket.listen()  # from now on nobody else gets the port, and who asks early waits
    taken = socket.getsockname()[1]
    config.app = made(taken)
    return Bound(Server(config), socket, taken)


async def _nothing(scope: object, receive: object, send: object) -> None:
    """Stands in until the port is known."""
