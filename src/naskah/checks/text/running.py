"""A whole document as one string, for rules that look for certain words wherever they stand.

One search over one string costs a tenth of one search for each of its texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from naskah.checks.model import Slip
from naskah.checks.naskah import UNKNOWN, Naskah, Passage
from naskah.content.richtext import Literal, RichText

BETWEEN = "\0"  # between two texts: no white space, no word, and no text holds it
OWN = "content/"  # where a project keeps what its people write
_LONGEST = 200  # characters of a word
_MARKS = str.maketrans(dict.fromkeys(BETWEEN + UNKNOWN + "\n,;:.?()[]{}\"'“”‘’/-–—_", " "))


class Running(Struct, frozen=True):
    """The texts one after another, and where each begins. Sentences that the project itself words come last."""

    text: str
    starts: tuple[int, ...]
    passages: tuple[Passage, ...]


class Found(Struct, frozen=True):
    """What a search found: a match, and the passage that it lies in, which begins at `base` of the whole."""

    passage: Passage
    match: re.Match[str]
    base: int

    def start(self, group: int | str = 0) -> int:
        """Where the match, or a group of it, begins in its passage."""
        return self.match.start(group) - self.base

    def end(self, group: int | str = 0) -> int:
        """Where it ends."""
        return self.match.end(group) - self.base

    def slip(self, message: str, help_: str = "", replacement: str | None = None, group: int | str = 0) -> Slip:
        """A slip on what was found."""
        return self.passage.slip(self.start(group), self.end(group), message, help_, replacement)


def running(naskah: Naskah) -> Running:
    """The document's texts in one string, worked out once."""
    made: Running | None = naskah.__dict__.get("running")
    if made is None:
        passages = (*naskah.passages, *_own_words(naskah))
        starts, length = [], 0
        for passage in passages:
            starts.append(length)
            length += len(passage.text) + 1
        text = BETWEEN.join([passage.text.replace(BETWEEN, UNKNOWN) for passage in passages])
        made = naskah.__dict__["running"] = Running(text, tuple(starts), passages)
    return made


def lowered(naskah: Naskah) -> str:
    """The string in small letters, for a first look whether words are there at all."""
    made: str | None = naskah.__dict__.get("lowered")
    if made is None:
        made = naskah.__dict__["lowered"] = running(naskah).text.lower()
    return made


def tokens(naskah: Naskah) -> frozenset[str]:
    """Every distinct word, with digits and foreign letters as they stand; marks part words, `!` does not."""
    made: frozenset[str] | None = naskah.__dict__.get("tokens")
    if made is None:
        made = naskah.__dict__["tokens"] = frozenset(running(naskah).text.translate(_MARKS).split())
    return made


def finds(naskah: Naskah, pattern: re.Pattern[str]) -> Iterator[Found]:
    """Every match that was written where it stands; what an expression brings is told where that was written."""
    page = running(naskah)
    for match in pattern.finditer(page.text):
        index = bisect_right(page.starts, match.start()) - 1
        passage, base = page.passages[index], page.starts[index]
        if is_written(passage, match.start() - base, match.end() - base):
            yield Found(passage, match, base)


def word_around(text: str, offset: int) -> str:
    """The characters around this one, up to white space."""
    start = offset - len(text[max(offset - _LONGEST, 0) : offset].rpartition(" ")[2].rpartition("\n")[2])
    return text[start : start + 2 * _LONGEST].split(maxsplit=1)[0]


def is_address(text: str, offset: int) -> bool:
    """Whether a character belongs to an address of mail or web, where spelling and spacing follow other rules."""
    word = word_around(text, offset)
    return "@" in word or "://" in word or any(part[:1].isalnum() for part in word.split(".")[1:])


def is_written(passage: Passage, start: int, end: int) -> bool:
    """Whether any of these characters was written in this text, rather than brought by an expression."""
    parts = passage.source.parts
    if len(parts) == 1:
        return isinstance(parts[0], Literal)
    first = bisect_right(passage.starts, start) - 1
    last = bisect_right(passage.starts, max(end - 1, start)) - 1
    return any(isinstance(part, Literal) for part in parts[max(first, 0) : last + 1])


def _own_words(naskah: Naskah) -> Iterator[Passage]:
    """The sentences that the lembaga or the document words anew, as typed: what an expression brings is left open."""
    for name, source in naskah.document.words.items():
        if source.place.file.startswith(OWN):
            yield Passage(name, "kata", f"kata.{name}", *_as_typed(source))


def _as_typed(source: RichText) -> tuple[str, RichText, tuple[int, ...]]:
    pieces = [part.text if isinstance(part, Literal) else UNKNOWN for part in source.parts]
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return "".join(pieces), source, tuple(starts[:-1]) or (0,)
