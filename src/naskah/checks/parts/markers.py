"""What a reference can mean within a document: the items, headings and rows that carry its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from naskah.checks.naskah import Grid, Line, Naskah, Passage
from naskah.checks.parts.columns import number_column, numbered_rows
from naskah.checks.parts.references import Reference, Step
from naskah.content.model import Row

_ANNEX = ("paragraf", "daftar", "sel")
_KNOWN = ("bab", "diktum", "huruf", "angka")
_FORMS = ("diktum", "daftar")  # of lists whose items are judged each by itself


def diktum_count(naskah: Naskah) -> int:
    """How many diktum the document has."""
    return next((len(items.items) for items in naskah.lists if items.form == "diktum"), 0)


def diktum_part(naskah: Naskah) -> str:
    """The field that holds the diktum."""
    return next((items.part for items in naskah.lists if items.form == "diktum"), "")


def missing_step(naskah: Naskah, passage: Passage, reference: Reference) -> int | None:
    """The index of the first step of a reference that nothing carries; None where all do, or nobody can tell."""
    steps = reference.steps
    if any(step.word not in _KNOWN for step in steps) or len(steps) > len({step.word for step in steps}):
        return None
    scope = passage.key.rsplit(".", 2)[0] if passage.role == "sel" else _scope(naskah, passage, steps[0])
    if scope is None:
        return None
    known: dict[object, int | None] = naskah.__dict__.setdefault("missing_steps", {})
    asked = (scope, *((step.word, step.value) for step in steps))
    if asked not in known:
        grid = next((grid for grid in naskah.grids if grid.key == scope), None)
        known[asked] = _missing(naskah, scope, steps) if grid is None else _missing_row(naskah, grid, steps)
    return known[asked]


def _missing(naskah: Naskah, scope: str, steps: Sequence[Step]) -> int | None:
    first = 1 if steps[0].word == "diktum" else 0
    within = [each for each in naskah.passages if each.key == scope or each.key.startswith(f"{scope}.")]
    holders: list[Passage] | None = None
    for index, step in enumerate(steps[first:], first):
        among = within if holders is None else [each for each in within if _is_below(each, holders)]
        holders = [each for each in among if _carries(each, step)]
        if not holders:
            return None if _is_typed_in(within, step) else index
    return None


def _scope(naskah: Naskah, passage: Passage, step: Step) -> str | None:
    """The key below which a reference has to find what it means."""
    part, _, rest = passage.key.partition(".")
    if step.word == "diktum":
        number = int(step.value)
        return f"{diktum_part(naskah)}.{number}" if number <= diktum_count(naskah) else None
    if passage.role == "butir":
        form = next((items.form for items in naskah.lists if items.part == part and items.key == part), "")
        if step.word == "bab":
            return None
        return f"{part}.{rest.partition('.')[0]}" if form in _FORMS else part
    return f"{part}.{rest.partition('.')[0]}" if passage.role in _ANNEX else None


def _carries(passage: Passage, step: Step) -> bool:
    number = passage.marker.strip("().")
    if step.word == "bab":
        return number == f"BAB {step.value}"
    return number.lower() == step.value


def _is_below(passage: Passage, holders: Sequence[Passage]) -> bool:
    """Whether a passage stands below one of these; what stands below a heading is not told apart."""
    return any(holder.role == "judul" or passage.key.startswith(f"{holder.key}.") for holder in holders)


def _is_typed_in(passages: Sequence[Passage], step: Step) -> bool:
    """Whether some text has the number typed in it, as in `meliputi: a. …; b. …`."""
    if step.word == "bab":
        return any(each.text.startswith(f"BAB {step.value}") for each in passages)
    typed = re.compile(rf"(?i)(?:^|[:;,(\n]\s?|\b(?:dan|atau)\s){re.escape(step.value)}[.)]\s+\S")
    return any(typed.search(each.text) for each in passages)


# --- tables


def _missing_row(naskah: Naskah, grid: Grid, steps: Sequence[Step]) -> int | None:
    if steps[0].word != "angka":
        return None
    rows = list(_rows(grid))
    if not rows:
        return None
    number = int(steps[0].value)
    meant = [lines for each, lines in rows if each == number]
    if not meant:
        annex = ".".join(grid.key.split(".")[:2])
        others = [each for each in naskah.passages if each.key.startswith(f"{annex}.") and each.role != "sel"]
        return None if any(_carries(each, steps[0]) for each in others) else 0
    if len(steps) == 1 or any(_has(naskah, grid, lines, steps[1]) for lines in meant):
        return None
    return 1


def _rows(grid: Grid) -> Iterator[tuple[int, list[Line]]]:
    """The numbered rows, each with those that continue it."""
    numbers = list(numbered_rows(grid)) or list(_typed_rows(grid))
    last: tuple[int, list[Line]] | None = None
    for number, line in numbers:
        if number is not None:
            if last is not None:
                yield last
            last = (number, [line])
        elif last is not None:
            last[1].append(line)
    if last is not None:
        yield last


def _typed_rows(grid: Grid) -> Iterator[tuple[int | None, Line]]:
    column = number_column(grid.table)
    for line in grid.lines if column is not None else ():
        cell = line.cells.get(column or 0)
        typed = cell.text.strip().rstrip(".)") if cell is not None else ""
        yield (int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else None), line


def _has(naskah: Naskah, grid: Grid, lines: Sequence[Line], step: Step) -> bool:
    """Whether a row has a sub-item of this number, numbered by the table or typed."""
    if _is_typed_in([cell for line in lines for cell in line.cells.values()], step):
        return True
    places = {line.place for line in lines}
    items = sum(
        any(cell.item for cell in row.cells)
        for row, line in zip(grid.table.rows, grid.lines, strict=True)
        if isinstance(row, Row) and line.place in places
    )
    pattern = naskah.document.kind.outlines.get("tabel-butir", ("1)",))[0]
    value = ord(step.value) - ord("a") + 1 if step.word == "huruf" else int(step.value)
    return ("a" in pattern.lower()) == (step.word == "huruf") and 1 <= value <= items
