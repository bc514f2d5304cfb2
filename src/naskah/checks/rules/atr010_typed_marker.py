"""No item carries a typed marker: naskah numbers it."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import TEXT, has_body, is_of_body
from naskah.checks.parts.typed_markers import after_marker, after_ordinal, bullets
from naskah.checks.text.worded import PERATURAN, genre
from naskah.findings import Severity
from naskah.language import roman
from naskah.messages import N_, _

ITEMS = ("butir", "daftar")
HEADING = "judul"


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if genre(naskah) == PERATURAN and not has_body(naskah):  # its ayat are typed
        return
    for passage in naskah.passages:
        if start := _typed(passage):
            yield _slip(passage, start)
        elif passage.role == TEXT:
            yield from _bullets(passage)
    for grid in naskah.grids:
        yield from _groups([line.cells[0] for line in grid.lines if line.group and line.numbered and 0 in line.cells])


def _typed(passage: Passage) -> int:
    if passage.role in ITEMS or (is_of_body(passage) and passage.role == TEXT):
        return after_marker(passage.text) or (after_ordinal(passage.text) if passage.level == 0 else 0)
    if passage.role == HEADING and passage.marker:
        return _behind(passage.text, passage.marker)
    return 0


def _behind(text: str, marker: str) -> int:
    """Where the text begins behind its own marker, typed once more; 0 when it is not."""
    if text[: len(marker)].upper() != marker.upper():
        return 0
    rest = text[len(marker) :]
    return len(text) - len(rest.lstrip()) if rest[:1].isspace() and rest.strip() else 0


def _bullets(passage: Passage) -> Iterator[Slip]:
    """Lines of a paragraph that were to be items: it would be one paragraph, with bullets in it."""
    for start, end in bullets(passage):
        message = _('"{marker}" di awal baris bukan tanda butir di sini', marker=passage.text[start:end])
        help_ = _('ganti dengan "- ", tanda hubung dan spasi, di awal setiap butir')
        yield passage.slip(start, end, message, help_)


def _groups(groups: list[Passage]) -> Iterator[Slip]:
    for position, group in enumerate(groups, 1):
        marker = f"{roman(position)}."
        if start := _behind(group.text, marker):
            yield _slip(group, start)


def _slip(passage: Passage, start: int) -> Slip:
    text = passage.text
    marker = text[:start].rstrip()
    following = text[start:].split(maxsplit=1)[0]
    message = _('"{marker}" diketik, padahal naskah menulis nomor butir ini sendiri', marker=marker)
    return passage.slip(0, start + len(following), message, _('hapus "{marker}"', marker=marker), following)


RULE = Rule(
    code="ATR010",
    severity=Severity.WARNING,
    says=N_("Huruf, angka, KESATU, dan tanda butir tidak diketik, karena naskah menulisnya sendiri."),
    source="UU 12/2011 Lampiran II angka 22, 52",
    why=N_(
        "Butir yang nomornya diketik tercetak dengan dua nomor, dan satu-satunya butir tidak bernomor; baris yang "
        'diawali "•" di luar daftar menyambung menjadi satu alinea.'
    ),
    guard=N_("Hanya tanda yang berdiri di awal butir atau baris, dengan spasi sesudahnya."),
    slips=_slips,
    bad="""\
menimbang:
  - a. bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - penutup
""",
)
