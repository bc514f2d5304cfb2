"""Rows of the register within a transaction. What they mean stands in `registering.py`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date

from naskah.register.faults import told
from naskah.register.giving import Row, Standing, entry
from naskah.register.model import Entry, Series

_FIRST = "SELECT first FROM series WHERE (pattern, unit, year) = (?, ?, ?)"
_ID = "SELECT id FROM series WHERE (pattern, unit, year) = (?, ?, ?)"
_ROWS = """
    SELECT entry.id, count, text, letter, key, recipient, likeness, day, status, reason
    FROM entry JOIN series ON series.id = series
    WHERE (pattern, unit, year) = (?, ?, ?) ORDER BY entry.id
"""
# Numbers given by hand stand where they would be looked for: 145a behind 145.
_ALL = """
    SELECT pattern, unit, year, entry.id, count, text, letter, key, recipient, likeness, day, status, reason
    FROM entry JOIN series ON series.id = series
    WHERE unit = coalesce(?, unit) AND year = coalesce(?, year)
    ORDER BY pattern, unit, year, coalesce(count, CAST(text AS INTEGER)), count IS NULL, text, entry.id
"""
_INSERT = """
    INSERT INTO entry (series, count, text, letter, key, recipient, likeness, day, status, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_CHANGE = """
    UPDATE entry SET count = ?, text = ?, key = ?, recipient = ?, day = ?, status = ?, reason = ? WHERE id = ?
"""


class Store:
    """The database behind a register."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.close = connection.close

    def changing(self) -> AbstractContextManager[None]:
        """A transaction that others wait for from its beginning: what it has read is still so when it writes."""
        return self._transaction("BEGIN IMMEDIATE")

    def reading(self) -> AbstractContextManager[None]:
        """A transaction in which everything is read as of one moment."""
        return self._transaction("BEGIN")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with told():
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk makes SQLite take everything back by itself
                    self._connection.execute("ROLLBACK")
                raise

    # --- reading -------------------------------------------------------------------------------------------------

    def standing(self, series: Series) -> Standing:
        """All that a series has."""
        found = self._connection.execute(_FIRST, _identity(series)).fetchone()
        return Standing(series, found[0] if found else 1, self.rows(series))

    def rows(self, series: Series) -> list[Row]:
        """The entries of a series, the oldest first."""
        return self._connection.execute(_ROWS, _identity(series)).fetchall()

    def all(self, unit: str | None, year: int | None) -> list[Entry]:
        """The entries of a unit and a year, or of all, series by series."""
        with told():  # all at once: while something is being read, nobody can write
            found = self._connection.execute(_ALL, (unit, year)).fetchall()
        return [entry(Series(*row[:3]), row[3:]) for row in found]

    # --- writing -------------------------------------------------------------------------------------------------

    def insert(self, entries: Iterable[Entry], likenesses: Iterable[str]) -> None:
        """New entries, in their order."""
        ids: dict[Series, int] = {}
        values = []
        for new, likeness in zip(entries, likenesses, strict=True):
            series = ids.get(new.series) or ids.setdefault(new.series, self._id(new.series))
            what = (new.count, new.text, new.letter, new.key, new.recipient, likeness)
            values.append((series, *what, _iso(new.day), new.status, new.reason))
        self._connection.executemany(_INSERT, values)

    def change(self, row: Row, new: Entry) -> Entry:
        """Makes the entry in a row what `new` says: all but its series, its letter and its place in the history."""
        self._connection.execute(
            _CHANGE,
            (new.count, new.text, new.key, new.recipient, _iso(new.day), new.status, new.reason, row[0]),
        )
        return new

    def count(self, counted: Iterable[tuple[int, int]]) -> None:
        """Gives entries, named by their ids, a count."""
        self._connection.executemany("UPDATE entry SET count = ? WHERE id = ?", counted)

    def start(self, series: Series, count: int) -> None:
        """Counts a series from `count` on."""
        self._connection.execute("UPDATE series SET first = ? WHERE id = ?", (count, self._id(series)))

    def _id(self, series: Series) -> int:
        self._connection.execute(
            "INSERT OR IGNORE INTO series (pattern, unit, year) VALUES (?, ?, ?)", _identity(series)
        )
        return int(self._connection.execute(_ID, _identity(series)).fetchone()[0])


def _identity(series: Series) -> tuple[str, str, int]:
    return series.pattern, series.unit, series.year


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
