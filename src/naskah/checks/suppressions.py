"""Findings that a person has looked at and lets stand, each with its reason.

In YAML `# naskah: abaikan CODE reason`, in Markdown `<!-- naskah: abaikan CODE reason -->`, for tables `abaikan:`. A
comment on a line of its own is about what begins on the next line, with all that is indented below it; a comment behind
something is about that. One without a reason hides nothing, and one that hides nothing is itself a finding.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Grid, Naskah, Passage
from naskah.content.model import Lampiran
from naskah.content.tables import column_letters
from naskah.findings import Finding, Place, Severity
from naskah.messages import _

_MARK = "naskah:"


class Suppressed(Struct, frozen=True):
    """What one suppression is about: findings of some codes whose places lie from `start` to `end`."""

    codes: tuple[str, ...]
    reason: str
    place: Place
    start: Place
    end: Place

    def hides(self, finding: Finding) -> bool:
        """Whether this finding is to be passed over."""
        return (
            bool(self.reason)
            and finding.code in self.codes
            and finding.place.file == self.start.file
            and self.start <= finding.place <= self.end
        )


def in_text(file: str, text: str) -> Iterator[Suppressed]:
    """The suppressions that the comments of a text file write."""
    if _MARK not in text:
        return
    form = MARKDOWN if file.endswith(".md") else YAML
    lines = text.split("\n")
    for found in _pattern(form.comment).finditer(text):
        codes, reason = _said(found["said"])
        row = text.count("\n", 0, found.start("comment"))
        column = found.start("comment") - (text.rfind("\n", 0, found.start("comment")) + 1)
        behind = text[found.end() :].split("\n", 1)[0]
        if lines[row][:column].strip() or behind.strip():
            first, last = form.around(lines, row)
        else:
            first, last = form.around(lines, _next(lines, row + found["comment"].count("\n") + 1, form))
        place = Place(file, row + 1, column + 1)
        yield Suppressed(codes, reason, place, Place(file, first + 1), Place(file, last + 2))


def in_tables(naskah: Naskah) -> Iterator[Suppressed]:
    """The suppressions that `abaikan:` of a Lampiran or of its table writes."""
    value = naskah.document.fields.get("lampiran", ())
    annexes = [each for each in value if isinstance(each, Lampiran)] if isinstance(value, tuple) else []
    of_annex = {f"lampiran.{number}.": annex.suppressions for number, annex in enumerate(annexes, 1)}
    for grid in naskah.grids:
        outer = next((said for key, said in of_annex.items() if grid.key.startswith(key)), ())
        for suppression in (*grid.table.suppressions, *outer):
            start, end = _cell(grid, suppression.cell) if suppression.cell else _all_of(grid)
            yield Suppressed((suppression.code,), suppression.reason, suppression.place, start, end)


def applied(findings: Sequence[Finding], suppressed: Sequence[Suppressed], run: Collection[str]) -> Iterator[Finding]:
    """The findings that remain, and what is wrong with the suppressions themselves. `run`: the codes that were run."""
    used: set[Suppressed] = set()
    for finding in findings:
        hiding = [each for each in suppressed if each.hides(finding)]
        used.update(hiding)
        if not hiding:
            yield finding
    for each in suppressed:
        yield from _faults(each, run, is_used=each in used)


def _faults(each: Suppressed, run: Collection[str], *, is_used: bool) -> Iterator[Finding]:
    if not each.codes:
        message = _("pengabaian ini tidak menyebut kode aturan")
        yield _fault("ABK001", each, message, _('tulis "naskah: abaikan ATR054 alasannya"'))
    elif not each.reason:
        message = _("pengabaian {codes} tidak beralasan", codes=", ".join(each.codes))
        yield _fault("ABK001", each, message, _("tulis alasannya sesudah kode; tanpa alasan tidak berlaku"))
    elif not is_used and set(each.codes) & set(run):
        message = _("pengabaian {codes} tidak menyembunyikan apa pun", codes=", ".join(each.codes))
        yield _fault("ABK002", each, message, _("hapus, atau letakkan tepat di atas yang dimaksud"))


def _fault(code: str, each: Suppressed, message: str, help_: str) -> Finding:
    return Finding(code, each.place, message, help_, Severity.WARNING)


# --- comments ---------------------------------------------------------------------------------------------------


def _rows_of_yaml(lines: Sequence[str], row: int) -> tuple[int, int]:
    """A row with the rows that are indented below it."""
    last = row
    while last + 1 < len(lines) and (not lines[last + 1].strip() or _indent(lines[last + 1]) > _indent(lines[row])):
        last += 1
    return row, last


def _rows_of_markdown(lines: Sequence[str], row: int) -> tuple[int, int]:
    """The paragraph that a row belongs to, or the item of a list with what is indented below it."""
    first = row
    while first and _goes_on(lines, first):
        first -= 1
    last = row
    while last + 1 < len(lines) and _goes_on(lines, last + 1):
        last += 1
    return first, max(last, _rows_of_yaml(lines, first)[1]) if _ITEM.match(lines[first]) else last


def _goes_on(lines: Sequence[str], row: int) -> bool:
    """Whether a row goes on with the paragraph of the row above it."""
    begins = not lines[row].strip() or lines[row].startswith("#") or _ITEM.match(lines[row])
    return not begins and bool(lines[row - 1].strip()) and not lines[row - 1].startswith("#")


class _Form(Struct, frozen=True):
    """How a format writes comments, and what a comment near a row is about."""

    comment: str
    opens: str
    around: Callable[[Sequence[str], int], tuple[int, int]]


YAML = _Form(r"(?:^|(?<=\s))(?P<comment># *naskah: *abaikan\b(?P<said>[^\n]*))", "#", _rows_of_yaml)
MARKDOWN = _Form(r"(?P<comment><!--\s*naskah:\s*abaikan\b(?P<said>(?:(?!-->)[\s\S])*)-->)", "<!--", _rows_of_markdown)
_ITEM = re.compile(r"\s*(?:[-*+]|\(?\w{1,4}[.)])\s")


@lru_cache(maxsize=2)
def _pattern(comment: str) -> re.Pattern[str]:
    return re.compile(comment, re.MULTILINE)


def _next(lines: Sequence[str], row: int, form: _Form) -> int:
    """The next row that is neither empty nor a comment."""
    while row < len(lines) - 1 and (not lines[row].strip() or lines[row].lstrip().startswith(form.opens)):
        row += 1
    return min(row, len(lines) - 1)


def _said(text: str) -> tuple[tuple[str, ...], str]:
    """Codes, one or several with commas, and the reason behind them."""
    found = re.match(r"\s*([A-Za-z]{3}\d{3}(?:\s*,\s*[A-Za-z]{3}\d{3})*)\b[\s:–—-]*", text)
    if found is None:
        return (), " ".join(text.split())
    return tuple(code.strip().upper() for code in found[1].split(",")), " ".join(text[found.end() :].split())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


# --- tables -----------------------------------------------------------------------------------------------------


def _all_of(grid: Grid) -> tuple[Place, Place]:
    file = grid.table.place.file
    return Place(file), Place(file, sys.maxsize)


def _cell(grid: Grid, cell: str) -> tuple[Place, Place]:
    for number, line in enumerate(grid.lines, 1):
        for column, passage in line.cells.items():
            if cell == _address(passage, number, column):
                return passage.at(0), passage.after(len(passage.text))
    nowhere = Place(grid.table.place.file, sys.maxsize)
    return nowhere, nowhere


def _address(passage: Passage, number: int, column: int) -> str:
    """`B3`: as the workbook has it, the line of a CSV file, else the third entry of `baris`."""
    place = passage.source.place
    stated = re.search(r"\b[A-Z]{1,3}\d+\b", place.detail) if place.file.endswith(".xlsx") else None
    if stated:
        return stated[0]
    return f"{column_letters(column)}{place.line if place.file.endswith('.csv') else number}"
