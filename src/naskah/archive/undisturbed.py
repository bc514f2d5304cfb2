"""An output folder that nobody writes while it is read: what is half done would look like a fault of the archive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from naskah.environment.processes import alone
from naskah.findings import Finding, Place, Refused
from naskah.messages import _
from naskah.outputs.manifest import NAME
from naskah.outputs.shelf import LOCK


@contextmanager
def undisturbed(out: Path) -> Iterator[None]:
    """Reading the folder. Raises `Refused`: SYS004 where there is none, BLK003 when somebody writes it meanwhile."""
    if not out.is_dir():
        message = _("folder hasil ini tidak ada")
        raise Refused(
            [Finding("SYS004", Place(out.as_posix()), message, _("jalankan naskah build, atau periksa --out"))]
        )
    _refuse_held(out)
    before = _sizes(out)
    yield
    _refuse_held(out)
    if _sizes(out) != before:
        raise _written(out)


def _refuse_held(out: Path) -> None:
    """Locks are tried, not kept: whoever verifies keeps nobody from building. None is made where there is none."""
    for lock in sorted(out.rglob(LOCK)):
        try:
            with alone(lock):
                pass
        except Refused as refused:
            if any(finding.code == "BLK003" for finding in refused.findings):
                raise _written(lock.parent) from None


def _sizes(out: Path) -> dict[Path, int]:
    """Manifests only ever grow, and before any file takes its place."""
    return {file: file.stat().st_size for file in out.rglob(NAME)}


def _written(folder: Path) -> Refused:
    message = _("folder ini sedang ditulisi")
    return Refused([Finding("BLK003", Place(folder.as_posix()), message, _("tunggu sampai selesai, lalu ulangi"))])
