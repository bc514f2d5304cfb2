"""Bounds on a DOCX, checked before its parts are read: the file is untrusted and a zip can promise anything.

XML depth needs no number: the parser stops at 256 levels, and every recursion here follows the XML.
"""

from __future__ import annotations

MIB = 1024 * 1024

# A letter with scanned pictures stays under 30 MiB; mail gateways stop long before this.
FILE_BYTES = 128 * MIB

# Word writes 15 to 40 parts, one more for each picture, header or embedded object.
ENTRIES = 4096

# A table of 30,000 rows by 6 columns is about 70 MiB of XML; its tree takes some ten times that in memory.
PART_BYTES = 128 * MIB
TOTAL_BYTES = 256 * MIB

# Deflate reaches 1032:1 on nothing but repetition; big tables of like rows reach about 100:1. Small parts may
# be anything: they cannot hurt.
RATIO = 400
RATIO_FROM_BYTES = 8 * MIB

# A scan of A3 at 600 dots an inch has 70 million pixels; drawing takes four bytes for each.
PICTURE_PIXELS = 100_000_000

# A table in a table in a table is an old way to place things; more than this is an attack on the call stack.
TABLE_DEPTH = 16

# Word's own bound is 63 columns.
TABLE_COLUMNS = 63

# Styles based on styles: Word writes chains of up to a dozen.
STYLE_DEPTH = 64
