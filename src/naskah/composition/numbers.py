"""Every number of a document, computed once: what lists show and what references say come from here alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TypeVar

from msgspec import Struct, field

from naskah.composition.model import Marker, Reference, Run, Span, Spans
from naskah.composition.outlines import level
from naskah.content.expressions import names_any
from naskah.content.model import Block, Butir, Document, Heading, Lampiran, List, Paragraph, Part, Table
from naskah.content.names import PREVIOUS_ITEMS
from naskah.content.richtext import RichText
from naskah.findings import Finding, Place, Refused
from naskah.language import OrdinalStyle, diktum_ordinal, roman
from naskah.messages import _

BAB = "bab"
BODY = "lampiran"
# Under a lettered heading, lists stand one step further in.
INNER_BODY = "lampiran-dalam"
LAMPIRAN = "Lampiran"
MAX_BOOKMARK = 40  # characters, as Word allows

Item = TypeVar("Item")


class Target(Struct, frozen=True):
    """Something that can be referred to: the word before its number, the number, and the bookmark that carries it."""

    word: str
    number: str
    bookmark: str
    numbered: bool
    parent: Target | None = None

    def spans(self) -> Spans:
        """The full reference, outermost first: `diktum KEDUA huruf a`; the word alone where there is no number."""
        if not self.number:
            return Spans((Run(self.word),))
        before: tuple[Span, ...] = (*self.parent.spans().spans, Run(" ")) if self.parent else ()
        word = (Run(f"{self.word} "),) if self.word else ()
        return Spans((*before, *word, self.bare()))

    def bare(self) -> Reference:
        """The number alone."""
        return Reference(self.bookmark, self.number, self.numbered)


class Numbers(Struct):
    """Markers and bookmarks by content key, targets by id."""

    markers: dict[str, Marker] = field(default_factory=dict)
    ordinals: dict[str, str] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)
    siblings: dict[str, tuple[Target, ...]] = field(default_factory=dict)  # what comes before a formula, by its key


def bookmark(key: str) -> str:
    """A hidden Word bookmark for a content key: a leading underscore, then letters, digits, underscores; at most 40."""
    name = f"_nm_{key.replace('.', '_').replace('-', '_')}"
    return name if len(name) <= MAX_BOOKMARK else f"{name[:30]}_{sha256(key.encode()).hexdigest()[:9]}"


def number(document: Document) -> Numbers:
    """Numbers every list, diktum, heading and Lampiran of the document, part by part as its kind orders them."""
    walk = _Walk(document)
    for parts in document.slots.values():
        for part in parts:
            walk.part(part)
    if walk.found:
        raise Refused(walk.found)
    return walk.numbers


class _Walk:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.outlines: Mapping[str, tuple[str, ...]] = document.kind.outlines
        self.numbers = Numbers()
        self.found: list[Finding] = []

    def part(self, part: Part) -> None:
        value = self.document.fields.get(part.field)
        if not isinstance(value, tuple) or not value:
            return
        if part.name == "diktum":
            self._diktum(_all(value, Butir), part.field)
        elif part.name == "rincian" and len(value) == 1:
            # A single consideration carries no letter (UU 12/2011 Lampiran II angka 24-27), but its own lists do.
            own = f"{part.field}.1"
            self._before(_all(value, Butir)[0], own, [])
            self._items(_all(value, Butir)[0].items, own, own, part.outline, 0, None)
        elif part.name in ("rincian", "daftar"):
            self._items(_all(value, Butir), part.field, part.field, part.outline, 0, None)
        elif part.name == "uraian":
            blocks = [block for block in value if isinstance(block, Heading | Paragraph | List | Table)]
            self._blocks(blocks, part.field, part.field)
        elif part.name == "tembusan" and len(value) > 1:
            for position, text in enumerate(_all(value, RichText), 1):
                self._mark(f"{part.field}.{position}", part.outline, 0, part.field, position, None, text.place)
        elif part.name == "lampiran":
            self._lampiran(_all(value, Lampiran), part.field)

    def _diktum(self, items: Sequence[Butir], key: str) -> None:
        first: OrdinalStyle = "pertama" if self.document.habits["urutan-diktum"] == "pertama" else "kesatu"
        outline = self.document.habits["daftar-diktum"]
        word = "".join(str(part.text) for part in self.document.words["rujuk-diktum"].parts if hasattr(part, "text"))
        earlier: list[Target] = []
        for position, item in enumerate(items, 1):
            own = f"{key}.{position}"
            self._before(item, own, earlier)
            ordinal = diktum_ordinal(position, first).upper()
            self.numbers.ordinals[own] = ordinal
            target = Target(word, ordinal, bookmark(f"label.{own}"), numbered=False)
            self._remember(item.id, target)
            earlier.append(target)
            self._items(item.items, own, own, outline, 0, target)

    def _items(
        self, items: Sequence[Butir], key: str, root: str, outline: str, depth: int, parent: Target | None
    ) -> None:
        earlier: list[Target] = []
        for position, item in enumerate(items, 1):
            own = f"{key}.{position}"
            self._before(item, own, earlier)
            target = self._mark(own, outline, depth, root, position, parent, item.text.place)
            self._remember(item.id, target)
            earlier.append(target)
            self._items(item.items, own, root, outline, depth + 1, target)

    def _before(self, item: Butir, key: str, earlier: Sequence[Target]) -> None:
        """Notes what comes before a sentence that writes itself: it may refer to that."""
        if not item.formula:
            return
        self.numbers.siblings[key] = tuple(earlier)
        if not earlier and names_any(self.document.words[item.formula], PREVIOUS_ITEMS):
            self.found.append(_closes_nothing(item))

    def _lampiran(self, items: Sequence[Lampiran], key: str) -> None:
        word = "".join(str(part.text) for part in self.document.words["rujuk-lampiran"].parts if hasattr(part, "text"))
        for position, item in enumerate(items, 1):
            own = f"{key}.{position}"
            # One Lampiran alone carries no numeral (UU 12/2011 Lampiran II angka 194).
            numeral = roman(position) if len(items) > 1 else ""
            self.numbers.ordinals[own] = numeral
            target = Target(word, numeral, bookmark(f"nomor.{own}"), numbered=False)
            self._remember(item.id, target)
            self._blocks(item.blocks, own, own)

    def _blocks(self, blocks: Sequence[Block], key: str, annex: str) -> None:
        counts = [0] * (len(self.outlines[BAB]) + 1)
        heading: dict[int, Target] = {}
        inner = False
        for position, block in enumerate(blocks, 1):
            own = f"{key}.{position}"
            if isinstance(block, Heading):
                counts[block.level - 1 :] = [counts[block.level - 1] + 1] + [0] * (len(counts) - block.level)
                inner = block.level > 1
                target = self._mark(own, BAB, block.level - 1, f"{annex}.bab", counts[block.level - 1],
                                    heading.get(block.level - 1), block.text.place)  # fmt: skip
                heading[block.level] = target
                self._remember(block.id, target)
            elif isinstance(block, List):
                self._list(block, own, own, INNER_BODY if inner else BODY, 0, None)

    def _list(self, block: List, key: str, root: str, outline: str, depth: int, parent: Target | None) -> None:
        for position, item in enumerate(block.items, 1):
            own = f"{key}.{position}"
            target = self._mark(own, outline, depth, root, position, parent, item.text.place)
            self._remember(item.id, target)
            for inner, each in enumerate(item.blocks, 1):
                if isinstance(each, List):
                    self._list(each, f"{own}.{inner}", root, outline, depth + 1, target)

    def _mark(
        self, key: str, outline: str, depth: int, root: str, position: int, parent: Target | None, place: Place
    ) -> Target:
        """The nth item of a level. `root` is the outermost list: Word counts it and the lists within it as one."""
        levels = self.outlines[outline]
        if depth >= len(levels):
            self.found.append(_too_deep(place, outline, levels))
        form = level(levels[min(depth, len(levels) - 1)])
        self.numbers.markers[key] = Marker(outline, depth, root, form.marker(position))
        return Target(form.word, form.reference(position), bookmark(key), numbered=True, parent=parent)

    def _remember(self, name: str, target: Target) -> None:
        if name:
            self.numbers.targets[name] = target


def _all(values: tuple[object, ...], kind: type[Item]) -> tuple[Item, ...]:
    return tuple(value for value in values if isinstance(value, kind))


def _too_deep(place: Place, outline: str, levels: Sequence[str]) -> Finding:
    message = _(
        'daftar ini lebih dalam daripada {count} jenjang penomoran "{outline}" ({levels})',
        count=len(levels),
        outline=outline,
        levels=" ".join(levels),
    )
    return Finding(
        "RJK003",
        place,
        message,
        _("Ratakan daftar itu, atau pecah menjadi butir yang berdiri sendiri."),
        source="UU 12/2011 Lampiran II angka 87 huruf h",
    )


def _closes_nothing(item: Butir) -> Finding:
    return Finding(
        "RJK006",
        item.text.place,
        _('"{name}" merujuk butir di atasnya, padahal tidak ada', name=item.formula),
        _("Tulis butir yang dirujuknya di atas butir ini, atau tulis kalimatnya sendiri."),
    )
