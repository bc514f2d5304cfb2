"""Ketentuan Umum opens a regulation, with its definitions; Ketentuan Penutup closes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import BODY, TITLE, Article, articles
from naskah.checks.parts.definitions import definition_lists
from naskah.checks.parts.entry_into_force import takes_effect
from naskah.findings import Severity
from naskah.messages import N_, _

# In the order that angka 62, 115, 128 and 136 ask.
_ORDER = ("ketentuan umum", "ketentuan pidana", "ketentuan peralihan", "ketentuan penutup")
_FIRST, _LAST = _ORDER[0], _ORDER[-1]
_CLOSES = "penutup"  # a word of the title, however it goes on


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(r"Dalam\s(?:Peraturan|Undang)[\w\s/-]{0,80}?\sini,?\syang\sdimaksud\sdengan\b")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    titles = [each for each in naskah.of(BODY) if each.role == TITLE and each.level == 1]
    names = [" ".join(each.text.casefold().split()) for each in titles]
    for position, (title, name) in enumerate(zip(titles, names, strict=True)):
        if name == _FIRST and position:
            yield _slip(title, _("Ketentuan Umum bukan BAB yang pertama"), _("jadikan BAB I"))
        elif name == _LAST and position < len(names) - 1:
            yield _slip(title, _("Ketentuan Penutup bukan BAB yang terakhir"), _("pindahkan ke akhir"))
        elif name in _ORDER:
            before = next((one for one in names[position + 1 :] if one in _ORDER[: _ORDER.index(name)]), "")
            if before and before != _FIRST:
                message = _("{name} mendahului {other}", name=title.text.strip(), other=before.title())
                yield _slip(title, message, _("tukar urutannya"))
    if titles:
        yield from _definitions(naskah)
        yield from _closing(naskah, names)


def _definitions(naskah: Naskah) -> Iterator[Slip]:
    """Definitions for the whole regulation that stand behind its first BAB."""
    first = articles(naskah)[0].divisions[:1] if articles(naskah) else ()
    later = [each for each in articles(naskah) if each.divisions[:1] != first]
    for items in definition_lists(naskah):
        opening = items.opening
        if opening is not None and _is_in(later, opening) and (found := _opening().search(opening.text)):
            message = _("pengertian untuk seluruh peraturan tidak berada dalam BAB I")
            yield opening.slip(*found.span(), message, _("pindahkan ke Ketentuan Umum"))


def _closing(naskah: Naskah, names: Sequence[str]) -> Iterator[Slip]:
    """The sentence on the entry into force in a BAB on something else, where no title speaks of the close."""
    if any(_CLOSES in name for name in names):
        return
    article = next((each for each in articles(naskah) if any(takes_effect(one.text) for one in each.passages)), None)
    if article is not None and article.divisions:
        message = _("{pasal} tentang mulai berlaku tidak berada dalam BAB Ketentuan Penutup", pasal=article.shown)
        help_ = _('dahului dengan judul "# Ketentuan Penutup"')
        yield article.passages[0].slip(0, min(1, len(article.passages[0].text)), message, help_)


def _is_in(some: list[Article], passage: Passage) -> bool:
    return any(passage.key.startswith(f"{each.key}.") for each in some)


def _slip(title: Passage, message: str, help_: str) -> Slip:
    return title.slip(0, len(title.text), message, help_)


RULE = Rule(
    code="ATR079",
    severity=Severity.WARNING,
    says=N_(
        "Ketentuan Umum, dengan semua pengertian, adalah BAB I; Ketentuan Pidana, Ketentuan Peralihan, lalu Ketentuan "
        "Penutup, dengan saat mulai berlaku, berdiri di akhir."
    ),
    source="UU 12/2011 Lampiran II angka 62, 96, 115, 128, 136",
    why=N_("Pembaca mencari pengertian di awal dan saat mulai berlaku di akhir."),
    guard=N_(
        'Hanya BAB yang berjudul tepat begitu; peraturan tanpa BAB, dan pengertian "dalam bab ini", tidak diperiksa. '
        'Saat mulai berlaku boleh berada dalam setiap BAB yang judulnya memuat kata "penutup".'
    ),
    slips=_slips,
    bad="""\
# berkas: batang.md
# Ketentuan Umum

# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Ketentuan Penutup

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan, dan Arsip lama dicabut dari daftar.

# Ketentuan Peralihan

# Pasal

Arsip yang ditata sebelum Peraturan Bupati ini mulai berlaku, tetap berlaku sampai daftarnya dicabut.
""",
    good="""\
# berkas: batang.md
# Ketentuan Umum

# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

# Ketentuan Peralihan

# Pasal

Arsip yang ditata sebelum Peraturan Bupati ini mulai berlaku, tetap berlaku sampai daftarnya dicabut.

# Ketentuan Penutup

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    whole=True,
)
