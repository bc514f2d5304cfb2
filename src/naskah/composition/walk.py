"""Walking through the lists and headings of a document, giving each item its marker and each id its target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from naskah.composition.model import Marker
from naskah.composition.numbers import BAB, BODY, INNER_BODY, Numbers, Target, bookmark, is_lettered
from naskah.composition.outlines import level
from naskah.content.expressions import names_any
from naskah.content.model import Block, Butir, Document, Heading, List
from naskah.content.names import PREVIOUS_ITEMS
from naskah.content.richtext import Literal, RichText
from naskah.findings import Finding, Place
from naskah.messages import _


class Walk:
    """The numbers of one document so far, and what can't be numbered."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.outlines: Mapping[str, tuple[str, ...]] = document.kind.outlines
        self.numbers = Numbers()
        self.found: list[Finding] = []

    def items(
        self, items: Sequence[Butir], key: str, root: str, outline: str, depth: int, parent: Target | None
    ) -> None:
        """Items of a list within a sentence, and the lists within them."""
        earlier: list[Target] = []
        for position, item in enumerate(items, 1):
            own = f"{key}.{position}"
            self.before(item, own, earlier)
            target = self.mark(own, outline, depth, root, position, parent, item.text.place)
            self.remember(item.id, target)
            earlier.append(target)
            self.items(item.items, own, root, outline, depth + 1, target)

    def before(self, item: Butir, key: str, earlier: Sequence[Target]) -> None:
        """Notes what comes before a sentence that writes itself: it may refer to that."""
        if not item.formula:
            return
        self.numbers.siblings[key] = tuple(earlier)
        if not earlier and names_any(self.document.words[item.formula], PREVIOUS_ITEMS):
            self.found.append(_closes_nothing(item))

    def blocks(self, blocks: Sequence[Block], key: str, annex: str) -> None:
        """Headings and lists of running text; `annex` is what the headings count in."""
        counts = [0] * (len(self.outlines[BAB]) + 1)
        heading: dict[int, Target] = {}
        inner = False
        for position, block in enumerate(blocks, 1):
            own = f"{key}.{position}"
            if isinstance(block, Heading):
                counts[block.level - 1 :] = [counts[block.level - 1] + 1] + [0] * (len(counts) - block.level)
                inner = is_lettered(self.outlines[BAB], block)
                target = self.mark(own, BAB, block.level - 1, f"{annex}.bab", counts[block.level - 1],
                                    heading.get(block.level - 1), block.text.place)  # fmt: skip
                heading[block.level] = target
                self.remember(block.id, target)
            elif isinstance(block, List):
                self.listed(block, own, own, INNER_BODY if inner else BODY, 0, None)

    def listed(self, block: List, key: str, root: str, outline: str, depth: int, parent: Target | None) -> None:
        """A list of running text, and the lists within it."""
        for position, item in enumerate(block.items, 1):
            own = f"{key}.{position}"
            target = self.mark(own, outline, depth, root, position, parent, item.text.place)
            self.remember(item.id, target)
            if target.nearby:
                self.numbers.around[own] = target
            for inner, each in enumerate(item.blocks, 1):
                if target.nearby:
                    self.numbers.around[f"{own}.{inner}"] = target
                if isinstance(each, List):
                    self.listed(each, f"{own}.{inner}", root, outline, depth + 1, target)

    def mark(
        self,
        key: str,
        outline: str,
        depth: int,
        root: str,
        position: int,
        parent: Target | None,
        place: Place,
        *,
        word: str = "",
        nearby: bool = False,
    ) -> Target:
        """The nth item of a level. `root` is the outermost list: Word counts it and the lists within it as one.

        `word` is what a reference says before the number, where that is not what its digits or letters are called.
        """
        levels = self.outlines[outline]
        if depth >= len(levels):
            self.found.append(_too_deep(place, outline, levels))
        form = level(levels[min(depth, len(levels) - 1)])
        self.numbers.markers[key] = Marker(outline, depth, root, form.marker(position))
        near = nearby or (parent is not None and parent.nearby)
        return Target(word or form.word, form.reference(position), bookmark(key), True, parent, near)

    def remember(self, name: str, target: Target) -> None:
        """Notes what an id stands for."""
        if name:
            self.numbers.targets[name] = target


def literally(text: RichText) -> str:
    """The characters of a text, without its expressions."""
    return "".join(part.text for part in text.parts if isinstance(part, Literal))


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
