"""Gaps: white space between two characters, with places that hold however the file breaks its lines."""

from __future__ import annotations

from naskah.checks.model import Slip
from naskah.checks.naskah import Passage

_PLAIN = frozenset(".,;()[]%")  # with letters and digits, what no file has to escape


def gap(passage: Passage, start: int, end: int, message: str, help_: str, replacement: str) -> Slip:
    """A slip from `start`, where white space begins, to before `end`; a character stands at either side.

    A line break of the file may stand for the white space, so its place is told by its neighbours. Where one of these
    comes from an expression or an escape, the slip is on the next character, without replacement.
    """
    before = passage.text[start - 1]
    if passage.is_typed(start - 1, end + 1) and (before in _PLAIN or (before.isascii() and before.isalnum())):
        return Slip(passage.after(start), message, help_, passage.at(end), replacement)
    return passage.slip(end, end + 1, message, help_)
