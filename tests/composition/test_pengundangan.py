"""How a regulation is promulgated: where, when, by whom, and in which gazette; blanks where that is not yet known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reading import composed, drawn, lines, styled

from naskah import Refused, to_docx, to_pdf
from naskah.composition import Variant

BODY = """\
batang-tubuh: |
  # Pasal

  Peraturan ini mulai berlaku pada tanggal diundangkan.
"""
KNOWN = "pengundang: sekda\ndiundangkan: {tanggal: 2024-03-05}\nnomor-lembaran: 12\n"
UNKNOWN = "pengundang: sekda\n"
ORDER = "Agar setiap orang mengetahuinya, memerintahkan pengundangan"

Write = Callable[[str], Path]


@pytest.fixture
def write(project: Path, peraturan: Write) -> Write:
    """Writes a regulation with these lines at its end; its office has a gazette."""
    profile = project / "content/lembaga/dinas-contoh.yaml"
    text = profile.read_text(encoding="utf-8")
    sekda = "  sekda: [{jabatan: [SEKRETARIS DAERAH, KABUPATEN REKAAN], nama: SITI REKAAN}]\n"
    text = text.replace("pejabat:\n", f"pejabat:\n{sekda}")
    profile.write_text(f"{text}sebutan-pendek: Dinas\nlembaran: Berita Daerah Kabupaten Rekaan\n", encoding="utf-8")
    return lambda more: peraturan(BODY + more)


def test_the_order_the_day_the_official_and_the_gazette_stand_in_their_places(write: Write) -> None:
    made = composed(write(KNOWN))
    assert lines(made, "isi")[-1] == (
        f"{ORDER} Peraturan Dinas ini dengan penempatannya dalam Berita Daerah Kabupaten Rekaan."
    )
    assert lines(made, "penutup")[-6:] == [
        "Diundangkan di Kota Rekaan",
        "pada tanggal 5 Maret 2024",
        "SEKRETARIS DAERAH\nKABUPATEN REKAAN,",
        "",
        "SITI REKAAN",
        "BERITA DAERAH KABUPATEN REKAAN TAHUN 2024 NOMOR 12",
    ]


def test_it_may_be_promulgated_elsewhere_than_it_was_made(write: Write) -> None:
    made = composed(write(KNOWN.replace("{tanggal", "{di: Kota Lain, tanggal")))
    assert styled(made, "Pengundangan") == ["Diundangkan di Kota Lain", "pada tanggal 5 Maret 2024"]


def test_who_does_not_promulgate_gives_no_order_and_no_day(write: Write) -> None:
    made = composed(write("kebiasaan: {pengundangan: tidak}\n"))
    assert ORDER not in " ".join(lines(made, "isi"))
    assert styled(made, "Pengundangan") == styled(made, "BarisLembaran") == []


def test_what_promulgation_asks_for_is_told_when_it_is_wanting(write: Write) -> None:
    with pytest.raises(Refused) as refused:
        composed(write(""))
    assert [finding.code for finding in refused.value.findings] == ["SKM002"] * 3


def test_a_profile_without_a_gazette_is_told_so(write: Write, project: Path) -> None:
    path = write(KNOWN)
    profile = project / "content/lembaga/dinas-contoh.yaml"
    text = profile.read_text(encoding="utf-8")
    profile.write_text(text.replace("lembaran: Berita Daerah Kabupaten Rekaan\n", ""), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        composed(path)
    (finding,) = refused.value.findings
    assert (finding.code, finding.place.file) == ("SKM002", "content/lembaga/dinas-contoh.yaml")
    assert "lembaran: Berita Daerah" in finding.help
    assert composed(write("kebiasaan: {pengundangan: tidak}\n"))


def test_a_blank_that_is_filled_in_later_moves_no_other_line(write: Write) -> None:
    """By hand on paper or by the registry: all that stands below and above the blanks stays where it is."""

    def others(more: str) -> list[tuple[str, int, float, float]]:
        data = to_pdf(to_docx(composed(write(more), Variant.FOR_SIGNATURE))).data
        found = [(piece.text, piece.page, round(piece.x, 1), round(piece.y, 1)) for piece in drawn(data)]
        blanks = ("pada tanggal", "BERITA DAERAH", "5 Maret", "2024 NOMOR")
        return [piece for piece in found if not piece[0].startswith(blanks)]

    assert others(UNKNOWN) == others(KNOWN)


def test_blanks_are_as_wide_as_the_kind_says(write: Write) -> None:
    made = composed(write(UNKNOWN), Variant.FOR_SIGNATURE)
    day, gazette = styled(made, "Pengundangan")[1], styled(made, "BarisLembaran")[0]
    assert day == "pada tanggal " + "\u00a0" * 26
    assert gazette == "BERITA DAERAH KABUPATEN REKAAN TAHUN 2024 NOMOR " + "\u00a0" * 12


@pytest.mark.parametrize("paragraphs", range(28, 40))
def test_its_lines_never_part_from_one_another(write: Write, paragraphs: int) -> None:
    body = "\n".join(f"  # Pasal\n\n  Ketentuan {number}.\n" for number in range(paragraphs))
    path = write(KNOWN)
    path.write_text(
        path.read_text(encoding="utf-8").replace("  # Pasal\n\n", f"{body}\n  # Pasal\n\n"), encoding="utf-8"
    )
    found = drawn(to_pdf(to_docx(composed(path))).data)
    start = next(number for number, piece in enumerate(found) if piece.text.startswith("Diundangkan"))
    block = [piece for piece in found[start:] if not piece.text.startswith("-")]
    assert len({piece.page for piece in block}) == 1, [(piece.text, piece.page) for piece in block]
