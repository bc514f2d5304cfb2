"""References within a regulation, `Pasal 5 ayat (2) huruf a` or `ayat (3)`, and which of them nothing carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import BODY, ITEM, TEXT, Path, amends, missing, path_of, standing, typed_within
from naskah.checks.parts.references import Reference, before, is_of_another_named, leads_elsewhere, references_at
from naskah.checks.text.running import finds
from naskah.content.model import Penjelasan

EXPLAINED = "penjelasan"
_NEAR = 40  # characters


class Missed(Struct, frozen=True):
    """A reference of which the step at `index`, seen from where the text stands, is nowhere; `start`: where it begins.

    An outer step may stand in an earlier reference: `Pasal 5 ayat (1) dan ayat (2)`.
    """

    passage: Passage
    reference: Reference
    index: int
    start: int


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    reference = re.compile(r"(?:[Pp]asal\s(?=\d)|ayat\s(?=\(\d)|huruf\s(?=[a-z]\b)|angka\s(?=\d)|BAB\s(?=[IVXLC]))")
    leaning = re.compile(r"sebagaimana\s(?:dimaksud|diatur|disebut|disebutkan|tercantum|ditetapkan)\s(?:dalam|pada)\s$")
    work = re.compile(r"\b(?:Undang|UUD|UU|KUH\w*|Kitab|Konvensi|Perjanjian|Statuta|Piagam|Peraturan|Keputusan)\b")
    return reference, leaning, work


def missed_references(naskah: Naskah) -> Iterator[Missed]:
    """Every reference into the body that nothing there carries, and that means this regulation for sure."""
    if amends(naskah):  # its texts speak of the Pasal of another
        return
    behind: dict[str, int] = {}
    for found in finds(naskah, _patterns()[0]):
        passage, start = found.passage, found.start()
        if start < behind.get(passage.key, 0) or not _is_told(passage):
            continue
        references = references_at(passage.text, start)
        if not references:
            continue
        behind[passage.key] = references[-1].steps[-1].end
        if not _means_this(naskah, passage, start, references):
            continue
        here = _here(naskah, passage)
        done = start
        for reference in references:
            begins = next(step.start for step in reference.steps if step.start >= done)
            done = reference.steps[-1].end
            index = missing(naskah, here, reference.steps)
            if index is None or (not here and reference.steps[0].word not in ("pasal", "bab")):
                continue
            step = reference.steps[index]
            if passage.is_typed(step.start, step.end) and not typed_within(naskah, passage, step):
                yield Missed(passage, reference, index, begins)


def _is_told(passage: Passage) -> bool:
    return (passage.part == BODY and passage.role in (TEXT, ITEM)) or passage.part == EXPLAINED


def _here(naskah: Naskah, passage: Passage) -> Path:
    """Where a text stands; that of an explanation, where what it explains does."""
    field, _dot, position = passage.key.rpartition(".")
    values = naskah.document.fields.get(field) if passage.part == EXPLAINED else None
    if isinstance(values, tuple) and position.isdecimal():
        each = values[int(position) - 1]
        return path_of(naskah.numbers.targets.get(each.of)) if isinstance(each, Penjelasan) else ()
    return standing(naskah, passage)


def _means_this(naskah: Naskah, passage: Passage, start: int, references: tuple[Reference, ...]) -> bool:
    text, last = passage.text, references[-1].steps[-1]
    if leads_elsewhere(text, last.end) or is_of_another_named(naskah, passage, start):
        return False
    _reference, leaning, work = _patterns()
    if leaning.search(text, max(start - _NEAR, 0), start):
        return True
    # Elsewhere `huruf` and `angka` may be no references, and a work named before may be meant.
    first = references[0].steps[0].word
    return passage.part == BODY and first in ("pasal", "ayat") and not work.search(_without_own(before(text, start)))


def _without_own(text: str) -> str:
    return re.sub(r"\b(?:Peraturan|Keputusan)(?: [\w/-]+){0,9}? ini\b", "", text)
