"""Mending in the file's own text: only what the finding is about changes, and a second time nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.sound import lay, place
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naskah.checks import EVERYTHING
from naskah.environment import Project
from naskah.review import Reviewer
from naskah.review.mending import mend


@pytest.fixture
def keputusan(tmp_path: Path) -> Path:
    """The sound keputusan."""
    return place(lay(tmp_path), "keputusan.yaml")


def mended(document: Path) -> dict[str, bytes]:
    """The files that mending changes, by name, and what they are to hold."""
    found = mend([document], Project.find(document.parent), EVERYTHING)
    return {path.name: new for path, (_, new) in found.files.items()}


def changed(document: Path, old: str, new: str) -> None:
    text = document.read_bytes().decode("utf-8")
    assert text.count(old) == 1, old
    document.write_bytes(text.replace(old, new).encode("utf-8"))


# What a person types, and what stands there after mending, in the same file.
SLIPS = (
    ("- bahwa untuk menyusun", "- Bahwa untuk menyusun", "keputusan.yaml"),
    ("perlu dibentuk tim;", "perlu dibentuk tim", "keputusan.yaml"),
    ("perlu dibentuk tim;", "perlu dibentuk tim ;", "keputusan.yaml"),
    ("Nomor 5587);", "Nomor 5587)", "keputusan.yaml"),
    ("memeriksa contoh naskah; dan", "memeriksa contoh naskah;", "keputusan.yaml"),
    ("mempunyai tugas:", "mempunyai tugas :", "keputusan.yaml"),
    ("- terbuka; dan", "- terbuka;", "keputusan.md"),
    ("- jujur;", "- jujur ;", "keputusan.md"),
)


@pytest.mark.parametrize(("right", "wrong", "name"), SLIPS)
def test_a_slip_is_mended_where_it_stands(keputusan: Path, right: str, wrong: str, name: str) -> None:
    file = keputusan.with_name(name)
    sound = file.read_bytes()
    changed(file, right, wrong)
    assert mended(keputusan) == {name: sound}


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(slips=st.sets(st.sampled_from(SLIPS), min_size=1), ending=st.sampled_from(["\n", "\r\n"]), bom=st.booleans())
def test_any_slips_together_are_mended_and_nothing_else_changes(
    keputusan: Path, slips: set[tuple[str, str, str]], ending: str, bom: bool
) -> None:
    lay(keputusan.parents[2])
    sound = {}
    for name in ("keputusan.yaml", "keputusan.md"):
        file = keputusan.with_name(name)
        data = file.read_bytes().replace(b"\n", ending.encode())
        sound[name] = (b"\xef\xbb\xbf" if bom else b"") + data
        file.write_bytes(sound[name])
    taken: set[str] = set()
    for right, wrong, name in sorted(slips):
        if right not in taken:
            changed(keputusan.with_name(name), right, wrong)
            taken.add(right)
    for name, data in mended(keputusan).items():
        assert data == sound[name]
        keputusan.with_name(name).write_bytes(data)
    assert mended(keputusan) == {}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("untuk menyusun contoh", "untuk meyusun contoh"),
        ("memenuhi syarat", "memenuhi ijin"),
        ("27 November 2024", "27 Nofember 2024"),
        ("perlu dibentuk tim", "perlu dibentuk dibentuk tim"),
    ],
)
def test_no_word_is_changed_for_another(keputusan: Path, right: str, wrong: str) -> None:
    changed(keputusan, right, wrong)
    (review,) = Reviewer(Project.find(keputusan.parent)).review([keputusan])
    assert review.findings
    assert mended(keputusan) == {}


def test_what_one_mending_changes_in_what_another_finding_says_is_no_hindrance(keputusan: Path) -> None:
    changed(keputusan, "Undang-Undang Nomor 23 Tahun 2014 tentang", "Undang-undang Nomor 23 tahun 2014 tentang")
    changed(keputusan, "Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, ", "X (")
    text = mended(keputusan)["keputusan.yaml"].decode("utf-8")
    assert "Undang-Undang Nomor 23 Tahun 2014 tentang X (" in text


def test_comments_quotes_and_layout_stay(keputusan: Path) -> None:
    changed(
        keputusan,
        "  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;\n",
        "  # catatan\n  -   >-\n      Bahwa untuk menyusun contoh naskah\n      perlu dibentuk tim   # bukan;\n",
    )
    text = keputusan.read_text(encoding="utf-8")
    after = mended(keputusan)["keputusan.yaml"].decode("utf-8")
    assert after.startswith(text[: text.index("  # catatan")] + "  # catatan\n  -   >-\n      bahwa untuk menyusun")


def test_what_was_mended_is_no_longer_told(keputusan: Path) -> None:
    changed(keputusan, "- bahwa untuk menyusun", "- Bahwa untuk menyusun")
    found = mend([keputusan], Project.find(keputusan.parent), EVERYTHING)
    assert [review.findings for review in found.reviews] == [()]
    assert found.count == 1


def test_nothing_is_written(keputusan: Path) -> None:
    changed(keputusan, "- bahwa untuk menyusun", "- Bahwa untuk menyusun")
    before = keputusan.read_bytes()
    assert mended(keputusan)
    assert keputusan.read_bytes() == before


def test_a_document_that_can_not_be_read_is_left_alone(keputusan: Path) -> None:
    changed(keputusan, "- bahwa untuk menyusun", "- Bahwa: untuk menyusun")
    assert mended(keputusan) == {}


def test_the_model_documents_are_mended_to_something_that_is_not_mended_again(tmp_path: Path) -> None:
    import shutil

    repository = Path(__file__).resolve().parents[2]
    shutil.copytree(repository / "content", tmp_path / "content")
    project = Project(tmp_path.resolve())
    paths = sorted((tmp_path / "content").glob("[ki]*/*-2024.yaml"))
    assert len(paths) == 2
    first = mend(paths, project, EVERYTHING)
    assert first.files
    for path, (_, new) in first.files.items():
        path.write_bytes(new)
    assert mend(paths, project, EVERYTHING).files == {}
    left = [finding for review in Reviewer(project).review(paths) for finding in review.findings]
    offered = {finding.replacement for finding in left if finding.replacement is not None}
    assert offered == {"izin"}  # for `ijin`: another word, which a person takes or leaves
