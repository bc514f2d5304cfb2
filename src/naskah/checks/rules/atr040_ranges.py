"""Three or more references in a row are written as a range."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.references import Reference, references_at, step_shown
from naskah.checks.text.running import finds
from naskah.findings import Severity
from naskah.messages import N_, _

_KONSIDERANS = ("menimbang", "mengingat", "memperhatikan")
# Of a Menimbang that a Lampiran shows.
_CLOSING = ("ertimbangan sebagaimana dimaksud dalam ", "ertimbangan sebagaimana dimaksud pada ")
_CHANGED = ("Ketentuan ", " diubah")  # what an amendment changes is listed, not referred to
_FEWEST = 3
_AHEAD = 1000


@lru_cache(maxsize=1)
def _enumerations() -> tuple[re.Pattern[str], ...]:
    each = {
        "huruf": "[a-z]",
        "angka": r"\d{1,3}",
        "ayat": r"\(\d{1,3}\)",
        "Pasal": r"\d{1,4}",
        "iktum": "[A-Z][A-Za-z ]{4,40}",
    }
    return tuple(re.compile(rf"{word}\s{value},\s") for word, value in each.items())


def _slips(naskah: Naskah) -> Iterator[Slip]:
    behind: dict[str, int] = {}
    for found in (found for pattern in _enumerations() for found in finds(naskah, pattern)):
        passage = found.passage
        start = found.start() - found.match.group().startswith("iktum")
        if passage.part in _KONSIDERANS or start < behind.get(passage.key, 0) or is_in_title(passage.text, start):
            continue
        references = references_at(passage.text, start)
        if len(references) < _FEWEST:
            continue
        end = references[-1].steps[-1].end
        behind[passage.key] = end
        if _is_listed(passage.text, start, end):
            continue
        if "sampai" in passage.text[start:end] or "s.d." in passage.text[start:end] or not _is_run(references):
            continue
        first, last = references[0].steps[-1], references[-1].steps[-1]
        shown = f"{step_shown(first)} sampai dengan {step_shown(last)}"
        message = _("{count} rujukan yang berurutan disebut satu per satu", count=len(references))
        yield passage.slip(first.start, end, message, _('tulis "{range}"', range=shown))


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether every one has to be named: in the last consideration, and where an amendment says what it changes."""
    opening, changed = _CHANGED
    sentence = text.find(changed, end, end + _AHEAD) >= 0 and text[:start].rstrip().endswith(opening.rstrip())
    return sentence or text.endswith(_CLOSING, 0, start)


def _is_run(references: Sequence[Reference]) -> bool:
    """Whether all of them are of one kind, below the same steps, and each follows the one before it."""
    outer = {tuple((step.word, step.value) for step in reference.steps[:-1]) for reference in references}
    words = {reference.steps[-1].word for reference in references}
    ranks = [_rank(reference) for reference in references]
    return len(outer) == len(words) == 1 and all(one > 0 and other == one + 1 for one, other in pairwise(ranks))


def _rank(reference: Reference) -> int:
    value = reference.steps[-1].value
    if value.isdecimal():
        return int(value)
    return ord(value) - ord("a") + 1 if len(value) == 1 and "a" <= value <= "z" else 0


RULE = Rule(
    code="ATR040",
    severity=Severity.INFO,
    says=N_('Lebih dari dua rujukan yang berurutan ditulis dengan "sampai dengan".'),
    source="UU 12/2011 Lampiran II angka 273",
    why=N_("Rentang lebih pendek dibaca, dan tidak melewatkan salah satunya."),
    guard=N_(
        "Menimbang, yang butir terakhirnya menyebut tiap huruf, dasar hukum, dan ketentuan yang diubah tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - menyusun contoh naskah;
      - memeriksa contoh naskah;
      - menyimpan contoh naskah; dan
      - melaporkan tugas sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - menyusun contoh naskah;
      - memeriksa contoh naskah;
      - menyimpan contoh naskah; dan
      - melaporkan tugas sebagaimana dimaksud dalam huruf a sampai dengan huruf c.
  - mulai-berlaku
""",
)
