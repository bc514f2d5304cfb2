"""What one kind of worker does, and how a person is told of work that can't be done."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from naskah.findings import Finding, Place
from naskah.messages import _

A = TypeVar("A")


class Piece(Protocol):
    """A piece of work. Its number names it in the answer, and its files while they wait."""

    @property
    def number(self) -> int:
        """The number."""


class Failed(Struct, frozen=True, tag=True):
    """Nothing came of a piece. `full`: the disk took no more, so that the next one would not fare better."""

    number: int
    findings: tuple[Finding, ...]
    full: bool = False


class Trade(Struct, Generic[A], frozen=True):
    """A kind of work.

    `module` is run as a program, and calls `serving.serve`. `answer` is the type of what comes of a piece, beside
    `Failed`. The other three are messages: work that costs workers their lives ({cause}), work that wants too much
    memory, and what a person can do about either.
    """

    module: str
    answer: type[A]
    lost: str
    large: str
    again: str

    def given_up(self, cause: str) -> Finding:
        """Why a piece that has cost two workers their lives is not done."""
        return Finding("BLK010", Place(""), _(self.lost, cause=cause), _(self.again))

    def too_large(self) -> Finding:
        """Why a piece is not done that wants all memory."""
        return Finding("BLK011", Place(""), _(self.large), _(self.again))

    def broken(self, fault: Exception) -> Finding:
        """Why a piece is not done that found a fault of ours."""
        return Finding("BLK012", Place(""), f"{type(fault).__name__}: {fault}", _(self.again))
