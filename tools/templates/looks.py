"""How each template looks: its page, its letters, its styles, its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tools.templates.abstract import ABSTRACT, ABSTRACT_OUTLINES, ABSTRACT_STYLES
from tools.templates.bodies import END, KOP, TITLE, paragraph
from tools.templates.circular import CIRCULAR, CIRCULAR_OUTLINES, CIRCULAR_PAGE, CIRCULAR_STYLES
from tools.templates.letter import DISPENSATION, LETTER_STYLES, PLAIN_LETTER
from tools.templates.measures import A4, ARIAL, BOOKMAN, F4, Letters, Page
from tools.templates.official_letters import (
    ASSIGNMENT,
    NOTE,
    NOTE_STYLES,
    OFFICIAL_LETTER,
    OFFICIAL_STYLES,
    STATEMENT,
    TITLE_STYLES,
)
from tools.templates.outlines import OUTLINES, Outline
from tools.templates.regulation import BODY_OUTLINES, BODY_STYLES, REGULATION, REGULATION_OUTLINES, REGULATION_STYLES
from tools.templates.styles import BESIDE, BOLD, STYLES, Style


@dataclass(frozen=True)
class Look:
    """A template: what its text is drawn with, and its text as XML."""

    page: Page
    letters: Letters
    styles: tuple[Style, ...]
    body: str
    outlines: tuple[Outline, ...] = OUTLINES
    signed: bool = False  # of a kind whose documents may be signed electronically


def _with(styles: tuple[Style, ...]) -> tuple[Style, ...]:
    """What all templates have, with these in place of those of the same name or besides them."""
    own = {style.id: style for style in styles}
    return (*(own.pop(style.id, style) for style in STYLES), *own.values())


# Of decisions and their Lampiran.
_DECISIONS = ("JudulNaskah", "Pembentuk", "Memutuskan", "LabelDiktum", "Penetapan", "KepalaLampiran", "JudulLampiran")


def _letter_alone(styles: tuple[Style, ...]) -> tuple[Style, ...]:
    """The styles of a letter without Lampiran that nobody signs beside another."""
    return tuple(style for style in styles if style.id not in _DECISIONS and not style.id.endswith(BESIDE))


def _bold(*names: str) -> tuple[Style, ...]:
    return tuple(replace(style, run=BOLD + style.run) for style in STYLES if style.id in names)


LOOKS: Mapping[str, Look] = {
    "keputusan": Look(
        F4,
        BOOKMAN,
        _with(BODY_STYLES),
        KOP
        + TITLE
        + paragraph("Rincian", "{{p konsiderans }}")
        + paragraph("Memutuskan", "MEMUTUSKAN:")
        + paragraph("Rincian", "{{p diktum }}")
        + END,
        BODY_OUTLINES,
        signed=True,
    ),
    # In an instruksi the kop, the title and the labels of the diktum are bold.
    "instruksi": Look(
        F4,
        BOOKMAN,
        _with(_bold("Kop", "JudulNaskah", "Pembentuk", "LabelDiktum")),
        KOP + TITLE + paragraph("Rincian", "{{p isi }}") + END,
        signed=True,
    ),
    "peraturan": Look(F4, BOOKMAN, _with(REGULATION_STYLES), REGULATION, REGULATION_OUTLINES, signed=True),
    # Made by the thousand: what it has no use for costs each letter a block of the disk.
    "surat-dispensasi": Look(A4, ARIAL, _letter_alone(_with(LETTER_STYLES)), DISPENSATION, signed=True),
    "surat-dinas": Look(A4, ARIAL, _with(OFFICIAL_STYLES), OFFICIAL_LETTER, signed=True),
    "surat-tugas": Look(A4, ARIAL, _with(TITLE_STYLES), ASSIGNMENT, signed=True),
    "nota-dinas": Look(A4, ARIAL, _with(NOTE_STYLES), NOTE, signed=True),
    "surat-izin": Look(A4, ARIAL, _with(TITLE_STYLES), ASSIGNMENT, signed=True),
    "surat-keterangan": Look(A4, ARIAL, _with(TITLE_STYLES), STATEMENT, signed=True),
    "surat-edaran": Look(CIRCULAR_PAGE, BOOKMAN, _with(CIRCULAR_STYLES), CIRCULAR, CIRCULAR_OUTLINES, signed=True),
    "surat-word": Look(A4, ARIAL, _with(LETTER_STYLES), PLAIN_LETTER),
    "abstrak": Look(A4, ARIAL, _with(ABSTRACT_STYLES), ABSTRACT, ABSTRACT_OUTLINES),
}
