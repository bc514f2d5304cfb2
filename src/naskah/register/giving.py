"""Who gets which number: worked out from what the register holds, without touching it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from msgspec import Struct, field

from naskah.messages import _
from naskah.register.faults import of_number
from naskah.register.model import Claim, Entry, Question, Series, Status

Write: TypeAlias = Callable[[Series, Claim, int], str]
# id, count, text, letter, key, recipient, likeness, day, status, reason: as SELECTed in registering.py
Row: TypeAlias = "tuple[int, int | None, str, str, str, str, str, str | None, str, str]"


class Standing:
    """All the entries of a series, found by what they must not share."""

    def __init__(self, series: Series, first: int, rows: Sequence[Row]) -> None:
        self.series = series
        self._next = first
        self.rows = {row[0]: row for row in rows}
        self.counts = {row[1]: row[0] for row in rows if row[1] is not None}
        self.texts = {row[2]: row[0] for row in rows if row[2]}
        self.given = {(row[3], row[4]): entry(series, row) for row in rows if row[8] == Status.GIVEN}
        self._people: dict[tuple[str, str], list[Entry]] | None = None
        self._rows = rows

    def free(self) -> Iterator[int]:
        """Counts that no entry has, from the one on with which the series starts; each is handed out once."""
        while True:
            self._next += 1
            if self._next - 1 not in self.counts:
                yield self._next - 1

    def before(self, claim: Claim, present: Collection[str]) -> Entry | None:
        """The number of somebody who is no longer asked for, and who may be the one that is."""
        if self._people is None:
            self._people = {}
            for row in self._rows:
                if row[8] == Status.GIVEN and row[4] not in present:
                    for trait in _traits(row[5], row[6]):
                        self._people.setdefault((row[3], trait), []).append(entry(self.series, row))
        for trait in _traits(claim.recipient, claim.likeness):
            if known := self._people.get((claim.letter, trait)):
                return known[0]
        return None


def _traits(recipient: str, likeness: str) -> tuple[str, ...]:
    """What two rows about one person share. A mark in front keeps a name from being taken for a likeness."""
    return tuple(f"{mark}{trait}" for mark, trait in (("l", likeness), ("r", recipient.casefold())) if trait.strip())


class Plan(Struct):
    """The answers in the order of the claims, and what has to be written so that they hold."""

    answers: list[Entry | Question] = field(default_factory=list)
    new: list[tuple[Entry, str]] = field(default_factory=list)  # with its likeness
    counted: list[tuple[int, int]] = field(default_factory=list)  # (count, id): numbers by hand that a counter passes


def plan(
    asked: Sequence[tuple[Series, Claim]],
    standing: Callable[[Series], Standing],
    write: Write,
    present: Collection[str],
    *,
    new_recipients: bool,
) -> Plan:
    """A number for each claim. Raises `Refused` where `write` gives two counts one text."""
    made = Plan()
    known: dict[Series, Standing] = {}
    for series, claim in asked:
        stands = known.get(series) or known.setdefault(series, standing(series))
        has = stands.given.get((claim.letter, claim.key))
        if has is None and not new_recipients and (before := stands.before(claim, present)):
            made.answers.append(Question(claim, before))
            continue
        if has is None:
            has = _next(stands, claim, write, made)
            stands.given[claim.letter, claim.key] = has
            made.new.append((has, claim.likeness))
        made.answers.append(has)
    return made


def _next(stands: Standing, claim: Claim, write: Write, made: Plan) -> Entry:
    """The first count that is free, and whose text nobody has."""
    while True:
        count = next(stands.free())
        text = write(stands.series, claim, count)
        holder = stands.texts.get(text)
        if holder is None and text.strip():
            stands.counts[count], stands.texts[text] = 0, 0
            return Entry(
                stands.series, count, text, claim.letter, claim.key, claim.recipient, claim.day, Status.GIVEN, ""
            )
        if not holder or stands.rows[holder][1] is not None:
            message = _('urut {count} menghasilkan nomor "{text}" yang sudah dipakai urut lain', count=count, text=text)
            help_ = _("perbaiki nomor: di bagian data, atau lewati urut itu dengan naskah register next")
            raise of_number("REG101", str(count), message, help_)
        # Somebody gave this very text by hand: the count is theirs from now on, so that the list has no gap.
        made.counted.append((count, holder))
        stands.counts[count] = holder
        row = stands.rows[holder]
        stands.rows[holder] = (row[0], count, *row[2:])


def entry(series: Series, row: Row) -> Entry:
    """A row as a person's value."""
    _id, count, text, letter, key, recipient, _likeness, day, status, reason = row
    known = date.fromisoformat(day) if day else None
    return Entry(series, count, text, letter, key, recipient, known, Status(status), reason)
