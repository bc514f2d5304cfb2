"""A kind of one's own that lacks what its parts need is refused with all that it lacks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from reading import composed

from naskah import Finding, Refused
from naskah.environment import built_in_templates


@pytest.fixture
def kind(project: Path) -> Path:
    """`template.yaml` of the project's own copy of the kind keputusan."""
    folder = project / "templates/keputusan"
    shutil.copytree(built_in_templates() / "keputusan", folder)
    return folder / "template.yaml"


def faults(path: Path) -> tuple[Finding, ...]:
    with pytest.raises(Refused) as refused:
        composed(path)
    return refused.value.findings


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("  ttd: ttd.\n", "ttd"),
        ("  rujuk-diktum: diktum\n", "rujuk-diktum"),
        ("  tanda-baca: [lengkapi, apa-adanya]\n", "tanda-baca"),
        ("  nomor-halaman: [strip-tengah, kanan-bawah, tanpa]\n", "nomor-halaman"),
        ('  bab: ["BAB I", "A."]\n', "bab"),
    ],
)
def test_what_a_part_needs_is_told(keputusan: Path, kind: Path, line: str, name: str) -> None:
    text = kind.read_text(encoding="utf-8")
    assert line in text
    kind.write_text(text.replace(line, ""), encoding="utf-8")
    found = faults(keputusan)
    assert all(f'"{name}"' in finding.message for finding in found)
    assert all(finding.place.file == "templates/keputusan/template.yaml" for finding in found)


def test_everything_is_told_at_once(keputusan: Path, kind: Path) -> None:
    text = kind.read_text(encoding="utf-8")
    for old, new in (("{bagian: paraf}", "{bagian: parap}"), ("  ditetapkan-di: Ditetapkan di {{ tempat }}\n", "")):
        assert old in text
        text = text.replace(old, new)
    kind.write_text(text, encoding="utf-8")
    found = faults(keputusan)
    assert {finding.code for finding in found} == {"TMP110", "TMP111"}
    assert all(finding.place.line for finding in found)


def test_a_part_without_its_field_is_refused_at_its_line(keputusan: Path, kind: Path) -> None:
    text = kind.read_text(encoding="utf-8")
    old = "isian: mengingat, label: Mengingat, penomoran: angka}"
    assert old in text
    kind.write_text(text.replace(old, "isian: mengingat, label: Mengingat}"), encoding="utf-8")
    (finding,) = faults(keputusan)
    assert finding.place.line
    assert "penomoran" in finding.message
