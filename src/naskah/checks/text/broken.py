"""Words with a space within them, as a text copied from a PDF has them: `Indo nesia`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import add

from naskah.checks.naskah import Naskah
from naskah.checks.text.running import lowered, running
from naskah.checks.text.spelling import is_misspelt_phrase
from naskah.checks.text.vocabulary import vocabulary

_MARKS = '.,;:)]"”'
# Words of their own, or written apart by those who do not know better: that is told as a spelling.
_APART = frozenset({
    "ada", "adi", "alih", "antar", "anti", "apa", "bagai", "base", "beri", "bila", "dari", "data", "di", "dwi", "eka",
    "hanya", "ke", "maha", "mana", "multi", "nara", "non", "olah", "panca", "para", "pasca", "per", "pra", "purna",
    "se", "sekali", "set", "sub", "swa", "tuna",
})  # fmt: skip
_ENDINGS = frozenset(("pun", "lah", "kah"))


def broken_words(naskah: Naskah) -> Iterator[tuple[str, str]]:
    """Two pieces as they stand, with the space, and the common word that they make; each pair once."""
    words = lowered(naskah).split(" ")
    made = vocabulary()[0].intersection(map(add, words, [word.rstrip(_MARKS) for word in words[1:]]))
    if not made:
        return
    for one, other in dict.fromkeys(pairwise(running(naskah).text.split(" "))):
        rest = other.rstrip(_MARKS)
        if f"{one}{rest}".lower() in made and _is_broken(one, rest):
            yield f"{one} {rest}", f"{one}{rest}"


def _is_broken(one: str, rest: str) -> bool:
    alike = rest.islower() or (rest.isupper() and one.isupper())
    apart = one.lower() in _APART or rest.lower() in _ENDINGS or is_misspelt_phrase(f"{one} {rest}")
    return alike and not apart and one.isalpha() and rest.isalpha()
