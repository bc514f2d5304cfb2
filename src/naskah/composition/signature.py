"""How a document ends: place and date, the signature, the certification of a copy, the initials of a draft."""

from __future__ import annotations

from collections.abc import Sequence

from naskah.composition.context import Context, Variant
from naskah.composition.model import Block, Cell, Columns, Paragraph, Run, Table
from naskah.composition.punctuation import ended
from naskah.composition.signing import SIGNATORY, YES, cased, is_electronic, placed, shows_rank, shows_titles
from naskah.content.model import Part, Pejabat

KNOWING = "mengetahui"
JABATAN, COLUMN = "JabatanPenandatangan", "Kolom"  # what the names of styles within a column end with
BLANK = "\u00a0"  # a line that holds its place
INITIALS_WIDTHS = (7.0, 3.0)  # centimetres: whose initials, and the room for them


def enactment(context: Context, part: Part) -> tuple[Block, ...]:
    """`Ditetapkan di …` and `pada tanggal …` (UU 12/2011 Lampiran II angka 165)."""
    del part
    style = f"Penetapan{placed(context.document)}"
    lines = (context.word(name) for name in ("ditetapkan-di", "pada-tanggal"))
    return tuple(_paragraph(style, line) for line in lines if line)


def signature(context: Context, part: Part) -> tuple[Block, ...]:
    """The office, room for the signature or `ttd.` in a copy, and the name (UU 12/2011 Lampiran II angka 164, 166).

    Who signs beside him stands in a column at the left, `Mengetahui,` above where the habit has it so. Gelar, pangkat
    and NIP as Permendagri 1/2023 Pasal 44 has them: a profile leaves out those of whom the rule excepts.
    """
    official = _official(context, part.field or SIGNATORY)
    second = context.document.fields.get(part.left) if part.left else None
    if not isinstance(second, Pejabat):
        place = placed(context.document)
        return _signed(context, part, official, _jabatan(context, official), place, initials=True)
    above = list(filter(None, [context.word(KNOWING)])) if context.document.habits.get(KNOWING) == YES else []
    left, right = [*above, *_jabatan(context, second)], [*[BLANK] * len(above), *_jabatan(context, official)]
    contents = (
        _signed(context, part, second, left, COLUMN),
        _signed(context, part, official, right, COLUMN, initials=True),
    )
    return (Columns(contents, JABATAN),)


def signature_at_left(context: Context, part: Part, official: Pejabat) -> tuple[Block, ...]:
    """The same for somebody who signs below it, at the left margin."""
    return _signed(context, part, official, _jabatan(context, official), COLUMN)


def certification(context: Context, part: Part) -> tuple[Block, ...]:
    """`Salinan sesuai dengan aslinya`, with the unit and the name of whoever certifies it; in a copy alone."""
    del part
    salinan = context.document.lembaga.salinan
    if context.variant is not Variant.COPY or salinan is None:
        return ()
    lines = (context.word("salinan-sesuai"), *salinan.unit, _with_comma(context, salinan.jabatan))
    return (
        _paragraph("SalinanSesuai", "\n".join(filter(None, lines))),
        _paragraph("SalinanTandaTangan", ""),
        _paragraph("SalinanNama", salinan.nama),
    )


def initials(context: Context, part: Part) -> tuple[Block, ...]:
    """A table of who has read the draft; other forms of initials stand around the name or in the page's corner."""
    del part
    paraf = context.document.lembaga.paraf
    if context.variant is not Variant.DRAFT or paraf is None or paraf.form != "tabel":
        return ()
    header = tuple(Cell((_paragraph("SelKepala", text),)) for text in ("TELAH DITELITI OLEH", "PARAF"))
    rows = tuple((Cell((_paragraph("Sel", office),)), Cell((_paragraph("Sel", ""),))) for office in paraf.jabatan)
    return (_paragraph("SalinanTandaTangan", ""), Table(INITIALS_WIDTHS, (0, 0), (header,), rows))


def corner_initials(context: Context) -> tuple[Block, ...]:
    """One line for the foot of every page of a draft."""
    paraf = context.document.lembaga.paraf
    if context.variant is not Variant.DRAFT or paraf is None or paraf.form != "pojok":
        return ()
    return (_paragraph("Konsep", "   ".join(f"{office}: ........" for office in paraf.jabatan)),)


def _official(context: Context, name: str) -> Pejabat:
    official = context.document.fields[name]
    if not isinstance(official, Pejabat):
        raise TypeError(name)
    return official


def _signed(
    context: Context, part: Part, official: Pejabat, jabatan: Sequence[str], column: str = "", *, initials: bool = False
) -> tuple[Paragraph, ...]:
    """One who signs; `initials`: those of a draft stand around his name."""
    name = titled(context, part, official)
    return (
        _paragraph(f"{JABATAN}{column}", "\n".join(jabatan)),
        _room(context, column),
        _paragraph(f"NamaPenandatangan{column}", _initialled(context, name) if initials else name),
        *(_paragraph(f"PangkatPenandatangan{column}", text) for text in _rank(context, part, official)),
    )


def _jabatan(context: Context, official: Pejabat) -> list[str]:
    """The lines of the jabatan, the last with its comma."""
    *before, last = (cased(context.document, line) for line in official.jabatan)
    return [*before, _with_comma(context, last)]


def _room(context: Context, column: str) -> Paragraph:
    """The room for the signature, and what stands in its place."""
    if is_electronic(context.document):
        return _paragraph(f"TandaElektronik{column}", context.word("tanda-elektronik"))
    return _paragraph(f"TandaTangan{column}", context.word("ttd") if context.variant is Variant.COPY else "")


def titled(context: Context, part: Part, official: Pejabat) -> str:
    """The name of who signs, with the gelar around it where this document has them."""
    name = cased(context.document, official.nama)
    if not shows_titles(context.document, part):
        return name
    before = f"{official.gelar_depan} " if official.gelar_depan else ""
    after = f", {official.gelar_belakang}" if official.gelar_belakang else ""
    return f"{before}{name}{after}"


def _rank(context: Context, part: Part, official: Pejabat) -> list[str]:
    if not shows_rank(context.document, part):
        return []
    nip = f"{context.word('nip')} {official.nip}".strip() if official.nip else ""
    return [text for text in (official.pangkat, nip) if text]


def _initialled(context: Context, name: str) -> str:
    """The name with room for initials clockwise from its left, three at most."""
    paraf = context.document.lembaga.paraf
    if context.variant is not Variant.DRAFT or paraf is None or paraf.form != "hierarki":
        return name
    left, right, below = (f"({office}: ....)" if office else "" for office in (*paraf.jabatan, "", "", "")[:3])
    return "\n".join(filter(None, (f"{left} {name}".strip(), right, below)))


def _with_comma(context: Context, text: str) -> str:
    run = (Run(text),)
    return "".join(span.text for span in (ended(run, ",") if context.completes_marks else run))


def _paragraph(style: str, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),) if text else ())
