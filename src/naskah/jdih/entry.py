"""What is said of a document in a documentation network: all that can be derived, then what a person has said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from naskah.composition import Variant
from naskah.composition.context import Context
from naskah.composition.holes import Holes
from naskah.composition.names import document_date, given_names, writer
from naskah.composition.numbering import number
from naskah.content.model import Document, Pejabat
from naskah.content.publication import METADATA, Publication
from naskah.content.richtext import RichText
from naskah.findings import Refused
from naskah.jdih.promulgated import day_of, source_of, type_of
from naskah.jdih.tables import LANGUAGE, MANDATORY, KindWords, words_of
from naskah.language import NO_BREAK_SPACE

NUMBER, SIGNATORY, TITLE = "nomor", "penandatangan", "judul-berkas"
# Which text is the name of a document of its own: what it is about.
NAMES = ("tentang", "hal")
NOT_YET = "…"  # what stands in a draft's title for its number and year


class File(Struct, frozen=True):
    """A file of a document: which one (`bentuk`), where it lies seen from the index, and how large it is in bytes.

    `halaman` is None where pages were not counted.
    """

    bentuk: str
    jalur: str
    ukuran: int
    halaman: int | None = None


class Signatory(Struct, frozen=True):
    """Who has signed: jabatan without line breaks and without the last comma."""

    nama: str
    jabatan: str


class Entry(Struct, frozen=True):
    """A document as a network asks for it. Texts are one line; what nobody says is empty.

    `naskah`: the content file, from the project's root. `konsep`: it has no number or no date yet. `kurang`: names of
    `METADATA` that are mandatory and empty. `akn` is an identifier after Akoma Ntoso where one is established.
    """

    naskah: str
    konsep: bool
    tipe_dokumen: str
    jenis: str
    singkatan_jenis: str
    nomor: str
    tahun: str
    judul: str
    tentang: str
    lembaga: str
    teu: str
    tanggal_penetapan: date | None
    tempat_penetapan: str
    tanggal_pengundangan: date | None
    penandatangan: Signatory | None
    sumber: str
    subjek: tuple[str, ...]
    bidang_hukum: str
    bahasa: str
    lokasi: str
    pemrakarsa: str
    status: str
    keterangan_status: str
    abstrak: tuple[str, ...]
    catatan: tuple[str, ...]
    akn: str
    halaman: int | None
    berkas: tuple[File, ...]
    kurang: tuple[str, ...] = ()

    def field(self, name: str) -> object:
        """The value of a field as `METADATA` names it."""
        return getattr(self, name.replace("-", "_"))


def publication_of(document: Document) -> Publication:
    """What the document says under `jdih:`, and its lembaga where it says nothing."""
    return document.publication.over(document.lembaga.publication)


def entry_of(document: Document, files: Sequence[File] = ()) -> Entry:
    """The entry of a document whose files are these. Raises `Refused` where its texts name each other in a circle."""
    said = publication_of(document)
    type_ = type_of(document)
    words = words_of(type_)
    texts = _texts(document)
    day = document_date(document)
    given = document.fields.get(NUMBER)
    of_number = "" if given is None else " ".join(str(given).split())
    draft = not of_number or day is None
    year = str(document.fields.get("tahun") or (day.year if day else ""))
    entry = Entry(
        naskah=document.path,
        konsep=draft,
        tipe_dokumen=said.tipe_dokumen or words.type,
        jenis=type_,
        singkatan_jenis=said.singkatan_jenis or words.abbreviation,
        nomor=of_number,
        tahun=year,
        judul=texts[TITLE],
        tentang=next((texts[name] for name in NAMES if name in texts), ""),
        lembaga=document.lembaga.nama,
        teu=said.teu or document.lembaga.nama,
        tanggal_penetapan=day,
        tempat_penetapan=texts["tempat"],
        tanggal_pengundangan=said.tanggal_pengundangan or day_of(document),
        penandatangan=_signatory(document),
        sumber=said.sumber or source_of(document),
        subjek=said.subjek,
        bidang_hukum=said.bidang_hukum,
        bahasa=LANGUAGE,
        lokasi=said.lokasi,
        pemrakarsa=said.pemrakarsa,
        status=said.status,
        keterangan_status=said.keterangan_status,
        abstrak=said.abstrak,
        catatan=said.catatan,
        akn="" if draft else _akn(words, year, of_number),
        halaman=next((file.halaman for file in files if file.halaman is not None), None),
        berkas=tuple(files),
    )
    return _with_missing(entry, (*MANDATORY, *said.wajib))


def _with_missing(entry: Entry, mandatory: Sequence[str]) -> Entry:
    return replace(entry, kurang=tuple(name for name in METADATA if name in mandatory and not entry.field(name)))


def _texts(document: Document) -> Mapping[str, str]:
    """The title, what the document is about, and where it was made, as its own pages say them; each on one line."""
    names = {name: _or_not_yet(value) for name, value in given_names(document, Variant.ORIGINAL).items()}
    numbers = number(document)
    context = Context(document, Variant.ORIGINAL, numbers, writer(names, numbers, Holes()))
    texts = {TITLE: context.word(TITLE), "tempat": str(names["tempat"])}
    texts |= {
        name: context.writer.plain(text) for name in NAMES if isinstance(text := document.fields.get(name), RichText)
    }
    if context.writer.findings:
        raise Refused(context.writer.findings)
    return {name: " ".join(text.split()) for name, text in texts.items()}


def _or_not_yet(value: object) -> object:
    """A draft leaves room for what it lacks; in a list, room says nothing."""
    return NOT_YET if isinstance(value, str) and value and not value.strip(NO_BREAK_SPACE) else value


def _signatory(document: Document) -> Signatory | None:
    official = document.fields.get(SIGNATORY)
    if not isinstance(official, Pejabat):
        return None
    return Signatory(official.nama, " ".join(" ".join(official.jabatan).split()).rstrip(","))


def _akn(words: KindWords, year: str, of_number: str) -> str:
    """`/akn/id/act/uu/2003/13`, for types and numbers that have such a name already."""
    return f"/akn/id/act/{words.akn}/{year}/{of_number}" if words.akn and of_number.isdecimal() else ""
