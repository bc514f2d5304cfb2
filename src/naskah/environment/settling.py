"""Many files on the disk for good, at the price of one wait."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

FEW = 8  # files that are settled sooner one by one


def settle(files: Iterable[Path]) -> None:
    """Returns once what these files of one file system hold would outlive a loss of power.

    Linux is asked once for the whole file system, unless it is about a few files; elsewhere each file is.
    """
    paths = list(files)
    if not paths:
        return
    together = _together() if len(paths) > FEW else None
    for path in paths:
        with contextlib.suppress(OSError):  # a file system that knows no such thing holds what it holds
            handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
            try:
                if together is None:
                    os.fsync(handle)
                elif together(handle) == 0:
                    return
            finally:
                os.close(handle)


@lru_cache(maxsize=1)
def _together() -> Callable[[int], int] | None:
    if os.name == "nt":
        return None
    import ctypes

    try:
        syncfs: Callable[[int], int] = ctypes.CDLL(None).syncfs
    except (AttributeError, OSError):
        return None
    return syncfs
