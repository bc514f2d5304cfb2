"""`python -m benchmarks`: prints the table. Exit 1 when a row that could be run does not hold."""

from __future__ import annotations

import sys

from benchmarks.rows import ROWS
from benchmarks.table import Outcome, show


def main() -> int:
    outcomes = []
    for row in ROWS:
        outcome = row()
        outcomes += outcome if isinstance(outcome, list) else [outcome]
    show(outcomes)
    return int(any(isinstance(outcome, Outcome) and not outcome.holds for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
