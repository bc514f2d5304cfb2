"""Rows that may be one person: the same key twice, or all the same but the key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from naskah.content.columns import Data
from naskah.findings import Finding, Severity
from naskah.messages import _
from naskah.rows.model import Grid, Row, Value

_NAMED = 3  # how many others a finding names
_WORDS = re.compile(r"[^\W_]+")
# Gelar before a name; those behind it follow a comma.
_TITLES = frozenset(("dr", "drs", "dra", "drg", "h", "hj", "ir", "prof", "kh", "ust", "apt", "ns"))


def with_twins(rows: Sequence[Row], asked: Data, grid: Grid, indices: Mapping[str, int]) -> list[Row]:
    """The rows again, with BRS031 where a key stands twice and BRS032, a warning, where two are alike but for it."""
    found: dict[int, list[tuple[int, Finding]]] = {}
    titles = ", ".join(asked.columns[name].title for name in asked.key)
    for twins in _groups(rows, [tuple(map(row.values.get, asked.key)) for row in rows]):
        for position in twins:
            row = rows[position]
            key = ", ".join(str(row.values[name]) for name in asked.key)
            others = _others(rows, twins, position)
            message = _('{title} "{key}" ada juga di baris {others}', title=titles, key=key, others=others)
            index = indices[asked.key[0]]
            place = grid.place(row.number, index, asked.columns[asked.key[0]].title)
            help_ = _("hapus baris yang berlebih, atau betulkan kuncinya")
            found.setdefault(position, []).append((index, Finding("BRS031", place, message, help_)))
    names = [name for name in asked.columns if "nama" in name and asked.columns[name].form == "teks"]
    if names:
        index = indices.get(names[0], -1)
        for twins in _groups(rows, [_likeness(row.values, asked, names) for row in rows]):
            keys = {tuple(map(rows[position].values.get, asked.key)) for position in twins}
            for position in twins if len(keys) == len(twins) else ():
                row = rows[position]
                message = _(
                    '"{name}" mungkin orang yang sama dengan baris {others}: hanya {title} yang berbeda',
                    name=row.values[names[0]],
                    others=_others(rows, twins, position),
                    title=titles,
                )
                place = grid.place(row.number, index, asked.columns[names[0]].title)
                finding = Finding("BRS032", place, message, _("periksa keduanya"), Severity.WARNING)
                found.setdefault(position, []).append((index, finding))
    return [_with(row, found[position]) if position in found else row for position, row in enumerate(rows)]


def _groups(rows: Sequence[Row], marks: Iterable[tuple[Value | None, ...] | None]) -> list[list[int]]:
    """The positions of rows with an equal mark, where there is more than one; a mark that lacks a value is none."""
    by_mark: dict[tuple[Value | None, ...], list[int]] = {}
    for position, mark in enumerate(marks):
        if mark is not None and None not in mark:
            by_mark.setdefault(mark, []).append(position)
    return [group for group in by_mark.values() if len(group) > 1] if len(by_mark) < len(rows) else []


def _likeness(values: Mapping[str, Value], asked: Data, names: Sequence[str]) -> tuple[Value | None, ...] | None:
    rest = [values.get(name) for name in asked.columns if name not in asked.key and name not in names]
    called = [_name(str(values.get(name, ""))) for name in names]
    return (*called, *(each.casefold() if isinstance(each, str) else each for each in rest)) if all(called) else None


def _name(text: str) -> str:
    """A name as names are compared: in small letters, without gelar, points and spaces."""
    words: list[str] = _WORDS.findall(text.partition(",")[0].casefold())
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    return "".join(words)


def _others(rows: Sequence[Row], twins: Sequence[int], position: int) -> str:
    named = ", ".join(str(rows[each].number) for each in twins[: _NAMED + 1] if each != position)
    more = len(twins) - 1 - _NAMED
    return _("{rows} dan {count} lagi", rows=named, count=more) if more > 0 else named


def _with(row: Row, found: Sequence[tuple[int, Finding]]) -> Row:
    return replace(
        row,
        findings=(*row.findings, *(finding for _index, finding in found)),
        at=(*row.at, *(index for index, _finding in found)),
    )
