"""Lampiran and long text: what a document names in other files, read from there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import partial
from itertools import accumulate
from pathlib import Path, PurePosixPath
from typing import TypeAlias, TypeVar

from naskah.content import reading
from naskah.content.faults import Faults
from naskah.content.files import nodes_of, read_named
from naskah.content.markdown import read_markdown
from naskah.content.model import Block, Kind, Lampiran, Table, Written
from naskah.content.nodes import Node
from naskah.content.sheets import read_csv
from naskah.content.source import decode
from naskah.content.suppressions import read_suppressions
from naskah.content.tables import read_table
from naskah.content.workbooks import read_xlsx
from naskah.environment import MAX_MARKDOWN_BYTES, MAX_SHEET_BYTES, MAX_YAML_BYTES, Project
from naskah.findings import Place
from naskah.messages import _

T = TypeVar("T")
# A text, where it begins, the place of each of its offsets, what is wrong with it → what it says.
MarkdownReader: TypeAlias = Callable[[str, Place, Callable[[int], Place], Faults], tuple[T, ...] | None]

_KEYS = ("id", "judul", "isi", "tabel", "orientasi", "abaikan")
ORIENTATIONS = ("tegak", "mendatar")
TABLE_LIMITS = {".yaml": MAX_YAML_BYTES, ".yml": MAX_YAML_BYTES, ".csv": MAX_SHEET_BYTES, ".xlsx": MAX_SHEET_BYTES}


def read_lampiran(node: Node, kind: Kind, folder: Path, project: Project, faults: Faults) -> Lampiran | None:
    """A Lampiran, with its text or its table."""
    found = reading.entries(node, "lampiran", _KEYS, faults)
    if found is None or not reading.required(found, ("judul",), "lampiran", node.place, faults):
        return None
    title = reading.rich_text(found["judul"].value, "judul", faults)
    id_ = reading.identifier(found["id"].value, "id", faults) if "id" in found else ""
    orientation = (
        reading.choice(found["orientasi"].value, "orientasi", ORIENTATIONS, faults) if "orientasi" in found else ""
    )
    read: tuple[tuple[Block, ...], Written] | None = None
    if ("isi" in found) == ("tabel" in found):
        faults.add(
            "SKM016",
            node.place,
            _("lampiran harus mempunyai isi atau tabel, salah satu"),
            _("isi: berkas .md, tabel: berkas .yaml, .csv atau .xlsx"),
        )
    elif "isi" in found:
        read = read_long_text(found["isi"].value, "isi", prose_of(kind), folder, project, faults)
    else:
        table = read_named_table(found["tabel"].value, "tabel", folder, project, faults)
        read = None if table is None else ((table[0],), table[1])
    suppressions = read_suppressions(found["abaikan"].value, faults) if "abaikan" in found else ()
    if title is None or read is None:
        return None
    landscape = orientation == "mendatar"
    return Lampiran(title, read[0], node.place, read[1], id_ or "", landscape=landscape, suppressions=suppressions)


def prose_of(kind: Kind) -> MarkdownReader[Block]:
    """What reads running text, as deep as the outlines of the kind."""
    return partial(
        read_markdown,
        heading_levels=len(kind.outlines.get("bab", ())) or 6,
        list_levels=len(kind.outlines.get("lampiran", ())) or 9,
    )


def read_long_text(
    node: Node, what: str, read: MarkdownReader[T], folder: Path, project: Project, faults: Faults
) -> tuple[tuple[T, ...], Written] | None:
    """Markdown from the file that is named (`….md`), or written here in several lines; and what it was read from."""
    said = reading.scalar(node, what, faults)
    if said is None:
        return None
    if not said.text.endswith(".md") or "\n" in said.text:
        blocks = read(said.text, said.place, said.at, faults)
        return None if blocks is None else (blocks, Written("md", said.text.encode(), inline=True))
    found = read_named(said.text, folder, project, MAX_MARKDOWN_BYTES, said.place, faults)
    if found is None:
        return None
    path, data = found
    file = project.name(path)
    text = decode(file, data, faults)
    if text is None:
        return None
    blocks = read(text, Place(file, 1, 1), _Locator(file, text).at, faults)
    return None if blocks is None else (blocks, Written("md", text.encode()))


class _Locator:
    """Offsets of a text as line and column."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def at(self, offset: int) -> Place:
        line = bisect_right(self.starts, offset)
        return Place(self.file, line, offset - self.starts[line - 1] + 1)


def read_named_table(
    node: Node, what: str, folder: Path, project: Project, faults: Faults
) -> tuple[Table, Written] | None:
    """The table in the file that is named, and what it was read from."""
    written = reading.line(node, what, faults)
    if written is None:
        return None
    suffix = PurePosixPath(written).suffix.lower()
    if suffix not in TABLE_LIMITS:
        endings = ", ".join(sorted(TABLE_LIMITS))
        faults.add(
            "BRK012", node.place, _('"{name}" bukan tabel', name=written), _("pakai berkas {endings}", endings=endings)
        )
        return None
    found = read_named(written, folder, project, TABLE_LIMITS[suffix], node.place, faults)
    if found is None:
        return None
    path, data = found
    form, read = TABLE_FORMS[suffix]
    table = read(project.name(path), data, faults)
    return None if table is None else (table, Written(form, data))


def _of_yaml(file: str, data: bytes, faults: Faults) -> Table | None:
    nodes = nodes_of(file, data, faults)
    return None if nodes is None else read_table(nodes, faults)


TABLE_FORMS: Mapping[str, tuple[str, Callable[[str, bytes, Faults], Table | None]]] = {
    ".yaml": ("yaml", _of_yaml),
    ".yml": ("yaml", _of_yaml),
    ".csv": ("csv", read_csv),
    ".xlsx": ("xlsx", read_xlsx),
}
