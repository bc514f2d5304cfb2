"""Claims of a made-up office, and processes of it that are killed or run at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from naskah.register import Claim, Entry, Question, Register, Series

SERIES = Series("{{ urut }}/PP.05/{{ bulan_romawi }}/{{ tahun }}", "", 2024)
LETTER = "content/surat/contoh.yaml"
DAY = date(2024, 11, 20)


def text(series: Series, claim: Claim, count: int) -> str:
    """A number as the letter bears it."""
    return f"{count}/PP.05/{'XI' if claim.day.month == 11 else 'XII'}/{series.year}"


def claims(keys: Iterable[str], series: Series = SERIES) -> list[tuple[Series, Claim]]:
    """A claim for each key, of people who are called after their keys."""
    return [(series, Claim(LETTER, key, f"Contoh {key}", f"contoh{key}", DAY)) for key in keys]


def given(register: Register, *keys: str, present: Iterable[str] = (), **how: bool) -> list[str]:
    """The numbers that these recipients get; `?` for a question."""
    answers = register.claim(claims(keys), text, present={*keys, *present}, **how)
    return ["?" if isinstance(answer, Question) else answer.text for answer in answers]


def texts(entries: Iterable[Entry]) -> list[str]:
    """What a person sees of numbers."""
    return [entry.text or str(entry.count) for entry in entries]
