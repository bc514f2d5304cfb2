"""Paragraphs, their runs, references and hidden bookmarks."""

from __future__ import annotations

from markupsafe import escape
from msgspec import Struct, field

from naskah.composition.model import Counter, Marked, Paragraph, Reference, Run, Span
from naskah.composition.numbers import bookmark
from naskah.word.lists import Lists
from naskah.word.styles import Styles
from naskah.word.xml import text


class Paragraphs(Struct):
    """Writes the paragraphs of one document; bookmarks are counted through the whole of it."""

    lists: Lists
    styles: Styles
    marks: int = field(default=0)

    def write(self, paragraph: Paragraph) -> str:
        """One `w:p`, with a hidden bookmark that names its place in the content."""
        contents = "".join([self.span(span) for span in paragraph.spans])
        if paragraph.quoted and paragraph.quoted.text:
            contents = _run(text(f"{paragraph.quoted.text}\t"), Run("")) + contents
        if paragraph.key:
            contents = self.marked(bookmark(paragraph.key), contents)
        return f"<w:p><w:pPr>{self._properties(paragraph)}</w:pPr>{contents}</w:p>"

    def span(self, span: Span) -> str:
        """The runs of a span."""
        if isinstance(span, Run):
            return _run(text(span.text), span)
        if isinstance(span, Reference):
            switch = r"\n \h" if span.numbered else r"\h"
            return _field(f"REF {span.bookmark} {switch}", span)
        if isinstance(span, Marked):
            return self.marked(span.bookmark, _run(text(span.text), Run("")))
        return self.marked(span.bookmark, _field(rf"SEQ {span.name} \* ROMAN", span))

    def marked(self, name: str, contents: str) -> str:
        """The contents within a bookmark."""
        self.marks += 1
        start = f'<w:bookmarkStart w:id="{self.marks}" w:name="{escape(name)}"/>'
        return f'{start}{contents}<w:bookmarkEnd w:id="{self.marks}"/>'

    def _properties(self, paragraph: Paragraph) -> str:
        properties = f'<w:pStyle w:val="{escape(self.styles[paragraph.style])}"/>'
        if paragraph.keep_next:
            properties += "<w:keepNext/>"
        if paragraph.marker:
            properties += self.lists.properties(paragraph.marker)
        if paragraph.quoted:
            properties += self.lists.quoted(paragraph.quoted, paragraph.under)
        elif paragraph.under:
            properties += self.lists.indent(paragraph.under)
        level = "" if paragraph.outline is None else f'<w:outlineLvl w:val="{paragraph.outline}"/>'
        return properties + self.styles.moved(paragraph.style) + level


def _run(contents: str, span: Run | Reference | Counter) -> str:
    if isinstance(span, Counter) or not (span.bold or span.italic):
        return f"<w:r>{contents}</w:r>"
    look = ("<w:b/>" if span.bold else "") + ("<w:i/>" if span.italic else "")
    return f"<w:r><w:rPr>{look}</w:rPr>{contents}</w:r>"


def _field(code: str, span: Reference | Counter) -> str:
    """A field with what it shows now, so that the file reads right before Word has updated anything."""
    return "".join(
        _run(contents, span)
        for contents in (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> {escape(code)} </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            text(span.text),
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
