"""The numbers of a document as values: what lists show, and what can be referred to."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from msgspec import Struct, field

from naskah.composition.model import Marker, Reference, Run, Span, Spans
from naskah.composition.outlines import level
from naskah.content.model import Heading
from naskah.language import NO_BREAK_SPACE

BAB = "bab"
BODY = "lampiran"
# Under a lettered heading, lists stand one step further in.
INNER_BODY = "lampiran-dalam"
LAMPIRAN = "Lampiran"
MAX_BOOKMARK = 40  # characters, as Word allows


class Target(Struct, frozen=True):
    """Something that can be referred to: the word before its number, the number, and the bookmark that carries it.

    `nearby`: whoever refers to it from within what holds it, says no more than tells it apart there; and no line ends
    between its word and the number. (Where the word is part of the number, as in `Pasal 5`, Word writes both.)
    """

    word: str
    number: str
    bookmark: str
    numbered: bool
    parent: Target | None = None
    nearby: bool = False

    def spans(self, here: Target | None = None) -> Spans:
        """The reference from the text of `here`, outermost first: `diktum KEDUA huruf a`; the word alone if no number.

        Within Pasal 5, `Pasal 5 ayat (2)` is `ayat (2)` (UU 12/2011 Lampiran II angka 272, 275).
        """
        if not self.number:
            return Spans((Run(self.word),))
        steps = _steps(self)
        shared = _shared(steps, _steps(here)) if self.nearby and here else 0
        spans: list[Span] = []
        for step in steps[shared:]:
            word = Run(f"{step.word}{NO_BREAK_SPACE if step.nearby else ' '}")
            spans += [*([Run(" ")] if spans else []), *([word] if step.word else []), step.bare()]
        return Spans(tuple(spans))

    def bare(self) -> Reference:
        """The number alone."""
        return Reference(self.bookmark, self.number, self.numbered)


def _steps(target: Target | None) -> list[Target]:
    steps: list[Target] = []
    while target is not None:
        steps.append(target)
        target = target.parent
    return steps[::-1]


def _shared(steps: list[Target], here: list[Target]) -> int:
    """How many steps, from the outermost, need not be said; the last always is."""
    count = 0
    while count < min(len(steps) - 1, len(here)) and steps[count] == here[count]:
        count += 1
    return count


class Numbers(Struct):
    """Markers and bookmarks by content key, targets by id."""

    markers: dict[str, Marker] = field(default_factory=dict)
    ordinals: dict[str, str] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)
    siblings: dict[str, tuple[Target, ...]] = field(default_factory=dict)  # what comes before a formula, by its key
    around: dict[str, Target] = field(default_factory=dict)  # what a text stands in, where references ask that


def is_lettered(levels: Sequence[str], heading: Heading) -> bool:
    """Whether a heading stands beside its number (`A. Umum`), and not below it (`BAB I`)."""
    return not level(levels[min(heading.level, len(levels)) - 1]).before


def bookmark(key: str) -> str:
    """A hidden Word bookmark for a content key: a leading underscore, then letters, digits, underscores; at most 40."""
    name = f"_nm_{key.replace('.', '_').replace('-', '_')}"
    return name if len(name) <= MAX_BOOKMARK else f"{name[:30]}_{sha256(key.encode()).hexdigest()[:9]}"
