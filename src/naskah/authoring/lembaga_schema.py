"""The JSON Schema of the profiles of lembaga, which no kind describes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from naskah.authoring import shapes
from naskah.authoring.jdih_schema import JDIH
from naskah.authoring.kind_schema import habits_schema, words_schema
from naskah.authoring.shapes import LINES, TEXT, Schema, choice, closed, described, keyed, timed, timed_value
from naskah.checks.registry import rules
from naskah.content.capacity import ACTING, BEHALF, ORDER, STAND_INS
from naskah.content.lembaga import PARAF_FORMS, REQUIRED, WEIGHTS
from naskah.content.model import Kind
from naskah.content.richtext import RichText

_TEXTS: Mapping[str, Schema] = {
    "nama": described(timed_value(TEXT), "Nama lembaga dalam judul dan kalimat"),
    "sebutan": described(timed_value(TEXT), "Sebutan dalam judul, hanya bila lain daripada nama"),
    "sebutan-pendek": described(timed_value(TEXT), "Sebutan tanpa nama daerah, seperti sesudah Menetapkan: Bupati"),
    "lembaran": described(timed_value(TEXT), "Tempat pengundangan, misalnya Berita Daerah Kabupaten Contoh"),
    "pembentuk": described(timed_value(TEXT), "Baris di atas Menimbang; huruf kapital dan komanya ditambahkan sendiri"),
    "kop": described(timed_value(LINES), "Baris-baris kop; tanpa ini, kertasnya sudah berkop"),
    "alamat": described(timed_value(LINES), "Alamat di bawah kop surat, baris demi baris"),
    "tempat": described(timed_value(TEXT), "Tempat penetapan, bila naskah tidak menyebut yang lain"),
}
_PEJABAT: Mapping[str, Schema] = {
    "jabatan": described(LINES, "Jabatan, baris demi baris seperti hendak dicetak, tanpa koma di akhir"),
    "nama": described(TEXT, "Nama, tanpa gelar"),
    "gelar-depan": described(TEXT, "Gelar di depan nama"),
    "gelar-belakang": described(TEXT, "Gelar di belakang nama"),
    "pangkat": described(TEXT, "Pangkat"),
    "nip": described(TEXT, "NIP"),
    ACTING: described(choice(STAND_INS), "Ditulis di depan jabatan"),
    BEHALF: described(TEXT, "Kunci pejabat yang atas namanya ia menandatangani (a.n.)"),
    ORDER: described(TEXT, "Kunci pejabat yang untuk beliau ia menandatangani (u.b.)"),
}
_SALINAN: Mapping[str, Schema] = {
    "unit": described(LINES, "Unit yang mengesahkan salinan, baris demi baris"),
    "jabatan": described(TEXT, "Jabatan yang mengesahkan salinan"),
    "nama": described(TEXT, "Nama yang mengesahkan salinan"),
}
_PARAF: Mapping[str, Schema] = {
    "bentuk": described(choice(PARAF_FORMS), "Tabel, di sekitar nama (hierarki), atau di sudut halaman (pojok)"),
    "jabatan": described(LINES, "Jabatan yang membubuhkan paraf, satu per baris"),
}
_LOGO: Mapping[str, Schema] = {
    "berkas": described(TEXT, "Berkas gambar, dihitung dari folder profil ini"),
    "keterangan": described(TEXT, "Keterangan gambar, dibacakan kepada pembaca tunanetra"),
}
_RECORDS: Mapping[str, Schema] = {
    "pejabat": described(
        keyed(timed(_PEJABAT, ("jabatan", "nama"))),
        "Siapa yang menandatangani. Kuncinya (misalnya ketua) dipakai dalam naskah; tanggal naskah memilih orangnya",
    ),
    "salinan": described(timed(_SALINAN, tuple(_SALINAN)), "Siapa yang mengesahkan salinan"),
    "paraf": described(timed(_PARAF, tuple(_PARAF)), "Paraf pada konsep"),
    "logo": described(timed(_LOGO, tuple(_LOGO)), "Lambang pada kop"),
}


def lembaga_schema(kinds: Sequence[Kind]) -> Schema:
    """The schema of a profile, which serves documents of all these kinds."""
    words: dict[str, RichText] = {}
    habits: dict[str, tuple[str, ...]] = {}
    for kind in kinds:
        words |= {word: text for word, text in kind.words.items() if word not in words}
        for habit, choices in kind.habits.items():
            habits[habit] = tuple(dict.fromkeys((*habits.get(habit, ()), *choices)))
    properties = {
        "naskah": described(shapes.VERSION, "Versi format berkas isi"),
        **_TEXTS,
        **_RECORDS,
        "kebiasaan": habits_schema(habits),
        "kata": timed_value({"$ref": "#/definitions/kata"}),
        "jdih": JDIH,
        "kunci": described(shapes.IDENTIFIER, "Nama profil ini dalam naskah, bila nama berkasnya lain"),
        "templat": described(
            closed({kind.key: TEXT for kind in kinds}),
            "Berkas Word lembaga ini untuk jenis naskah tertentu, dihitung dari folder profil ini",
        ),
        "aturan": described(closed(_weights()), "Seberapa berat sebuah aturan penyusunan bagi lembaga ini"),
    }
    return {
        "$schema": shapes.DIALECT,
        "title": "Profil lembaga (naskah)",
        **closed(properties, REQUIRED),
        "definitions": {"kata": words_schema(words)},
    }


def _weights() -> dict[str, Schema]:
    """Each rule of drafting by its code, explained by what it asks."""
    return {code: described(choice(WEIGHTS), f"{rule.says} ({rule.source})") for code, rule in rules().items()}
