"""The values of the register."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from naskah.messages import N_


class Status(StrEnum):
    """What has become of a number. The values stand in the database, `STATUS_WORDS` says them to a person."""

    GIVEN = "given"  # to a recipient, by a run
    RESERVED = "reserved"  # kept free for letters that are written by hand
    TAKEN = "taken"  # given by hand, and told to the register
    VOID = "void"  # never to be used again


STATUS_WORDS = {
    Status.GIVEN: N_("diberikan"),
    Status.RESERVED: N_("dicadangkan"),
    Status.TAKEN: N_("dipakai di luar naskah"),
    Status.VOID: N_("dibatalkan"),
}


class Series(Struct, frozen=True):
    """Numbers that one counter counts: a pattern as its content file writes it, a unit (may be empty), a year."""

    pattern: str
    unit: str
    year: int


class Claim(Struct, frozen=True):
    """A recipient that needs a number for a letter.

    `letter` is the content file's name in the project. `key` tells one recipient from every other, `recipient` is how a
    person calls one, `likeness` is the same for rows that are probably about one person. `day` is the letter's date.
    """

    letter: str
    key: str
    recipient: str
    likeness: str
    day: date


class Entry(Struct, frozen=True):
    """A number and what is known of it.

    `count` is None for a number that no counter gives, such as `145a`. `text` is the number as the letter bears it; a
    reserved one has none yet. `letter` and `key` are empty unless a run gave the number.
    """

    series: Series
    count: int | None
    text: str
    letter: str
    key: str
    recipient: str
    day: date | None
    status: Status
    reason: str


class Question(Struct, frozen=True):
    """What only a person can answer: has the key of `before` changed into that of `claim`, or are these two people?"""

    claim: Claim
    before: Entry
