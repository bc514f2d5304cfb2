"""The slips of the sources stay in the model documents: quoted, not mended. Here is each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from .source import REPOSITORY, normalised, squeeze

CONTENT = REPOSITORY / "content"

KEPUTUSAN = "keputusan/kpu-kotim-382-2024.yaml"
PEDOMAN = "keputusan/382-2024/pedoman.md"
JADWAL = "keputusan/382-2024/jadwal.yaml"
INSTRUKSI = "instruksi/bupati-kobar-300-33-2024.yaml"
BUPATI = "lembaga/bupati-kotawaringin-barat.yaml"


@dataclass(frozen=True)
class Slip:
    """A slip that a content file keeps.

    `at` is a path of keys and positions (from 0) in a YAML file, a heading in a Markdown file. `words` stand
    there as typed; `says` is what the source reads where an expression or a number writes itself.
    """

    file: str
    at: str
    words: str
    wrong: str
    says: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.at}:{self.words[:40]}"


SLIPS = (
    # --- the keputusan: konsiderans and diktum
    Slip(
        KEPUTUSAN,
        "menimbang.0.teks",
        "Bupati dan Wakil Bupati Kabupaten Kotawaringin Timur Tahun 2024",
        "the title has no `Kabupaten` here",
    ),
    Slip(
        KEPUTUSAN,
        "menimbang.1.teks",
        "Bupati dan Wakil Bupati serta Walikota",
        "no comma before `serta`, unlike Mengingat 3, which cites the same regulation",
    ),
    Slip(
        KEPUTUSAN,
        "menimbang.2",
        "{{ rujuk('mengatur') }}, dan {{ rujuk('melaksanakan') }}, perlu",
        "stray comma before `dan`",
        says="huruf a, dan huruf b, perlu",
    ),
    Slip(
        KEPUTUSAN,
        "mengingat.1",
        "telah beberapa kali diubah terakhir dengan",
        "no comma before `terakhir`, unlike Mengingat 1",
    ),
    Slip(
        KEPUTUSAN,
        "menetapkan.1",
        "dalam lampiran {{ rujuk('lampiran-pedoman', 'nomor') }} Keputusan yang merupakan",
        "small letter, and `Keputusan` twice",
        says="dalam lampiran I Keputusan yang merupakan",
    ),
    Slip(
        KEPUTUSAN,
        "menetapkan.2",
        "dalam lampiran {{ rujuk('lampiran-jadwal', 'nomor') }} Keputusan yang merupakan",
        "small letter, and `Keputusan` twice",
        says="dalam lampiran II Keputusan yang merupakan",
    ),
    # --- the keputusan: Lampiran I
    Slip(
        PEDOMAN,
        "RUANG LINGKUP",
        "Tahun 2024; - Tahapan penyelenggaraan",
        "no `dan` after the last but one item",
        says="Tahun 2024; 2. Tahapan penyelenggaraan",
    ),
    Slip(
        PEDOMAN,
        "ASAS PENYELENGGARAAN",
        "penyelenggaraan berpedoman pada asas",
        "it is the penyelenggara whom the principles bind",
    ),
    Slip(PEDOMAN, "ASAS PENYELENGGARAAN", "Efisiensi; dan", "a noun among adjectives"),
    Slip(PEDOMAN, "TAHAPAN DAN JADWAL", "terdiri dari :", "a space before the colon"),
    Slip(PEDOMAN, "TAHAPAN DAN JADWAL", "panitia Pengawas lapangan", "small letters in a proper name"),
    Slip(
        PEDOMAN,
        "TAHAPAN DAN JADWAL",
        "dukungan pasangan calon perseorangan",
        "a defined term, `Pasangan Calon`, in small letters",
    ),
    # --- the keputusan: Lampiran II
    Slip(
        JADWAL,
        "baris.10",
        "nomor: tanpa tahapan: PEMENUHAN PERSYARATAN DUKUNGAN PASANGAN CALON PERSEORANGAN",
        "a row without a number among numbered ones",
        says="II. PENYELENGGARAAN PEMENUHAN PERSYARATAN DUKUNGAN PASANGAN CALON PERSEORANGAN Minggu,",
    ),
    Slip(
        JADWAL,
        "baris.19",
        "tahapan: Penetapan Pasangan Calon terpilih tanpa permohonan perselisihan hasil Pemilihan",
        "the first of a doubled row, without a schedule",
        says="PENETAPAN CALON TERPILIH Penetapan Pasangan Calon terpilih tanpa permohonan perselisihan",
    ),
    Slip(
        JADWAL,
        "baris.20",
        "tahapan: Penetapan Pasangan Calon Terpilih Tanpa Permohonan Perselisihan Hasil Pemilihan",
        "the second of a doubled row, in other capitals",
        says="Penetapan Pasangan Calon Terpilih Tanpa Permohonan Perselisihan Hasil Pemilihan Paling lama",
    ),
    Slip(
        JADWAL,
        "baris.22.awal..akhir",
        "setelah Salinan penetapan",
        "a capital in the middle of the sentence",
    ),
    Slip(
        JADWAL,
        "baris.24.tahapan.butir",
        "Tidak ada permohonan PHP",
        "small letter, unlike the next item",
        says="1) Tidak ada permohonan PHP",
    ),
    Slip(
        JADWAL,
        "baris.24.awal..akhir",
        "sebagaimana dimaksud dalam angka 8 huruf a",
        "row 8 has no letters",
    ),
    # --- the instruksi
    Slip(
        INSTRUKSI,
        "nomor",
        "300 / 33 /Kesbang.II",
        "uneven spaces around the slashes (white space, so the file alone can show them)",
    ),
    Slip(
        INSTRUKSI,
        "kata.baris-nomor",
        "Nomor : {{ nomor }}/ {{ tahun }}",
        "`NOMOR … TAHUN …` in capitals and without a colon is the form",
        says="Nomor : 300 / 33 /Kesbang.II/ 2024",
    ),
    Slip(
        INSTRUKSI,
        "kata.baris-pembentuk",
        "{{ pembentuk | kapital }}",
        "no comma after the jabatan",
        says="BUPATI KOTAWARINGIN BARAT Dalam rangka",
    ),
    Slip(
        INSTRUKSI,
        "kata.pada-tanggal",
        "pada tanggal, {{ tanggal }}",
        "a comma after `tanggal`",
        says="pada tanggal, 19 Januari 2024",
    ),
    Slip(INSTRUKSI, "pembuka", "Dalam rangka untuk menunjang", "two words of one meaning"),
    Slip(INSTRUKSI, "pembuka", "menginstruksikan kepada :", "a space before the colon"),
    Slip(
        INSTRUKSI,
        "kepada.0",
        "Kabupaten Kotawaringin Barat.",
        "ends with a period, the other items with nothing",
        says="Kotawaringin Barat. 2.",
    ),
    Slip(INSTRUKSI, "kepada.1", "Camat Se Kabupaten", "`Se` apart and with a capital"),
    Slip(INSTRUKSI, "kepada.2", "Kepala Desa se Kabupaten", "`se` apart"),
    Slip(INSTRUKSI, "untuk.0.teks", "dukungan berupa :", "a space before the colon"),
    Slip(INSTRUKSI, "untuk.0.butir.0", "Istansi", "typing error: Instansi"),
    Slip(
        INSTRUKSI,
        "untuk.0.butir.0",
        "dengan membebaskan biaya apapun",
        "`dari` is missing; `apapun` in one word",
    ),
    Slip(INSTRUKSI, "untuk.0.butir.1", "kesiap siagaan", "two words: kesiapsiagaan"),
    Slip(INSTRUKSI, "untuk.0.butir.1", "PKK, PPS, dan KPPS", "typing error: PPK"),
    Slip(INSTRUKSI, "untuk.0.butir.3", "ijin/dispensasi", "spelling: izin"),
    Slip(INSTRUKSI, "untuk.0.butir.4", "perhitungan", "wrong word: penghitungan"),
    Slip(INSTRUKSI, "untuk.0.butir.4", "membeaskan tugaskan", "typing error: membebastugaskan"),
    Slip(INSTRUKSI, "untuk.0.butir.4", "dan Jam kerja", "a capital in the middle of the sentence"),
    Slip(INSTRUKSI, "untuk.0.butir.5", "dilingkungan kerjanya", "one word: di lingkungan"),
    Slip(INSTRUKSI, "untuk.1.teks", "dukungan berupa :", "a space before the colon"),
    Slip(INSTRUKSI, "untuk.1.butir.0", "Memberikasn", "typing error: Memberikan"),
    Slip(INSTRUKSI, "untuk.1.butir.0", "ijin/dispensasi", "spelling: izin"),
    Slip(INSTRUKSI, "untuk.2.teks", "Kepada Kepala SOPD di lingkup", "the other two begin with `Agar`"),
    Slip(INSTRUKSI, "untuk.2.teks", "fasilitasi berupa :", "a space before the colon"),
    Slip(INSTRUKSI, "untuk.2.butir.1", "KPUD, PPK, PPS, KPPS untuk", "no `dan` before the last"),
    Slip(INSTRUKSI, "untuk.2.butir.1", "dari biaya apapun", "one word: apa pun"),
    Slip(INSTRUKSI, "penutup", "sejak tanggal ditetapkan", "an instruksi takes effect `pada tanggal`"),
    Slip(
        BUPATI,
        "pejabat.bupati.0.jabatan",
        "Pj. Bupati Kotawaringin Barat",
        "not in capitals, no comma",
        says="19 Januari 2024 Pj. Bupati Kotawaringin Barat",
    ),
)


def flat(value: Any) -> str:
    """A YAML value as a person reads it from top to bottom, on one line."""
    if isinstance(value, dict):
        return " ".join(f"{key}: {flat(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return " ".join(map(flat, value))
    return str(value)


def text_at(path: Path, at: str) -> str:
    """What stands at the place, on one line: the value at a YAML path, or the text under a heading."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        _, _, below = text.partition(f"# {at}")
        below = below.partition("\n")[2]
        section = re.split(r"^#", below, maxsplit=1, flags=re.MULTILINE)[0]
        return " ".join(re.sub(r"<!--.*?-->", "", section).split())
    value: Any = yaml.load(text, Loader=yaml.BaseLoader)  # every scalar is text
    for step in re.split(r"(?<!\.)\.(?!\.)", at):
        value = value[int(step) if isinstance(value, list) else step]
    return " ".join(flat(value).split())


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_of_the_source_stands_in_the_content(slip: Slip) -> None:
    assert slip.words in text_at(CONTENT / slip.file, slip.at), slip.wrong


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_is_the_sources_own(slip: Slip) -> None:
    name = "instruksi" if slip.file in (INSTRUKSI, BUPATI) else "keputusan"
    assert squeeze(slip.says or slip.words) in normalised(name), slip.wrong


def test_no_slip_is_listed_twice() -> None:
    assert len({(slip.file, slip.at, slip.words) for slip in SLIPS}) == len(SLIPS)


@pytest.mark.parametrize("file", sorted({slip.file for slip in SLIPS}))
def test_every_file_with_slips_says_so_where_they_stand(file: str) -> None:
    assert "sumber: " in (CONTENT / file).read_text(encoding="utf-8")
