"""An article of a report, read once more from the path that the report states, to see whether it still says the same."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import Article, FailedInput, message
from factcheck.read.article import failed
from factcheck.read.fields import NO_MAP, FieldMap
from factcheck.read.files import DEFAULT, read_paths
from factcheck.read.limits import Limits


def read_again(path: str, *, base: Path, limits: Limits = DEFAULT, fields: FieldMap = NO_MAP) -> Article | FailedInput:
    """The article under `inputs[].path`: a file, or a record of one (`crawl.jsonl#17`) where no file has that name.

    Its `raw` is what the report's offsets point into and its `sha256` what the report names, whatever the format.
    """
    file = path if (base / path).exists() else path.rpartition("#")[0] or path
    try:
        result = read_paths([file], base=base, limits=limits, fields=fields)
    except UsageError as error:
        return failed(None, path, error.message)
    found = next((each for each in result.articles if each.path == path), None)
    lost = next((each for each in result.failed if each.path == path), None)
    return found or lost or failed(None, path, message("read.not_found", path=path))
