"""How long a worker may be silent."""

from __future__ import annotations

from msgspec import Struct


class Deadline(Struct, frozen=True):
    """How long a worker may be silent, in seconds: before its first answer, and after that."""

    first: float = 120.0
    next: float = 60.0
