"""Fitting: a document that has to go on few pages, tightened as little as does, in the order its kind states.

Reads: `composition.Composed`, or a letter and its rows. Writes: the bytes of a DOCX.

1. Only room between paragraphs is given up, and no more of it than the kind allows.
2. What comes of it has been measured: that very file was typeset and its pages were counted.
3. A document that says nothing of pages is the file that `word.to_docx` gives.
"""

from __future__ import annotations

from naskah.fitting.fitted import Fitted, fitted
from naskah.fitting.form import Fit, fit_of, too_long
from naskah.fitting.levels import least

__all__ = ["Fit", "Fitted", "fit_of", "fitted", "least", "too_long"]
