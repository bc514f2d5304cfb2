"""Numbers that a spreadsheet has rounded: Excel keeps 15 digits, and a NIK has 16, a NIP 18."""

from __future__ import annotations

import re

from naskah.messages import N_, _

MAX_SURE = 10**15  # beyond 15 digits Excel writes zeros
AS_TEXT = N_("beri kolom itu format Text di Excel, lalu ketik ulang isinya")
_SHORTENED = re.compile(r"[0-9](?:[.,][0-9]*)?[eE]\+[0-9]+")


def is_lost(value: object) -> bool:
    """Whether a cell no longer holds the digits that were typed."""
    if isinstance(value, str):
        return _SHORTENED.fullmatch(value) is not None
    return isinstance(value, float) and not abs(value) < MAX_SURE


def told(title: str, shown: str) -> str:
    """What is said of such a cell."""
    return _(
        "{title} disimpan sebagai bilangan ({shown}); Excel hanya menyimpan 15 angka, sisanya sudah hilang",
        title=title,
        shown=shown,
    )
