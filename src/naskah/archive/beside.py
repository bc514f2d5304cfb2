"""Work that goes on beside other work: the typesetter needs no lock of Python's, so rules can read meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def beside(work: Callable[[], T]) -> Callable[[], T]:
    """Begins the work; what it answers waits for its end and gives its value, or raises what it raised."""
    values: list[T] = []
    faults: list[BaseException] = []

    def run() -> None:
        try:
            values.append(work())
        except BaseException as fault:  # raised again where the value is asked for
            faults.append(fault)

    thread = Thread(target=run)
    thread.start()

    def ended() -> T:
        thread.join()
        if faults:
            raise faults[0]
        return values[0]

    return ended
