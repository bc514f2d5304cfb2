"""The last consideration names the document by its own title."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.articles import has_body
from naskah.checks.parts.closing_consideration import closing_sentence, instrument_of
from naskah.checks.text.comparison import difference
from naskah.checks.text.worded import COVERED, genre
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    last = closing_sentence(naskah)
    named = instrument_of(last.text) if last else None
    title = naskah.by_key.get("tentang")
    if last is None or named is None or title is None:
        return
    kind = named.kind.upper().removeprefix("SURAT ").split()[0]
    if kind in COVERED and genre(naskah) in COVERED and kind != genre(naskah):
        end = named.kind_start + len(named.kind)
        message = _(
            'butir terakhir menyebut "{words}", padahal naskah ini {genre}', words=named.kind, genre=genre(naskah)
        )
        yield last.slip(named.kind_start, end, message, _("samakan dengan judul"))
    elif has_body(naskah) and not _is_own(naskah, named.kind):
        end = named.kind_start + len(named.kind)
        own = f"{naskah.document.kind.name} {naskah.document.lembaga.sebutan_pendek}"
        message = _('butir terakhir menyebut "{words}", padahal naskah ini {genre}', words=named.kind, genre=own)
        yield last.slip(named.kind_start, end, message, _("samakan dengan judul"))
    name = last.text[named.name_start : named.name_end]
    apart = difference(name, title.text)
    if apart is not None:
        start, end = apart
        message = _('nama naskah di sini berbeda dari judul mulai kata "{word}"', word=name[start:end])
        help_ = _('tulis "{title}", atau {{{{ tentang }}}}', title=title.text)
        yield last.slip(named.name_start + start, named.name_start + end, message, help_)


def _is_own(naskah: Naskah, kind: str) -> bool:
    """Whether it is this regulation, named with or without its region."""
    lembaga, named = naskah.document.lembaga, " ".join(kind.casefold().split())
    _peraturan, _space, office = named.partition(" ")
    names = (lembaga.sebutan_pendek.casefold(), lembaga.sebutan.casefold())
    return any(office == name or name.startswith(f"{office} ") for name in names)


RULE = Rule(
    code="ATR014",
    severity=Severity.WARNING,
    says=N_("Nama naskah dalam butir terakhir Menimbang sama dengan judulnya."),
    source="UU 12/2011 Lampiran II angka 23, 58",
    why=N_("Dua nama untuk satu naskah menimbulkan dua naskah bagi yang mencarinya."),
    guard=N_('Hanya rumusan "perlu menetapkan … tentang …"; huruf kapital dan tanda baca tidak dibandingkan.'),
    slips=_slips,
    bad="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah
menimbang:
  - >-
    bahwa untuk menyusun contoh naskah, perlu menetapkan Keputusan Dinas Contoh Kabupaten Rekaan tentang Tim
    Penyusun Contoh Naskah;
""",
    good="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah
menimbang:
  - >-
    bahwa untuk menyusun contoh naskah, perlu menetapkan Keputusan Dinas Contoh Kabupaten Rekaan tentang
    Pembentukan Tim Penyusun Contoh Naskah;
""",
    whole=True,
)
