"""Drafts become ranked findings: named factors, a total order, a fingerprint that survives unrelated edits.

score = S_type · p² · (1 − e^(−3g)) · k · (0.5 + H) · n, field study section 5 and a factor n for the number of witnesses. p is
squared because a false alarm costs more than a find earns; H prefers an even split to a lone outlier.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Context, Decimal
from types import MappingProxyType

from factcheck.compare.asking import Case, card
from factcheck.compare.draft import Draft
from factcheck.display import shown
from factcheck.heading import heading
from factcheck.lexicon.concepts import CONCEPTS
from factcheck.model import Article, Claim, Finding, Lang, Position, Severity, Value

SEVERITY_WEIGHT: Mapping[Severity, Decimal] = MappingProxyType(
    {"blocker": Decimal(8), "error": Decimal(4), "warning": Decimal(2), "info": Decimal(1), "tie": Decimal(0)}
)
PROMINENT = frozenset({"title", "deck", "lead"})
WEIGHTY = frozenset(
    {"deaths", "casualties", "parameter_count", "contract_value", "revenue", "operating_profit", "budget", "policy_rate"}
)
NAMES = frozenset({"person_name", "title", "name"})
PROVEN_GAP = Decimal("0.35")
"""Least distance that counts for a typing slip or an arithmetic proof: two swapped digits are a wrong fact however near."""
_EXACT = Context(prec=28)


def rank(drafts: Sequence[Draft], articles: Sequence[Article], witnesses: Mapping[str, str], lang: Lang) -> tuple[Finding, ...]:
    """Findings in the order in which an editor should see them; ties between scores fall by id."""
    by_id = {article.id: article for article in articles}
    found = [_finding(draft, by_id, witnesses, lang) for draft in drafts]
    return tuple(sorted(_numbered(found), key=lambda f: (f.severity == "info", -f.score, f.id)))


def _numbered(findings: Sequence[Finding]) -> list[Finding]:
    """Findings of one fingerprint keep it in the order of their claims, the later ones with a number."""
    seen: Counter[str] = Counter()
    told: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.id, [p.claims for p in f.positions])):
        seen[finding.id] += 1
        told.append(finding if seen[finding.id] == 1 else replace(finding, id=f"{finding.id}-{seen[finding.id]}"))
    return told


def _finding(draft: Draft, articles: Mapping[str, Article], witnesses: Mapping[str, str], lang: Lang) -> Finding:
    positions = sorted((_position(group, articles, witnesses, lang) for group in draft.groups), key=_newest_first)
    parts = _parts(draft, witnesses)
    score = Decimal(1)
    for _, factor in parts:
        score *= factor
    told = heading(draft.claims, articles)
    subject, attribute = draft.subject or told.subject, draft.attribute or told.attribute
    return Finding(
        id=_fingerprint(draft),
        rule=draft.rule,
        outcome=draft.outcome,
        severity=draft.severity,
        score=score.quantize(Decimal("0.0001")),
        score_parts=parts,
        subject=subject,
        attribute=attribute,
        positions=tuple(positions),
        why=draft.why,
        slip=draft.slip,
        ask=card(Case(draft, subject, attribute, positions, articles)),
        reader=draft.reader,
    )


def _newest_first(position: Position) -> tuple[bool, str, str, tuple[str, ...]]:
    """Newest value first, unknown dates last, then by what is written."""
    day = position.last_seen or ""
    return (not day, "".join(chr(0x10FFFF - ord(sign)) for sign in day), position.display, position.claims)


def _position(group: tuple[Claim, ...], articles: Mapping[str, Article], witnesses: Mapping[str, str], lang: Lang) -> Position:
    ordered = sorted(group, key=lambda c: (articles[c.article].date or "", c.article, c.start), reverse=True)
    sources = tuple(dict.fromkeys(c.article for c in ordered))
    days = sorted(filter(None, (articles[each].date for each in sources)))
    return Position(
        value=ordered[0].value,
        display=shown(ordered[0].value, lang),
        claims=tuple(c.id for c in ordered),
        articles=sources,
        witnesses=len({witnesses.get(each, each) for each in sources}),
        first_seen=days[0] if days else None,
        last_seen=days[-1] if days else None,
    )


def _parts(draft: Draft, witnesses: Mapping[str, str]) -> tuple[tuple[str, Decimal], ...]:
    proven = draft.slip is not None or draft.rule.startswith("FC5")
    spread = Decimal(1) - (Decimal(-3) * max(draft.gap, PROVEN_GAP if proven else Decimal(0))).exp(_EXACT)
    return (
        ("severity", SEVERITY_WEIGHT[draft.severity]),
        ("same_item", (draft.confidence * draft.confidence).quantize(Decimal("0.0001"))),
        ("distance", max(spread, Decimal("0.05")).quantize(Decimal("0.0001"))),
        ("consequence", _consequence(draft)),
        ("split", _split(draft, witnesses)),
        ("sources", _sources(draft, witnesses)),
    )


def _consequence(draft: Draft) -> Decimal:
    """3 in a headline or lead, 2 for lives and money of record, 1.5 for names, else 1."""
    if any(c.where in PROMINENT for c in draft.claims):
        return Decimal(3)
    if draft.attribute in NAMES:
        return Decimal("1.5")
    return Decimal(2) if any(c.attribute in WEIGHTY for c in draft.claims) else Decimal(1)


def _sources(draft: Draft, witnesses: Mapping[str, str]) -> Decimal:
    """A quarter more for each further witness, up to double: what many print, many will repeat."""
    count = len({witnesses.get(c.article, c.article) for c in draft.claims})
    return Decimal(1) + Decimal("0.25") * (min(count, 5) - 1)


def _split(draft: Draft, witnesses: Mapping[str, str]) -> Decimal:
    """0.5 + Gini of the witnesses over the values."""
    counts = [len({witnesses.get(c.article, c.article) for c in group}) for group in draft.groups]
    total = sum(counts)
    shares = sum(Decimal(n * n) for n in counts) / Decimal(total * total) if total else Decimal(1)
    return (Decimal("1.5") - shares).quantize(Decimal("0.0001"))


def _fingerprint(draft: Draft) -> str:
    """Rule, data item and values; no places, no order, no dates, and nothing that is chosen by how often it stands.

    A word that most claims share changes with each copy of an article; the first of all in the alphabet seldom does. With it
    99.9 % of the findings that are still found after an edit elsewhere keep their fingerprint, before it were 96 %
    (`make fingerprints`).
    """
    if draft.reader == "proposed":
        # A reader words its subject anew each time: what it proposes is known by rule and values alone.
        return hashlib.sha256(
            "\0".join((draft.rule, "", "reader", *_values(draft.groups))).encode("utf-8", "replace")
        ).hexdigest()[:16]
    whom = min((_plain(claim.subject.name) for claim in draft.claims), default=_plain(draft.subject))
    known = {claim.attribute for claim in draft.claims} & CONCEPTS.keys()
    what = draft.attribute or min(known, default="")
    source = "\0".join((draft.rule, whom, what, *_values(draft.groups)))
    return hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()[:16]


def _values(groups: Sequence[Sequence[Claim]]) -> list[str]:
    """Each value once. A number that one text prints with its unit and another without is one value."""
    found = {min((not claim.value.unit, _written(claim.value), claim.value.unit or "") for claim in group) for group in groups}
    named = {text for bare, text, _ in found if not bare}
    return sorted(f"{text} {unit}" for bare, text, unit in found if not (bare and text in named))


def _written(value: Value) -> str:
    """The value apart from the reader's language and from blanks: `500000000000`, `~300`, a name in its own letters."""
    if value.text is not None and not isinstance(value.lo, str):
        return _plain(value.text)
    if value.items:
        return ",".join(sorted(map(_plain, value.items)))
    lo, hi = (f"{each.normalize():f}" if isinstance(each, Decimal) else each or "" for each in (value.lo, value.hi))
    return lo if lo == hi else f"{lo}~{hi}"


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
