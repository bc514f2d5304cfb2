"""Sparse properties: what one element says of runs and paragraphs, and nothing that it leaves unsaid.

Properties are flat dictionaries whose keys are the names of the fields they end in (`bold`, `border_top` …), and
inheritance is `parent | child`. A key `refuse NAME` stands for a thing of `refusals.FEATURES`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from naskah.pdf.layout import Align, LineRule, TabStop
from naskah.pdf.lines import HIGHLIGHTS, LINES, NO_LINE, border, colour, shading
from naskah.pdf.measure import BadValueError, half_points, twips, whole
from naskah.pdf.names import ILVL, NUM_ID, VAL, Element, is_on, local, value_of, w

# The values are of as many types as there are properties; each reader below and its one consumer agree on it.
Properties: TypeAlias = dict[str, Any]
Fingerprint: TypeAlias = tuple[Any, ...]

REFUSE = "refuse "
TAB = "tab "

AUTO_SPACING = 14.0  # what Word makes of `beforeAutospacing`, in points

ALIGNMENTS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "numTab": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.JUSTIFY,
    "distribute": Align.JUSTIFY,
    "thaiDistribute": Align.JUSTIFY,
    "lowKashida": Align.JUSTIFY,
    "mediumKashida": Align.JUSTIFY,
    "highKashida": Align.JUSTIFY,
}

_TAB_ALIGNMENTS = {
    "left": "left",
    "start": "left",
    "num": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "decimal": "decimal",
}
_LEADERS = {
    "dot": "dot",
    "middleDot": "dot",
    "hyphen": "hyphen",
    "underscore": "underscore",
    "heavy": "underscore",
}
_VERTICAL = {"superscript": "superscript", "subscript": "subscript", "baseline": ""}
_LINE_RULES = {"auto": LineRule.MULTIPLE, "atLeast": LineRule.AT_LEAST, "exact": LineRule.EXACT}


def fingerprint(element: Element) -> Fingerprint:
    """A value that two elements share when they say the same: the key under which what they mean is kept.

    It is flat, as thousands are made: names as text, attributes as pairs, the contents of a child alone in a tuple.
    """
    said: list[object] = []
    for child in element:
        said.append(child.tag)
        said += child.items()
        if len(child):
            said.append((fingerprint(child),))
    return tuple(said)


def read_border(element: Element, into: Properties, edge: str) -> None:
    """Notes `border_EDGE`, or that the line is one that is not drawn."""
    into[f"border_{edge}"] = border(element)
    into[f"{REFUSE}border style"] = element.get(VAL, "none") not in LINES.union(NO_LINE)


def read_shading(element: Element, into: Properties) -> None:
    """Notes `background`, or that the pattern is one that is not drawn."""
    mixed = shading(element)
    into["background"] = mixed or ""
    into[f"{REFUSE}pattern"] = mixed is None


def refused(properties: Properties) -> tuple[str, ...]:
    """The names in `refusals.FEATURES` of what these properties ask for in vain."""
    return tuple([key.removeprefix(REFUSE) for key, asked in properties.items() if asked and key.startswith(REFUSE)])


Reader: TypeAlias = Callable[[Element, Properties], None]


def _switch(key: str) -> Reader:
    def read(element: Element, into: Properties) -> None:
        into[key] = is_on(element)

    return read


def _refused_unless(feature: str, *harmless: str | None) -> Reader:
    """Reads an element whose mere presence asks for `feature`, but for these values."""

    def read(element: Element, into: Properties) -> None:
        into[REFUSE + feature] = element.get(VAL) not in harmless

    return read


def _fonts(element: Element, into: Properties) -> None:
    """A theme font is noted as `+NAME`, as Word calls it; it goes before the plain name (17.3.2.26)."""
    theme, name = element.get(w("asciiTheme")), element.get(w("ascii"))
    if theme or name:
        into["family"] = f"+{theme}" if theme else name


def _underline(element: Element, into: Properties) -> None:
    line = element.get(VAL, "single")
    into["underline"] = "" if line == "none" else line


def _highlight(element: Element, into: Properties) -> None:
    into["highlight"] = HIGHLIGHTS.get(element.get(VAL, "none"), "")


def _language(element: Element, into: Properties) -> None:
    name = element.get(VAL)
    if name:
        into["language"] = "" if name == "x-none" else name


def _character_scale(element: Element, into: Properties) -> None:
    into[f"{REFUSE}character scale"] = (element.get(VAL) or "100").rstrip("%") != "100"


def _indent(element: Element, into: Properties) -> None:
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        for name in names:
            if (value := element.get(w(name))) is not None:
                into[key] = twips(value)
                break
    if (hanging := element.get(w("hanging"))) is not None:
        into["first"] = -twips(hanging)
    elif (first := element.get(w("firstLine"))) is not None:
        into["first"] = twips(first)


def _spacing(element: Element, into: Properties) -> None:
    for key in ("before", "after"):
        if (value := element.get(w(key))) is not None:
            into[key] = twips(value)
        if (automatic := element.get(w(f"{key}Autospacing"))) is not None:
            into[f"{key}_automatic"] = automatic in ("1", "true", "on")
    rule = element.get(w("lineRule"))
    if (value := element.get(w("line"))) is not None:
        into["line"] = value
        into["rule"] = _LINE_RULES.get(rule or "auto", LineRule.MULTIPLE)
    elif rule is not None:
        into["rule"] = _LINE_RULES.get(rule, LineRule.MULTIPLE)


def line_pitch(properties: Properties) -> float:
    """`Spacing.line`: a factor for the rule "multiple", else points. Raises `BadValueError`."""
    value = properties.get("line")
    if value is None:
        return 1.0
    pitch = twips(value)
    multiple = properties.get("rule", LineRule.MULTIPLE) is LineRule.MULTIPLE
    return round(pitch / 12, 5) if multiple else pitch


def _alignment(element: Element, into: Properties) -> None:
    name = element.get(VAL, "left")
    if name not in ALIGNMENTS:
        raise BadValueError(name)
    into["align"] = ALIGNMENTS[name]


def _borders(element: Element, into: Properties) -> None:
    for edge in element:
        if (name := local(edge)) != "bar":
            read_border(edge, into, name)
        else:
            into[f"{REFUSE}border style"] = edge.get(VAL, "none") not in NO_LINE


def _tabs(element: Element, into: Properties) -> None:
    for stop in element:
        kind = stop.get(VAL, "left")
        position = twips(stop.get(w("pos")))
        if kind == "bar":
            into[f"{REFUSE}bar tab"] = True
        elif kind == "clear":
            into[f"{TAB}{position}"] = None
        else:
            align = _TAB_ALIGNMENTS.get(kind)
            if align is None:
                raise BadValueError(kind)
            into[f"{TAB}{position}"] = TabStop(position, align, _LEADERS.get(stop.get(w("leader"), ""), ""))


def _numbering(element: Element, into: Properties) -> None:
    for key, name in (("number", NUM_ID), ("number_level", ILVL)):
        if (value := value_of(element, name)) is not None:
            into[key] = whole(value)


def _outline(element: Element, into: Properties) -> None:
    into["outline"] = whole(element.get(VAL))


def _frame(element: Element, into: Properties) -> None:
    drop = element.get(w("dropCap"), "none") != "none"
    into[REFUSE + ("drop cap" if drop else "frame")] = True


def _measure(key: str, read_length: Callable[[str | None], float]) -> Reader:
    def read(element: Element, into: Properties) -> None:
        into[key] = read_length(element.get(VAL))

    return read


def _colour(element: Element, into: Properties) -> None:
    into["colour"] = colour(element.get(VAL))


def _position(element: Element, into: Properties) -> None:
    into["position"] = _VERTICAL.get(element.get(VAL, ""), "")


# ISO/IEC 29500-1, 17.7.3: these are combined, not overridden, along the levels of the style hierarchy.
TOGGLES = ("bold", "italic", "caps", "small_caps", "strike", "hidden")

RUN_READERS: dict[str, Reader] = {
    w("rFonts"): _fonts,
    w("b"): _switch("bold"),
    w("i"): _switch("italic"),
    w("caps"): _switch("caps"),
    w("smallCaps"): _switch("small_caps"),
    w("strike"): _switch("strike"),
    w("vanish"): _switch("hidden"),
    w("u"): _underline,
    w("color"): _colour,
    w("sz"): _measure("size", half_points),
    w("spacing"): _measure("spacing", twips),
    w("vertAlign"): _position,
    w("shd"): read_shading,
    w("highlight"): _highlight,
    w("lang"): _language,
    w("dstrike"): _switch(f"{REFUSE}double strike"),
    w("outline"): _switch(f"{REFUSE}text effect"),
    w("shadow"): _switch(f"{REFUSE}text effect"),
    w("emboss"): _switch(f"{REFUSE}text effect"),
    w("imprint"): _switch(f"{REFUSE}text effect"),
    w("em"): _refused_unless("text effect", "none"),
    w("w"): _character_scale,
    w("position"): _refused_unless("character scale", "0"),
    w("fitText"): _refused_unless("character scale", "0"),
    w("bdr"): _refused_unless("character border", "nil", "none"),
    w("rtl"): _switch(f"{REFUSE}right to left"),
}

PARAGRAPH_READERS: dict[str, Reader] = {
    w("jc"): _alignment,
    w("ind"): _indent,
    w("spacing"): _spacing,
    w("contextualSpacing"): _switch("contextual"),
    w("keepNext"): _switch("keep_next"),
    w("keepLines"): _switch("keep_lines"),
    w("pageBreakBefore"): _switch("page_break_before"),
    w("widowControl"): _switch("widow_control"),
    w("pBdr"): _borders,
    w("shd"): read_shading,
    w("tabs"): _tabs,
    w("numPr"): _numbering,
    w("outlineLvl"): _outline,
    w("framePr"): _frame,
    w("bidi"): _switch(f"{REFUSE}right to left"),
    w("mirrorIndents"): _switch(f"{REFUSE}mirrored"),
    w("textDirection"): _refused_unless("vertical text", "lrTb", "lr"),
}


def read_properties(element: Element | None, readers: dict[str, Reader]) -> Properties:
    """What the children of a `w:rPr` or `w:pPr` say. Raises `BadValueError`."""
    found: Properties = {}
    for child in () if element is None else element:
        reader = readers.get(child.tag)
        if reader is not None:
            reader(child, found)
    return found
