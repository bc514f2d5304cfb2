"""From an order to jobs: rows read and checked, numbered, worded and named. Nothing is made yet.

Reads: the content file, the spreadsheet, the register. Writes: numbers in the register, unless the order is but tried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from naskah.bulk.asking import data_of
from naskah.bulk.composing import Composed, asked_of_rows, composed, document_of
from naskah.bulk.manifest import Letters
from naskah.bulk.model import Job, Order
from naskah.bulk.naming import Names, part_names
from naskah.bulk.numbering import Person, key_of, numbered
from naskah.bulk.patterns import Pattern
from naskah.bulk.work import Letter
from naskah.composition.holes import Value
from naskah.composition.names import document_date
from naskah.content.columns import COUNT, FILE, NUMBER, Data
from naskah.content.model import Document
from naskah.environment import MAX_SHEET_BYTES, read_named, uncollected
from naskah.findings import Finding, Place, Refused
from naskah.language import NO_BREAK_SPACE
from naskah.messages import _
from naskah.register.patterns import day_names
from naskah.rows import Row, Rows, read_rows

DEFAULT_BLANK = 12
MAX_LETTERS = 400  # a year of days; each is composed, and read by every worker


class Prepared(Struct, frozen=True):
    """What a run has before it: the letters, a job for each good row in the order of rows, and what the others lack."""

    document: Document
    rows: Rows
    asked: tuple[Row, ...]  # the rows that the order is about
    letters: tuple[Letter, ...]
    jobs: tuple[Job, ...]
    bad: Mapping[int, tuple[Finding, ...]]  # by number of the row
    warnings: tuple[Finding, ...]  # about the letters themselves

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What there is to say of the spreadsheet and of the letter as a whole."""
        return (*self.rows.notes, *dict.fromkeys(self.warnings))

    @property
    def remarks(self) -> dict[int, tuple[Finding, ...]]:
        """What there is to say of good rows, by their number."""
        return {row.number: row.findings for row in self.asked if row.findings and row.number not in self.bad}


@uncollected()
def prepare(order: Order, manifest: Letters, *, keep: bool) -> Prepared:
    """The jobs of an order. Raises `Refused` where not one letter could be made.

    `manifest` tells which names letters have that the order is not about. Without `keep` the register is only asked:
    the numbers are those that a run would give now.
    """
    document = document_of(order)
    data = data_of(document)
    rows = read_rows(order.data.name, read_named(order.data, MAX_SHEET_BYTES), data, order.sheet)
    if rows.faults:
        raise Refused((*rows.faults, *rows.notes))
    asked = _chosen(rows, order)
    bad = {row.number: row.findings for row in asked if not row.is_sound}
    day = document_date(document)
    people = [_person(row, data, day) for row in asked if row.is_sound]
    if order.variant.is_draft or data.number is None:
        people = [_without_number(person, document) for person in people]
    else:
        present = [key_of(row.values, data) for row in rows.rows if all(name in row.values for name in data.key)]
        people, questions = numbered(people, present, data, document.path, order, keep=keep)
        bad |= {number: (question,) for number, question in questions.items()}
    ours = {(document.path, str(order.variant), person.key) for person in people}
    taken = {name.removesuffix(order.ending) for name in manifest.taken_by_others(ours)}
    names = Names(data.file, taken.union(part_names(order.part_stem, len(people)) if order.merge else ()))
    letters, jobs = _jobs(people, document, data, order, names, bad)
    warnings = tuple(finding for each in letters for finding in each.warnings)
    return Prepared(document, rows, asked, tuple(each.letter for each in letters), jobs, bad, warnings)


def _chosen(rows: Rows, order: Order) -> tuple[Row, ...]:
    chosen = tuple(row for row in rows.rows if not order.rows or row.number in order.rows)
    absent = sorted(order.rows.difference(row.number for row in chosen))
    if absent or not chosen:
        first = rows.rows[0].number if rows.rows else 0
        last = rows.rows[-1].number if rows.rows else 0
        message = (
            _("tidak ada baris {numbers}", numbers=", ".join(map(str, absent[:10])))
            if absent
            else _("tidak ada barisnya")
        )
        help_ = (
            _("baris yang ada: {first} sampai {last}", first=first, last=last)
            if last
            else _("isi satu baris untuk tiap surat")
        )
        raise Refused([Finding("BLK002", Place(order.data.name), message, help_)])
    return chosen


def _person(row: Row, data: Data, day: date | None) -> Person:
    own = row.values.get(data.date)
    recipient = Pattern(data.recipient).written(row.values)
    return Person(row.number, key_of(row.values, data), recipient, own if isinstance(own, date) else day, row.values)


def _without_number(person: Person, document: Document) -> Person:
    """A draft has room where its number will stand."""
    blank = NO_BREAK_SPACE * document.kind.blanks.get(NUMBER, DEFAULT_BLANK)
    names = day_names(person.day) if person.day else {}
    return replace(person, values={**person.values, **names, NUMBER: blank, COUNT: str(person.row)})


def _jobs(
    people: Sequence[Person],
    document: Document,
    data: Data,
    order: Order,
    names: Names,
    bad: dict[int, tuple[Finding, ...]],
) -> tuple[tuple[Composed, ...], tuple[Job, ...]]:
    """A job for each of these people. What is wrong with the letter of one day is wrong with the rows of that day."""
    letters = _Letters(document, data, order)
    jobs: list[Job] = []
    for person in people:
        name = names.name(person.values)
        try:
            number = letters.number(person)
            texts = letters.made[number].texts({**person.values, FILE: name})
        except Refused as refused:
            bad[person.row] = refused.findings
        except ValueError as fault:
            bad[person.row] = (Finding("BLK006", row_place(order, person.row), str(fault), _("betulkan isi barisnya")),)
        else:
            file = f"{name}{order.ending}"
            jobs.append(Job(person.row, person.key, person.recipient, person.number, person.count, number, texts, file))
    if people and not letters.made:  # it is the letter itself: said once, not once a row
        raise Refused(finding for person in people for finding in bad[person.row])
    return tuple(letters.made), tuple(jobs)


class _Letters:
    """The letters of a run: one for each day that rows have, and for each answer to what the template asks of them."""

    def __init__(self, document: Document, data: Data, order: Order) -> None:
        self.document, self.data, self.order = document, data, order
        self.asked = asked_of_rows(document, data, order)
        self.made: list[Composed] = []
        self._known: dict[tuple[object, ...], int | Refused] = {}
        if not self.asked and not data.date:
            self._compose(None, ())  # what is wrong with it is said also where no row is in order

    def number(self, person: Person) -> int:
        """Which letter is for this person. Raises `Refused` with what is wrong with that letter."""
        day = person.day if self.data.date else None
        answers = tuple(person.values[name] for name in self.asked)
        known = self._known.get((day, *answers))
        if known is None:
            known = self._compose(day, answers)
        if isinstance(known, Refused):
            raise known
        return known

    def _compose(self, day: date | None, answers: Sequence[Value]) -> int | Refused:
        made: int | Refused = len(self.made)
        try:
            if len(self._known) >= MAX_LETTERS:
                raise Refused([_too_many(self.order, self.asked)])
            document = document_of(self.order, day) if day else self.document
            letter = composed(document, self.data, self.order, dict(zip(self.asked, answers, strict=True)))
            self.made.append(letter)
        except Refused as refused:
            if not day and not answers:
                raise
            made = refused
        self._known[(day, *answers)] = made
        return made


def _too_many(order: Order, asked: Sequence[str]) -> Finding:
    message = _("data menghasilkan lebih dari {most} macam surat", most=MAX_LETTERS)
    help_ = _("bagi datanya; syarat di templat: {names}", names=", ".join(asked)) if asked else _("bagi datanya")
    return Finding("BLK007", Place(order.data.name), message, help_)


def row_place(order: Order, row: int, within: str = "") -> Place:
    """A row of the spreadsheet as a place, and the place in its letter that is meant."""
    number = _("baris {number}", number=row)
    return Place(order.data.name, detail="; ".join(filter(None, (number, within))))
