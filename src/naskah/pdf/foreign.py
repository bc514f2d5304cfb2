"""pypdf, for PDFs that anybody may have had in their hands.

What it logs of a damaged file is English and meant for programmers: it goes nowhere, unless a program that uses the
library asks for it.
"""

from __future__ import annotations

import logging

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

__all__ = ["FileNotDecryptedError", "PdfReader"]

logging.getLogger("pypdf").addHandler(logging.NullHandler())
