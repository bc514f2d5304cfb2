"""A sound closing, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from naskah.composition import Variant

from .damage import Damage
from .sound import codes, findings, place, put
from .worded import worded

PROFILE = "lembaga.yaml"
JABATAN = '[KEPALA DINAS CONTOH, "KABUPATEN REKAAN,"]'
NAMA = "nama: TOKOH REKAAN SATU"
ANNEXED = "TENTANG PEMBENTUKAN TIM PENYUSUN CONTOH NASKAH PADA DINAS CONTOH KABUPATEN REKAAN"


def profile(code: str, old: str, new: str) -> Damage:
    """Damage to the profile of the lembaga."""
    return Damage(code, old, new, file=PROFILE)


def head(code: str, *lines: str) -> Damage:
    """A document that words the head of its Lampiran anew."""
    return worded(code, "kepala-lampiran: |-\n    " + "\n    ".join(("LAMPIRAN {{ nomor_lampiran }}", *lines)))


DAMAGES = (
    head("ATR049", "KEPUTUSAN KEPALA DINAS CONTOH", "NOMOR ▸8 TAHUN 2024", ANNEXED),
    head("ATR049", "KEPUTUSAN KEPALA DINAS CONTOH", "NOMOR ▸I TAHUN 2024", ANNEXED),
    head("ATR049", "KEPUTUSAN KEPALA DINAS CONTOH", "NOMOR : ▸17", "TANGGAL : 4 MARET 2024", ANNEXED),
    head("ATR049", "NOMOR 7 TAHUN 2024", ANNEXED.replace("PENYUSUN", "▸PENYUNTING")),
    head("ATR049", "NOMOR 7 TAHUN 2024", "TENTANG ▸TIM PENYUSUN CONTOH NASKAH"),
    worded("ATR049", f'kepala-lampiran: "▸LAMPIRAN TAHUN 2024 {ANNEXED}"'),
    worded("ATR049", 'kepala-lampiran: "▸LAMPIRAN KEPUTUSAN NOMOR 7 TAHUN 2024"'),
    worded("ATR049", 'kepala-lampiran: "▸LAMPIRAN NOMOR 7 TENTANG {{ tentang | kapital }}"'),
    worded("ATR052", "pada-tanggal: pada tanggal▸, {{ tanggal }}"),
    worded("ATR052", 'pada-tanggal: "pada tanggal▸: {{ tanggal }}"'),
    worded("ATR052", "pada-tanggal: pada tanggal ▸04-03-2024"),
    worded("ATR052", "pada-tanggal: pada tanggal ▸4/3/2024"),
    worded("ATR052", "pada-tanggal: pada tanggal ▸04 Maret 2024"),
    worded("ATR052", "pada-tanggal: pada tanggal 4 Maret 2024▸."),
    worded("ATR052", 'ditetapkan-di: "Ditetapkan di▸: {{ tempat }}"'),
    worded("ATR052", 'ditetapkan-di: "Ditetapkan▸: di {{ tempat }}"', "instruksi.yaml"),
    worded("ATR052", "ditetapkan-di: Ditetapkan di {{ tempat }}▸,"),
    worded("ATR052", "ditetapkan-di: Ditetapkan ▸Di {{ tempat }}"),
    worded("ATR052", "pada-tanggal: ▸Pada tanggal {{ tanggal }}"),
    worded("ATR052", "pada-tanggal: ▸Pada Tanggal {{ tanggal }}"),
    worded("ATR052", "pada-tanggal: ▸pada Tanggal {{ tanggal }}"),
    Damage("ATR052", "ditetapkan: {tanggal: 2024-03-04}", "ditetapkan: {di: ▸REKAAN, tanggal: 2024-03-04}"),
    profile("ATR056", JABATAN, "[▸Kepala Dinas Contoh]"),
    profile("ATR056", JABATAN, "[▸Pj. Kepala Dinas Contoh]"),
    profile("ATR056", JABATAN, '[KEPALA DINAS CONTOH, "▸Kabupaten Rekaan,"]'),
    profile("ATR056", JABATAN, "[KEPALA DINAS CONTOH, KABUPATEN REKAAN▸]"),
    profile("ATR056", JABATAN, "[KEPALA DINAS CONTOH, KABUPATEN REKAAN▸.]"),
    profile("ATR056", NAMA, "nama: ▸Tokoh Rekaan Satu"),
    profile("ATR057", NAMA, 'nama: "▸Dr. TOKOH REKAAN SATU"'),
    profile("ATR057", NAMA, 'nama: "TOKOH REKAAN SATU, ▸S.H., M.H."'),
    profile("ATR057", NAMA, 'nama: "▸DRS. TOKOH REKAAN SATU"'),
    profile("ATR057", NAMA, "nama: ▸KOLONEL TOKOH REKAAN SATU"),
    profile("ATR057", NAMA, "nama: TOKOH REKAAN SATU ▸NIP 196001011990011001"),
    profile("ATR059", JABATAN, '["▸Plt KEPALA DINAS CONTOH,"]'),
    profile("ATR059", JABATAN, '["▸pj. KEPALA DINAS CONTOH,"]'),
    profile("ATR059", JABATAN, '[▸A/n BUPATI REKAAN, "SEKRETARIS DAERAH,"]'),
    profile("ATR059", JABATAN, '[▸a.n BUPATI REKAAN, "SEKRETARIS DAERAH,"]'),
    profile("ATR059", JABATAN, '[▸An. BUPATI REKAAN, "SEKRETARIS DAERAH,"]'),
    profile("ATR059", JABATAN, '["KEPALA DINAS CONTOH ▸(Plt.),"]'),
    profile("ATR059", JABATAN, '[SEKRETARIS DAERAH, u.b. KEPALA BIRO, ▸a.n. BUPATI REKAAN, "KEPALA BAGIAN,"]'),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


def signed(jabatan: str, nama: str = "TOKOH REKAAN SATU") -> str:
    """A profile whose official is written so."""
    return f'# berkas: lembaga.yaml\npejabat:\n  kepala: {{jabatan: {jabatan}, nama: "{nama}"}}\n'


NEAR = {
    "an acting official": signed('["Pj. SEKRETARIS DAERAH KABUPATEN REKAAN,"]'),
    "an acting official, all in capitals": signed('["PLT. KEPALA DINAS CONTOH,"]'),
    "on behalf of another": signed('[a.n. BUPATI REKAAN, SEKRETARIS DAERAH, u.b., "ASISTEN ADMINISTRASI,"]'),
    "a jabatan of one word": signed('["REKTOR,"]'),
    "as another": signed('[KEPALA DINAS CONTOH, selaku, "PENGGUNA ANGGARAN,"]'),
    "an office that begins like an abbreviation": signed('["ANGGOTA PJU KABUPATEN REKAAN,"]'),
    "a name with initials": signed('["KEPALA DINAS CONTOH,"]', "I. G. N. REKAAN"),
    "a haji": signed('["KEPALA DINAS CONTOH,"]', "H. TOKOH REKAAN SATU"),
    "a name with an apostrophe": signed('["KEPALA DINAS CONTOH,"]', "NUR ‘AINI DRAJAT"),
    "titles kept apart from the name": (
        '# berkas: lembaga.yaml\npejabat:\n  kepala: {jabatan: ["KEPALA DINAS CONTOH,"], nama: TOKOH REKAAN SATU, '
        'gelar-belakang: S.H., nip: "196001011990011001"}\n'
    ),
    "a comma that naskah supplies": (
        "# berkas: lembaga.yaml\npejabat:\n  kepala: {jabatan: [KEPALA DINAS CONTOH], nama: TOKOH REKAAN SATU}\n"
        "# berkas: keputusan.yaml\nkebiasaan: {tanda-baca: lengkapi}\n"
    ),
    "a line all in capitals": (
        "kata: {ditetapkan-di: 'DITETAPKAN DI REKAAN', pada-tanggal: 'PADA TANGGAL {{ tanggal | kapital }}'}\n"
    ),
    "a place of letters": "ditetapkan: {di: IKN, tanggal: 2024-03-04}\n",
    "a place all in capitals in a line all in capitals": (
        "kata: {ditetapkan-di: 'DITETAPKAN DI {{ tempat }}'}\nditetapkan: {di: KOTA REKAAN, tanggal: 2024-03-04}\n"
    ),
    "another verb": "kata: {ditetapkan-di: 'Dikeluarkan di Rekaan', pada-tanggal: 'pada tanggal {{ tanggal }}'}\n",
    "both on one line": "kata: {ditetapkan-di: 'Ditetapkan di {{ tempat }} pada hari ini'}\n",
    "a head with the number in a table": (
        "kata:\n  kepala-lampiran: |-\n    LAMPIRAN {{ nomor_lampiran }} : KEPUTUSAN KEPALA DINAS CONTOH\n"
        "    NOMOR : {{ nomor }}\n    TANGGAL : {{ tanggal }}\n    TENTANG : {{ tentang | kapital }}\n"
    ),
    "a head of a document without a Lampiran": (
        "lampiran:\nkata: {kepala-lampiran: LAMPIRAN}\nmenetapkan:\n  - Membentuk tim.\n  - mulai-berlaku\n"
    ),
    "an official of the years before the first law on drafting": (
        "ditetapkan: {tanggal: 2000-11-22}\n# berkas: lembaga.yaml\npejabat:\n"
        '  kepala: {jabatan: ["KEPALA DINAS CONTOH,"], nama: "Dr. Tokoh Rekaan Satu, M.Sc."}\n'
    ),
    "a letter names officials otherwise": (
        "kata: {judul: SURAT EDARAN KEPALA DINAS CONTOH, menetapkan: "
        "'SURAT EDARAN KEPALA DINAS CONTOH TENTANG {{ tentang | kapital }}.'}\n"
        "menimbang:\n  - bahwa pekerjaan perlu dijelaskan;\n"
        "menetapkan:\n  - Pekerjaan dijelaskan.\n"
        "lampiran:\n" + signed('["Kepala Dinas Contoh,"]', "Tokoh Rekaan Satu, S.H.")
    ),
}


@pytest.mark.parametrize("fragment", NEAR.values(), ids=NEAR)
def test_what_only_looks_like_damage_is_let_be(fragment: str, sound: Path) -> None:
    assert codes(put(sound, fragment)) == []


def test_a_jabatan_in_small_letters_without_a_comma_is_one_slip(sound: Path) -> None:
    assert codes(put(sound, signed("[Pj. Bupati Rekaan]"))) == ["ATR056"]


@pytest.mark.parametrize("variant", [Variant.ORIGINAL, Variant.COPY])
def test_only_a_copy_needs_someone_to_certify_it(variant: Variant, sound: Path) -> None:
    document = put(sound, "# berkas: lembaga.yaml\nsalinan:\n")
    assert codes(document, variant) == (["ATR058"] if variant is Variant.COPY else [])
    assert codes(put(sound, "nomor: 7\n"), Variant.DRAFT) == []


def test_a_place_in_capitals_in_the_profile_is_told_at_its_line(sound: Path) -> None:
    profile = place(sound, "lembaga.yaml")
    text = profile.read_text(encoding="utf-8").replace("tempat: Kota Rekaan", "tempat: KOTA REKAAN")
    profile.write_text(text, encoding="utf-8")
    (slip,) = findings(place(sound, "keputusan.yaml"))
    line = text.splitlines().index("tempat: KOTA REKAAN") + 1
    assert (slip.code, slip.place.line, slip.place.column) == ("ATR052", line, len("tempat: ") + 1)
