"""Values as YAML that reads back as the same values, in one form whatever form a person gave them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from yaml import Event

WIDTH = 112
LONGEST_LINE = 60  # characters that never reach the width, whatever stands before them


class Quoted(str):
    """A text that without quotes would mean something else, such as a formula."""

    __slots__ = ()


Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"


def emitted(value: Mapping[str, Value]) -> bytes:
    """The value as a YAML file: UTF-8, keys in their order, long texts folded."""
    import yaml

    dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.emit(_document(value), Dumper=dumper, allow_unicode=True, width=WIDTH)
    return str(text).encode("utf-8")


def _document(value: Value) -> Iterator[Event]:
    from yaml import events

    yield events.StreamStartEvent()
    yield events.DocumentStartEvent(explicit=False)
    yield from _value(value)
    yield events.DocumentEndEvent(explicit=False)
    yield events.StreamEndEvent()


def _value(value: Value) -> Iterator[Event]:
    from yaml import events

    if isinstance(value, str):
        yield events.ScalarEvent(None, None, (True, True), str(value), style=style_of(value))
    elif isinstance(value, Mapping):
        yield events.MappingStartEvent(None, None, True, flow_style=False)
        for key, inner in value.items():
            yield events.ScalarEvent(None, None, (True, True), key)
            yield from _value(inner)
        yield events.MappingEndEvent()
    else:
        yield events.SequenceStartEvent(None, None, True, flow_style=False)
        for inner in value:
            yield from _value(inner)
        yield events.SequenceEndEvent()


def style_of(text: str) -> str | None:
    """How a text is written: as a block when it has lines or is long, else as plainly as YAML allows."""
    if isinstance(text, Quoted):
        return '"'
    if "\n" in text:
        return "|"
    return ">" if len(text) > LONGEST_LINE and not text.startswith(" ") else None
