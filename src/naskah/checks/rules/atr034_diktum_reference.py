"""References to a diktum find one, and it stands before the text that refers to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.markers import diktum_count, diktum_part
from naskah.checks.parts.references import is_of_another_named, leads_elsewhere, references_at, step_shown
from naskah.checks.text.running import finds
from naskah.findings import Severity
from naskah.messages import N_, _

_NEAR = 60  # characters
_AMENDED = (" disisipkan ", " diubah ", " dihapus", " ditambahkan ")  # no document does that to itself


@lru_cache(maxsize=1)
def _diktum() -> re.Pattern[str]:
    return re.compile(r"iktum\s(?=[KkPp])")  # a pattern that begins with letters of one case is found fastest


def _slips(naskah: Naskah) -> Iterator[Slip]:
    count = diktum_count(naskah)
    if not count:
        return
    behind: dict[str, int] = {}
    for found in finds(naskah, _diktum()):
        passage, start = found.passage, found.start() - 1
        if start < 0 or start < behind.get(passage.key, 0):
            continue
        references = references_at(passage.text, start)
        if not references:
            continue
        behind[passage.key] = end = references[-1].steps[-1].end
        if _is_elsewhere(naskah, passage, start, end):
            continue
        for reference in references:
            step = reference.steps[0]
            if step.word != "diktum" or not passage.is_typed(step.start, step.end):
                continue
            number = int(step.value)
            if number > count:
                message = _('tidak ada "{reference}": diktumnya {count}', reference=step_shown(step), count=count)
                yield passage.slip(step.start, step.end, message, _("betulkan rujukannya"))
            elif _leans(passage.text, start) and 0 < _own(naskah, passage) < number:
                message = _('"{reference}" berdiri sesudah diktum ini', reference=step_shown(step))
                help_ = _("rujuk diktum yang mendahului, atau pindahkan diktum itu ke atas")
                yield passage.slip(step.start, step.end, message, help_)


def _leans(text: str, start: int) -> bool:
    """Whether a text rests on the diktum (`sebagaimana dimaksud dalam`), rather than only naming it."""
    words = text[max(0, start - _NEAR) : start].split()[-3:]
    return len(words) == 3 and words[0] == "sebagaimana" and words[2] in ("dalam", "pada")


def _own(naskah: Naskah, passage: Passage) -> int:
    """The number of the diktum that a text belongs to; 0 outside of the diktum."""
    part, _, rest = passage.key.partition(".")
    return int(rest.partition(".")[0]) if part == diktum_part(naskah) and rest else 0


def _is_elsewhere(naskah: Naskah, passage: Passage, start: int, end: int) -> bool:
    """Whether the diktum may be another document's: that is named behind it, or was before, or is amended."""
    text = passage.text
    amended = not _leans(text, start) and any(word in text[end : end + _NEAR] for word in _AMENDED)
    return amended or leads_elsewhere(text, end) or is_of_another_named(naskah, passage, start)


RULE = Rule(
    code="ATR034",
    severity=Severity.ERROR,
    says=N_("Diktum yang dirujuk ada, dan mendahului yang merujuknya."),
    source="UU 12/2011 Lampiran II angka 276 dan angka 279",
    why=N_("Rujukan ke diktum yang tidak ada tidak dapat dijalankan; biasanya sebuah diktum dihapus atau disisipkan."),
    guard=N_("Rujukan ke diktum naskah lain, dan rujukan dengan rujuk(), yang selalu benar, tidak diperiksa."),
    slips=_slips,
    bad="""\
menetapkan:
  - Membentuk Tim Penyusun Contoh Naskah.
  - Tim sebagaimana dimaksud dalam diktum KETUJUH bertugas menyusun contoh naskah.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Membentuk Tim Penyusun Contoh Naskah.
  - Tim sebagaimana dimaksud dalam diktum KESATU bertugas menyusun contoh naskah.
  - mulai-berlaku
""",
    whole=True,
)
