"""What the settings leave out of a report: ignored rules, and single findings with a reason.

Nothing goes unseen: a suppressed finding is listed with its reason, and a suppression that meets nothing is a problem,
for the difference that it was written for is gone or has become another one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.config import Settings, Suppression
from factcheck.model import Finding, Problem, Report, Suppressed, message
from factcheck.text import key_of

UNUSED = "FC807"
"""The code of a suppression that met nothing."""


def finished(report: Report, settings: Settings) -> Report:
    """The report without what the settings leave out."""
    lost = any(problem.failed for problem in report.problems)
    report = without_ignored(replace(report, complete=report.complete and not lost), settings)
    return without_suppressed(report, settings.suppress)


def without_ignored(report: Report, settings: Settings) -> Report:
    """The report without the findings and ties of rules that the settings leave out."""
    if not settings.ignore:
        return report
    return replace(
        report,
        findings=tuple(each for each in report.findings if not settings.ignores(each.rule)),
        ties=tuple(each for each in report.ties if not settings.ignores(each.rule)),
    )


def without_suppressed(report: Report, suppressions: Sequence[Suppression]) -> Report:
    """The report without the findings that a suppression meets; they are listed, and so is what met none."""
    if not suppressions:
        return report
    sentences = _sentences(report)
    kept: list[Finding] = []
    taken: list[Suppressed] = []
    met: set[int] = set()
    for finding in report.findings:
        found = [n for n, each in enumerate(suppressions) if _meets(each, finding, sentences)]
        met.update(found)
        if found:
            reason = suppressions[found[0]].reason
            taken.append(Suppressed(finding.id, finding.rule, finding.subject, finding.attribute, reason))
        else:
            kept.append(finding)
    unused = [_unused(each) for n, each in enumerate(suppressions) if n not in met]
    return replace(report, findings=tuple(kept), suppressed=tuple(taken), problems=(*report.problems, *unused))


def without_unused(report: Report) -> Report:
    """The report of one draft: suppressions that were written for other articles are no trouble of its own."""
    return replace(report, problems=tuple(each for each in report.problems if each.code != UNUSED))


def _sentences(report: Report) -> Mapping[str, str]:
    """Claim id → its sentence, in one case and with single blanks."""
    raw = {article.id: article.raw for article in report.articles}
    return {claim.id: _plain(raw[claim.article][slice(*claim.sentence)]) for claim in report.claims}


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _meets(each: Suppression, finding: Finding, sentences: Mapping[str, str]) -> bool:
    """Everything that the suppression names fits the finding."""
    if not finding.rule.startswith(each.rule) or (each.finding and each.finding != finding.id):
        return False
    if each.subject and key_of(each.subject) != key_of(finding.subject):
        return False
    if not each.words:
        return True
    words = _plain(each.words)
    return any(words in sentences.get(claim, "") for position in finding.positions for claim in position.claims)


def _unused(each: Suppression) -> Problem:
    named = " · ".join(filter(None, (each.rule, each.finding, each.subject, each.words)))
    return Problem(UNUSED, message("settings.unused", named=named, reason=each.reason), "")
