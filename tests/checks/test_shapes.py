"""Made-up documents of the shapes that offices really issue: each slip in them is found, and nothing else.

Each folder of `shapes/` is a project with one document, `content/naskah.yaml`. Those called `benar-…` are right, with
everything in them that only looks like a slip; `kpu` is right by the habits that its profile states.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from naskah import compose, load, to_docx
from naskah.findings import Finding

from .sound import findings

SHAPES = Path(__file__).with_name("shapes")
PROFILE = "lembaga/rekaan.yaml"
HERE = "▸"

# Shape → (code, file:line, the words with ▸ where the finding begins, why it is right), in the order of the findings.
Expected = tuple[str, str, str, str]
FOUND: dict[str, tuple[Expected, ...]] = {
    "akreditasi": (
        ("ATR056", f"{PROFILE}:8", "▸Badan Akreditasi Rekaan", "who signs a decision signs in capitals"),
        ("ATR056", f"{PROFILE}:9", "▸Prof. Dr. Tokoh Rekaan Satu", "so does the name"),
        ("ATR057", f"{PROFILE}:9", "▸Prof. Dr.", "without gelar: the office decides, not the person"),
        ("ATR006", "naskah.yaml:8", "▸Nomor:{{", "NOMOR in capitals, with a space and no colon"),
        ("ATR004", "naskah.yaml:9", "▸{{ pembentuk", "the line of the pembentuk ends with a comma"),
        ("ATR029", "naskah.yaml:11", "TENTANG ▸AKREDITASI", "the heading says PERINGKAT AKREDITASI"),
        ("ATR013", "naskah.yaml:22", "▸(a), (b) dan", "letters of considerations stand without brackets"),
        ("ATR013", "naskah.yaml:22", "▸(b) dan (c)", "this one too"),
        ("ATR013", "naskah.yaml:22", "▸(b) dan (c)", "each letter has the word huruf before it"),
        ("ATR013", "naskah.yaml:22", "(b)▸ dan (c)", "three and more are joined by a comma and dan"),
        ("ATR013", "naskah.yaml:22", "▸(c), perlu", "the third in brackets"),
        (
            "ATR014",
            "naskah.yaml:23",
            "▸Akreditasi Program",
            "the decision is about the Peringkat, and says Program Sarjana",
        ),
        (
            "ATR009",
            "naskah.yaml:23",
            "Kota Rekaan▸.",
            "Mengingat follows: the last consideration ends with a semicolon",
        ),
        ("ATR026", "naskah.yaml:27", "▸Undang-undang Nomor 12", "both words of the name of a law have a capital"),
        ("ATR024", "naskah.yaml:30", "▸Republik Indonesia Nomor 4", "no Republik Indonesia behind the type"),
        ("ATR025", "naskah.yaml:34", "Tahun 2020▸, tentang", "no comma before tentang"),
        ("ATR015", "naskah.yaml:38", "Nomor 902)▸.", "the last item of Mengingat ends with a semicolon"),
        ("ATR073", "naskah.yaml:52", "▸diktum KESATU", "the other two references have a capital"),
        ("ATR034", "naskah.yaml:56", "▸Diktum KETUJUH", "there are five diktum"),
        ("ATR043", "naskah.yaml:57", "6 (▸lima)", "6 is enam"),
    ),
    "benar-daerah": (),
    "benar-instruksi": (),
    "benar-pemilihan": (),
    "benar-perubahan": (),
    "benar-peraturan": (),
    "benar-peraturan-perubahan": (),
    "benar-rumah-sakit": (),
    "benar-universitas": (),
    "edaran": (
        ("ATR055", "isi.md:6", "▸11 Mei 2020 s/d 31 Desember 2019", "it ends before it begins"),
        ("ATR023", "isi.md:10", "Pelayanan ▸Umum", "Mengingat has its name: Pelayanan Publik"),
        ("ATR067", "isi.md:10", "▸Rebulik Indonesia", "Republik"),
        ("ATR025", "isi.md:12", "▸tahun 2014", "Tahun has a capital between number and year"),
        ("ATR044", "isi.md:22", "▸Rp 6.000,00", "nothing stands between Rp and the amount"),
        ("ATR066", "isi.md:23", "14 (▸empatbelas)", "the words of a number stand apart"),
        ("ATR036", "isi.md:27", "hukuman▸,", "the last item ends the sentence"),
        ("ATR044", "isi.md:28", "(▸satu juta lima ribu rupiah)", "that is Rp1.005.000,00: which one holds?"),
        ("ATR066", "isi.md:30", "▸foto copy", "fotokopi"),
        ("ATR063", "isi.md:30", "(▸ skala denah", "no space inside a bracket; the ratio 1 : 500 is right"),
        ("ATR063", "isi.md:31", "500▸ )", "nor before its end"),
        ("ATR053", "isi.md:32", "tanggal 1 ▸Febuari", "Februari"),
        ("ATR061", "isi.md:33", '▸"kartu sementara', "the quotation does not end"),
        ("ATR066", "isi.md:33", "30 (▸tigapuluh)", "the words of a number stand apart"),
        ("ATR039", "isi.md:37", "▸angka 4", "the list has three items, this being the third"),
    ),
    "instruksi-bupati": (
        ("ATR056", f"{PROFILE}:8", "▸Pj Bupati Rekaan", "who signs stands in capitals"),
        ("ATR059", f"{PROFILE}:8", "▸Pj Bupati", "an abbreviation with a full stop: Pj."),
        (
            "ATR006",
            "naskah.yaml:4",
            "▸400 / 21 /Kesra.I",
            "spaces on both sides of one stroke, on one side of the other",
        ),
        ("ATR006", "naskah.yaml:8", "▸Nomor : {{ nomor }}", "NOMOR in capitals, without a colon"),
        ("ATR004", "naskah.yaml:9", "▸{{ pembentuk", "the line of the pembentuk ends with a comma"),
        ("ATR052", "naskah.yaml:10", "tanggal▸, {{ tanggal }}", "no comma within one phrase"),
        ("ATR066", "naskah.yaml:13", "▸Dalam rangka untuk", "dalam rangka and untuk say the same"),
        ("ATR063", "naskah.yaml:14", "kepada▸ :", "a colon stands against its word"),
        ("ATR064", "naskah.yaml:17", "Kabupaten Rekaan▸.", "one addressee of three ends with a full stop"),
        ("ATR063", "naskah.yaml:22", "berupa▸ :", "a colon stands against its word"),
        ("ATR066", "naskah.yaml:25", "▸ijin/dispensasi", "izin"),
        ("ATR066", "naskah.yaml:26", "▸dilingkungan", "di is a preposition here"),
        ("ATR066", "naskah.yaml:26", "▸apapun.", "pun stands apart"),
        ("ATR066", "naskah.yaml:27", "▸kedalam", "ke is a preposition here"),
        ("ATR063", "naskah.yaml:28", "untuk▸ :", "a colon stands against its word"),
        ("ATR067", "naskah.yaml:31", "▸Memberikasn", "Memberikan"),
        ("ATR044", "naskah.yaml:32", "▸Rp. 75.000.000", "Rp is no abbreviation with a full stop"),
        ("ATR044", "naskah.yaml:32", "000.000▸,-.", "no sen are two noughts"),
        ("ATR032", "naskah.yaml:34", "berlaku ▸sejak tanggal", "it begins to apply on a day, not since one"),
    ),
    "instruksi-menteri": (
        ("ATR053", "naskah.yaml:11", "▸31 Juni 2021", "Juni has 30 days"),
        ("ATR063", "naskah.yaml:14", "Kepada▸ :", "a colon stands against its word"),
        ("ATR043", "naskah.yaml:22", "Level 3 (▸empat)", "3 is tiga"),
        ("ATR067", "naskah.yaml:26", "▸Kabupten", "Kabupaten"),
        ("ATR036", "naskah.yaml:35", "bengkel▸.", "the list goes on behind the inner one: a semicolon"),
        ("ATR039", "naskah.yaml:39", "▸diktum KEDUA huruf e", "diktum KEDUA has the letters a to d"),
        ("ATR036", "naskah.yaml:44", "diminta▸,", "the last item ends the sentence"),
        ("ATR054", "naskah.yaml:46", "▸Senin, tanggal 20 Juli", "it was a Selasa"),
    ),
    "kpu": (),
    "peraturan-bupati": (
        ("ATR081", "batang.md:5", "▸Peraturan Daerah ini", "it is a Peraturan Bupati"),
        ("ATR046", "batang.md:8", "daerah▸;", "each definition is a sentence"),
        ("ATR080", "batang.md:10", "▸Majelis Etik", "nothing else speaks of it"),
        ("ATR078", "batang.md:12", "▸Jam Kerja", "Pasal 2 stands before the Bagian of the BAB"),
        ("ATR077", "batang.md:17", "▸dalam ayat (1)", "pada ayat, dalam Pasal"),
        ("ATR036", "batang.md:19", "pagi▸,", "items end with a semicolon"),
        ("ATR037", "batang.md:21", "▸Menjelang", "it goes on with the sentence of the ayat"),
        ("ATR036", "batang.md:21", "malam▸", "and ends it"),
        ("ATR039", "batang.md:23", "▸ayat (2) huruf d", "its items are a to c"),
        ("ATR076", "batang.md:29", "▸pegawai dapat", "an ayat is a sentence"),
        ("ATR042", "batang.md:29", "▸antara lain", "a norm says what it covers"),
        ("ATR045", "batang.md:29", "▸hari kerja", "defined as Hari Kerja"),
        ("ATR077", "batang.md:29", "▸pada Pasal 2", "dalam Pasal"),
        ("ATR041", "batang.md:30", "▸Pasal ini", "ayat (1) alone is enough"),
        ("ATR047", "batang.md:30", "▸Lampiran Peraturan", "there is none"),
        ("ATR079", "batang.md:32", "▸Ketentuan Penutup", "a BAB follows"),
        ("ATR032", "batang.md:36", "▸Peraturan Bupati ini", "and so a Pasal follows"),
        ("ATR032", "batang.md:36", "berlaku ▸sejak tanggal", "it begins to apply on a day, not since one"),
        ("ATR056", f"{PROFILE}:10", "REKAAN▸,", "the jabatan ends with a comma, which nobody supplies here"),
        ("ATR056", f"{PROFILE}:11", "REKAAN▸]", "so does that of the secretary who promulgates it"),
        ("ATR057", f"{PROFILE}:11", "▸Drs.", "without gelar"),
        ("ATR052", f"{PROFILE}:13", "tanggal ▸:", "no colon within one phrase"),
        ("ATR014", "naskah.yaml:9", "▸Keputusan Bupati", "it is a Peraturan Bupati"),
    ),
    "rektor": (
        ("ATR052", f"{PROFILE}:6", "▸REKAAN", "the place is all in capitals"),
        ("ATR005", "naskah.yaml:9", "▸DENGAN RAHMAT", "that belongs to a Peraturan"),
        ("ATR029", "naskah.yaml:12", "▸SEBAGAI SISTEM RESMI", "the heading does not say so"),
        ("ATR052", "naskah.yaml:14", "di ▸: {{ tempat }}", "no colon within one phrase"),
        ("ATR052", "naskah.yaml:15", "▸Pada Tanggal", "it goes on behind Ditetapkan di: small letters"),
        ("ATR052", "naskah.yaml:15", "Tanggal ▸: {{ tanggal }}", "no colon within one phrase"),
        ("ATR008", "naskah.yaml:18", "▸Bahwa dalam rangka", "bahwa goes on behind Menimbang: a small letter"),
        ("ATR008", "naskah.yaml:19", "▸Bahwa aplikasi", "the same"),
        ("ATR008", "naskah.yaml:21", "▸Bahwa untuk", "the same"),
        ("ATR008", "naskah.yaml:24", "▸Bahwa berdasarkan", "the same"),
        ("ATR013", "naskah.yaml:24", "▸pada huruf", "the formula says dalam huruf"),
        ("ATR012", "naskah.yaml:24", "▸huruf a dan c", "b is left out"),
        ("ATR013", "naskah.yaml:24", "dan ▸c, perlu", "each letter has the word huruf before it"),
        ("ATR014", "naskah.yaml:25", "▸Pemakaian Aplikasi", "the decision is called Penggunaan Aplikasi …"),
        ("ATR009", "naskah.yaml:25", "Daring▸.", "the last consideration ends with a semicolon"),
        ("ATR019", "naskah.yaml:28", "Pendidikan Tinggi▸;", "a law is cited with its Lembaran Negara"),
        ("ATR018", "naskah.yaml:29", "▸Undang-Undang Nomor 20", "2003 is before 2012"),
        ("ATR019", "naskah.yaml:29", "Nasional▸;", "a law is cited with its Lembaran Negara"),
        ("ATR025", "naskah.yaml:30", "▸04 Tahun 2014", "no nought before the number"),
        ("ATR025", "naskah.yaml:30", "2014▸, tentang", "no comma before tentang"),
        ("ATR019", "naskah.yaml:30", "Pendidikan Tinggi▸;", "so is a Peraturan Pemerintah"),
        ("ATR024", "naskah.yaml:31", "▸RI Nomor 31", "no Republik Indonesia behind the type"),
        ("ATR025", "naskah.yaml:31", "▸Tentang Statuta", "tentang has a small letter in a citation"),
        ("ATR019", "naskah.yaml:31", "Rekaan▸;", "a Peraturan Menteri is cited with its Berita Negara"),
        ("ATR017", "naskah.yaml:32", "▸Peraturan Presiden", "a Peraturan Presiden stands before one of a minister"),
        ("ATR025", "naskah.yaml:33", "▸No. 117", "Nomor is written out"),
        ("ATR037", "naskah.yaml:41", "▸Mengunggah", "the items go on with the sentence that opens the list"),
        ("ATR037", "naskah.yaml:42", "▸Mencatat", "the same"),
        ("ATR036", "naskah.yaml:42", "nilai tugas;▸", "dan stands behind the last item but one, not within it"),
        ("ATR037", "naskah.yaml:43", "▸Menutup", "the same"),
        ("ATR036", "naskah.yaml:48", "kata sandi▸;", "the last item ends the sentence"),
        ("ATR039", "naskah.yaml:49", "▸diktum KETIGA huruf b", "its items are numbered 1. to 3."),
        ("ATR041", "naskah.yaml:49", "▸tersebut diatas", "the number says it; what stands above changes"),
        ("ATR032", "naskah.yaml:51", "berlaku ▸sejak tanggal", "it begins to apply on a day, not since one"),
    ),
    "sekolah": (
        ("ATR051", "guru.csv:5", '▸3,"TOKOH REKAAN DELAPAN', "it is the fourth row; the fifth is right again"),
        ("ATR056", f"{PROFILE}:9", "▸Kepala TK Rekaan", "who signs a decision signs in capitals"),
        ("ATR056", f"{PROFILE}:10", "▸Tokoh Rekaan Lima", "so does the name"),
        ("ATR057", f"{PROFILE}:10", "▸S.Pd.", "without gelar; in the table of teachers they are right"),
        ("ATR006", "naskah.yaml:8", "▸Nomor : {{ nomor }}", "NOMOR in capitals, without a colon"),
        ("ATR002", "naskah.yaml:9", "▸Tentang", "TENTANG in capitals"),
        ("ATR028", "naskah.yaml:12", "PELAJARAN 2019-2020▸", "the sentence behind Menetapkan ends with a full stop"),
        ("ATR052", "naskah.yaml:13", "di ▸: {{ tempat }}", "no colon within one phrase"),
        ("ATR052", "naskah.yaml:14", "▸Pada tanggal", "it goes on behind the line of the place: a small letter"),
        ("ATR052", "naskah.yaml:14", "tanggal ▸: {{ tanggal }}", "no colon within one phrase"),
        ("ATR049", "naskah.yaml:16", "▸Lampiran Surat", "the head of a Lampiran names the decision"),
        ("ATR049", "naskah.yaml:17", "▸08/12/VII/TK/2019", "the number is 08/21/VII/TK/2019"),
        ("ATR007", "naskah.yaml:21", "▸dst", "no consideration at all"),
        ("ATR026", "naskah.yaml:24", "▸Undang-undang Dasar", "both words of the name of a law have a capital"),
        ("ATR016", "naskah.yaml:24", "1945▸, pasal31", "the Pasal stands before the Undang-Undang Dasar"),
        ("ATR038", "naskah.yaml:24", "▸pasal31", "Pasal has a capital, and a space before its number"),
        ("ATR015", "naskah.yaml:24", "pasal31▸", "each item of Mengingat ends with a semicolon"),
        ("ATR026", "naskah.yaml:25", "▸Undang-undang Republik", "both words of the name of a law have a capital"),
        ("ATR024", "naskah.yaml:25", "▸Republik Indonesia", "no Republik Indonesia behind the type"),
        ("ATR025", "naskah.yaml:25", "▸No. 20", "Nomor is written out"),
        ("ATR025", "naskah.yaml:25", "▸Th 2003", "so is Tahun"),
        ("ATR015", "naskah.yaml:25", "Nasional▸", "each item of Mengingat ends with a semicolon"),
        ("ATR019", "naskah.yaml:25", "Nasional▸", "a law is cited with its Lembaran Negara"),
        ("ATR015", "naskah.yaml:26", "Kota Rekaan▸", "each item of Mengingat ends with a semicolon"),
        ("ATR048", "naskah.yaml:29", "▸sebagaimana terlampir", "no Lampiran is named, and none made a part"),
        ("ATR066", "naskah.yaml:32", "▸dikemudian hari", "di is a preposition here"),
    ),
    # Before the law on drafting there is nothing that its form could break; words were spelt as today.
    "tahun-2000": (
        ("ATR066", "daftar-isi.md:13", "▸METODA", "metode"),
        ("ATR066", "daftar-isi.md:13", "▸ANALISA", "analisis"),
    ),
    "tarif": (
        ("ATR023", "naskah.yaml:11", "Pajak ▸dan Retribusi", "elsewhere twice: Pajak Daerah dan Retribusi Daerah"),
        ("ATR018", "naskah.yaml:22", "▸Peraturan Pemerintah Nomor 12", "2019 is before 2023"),
        (
            "ATR020",
            "naskah.yaml:23",
            "Tahun ▸2018 Nomor 42",
            "a regulation of 2019 is not in the Lembaran Negara of 2018",
        ),
        ("ATR060", "naskah.yaml:23", "▸lndonesia", "a small l for a capital I"),
        ("ATR061", "naskah.yaml:25", "▸(Lembaran Daerah", "the bracket does not end"),
        ("ATR021", "naskah.yaml:28", "▸Keputusan Bupati Rekaan", "no decision rests on itself"),
        ("ATR048", "naskah.yaml:33", "▸lampiran I", "Lampiran has a capital"),
        ("ATR047", "naskah.yaml:36", "Lampiran ▸III", "there are two"),
        ("ATR048", "naskah.yaml:36", "▸tak terpisahkan", "the formula says tidak"),
        ("ATR048", "naskah.yaml:37", "▸dengan Keputusan", "the formula says dari"),
        ("ATR044", "naskah.yaml:39", "▸Rp 150.000", "nothing stands between Rp and the amount"),
        ("ATR044", "naskah.yaml:39", "▸Rp 150.000", "what someone is paid is said in words as well"),
        ("ATR038", "naskah.yaml:41", "▸pasal 12", "Pasal has a capital"),
        ("ATR038", "naskah.yaml:41", "▸Ayat (2)", "ayat has none"),
        ("ATR042", "naskah.yaml:42", "▸antara lain", "a norm says what it covers"),
        ("ATR033", "naskah.yaml:43", "▸mulai berlaku efektif", "there is no other way to begin to apply"),
        ("ATR047", "naskah.yaml:51", "▸Tarif Layanan", "Lampiran II, which nothing announces"),
        ("ATR046", "pedoman.md:8", "pengujian▸;", "each definition is a sentence"),
        ("ATR046", "pedoman.md:10", "▸contoh uji", "a definition begins with a capital"),
        ("ATR045", "pedoman.md:24", "▸pemohon pengujian", "defined as Pemohon Pengujian"),
        ("ATR045", "pedoman.md:24", "▸tarif layanan", "defined as Tarif Layanan"),
        ("ATR054", "pedoman.md:26", "▸Kamis, 27 Maret 2024", "it was a Rabu"),
        ("ATR061", "pedoman.md:30", "▸(hari libur", "the bracket does not end"),
        ("ATR039", "pedoman.md:32", "▸BAB IV", "there are three"),
        ("ATR062", "pedoman.md:36", "▸oleh oleh", "one of them is too many"),
        ("ATR063", "pedoman.md:36", "Dinas▸ .", "a full stop stands against its word"),
        ("ATR051", "tarif.yaml:8", '"▸4."', "3. is missing; behind it the count is right"),
        ("ATR071", "tarif.yaml:10", "▸Pengujian kadar logam", "the same service at the same price as two rows above"),
    ),
}
# The decision of the KPU by the law alone, without the habits of its profile.
WITHOUT_HABITS: tuple[Expected, ...] = (
    ("ATR013", "naskah.yaml:15", "▸pada huruf", "the formula says dalam huruf"),
    ("ATR013", "naskah.yaml:15", "dan ▸b, perlu", "each letter has the word huruf before it"),
    ("ATR019", "naskah.yaml:20", "Kearsipan▸", "a law is cited with its Lembaran Negara"),
    ("ATR019", "naskah.yaml:22", "Pemilihan Umum▸ sebagaimana", "the amended one too, before what amends it"),
    ("ATR019", "naskah.yaml:24", "menjadi Undang-Undang▸", "and what amends it"),
    ("ATR019", "naskah.yaml:27", "Kabupaten/Kota▸", "a Peraturan of the KPU is cited with its Berita Negara"),
    ("ATR037", "naskah.yaml:37", "▸Yang mewakili", "small; the two items above begin with an office"),
)


def document(shape: Path) -> Path:
    """The document of a shape."""
    return shape / "content" / "naskah.yaml"


def assert_found(shape: Path, expected: Sequence[Expected]) -> None:
    """Asserts that exactly this is found, at exactly these words."""
    found = findings(document(shape))
    told = [(each.code, f"{each.place.file.removeprefix('content/')}:{each.place.line}") for each in found]
    assert told == [(code, at) for code, at, _words, _why in expected], "\n".join(map(str, found))
    for finding, (_code, _at, words, why) in zip(found, expected, strict=True):
        before, after = words.split(HERE)
        left, right = _around(shape, finding)
        assert left.endswith(before), f"{finding}\n{why}"
        assert right.startswith(after), f"{finding}\n{why}"


def _around(shape: Path, finding: Finding) -> tuple[str, str]:
    line = (shape / finding.place.file).read_text(encoding="utf-8").splitlines()[finding.place.line - 1]
    return line[: finding.place.column - 1], line[finding.place.column - 1 :]


def test_every_shape_is_listed() -> None:
    assert sorted(FOUND) == sorted(shape.name for shape in SHAPES.iterdir())


@pytest.mark.parametrize("name", FOUND)
def test_the_slips_of_a_shape_are_found_and_nothing_else(name: str) -> None:
    assert_found(SHAPES / name, FOUND[name])


@pytest.mark.parametrize("name", FOUND)
def test_a_shape_is_made_into_a_document(name: str) -> None:
    assert to_docx(compose(load(document(SHAPES / name)))).startswith(b"PK")


def test_without_its_habits_the_same_decision_has_slips(tmp_path: Path) -> None:
    shape = shutil.copytree(SHAPES / "kpu", tmp_path / "kpu")
    profile = shape / "content" / PROFILE
    lines = profile.read_text(encoding="utf-8").splitlines(keepends=True)
    profile.write_text("".join(line for line in lines if not line.startswith("kebiasaan:")), encoding="utf-8")
    assert_found(shape, WITHOUT_HABITS)
