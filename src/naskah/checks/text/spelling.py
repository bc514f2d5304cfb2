"""Spellings and phrases that are wrong wherever they stand, and what is right.

`data/ejaan.tsv`: wrong, right, kind; all in small letters. Brackets mark what is meant where more words are needed to
know that it is wrong: `[perhitungan] suara`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from naskah.checks.naskah import Naskah
from naskah.checks.text.running import Found, finds, lowered, tokens
from naskah.messages import N_

_LIST = Path(__file__).with_name("data") / "ejaan.tsv"

# Kind → why, and whether nobody would write another word instead.
KINDS = {
    "akhiran-ir": (N_("akhiran -ir tidak baku"), True),
    "awalan-di": (N_("awalan di- ditulis serangkai dengan kata kerjanya"), True),
    "baku": (N_("begitu bentuk bakunya dalam KBBI"), True),
    "bilangan": (N_("bilangan ditulis kata demi kata"), True),
    "dibebaskan": (N_("yang dibebaskan adalah orangnya, dari biaya"), False),
    "k-ganda": (N_("k pada akhir kata dasar tetap di depan akhiran -kan, dan tidak digandakan di depan -an"), True),
    "kata-depan": (N_("kata depan di dan ke ditulis terpisah; kepada dan daripada serangkai"), True),
    "luluh": (N_("huruf awal kata dasar luluh sesudah imbuhan"), True),
    "pisah": (N_("gabungan kata ditulis terpisah"), True),
    "pun": (N_("partikel pun ditulis terpisah, kecuali pada kata hubung yang padu"), True),
    "rangkai": (N_("gabungan kata yang mendapat awalan dan akhiran ditulis serangkai"), True),
    "se": (N_("se- ditulis serangkai; di depan huruf kapital dengan tanda hubung"), True),
    "searti": (N_("dua kata yang searti dipakai salah satu saja"), False),
    "suara": (N_("menghitung suara adalah penghitungan; perhitungan berarti pertimbangan"), False),
    "terikat": (N_("bentuk terikat ditulis serangkai"), True),
    "ulang": (N_("kata ulang diberi tanda hubung"), True),
}
_NUMBER = "bilangan"  # with a capital in names: Bukit Tigapuluh
_NAMES = (
    "analisa", "apotik", "jaman", "jendral", "karir", "komoditi", "perobahan", "raport",
)  # fmt: skip  # right in old names, with a capital
_NEAR = 20
# What stands before and behind a spelling that is part of a name: Institut Teknologi Sepuluh Nopember.
_PARTS_OF_NAMES = {
    "komoditi": (("berjangka ",), ()),
    "nopember": (("sepuluh ", "jalan 10 ", "stadion 10 ", "taman 10 "), ()),
    "obyek": ((), (" vital",)),
    "propinsi": (("peraturan daerah ",), ()),  # as it was called when it was made
}


class Entry(Struct, frozen=True):
    """A wrong spelling, what to write for `marked`, the part of it that is meant, and its kind."""

    wrong: str
    marked: str
    right: str
    kind: str
    words: frozenset[str]


@lru_cache(maxsize=1)
def _entries() -> tuple[Mapping[str, Entry], Mapping[str, tuple[Entry, ...]]]:
    """Wrong words, and wrong phrases by their first word."""
    words: dict[str, Entry] = {}
    phrases: dict[str, tuple[Entry, ...]] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        wrong, right, kind = line.split("\t")
        whole = wrong.replace("[", "").replace("]", "")
        entry = Entry(
            whole, wrong.partition("[")[2].partition("]")[0] or whole, right, kind, frozenset(re.findall(r"\w+", whole))
        )
        if whole.isalpha():
            words[whole] = entry
        else:
            first = re.split(r"\W", whole, maxsplit=1)[0]
            phrases[first] = (*phrases.get(first, ()), entry)
    return words, phrases


def is_misspelt(word: str) -> bool:
    """Whether this word, by itself, is in the list of wrong spellings."""
    return word.lower() in _entries()[0]


def is_misspelt_phrase(words: str) -> bool:
    """Whether these words, apart, are in the list of wrong spellings."""
    phrases = _entries()[1].get(words.partition(" ")[0].lower(), ())
    return any(entry.wrong == words.lower() for entry in phrases)


def is_reduplicated(word: str) -> bool:
    """Whether this word is one that, said twice, only lacks its hyphen."""
    return any(entry.wrong == f"{word} {word}" for entry in _entries()[1].get(word, ()))


class Misspelt(Struct, frozen=True):
    """A wrong spelling in a text: from `start` to before `end` of its passage, and what is right, in the same case."""

    found: Found
    start: int
    end: int
    right: str
    kind: str

    @property
    def words(self) -> str:
        """The characters as they stand."""
        return self.found.passage.text[self.start : self.end]


def misspelt(naskah: Naskah) -> Iterator[Misspelt]:
    """Every wrong spelling of the list."""
    words, phrases = _entries()
    present = {token.lower() for token in tokens(naskah)}
    wrong = {word: words[word] for word in present & words.keys()}
    text = lowered(naskah)
    for first in present & phrases.keys():
        wrong.update((entry.wrong, entry) for entry in phrases[first] if entry.words <= present and entry.wrong in text)
    if not wrong:
        return
    one_of = "|".join(map(re.escape, sorted(wrong, key=lambda word: (-len(word), word))))
    for found in finds(naskah, re.compile(rf"(?<![\w'’–-])(?:{one_of})(?![\w'’]|[–-]\w)", re.IGNORECASE)):
        entry = wrong.get(found.match.group().lower())
        if entry is not None and not _is_name(found, entry):
            yield _misspelt(found, entry)


def _misspelt(found: Found, entry: Entry) -> Misspelt:
    start = found.start() + entry.wrong.index(entry.marked)
    end = start + len(entry.marked)
    written = found.passage.text[start:end]
    if written.isupper():
        right = entry.right.upper()
    else:
        right = entry.right[0].upper() + entry.right[1:] if written[0].isupper() else entry.right
    return Misspelt(found, start, end, right, entry.kind)


def _is_name(found: Found, entry: Entry) -> bool:
    """Whether a name may be meant: `di Terima`, `Apotik`."""
    text, words = found.passage.text, found.match.group()
    if entry.kind == _NUMBER:
        return not words.islower()
    before, behind = _PARTS_OF_NAMES.get(entry.wrong, ((), ()))
    if text[max(found.start() - _NEAR, 0) : found.start()].lower().endswith(before) or text[
        found.end() : found.end() + _NEAR
    ].lower().startswith(behind):
        return True
    if words.isupper() or words.islower():
        return False
    return entry.wrong in _NAMES or any(word[:1].isupper() for word in words.split()[1:])
