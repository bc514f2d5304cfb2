"""The lists that a run leaves behind: which rows failed, and who got which letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from naskah.bulk.manifest import Whose
from naskah.bulk.model import Order
from naskah.bulk.preparing import Prepared
from naskah.bulk.shelf import Shelf
from naskah.findings import Finding, Severity
from naskah.messages import _
from naskah.rows import Row
from naskah.rows.writing import failed_workbook, list_workbook

FAILED, LIST = "gagal.xlsx", "daftar.xlsx"


def write_lists(
    prepared: Prepared, bad: Mapping[int, Sequence[Finding]], shelf: Shelf, order: Order, files: list[str]
) -> None:
    """Writes the lists of a run and notes their names in `files`."""
    if bad:
        rows = [(row, _reasons(row, bad[row.number])) for row in prepared.asked if row.number in bad]
        files.append(shelf.write_fresh(FAILED, failed_workbook(prepared.rows, rows), order.data))
    else:
        shelf.remove_ours(FAILED, order.data)
    if not order.variant.is_draft:
        files.append(shelf.write_fresh(LIST, list_of_letters(shelf), order.data))


def _reasons(row: Row, findings: Sequence[Finding]) -> list[str]:
    """What is wrong with a row beside what is wrong with its cells."""
    later = [each for each in findings if each.severity is Severity.ERROR and each not in row.findings]
    return [": ".join(filter(None, (each.message, each.help))) for each in later]


def list_of_letters(shelf: Shelf) -> bytes:
    """`daftar.xlsx`: number, recipient and files of every letter of the folder, for the office's register book."""
    headings = [_("Nomor"), _("Penerima"), _("Berkas")]
    letters = [line for line in shelf.manifest.letters.values() if not line.variant]
    lines = sorted(letters, key=lambda line: (line.count, line.number, line.row, line.key))
    rows: list[list[str | int]] = [[line.number, line.recipient, ", ".join(sorted(line.files))] for line in lines]
    if merged := _merged(shelf):
        headings += [_("Berkas gabungan"), _("Halaman")]
        for line, row in zip(lines, rows, strict=True):
            row += merged.get(line.whose, ("", ""))
    return list_workbook(_("Daftar surat"), headings, rows)


def _merged(shelf: Shelf) -> dict[Whose, tuple[str, int]]:
    """Where in which merged file the letter of each recipient starts."""
    there = {
        name: line for name, line in sorted(shelf.manifest.merged.items()) if not line.variant and shelf.lies(name)
    }
    return {(line.content, "", key): (name, page) for name, line in there.items() for key, page in line.letters}
