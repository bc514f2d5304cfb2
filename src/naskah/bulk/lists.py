"""The lists that a run leaves behind: which rows failed, and who got which letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from naskah.bulk.manifest import Manifest
from naskah.bulk.model import Order
from naskah.bulk.preparing import Prepared
from naskah.bulk.shelf import Shelf
from naskah.findings import Finding, Severity
from naskah.messages import _
from naskah.rows.writing import failed_workbook, list_workbook

FAILED, LIST = "gagal.xlsx", "daftar.xlsx"


def write_lists(
    prepared: Prepared, bad: Mapping[int, Sequence[Finding]], shelf: Shelf, order: Order, files: list[str]
) -> None:
    """Writes the lists of a run and notes their names in `files`."""
    if bad:
        rows = [(row, _reasons(bad[row.number])) for row in prepared.asked if row.number in bad]
        files.append(shelf.write_fresh(FAILED, failed_workbook(prepared.rows, rows), order.data))
    else:
        shelf.remove_ours(FAILED, order.data)
    if not order.variant.is_draft:
        files.append(shelf.write_fresh(LIST, list_of_letters(shelf.manifest), order.data))


def _reasons(findings: Sequence[Finding]) -> list[str]:
    weighing = [finding for finding in findings if finding.severity is Severity.ERROR]
    return ["; ".join(filter(None, (finding.message, finding.help))) for finding in weighing]


def list_of_letters(manifest: Manifest) -> bytes:
    """`daftar.xlsx`: number, recipient and files of every letter of the folder, for the office's register book."""
    headings = [_("Nomor"), _("Penerima"), _("Berkas")]
    lines = sorted(manifest.letters.values(), key=lambda line: (line.count, line.number, line.row, line.key))
    rows: list[list[str | int]] = [[line.number, line.recipient, ", ".join(sorted(line.files))] for line in lines]
    if manifest.merged:
        headings += [_("Berkas gabungan"), _("Halaman")]
        merged = _merged(manifest)
        for line, row in zip(lines, rows, strict=True):
            row += merged.get(line.key, ("", ""))
    return list_workbook(_("Daftar surat"), headings, rows)


def _merged(manifest: Manifest) -> dict[str, tuple[str, int]]:
    """Where in which merged file the letter of each recipient starts."""
    return {key: (name, page) for name, line in sorted(manifest.merged.items()) for key, page in line.letters}
