"""Fixtures for the tests of content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from .office import KEPUTUSAN, PROFILE, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.write("content/lembaga/dinas-rekaan.yaml", PROFILE)
    return made


@pytest.fixture
def keputusan() -> Callable[..., str]:
    """A small sound keputusan with `more` at its end and some lines replaced."""

    def make(more: str = "", **replaced: str) -> str:
        lines = KEPUTUSAN.splitlines()
        for key, value in replaced.items():
            start = next(index for index, line in enumerate(lines) if line.startswith(f"{key}:"))
            stop = next((i for i in range(start + 1, len(lines)) if not lines[i].startswith(" ")), len(lines))
            lines[start:stop] = [f"{key}: {value}"] if value else []
        return "\n".join(lines) + "\n" + dedent(more)

    return make
