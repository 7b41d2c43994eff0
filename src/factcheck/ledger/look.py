"""What a ledger holds: its articles, its sums, all its statements, and the course of one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import OutputError
from factcheck.ledger.add import shown_path
from factcheck.ledger.door import SUFFIXES, alone_in, reading
from factcheck.ledger.schema import SETTLE
from factcheck.lexicon.concepts import CONCEPT_FINDER
from factcheck.model import message
from factcheck.text import key_of

_VACUUM = ".vacuum"


@dataclass(frozen=True, slots=True)
class Kept:
    """One article of the ledger, without its text."""

    path: str
    publisher: str | None
    published_at: str | None
    title: str | None
    first_seen: str
    last_seen: str
    claims: int


@dataclass(frozen=True, slots=True)
class Sums:
    """What a ledger holds in all."""

    articles: int
    claims: int
    keys: int
    publishers: int
    first: str | None
    last: str | None
    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What one article stated of a thing, at its time."""

    published_at: str | None
    path: str
    publisher: str | None
    subject: str
    attribute: str
    quote: str
    kind: str
    modality: str
    stage: str | None
    unit: str
    lo: str | None
    hi: str | None
    number: float | None
    axes: str


def articles(place: Path) -> list[Kept]:
    """The articles by path. Raises UsageError."""
    query = """SELECT a.path, a.publisher, a.published_at, a.title, a.first_seen, a.last_seen, count(c.id)
        FROM articles a LEFT JOIN claims c ON c.article = a.number GROUP BY ALL ORDER BY a.path"""
    with reading(place) as book:
        return [Kept(shown_path(path, place), *rest) for path, *rest in book.rows(query)]


def sums(place: Path) -> Sums:
    """The sums of a ledger. Raises UsageError."""
    with reading(place) as book:
        kinds = book.rows("SELECT kind, count(*) FROM claims GROUP BY kind ORDER BY count(*) DESC, kind")
        counted = book.rows("SELECT count(*), count(DISTINCT publisher), min(published_at), max(published_at) FROM articles")[0]
        keys = book.rows("SELECT (SELECT count(*) FROM keys) + (SELECT count(*) FROM recent)")[0][0]
    return Sums(
        articles=counted[0],
        claims=sum(count for _, count in kinds),
        keys=keys,
        publishers=counted[1],
        first=counted[2],
        last=counted[3],
        kinds=tuple((kind, count) for kind, count in kinds),
    )


def statements(place: Path) -> Iterator[dict[str, object]]:
    """Every claim with its article, by path and place: the same rows for the same articles, whenever they came in.

    Times of seeing are left out of no row; they are what differs between two ledgers of the same articles.
    """
    with reading(place) as book:
        for names, rows in book.pages("SELECT * FROM statements ORDER BY path, start_at, end_at, kind, id"):
            yield from (dict(zip(names, row, strict=True)) for row in rows)


def parquet(place: Path, target: Path) -> None:
    """The statements as a Parquet file at `target`, which the caller has made sure to own. Raises UsageError, OutputError."""
    name = str(target).replace("'", "''")
    with alone_in(place, target) as book:
        book.run(f"COPY (SELECT * FROM statements ORDER BY path, start_at, end_at, kind, id) TO '{name}' (FORMAT parquet)")


def vacuum(place: Path) -> tuple[int, int]:
    """Write the ledger anew without the room of what was replaced; its bytes before and after. The old file stays until
    the new one stands whole. Raises UsageError, OutputError."""
    fresh = place.with_name(place.name + _VACUUM)
    try:
        _swept(fresh)
        with alone_in(place, fresh) as book:
            before = place.stat().st_size
            for statement in SETTLE:
                book.run(statement)
            name = str(fresh).replace("'", "''")
            here = book.rows("SELECT current_database()")[0][0].replace('"', '""')
            book.run("CHECKPOINT")  # so that no log of the old file is left to be taken for one of the new
            book.run(f"ATTACH '{name}' AS fresh")
            book.run(f'COPY FROM DATABASE "{here}" TO fresh')
            book.run("CHECKPOINT fresh")
            book.run("DETACH fresh")
            fresh.replace(place)
            return before, place.stat().st_size
    except OSError as error:
        raise OutputError(message("ledger.not_written", path=str(place), reason=error.strerror or "")) from error
    finally:
        with suppress(OSError):
            _swept(fresh)


def _swept(fresh: Path) -> None:
    for suffix in SUFFIXES:
        fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)


def history(place: Path, entity: str, attribute: str) -> list[Step]:
    """What was stated of an entity's attribute, in the order of publication. An entity is found by a part of its name in
    the subject, the sentence or the title; an attribute by any word that the lexicon has for it, or by a part of its words. Raises UsageError."""
    query = """SELECT published_at, path, publisher, subject, attribute, quote, kind, modality,
          json_extract_string(axes, '$.stage'), base_unit, base_lo, base_hi, lo_number,
          axes FROM statements
        WHERE (contains(subject_id, $entity) OR contains(lower(concat_ws(' ', subject_written, sentence, title)), lower($words)))
          AND (list_contains($names, attribute) OR contains(lower(attribute), lower($attribute)))
          AND base_lo IS NOT NULL AND kind NOT IN ('ordinal', 'time')
        ORDER BY published_at IS NULL, published_at, path, start_at, id"""
    values = {"entity": key_of(entity) or entity, "words": entity, "attribute": attribute, "names": _attributes(attribute)}
    with reading(place) as book:
        return [Step(row[0], shown_path(row[1], place), *row[2:]) for row in book.named(query, values)]


def _attributes(words: str) -> Sequence[str]:
    """The lexicon's names for an attribute that is given in words of either language."""
    return sorted({name for finder in CONCEPT_FINDER.values() for hit in finder.find(words) for name in hit.names} | {words})
