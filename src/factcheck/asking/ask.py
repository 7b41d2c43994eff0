"""Hear a second reader: recorded answers first, and questions to a service only for what none of them covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from factcheck.asking.answers import Heard, answer_text, decoded, problem, replayed
from factcheck.asking.prompt import Question, greeting, questions
from factcheck.asking.settings import ReaderSettings, Second, checked
from factcheck.errors import UsageError
from factcheck.model import Article, Message, Problem, message
from factcheck.reader.schema import Record, RecordError

Answering = Callable[[bytes], bytes]
"""From the body of a question to the body of the answer."""
PATIENCE = 10
"""Seconds for the answer to a question that only asks whether anybody is there."""


def hear(articles: Sequence[Article], second: Second) -> Heard:
    """Everything that the second reader has to say about the articles. Raises UsageError for settings that cannot be used."""
    old = replayed(second.replay) if second.replay else Heard(())
    if second.reader is None or not articles:
        return old
    settings = checked(second.reader)
    kept = {record.name for record in old.records}
    asked = [each for each in questions(articles, settings) if each.name not in kept]
    if second.dry_run:
        return Heard(old.records, old.problems, (), tuple(_planned(each, settings) for each in asked[: settings.budget]))
    new = _asked(asked, settings)
    return Heard((*old.records, *new.records), (*old.problems, *new.problems), new.answers)


def _planned(question: Question, settings: ReaderSettings) -> Message:
    return message(
        "reader.planned",
        url=settings.base_url,
        model=settings.model,
        articles=str(len(question.keys)),
        bytes=str(len(question.body)),
        asked=question.sha256[:16],
    )


def _asked(asked: Sequence[Question], settings: ReaderSettings) -> Heard:
    """The answers in the order of the questions, whichever came first."""
    answering = _answering(settings)
    within = asked[: settings.budget]
    with ThreadPoolExecutor(max(1, min(settings.concurrency, 8))) as pool:
        found = list(pool.map(lambda question: _answer(question, settings, answering), within))
    problems = [each for each in found if isinstance(each, Problem)]
    if len(asked) > len(within):
        left = sum(len(question.keys) for question in asked[settings.budget :])
        problems.append(problem(message("reader.over_budget", count=str(left), budget=str(settings.budget)), settings.base_url))
    kept = [each for each in found if not isinstance(each, Problem)]
    return Heard(tuple(record for record, _ in kept), tuple(problems), tuple((record.name, text) for record, text in kept))


def _answering(settings: ReaderSettings) -> Answering:
    try:
        from factcheck.asking.client import Client
    except ImportError:
        raise UsageError(message("reader.not_installed")) from None
    return Client(settings).answer


def _answer(question: Question, settings: ReaderSettings, answering: Answering) -> tuple[Record, str] | Problem:
    from factcheck.asking.client import NotDelivered

    try:
        text = answer_text(answering(question.body), question.sha256, settings.model, question.keys)
        return decoded(text.encode("utf-8", "backslashreplace"), question.name), text
    except NotDelivered as lost:
        told = message("reader.not_delivered", reason=message(f"reader.reason.{lost.reason}", detail=lost.detail))
    except RecordError:
        told = message("reader.not_delivered", reason=message("reader.reason.no_record", detail=""))
    return problem(told, settings.base_url)


def probe(settings: ReaderSettings) -> Message | None:
    """Ask one short question that holds no article: why the service does not answer, or None. Raises UsageError."""
    given = checked(settings)
    answering = _answering(replace(given, timeout=min(given.timeout, PATIENCE), retries=0))
    from factcheck.asking.client import NotDelivered

    try:
        answering(greeting(given.model))
    except NotDelivered as lost:
        return message(f"reader.reason.{lost.reason}", detail=lost.detail)
    return None
