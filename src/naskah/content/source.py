"""From bytes to text: encodings, line ends and control characters, before anything reads the text as a format."""

from __future__ import annotations

import codecs
import re

from naskah.content.characters import code_point
from naskah.content.faults import Faults
from naskah.findings import Place
from naskah.messages import N_, _

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_LINE_END = re.compile("\r\n?")
_MAX_REPORTED = 20
_AS_UTF8 = N_('simpan ulang sebagai UTF-8 (di Notepad: Simpan Sebagai, pengodean "UTF-8")')


def decode(file: str, data: bytes, faults: Faults) -> str | None:
    """The text of a file with line ends as "\\n"; None, with findings, when it is not text.

    A byte order mark at the start and Windows' line ends are as good as none.
    """
    if data.startswith(_UTF16) or (len(data) > 1 and 0 in data[:2]):
        faults.add("YML005", Place(file, 1, 1), _("berkas tersimpan sebagai UTF-16, bukan UTF-8"), _(_AS_UTF8))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line, column = position(data[: fault.start].decode("utf-8-sig", errors="replace"))
        faults.add(
            "YML005",
            Place(file, line, column),
            _(
                "byte 0x{byte:02X} bukan UTF-8; berkas ini tampaknya tersimpan dengan pengodean Windows",
                byte=data[fault.start],
            ),
            _(_AS_UTF8),
        )
        return None
    text = _LINE_END.sub("\n", text)
    found = list(_CONTROL.finditer(text))
    for control in found[:_MAX_REPORTED]:
        faults.add(
            "YML006",
            Place(file, *position(text[: control.start()])),
            _("karakter kendali {code} tidak dapat ada dalam berkas", code=code_point(control.group())),
            _("hapus karakter itu (biasanya terbawa saat menyalin dari program lain)"),
        )
    return None if found else text


def position(before: str) -> tuple[int, int]:
    """Line and column, from 1, of the character that comes after `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
