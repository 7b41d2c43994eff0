"""`factcheck serve`: the desk page over articles that are read once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck import api
from factcheck.cli import streams
from factcheck.config import Settings
from factcheck.desk.guard import Rules, new_token
from factcheck.desk.server import Bound, bound, installed
from factcheck.desk.session import Session
from factcheck.desk.verdicts import Pen
from factcheck.desk.web import application
from factcheck.model import Lang, message


@dataclass(frozen=True, slots=True)
class Order:
    """What one call of the command asks for."""

    against: tuple[str, ...]
    settings: Settings
    log: Path
    who: str | None
    port: int
    lang: Lang | None
    speech: Lang
    quiet: bool


def opened(order: Order) -> Bound:
    """Read the articles and take a port. Raises UsageError."""
    installed()
    progress = streams.Progress(order.quiet)
    try:
        desk = api.Desk(order.against, order.settings, progress)
    finally:
        progress.end()
    session = Session(desk, Pen(order.log, order.who), order.lang, order.speech)
    articles = message("serve.articles", count=str(desk.articles), log=order.log.as_posix())
    token = new_token()
    return bound(order.port, lambda port: application(session, Rules(port, token), articles))


def serve(order: Order) -> int:
    """Serve until the user stops it."""
    made = opened(order)
    if not order.quiet:
        streams.say(message("serve.ready"), order.speech)
    streams.data(made.address + "\n")
    made.serve()
    return 0
