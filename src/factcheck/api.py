"""The program as a library: the same code as the commands.

    report = factcheck.run(["seeds/"])
    report = factcheck.check("draft.md", ["published/"])

Paths are files, folders, globs, or `-` for standard input. Nothing is written and nothing is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.config import Settings
from factcheck.coverage import UNREAD, coverage, ticks
from factcheck.errors import UsageError
from factcheck.model import Article, FailedInput, Finding, Message, Problem, Report, message
from factcheck.pipeline import Alone, Inputs, Progress, all_alone, alone, run_with_reader, together
from factcheck.pipeline import run as run_pipeline
from factcheck.read import STDIN, Input, Limits, ReadResult, gathered, read_draft, read_inputs, read_paths
from factcheck.suppress import without_ignored, without_suppressed, without_unused

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard
    from factcheck.asking.settings import Second

_MOST_STDIN = 1_000_000_001
"""Bytes; one more than the largest limit that the settings admit, so that an endless pipe ends."""
AnyPath = str | PathLike[str]


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
    if second is None:
        return _report(found, chosen, progress), None
    from factcheck.asking.ask import hear

    heard = hear(found.articles, second)
    problems = (*found.problems, *heard.problems)
    report = run_with_reader(Inputs(found.articles, found.failed, problems), heard.records, chosen, progress)
    return _finished(report, chosen), heard


def check(
    draft: AnyPath,
    against: Sequence[AnyPath] | AnyPath = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
    ledger: AnyPath | None = None,
) -> Report:
    """The findings and ties that touch one draft, compared with everything in `against` and with the articles of a ledger
    that may speak of the same, and what became of each of its numbers and names. Raises UsageError."""
    stdin = _standard_input((fspath(draft), *_listed(against)))
    corpus = _Corpus(_Behind(_listed(against), ledger), settings, progress, stdin)
    return corpus.check(_one(fspath(draft), settings, stdin))


class Desk:
    """Articles that are read once, and drafts that are held against them: what a watch, a server or an editor keeps.

    What each article gives by itself is kept; comparing is done anew, by the same code as everywhere. So a check is the
    same, byte by byte, whether it is the first or the hundredth. The articles are as they were when the desk was made.
    Not to be shared by threads.
    """

    def __init__(
        self,
        against: Sequence[AnyPath] | AnyPath = (),
        settings: Settings | None = None,
        progress: Progress | None = None,
        ledger: AnyPath | None = None,
    ) -> None:
        """Read the articles and what each states. Raises UsageError when there is none. A ledger is asked anew at each check."""
        self._corpus = _Corpus(_Behind(_listed(against), ledger), settings, progress, None)

    def check(self, text: str | bytes, path: AnyPath = STDIN) -> Report:
        """Check a text; an article at the same path is an older state of it and left out. Raises UsageError."""
        data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        return self._corpus.check(read_draft(data, fspath(path), base=Path(), limits=_limits(self._corpus.settings)))

    def check_file(self, path: AnyPath) -> Report:
        """Check the draft in a file. Raises UsageError."""
        return self._corpus.check(_one(fspath(path), self._corpus.settings, None))


@dataclass(frozen=True, slots=True)
class _Behind:
    """What a draft is held against: paths, and a ledger whose articles are looked up for each draft."""

    paths: tuple[str, ...]
    ledger: AnyPath | None


class _Corpus:
    """The articles behind a desk, each with what it gives by itself."""

    def __init__(self, behind: _Behind, settings: Settings | None, progress: Progress | None, stdin: bytes | None) -> None:
        self.settings = settings or Settings()
        self._ledger = behind.ledger
        self._inputs = read_inputs(behind.paths, base=Path(), limits=_limits(self.settings), stdin=stdin)
        here = any(isinstance(each, Article) for each in self._inputs)
        if not here and (behind.paths or self._ledger is None):
            raise UsageError(message("check.empty_corpus", reason=_why_nothing(self._inputs)))
        kept = all_alone(gathered(self._inputs).articles, progress) if here else []
        self._alone = {(each.article.id, each.article.path): each for each in kept}

    def check(self, draft: Input) -> Report:
        """One draft against all of them."""
        if not isinstance(draft, Article):
            raise UsageError(draft.error if isinstance(draft, FailedInput) else draft.message)
        own = alone(draft)
        kept = self._kept(own)
        found = gathered((draft, *self._inputs, *kept))
        if len(found.articles) == 1 and self._ledger is None:
            raise UsageError(message("check.only_itself", path=draft.path))
        mine = next(article for article in found.articles if article.path == draft.path)
        # An article with the bytes of the draft gets another id than it has without it: it is read again.
        each = [own if a is draft else alone(a) if a is mine else self._of(a) for a in found.articles]
        report = together(each, found.failed, found.problems, self.settings)
        return drafted(without_unused(_finished(report, self.settings)), mine.id)

    def _of(self, article: Article) -> Alone:
        """What an article gives by itself, kept for the next check where it comes with the desk or from the ledger."""
        key = (article.id, article.path)
        known = self._alone.get(key)
        if known is None or known.article.sha256 != article.sha256:
            known = alone(article)
            if self._ledger is not None:
                self._alone[key] = known
        return known

    def _kept(self, own: Alone) -> tuple[Input, ...]:
        """The articles of the ledger that may speak of what the draft speaks of. Where there are more, that is told."""
        if self._ledger is None or own.extraction is None:
            return ()
        from factcheck.ledger.find import find

        found = find(Path(self._ledger), own.extraction)
        if not found.more:
            return found.articles
        told = message("ledger.more", count=str(found.more), compared=str(len(found.articles)))
        return (*found.articles, Problem("FC806", told, fspath(self._ledger)))


def _why_nothing(inputs: Sequence[Input]) -> Message:
    try:
        gathered(inputs)
    except UsageError as error:
        return error.message
    return message("read.nothing")


def _one(path: str, settings: Settings | None, stdin: bytes | None) -> Input:
    """The one input that a path names; a folder or pattern may name one as well."""
    found = read_inputs((path,), base=Path(), limits=_limits(settings or Settings()), stdin=stdin)
    articles = [each for each in found if isinstance(each, Article)]
    if len(articles) > 1:
        raise UsageError(message("check.one_draft", path=path, count=str(len(articles))))
    return articles[0] if articles else found[0]


def drafted(report: Report, draft: str) -> Report:
    """The report about one of its articles: what touches it, its coverage, and a tick for each of its numbers and names."""
    if all(article.id != draft for article in report.articles):  # lost by a fault of ours, which the report names
        return touching(report, frozenset())
    mine = touching(report, frozenset({draft}))
    problems = tuple(each for each in report.problems if each.code != UNREAD or each.article == draft)
    return replace(mine, coverage=coverage(mine, draft), problems=problems, draft=draft, ticks=ticks(mine, draft))


def touching(report: Report, articles: frozenset[str]) -> Report:
    """The report with only those findings and ties in which one of the articles takes part."""

    def touches(finding: Finding) -> bool:
        return any(not articles.isdisjoint(position.articles) for position in finding.positions)

    return replace(report, findings=tuple(filter(touches, report.findings)), ties=tuple(filter(touches, report.ties)))


def _report(found: ReadResult, settings: Settings, progress: Progress | None) -> Report:
    return _finished(run_pipeline(found.articles, found.failed, found.problems, settings, progress), settings)


def _finished(report: Report, settings: Settings) -> Report:
    lost = any(problem.failed for problem in report.problems)
    report = without_ignored(replace(report, complete=report.complete and not lost), settings)
    return without_suppressed(report, settings.suppress)


def _read(paths: tuple[str, ...], settings: Settings, stdin: bytes | None) -> ReadResult:
    return read_paths(paths, base=Path(), limits=_limits(settings), stdin=stdin)


def _limits(settings: Settings) -> Limits:
    return Limits(max_bytes=settings.max_file_bytes, max_articles=settings.max_articles)


def _standard_input(paths: tuple[str, ...]) -> bytes | None:
    """All of it, once, where a path asks for it."""
    return sys.stdin.buffer.read(_MOST_STDIN) if "-" in paths else None


def _listed(paths: Sequence[AnyPath] | AnyPath) -> tuple[str, ...]:
    return (fspath(paths),) if isinstance(paths, str | PathLike) else tuple(fspath(each) for each in paths)
