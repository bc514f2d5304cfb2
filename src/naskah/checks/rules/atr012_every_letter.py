"""The last consideration refers to every one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.closing_consideration import LETTER, RANGE, References, last_consideration, references_of
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    last = last_consideration(naskah)
    found = references_of(last.text) if last else None
    if last is None or found is None or not found.letters:
        return
    earlier = [item.marker.strip("().") for item in naskah.items_of("menimbang")[:-1]]
    if not all(len(letter) == 1 and letter.isalpha() for letter in earlier):
        return
    missed = [letter for letter in earlier if letter not in _named(found, earlier)]
    if missed:
        start, end = found.tokens[0].start, found.tokens[-1].end
        message = _("butir terakhir tidak merujuk {missed}", missed=", ".join(f"huruf {letter}" for letter in missed))
        yield last.slip(start, end, message, _('rujuk setiap butir di atasnya, atau tulis "penutup"'))


def _named(found: References, letters: Sequence[str]) -> set[str]:
    named: set[str] = set()
    since = ""
    for token in found.tokens:
        if token.kind == RANGE:
            since = max(named, default="")
        elif token.kind == LETTER:
            letter = token.text.strip("()")
            if since:
                named.update(each for each in letters if since <= each <= letter)
                since = ""
            named.add(letter)
    return named


RULE = Rule(
    code="ATR012",
    severity=Severity.WARNING,
    says=N_("Butir terakhir Menimbang merujuk setiap butir di atasnya."),
    source="UU 12/2011 Lampiran II angka 23",
    why=N_("Pertimbangan yang tidak dirujuk tidak menjadi alasan penetapan."),
    guard=N_('Butir terakhir yang tidak memakai rumusan "berdasarkan pertimbangan" dibiarkan.'),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - bahwa nama yang tercantum dalam lampiran memenuhi syarat;
  - >-
    bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan {{ nama_jenis }} {{
    sebutan }} tentang {{ tentang }};
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - bahwa nama yang tercantum dalam lampiran memenuhi syarat;
  - >-
    bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan {{
    nama_jenis }} {{ sebutan }} tentang {{ tentang }};
""",
    whole=True,
)
