"""What lies in an archive is told from what was made: signed since, or changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reading import docx

from naskah import to_pdf
from naskah.archive.increments import MAX_REVISIONS
from naskah.archive.revisions import Since, since

from .signing import first_page, noted, proved, signed, size, stamped, updated

MODEL = Path(__file__).resolve().parents[2] / "content/instruksi/bupati-kobar-300-33-2024.yaml"

Judge = Callable[[bytes], Since]


@pytest.fixture(scope="module")
def made() -> bytes:
    """The PDF of the model instruksi."""
    return to_pdf(docx(MODEL)).data


@pytest.fixture(scope="module")
def once(made: bytes) -> bytes:
    """The same, signed."""
    return signed(made)


@pytest.fixture(scope="module")
def judge(made: bytes) -> Judge:
    """What became of a PDF, where only that of the model is ours."""
    known = sha256(made).hexdigest()
    return lambda data: since(data, known.__eq__)


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


# --- signed -----------------------------------------------------------------------------------------------------


def test_what_was_made_is_as_it_was(judge: Judge, made: bytes) -> None:
    assert judge(made) is Since.NOTHING


def test_a_signature_is_told_of(judge: Judge, once: bytes) -> None:
    assert len(PdfReader(BytesIO(once)).get_fields() or {}) == 1
    assert judge(once) is Since.SIGNED


def test_a_visible_signature_is_one(judge: Judge, made: bytes) -> None:
    assert judge(signed(made, visible=True)) is Since.SIGNED


@pytest.mark.parametrize("algorithm", ["sha384", "sha512"])
def test_signatures_with_other_hashes_are_too(algorithm: str, judge: Judge, made: bytes) -> None:
    assert judge(signed(made, algorithm=algorithm)) is Since.SIGNED


def test_two_people_may_sign(judge: Judge, once: bytes) -> None:
    assert judge(signed(once, "TandaTanganKedua", visible=True)) is Since.SIGNED


def test_what_was_added_before_the_signature_is_signed_along(judge: Judge, made: bytes) -> None:
    assert judge(signed(noted(made))) is Since.SIGNED


def test_proofs_and_time_stamps_after_a_signature_change_nothing(judge: Judge, once: bytes) -> None:
    assert judge(proved(once)) is Since.SIGNED
    assert judge(stamped(once)) is Since.SIGNED
    assert judge(stamped(proved(stamped(proved(once))))) is Since.SIGNED


def test_our_files_may_end_with_a_line_end(made: bytes) -> None:
    for ending in (b"\n", b"\r\n"):
        known = sha256(made + ending).hexdigest()
        assert since(signed(made + ending), known.__eq__) is Since.SIGNED


# --- changed ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.99])
def test_a_byte_of_ours_that_changed_is_found_below_a_signature(
    share: float, judge: Judge, made: bytes, once: bytes
) -> None:
    assert judge(flipped(once, int(len(made) * share))) is Since.CHANGED
    assert judge(flipped(made, int(len(made) * share))) is Since.CHANGED


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1))
def test_no_byte_that_a_signature_covers_changes_in_silence(
    share: float, judge: Judge, made: bytes, once: bytes
) -> None:
    contents = range(once.index(b"/Contents <") + len(b"/Contents <"), once.index(b">", once.index(b"/Contents <")))
    at = len(made) + int((len(once) - len(made) - 2) * share)
    if at not in contents:
        assert judge(flipped(once, at)) is not Since.SIGNED


def test_a_note_after_the_signature_is_told_apart(judge: Judge, once: bytes) -> None:
    assert judge(noted(once)) is Since.EXTENDED_AFTER_SIGNING
    assert judge(stamped(noted(once))) is Since.EXTENDED_AFTER_SIGNING
    assert judge(noted(stamped(once))) is Since.EXTENDED_AFTER_SIGNING


def test_who_signs_again_signs_what_is_there_then(judge: Judge, once: bytes) -> None:
    assert judge(signed(noted(once), "TandaTanganKedua")) is Since.SIGNED


def test_an_update_without_a_signature_is_a_change(judge: Judge, made: bytes) -> None:
    assert judge(noted(made)) is Since.EXTENDED


def test_other_contents_do_not_pass_for_proofs(judge: Judge, once: bytes) -> None:
    page, contents = first_page(once)
    drawn = b"<</Length 2>>\nstream\nq Q\nendstream"
    assert judge(updated(once, {contents: drawn})) is Since.EXTENDED_AFTER_SIGNING
    swapped = PdfReader(BytesIO(once)).pages[0]
    written = BytesIO()
    swapped.write_to_stream(written)
    new = re.sub(rb"/Contents \d+", b"/Contents %d" % size(once), written.getvalue())
    assert judge(updated(once, {page: new, size(once): drawn})) is Since.EXTENDED_AFTER_SIGNING
    elsewhere = updated(once, {size(once): drawn}, offsets={contents: size(once)})
    assert judge(elsewhere) is Since.EXTENDED_AFTER_SIGNING


def test_a_proof_made_by_hand_is_one(judge: Judge, once: bytes) -> None:
    assert judge(updated(once, {size(once): b"<</Certs[]>>"})) is Since.SIGNED


@pytest.mark.parametrize("junk", [b"\n", b"\nbukan PDF", b"%%EOF", b"\0" * 5000, b"\nstartxref\n7\n%%EOF\n"])
def test_junk_behind_our_bytes_is_a_change(junk: bytes, judge: Judge, made: bytes, once: bytes) -> None:
    assert judge(made + junk) is Since.EXTENDED
    if junk.strip():
        assert judge(once + junk) is not Since.SIGNED


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_what_was_cut_off_is_a_change(share: float, judge: Judge, made: bytes, once: bytes) -> None:
    assert judge(made[: int(len(made) * share)]) is Since.CHANGED
    assert judge(once[: len(made) + int((len(once) - len(made)) * share)]) is Since.EXTENDED


def test_what_is_not_ours_is_told_so(judge: Judge, made: bytes) -> None:
    foreign = made.replace(b"Typst", b"Lain!")
    for data in (foreign, signed(foreign), b"", b"%PDF-1.7\n", b"PK\x03\x04", b"%%EOF" * 3):
        assert judge(data) is Since.CHANGED


# --- hostile ----------------------------------------------------------------------------------------------------


def test_the_beginning_is_hashed_once_whatever_the_number_of_ends(made: bytes) -> None:
    asked: list[str] = []
    data = made + b"\n%%EOF\n" * 100_000
    assert since(data, lambda digest: bool(asked.append(digest))) is Since.CHANGED
    assert len(asked) < 5_000


def test_updates_in_a_circle_are_no_updates(judge: Judge, made: bytes) -> None:
    data = updated(made, {size(made): b"<<>>"})
    xref = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    assert judge(re.sub(rb"/Prev \d+", b"/Prev %d" % xref, data)) is Since.EXTENDED


@pytest.mark.parametrize("offset", [0, 1, 10**14])
def test_offsets_that_lead_nowhere_are_no_updates(offset: int, judge: Judge, made: bytes) -> None:
    data = updated(made, {size(made): b"<<>>"})
    assert judge(re.sub(rb"/Prev \d+", b"/Prev %d" % offset, data)) is Since.EXTENDED
    assert judge(data[: data.rindex(b"startxref")] + b"startxref\n%d\n%%%%EOF\n" % offset) is Since.EXTENDED


def test_more_updates_than_any_document_has_are_not_followed(judge: Judge, made: bytes) -> None:
    data = made
    for _ in range(MAX_REVISIONS + 1):
        data = updated(data, {size(data): b"<<>>"})
    assert judge(data) is Since.EXTENDED


def test_a_byte_range_that_no_signature_stands_behind_is_no_signature(judge: Judge, made: bytes) -> None:
    number = size(made)
    data = updated(made, {number: b"<</Type/Sig/Contents <00>/ByteRange [0 0000000000 0000000000 0000000000]>>"})
    gap = data.rindex(b"<00>")
    numbers = b"[0 %010d %010d %010d]" % (gap, gap + 4, len(data) - gap - 4)
    data = data.replace(b"[0 0000000000 0000000000 0000000000]", numbers)
    assert judge(data) is Since.EXTENDED_AFTER_SIGNING
