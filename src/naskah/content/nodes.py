"""YAML as nodes: every scalar is text and every node knows its place.

Built from the parser's events rather than composed by it, so that depth and number of nodes are bounded as they come,
and nothing recurses. Anchors, aliases, tags, duplicate keys and several documents in one file are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct, field

from naskah.content.faults import Faults
from naskah.content.positions import Written, locate
from naskah.content.yaml_words import explain, swallows_lines, unclosed_quote
from naskah.findings import Place
from naskah.messages import _

if TYPE_CHECKING:
    import yaml

_NO_COMMENT = re.compile(r"[ \t]+#(?=[^\s#])")
MAX_DEPTH = 32
MAX_NODES = 1_000_000


class Scalar(Struct, frozen=True):
    """A text. `plain`: it stands there without quotes and not as a block."""

    text: str
    place: Place
    plain: bool
    written: Written

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` of the text."""
        return locate(self.written, self.text, self.place, offset)


class Entry(Struct, frozen=True):
    """A key's place, and its value."""

    key: Place
    value: Node


class Entries(Struct):
    """A mapping, in the order of the file."""

    place: Place
    items: dict[str, Entry] = field(default_factory=dict)


class Items(Struct):
    """A sequence."""

    place: Place
    items: list[Node] = field(default_factory=list)


Node: TypeAlias = "Scalar | Entries | Items"


def parse(file: str, text: str, faults: Faults) -> Node | None:
    """The nodes of a YAML text; None, with findings, when it is empty, too large or not YAML."""
    from yaml import YAMLError

    lines = text.split("\n")
    builder = _Builder(file, lines, faults)
    try:
        for event in _events(text):
            if not builder.accept(event):
                return None
    except YAMLError as fault:
        if builder.unclosed is not None:
            unclosed_quote(builder.unclosed, faults)
        else:
            explain(fault, file, lines, faults)
        return None
    if builder.root is None:
        faults.add("YML011", Place(file, 1, 1), _("berkas ini kosong"), _("isi atau hapus berkas ini"))
    return builder.root


def _events(text: str) -> Iterator[yaml.Event]:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.parse(text, Loader=loader)


class _Builder:
    """Puts events together; `accept` answers whether it makes sense to go on."""

    def __init__(self, file: str, lines: list[str], faults: Faults) -> None:
        from yaml import events

        self.file = file
        self.lines = lines
        self.faults = faults
        self.root: Node | None = None
        self.open: list[Entries | Items] = []
        self.keys: list[Scalar | None] = []
        self.unclosed: Place | None = None  # of a quoted text that has swallowed what looks like other values
        self.nodes = 0
        self.documents = 0
        self.steps: Mapping[type, Any] = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._mapping,
            events.SequenceStartEvent: self._sequence,
            events.MappingEndEvent: self._end,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }

    def accept(self, event: yaml.Event) -> bool:
        step = self.steps.get(type(event))
        return True if step is None else bool(step(event))

    def _place(self, mark: Any) -> Place:
        return Place(self.file, mark.line + 1, mark.column + 1)

    def _document(self, event: Any) -> bool:
        self.documents += 1
        if self.documents > 1:
            self.faults.add(
                "YML009",
                self._place(event.start_mark),
                _("berkas ini memuat lebih dari satu dokumen YAML (baris ---)"),
                _("tulis satu naskah satu berkas"),
            )
            return False
        return True

    def _alias(self, event: Any) -> bool:
        self.faults.add(
            "YML003",
            self._place(event.start_mark),
            _('"*{name}" adalah alias YAML, dan itu tidak dipakai di sini', name=event.anchor),
            _("tulis teksnya utuh; teks yang berawal dengan * diapit tanda petik"),
        )
        return False

    def _scalar(self, event: Any) -> bool:
        style = event.style or ""
        start, end = event.start_mark, event.end_mark
        written = Written(self.lines, style, start.line, start.column, end.line, end.column)
        scalar = Scalar(event.value, self._place(start), style == "", written)
        if end.line > start.line:
            self._check_lines(scalar)
        if style not in ("|", ">"):
            self._check_rest(scalar)
        return self._checked(event) and self._add(scalar)

    def _check_lines(self, scalar: Scalar) -> None:
        """Lines that a text has taken in although they look like values of their own."""
        written = scalar.written
        if scalar.plain:
            for row in range(written.line + 1, min(written.end_line + 1, len(self.lines))):
                line = self.lines[row]
                if line.lstrip().startswith("- "):
                    self.faults.add(
                        "YML018",
                        Place(self.file, row + 1, len(line) - len(line.lstrip()) + 1),
                        _("baris ini menjadi sambungan teks di atasnya, bukan butir tersendiri"),
                        _("samakan jumlah spasi di awal baris dengan butir di atasnya"),
                    )
                    return
        elif written.style in ("'", '"') and swallows_lines(self.lines, written.line, written.end_line):
            self.unclosed = self.unclosed or scalar.place

    def _check_rest(self, scalar: Scalar) -> None:
        """What stands behind a text on its line and is taken for a comment although it does not look like one."""
        written = scalar.written
        line = self.lines[written.end_line] if written.end_line < len(self.lines) else ""
        if "#" in line and (taken := _NO_COMMENT.match(line, written.end_column)):
            self.faults.add(
                "YML019",
                Place(self.file, written.end_line + 1, taken.end()),
                _("mulai dari # ini teks dianggap komentar, jadi tidak tercetak"),
                _("apit seluruh teks dengan tanda petik; komentar ditulis dengan spasi sesudah #"),
            )

    def _mapping(self, event: Any) -> bool:
        return self._checked(event) and self._begin(Entries(self._place(event.start_mark)))

    def _sequence(self, event: Any) -> bool:
        return self._checked(event) and self._begin(Items(self._place(event.start_mark)))

    def _checked(self, event: Any) -> bool:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.faults.add(
                "YML008",
                self._place(event.start_mark),
                _("berkas ini memuat lebih dari {most} nilai", most=MAX_NODES),
                _("bagi berkas ini"),
            )
            return False
        if event.anchor is not None:
            self.faults.add(
                "YML003",
                self._place(event.start_mark),
                _('"&{name}" adalah jangkar YAML, dan itu tidak dipakai di sini', name=event.anchor),
                _("hapus; teks yang berawal dengan & diapit tanda petik"),
            )
        if event.tag is not None:
            self.faults.add(
                "YML004",
                self._place(event.start_mark),
                _('"{name}" adalah tag YAML, dan itu tidak dipakai di sini', name=event.tag),
                _("hapus; teks yang berawal dengan ! diapit tanda petik"),
            )
        return True

    def _begin(self, node: Entries | Items) -> bool:
        if len(self.open) >= MAX_DEPTH:
            self.faults.add(
                "YML008",
                node.place,
                _("isi bersarang lebih dari {most} tingkat", most=MAX_DEPTH),
                _("kurangi tingkatnya"),
            )
            return False
        if not self._add(node):
            return False
        self.open.append(node)
        self.keys.append(None)
        return True

    def _end(self, _event: Any) -> bool:
        self.open.pop()
        self.keys.pop()
        return True

    def _add(self, node: Node) -> bool:
        if not self.open:
            self.root = node
            return True
        parent = self.open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
            return True
        key = self.keys[-1]
        if key is None:
            return self._key(node)
        self.keys[-1] = None
        first = parent.items.get(key.text)
        if first is None:
            parent.items[key.text] = Entry(key.place, node)
        else:
            self.faults.add(
                "YML002",
                key.place,
                _('kunci "{name}" sudah ada pada baris {line}', name=key.text, line=first.key.line),
                _("hapus salah satu, atau gabungkan isinya"),
            )
        return True

    def _key(self, node: Node) -> bool:
        if not isinstance(node, Scalar):
            before = self.lines[node.place.line - 1][: node.place.column]
            if before.endswith("{{"):
                message, help_ = _("teks ini berawal dengan {{"), _("apit seluruh teks dengan tanda petik")
            else:
                message = _("kunci harus berupa kata")
                help_ = _("teks yang berawal dengan {, [ atau ? diapit tanda petik")
            self.faults.add("YML010", node.place, message, help_)
            return False
        self.keys[-1] = node
        return True
