"""What makes a pattern cheap over a whole text: few places to try it at, and few branches to try there.

`re` looks at every character with all of a pattern unless the pattern begins with a plain character or a set of them; most
of ours begin with a look-behind, or ignore case. An `Anchored` pattern comes with a second one that `re` finds fast and that
matches wherever the first may begin. It is a filter and nothing else: the matches are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchored:
    """A pattern with what finds, fast, every place where a match of it may begin."""

    pattern: re.Pattern[str]
    starts: re.Pattern[str]
    """Begins with a plain character or a set; a match of it begins wherever one of `pattern` does."""

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text)` yields."""
        place, match_at = 0, self.pattern.match
        for found in self.starts.finditer(text):
            start = found.start()
            if start >= place and (match := match_at(text, start)) is not None:
                place = match.end()
                yield match

    def overlapping(self, text: str) -> Iterator[re.Match[str]]:
        """The match at each place where one begins."""
        found = (self.pattern.match(text, each.start()) for each in self.starts.finditer(text))
        return (match for match in found if match)


def overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The match at each place where one begins."""
    place = 0
    while match := pattern.search(text, place):
        yield match
        place = match.start() + 1


def opening(
    words: Iterable[str], behind: str, flags: re.RegexFlag = re.NOFLAG, also: str = "", digits: str = ""
) -> re.Pattern[str]:
    """Finds where one of the words begins and none of the characters `behind` (if any) precedes it.

    `also` is a regex that may stand in a word's place and begins with a letter; `digits` are signs that may as well, behind
    anything but ASCII letters and digits.
    """
    listed = sorted(set(words))
    firsts = {word[0] for word in (*listed, also) if word}
    body = f"{either(listed)}|{also}" if also else either(listed)
    if flags & re.IGNORECASE:
        firsts |= {each for first in firsts for each in (first.lower(), first.upper(), *_FOLDED.get(first.lower(), ""))}
        body = f"(?i:{body})"
    signs = "".join(map(re.escape, sorted(firsts)))
    figures = f"(?<=[{digits}])(?<![0-9A-Za-z].)|" if digits else ""
    apart = f"(?<![{behind}].)" if behind else ""
    return re.compile(f"[{digits}{signs}](?:{figures}{apart}(?<=(?={body}).))")


_FOLDED = {"i": "\u0131\u0130", "k": "\u212a", "s": "\u017f"}
"""What `re` takes for these letters when it ignores case, beside the two cases."""


def either(words: Iterable[str]) -> str:
    """A regex of the words, of which it takes the longest that stands there; words with the same beginning share it. Of no words
    it matches nothing."""
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{_branches(listed)})" if listed else "(?!)"


def _branches(words: list[str]) -> str:
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    return "|".join(re.escape(head) + _tail(tails[head]) for head in sorted(tails, key=lambda head: not head))


def _tail(words: list[str]) -> str:
    return re.escape(words[0]) if len(words) == 1 else f"(?:{_branches(words)})"
