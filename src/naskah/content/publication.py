"""`jdih:` of a document or a lembaga: what a legal documentation network (JDIH) asks and no text of it says.

A lembaga says what holds for all of its documents; what a document says itself goes before.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import asdict

from naskah.content.faults import Faults
from naskah.content.nodes import Node
from naskah.messages import N_

STATUSES = ("berlaku", N_("tidak berlaku"), "dicabut", "diubah")
# What a network can ask of a document, as `wajib` names it: what stands on the pages of two of them, less what only
# they can know.
METADATA = (
    "tipe-dokumen", "jenis", "singkatan-jenis", "nomor", "tahun", "judul", "teu", "tanggal-penetapan",
    "tempat-penetapan", "tanggal-pengundangan", "penandatangan", "sumber", "subjek", "bidang-hukum", "bahasa", "lokasi",
    "pemrakarsa", "status", "keterangan-status", "abstrak", "catatan",
)  # fmt: skip
# What the pattern of a file's name may name.
FILE_NAMES = ("tahun", "kode", "wilayah", "nomor")
FILE_NAME = "{{ tahun }}{{ kode }}{{ wilayah }}{{ nomor }}"


class Publication(Struct, frozen=True):
    """Metadata as a person has written them; empty where nobody has. A field is a key of `jdih:`."""

    tipe_dokumen: str = ""
    singkatan_jenis: str = ""
    kode_jenis: str = ""  # of a file's name, such as `pd` for a peraturan daerah
    kode_wilayah: str = ""  # two digits of the province, two of the kabupaten or kota
    teu: str = ""  # T.E.U. Badan/Pengarang: the heading under which a catalogue has the author
    subjek: tuple[str, ...] = ()
    bidang_hukum: str = ""
    sumber: str = ""
    lokasi: str = ""
    pemrakarsa: str = ""
    status: str = ""  # one of `STATUSES`
    keterangan_status: str = ""
    tanggal_pengundangan: date | None = None
    abstrak: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    nama_berkas: str = ""  # a pattern with `FILE_NAMES`
    wajib: tuple[str, ...] = ()  # of `METADATA`

    def over(self, lembaga: Publication) -> Publication:
        """This, and where it says nothing what the lembaga says."""
        return Publication(**{**asdict(lembaga), **{name: value for name, value in asdict(self).items() if value}})


def read_publication(node: Node, faults: Faults) -> Publication:
    """`jdih:` of a document or of a profile."""
    from naskah.content.publication_keys import read  # late: reading needs the model, of which this is a part

    return read(node, faults)
