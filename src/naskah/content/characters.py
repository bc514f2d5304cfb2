"""Characters that no output can hold: forbidden by XML 1.0, half a surrogate pair, no character, or in no font.

Forbidden by https://www.w3.org/TR/xml/#charsets; noncharacters by chapter 23.7 of the Unicode standard.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from naskah.content.faults import Faults
from naskah.findings import Place
from naskah.messages import _

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_MAX_REPORTED = 20


def code_point(character: str) -> str:
    """`U+000B`."""
    return f"U+{ord(character):04X}"


def check_characters(text: str, locate: Callable[[int], Place], faults: Faults) -> None:
    """Notes every character of `text` that can't be in a document, each at its first place (HRF003, HRF004)."""
    if text.isascii() and text.isprintable():
        return
    forbidden = {found.group(): found.start() for found in reversed(list(FORBIDDEN.finditer(text)))}
    for character, offset in sorted(forbidden.items(), key=lambda item: item[1])[:_MAX_REPORTED]:
        faults.add(
            "HRF003",
            locate(offset),
            _("karakter {code} tidak dapat ada dalam dokumen", code=code_point(character)),
            _("hapus karakter itu (biasanya terbawa saat menyalin dari program lain)"),
        )
    if forbidden:
        return
    from naskah.fonts import uncovered

    for character in uncovered(text)[:_MAX_REPORTED]:
        code = code_point(character)
        faults.add(
            "HRF004",
            locate(text.index(character)),
            _(
                'karakter "{character}" ({code}) tidak ada dalam huruf yang dibawa naskah',
                character=character,
                code=code,
            ),
            _("ganti dengan karakter lain atau tulis dengan kata"),
        )
