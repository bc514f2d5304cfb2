"""A number for each row, from the register."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from naskah.bulk.model import Order
from naskah.bulk.patterns import Pattern
from naskah.composition.holes import Value
from naskah.content.columns import NUMBER, Data
from naskah.findings import Finding, Place
from naskah.messages import _
from naskah.register import Claim, Entry, Question, Register, Series
from naskah.register.patterns import count_names, day_names

_BETWEEN = " / "  # between the columns of a key, which a person reads and types; a solidus in a cell is doubled


class Person(Struct, frozen=True):
    """A row that is in order: who it is about and what it says."""

    row: int
    key: str
    recipient: str
    day: date | None
    values: Mapping[str, Value]
    count: int = 0
    number: str = ""


def key_of(values: Mapping[str, Value], data: Data) -> str:
    """What tells a recipient from every other: the columns of the key, alike however they are typed."""
    return _BETWEEN.join(_alike(values[name]).replace("/", "//") for name in data.key)


def numbered(
    people: Sequence[Person], present: Sequence[str], data: Data, letter: str, order: Order, *, keep: bool
) -> tuple[list[Person], dict[int, Finding]]:
    """Those that have a number now, and a finding for each row of which only a person can say whose number it has.

    `present` are the keys of all rows, also of those that are not asked for. Without `keep` nothing is written: these
    are the numbers that a run would give now. Raises `Refused` when the register can't be had.
    """
    if data.number is None or not people:
        return list(people), {}
    pattern = Pattern(data.number)
    if not data.counted:
        return _brought(people, pattern, order)
    values = {person.key: person for person in people}

    def write(series: Series, claim: Claim, count: int) -> str:
        del series
        row = {**values[claim.key].values, **day_names(claim.day), **count_names(str(count), data.digits)}
        return pattern.written(row)

    asked = [_claim(person, data, letter) for person in people]
    with Register.open(order.project, create=keep) as register:
        ask = register.claim if keep else register.preview
        answers = ask(asked, write, present=present, new_recipients=order.new_recipients)
    found: list[Person] = []
    questions: dict[int, Finding] = {}
    for person, answer in zip(people, answers, strict=True):
        if isinstance(answer, Question):
            questions[person.row] = _question(person, answer, order)
        else:
            found.append(_with_number(person, answer, data))
    return found, questions


def _brought(people: Sequence[Person], pattern: Pattern, order: Order) -> tuple[list[Person], dict[int, Finding]]:
    """Those whose rows bring a number of their own that no other one has, and a finding for each of the others."""
    found: dict[str, Person] = {}
    wrong: dict[int, Finding] = {}
    for person in people:
        names = day_names(person.day) if person.day else {}
        number = pattern.written({**person.values, **names}).strip()
        before = found.get(number)
        if number and before is None:
            found[number] = replace(person, values={**person.values, **names, NUMBER: number}, number=number)
            continue
        message, help_ = _("surat ini belum bernomor"), _("isi nomornya di lembar data")
        if before:
            message = _('nomor "{number}" sudah dipakai baris {row}', number=number, row=before.row)
            help_ = _("beri nomor lain di lembar data")
        place = Place(order.data.name, detail=_("baris {number}", number=person.row))
        wrong[person.row] = Finding("BLK015", place, message, help_)
    return list(found.values()), wrong


def _claim(person: Person, data: Data, letter: str) -> tuple[Series, Claim]:
    if person.day is None:
        raise TypeError("a numbered letter has a day")
    others = [_alike(value) for name, value in person.values.items() if name not in data.key]
    likeness = sha256(_BETWEEN.join(others).encode()).hexdigest()[:16]
    series = Series(data.pattern, data.unit, person.day.year)
    return series, Claim(letter, person.key, person.recipient, likeness, person.day)


def _with_number(person: Person, entry: Entry, data: Data) -> Person:
    day = person.day or date.min
    more = {**day_names(day), **count_names(str(entry.count or 0), data.digits), NUMBER: entry.text}
    return Person(
        person.row,
        person.key,
        person.recipient,
        person.day,
        {**person.values, **more},
        entry.count or 0,
        entry.text,
    )


def _question(person: Person, question: Question, order: Order) -> Finding:
    before = question.before
    content = order.project.name(order.content)
    return Finding(
        "BLK004",
        Place(order.data.name, detail=_("baris {number}", number=person.row)),
        _(
            'kunci {key} belum bernomor, tetapi "{recipient}" sudah bernomor {text} dengan kunci {before}',
            key=person.key,
            recipient=before.recipient,
            text=before.text,
            before=before.key,
        ),
        _(
            "orang yang sama: {same}; orang lain: ulangi dengan --new-recipients",
            same=f'naskah register rekey {content} "{before.key}" "{person.key}"',
        ),
    )


def _alike(value: Value) -> str:
    return unicodedata.normalize("NFC", value.isoformat() if isinstance(value, date) else str(value)).strip()
