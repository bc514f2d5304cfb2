"""Folders that nothing can be written to, whoever runs the tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Nothing can be made in the folder meanwhile: root gives up being root."""
    if os.name == "nt":
        pytest.skip("Windows has no such modes")
    was = os.geteuid()
    folder.chmod(0o555)
    if was == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(was)
        folder.chmod(0o755)
