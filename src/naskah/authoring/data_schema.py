"""The JSON Schema of `data:`, by which a content file asks for rows of a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping

from naskah.authoring import shapes
from naskah.authoring.shapes import LINES, TEXT, Schema, choice, closed, described, optional
from naskah.content.columns import FORMS
from naskah.content.data import MAX_DIGITS
from naskah.content.reading import YES_NO

_COLUMN: Mapping[str, Schema] = {
    "bentuk": described(choice(FORMS), "Bentuk isi kolom; bila tidak diisi, teks"),
    "judul": described(TEXT, "Judul kolom dalam lembar data; bila tidak diisi, dari namanya"),
    "wajib": described(choice(YES_NO), "ya (bila tidak diisi): setiap baris harus mengisinya"),
    "keterangan": described(TEXT, "Penjelasan bagi yang mengisi lembar data"),
    "pilihan": described(LINES, "Isi yang dapat dipilih, untuk bentuk pilihan"),
    "contoh": described(TEXT, "Isi baris contoh"),
}
_COLUMNS: Schema = {
    "type": "object",
    "additionalProperties": optional({"anyOf": [choice(FORMS), closed(_COLUMN)]}),
    "minProperties": 1,
}
_DATA: Mapping[str, Schema] = {
    "kolom": described(_COLUMNS, "Kolom lembar data: nama dan bentuknya; {{ nama }} memakainya dalam naskah"),
    "kunci": described(LINES, "Kolom yang membedakan setiap penerima, misalnya nik"),
    "penerima": described(TEXT, "Cara menyebut seorang penerima; bila tidak diisi, nama atau kuncinya"),
    "nomor": described(TEXT, "Pola nomor, misalnya {{ urut }}/PP.05/{{ bulan_romawi }}/{{ tahun }}"),
    "unit": described(TEXT, "Unit yang mempunyai nomor urut tersendiri"),
    "digit": described({**shapes.WHOLE_NUMBER, "minimum": 1, "maximum": MAX_DIGITS}, "Banyaknya angka nomor urut"),
    "tanggal": described(TEXT, "Kolom yang berisi tanggal setiap surat, bila berbeda-beda"),
    "berkas": described(TEXT, "Pola nama berkas, misalnya {{ urut }}-{{ nama }}"),
}
DATA: Schema = described(closed(_DATA, ("kolom", "kunci")), "Satu surat untuk setiap baris lembar data (naskah bulk)")
