"""What a cell says, by the form its column asks for; or why it says nothing that could be relied on.

Nothing is guessed: what may be read in two ways is refused with both. Texts come out in Unicode's form C, with spaces
(also those that don't break) at the ends dropped and each run of them as one.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from naskah.content.columns import Column
from naskah.content.faults import nearest
from naskah.content.lost_digits import AS_TEXT, is_lost, told
from naskah.language import MONTHS, date_of, tanggal
from naskah.messages import N_, _
from naskah.rows.identity import NIK_DIGITS, NIP_DIGITS, nik_slip, nip_slip
from naskah.rows.model import Damage, Value, shown

MAX_CHARACTERS = 500
ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)
DASHES = ("-", "\u2013", "\u2014")  # what offices write where there is nothing
_SPACES = re.compile(r"[ \t\u00a0]+")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_MONEY = re.compile(r"(?:[Rr][Pp]\.? ?)?([0-9]{1,3}(?:\.[0-9]{3}){1,4}|[0-9]{1,15})(?:,00|,-)?")
_SLASHED = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_WORDED = re.compile(r"([0-9]{1,2}) ([A-Za-z]+) ([0-9]{4})")
_DIGITS = re.compile(r"[0-9]+")
# How many digits, the codes for another count and for digits that can't be, and what says the latter.
_IDENTITIES: Mapping[str, tuple[int, str, str, Callable[[str], str]]] = {
    "nik": (NIK_DIGITS, "BRS016", "BRS017", nik_slip),
    "nip": (NIP_DIGITS, "BRS018", "BRS019", nip_slip),
}


class Slip(Struct, frozen=True):
    """What is wrong with a cell. `is_mistyped` when it is the type of the cell, not its text."""

    code: str
    message: str
    help: str = ""
    is_mistyped: bool = False


# Damage that the workbook itself shows: the code, what is said, the way out.
_DAMAGES: Mapping[str, tuple[str, str, str]] = {
    "merged": (
        "BRS011",
        N_("{title} berada dalam sel gabungan {cells}"),
        N_("pisahkan sel itu (Unmerge), isi tiap sel"),
    ),
    "formula": (
        "BRS012",
        N_("rumus {title} belum mempunyai nilai"),
        N_("buka dengan Excel, lalu simpan ulang sebagai .xlsx"),
    ),
    "error": ("BRS013", N_("rumus {title} salah ({shown})"), N_("betulkan rumusnya, atau ganti dengan nilainya")),
    "percent": ("BRS024", N_("{title} berisi persentase ({shown})"), N_("beri sel itu format lain, lalu ketik ulang")),
}


def tidy(text: str) -> str:
    """A text without what nobody sees: line ends as one, spaces once, Unicode's form C."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines).strip("\n"))


def read_cell(value: object, column: Column) -> Value | Slip:
    """The value of a cell, its text tidied before; `""` for an empty one that may be."""
    if isinstance(value, Damage):
        code, message, help_ = _DAMAGES[value.sort]
        said = _(message, title=column.title, shown=value.shown, cells=value.cells)
        return Slip(code, said, _(help_))
    if value == "":
        return Slip("BRS014", _("{title} kosong", title=column.title), _("isi sel itu")) if column.required else ""
    if value in DASHES and column.form != "teks" and not column.required:
        return ""
    if isinstance(value, str) and value in ERRORS:
        code, message, help_ = _DAMAGES["error"]
        return Slip(code, _(message, title=column.title, shown=value), _(help_))
    if isinstance(value, str) and len(value) > MAX_CHARACTERS:
        message = _("{title} berisi {count} karakter", title=column.title, count=len(value))
        return Slip("BRS029", message, _("tulis paling banyak {most} karakter", most=MAX_CHARACTERS))
    if isinstance(value, str) and "\n" in value and column.form != "teks":
        return Slip(
            "BRS030", _("{title} berisi lebih dari satu baris", title=column.title), _("tulis dalam satu baris")
        )
    if isinstance(value, bool):
        message = _("{title} berisi {shown}, nilai benar atau salah", title=column.title, shown=shown(value))
        return Slip("BRS023", message, _(AS_TEXT), is_mistyped=True)
    return READERS[column.form](value, column)


# --- by form ----------------------------------------------------------------------------------------------------


def _text(value: object, column: Column) -> Value | Slip:
    if isinstance(value, date | time | timedelta):
        message = _(
            "{title} berisi tanggal atau waktu ({shown}), bukan teks: Excel mengubah apa yang diketik",
            title=column.title,
            shown=tanggal(value) if isinstance(value, date) else shown(value),
        )
        return Slip("BRS022", message, _(AS_TEXT), is_mistyped=True)
    if isinstance(value, float) and is_lost(value):
        return _lost(value, column)
    return shown(value)


def _identity(value: object, column: Column) -> Value | Slip:
    """A NIK or a NIP."""
    if not isinstance(value, str) or is_lost(value):
        return _lost(value, column)
    name, (count, of_length, of_sense, slip) = column.form.upper(), _IDENTITIES[column.form]
    help_ = _("{name} terdiri atas {count} angka, tanpa spasi dan tanda lain", name=name, count=count)
    if not _DIGITS.fullmatch(value):
        message = _('{title} "{text}" tidak hanya berisi angka', title=column.title, text=value)
        return Slip(of_length, message, help_)
    if len(value) != count:
        message = _('{title} "{text}" berisi {count} angka', title=column.title, text=value, count=len(value))
        return Slip(of_length, message, help_)
    wrong = slip(value)
    if not wrong:
        return value
    message = _('{title} "{text}" tidak mungkin: {wrong}', title=column.title, text=value, wrong=wrong)
    return Slip(of_sense, message, _("cocokkan dengan kartu atau surat keputusannya"))


def _number(value: object, column: Column) -> Value | Slip:
    if isinstance(value, float):
        return _whole(value, column)
    if not isinstance(value, str):
        return _misplaced_date(value, column)
    if _WHOLE.fullmatch(value):
        return int(value)
    message = _('{title} "{text}" bukan bilangan bulat', title=column.title, text=value)
    return Slip("BRS020", message, _("tulis angka saja, tanpa titik dan koma, misalnya 1500"))


def _money(value: object, column: Column) -> Value | Slip:
    if isinstance(value, float):
        amount = _whole(value, column)
        if isinstance(amount, int) and amount < 0:
            return Slip(
                "BRS020", _("{title} kurang dari nol", title=column.title), _("tulis jumlahnya tanpa tanda kurang")
            )
        return amount
    if not isinstance(value, str):
        return _misplaced_date(value, column)
    found = _MONEY.fullmatch(value)
    if found:
        return int(found[1].replace(".", ""))
    message = _('{title} "{text}" bukan jumlah rupiah yang jelas', title=column.title, text=value)
    return Slip("BRS020", message, _("tulis rupiah bulat seperti 1500000 atau 1.500.000"))


def _date(value: object, column: Column) -> Value | Slip:
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date()
        message = _("{title} memuat jam ({shown})", title=column.title, shown=shown(value))
        return Slip("BRS027", message, _("tulis tanggalnya saja"))
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        message = _("{title} berisi {shown}, bukan tanggal", title=column.title, shown=shown(value))
        return Slip("BRS026", message, _("beri sel itu format tanggal, atau tulis 2024-11-20"))
    return _date_from_text(value, column)


def _date_from_text(text: str, column: Column) -> Value | Slip:
    """Only `2024-11-20` and `20 November 2024` have one reading; of others the readings are told."""
    worded = _WORDED.fullmatch(text)
    if worded and worded[2].lower() in MONTHS:
        text = f"{worded[3]}-{MONTHS.index(worded[2].lower()) + 1:02d}-{int(worded[1]):02d}"
    try:
        return date_of(text)
    except ValueError as fault:
        readings = _readings(text)
        help_ = _("beri sel itu format tanggal, atau tulis 2024-11-20")
        if not readings:
            return Slip("BRS025", f"{column.title}: {fault}", help_)
        message = _(
            '{title} "{text}" tersimpan sebagai teks: {readings}?',
            title=column.title,
            text=text,
            readings=_either(map(tanggal, readings)),
        )
        return Slip("BRS025", message, _("tulis {date}", date=_either(map(str, readings))))


def _readings(text: str) -> list[date]:
    """The dates that three numbers may mean: day first, as in Indonesia, or month first."""
    found = _SLASHED.fullmatch(text)
    readings: list[date] = []
    if found:
        first, second, year = map(int, found.groups())
        for day, month in dict.fromkeys([(first, second), (second, first)]):
            with contextlib.suppress(ValueError):
                readings.append(date(year, month, day))
    return readings


def _either(texts: Iterable[str]) -> str:
    one, *other = texts
    return _("{one} atau {other}", one=one, other=other[0]) if other else one


def _choice(value: object, column: Column) -> Value | Slip:
    text = _text(value, column)
    if not isinstance(text, str):
        return text
    for choice in column.choices:
        if choice.casefold() == text.casefold():
            return choice
    message = _('{title} "{text}" bukan salah satu pilihan', title=column.title, text=text)
    return Slip("BRS028", message, nearest(text, column.choices))


READERS: Mapping[str, Callable[[object, Column], Value | Slip]] = {
    "teks": _text,
    "bilangan": _number,
    "uang": _money,
    "tanggal": _date,
    "nik": _identity,
    "nip": _identity,
    "pilihan": _choice,
}


# --- what several forms refuse ----------------------------------------------------------------------------------


def _whole(value: float, column: Column) -> Value | Slip:
    if is_lost(value):
        return _lost(value, column)
    if value.is_integer():
        return int(value)
    message = _("{title} berisi {shown}, bukan bilangan bulat", title=column.title, shown=shown(value))
    return Slip("BRS021", message, _("bulatkan angka itu"))


def _lost(value: object, column: Column) -> Slip:
    """A number where digits are a name: Excel keeps 15 of them, and no zeros in front."""
    is_number = isinstance(value, float | date | time | timedelta)
    return Slip("BRS015", told(column.title, shown(value)), _(AS_TEXT), is_mistyped=is_number)


def _misplaced_date(value: object, column: Column) -> Slip:
    message = _("{title} berisi tanggal atau waktu ({shown}), bukan bilangan", title=column.title, shown=shown(value))
    return Slip("BRS022", message, _("beri sel itu format Number, lalu ketik ulang isinya"))
