"""Reads the body of a regulation for the rules: titles, Pasal, ayat, their lists, and what is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from naskah.checks.passages import Items, Passage
from naskah.checks.table_reader import read_table
from naskah.content.model import Ayat, Block, Division, List, Paragraph, Pasal, Quotation, Table

if TYPE_CHECKING:
    from naskah.checks.reader import Reader

FORM = "butir"  # of a list within a Pasal: a list of the norm
TITLE, TEXT, ITEM, QUOTED = "judul", "paragraf", "butir", "kutipan"  # roles


def read_body(reader: Reader, part: str, body: Sequence[Division | Pasal]) -> None:
    """Notes the titles and every Pasal of a body."""
    for position, each in enumerate(body, 1):
        key = f"{part}.{position}"
        if isinstance(each, Division):
            reader.note(part, TITLE, key, each.text, each.level)
        else:
            marker = reader.numbers.markers.get(key)
            _contents(reader, part, each.contents, key, None, 0, marker.text if marker else "")


def _contents(
    reader: Reader, part: str, blocks: Sequence[Block], key: str, opening: Passage | None, level: int, marker: str = ""
) -> None:
    """What a Pasal, an ayat or an item holds; `marker` is that of a Pasal, for its first paragraph."""
    for position, block in enumerate(blocks, 1):
        own = f"{key}.{position}"
        if isinstance(block, Ayat):
            said = reader.note(part, TEXT, own, block.text)
            _contents(reader, part, block.blocks, own, said, level)
        elif isinstance(block, Paragraph):
            opening = reader.note(part, TEXT, own, block.text, level, marker=marker if position == 1 else "")
        elif isinstance(block, List):
            _list(reader, part, block, own, opening, level)
        elif isinstance(block, Quotation):
            for number, line in enumerate(block.lines, 1):
                reader.note(part, QUOTED, f"{own}.{number}", line.text, marker=line.marker)
        elif isinstance(block, Table):
            read_table(reader, part, block, own)


def _list(reader: Reader, part: str, block: List, key: str, opening: Passage | None, level: int) -> None:
    index = len(reader.lists)
    noted: list[Passage] = []
    for position, item in enumerate(block.items, 1):
        own = f"{key}.{position}"
        said = reader.note(part, ITEM, own, item.text, level)
        noted.append(said)
        _contents(reader, part, item.blocks, own, said, level + 1)
    reader.lists.insert(index, Items(part, FORM, opening, tuple(noted), key))
