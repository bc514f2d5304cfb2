"""The letters of an office: surat dinas, nota dinas."""

from __future__ import annotations

from tools.templates.bodies import paragraph, when
from tools.templates.letter import KOP, LETTER_STYLES, LINE, SIGNATURE, head
from tools.templates.styles import BOLD, TINY, Style

OFFICIAL_STYLES = (
    *LETTER_STYLES,
    # Half a line below a list, as below a paragraph; none between its items.
    Style("Daftar", "Daftar", align="both", after=LINE // 2, together=True),
    Style("DaftarLampiran", "Daftar Lampiran", align="both", after=LINE // 2, together=True),
    Style("TanggalTujuan", "Tanggal Tujuan", "TanggalSurat", align="right", after=LINE, widow=False),
)

# Place and date on the line of the number, or above whom the letter is to: offices have it either way.
_ON_THE_LINE = "{% if letak_tanggal_baris_nomor %}{{ tempat_tanggal }}{% endif %}"
_ABOVE = when("letak_tanggal_atas_tujuan", "TanggalTujuan", paragraph("TanggalTujuan", "{{ tempat_tanggal }}"))


def slots(*names: str) -> str:
    """The places of some parts, one below another."""
    return "".join(paragraph("Alinea", f"{{{{p {name} }}}}") for name in names)


OFFICIAL_LETTER = KOP + head(_ON_THE_LINE) + _ABOVE + slots("tujuan", "isi", "penandatangan", "tembusan", "lampiran")


# --- letters with a title: surat tugas, surat izin, surat keterangan ------------------------------------------------

SINGLE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
TITLE_STYLES = (
    *OFFICIAL_STYLES,
    Style("AlineaRata", "Alinea Rata", align="both", after=LINE // 2, keep_next=True),
    Style("JudulSurat", "Judul Surat", align="center", keep_next=True, keep_lines=True, run=BOLD),
    Style("NomorSurat", "Nomor Surat", align="center", after=LINE, keep_next=True),
    Style("Memutuskan", "Memutuskan", align="center", before=LINE // 2, after=LINE, keep_next=True, run=BOLD),
    Style("RincianAkhir", "Rincian Akhir", "Rincian", align="both", after=LINE // 2, widow=False),
    # Place and date are of this style too: nothing between them and the jabatan.
    Style(
        "JabatanPenandatangan",
        "Jabatan Penandatangan",
        left=SIGNATURE,
        before=LINE,
        keep_next=True,
        keep_lines=True,
        together=True,
    ),
)
_TITLE = paragraph("JudulSurat", "{{ judul }}") + paragraph("NomorSurat", "{{ baris_nomor }}")
NOTE_STYLES = (
    *TITLE_STYLES,
    Style("JudulSurat", "Judul Surat", align="center", after=LINE, keep_next=True, keep_lines=True, run=BOLD),
    Style("GarisNota", "Garis Nota", before=LINE // 2, after=LINE, drawn=SINGLE, run=TINY),
)
ASSIGNMENT = KOP + _TITLE + slots("konsiderans", "diktum", "isi", "penandatangan", "tembusan", "lampiran")
STATEMENT = KOP + _TITLE + slots("isi", "penandatangan", "tembusan")
NOTE = (
    KOP
    + paragraph("JudulSurat", "{{ judul }}")
    + slots("kepala")
    + paragraph("GarisNota")
    + slots("isi", "penandatangan", "lampiran")
)
