"""What stands inside a paragraph, as Typst code: runs, breaks, fields, links, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from math import inf

from naskah.pdf.layout import (
    Anchor,
    Anchored,
    Inline,
    LineBreak,
    Mark,
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

# Names of places: what a file calls its bookmarks can't be mistaken for them.
BOOKMARK, END, MARK = "bookmark:", "naskah-end", "naskah-mark"
LAST_PAGE = f"locate(<{END}>).page()"  # how many pages there are


class Inlines:
    """Writes the contents of paragraphs, and collects the pictures they hold as files for the compiler."""

    def __init__(self, definitions: Definitions, anchors: frozenset[str]) -> None:
        """`anchors` are the bookmarks that something refers to."""
        self.definitions = definitions
        self.anchors = anchors
        self.placed: set[str] = set()
        self.linking = True  # not where what is written is repeated on pages: there it has no meaning, only looks
        self.total = LAST_PAGE
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
                yield self.runs.styled(_page_number(inline, self.total), inline.style, base, spacing)
            elif isinstance(inline, Picture):
                yield f"box({self.picture(inline)})"
            elif isinstance(inline, Anchored):
                yield self._floating(inline)
            elif isinstance(inline, Anchor):
                if self.linking and inline.name in self.anchors and inline.name not in self.placed:
                    self.placed.add(inline.name)
                    yield f"[#metadata(none)#label({literal(BOOKMARK + inline.name)})]"
            elif isinstance(inline, Mark):
                yield f"[#metadata({inline.number})<{MARK}>]"
            elif isinstance(inline, Reference):
                known = inline.target in self.anchors
                target = f"label({literal(BOOKMARK + inline.target)})" if known else ""
                yield from self._linked(inline.inlines, target, base, spacing, room)
            elif isinstance(inline, WebLink):
                yield from self._linked(inline.inlines, literal(inline.url), base, spacing, room)
            elif not isinstance(inline, Tab | PageBreak):
                raise TypeError(type(inline).__name__)

    def picture(self, picture: Picture) -> str:
        """An image of the file's own size, with its alternative text."""
        name = f"{sha256(picture.data).hexdigest()[:16]}.{picture.format}"
        self.files[name] = picture.data
        size = f"width: {pt(picture.width)}, height: {pt(picture.height)}"
        if not picture.alt:  # nothing can be said of it: to a screen reader it is decoration
            return f'pdf.artifact(image({literal(name)}, {size}, fit: "stretch"))'
        return f'image({literal(name)}, {size}, fit: "stretch", alt: {literal(picture.alt)})'

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
            yield f"link({target}, {joined(pieces)})" if target and self.linking else joined(pieces)

    @contextmanager
    def without_links(self) -> Iterator[None]:
        """While what is repeated on pages is written."""
        before, self.linking = self.linking, False
        yield
        self.linking = before


def _page_number(field_: PageField, total: str) -> str:
    pattern = literal(field_.pattern)
    if field_.total:
        return f"context numbering({pattern}, {total})"
    return f"context counter(page).display({pattern})"
