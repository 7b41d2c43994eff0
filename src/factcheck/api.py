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

from factcheck.compare.asking import asked_by_its_desk
from factcheck.config import Settings
from factcheck.coverage import UNREAD, coverage, ticks
from factcheck.errors import UsageError
from factcheck.model import Article, FailedInput, Finding, Message, Problem, Report, message
from factcheck.pipeline import Alone, Progress, all_alone, alone, together, undecided
from factcheck.pipeline import run as run_pipeline
from factcheck.read import STDIN, FieldMap, Input, Limits, ReadResult, gathered, read_draft, read_inputs, read_paths
from factcheck.reader import near
from factcheck.suppress import without_ignored, without_suppressed, without_unused

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard
    from factcheck.asking.settings import Second
    from factcheck.ledger.find import Found

_MOST_STDIN = 1_000_000_001
"""Bytes; one more than the largest limit that the settings admit, so that an endless pipe ends."""
_LATELY = 200
"""Articles of a ledger that a desk keeps in memory, each some hundred kilobytes: those of the last drafts."""
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
    if second is None:
        return _report(found, chosen, progress), None
    each = all_alone(found.articles, progress)
    heard = _heard(found.articles, second, each, chosen)
    problems = (*found.problems, *(heard.problems if heard else ()))
    report = together(each, found.failed, problems, chosen, heard.records if heard else None)
    return finished(report, chosen), heard


def _heard(articles: Sequence[Article], second: Second | None, each: Sequence[Alone], settings: Settings) -> Heard | None:
    """What the second reader has to say, None where nobody is asked."""
    if second is None:
        return None
    from factcheck.asking.ask import hear

    return hear(articles, second, lambda: undecided(each, settings))


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
    stdin = _standard_input((fspath(draft), *_behind(against).paths))
    return _Corpus(_behind(against), settings, progress, stdin).check(_one(fspath(draft), settings, stdin), second)


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
        self._corpus = _Corpus(_behind(against), settings, progress, None)
        self._second = second

    @property
    def articles(self) -> int:
        """How many articles there are to be held against."""
        return self._corpus.size

    def check(self, text: str | bytes, path: AnyPath = STDIN) -> Report:
        """Check a text; an article at the same path is an older state of it and left out. Raises UsageError."""
        data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        return self._corpus.check(
            read_draft(data, fspath(path), base=Path(), limits=limits_of(self._corpus.settings)), self._second
        )[0]

    @property
    def paths(self) -> frozenset[str]:
        """Where the articles were read, as reports name them."""
        return self._corpus.paths

    def check_file(self, path: AnyPath) -> Report:
        """Check the draft in a file. Raises UsageError."""
        return self._corpus.check(_one(fspath(path), self._corpus.settings, None), self._second)[0]


class _Corpus:
    """The articles behind a desk, each with what it gives by itself."""

    def __init__(self, behind: Archive, settings: Settings | None, progress: Progress | None, stdin: bytes | None) -> None:
        self.settings = settings or Settings()
        self._ledger = behind.ledger
        self._inputs = _inputs(behind.paths, self.settings, stdin)
        here = any(isinstance(each, Article) for each in self._inputs)
        if not here and (behind.paths or self._ledger is None):
            raise UsageError(message("check.empty_corpus", reason=_why_nothing(self._inputs)))
        kept = all_alone(gathered(self._inputs).articles, progress) if here else []
        self._alone = {(each.article.id, each.article.path): each for each in kept}
        self._lately: dict[tuple[str, str], Alone] = {}
        self._found: Found | None = None

    @property
    def size(self) -> int:
        """How many articles were read."""
        return len(self._alone)

    @property
    def paths(self) -> frozenset[str]:
        """Where they were read."""
        return frozenset(path for _, path in self._alone)

    def check(self, draft: Input, second: Second | None) -> tuple[Report, Heard | None]:
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
        heard = _heard(found.articles, second, each, self.settings)
        problems = (*found.problems, *(heard.problems if heard else ()))
        report = together(each, found.failed, problems, self.settings, heard.records if heard else None)
        return drafted(without_unused(finished(report, self.settings)), mine.id), heard

    def _of(self, article: Article) -> Alone:
        """What an article gives by itself, kept for the next check where it comes with the desk or from the ledger."""
        key = (article.id, article.path)
        known = self._alone.get(key) or self._lately.pop(key, None)
        if known is None or known.article.sha256 != article.sha256:
            known = self._found.alone(article) if self._found else alone(article)
        if self._ledger is not None and key not in self._alone:
            self._lately[key] = known  # the last used is the last to go
            if len(self._lately) > _LATELY:
                del self._lately[next(iter(self._lately))]
        return known

    def _kept(self, own: Alone) -> tuple[Input, ...]:
        """The articles of the ledger that may speak of what the draft speaks of. Where there are more, that is told."""
        if self._ledger is None or own.extraction is None:
            return ()
        from factcheck.ledger.find import find

        self._found = found = find(Path(self._ledger), own.extraction)
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
    found = _inputs((path,), settings or Settings(), stdin)
    articles = [each for each in found if isinstance(each, Article)]
    if len(articles) > 1:
        raise UsageError(message("check.one_draft", path=path, count=str(len(articles))))
    return articles[0] if articles else found[0]


def drafted(report: Report, draft: str) -> Report:
    """The report about one of its articles: what touches it, its coverage, and a tick for each of its numbers and names."""
    if all(article.id != draft for article in report.articles):  # lost by a fault of ours, which the report names
        return touching(report, frozenset())
    mine = touching(report, frozenset({draft}))
    article = next(each for each in mine.articles if each.id == draft)
    asked = (replace(f, ask=asked_by_its_desk(f.ask, article)) if f.ask else f for f in mine.findings)
    mine = replace(mine, findings=tuple(asked))
    problems = tuple(each for each in report.problems if each.code != UNREAD or each.article == draft)
    return replace(mine, coverage=coverage(mine, draft), problems=problems, draft=draft, ticks=ticks(mine, draft))


def touching(report: Report, articles: frozenset[str]) -> Report:
    """The report with only those findings and ties in which one of the articles takes part."""

    def touches(finding: Finding) -> bool:
        return any(not articles.isdisjoint(position.articles) for position in finding.positions)

    findings, ties = tuple(filter(touches, report.findings)), tuple(filter(touches, report.ties))
    second = near(report.second, articles, findings) if report.second else None
    return replace(report, findings=findings, ties=ties, second=second)


def _report(found: ReadResult, settings: Settings, progress: Progress | None) -> Report:
    return finished(run_pipeline(found.articles, found.failed, found.problems, settings, progress), settings)


def finished(report: Report, settings: Settings) -> Report:
    """The report without what the settings leave out."""
    lost = any(problem.failed for problem in report.problems)
    report = without_ignored(replace(report, complete=report.complete and not lost), settings)
    return without_suppressed(report, settings.suppress)


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
