"""Writes the tables of `docs/templat.md` from the code: `python -m tools.parts`. A test holds the two together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from naskah.composition.requirements import EVERY_KIND, HABITS, PARTS, Needs
from naskah.content.kinds import FORMS

TARGET = Path(__file__).resolve().parents[1] / "docs/templat.md"
PLACE = "<!-- tabel: {name} -->\n\n{rows}\n<!-- akhir tabel -->"
NONE = "-"


class Drawn(Struct, frozen=True):
    """What a part draws, and in which styles, as Word shows their names."""

    what: str
    styles: tuple[str, ...] = ()


SIGNED = ("Jabatan Penandatangan", "Tanda Tangan", "Nama Penandatangan")
RANKED = (*SIGNED, "Pangkat Penandatangan")
LABELLED = ("Label", "Rincian", "Rincian Akhir")
BODY = ("Judul Bab", "Judul Bagian", "Judul Paragraf", "Pasal", "Isi Pasal", "Isi Pasal Akhir", "Kutipan Pasal")
ANNEX = ("Heading 1", "Kepala Lampiran", "Judul Lampiran", "Isi Lampiran", "Isi Lampiran Dalam", "Daftar Lampiran")
ADDRESSEE = ("Tujuan", "Alamat Tujuan", "Tempat Tujuan")
DRAWN: Mapping[str, Drawn] = {
    "rincian": Drawn("butir bernomor di samping label: Menimbang : a. …", LABELLED),
    "kalimat": Drawn("satu kalimat (`kata`) di samping label: Menetapkan : …", ("Label", "Rincian Akhir")),
    "diktum": Drawn("KESATU : …, dengan rinciannya", ("Label Diktum", "Rincian", "Rincian Akhir")),
    "batang-tubuh": Drawn("BAB, Bagian, Paragraf, Pasal, dan ayat", BODY),
    "daftar": Drawn("butir bernomor selebar halaman", ("Daftar", "Daftar Akhir")),
    "label": Drawn("label saja, untuk diktum di bawahnya: Untuk :", ("Label", "Rincian Akhir")),
    "paragraf": Drawn("satu alinea: isiannya, atau kalimat bakunya (`kata`)", ("Alinea",)),
    "baris": Drawn("satu baris: isiannya, atau kalimat bakunya (`kata`), dalam gaya yang Anda sebut"),
    "penetapan": Drawn("Ditetapkan di … pada tanggal …", ("Penetapan",)),
    "tanda-tangan": Drawn("jabatan, ruang tanda tangan, nama; dengan `kiri`, dua penanda tangan berdampingan", SIGNED),
    "tanda-tangan-surat": Drawn("seperti `tanda-tangan`, dengan gelar, pangkat, dan NIP", RANKED),
    "pengundangan": Drawn("Diundangkan di …, tanda tangan di kiri, baris lembaran", ("Pengundangan", "Baris Lembaran")),
    "penjelasan": Drawn(
        "PENJELASAN ATAS …, umum dan pasal demi pasal",
        (
            "Judul Penjelasan",
            "Subjudul Penjelasan",
            "Isi Penjelasan",
            "Daftar Penjelasan",
            "Pasal Penjelasan",
            "Ayat Penjelasan",
            "Huruf Penjelasan",
            "Uraian Pasal",
            "Uraian Ayat",
            "Uraian Huruf",
            "Tambahan Lembaran",
        ),
    ),
    "salinan": Drawn(
        "Salinan sesuai dengan aslinya; hanya pada salinan",
        ("Salinan Sesuai", "Salinan Tanda Tangan", "Salinan Nama"),
    ),
    "paraf": Drawn("tabel paraf; hanya pada konsep", ("Salinan Tanda Tangan", "Sel Kepala", "Sel")),
    "lampiran": Drawn("tiap lampiran di halaman tersendiri, dengan kepala, judul, isi, tanda tangan", ANNEX),
    "tujuan": Drawn("Yth. …, alamat, di - …", (*ADDRESSEE, *(f"{name} Akhir" for name in ADDRESSEE))),
    "identitas": Drawn("Nama : …, NIP : …", ("Label Identitas", "Identitas", "Identitas Akhir")),
    "identitas-penandatangan": Drawn(
        "seperti `identitas`, tentang penanda tangan, dari profil", ("Label Identitas", "Identitas", "Identitas Akhir")
    ),
    "berlabel": Drawn("satu baris label : isi; dengan `gaya`, dalam gaya itu", LABELLED),
    "orang": Drawn(
        "orang satu demi satu dengan labelnya, atau semuanya dalam lampiran bila lebih dari `paling-banyak`",
        (*LABELLED, "Identitas", "Identitas Akhir"),
    ),
    "uraian": Drawn(
        "teks Markdown: alinea, daftar, judul, tabel; dengan `gaya`, alineanya dalam gaya itu",
        ("Alinea", "Daftar", "Heading 2", "Heading 3"),
    ),
    "tembusan": Drawn("Tembusan: …, bernomor bila lebih dari satu", ("Label Tembusan", "Tembusan")),
}
WRITTEN: Mapping[str, tuple[str, str]] = {
    "baris": ("satu baris, dicetak apa adanya", "nomor: 800/12/Umum"),
    "teks": ("kalimat, boleh dengan `{{ … }}`", "tentang: Serah Terima Arsip"),
    "daftar-teks": ("satu kalimat atau beberapa", "tembusan: [Bupati, Arsip]"),
    "bilangan": ("bilangan bulat", "konsep: 2"),
    "tanggal": ("tahun-bulan-hari", "tanggal: 2025-02-10"),
    "pilihan": ("salah satu dari `pilihan:`", "sifat: Penting"),
    "butir": ("butir, boleh dengan `id`, `teks`, `butir`", "menimbang: [bahwa …, penutup]"),
    "identitas": ("label dengan isinya", "identitas: {Nama: Polan Rekaan}"),
    "orang": ("beberapa orang dengan label yang sama, atau berkas tabel", "kepada: [{Nama: Polan Rekaan}]"),
    "naskah": ("Markdown, di sini atau dalam berkas `.md`", "isi: contoh/isi.md"),
    "batang-tubuh": ("Markdown dengan `# Pasal`", "batang-tubuh: contoh/isi.md"),
    "penjelasan": ("id pasal dengan penjelasannya", "pasal: {pertama: Cukup jelas.}"),
    "lampiran": ("lampiran dengan `judul` dan `isi` atau `tabel`", "lampiran: [{judul: …, isi: …}]"),
    "pejabat": ("kunci pejabat dalam profil", "penandatangan: kepala"),
    "lembaga": ("nama berkas profil", "lembaga: dinas-rekaan"),
    "rekaman": ("isian di dalam isian; sebutkan di bawah `isian:`", "ditetapkan: {tanggal: 2025-02-10}"),
}


def _code(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names) or NONE


def _needed(needs: Needs) -> str:
    """What `template.yaml` has to give for a part, key by key."""
    said = (("kata", needs.words), ("kebiasaan", needs.habits), ("penomoran", needs.outlines))
    return "; ".join(f"{key} {_code(names)}" for key, names in said if names) or NONE


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _parts() -> Iterator[tuple[str, ...]]:
    for name, needs in PARTS.items():
        drawn = DRAWN[name]
        field = " atau ".join(f"`{form}`" for form in needs.forms) or NONE
        yield f"`{name}`", drawn.what, field, _code(needs.keys), _needed(needs), ", ".join(drawn.styles) or NONE


def _forms() -> Iterator[tuple[str, ...]]:
    for form in FORMS:
        said, example = WRITTEN[form]
        yield f"`{form}`", said, f"`{example}`"


def _always() -> Iterator[tuple[str, ...]]:
    yield "setiap jenis", _needed(EVERY_KIND)
    for habit, needs in HABITS.items():
        yield f"kebiasaan `{habit}`, bila ada", _needed(needs)


TABLES = {
    "bentuk": lambda: _table(("bentuk", "yang ditulis", "contoh"), _forms()),
    "bagian": lambda: _table(
        ("bagian", "yang digambar", "bentuk isian", "kunci wajib", "yang harus ada", "gaya di Word"), _parts()
    ),
    "wajib": lambda: _table(("siapa", "yang harus ada dalam template.yaml"), _always()),
}


def text(written: str) -> str:
    """The page with its tables as the code has them."""
    for name, rows in TABLES.items():
        place = PLACE.format(name=name, rows="(.*?)")
        made = PLACE.format(name=name, rows=rows())
        written, count = re.subn(place, lambda _, made=made: made, written, flags=re.DOTALL)
        if count != 1:
            raise LookupError(name)
    return written


if __name__ == "__main__":
    TARGET.write_text(text(TARGET.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
