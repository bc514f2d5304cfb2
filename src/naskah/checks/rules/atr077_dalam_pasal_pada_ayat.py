"""`Sebagaimana dimaksud` goes on with `dalam Pasal 5`, and with `pada ayat (2)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.articles import has_body
from naskah.checks.text.running import finds
from naskah.findings import Severity
from naskah.messages import N_, _

_HABIT = "kata-rujukan"  # a lembaga may say `pada` of everything
_IN, _ON = "dalam", "pada"


@lru_cache(maxsize=1)
def _reference() -> re.Pattern[str]:
    of_ayat, of_pasal = r"(?P<in>dalam)\s(?=ayat\s\(\d)", r"(?P<on>pada)\s(?=[Pp]asal\s\d)"
    return re.compile(rf"ebagaimana\s(?:telah\s)?dimaksud\s(?:{of_ayat}|{of_pasal})")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for found in finds(naskah, _reference()) if has_body(naskah) else ():
        if found.match["in"]:
            message = _('tertulis "dimaksud dalam ayat", seharusnya "dimaksud pada ayat"')
            yield found.slip(message, _('tulis "sebagaimana dimaksud pada ayat …"'), _ON, "in")
        elif naskah.habit(_HABIT) != _ON:
            message = _('tertulis "dimaksud pada Pasal", seharusnya "dimaksud dalam Pasal"')
            yield found.slip(message, _('tulis "sebagaimana dimaksud dalam Pasal …"'), _IN, "on")


RULE = Rule(
    code="ATR077",
    severity=Severity.INFO,
    says=N_('Dalam peraturan dirujuk "sebagaimana dimaksud dalam Pasal …", tetapi "sebagaimana dimaksud pada ayat …".'),
    source="UU 12/2011 Lampiran II angka 272",
    why=N_("Bentuk yang tetap menunjukkan apakah yang dirujuk pasal lain atau ayat dalam pasal yang sama."),
    guard=N_(
        "Yang dilihat ialah kalimat jadi, karena rujuk() menulis ayat saja bila pasalnya sama. Rujukan ke huruf dan "
        'angka, dan "pada Pasal" bila lembaga memilih kata-rujukan: pada, tidak diperiksa.'
    ),
    slips=_slips,
    bad="""\
# berkas: batang.md
# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Pasal

() Setiap perangkat daerah menata Arsip.
() Penataan sebagaimana dimaksud dalam ayat (1) dilakukan setiap tahun.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    good="""\
# berkas: batang.md
# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Pasal

() Setiap perangkat daerah menata Arsip.
() Penataan sebagaimana dimaksud pada ayat (1) dilakukan setiap tahun.
() Arsip sebagaimana dimaksud dalam Pasal 1 yang telah ditata dilaporkan.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
)
