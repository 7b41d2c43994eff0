"""Files → Articles. The raw text stays as it is; a clean view of it is mapped back; nothing is read that was not named.

A new format of a text is one module with `matches` and `read` and a line in `article.FORMATS`; one of a package (`docx.py`)
or of a file with many articles (`feed.py`) has its line in `article._packaged` or `crawls.read`.
"""

from factcheck.read.again import Again, article_of, file_and_record, read_again, read_file_again
from factcheck.read.article import read_bytes
from factcheck.read.fields import FieldMap
from factcheck.read.files import STDIN, Input, ReadResult, each_input, gathered, read_draft, read_inputs, read_paths
from factcheck.read.limits import Limits

__all__ = [
    "STDIN",
    "Again",
    "FieldMap",
    "Input",
    "Limits",
    "ReadResult",
    "article_of",
    "each_input",
    "file_and_record",
    "gathered",
    "read_again",
    "read_bytes",
    "read_draft",
    "read_file_again",
    "read_inputs",
    "read_paths",
]
