"""Noting what composing asks a document for: what it never asked for is no part of what was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

Value = TypeVar("Value")


class Noted(Mapping[str, Value]):
    """A mapping that remembers which of its values were asked for, those among them that it has not."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Value:
        self.asked.add(name)
        return self._values[name]

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
