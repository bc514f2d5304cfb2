"""What a DOCX may hold that is not drawn: each named, so that nothing is dropped in silence."""

from __future__ import annotations

from typing import NamedTuple

from naskah.findings import Finding, Place
from naskah.pdf.names import MATH, elements, w

WAY_OUT = "Ubah atau hapus bagian itu di Word, atau pakai LibreOffice: naskah pdf --engine libreoffice."


class Refusal(NamedTuple):
    """A thing that is not drawn: its code, and its Indonesian name as the subject of a sentence."""

    code: str
    name: str


FEATURES = {
    "unknown": Refusal("DOC100", "unsur yang tidak dikenal"),
    "shape": Refusal("DOC101", "kotak teks atau bentuk"),
    "chart": Refusal("DOC102", "bagan"),
    "smartart": Refusal("DOC103", "SmartArt"),
    "object": Refusal("DOC104", "objek OLE atau kontrol"),
    "footnote": Refusal("DOC105", "catatan kaki"),
    "endnote": Refusal("DOC106", "catatan akhir"),
    "equation": Refusal("DOC107", "persamaan matematika"),
    "columns": Refusal("DOC108", "teks berkolom banyak"),
    "page borders": Refusal("DOC109", "bingkai halaman"),
    "line numbers": Refusal("DOC110", "nomor baris"),
    "vertical text": Refusal("DOC111", "teks vertikal"),
    "floating table": Refusal("DOC112", "tabel mengambang"),
    "frame": Refusal("DOC113", "bingkai teks"),
    "drop cap": Refusal("DOC114", "huruf awal besar (drop cap)"),
    "right to left": Refusal("DOC115", "teks dari kanan ke kiri"),
    "column break": Refusal("DOC116", "pemisah kolom"),
    "ruby": Refusal("DOC117", "teks ruby"),
    "chunk": Refusal("DOC118", "berkas lain yang disisipkan (altChunk)"),
    "subdocument": Refusal("DOC119", "subdokumen"),
    "absolute tab": Refusal("DOC120", "tab perataan (ptab)"),
    "field": Refusal("DOC121", "bidang (field)"),
    "empty field": Refusal("DOC122", "bidang (field) tanpa hasil tersimpan"),
    "external picture": Refusal("DOC123", "gambar dari luar berkas"),
    "picture format": Refusal("DOC124", "gambar berformat"),
    "picture effect": Refusal("DOC125", "gambar yang dipotong, diputar, atau diberi efek"),
    "picture position": Refusal("DOC126", "gambar mengambang yang letaknya mengikuti teks"),
    "picture wrap": Refusal("DOC127", "gambar mengambang yang menggeser teks"),
    "missing picture": Refusal("DOC128", "gambar yang isinya tidak ada di dalam berkas"),
    "number format": Refusal("DOC129", "format nomor"),
    "picture bullet": Refusal("DOC130", "butir bergambar"),
    "symbol": Refusal("DOC131", "simbol"),
    "text effect": Refusal("DOC132", "efek huruf (garis tepi, bayangan, timbul, cekung, atau tanda penekanan)"),
    "double strike": Refusal("DOC133", "coretan ganda"),
    "character scale": Refusal("DOC134", "huruf yang dilebarkan, dipaskan, dinaikkan, atau diturunkan"),
    "character border": Refusal("DOC135", "bingkai huruf"),
    "pattern": Refusal("DOC136", "arsiran berpola"),
    "border style": Refusal("DOC137", "garis tepi bergambar atau berjenis lain"),
    "bar tab": Refusal("DOC138", "tab garis"),
    "mirrored": Refusal("DOC139", "margin atau indentasi cermin"),
    "grid": Refusal("DOC140", "kisi baris dokumen"),
    "page alignment": Refusal("DOC141", "perataan vertikal halaman"),
    "page number format": Refusal("DOC142", "format nomor halaman"),
    "old merge": Refusal("DOC143", "penggabungan sel gaya lama (hMerge)"),
    "tracked cell": Refusal("DOC144", "sel yang terlacak disisipkan, dihapus, atau digabungkan"),
    "hidden cell": Refusal("DOC145", "teks di dalam sel yang tertutup sel gabungan"),
    "cell spacing": Refusal("DOC146", "jarak antarsel tabel"),
    "hidden mark": Refusal("DOC147", "tanda paragraf tersembunyi di tengah teks"),
    "value": Refusal("DOC148", "nilai yang tidak terbaca"),
    "table depth": Refusal("DOC149", "tabel yang bersarang terlalu dalam"),
    "table columns": Refusal("DOC150", "tabel yang kolomnya terlalu banyak"),
    "section start": Refusal("DOC151", "pemisah bagian ke kolom berikutnya"),
    "open field": Refusal("DOC152", "bidang (field) yang tidak ditutup"),
    "picture size": Refusal("DOC154", "gambar yang pikselnya terlalu banyak"),
    "damaged picture": Refusal("DOC155", "gambar yang rusak"),
    "content part": Refusal("DOC153", "tulisan tangan atau isi tertanam"),
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
    subject = f"{name} {detail}" if detail else name
    return Finding(code, place, f"{subject[0].upper()}{subject[1:]} belum dapat digambar.", WAY_OUT)
