"""Paragraph styles of the built-in templates."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tools.templates.measures import ANNEX_STEP, LINE, cm

BUILT_IN = frozenset({"header", "footer"})


@dataclass(frozen=True)
class Style:
    """A paragraph style; lengths in twips, `run` are further run properties as XML."""

    id: str
    name: str
    based: str = "Normal"
    align: str = ""
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    widow: bool = True
    outline: int | None = None
    run: str = ""
    drawn: str = ""  # borders and tabs, as XML
    line: int = 0  # the height of its lines, in 240ths of a line; 0: one line
    together: bool = False  # no room between neighbours of this style

    def xml(self) -> str:
        paragraph = [
            "<w:keepNext/>" if self.keep_next else "",
            "<w:keepLines/>" if self.keep_lines else "",
            "" if self.widow else '<w:widowControl w:val="0"/>',
            self.drawn,
            self._spacing(),
            self._indent(),
            "<w:contextualSpacing/>" if self.together else "",
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
        ]
        properties = "".join(paragraph)
        custom = "" if self.name in BUILT_IN or self.name.startswith("heading") else ' w:customStyle="1"'
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f'<w:basedOn w:val="{self.based}"/><w:qFormat/>'
            f"{f'<w:pPr>{properties}</w:pPr>' if properties else ''}"
            f"{f'<w:rPr>{self.run}</w:rPr>' if self.run else ''}</w:style>"
        )

    def _spacing(self) -> str:
        if not (self.before or self.after or self.line):
            return ""
        lines = f' w:line="{self.line}" w:lineRule="auto"' if self.line else ""
        return f'<w:spacing w:before="{self.before}" w:after="{self.after}"{lines}/>'

    def _indent(self) -> str:
        if not (self.left or self.right or self.first):
            return ""
        first = (
            f' w:hanging="{-self.first}"' if self.first < 0 else f' w:firstLine="{self.first}"' if self.first else ""
        )
        right = f' w:right="{self.right}"' if self.right else ""
        return f'<w:ind w:left="{self.left}"{right}{first}/>'


BOLD = "<w:b/>"
SMALL = '<w:sz w:val="22"/><w:szCs w:val="22"/>'
TINY = '<w:sz w:val="2"/><w:szCs w:val="2"/>'
NOTE = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
FINE = '<w:sz w:val="14"/><w:szCs w:val="14"/>'
SIGNATURE = cm(7.4)  # from the left margin: the signature stands at 9.9 cm of the page
ANNEX_HEAD = cm(7.6)  # the head of a Lampiran stands at 10.1 cm of the page


BESIDE = "Kolom"  # what the names of styles within a column end with


def _beside(style: Style) -> Style:
    """The style within a column: where the text starts there is the column's affair."""
    return replace(style, id=f"{style.id}{BESIDE}", name=f"{style.name} {BESIDE}", left=0)


SIGNATURES = (
    Style(
        "JabatanPenandatangan", "Jabatan Penandatangan", left=SIGNATURE, before=LINE, keep_next=True, keep_lines=True
    ),
    Style("TandaTangan", "Tanda Tangan", left=SIGNATURE, before=LINE, after=2 * LINE, keep_next=True),
    Style("TandaElektronik", "Tanda Elektronik", left=SIGNATURE, before=LINE, after=LINE, keep_next=True, run=NOTE),
    Style("NamaPenandatangan", "Nama Penandatangan", left=SIGNATURE, keep_next=True, keep_lines=True),
    Style("PangkatPenandatangan", "Pangkat Penandatangan", left=SIGNATURE, keep_next=True, keep_lines=True),
)

ENACTMENT = Style("Penetapan", "Penetapan", left=SIGNATURE, keep_next=True, keep_lines=True)
STYLES = (
    Style("TandaSalinan", "Tanda Salinan", align="right"),
    Style("Kop", "Kop", align="center"),
    Style("Logo", "Logo", "Kop", align="center", after=LINE // 2),
    Style("JudulNaskah", "Judul Naskah", align="center", after=LINE, keep_lines=True),
    Style("Pembentuk", "Pembentuk", align="center", after=2 * LINE, keep_lines=True),
    Style("Memutuskan", "Memutuskan", align="center", after=LINE, keep_next=True),
    Style("Label", "Label", widow=False),
    Style("LabelDiktum", "Label Diktum", "Label"),
    Style("Rincian", "Rincian", align="both", widow=False),
    Style("RincianAkhir", "Rincian Akhir", "Rincian", after=LINE),
    Style("Alinea", "Alinea", align="both", after=LINE),
    Style("Daftar", "Daftar", align="both"),
    Style("DaftarAkhir", "Daftar Akhir", "Daftar", after=LINE),
    ENACTMENT,
    *SIGNATURES,
    *map(_beside, SIGNATURES),
    Style("LabelTembusan", "Label Tembusan", before=LINE, keep_next=True),
    Style("Tembusan", "Tembusan", keep_lines=True),
    Style("SalinanSesuai", "Salinan Sesuai", before=LINE, keep_next=True, keep_lines=True),
    Style("SalinanTanda", "Salinan Tanda Tangan", before=LINE, after=LINE, keep_next=True),
    Style("SalinanNama", "Salinan Nama", keep_lines=True),
    Style("heading1", "heading 1", left=ANNEX_HEAD, keep_next=True, outline=0),
    Style("KepalaLampiran", "Kepala Lampiran", left=ANNEX_HEAD, after=2 * LINE, keep_lines=True),
    Style("JudulLampiran", "Judul Lampiran", align="center", after=LINE, keep_next=True, keep_lines=True),
    Style("heading2", "heading 2", align="center", before=LINE, after=LINE, keep_next=True, keep_lines=True, outline=1),
    Style("heading3", "heading 3", before=LINE, after=LINE // 2, keep_next=True, keep_lines=True, outline=2),
    Style("IsiLampiran", "Isi Lampiran", align="both", first=cm(1.27), after=LINE // 2),
    Style("IsiLampiranDalam", "Isi Lampiran Dalam", "IsiLampiran", align="both", left=ANNEX_STEP, after=LINE // 2),
    Style("DaftarLampiran", "Daftar Lampiran", align="both"),
    Style("SelKepala", "Sel Kepala", align="center", keep_next=True, widow=False, run=SMALL),
    Style("Sel", "Sel", widow=False, run=SMALL),
    Style("SelTengah", "Sel Tengah", "Sel", align="center", widow=False),
    Style("SelKanan", "Sel Kanan", "Sel", align="right", widow=False),
    Style("SelRata", "Sel Rata", "Sel", align="both", widow=False),
    Style("BatasBagian", "Batas Bagian", run=TINY),
    Style("header", "header", align="center"),
    Style("footer", "footer", align="right"),
    Style("KeteranganElektronik", "Keterangan Elektronik", "footer", align="center", run=FINE),
    Style("Konsep", "Konsep", "header", align="right", run=NOTE),
)
