"""Surat edaran: on F4 in Bookman Old Style 12, at one and a half lines, with sections A., B., …."""

from __future__ import annotations

from dataclasses import replace

from tools.templates.bodies import NAMED, Cell, each, layout_table, paragraph, row_when, when
from tools.templates.letter import ADDRESSEE, DOUBLE, HAS_KOP, LARGE
from tools.templates.measures import F4, LINE, Page, cm
from tools.templates.official_letters import slots
from tools.templates.outlines import OUTLINES, Outline
from tools.templates.styles import BOLD, NOTE, STYLES, TINY, Style

CIRCULAR_PAGE = Page(F4.width, F4.height, cm(3.1), cm(2.5), cm(2.5), cm(3.0))
HALF_MORE = 360  # one and a half lines
STEP = cm(1.0)
FIRST_LINE = cm(8.1)  # of page one, below the kop
SIGNATURE = cm(9.0) - CIRCULAR_PAGE.left
SIGNED = {style.id for style in STYLES if "Penandatangan" in style.id or style.id in ("Penetapan", "TandaTangan")}


def _spaced(style: Style) -> Style:
    return replace(style, line=HALF_MORE)


CIRCULAR_STYLES = (
    Style("Kop", "Kop", align="center", run=BOLD + LARGE),
    Style("AlamatKop", "Alamat Kop", align="center", run=NOTE),
    Style("GarisKop", "Garis Kop", after=LINE // 2, drawn=DOUBLE, run=TINY),  # lower than the row it stands in
    *(replace(style, left=SIGNATURE) for style in STYLES if style.id in SIGNED and "Kolom" not in style.id),
    *map(_spaced, ADDRESSEE),
    *(
        _spaced(replace(style, id=f"{style.id}Akhir", name=f"{style.name} Akhir", based=style.id, after=LINE))
        for style in ADDRESSEE
    ),
    Style("JudulNaskah", "Judul Naskah", align="center", keep_next=True, keep_lines=True, line=HALF_MORE),
    Style("JedaSurat", "Jeda Surat", line=HALF_MORE),
    Style("heading2", "heading 2", keep_next=True, keep_lines=True, outline=0, line=HALF_MORE),
    Style("heading3", "heading 3", keep_next=True, keep_lines=True, outline=1, line=HALF_MORE),
    Style("Alinea", "Alinea", align="both", first=STEP, after=LINE // 2, line=HALF_MORE),
    Style("AlineaDalam", "Alinea Dalam", align="both", left=STEP, first=STEP, after=LINE // 2, line=HALF_MORE),
    Style("Daftar", "Daftar", align="both", after=LINE // 2, line=HALF_MORE, together=True),
)
CIRCULAR_OUTLINES = (
    *(outline for outline in OUTLINES if outline.name not in ("bab", "lampiran", "lampiran-dalam")),
    Outline("bab", ("A.",), step=STEP),
    Outline("lampiran", ("1.", "a.", "1)", "a)"), step=STEP),
    Outline("lampiran-dalam", ("1.", "a.", "1)", "a)"), left=STEP, step=STEP),
)
_TEXT = CIRCULAR_PAGE.text
_LINES = when("logo", "Logo", paragraph("Logo", "{{p logo }}")) + each("kop", "Kop") + each("alamat", "AlamatKop")
_KOP = (Cell(_TEXT, _LINES, "bottom"),)

CIRCULAR = (
    layout_table(
        [
            (LINE, (Cell(_TEXT, paragraph("TandaSalinan", "{{ tanda_salinan }}")),)),
            *row_when("ruang_kop_lambang", (FIRST_LINE - CIRCULAR_PAGE.top - 2 * LINE, _KOP)),
            *row_when("ruang_kop_rapat", (0, _KOP)),
            (LINE, (Cell(_TEXT, when(HAS_KOP, "GarisKop", paragraph("GarisKop")) + paragraph("BatasBagian")),)),
        ]
    )
    + slots("tujuan")
    + NAMED
    + paragraph("JedaSurat")
    + slots("isi", "penandatangan", "tembusan", "lampiran")
)
