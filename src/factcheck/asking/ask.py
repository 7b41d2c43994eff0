"""Hear a second reader: recorded answers first, and questions to a service only for what none of them covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from factcheck.asking.answers import Heard, Spent, answer_text, decoded, problem, replayed, tokens_of
from factcheck.asking.crowd import as_they_come
from factcheck.asking.prompt import Question, greeting, questions
from factcheck.asking.same import CALLS, Pairs, asked_already, pair_questions, pairs_answer
from factcheck.asking.settings import ReaderSettings, Second, checked
from factcheck.compare.values.doubts import Doubt
from factcheck.errors import UsageError
from factcheck.model import Article, Message, Problem, message
from factcheck.reader.schema import Record, RecordError

Answering = Callable[[bytes], bytes]
"""From the body of a question to the body of the answer."""
PATIENCE = 10
"""Seconds for the answer to a question that only asks whether anybody is there."""
WIDEST = 8
"""Questions under way at a time."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A question, and what makes a record of the reply."""

    question: Question
    record: Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class _Came:
    """What came back: a record and its text, or why there is none; and the tokens of the question and of the answer, which are paid
    for in either case."""

    record: Record | None = None
    text: str = ""
    problem: Problem | None = None
    tokens: tuple[int, int] = (0, 0)


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
        return _planned(old, asked[: settings.budget], pairs[:room], settings)
    texts = {article.id: article for article in articles}
    tasks = [
        *(_Task(each, partial(_reading, each, settings)) for each in asked[: settings.budget]),
        *(_Task(p.question, partial(pairs_answer, pairs=p, model=settings.model, texts=texts)) for p in pairs[:room]),
    ]
    found = _gathered(tasks, second, settings)
    answers = [(each.record, each.text) for each in found if each.record]
    return Heard(
        (*old.records, *(record for record, _ in answers)),
        (*old.problems, *_lost(found, asked, pairs, room, settings)),
        tuple((record.name, text) for record, text in answers),
        spent=_spent(tasks, found),
    )


def _spent(tasks: Sequence[_Task], found: Sequence[_Came]) -> Spent:
    sent = sum(len(task.question.body) for task in tasks)
    return Spent(len(tasks), sent, sum(each.tokens[0] for each in found), sum(each.tokens[1] for each in found))


def _planned(old: Heard, asked: Sequence[Question], pairs: Sequence[Pairs], settings: ReaderSettings) -> Heard:
    """What would be asked, told in short and to the letter."""
    about = {"url": settings.base_url, "model": settings.model}
    told = [message("reader.planned", **about, articles=str(len(each.keys)), **_size(each)) for each in asked]
    told += [message("reader.planned_pairs", **about, pairs=str(len(p.doubts)), **_size(p.question)) for p in pairs]
    every = (*asked, *(p.question for p in pairs))
    return Heard(old.records, old.problems, (), tuple(told), tuple((each.name, each.body.decode()) for each in every))


def _size(question: Question) -> dict[str, str]:
    return {"bytes": str(len(question.body)), "asked": question.sha256[:16]}


def _gathered(tasks: Sequence[_Task], second: Second, settings: ReaderSettings) -> list[_Came]:
    """The answers in the order of the questions, whichever came first; each is handed on when it comes."""
    if not tasks:
        return []
    answering = _answering(settings)
    found: dict[int, _Came] = {}
    width = max(1, min(settings.concurrency, WIDEST))
    for n, one in as_they_come([partial(_answer, task, settings, answering) for task in tasks], width):
        found[n] = one
        if one.record and second.arrived:
            second.arrived(one.record.name, one.text)
        if second.progress:
            second.progress("ask", len(found), len(tasks))
    return [found[n] for n in range(len(tasks))]


def _lost(
    found: Sequence[_Came], asked: Sequence[Question], pairs: Sequence[Pairs], room: int, settings: ReaderSettings
) -> list[Problem]:
    """What was not delivered, not answered, and not asked; it is asked another time."""
    first, budget, url = min(len(asked), settings.budget), str(settings.budget), settings.base_url
    told = [each.problem for each in found[:first] if each.problem]
    if len(asked) > first:
        count = str(len({sha for question in asked[first:] for sha in question.keys.values()}))
        told.append(problem(message("reader.over_budget", count=count, budget=budget), url))
    for each, p in zip(found[first:], pairs, strict=False):
        if each.problem:
            told.append(each.problem)
        elif each.record and (left := len(p.doubts) - len(each.record.pairs)):
            told.append(problem(message("reader.pairs_unanswered", asked=str(len(p.doubts)), count=str(left)), url))
    if pairs[room:]:
        count = str(sum(len(each.doubts) for each in pairs[room:]))
        told.append(problem(message("reader.pairs_over_budget", count=count, budget=budget), url))
    return told


def _answering(settings: ReaderSettings) -> Answering:
    try:
        from factcheck.asking.client import Client
    except ImportError:
        raise UsageError(message("reader.not_installed")) from None
    return Client(settings).answer


def _reading(question: Question, settings: ReaderSettings, reply: bytes) -> str:
    return answer_text(reply, question.sha256, settings.model, question.keys)


def _answer(task: _Task, settings: ReaderSettings, answering: Answering) -> _Came:
    """The record of an answer, or why there is none."""
    from factcheck.asking.client import NotDelivered

    question, reply = task.question, b""
    try:
        reply = answering(question.body)
        text = task.record(reply)
        return _Came(decoded(text.encode("utf-8", "backslashreplace"), question.name), text, None, tokens_of(reply))
    except NotDelivered as lost:
        told = message("reader.not_delivered", reason=message(f"reader.reason.{lost.reason}", detail=lost.detail))
    except RecordError:
        told = message("reader.not_delivered", reason=message("reader.reason.no_record", detail=""))
    return _Came(problem=problem(told, settings.base_url), tokens=tokens_of(reply))


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
