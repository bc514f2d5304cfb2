"""No two documents of one kind, lembaga and year bear the same number."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.content.model import Document
from naskah.content.names import names
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    document = naskah.document
    twins = [other for other in naskah.others if _identity(other) == _identity(document)]
    if twins and "nomor" in document.places:
        files = ", ".join(other.path for other in twins)
        message = _("nomor {number} sudah dipakai {files}", number=document.fields["nomor"], files=files)
        yield Slip(document.places["nomor"], message, _("beri nomor lain, atau hapus salah satu berkas"))


def _identity(document: Document) -> tuple[str, str, str, str]:
    given = names(document)
    number = "".join(str(given.get("nomor", "")).split()).casefold()
    return document.kind.key, document.lembaga.key, number, str(given.get("tahun", ""))


RULE = Rule(
    code="ATR072",
    severity=Severity.ERROR,
    says=N_("Dalam satu proyek, satu nomor hanya untuk satu naskah dari jenis, lembaga, dan tahun yang sama."),
    source="kebiasaan; peraturan: UU 12/2011 Lampiran II angka 2",
    why=N_("Dua naskah bernomor sama tidak dapat dibedakan ketika dirujuk, dicatat, atau dicabut."),
    guard=N_("Naskah yang belum bernomor tidak dibandingkan."),
    slips=_slips,
    whole=True,
    bad="""\
nomor: 7
# berkas: lain.yaml
naskah: 1
jenis: keputusan
lembaga: dinas-contoh
nomor: 7
tentang: Hal Lain
menimbang: [bahwa perlu ditetapkan hal lain, penutup]
mengingat: [Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah]
menetapkan: [Menetapkan hal lain, mulai-berlaku]
ditetapkan: {tanggal: 2024-08-01}
penandatangan: kepala
""",
    good="""\
nomor: 7
# berkas: lain.yaml
naskah: 1
jenis: keputusan
lembaga: dinas-contoh
nomor: 7
tentang: Hal Lain
menimbang: [bahwa perlu ditetapkan hal lain, penutup]
mengingat: [Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah]
menetapkan: [Menetapkan hal lain, mulai-berlaku]
ditetapkan: {tanggal: 2025-08-01}
penandatangan: kepala
""",
)
