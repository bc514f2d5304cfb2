"""Catchwords (kata penyambung): below the text of a page stands, at the right, with what the next one begins.

It is the marker and the first word, or the whole of a short title, "persis sama dari kata pertama halaman berikutnya";
underlined or in italics where that is; none before a new part (rules on naskah dinas of the ministry of law, 31/2020).
A new part is what a section or a page break of the file begins. A page that begins within a data table is announced
by its repeated header, and has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec.structs import replace

from naskah.fonts import resolve, split
from naskah.pdf.layout import Align, Paragraph, ParagraphStyle, Section, Text, TextStyle
from naskah.pdf.typeset.marks import Start, Token, Words
from naskah.pdf.typeset.pages import rooms
from naskah.pdf.typeset.paragraphs import NO_BREAK_SPACE

GOES_ON = " . . ."
SHORT = 24  # characters of a title that stands whole: "BAB XXVIII", "Bagian Kedua Puluh Satu"
NEAR = 4.0  # points that a first line may stand below the head of the text; a row of a table is higher
_TYPED = re.compile(r"\(?(?:[0-9]{1,3}|[A-Za-z]{1,5})[.)]|[-\u2013\u2022]")  # a marker that is no native number
_LOOK = ("italic", "underline", "caps", "small_caps")  # what a catchword has from its word


def catchwords(
    begun: Iterable[tuple[int, int, float]],
    starts: Sequence[Start],
    sections: Sequence[tuple[Section, TextStyle | None]],
) -> dict[int, dict[int, Paragraph]]:
    """The catchwords by section and page; `begun` is each page with its first mark (see `marks`).

    Each section stands beside the style in which its catchwords are drawn; None is a file that asks for none.
    """
    found: dict[int, dict[int, Paragraph]] = {}
    for page, mark, down in begun:
        start = starts[mark]
        number = start.words.section
        section, style = sections[number]
        if not style or start.opens_part or (start.below_table and not _is_first_line(start.words, section, down)):
            continue
        goes_on = starts[mark + 1] if _is_colon(start) and mark + 1 < len(starts) else start
        if said := _said(goes_on):
            found.setdefault(number, {})[page - 1] = _drawn(said, style)
    return found


def _is_first_line(words: Words, section: Section, down: float) -> bool:
    return down <= rooms(section)[0].default + words.ascent + NEAR


def _said(start: Start) -> list[Token]:
    """What a page begins with, as far as its catchword goes."""
    words, at = start.words, start.at
    if at is None:
        return []
    number = words.number if at == 0 else None
    marker = [Token(number.text.strip(), number.style, spaced=True, opens=True)] if number else []
    rest = words.tokens[at:]
    if marker and (words.is_below or not rest[0].text.strip()):
        return marker  # BAB II, above its title; Pasal 5, a number alone
    if words.is_label and at == 0:
        return [*marker, *rest, *([] if rest[-1].text.endswith(":") else [_colon(rest[-1])])]
    if words.is_title and rest[0].opens:
        line = [rest[0], *takewhile(lambda token: not token.opens, rest[1:])]
        if _length([*marker, *line]) <= SHORT:
            return [*marker, *line]
        if number and " " in number.text.strip():
            return marker  # BAB II, without the title that stands beside it
    first = _word(rest)
    if NO_BREAK_SPACE in first[0].text and _length([*marker, *first]) > SHORT:  # "Nomor 7 Tahun 2017" in one piece
        first = [first[0]._replace(text=first[0].text.partition(NO_BREAK_SPACE)[0])]
    if not marker and at == 0 and _TYPED.fullmatch("".join(token.text for token in first)):
        first += _word(rest[len(first) :])
    colon = rest[len(first) : len(first) + 1]
    return [*marker, *first, *([_colon(colon[0])] if colon and colon[0].text == ":" else [])]


def _is_colon(start: Start) -> bool:
    """Whether the page begins with the colon of a row without a label: the words behind it are what goes on."""
    tokens = start.words.tokens
    return start.at is not None and tokens[start.at].text == ":" and len(tokens) == 1


def _word(tokens: Sequence[Token]) -> list[Token]:
    return [*tokens[:1], *takewhile(lambda token: not token.spaced, tokens[1:])]


def _colon(token: Token) -> Token:
    return Token(":", token.style, spaced=False, opens=False)


def _length(tokens: Sequence[Token]) -> int:
    return sum(len(token.text) + token.spaced for token in tokens) - 1


def _drawn(said: Sequence[Token], style: TextStyle) -> Paragraph:
    """The catchword as a line of its own."""
    base = style if _can_draw(style, GOES_ON) else _plain(said[0].style)
    texts = []
    for number, token in enumerate(said):
        look = {name: getattr(token.style, name) for name in _LOOK}
        letters = base if _can_draw(base, token.text) else _plain(token.style)
        texts += [Text(" ", base)] if number and token.spaced else []
        texts.append(Text(token.text, replace(letters, **look)))
    return Paragraph(ParagraphStyle(align=Align.RIGHT), (*texts, Text(GOES_ON, base)), base)


def _plain(style: TextStyle) -> TextStyle:
    """The letters of a word, where those of the file do not have them."""
    return TextStyle(style.family, style.size)


def _can_draw(style: TextStyle, text: str) -> bool:
    face = resolve(style.family, bold=style.bold, italic=style.italic)
    return face is not None and not any(drawn is None for _piece, drawn in split(text, face))
