"""Where things stand on the pages, held against what was measured on signed documents, to two millimetres.

Measured: a regulation of a province of 2021 and one of a regency of 2025, a circular of a national agency of 2020.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from pdf.breaks import Piece, pages

from naskah import compose, load, to_docx, to_pdf

from .made import ROOT, pdf

NEAR = 0.2  # centimetres
POINT = 2.54 / 72


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[Piece]]]:
    """The words of each page of the documents that are measured here."""
    folder = tmp_path_factory.mktemp("ukuran")
    found = {}
    for name in ("peraturan/pergub-perubahan", "peraturan/perbup-arsip", "surat/edaran"):
        file = folder / f"{name.replace('/', '-')}.pdf"
        file.write_bytes(pdf(name))
        found[name] = pages(file)
    return found


def at(page: list[Piece], *texts: str) -> Piece:
    """The first of some words that follow one another."""
    for place in range(len(page)):
        if [piece.text for piece in page[place : place + len(texts)]] == list(texts):
            return page[place]
    raise AssertionError(texts)


def centimetres(points: float) -> float:
    return points * POINT


def left(piece: Piece) -> float:
    return centimetres(piece.left)


def below(upper: Piece, lower: Piece) -> float:
    return centimetres(lower.top - upper.top)


REGULATION = "peraturan/pergub-perubahan"


def test_kop_and_title_of_a_regulation_stand_where_measured(words: dict[str, list[list[Piece]]]) -> None:
    page = words[REGULATION][0]
    line = 0.497
    kop, title = at(page, "GUBERNUR", "REKAAN"), at(page, "PERATURAN", "GUBERNUR", "REKAAN")
    number, about, name = at(page, "NOMOR", "7", "TAHUN"), at(page, "TENTANG"), at(page, "PERUBAHAN", "ATAS")
    # The box of a word begins as far below its line as the font leaves room above: the same for all.
    room = centimetres(title.top) - 7.0
    assert centimetres(kop.top) - room == pytest.approx(5.98, abs=NEAR)
    assert [centimetres(piece.top) - room for piece in (title, number, about, name)] == pytest.approx(
        [6.97, 7.97, 8.96, 9.96], abs=NEAR
    )
    grace, maker, considering = at(page, "DENGAN", "RAHMAT"), at(page, "GUBERNUR", "REKAAN,"), at(page, "Menimbang")
    # The name takes two lines here and three in what was measured.
    assert below(name, grace) == pytest.approx(11.94 - 9.96 - line, abs=NEAR)
    assert below(grace, maker) == pytest.approx(13.43 - 11.94, abs=NEAR)
    assert below(maker, considering) == pytest.approx(14.92 - 13.43, abs=NEAR)


def test_columns_and_lines_of_a_regulation_stand_where_measured(words: dict[str, list[list[Piece]]]) -> None:
    page = words[REGULATION][0]
    label = at(page, "Menimbang")
    line = [piece for piece in page if abs(piece.top - label.top) < 1]
    _label, colon, number, text, *_rest = sorted(line, key=lambda piece: piece.left)
    assert [left(label), left(colon), left(number), left(text)] == pytest.approx([2.5, 5.55, 6.02, 6.58], abs=NEAR)
    assert [colon.text, number.text, text.text] == [":", "a.", "bahwa"]
    lines = sorted({piece.top for piece in page if piece.left >= text.left and piece.top >= label.top})[:2]
    assert centimetres(lines[1] - lines[0]) == pytest.approx(0.497, abs=0.01)
    assert left(at(page, "Beberapa", "ketentuan")) == pytest.approx(6.02, abs=NEAR)


def test_the_signature_of_a_regulation_stands_where_measured(words: dict[str, list[list[Piece]]]) -> None:
    page = words[REGULATION][1]
    placed, office, name = at(page, "Ditetapkan", "di"), at(page, "GUBERNUR", "REKAAN,"), at(page, "WAYAN", "CONTOH")
    assert [left(placed), left(office), left(name)] == pytest.approx([12.63] * 3, abs=NEAR)
    assert below(office, name) == pytest.approx(17.49 - 15.0, abs=NEAR)


def test_no_date_beside_a_signature_is_broken_in_two(tmp_path: Path) -> None:
    copytree(ROOT, tmp_path / "proyek")
    file = tmp_path / f"proyek/content/{REGULATION}.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("2024-01-04", "2024-09-30"), encoding="utf-8")
    target = tmp_path / "naskah.pdf"
    target.write_bytes(to_pdf(to_docx(compose(load(file)))).data)
    dated = at(pages(target)[1], "pada", "tanggal", "30", "September", "2024")
    line = [piece.text for piece in pages(target)[1] if piece.top == dated.top]
    assert line == ["pada", "tanggal", "30", "September", "2024"]


def test_the_head_of_a_lampiran_stands_where_measured(words: dict[str, list[list[Piece]]]) -> None:
    page = words["peraturan/perbup-arsip"][-1]
    lines = [at(page, text) for text in ("LAMPIRAN", "PERATURAN", "NOMOR", "TENTANG", "PENATAAN")]
    assert [left(piece) for piece in lines] == pytest.approx([10.1] * 5, abs=NEAR)


CIRCULAR = "surat/edaran"


def test_a_circular_stands_where_measured(words: dict[str, list[list[Piece]]]) -> None:
    first, second, *_more = words[CIRCULAR]
    section, number = at(first, "A."), at(first, "1.")
    assert [left(section), left(number)] == pytest.approx([3.0, 4.0], abs=NEAR)
    text = min((piece for piece in first if piece.top == number.top and piece is not number), key=lambda p: p.left)
    assert left(text) == pytest.approx(5.0, abs=NEAR)
    assert centimetres(at(first, "Yth.").top) == pytest.approx(8.1, abs=NEAR)
    body = [piece for piece in second if centimetres(piece.top) > 2]
    assert centimetres(min(piece.top for piece in body)) == pytest.approx(3.1, abs=NEAR)
    assert centimetres(max(piece.right for page in (first, second) for piece in page)) == pytest.approx(19.0, abs=NEAR)
    lines = sorted({piece.top for piece in first if piece.top >= number.top})[:2]
    assert centimetres(lines[1] - lines[0]) == pytest.approx(0.745, abs=0.02)
    number_of_page = at(second, "-", "2", "-")
    assert centimetres(number_of_page.top) == pytest.approx(1.33, abs=NEAR)
    signed = [page for page in words[CIRCULAR] if any(piece.text == "Ditetapkan" for piece in page)]
    assert left(at(signed[-1], "Ditetapkan", "di")) == pytest.approx(9.01, abs=NEAR)
