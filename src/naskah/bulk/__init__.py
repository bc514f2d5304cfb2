"""Bulk: one letter for each row of a spreadsheet, thousands of them in one run.

Reads: a content file with `data:`, a spreadsheet, the register. Writes: an output folder.

`running.run` makes the letters of a `model.Order`; `preparing.prepare` tells what it would make. Workers import only
what they need, so nothing is imported here.
"""
