"""What `init` writes: a settings file in which every setting stands as a comment with its meaning."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.project import FILE, PYPROJECT, found
from factcheck.report.messages import word
from factcheck.store import write_files


def write_settings(lang: Lang) -> str:
    """Write factcheck.toml into the working folder and return its name. Raises UsageError where settings stand already."""
    here = Path(FILE)
    if os.path.lexists(here):
        raise UsageError(message("init.exists", path=FILE))
    above = found(Path())
    if above is not None and above.name == PYPROJECT and above.parent == Path(os.path.abspath(Path())):
        raise UsageError(message("init.exists", path=PYPROJECT))
    write_files({here: word("init.file", lang) + "\n"})
    return FILE
