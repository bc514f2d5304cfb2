"""Many documents in one PDF, typeset together: one set of fonts, one tree of tags, and a bookmark for each.

Reads: layouts. Writes: the bytes of one PDF, and the page on which each document starts.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from naskah.findings import Finding, stop_on_errors
from naskah.pdf import Pdf, drawn
from naskah.pdf.announced import announced
from naskah.pdf.layout import Layout
from naskah.pdf.soundness import inaccessible
from naskah.pdf.typeset import Source, typeset_together
from naskah.pdf.typeset.pages import Catchwords


def to_one_pdf(documents: Sequence[tuple[Layout, str]], title: str, name: str) -> tuple[Pdf, tuple[int, ...]]:
    """The PDF, and the first page of each document, from 1.

    Each layout stands beside what its bookmark says. `name` is what findings call the file. Raises `Refused`.
    """
    warnings: dict[Finding, None] = {}
    for layout, _bookmark in documents:
        warnings |= dict.fromkeys(inaccessible(layout, name))
    apart = [(_by_itself(layout), bookmark) for layout, bookmark in documents]
    layouts, bookmarks = [layout for layout, _bookmark in apart], [bookmark for _layout, bookmark in apart]
    write = partial(_source, bookmarks, title, name)
    if any(layout.catchwords for layout in layouts):
        source, retried = announced(layouts, write, name)
    else:
        source, retried = write(layouts, frozenset(), {}), lambda torn: write(layouts, torn, {})
    data = drawn(source, retried, name, accessible=not warnings)
    return Pdf(data, tuple(warnings)), _starts(data)


def _source(
    bookmarks: Sequence[str],
    title: str,
    name: str,
    layouts: Sequence[Layout],
    torn: frozenset[int],
    words: Catchwords,
) -> Source:
    source = typeset_together(list(zip(layouts, bookmarks, strict=True)), title, name, torn, words)
    stop_on_errors(source.findings)
    return source


def _by_itself(layout: Layout) -> Layout:
    """The layout for a place among others: it starts a page, and counts its pages from one."""
    first, *rest = layout.sections
    start = 1 if first.page_start is None else first.page_start
    return replace(layout, sections=(replace(first, page_start=start, start="nextPage"), *rest))


def _starts(data: bytes) -> tuple[int, ...]:
    from pypdf import PdfReader
    from pypdf.generic import Destination

    reader = PdfReader(io.BytesIO(data))
    bookmarks = [entry for entry in reader.outline if isinstance(entry, Destination)]
    return tuple((reader.get_destination_page_number(entry) or 0) + 1 for entry in bookmarks)
