"""Words of official Indonesian, and which of them a mistyped word was probably meant to be.

`data/kosakata.txt` holds two paragraphs of words in small letters: common words (what one may have meant), and right
words, names and foreign words that happen to be one letter away from a common one. A word far from every common word
needs to stand in neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import ne
from pathlib import Path
from string import ascii_lowercase

_LIST = Path(__file__).with_name("data") / "kosakata.txt"
SHORTEST = 6  # letters; of words this short too many are one edit from a common one: only letters swapped count
_SHORTEST_NAME = 9  # a capitalised word below this length may be a name
_HEADS = (
    "bersama fakultas gubernur instansi instruksi lampiran lembaran menteri nasional pemilu pimpinan presiden provinsi"
    " republik sekolah standar tanggal tentang wilayah"
)  # whose misspellings are neither names nor other words
_SEEN = {"rebulik": "republik"}  # two slips of a finger at once
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")  # of the keyboard, each half a key to the right of the one above
_BESIDE = {
    letter: "".join(
        _ROWS[line][place]
        for line, place in (
            (row, column - 1),
            (row, column + 1),
            (row - 1, column),
            (row - 1, column + 1),
            (row + 1, column - 1),
            (row + 1, column),
        )
        if 0 <= line < len(_ROWS) and 0 <= place < len(_ROWS[line])
    )
    for row, letters in enumerate(_ROWS)
    for column, letter in enumerate(letters)
}


@lru_cache(maxsize=1)
def vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Common words, and words that are right although they look like a slip of one."""
    common, known = _LIST.read_text(encoding="ascii").split("\n\n")
    return frozenset(common.split()), frozenset(known.split())


def is_common(word: str) -> bool:
    """Whether this is a common word, in any case."""
    return word.lower() in vocabulary()[0]


def meant(word: str) -> str | None:
    """The one common word of which `word` is a typing error, in the same case; None when it is right or unknown."""
    right = _meant(word.lower(), capital=not word.islower())
    if right is None:
        return None
    return right.upper() if word.isupper() else right.capitalize() if word[0].isupper() else right


@lru_cache(maxsize=4096)
def _meant(word: str, *, capital: bool) -> str | None:
    common, known = vocabulary()
    if word in _SEEN:
        return _SEEN[word]
    if len(word) < SHORTEST or word in common or word in known:
        return None
    stem = word.removesuffix("nya")
    if stem != word and (stem in common or stem in known):
        return None
    near = common.intersection(_edits(word, capital=capital))
    if near:
        suffixed = word[:-1] + "an"  # pelaksanan: pelaksanaan rather than pelaksana
        return suffixed if suffixed in near else next(iter(near)) if len(near) == 1 else None
    right = None if stem == word else _meant(stem, capital=capital)
    return right and right + "nya"


def _edits(word: str, *, capital: bool) -> Iterator[str]:
    """Every string that one slip of a finger makes this word of: a letter more, less, swapped, or from the key beside.

    Another letter altogether often makes another word (`pengurutan`, `pengusutan`): that counts only for a few words.
    Short capitalised words may be names: there, only what a name does not do, a letter lost, doubled or swapped.
    """
    long = len(word) > SHORTEST
    name = capital and len(word) < _SHORTEST_NAME
    for position in range(len(word) + 1):
        head, tail = word[:position], word[position:]
        if long:
            yield from [head + letter + tail for letter in ascii_lowercase]
        if tail:
            yield head + tail[1:2] + tail[0] + tail[2:]
        if tail and long:
            rest = tail[1:]
            if (not name or tail[:1] == tail[1:2]) and (rest or tail != "i"):  # ditulisi
                yield head + rest
            if not name:
                yield from [head + letter + rest for letter in _BESIDE.get(tail[0], "")]
    if long:
        yield from (known for known in _HEADS.split() if _is_one_off(word, known))


def _is_one_off(word: str, known: str) -> bool:
    return len(word) == len(known) and sum(map(ne, word, known)) == 1
