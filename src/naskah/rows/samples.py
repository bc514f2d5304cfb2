"""An empty workbook for the rows that a content file asks for: headings, forms of cells, one example, instructions."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from typing import Any

from naskah.content.columns import Column, Data
from naskah.content.data import SAMPLES
from naskah.messages import N_, _
from naskah.rows.cells import MAX_CHARACTERS, Slip, read_cell, tidy
from naskah.rows.headings import INSTRUCTIONS
from naskah.rows.identity import NIK_DIGITS, NIP_DIGITS
from naskah.rows.model import MAX_ROWS, Value
from naskah.rows.writing import head_format, text_format, workbook, written

_SHEET = "Data"
_NUMBER_FORMATS: Mapping[str, str] = {"bilangan": "0", "uang": "#,##0", "tanggal": "yyyy-mm-dd"}
_WIDTHS: Mapping[str, int] = {
    "teks": 28,
    "nik": 19,
    "nip": 21,
    "pilihan": 16,
    "bilangan": 12,
    "uang": 16,
    "tanggal": 14,
}
_MOST = 10**15 - 1
_MAX_LIST = 255  # characters of a list of choices that Excel takes
_MAX_TITLE, _MAX_MESSAGE = 32, 255  # of what Excel says beside a cell
# What to write into a cell of each form.
_RULES: Mapping[str, str] = {
    "teks": N_("Teks, paling banyak {most} karakter."),
    "nik": N_("NIK: 16 angka, tanpa spasi dan tanda lain. Sel berformat Text; jangan diubah menjadi bilangan."),
    "nip": N_("NIP: 18 angka, tanpa spasi dan tanda lain. Sel berformat Text; jangan diubah menjadi bilangan."),
    "bilangan": N_("Bilangan bulat, tanpa titik dan koma."),
    "uang": N_("Jumlah rupiah, bilangan bulat."),
    "tanggal": N_("Tanggal, misalnya 2024-11-20."),
    "pilihan": N_("Salah satu dari: {choices}."),
}
_GENERAL = (
    N_("Satu baris untuk satu surat. Baris pertama adalah judul kolom; jangan diubah."),
    N_("Hapus baris contoh sebelum lembar ini dipakai."),
    N_("Jangan menggabung sel dan jangan menyembunyikan baris; urutan kolom bebas, kolom lain boleh ditambahkan."),
)


def sample_workbook(asked: Data, name: str) -> bytes:
    """The workbook; `name` is what the content file is called. Its example is made up, and `read_rows` takes it."""
    target = io.BytesIO()
    with workbook(target) as made:
        sheet = made.add_worksheet(_SHEET)
        head = head_format(made)
        sheet.freeze_panes(1, 0)
        for index, column in enumerate(asked.columns.values()):
            form = (
                made.add_format({"num_format": _NUMBER_FORMATS[column.form]})
                if column.form in _NUMBER_FORMATS
                else text_format(made)
            )
            sheet.set_column(index, index, max(_WIDTHS[column.form], len(column.title) + 2), form)
            sheet.write_string(0, index, written(column.title), head)
            sheet.write_comment(0, index, _explained(column), {"author": "naskah", "x_scale": 2})
            sheet.data_validation(1, index, MAX_ROWS, index, _validation(column))
            _write(sheet, index, example(column), form)
        _instruct(made, asked, name)
    return target.getvalue()


def example(column: Column) -> Value:
    """The column's own example as it is typed, where it is a sound one; else a made-up one."""
    read = read_cell(tidy(column.example), column) if column.example else ""
    if read != "" and not isinstance(read, Slip):
        return read
    return column.choices[0] if column.form == "pilihan" else SAMPLES[column.form]


def _write(sheet: Any, index: int, value: Value, form: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(1, index, value, form)
    elif isinstance(value, int):
        sheet.write_number(1, index, value, form)
    else:
        sheet.write_string(1, index, written(value), form)


def _explained(column: Column) -> str:
    rule = _(_RULES[column.form], most=MAX_CHARACTERS, choices=", ".join(column.choices))
    needed = _("Wajib diisi.") if column.required else _("Boleh kosong.")
    return " ".join(filter(None, (column.description, rule, needed)))


def _validation(column: Column) -> dict[str, Any]:
    """What Excel itself refuses as it is typed, and what it says beside the cell."""
    said = {
        "ignore_blank": True,
        "input_title": column.title[:_MAX_TITLE],
        "input_message": _explained(column)[:_MAX_MESSAGE],
        "error_title": column.title[:_MAX_TITLE],
        "error_message": _explained(column)[:_MAX_MESSAGE],
    }
    digits = {"nik": NIK_DIGITS, "nip": NIP_DIGITS}
    if column.form in digits:
        return {**said, "validate": "length", "criteria": "==", "value": digits[column.form]}
    if column.form == "teks":
        return {**said, "validate": "length", "criteria": "<=", "value": MAX_CHARACTERS}
    if column.form == "tanggal":
        return {**said, "validate": "date", "criteria": ">=", "value": date(1900, 1, 1)}
    if column.form == "pilihan":
        in_cells = len(",".join(column.choices)) > _MAX_LIST or any("," in choice for choice in column.choices)
        return {**said, "validate": "any"} if in_cells else {**said, "validate": "list", "source": list(column.choices)}
    least = 0 if column.form == "uang" else -_MOST
    return {**said, "validate": "integer", "criteria": "between", "minimum": least, "maximum": _MOST}


def _instruct(made: Any, asked: Data, name: str) -> None:
    sheet = made.add_worksheet(INSTRUCTIONS)
    head, plain = head_format(made), text_format(made, text_wrap=True)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    lines = [_("Data untuk {name}", name=name), *map(_, _GENERAL)]
    for row, line in enumerate(lines):
        sheet.merge_range(row, 0, row, 1, written(line), plain if row else head)
    sheet.write_string(len(lines) + 1, 0, _("Kolom"), head)
    sheet.write_string(len(lines) + 1, 1, _("Isinya"), head)
    for row, column in enumerate(asked.columns.values(), start=len(lines) + 2):
        sheet.write_string(row, 0, written(column.title), plain)
        sheet.write_string(row, 1, written(_explained(column)), plain)
