"""Regulations: what a body of BAB, Pasal and ayat needs beside what decisions have."""

from __future__ import annotations

from dataclasses import replace

from tools.templates.bodies import FORMED, NAMED, kop, paragraph
from tools.templates.measures import ANNEX_STEP, F4, LINE, cm
from tools.templates.outlines import OUTLINES, Outline
from tools.templates.styles import ENACTMENT, SIGNATURE, SIGNATURES, Style

COLUMN = cm(3.05 + 0.47)  # where the contents beside Menimbang stand
EXPLAINED = ANNEX_STEP  # one step of an explanation


def _body_styles(suffix: str, name: str, left: int) -> tuple[Style, ...]:
    """The styles of a body that stands `left` of the margin."""

    def title(id_: str, of: str, outline: int | None, after: int) -> Style:
        return Style(
            f"{id_}{suffix}",
            f"{of}{name}",
            align="center",
            left=left,
            after=after,
            keep_next=True,
            keep_lines=True,
            outline=outline,
        )

    return (
        title("JudulBab", "Judul Bab", 0, LINE),
        title("JudulBagian", "Judul Bagian", 1, LINE),
        title("JudulParagraf", "Judul Paragraf", 2, LINE),
        title("Pasal", "Pasal", None, LINE),
        title("KutipanPasal", "Kutipan Pasal", None, LINE),
        Style(f"IsiPasal{suffix}", f"Isi Pasal{name}", align="both", left=left),
        Style(
            f"IsiPasalAkhir{suffix}",
            f"Isi Pasal Akhir{name}",
            f"IsiPasal{suffix}",
            align="both",
            left=left,
            after=LINE,
        ),
    )


# As signed regulations of provinces and regencies have it, to two millimetres: 12.54 and 12.63 cm from the page's edge.
RIGHT = cm(12.45 - 2.5)
# What `pada tanggal 30 September 2024` needs there: a date is never broken in two.
ROOM = cm(6.9) - (F4.text - RIGHT)


def _signed(style: Style) -> Style:
    style = replace(style, left=RIGHT, right=-ROOM if style is ENACTMENT else 0)
    if style.id == "NamaPenandatangan":  # what promulgates a regulation may stand on the page after its signature
        return replace(style, keep_next=False, after=LINE)
    return style


_SIGNED = tuple(map(_signed, (ENACTMENT, *SIGNATURES)))
_KEPT = {"keep_next": True, "keep_lines": True}
BODY_STYLES = (*_body_styles("", "", COLUMN), *_body_styles("Penuh", " Penuh", 0))
REGULATION_STYLES = (
    *BODY_STYLES,
    Style("PersetujuanBersama", "Persetujuan Bersama", align="center", after=LINE, keep_next=True, keep_lines=True),
    *_SIGNED,
    *(
        replace(style, id=f"{style.id}Tengah", name=f"{style.name} Tengah", left=SIGNATURE, right=0)
        for style in _SIGNED
    ),
    Style("Pengundangan", "Pengundangan", keep_next=True, keep_lines=True),
    Style("BarisLembaran", "Baris Lembaran", before=LINE, keep_lines=True),
    Style("JudulPenjelasan", "Judul Penjelasan", align="center", after=2 * LINE, outline=0, **_KEPT),
    Style("SubjudulPenjelasan", "Subjudul Penjelasan", after=LINE // 2, outline=1, **_KEPT),
    Style("IsiPenjelasan", "Isi Penjelasan", align="both", left=EXPLAINED, after=LINE // 2),
    Style("DaftarPenjelasan", "Daftar Penjelasan", align="both", left=2 * EXPLAINED, after=LINE // 2, together=True),
    Style("PasalPenjelasan", "Pasal Penjelasan", left=EXPLAINED, outline=2, **_KEPT),
    Style("AyatPenjelasan", "Ayat Penjelasan", left=2 * EXPLAINED, **_KEPT),
    Style("HurufPenjelasan", "Huruf Penjelasan", left=3 * EXPLAINED, **_KEPT),
    Style("UraianPasal", "Uraian Pasal", align="both", left=2 * EXPLAINED, after=LINE // 2),
    Style("UraianAyat", "Uraian Ayat", align="both", left=3 * EXPLAINED, after=LINE // 2),
    Style("UraianHuruf", "Uraian Huruf", align="both", left=4 * EXPLAINED, after=LINE // 2),
    Style("TambahanLembaran", "Tambahan Lembaran", before=LINE, keep_lines=True),
)


def _lists(suffix: str, left: int) -> tuple[Outline, ...]:
    return (
        Outline(f"bab-batang{suffix}", ("BAB I",), left=left, suffix="nothing"),
        Outline(f"paragraf{suffix}", ("Paragraf 1",), left=left, suffix="nothing"),
        Outline(f"pasal{suffix}", ("Pasal 1",), left=left, suffix="nothing"),
        Outline(f"pasal-romawi{suffix}", ("Pasal I",), left=left, suffix="nothing"),
        Outline(f"ayat{suffix}", ("(1)", "a.", "1.", "a)", "1)"), left=left, first=AYAT),
        Outline(f"ayat-angka{suffix}", ("(1)", "1.", "a.", "1)", "a)"), left=left, first=AYAT),
        Outline(f"pasal-norma{suffix}", ("a.", "1.", "a)", "1)"), left=left),
        Outline(f"pasal-angka{suffix}", ("1.", "a.", "1)", "a)"), left=left),
    )


AYAT = cm(1.0)  # wide enough for "(10)"
BODY_OUTLINES = (*OUTLINES, *_lists("", COLUMN), *_lists("-penuh", 0))
REGULATION_OUTLINES = (
    *BODY_OUTLINES,
    Outline("penjelasan", ("I.",), step=EXPLAINED),
)

TITLE = NAMED + paragraph("Pembentuk", "{{ dengan_rahmat }}") + FORMED
# 8 cm as UU 13/2022 has it, or 7 cm as provinces and regencies print them.
REGULATION = (
    kop((cm(8.0), "letak_judul_8_cm"), (cm(7.0), "letak_judul_7_cm"))
    + TITLE
    + paragraph("Rincian", "{{p konsiderans }}")
    + paragraph("Memutuskan", "MEMUTUSKAN:")
    + paragraph("Rincian", "{{p diktum }}")
    + paragraph("Rincian", "{{p isi }}")
    + paragraph("Rincian", "{{p penutup }}")
    + paragraph("Rincian", "{{p penjelasan }}")
    + paragraph("Rincian", "{{p lampiran }}")
)
