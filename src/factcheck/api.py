"""The program as a library: the same code as the commands.

    report = factcheck.run(["seeds/"])
    report = factcheck.check("draft.md", ["published/"])

Paths are files, folders, globs, or `-` for standard input. Nothing is written and nothing is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.config import Settings
from factcheck.errors import UsageError
from factcheck.grammar import prepare
from factcheck.model import Article, FailedInput, Report, message
from factcheck.read import STDIN, FieldMap, Input, Limits, ReadResult, read_draft, read_inputs, read_paths

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard
    from factcheck.asking.settings import Second
    from factcheck.corpus import Corpus
    from factcheck.pipeline import Progress

_MOST_STDIN = 1_000_000_001
"""Bytes; one more than the largest limit that the settings admit, so that an endless pipe ends."""
_FEW = 200
"""Articles; the sentences of more are analysed here, for asking another process costs a little with each."""
AnyPath = str | PathLike[str]


@dataclass(frozen=True, slots=True)
class Archive:
    """A ledger whose articles are looked up for each draft, and paths beside it."""

    ledger: AnyPath | None
    paths: tuple[str, ...] = ()


Against = Sequence[AnyPath] | AnyPath | Archive
"""What a draft is held against."""


def _behind(against: Against) -> Archive:
    return against if isinstance(against, Archive) else Archive(None, _listed(against))


def run(
    paths: Sequence[AnyPath] | AnyPath,
    settings: Settings | None = None,
    progress: Progress | None = None,
    second: Second | None = None,
) -> Report:
    """Read the articles and report where they cannot all be right. Raises UsageError when nothing can be read.

    `second` names recorded answers of a second reader, or a service that is asked; without it nothing is asked anywhere.
    """
    return run_hearing(paths, settings, progress, second)[0]


def run_hearing(
    paths: Sequence[AnyPath] | AnyPath,
    settings: Settings | None = None,
    progress: Progress | None = None,
    second: Second | None = None,
) -> tuple[Report, Heard | None]:
    """The same, with what the second reader answered, so that it can be kept and replayed."""
    chosen = settings or Settings()
    found = _read(_listed(paths), chosen, _standard_input(_listed(paths)))
    _foreseen(found.articles)
    from factcheck.corpus import compared

    return compared(found, chosen, progress, second)


def check(
    draft: AnyPath,
    against: Against,
    settings: Settings | None = None,
    progress: Progress | None = None,
    second: Second | None = None,
) -> Report:
    """The findings and ties that touch one draft, compared with everything in `against` (paths, or an `Archive`), and what became of each of its
    numbers and names. Raises UsageError."""
    return check_hearing(draft, against, settings, progress, second)[0]


def check_hearing(
    draft: AnyPath,
    against: Against,
    settings: Settings | None = None,
    progress: Progress | None = None,
    second: Second | None = None,
) -> tuple[Report, Heard | None]:
    """The same, with what the second reader answered."""
    behind, chosen = _behind(against), settings or Settings()
    stdin = _standard_input((fspath(draft), *behind.paths))
    mine = article_of(_one(fspath(draft), chosen, stdin))  # before the corpus, whose reading takes longer
    return _corpus(behind, chosen, progress, stdin, mine).check(mine, second)


def _corpus(
    behind: Archive, settings: Settings, progress: Progress | None, stdin: bytes | None = None, draft: Article | None = None
) -> Corpus:
    """What a draft is held against; the one draft of a single check need not be read a second time in it."""
    inputs = _inputs(behind.paths, settings, stdin)
    _foreseen(inputs if draft is None else (draft, *inputs))
    from factcheck.corpus import Corpus

    return Corpus(inputs, behind.ledger, settings, progress, draft.path if draft else None)


def _foreseen(inputs: Iterable[object]) -> None:
    """Tell the analyser, where a few Korean articles will ask for it. It may load while the rooms that compare are imported,
    which is why they are imported behind the reading and not at the top."""
    if 0 < sum(isinstance(each, Article) and each.language == "ko" for each in inputs) <= _FEW:
        prepare()


class Desk:
    """Articles that are read once, and drafts that are held against them: what a watch, a server or an editor keeps.

    What each article gives by itself is kept; comparing is done anew, by the same code as everywhere. So a check is the
    same, byte by byte, whether it is the first or the hundredth. The articles are as they were when the desk was made.
    Not to be shared by threads.
    """

    def __init__(
        self,
        against: Against,
        settings: Settings | None = None,
        progress: Progress | None = None,
        second: Second | None = None,
    ) -> None:
        """Read the articles and what each states. Raises UsageError when there is none. A ledger is asked anew at each check."""
        self._settings = settings or Settings()
        self._corpus = _corpus(_behind(against), self._settings, progress)
        self._second = second

    @property
    def articles(self) -> int:
        """How many articles there are to be held against."""
        return self._corpus.size

    def check(self, text: str | bytes, path: AnyPath = STDIN) -> Report:
        """Check a text; an article at the same path is an older state of it and left out. Raises UsageError."""
        data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        return self._checked(read_draft(data, fspath(path), base=Path(), limits=limits_of(self._settings)))

    @property
    def paths(self) -> frozenset[str]:
        """Where the articles were read, as reports name them."""
        return self._corpus.paths

    def check_file(self, path: AnyPath) -> Report:
        """Check the draft in a file. Raises UsageError."""
        return self._checked(_one(fspath(path), self._settings, None))

    def _checked(self, draft: Input) -> Report:
        return self._corpus.check(article_of(draft), self._second)[0]


def article_of(draft: Input) -> Article:
    """The draft that was read. Raises UsageError, which tells why there is none."""
    if isinstance(draft, Article):
        return draft
    raise UsageError(draft.error if isinstance(draft, FailedInput) else draft.message)


def _one(path: str, settings: Settings, stdin: bytes | None) -> Input:
    """The one input that a path names; a folder or pattern may name one as well."""
    found = _inputs((path,), settings, stdin)
    articles = [each for each in found if isinstance(each, Article)]
    if len(articles) > 1:
        raise UsageError(message("check.one_draft", path=path, count=str(len(articles))))
    return articles[0] if articles else found[0]


def _read(paths: tuple[str, ...], settings: Settings, stdin: bytes | None) -> ReadResult:
    return read_paths(paths, base=Path(), limits=limits_of(settings), stdin=stdin, fields=fields_of(settings))


def _inputs(paths: tuple[str, ...], settings: Settings, stdin: bytes | None) -> tuple[Input, ...]:
    return read_inputs(paths, base=Path(), limits=limits_of(settings), stdin=stdin, fields=fields_of(settings))


def limits_of(settings: Settings) -> Limits:
    """How much is read of an input."""
    return Limits(max_bytes=settings.max_file_bytes, max_articles=settings.max_articles, max_crawl_bytes=settings.max_crawl_bytes)


def fields_of(settings: Settings) -> FieldMap:
    """What the fields of crawls are called."""
    names = dict(settings.fields)
    return FieldMap(published=names.pop("published_at"), crawled=names.pop("crawled_at"), **names)


def _standard_input(paths: tuple[str, ...]) -> bytes | None:
    """All of it, once, where a path asks for it."""
    return sys.stdin.buffer.read(_MOST_STDIN) if "-" in paths else None


def _listed(paths: Sequence[AnyPath] | AnyPath) -> tuple[str, ...]:
    return (fspath(paths),) if isinstance(paths, str | PathLike) else tuple(fspath(each) for each in paths)
