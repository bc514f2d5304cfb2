"""naskah as a person runs it: words on a command line, in a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from naskah.cli import group

Run = Callable[..., Result]
SOURCES = Path(group.__file__).parents[2]


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `naskah …` in the project's folder, within this process."""
    monkeypatch.chdir(project)
    return lambda *words: CliRunner().invoke(group.naskah, list(map(str, words)))


@pytest.fixture
def apart(project: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `python -m naskah …` in the project's folder, in a process of its own, with some of its environment set."""

    def run(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "naskah", *map(str, words)],
            cwd=project,
            env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1", **environment},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=120,
        )

    return run
