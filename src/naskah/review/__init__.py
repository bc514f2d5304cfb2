"""Reviewing: everything there is to say about some documents, from a wrong indent to a rule of drafting, in one run.

Reads: paths of content files. Writes: findings (`reviewing`); and, where asked, texts in which what is surely wrong is
mended (`mending`).
"""

from __future__ import annotations

from naskah.review.reviewing import Review, Reviewer

__all__ = ["Review", "Reviewer"]
