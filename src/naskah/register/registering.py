"""The register: every question to it and every change of it is one transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from itertools import islice, repeat
from types import TracebackType
from typing import Self

from msgspec.structs import replace

from naskah.environment import Project
from naskah.findings import Refused
from naskah.messages import _
from naskah.register.faults import of_number
from naskah.register.file import connect
from naskah.register.giving import Row, Write, entry, plan
from naskah.register.model import STATUS_WORDS, Claim, Entry, Question, Series, Status
from naskah.register.store import Store

WAIT = 30.0  # seconds for another run's transaction, which takes far less


class Register:
    """An open `register.db`. Use it in a `with`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, project: Project, *, create: bool, wait: float = WAIT) -> Register:
        """The project's register. Without `create` it can only be read, and is empty where there is none yet.

        Raises `Refused`: REG001 after `wait` seconds of another's transaction, REG002-REG006 when the file is damaged,
        made by a later naskah, not writable, out of space or lost.
        """
        return cls(Store(connect(project, create=create, wait=wait)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.close()

    # --- numbers for a run ---------------------------------------------------------------------------------------

    def claim(
        self,
        asked: Sequence[tuple[Series, Claim]],
        write: Write,
        *,
        present: Collection[str],
        new_recipients: bool = False,
    ) -> list[Entry | Question]:
        """A number for each claim, in their order; all of them or, if anything fails, none.

        Who has a number for this letter in this series keeps it as it stands, also where it would now be written
        otherwise. Anybody else gets the next free one, unless the register knows the same name, or one that looks the
        same, under a key that is not among the `present` ones: then nothing is given and the answer is a question.
        `new_recipients` says that all of these are other people.
        """
        known = frozenset(present)
        with self._store.changing():
            made = plan(asked, self._store.standing, write, known, new_recipients=new_recipients)
            self._store.insert((new for new, _likeness in made.new), (likeness for _new, likeness in made.new))
            self._store.count(made.counted)
        return made.answers

    def preview(
        self,
        asked: Sequence[tuple[Series, Claim]],
        write: Write,
        *,
        present: Collection[str],
        new_recipients: bool = False,
    ) -> list[Entry | Question]:
        """What `claim` would answer now."""
        known = frozenset(present)
        with self._store.reading():
            return plan(asked, self._store.standing, write, known, new_recipients=new_recipients).answers

    def entries(self, *, unit: str | None = None, year: int | None = None) -> list[Entry]:
        """Every number of a unit and a year, or of all: series by series, in the order of counts."""
        return self._store.all(unit, year)

    # --- what a person does to numbers ---------------------------------------------------------------------------

    def set_next(self, series: Series, count: int) -> None:
        """The next number is `count`; refused (REG103) where that one is not free."""
        with self._store.changing():
            for row in self._store.rows(series):
                if row[1] == count:
                    raise _not_free(entry(series, row))
            self._store.start(series, count)

    def reserve(self, series: Series, how_many: int, reason: str) -> list[Entry]:
        """The next free numbers, kept for letters that are written by hand. They have no text until they are taken."""
        with self._store.changing():
            counts = islice(self._store.standing(series).free(), how_many)
            reserved = [Entry(series, count, "", "", "", "", None, Status.RESERVED, reason) for count in counts]
            self._store.insert(reserved, repeat("", len(reserved)))
        return reserved

    def take(
        self, series: Series, text: str, count: int | None, recipient: str, day: date | None, reason: str
    ) -> Entry:
        """A number that was given by hand; refused (REG103) unless it is free or reserved."""
        taken = Entry(series, count, text, "", "", recipient, day, Status.TAKEN, reason)
        with self._store.changing():
            reserved = None
            for row in self._store.rows(series):
                same_count = count is not None and row[1] == count
                if row[2] == text or (same_count and row[8] != Status.RESERVED):
                    raise _not_free(entry(series, row))
                reserved = row if same_count else reserved
            if reserved:
                return self._store.change(reserved, replace(taken, reason=reason or reserved[9]))
            self._store.insert([taken], [""])
        return taken

    def void(self, series: Series, number: str, reason: str) -> Entry:
        """Makes a number one that nobody has and nobody will get. `number` is its text, or its count alone.

        Whoever had it gets a new one from the next run. Refused where there is no such number (REG102).
        """
        with self._store.changing():
            row = self._find(series, number)
            held = entry(series, row)
            if held.status is Status.VOID:
                message = _("nomor ini sudah dibatalkan ({reason})", reason=held.reason)
                raise of_number("REG104", number, message, _("tidak ada yang perlu dilakukan lagi"))
            return self._store.change(row, replace(held, status=Status.VOID, reason=reason))

    def rekey(self, series: Series, letter: str, old: str, new: str) -> Entry:
        """Whoever was known as `old` is known as `new`, and keeps the number. Refused: REG102, REG105."""
        with self._store.changing():
            rows = {row[4]: row for row in self._store.rows(series) if row[3] == letter and row[8] == Status.GIVEN}
            if old not in rows:
                message = _('tidak ada penerima berkunci "{key}" untuk naskah ini', key=old)
                raise of_number("REG102", old, message, _listed())
            if new in rows:
                message = _('kunci "{key}" sudah bernomor "{text}"', key=new, text=rows[new][2])
                help_ = _("kalau keduanya satu orang, batalkan salah satu nomornya dengan naskah register void")
                raise of_number("REG105", new, message, help_)
            return self._store.change(rows[old], replace(entry(series, rows[old]), key=new))

    def _find(self, series: Series, number: str) -> Row:
        rows = self._store.rows(series)
        for column, wanted in ((2, number), (1, int(number) if number.isdecimal() else None)):
            for row in rows:
                if wanted is not None and row[column] == wanted:
                    return row
        raise of_number("REG102", number, _("tidak ada nomor ini dalam register"), _listed())


def _listed() -> str:
    return _("naskah register list menampilkan semua nomor dan kuncinya")


def _not_free(held: Entry) -> Refused:
    number = held.text or str(held.count)
    message = _(
        "nomor ini tidak bebas: {status} ({about})",
        status=_(STATUS_WORDS[held.status]),
        about=held.recipient or held.reason,
    )
    return of_number("REG103", number, message, _listed())
