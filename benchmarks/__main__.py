"""`python -m benchmarks [NAME …]`: prints the table, or the rows of some names (`many_letters` only so).

Exit 1 when a row that could be run does not hold.
"""

from __future__ import annotations

import sys

from benchmarks.rows import LONG, ROWS
from benchmarks.table import Outcome, show


def main() -> int:
    outcomes = []
    for row in [row for row in (*ROWS, *LONG) if row.__name__ in sys.argv[1:]] or ROWS:
        outcome = row()
        outcomes += outcome if isinstance(outcome, list) else [outcome]
    show(outcomes)
    return int(any(isinstance(outcome, Outcome) and not outcome.holds for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
