"""What stands inside a paragraph, as Typst code: runs, breaks, fields, links, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from math import inf

from naskah.pdf.layout import (
    Anchor,
    Anchored,
    Inline,
    LineBreak,
    PageBreak,
    PageField,
    Picture,
    Reference,
    Spacing,
    Tab,
    Text,
    TextStyle,
    WebLink,
)
from naskah.pdf.typeset.code import Definitions, joined, literal, pt
from naskah.pdf.typeset.text import Runs


class Inlines:
    """Writes the contents of paragraphs, and collects the pictures they hold as files for the compiler."""

    def __init__(self, definitions: Definitions, anchors: frozenset[str]) -> None:
        """`anchors` are the bookmarks that something refers to."""
        self.definitions = definitions
        self.anchors = anchors
        self.files: dict[str, bytes] = {}
        self.runs = Runs(definitions)

    def write(self, inlines: Sequence[Inline], base: TextStyle, spacing: Spacing, room: float = inf) -> Iterator[str]:
        """The code of each piece; tabs and page breaks have been taken out by those whose affair they are.

        `room` is how long a line may be, in points: a word that is longer has to be broken.
        """
        for inline in inlines:
            if isinstance(inline, Text):
                yield from self.runs.write(inline, base, spacing, room)
            elif isinstance(inline, LineBreak):
                yield "linebreak()"
            elif isinstance(inline, PageField):
                yield self.runs.styled(_page_number(inline), inline.style, base, spacing)
            elif isinstance(inline, Picture):
                yield f"box({self.picture(inline)})"
            elif isinstance(inline, Anchored):
                yield self._floating(inline)
            elif isinstance(inline, Anchor):
                if inline.name in self.anchors:
                    yield f"[#metadata(none)#label({literal(inline.name)})]"
            elif isinstance(inline, Reference):
                yield from self._linked(inline.inlines, f"label({literal(inline.target)})", base, spacing, room)
            elif isinstance(inline, WebLink):
                yield from self._linked(inline.inlines, literal(inline.url), base, spacing, room)
            elif not isinstance(inline, Tab | PageBreak):
                raise TypeError(type(inline).__name__)

    def picture(self, picture: Picture) -> str:
        """An image of the file's own size, with its alternative text."""
        name = f"{sha256(picture.data).hexdigest()[:16]}.{picture.format}"
        self.files[name] = picture.data
        alt = f", alt: {literal(picture.alt)}" if picture.alt else ""
        size = f"width: {pt(picture.width)}, height: {pt(picture.height)}"
        return f'image({literal(name)}, {size}, fit: "stretch"{alt})'

    def _floating(self, anchored: Anchored) -> str:
        """A picture at its place on the page, wherever on it the paragraph that holds it stands."""
        drawn = self.picture(anchored.picture)
        return (
            "context { let at = here().position(); "
            f"box(place(dx: {pt(anchored.x)} - at.x, dy: {pt(anchored.y)} - at.y, {drawn})) }}"
        )

    def _linked(
        self, inlines: Sequence[Inline], target: str, base: TextStyle, spacing: Spacing, room: float
    ) -> Iterator[str]:
        pieces = list(self.write(inlines, base, spacing, room))
        if pieces:
            known = not target.startswith("label(") or target[6:-1] in {literal(name) for name in self.anchors}
            yield f"link({target}, {joined(pieces)})" if known else joined(pieces)


def _page_number(field_: PageField) -> str:
    pattern = literal(field_.pattern)
    if field_.total:
        return f"context numbering({pattern}, ..counter(page).final())"
    return f"context counter(page).display({pattern})"
