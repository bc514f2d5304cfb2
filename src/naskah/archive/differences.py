"""Where two texts differ, each place shortened to the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

_AROUND = 4  # words shown on either side of what differs
_SHOWN = 16  # words of a difference shown before its middle is left out
_COMPARED = 2_000  # words of each text, from the first that differs: time grows with their square
_MORE = "…"

Span: TypeAlias = "tuple[int, int, int, int]"  # from and to in the one, from and to in the other


def differences(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[tuple[str, str], ...], bool]:
    """Each difference once as (old, new), and whether there may be more than these.

    `old` and `new` are words. Only the beginning of what differs is looked at closely.
    """
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    cut = bool(before and after) and max(len(before), len(after)) > _COMPARED
    if cut:
        before, after = before[:_COMPARED], after[:_COMPARED]
    spans = _spans(before, after)
    if cut and len(spans) > 1:
        spans.pop()  # the last one may only be where the texts were cut
    shown = ((_excerpt(old, start + a, start + b), _excerpt(new, start + c, start + d)) for a, b, c, d in spans)
    return tuple(dict.fromkeys(shown)), cut


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    at = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        at += 1
    return at


def _spans(old: Sequence[str], new: Sequence[str]) -> list[Span]:
    """What differs; differences that a reader would see at one glance are one."""
    if not old or not new:
        return [(0, len(old), 0, len(new))] if old or new else []
    found: list[Span] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            continue
        if found and a - found[-1][1] <= _AROUND:
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return found


def _excerpt(words: Sequence[str], start: int, end: int) -> str:
    """The words from `start` to `end` with some around them."""
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(words))
    shown = list(words[first:last])
    if end - start > _SHOWN:
        half = _AROUND + _SHOWN // 2
        shown = [*shown[:half], _MORE, *shown[-half:]]
    return " ".join([*([_MORE] if first else []), *shown, *([_MORE] if last < len(words) else [])])
