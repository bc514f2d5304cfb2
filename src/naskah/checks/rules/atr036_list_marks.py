"""The items of a list end with `;`, `; dan` and `.`, and what opens it with `:`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Items, Naskah, Passage
from naskah.checks.parts.articles import BODY, changes
from naskah.checks.parts.definitions import definition_lists
from naskah.checks.parts.list_marks import (
    CONJUNCT,
    SENTENCES,
    Ending,
    closings,
    colon_for,
    ending,
    has_sentences,
    holders,
    is_clauses_of_annex,
    style,
)
from naskah.composition.punctuation import LAST_BUT_ONE, item_mark
from naskah.findings import Severity
from naskah.messages import N_, _

_NORM, _ANNEX = "butir", "lampiran"
# After these words a list follows, whatever mark stands behind them.
_INTRODUCING = (
    "meliputi", "yaitu", "yakni", "berupa", "berikut", "terdiri atas", "terdiri dari", "adalah", "antara lain",
)  # fmt: skip
_CONSIDERS = ("bahwa", "dan seterusnya")
_CITES = ("Undang-Undang ", "Peraturan ", "Keputusan ", "Pasal ", "Ketetapan ")
_CHOICE = ("salah satu", "atau", "pilihan")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    supplied = naskah.habit("tanda-baca") == "lengkapi"
    last = closings(naskah)
    defining = {items.key for items in definition_lists(naskah)}
    for items in naskah.lists:
        if items.form not in (_NORM, _ANNEX):
            continue
        endings = [ending(item.text) for item in items.items]
        if items.key in defining:
            continue
        if items.form == _NORM:
            yield from _of_norm(naskah, items, endings, last[items.key], supplied)
        elif len(items.items) > 1 and is_clauses_of_annex(endings) and not _is_konsiderans(items, endings):
            yield from _of_annex(naskah, items, endings)


def _of_norm(naskah: Naskah, items: Items, endings: Sequence[Ending], last: str, supplied: bool) -> Iterator[Slip]:
    sentences = style(endings) == SENTENCES and (items.part != BODY or changes(naskah, items))
    if items.opening is not None:
        end = ending(items.opening.text)
        wrong = end.mark in (";", ",") or (end.mark == "." and not sentences)
        if wrong or (end.mark == "" and not supplied):
            yield _opening(items.opening, end)
    for position, (item, end) in enumerate(zip(items.items, endings, strict=True), 1):
        if item.key in holders(naskah) or end.mark in ("?", ":") or not last:
            continue
        if sentences:
            if end.mark != ".":
                yield _item(item, end, ".")
            continue
        mark = item_mark(position, len(items.items), last)
        if not _is_right(end.mark, mark) and not (supplied and _is_supplied(end.mark, mark)):
            yield _item(item, end, mark, _is_choice(items))


def _is_konsiderans(items: Items, endings: Sequence[Ending]) -> bool:
    """Whether a Lampiran shows a Menimbang or a Mengingat, all of whose items end with a semicolon.

    A form of a Menimbang has items of dots among those that begin with `bahwa`.
    """
    if 2 * sum(item.text.startswith(_CONSIDERS) for item in items.items) > len(items.items):
        return True
    return all(end.mark == ";" for end in endings) and all(item.text.startswith(_CITES) for item in items.items)


def _of_annex(naskah: Naskah, items: Items, endings: Sequence[Ending]) -> Iterator[Slip]:
    opening = items.opening
    if opening is not None:
        end = ending(opening.text)
        introduces = opening.text[: end.start].rstrip().lower().endswith(_INTRODUCING)
        if introduces and end.mark in ("", ";", ",", "."):
            yield _opening(opening, end)
    nested = opening is not None and opening.role == "daftar"
    for position, (item, end) in enumerate(zip(items.items, endings, strict=True), 1):
        if item.key in holders(naskah) or end.mark in ("?", ":"):
            continue
        mark = item_mark(position, len(items.items), ".")
        is_last = position == len(items.items)
        if _is_right(end.mark, mark) or (is_last and nested and end.mark[:1] == ";"):
            continue
        if end.mark == "." and has_sentences(item):
            continue
        yield _item(item, end, mark, _is_choice(items))


def _is_right(found: str, mark: str) -> bool:
    return found == mark or (mark == LAST_BUT_ONE and found in CONJUNCT)


def _is_supplied(found: str, mark: str) -> bool:
    """Whether naskah itself makes the one into the other."""
    return found == "" or (found == ";" and mark == LAST_BUT_ONE)


def _is_choice(items: Items) -> bool:
    text = items.opening.text.lower() if items.opening is not None else ""
    return any(word in text for word in _CHOICE)


def _opening(opening: Passage, end: Ending) -> Slip:
    message = _("kalimat pembuka rincian tidak diakhiri titik dua")
    return opening.slip(end.start, end.end, message, _('akhiri dengan ":"'), colon_for(opening))


def _item(item: Passage, end: Ending, mark: str, choice: bool = False) -> Slip:
    """What is wrong with the end of an item; which of the conjunctions it lacks is said only where it is sure."""
    if mark == LAST_BUT_ONE and end.mark == ";":
        return item.slip(
            end.end,
            end.end,
            _('butir sebelum yang terakhir tidak diakhiri "dan" atau "atau"'),
            _('akhiri dengan "; dan", "; atau", atau "; dan/atau"'),
            None if choice else " dan",
        )
    message = (
        _('butir ini diakhiri "{found}", bukan "{mark}"', found=end.mark, mark=mark)
        if end.mark
        else _('butir ini tidak diakhiri "{mark}"', mark=mark)
    )
    safe = not (mark == LAST_BUT_ONE and choice) and not (end.mark == "." and has_sentences(item))
    return item.slip(end.start, end.end, message, _('akhiri dengan "{mark}"', mark=mark), mark if safe else None)


RULE = Rule(
    code="ATR036",
    severity=Severity.WARNING,
    says=N_('Butir rincian diakhiri ";", yang sebelum terakhir "; dan", yang terakhir "."; pembukanya diakhiri ":".'),
    source="UU 12/2011 Lampiran II angka 87 sampai dengan angka 91",
    why=N_("Rincian adalah satu kalimat dengan pembukanya; tanda bacanya menunjukkan di mana kalimat itu selesai."),
    guard=N_(
        "Butir diktum yang berupa kalimat sendiri-sendiri, pengertian, perubahan pasal, dan daftar dalam Lampiran yang "
        "tidak memakai titik koma atau menampilkan Menimbang dan Mengingat, tidak diperiksa."
        ' Dengan "tanda-baca: lengkapi", tanda yang belum ada ditulis oleh naskah.'
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - menyusun contoh naskah,
      - memeriksa contoh naskah; dan
      - melaporkan hasilnya.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - menyusun contoh naskah;
      - memeriksa contoh naskah; dan
      - melaporkan hasilnya.
  - mulai-berlaku
""",
)
