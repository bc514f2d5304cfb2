"""The JSON Schema of tables of a Lampiran, which no kind describes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from naskah.authoring import shapes
from naskah.authoring.shapes import TEXT, Schema, choice, closed, described, optional
from naskah.content.reading import IDENTIFIER, YES_NO
from naskah.content.tables import ALIGNMENTS, COLUMN_KINDS, RANGE, UNNUMBERED

_COLUMNS: Schema = {"type": "array", "items": {"$ref": "#/definitions/kolom"}, "minItems": 1}
_COLUMN: Mapping[str, Schema] = {
    "id": described(shapes.IDENTIFIER, "Nama kolom, dipakai di baris: huruf kecil, angka, tanda hubung"),
    "judul": described(TEXT, 'Judul kolom; "" untuk kolom tanpa judul'),
    "jenis": described(
        choice(COLUMN_KINDS), "Bila tidak diisi, teks; nomor menomori dirinya sendiri; tanggal menghitung nama hari"
    ),
    "lebar": described(shapes.LENGTH, "Misalnya 3 cm; kolom tanpa lebar mendapat sisanya"),
    "rata": described(choice(ALIGNMENTS), "Perataan isi kolom; bila tidak diisi, kiri"),
}
_HEADING: Mapping[str, Schema] = {
    "judul": described(TEXT, "Judul di atas kolom-kolom di bawahnya"),
    "kolom": described(_COLUMNS, "Kolom-kolom di bawah judul ini"),
}
_CELL: Schema = {
    "anyOf": [TEXT, closed({"butir": described(TEXT, "Teks yang bernomor 1), 2), … sendiri")}, ("butir",))]
}
_NUMBER: Schema = described({"enum": [UNNUMBERED]}, "tanpa: baris ini tidak bernomor")
_GROUP: Schema = closed(
    {"kelompok": described(TEXT, "Baris kelompok, bernomor I., II., …"), "nomor": _NUMBER}, ("kelompok",)
)
_ROW: Schema = {
    "type": "object",
    "patternProperties": {f"^{IDENTIFIER.pattern}({re.escape(RANGE)}{IDENTIFIER.pattern})?$": optional(_CELL)},
    "additionalProperties": False,
}


def table_schema() -> Schema:
    """The schema of a table. The columns that a row may name are the table's own, so any id passes there."""
    properties = {
        "naskah": described(shapes.VERSION, "Versi format berkas isi"),
        "kolom": described(_COLUMNS, "Kolom dari kiri ke kanan"),
        "nomor-kolom": described(choice(YES_NO), "ya: baris 1, 2, 3, … di bawah kepala tabel"),
        "baris": described(
            {"type": "array", "items": {"anyOf": [_GROUP, _ROW]}},
            "Baris: {id kolom: isi}, {kelompok: judul}, atau {kolom-kiri..kolom-kanan: isi} untuk sel yang melebar",
        ),
        "abaikan": shapes.SUPPRESSIONS,
    }
    return {
        "$schema": shapes.DIALECT,
        "title": "Tabel lampiran (naskah)",
        **closed(properties, ("kolom", "baris")),
        "definitions": {"kolom": {"anyOf": [closed(_COLUMN, ("id", "judul")), closed(_HEADING, ("judul", "kolom"))]}},
    }
