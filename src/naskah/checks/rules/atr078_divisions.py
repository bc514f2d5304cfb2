"""Where a BAB or a Bagian is divided, all of its Pasal stand in its parts."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import BODY, divisions
from naskah.content.model import Division
from naskah.findings import Severity
from naskah.messages import N_, _

_NAMES = {1: "BAB", 2: "Bagian", 3: "Paragraf"}


def _slips(naskah: Naskah) -> Iterator[Slip]:
    each = [(key, one.level if isinstance(one, Division) else 0) for key, one in divisions(naskah)]
    levels = [level for _key, level in each]
    for following, (key, level) in enumerate(each, 1):
        if level:
            yield from _of_division(naskah.by_key[key], level, levels[following:])
    if any(levels) and not levels[0]:
        yield from _before_the_first(naskah, each[0][0])


def _of_division(title: Passage, level: int, following: list[int]) -> Iterator[Slip]:
    """What is wrong with what stands in a division: levels of what follows it, 0 for a Pasal."""
    within = following[: next((at for at, one in enumerate(following) if 0 < one <= level), len(following))]
    parts = [one for one in within if one]
    if parts and within[0] == 0:
        name, part = title.marker or _NAMES[level], _NAMES[min(parts)]
        message = _("sebagian Pasal dalam {division} berada di luar {part}", division=name, part=part)
        help_ = _("masukkan semua Pasalnya ke dalam {part}", part=part)
        yield title.slip(0, len(title.text), message, help_)


def _before_the_first(naskah: Naskah, key: str) -> Iterator[Slip]:
    """A Pasal before the first BAB of a body that has some."""
    first = next((each for each in naskah.of(BODY) if each.key.startswith(f"{key}.")), None)
    if first is not None:
        message = _("Pasal ini berada di luar BAB, padahal peraturan ini terbagi dalam BAB")
        yield first.slip(0, min(1, len(first.text)), message, _("dahului dengan judul BAB"))


RULE = Rule(
    code="ATR078",
    severity=Severity.WARNING,
    says=N_("BAB yang terbagi dalam Bagian, dan Bagian yang terbagi dalam Paragraf, tidak memuat Pasal di luarnya."),
    source="UU 12/2011 Lampiran II angka 70",
    why=N_("Pasal di luar Bagian tidak jelas termasuk pokok mana."),
    guard=N_("Peraturan yang hanya terdiri atas Pasal, dan BAB tanpa Bagian, benar."),
    slips=_slips,
    bad="""\
# berkas: batang.md
# Ketentuan Umum

# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Penataan

# Pasal

Setiap perangkat daerah menata Arsip.

## Jadwal

# Pasal

Arsip ditata setiap tahun.

# Ketentuan Penutup

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    good="""\
# berkas: batang.md
# Ketentuan Umum

# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Penataan

## Kewajiban

# Pasal

Setiap perangkat daerah menata Arsip.

## Jadwal

# Pasal

Arsip ditata setiap tahun.

# Ketentuan Penutup

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    whole=True,
)
