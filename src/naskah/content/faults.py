"""Collecting what is wrong: everything at once, each with its place and a way out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from naskah.findings import Finding, Place, Refused
from naskah.messages import _


class Faults(list[Finding]):
    """The findings of one load, in the order in which they were met."""

    def add(self, code: str, place: Place, message: str, help_: str = "") -> None:
        """Notes an error."""
        self.append(Finding(code, place, message, help_))

    def take(self, refused: Refused) -> None:
        """Notes what another stage refused."""
        self.extend(refused.findings)


def nearest(word: str, choices: Iterable[str], otherwise: str = "") -> str:
    """`maksud Anda "…"?` for the choice most like `word`; else the choices, when there are any."""
    known = sorted(choices)
    near = difflib.get_close_matches(word, known, n=1)
    if near:
        return _('maksud Anda "{name}"?', name=near[0])
    return otherwise or (_("pilihan: {choices}", choices=", ".join(known)) if known else "")
