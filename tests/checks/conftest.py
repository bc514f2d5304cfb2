"""The sound project, in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from .sound import lay


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """The root of a project in which no rule finds anything."""
    return lay(tmp_path)
