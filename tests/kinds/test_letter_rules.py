"""Rules of drafting on letters: each finds its damage there, at its place, and asks nothing that is not a letter's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from naskah import check

from .made import ROOT

PROFILE = "lembaga/dinas-contoh"
TASK, MANY, PERMIT, INVITATION = "surat/tugas", "surat/tugas-banyak", "surat/izin", "surat/undangan"
CIRCULAR, ORDER, NOTE, STATEMENT = "surat/edaran", "surat/perintah", "surat/nota", "surat/keterangan"


@pytest.mark.parametrize(
    ("document", "file", "old", "new", "found"),
    [
        # Letters name officials with initial capitals and with their titles (Permendagri 1/2023 Pasal 44).
        (TASK, f"{PROFILE}.yaml", "nama: FULAN BIN CONTOH", "nama: Fulan bin Contoh", []),
        (TASK, f"{PROFILE}.yaml", "nama: FULAN BIN CONTOH", "nama: FULAN BIN CONTOH, S.Sos.", []),
        (CIRCULAR, f"{PROFILE}.yaml", "nama: FULAN BIN CONTOH", "nama: Fulan bin Contoh", []),
        # A konsiderans is one in a letter too.
        (MANY, f"{MANY}.yaml", "- bahwa arsip desa perlu", "- arsip desa perlu", ["ATR008"]),
        (MANY, f"{MANY}.yaml", "dalam huruf a perlu", "dalam huruf c perlu", ["ATR012", "ATR039"]),
        # Every Lampiran is spoken of; the one of the persons by the sentence that stands for them.
        (MANY, f"{MANY}.yaml", "menurut jadwal dalam {{ rujuk('jadwal') }}", "menurut jadwal", ["ATR047"]),
        (MANY, f"{MANY}.yaml", "dalam {{ rujuk('jadwal') }}", "dalam {{ rujuk('jadwal') }} dan Lampiran III", []),
        # Figures, dates and words, wherever they stand.
        (TASK, f"{TASK}.yaml", "{{ 7 | angka_terbilang }}", "7 (delapan)", ["ATR043"]),
        (TASK, f"{TASK}.yaml", "Jabatan: Tenaga Pendukung", "Jabatan: Tenaga Tenaga Pendukung", ["ATR062"]),
        (PERMIT, "surat/izin/peneliti.yaml", "Penataan Arsip Desa", "Penataan  Arsip Desa", ["ATR063"]),
        (INVITATION, "surat/undangan/jadwal.csv", "Senin, 17 Februari", "Selasa, 17 Februari", ["ATR054"]),
        (NOTE, f"{NOTE}.yaml", "{{ '2025-02-10' | hari_tanggal }}", "Selasa, 10 Februari 2025", ["ATR054"]),
        (STATEMENT, f"{STATEMENT}.yaml", "Program Studi: Ilmu", "Program Studi: TODO", ["ATR007"]),
        (ORDER, f"{ORDER}.yaml", "perlu dikawal", "perlu dikawal;", []),
        # What a circular has no need of.
        (CIRCULAR, "surat/edaran/isi.md", "- mencatat setiap arsip", "- Mencatat setiap arsip", []),
    ],
)
def test_a_rule_judges_a_letter_as_its_pages_have_it(
    tmp_path: Path, document: str, file: str, old: str, new: str, found: list[str]
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    target = tmp_path / "content" / file
    text = target.read_text(encoding="utf-8")
    assert text.count(old) == 1, text.count(old)
    target.write_text(text.replace(old, new), encoding="utf-8")
    findings = check(tmp_path / f"content/{document}.yaml")
    assert [finding.code for finding in findings] == found, [str(each) for each in findings]
    assert all(finding.place.file == f"content/{file}" for finding in findings)
