"""Whose an outcome is: a body's, or the stance of a member, a party, a group that has no say of its own.

반대 and `voted against` are what somebody does; 부결 and `rejected` are what comes of it. A member who voted no contradicts no
body that passed the motion, and neither does a governor's veto.
"""

from __future__ import annotations

import re

from factcheck.claim import Extraction
from factcheck.compare.decisions.matters import WORDS
from factcheck.lexicon.anchors import either
from factcheck.text import Sentence

BEFORE = 60
"""Characters before an English verb in which its subject ends."""
_KO, _EN = WORDS.ko, WORDS.en
_TOPIC = re.compile(r"(?P<who>[가-힣A-Za-z0-9]{2,14})(?:들)?(?:에서)?[은는이가]\s")
_BODY_KO = re.compile(rf"(?:{either(_KO.deciding)})$")
_SUBJECT = re.compile(
    r"(?P<number>[0-9]{1,3}|one|two|three|four|five|six|seven|some|several|many|most|all|both|other)?\s?(?P<word>[A-Za-z][A-Za-z'’\-]{1,20})(?:\s(?:[a-z]{3,12}ly|also|has|have|had|were|was|are|is|then|again))?\s$"
)
_BODY_EN, _PRONOUNS = frozenset(_EN.deciding), frozenset({"it", "they"})
_WORD = re.compile(r"[A-Za-z]{2,20}")


def is_of_one(each: Extraction, span: tuple[int, int]) -> bool:
    """The words at `span` are what a person, a party or a group holds, not what a body decided."""
    sentence = next((s for s in each.sentences if s.start <= span[0] < s.end), None)
    if sentence is None:
        return False
    word = each.article.text[span[0] : span[1]].lower()
    if each.article.language == "ko":
        return word.startswith(_KO.stances) and not _is_body_ko(each, sentence, span)
    return word.startswith(_EN.stances) and not _is_body_en(each, sentence, span)


def _is_body_ko(each: Extraction, sentence: Sentence, span: tuple[int, int]) -> bool:
    """The subject nearest before the word is a body."""
    topics = list(_TOPIC.finditer(each.article.text, sentence.start, span[0]))
    return bool(topics) and bool(_BODY_KO.search(topics[-1]["who"]))


def _is_body_en(each: Extraction, sentence: Sentence, span: tuple[int, int]) -> bool:
    text = each.article.text
    subject = _SUBJECT.search(text[max(sentence.start, span[0] - BEFORE) : span[0]])
    if not subject or subject["number"]:
        return False
    if subject["word"].lower() not in _PRONOUNS:
        return subject["word"].lower() in _BODY_EN
    place = each.sentences.index(sentence)
    before = each.sentences[place - 1] if place else sentence
    return any(word.lower() in _BODY_EN for word in _WORD.findall(text[before.start : before.end]))
