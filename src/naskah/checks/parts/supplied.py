"""What a letter's form writes by itself around its fields, and who types it again: `Yth. Yth. Kepala Dinas`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.worded import said

_CLOSING, _RUNNING, _TEXT = "paragraf", "uraian", "paragraf"  # parts; the role of a paragraph
_FORMULA = "demikian"  # how every closing sentence of a letter begins


class Supplied(Struct, frozen=True):
    """Words that stand before a field on the page, as people type them at its beginning.

    `word`: the sentence of the kind that writes them; a kind that has none does not write them.
    """

    typed: str
    word: str = ""


# By field; of a list, the first line counts.
BEFORE: Mapping[str, Supplied] = {
    "nomor": Supplied(r"Nomor\b\s*:?"),
    "sifat": Supplied(r"Sifat\s*:"),
    "jumlah-lampiran": Supplied(r"Lampiran\s*:"),
    "hal": Supplied(r"(?:Peri)?hal\s*:"),
    "kepada": Supplied(r"(?:Kepada\b:?\s*)?Yth\b\.?:?|Kepada\s*:?$", "yth"),
    "tempat-tujuan": Supplied(r"di\s*[-–:]|di(?=\s)", "di"),
    "tembusan": Supplied(r"Tembusan\s*:", "tembusan"),
}


@lru_cache(maxsize=len(BEFORE))
def _pattern(typed: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{typed})\s*", re.IGNORECASE)


def typed_again(naskah: Naskah, field: str, text: str) -> str:
    """The words with which a field begins although the form writes them; nothing where it does not."""
    supplied = BEFORE[field]
    if supplied.word and not said(naskah, supplied.word):
        return ""
    found = _pattern(supplied.typed).match(text)
    return found.group() if found else ""


def first_line(naskah: Naskah, field: str) -> Passage | None:
    """A field's text, or the first of its lines."""
    return naskah.by_key.get(field) or naskah.by_key.get(f"{field}.1")


def closing_again(naskah: Naskah) -> Passage | None:
    """The last paragraph of a letter that closes it as the sentence below does; None where there is no such."""
    for parts in naskah.document.slots.values():
        for running, closing in pairwise(parts):
            if (running.name, closing.name) != (_RUNNING, _CLOSING):
                continue
            given = naskah.by_key.get(closing.field)
            below = given.text if given else said(naskah, closing.word) if closing.word else ""
            texts = list(naskah.of(running.field))
            if texts and texts[-1].role == _TEXT and _closes(texts[-1].text) and _closes(below):
                return texts[-1]
    return None


def _closes(text: str) -> bool:
    return text.casefold().startswith(_FORMULA)
