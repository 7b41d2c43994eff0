"""What workers are born with: loaded once by the process that they are split off from, which runs nothing else.

Importing it does the loading. The dictionaries of the analyser are the larger part of a worker's memory, and all of them share it then.
"""

from __future__ import annotations

import gc

import factcheck.pipeline  # noqa: F401  what a worker runs
from factcheck.collector import seldom
from factcheck.grammar.korean import load

seldom()
load()
gc.freeze()  # what all share is not looked through, and so not copied, by the collector of each
