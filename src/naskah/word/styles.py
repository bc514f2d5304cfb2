"""Styles of the template by the names that people see: Word writes ids of its own, after the language it speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct, field

from naskah.word.xml import WORD

W = f"{{{WORD}}}"
LONGEST_CHAIN = 10  # of styles based on one another: a circle ends too
# The head of a Lampiran begins a little before the middle of the text.
RIGHT_HALF = 0.75
_SEAM = re.compile("(?<=[a-z])(?=[A-Z0-9])")


def style_ids(root: etree._Element) -> Mapping[str, str]:
    """Style ids by key: `Isi Lampiran` is `isilampiran`, `heading 1` is `heading1`."""
    return {
        _key(name.get(f"{W}val", "")): style.get(f"{W}styleId", "")
        for style in root.iterchildren(f"{W}style")
        if (name := style.find(f"{W}name")) is not None
    }


def left_indents(root: etree._Element) -> Mapping[str, int]:
    """Where the text of each style starts, by style id, in twips from the left margin; inherited like all else."""
    own: dict[str, int] = {}
    based: dict[str, str] = {}
    for style in root.iterchildren(f"{W}style"):
        key = style.get(f"{W}styleId", "")
        indent, parent = style.find(f"{W}pPr/{W}ind"), style.find(f"{W}basedOn")
        left = None if indent is None else indent.get(f"{W}left") or indent.get(f"{W}start")
        if left and left.lstrip("-").isdigit():
            own[key] = int(left)
        elif parent is not None:
            based[key] = parent.get(f"{W}val", "")

    def left_of(key: str, steps: int) -> int:
        return own.get(key) or (left_of(based[key], steps - 1) if steps and key in based else 0)

    return {key: left_of(key, LONGEST_CHAIN) for key in (*own, *based)}


class Styles(Struct):
    """The ids of the styles that one document uses, and the names of those that the template does not have.

    `middle` is half the width of an upright page's text; `wider` is how much wider the text of the page at hand is.
    """

    ids: Mapping[str, str]
    indents: Mapping[str, int]
    middle: int
    wider: int = 0
    missing: set[str] = field(default_factory=set)

    def left(self, name: str) -> int:
        """Where the text of a style starts; what stands in the right half stands there on a wider page too."""
        left = self.indents.get(self[name], 0)
        return left + self.wider if left > self.middle * RIGHT_HALF else left

    def moved(self, name: str) -> str:
        """`w:ind` of what does not stand where its style says; else nothing."""
        if not self.wider:
            return ""
        left = self.left(name)
        return f'<w:ind w:left="{left}"/>' if left != self.indents.get(self[name], 0) else ""

    def __getitem__(self, name: str) -> str:
        known = self.ids.get(_key(name))
        if known is None:
            self.missing.add(_shown(name))
        return known or name


def _shown(name: str) -> str:
    """A style's name as Word shows it: `RincianAkhir` is `Rincian Akhir`, `heading1` is `Heading 1`."""
    spaced = _SEAM.sub(" ", name)
    return spaced[:1].upper() + spaced[1:]


def _key(name: str) -> str:
    return name.replace(" ", "").casefold()
