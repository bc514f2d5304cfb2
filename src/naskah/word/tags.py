"""Tags of a Word template as a person sees them: what each names, and whether it may stand where it stands.

A tag names something, by way of the filters that texts have too, repeats a paragraph or a row, or stands under a
condition. It computes nothing and calls nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct, field

from naskah.composition.holes import LOOKS
from naskah.content.expressions import FILTERS as CONTENT_FILTERS
from naskah.content.expressions import analyse
from naskah.findings import Finding, Place
from naskah.messages import _
from naskah.word.tag_faults import boxed, hyphenated, not_alone, not_begun, not_closed, tracked, unreadable
from naskah.word.xml import WORD

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

P, T, BOX = (f"{{{WORD}}}{name}" for name in ("p", "t", "txbxContent"))
# Changes that Word has tracked and nobody has accepted or rejected.
TRACKED = tuple(f"{{{WORD}}}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
# A whole tag with the sign of what it replaces (`p` a paragraph, `tr` a row, …), a note, or a mark without its partner.
TAG = re.compile(
    r"\{\{(?:(p|tr|tc|r)\s)?(.*?)\}\}|\{%-?(?:(?:p|tr|tc|r)\s)?(.*?)-?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}", re.DOTALL
)
LOOP = re.compile(r"for\s+(\w+)\s+in\s+(\w+)")
CONDITION = re.compile(r"(?:el)?if\s+(.+)", re.DOTALL)
FILTERS = tuple(name for name in CONTENT_FILTERS if name not in LOOKS)
CLOSING = {"endfor": "for", "endif": "if", "else": "if"}  # what each belongs to
LOOP_NAME = "loop"
LAST_SECTION = "bagian_akhir"  # the name that stands where the template's last w:sectPr stood
WHOLE_PARAGRAPH = re.compile(r"(\{\{|\{%)p\s")


class Opened(Struct, frozen=True):
    """A loop or a condition whose end is still to come."""

    word: str
    source: str
    place: Place


class Tags(Struct):
    """The tags of one template: every name with the place of its first use, and all that is wrong with them."""

    texts: dict[str, Place] = field(default_factory=dict)  # named within a paragraph
    parts: dict[str, Place] = field(default_factory=dict)  # named as a paragraph of its own: {{p … }}
    asked: dict[str, Place] = field(default_factory=dict)  # named by loops and conditions
    own: set[str] = field(default_factory=lambda: {LOOP_NAME})  # what loops call each of their things
    findings: list[Finding] = field(default_factory=list)

    @property
    def names(self) -> dict[str, Place]:
        """Every name that the document has to know."""
        return {name: place for name, place in (self.asked | self.parts | self.texts).items() if name not in self.own}


def read_tags(root: etree._Element, file: str, part: str, environment: Environment, tags: Tags) -> None:
    """Adds the tags of a part to `tags`."""
    open_: list[Opened] = []
    for number, paragraph in enumerate(root.iter(P), 1):
        place = Place(file, detail=f"{part}, {_('paragraf {number}', number=number)}")
        text = _text(paragraph)
        if next(paragraph.iter(*TRACKED), None) is not None:
            tags.findings.append(tracked(place, text))
        if "{" not in text and "}" not in text:
            continue
        if WHOLE_PARAGRAPH.search(text) and next(paragraph.iterancestors(BOX), None) is not None:
            tags.findings.append(boxed(place, text))
        if WHOLE_PARAGRAPH.search(text) and len(TAG.sub("", text, count=1).strip()):
            tags.findings.append(not_alone(place, text))
        for found in TAG.finditer(text):
            named = found.group(2)
            if named is not None:
                _output(found.group(1) or "", named.strip(), place, environment, tags)
            elif found.group(3) is not None:
                _statement(found.group(3).strip(), open_, place, environment, tags)
            elif not found.group().startswith("{#"):
                tags.findings.append(unreadable(place, text))
    tags.findings += [not_closed(each.word, each.source, each.place) for each in open_]


def _text(paragraph: etree._Element) -> str:
    """The text of a paragraph, without that of paragraphs within it (text boxes)."""
    return "".join(text.text or "" for text in paragraph.iter(T) if next(text.iterancestors(P)) is paragraph)


def _output(sign: str, source: str, place: Place, environment: Environment, tags: Tags) -> None:
    name = _expression(source, _is_output, place, environment, tags)
    if name and sign in ("", "p"):
        (tags.parts if sign else tags.texts).setdefault(name[0], place)
    elif name:
        tags.findings.append(unreadable(place, f"{{{{{sign} {source} }}}}"))


def _statement(source: str, open_: list[Opened], place: Place, environment: Environment, tags: Tags) -> None:
    """Reads a loop or a condition, or the end of one; `open_` are those that are open here."""
    if source in CLOSING:
        begun = open_[-1].word if open_ else ""
        if begun != CLOSING[source] and not (source == "else" and begun == "for"):
            tags.findings.append(not_begun(place, source, CLOSING[source]))
        elif source != "else":
            open_.pop()
    elif loop := LOOP.fullmatch(source):
        if any(each.word == "for" for each in open_):
            tags.findings.append(unreadable(place, source))
        tags.own.add(loop[1])
        tags.asked.setdefault(loop[2], place)
        open_.append(Opened("for", source, place))
    elif condition := CONDITION.fullmatch(source):
        if not source.startswith("el"):
            open_.append(Opened("if", source, place))
        elif not open_:
            tags.findings.append(not_begun(place, source, "if"))
        for name in _expression(condition[1], _is_condition, place, environment, tags):
            tags.asked.setdefault(name, place)
    else:
        tags.findings.append(unreadable(place, source))


def _expression(
    source: str, allowed: Callable[[nodes.Node], bool], place: Place, environment: Environment, tags: Tags
) -> list[str]:
    """The names of an expression; none, with a finding, when it can't be read or does more than naming."""
    from jinja2 import TemplateSyntaxError, nodes
    from jinja2.parser import Parser

    source = source.translate(str.maketrans("“”‘’", "\"\"''"))  # as Word types quotation marks
    try:
        parser = Parser(environment, source, state="variable")
        node = parser.parse_expression()
        if parser.stream.eos and allowed(node):
            return [each.name for each in ([node] if isinstance(node, nodes.Name) else node.find_all(nodes.Name))]
    except (TemplateSyntaxError, RecursionError, ValueError):
        pass
    tags.findings.append(_wrong(place, source) if allowed is _is_output else unreadable(place, source))
    return []


def _wrong(place: Place, source: str) -> Finding:
    """What is wrong with a name or its filters, as far as texts know it, too."""
    spelled = source.replace("-", "_")
    if spelled != source and analyse(spelled).problem is None:
        return hyphenated(place, source, spelled)
    problem = analyse(source).problem
    if problem is None:
        return unreadable(place, source)
    return Finding("TMP104", place, problem.message, problem.help)


def _is_output(node: nodes.Node) -> bool:
    """A name, and filters that write its value in words. How it looks is a matter of the Word file."""
    from jinja2 import nodes

    while isinstance(node, nodes.Filter) and node.name in FILTERS and node.node is not None:
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return False
        node = node.node
    return _is_name(node)


def _is_name(node: nodes.Node) -> bool:
    from jinja2 import nodes

    if isinstance(node, nodes.Getattr):
        return isinstance(node.node, nodes.Name) and not node.attr.startswith("_")
    return isinstance(node, nodes.Name)


def _is_condition(node: nodes.Node) -> bool:
    from jinja2 import nodes

    if isinstance(node, nodes.Not | nodes.And | nodes.Or | nodes.Compare | nodes.Operand):
        return all(map(_is_condition, node.iter_child_nodes()))
    return isinstance(node, nodes.Const) or _is_name(node)
