"""`python -m benchmarks [NAME …]`: prints the table, or the rows of some names. Exit 1 when one does not hold."""

from __future__ import annotations

import sys

from benchmarks.rows import ROWS
from benchmarks.table import Outcome, show


def main() -> int:
    outcomes = []
    for row in [row for row in ROWS if not sys.argv[1:] or row.__name__ in sys.argv[1:]]:
        outcome = row()
        outcomes += outcome if isinstance(outcome, list) else [outcome]
    show(outcomes)
    return int(any(isinstance(outcome, Outcome) and not outcome.holds for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
