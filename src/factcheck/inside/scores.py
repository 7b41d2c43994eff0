"""FC523: a score against the words beside it: 4-7로 꺾었다, a 2-1 draw, 31-28로 져 4점 차, 3-1 with sets of 25-21, 19-25, 28-26, 22-25.

Scores are read from the text itself, for a pair of numbers is no value. What the words bind is the score right beside them;
shoot-outs, extra time and ties over two legs go by another score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.found import alarm
from factcheck.inside.page import Page
from factcheck.lexicon.inside import any_of
from factcheck.model import Claim, Message, message
from factcheck.numerals import read_digits
from factcheck.resolve import text_claim

_SCORE = re.compile(
    r"(?<![0-9.,:/$€£₩-])(?<![0-9]년\s)(?P<a>[0-9]{1,3})\s?(?:-|–|:|대\s?)\s?(?P<b>[0-9]{1,3})(?![0-9/%년월일시]|[.,:][0-9]|-[0-9]|\s?(?:분|초|억|만))"
)
_WON = re.compile(
    r"^(?:으로|로)\s(?:[가-힣A-Za-z·]{1,12}[을를]\s)?(?:"
    + any_of("beaten")
    + "|"
    + any_of("victory")
    + r"(?:했|하|한|[을를]\s[거따챙낚]))"
)
_DREW = re.compile(r"^(?:으로|로)?\s(?:[가-힣]{1,6}\s)?" + any_of("drew"))
_WON_EN = re.compile(any_of("won_en") + r"(?:\s[A-Z][A-Za-z'’.-]{1,20}){0,4}\s$", re.IGNORECASE)
_DREW_EN = re.compile(any_of("drew_en") + r"\s$", re.IGNORECASE)
_DRAW_EN = re.compile(r"^\s(?:draw|tie)\b", re.IGNORECASE)
_OTHERWISE = re.compile(any_of("shoot_out"), re.IGNORECASE)
_BY = re.compile(r"^(?:으로|로)[^0-9.,]{0,12}?(?P<by>[0-9]{1,3})(?P<unit>점|골)\s?차")
_BY_FIRST = re.compile(r"(?P<by>[0-9]{1,3})(?P<unit>점|골)\s?차(?:로|의|\s)[^0-9.,]{0,8}[(]?$")
_SETS = re.compile(any_of("of_sets"), re.IGNORECASE)
_LISTED = re.compile(r"^\s?(?:[,·/]|\s|\()")
FEWEST_POINTS = 6
"""A set is won with six games, eleven or more points; a match with fewer sets."""
MOST_SETS, ROWS = 4, 4


@dataclass(frozen=True, slots=True)
class Score:
    """Two numbers of a game, as printed, and their clean span."""

    first: Decimal
    second: Decimal
    span: tuple[int, int]
    row: int

    @property
    def quote(self) -> str:
        """The score in its plainest form."""
        return f"{self.first:f}-{self.second:f}"


def check(page: Page) -> Iterator[Draft]:
    """Scores that their words, their margin or their sets contradict."""
    scores = list(_scores(page))
    for number, score in enumerate(scores):
        before, after = _beside(page, score)
        alone = not any(
            other is not score and other.row == score.row and abs(other.span[0] - score.span[1]) <= 3 for other in scores
        )
        why = _contradicted(score, before, after) if alone else None
        if why is not None and not _OTHERWISE.search(before + after):
            yield alarm("FC523", ((_claim(page, score),),), why, message("ask.score"))
        elif score.first != score.second:
            yield from _of_sets(page, score, scores[number + 1 :])


def _scores(page: Page) -> Iterator[Score]:
    text = page.each.article.text
    for index, sentence in enumerate(page.each.sentences):
        for match in _SCORE.finditer(text, sentence.start, sentence.end):
            a, b = read_digits(match["a"]), read_digits(match["b"])
            if a is not None and b is not None:
                yield Score(a.value, b.value, match.span(), index)


def _beside(page: Page, score: Score) -> tuple[str, str]:
    """Text before and after the score within its sentence."""
    sentence, text = page.each.sentences[score.row], page.each.article.text
    return text[max(sentence.start, score.span[0] - 60) : score.span[0]], text[
        score.span[1] : min(sentence.end, score.span[1] + 60)
    ]


def _contradicted(score: Score, before: str, after: str) -> Message | None:
    """What the words right beside the score say against it."""
    won = bool(_WON.search(after) or _WON_EN.search(before))
    if won and score.first <= score.second:
        return message("why.score.won", score=score.quote)
    drew = _DREW.search(after) or _DREW_EN.search(before) or _DRAW_EN.search(after)
    if drew and score.first != score.second:
        return message("why.score.drew", score=score.quote)
    by = _BY.search(after) or _BY_FIRST.search(before)
    stated = read_digits(by["by"]) if by else None
    if by and stated is not None and stated.value != abs(score.first - score.second):
        return message(
            "why.score.by", score=score.quote, stated=by["by"] + by["unit"], computed=f"{abs(score.first - score.second):f}"
        )
    return None


def _of_sets(page: Page, match: Score, rest: Sequence[Score]) -> Iterator[Draft]:
    """A match by sets, and as many set scores after it: each is won by one of the two."""
    if max(match.first, match.second) > MOST_SETS or not _is_of_sets(page, match):
        return
    count = match.first + match.second
    sets = [score for score in rest if score.row <= match.row + ROWS and max(score.first, score.second) >= FEWEST_POINTS]
    if len(sets) != count or any(score.first == score.second for score in sets):
        return
    taken = sum(score.first > score.second for score in sets)
    if {taken, count - taken} != {match.first, match.second}:
        said = ", ".join(score.quote for score in sets)
        why = message(
            "why.score.sets", score=match.quote, sets=said, computed=f"{max(taken, count - taken)}-{min(taken, count - taken)}"
        )
        yield alarm("FC523", ((_claim(page, match),), *((_claim(page, each),) for each in sets)), why, message("ask.score"))


def _is_of_sets(page: Page, match: Score) -> bool:
    """A word of sets in the sentence of the match or the next."""
    sentences = page.each.sentences[match.row : match.row + 2]
    return bool(_SETS.search(page.each.article.text, sentences[0].start, sentences[-1].end))


def _claim(page: Page, score: Score) -> Claim:
    """The score as a claim of its own: its words alone."""
    start, end = score.span
    return text_claim(page.each, "text", (start, end), ("", "score"), page.each.article.text[start:end])
