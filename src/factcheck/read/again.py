"""Articles of a report, read once more from the paths that the report states, to see whether they still say the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.model import Article, FailedInput, message
from factcheck.read.article import failed
from factcheck.read.fields import NO_MAP, FieldMap
from factcheck.read.files import DEFAULT, path_of, read_file
from factcheck.read.limits import Limits

Again = Mapping[str, Article | FailedInput]
"""What one file gives, by what follows its name: nothing for the file itself, `17` for its record `#17`."""


def file_and_record(path: str, base: Path) -> tuple[str, str]:
    """The file of an `inputs[].path`, and its record where the path names one and no file has that name."""
    if (base / path).exists() or "#" not in path:
        return path, ""
    file, _, record = path.rpartition("#")
    return file, record


def read_file_again(file: str, *, base: Path, limits: Limits = DEFAULT, fields: FieldMap = NO_MAP) -> Again:
    """Everything in one file. Each `raw` is what the report's offsets point into and its `sha256` what the report names,
    whatever the format."""
    own = path_of(file, base)
    found = read_file(file, base=base, limits=limits, fields=fields)
    return {each.path[len(own) + 1 :]: each for each in found if isinstance(each, Article | FailedInput)}


def read_again(path: str, *, base: Path, limits: Limits = DEFAULT, fields: FieldMap = NO_MAP) -> Article | FailedInput:
    """The article under `inputs[].path`: a file, or a record of one (`crawl.jsonl#17`)."""
    file, record = file_and_record(path, base)
    return article_of(read_file_again(file, base=base, limits=limits, fields=fields), path, record)


def article_of(again: Again, path: str, record: str) -> Article | FailedInput:
    """What stands at a record's place; the trouble of the whole file where that could not be read."""
    found, whole = again.get(record), again.get("")
    if found is None and isinstance(whole, FailedInput):
        return whole
    return found or failed(None, path, message("read.not_found", path=path))
