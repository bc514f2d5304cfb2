"""What a document has to be before it is published: signed, and with every field that is mandatory.

The list of sixteen fields of Permenkumham 8/2019 was not to be had. Mandatory are those of `tables.MANDATORY`, which
the networks of KPU and Banjarnegara both show; a lembaga adds to them with `wajib`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from naskah.content.model import Document
from naskah.content.publication import METADATA
from naskah.findings import Finding, Place
from naskah.jdih.entry import Entry, publication_of
from naskah.jdih.tables import LABELS, MANDATORY
from naskah.messages import N_, _

STATUS, SIGNED = "status", "ditandatangani"
# Field → what a person writes under `jdih:`. Those of the second table hold for all that a lembaga makes.
IN_THE_DOCUMENT: Mapping[str, str] = {
    "subjek": "subjek: [PEMILIHAN, PEDOMAN TEKNIS]",
    "status": "status: berlaku",
    "sumber": "sumber: BN 2023 (985)",
    "pemrakarsa": "pemrakarsa: …",
    "keterangan-status": "keterangan-status: …",
    "tanggal-pengundangan": "tanggal-pengundangan: 2024-01-31",
}
IN_THE_PROFILE: Mapping[str, str] = {
    "bidang-hukum": "bidang-hukum: …",
    "lokasi": "lokasi: …",
    "teu": "teu: …",
    "tipe-dokumen": "tipe-dokumen: …",
    "singkatan-jenis": "singkatan-jenis: …",
}
# Made here, so never missing in what is published.
DERIVED = frozenset({"abstrak", "catatan"})
_HELP = N_('tulis "{example}" di bawah "jdih:" dalam {file}')


def unmet(document: Document, entry: Entry, profile: str) -> Iterator[Finding]:
    """Everything that keeps a document from being published; `profile` is the name of its lembaga's file."""
    if document.fields.get(STATUS) != SIGNED:
        place = document.places.get(STATUS, Place(document.path))
        message = _("naskah ini belum ditandatangani, jadi tidak dipublikasikan")
        help_ = _('tulis "status: {signed}" sesudah naskah ditandatangani', signed=SIGNED)
        yield Finding("JDH001", place, message, help_)
    mandatory = {*MANDATORY, *publication_of(document).wajib} - DERIVED
    for name in METADATA:
        if name in mandatory and not entry.field(name):
            yield _missing(name, document, profile)


def _missing(name: str, document: Document, profile: str) -> Finding:
    example, file = IN_THE_DOCUMENT.get(name, ""), document.path
    if name in IN_THE_PROFILE:
        example, file = IN_THE_PROFILE[name], profile
    help_ = _(_HELP, example=example, file=file) if example else _("lengkapi isian naskah ini")
    message = _('metadata wajib "{field}" belum diisi', field=LABELS[name])
    return Finding("JDH002", Place(file if example else document.path), message, help_)
