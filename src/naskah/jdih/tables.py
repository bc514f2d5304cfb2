"""What networks call things: the fields, and what follows from the kind of a document (FORMAT: JDIH)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

# Field → what a person reads above it. The order is that of the index.
LABELS: Mapping[str, str] = {
    "tipe-dokumen": "Tipe Dokumen",
    "jenis": "Jenis",
    "singkatan-jenis": "Singkatan Jenis",
    "nomor": "Nomor",
    "tahun": "Tahun",
    "judul": "Judul",
    "teu": "T.E.U. Badan/Pengarang",
    "tanggal-penetapan": "Tanggal Penetapan",
    "tempat-penetapan": "Tempat Penetapan",
    "tanggal-pengundangan": "Tanggal Pengundangan",
    "penandatangan": "Penandatangan",
    "sumber": "Sumber",
    "subjek": "Subjek",
    "bidang-hukum": "Bidang Hukum",
    "bahasa": "Bahasa",
    "lokasi": "Lokasi",
    "pemrakarsa": "Pemrakarsa",
    "status": "Status",
    "keterangan-status": "Keterangan Status",
    "abstrak": "Abstrak",
    "catatan": "Catatan",
}

# Mandatory where the lembaga says nothing: what the networks of KPU and of Banjarnegara show of each decision and what
# can't rightly be empty. The list of Permenkumham 8/2019 was not to be had, so `wajib` has the last word.
MANDATORY = (
    "tipe-dokumen", "jenis", "nomor", "tahun", "judul", "teu", "tanggal-penetapan",
    "tempat-penetapan", "penandatangan", "subjek", "bidang-hukum", "bahasa", "lokasi", "status",
)  # fmt: skip

LANGUAGE = "Indonesia"

# A file of a document → what a person reads on its link.
FILE_LABELS: Mapping[str, str] = {
    "tertanda": "Bertanda tangan",
    "pdf": "PDF",
    "docx": "Word",
    "salinan-pdf": "Salinan PDF",
    "salinan-docx": "Salinan Word",
    "konsep-pdf": "Konsep PDF",
    "konsep-docx": "Konsep Word",
}


class KindWords(Struct, frozen=True):
    """What a network calls documents of a kind; empty where no use is known.

    `akn`: the document type in identifiers after Akoma Ntoso, where one is established for Indonesia.
    """

    type: str = ""
    abbreviation: str = ""
    code: str = ""
    akn: str = ""


# The first words of a kind's name → what follows from them; the longest that fits.
KINDS: Mapping[str, KindWords] = {
    "Undang-Undang": KindWords("Peraturan", "UU", akn="uu"),
    "Peraturan": KindWords("Peraturan"),
    "Peraturan Pemerintah Pengganti Undang-Undang": KindWords("Peraturan", "PERPPU", akn="perppu"),
    "Peraturan Pemerintah": KindWords("Peraturan", "PP"),
    "Peraturan Presiden": KindWords("Peraturan", "PERPRES", akn="perpres"),
    "Peraturan Menteri": KindWords("Peraturan", "PERMEN"),
    "Peraturan Daerah": KindWords("Peraturan", "PERDA", "pd"),
    "Peraturan Gubernur": KindWords("Peraturan", "PERGUB"),
    "Peraturan Bupati": KindWords("Peraturan", "PERBUP", "pb"),
    "Peraturan Wali Kota": KindWords("Peraturan", "PERWALI", "pw"),
    "Peraturan Walikota": KindWords("Peraturan", "PERWALI", "pw"),
    "Peraturan Komisi Pemilihan Umum": KindWords("Peraturan", "PKPU"),
    "Keputusan": KindWords("Keputusan", "kep."),
    "Instruksi": KindWords("Instruksi", "ins."),
    "Surat Edaran": KindWords("Surat Edaran", "SE"),
    "Surat": KindWords("Surat Dinas"),
}


def words_of(kind: str) -> KindWords:
    """What follows from the name of a kind."""
    fitting = [name for name in KINDS if f"{kind} ".casefold().startswith(f"{name} ".casefold())]
    return KINDS[max(fitting, key=len)] if fitting else KindWords()
