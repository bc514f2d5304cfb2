"""How wide the columns of a data table are, where nobody has said so."""

from __future__ import annotations

from naskah.composition.model import Cell, Marker, Paragraph, Run, Table
from naskah.fonts import resolve
from naskah.word.columns import PADDING, SIZE, column_widths

ROOM = 9_000


def table(*columns: tuple[str, ...], widths: tuple[float | None, ...] = ()) -> Table:
    """A table of these columns, the first cell of each being its head."""
    rows = tuple(tuple(Cell((Paragraph("Sel", (Run(text),)),)) for text in row) for row in zip(*columns, strict=True))
    weights = tuple(min(max(4, *map(len, column)), 32) for column in columns)
    return Table(widths or (None,) * len(columns), weights, rows[:1], rows[1:])


def asks(word: str) -> int:
    face = resolve("Bookman Old Style")
    assert face is not None
    return round(face.width(word) * SIZE) + PADDING


def test_no_word_is_broken_that_the_table_has_room_for() -> None:
    names = ("NAMA", "Contoh Bintang Satu Rekaan Dua Tiga")
    widths = column_widths(table(names, ("NIP", "190001012000011001"), ("KECAMATAN", "Awan")), ROOM)
    assert widths[1] >= asks("190001012000011001")
    assert widths[2] >= asks("KECAMATAN")
    assert sum(widths) <= ROOM


def test_a_number_that_the_row_gives_itself_is_a_word_too() -> None:
    marked = Cell((Paragraph("Sel", (), Marker("tabel-nomor", 0, "daftar", "28910.")),))
    head = tuple(Cell((Paragraph("SelKepala", (Run(text),)),)) for text in ("NO", "NAMA"))
    long = Cell((Paragraph("Sel", (Run("Nama yang panjang sekali sampai dua baris"),)),))
    widths = column_widths(Table((None, None), (4, 32), (head,), ((marked, long),)), ROOM)
    assert widths[0] >= asks("28910.")


def test_where_words_leave_room_it_is_shared_by_the_length_of_texts() -> None:
    assert column_widths(table(("A", "satu dua"), ("B", "satu dua tiga empat")), ROOM) == (
        ROOM * 8 // 27,
        ROOM * 19 // 27,
    )


def test_a_width_that_is_given_stands() -> None:
    widths = column_widths(table(("NO", "1"), ("KETERANGAN", "x"), widths=(1.0, None)), ROOM)
    assert widths == (567, ROOM - 567)


def test_words_that_no_table_has_room_for_share_what_there_is() -> None:
    word = "W" * 20
    widths = column_widths(table(*[("X", word)] * 8), ROOM)
    assert len(set(widths)) == 1
    assert ROOM - 8 <= sum(widths) <= ROOM


def test_an_address_of_the_web_takes_no_room_from_others() -> None:
    short, long = column_widths(table(("A", "satu dua tiga"), ("B", "contoh.example/" + "x" * 200)), ROOM)
    assert short > ROOM // 5
    assert long < ROOM
