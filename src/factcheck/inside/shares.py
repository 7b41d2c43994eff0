"""FC505, FC506, FC519: shares of a whole. k of n (p %), parts of 100, and what no share can be.

Shares are added only where the text says that they divide one whole, and never in a survey with several answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, added, ends, last_step, number, power_of_ten, same_unit
from factcheck.inside.bound import CHANGED, is_of_more
from factcheck.inside.footing import alike
from factcheck.inside.found import alarm, of_unit, tie
from factcheck.inside.page import PERCENT, Page, Row, shape
from factcheck.inside.tables import share_of
from factcheck.lexicon.inside import opened
from factcheck.model import Claim, message
from factcheck.numerals import read_digits

_OF = r"\s?{part_of}\s"
MARGINS = (
    shape(
        r"매출(?:액)?[은이]?\s<L:whole>(?:에|,|과|이며|이고|으로)\s?영업이익[은이]?\s<L:part>(?:으로|이며|이고|,|을\s[가-힣]{2,4})[,]?\s영업이익률[은이]?\s<P:share>"
    ),
    shape(
        r"operating (?:profit|income) (?:was|of|reached|came to|stood at)\s<L:part>\son (?:revenue|sales|turnover) of\s<L:whole>,?\s(?:for |giving |or )?(?:an?|its) (?:operating )?margin of\s<P:share>"
    ),
)
"""Revenue, operating profit and the margin side by side: the profit is so much of the revenue."""
OF_WHOLE = (
    shape(r"<L:whole>" + _OF + r"<g40><L:part><g14>[(,]\s?(?:약 )?<P:share>\s?(?:\)|이|가|에|로|다|였|만|in|of)"),
    shape(r"<L:whole>" + _OF + r"<g40><L:part>(?:으로|로|이며|,)\s(?:전체의|전체에서|약)\s?<P:share>"),
    shape(r"<L:whole>" + _OF + r"<g40><L:part>,\s비율로는?\s(?:약 )?<P:share>"),
    shape(r"(?<![0-9a-z])<L:part>\s(?:out )?of\s(?:the |its |all )?<L:whole><g30>\(<g4><P:share>\)"),
    shape(r"\bof\s(?:the\s|those\s|all\s|its\s)?<L:whole><g24>,\s<g8><L:part><g20>\(<g4><P:share>\)"),
    shape(r"(?<![0-9a-z])<L:part>\s<g10>of\s(?:the\s|its\s|all\s)?<L:whole><g24>,\s(?:or|about)\s<g6><P:share>"),
    shape(r"<L:part>\s<g24>,\sor\s<P:share>\s(?:percent )?of\s<g44>\s(?:stood at|totaled|totalled|numbered|of)\s<L:whole>"),
    shape(r"<L:whole>" + _OF + r"<g20><P:share>인\s<g6><L:part>"),
    shape(
        r"<L:part>(?:은|는|으로|로|이며|인데),?\s<n30><L:whole>의\s?(?:약 )?<P:share>(?:다|이다|입니다|예요|이에요|이었|였|에 해당|에 이르|에 이른|에 달|수준|규모|{share_ends})"
    ),
    shape(
        r"<L:whole>[^\ue000-\ue008]{0,60}[.]?\ue008\s{0,2}(?:In|Of|Among|For|On)\s(?:those,\s|them,\s|these,\s)?<L:part>\s?(?:of\s(?:them|those|these))?,?\s?(?:or|\()\s?(?:about\s|some\s|roughly\s)?<P:share>"
    ),
    shape(
        r"<L:whole>[^\ue000-\ue008]{0,60}[.]?\ue008\s{0,2}<L:part>\s(?:of\s(?:them|those|these)),?\s(?:or\s|\()(?:about\s)?<P:share>"
    ),
    shape(
        r"<L:whole>[^\ue000-\ue008]{0,60}[.]?\ue008\s{0,2}(?:이|그|이들)\s?(?:가운데|중)(?:에서|에)?\s<g30><L:part>\s?[(,]\s?(?:약 )?<P:share>"
    ),
    shape(
        r"<L:whole>[^\ue000-\ue008]{0,60}[.]?\ue008\s{0,2}(?:이|그|이들)\s?(?:가운데|중)(?:에서|에)?\s<g24><L:part>(?:으로|로|이|에서|에)[,\s]\s?(?:전체의\s|약\s)?<P:share>(?:다|이다|였|이었|에서|가|를|에)"
    ),
    opened(
        shape(
            r"{part_rate}(?:은|는|이|가)\s<P:share>(?:로|다|이다|였다)[^\ue000-\ue008]{0,3}[\ue008,]?\s{0,2}<g20><L:whole>\s?{part_of}\s<g24><L:part>"
        ),
        "{part_rate}",
    ),
    opened(
        shape(r"{part_rate_en}\s(?:was|is|stood at|reached|came to)\s<P:share>\s?[:;,—–]\s<L:part>\s(?:out )?of\s<c24><L:whole>"),
        "{part_rate_en}",
    ),
    shape(
        r"(?<![0-9a-z])<L:part>\s(?:out )?of\s<c24><L:whole><g40>[,;.]\ue008?\s?<g12>{part_rate_en}\s(?:was|is|stood at|of)\s<P:share>"
    ),
    shape(
        r"<L:part><g12>,\s(?:about\s|some\s|only\s|or\s)?<P:share>\sof\s<c24>\s(?:capacity|total|target|budget|population|quota|limit|goal)\sof\s<L:whole>"
    ),
    shape(
        r"<L:part><g24>,\s(?:or\s)?(?:about\s|some\s|only\s|just\s)?<P:share>\sof\s(?:its|their|his|her|a|an|our)\s(?:[a-z-]{2,14}\s)?<L:whole>\s(?:goal|target|budget|capacity|total|quota|limit|allotment|plan|membership|fund)"
    ),
    shape(
        r"\bof\s(?:the\s|those\s|all\s|its\s)?<L:whole><g24>,\s<g8><L:part><g30>,\s(?:or\s)?an?\s(?:[a-z-]{2,14}\s){0,2}(?:majority|share|rate|turnout|proportion)\sof\s<P:share>"
    ),
    shape(r"\bof\s(?:the\s|those\s|all\s|its\s)?<L:whole><g24>,\s<g8><L:part><g20>,\s(?:or|about)\s(?:about\s)?<P:share>,"),
    shape(
        r"\bof\s(?:the\s|those\s|all\s|its\s)?<L:whole><g24>,\s<g8><L:part><g30>[.]\ue008\s{0,2}That (?:is|was)\s(?:about\s)?<P:share>(?:[.,]|\sof them)"
    ),
    shape(
        r"<L:part><g20>[.]\ue008\s{0,2}(?:이는\s|전체\s)<n24><L:whole>의\s?(?:약 )?<P:share>(?:다|이다|였|이었|에 해당|에 이르|에 달|{share_ends})"
    ),
    *MARGINS,
    shape(r"<L:part><n30>\(<L:whole>\)의\s?<P:share>(?:에|를|을|로|이|가|다|의)"),
)
"""Part, whole and share as one sentence sets them out."""
RATIO = shape(r"<P:ratio>\s?\((?:약 )?<P:share>\)")
_FIRST = re.compile(r"[0-9]{1,9}")
_MULTIPLE = shape("{multiple_answers}")
_SHARE = shape("{share_noun}")
_LEFTOVER = shape(r"(?:{leftover})[^\ue000-\ue008]{0,8}\ue001|\ue001[^\ue000-\ue008]{0,12}(?:{leftover})")
_BOUNDED = shape(r"{share_bounded}[^\ue000-\ue008]{0,16}$")
_EXCEEDS = shape("{may_exceed}")
_CHANGE = shape(r"\s?(?:{change_adnominal}|{change_noun}|{up}|{down}|{change_word})")
_JOIN = shape(r"[,·/;△▲]|(?:이고|이며|고|며|과|와)\s|\band\b")
_BREAK = shape(r"{than_after}|{from_after}\s|→|{prior}|\(")
_FATALITY = shape(r"{fatality}[^\ue000-\ue008]{0,12}$")
_DEATHS = shape(r"[^\ue000-\ue008]{0,4}{deaths}")
_PER = shape(r"\s?당")
LARGER = 12
"""A part larger than its whole is a slip up to tenfold, and beyond that another matter."""
MOST_OVER = Decimal(15)


def check(page: Page) -> Iterator[Draft]:
    """All shares of the article."""
    yield from _of_whole(page)
    yield from _ratios(page)
    for row in page.rows:
        yield from _hundred(page, row)
        yield from _bounded(page, row)
        yield from _fatality(page, row)


def _of_whole(page: Page) -> Iterator[Draft]:
    told: set[str] = set()
    for pattern in OF_WHOLE:
        for found in page.find(pattern):
            part, whole, share = found["part"], found["whole"], found["share"]
            if (
                CHANGED.match(page.after(share, 24))
                or share.id in told
                or share.kind != "percent"
                or not alike(part, whole)
                or not _possible(part, whole, share)
                or is_of_more(page, whole, share)
            ):
                continue
            told.add(share.id)
            yield from _judged(page, part, whole, share)


def _possible(part: Claim, whole: Claim, share: Claim) -> bool:
    """At most one of the two slipped past the whole: a part above it or a share above 100 %, not both."""
    return number(part) > 0 and number(whole) > 0 and not (number(share) > HUNDRED and number(part) > number(whole))


def _ratios(page: Page) -> Iterator[Draft]:
    """100명 가운데 37명(47%), read as one ratio: it is as fine as its whole is large (10명 중 4명 may be 38 %)."""
    for found in page.find(RATIO):
        ratio, share = found["ratio"], found["share"]
        whole = _FIRST.search(ratio.quote)
        read = read_digits(whole[0]) if whole else None
        if ratio.kind != "ratio" or share.kind != "percent" or read is None or read.value < 2:
            continue
        off = abs(number(ratio) - number(share))
        said = {"ratio": ratio.value, "stated": share.value}
        if off <= last_step(number(share)):
            yield tie(((ratio, share),), message("why.tie.ratio", **said))
        elif off > HUNDRED / read.value:
            yield alarm("FC506", ((share,), (ratio,)), message("why.ratio", **said), message("ask.share"))


def _judged(page: Page, part: Claim, whole: Claim, share: Claim) -> Iterator[Draft]:
    """Any other two counts near by that give the share end the matter."""
    if number(part) > LARGER * number(whole):
        return
    for draft in share_of(part, whole, share):
        if draft.severity == "tie" or not _another(page, part, whole, share):
            yield draft


def _another(page: Page, part: Claim, whole: Claim, share: Claim) -> bool:
    near = [c for c in page.near(share) if same_unit(c, part) and c.value.is_point][:10]
    return any(
        d.severity == "tie"
        for a in near
        for b in near
        if 0 < number(a) < number(b) and (a, b) != (part, whole)
        for d in share_of(a, b, share)
    )


def _hundred(page: Page, row: Row) -> Iterator[Draft]:
    """Shares side by side that divide one whole."""
    divided = _SHARE.search(page.text, row.start, row.end) or _LEFTOVER.search(page.text, row.start, row.end)
    if not divided or _MULTIPLE.search(page.text, max(0, row.start - 300), row.end + 300):
        return
    run: list[Claim] = []
    for claim in [c for c in row.claims if page.text[page.place[c.id]] == PERCENT and c.framing != "change_by"]:
        if run and not _joined(page, run[-1], claim):
            yield from _whole(page, run)
            run = []
        run.append(claim)
    yield from _whole(page, run)


def _joined(page: Page, a: Claim, b: Claim) -> bool:
    gap = page.between(a, b)
    return len(gap) <= 40 and bool(_JOIN.search(gap)) and not _BREAK.search(gap)


def _whole(page: Page, run: list[Claim]) -> Iterator[Draft]:
    spans = [ends(c, "lenient") for c in run]
    if len(run) < 2 or any(s is None for s in spans) or any(number(c) < 0 for c in run):
        return
    together, total = added(s for s in spans if s is not None), sum((number(c) for c in run), Decimal(0))
    terms = " + ".join(c.quote for c in run)
    if abs(total - HUNDRED) <= Decimal("0.1") * len(run):
        yield tie((tuple(run),), message("why.tie.hundred", terms=terms))
    elif len(run) >= 3 and together.lo > HUNDRED and total <= HUNDRED + MOST_OVER and not _CHANGE.match(page.after(run[-1], 8)):
        why = message("why.hundred", terms=terms, sum=of_unit(total, "percent"))
        yield alarm("FC505", tuple((c,) for c in run), why, message("ask.share"))


def _bounded(page: Page, row: Row) -> Iterator[Draft]:
    """A turnout of 104 %."""
    for claim in row.claims:
        if page.text[page.place[claim.id]] != PERCENT or number(claim) <= HUNDRED or claim.framing == "change_by":
            continue
        if not _BOUNDED.search(page.before(claim, 40)) or _EXCEEDS.search(page.text, row.start, row.end):
            continue
        if not _CHANGE.match(page.after(claim, 10)):
            yield alarm("FC519", ((claim,),), message("why.bounded", stated=claim.value), message("ask.share"))


def _fatality(page: Page, row: Row) -> Iterator[Draft]:
    """치사율 19 % where the sentence before has 78 deaths in 4,112 cases: off by a power of ten."""
    for claim in row.claims:
        if page.text[page.place[claim.id]] != PERCENT or not _FATALITY.search(page.before(claim, 30)):
            continue
        counts = [c for c in page.near(claim) if c.kind == "count" and c.value.is_point and page.row(c).index <= row.index]
        deaths = [c for c in counts if _DEATHS.match(page.after(c, 14)) and not _PER.match(page.after(c, 4))]
        cases = [c for c in counts if deaths and number(c) > number(deaths[-1]) and not _PER.match(page.after(c, 4))]
        if len(deaths) != 1 or len(cases) != 1:
            continue
        yield from _rate(deaths[0], cases[0], claim)


def _rate(deaths: Claim, cases: Claim, rate: Claim) -> Iterator[Draft]:
    computed = number(deaths) / number(cases) * HUNDRED
    for draft in share_of(deaths, cases, rate):
        if draft.severity == "tie" or power_of_ten(number(rate), computed, Decimal("0.05")):
            yield draft
