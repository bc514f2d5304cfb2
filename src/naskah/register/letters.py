"""Which numbers a content file means: its series in a year, and what a number of it looks like."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from naskah.content import read
from naskah.content.columns import Data
from naskah.content.model import Document
from naskah.environment import Project
from naskah.findings import Finding, Place, Refused
from naskah.messages import _
from naskah.register.model import Entry, Series


class Letter(Struct, frozen=True):
    """A content file whose letters are numbered by the register; `day` is its own date, if it has one."""

    name: str
    data: Data
    day: date | None

    def series(self, year: int | None) -> Series:
        """Its numbers in a year, else in the year of its own date. Refused (REG107) where there is neither."""
        if year is None and self.day is None:
            message = _("tahun nomor tidak dapat ditentukan: naskah ini belum bertanggal")
            raise Refused([Finding("REG107", Place(self.name), message, _("sebut tahunnya dengan --year"))])
        return Series(self.data.pattern, self.data.unit, year or (self.day.year if self.day else 0))

    def has(self, entry: Entry) -> bool:
        """Whether a number is of its counter, or was given for it when its pattern was another one."""
        its_own = (self.data.pattern, self.data.unit) == (entry.series.pattern, entry.series.unit)
        return its_own or entry.letter == self.name


def read_letter(path: Path, project: Project) -> Letter:
    """The letter in a content file. What else is wrong with the file does not matter here."""
    found = read(path, project, draft=True)
    data = found.document.data if found.document else None
    if found.document is not None and data is not None and data.number is not None:
        return Letter(found.document.path, data, _day(found.document))
    if found.findings:
        raise Refused(found.findings)
    message = _("naskah ini tidak memakai register: tidak ada nomor: di bagian data")
    help_ = _('tambahkan pola nomornya, misalnya nomor: "{{ urut }}/PP.05/{{ tahun }}"')
    raise Refused([Finding("REG108", Place(project.name(path)), message, help_)])


def _day(document: Document) -> date | None:
    day = document.fields.get(document.kind.date_field)
    return day if isinstance(day, date) else None
