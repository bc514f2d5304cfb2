"""Letters: a kop with a double line below it, the head, and the places of the parts."""

from __future__ import annotations

from tools.templates.bodies import Cell, Row, each, layout_table, paragraph, when
from tools.templates.measures import A4, ARIAL, cm
from tools.templates.styles import BOLD, NOTE, TINY, Style

LINE = ARIAL.line
INDENT = cm(1.27)  # the first line of a paragraph
ADDRESS = cm(1.0)  # beside "Yth."
SIGNATURE = cm(8.0)  # from the left margin
DOUBLE = '<w:pBdr><w:bottom w:val="double" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
LARGE = '<w:sz w:val="28"/><w:szCs w:val="28"/>'


def _closed(style: Style) -> Style:
    """The style of the last line of a part: it leaves a line below it."""
    return Style(f"{style.id}Akhir", f"{style.name} Akhir", style.id, left=style.left, first=style.first, after=LINE)


ADDRESSEE = (
    Style("Tujuan", "Tujuan", left=ADDRESS, first=-ADDRESS),
    Style("AlamatTujuan", "Alamat Tujuan", left=ADDRESS),
    Style("TempatTujuan", "Tempat Tujuan", left=2 * ADDRESS),
)
LETTER_STYLES = (
    Style("Kop", "Kop", align="center", run=BOLD + LARGE),
    Style("AlamatKop", "Alamat Kop", align="center", run=NOTE),
    Style("Logo", "Logo", align="center"),
    Style("GarisKop", "Garis Kop", after=LINE, drawn=DOUBLE, run=TINY),
    Style("RuangKop", "Ruang Kop", after=cm(3.0), run=TINY),
    Style("KepalaSurat", "Kepala Surat", widow=False),
    Style("TanggalSurat", "Tanggal Surat", align="right", widow=False),
    Style("JedaSurat", "Jeda Surat"),
    *ADDRESSEE,
    *map(_closed, ADDRESSEE),
    Style("Alinea", "Alinea", align="both", first=INDENT, after=LINE // 2),
    Style("LabelIdentitas", "Label Identitas", widow=False),
    Style("Identitas", "Identitas", widow=False),
    Style("IdentitasAkhir", "Identitas Akhir", "Identitas", after=LINE // 2, widow=False),
    Style(
        "JabatanPenandatangan", "Jabatan Penandatangan", left=SIGNATURE, before=LINE, keep_next=True, keep_lines=True
    ),
    Style("TandaTangan", "Tanda Tangan", left=SIGNATURE, before=LINE, after=2 * LINE, keep_next=True),
    Style("TandaElektronik", "Tanda Elektronik", left=SIGNATURE, before=LINE, after=LINE, keep_next=True, run=NOTE),
    Style("NamaPenandatangan", "Nama Penandatangan", left=SIGNATURE, keep_next=True, keep_lines=True),
    Style("PangkatPenandatangan", "Pangkat Penandatangan", left=SIGNATURE, keep_next=True, keep_lines=True),
    Style("LabelTembusan", "Label Tembusan", before=LINE, keep_next=True),
    Style("Tembusan", "Tembusan", keep_lines=True),
)

_LOGO = cm(2.4)
HAS_KOP = "kop or alamat or logo"
KOP = (
    when("tanda_salinan", "TandaSalinan", paragraph("TandaSalinan", "{{ tanda_salinan }}"))
    + paragraph("GarisKop", f"{{%p if {HAS_KOP} %}}")
    + layout_table(
        [
            (
                0,
                (
                    Cell(
                        _LOGO,
                        when("logo", "Logo", paragraph("Logo", "{{p logo }}")) + paragraph("BatasBagian"),
                        "center",
                    ),
                    # As wide on the right as on the left, so that the lines stand in the middle of the page.
                    Cell(A4.text - 2 * _LOGO, each("kop", "Kop") + each("alamat", "AlamatKop"), "center"),
                    Cell(_LOGO, paragraph("BatasBagian"), "center"),
                ),
            )
        ]
    )
    + paragraph("GarisKop")
    + paragraph("GarisKop", "{%p endif %}")
    + when(f"not ({HAS_KOP})", "RuangKop", paragraph("RuangKop"))  # of paper that has it printed
)

_LABEL, _COLON, _DAY = cm(2.2), cm(0.4), cm(6.2)


def _head_row(label: str, text: str, day: str = "") -> Row:
    """`label : text` in the head of a letter, with the date at the right end of its line."""
    return (
        0,
        (
            Cell(_LABEL, paragraph("KepalaSurat", label)),
            Cell(_COLON, paragraph("KepalaSurat", ":")),
            Cell(A4.text - _LABEL - _COLON - _DAY, paragraph("KepalaSurat", text)),
            Cell(_DAY, paragraph("TanggalSurat", day)),
        ),
    )


def head(day: str) -> str:
    """The head of a letter; `day` is what stands on the line of the number."""
    rows = [
        _head_row("Nomor", "{{ baris_nomor }}", day),
        _head_row("Sifat", "{{ sifat }}"),
        _head_row("Lampiran", "{{ jumlah_lampiran }}"),
        _head_row("Hal", "{{ baris_nama }}"),
    ]
    return layout_table(rows) + paragraph("JedaSurat")


# Place and date on the line of the number, as the letters of ministries and regencies have them.
HEAD = head("{{ tempat_tanggal }}")
DISPENSATION = (
    KOP
    + HEAD
    + "".join(paragraph("Alinea", f"{{{{p {part} }}}}") for part in ("tujuan", "isi", "penandatangan", "tembusan"))
)
PLAIN_LETTER = (
    KOP
    + layout_table([_head_row("Nomor", "{{ nomor }}", "{{ tempat_tanggal }}"), _head_row("Hal", "{{ hal }}")])
    + paragraph("JedaSurat")
    + paragraph("Alinea", "Tulis kata-kata surat Anda di sini dengan Word, lalu hapus alinea ini.")
)
