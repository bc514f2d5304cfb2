"""What a picture's first bytes say of it, read before anything draws it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import NamedTuple

_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset(range(0xD0, 0xD9)) | {0x01}


class Kind(NamedTuple):
    """The format of a picture, and how many pixels drawing it takes; no pixels where it is damaged."""

    format: str
    pixels: int


def kind(data: bytes) -> Kind | None:
    """The kind of a picture; None where the format is not one that is drawn."""
    for signature, name, size in _FORMATS:
        if data.startswith(signature):
            try:
                width, height = size(data)
            except (struct.error, IndexError):
                width = height = 0
            return Kind(name, width * height)
    return None


def _png(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _gif(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _jpeg(data: bytes) -> tuple[int, int]:
    """The size in the first frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while True:
        while data[at] != 0xFF:
            at += 1
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        at += 1
        if marker in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", data, at + 3)
            return width, height
        if marker not in _WITHOUT_LENGTH:
            (length,) = struct.unpack_from(">H", data, at)
            at += length


_FORMATS: tuple[tuple[bytes, str, Callable[[bytes], tuple[int, int]]], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png", _png),
    (b"\xff\xd8\xff", "jpg", _jpeg),
    (b"GIF87a", "gif", _gif),
    (b"GIF89a", "gif", _gif),
)
