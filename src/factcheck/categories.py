"""What an article states without a number: the names that it uses, its lists, and what it calls a first.

Made for whoever reads the claims and for the ticks of a draft; rules of comparison have readings of their own. A name is
taken only where its form shows it: proper nouns side by side, a product's letters and digits, a short form in quotation
marks. What is no name to the grammar is left out: a missing tick costs less than one at every noun.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.grammar.runs import Run
from factcheck.lexicon.anchors import either
from factcheck.lexicon.categories import CATEGORIES
from factcheck.mention.name import TITLES
from factcheck.model import Claim, Lang, Subject
from factcheck.resolve import text_claim
from factcheck.text import key_of

MOST = 2_000
"""Claims of one article; a longer list of names is no article."""
PLACES = 5
"""Places of one name in one article; a name is not told anew at each of its places."""
FEWEST, MEMBER, LONGEST, SURE = 3, 4, 30, 4
"""Members that make a list, words of one, characters of a name, and syllables of a Korean one that stands alone."""
MINISTRY, INSTITUTION = "부", 5
"""The last syllable of a ministry, and the syllables from which on such words are a body's name (정보통신부, not 일부)."""
NEAR = 8
"""Characters in which a text takes back what it calls a first."""
QUOTED = ("name.quoted",)
"""How a name in quotation marks was found."""
_HANGUL = r"[가-힣]"
_QUOTED = re.compile(
    r"(?<![가-힣A-Za-z0-9.?!,])['‘\"“](?P<name>[가-힣A-Za-z][^'‘’\"“”\n.?!…,]{0,23}[^\s'‘’\"“”.?!…,])['’\"”](?!\s?[가-힣]{0,2}(?:라고|고|며)\s)"
)
_PRODUCT = re.compile(r"[가-힣A-Za-z0-9&.\-]{1,20}(?:\s[가-힣A-Za-z0-9&.\-]{1,16}){0,4}")
_GENERAL: Mapping[Lang, frozenset[str]] = MappingProxyType({lang: frozenset(words.general) for lang, words in CATEGORIES.items()})
_BODIES = (*TITLES.organisations.bodies, MINISTRY)
_TITLES = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common, *TITLES.en.exclusive, *TITLES.en.common))


def _patterns(lang: Lang) -> Mapping[str, re.Pattern[str]]:
    words = CATEGORIES[lang]
    edge = rf"(?!{_HANGUL}{{3}})" if lang == "ko" else r"(?![A-Za-z])"
    between = r"\s?" if lang == "ko" else r"\s"
    return {
        "joined": re.compile(rf"\s?(?:{either(words.joints)})\s?"),
        "open": re.compile(rf",?\s?(?:{either(words.open)})(?!{_HANGUL}{{2}})"),
        "first": re.compile(rf"(?:(?:{either(words.scopes)}){between}(?:{either(words.first)})|{either(words.alone)}){edge}"),
        "verbal": re.compile(rf"(?:{either(words.verbal)})$" if words.verbal else r"(?!)"),
    }


_WORDS: Mapping[Lang, Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {lang: MappingProxyType(_patterns(lang)) for lang in CATEGORIES}
)


def categorical_claims(
    extractions: Sequence[Extraction], leader: Mapping[str, str], taken: Mapping[str, Sequence[Claim]]
) -> Iterator[Claim]:
    """Names, lists and firsts of a story in the order of each text; `taken` are the claims of each article that are known
    already, `leader` says which id a name's entity has."""
    names = [list(_names(each)) for each in extractions]
    articles = Counter(key for found in names for key in {claim.subject.id for claim in found})
    for each, found in zip(extractions, names, strict=True):
        times = Counter(claim.subject.id for claim in found)
        kept = (c for c in found if _is_shown(c, each.article.language, articles[c.subject.id], times[c.subject.id]))
        unique = {claim.id: claim for claim in (*_lists(each), *_firsts(each), *kept)}
        told = taken.get(each.article.id, ())
        free = [c for c in unique.values() if c.kind == "list" or not any(_inside(c, other) for other in told)]
        for claim in sorted(free, key=lambda c: (c.start, c.end, c.kind))[:MOST]:
            yield replace(claim, subject=_known(claim.subject, leader))


def _is_shown(claim: Claim, lang: Lang, articles: int, times: int) -> bool:
    """Words that are more than a common noun or the first word of a sentence: several of them, letters with digits, a name
    in quotation marks, or one that the story uses again."""
    words = claim.quote
    if words in _GENERAL[lang]:
        return False
    if " " in words or any(sign.isdigit() for sign in words) or claim.derivation == QUOTED:
        return True
    if lang == "en" and claim.span[0] == claim.scope[0]:
        return words.isupper() and len(words) > 1
    if lang == "ko" and len(words) < SURE and not words.isascii():
        return articles > 1
    return articles > 1 or times > 2 or lang == "ko"


def _inside(claim: Claim, other: Claim) -> bool:
    """The words are part of another claim's, or cut into them; a name may hold a value (솔라 오픈 100B), not a person."""
    overlap = other.start < claim.end and claim.start < other.end
    holds = claim.start <= other.start and other.end <= claim.end and (claim.start, claim.end) != (other.start, other.end)
    return overlap and not (holds and other.kind not in {"name", "role"})


def _known(subject: Subject, leader: Mapping[str, str]) -> Subject:
    return replace(subject, id=leader.get(subject.id, subject.id))


def _names(each: Extraction) -> Iterator[Claim]:
    """Names by their form, at their first places."""
    text, lang = each.article.text, each.article.language
    seen: Counter[str] = Counter()
    runs = {span for run in each.runs if (span := _name_in(run, text, lang) or _partner_in(run, text, lang))}
    quoted = {match.span("name") for match in _QUOTED.finditer(text) if _looks_named(match["name"], lang)}
    for start, end in sorted(runs | quoted):
        words = text[start:end]
        key = key_of(words)
        seen[key] += 1
        if seen[key] <= PLACES and 2 <= len(words) <= LONGEST:
            claim = text_claim(each, "name", (start, end), (words, "name"), words)
            yield replace(claim, derivation=QUOTED) if (start, end) in quoted else claim


def _name_in(run: Run, text: str, lang: Lang) -> tuple[int, int] | None:
    """The proper nouns that open a run, up to a title; in a Korean run one of them is enough where Latin letters or digits
    belong to it."""
    parts = list(run)
    while parts and text[parts[-1].start : parts[-1].end] in _TITLES:
        parts.pop()
    while parts and not parts[0].name:
        parts.pop(0)
    while parts and not (parts[-1].name or (lang == "ko" and text[parts[-1].start : parts[-1].end][-1].isdigit())):
        parts.pop()
    if not parts:
        return None
    return parts[0].start, parts[-1].end


def _partner_in(run: Run, text: str, lang: Lang) -> tuple[int, int] | None:
    """One written word with whom something is done together (현대오토에버와 손잡고). To the grammar it is unknown, and it may have
    left the particle on it."""
    start = run[0].start
    ends = (run[-1].end, run[-1].end - 1) if len(run) == 1 else ()
    end = next((end for end in ends if text.startswith(CATEGORIES[lang].partner, end)), start)
    return (start, end) if end - start >= SURE else None


def _looks_named(words: str, lang: Lang) -> bool:
    """Letters of a product, or a short form without a verb."""
    return (bool(_PRODUCT.fullmatch(words)) and any("A" <= sign <= "Z" for sign in words)) or (
        len(words.split()) <= 2 and not _WORDS[lang]["verbal"].search(words)
    )


def _lists(each: Extraction) -> Iterator[Claim]:
    """Three noun runs or more, or two names, that only commas, middle dots or 와/과 part."""
    text, joined = each.article.text, _WORDS[each.article.language]["joined"]
    row: list[Run] = []
    for run in (*sorted(each.runs, key=lambda r: r[0].start), None):
        if run and row and run[0].start >= row[-1][-1].end and joined.fullmatch(text, row[-1][-1].end, run[0].start):
            row.append(run)
            continue
        if _is_list(row, text):
            yield _list(each, [(member[0].start, member[-1].end) for member in row])
        row = [run] if run else []


def _is_list(row: Sequence[Run], text: str) -> bool:
    if any(len(text[run[0].start : run[-1].end].split()) > MEMBER for run in row):
        return False
    return len(row) >= FEWEST or (len(row) == 2 and all(_names_one(run, text) for run in row))


def _names_one(run: Run, text: str) -> bool:
    """Proper nouns, a consortium or team of one, or a public body, which the grammar takes for a common noun."""
    words = text[run[0].start : run[-1].end]
    return run[0].name or (len(words) >= INSTITUTION and words.endswith(_BODIES))


def _list(each: Extraction, row: list[tuple[int, int]]) -> Claim:
    text = each.article.text
    members = tuple(text[start:end] for start, end in row)
    start, end = row[0][0], row[-1][1]
    claim = text_claim(each, "list", (start, end), (text[start:end], "members"), text[start:end])
    is_open = _WORDS[each.article.language]["open"].match(text, end, end + 16) is not None
    return replace(claim, value=replace(claim.value, items=members), hedge="at_least" if is_open else "exact")


def _firsts(each: Extraction) -> Iterator[Claim]:
    """국내 최초, for the first time: true or not, said of the sentence's subject."""
    text, lang = each.article.text, each.article.language
    for match in _WORDS[lang]["first"].finditer(text):
        claim = text_claim(each, "boolean", match.span(), (match[0], "superlative"), "true")
        around = text[match.end() : match.end() + NEAR] if lang == "ko" else text[max(0, match.start() - NEAR) : match.start()]
        yield replace(claim, modality="denied") if any(word in around for word in CATEGORIES[lang].denied) else claim
