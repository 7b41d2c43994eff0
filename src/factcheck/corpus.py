"""Articles that were read, compared with one another or held against drafts."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.config import Settings
from factcheck.draft import drafted
from factcheck.errors import UsageError
from factcheck.model import Article, Message, Problem, Report, message
from factcheck.pipeline import Alone, Progress, all_alone, alone, together, undecided
from factcheck.pipeline import run as run_pipeline
from factcheck.read import Input, ReadResult, gathered
from factcheck.suppress import finished, without_unused

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard
    from factcheck.asking.settings import Second
    from factcheck.ledger.find import Found

_LATELY = 200
"""Articles of a ledger that a desk keeps in memory, each some hundred kilobytes: those of the last drafts."""


def compared(
    found: ReadResult, settings: Settings, progress: Progress | None, second: Second | None
) -> tuple[Report, Heard | None]:
    """The report on all that was read, and what a second reader answered."""
    if second is None:
        return finished(run_pipeline(found.articles, found.failed, found.problems, settings, progress), settings), None
    each = all_alone(found.articles, progress)
    heard = _heard(found.articles, second, each, settings)
    problems = (*found.problems, *(heard.problems if heard else ()))
    report = together(each, found.failed, problems, settings, heard.records if heard else None)
    return finished(report, settings), heard


def _heard(articles: Sequence[Article], second: Second | None, each: Sequence[Alone], settings: Settings) -> Heard | None:
    """What the second reader has to say, None where nobody is asked."""
    if second is None:
        return None
    from factcheck.asking.ask import hear

    return hear(articles, second, lambda: undecided(each, settings))


class Corpus:
    """The articles behind a desk, each with what it gives by itself."""

    def __init__(
        self,
        inputs: Sequence[Input],
        ledger: str | PathLike[str] | None,
        settings: Settings,
        progress: Progress | None = None,
        draft: str | None = None,
    ) -> None:
        """An article at the path `draft` will be left out of the one check that is meant. Raises UsageError."""
        self._settings, self._ledger, self._inputs = settings, ledger, tuple(inputs)
        here = any(isinstance(each, Article) for each in inputs)
        if not here and (inputs or ledger is None):
            raise UsageError(message("check.empty_corpus", reason=_why_nothing(inputs)))
        others = [each for each in gathered(inputs).articles if each.path != draft] if here else []
        kept = all_alone(others, progress)
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

    def check(self, draft: Article, second: Second | None) -> tuple[Report, Heard | None]:
        """One draft against all of them. Raises UsageError."""
        own = alone(draft)
        kept = self._kept(own)
        found = gathered((draft, *self._inputs, *kept))
        if len(found.articles) == 1 and self._ledger is None:
            raise UsageError(message("check.only_itself", path=draft.path))
        mine = next(article for article in found.articles if article.path == draft.path)
        # An article with the bytes of the draft gets another id than it has without it: it is read again.
        each = [own if a is draft else alone(a) if a is mine else self._of(a) for a in found.articles]
        heard = _heard(found.articles, second, each, self._settings)
        problems = (*found.problems, *(heard.problems if heard else ()))
        report = together(each, found.failed, problems, self._settings, heard.records if heard else None)
        return drafted(without_unused(finished(report, self._settings)), mine.id), heard

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
