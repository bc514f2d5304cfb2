"""What has to hold before a layout is drawn, and what keeps it from being PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from naskah.findings import Finding, Place, Severity
from naskah.fonts import SUBSTITUTES, resolve, split
from naskah.messages import N_, _
from naskah.pdf.layout import Anchored, Layout, Paragraph, Picture, TextStyle
from naskah.pdf.walk import body, heading_level, leaves, texts

LIBREOFFICE = N_("Atau pakai `naskah pdf --engine libreoffice`, yang memakai huruf komputer ini.")


def unfit(found: Sequence[Paragraph], file: str) -> Iterator[Finding]:
    """Fonts that no shipped font stands in for, and characters that no shipped font has, each at its first place."""
    styles: dict[int, TextStyle] = {}
    characters: dict[int, set[str]] = {}
    for paragraph in found:
        for run in texts(paragraph):
            styles[id(run.style)] = run.style
            if not run.text.isascii():  # which every font has
                characters.setdefault(id(run.style), set()).update(run.text)
        styles[id(paragraph.mark)] = paragraph.mark
    families = {style.family for style in styles.values() if resolve(style.family) is None}
    missing = {character for key, used in characters.items() for character in used if _undrawn(character, styles[key])}
    if families or missing:
        yield from _places(found, file, families, missing)


def _undrawn(character: str, style: TextStyle) -> bool:
    face = resolve(style.family, bold=style.bold, italic=style.italic)
    return face is not None and any(drawn is None for _piece, drawn in split(character, face))


def _places(found: Sequence[Paragraph], file: str, families: set[str], missing: set[str]) -> Iterator[Finding]:
    """Each unknown family and each undrawn character, where it is met first."""
    for paragraph in found:
        place = Place(file, detail=paragraph.place)
        for style in (paragraph.mark, *(run.style for run in texts(paragraph))):
            if style.family in families:
                families.remove(style.family)
                yield _no_font(style.family, place)
        for character in "".join(run.text for run in texts(paragraph)):
            if character in missing:
                missing.remove(character)
                yield _no_glyph(character, place)


def inaccessible(layout: Layout, file: str) -> Iterator[Finding]:
    """What keeps the file from PDF/UA-1: no title, headings that skip a level, pictures without a description."""
    if not layout.title:
        yield _warning(
            "PDF031", Place(file), _("berkas tidak punya judul dalam propertinya"), _("Isi Judul di Info berkas.")
        )
    level = 0
    for paragraph in body(layout):
        if heading := heading_level(paragraph):
            if heading > level + 1:
                yield _skipped(paragraph, level, file)
            level = heading
        for inline in leaves(paragraph.inlines):
            picture = inline.picture if isinstance(inline, Anchored) else inline
            if isinstance(picture, Picture) and not picture.alt:
                place = Place(file, detail=paragraph.place)
                yield _warning(
                    "PDF033", place, _("gambar ini tidak punya teks alternatif"), _("Isi Teks Alternatif di Word.")
                )


def _skipped(paragraph: Paragraph, level: int, file: str) -> Finding:
    message = _("judul tingkat {level} berdiri sesudah tingkat {above}", level=paragraph.style.level, above=level)
    return _warning("PDF032", Place(file, detail=paragraph.place), message, _("Pakai tingkat judul secara berurutan."))


def _warning(code: str, place: Place, message: str, way_out: str) -> Finding:
    text = _("{message}, sehingga PDF ini hanya PDF/A-2a, bukan PDF/UA-1", message=message)
    return Finding(code, place, text, way_out, Severity.WARNING, "ISO 14289-1")


def _no_font(family: str, place: Place) -> Finding:
    near = difflib.get_close_matches(family.casefold(), SUBSTITUTES, n=1)
    suggestion = _('Maksudnya "{name}"?', name=near[0].title()) if near else ""
    known = _("Yang tersedia: {names}.", names=", ".join(name.title() for name in SUBSTITUTES))
    help_ = " ".join(filter(None, (suggestion, known, _(LIBREOFFICE))))
    return Finding("HRF001", place, _('huruf "{family}" tidak tersedia', family=family), help_)


def _no_glyph(character: str, place: Place) -> Finding:
    return Finding(
        "HRF002",
        place,
        _("tidak ada huruf yang dapat menggambar U+{code:04X} ({character})", code=ord(character), character=character),
        f"{_('Ganti atau hapus karakter itu.')} {_(LIBREOFFICE)}",
    )
