"""What every report for people shows of a finding, before it has a form: who states what, when, where, in which words.

Article text in a view is as it was read; each form takes it over the border itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from factcheck.compare.asking import CARD
from factcheck.display import shown
from factcheck.lexicon import load
from factcheck.lexicon.concepts import Concepts
from factcheck.mention.cells import UNIT_OF_TABLE
from factcheck.model import Article, Claim, Finding, Lang, Message, Position, Report, Severity
from factcheck.report.messages import tell, word
from factcheck.report.strip import Tick, strip
from factcheck.report.timeline import Timeline, timeline
from factcheck.rules import RULES
from factcheck.text import LineIndex

_TIED_BY_ARITHMETIC = frozenset({"FC113"})
"""Numbers that support one another are not one value: `172 + 101 = 273` must not read as 172 = 101."""
_NEIGHBOURS: Mapping[str, int] = MappingProxyType({"FC310": 2, "FC112": 1})
"""Ties by framing or by a bound, with how many words beside the value show it."""
_BOUNDS = frozenset({"at_least", "at_most", "more_than", "less_than"})
_WORD_AFTER = re.compile(r" ?[^\s.,;:'\"“”‘’…]{1,16}")
_WORD_BEFORE = re.compile(r"[^\s.,;:'\"“”‘’…]{1,16} ?$")
_REACH = 200
"""Characters of context on each side of a value; a sentence without end must not fill a page."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with the value's own words in the middle."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One source of a position: the articles of one publisher that state the value, shown by the newest."""

    article: Article
    claim: Claim
    source: str
    """The publisher, or the word for an unknown one."""
    source_guessed: bool
    date: str | None
    date_guessed: bool
    articles: int
    """Articles of this publisher in this position."""
    line: int
    column: int
    quote: Quote
    is_draft: bool = False
    """The draft of a check: a source of its own, with an entry for each place."""


@dataclass(frozen=True, slots=True)
class PositionView:
    """One value and its sources, newest first."""

    display: str
    witnesses: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in the reader's language."""

    rank: int
    id: str
    rule: str
    rule_name: str
    severity: Severity
    score: str
    parts: tuple[tuple[str, str], ...]
    subject: str
    attribute: str
    factor: str | None
    """How many times larger the largest value is than the smallest, where both are numbers of one unit."""
    strip: tuple[Tick, ...]
    timeline: Timeline | None
    positions: tuple[PositionView, ...]
    why: tuple[str, ...]
    slip: str | None
    ask: str | None
    """Whom to ask what."""
    meanwhile: str | None
    """What may be printed until the answer is there."""
    card: str | None
    """Both in one."""
    verdict: str
    """Whether it is open, dismissed, accepted or known to a baseline, in the reader's language."""
    remark: str | None


@dataclass(frozen=True, slots=True)
class TieView:
    """One value that is written in several ways."""

    rule: str
    subject: str
    attribute: str
    forms: tuple[str, ...]
    articles: int
    witnesses: int


class Views:
    """Makes views from one report; keeps the indexes that all of them need."""

    def __init__(self, report: Report, lang: Lang) -> None:
        self.report = report
        self.lang = lang
        self._articles = {article.id: article for article in report.articles}
        self._claims = {claim.id: claim for claim in report.claims}
        self._lines: dict[str, LineIndex] = {}

    def findings(self, top: int = 0) -> list[FindingView]:
        """The first `top` findings that count, in their order; all of them for 0."""
        ranked = [(rank, each) for rank, each in enumerate(self.report.findings, 1) if each.counts]
        return [self._finding(rank, each) for rank, each in (ranked[:top] if top else ranked)]

    def closed(self) -> list[FindingView]:
        """The findings that do not count: dismissed, accepted, or known to a baseline."""
        return [self._finding(rank, each) for rank, each in enumerate(self.report.findings, 1) if not each.counts]

    def every(self) -> list[tuple[Finding, FindingView]]:
        """All findings with their views, closed ones in their places: for formats that give the state of each."""
        return [(each, self._finding(rank, each)) for rank, each in enumerate(self.report.findings, 1)]

    def ties(self) -> list[TieView]:
        """Agreements whose values are written in more than one way, those with most witnesses first."""
        made = [self._tie(each) for each in self.report.ties if each.rule not in _TIED_BY_ARITHMETIC]
        return sorted((each for each in made if len(each.forms) > 1), key=lambda each: (-each.witnesses, -len(each.forms)))

    def _finding(self, rank: int, finding: Finding) -> FindingView:
        same = len({each.display for each in finding.positions}) < len(finding.positions)
        return FindingView(
            rank=rank,
            id=finding.id,
            rule=finding.rule,
            rule_name=self._rule_name(finding),
            severity=finding.severity,
            score=rounded(finding.score),
            parts=tuple((word(f"part.{name}", self.lang, name), rounded(part)) for name, part in finding.score_parts),
            subject=finding.subject,
            attribute=attribute_name(finding.attribute, self.lang),
            factor=factor(finding.positions),
            strip=strip(finding.positions),
            timeline=timeline(finding, self._claims, self._articles, self.lang),
            positions=tuple(self._position(each, same) for each in finding.positions),
            why=tuple(tell(each, self.lang) for each in finding.why),
            slip=self._slip(finding),
            ask=card_part(finding.ask, "ask", self.lang),
            card=tell(finding.ask, self.lang) if finding.ask else None,
            # The wording names who has printed which value, and the draft is not printed yet.
            meanwhile=card_part(finding.ask, "meanwhile", self.lang) if self.report.draft is None else None,
            verdict=word(f"verdict.{'known' if finding.known and finding.status == 'open' else finding.status}", self.lang),
            remark=tell(finding.remark, self.lang) if finding.remark else None,
        )

    def _rule_name(self, finding: Finding) -> str:
        """The rule's name, with a mark where the finding rests on a second reader."""
        rule = RULES.get(finding.rule)
        name = rule.page(self.lang).name if rule else ""
        return f"{name} ({word('report.reader_proposed', self.lang)})" if finding.reader == "proposed" else name

    def _slip(self, finding: Finding) -> str | None:
        if finding.slip is None:
            return None
        mechanism = word(f"slip.{finding.slip.mechanism}", self.lang, finding.slip.mechanism)
        suspect = self._claims.get(finding.slip.suspect or "")
        return f"{mechanism} ({word('report.suspect', self.lang)}: {suspect.quote})" if suspect else mechanism

    def _position(self, position: Position, same: bool) -> PositionView:
        """One value; by its words where the value alone does not tell it from another (one day, two weekdays)."""
        claims = [self._claims[each] for each in position.claims if each in self._claims]
        groups: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=self._newest_first):
            article = self._articles[claim.article]
            source = claim.id if article.id == self.report.draft else article.publisher or article.id
            groups.setdefault(source, []).append(claim)
        display = f"{claims[0].quote} ({position.display})" if same and claims else position.display
        return PositionView(display, position.witnesses, tuple(self._entry(each) for each in groups.values()))

    def _newest_first(self, claim: Claim) -> tuple[tuple[int, ...], str, int]:
        article = self._articles[claim.article]
        day = tuple(-ord(sign) for sign in article.date or "")
        return day or (0,), article.path, claim.start

    def _entry(self, claims: list[Claim]) -> Entry:
        claim = claims[0]
        article = self._articles[claim.article]
        line, column = self._index(article).place(claim.start)
        is_draft = article.id == self.report.draft
        return Entry(
            article=article,
            claim=claim,
            source=word("check.draft", self.lang) if is_draft else article.publisher or word("report.unknown_source", self.lang),
            source_guessed=not is_draft and article.publisher is not None and article.publisher_how != "header",
            date=article.date,
            date_guessed=article.date is not None and article.date_how != "header",
            articles=len({each.article for each in claims}),
            line=line,
            column=column,
            quote=quote_of(article, claim),
            is_draft=is_draft,
        )

    def _index(self, article: Article) -> LineIndex:
        if article.id not in self._lines:
            self._lines[article.id] = LineIndex.of(article.raw)
        return self._lines[article.id]

    def _tie(self, tie: Finding) -> TieView:
        claims = [self._claims[each] for position in tie.positions for each in position.claims if each in self._claims]
        return TieView(
            rule=tie.rule,
            subject=tie.subject,
            attribute=attribute_name(tie.attribute, self.lang),
            forms=distinct(self._words(each, tie.rule) for each in claims),
            articles=len({each.article for each in claims}),
            witnesses=len({self.report.witnesses.get(each.article, each.article) for each in claims}),
        )

    def _words(self, claim: Claim, rule: str) -> str:
        """The value's own words; in a table with what they come to, for the unit stands elsewhere; with its neighbours where these make it what it is (30% 수준으로 줄여, cut to 30%)."""
        start, end = claim.span
        article = self._articles[claim.article]
        if start >= end:
            return claim.quote
        if UNIT_OF_TABLE in claim.derivation:
            return f"{claim.quote} ({shown(claim.value, self.lang)})"
        around = _NEIGHBOURS.get(rule, 0) if rule == "FC310" or claim.hedge in _BOUNDS else 0
        if article.language == "ko":
            end = max(end, _after(article.text[: claim.scope[1]], end, around))
        else:
            start = min(start, _before(article.text[claim.scope[0] :], start - claim.scope[0], around) + claim.scope[0])
        words = article.text[start:end]
        return words.rstrip(")]") if words.count("(") + words.count("[") == 0 else words


def _after(text: str, end: int, words: int) -> int:
    """Where the word that is being read and `words - 1` further ones end; Korean qualifies a value behind it."""
    for _ in range(words):
        found = _WORD_AFTER.match(text, end)
        end = found.end() if found else end
    return end


def _before(text: str, start: int, words: int) -> int:
    """Where the `words` words before a value begin; English qualifies it in front."""
    for _ in range(words):
        found = _WORD_BEFORE.search(text, max(0, start - 20), start)
        start = found.start() if found else start
    return start


def quote_of(article: Article, claim: Claim) -> Quote:
    """The claim's sentence in the clean text; the raw words alone where a claim has no place there."""
    start, end = claim.span
    if start >= end:
        return Quote("", claim.quote, "")
    left, right = max(claim.scope[0], start - _REACH), min(max(claim.scope[1], end), end + _REACH)
    return Quote(article.text[min(left, start) : start], article.text[start:end], article.text[end:right])


def distinct(forms: Iterable[str]) -> tuple[str, ...]:
    """Forms in the order of their first appearance; those that differ in spaces only count once."""
    found: dict[str, str] = {}
    for form in forms:
        found.setdefault("".join(form.split()), " ".join(form.split()))
    return tuple(found.values())


def factor(positions: tuple[Position, ...]) -> str | None:
    """`×2.0` for the widest gap between exact positive numbers of one unit, `×10,000` from a hundredfold on, or None."""
    values = [each.value for each in positions]
    numbers = [each.lo for each in values if each.is_point and isinstance(each.lo, Decimal) and each.lo > 0]
    if len(values) < 2 or len(numbers) < len(values) or len({each.unit for each in values}) > 1 or min(numbers) == max(numbers):
        return None
    ratio = max(numbers) / min(numbers)
    digits = Decimal(1) if ratio >= 100 else Decimal("0.1") if ratio >= Decimal("1.1") else Decimal("0.001")
    return f"×{ratio.quantize(digits):,f}" if ratio < Decimal("1e12") else None


def card_part(card: Message | None, name: str, lang: Lang) -> str | None:
    """One part of an ask-card; a plain message is all question."""
    if card is None or card.key != CARD:
        return tell(card, lang) if card and name == "ask" else None
    part = dict(card.args).get(name)
    return tell(part, lang) if isinstance(part, Message) else None


def rounded(number: Decimal) -> str:
    """Two decimals, for people."""
    return f"{number:.2f}"


@cache
def attribute_name(attribute: str, lang: Lang) -> str:
    """The first word that the lexicon knows for an attribute; else the attribute's own words."""
    named = word(f"attribute.{attribute}", lang, "")
    if named:
        return named
    concept = load("concepts.toml", Concepts).concepts.get(attribute)
    words = () if concept is None else concept.ko if lang == "ko" else concept.en
    return words[0] if words else attribute.replace("_", " ")


def _stem(path: str) -> str:
    """`crawl.jsonl#17` is `crawl#17`: the number of a record is what tells it apart."""
    stem, _, suffix = path.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return "".join((stem, *suffix.partition("#")[1:])) if stem else path


def labels_of(articles: Iterable[Article]) -> Mapping[str, str]:
    """Article id → a short name that is unique among them: the file's stem, or as much of its beginning as tells it apart."""
    stems = {article.id: _stem(article.path) for article in articles}
    return {
        article: _short(stem, [other for key, other in stems.items() if key != article], article)
        for article, stem in stems.items()
    }


def _short(stem: str, others: list[str], article: str) -> str:
    for place, sign in enumerate(stem):
        if place >= 3 and sign in "_-. " and place <= 16 and not any(other.startswith(stem[:place]) for other in others):
            return stem[:place]
    if len(stem) <= 16 and stem not in others:
        return stem
    return f"{stem[:8]}~{article[:4]}"
