"""Bulk: one letter for each row of a spreadsheet, thousands of them in one run.

Reads: a content file with `data:`, a spreadsheet, the register. Writes: an output folder (`running`).
"""

from __future__ import annotations

from naskah.bulk.model import Order
from naskah.bulk.preparing import Prepared, prepare
from naskah.bulk.running import Result, run

__all__ = ["Order", "Prepared", "Result", "prepare", "run"]
