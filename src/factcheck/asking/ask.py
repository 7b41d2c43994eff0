"""Hear a second reader: recorded answers first, and questions to a service only for what none of them covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

from factcheck.asking.answers import Heard, answer_text, decoded, problem, replayed
from factcheck.asking.prompt import Question, greeting, questions
from factcheck.asking.same import CALLS, Pairs, asked_already, pair_questions, pairs_answer
from factcheck.asking.settings import ReaderSettings, Second, checked
from factcheck.compare.doubts import Doubt
from factcheck.errors import UsageError
from factcheck.model import Article, Message, Problem, message
from factcheck.reader.schema import Record, RecordError

Answering = Callable[[bytes], bytes]
"""From the body of a question to the body of the answer."""
PATIENCE = 10
"""Seconds for the answer to a question that only asks whether anybody is there."""


def hear(articles: Sequence[Article], second: Second, doubtful: Callable[[], Sequence[Doubt]] = tuple) -> Heard:
    """Everything that the second reader has to say about the articles, and about the pairs of statements that the rules leave
    open: these are looked for only where somebody is there to be asked. Raises UsageError for settings that cannot be used."""
    old = replayed(second.replay) if second.replay else Heard(())
    if second.reader is None or not articles:
        return old
    settings = checked(second.reader)
    kept = {record.name for record in old.records}
    asked = [each for each in questions(articles, settings) if each.name not in kept]
    pairs = pair_questions(doubtful(), articles, settings, asked_already(old.records))
    room = max(0, min(CALLS, settings.budget - len(asked)))
    if second.dry_run:
        plans = (
            *(_planned(each, settings) for each in asked[: settings.budget]),
            *(_planned_pairs(p, settings) for p in pairs[:room]),
        )
        return Heard(old.records, old.problems, (), plans)
    new, also = _asked(asked, settings), _asked_pairs(pairs, room, settings, articles)
    return Heard(
        (*old.records, *new.records, *also.records),
        (*old.problems, *new.problems, *also.problems),
        (*new.answers, *also.answers),
    )


def _planned_pairs(pairs: Pairs, settings: ReaderSettings) -> Message:
    question = pairs.question
    return message(
        "reader.planned_pairs",
        url=settings.base_url,
        model=settings.model,
        pairs=str(len(pairs.doubts)),
        bytes=str(len(question.body)),
        asked=question.sha256[:16],
    )


def _asked_pairs(pairs: Sequence[Pairs], room: int, settings: ReaderSettings, articles: Sequence[Article]) -> Heard:
    """The answers about pairs, in the order of the questions; what was not answered is told, and asked again another time."""
    texts = {article.id: article for article in articles}
    problems: list[Problem] = []
    kept: list[tuple[Record, str]] = []
    if not pairs:
        return Heard(())
    answering = _answering(settings)
    for each in pairs[:room]:
        found = _answer(each.question, settings, answering, partial(pairs_answer, pairs=each, model=settings.model, texts=texts))
        if isinstance(found, Problem):
            problems.append(found)
            continue
        kept.append(found)
        left = len(each.doubts) - len(found[0].pairs)
        if left:
            told = message("reader.pairs_unanswered", asked=str(len(each.doubts)), count=str(left))
            problems.append(problem(told, settings.base_url))
    if pairs[room:]:
        count = str(sum(len(each.doubts) for each in pairs[room:]))
        problems.append(problem(message("reader.pairs_over_budget", count=count, budget=str(settings.budget)), settings.base_url))
    return Heard(tuple(r for r, _ in kept), tuple(problems), tuple((r.name, text) for r, text in kept))


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
        found = list(
            pool.map(lambda question: _answer(question, settings, answering, partial(_reading, question, settings)), within)
        )
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


def _reading(question: Question, settings: ReaderSettings, reply: bytes) -> str:
    return answer_text(reply, question.sha256, settings.model, question.keys)


def _answer(
    question: Question, settings: ReaderSettings, answering: Answering, record: Callable[[bytes], str]
) -> tuple[Record, str] | Problem:
    """The record of an answer, or why there is none."""
    from factcheck.asking.client import NotDelivered

    try:
        text = record(answering(question.body))
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
