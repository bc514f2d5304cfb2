"""Native numbering: one `w:num` with a restart for each list, on the outlines that the template defines by name."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from naskah.composition.model import Marker
from naskah.word.xml import WORD, whole

W = f"{{{WORD}}}"
# The first number of each way of counting that outlines have.
FIRST = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A", "upperRoman": "I"}


class Outlines(Struct, frozen=True):
    """What the template's numbering part defines: outlines by name, where their text stands, the numbers taken."""

    ids: Mapping[str, str]
    indents: Mapping[tuple[str, int], int]  # twips from the left edge, by outline and level
    hanging: Mapping[tuple[str, int], int]  # how far before that the number stands
    markers: Mapping[tuple[str, int], str]  # the first of each level, where it counts as naskah does
    taken: int


def outlines(root: etree._Element) -> Outlines:
    """Reads the outlines of `word/numbering.xml`; those without a name are the person's own and are left alone."""
    ids: dict[str, str] = {}
    indents: dict[tuple[str, int], int] = {}
    hanging: dict[tuple[str, int], int] = {}
    markers: dict[tuple[str, int], str] = {}
    for abstract in root.iterchildren(f"{W}abstractNum"):
        name = abstract.find(f"{W}name")
        if name is None:
            continue
        key = name.get(f"{W}val", "")
        ids[key] = abstract.get(f"{W}abstractNumId", "")
        for level in abstract.iterchildren(f"{W}lvl"):
            indent = level.find(f"{W}pPr/{W}ind")
            left = 0 if indent is None else whole(indent.get(f"{W}left") or indent.get(f"{W}start"))
            place = key, whole(level.get(f"{W}ilvl"))
            indents[place] = left
            hanging[place] = 0 if indent is None else whole(indent.get(f"{W}hanging"))
            markers[place] = _first(level)
    taken = max((whole(num.get(f"{W}numId")) for num in root.iterchildren(f"{W}num")), default=0)
    return Outlines(ids, indents, hanging, markers, taken)


def _first(level: etree._Element) -> str:
    """The first marker of a level, such as `a)`; nothing where it counts in a way of Word's own."""
    text, form = (level.find(f"{W}{name}") for name in ("lvlText", "numFmt"))
    sign = FIRST.get("" if form is None else form.get(f"{W}val", ""))
    said = "" if text is None else text.get(f"{W}val", "")
    own = f"%{whole(level.get(f'{W}ilvl')) + 1}"
    return said.replace(own, sign) if sign and said.count("%") == 1 and own in said else ""


class Lists(Struct):
    """Gives each list of one document its `w:num`."""

    outlines: Outlines
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    definitions: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)  # outlines that the template does not have

    def properties(self, marker: Marker) -> str:
        """`w:numPr` of an item."""
        key = (marker.outline, marker.list)
        number = self.numbers.get(key)
        if number is None:
            abstract = self.outlines.ids.get(marker.outline)
            if abstract is None:
                self.missing.add(marker.outline)
            number = self.numbers[key] = self.outlines.taken + len(self.numbers) + 1
            self.definitions.append(
                f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
                f'<w:lvlOverride w:ilvl="{marker.level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        return f'<w:numPr><w:ilvl w:val="{marker.level}"/><w:numId w:val="{number}"/></w:numPr>'

    def indent(self, marker: Marker) -> str:
        """`w:ind` of a paragraph that goes on with the text of an item."""
        return f'<w:ind w:left="{self.left(marker)}"/>'

    def left(self, marker: Marker) -> int:
        """Where the text of an item stands, in twips from the left edge."""
        return self.outlines.indents.get((marker.outline, marker.level), 0)

    def quoted(self, marker: Marker, under: Marker | None) -> str:
        """`w:ind` of a quoted line: its typed marker hangs where a number of this level would, from the text of the
        item that it is quoted `under`."""
        if marker.outline not in self.outlines.ids:
            self.missing.add(marker.outline)
        left = self.left(marker)
        hanging = self.outlines.hanging.get((marker.outline, marker.level), 0)
        if under is not None:
            first = replace(marker, level=0)
            margin = self.left(first) - self.outlines.hanging.get((marker.outline, 0), 0)
            left += self.left(under) - margin
        if marker.text:
            return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
        return f'<w:ind w:left="{left - hanging}" w:firstLine="0"/>'
