"""The kind of a document, where it is none that comes with naskah."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from naskah.content.faults import Faults
from naskah.content.files import nodes_of
from naskah.content.model import Kind
from naskah.content.nodes import Entries, Items, Node
from naskah.environment import built_in_templates
from naskah.source.emitting import Quoted, Value, emitted, style_of

FORM, WORDS = "template.docx", "template.yaml"
KEY = "kunci"


def is_own(kind: Kind, *files: str) -> bool:
    """Whether one of these files of a kind is another than that of the kind of the same name that comes with naskah."""
    built_in = built_in_templates() / kind.key
    return any(FORMS[name](_content(kind.folder / name)) != FORMS[name](_content(built_in / name)) for name in files)


def words_of(kind: Kind) -> bytes:
    """`template.yaml` of a kind, without comments, and without the name that it has in a project of many."""
    return _canonical(_content(kind.folder / WORDS))


@lru_cache(maxsize=32)
def _canonical(data: bytes) -> bytes:
    node = nodes_of(WORDS, data, Faults())
    value = None if node is None else as_value(node)
    return emitted({name: said for name, said in value.items() if name != KEY}) if isinstance(value, dict) else data


FORMS: Mapping[str, Callable[[bytes], bytes]] = {FORM: bytes, WORDS: _canonical}  # in which two say the same


def as_value(node: Node, *, quoted: bool = False) -> Value:
    """The value of a YAML file that has been parsed; `quoted`: with the quotes of what may be no formula.

    An empty text in quotes keeps them: it says something.
    """
    if isinstance(node, Entries):
        return {key: as_value(entry.value, quoted=quoted) for key, entry in node.items.items()}
    if isinstance(node, Items):
        return [as_value(item, quoted=quoted) for item in node.items]
    keeps = (quoted or not node.text) and not node.plain and style_of(node.text) is None
    return Quoted(node.text) if keeps else node.text


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""
