"""What is not drawn is refused by name and place, all of it at once, and nothing is dropped in silence."""

from __future__ import annotations

import pytest

from naskah.findings import Refused

from .docx_builder import layout, p, refusals, run, tbl, tc

PARAGRAPH = "paragraf 1"
SECTION = "bagian 1"


def section(inner: str) -> str:
    return f"<w:sectPr>{inner}</w:sectPr>"


SHAPE = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wp:extent cx='1' cy='1'/><a:graphic>"
    "<a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:txbx>"
    f"<w:txbxContent>{p('hilang')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
    "</w:drawing></mc:Choice><mc:Fallback>"
    f"<w:pict><v:rect><v:textbox><w:txbxContent>{p('hilang')}</w:txbxContent></v:textbox></v:rect></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def drawn(kind: str) -> str:
    return (
        "<w:r><w:drawing><wp:inline><wp:extent cx='1' cy='1'/><a:graphic>"
        f"<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/{kind}'/></a:graphic></wp:inline></w:drawing></w:r>"
    )


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        (SHAPE, "DOC101"),
        (run("<w:pict/>"), "DOC101"),
        (drawn("chart"), "DOC102"),
        (drawn("diagram"), "DOC103"),
        (run("<w:object/>"), "DOC104"),
        (run("<w:footnoteReference w:id='2'/>"), "DOC105"),
        (run("<w:endnoteReference w:id='2'/>"), "DOC106"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "DOC107"),
        ("<w:pPr><w:framePr w:w='1000'/></w:pPr>", "DOC113"),
        ("<w:pPr><w:framePr w:dropCap='drop'/></w:pPr>", "DOC114"),
        ("<w:pPr><w:bidi/></w:pPr>", "DOC115"),
        (run("<w:t>x</w:t>", "<w:rtl/>"), "DOC115"),
        (run("<w:br w:type='column'/>"), "DOC116"),
        (run("<w:ruby><w:rubyBase/></w:ruby>"), "DOC117"),
        (run("<w:ptab w:alignment='right'/>"), "DOC120"),
        (f"<w:fldSimple w:instr=' FORMCHECKBOX '>{run('<w:t>x</w:t>')}</w:fldSimple>", "DOC121"),
        ("<w:fldSimple w:instr=' REF tanda '/>", "DOC122"),
        (run("<w:t>x</w:t>", "<w:outline/>"), "DOC132"),
        (run("<w:t>x</w:t>", "<w:dstrike/>"), "DOC133"),
        (run("<w:t>x</w:t>", "<w:w w:val='150'/>"), "DOC134"),
        (run("<w:t>x</w:t>", "<w:bdr w:val='single'/>"), "DOC135"),
        (run("<w:t>x</w:t>", "<w:shd w:val='diagStripe'/>"), "DOC136"),
        ("<w:pPr><w:pBdr><w:top w:val='apples' w:sz='8'/></w:pBdr></w:pPr>", "DOC137"),
        ("<w:pPr><w:tabs><w:tab w:val='bar' w:pos='100'/></w:tabs></w:pPr>", "DOC138"),
        ("<w:pPr><w:spacing w:after='banyak'/></w:pPr>", "DOC148"),
        (f"<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('<w:t>x</w:t>')}", "DOC147"),
        (run("<w:baru><w:t>isi</w:t></w:baru>"), "DOC100"),
        (f"<w:baru>{run('<w:t>isi</w:t>')}</w:baru>", "DOC100"),
    ],
)
def test_a_thing_in_a_paragraph_is_refused_by_its_code_and_place(inner: str, code: str) -> None:
    assert refusals(f"<w:p>{inner}</w:p>") == [(code, PARAGRAPH)]


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<w:cols w:num='2'/>", "DOC108"),
        ("<w:pgBorders><w:top w:val='single'/></w:pgBorders>", "DOC109"),
        ("<w:lnNumType w:countBy='5'/>", "DOC110"),
        ("<w:textDirection w:val='tbRl'/>", "DOC111"),
        ("<w:bidi/>", "DOC115"),
        ("<w:docGrid w:type='lines' w:linePitch='360'/>", "DOC140"),
        ("<w:vAlign w:val='center'/>", "DOC141"),
        ("<w:pgNumType w:fmt='cardinalText'/>", "DOC142"),
        ("<w:type w:val='nextColumn'/>", "DOC151"),
    ],
)
def test_a_thing_of_a_section_is_refused_by_its_code_and_place(inner: str, code: str) -> None:
    assert refusals(p("a"), section=section(inner)) == [(code, SECTION)]


@pytest.mark.parametrize(
    ("properties", "cell", "code", "place"),
    [
        ("<w:tblpPr w:tblpX='100'/>", "", "DOC112", "tabel 1"),
        ("<w:tblCellSpacing w:w='20' w:type='dxa'/>", "", "DOC146", "tabel 1"),
        ("", "<w:textDirection w:val='btLr'/>", "DOC111", "tabel 1, baris 1, kolom 1"),
        ("", "<w:hMerge w:val='restart'/>", "DOC143", "tabel 1, baris 1, kolom 1"),
        ("", "<w:cellDel w:id='1'/>", "DOC144", "tabel 1, baris 1, kolom 1"),
    ],
)
def test_a_thing_of_a_table_is_refused_by_its_code_and_place(properties: str, cell: str, code: str, place: str) -> None:
    assert refusals(tbl(tc("a", cell), properties=properties, grid=(1000,))) == [(code, place)]


@pytest.mark.parametrize(
    ("element", "code"), [("<w:altChunk r:id='x'/>", "DOC118"), ("<w:baru>isi</w:baru>", "DOC100")]
)
def test_a_thing_between_paragraphs_is_refused(element: str, code: str) -> None:
    assert [found for found, _ in refusals(p("a") + element)] == [code]


def test_mirrored_margins_are_refused() -> None:
    assert refusals(p("a"), settings="<w:mirrorMargins/>") == [("DOC139", SECTION)]


def test_everything_is_refused_at_once_with_a_way_out() -> None:
    body = (
        p("a") + f"<w:p>{run('<w:pict/>')}</w:p>" + tbl(f"<w:tc><w:p>{run('<w:object/>')}</w:p></w:tc>", grid=(1000,))
    )
    story = {"header1": f"<w:p>{run('<w:ptab/>')}</w:p>"}
    head = "<w:headerReference w:type='default' r:id='header1'/><w:cols w:num='3'/>"
    with pytest.raises(Refused) as caught:
        layout(body, stories=story, section=section(head))
    assert [(finding.code, finding.place.detail) for finding in caught.value.findings] == [
        ("DOC108", "bagian 1"),
        ("DOC120", "kepala halaman 1, paragraf 1"),
        ("DOC101", "paragraf 2"),
        ("DOC104", "tabel 1, baris 1, kolom 1"),
    ]
    assert all("naskah pdf --engine libreoffice" in finding.help for finding in caught.value.findings)
    assert {finding.place.file for finding in caught.value.findings} == {"surat.docx"}


def test_the_name_of_what_is_refused_stands_in_the_message() -> None:
    with pytest.raises(Refused, match=r"Catatan kaki belum dapat digambar\."):
        layout(f"<w:p>{run('<w:footnoteReference/>')}</w:p>")


def test_harmless_things_are_no_reason_to_refuse() -> None:
    inner = (
        "<w:commentRangeStart w:id='1'/><w:proofErr w:type='spellStart'/>"
        + run(
            "<w:lastRenderedPageBreak/><w:t>a</w:t><w:commentReference w:id='1'/>",
            "<w:bCs/><w:szCs w:val='20'/><w:kern w:val='2'/>",
        )
        + "<w:commentRangeEnd w:id='1'/><w:permStart w:id='2'/>"
    )
    assert refusals(f"<w:p>{inner}</w:p>") == []
