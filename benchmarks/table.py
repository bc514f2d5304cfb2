"""What a row of the table is, and how the table looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """One row: what was done, beside what, the bound on their ratio, and both measures with their unit."""

    work: str
    beside: str
    ours: float
    theirs: float
    bound: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bound


@dataclass(frozen=True)
class NotRun:
    """A row that could not be run, and for want of what."""

    work: str
    reason: str


def show(outcomes: Sequence[Outcome | NotRun]) -> None:
    """Prints the rows in columns."""
    head = ("work", "beside", "naskah", "other", "ratio", "at most", "")
    rows = [head, *(_cells(outcome) for outcome in outcomes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _cells(outcome: Outcome | NotRun) -> tuple[str, ...]:
    if isinstance(outcome, NotRun):
        return (outcome.work, f"not run: {outcome.reason}", "", "", "", "", "")
    return (
        outcome.work,
        outcome.beside,
        _measure(outcome.ours, outcome.unit),
        _measure(outcome.theirs, outcome.unit),
        f"{outcome.ratio:.4g}",
        f"{outcome.bound:.4g}",
        "holds" if outcome.holds else "DOES NOT HOLD",
    )


def _measure(value: float, unit: str) -> str:
    """Short times in milliseconds: a letter takes less than one."""
    return f"{value * 1000:.3f} ms" if unit == "s" and value < 0.1 else f"{value:.3f} {unit}"
