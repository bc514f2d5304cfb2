"""Who signs, as the profile writes it: the lines of the jabatan, and the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.worded import COVERED, genre
from naskah.composition.signing import cased, signatories
from naskah.content.model import Pejabat

_PROMULGATION = "pengundangan"  # the part that shows who promulgates a regulation


def officials(naskah: Naskah) -> tuple[Pejabat, ...]:
    """The officials who sign or promulgate, where a document names them in capitals and without titles.

    Letters name officials otherwise (Permendagri 1/2023 Pasal 44).
    """
    if genre(naskah) not in COVERED:
        return ()
    return (*signatories(naskah.document), *(each for _field, each in promulgating(naskah)))


def promulgating(naskah: Naskah) -> Iterator[tuple[str, Pejabat]]:
    """Who promulgates a regulation, and the field that says so."""
    for part in chain.from_iterable(naskah.document.slots.values()):
        official = naskah.document.fields.get(part.field) if part.name == _PROMULGATION else None
        if isinstance(official, Pejabat):
            yield part.field, official


def shown(naskah: Naskah, text: str) -> str:
    """A line of who signs as pages have it."""
    return cased(naskah.document, text)


def jabatan(pejabat: Pejabat) -> Iterator[Passage]:
    """The lines of the jabatan."""
    lines = zip(pejabat.jabatan, pejabat.jabatan_written, strict=True)
    return (Passage("pejabat", "jabatan", pejabat.key, text, source) for text, source in lines)


def nama(pejabat: Pejabat) -> Passage:
    """The name."""
    return Passage("pejabat", "nama", pejabat.key, pejabat.nama, pejabat.nama_written)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    stands_for = re.compile(r"(?i:(?:pjs|pj|plt|plh)\b\.?|(?:a\.? ?n|u\.? ?b)\.|[au]/[nb]\b\.?|a\.n\b)[ ]*")
    titles = re.compile(
        r"(?i:(?:prof|dr|drs|dra|drg|drh|ir|apt)\.|(?:letjen|mayjen|brigjen|komjen|irjen|kolonel|kombes|akbp)\b)"
    )
    return stands_for, titles


def stand_in(line: str) -> str:
    """`Plt.`, `a.n.` and the like at the start of a line, as written, with the space behind it."""
    found = _patterns()[0].match(line)
    return found.group() if found else ""


def title_in(name: str) -> tuple[int, int] | None:
    """The first gelar, pangkat or NIP in a name."""
    before = _patterns()[1].match(name)
    if before:
        return before.span()
    comma = name.find(",")
    if comma >= 0 and name[comma + 1 :].strip():
        start = len(name) - len(name[comma + 1 :].lstrip())
        return start, len(name.rstrip())
    number = name.upper().find("NIP")
    if number >= 0 and any(character.isdigit() for character in name[number:]):
        return number, len(name.rstrip())
    return None


def bare_name(name: str) -> str:
    """The name without the gelar around it."""
    rest = name.partition(",")[0]
    while found := _patterns()[1].match(rest):
        rest = rest[found.end() :].lstrip(" .")
    return rest
