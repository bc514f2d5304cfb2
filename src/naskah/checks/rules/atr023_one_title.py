"""One instrument has one title, wherever the document cites it."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.citations import Citation, flat
from naskah.checks.law.dasar_hukum import TITLES, Cited, cited
from naskah.checks.law.titles import common, difference, letters, most_frequent
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.findings import Severity
from naskah.messages import N_, _

_BEFORE, _BEHIND = 3, 6  # words of the right title that a message shows


def _slips(naskah: Naskah) -> Iterator[Slip]:
    found: dict[object, list[tuple[Cited, Citation]]] = {}
    for each in cited(naskah):
        if each.passage.role in TITLES:
            continue
        for citation in flat(each.citations, inner=True):
            if citation.title and citation.head.year:
                found.setdefault(citation.identity, []).append((each, citation))
    for quoted in found.values():
        if len(quoted) > 1:
            yield from _of_one(quoted)


def _of_one(quoted: list[tuple[Cited, Citation]]) -> Iterator[Slip]:
    said = [letters(_title(each, citation)) for each, citation in quoted]
    complete = [title for (_each, citation), title in zip(quoted, said, strict=True) if citation.complete]
    if not complete:
        return
    asked = most_frequent(complete)
    right = next(_title(*one) for one, title in zip(quoted, said, strict=True) if one[1].complete and title == asked)
    for (each, citation), title in zip(quoted, said, strict=True):
        if title == asked or citation.title is None:
            continue
        place = difference(each.passage.text, *citation.title, right, complete=citation.complete)
        if place:
            message = _("judul {this} di sini lain daripada di tempat lain", this=each.said(citation))
            help_ = _('di tempat lain: "{words}"', words=_near(right, common(title, asked)))
            yield from each.slip(*place, message, help_)


def _title(each: Cited, citation: Citation) -> str:
    return each.passage.text[slice(*(citation.title or (0, 0)))]


def _near(right: str, shared: int) -> str:
    """The words of the right title around the character at which the other one leaves it."""
    words = right.split()
    first = 0
    while first < len(words) - 1 and len("".join(words[: first + 1])) < shared:
        first += 1
    begin, end = max(first - _BEFORE, 0), first + _BEHIND
    return f"{'… ' if begin else ''}{' '.join(words[begin:end])}{' …' if end < len(words) else ''}"


RULE = Rule(
    code="ATR023",
    severity=Severity.WARNING,
    says=N_("Peraturan yang sama disebut dengan judul yang sama di seluruh naskah."),
    source="kebiasaan",
    why=N_("Judul peraturan adalah kutipan; bila dua tempat berbeda, salah satunya keliru."),
    guard=N_(
        "Huruf kapital dan spasi tidak dibandingkan. Yang dipegang ialah judul yang ujungnya pasti dan paling sering "
        "disebut; kata sesudah judul dalam kalimat tidak dihitung."
    ),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh Lama Rekaan perlu dilaksanakan;
  - penutup
mengingat:
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh Baru Rekaan (LN Tahun 2021 Nomor 9);
""",
    good="""\
menimbang:
  - bahwa Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh Baru Rekaan perlu dilaksanakan;
  - penutup
mengingat:
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh Baru Rekaan (LN Tahun 2021 Nomor 9);
""",
    whole=True,
)
