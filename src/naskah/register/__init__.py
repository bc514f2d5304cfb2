"""The register of numbers: who has which number of which letter. No number is given twice, none is ever forgotten.

Reads and writes `register.db` in the project's folder, an SQLite database that several computers may share.
"""

from __future__ import annotations

from naskah.register.model import Claim, Entry, Question, Series, Status
from naskah.register.registering import Register

__all__ = ["Claim", "Entry", "Question", "Register", "Series", "Status"]
