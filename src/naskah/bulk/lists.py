"""The lists that a run leaves behind: which rows failed, and who got which letter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from naskah.bulk.manifest import Folder, Line, Whose
from naskah.bulk.model import Order
from naskah.bulk.preparing import Prepared
from naskah.findings import Finding, Refused, Severity
from naskah.messages import _
from naskah.outputs.shelf import Waiting
from naskah.rows import Row
from naskah.rows.writing import failed_workbook, list_workbook, told

_OF_FAILED = re.compile(r"gagal(-[0-9]+)?\.xlsx")
FAILED, LIST = "gagal.xlsx", "daftar.xlsx"


def write_lists(
    prepared: Prepared, bad: Mapping[int, Sequence[Finding]], shelf: Folder, order: Order, files: list[str]
) -> None:
    """Writes the lists of a run and notes their names in `files`."""
    if bad:
        rows = [(row, _reasons(row, bad[row.number])) for row in prepared.asked if row.number in bad]
        files.append(_write_fresh(shelf, FAILED, failed_workbook(prepared.rows, rows), order.data))
    else:
        for name in filter(_OF_FAILED.fullmatch, shelf.lying):
            remove_ours(shelf, name, order.data)
    if not order.variant.is_draft:
        files.append(_write_fresh(shelf, LIST, list_of_letters(shelf), order.data))


def remove_ours(shelf: Folder, name: str, given: Path) -> None:
    """Takes a file of an earlier run away, unless somebody has changed it or it was `given` to this run."""
    if (shelf.folder / name).resolve() != given.resolve():
        shelf.remove_ours(name)


def _write_fresh(shelf: Folder, name: str, data: bytes, given: Path) -> str:
    """Writes a list that people work in, beside one that somebody has changed or that was `given` to the run."""
    stem, dot, suffix = name.partition(".")
    count = 1
    while shelf.is_changed(name) or (shelf.folder / name).resolve() == given.resolve():
        count += 1
        name = f"{stem}-{count}{dot}{suffix}"
    digest = sha256(data).hexdigest()
    if shelf.digest(name) != digest:
        shelf.leave(name, data)
        (findings,) = shelf.place([Waiting(Line("", {name: digest}), {name: name})])
        if findings:
            raise Refused(findings)
    return name


def _reasons(row: Row, findings: Sequence[Finding]) -> list[str]:
    """What is wrong with a row beside what is wrong with its cells."""
    later = [each for each in findings if each.severity is Severity.ERROR and each not in row.findings]
    return [told(each) for each in later]


def list_of_letters(shelf: Folder) -> bytes:
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


def _merged(shelf: Folder) -> dict[Whose, tuple[str, int]]:
    """Where in which merged file the letter of each recipient starts."""
    there = {
        name: line for name, line in sorted(shelf.manifest.merged.items()) if not line.variant and shelf.lies(name)
    }
    return {(line.content, "", key): (name, page) for name, line in there.items() for key, page in line.letters}
