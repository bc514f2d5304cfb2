"""Pictures in the line and floating ones."""

from __future__ import annotations

import struct

import pytest

from naskah.pdf.layout import Anchored, Inline, Picture

from .docx_builder import anchored, graphic, inline, layout, paragraphs, png, refusals, tbl

MEDIA = {"logo.png": png()}


def only(inner: str) -> Inline:
    (found,) = paragraphs(layout(f"<w:p>{inner}</w:p>", media=MEDIA))[0].inlines
    return found


def horizontal(relative: str, inner: str) -> str:
    return f"<wp:positionH relativeFrom='{relative}'>{inner}</wp:positionH>"


def vertical(relative: str, inner: str) -> str:
    return f"<wp:positionV relativeFrom='{relative}'>{inner}</wp:positionV>"


def offset(points: float) -> str:
    return f"<wp:posOffset>{round(points * 12700)}</wp:posOffset>"


def test_a_picture_has_its_size_and_what_it_shows_in_words() -> None:
    assert only(inline()) == Picture(png(), "png", 72.0, 36.0, "Lambang")


def test_a_picture_that_is_used_twice_is_kept_once() -> None:
    first, second = paragraphs(layout(f"<w:p>{inline()}</w:p><w:p>{inline()}</w:p>", media=MEDIA))
    assert isinstance(first.inlines[0], Picture)
    assert isinstance(second.inlines[0], Picture)
    assert first.inlines[0].data is second.inlines[0].data


@pytest.mark.parametrize(
    ("across", "down", "corner"),
    [
        (horizontal("page", offset(10)), vertical("page", offset(20)), (10.0, 20.0)),
        (horizontal("margin", offset(10)), vertical("margin", offset(20)), (82.0, 92.0)),
        (horizontal("column", "<wp:align>center</wp:align>"), vertical("topMargin", offset(0)), (270.0, 0.0)),
        (
            horizontal("page", "<wp:align>right</wp:align>"),
            vertical("page", "<wp:align>bottom</wp:align>"),
            (540.0, 900.0),
        ),
    ],
)
def test_a_floating_picture_stands_where_the_page_says(across: str, down: str, corner: tuple[float, float]) -> None:
    found = only(anchored(across, down, attributes="behindDoc='1'"))
    assert isinstance(found, Anchored)
    assert (found.x, found.y, found.behind) == (*corner, True)


PAGE = (horizontal("page", offset(1)), vertical("page", offset(1)))


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        (anchored(PAGE[0], vertical("paragraph", offset(1))), "DOC126"),
        (anchored(horizontal("character", offset(1)), PAGE[1]), "DOC126"),
        (anchored(*PAGE, wrap="<wp:wrapSquare/>"), "DOC127"),
        (inline(graphic(blip="<a:srcRect l='1000'/>")), "DOC125"),
        (inline(graphic(shape="<a:xfrm rot='5400000'/>")), "DOC125"),
        (inline(graphic(shape="<a:ln><a:solidFill/></a:ln>")), "DOC125"),
        (inline(graphic("tidak-ada")), "DOC128"),
        (inline(graphic("luar")), "DOC123"),
        (inline(graphic("gambar.emf")), "DOC124"),
        (inline(graphic("bom.png")), "DOC154"),
        (inline(graphic("rusak.jpg")), "DOC155"),
    ],
)
def test_a_picture_that_cannot_be_drawn_as_word_draws_it_is_refused(inner: str, code: str) -> None:
    bomb = png()[:16] + struct.pack(">II", 60000, 60000) + png()[24:]
    media = MEDIA | {"gambar.emf": b"\x01\0\0\0", "bom.png": bomb, "rusak.jpg": b"\xff\xd8\xff\xe0"}
    links = {"luar": "https://contoh.go.id/a.png"}
    assert refusals(f"<w:p>{inner}</w:p>", media=media, links=links) == [(code, "paragraf 1")]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"GIF89a" + struct.pack("<HH", 3, 4), "gif"),
        (b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x0b\x08" + struct.pack(">HH", 3, 4), "jpg"),
    ],
)
def test_pictures_are_known_by_their_bytes_and_not_by_their_names(data: bytes, form: str) -> None:
    (paragraph,) = paragraphs(layout(f"<w:p>{inline(graphic('x.png'))}</w:p>", media={"x.png": data}))
    assert isinstance(paragraph.inlines[0], Picture)
    assert paragraph.inlines[0].format == form


def test_a_picture_that_floats_in_a_cell_is_refused() -> None:
    body = tbl(f"<w:tc><w:p>{anchored(*PAGE)}</w:p></w:tc>", grid=(1000,))
    assert refusals(body, media=MEDIA) == [("DOC126", "tabel 1, baris 1, kolom 1")]


def test_a_picture_among_alternatives_is_taken() -> None:
    run = inline().removeprefix("<w:r>").removesuffix("</w:r>")
    choices = f"<mc:Choice Requires='wp14'>{run}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"
    assert isinstance(only(f"<w:r><mc:AlternateContent>{choices}</mc:AlternateContent></w:r>"), Picture)
