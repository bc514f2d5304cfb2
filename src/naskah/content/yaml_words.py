"""What the YAML parser's complaints mean to the person who wrote the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from naskah.content.faults import Faults
from naskah.findings import Place
from naskah.messages import N_, _

if TYPE_CHECKING:
    from yaml import YAMLError

_INDENT = N_("samakan jumlah spasi di awal baris dengan baris-baris sejenis di atasnya")
_COLON = N_("apit seluruh kalimat dengan tanda petik, atau tulis | lalu kalimatnya di baris berikut dengan menjorok")


class _Problem(Struct, frozen=True):
    """What the parser says, and what a person should be told; `at_start` of the thing, or where it failed."""

    said: str
    code: str
    message: str
    help: str
    at_start: bool = False


_PROBLEMS = (
    _Problem(
        "mapping values are not allowed",
        "YML012",
        N_("titik dua di dalam kalimat, atau lekuk baris yang tidak rata"),
        _COLON,
    ),
    _Problem(
        "found unexpected end of stream",
        "YML014",
        N_("tanda petik di sini tidak ditutup"),
        N_("tutup dengan tanda petik yang sama"),
        at_start=True,
    ),
    _Problem(
        "found unexpected document indicator",
        "YML014",
        N_("tanda petik di sini tidak ditutup"),
        N_("tutup dengan tanda petik yang sama"),
        at_start=True,
    ),
    _Problem(
        "found a tab character",
        "YML007",
        N_("tab di awal baris"),
        N_("ganti tab dengan spasi"),
    ),
    _Problem(
        "found unknown escape character",
        "YML015",
        N_("garis miring terbalik di dalam tanda petik ganda"),
        N_("tulis \\\\, atau pakai tanda petik tunggal"),
    ),
    _Problem(
        "did not find expected hexdecimal",
        "YML015",
        N_("kode karakter sesudah \\x, \\u atau \\U tidak lengkap"),
        N_("lengkapi, atau pakai tanda petik tunggal"),
    ),
    _Problem(
        "invalid Unicode character escape",
        "YML015",
        N_("kode ini bukan karakter"),
        N_("tulis karakternya langsung"),
    ),
    _Problem(
        "did not find expected ',' or ']'",
        "YML016",
        N_("kurung siku di sini tidak ditutup, atau koma antarbutir kurang"),
        N_("tutup dengan ]; teks yang berawal dengan [ diapit tanda petik"),
        at_start=True,
    ),
    _Problem(
        "did not find expected ',' or '}'",
        "YML016",
        N_("kurung kurawal di sini tidak ditutup, atau koma antarisian kurang"),
        N_("tutup dengan }; teks yang berawal dengan { (juga {{ … }}) diapit tanda petik"),
        at_start=True,
    ),
    _Problem(
        "did not find expected '-'",
        "YML013",
        N_("baris ini tidak sejajar dengan daftar di atasnya, atau kurang tanda - dan spasi"),
        _INDENT,
    ),
    _Problem(
        "did not find expected key",
        "YML013",
        N_("lekuk baris ini tidak cocok dengan baris di atasnya"),
        _INDENT,
    ),
    _Problem(
        "did not find expected comment or line break",
        "YML017",
        N_("sesudah | atau > tidak boleh ada teks pada baris yang sama"),
        N_("mulai teksnya di baris berikut dengan menjorok; teks yang berawal dengan | atau > diapit tanda petik"),
    ),
    _Problem(
        "could not find expected ':'",
        "YML013",
        N_("baris ini bukan kunci (titik duanya tidak ada), atau lekuknya tidak cocok"),
        _INDENT,
    ),
    _Problem(
        "block sequence entries are not allowed",
        "YML013",
        N_("daftar tidak dapat dimulai di sini"),
        N_("mulai daftar di baris baru"),
    ),
    _Problem(
        "did not find expected node content",
        "YML013",
        N_("nilai tidak ada di sini"),
        N_("hapus koma atau tanda yang berlebih"),
    ),
    _Problem(
        "alphabetic or numeric character",
        "YML003",
        N_("teks yang berawal dengan * atau & harus diapit tanda petik"),
        N_("apit dengan tanda petik"),
    ),
)


class _Shape(Struct, frozen=True):
    """What a line looks like when a person has slipped, and what to tell; the first group is the place."""

    pattern: re.Pattern[str]
    code: str
    message: str
    help: str


_SHAPES = (
    _Shape(re.compile(r" *(\t)"), "YML007", N_("tab di awal baris"), N_("ganti tab dengan spasi")),
    _Shape(
        re.compile("\\s*?([\u00a0\u2000-\u200a\u202f\u3000])"),
        "YML007",
        N_("spasi di awal baris ini bukan spasi biasa (terbawa saat menyalin)"),
        N_("hapus, lalu ketik spasi biasa"),
    ),
    _Shape(
        re.compile(r"\s*(?:- +)?[\w-]+(\uff1a)"),
        "YML013",
        N_("titik dua ini bukan titik dua biasa (terbawa saat menyalin)"),
        N_("ketik ulang titik duanya"),
    ),
    _Shape(
        re.compile(r" *(-)[^\s-]"), "YML013", N_("sesudah tanda - belum ada spasi"), N_("tulis spasi sesudah tanda -")
    ),
    _Shape(
        re.compile(r" *(?:- +)?[a-z][a-z0-9-]*(:)[^\s/\\]"),
        "YML013",
        N_("sesudah titik dua belum ada spasi"),
        N_("tulis spasi sesudah titik dua"),
    ),
)
_RESERVED = re.compile(r"[@`%]")
_NEXT_VALUE = re.compile(r"\s*(?:- |[a-z][a-z0-9-]*:(?:\s|$))")
_MORE_AFTER_QUOTE = re.compile(r"""[:-]\s+("[^"]*"|'[^']*')\s*[^\s#,\]}]""")


def swallows_lines(lines: list[str], first: int, last: int) -> bool:
    """Whether a quoted text from row `first` to row `last` (from 0) holds lines that look like values of their own."""
    return any(_NEXT_VALUE.match(line) for line in lines[first + 1 : last + 1])


def unclosed_quote(place: Place, faults: Faults) -> None:
    """Notes a quotation mark that has swallowed lines which look like values of their own."""
    faults.add("YML014", place, _("tanda petik di sini tidak ditutup"), _("tutup dengan tanda petik yang sama"))


def _noted_by_shape(file: str, number: int, text: str, faults: Faults) -> bool:
    for shape in _SHAPES:
        if found := shape.pattern.match(text):
            faults.add(shape.code, Place(file, number + 1, found.start(1) + 1), _(shape.message), _(shape.help))
            return True
    return False


def explain(fault: YAMLError, file: str, lines: list[str], faults: Faults) -> None:
    """Notes one finding for what the YAML parser could not read."""
    marked: Any = fault
    mark = getattr(marked, "problem_mark", None)
    if mark is None:
        faults.add("YML001", Place(file, 1, 1), _("berkas ini bukan YAML"))
        return
    problem = str(getattr(marked, "problem", "") or "")
    line, column = mark.line, mark.column
    text = lines[line] if line < len(lines) else ""
    context = getattr(marked, "context_mark", None)
    # A line without its colon is taken into the one below it, and only that one fails.
    above = line - 1 if "mapping values" in problem else line
    for number in dict.fromkeys((context.line if context else line, line, above)):
        if 0 <= number < len(lines) and _noted_by_shape(file, number, lines[number], faults):
            return
    if _MORE_AFTER_QUOTE.search(text) and "did not find expected key" in problem:
        faults.add(
            "YML014",
            Place(file, line + 1, column + 1),
            _("ada teks sesudah tanda petik penutup"),
            _("apit seluruh teks; tanda petik di dalamnya ditulis dua kali ('') di dalam petik tunggal"),
        )
        return
    if problem.startswith("found character") and _RESERVED.match(text[column : column + 1]):
        faults.add(
            "YML015",
            Place(file, line + 1, column + 1),
            _('teks tidak dapat berawal dengan "{character}"', character=text[column]),
            _("apit dengan tanda petik"),
        )
        return
    for known in _PROBLEMS:
        if known.said in problem:
            start = marked.context_mark if known.at_start and marked.context_mark else mark
            faults.add(known.code, Place(file, start.line + 1, start.column + 1), _(known.message), _(known.help))
            return
    faults.add("YML001", Place(file, line + 1, column + 1), _("baris ini tidak dapat dibaca sebagai YAML"), _(_INDENT))
