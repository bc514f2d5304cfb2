"""Whatever is done to a register, in whatever order: no number twice, none lost."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import hypothesis.strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from naskah.environment import Project
from naskah.findings import Refused
from naskah.register import Entry, Register, Series, Status
from register.office import DAY, LETTER, SERIES, claims, text

KEYS = st.sampled_from("abcdefgh")
COUNTS = st.integers(1, 12)
ALL_SERIES = st.sampled_from([SERIES, Series(SERIES.pattern, "bagian umum", 2024)])


class Office(RuleBasedStateMachine):
    """People at work on one register."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.register = Register.open(Project(Path(self.folder.name)), create=True)
        self.seen: dict[tuple[Series, str], Status] = {}

    def teardown(self) -> None:
        with self.register:
            self.folder.cleanup()

    @rule(series=ALL_SERIES, keys=st.lists(KEYS, max_size=5))
    def claim(self, series: Series, keys: list[str]) -> None:
        foreseen = self.register.preview(claims(keys, series), text, present=set("abcdefgh"))
        answers = self.register.claim(claims(keys, series), text, present=set("abcdefgh"))
        assert answers == foreseen
        assert [answer.key for answer in answers if isinstance(answer, Entry)] == keys

    @rule(series=ALL_SERIES, how_many=st.integers(1, 3))
    def reserve(self, series: Series, how_many: int) -> None:
        assert len(self.register.reserve(series, how_many, "cadangan")) == how_many

    @rule(series=ALL_SERIES, count=COUNTS, letter=st.sampled_from(["", "a", "b"]), counted=st.booleans())
    def take(self, series: Series, count: int, letter: str, counted: bool) -> None:
        number = f"{count}{letter}/PP.05/XI/2024"
        self._try(lambda: self.register.take(series, number, count if counted and not letter else None, "x", DAY, ""))

    @rule(series=ALL_SERIES, count=COUNTS)
    def void(self, series: Series, count: int) -> None:
        self._try(lambda: self.register.void(series, str(count), "salah"))

    @rule(series=ALL_SERIES, count=COUNTS)
    def set_next(self, series: Series, count: int) -> None:
        self._try(lambda: self.register.set_next(series, count))

    @rule(series=ALL_SERIES, old=KEYS, new=KEYS)
    def rekey(self, series: Series, old: str, new: str) -> None:
        self._try(lambda: self.register.rekey(series, LETTER, old, new))

    def _try(self, change: Callable[[], object]) -> None:
        """What can't be done leaves everything as it was."""
        before = self.register.entries()
        try:
            change()
        except Refused:
            assert self.register.entries() == before

    @invariant()
    def no_number_is_there_twice_and_none_is_lost(self) -> None:
        entries = self.register.entries()
        counts = [(entry.series, entry.count) for entry in entries if entry.count]
        numbers = {(entry.series, entry.text): entry.status for entry in entries if entry.text}
        assert len(counts) == len(set(counts))
        assert len(numbers) == sum(1 for entry in entries if entry.text)
        assert self.seen.keys() <= numbers.keys()
        assert all(numbers[number] is Status.VOID for number, was in self.seen.items() if was is Status.VOID)
        self.seen = numbers

    @invariant()
    def nobody_has_two_numbers(self) -> None:
        holders = [(entry.series, entry.key) for entry in self.register.entries() if entry.status is Status.GIVEN]
        assert len(holders) == len(set(holders))


TestOffice = Office.TestCase
