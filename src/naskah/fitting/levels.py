"""The least of something that does."""

from __future__ import annotations

from collections.abc import Callable


def least(most: int, suffices: Callable[[int], bool]) -> int | None:
    """The least level from 0 to `most` that suffices; None where not even `most` does.

    Each answer is asked for, none is guessed: it holds of the level that is given that it does suffice.
    """
    if suffices(0):
        return 0
    if not most or not suffices(most):
        return None
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if suffices(middle) else (middle, high)
    return high
