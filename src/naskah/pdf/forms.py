"""One PDF after another from a Word file with holes.

Reads: a DOCX that was composed with holes, then rows. Writes: for each row the bytes that `to_pdf` gives for the filled
DOCX, in a small part of its time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from naskah.findings import Finding, stop_on_errors
from naskah.holes import hole
from naskah.pdf import Pdf, to_pdf
from naskah.pdf.engine import CompileError, Desk
from naskah.pdf.layout import Layout, Paragraph
from naskah.pdf.read import read
from naskah.pdf.soundness import inaccessible, unfit
from naskah.pdf.typeset.forms import SHARED, Form, form_of, has_hole, on_one_page, with_words
from naskah.pdf.walk import paragraphs

ONE_PAGE = re.compile(rb"/Type/Pages/Count 1/")
KEPT = 64  # forms at once: one for each way in which cells of rows are empty

Fill: TypeAlias = Callable[[Sequence[str]], bytes]  # the Word file with the words of a row


class Ready(Struct):
    """A form that is found sound, on the desk of the typesetter; `short` is the one of a letter of one page."""

    form: Form
    desk: Desk
    warnings: tuple[Finding, ...]
    short: tuple[Form, Desk] | None = None


class Letters:
    """Draws the letters of one Word file with holes."""

    def __init__(self, fill: Fill, name: str) -> None:
        """`name` is what findings call the file."""
        self.fill = fill
        self.name = name
        self._ready = lru_cache(maxsize=KEPT)(self._made_ready)

    def pdf(self, row: Sequence[str]) -> Pdf:
        """The PDF of one letter. Raises `Refused` with everything in it that can't be drawn."""
        ready = self._ready_for(row)
        if ready is None:
            return to_pdf(self.fill(row), self.name)
        opened = ready.form.opened(row)
        stop_on_errors(unfit(opened, self.name))
        try:
            return Pdf(_drawn(ready, opened, row), ready.warnings)
        except CompileError:
            return to_pdf(self.fill(row), self.name)  # which says what is wrong, or finds another way

    def layout(self, row: Sequence[str]) -> Layout:
        """What the Word file of a row asks to be drawn. Raises `Refused` where some of it can't be."""
        ready = self._ready_for(row)
        layout = with_words(ready.form.layout, row) if ready else read(self.fill(row), self.name)
        stop_on_errors(unfit(paragraphs(layout), self.name))
        return layout

    def _ready_for(self, row: Sequence[str]) -> Ready | None:
        broken = any("\n" in text or "\t" in text for text in row)
        return None if broken else self._ready(tuple(map(bool, row)))

    def _made_ready(self, said: tuple[bool, ...]) -> Ready | None:
        """The form of the letters in which these holes say something, and the others nothing."""
        row = [hole(number) if something else "" for number, something in enumerate(said)]
        layout = read(self.fill(row), self.name)
        form = form_of(layout, self.name)
        if form is None:
            return None
        stop_on_errors(unfit([paragraph for paragraph in paragraphs(layout) if not has_hole(paragraph)], self.name))
        one = on_one_page(layout)
        short = form_of(one, self.name) if one else None
        return Ready(
            form,
            Desk(form.shared, SHARED),
            tuple(inaccessible(layout, self.name)),
            (short, Desk(short.shared, SHARED)) if short else None,
        )


def _drawn(ready: Ready, opened: Sequence[Paragraph], row: Sequence[str]) -> bytes:
    """The PDF of a letter. Once one has come to more than a page, the others are no more tried as if they had one."""
    accessible, attached = not ready.warnings, bool(ready.form.layout.source)
    if ready.short:
        form, desk = ready.short
        data = desk.pdf(form.source(opened, row), accessible=accessible, attached=attached)
        if ONE_PAGE.search(data):
            return data
        ready.short = None
    return ready.desk.pdf(ready.form.source(opened, row), accessible=accessible, attached=attached)
