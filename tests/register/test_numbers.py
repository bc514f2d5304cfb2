"""Who gets which number."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from naskah.environment import Project
from naskah.findings import Refused
from naskah.register import Question, Register, Series, Status
from register.office import DAY, LETTER, SERIES, claims, given, text, texts


@pytest.fixture
def office(tmp_path: Path) -> Project:
    """A project without a register."""
    return Project(tmp_path)


def test_numbers_follow_the_order_of_the_recipients(office: Project) -> None:
    with Register.open(office, create=True) as register:
        assert given(register, "b", "a", "c") == ["1/PP.05/XI/2024", "2/PP.05/XI/2024", "3/PP.05/XI/2024"]


def test_a_recipient_keeps_the_number_also_when_it_would_now_be_written_otherwise(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a", "b")
    later = [(series, replace(claim, day=date(2024, 12, 1))) for series, claim in claims("ba")]
    with Register.open(office, create=True) as register:
        answers = register.claim(later, text, present={"a", "b"})
    assert [(answer.text, answer.day) for answer in answers if not isinstance(answer, Question)] == [
        ("2/PP.05/XI/2024", DAY),
        ("1/PP.05/XI/2024", DAY),
    ]


def test_who_is_asked_for_twice_in_one_run_gets_one_number(office: Project) -> None:
    with Register.open(office, create=True) as register:
        assert given(register, "a", "a", "b") == ["1/PP.05/XI/2024", "1/PP.05/XI/2024", "2/PP.05/XI/2024"]


@pytest.mark.parametrize("other", [{"unit": "bagian umum"}, {"year": 2025}, {"pattern": "B-{{ urut }}/{{ tahun }}"}])
def test_every_pattern_unit_and_year_counts_by_itself(office: Project, other: dict[str, str | int]) -> None:
    elsewhere = Series(**{"pattern": SERIES.pattern, "unit": SERIES.unit, "year": SERIES.year, **other})  # type: ignore[arg-type]
    with Register.open(office, create=True) as register:
        given(register, "a", "b")
        answers = register.claim([*claims("c", elsewhere), *claims("c")], text, present={"a", "b", "c"})
    assert [answer.count for answer in answers if not isinstance(answer, Question)] == [1, 3]


def test_the_same_key_in_another_letter_gets_a_number_of_its_own(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
        other = [(series, replace(claim, letter="content/surat/lain.yaml")) for series, claim in claims("a")]
        (answer,) = register.claim(other, text, present={"a"})
    assert not isinstance(answer, Question)
    assert answer.count == 2


# --- a key that may have changed ---------------------------------------------------------------------------------


@pytest.mark.parametrize("trait", [{"likeness": "contoha"}, {"recipient": "CONTOH A"}])
def test_a_known_person_under_an_unknown_key_is_asked_about(office: Project, trait: dict[str, str]) -> None:
    stranger = [
        (series, replace(claim, **{"recipient": "Lain", "likeness": "lain", **trait})) for series, claim in claims("b")
    ]
    with Register.open(office, create=True) as register:
        given(register, "a")
        (answer,) = register.claim(stranger, text, present={"b"})
        assert isinstance(answer, Question)
        assert (answer.claim.key, answer.before.key, answer.before.text) == ("b", "a", "1/PP.05/XI/2024")
        assert texts(register.entries()) == ["1/PP.05/XI/2024"]


def test_two_people_of_one_name_who_are_both_there_are_two(office: Project) -> None:
    twin = [(series, replace(claim, recipient="Contoh a", likeness="contoha")) for series, claim in claims("b")]
    with Register.open(office, create=True) as register:
        given(register, "a")
        (answer,) = register.claim(twin, text, present={"a", "b"})
    assert not isinstance(answer, Question)
    assert answer.count == 2


def test_a_question_keeps_nobody_else_waiting(office: Project) -> None:
    stranger = [(series, replace(claim, recipient="Contoh a")) for series, claim in claims("b")]
    with Register.open(office, create=True) as register:
        given(register, "a")
        first, second = register.claim([*stranger, *claims("c")], text, present={"b", "c"})
    assert isinstance(first, Question)
    assert not isinstance(second, Question)
    assert second.count == 2


def test_they_are_new_recipients_when_a_person_says_so(office: Project) -> None:
    stranger = [(series, replace(claim, recipient="Contoh a")) for series, claim in claims("b")]
    with Register.open(office, create=True) as register:
        given(register, "a")
        (answer,) = register.claim(stranger, text, present={"b"}, new_recipients=True)
    assert not isinstance(answer, Question)
    assert answer.count == 2


def test_a_changed_key_keeps_its_number_once_the_register_is_told(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a", "b")
        register.rekey(SERIES, LETTER, "a", "z")
        assert given(register, "z", "b") == ["1/PP.05/XI/2024", "2/PP.05/XI/2024"]


@pytest.mark.parametrize(("old", "new", "code"), [("tiada", "z", "REG102"), ("a", "b", "REG105")])
def test_a_key_can_neither_come_from_nowhere_nor_become_another_persons(
    office: Project, old: str, new: str, code: str
) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a", "b")
        with pytest.raises(Refused, match=code):
            register.rekey(SERIES, LETTER, old, new)


# --- numbers given by hand ---------------------------------------------------------------------------------------


def test_a_number_that_was_used_by_hand_is_passed_over(office: Project) -> None:
    with Register.open(office, create=True) as register:
        register.take(SERIES, "2/PP.05/XI/2024", 2, "Contoh Tangan", DAY, "")
        register.take(SERIES, "2a/PP.05/XI/2024", None, "Contoh Sisipan", DAY, "")
        assert given(register, "a", "b") == ["1/PP.05/XI/2024", "3/PP.05/XI/2024"]
        assert texts(register.entries()) == [
            "1/PP.05/XI/2024",
            "2/PP.05/XI/2024",
            "2a/PP.05/XI/2024",
            "3/PP.05/XI/2024",
        ]


def test_a_text_that_was_used_by_hand_takes_the_count_that_would_have_written_it(office: Project) -> None:
    with Register.open(office, create=True) as register:
        register.take(SERIES, "1/PP.05/XI/2024", None, "Contoh Tangan", DAY, "")
        assert given(register, "a") == ["2/PP.05/XI/2024"]
        by_hand = next(entry for entry in register.entries() if entry.status is Status.TAKEN)
    assert (by_hand.count, by_hand.recipient) == (1, "Contoh Tangan")


@pytest.mark.parametrize(("number", "count"), [("1/PP.05/XI/2024", None), ("satu", 1)])
def test_a_number_that_somebody_has_cant_be_taken(office: Project, number: str, count: int | None) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
        with pytest.raises(Refused, match="Contoh a"):
            register.take(SERIES, number, count, "Contoh Lain", DAY, "")


def test_a_pattern_that_tells_no_counts_apart_gives_nobody_a_number(office: Project) -> None:
    with Register.open(office, create=True) as register:
        with pytest.raises(Refused, match="REG101"):
            register.claim(claims("ab"), lambda _series, _claim, _count: "sama", present={"a", "b"})
        assert not register.entries()


# --- what a person does to numbers -------------------------------------------------------------------------------


def test_reserved_numbers_are_given_to_nobody_and_can_be_taken(office: Project) -> None:
    with Register.open(office, create=True) as register:
        reserved = register.reserve(SERIES, 2, "untuk pimpinan")
        assert [entry.count for entry in reserved] == [1, 2]
        assert given(register, "a") == ["3/PP.05/XI/2024"]
        register.take(SERIES, "2/PP.05/XI/2024", 2, "Contoh Tangan", DAY, "")
        assert [(entry.text, entry.status, entry.reason) for entry in register.entries()] == [
            ("", Status.RESERVED, "untuk pimpinan"),
            ("2/PP.05/XI/2024", Status.TAKEN, "untuk pimpinan"),
            ("3/PP.05/XI/2024", Status.GIVEN, ""),
        ]


@pytest.mark.parametrize("number", ["1", "1/PP.05/XI/2024"])
def test_a_void_number_stays_and_its_recipient_gets_a_new_one(office: Project, number: str) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a", "b")
        register.void(SERIES, number, "salah tanggal")
        assert given(register, "a", "b") == ["3/PP.05/XI/2024", "2/PP.05/XI/2024"]
        first = register.entries()[0]
        assert (first.text, first.status, first.reason) == ("1/PP.05/XI/2024", Status.VOID, "salah tanggal")
        assert given(register, "a") == ["3/PP.05/XI/2024"]


def test_a_void_number_by_hand_is_never_written_again(office: Project) -> None:
    with Register.open(office, create=True) as register:
        register.take(SERIES, "1/PP.05/XI/2024", None, "Contoh Tangan", DAY, "")
        register.void(SERIES, "1/PP.05/XI/2024", "salah")
        assert given(register, "a") == ["2/PP.05/XI/2024"]


@pytest.mark.parametrize(("number", "code"), [("7", "REG102"), ("7/PP.05/XI/2024", "REG102"), ("1", "REG104")])
def test_only_a_number_that_is_one_can_be_made_void(office: Project, number: str, code: str) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
        register.void(SERIES, "1", "salah")
        with pytest.raises(Refused, match=code):
            register.void(SERIES, number, "lagi")


def test_a_series_goes_on_from_where_a_person_says_and_fills_no_gap_before(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
        register.set_next(SERIES, 145)
        assert given(register, "b", "c") == ["145/PP.05/XI/2024", "146/PP.05/XI/2024"]
        with pytest.raises(Refused, match="Contoh c"):
            register.set_next(SERIES, 146)
        register.set_next(SERIES, 2)  # it was a slip
        register.take(SERIES, "3/PP.05/XI/2024", 3, "Contoh Tangan", DAY, "")
        assert given(register, "d", "e") == ["2/PP.05/XI/2024", "4/PP.05/XI/2024"]


# --- looking ahead -----------------------------------------------------------------------------------------------


def test_a_preview_tells_what_will_be_and_makes_no_register(office: Project) -> None:
    with Register.open(office, create=False) as register:
        answers = register.preview(claims("ab"), text, present={"a", "b"})
    assert [answer.count for answer in answers if not isinstance(answer, Question)] == [1, 2]
    assert list(office.root.iterdir()) == []


def test_a_preview_gives_nothing(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
    with Register.open(office, create=False) as register:
        known, new = register.preview(claims("ab"), text, present={"a", "b"})
        assert texts(register.entries()) == ["1/PP.05/XI/2024"]
    assert not isinstance(known, Question)
    assert not isinstance(new, Question)
    assert (known.count, new.count) == (1, 2)


# --- nothing is forgotten ----------------------------------------------------------------------------------------


def test_what_a_number_was_before_can_be_told_from_the_history(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
        register.rekey(SERIES, LETTER, "a", "z")
        register.set_next(SERIES, 9)
        register.void(SERIES, "1", "salah")
    database = sqlite3.connect(office.root / "register.db")
    told = database.execute("SELECT entry, status, was_status, was_key, was_first FROM history ORDER BY id").fetchall()
    database.close()
    assert told == [
        (1, "given", None, None, None),
        (1, "given", "given", "a", None),
        (None, None, None, None, 1),
        (1, "void", "given", "z", None),
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM entry",
        "DELETE FROM history",
        "UPDATE history SET status = 'taken'",
        "UPDATE entry SET status = 'given' WHERE status = 'void'",
        "UPDATE entry SET text = '2/PP.05/XI/2024'",
    ],
)
def test_the_database_itself_forgets_nothing_and_doubles_nothing(office: Project, statement: str) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a", "b")
        register.void(SERIES, "1", "salah")
    database = sqlite3.connect(office.root / "register.db")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute(statement)
    database.close()
