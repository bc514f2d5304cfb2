"""The kinds of instruments of Indonesian law: how each is written and abbreviated, and its rank in the hierarchy.

UU 12/2011 Pasal 7 ranks seven levels. What Pasal 8 names beside them (Peraturan Menteri, Peraturan Komisi Pemilihan
Umum, …) and what only settles a case (Keputusan) has no rank.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Jenis(StrEnum):
    """A kind of instrument, by the name in which a message says it."""

    UUD = "Undang-Undang Dasar"
    TAP_MPR = "Ketetapan MPR"
    UU = "Undang-Undang"
    PERPPU = "Peraturan Pemerintah Pengganti Undang-Undang"
    PP = "Peraturan Pemerintah"
    PERPRES = "Peraturan Presiden"
    PERDA_PROVINSI = "Peraturan Daerah Provinsi"
    PERDA_KABUPATEN = "Peraturan Daerah Kabupaten/Kota"
    PERDA = "Peraturan Daerah"  # of a daerah whose level is not said
    PERATURAN_MENTERI = "Peraturan Menteri"
    PERATURAN_KPU = "Peraturan Komisi Pemilihan Umum"
    PERATURAN_GUBERNUR = "Peraturan Gubernur"
    PERATURAN_BUPATI = "Peraturan Bupati/Wali Kota"
    PERATURAN_DESA = "Peraturan Desa"
    PERATURAN = "Peraturan"
    KEPUTUSAN_PRESIDEN = "Keputusan Presiden"
    KEPUTUSAN_MENTERI = "Keputusan Menteri"
    KEPUTUSAN_GUBERNUR = "Keputusan Gubernur"
    KEPUTUSAN_BUPATI = "Keputusan Bupati/Wali Kota"
    KEPUTUSAN = "Keputusan"
    INSTRUKSI = "Instruksi"
    SURAT_EDARAN = "Surat Edaran"
    SURAT = "Surat"
    MAKLUMAT = "Maklumat"


# Pasal 7 ayat (1), from the highest.
RANKS = {
    Jenis.UUD: 1,
    Jenis.TAP_MPR: 2,
    Jenis.UU: 3,
    Jenis.PERPPU: 3,
    Jenis.PP: 4,
    Jenis.PERPRES: 5,
    Jenis.PERDA_PROVINSI: 6,
    Jenis.PERDA_KABUPATEN: 7,
}

# What stands first in a type as a person writes it out → the type's own word. Longest first.
BASES = (
    (r"undang{h}undang\s+dasar", "undang-undang dasar"),
    (r"(?:ketetapan|tap)\s+(?:majelis\s+permusyawaratan\s+rakyat(?:\s+sementara)?|mprs?)", "ketetapan mpr"),
    (r"peraturan\s+pemerintah\s+pengganti\s+undang{h}undang", "perppu"),
    (r"peraturan\s+pemerintah(?!\s+daerah)", "peraturan pemerintah"),
    (r"undang{h}undang(?:\s+darurat)?", "undang-undang"),
    (r"peraturan(?:\s+bersama)?(?!\s+perundang)", "peraturan"),
    (r"surat\s+edaran(?:\s+bersama)?", "surat edaran"),
    (r"(?:surat\s+)?keputusan(?:\s+bersama)?", "keputusan"),
    (r"instruksi", "instruksi"),
    (r"qanun", "qanun"),
    (r"maklumat", "maklumat"),
    (r"nota\s+dinas|surat", "surat"),
)

# Abbreviation → base, issuer. They count only as they are written here.
ABBREVIATIONS = {
    "UUD": ("undang-undang dasar", ""),
    "UU": ("undang-undang", ""),
    "Perppu": ("perppu", ""),
    "PERPPU": ("perppu", ""),
    "Perpu": ("perppu", ""),
    "PP": ("peraturan pemerintah", ""),
    "Perpres": ("peraturan", "presiden"),
    "Keppres": ("keputusan", "presiden"),
    "Inpres": ("instruksi", "presiden"),
    "PMK": ("peraturan", "menteri keuangan"),
    "KMK": ("keputusan", "menteri keuangan"),
    "Permendagri": ("peraturan", "menteri dalam negeri"),
    "Kepmendagri": ("keputusan", "menteri dalam negeri"),
    "Inmendagri": ("instruksi", "menteri dalam negeri"),
    "PKPU": ("peraturan", "komisi pemilihan umum"),
    "Perda": ("peraturan", "daerah"),
    "Pergub": ("peraturan", "gubernur"),
    "Perbup": ("peraturan", "bupati"),
    "Perwali": ("peraturan", "wali kota"),
    "Perwal": ("peraturan", "wali kota"),
    "SE": ("surat edaran", ""),
    "SK": ("keputusan", ""),
}

# Types that name no issuer: the number follows, with at most "Republik Indonesia" between.
CLOSED = frozenset({"undang-undang dasar", "ketetapan mpr", "perppu", "peraturan pemerintah", "undang-undang"})

_CLOSED_JENIS = {
    "undang-undang dasar": Jenis.UUD,
    "ketetapan mpr": Jenis.TAP_MPR,
    "perppu": Jenis.PERPPU,
    "peraturan pemerintah": Jenis.PP,
    "undang-undang": Jenis.UU,
}
# Base → beginning of the issuer → kind; an empty beginning takes the rest.
_OPEN_JENIS = {
    "peraturan": (
        ("presiden", Jenis.PERPRES),
        ("daerah provinsi", Jenis.PERDA_PROVINSI),
        ("daerah daerah istimewa", Jenis.PERDA_PROVINSI),
        ("daerah daerah khusus", Jenis.PERDA_PROVINSI),
        ("daerah kabupaten", Jenis.PERDA_KABUPATEN),
        ("daerah kota", Jenis.PERDA_KABUPATEN),
        ("daerah", Jenis.PERDA),
        ("menteri", Jenis.PERATURAN_MENTERI),
        ("komisi pemilihan umum", Jenis.PERATURAN_KPU),
        ("gubernur", Jenis.PERATURAN_GUBERNUR),
        ("bupati", Jenis.PERATURAN_BUPATI),
        ("wali kota", Jenis.PERATURAN_BUPATI),
        ("desa", Jenis.PERATURAN_DESA),
        ("", Jenis.PERATURAN),
    ),
    "keputusan": (
        ("presiden", Jenis.KEPUTUSAN_PRESIDEN),
        ("menteri", Jenis.KEPUTUSAN_MENTERI),
        ("gubernur", Jenis.KEPUTUSAN_GUBERNUR),
        ("bupati", Jenis.KEPUTUSAN_BUPATI),
        ("wali kota", Jenis.KEPUTUSAN_BUPATI),
        ("", Jenis.KEPUTUSAN),
    ),
    "qanun": (
        ("kabupaten", Jenis.PERDA_KABUPATEN),
        ("kota", Jenis.PERDA_KABUPATEN),
        ("aceh", Jenis.PERDA_PROVINSI),
        ("provinsi", Jenis.PERDA_PROVINSI),
        ("", Jenis.PERDA),
    ),
    "instruksi": (("", Jenis.INSTRUKSI),),
    "surat edaran": (("", Jenis.SURAT_EDARAN),),
    "maklumat": (("", Jenis.MAKLUMAT),),
    "surat": (("", Jenis.SURAT),),
}
# "Qanun Aceh Besar" is of a kabupaten that leaves the word out.
_ACEH_WITH_MORE = "aceh "

# One body, several spellings.
_SAME_ISSUER = (
    ("walikota", "wali kota"),
    ("propinsi", "provinsi"),
    ("kpu", "komisi pemilihan umum"),
    ("prov.", "provinsi"),
    ("kab.", "kabupaten"),
)


@lru_cache(maxsize=256)
def issuer_of(words: str) -> str:
    """Who issued it, as it is compared: in small letters, one spelling for each body."""
    known = dict(_SAME_ISSUER)
    said = re.sub(r"[\s,]+", " ", words).strip().casefold()
    return " ".join(known.get(word, word) for word in said.split(" "))


def jenis_of(base: str, issuer: str) -> Jenis:
    """The kind of an instrument by its type's own word and its issuer (as `issuer_of` gives it)."""
    if base in _CLOSED_JENIS:
        return _CLOSED_JENIS[base]
    if base == "qanun" and issuer.startswith(_ACEH_WITH_MORE):
        return Jenis.PERDA
    return next(jenis for begins, jenis in _OPEN_JENIS[base] if issuer.startswith(begins))
