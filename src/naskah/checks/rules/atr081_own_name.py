"""A regulation names itself by its own type: no `Peraturan Daerah ini` in a Peraturan Bupati, nor `Peraturan ini`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.articles import BODY, has_body
from naskah.checks.text.running import finds
from naskah.checks.text.worded import own_name
from naskah.findings import Severity
from naskah.messages import N_, _

_PARTS = (BODY, "penjelasan")


# Who else makes regulations; names of bodies, which one may shorten, are not among them.
_OTHERS = "Pemerintah|Presiden|Menteri|Daerah|Gubernur|Bupati|Wali ?[Kk]ota|Rektor|Direksi|Kepala Desa|Desa"


@lru_cache(maxsize=1)
def _self() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?<!-)(?P<kind>Undang-Undang|Peraturan(?: (?:{_OTHERS})(?: [A-Z][\w/]{{0,30}}){{0,6}}?)?"
        r"|(?:Keputusan|Instruksi)(?: [A-Z][\w/]{0,30}){0,8}?) ini\b"
    )


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if not has_body(naskah):
        return
    kind, lembaga, own = naskah.document.kind.name, naskah.document.lembaga, own_name(naskah)
    names = tuple(f"{kind} {name} ".casefold() for name in (lembaga.sebutan_pendek, lembaga.sebutan))
    bare_is_enough = own == kind or lembaga.sebutan_pendek == lembaga.sebutan
    for found in finds(naskah, _self()):
        words = found.match["kind"]
        said = f"{words} ".casefold()
        if found.passage.part not in _PARTS or _is_quoted(found.passage.text[: found.start()]):
            continue
        if words == kind:
            if not bare_is_enough:
                message = _('"{words} ini", sedangkan naskah ini "{own}"', words=words, own=own)
                help_ = _('tulis "{own} ini"', own=own)
                yield replace(found.slip(message, help_, own, "kind"), severity=Severity.INFO)
        elif not any(name.startswith(said) or said.startswith(name) for name in names):
            message = _('"{words} ini", padahal naskah ini {own}', words=words, own=own)
            yield found.slip(message, _('tulis "{own} ini"', own=own), own if words.istitle() else None, "kind")


def _is_quoted(before: str) -> bool:
    """Whether the words are another's: `kalimat pengesahannya berbunyi: Peraturan Daerah ini dinyatakan sah.`"""
    return "berbunyi" in before or before.rstrip().endswith(('"', "“", "‘"))


RULE = Rule(
    code="ATR081",
    severity=Severity.ERROR,
    says=N_("Dalam Pasal dan penjelasan, peraturan menyebut dirinya dengan jenisnya sendiri."),
    source="UU 12/2011 Lampiran II angka 100, 150",
    why=N_('"Peraturan Daerah ini" yang tertinggal dalam Peraturan Bupati membuat ketentuannya milik peraturan lain.'),
    guard=N_(
        "Nama daerah di belakangnya, dan nama lembaga yang dipendekkan, benar; kutipan peraturan lain dan lampiran "
        'tidak diperiksa. "Peraturan ini" hanya catatan, dan benar bila profil tidak mempunyai sebutan-pendek. Dalam '
        'keputusan yang berpasal, "Keputusan ini" benar.'
    ),
    slips=_slips,
    bad="""\
# berkas: batang.md
# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Pasal

Setiap perangkat daerah menata Arsip menurut Keputusan Bupati ini.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    good="""\
# berkas: batang.md
# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Pasal

Setiap perangkat daerah menata Arsip menurut Keputusan Bupati dan Peraturan Bupati ini.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    whole=True,
)
