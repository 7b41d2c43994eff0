"""How Korean and English news set out a start, an end and the change between them.

Words of time (올해, 전년) may have been read as dates or durations: then their signs stand in the text.
"""

from __future__ import annotations

import re

from factcheck.inside.page import shape
from factcheck.lexicon.anchors import Anchored
from factcheck.lexicon.inside import opened

_ARROW = r"\s?(?:→|->|⇒|➝|➞)\s?"
_CLOSE = (
    r"[^,;\ue000-\ue004\ue008]{0,40}(?:clos(?:e|ing)|last|market|share|offer|undisturbed)\s[^,;\ue000-\ue004\ue008]{0,24}<L:base>"
)
_CLOSE_KO = r"[^\ue000-\ue004\ue008]{0,20}(?:종가|기준가|주가|시가|현재가|기준주가|공모가)\s?\(?<g6><L:base>\)?"
"""The price that an offer is measured by; a day may stand before it."""
_MOVED = (
    *("up", "down", "rose", "fell", "grew", "climbed", "jumped", "increased", "decreased", "declined", "dropped", "gained"),
    *("slipped", "cut", "surged", "rise", "raised"),
)
PATTERNS: tuple[re.Pattern[str] | Anchored, ...] = (
    *map(
        shape,
        (
            r"<L:base>{from_after}<g30><L:result>(?:으로|로|이|가|을|를|에)(?=[\s,])<n25><PQXL:change>",
            r"<P:base>{from_after}<g30><P:result>(?:으로|로|이|가|을|를|에)(?=[\s,])<n25><PQX:change>",
            r"<LPQX:change><g8>\(<g10><LP:base><g14>" + _ARROW + r"<LP:result>\)",
            r"<LP:base><g16>" + _ARROW + r"<g8><LP:result><g16>[,(·:]\s?<g6>[+△▲▼-]?<LPQX:change>",
            r"<LP:result>(?:으로|로)\s<n14>\(<g8><LP:base>\)\s?{than_after}<g8><LPQX:change>",
            r"\(<g8><LP:base>\)\s?{than_after}<g8><LPQX:change>\s?<g4>{change_adnominal}\s<g4><LP:result>",
            r"<LP:base>\s?{than_after}<g8><LPQX:change>\s?<g4>{change_adnominal}\s<g4><LP:result>",
            r"<LP:result>(?:으로|로|이며|인데)?,?\s<g8><LP:base>(?:이던|였던|이었던)\s<g8>[\ue005\ue006]?<g6>{than_after}<g8><LPQX:change>",
            r"<LP:result>\s?\(<g8><LP:base>,\s?<g4><PQX:change>\s?<g4>\)",
            r"<LP:result>(?:으로|로|이며|인데)?,?\s<m24>\(?<LP:base>\)?의\s?(?:약 )?<X:change>",
            r"<PQX:change>,?\s<c10>from\s<c8><LP:base>\s<c10>to\s<c8><LP:result>",
            r"to\s<c8><LP:result>\s<c8>from\s<c8><LP:base>(?:\s<c16>)?,\s(?:a|an)\s[a-z]{3,9}\sof\s<c6><PQX:change>",
            r"<LP:result>,?\s(?:compared with|compared to|against|versus|up from|down from)\s<c14><LP:base><c20>,\s"
            r"(?:(?:a|an)\s[a-z]{3,9}\sof|up|down)\s<c6><PQX:change>",
            r"<LP:result><c30>\s(?:compared with|compared to|as against|against|versus|up from|down from)\s<c8><LP:base><c20>,\s"
            r"(?:(?:a|an)\s[a-z]{3,9}\sof|up|down)\s<c6><PQX:change>",
            r"<P:result><g40>\s(?:compared with|compared to|as against|against|versus)\s<c8><P:base><c24>,\s(?:(?:a|an)\s<c24>)?"
            r"<P:change>\s?<c4>(?:higher|lower|more|less|better|worse)",
            r"<LP:result>,?\s<c24><X:change>\s(?:the|its|as much as|that of|more than|higher than)\s<c24><LP:base>",
            r"<L:result>\s<c16>(?:when|while|against|compared with|versus)\s<c40><L:base>,\s(?:a|an)\s{against_noun}\sof\s<c8><PX:change>",
            r"<L:result><c30>,?\s(?:(?:is|was|represents|representing|at)\s)?an?\s<P:change>\s(?:premium|discount)\s(?:to|over|on|from)\s"
            + _CLOSE,
            r"<L:result><c30>,?\s(?:(?:is|was|represents|representing|at)\s)?an?\s(?:premium|discount)\sof\s<c8><P:change>\s(?:to|over|on|from)\s"
            + _CLOSE,
            r"<L:result><c16>,\s<c16><P:change>\s(?:above|below|higher than|lower than|more than|less than)\s" + _CLOSE,
            r"<L:result>(?:으로|로|이며|인데|에),?\s"
            + _CLOSE_KO
            + r"(?:보다|에|에서|의|대비|\s대비)\s?(?:약 )?<P:change>(?:의|가량의|만큼)?\s?{against_noun_ko}",
            r"<L:result>(?:에|으로|로)\s[^\ue000-\ue004\ue008]{0,24}[.]\ue008\s{0,2}"
            + _CLOSE_KO
            + r"(?:보다|에|에서|의|대비|\s대비)\s?(?:약 )?<P:change>(?:의|가량의|만큼)?\s?{against_noun_ko}",
            r"<L:base>(?:보다|에|에서|인데|였는데)\s?<n30><L:result>(?:으로|로|에|을|를)[^\ue000-\ue008]{0,20}?<P:change>(?:의|가량의|쯤의)?\s?{against_noun_ko}",
            r"<X:change>\s<c16>to\s<g8><LP:result>\s?<g20>from\s<g8><LP:base>",
            r"<X:change>\s<c16>from\s<g8><LP:base>\s<g8>to\s<g8><LP:result>",
        ),
    ),
    opened(
        shape(
            rf"(?:{'|'.join(_MOVED)})<g24><PQL:change><g34>,?\sto\s<g14><LP:result>\s?<g24>"
            r"(?:from|compared with|against|versus)\s(?:the |about |around )?<LP:base>"
        ),
        *_MOVED,
    ),
    *map(
        shape,
        (
            r"<LP:result><g30>(?:up|down|a rise of|an increase of|a gain of|a decline of|a drop of|an?)\s<g8><PQX:change>\s?"
            r"<c10>(?<!year )(?:from|over|on)\s<c24><LP:base>",
            r"from\s<g8><LP:base>\s?<g24>\bto\s<g8><LP:result><g16>(?:,|—|–|\()\s?<g14><PQXL:change>",
            r"<LP:result>\s?\(<g14><LP:base>\),?\s(?:up|down|an increase of|a decrease of)\s<g4><PQX:change>",
            r"<LP:result>,?\s<c24><PX:change>\s(?:more|higher|less|lower|fewer|above|below|larger|ahead|up|down|behind)\s"
            r"(?:than|of|on|from)?\s?<c30>\s<LP:base>",
        ),
    ),
)
"""Start, end and change as Korean and English news write them. The gaps hold no other number."""
CARRIED = tuple(
    map(
        shape,
        (
            r"<LP:result><s50>(?:{prior}|올해|이번|[\ue005\ue006])(?:의?\s같은\s[가-힣]{1,2}의?)?[^은는\ue000-\ue008]{0,14}\s?<LP:base>\s?{than_after}\s?<g6><PQXL:change>\s?{change_word}",
            r"<LP:result><s50>(?:{prior}|[\ue005\ue006])[^은는\ue000-\ue008]{0,10}\(<LP:base>\)\s?{than_after}\s?<g6><PQXL:change>\s?{change_word}",
            r"<L:result><s50>(?:{prior}|올해|이번|[\ue005\ue006])(?:의?\s같은\s[가-힣]{1,2}의?)?[^은는\ue000-\ue008]{0,14}\s?<L:base>\s?{than_after}\s?<g6><L:change>\s?"
            r"\(<P:change2>\)\s?{change_word}",
        ),
    )
)
"""The end stands in the sentence before; its unit must be the start's, and no new topic may come between."""
PAIRED = tuple(
    map(
        shape,
        (
            r"<LP:result><g20><LP:result2><s30>(?:{prior}|[\ue005\ue006])<g16>\(<LP:base>,\s?<LP:base2>\)\s?{than_after}<g14>각각\s<PQ:change>,\s<PQ:change2>",
            r"<LP:result><g20><LP:result2><s60>\(<g8><LP:base>,\s?<LP:base2>\)\s?<g4>(?:{than_after})<g10>각각\s<PQ:change>,\s<PQ:change2>",
        ),
    )
)
_UP_OR_DOWN = ("{up_en}", "{down_en}")
SPANNED = (
    opened(shape(r"from\s<O:span><c24>,\s(?:an?\s)(?:{against_noun}|hike|cut|reduction|saving)\sof\s<c6><PQLX:change>"), "from"),
    opened(
        shape(r"(?:{up_en}|{down_en}|cut|raised|reduced|lifted)\s<c34><PQX:change>,?\s<c10>(?:from\s)?<O:span>"),
        *(*_UP_OR_DOWN, "cut", "raised", "reduced", "lifted"),
    ),
    opened(shape(r"(?:{up_en}|{down_en})<g16>(?:from\s)?<O:span><g16>(?:,|—|–|\()\s?<g14><PQX:change>"), *_UP_OR_DOWN),
)
"""`rose from $99 to $115, a jump of 16 percent`: both levels in one value."""
AMOUNTS = (
    shape(r"<L:amount>\(<P:change>\s?[↑↓]?\)\s?{change_adnominal}\s<g4><L:result>"),
    opened(shape(r"(?:{up_en}|{down_en})\s<g6><L:amount>,\sor\s<P:change>,\s<g10>to\s<g10><L:result>"), *_UP_OR_DOWN),
)
"""An amount and its percentage beside the end: the start is what lies between."""
