"""References by letter and number find what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.article_references import EXPLAINED, missed_references
from naskah.checks.parts.articles import BODY, has_body
from naskah.checks.parts.markers import missing_step
from naskah.checks.parts.references import (
    Reference,
    before,
    is_of_another_named,
    leads_elsewhere,
    references_at,
    step_shown,
)
from naskah.checks.text.running import Found, finds, running
from naskah.findings import Severity
from naskah.messages import N_, _

_ANNEX = "lampiran"
_CONSIDERED = "ertimbangan sebagaimana dimaksud"  # of a Menimbang that a Lampiran shows
_HEADED = ("paragraf", "judul")
_TEXTS = ("butir", "paragraf", "daftar", "sel")


@lru_cache(maxsize=1)
def _leaning() -> re.Pattern[str]:
    return re.compile(
        r"sebagaimana\s(?:dimaksud|diatur|disebut|disebutkan|tercantum|diuraikan|ditetapkan)\s(?:dalam|pada)\s"
        r"(?=huruf\s|angka\s|BAB\s|[Dd]iktum\s)"
    )


@lru_cache(maxsize=1)
def _article() -> re.Pattern[str]:
    return re.compile(r"Pasal\s(?P<number>\d{1,3})\s(?P<own>Keputusan|Instruksi)\sini\b")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for missed in missed_references(naskah) if has_body(naskah) else ():
        yield _slip(missed.passage, missed.reference, missed.index, missed.start)
    for found in finds(naskah, _leaning()):
        if found.passage.role in _TEXTS and found.passage.part not in (BODY, EXPLAINED):
            yield from _references(naskah, found)
    for found in finds(naskah, _article()):
        yield from _pasal(naskah, found)


def _references(naskah: Naskah, found: Found) -> Iterator[Slip]:
    passage, start = found.passage, found.end()
    references = references_at(passage.text, start)
    if passage.part == _ANNEX and (_CONSIDERED in passage.text[:start] or _has_articles(naskah)):
        return
    if not references or _is_elsewhere(naskah, passage, start, references[-1]):
        return
    for reference in references:
        index = missing_step(naskah, passage, reference)
        if index is None or not passage.is_typed(start, reference.steps[-1].end):
            continue
        yield _slip(passage, reference, index, max(reference.steps[0].start, start))


def _slip(passage: Passage, reference: Reference, index: int, start: int) -> Slip:
    """A reference of which this step is missing."""
    return passage.slip(
        start,
        reference.steps[-1].end,
        _('tidak ada "{reference}"', reference=reference.shown())
        if not index
        else _(
            "{holder} tidak mempunyai {step}",
            holder=Reference(reference.steps[:index]).shown(),
            step=step_shown(reference.steps[index]),
        ),
        _('betulkan rujukannya; dengan id dan {{ rujuk("id") }} nomornya ditulis oleh naskah'),
    )


def _has_articles(naskah: Naskah) -> bool:
    """Whether a Lampiran sets out Pasal, whose letters start anew in each, or shows some of another work's."""
    known: bool | None = naskah.__dict__.get("annex_articles")
    if known is None:
        known = naskah.__dict__["annex_articles"] = any(
            each.text.startswith("Pasal ") and re.match(r"Pasal \d{1,4}[A-Z]?(?:\n|$)", each.text) is not None
            for each in naskah.of(_ANNEX)
            if each.role in _HEADED
        )
    return known


def _is_elsewhere(naskah: Naskah, passage: Passage, start: int, last: Reference) -> bool:
    """Whether the reference may lead into another work, named behind it or before."""
    return (
        leads_elsewhere(passage.text, last.steps[-1].end)
        or "Pasal " in before(passage.text, start)
        or is_of_another_named(naskah, passage, start)
    )


def _pasal(naskah: Naskah, found: Found) -> Iterator[Slip]:
    number = found.match["number"]
    if not re.search(rf"(?:^|[\n\0])Pasal {number}\b", running(naskah).text):
        message = _("{own} ini tidak mempunyai Pasal {number}", own=found.match["own"], number=number)
        yield found.slip(message, _("rujuk diktum, atau sebut peraturan yang dimaksud"))


RULE = Rule(
    code="ATR039",
    severity=Severity.ERROR,
    says=N_("Pasal, ayat, huruf, angka, dan bab yang dirujuk dalam naskah ini ada."),
    source="UU 12/2011 Lampiran II angka 280",
    why=N_("Rujukan yang tidak menunjuk apa pun membuat orang mencari ketentuan yang tidak ada."),
    guard=N_(
        "Rujukan ke peraturan lain, rujukan dengan rujuk(), peraturan perubahan, Lampiran yang memuat pasal, dan "
        "yang tidak pasti tempatnya tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - menyusun contoh naskah; dan
      - memeriksa contoh sebagaimana dimaksud dalam huruf d.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - menyusun contoh naskah; dan
      - memeriksa contoh sebagaimana dimaksud dalam huruf a.
  - mulai-berlaku
""",
    whole=True,
)
