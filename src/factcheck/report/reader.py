"""The part of a second reader in a report: what rests on it, and its open proposals, folded and without severity."""

from __future__ import annotations

from factcheck.model import Lang, OpenProposal, Report, SecondReader, message
from factcheck.report import contract
from factcheck.report.messages import tell

_QUOTES = 3
"""Quotes shown for one stance."""


def published_reader(report: Report) -> contract.Reader | None:
    """The key `reader` of the contract, None where nobody was asked."""
    second = report.second
    if second is None:
        return None
    names = ("proposed", "proven", "confirmed", "agreed", "unfounded", "ignored", "malformed", "same", "other")
    return contract.Reader(
        records=tuple(contract.ReaderRecord(name=name, sha256=sha) for name, sha in second.records),
        counts=contract.ReaderCounts(**{name: getattr(second, name) for name in names}, open=len(second.open)),
        findings={each.id: each.reader for each in (*report.findings, *report.ties) if each.reader},
        proposals=tuple(_proposal(each) for each in second.open),
    )


def _proposal(proposal: OpenProposal) -> contract.ReaderProposal:
    return contract.ReaderProposal(
        kind=proposal.kind,  # type: ignore[arg-type]
        subject=proposal.subject,
        attribute=proposal.attribute,
        positions=tuple(
            contract.ReaderStance(
                value=value,
                quotes=tuple(contract.ReaderQuote(article=q.article, start=q.start, end=q.end, quote=q.quote) for q in quotes),
            )
            for value, quotes in proposal.stances
        ),
        why=proposal.why,
    )


def reader_counts(second: SecondReader, lang: Lang) -> str:
    """One line: what was proposed, and what became of it."""
    names = ("proposed", "proven", "confirmed", "agreed", "unfounded", "ignored")
    told = {name: str(getattr(second, name)) for name in names}
    counts = tell(message("report.reader_counts", open=str(len(second.open)), records=str(len(second.records)), **told), lang)
    if not second.same + second.other:
        return counts
    return f"{counts} {tell(message('report.reader_pairs', same=str(second.same), other=str(second.other)), lang)}"


def proposal_lines(proposal: OpenProposal) -> tuple[str, tuple[str, ...]]:
    """What a proposal is about, and its stances by their quotes; article text, still to pass the border."""
    topic = " · ".join(part for part in (proposal.subject, proposal.attribute) if part)
    return topic, tuple(" / ".join(dict.fromkeys(q.quote for q in quotes[:_QUOTES])) for _, quotes in proposal.stances)
