"""What `normalize` prints: how each value of a text is read, step by step."""

from __future__ import annotations

from datetime import date, datetime

from factcheck.errors import UsageError
from factcheck.mention import scan
from factcheck.mention.candidate import Unread
from factcheck.model import Bound, Lang, Mention, Reading, message
from factcheck.report.border import safe
from factcheck.report.cells import pad
from factcheck.report.exact import grouped, interval
from factcheck.report.messages import tell, word

_LABEL = 12


def reading_steps(text: str, lang: Lang | None, when: str | None) -> str:
    """Every value of a text with its words, parts and admissible readings. Raises UsageError for a bad date."""
    found = scan(text, lang, _day(when))
    spoken = lang or _spoken(text)
    blocks = [_mention_steps(each, text, spoken) for each in found.mentions]
    blocks += [_refusal(each, text, spoken) for each in found.unread]
    if not blocks:
        return safe(tell(message("normalize.nothing", text=text), spoken), "terminal") + "\n"
    return "\n\n".join("\n".join(safe(line, "terminal") for line in block) for block in blocks) + "\n"


def _day(when: str | None) -> date | None:
    try:
        return datetime.fromisoformat(when) if when else None
    except ValueError:
        raise UsageError(message("cli.bad_date", given=str(when))) from None


def _spoken(text: str) -> Lang:
    return "ko" if any("가" <= sign <= "힣" for sign in text) else "en"


def _mention_steps(mention: Mention, text: str, lang: Lang) -> list[str]:
    rows = [
        ("written", text[slice(*mention.extent)]),
        ("value_words", f"{mention.quote}  [{mention.start}:{mention.end}]"),
        *(("numeral", f"{text[start:end]} → {grouped(number)}") for start, end, number in mention.numerals),
        ("kind", _name("kind", mention.kind, lang)),
        ("value", _value(mention)),
        *(("hedge", _name("hedge", each, lang)) for each in [mention.hedge] if each != "exact"),
        *(("framing", _name("framing", each, lang)) for each in [mention.framing] if each),
        *(("direction", _name("direction", each, lang)) for each in [mention.direction] if each),
        *(("base_period", _name("base_period", each, lang)) for each in [mention.base_period] if each),
        *(("counter", each) for each in [mention.counter] if each),
        *(("gloss", f"[{each}]") for each in [mention.gloss_of] if each is not None),
        *(("reading", _reading(each, lang)) for each in mention.readings),
        *(("rules", " → ".join(mention.rules)) for _ in [1] if mention.rules),
    ]
    return [pad(word(f"normalize.{key}", lang), _LABEL) + value for key, value in rows]


def _refusal(unread: Unread, text: str, lang: Lang) -> list[str]:
    reason = word(f"unread.{unread.reason}", lang, unread.reason)
    return [tell(message("normalize.unread", quote=text[unread.start : unread.end], reason=reason), lang)]


def _name(family: str, value: str, lang: Lang) -> str:
    return word(f"{family}.{value}", lang, value)


def _value(mention: Mention) -> str:
    value = mention.value
    if value.text or value.items:
        return ", ".join(value.items) or str(value.text)
    ends = _bound(value.lo) if value.is_point else f"{_bound(value.lo)} … {_bound(value.hi)}"
    return f"{ends} {value.unit}" if value.unit else ends


def _reading(reading: Reading, lang: Lang) -> str:
    return (
        f"{_name('reading', reading.name, lang)}: {interval(reading.strict)} {reading.unit}"
        f"  ({word('normalize.at_most', lang)} {interval(reading.lenient)})"
    )


def _bound(bound: Bound) -> str:
    return "…" if bound is None else bound if isinstance(bound, str) else grouped(bound)
