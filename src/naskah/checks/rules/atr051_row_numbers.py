"""The rows of a table are numbered one after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Grid, Line, Naskah, Passage
from naskah.checks.parts.columns import NUMBER_TITLES, titles
from naskah.content.model import Row
from naskah.findings import Severity
from naskah.messages import N_, _

_FEWEST = 3  # numbers in a column before it counts as one that numbers rows
_MOST_DIGITS = 7


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for grid in naskah.grids:
        if any(column.kind == "nomor" for column in grid.table.columns):
            yield from _unnumbered(grid)
        else:
            for column, title in enumerate(titles(grid.table)):
                if title in NUMBER_TITLES:
                    yield from _typed(grid, column)


# --- numbers that naskah writes


def _unnumbered(grid: Grid) -> Iterator[Slip]:
    """A row without a number at the head of its group: there is no row above that it could continue."""
    head: Line | None = None
    opens = True
    for row, line in zip(grid.table.rows, grid.lines, strict=True):
        if not isinstance(row, Row):
            head, opens = None, True
        elif row.numbered:
            if head is not None:
                message = _("baris ini tidak bernomor, padahal tidak ada baris di atasnya yang dilanjutkannya")
                yield Slip(head.place, message, _('hapus "nomor: tanpa", atau jadikan baris ini kelompok'))
            head, opens = None, False
        elif opens and len(line.cells) > 1 and not any(cell.item for cell in row.cells):
            head, opens = line, False
        else:
            opens = False


# --- numbers that a person typed


def _typed(grid: Grid, column: int) -> Iterator[Slip]:
    cells = [cell for line in _rows(grid) if (cell := line.cells.get(column)) is not None]
    numbers = {id(cell): _number(cell) for cell in cells}
    told = [number for number in numbers.values() if number is not None]
    steps = sum(other == one + 1 for one, other in pairwise(told))
    if len(told) < _FEWEST or told[0] != 1 or steps * 2 < len(told) - 1:
        return
    if any("." in cell.text.strip().rstrip(".") for cell in cells):
        return  # 1.1 and its like number another way
    yield from _sequence(cells, numbers)


def _rows(grid: Grid) -> Iterator[Line]:
    """The rows, but for one below the head that numbers the columns."""
    for position, line in enumerate(grid.lines):
        texts = [line.cells[column].text.strip(" ().") for column in sorted(line.cells)]
        if position or len(texts) < 2 or texts != [str(number) for number in range(1, len(texts) + 1)]:
            yield line


def _number(cell: Passage) -> int | None:
    typed = cell.text.strip().rstrip(".)")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= _MOST_DIGITS else None


def _sequence(cells: list[Passage], numbers: Mapping[int, int | None]) -> Iterator[Slip]:
    last = right = 0
    marked: bool | None = None
    for cell in cells:
        number = numbers[id(cell)]
        if number is None:
            continue
        right += 1  # behind a wrong number the count may go on as if it had been right
        if number in (last + 1, right) or (number == 1 and last != 1):
            right = number
        else:
            message = (
                _("nomor {number} terulang", number=number)
                if number == last
                else _("nomor {number} sesudah nomor {last}", number=number, last=last)
            )
            help_ = _("tulis {number}, atau kosongkan kolom ini supaya baris bernomor sendiri", number=right)
            yield cell.slip(0, len(cell.text), message, help_)
        last = number
        dotted = not cell.text.strip()[-1].isdecimal()
        if marked is not None and dotted != marked:
            message = _("nomor baris sebagian bertitik, sebagian tidak")
            yield cell.slip(0, len(cell.text), message, _("tulis semuanya dengan cara yang sama"))
            return
        marked = dotted


RULE = Rule(
    code="ATR051",
    severity=Severity.WARNING,
    says=N_("Baris tabel bernomor urut."),
    source="kebiasaan",
    why=N_("Nomor yang terlompat atau terulang membuat rujukan ke baris itu keliru."),
    guard=N_(
        "Baris tanpa nomor yang melanjutkan baris di atasnya, nomor yang mulai lagi dari 1, dan kolom yang berisi nomor"
        " lain tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
# berkas: jadwal.yaml
kolom:
  - {id: no, judul: NO.}
  - {id: nama, judul: NAMA}
baris:
  - {no: "1", nama: Ketua}
  - {no: "2", nama: Sekretaris}
  - {no: "4", nama: Anggota}
""",
    good="""\
# berkas: jadwal.yaml
kolom:
  - {id: no, judul: NO.}
  - {id: nama, judul: NAMA}
baris:
  - {no: "1", nama: Ketua}
  - {no: "2", nama: Sekretaris}
  - {no: "3", nama: Anggota}
""",
)
