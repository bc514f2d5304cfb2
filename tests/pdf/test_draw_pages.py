"""Page numbers, headers and footers by kind of page, sections that start on odd pages."""

from __future__ import annotations

from .docx_builder import field
from .drawn import Drawn
from .long_documents import paragraph, section, text

KINDS = (("1", "first"), ("2", "default"), ("3", "even"))
REFERENCES = "".join(f'<w:headerReference w:type="{kind}" r:id="header{number}"/>' for number, kind in KINDS)


def header(kind: str) -> str:
    return f"<w:p>{text(kind + ' ')}{field(' PAGE ', text('0'))}{text(' dari ')}{field(' NUMPAGES ', text('0'))}</w:p>"


STORIES = {f"header{number}": header(kind) for number, kind in KINDS}
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def ended(inner: str = "", kind: str = "") -> str:
    """A section's end with headers of three kinds; `kind` is how it starts."""
    start = f'<w:type w:val="{kind}"/>' if kind else ""
    return section(REFERENCES + start).replace("</w:sectPr>", f"{inner}<w:titlePg/></w:sectPr>")


def heads(body: str, last: str) -> list[str]:
    drawn = Drawn(body, stories=STORIES, section=last, settings="<w:evenAndOddHeaders/>")
    return [(page.extract_text().splitlines() or [""])[0].strip() for page in drawn.reader.pages]


def test_each_page_has_the_header_of_its_kind() -> None:
    body = BREAK.join(paragraph("isi") for _ in range(4))
    assert heads(body, ended()) == ["first 1 dari 4", "even 2 dari 4", "default 3 dari 4", "even 4 dari 4"]


def test_numbers_start_anew_in_roman_and_the_header_of_that_page_knows() -> None:
    roman = ended('<w:pgNumType w:fmt="lowerRoman"/>')
    first = f"{paragraph('isi')}{BREAK}<w:p><w:pPr>{roman}</w:pPr></w:p>"
    second = f"{paragraph('isi')}{BREAK}{paragraph('isi')}"
    found = heads(first + second, ended('<w:pgNumType w:start="5"/>'))
    assert found == ["first i dari 4", "even ii dari 4", "first 5 dari 4", "even 6 dari 4"]


def test_a_section_on_an_odd_page_leaves_an_empty_one_only_after_an_odd_one() -> None:
    first = f"{paragraph('isi')}<w:p><w:pPr>{ended()}</w:pPr></w:p>"
    assert heads(first + paragraph("isi"), ended(kind="oddPage")) == ["first 1 dari 3", "", "first 3 dari 3"]
    assert heads(f"{paragraph('isi')}{BREAK}{first}{paragraph('isi')}", ended(kind="oddPage")) == [
        "first 1 dari 3",
        "even 2 dari 3",
        "first 3 dari 3",
    ]


def test_an_impossible_date_and_an_unknown_language_are_no_fault() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>x</dc:title>'
        "<dc:language>x-none</dc:language><dcterms:created>2024-13-45T00:00:00Z</dcterms:created></cp:coreProperties>"
    )
    body = f"<w:p>{text('isi', '<w:lang w:val=@i-klingon@/>'.replace('@', chr(34)))}</w:p>"
    assert Drawn(body, core=core).lines == ["isi"]
