"""What runs and paragraphs look like: all levels of inheritance put together, each result kept once.

The order is that of ISO/IEC 29500-1, 17.7.2: defaults, table style, paragraph style, numbering level,
character style, direct formatting. Equal results are one object, so that whoever draws them can keep what it
made of them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from naskah.pdf.layout import (
    Borders,
    Indent,
    LineRule,
    ParagraphStyle,
    Role,
    Spacing,
    TextStyle,
)
from naskah.pdf.names import PPR, RPR, Element, value_of, w
from naskah.pdf.numbering import Level, Numbering
from naskah.pdf.properties import (
    AUTO_SPACING,
    PARAGRAPH_READERS,
    RUN_READERS,
    TAB,
    TOGGLES,
    Fingerprint,
    Properties,
    fingerprint,
    line_pitch,
    read_properties,
    refused,
)
from naskah.pdf.styles import Style, Styles
from naskah.pdf.symbols import is_symbol_font

FAMILY = "Times New Roman"  # where a file names no font: Word's own
SIZE = 10.0

_RUN_STYLE = w("rStyle")
_PARAGRAPH_STYLE = w("pStyle")
_HEADING = re.compile(r"heading ?([1-9])")
_BODY_OUTLINE = 9


class RunFormat(NamedTuple):
    """How a run looks. `symbols` is the font that its characters are codes of; `refused` is not drawn."""

    style: TextStyle
    hidden: bool
    symbols: str
    refused: tuple[str, ...]


class ParagraphFormat(NamedTuple):
    """How a paragraph looks. `number` is its `w:numId` (0: none), `mark` the look of its mark."""

    style: ParagraphStyle
    style_id: str
    number: int
    level: int
    mark: RunFormat
    mark_deleted: bool
    refused: tuple[str, ...]


class Formats:
    """Resolves and keeps formats. A context is a place in a table whose style formats it; 0 is none."""

    def __init__(
        self, styles: Styles, numbering: Numbering, fonts: dict[str, str], language: str, default_tab: float
    ) -> None:
        self._styles, self._numbering, self._fonts = styles, numbering, fonts
        self._language, self._default_tab = language, default_tab
        self._contexts: list[tuple[Properties, Properties]] = [({}, {})]
        self._context_ids: dict[tuple[object, ...], int] = {}
        self._bases: dict[tuple[int, str, str], Properties] = {}
        self._runs: dict[tuple[int, str, Fingerprint], RunFormat] = {}
        self._marks: dict[int, RunFormat] = {}
        self._paragraphs: dict[tuple[int, Fingerprint], ParagraphFormat] = {}
        self._text_styles: dict[TextStyle, TextStyle] = {}
        self._paragraph_styles: dict[ParagraphStyle, ParagraphStyle] = {}

    def context(self, key: tuple[object, ...], paragraph: Properties, run: Properties) -> int:
        """The context for these properties of a table style; `key` is equal only where they are."""
        found = self._context_ids.get(key)
        if found is None:
            found = self._context_ids[key] = len(self._contexts)
            self._contexts.append((paragraph, run))
        return found

    def run(self, context: int, style_id: str, element: Element | None) -> RunFormat:
        """The look of a run with this `w:rPr` in a paragraph of this style. Raises `BadValueError`."""
        key = (context, style_id, fingerprint(element) if element is not None else ())
        found = self._runs.get(key)
        if found is None:
            found = self._runs[key] = self._resolve_run(context, style_id, element, {})
        return found

    def default_text(self) -> TextStyle:
        """The look of text where nothing is said of it. Raises `BadValueError`."""
        return self.run(0, self._styles.default("paragraph"), None).style

    def number(self, context: int, element: Element | None, form: ParagraphFormat, level: Level) -> RunFormat:
        """The look of a paragraph's number: its mark's, with the level's on top. Raises `BadValueError`."""
        found = self._marks.get(id(form))  # formats are kept, so that their identity tells them apart
        if found is None:
            mark = element.find(RPR) if element is not None else None
            found = self._marks[id(form)] = self._resolve_run(context, form.style_id, mark, level.run)
        return found

    def paragraph(self, context: int, element: Element | None) -> ParagraphFormat:
        """The look of a paragraph with this `w:pPr`. Raises `BadValueError`."""
        key = (context, fingerprint(element) if element is not None else ())
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = self._resolve_paragraph(context, element)
        return found

    # --- runs -------------------------------------------------------------------------------------

    def _base(self, context: int, style_id: str, character: str) -> Properties:
        """All below direct formatting. Toggles are on where an odd number of styles has them on (17.7.3)."""
        key = (context, style_id, character)
        found = self._bases.get(key)
        if found is None:
            defaults, table = self._styles.run_defaults, self._contexts[context][1]
            levels = (
                table,
                self._styles.run("paragraph", style_id),
                self._styles.run("character", character),
            )
            found = defaults | levels[0] | levels[1] | levels[2]
            for toggle in TOGGLES:
                odd = sum(bool(level.get(toggle)) for level in levels) % 2 == 1
                found[toggle] = bool(defaults.get(toggle)) or odd
            self._bases[key] = found
        return found

    def _resolve_run(self, context: int, style_id: str, element: Element | None, top: Properties) -> RunFormat:
        character = self._styles.known("character", value_of(element, _RUN_STYLE))
        direct = read_properties(element, RUN_READERS)
        properties = self._base(context, style_id, character) | direct | top
        family = self._family(properties)
        symbols = family if is_symbol_font(family) else ""
        if symbols:
            family = self._family(self._base(context, style_id, ""))
            family = FAMILY if is_symbol_font(family) else family
        language = properties.get("language", "")
        style = TextStyle(
            family=family,
            size=properties.get("size", SIZE),
            bold=properties["bold"],
            italic=properties["italic"],
            underline=properties.get("underline", ""),
            strike=properties["strike"],
            caps=properties["caps"],
            small_caps=properties["small_caps"] and not properties["caps"],
            position=properties.get("position", ""),
            colour=properties.get("colour", ""),
            background=properties.get("highlight") or properties.get("background", ""),
            spacing=properties.get("spacing", 0.0),
            language="" if language == self._language else language,
        )
        style = self._text_styles.setdefault(style, style)
        return RunFormat(style, properties["hidden"], symbols, refused(properties))

    def _family(self, properties: Properties) -> str:
        family = str(properties.get("family", FAMILY))
        return self._fonts.get(family, FAMILY) if family.startswith("+") else family

    # --- paragraphs -------------------------------------------------------------------------------

    def _resolve_paragraph(self, context: int, element: Element | None) -> ParagraphFormat:
        style_id = self._styles.known("paragraph", value_of(element, _PARAGRAPH_STYLE))
        direct = read_properties(element, PARAGRAPH_READERS)
        number, level, owner = self._numbered(style_id, direct)
        indents: Properties = {}
        if number and (definition := self._numbering.level(number, level)) is not None:
            indents = definition.paragraph
        properties = self._styles.paragraph_defaults | self._contexts[context][0]
        for style in self._styles.chain("paragraph", style_id):
            if style is owner:  # a style that brings its own number goes before the indents of the level
                properties = properties | indents
            properties = properties | style.own.paragraph
        if owner is None:
            properties = properties | indents
        properties = properties | direct
        mark = element.find(RPR) if element is not None else None
        return ParagraphFormat(
            style=self._paragraph_style(style_id, properties),
            style_id=style_id,
            number=number,
            level=level,
            mark=self.run(context, style_id, mark),
            mark_deleted=mark is not None and mark.find(w("del")) is not None,
            refused=refused(properties),
        )

    def _numbered(self, style_id: str, direct: Properties) -> tuple[int, int, Style | None]:
        """The list instance, the level, and the style that they come from where they are not direct."""
        chain = self._styles.chain("paragraph", style_id)
        owner = next((style for style in reversed(chain) if "number" in style.own.paragraph), None)
        carried = owner.own.paragraph["number"] if owner is not None else 0
        number = direct.get("number", carried)
        if not number:
            return 0, 0, None
        for style in reversed(chain):
            tied = self._numbering.level_of_style(number, style.id)
            if tied is not None:
                break
        else:
            styled = [s.own.paragraph["number_level"] for s in chain if "number_level" in s.own.paragraph]
            tied = styled[-1] if styled and "number" not in direct else 0
        level = direct.get("number_level", tied)
        if "number" in direct or level != tied:
            owner = None
        return number, level, owner

    def _paragraph_style(self, style_id: str, properties: Properties) -> ParagraphStyle:
        name = self._styles.name("paragraph", style_id)
        level = self._heading_level(name, properties)
        before, after = (
            AUTO_SPACING if properties.get(f"{side}_automatic") else properties.get(side, 0.0)
            for side in ("before", "after")
        )
        spacing = Spacing(
            before=before,
            after=after,
            line=line_pitch(properties),
            rule=properties.get("rule", LineRule.MULTIPLE),
            contextual=properties.get("contextual", False),
        )
        stops = [stop for key, stop in properties.items() if key.startswith(TAB) and stop is not None]
        defaults = ParagraphStyle()
        style = ParagraphStyle(
            name=name,
            role=Role.HEADING if level else Role.BODY,
            level=level,
            align=properties.get("align", defaults.align),
            indent=Indent(*(properties.get(side, 0.0) for side in ("left", "right", "first"))),
            spacing=spacing,
            borders=paragraph_borders(properties),
            background=properties.get("background", ""),
            tabs=tuple(sorted(stops, key=lambda stop: stop.position)),
            default_tab=self._default_tab,
            keep_next=properties.get("keep_next", False),
            keep_lines=properties.get("keep_lines", False),
            page_break_before=properties.get("page_break_before", False),
            widow_control=properties.get("widow_control", True),
        )
        return self._paragraph_styles.setdefault(style, style)

    def _heading_level(self, name: str, properties: Properties) -> int:
        outline = properties.get("outline")
        if outline is not None:
            return outline + 1 if 0 <= outline < _BODY_OUTLINE else 0
        match = _HEADING.fullmatch(name.lower())
        return int(match[1]) if match else 0


def paragraph_borders(properties: Properties) -> Borders:
    """The edges of a paragraph."""
    return Borders(*(properties.get(f"border_{edge}") for edge in ("top", "bottom", "left", "right", "between")))


def paragraph_properties(paragraph: Element) -> Element | None:
    """The `w:pPr` of a paragraph: always its first child."""
    first = paragraph[0] if len(paragraph) else None
    return first if first is not None and first.tag == PPR else None
