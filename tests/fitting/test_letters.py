"""A letter that has to go on one page gives up room between its paragraphs, in the kind's order, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import drawn, names, part

from fitting.office import LETTER, MUAT, changed, letter, new_office, own_kind, pages, rooms, text_part, without_room
from naskah import Finding, Refused, compose, load, to_docx, to_pdf
from naskah.content import load_kind
from naskah.environment import Project
from naskah.fitting import Fitted, fitted

UNTOUCHED, MOST = 17, 24  # lines of a letter that goes on one page as it is, and tightened
PITCH = 12.65  # points from line to line: Arial 11
CARRIED = "customXml/item1.xml"


def made(file: Path) -> Fitted:
    """What comes of a content file."""
    return fitted(compose(load(file)), "surat.docx")


def plain(root: Path, lines: int) -> bytes:
    """The same letter where nobody asks for a page."""
    return to_docx(compose(load(new_office(root / "lain", lines, ""))))


def faults(file: Path) -> list[Finding]:
    with pytest.raises(Refused) as refused:
        made(file)
    return list(refused.value.findings)


def test_a_letter_that_goes_on_its_page_is_left_as_it_is(tmp_path: Path) -> None:
    docx, as_it_is = made(new_office(tmp_path, UNTOUCHED)).docx, plain(tmp_path, UNTOUCHED)
    assert [name for name in names(docx) if part(docx, name) != part(as_it_is, name)] == [CARRIED]


def test_a_line_too_many_costs_room_and_neither_size_nor_margins(tmp_path: Path) -> None:
    docx, as_it_is = made(new_office(tmp_path, UNTOUCHED + 1)).docx, plain(tmp_path, UNTOUCHED + 1)
    assert (pages(to_pdf(as_it_is).data), pages(to_pdf(docx).data)) == (2, 1)
    assert changed(as_it_is, docx)
    assert text_part(docx) == text_part(as_it_is)  # sizes of pages and margins stand there
    assert without_room(docx) == without_room(as_it_is)
    sizes = {(each.font, each.size) for each in drawn(to_pdf(as_it_is).data)}
    assert {(each.font, each.size) for each in drawn(to_pdf(docx).data)} == sizes


@pytest.mark.parametrize("lines", range(UNTOUCHED + 1, MOST + 1))
def test_no_step_is_begun_before_those_above_it_are_taken(tmp_path: Path, lines: int) -> None:
    file = new_office(tmp_path, lines)
    before, after = rooms(plain(tmp_path, lines)), rooms(made(file).docx)
    begun = True
    for step in load_kind("surat-dispensasi", Project(tmp_path)).tightening:
        for limit, old, new in zip((step.before, step.after), before[step.style], after[step.style], strict=True):
            assert begun or new == old, step
            assert new == old if limit is None else limit <= new <= old, step
        begun = begun and all(
            limit is None or new == limit
            for limit, new in zip((step.before, step.after), after[step.style], strict=True)
        )


def test_a_shorter_letter_is_not_tightened_more_than_a_longer_one(tmp_path: Path) -> None:
    room = [
        sum(sum(each) for each in rooms(made(new_office(tmp_path, lines)).docx).values()) for lines in range(17, 25)
    ]
    assert room == sorted(room, reverse=True)
    assert len(set(room)) == len(room)


@pytest.mark.parametrize("more", [1, 2, 5, 30])
def test_a_letter_too_long_says_how_many_lines_it_has_to_lose(tmp_path: Path, more: int) -> None:
    fit = made(new_office(tmp_path, MOST + more))
    (finding,) = fit.findings
    assert "1 halaman" in finding.message
    assert int(finding.message.split("lebih ")[1].split(" baris")[0]) == pytest.approx(more, abs=more // 5)
    assert (finding.place.file, finding.place.line) == (LETTER, letter(MOST + more).splitlines().index(MUAT) + 1)
    assert pages(to_pdf(fit.docx).data) == 2


def test_without_so_many_lines_it_goes_on_its_page_and_with_one_of_them_it_does_not(tmp_path: Path) -> None:
    assert made(new_office(tmp_path, MOST)).findings == ()
    assert len(made(new_office(tmp_path, MOST + 1)).findings) == 1


def test_there_is_always_room_for_a_signature(tmp_path: Path) -> None:
    texts = {each.text: each.y for each in drawn(to_pdf(made(new_office(tmp_path, MOST + 1)).docx).data)}
    above = next(y for text, y in texts.items() if text.startswith("KEPALA DINAS"))
    below = next(y for text, y in texts.items() if "FULAN BIN" in text)
    assert above - below >= 4 * PITCH - 0.1  # from baseline to baseline: three lines between them


def test_two_pages_can_be_asked_for(tmp_path: Path) -> None:
    assert made(new_office(tmp_path, MOST + 5, "muat: 2")).findings == ()
    (finding,) = made(new_office(tmp_path, 120, "muat: 2")).findings
    assert "2 halaman" in finding.message


def test_a_kind_that_names_nothing_to_give_up_says_so_at_the_key(tmp_path: Path) -> None:
    own_kind(tmp_path, "pemadatan:", "# pemadatan:\n# ")
    text = (tmp_path / "templates/surat-dispensasi/template.yaml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith("  - {gaya: ")]
    (tmp_path / "templates/surat-dispensasi/template.yaml").write_text("".join(kept), encoding="utf-8")
    (finding,) = faults(new_office(tmp_path, 3))
    assert (finding.code, finding.place.line) == ("SKM021", letter(3).splitlines().index(MUAT) + 1)
    assert "pemadatan" in finding.help


@pytest.mark.parametrize("pages_", ["0", "10", "-1", "satu", "1.5", "[1]"])
def test_what_is_no_number_of_pages_is_refused(tmp_path: Path, pages_: str) -> None:
    (finding,) = faults(new_office(tmp_path, 3, f"muat: {pages_}"))
    assert finding.code in ("SKM005", "SKM003")


WRONG = {
    "{gaya: Alinea, sesudah: 3 px}": "SKM005",
    "{gaya: Alinea, sesudah: -3 pt}": "SKM005",
    "{gaya: Alinea, ukuran: 9 pt}": "SKM001",
    "{gaya: Alinea, baris: 1}": "SKM001",
    "{gaya: Alinea}": "SKM002",
    "{sesudah: 3 pt}": "SKM002",
}


@pytest.mark.parametrize("step", WRONG)
def test_a_step_that_is_none_is_refused(tmp_path: Path, step: str) -> None:
    own_kind(tmp_path, "{gaya: Alinea, sesudah: 3 pt}", step)
    found = faults(new_office(tmp_path, 3))
    assert WRONG[step] in [finding.code for finding in found]
    assert {finding.place.file for finding in found} == {"templates/surat-dispensasi/template.yaml"}


def test_a_style_that_the_template_lacks_is_told_when_a_page_is_asked_for(tmp_path: Path) -> None:
    own_kind(tmp_path, "gaya: Alinea,", "gaya: Alinia,")
    (finding,) = faults(new_office(tmp_path, 3))
    assert finding.code == "TMP108"
    assert '"Alinia"' in finding.message
    assert made(new_office(tmp_path, 3, "")).findings == ()


def test_a_lampiran_takes_pages_of_its_own(tmp_path: Path) -> None:
    annex = "lampiran: [{judul: Contoh, isi: Isi lampiran rekaan.}]"
    text = letter(UNTOUCHED + 1, f"{MUAT}\n{annex}").replace("surat-dispensasi", "surat-dinas")
    for line in ("identitas: {Nama: Fulan Rekaan}\n", "pembuka: Dengan ini diberikan dispensasi kepada\n"):
        text = text.replace(line, "")
    file = new_office(tmp_path, 1)
    file.write_text(text, encoding="utf-8")
    fit = made(file)
    assert fit.findings == ()
    assert pages(to_pdf(fit.docx).data) == 2
