"""A letter, damaged: exactly the rule about the damage fires, at its place; what only looks like it is let be."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from .damage import Damage
from .sound import codes, findings, put

FILE = "surat-dinas.yaml"
damaged = partial(Damage, file=FILE, document=FILE)
ADDRESSEE = "- Kepala Badan Contoh"
LAST = "  Mengingat pentingnya rapat ini, diharapkan Saudara hadir tepat pada waktunya.\n"
CLOSING = "Demikian kami sampaikan, atas perhatian Saudara diucapkan terima kasih."

DAMAGES = (
    damaged("ATR010", "  Mengingat pentingnya rapat ini,", "  ▸• Mengingat pentingnya rapat ini,"),
    damaged("ATR010", "  Dengan ini kami", "  ▸– Dengan ini kami"),
    damaged("ATR084", ADDRESSEE, "- ▸Yth. Kepala Badan Contoh"),
    damaged("ATR084", ADDRESSEE, "- ▸Yth Kepala Badan Contoh"),
    damaged("ATR084", ADDRESSEE, "- ▸Kepada Yth. Kepala Badan Contoh"),
    damaged("ATR084", ADDRESSEE, "- ▸Kepada\n  - Kepala Badan Contoh"),
    damaged("ATR084", "tempat-tujuan: Kota", "tempat-tujuan: ▸di Kota"),
    damaged("ATR084", "tempat-tujuan: Kota", "tempat-tujuan: ▸di - Kota"),
    damaged("ATR084", "nomor: 005", "nomor: ▸Nomor 005"),
    damaged("ATR084", "nomor: 005/12/Umum/2024", 'nomor: ▸"Nomor: 005/12/Umum/2024"'),
    damaged("ATR084", "hal: Undangan Rapat Penataan Arsip", 'hal: "▸Perihal: Undangan Rapat Penataan Arsip"'),
    damaged("ATR084", "sifat: Segera", 'sifat: "▸Sifat: Segera"'),
    damaged("ATR084", "jumlah-lampiran: 1 (satu) berkas", 'jumlah-lampiran: "▸Lampiran : 1 (satu) berkas"'),
    damaged("ATR084", "  - Bupati Rekaan\n", '  - "▸Tembusan: Bupati Rekaan"\n'),
    damaged("ATR084", LAST, f"  ▸{CLOSING}\n"),
    damaged("ATR084", LAST, f"{LAST}\n  ▸Demikian undangan ini.\npenutup: Demikian, dan terima kasih.\n"),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


def letter(*, first: str = "Kepala Badan Contoh", place: str = "Kota Rekaan", text: str = "Rapat ditunda.") -> str:
    """Some fields of a letter."""
    return f"jenis: surat-dinas\nkepada:\n  - {first}\ntempat-tujuan: {place}\nisi: |\n  {text}\n"


@pytest.mark.parametrize(
    "fragment",
    [
        letter(first="Kepala Dinas Contoh, Yth. pula Sekretarisnya"),
        letter(place="Dili"),
        letter(place="Tempat"),
        letter(text="Demikianlah keadaan Kota Rekaan.\n\n  Rapat ditunda."),
        letter(text="Rapat yang demikian itu ditunda."),
        letter(text="Rapat ditunda – sampai besok – karena hujan\n  – dan karena banjir."),
        letter(text=CLOSING) + "penutup: Atas perhatian Saudara, terima kasih.\n",
        letter(first="Yth. Kepala Badan Contoh") + 'kata: {yth: ""}\n',
        "jenis: surat-dinas\nhal: Nomor Induk Pegawai\n",
    ],
)
def test_what_the_form_does_not_write_is_let_be(fragment: str, sound: Path) -> None:
    assert codes(put(sound, fragment)) == []


def test_every_line_that_begins_with_a_bullet_is_told(sound: Path) -> None:
    text = "Rapat membahas:\n\n  • jadwal;\n  • tempat; dan\n  • biaya."
    found = findings(put(sound, letter(text=text)))
    assert [(each.code, each.place.column) for each in found] == [("ATR010", 3)] * 3
    assert len({each.place.line for each in found}) == 3
    assert all('"- "' in each.help for each in found)
