"""Answers as records: decoded with bounds, kept with the hash of what was asked, read back from a folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import Message, Problem, message
from factcheck.reader.schema import Record, RecordError, record_of

LARGEST = 2_000_000
"""Bytes of a recorded answer."""
MOST_FILES = 10_000
MOST_TOKENS = 10**9
"""Of one answer; more is no count."""
_BROKEN = (ValueError, RecursionError)
"""What decoding hostile JSON may raise (a JSONDecodeError and a UnicodeDecodeError are ValueErrors)."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What asking has cost."""

    questions: int = 0
    sent: int = 0
    """Bytes of the questions."""
    prompt: int = 0
    completion: int = 0
    """Tokens, as far as the service counts them."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The records of a second reader, what it did not deliver, and the answers that are new."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    """File name and text of each answer that was given in this run: with `--replay` it gives the same report."""
    planned: tuple[Message, ...] = ()
    """What would have been asked."""
    questions: tuple[tuple[str, str], ...] = ()
    """File name and text of each question that would have been asked, to the letter."""
    spent: Spent = Spent()


def problem(told: Message, path: str) -> Problem:
    """A reader's trouble costs what the reader would have added, and nothing else: the run is as complete as without it."""
    return Problem("FC809", told, path)


def replayed(folder: Path) -> Heard:
    """All records in the JSON files of a folder, or of one file. Raises UsageError where there is neither."""
    if not folder.exists():
        raise UsageError(message("reader.no_folder", path=str(folder)))
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else [folder]
    records, problems = [], []
    for path in paths[:MOST_FILES]:
        try:
            records.append(_record(path))
        except OSError as error:
            told = message("reader.unreadable", reason=error.strerror or type(error).__name__)
            problems.append(problem(told, path.name))
        except RecordError:
            problems.append(problem(message("reader.no_record"), path.name))
    return Heard(tuple(records), tuple(problems))


def _record(path: Path) -> Record:
    with open(path, "rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise RecordError("too large")
    return decoded(data, path.name)


def decoded(data: bytes, name: str) -> Record:
    """The record in the bytes of a file. Raises RecordError."""
    try:
        return record_of(json.loads(data.decode("utf-8-sig")), name, hashlib.sha256(data).hexdigest())
    except RecordError:
        raise
    except _BROKEN as error:
        raise RecordError(type(error).__name__) from None


def answer_text(reply: bytes, asked: str, model: str, keys: Mapping[str, str]) -> str:
    """The text of the record that a reply makes. Raises RecordError where it holds no JSON object."""
    given = content_of(reply)
    kept = {name: given.get(name, []) for name in ("discrepancies", "agreements")}
    record = {"asked": asked, "model": model, "articles": dict(keys), **kept}
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def content_of(reply: bytes) -> dict[str, object]:
    """The JSON object that a reply holds. Raises RecordError."""
    try:
        content = _content(json.loads(reply))
        # From the first brace to the last: models like to wrap what they were asked to write bare.
        given = json.loads(content[content.find("{") : content.rfind("}") + 1]) if isinstance(content, str) else None
    except _BROKEN as error:
        raise RecordError(type(error).__name__) from None
    if not isinstance(given, dict):
        raise RecordError("no object")
    return given


def tokens_of(reply: bytes) -> tuple[int, int]:
    """Tokens of the question and of the answer as the service counts them; 0 where it says nothing that can be counted."""
    try:
        given = json.loads(reply)
    except _BROKEN:
        return 0, 0
    usage = given.get("usage") if isinstance(given, dict) else None
    counts = [usage.get(name) if isinstance(usage, dict) else None for name in ("prompt_tokens", "completion_tokens")]
    prompt, completion = (n if type(n) is int and 0 <= n <= MOST_TOKENS else 0 for n in counts)
    return prompt, completion


def _content(reply: object) -> object:
    """`choices[0].message.content` of a chat completion, None where something else stands there."""
    for step in ("choices", 0, "message", "content"):
        if isinstance(reply, dict) and isinstance(step, str):
            reply = reply.get(step)
        elif isinstance(reply, Sequence) and not isinstance(reply, str) and isinstance(step, int) and reply:
            reply = reply[step]
        else:
            return None
    return reply
