"""Files → Articles. The raw text stays as it is; a clean view of it is mapped back; nothing is read that was not named.

A new input format is one module with `matches` and `read` and a line in `article.FORMATS`.
"""

from factcheck.read.article import read_bytes
from factcheck.read.files import STDIN, Input, ReadResult, gathered, read_draft, read_inputs, read_paths
from factcheck.read.limits import Limits

__all__ = ["STDIN", "Input", "Limits", "ReadResult", "gathered", "read_bytes", "read_draft", "read_inputs", "read_paths"]
