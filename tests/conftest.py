"""What all tests share."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no fault of the code: growth is measured by tests/growth.py, not by a deadline.
settings.register_profile("suite", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("suite")
