"""Sections: geometry, headers and footers, what a file says about itself."""

from __future__ import annotations

from naskah.pdf.layout import Block, Layout, PageField, Paragraph

from .docx_builder import field, layout, p, run, words


def section(inner: str = "", size: str = "w:w='12240' w:h='18720'") -> str:
    return f"<w:sectPr>{inner}<w:pgSz {size}/></w:sectPr>"


def reference(element: str, identity: str, kind: str = "default") -> str:
    return f"<w:{element}Reference w:type='{kind}' r:id='{identity}'/>"


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [words(block) for block in blocks if isinstance(block, Paragraph)]


def kinds(found: Layout, at: int) -> dict[str, list[str]]:
    return {kind: texts(blocks) for kind, blocks in found.sections[at].headers.items()}


STORIES = {"header1": p("biasa"), "header2": p("pertama"), "header3": p("genap"), "footer1": p("kaki")}


def test_a_page_has_its_size_and_margins_with_the_gutter() -> None:
    sides = "w:top='1134' w:right='1000' w:bottom='1134' w:left='1700'"
    inner = f"<w:pgMar {sides} w:header='500' w:footer='400' w:gutter='100'/>"
    (found,) = layout(p("a"), section=section(inner)).sections
    assert (found.width, found.height) == (612.0, 936.0)
    assert (found.margins.top, found.margins.left, found.margins.right) == (56.7, 90.0, 50.0)
    assert (found.margins.header, found.margins.footer) == (25.0, 20.0)


def test_a_file_without_a_section_has_words_own_page() -> None:
    (found,) = layout(p("a"), section="").sections
    assert (found.width, found.height, found.margins.left) == (612.0, 792.0, 72.0)


def test_each_section_has_the_paragraphs_up_to_its_end() -> None:
    wide = section("<w:type w:val='continuous'/>", "w:w='18720' w:h='12240' w:orient='landscape'")
    body = p("a") + p("b", section()) + p("c") + p("d", wide) + p("e")
    found = layout(body, section=section("<w:pgNumType w:start='5' w:fmt='lowerRoman'/>"))
    assert [texts(part.blocks) for part in found.sections] == [["a", "b"], ["c", "d"], ["e"]]
    assert [(part.width, part.start) for part in found.sections] == [
        (612.0, "nextPage"),
        (936.0, "continuous"),
        (612.0, "nextPage"),
    ]
    assert (found.sections[2].page_start, found.sections[2].page_pattern) == (5, "i")


def test_a_section_takes_over_headers_that_it_does_not_give() -> None:
    first = section(reference("header", "header1") + reference("footer", "footer1"))
    found = layout(p("a", first) + p("b"), stories=STORIES, section=section())
    assert kinds(found, 0) == kinds(found, 1) == {"default": ["biasa"]}
    assert texts(found.sections[1].footers["default"]) == ["kaki"]


def test_a_first_header_counts_only_where_the_section_asks_for_it() -> None:
    references = reference("header", "header1") + reference("header", "header2", "first")
    without = layout(p("a"), stories=STORIES, section=section(references))
    assert kinds(without, 0) == {"default": ["biasa"]}
    asked = layout(p("a"), stories=STORIES, section=section(references + "<w:titlePg/>"))
    assert kinds(asked, 0) == {"default": ["biasa"], "first": ["pertama"]}


def test_a_first_page_without_a_header_of_its_own_has_an_empty_one() -> None:
    found = layout(p("a"), stories=STORIES, section=section(reference("header", "header1") + "<w:titlePg/>"))
    assert kinds(found, 0) == {"default": ["biasa"], "first": []}


def test_even_headers_count_only_where_the_file_asks_for_them() -> None:
    references = reference("header", "header1") + reference("header", "header3", "even")
    assert kinds(layout(p("a"), stories=STORIES, section=section(references)), 0) == {"default": ["biasa"]}
    even = layout(p("a"), stories=STORIES, section=section(references), settings="<w:evenAndOddHeaders/>")
    assert kinds(even, 0) == {"default": ["biasa"], "even": ["genap"]}


def test_page_numbers_in_a_header_are_written_as_the_section_writes_them() -> None:
    number = f"<w:p>{field(' PAGE ', run('<w:t>1</w:t>'))}</w:p>"
    first = section(reference("header", "header1") + "<w:pgNumType w:fmt='upperRoman'/>")
    found = layout(p("a", first) + p("b"), stories={"header1": number}, section=section())
    patterns = [
        inline.pattern
        for part in found.sections
        for block in part.headers["default"]
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, PageField)
    ]
    assert patterns == ["I", "1"]


def test_a_section_that_ends_inside_a_content_control_ends_there() -> None:
    body = f"<w:sdt><w:sdtContent>{p('sampul', section())}</w:sdtContent></w:sdt>{p('isi')}"
    assert [texts(part.blocks) for part in layout(body).sections] == [["sampul"], ["isi"]]


def test_a_file_says_what_it_is() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:title>Judul</dc:title><dc:creator>Tokoh Rekaan</dc:creator><dc:subject>Pokok</dc:subject>"
        "<cp:keywords>satu, dua</cp:keywords><dc:language>id-ID</dc:language>"
        "<dcterms:created>2024-01-26T00:00:00Z</dcterms:created></cp:coreProperties>"
    )
    found = layout(p("a"), core=core)
    assert (found.title, found.author, found.subject, found.keywords) == ("Judul", "Tokoh Rekaan", "Pokok", "satu, dua")
    assert (found.created, found.language) == ("2024-01-26T00:00:00Z", "id-ID")
