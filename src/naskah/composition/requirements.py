"""What parts ask of the kind that names them: a kind of one's own may lack it, and is told so with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from naskah.composition.batang_numbers import AYAT, DIVISION, NORM, NUMBERED, PARAGRAF, PASAL
from naskah.composition.numbers import BAB, BODY, INNER_BODY
from naskah.composition.pengundangan import DATED, GAZETTE
from naskah.composition.penjelasan import CLEAR, OUTLINE, SUPPLEMENT, TITLE, WORDS
from naskah.composition.persons import ANNEX_TITLE, IN_ANNEX
from naskah.composition.signing import SIGNATORY
from naskah.content.faults import nearest
from naskah.content.model import Kind, Part
from naskah.findings import Finding, Place
from naskah.messages import _


class Needs(Struct, frozen=True):
    """What `template.yaml` has to give."""

    words: tuple[str, ...] = ()
    habits: tuple[str, ...] = ()
    outlines: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()  # of the part itself
    forms: tuple[str, ...] = ()  # of the field that the part is made from
    field: str = ""  # the one that it is made from where it names none


# What a habit that a kind need not have asks of those that have it.
HABITS: Mapping[str, Needs] = {
    "gelar": Needs(("nip",)),
    "ttd": Needs(("tanda-elektronik", "keterangan-elektronik")),
    "mengetahui": Needs(("mengetahui",)),
}
BUTIR, TEXT, OFFICIAL = ("butir",), ("teks", "baris"), ("pejabat",)
EVERY_KIND = Needs(("judul-berkas", "baris-nama", "salinan", "konsep"), ("tanda-baca", "nomor-halaman"))
PARTS: Mapping[str, Needs] = {
    "rincian": Needs(keys=("isian", "penomoran"), forms=BUTIR),
    "kalimat": Needs(keys=("kata",)),
    "diktum": Needs(("rujuk-diktum",), ("urutan-diktum", "daftar-diktum"), keys=("isian",), forms=BUTIR),
    "batang-tubuh": Needs(
        outlines=(DIVISION, PARAGRAF, PASAL, AYAT, NORM, NUMBERED), keys=("isian",), forms=("batang-tubuh",)
    ),
    "daftar": Needs(keys=("isian", "penomoran"), forms=BUTIR),
    "label": Needs(keys=("label",)),
    "paragraf": Needs(forms=("teks",)),
    "baris": Needs(keys=("gaya",), forms=TEXT),
    "penetapan": Needs(("ditetapkan-di", "pada-tanggal")),
    "tanda-tangan": Needs(("ttd",), forms=OFFICIAL, field=SIGNATORY),
    "pengundangan": Needs((*DATED, GAZETTE), keys=("isian",), forms=OFFICIAL),
    "penjelasan": Needs(
        (TITLE, *WORDS.values(), CLEAR, SUPPLEMENT), outlines=(OUTLINE, INNER_BODY), keys=("isian",), forms=("rekaman",)
    ),
    "salinan": Needs(("salinan-sesuai",)),
    "paraf": Needs(),
    "lampiran": Needs(
        ("kepala-lampiran", "rujuk-lampiran", "ttd", "salinan-sesuai"),
        ("tanda-tangan-lampiran",),
        (BAB, BODY, INNER_BODY),
        ("isian",),
        ("lampiran",),
    ),
    "tujuan": Needs(("yth", "di"), keys=("isian",), forms=("daftar-teks",)),
    "identitas": Needs(keys=("isian",), forms=("identitas",)),
    "identitas-penandatangan": Needs(
        ("label-nama", "label-nip", "label-pangkat", "label-jabatan"), forms=("identitas",)
    ),
    "berlabel": Needs(keys=("label",), forms=(*TEXT, "daftar-teks")),
    "orang": Needs((IN_ANNEX, ANNEX_TITLE), keys=("isian", "label", "penomoran"), forms=("orang",)),
    "uraian": Needs(outlines=(BAB, BODY, INNER_BODY), keys=("isian",), forms=("naskah",)),
    "tanda-tangan-surat": Needs(("ttd", "nip"), ("pangkat-nip",), forms=OFFICIAL, field=SIGNATORY),
    "tembusan": Needs(("tembusan",), keys=("isian", "penomoran"), forms=("daftar-teks",)),
}


def unmet(kind: Kind) -> Iterator[Finding]:
    """A finding for everything that the kind's parts need and its `template.yaml` does not have."""
    file = f"templates/{kind.key}/template.yaml"
    yield from _unmet(kind, EVERY_KIND, _("setiap jenis naskah"), Place(file))
    for habit in filter(HABITS.__contains__, kind.habits):
        yield from _unmet(kind, HABITS[habit], _('kebiasaan "{name}"', name=habit), Place(file))
    for parts in kind.slots.values():
        for part in parts:
            if part.name not in PARTS:
                message = _('tidak ada bagian "{name}"', name=part.name)
                yield Finding("TMP110", part.place, message, nearest(part.name, PARTS))
                continue
            needs = PARTS[part.name]
            yield from _unmet(kind, needs, _('bagian "{name}"', name=part.name), part.place)
            for key in needs.keys:
                if not _given(part)[key]:
                    message = _('bagian "{name}" memerlukan {key}', name=part.name, key=key)
                    yield Finding("TMP111", part.place, message, _("Tambahkan {key}:.", key=key))
            yield from _of_other_form(kind, part, needs)


def _of_other_form(kind: Kind, part: Part, needs: Needs) -> Iterator[Finding]:
    """Fields that the part can't be made from, or that may be absent where somebody has to sign."""
    name = part.field or needs.field
    for of, forms in ((name, needs.forms), (part.left, OFFICIAL)):
        field = kind.fields.get(of)
        if of and forms and (field is None or field.form not in forms):
            said = _(" atau ").join(forms)
            message = _(
                'bagian "{part}" memerlukan isian "{name}" berbentuk {forms}', part=part.name, name=of, forms=said
            )
            yield Finding("TMP112", part.place, message, _("Sebut isian lain, atau ubah bentuknya."))
        elif field is not None and of == name and needs.field and field.required != "ya":
            message = _('bagian "{part}" memerlukan isian "{name}" yang wajib', part=part.name, name=of)
            yield Finding("TMP112", part.place, message, _("Tambahkan wajib: ya pada isian itu."))


def _unmet(kind: Kind, needs: Needs, who: str, place: Place) -> Iterator[Finding]:
    for key, names, given in (
        ("kata", needs.words, kind.words),
        ("kebiasaan", needs.habits, kind.habits),
        ("penomoran", needs.outlines, kind.outlines),
    ):
        for name in names:
            if name not in given:
                help_ = _("Salin dari template.yaml bawaan.")
                yield Finding("TMP111", place, _('{who} memerlukan {key} "{name}"', who=who, key=key, name=name), help_)


def _given(part: Part) -> Mapping[str, str]:
    return {"isian": part.field, "kata": part.word, "penomoran": part.outline, "gaya": part.style, "label": part.label}
