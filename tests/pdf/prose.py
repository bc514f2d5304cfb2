"""Made-up prose in the words of Indonesian drafting: long enough to break, and plainly nobody's text."""

from __future__ import annotations

import random
from collections.abc import Iterator

WORDS = [
    "bahwa",
    "dalam",
    "rangka",
    "melaksanakan",
    "ketentuan",
    "sebagaimana",
    "dimaksud",
    "pada",
    "ayat",
    "huruf",
    "angka",
    "dan",
    "atau",
    "yang",
    "untuk",
    "dengan",
    "tentang",
    "penyelenggaraan",
    "pemerintahan",
    "daerah",
    "kabupaten",
    "kota",
    "provinsi",
    "perangkat",
    "dinas",
    "badan",
    "sekretariat",
    "bupati",
    "wali",
    "gubernur",
    "menteri",
    "ketua",
    "anggota",
    "panitia",
    "tahapan",
    "jadwal",
    "pedoman",
    "teknis",
    "pembentukan",
    "penetapan",
    "pengumuman",
    "pendaftaran",
    "penelitian",
    "perbaikan",
    "verifikasi",
    "faktual",
    "administrasi",
    "persyaratan",
    "dukungan",
    "calon",
    "perseorangan",
    "pasangan",
    "kampanye",
    "laporan",
    "dana",
    "perlengkapan",
    "pemungutan",
    "suara",
    "penghitungan",
    "rekapitulasi",
    "hasil",
    "sengketa",
    "perselisihan",
    "keputusan",
    "peraturan",
    "instruksi",
    "anggaran",
    "belanja",
    "pendapatan",
    "paling",
    "lambat",
    "hari",
    "kerja",
    "sejak",
    "diterima",
    "oleh",
    "secara",
    "tertib",
    "transparan",
    "akuntabel",
    "efektif",
    "efisien",
    "di",
    "ke",
    "dari",
    "pada",
    "bagi",
    "atas",
    "serta",
    "juga",
    "wajib",
    "dapat",
    "harus",
    "tidak",
    "akan",
    "telah",
    "setiap",
    "orang",
    "pejabat",
    "pegawai",
    "masyarakat",
    "pertanggungjawaban",
    "ketidaksesuaian",
    "dikoordinasikan",
    "menyelenggarakan",
    "keberlanjutan",
    "mempertimbangkan",
    "kemasyarakatan",
]
# What a line break may stumble over.
KNOTS = (
    "Bupati/Wali Kota",
    "dan/atau",
    "10%",
    "75,5%",
    "tahun 2020–2024",
    "pra-pemilihan",
    "undang-undang",
    "Rp1.500.000,00",
    "“dalam jaringan”",
    "‘contoh’",
    "dan seterusnya…",
    "Nomor\u00a07\u00a0Tahun\u00a02017",
    "masing-masing",
    "(dua puluh empat)",
    "Pasal 5 ayat (1)",
    "3 × 24 jam",
    "No. 12/PER/2024",
    "hari — kerja",
    "a.n.",
    "A4;",
)


class Prose:
    """Sentences by a seed: the same seed gives the same sentences."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def sentence(self, shortest: int = 8, longest: int = 40) -> str:
        """One sentence of so many words."""
        words = [self._word() for _ in range(self.random.randint(shortest, longest))]
        return " ".join([words[0][0].upper() + words[0][1:], *words[1:]]) + "."

    def paragraph(self, sentences: int = 3) -> str:
        """Some sentences."""
        return " ".join(self.sentence() for _ in range(self.random.randint(1, sentences)))

    def words(self, count: int) -> str:
        """So many words, without knots."""
        return " ".join(self.random.choice(WORDS) for _ in range(count))

    def paragraphs(self, count: int, sentences: int = 3) -> Iterator[str]:
        """So many paragraphs."""
        return (self.paragraph(sentences) for _ in range(count))

    def _word(self) -> str:
        return self.random.choice(KNOTS if self.random.random() < 0.08 else WORDS)
