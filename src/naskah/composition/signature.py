"""How a document ends: place and date, the signature, the certification of a copy, the initials of a draft."""

from __future__ import annotations

from msgspec.structs import replace

from naskah.composition.context import Context, Variant
from naskah.composition.model import Block, Cell, Paragraph, Run, Table
from naskah.composition.punctuation import ended
from naskah.content.model import Part, Pejabat

SIGNATORY = "penandatangan"
INITIALS_WIDTHS = (7.0, 3.0)  # centimetres: whose initials, and the room for them


def enactment(context: Context, part: Part) -> tuple[Block, ...]:
    """`Ditetapkan di …` and `pada tanggal …` (UU 12/2011 Lampiran II angka 165)."""
    del part
    return tuple(_paragraph("Penetapan", context.word(name)) for name in ("ditetapkan-di", "pada-tanggal"))


def signature(context: Context, part: Part) -> tuple[Block, ...]:
    """The office, room for the signature or `ttd.` in a copy, and the name (angka 164, 166)."""
    return _signed(context, _official(context, part))


def signature_of_letter(context: Context, part: Part) -> tuple[Block, ...]:
    """The same with the gelar around the name, and below it pangkat and NIP (Permendagri 1/2023 Pasal 44).

    A profile leaves out the pangkat and NIP of those whom the rule excepts; `pangkat-nip: tidak` leaves out all of
    them.
    """
    official = _official(context, part)
    before = f"{official.gelar_depan} " if official.gelar_depan else ""
    after = f", {official.gelar_belakang}" if official.gelar_belakang else ""
    titled = replace(official, nama=f"{before}{official.nama}{after}")
    nip = f"{context.word('nip')} {official.nip}" if official.nip else ""
    asked = context.document.habits["pangkat-nip"] == "ya"
    below = [text for text in (official.pangkat, nip) if text and asked]
    return (*_signed(context, titled), *(_paragraph("PangkatPenandatangan", text) for text in below))


def certification(context: Context, part: Part) -> tuple[Block, ...]:
    """`Salinan sesuai dengan aslinya`, with the unit and the name of whoever certifies it; in a copy alone."""
    del part
    salinan = context.document.lembaga.salinan
    if context.variant is not Variant.COPY or salinan is None:
        return ()
    lines = (context.word("salinan-sesuai"), *salinan.unit, _with_comma(context, salinan.jabatan))
    return (
        _paragraph("SalinanSesuai", "\n".join(lines)),
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


def _official(context: Context, part: Part) -> Pejabat:
    official = context.document.fields[part.field or SIGNATORY]
    if not isinstance(official, Pejabat):
        raise TypeError(part.field)
    return official


def _signed(context: Context, official: Pejabat) -> tuple[Block, ...]:
    signed = context.word("ttd") if context.variant is Variant.COPY else ""
    return (
        _paragraph("JabatanPenandatangan", _with_comma(context, "\n".join(official.jabatan))),
        _paragraph("TandaTangan", signed),
        _paragraph("NamaPenandatangan", _initialled(context, official.nama)),
    )


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
