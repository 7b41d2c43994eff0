"""What a single line shows about itself: a sentence, a byline, contact data, a copyright line, a photo caption."""

from __future__ import annotations

import re

from factcheck.read import dates
from factcheck.read.words import PAGE, any_of

_CLOSERS = r"[\"'”’」』)\]〉》]{0,3}"
_FULL_STOP = re.compile(rf"[.。]{_CLOSERS}\s{{0,20}}\Z")
# A Korean predicate ends in 다, 죠 or a polite 요 (not the nouns 개요, 수요); headlines and labels do not.
_PREDICATE = re.compile(rf"(?:[가-힣][다죠]|[에어아해세네군지래데까예여]요)[.!?]?{_CLOSERS}\s{{0,20}}\Z")
# Notes and releases end sentences in a noun of the verb: 전망됨, 처음임, 인상함.
_NOMINAL = re.compile(rf"[가-힣][임음함됨짐]\.?{_CLOSERS}\s{{0,20}}\Z")
_INNER_STOP = re.compile(rf"(?:[가-힣a-z)%]|[0-9]{{3}})[.!?]{_CLOSERS}\s{{0,3}}(?=[가-힣A-Z\"'“‘(\[])")
_EMAIL = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
_PHONE = r"(?:☎[ ]?)?(?:\+[0-9]{1,3}[ -])?\(?(?<![0-9])[0-9]{2,4}\)?[ -][0-9]{3,4}[ -][0-9]{4}(?![0-9])"
_CONTACT = re.compile(rf"{_EMAIL}|{_PHONE}|(?<![0-9])1[0-9]{{3}}-[0-9]{{4}}(?![0-9])")
_NOISE = re.compile(rf"{any_of((*PAGE.contact, *PAGE.reporters))}|[^0-9A-Za-z가-힣]{{1,100}}")
_REPORTER = re.compile(rf"(?:[가-힣]{{0,10}}{any_of(PAGE.reporters)})(?![가-힣])")
_BY = re.compile(r"(?:By|BY|Text by|Words by)[ ][A-Z]")
_STAMP = re.compile(rf"{any_of(PAGE.stamps)}[ ]?:?[ ]?(?=[(0-9])")
_CLOCK = re.compile(r"(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?![0-9])")
_FURNITURE = re.compile(any_of(PAGE.furniture))
_CRAWL = re.compile(r"[*_]{0,2}(?:Crawled at|Source|Fetched at|원문|출처)[*_]{0,2}[ ]?:")
_CLOSER = re.compile(rf"[\[<(▶■◆☞\s]{{0,5}}{any_of(PAGE.closers)}(?![가-힣])|댓글[ ]?[0-9]{{1,6}}(?![가-힣0-9])")
_CREDITS = any_of(PAGE.credits)
_CREDIT = re.compile(
    rf"[\[(/=<][ ]?{_CREDITS}[ ]?[=:/][^\[\]()<>]{{1,60}}[\])>]?\Z|[\[(/][^\[\]()/]{{1,30}}[ ]{_CREDITS}[\])]?\Z"
    r"|(?<=[.다])[ ][^.]{1,30}[ ]제공\.?\Z|(?:Photo|Picture|Image|Credit)s?(?: by|:)[ ][^.]{1,60}\.?\Z|[ⓒ©][^.]{1,40}\Z"
    rf"|\[[가-힣A-Za-z ]{{2,20}}{any_of(PAGE.reporters)}\]\Z"
)
# "김성훈 대표가 특장점을 강조하고 있다.": somebody (이/가) is shown doing what one is photographed doing.
_SCENE = re.compile(
    rf"[가-힣A-Za-z0-9)][이가][ ].{{0,60}}{any_of(PAGE.scenes)}(?:[을를])?[ ]?하고[ ]있다\.?\Z|모습(?:\.|이다\.)?\Z"
)
_NO_STATEMENT = re.compile(r"[^0-9A-Za-z가-힣]*\Z")

_ENDED = re.compile(rf"[.!?。]{_CLOSERS}\s{{0,20}}\Z")

_MAX_HEADLINE = 40
_MAX_BYLINE = 160
_MAX_CAPTION = 60


def is_prose(text: str) -> bool:
    """True for a line that holds a sentence, not a headline, label or list entry."""
    if _INNER_STOP.search(text[:2_000]) or (len(text) > 25 and _FULL_STOP.search(text[-30:])):
        return True
    # A headline may end in a predicate too, but then it is short and has no full stop.
    return bool(_PREDICATE.search(text[-30:])) and (len(text) > _MAX_HEADLINE or bool(_ENDED.search(text[-30:])))


def is_note(text: str) -> bool:
    """True for a statement of a release: a sentence, or a noun of a verb at its end (전망됨)."""
    return is_prose(text) or (len(text) > 12 and bool(_NOMINAL.search(text[-30:])))


def is_empty(text: str) -> bool:
    """True for rules and other lines without a letter or digit."""
    return bool(_NO_STATEMENT.match(text))


def is_byline(text: str, in_head: bool) -> bool:
    """Who wrote it and when. Near the title any line with a full date that is no sentence; elsewhere only clear ones."""
    if len(text) > _MAX_BYLINE:
        return False
    if _PREDICATE.search(text):
        return False
    dated = dates.spans(text)
    if dated and (_STAMP.search(text) or len(_residue(text, dated)) <= 20):
        return True
    if len(text) > 60 and _FULL_STOP.search(text):
        return False
    if _STAMP.match(text.lstrip("([*_ ")) and _CLOCK.search(text):
        return True
    if _BY.match(text) or (_REPORTER.search(text) and (len(text) <= 40 or bool(_CONTACT.search(text)))):
        return in_head or len(text) <= 60
    return bool(dated) and in_head


def _residue(text: str, dated: list[tuple[int, int]]) -> str:
    for start, end in reversed(dated):
        text = text[:start] + text[end:]
    return _NOISE.sub("", text)


def is_contact(text: str) -> bool:
    """True when the whole line is an e-mail address or telephone number with the words around it."""
    rest, found = _CONTACT.subn("", text[:300])
    rest = _NOISE.sub("", rest)
    return found > 0 and len(text) <= 300 and len(rest) <= 6 and not any(map(str.isdigit, rest))


def is_furniture(text: str) -> bool:
    """Copyright, subscription and crawl lines."""
    if _CRAWL.match(text) or text.startswith(PAGE.copyright):
        return True
    return bool(_FURNITURE.search(text)) and len(text) <= 200 and not _PREDICATE.search(text)


def is_crawl(text: str) -> bool:
    """True for a line in which a crawler speaks."""
    return bool(_CRAWL.match(text.lstrip()))


def is_sent(text: str) -> bool:
    """True for the tail of an agency's text, with the time of sending."""
    return "송고" in text[-120:] and bool(_CLOCK.search(text[-120:]))


def closes_article(text: str) -> bool:
    """True for a line from which on the page shows other things: related stories, comments."""
    return bool(_CLOSER.match(text)) and not _PREDICATE.search(text[:80])


def is_caption(text: str) -> bool:
    """A photo caption that stands as a paragraph: a credit at its end, or one short sentence that shows a scene."""
    if _INNER_STOP.search(text[:_MAX_CAPTION]) and not _CREDIT.search(text[-80:]):
        return False
    return bool((len(text) <= 200 and _CREDIT.search(text[-80:])) or (len(text) <= _MAX_CAPTION and _SCENE.search(text)))


def same(text: str) -> str:
    """Letters and digits alone: equal for a title and its repetition with other quotes and spaces."""
    return "".join(filter(str.isalnum, text)).casefold()
