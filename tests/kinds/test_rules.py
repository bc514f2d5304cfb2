"""Rules of drafting on these shapes: each finds its damage there, at its place, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from naskah import check

from .made import ROOT

PROFILE = "lembaga/bupati-contoh"
TWO, ARCHIVE, LABELLED = "keputusan/dua-penanda-tangan", "keputusan/tim-arsip", "instruksi/berlabel"
ARTICLES, DAY = "keputusan/pasal", "Keputusan ini mulai berlaku pada tanggal ditetapkan."


@pytest.mark.parametrize(
    ("document", "file", "old", "new", "found"),
    [
        (TWO, PROFILE, "kebiasaan: {huruf-penandatangan: kapital}\n", "", ["ATR056"] * 4),
        (TWO, PROFILE, "nama: Tono Contoh", "nama: Tono Contoh, S.Pd.", ["ATR057"]),
        (TWO, PROFILE, "nama: Fulanah binti Contoh", "nama: Ir. Fulanah binti Contoh", ["ATR057"]),
        (TWO, PROFILE, "[Kepala Dinas Pendidikan, Kabupaten Contoh]", "[A/n Bupati, Kepala Dinas]", ["ATR059"]),
        (ARCHIVE, ARCHIVE, "dapat dimusnahkan", "dapat dimusnahkan.", ["ATR036"]),
        (ARCHIVE, ARCHIVE, "dapat dimusnahkan", "dapat dimusnahkan,", []),
        (LABELLED, LABELLED, "- Kepala perangkat daerah", "- Kepala perangkat daerah.", ["ATR064"]),
        (LABELLED, LABELLED, "- Lurah dan kepala desa", "- Lurah dan kepala desa,", []),
        # A decision with Pasal is called Keputusan, whoever makes it, and has a day too.
        (ARTICLES, ARTICLES, DAY, "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.", []),
        (ARTICLES, ARTICLES, DAY, f"Peraturan ini mengikat. {DAY}", ["ATR081"]),
        (ARTICLES, ARTICLES, DAY, "Panitia berlaku adil.", ["ATR032"]),
    ],
)
def test_a_rule_judges_the_shape_as_its_pages_have_it(
    tmp_path: Path, document: str, file: str, old: str, new: str, found: list[str]
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    target = tmp_path / f"content/{file}.yaml"
    text = target.read_text(encoding="utf-8")
    assert text.count(old) == 1
    target.write_text(text.replace(old, new), encoding="utf-8")
    findings = check(tmp_path / f"content/{document}.yaml")
    assert [finding.code for finding in findings] == found, [str(each) for each in findings]
    assert all(finding.place.file == f"content/{file}.yaml" for finding in findings)
    assert not any("Keputusan Bupati" in finding.help for finding in findings)
