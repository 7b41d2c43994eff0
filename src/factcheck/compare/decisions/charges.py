"""What somebody was tried for: 횡령 혐의는 유죄, 배임 혐의는 무죄; convicted of fraud, acquitted of theft. Two charges have two verdicts."""

from __future__ import annotations

import re

from factcheck.claim import Extraction
from factcheck.compare.decisions.motions_en import stems
from factcheck.compare.decisions.motions_ko import alike

NEAR = 80
"""Characters beside a verdict in which its charge is named."""
_JOINT = re.compile(r"[·ㆍ]\s?")
_KO_CHARGE = re.compile(
    r"(?<![가-힣])(?P<what>[가-힣]{2,10}(?:[·ㆍ]\s?[가-힣]{2,10}){0,3})\s?(?:혐의|죄(?=[는은가로도를에와\s]))"
)
_EN_CHARGE = re.compile(
    r"(?:\sof|\son|\sto)\s(?:(?:all|one|two|three|several|a|the)\s)?(?:(?:counts?|charges?)\s(?:of\s)?)?(?P<what>[a-z][a-z\- ]{2,50}?)"
    r"(?=\s(?:on|by|in|after|and|for|with|as|against|but|at|over|when)\s|[,.;]|$)"
)


def charges_at(each: Extraction, span: tuple[int, int]) -> frozenset[str]:
    """The charges that stand at a verdict: behind an English one, before a Korean one in its sentence."""
    sentence = next((s for s in each.sentences if s.start <= span[0] < s.end), None)
    if sentence is None:
        return frozenset()
    text = each.article.text
    if each.article.language == "ko":
        found = list(_KO_CHARGE.finditer(text, max(sentence.start, span[0] - NEAR), span[0]))
        return frozenset(_JOINT.split(found[-1]["what"])) if found else frozenset()
    match = _EN_CHARGE.search(text, span[1], min(sentence.end, span[1] + NEAR))
    return frozenset(stems(match["what"])) if match else frozenset()


def are_two_charges(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both texts name charges, and none is the other's."""
    return bool(a and b) and not any(alike(x, y) for x in a for y in b)
