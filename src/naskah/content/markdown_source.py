"""Markdown made ready for its parser, every character at the same offset as in the file.

Expressions and comments become runs of noncharacters (which no text may hold), so that nothing inside them is taken
for Markdown; typed markers that the parser does not know, such as `a)` or `(1)`, become markers that it knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct, field

from naskah.content.characters import check_characters
from naskah.content.expressions import EXPRESSION
from naskah.content.faults import Faults
from naskah.findings import Place
from naskah.messages import _

_DIGITS = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5\ufdd6\ufdd7\ufdd8\ufdd9\ufdda\ufddb\ufddc\ufddd\ufdde\ufddf"
_LEAD = "\ufde0"
_COMMENT_MARK = "\ufde1"
_DOT = "\ufde2"
_BRACKET = "\ufde3"
STAND_IN = re.compile(f"{_LEAD}[{_DIGITS}]+")
_MARKED = re.compile(r"<!--.*?-->|<!--|\{\{", re.DOTALL)
# A line that begins with a year or a longer number is a sentence; the parser would take the number for a marker.
_LONG_NUMBER = re.compile(r"( *\d{4,})([.)])(?=[ \t])")
# Numbers of what is quoted stand as they are typed: they are another text's.
_QUOTED_NUMBER = re.compile(r"( *> ?(?:> ?)* *\d{1,9})([.)])(?=[ \t])")
LETTERS = "[a-z]{1,2}|[ivxl]{3,5}"
_ROMAN = re.compile(r"[ivxl]+")
_COMMENTS = re.compile(f"{_COMMENT_MARK}+")
# Comments with a space behind them that would be one too many, and those with nothing behind them on their line.
_BEFORE_SPARE_SPACE = re.compile(f"(?:(?<=^)|(?<= )){_COMMENT_MARK}+ ", re.MULTILINE)
_LAST = re.compile(f"(?<!{_COMMENT_MARK}){_COMMENT_MARK}+ *$", re.MULTILINE)
# A tab counts as up to four columns: what stands behind it moves to another level than the one that is seen.
_TAB = re.compile(r"^ *(?:> ?)* *(\t)(?=[ \t]*\S)", re.MULTILINE)
_MAX_EXPRESSIONS = 10_000


def typed_markers(in_brackets: str) -> re.Pattern[str]:
    """A pattern for typed markers: of those between two brackets the ones that are named, a), a. or a Roman numeral.

    Before it may stand the markers of the lists that the item is in.
    """
    lists = r" *(?:(?:[-*+]|\d{1,3}[.)]) +)*"
    return re.compile(rf"({lists})(?:\(({in_brackets})\)|({LETTERS})([.)]))(?=[ \t]+\S)")


MARKER = typed_markers(rf"\d{{1,2}}|{LETTERS}")


class Prepared(Struct):
    """The text for the parser, and the expressions that stand-ins stand for, as (offset, whole text)."""

    text: str
    expressions: list[tuple[int, str]] = field(default_factory=list)
    markers: dict[int, tuple[int, str]] = field(default_factory=dict)  # line, from 0 → column and marker as typed

    lines: list[str] = field(default_factory=list)

    def line(self, number: int) -> str:
        """A line, counted from 0."""
        return self.lines[number]

    def expression(self, stand_in: str) -> tuple[int, str]:
        """Offset and whole text of the expression that a stand-in stands for."""
        index = 0
        for digit in stand_in[1:]:
            index = index * len(_DIGITS) + _DIGITS.index(digit)
        return self.expressions[index]


def prepare(text: str, locate: Callable[[int], Place], faults: Faults, marker: re.Pattern[str]) -> Prepared | None:
    """The text with stand-ins; None, with findings, when a character or an unclosed comment forbids it.

    `marker`: the typed markers that become some that the parser knows.
    """
    prepared = Prepared("")
    covered = _covered(text, locate, faults, prepared)
    if covered is None:
        return None
    _markers(covered, prepared, marker)
    return prepared


def without_comments(text: str) -> str:
    """A text that has been read without findings, without what its comments say.

    One among words leaves an empty one behind: its place may keep a mark from being one.
    """
    pieces: list[str] = []
    position = 0
    while found := _MARKED.search(text, position):
        expression = EXPRESSION.match(text, found.start())
        end = expression.end() if expression else found.end()
        pieces.append(text[position : found.start() if expression is None else end])
        if expression is None:
            lines = "\n" * found.group().count("\n")
            pieces.append(lines if _has_lines_to_itself(text, found) else f"<!--{lines or ' '}-->")
        position = end
    pieces.append(text[position:])
    return "\n".join(line if line.strip(" ") else "" for line in "".join(pieces).split("\n"))


def _covered(text: str, locate: Callable[[int], Place], faults: Faults, prepared: Prepared) -> str | None:
    """The text with its expressions and comments covered up, as long as it was; expressions go to `prepared`."""
    before = len(faults)
    check_characters(text, locate, faults)
    pieces: list[str] = []
    position = 0
    while found := _MARKED.search(text, position):
        pieces.append(text[position : found.start()])
        position = found.end()
        if found.group() == "{{":
            whole = EXPRESSION.match(text, found.start())
            if whole is None or "\n" in whole.group():
                faults.add(
                    "EKS001",
                    locate(found.start()),
                    _("{{ di sini tidak ditutup dengan }} pada baris yang sama"),
                    _("tutup dengan }}"),
                )
                break
            position = whole.end()
            pieces.append(_stand_in(prepared, whole.start(), whole.group()))
        elif found.group() == "<!--":
            faults.add("MKD004", locate(found.start()), _("komentar di sini tidak ditutup"), _("tutup dengan -->"))
            break
        else:
            pieces.append(_hidden(text, found))
        if len(prepared.expressions) > _MAX_EXPRESSIONS:
            faults.add(
                "MKD005",
                locate(found.start()),
                _("lebih dari {most} ungkapan dalam satu teks", most=_MAX_EXPRESSIONS),
                _("bagi teks ini"),
            )
            break
    pieces.append(text[position:])
    covered = "".join(pieces)
    if len(faults) == before:
        for tab in _TAB.finditer(covered):
            faults.add("MKD015", locate(tab.start(1)), _("tab di awal baris"), _("ganti tab dengan spasi"))
    return _with_spare_spaces_covered(covered) if len(faults) == before else None


def _with_spare_spaces_covered(text: str) -> str:
    """The text with the spaces covered up, too, that only comments have kept apart."""
    if _COMMENT_MARK not in text:
        return text
    text = _BEFORE_SPARE_SPACE.sub(lambda found: _COMMENT_MARK * len(found.group()), text)
    pieces: list[str] = []
    position = 0
    for last in _LAST.finditer(text):
        start = last.start()
        while start > position and text[start - 1] == " ":
            start -= 1
        pieces += [text[position:start], _COMMENT_MARK * (last.start() - start)]
        position = last.start()
    return "".join((*pieces, text[position:]))


def restored(prepared: Prepared, first: int, content: str) -> str:
    """The content of a paragraph from line `first` (from 0), with typed markers that did not open a list as typed."""
    lines = content.split("\n")
    for index, line in enumerate(lines):
        column, typed = prepared.markers.get(first + index, (0, ""))
        if not typed:
            continue
        start = column - prepared.line(first + index).find(line)
        if 0 <= start <= len(line) - len(typed):
            lines[index] = line[:start] + typed + line[start + len(typed) :]
    return "\n".join(lines)


def _as_typed(text: str) -> str:
    """Text of the parser with the dots and brackets that stood for none of its markers."""
    return text.replace(_DOT, ".").replace(_BRACKET, ")")


def shown(text: str) -> str:
    """Text of the parser without what stands for comments and for typed dots, and without spaces around it."""
    return _COMMENTS.sub("", _as_typed(text)).strip()


def visible(text: str) -> Iterator[tuple[int, str]]:
    """Text of the parser in pieces, each after its offset, without what stands for comments and for typed dots."""
    text = _as_typed(text)
    position = 0
    for comment in _COMMENTS.finditer(text):
        yield position, text[position : comment.start()]
        position = comment.end()
    yield position, text[position:]


def _stand_in(prepared: Prepared, offset: int, whole: str) -> str:
    index = len(prepared.expressions)
    prepared.expressions.append((offset, whole))
    digits = ""
    for _digit in range(len(whole) - 1):
        index, digit = divmod(index, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return _LEAD + digits


def _hidden(text: str, comment: re.Match[str]) -> str:
    """A comment as blanks where it has its lines to itself, else as marks that fall away later."""
    return re.sub(r"[^\n]", " " if _has_lines_to_itself(text, comment) else _COMMENT_MARK, comment.group())


def _has_lines_to_itself(text: str, comment: re.Match[str]) -> bool:
    line = text[text.rfind("\n", 0, comment.start()) + 1 : comment.start()]
    rest = text[comment.end() :].split("\n", 1)[0]
    return not line.strip() and not rest.strip()


def _markers(text: str, prepared: Prepared, marker: re.Pattern[str]) -> None:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if long := _LONG_NUMBER.match(line) or _QUOTED_NUMBER.match(line):
            lines[number] = long[1] + (_DOT if long[2] == "." else _BRACKET) + line[long.end() :]
        elif (typed := marker.match(line)) and _is_marker(typed[2] or typed[3]):
            prepared.markers[number] = (typed.end(1), line[typed.end(1) : typed.end()])
            lines[number] = typed[1] + _known_marker(typed) + line[typed.end() :]
    prepared.lines = lines
    prepared.text = "\n".join(lines)


def _is_marker(said: str) -> bool:
    """Whether it counts: `a`, `bb`, `iv` or digits, and not a word such as `di`."""
    return said.isdecimal() or len(set(said)) == 1 or _ROMAN.fullmatch(said) is not None


def _known_marker(typed: re.Match[str]) -> str:
    """The marker as digits, as wide as it was. Only the first of a list may be 1: that one may follow a paragraph."""
    letters = (typed[2] or typed[3]).lstrip("0")
    width = typed.end() - typed.end(1) - 1
    return ("1" if letters in ("a", "i", "1") else "2").rjust(width, "0") + (typed[4] or ")")
