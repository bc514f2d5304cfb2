"""Defined terms keep their capitals."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Items, Naskah, Passage
from naskah.checks.parts.articles import TITLE, is_of_body
from naskah.checks.parts.definitions import Term, definition_lists, terms
from naskah.checks.text.running import running
from naskah.findings import Severity
from naskah.messages import N_, _

_NEAR = 20  # characters
_OTHERS = ("bakal", "calon", "mantan", "bekas", "sub", "non")  # with these before it, it is another thing


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for items in definition_lists(naskah):
        text = running(naskah).text
        defined = sorted(
            (term for term in terms(items) if term.words[1:].lower() in text), key=lambda term: -len(term.words)
        )
        for passage in _reach(naskah, items) if defined else ():
            yield from _of_text(passage, defined)


def _reach(naskah: Naskah, items: Items) -> Iterator[Passage]:
    """What comes after the definitions: of the same Lampiran, or of all of the document when the norm defines."""
    annex = ".".join(items.key.split(".")[:2]) + "." if items.form == "lampiran" else ""
    last, behind = items.items[-1].key, False
    for passage in naskah.passages:
        if behind and passage.key.startswith(annex) and not _is_printed_in_capitals(passage):
            yield passage
        behind = behind or passage.key == last


def _is_printed_in_capitals(passage: Passage) -> bool:
    return is_of_body(passage) and passage.role == TITLE and passage.level == 1


def _of_text(passage: Passage, defined: list[Term]) -> Iterator[Slip]:
    taken: set[int] = set()
    for term in defined:
        small = term.words.lower()
        rest, start = small[1:], 0
        while (found := passage.text.find(rest, start)) >= 0:
            begin, end = found - 1, found + len(rest)
            start = end
            if begin < 0 or passage.text[begin].lower() != small[0] or _is_within_a_word(passage.text, begin, end):
                continue
            if is_in_title(passage.text, begin) or not taken.isdisjoint(range(begin, end)):
                continue
            taken.update(range(begin, end))
            if passage.text[max(0, begin - _NEAR) : begin].rstrip().lower().endswith(_OTHERS) or not passage.is_typed(
                begin, end
            ):
                continue
            yield passage.slip(
                begin,
                end,
                _('"{word}" sudah diberi pengertian, dan ditulis tanpa huruf kapital', word=passage.text[begin:end]),
                _('tulis "{term}", bila itu yang dimaksud', term=term.words),
            )


def _is_within_a_word(text: str, begin: int, end: int) -> bool:
    before, after = text[begin - 1 : begin], text[end : end + 1]
    return before.isalnum() or before == "-" or after.isalnum() or after == "-"


RULE = Rule(
    code="ATR045",
    severity=Severity.INFO,
    says=N_("Istilah yang diberi pengertian ditulis dengan huruf awal kapital di mana pun dipakai."),
    source="UU 12/2011 Lampiran II angka 108",
    why=N_("Huruf kapital menunjukkan bahwa istilah itu dipakai menurut pengertiannya."),
    guard=N_(
        "Yang diperiksa hanya istilah dari dua kata atau lebih, sesudah pengertiannya, dan tidak dalam nama peraturan."
    ),
    slips=_slips,
    bad="""\
# berkas: keputusan.md
Dalam pedoman ini yang dimaksud dengan:

- Tim Penyusun Contoh yang selanjutnya disebut Tim Penyusun adalah tim yang dibentuk oleh Kepala Dinas.
- Hari adalah hari kalender.

Rapat tim penyusun diadakan setiap hari.
""",
    good="""\
# berkas: keputusan.md
Dalam pedoman ini yang dimaksud dengan:

- Tim Penyusun Contoh yang selanjutnya disebut Tim Penyusun adalah tim yang dibentuk oleh Kepala Dinas.
- Hari adalah hari kalender.

Rapat Tim Penyusun diadakan setiap hari.
""",
)
