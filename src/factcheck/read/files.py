"""Paths → bytes → articles: files, folders, globs and standard input, in an order that depends on content alone.

Only regular files are opened (a FIFO would hang, M15), nothing outside the named files and folders is read (T12), and
one bad input costs itself only (T19).
"""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import Article, FailedInput, Message, Problem, message
from factcheck.read import crawls
from factcheck.read.article import failed, megabytes, read_bytes
from factcheck.read.crawls import Found
from factcheck.read.fields import NO_MAP, FieldMap
from factcheck.read.limits import Limits
from factcheck.read.own import is_own

CRAWLS = (".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".rss", ".atom", ".xml", ".warc", ".warc.gz")
"""Of files with many articles; one that is found in a folder and holds none is passed over by name."""
SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".hwpx", *CRAWLS)
"""Read when found in a folder; a file that is named is read whatever its suffix."""
_OTHERS = (
    *(".pdf", ".hwp", ".doc", ".rtf", ".odt", ".pages", ".epub", ".eml", ".msg", ".mht", ".mhtml"),
    *(".xlsx", ".xls", ".pptx", ".ppt", ".zip", ".gz", ".7z"),
)
"""What may hold an article and is not read from a folder: counted by name of the folder, so that nobody takes it for read."""
_NO_CRAWL = ("read.no_fields", "read.no_records")
STDIN = "-"
DEFAULT = Limits()
_CODES: Mapping[str, str] = {
    "read.too_large": "FC806",
    "read.too_long": "FC806",
    "read.too_many": "FC806",
    "read.too_many_lines": "FC806",
    "read.empty": "FC805",
}


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Everything that came of the named inputs; articles are sorted by the hash of their bytes."""

    articles: tuple[Article, ...]
    failed: tuple[FailedInput, ...]
    problems: tuple[Problem, ...]
    """Repairs and refusals, the failed inputs among them with `failed=True`."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file to be opened, named by the user or listed from a folder."""

    path: Path
    listed: bool = False


@dataclass(frozen=True, slots=True)
class _How:
    """What holds for all inputs of a run."""

    base: Path
    limits: Limits
    fields: FieldMap


_Found = _Candidate | FailedInput | Problem
_HEAD_BYTES = 65_536
Input = Found
"""What came of one named input, before anything is known about the others."""


def read_paths(
    paths: Sequence[str], *, base: Path, limits: Limits = DEFAULT, stdin: bytes | None = None, fields: FieldMap = NO_MAP
) -> ReadResult:
    """Read all articles that the paths name; `fields` names the fields of crawls.

    Raises UsageError when there is none, with the reason of the first input.
    """
    return gathered(read_inputs(paths, base=base, limits=limits, stdin=stdin, fields=fields))


def read_inputs(
    paths: Sequence[str], *, base: Path, limits: Limits = DEFAULT, stdin: bytes | None = None, fields: FieldMap = NO_MAP
) -> tuple[Input, ...]:
    """Everything that the paths name, each path once."""
    return tuple(_unique(_read_all(paths, _How(base, limits, fields), stdin)))


def read_file(path: str, *, base: Path, limits: Limits = DEFAULT, fields: FieldMap = NO_MAP) -> tuple[Input, ...]:
    """Everything in the one file of this very name: no folder, no pattern, not standard input."""
    return tuple(_unique(_read(_Candidate(base / path), _How(base, limits, fields))))


def path_of(path: str, base: Path) -> str:
    """How reports name a file."""
    return shown(_relative(base / path, base))


def each_input(paths: Sequence[str], *, base: Path, limits: Limits = DEFAULT) -> Iterator[Input]:
    """The same one by one, each path once, for whoever need not hold them all at a time."""
    seen: set[tuple[type, str, str]] = set()
    for found in _read_all(paths, _How(base, limits, NO_MAP), None):
        if (key := _key(found)) not in seen:
            seen.add(key)
            yield found


def read_draft(text: bytes, path: str, *, base: Path, limits: Limits = DEFAULT) -> Input:
    """A text that is not, or not yet, in a file; `path` is where it will be, so that an older state there can be told from it."""
    return read_bytes(text, path if path == STDIN else path_of(path, base), limits)


def gathered(inputs: Iterable[Input]) -> ReadResult:
    """Inputs as one set: each path once (the first stays), ids that are unique among them. Raises UsageError without articles."""
    failures: list[FailedInput] = []
    notes: list[Problem] = []
    articles: list[Article] = []
    for found in _unique(inputs):
        match found:
            case Article():
                articles.append(found)
            case FailedInput():
                failures.append(found)
            case Problem():
                notes.append(found)
    if not articles:
        raise UsageError(_nothing(failures, notes))
    articles = _identified(articles)
    notes += [problem for article in articles for problem in article.problems]
    notes += [Problem(_CODES.get(each.error.key, "FC801"), each.error, each.path, failed=True) for each in failures]
    return ReadResult(
        tuple(articles),
        tuple(sorted(failures, key=lambda each: (each.path, each.error.key))),
        tuple(sorted(notes, key=lambda each: (each.path, each.code, each.message.key))),
    )


def _nothing(failures: list[FailedInput], notes: list[Problem]) -> Message:
    reasons = [each.error for each in sorted(failures, key=lambda each: each.path)] + [each.message for each in notes]
    if len(reasons) == 1:
        return reasons[0]
    if not reasons:
        return message("read.nothing")
    return message("read.nothing_of", count=str(len(reasons)), first=reasons[0])


def _unique(found: Iterable[Input]) -> list[Input]:
    """Each path once, however often it was named."""
    seen: dict[tuple[type, str, str], Input] = {}
    for each in found:
        seen.setdefault(_key(each), each)
    return list(seen.values())


def _key(found: Input) -> tuple[type, str, str]:
    return (type(found), str(found.path), found.message.key if isinstance(found, Problem) else "")


def _identified(articles: list[Article]) -> list[Article]:
    """Sorted by content, then path; equal ids get a suffix from the path, so that order never matters."""
    count = Counter(article.id for article in articles)
    named = [article if count[article.id] == 1 else _renamed(article) for article in articles]
    return sorted(named, key=lambda article: (article.sha256, article.path))


def _renamed(article: Article) -> Article:
    own = f"{article.id}-{sha256(article.path.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
    return replace(article, id=own, problems=tuple(replace(problem, article=own) for problem in article.problems))


# --- which files -----------------------------------------------------------------------------------------------


def _read_all(paths: Sequence[str], how: _How, stdin: bytes | None) -> Iterator[Input]:
    """Everything that the paths give, up to the limit of articles; each record of a crawl counts."""
    count = 0
    most = how.limits.max_articles
    for path in paths:
        for found in _of_path(path, how, stdin):
            count += isinstance(found, Article | FailedInput)
            if count > most:
                yield _problem("FC806", message("read.too_many", limit=str(most), path=shown(path)), path, lost=True)
                return
            yield found


def _of_path(path: str, how: _How, stdin: bytes | None) -> Iterator[Found]:
    if path == STDIN:
        yield from _articles(stdin or b"", STDIN, how)
        return
    for found in _candidates(path, how.base):
        if isinstance(found, _Candidate):
            yield from _read(found, how)
        else:
            yield found


def _problem(code: str, why: Message, path: str, lost: bool = False) -> Problem:
    return Problem(code, why, shown(path), failed=lost)


def _candidates(path: str, base: Path) -> Iterator[_Found]:
    if "\0" in path:
        yield failed(None, shown(path), message("read.not_found", path=shown(path)))
        return
    place = base / path
    if os.path.isdir(place):
        yield from _folder(place, path, base)
    elif os.path.lexists(place):
        yield _Candidate(place)
    elif glob.has_magic(path):
        yield from _pattern(path, base)
    else:
        yield failed(None, shown(path), _missing(path, place))


def _missing(path: str, place: Path) -> Message:
    if path.lower().startswith(("http://", "https://")):
        return message("read.is_url", path=shown(path))
    try:
        near = get_close_matches(place.name, sorted(os.listdir(place.parent))[:1_000], n=1)
    except OSError:
        near = []
    if near:
        return message("read.not_found_near", path=shown(path), near=shown(near[0]))
    return message("read.not_found", path=shown(path))


def _pattern(path: str, base: Path) -> Iterator[_Found]:
    matches = sorted(glob.glob(path, root_dir=base, recursive=True))
    if not matches:
        yield _problem("FC801", message("read.no_match", path=shown(path)), path)
    for match in matches:
        place = base / match
        if os.path.isdir(place):
            yield from _folder(place, match, base)
        else:
            yield _Candidate(place)


def _folder(place: Path, path: str, base: Path) -> Iterator[_Found]:
    """All files with a known suffix below a folder; links are followed only to files inside it, never to folders."""
    root = Path(os.path.realpath(place))
    empty, left = True, list[str]()
    for folder, folders, names in os.walk(place, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        left += [name for name in names if _is_left(name)]
        for name in sorted(names):
            if name.startswith(".") or not name.lower().endswith(SUFFIXES):
                continue
            empty = False
            file = Path(folder) / name
            if Path(os.path.realpath(file)).is_relative_to(root):
                yield _Candidate(file, listed=True)
            else:
                own = _relative(file, base)
                yield _problem("FC801", message("read.outside", path=shown(own)), own)
    if left:
        yield _problem("FC801", _left_over(path, left), path)
    if empty:
        yield _problem("FC801", message("read.folder_empty", path=shown(path), suffixes=" ".join(SUFFIXES)), path)


def _is_left(name: str) -> bool:
    low = name.lower()
    return low.endswith(_OTHERS) and not low.endswith(SUFFIXES) and not low.startswith(".")


def _left_over(path: str, names: list[str]) -> Message:
    """One sentence for all files of a folder that may hold an article and are not read."""
    kinds = sorted({Path(name).suffix.lower() for name in names})
    return message("read.others_left", path=shown(path), count=str(len(names)), suffixes=" ".join(kinds), first=shown(min(names)))


# --- their bytes -----------------------------------------------------------------------------------------------


def _read(candidate: _Candidate, how: _How) -> Iterator[Found]:
    path = shown(_relative(candidate.path, how.base))
    try:
        data = _bytes(candidate.path, how)
    except OSError as error:
        yield failed(None, path, _os_error(error, path))
        return
    if not isinstance(data, bytes):
        limit = megabytes(how.limits.max_bytes)
        yield FailedInput(path, None, data, message("read.too_large", path=path, size=megabytes(data), limit=limit))
    elif candidate.listed and is_own(data):
        yield Problem("FC801", message("read.own", path=path), path)
    elif candidate.listed and path.lower().endswith(CRAWLS):
        yield from _listed(data, path, how)
    else:
        yield from _articles(data, path, how)


def _articles(data: bytes, path: str, how: _How) -> Iterator[Found]:
    """The articles of one file: what its bytes are decides, not its name."""
    found = crawls.read(data, path, how.limits, how.fields)
    if found is None:
        yield read_bytes(data, path, how.limits)
    else:
        yield from found


def _listed(data: bytes, path: str, how: _How) -> Iterator[Found]:
    """From a folder only crawls: data of another kind is passed over by name, neither read as an article nor a failure."""
    found = crawls.read(data, path, how.limits, how.fields)
    if found is None:
        yield Problem("FC801", message("read.passed_over", path=path), path)
        return
    for each in found:
        strange = isinstance(each, FailedInput) and each.path == path and each.error.key in _NO_CRAWL
        yield Problem("FC801", message("read.passed_over", path=path), path) if strange else each


def _bytes(path: Path, how: _How) -> bytes | int:
    """The content of a regular file, or its size when that is over the limit. Raises OSError."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "not a regular file")
        most = how.limits.max_bytes
        if status.st_size > most:
            most = max(most, how.limits.max_crawl_bytes)
            head = file.read(_HEAD_BYTES) if status.st_size <= most else b""
            if not crawls.is_crawl(head, path.name, how.fields):
                return status.st_size
            file.seek(0)
        data = file.read(most + 1)
    return data if len(data) <= most else len(data)


def _os_error(error: OSError, path: str) -> Message:
    match error.errno:
        case errno.EINVAL:
            return message("read.not_regular", path=path)
        case errno.EACCES | errno.EPERM:
            return message("read.no_permission", path=path)
        case errno.ENOENT | errno.ELOOP:
            return message("read.broken_link", path=path)
        case _:
            return message("read.io_error", path=path, reason=error.strerror or type(error).__name__)


def _relative(path: Path, base: Path) -> str:
    """Relative to the folder that the command was started in, with `/` between the parts; absolute on another drive."""
    try:
        return Path(os.path.relpath(path, base)).as_posix()
    except ValueError:
        return Path(os.path.abspath(path)).as_posix()


def shown(path: str) -> str:
    """A file name as text that every output can hold: bytes that are no UTF-8 become escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
