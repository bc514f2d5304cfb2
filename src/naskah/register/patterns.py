"""The pattern of a letter's numbers: writing a number by it, and telling which count a written number has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from naskah.content.columns import COUNT, MONTH, ROMAN_MONTH, YEAR, Data
from naskah.content.expressions import analyse, evaluate
from naskah.content.richtext import Expression, Literal
from naskah.language import bulan_romawi
from naskah.messages import _
from naskah.register.faults import of_number

MAX_DIGITS = 9  # of a count
_INSERTED = re.compile(rf"([0-9]{{1,{MAX_DIGITS}}})([a-zA-Z]{{0,3}})")  # 145, or 145a that was put in behind it
_SHAPES = {COUNT: f"([0-9]{{1,{MAX_DIGITS}}})", MONTH: "[0-9]{1,2}", ROMAN_MONTH: "[IVX]+", YEAR: "[0-9]{4}"}


def count_names(count: str, digits: int) -> Mapping[str, str]:
    """What a pattern may name of a count: it, with at least so many digits. A letter behind it stays behind it."""
    number = count.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return {COUNT: number.zfill(digits) + count.removeprefix(number)}


def day_names(day: date) -> Mapping[str, str]:
    """What a pattern may name of a letter's own day."""
    return {MONTH: f"{day.month:02}", ROMAN_MONTH: bulan_romawi(day), YEAR: f"{day.year:04}"}


def read_number(data: Data, given: str, day: date | None) -> tuple[str, int | None]:
    """The whole text of a number that a person gives as `145`, `145a` or in full, and its count if it has one.

    Raises `Refused` (REG106) where the rest of a number can't be told from its count.
    """
    short = _INSERTED.fullmatch(given)
    if short is None:
        whole = _recognised(data).fullmatch(given)
        return given, int(whole.group(1)) if whole else None
    names = {**count_names(given, data.digits), **(day_names(day) if day else {})}
    return _written(data, names, given), None if short.group(2) else int(short.group(1))


def _written(data: Data, names: Mapping[str, str], given: str) -> str:
    try:
        return "".join(_part(part, names) for part in _parts(data))
    except (LookupError, ValueError) as missing:
        message = _('nomor lengkap untuk "{number}" tidak dapat disusun tanpa {name}', number=given, name=missing)
        help_ = _("tulis nomornya lengkap seperti pada suratnya, atau sebut tanggal surat dengan --date")
        raise of_number("REG106", given, message, help_) from None


def _part(part: Literal | Expression, names: Mapping[str, str]) -> str:
    if isinstance(part, Literal):
        return part.text
    value = evaluate(part, names, _no_reference)
    return value.text if isinstance(value, Literal) else str(value)


def _no_reference(name: str, *_form: str) -> str:
    raise LookupError(name)


def _recognised(data: Data) -> re.Pattern[str]:
    """What numbers of this pattern look like; the count is in the first group."""
    shape, shapes = "", dict(_SHAPES)
    for part in _parts(data):
        name = analyse(part.source).name if isinstance(part, Expression) else ""
        shape += re.escape(part.text) if isinstance(part, Literal) else shapes.get(name, ".+?")
        if name == COUNT:
            shapes[COUNT] = "[0-9]+"
    return re.compile(shape)


def _parts(data: Data) -> tuple[Literal | Expression, ...]:
    return data.number.parts if data.number else ()
