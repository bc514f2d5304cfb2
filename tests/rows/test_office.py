"""A workbook that LibreOffice has made."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.rows.sheets import HEADINGS, errors, read

CSV = "\n".join(
    [
        ";".join(HEADINGS),
        "Contoh Satu, S.H.;'9901014507800001;;Penata;PNS;1500000;1980-07-05;3",
        "Contoh Dua;9901010203900002;;;Pegawai;750000;1990-03-02;1",
    ]
)


def test_a_workbook_of_libreoffice_is_read_and_its_numbers_for_nik_are_refused(soffice: str, tmp_path: Path) -> None:
    source = tmp_path / "penerima.csv"
    source.write_text(CSV, encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    # Separated by semicolons, UTF-8, from the first line, the second column as text in the first file only.
    for form, name in (("59,34,76,1,2/2", "teks"), ("59,34,76,1", "bilangan")):
        target = tmp_path / name
        command = [soffice, profile, "--headless", f"--infilter=CSV:{form}", "--convert-to", "xlsx", "--outdir"]
        subprocess.run([*command, str(target), str(source)], check=True, capture_output=True, timeout=120)
    as_text = read((tmp_path / "teks/penerima.xlsx").read_bytes())
    assert as_text.faults == ()
    assert as_text.rows[1].is_sound
    assert dict(as_text.rows[1].values)["honor"] == 750_000
    as_number = read((tmp_path / "bilangan/penerima.xlsx").read_bytes())
    assert errors(as_number.rows[1]) == ["BRS015"]
    assert as_number.rows[1].findings[0].place.detail.endswith("sel B3")
