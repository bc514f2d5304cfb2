"""The last consideration: the items it refers to, and the instrument it says is needed.

`bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan … tentang …;`
(UU 12/2011 Lampiran II angka 23).
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.worded import as_worded

LETTER, UNIT, JOIN, RANGE = "letter", "unit", "join", "range"


class Token(Struct, frozen=True):
    """A part of the references: a letter, the word before it (`huruf`), or what joins two of them."""

    kind: str
    text: str
    start: int
    end: int


class References(Struct, frozen=True):
    """The word before them (`dalam` or `pada`) with its place, and the references one by one."""

    word: str
    word_start: int
    tokens: tuple[Token, ...]

    @property
    def letters(self) -> tuple[Token, ...]:
        """The letters that are named."""
        return tuple(token for token in self.tokens if token.kind == LETTER)


class Instrument(Struct, frozen=True):
    """What is to be made: its kind (`Keputusan Bupati Rekaan`), and where its name begins and ends in the text."""

    kind: str
    kind_start: int
    name_start: int
    name_end: int


def last_consideration(naskah: Naskah) -> Passage | None:
    """The last item of Menimbang, when it was typed and not left to write itself."""
    items = naskah.items_of("menimbang")
    return items[-1] if items and items[-1].role == "butir" else None


def closing_sentence(naskah: Naskah) -> Passage | None:
    """The last item of Menimbang as somebody here has written it, be it by wording the one that writes itself."""
    items = naskah.items_of("menimbang")
    return as_worded(naskah, items[-1]) if items else None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    opening = re.compile(r"\bdimaksud (dalam|pada) (?=(?:huruf|butir) ?\(?[a-z]\b)")
    token = re.compile(
        r"\s?(?:(?P<unit>(?:huruf|butir)\b)|(?P<range>sampai dengan\b|s\.d\.|s/d\b)|(?P<join>,|dan\b|serta\b|&)"
        r"|(?P<letter>\(?[a-z]\)?)(?!\w))"
    )
    instrument = re.compile(
        r"\b(?:menetapkan|membentuk|mengeluarkan|menerbitkan) "
        r"((?:Surat )?(?:Keputusan|Instruksi|Peraturan|Surat Edaran)\b[^;]{0,200}?) tentang (?=\S)"
    )
    return opening, token, instrument


@lru_cache(maxsize=32)
def references_of(text: str) -> References | None:
    """The references that `sebagaimana dimaksud` opens."""
    opening, token, _ = _patterns()
    found = opening.search(text)
    if found is None:
        return None
    tokens: list[Token] = []
    behind = found.end()
    while piece := token.match(text, behind):
        kind = piece.lastgroup or ""
        tokens.append(Token(kind, piece[kind], piece.start(kind), piece.end(kind)))
        behind = piece.end()
    while tokens and tokens[-1].kind in (JOIN, RANGE):
        tokens.pop()
    return References(found[1], found.start(1), tuple(tokens))


@lru_cache(maxsize=32)
def instrument_of(text: str) -> Instrument | None:
    """The instrument that the text says is needed."""
    found = _patterns()[2].search(text)
    if found is None:
        return None
    return Instrument(found[1], found.start(1), found.end(), len(text.rstrip(" ;.,:\n")))
