"""What the operating system grants a process: how much memory it may take, which folder is its alone."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from naskah.findings import Finding, Place, Refused
from naskah.messages import _


def limit_memory(most: int) -> None:
    """Bounds the address space of this process to `most` bytes, where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


@contextlib.contextmanager
def alone(file: Path) -> Iterator[None]:
    """The only process that holds `file`, which goes when its holder does, however it ends.

    Raises `Refused`: BLK003 while another one holds it, SYS001 when it can't be made.
    """
    try:
        held = file.open("a+b")
    except OSError as fault:
        message = _("folder ini tidak boleh ditulisi ({cause})", cause=fault.strerror or fault)
        raise Refused(
            [Finding("SYS001", Place(file.parent.as_posix()), message, _("pilih folder lain dengan --out"))]
        ) from None
    with held:
        if not _lock(held):
            message = _("proses lain sedang menulis ke folder ini")
            raise Refused(
                [Finding("BLK003", Place(file.parent.as_posix()), message, _("tunggu sampai selesai, lalu ulangi"))]
            )
        yield


if sys.platform == "win32":

    def _lock(file: IO[bytes]) -> bool:
        import msvcrt

        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _lock(file: IO[bytes]) -> bool:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
