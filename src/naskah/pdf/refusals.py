"""What a DOCX may hold that is not drawn: each named, so that nothing is dropped in silence."""

from __future__ import annotations

from typing import NamedTuple

from naskah.findings import Finding, Place
from naskah.messages import N_, _
from naskah.pdf.names import MATH, elements, w

WAY_OUT = N_("Ubah atau hapus bagian itu di Word, atau pakai LibreOffice: naskah pdf --engine libreoffice.")


class Refusal(NamedTuple):
    """A thing that is not drawn: its code, and its Indonesian name as the subject of a sentence."""

    code: str
    name: str


FEATURES = {
    "unknown": Refusal("DOC100", N_("unsur yang tidak dikenal")),
    "shape": Refusal("DOC101", N_("kotak teks atau bentuk")),
    "chart": Refusal("DOC102", N_("bagan")),
    "smartart": Refusal("DOC103", "SmartArt"),
    "object": Refusal("DOC104", N_("objek OLE atau kontrol")),
    "footnote": Refusal("DOC105", N_("catatan kaki")),
    "endnote": Refusal("DOC106", N_("catatan akhir")),
    "equation": Refusal("DOC107", N_("persamaan matematika")),
    "columns": Refusal("DOC108", N_("teks berkolom banyak")),
    "page borders": Refusal("DOC109", N_("bingkai halaman")),
    "line numbers": Refusal("DOC110", N_("nomor baris")),
    "vertical text": Refusal("DOC111", N_("teks vertikal")),
    "floating table": Refusal("DOC112", N_("tabel mengambang")),
    "frame": Refusal("DOC113", N_("bingkai teks")),
    "drop cap": Refusal("DOC114", N_("huruf awal besar (drop cap)")),
    "right to left": Refusal("DOC115", N_("teks dari kanan ke kiri")),
    "column break": Refusal("DOC116", N_("pemisah kolom")),
    "ruby": Refusal("DOC117", N_("teks ruby")),
    "chunk": Refusal("DOC118", N_("berkas lain yang disisipkan (altChunk)")),
    "subdocument": Refusal("DOC119", N_("subdokumen")),
    "absolute tab": Refusal("DOC120", N_("tab perataan (ptab)")),
    "field": Refusal("DOC121", N_("bidang (field)")),
    "empty field": Refusal("DOC122", N_("bidang (field) tanpa hasil tersimpan")),
    "external picture": Refusal("DOC123", N_("gambar dari luar berkas")),
    "picture format": Refusal("DOC124", N_("gambar berformat")),
    "picture effect": Refusal("DOC125", N_("gambar yang dipotong, diputar, atau diberi efek")),
    "picture position": Refusal("DOC126", N_("gambar mengambang yang letaknya mengikuti teks")),
    "picture wrap": Refusal("DOC127", N_("gambar mengambang yang menggeser teks")),
    "missing picture": Refusal("DOC128", N_("gambar yang isinya tidak ada di dalam berkas")),
    "number format": Refusal("DOC129", N_("format nomor")),
    "picture bullet": Refusal("DOC130", N_("butir bergambar")),
    "symbol": Refusal("DOC131", N_("simbol")),
    "text effect": Refusal("DOC132", N_("efek huruf (garis tepi, bayangan, timbul, cekung, atau tanda penekanan)")),
    "double strike": Refusal("DOC133", N_("coretan ganda")),
    "character scale": Refusal("DOC134", N_("huruf yang dilebarkan, dipaskan, dinaikkan, atau diturunkan")),
    "character border": Refusal("DOC135", N_("bingkai huruf")),
    "pattern": Refusal("DOC136", N_("arsiran berpola")),
    "border style": Refusal("DOC137", N_("garis tepi bergambar atau berjenis lain")),
    "bar tab": Refusal("DOC138", N_("tab garis")),
    "mirrored": Refusal("DOC139", N_("margin atau indentasi cermin")),
    "grid": Refusal("DOC140", N_("kisi baris dokumen")),
    "page alignment": Refusal("DOC141", N_("perataan vertikal halaman")),
    "page number format": Refusal("DOC142", N_("format nomor halaman")),
    "old merge": Refusal("DOC143", N_("penggabungan sel gaya lama (hMerge)")),
    "tracked cell": Refusal("DOC144", N_("sel yang terlacak disisipkan, dihapus, atau digabungkan")),
    "hidden cell": Refusal("DOC145", N_("teks di dalam sel yang tertutup sel gabungan")),
    "cell spacing": Refusal("DOC146", N_("jarak antarsel tabel")),
    "hidden mark": Refusal("DOC147", N_("tanda paragraf tersembunyi di tengah teks")),
    "value": Refusal("DOC148", N_("nilai yang tidak terbaca")),
    "table depth": Refusal("DOC149", N_("tabel yang bersarang terlalu dalam")),
    "table columns": Refusal("DOC150", N_("tabel yang kolomnya terlalu banyak")),
    "section start": Refusal("DOC151", N_("pemisah bagian ke kolom berikutnya")),
    "open field": Refusal("DOC152", N_("bidang (field) yang tidak ditutup")),
    "picture size": Refusal("DOC154", N_("gambar yang pikselnya terlalu banyak")),
    "damaged picture": Refusal("DOC155", N_("gambar yang rusak")),
    "content part": Refusal("DOC153", N_("tulisan tangan atau isi tertanam")),
}

ELEMENTS = {
    w("pict"): "shape",
    w("object"): "object",
    w("control"): "object",
    w("footnoteReference"): "footnote",
    w("endnoteReference"): "endnote",
    f"{{{MATH}}}oMath": "equation",
    f"{{{MATH}}}oMathPara": "equation",
    w("ruby"): "ruby",
    w("altChunk"): "chunk",
    w("subDoc"): "subdocument",
    w("ptab"): "absolute tab",
    w("contentPart"): "content part",
    w("pgNum"): "field",
    w("dayShort"): "field",
    w("dayLong"): "field",
    w("monthShort"): "field",
    w("monthLong"): "field",
    w("yearShort"): "field",
    w("yearLong"): "field",
}

# Known, and nothing on the page comes of them.
HARMLESS = elements(
    "annotationRef bookmarkEnd commentRangeEnd commentRangeStart commentReference continuationSeparator "
    "customXmlDelRangeEnd customXmlDelRangeStart customXmlInsRangeEnd customXmlInsRangeStart "
    "customXmlMoveFromRangeEnd customXmlMoveFromRangeStart customXmlMoveToRangeEnd "
    "customXmlMoveToRangeStart customXmlPr del delInstrText delText endnoteRef footnoteRef "
    "lastRenderedPageBreak moveFrom moveFromRangeEnd moveFromRangeStart moveToRangeEnd moveToRangeStart "
    "pPr permEnd permStart proofErr rPr sdtEndPr sdtPr sectPr separator smartTagPr softHyphen tblGrid "
    "tblPr tblPrEx tcPr trPr"
)

# Only their contents count.
TRANSPARENT = frozenset(map(w, ("ins", "moveTo", "customXml", "smartTag", "sdt", "sdtContent")))


def refusal(feature: str, place: Place, detail: str = "") -> Finding:
    """The finding for a thing of `FEATURES` at `place`; `detail` says which, such as the name of a field."""
    code, name = FEATURES[feature]
    subject = f"{_(name)} {detail}" if detail else _(name)
    message = _("{subject} belum dapat digambar.", subject=f"{subject[0].upper()}{subject[1:]}")
    return Finding(code, place, message, _(WAY_OUT))
