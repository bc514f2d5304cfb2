"""Native numbering: definitions, and the counters that run through a text (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct, field

from naskah.pdf.measure import BadValueError, whole
from naskah.pdf.names import ILVL, NUM_ID, NUM_PR, PPR, RPR, Element, is_on, value_of, w
from naskah.pdf.properties import PARAGRAPH_READERS, RUN_READERS, Properties, read_properties

LEVELS = 9
_ABSTRACT_ID = w("abstractNumId")
_PLACEHOLDER = re.compile(r"%([1-9])")

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """A Roman numeral in capitals; numbers beyond what the numerals reach are shown as they are."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        text += letters * count
    return text


def letter(number: int) -> str:
    """A to Z, then AA, BB …, as Word has it. Zero has no letter; beyond Word's own end the number stands."""
    if number < 1:
        return ""
    times, at = divmod(number - 1, 26)
    return chr(ord("A") + at) * (times + 1) if times < 30 else str(number)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letter,
    "lowerLetter": lambda number: letter(number).lower(),
    "none": lambda _: "",
    "bullet": lambda _: "",
}


class Level(Struct):
    """`w:lvl`: how one level of a list counts, shows and indents."""

    format: str = "decimal"
    text: str = ""
    start: int = 0
    suffix: str = "tab"
    align: str = "left"
    restart: int | None = None  # after which level (from 1) it starts anew; 0 is never, None after any above
    legal: bool = False
    style_id: str = ""
    picture: bool = False
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)


class Definition(Struct):
    """`w:abstractNum`: the levels of a list; `link` names the numbering style that holds them instead."""

    levels: dict[int, Level]
    link: str = ""


class Instance(Struct):
    """`w:num`: one use of a definition, with levels of its own and numbers that it starts anew with."""

    definition: int
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The numbering part. A number that is not defined numbers nothing, as in Word."""

    def __init__(self, root: Element | None, style_numbers: dict[str, int]) -> None:
        """`style_numbers` are the `w:numId` of numbering styles by style id."""
        self._definitions: dict[int, Definition] = {}
        self._instances: dict[int, Instance] = {}
        for element in () if root is None else root:
            if element.tag == w("abstractNum"):
                self._definitions[whole(element.get(_ABSTRACT_ID))] = Definition(
                    {whole(level.get(ILVL)): _level(level) for level in element.iterchildren(w("lvl"))},
                    value_of(element, w("numStyleLink")) or "",
                )
            elif element.tag == w("num"):
                self._instances[whole(element.get(NUM_ID))] = _instance(element)
        self._levels: dict[int, tuple[Level | None, ...]] = {}
        self._formats: dict[tuple[int, int], tuple[str, ...]] = {}
        for instance in self._instances.values():
            definition = self._definitions.get(instance.definition)
            linked = self._instances.get(style_numbers.get(definition.link, -1)) if definition is not None else None
            if linked is not None:
                instance.definition = linked.definition

    def instance(self, number: int) -> Instance | None:
        """The list instance with this `w:numId`, None where nothing is numbered."""
        instance = self._instances.get(number)
        return instance if instance is not None and instance.definition in self._definitions else None

    def levels(self, number: int) -> tuple[Level | None, ...]:
        """What the nine levels of an instance look like; none at all where nothing is numbered."""
        found = self._levels.get(number)
        if found is None:
            instance = self.instance(number)
            if instance is None:
                return ()
            defined = self._definitions[instance.definition].levels | instance.levels
            found = self._levels[number] = tuple(defined.get(at) for at in range(LEVELS))
        return found

    def level(self, number: int, at: int) -> Level | None:
        """What a level of an instance looks like."""
        levels = self.levels(number)
        return levels[at] if 0 <= at < len(levels) else None

    def formats(self, number: int, at: int) -> tuple[str, ...]:
        """The formats that a number of this level shows itself in."""
        found = self._formats.get((number, at))
        if found is None:
            found = self._formats[number, at] = self._shown_formats(number, at)
        return found

    def _shown_formats(self, number: int, at: int) -> tuple[str, ...]:
        level = self.level(number, at)
        if level is None:
            return ()
        shown = [self.level(number, int(digit) - 1) for digit in _PLACEHOLDER.findall(level.text)]
        return tuple(dict.fromkeys([level.format, *(other.format for other in shown if other is not None)]))

    def level_of_style(self, number: int, style_id: str) -> int | None:
        """The level that is tied to a paragraph style (17.9.23)."""
        for at, level in enumerate(self.levels(number)):
            if level is not None and level.style_id == style_id:
                return at
        return None


class Counters:
    """The numbers of one text as they run on: instances of one definition share them, as in Word."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._values: dict[int, list[int | None]] = {}
        self._started: set[tuple[int, int]] = set()

    def next(self, number: int, at: int) -> str:
        """Counts one paragraph and gives its number as shown. Level and formats must be known."""
        instance, level = self._numbering.instance(number), self._numbering.level(number, at)
        if instance is None or level is None:
            raise KeyError(number)
        values = self._values.setdefault(instance.definition, [None] * LEVELS)
        value, start = values[at], instance.starts.get(at)
        if start is not None and (number, at) not in self._started:
            values[at] = start
        else:
            values[at] = level.start if value is None else value + 1
        self._started.add((number, at))
        for below, deeper in enumerate(self._numbering.levels(number)[at + 1 :], at + 1):
            if deeper is None or deeper.restart is None or at < deeper.restart:
                values[below] = None
        return self._shown(number, level, values)

    def _shown(self, number: int, level: Level, values: list[int | None]) -> str:
        def one(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = self._numbering.level(number, at)
            if other is None:
                return ""
            value = values[at]
            form = "decimal" if level.legal and other.format not in ("none", "bullet") else other.format
            return FORMATS[form](other.start if value is None else value)

        return level.text if level.format == "bullet" else _PLACEHOLDER.sub(one, level.text)


def _level(element: Element) -> Level:
    restart, start = value_of(element, w("lvlRestart")), value_of(element, w("start"))
    align = value_of(element, w("lvlJc")) or "left"
    return Level(
        format=value_of(element, w("numFmt")) or "decimal",
        text=value_of(element, w("lvlText")) or "",
        start=whole(start) if start is not None else 0,
        suffix=value_of(element, w("suff")) or "tab",
        align={"start": "left", "end": "right"}.get(align, align),
        restart=whole(restart) if restart is not None else None,
        legal=is_on(element.find(w("isLgl"))),
        style_id=value_of(element, w("pStyle")) or "",
        picture=element.find(w("lvlPicBulletId")) is not None,
        paragraph=read_properties(element.find(PPR), PARAGRAPH_READERS),
        run=read_properties(element.find(RPR), RUN_READERS),
    )


def _instance(element: Element) -> Instance:
    levels, starts = {}, {}
    for override in element.iterchildren(w("lvlOverride")):
        at = whole(override.get(ILVL))
        if (own := override.find(w("lvl"))) is not None:
            levels[at] = _level(own)
        if (start := value_of(override, w("startOverride"))) is not None:
            starts[at] = whole(start)
    definition = value_of(element, _ABSTRACT_ID)
    if definition is None:
        raise BadValueError("w:num")
    return Instance(whole(definition), levels, starts)


def style_numbers(styles: Element | None) -> dict[str, int]:
    """The `w:numId` of each numbering style."""
    found = {}
    for style in () if styles is None else styles.iterchildren(w("style")):
        if style.get(w("type")) == "numbering":
            number = value_of(style.find(f"{PPR}/{NUM_PR}"), NUM_ID)
            if number is not None:
                found[style.get(w("styleId"), "")] = whole(number)
    return found
