"""One name in Hangul and in Latin letters, without a gloss: 다람 and Daram by syllables, 오리슨 헤비 and Orison Heavy by consonants.

Asked only where a story has texts in both languages. Consonants of loan words survive the transcription, vowels do not; what
few consonants a short name has are no evidence.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.entity.aliases import linked
from factcheck.entity.form import Name, Table
from factcheck.entity.link import Link
from factcheck.entity.romanised import spellings

MIN_CONSONANTS = 4
MIN_SYLLABLES = 2
_SOUNDS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("ᄀᄁᄏᆨᆩᆿ", "k"),
        **dict.fromkeys("ᄂᆫᆼ", "n"),
        **dict.fromkeys("ᄃᄄᄐᆮᇀ", "t"),
        **dict.fromkeys("ᄅᆯ", "l"),
        **dict.fromkeys("ᄆᆷ", "m"),
        **dict.fromkeys("ᄇᄈᄑᆸᇁ", "p"),
        **dict.fromkeys("ᄉᄊᄌᄍᄎᆺᆻᆽᆾ", "s"),
        "ᄒ": "h",
    }
)
_LATIN: Mapping[str, str] = MappingProxyType(
    {**dict.fromkeys("gkcq", "k"), "n": "n", **dict.fromkeys("dt", "t"), **dict.fromkeys("lr", "l"), "m": "m"}
    | {**dict.fromkeys("bpvf", "p"), **dict.fromkeys("szj", "s"), "h": "h", "x": "ks"}
)
_DIGRAPHS = (
    ("ph", "p"),
    ("th", "t"),
    ("ch", "s"),
    ("sh", "s"),
    ("ck", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
)
_SILENT_R = re.compile(r"r(?![aeiouyr])")
_NASAL = re.compile(r"ng(?![aeiouy])")
_SOFT_G = re.compile(r"g(?=[eiy])")
_DOUBLE = re.compile(r"(.)\1")


def script_links(table: Table, extractions: Sequence[Extraction]) -> Iterator[Link]:
    """Hangul names that one Latin name transcribes, and that transcribe no other."""
    english = {each.article.id for each in extractions if each.article.language == "en"}
    if not english or len(english) == len(extractions):
        return
    latin = [
        n for n in table if n.places.keys() & english and n.proper and (n.alone or " " in n.surface) and n.key not in table.lower
    ]
    hangul = [n for n in table if n.places.keys() - english and n.proper and n.edge and "가" <= n.key[0] <= "힣"]
    by_sound: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(latin, key=lambda n: n.key):
        for sound in sorted(latin_sounds(name.surface)):
            by_sound[sound].append(name)
    romanised = {_letters(name.surface): name for name in sorted(latin, key=lambda n: n.key)}
    for name in sorted(hangul, key=lambda n: n.key):
        for spelling in _admitted(name.surface):
            if spelling in romanised:
                yield linked(name, romanised[spelling], "romanisation", 1)
        found = by_sound.get(hangul_sounds(name.surface), [])
        if len(found) == 1 and len(name.key) >= MIN_SYLLABLES:
            yield linked(name, found[0], "transcription", 2)


def _letters(surface: str) -> str:
    return "".join(sign for sign in surface.casefold() if sign.isascii() and sign.isalnum())


def _admitted(surface: str) -> Iterator[str]:
    """Every admitted spelling of a short native name; numbers stay (해오름 1호: haeoreum1)."""
    syllables = [sign for sign in surface if "가" <= sign <= "힣"]
    number = "".join(sign for sign in surface if sign.isdigit())
    if number and len(syllables) > 1:
        syllables = syllables[:-1]
    if not MIN_SYLLABLES <= len(syllables) <= 4 or any(sign.isascii() and sign.isalpha() for sign in surface):
        return
    found = [""]
    for syllable in syllables:
        found = [head + tail for head in found for tail in sorted(spellings(syllable))][:4_000]
    yield from (each + number for each in found)


def sound_alike(hangul: str, latin: str) -> bool:
    """The consonants of one are those of the other, however the words are parted; two at least."""
    sounds = _consonants(hangul).replace("|", "")
    return len(sounds) > 1 and any(sounds == each.replace("|", "") for each in _heard(latin))


def _consonants(surface: str) -> str:
    signs = unicodedata.normalize("NFD", surface.replace(" ", "|"))
    return "".join("|" if sign == "|" else _SOUNDS.get(sign, "") for sign in signs)


def hangul_sounds(surface: str) -> str:
    """Classes of the consonants of a Hangul name, word by word; empty where they are too few."""
    return _enough(_consonants(surface))


def latin_sounds(surface: str) -> frozenset[str]:
    """The same of a Latin name, with and without an r that is not heard and with a soft g."""
    return frozenset(filter(None, map(_enough, _heard(surface))))


def _heard(surface: str) -> frozenset[str]:
    text = _NASAL.sub("n", "|".join(surface.casefold().split()))
    for letters, sound in _DIGRAPHS:
        text = text.replace(letters, sound)
    heard = {each for spelt in (text, _SOFT_G.sub("j", text)) for each in (spelt, _SILENT_R.sub("", spelt))}
    return frozenset("".join("|" if sign == "|" else _LATIN.get(sign, "") for sign in each) for each in heard)


def _enough(sounds: str) -> str:
    plain = _DOUBLE.sub(r"\1", sounds)
    return plain if len(plain.replace("|", "")) >= MIN_CONSONANTS else ""
