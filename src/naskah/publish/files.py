"""Several files as one: all of them are written, or what lay there before stays."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from naskah.environment import write_atomically
from naskah.findings import Refused


def write_all(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Writes the files in order. Raises `Refused` when one can't be written, with the others put back as they were."""
    before: dict[Path, bytes | None] = {}
    try:
        for path, data in files.items():
            old = path.read_bytes() if path.is_file() else None
            write_atomically(path, data)
            before[path] = old
    except Refused:
        for path, old in before.items():
            if old is None:
                path.unlink(missing_ok=True)
            else:
                write_atomically(path, old)
        raise
    return tuple(files)
