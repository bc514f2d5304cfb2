"""One name is written with the same capitals throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import Found, finds, tokens
from naskah.findings import Severity
from naskah.messages import N_, _

_SENTENCES = ("butir", "paragraf", "daftar", "teks")
# Kinds of bodies: before a capital they are part of its name, and nothing else.
_BODIES = "badan|balai|dewan|dinas|kantor|kementerian|komisi|komite|lembaga|mahkamah|majelis|panitia|satuan|sekretariat"


@lru_cache(maxsize=16)
def _body(bodies: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(f"[{body[0].upper()}{body[0]}]{body[1:]}" for body in bodies)
    return re.compile(rf"\b(?P<body>{either}) (?P<name>[A-Z][a-z]{{3,20}})\b")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    bodies = sorted(tokens(naskah).intersection(_BODIES.split("|")))
    if not bodies:
        return
    small: list[Found] = []
    names: set[str] = set()
    for found in finds(naskah, _body(tuple(bodies))):
        if found.match["body"][0].islower():
            small.append(found)
        elif _is_mid_sentence(found):
            names.add(found.match.group())
    for found in small:
        words = found.match.group()
        right = words[0].upper() + words[1:]
        if right in names and not is_in_title(found.passage.text, found.start()):
            message = _('"{words}" di tempat lain ditulis "{right}"', words=words, right=right)
            yield found.slip(message, _("tulis nama yang sama dengan huruf kapital yang sama"), group="body")


def _is_mid_sentence(found: Found) -> bool:
    """Whether the capital is the name's own, not that of a sentence or a heading."""
    before = found.passage.text[max(found.start() - 2, 0) : found.start()]
    return found.passage.role in _SENTENCES and len(before) == 2 and (before[0].islower() or before[0] in ",/(")


RULE = Rule(
    code="ATR070",
    severity=Severity.INFO,
    says=N_("Nama badan ditulis dengan huruf kapital yang sama di seluruh naskah."),
    source="EYD V, huruf kapital",
    why=N_("Nama yang ditulis dengan dua cara terbaca seperti dua badan."),
    guard=N_("Hanya nama badan seperti panitia, dinas, atau komisi di tengah kalimat yang dibandingkan."),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim bekerja sama dengan Panitia Pengawas dinas.
  - Tim memberi laporan kepada panitia Pengawas dinas.
  - mulai-berlaku
lampiran: []
""",
    good="""\
menetapkan:
  - Tim bekerja sama dengan Panitia Pengawas dinas.
  - Tim memberi laporan kepada panitia yang mengawasi.
  - mulai-berlaku
lampiran: []
""",
    whole=True,
)
