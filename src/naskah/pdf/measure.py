"""Lengths as WordprocessingML writes them, in points (ISO/IEC 29500-1, 22.9.2)."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\s*([+-]?\d{1,9}(?:\.\d{0,9})?)\s*(mm|cm|in|pt|pc|pi)?\s*")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}

EMU = 12700  # English metric units in a point


class BadValueError(ValueError):
    """A number that is none."""


def _read(text: str | None, unit: float) -> float:
    match = _NUMBER.fullmatch(text or "")
    if match is None:
        raise BadValueError(text or "")
    return round(float(match[1]) * _POINTS.get(match[2], unit), 4)


def twips(text: str | None) -> float:
    """Twentieths of a point, or a number with its unit, in points. Raises `BadValueError`."""
    return _read(text, 1 / 20)


def half_points(text: str | None) -> float:
    """Half points, or a number with its unit, in points. Raises `BadValueError`."""
    return _read(text, 1 / 2)


def eighths(text: str | None) -> float:
    """Eighths of a point in points: the width of a line. Raises `BadValueError`."""
    return _read(text, 1 / 8)


def points(text: str | None) -> float:
    """Points. Raises `BadValueError`."""
    return _read(text, 1.0)


def emu(text: str | None) -> float:
    """English metric units in points. Raises `BadValueError`."""
    return whole(text) / EMU


def whole(text: str | None) -> int:
    """A whole number. Raises `BadValueError`."""
    try:
        number = int(text or "")
    except ValueError:
        raise BadValueError(text or "") from None
    if abs(number) > 2**40:
        raise BadValueError(text or "")
    return number
