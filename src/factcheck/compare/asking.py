"""Ask-cards: whom to ask what about a finding, and what may be printed until the answer is there.

Built from rule, subject, attribute, values, sources and dates alone. The card takes no side: every wording names who
reported which value, and a guessed publisher keeps its star.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from factcheck.compare.draft import Draft
from factcheck.lexicon.subjects import is_telling
from factcheck.model import Article, Claim, Message, Outcome, Position, Value, message

CARD = "ask.card"
"""Key of a card; its arguments `ask` and `meanwhile` are its two parts."""
_OWN_QUESTION: frozenset[Outcome] = frozenset({"UPDATE", "PLAN_ACTUAL", "DEFINITION", "ATTRIBUTED"})
"""Outcomes that decide what is to be asked, whatever the rule."""
_ACTORS = ("subject", "name", "role")
"""Arguments of a rule's own question that name somebody who knows."""
_MOST_VALUES, _MOST_SOURCES, _MOST_CHARACTERS = 4, 3, 60
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PLAIN = re.compile(r"[^\W\d_]{2,20}")
"""A word of letters alone."""
_BETWEEN = re.compile(r"[\s,;|/·]")

Said = str | Message | Value


@dataclass(frozen=True, slots=True)
class Case:
    """A finding in the making, as far as a card needs it."""

    draft: Draft
    subject: str
    attribute: str
    positions: Sequence[Position]
    """Newest first."""
    articles: Mapping[str, Article]

    @property
    def sources(self) -> list[Article]:
        """Every article that takes part, once."""
        return [self.articles[each] for each in dict.fromkeys(a for position in self.positions for a in position.articles)]


def card(case: Case) -> Message | None:
    """The card of a finding; None for what agrees."""
    if case.draft.severity == "tie" or not case.positions:
        return None
    return message(CARD, ask=message("ask.question", whom=_whom(case), what=_what(case)), meanwhile=_meanwhile(case))


def _what(case: Case) -> Message:
    draft = case.draft
    own = draft.ask if draft.outcome not in _OWN_QUESTION else None
    question = own or message(f"ask.about.{draft.outcome.lower()}")
    values = [_value(each) for each in case.positions]
    if (
        len(set(values)) < len(values)
        or len(case.sources) < 2
        or not 2 <= len(values) <= _MOST_VALUES
        or _tells_values(question)
        or any(map(_is_long, values))
    ):
        return question
    return message("ask.which", question=question, values=_joined("ask.slash", values))


def _tells_values(question: Message) -> bool:
    return any(name == "first" for name, _ in question.args)


def _is_long(value: Said) -> bool:
    return isinstance(value, str) and len(value) > _MOST_CHARACTERS // 2


# --- whom -------------------------------------------------------------------------------------------------------


def _whom(case: Case) -> Said:
    """Who is named as knowing it, then the desk of whoever stands alone; for the arithmetic of one article its own desk."""
    actor = _asked_of(case) or (_named_in_text(case) if len(case.sources) > 1 else None)
    desks = [_desk(each) for each in (_outliers(case) if len(case.sources) > 1 else case.sources)]
    return _joined("ask.comma", [*([message("ask.party", name=actor)] if actor else []), *dict.fromkeys(desks)])


def _asked_of(case: Case) -> str | None:
    """The body or person that the rule's question names."""
    known = dict(case.draft.ask.args) if case.draft.ask else {}
    told = [known[name] for name in _ACTORS if name in known]
    return next((each for each in told if isinstance(each, str) and each and is_telling(each)), None)


def _named_in_text(case: Case) -> str | None:
    """The one that the newest sentence names."""
    named = (claim.subject.name for claim in _newest_first(case) if claim.context.names)
    return next((name for name in named if name and is_telling(name)), None)


def _newest_first(case: Case) -> list[Claim]:
    claims = {claim.id: claim for claim in case.draft.claims}
    return [claims[each] for position in case.positions for each in position.claims]


def _outliers(case: Case) -> list[Article]:
    """The newest article of the value that fewest witnesses state; of each value where they are even."""
    fewest = min(position.witnesses for position in case.positions)
    alone = [position for position in case.positions if position.witnesses == fewest]
    return [_newest_known([case.articles[each] for each in position.articles]) for position in alone[:_MOST_SOURCES]]


def _newest_known(articles: Sequence[Article]) -> Article:
    """The newest article whose publisher is known, for somebody must be called; else the newest."""
    return next((each for each in articles if each.publisher), articles[0])


def _desk(article: Article) -> Message:
    if not article.publisher:
        return message("ask.desk_of_file", name=article.path.replace("\\", "/").rpartition("/")[2])
    author = _author(article.author or "")
    return message("ask.desk_of", who=_named(article), author=author) if author else message("ask.desk", who=_named(article))


def asked_by_its_desk(card: Message, draft: Article) -> Message:
    """The card for the desk that holds the draft: nobody need be asked who published it, its writer sits next door."""
    if card == _desk(draft):
        return message("ask.writer")
    return Message(
        card.key,
        tuple((name, asked_by_its_desk(part, draft) if isinstance(part, Message) else part) for name, part in card.args),
    )


def _author(byline: str) -> str:
    """The first name of a byline, without addresses; empty where it is nothing that looks like a name."""
    words = [word for word in _BETWEEN.split(byline[:200], maxsplit=6)[:3] if word]
    named: list[str] = []
    for word in words:
        if not _PLAIN.fullmatch(word):
            break
        named.append(word)
    return " ".join(named)


# --- meanwhile --------------------------------------------------------------------------------------------------


def _meanwhile(case: Case) -> Message:
    if case.attribute == "person_name":
        return message("ask.title_only", title=case.subject)
    if case.attribute == "quotation":
        return message("ask.paraphrase", name=case.subject)
    if len(case.sources) == 1:
        return _in_one_text(case)
    if len({_value(each) for each in case.positions}) < len(case.positions):
        # Not the values differ but what is said beside them (one day, two weekdays): no wording with the values tells that.
        return message("ask.leave_out")
    ordered = list(case.positions if case.draft.outcome not in _OWN_QUESTION else reversed(case.positions))
    words = _are_words(ordered)
    sayings = _joined("ask.then", _sayings(case, ordered[:_MOST_VALUES], words))
    return message("ask.wrote" if words else "ask.reported", topic=_topic(case), sayings=sayings)


def _in_one_text(case: Case) -> Message:
    who, values = _source(case.sources[0]), [_value(each) for each in case.positions[:_MOST_VALUES]]
    if len(values) < 2:
        return message("ask.stated", who=who, value=values[0])
    return message("ask.both_in_one", who=who, values=_joined("ask.with", values))


def _topic(case: Case) -> Message:
    """Subject and attribute; the subject alone where the attribute is nothing but words of it."""
    if not case.attribute or case.attribute in case.subject:
        return message("ask.subject", subject=case.subject or case.attribute)
    attribute = message(f"attribute.{case.attribute}")
    return message("ask.topic", subject=case.subject, attribute=attribute) if case.subject else attribute


def _sayings(case: Case, positions: Sequence[Position], words: bool) -> list[Message]:
    dated = _needs_days(case, positions)
    years = {position.last_seen[:4] for position in positions if position.last_seen}
    told = []
    for position, who in zip(positions, _whose(case, positions), strict=True):
        says: dict[str, Said] = {"who": who, "value": _value(position)}
        if dated and position.last_seen:
            says["day"] = _day(position.last_seen, len(years) > 1)
        told.append(message(f"ask.says{'_words' if words else ''}{'_on' if 'day' in says else ''}", **says))
    return told


def _needs_days(case: Case, positions: Sequence[Position]) -> bool:
    """Days tell the values apart where one came after the other, or one publisher states both."""
    publishers = [{case.articles[each].publisher for each in position.articles} for position in positions]
    repeated = sum(map(len, publishers)) > len(set().union(*publishers))
    days = [position.last_seen for position in positions]
    return (repeated or case.draft.outcome in _OWN_QUESTION) and None not in days and len(set(days)) > 1


def _whose(case: Case, positions: Sequence[Position]) -> list[Said]:
    """The publishers of each value; those that are not known are told apart by `one` and `another`."""
    told: list[Said] = []
    for position in positions:
        named = list(dict.fromkeys(_named(a) for a in (case.articles[each] for each in position.articles) if a.publisher))
        told.append(_several(named) if named else message("ask.another_source" if told else "ask.one_source"))
    return told


def _several(named: Sequence[str]) -> Said:
    if len(named) > _MOST_SOURCES:
        return message("ask.and_more", first=named[0], count=str(len(named)))
    return _joined("ask.with", named)


def _source(article: Article) -> Said:
    return _named(article) if article.publisher else message("ask.one_source")


def _named(article: Article) -> str:
    """The publisher, starred where no header named it."""
    return f"{article.publisher}{'' if article.publisher_how == 'header' else '*'}"


# --- values -----------------------------------------------------------------------------------------------------


def _are_words(positions: Iterable[Position]) -> bool:
    """True for names, roles and quotations, which are quoted."""
    return any(each.value.text is not None or each.value.items for each in positions)


def _value(position: Position) -> Said:
    value = position.value
    if isinstance(value.lo, str) or isinstance(value.hi, str):
        return _dates(value)
    text = ", ".join(value.items) if value.items else value.text
    if text is None:
        return value
    return text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS].rstrip()}…"


def _dates(value: Value) -> Said:
    """Days as a reader writes them; what is no day stays as it is."""
    ends = [each for each in (value.lo, value.hi) if isinstance(each, str)]
    if not ends or not all(_DAY.fullmatch(each) for each in ends):
        return value
    if len(set(ends)) == 1:
        return _day(ends[0], True)
    if ends[0][:4] == ends[1][:4]:
        return message("ask.until_in_year", first=_day(ends[0], False), last=_day(ends[1], False), year=ends[0][:4].lstrip("0"))
    return message("ask.until", first=_day(ends[0], True), last=_day(ends[1], True))


def _day(iso: str, with_year: bool) -> Said:
    found = _DAY.fullmatch(iso)
    if not found:
        return iso
    year, month, day = (part.lstrip("0") for part in found.groups())
    named = message(f"ask.month.{month}")
    return message("ask.day_of_year", year=year, month=named, day=day) if with_year else message("ask.day", month=named, day=day)


def _joined(key: str, parts: Sequence[Said]) -> Said:
    """One after another by the message of the key, which joins two."""
    return reduce(lambda rest, first: message(key, first=first, rest=rest), reversed(parts[:-1]), parts[-1])
