"""The JSON Schema of the content files of a kind, from the fields that its `template.yaml` asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from naskah.authoring import shapes
from naskah.authoring.data_schema import DATA
from naskah.authoring.jdih_schema import JDIH
from naskah.authoring.shapes import Schema, choice, closed, described
from naskah.content import STATUSES
from naskah.content.annexes import ORIENTATIONS, TABLE_LIMITS
from naskah.content.fields import MAX_ITEMS
from naskah.content.model import Field, Kind
from naskah.content.richtext import Expression, RichText
from naskah.content.tightening import MOST_PAGES, PAGES

_BUTIR: Schema = {"$ref": "#/definitions/butir"}
_LAMPIRAN: Schema = {"$ref": "#/definitions/lampiran"}
_BEFORE_SIGNING = "Wajib sebelum terbit"
_ITEM = "Teks butir tanpa huruf atau angka di depannya, atau {id, teks, identitas, butir, lanjutan}"
_ID = "Nama untuk dirujuk dengan {{ rujuk('…') }}: huruf kecil, angka, tanda hubung; tidak tercetak"


def kind_schema(kind: Kind) -> Schema:
    """The schema of a content file of this kind."""
    fields = {"jenis": described({"const": kind.key}, "Jenis naskah: menentukan bentuk dan isiannya"), **_own(kind)}
    fields |= {name: _field(field) for name, field in kind.fields.items()}
    required = ("jenis", *(name for name, field in kind.fields.items() if _is_required(field)))
    return {
        "$schema": shapes.DIALECT,
        "title": f"{kind.name} (naskah)",
        **closed(fields, required),
        "definitions": {"butir": _butir(kind), "lampiran": _lampiran()},
    }


def words_schema(words: Mapping[str, RichText]) -> Schema:
    """`kata:`, with the wording that holds where none is given."""
    about = {word: f"Kalimat baku: {_written(text)}" for word, text in words.items()}
    return described(
        closed({word: described(shapes.TEXT, said) for word, said in about.items()}),
        "Kalimat dan kata baku yang diganti untuk naskah ini atau lembaga ini",
    )


def habits_schema(habits: Mapping[str, tuple[str, ...]]) -> Schema:
    """`kebiasaan:`, with the choices of each."""
    chosen: dict[str, Schema] = {
        name: {
            **described(choice(choices), f"{', '.join(choices)}; yang pertama berlaku bila tidak dipilih"),
            "default": choices[0],
        }
        for name, choices in habits.items()
    }
    return described(closed(chosen), "Kebiasaan menulis yang dipilih")


def _own(kind: Kind) -> dict[str, Schema]:
    """What every document may say, whatever its kind."""
    return {
        "naskah": described(shapes.VERSION, "Versi format berkas isi"),
        "status": described(choice(STATUSES), "Tahap naskah: masih konsep, atau sudah ditandatangani"),
        "templat": described(shapes.TEXT, "Berkas Word sendiri di dalam proyek, pengganti template.docx jenis ini"),
        **_pages(kind),
        "tertanda": described(shapes.TEXT, "Pindaian bertanda tangan (.pdf), dihitung dari folder naskah ini"),
        "kebiasaan": habits_schema(kind.habits),
        "kata": words_schema(kind.words),
        "data": DATA,
        "jdih": JDIH,
    }


def _pages(kind: Kind) -> dict[str, Schema]:
    """`muat:`, for kinds that say what may be tightened."""
    counted: Schema = {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": MOST_PAGES,
        "pattern": f"^[1-{MOST_PAGES}]$",
    }
    about = "Banyaknya halaman; jarak antaralinea dirapatkan seperlunya, ukuran huruf dan batas tepi tidak"
    return {PAGES: described(counted, about)} if kind.tightening else {}


def _is_required(field: Field) -> bool:
    return not field.when and (field.required == "ya" or any(map(_is_required, field.fields.values())))


def _field(field: Field) -> Schema:
    about = ". ".join(filter(None, (field.description, _BEFORE_SIGNING if field.required == "terbit" else "")))
    return described(FORMS[field.form](field), about)


def _record(field: Field) -> Schema:
    required = [name for name, inner in field.fields.items() if _is_required(inner)]
    return closed({name: _field(inner) for name, inner in field.fields.items()}, required)


def _any_case(letters: str) -> str:
    """A pattern for these letters, small or capital: patterns of JSON Schema know no flags."""
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in letters)


_SUFFIXES = "|".join(suffix.removeprefix(".") for suffix in TABLE_LIMITS)
_TABLE: Schema = {"type": "string", "pattern": rf"\.(?:{_any_case(_SUFFIXES)})$"}
_PERSONS: Schema = {"type": "array", "items": shapes.keyed(shapes.TEXT), "minItems": 1}
FORMS: Mapping[str, Callable[[Field], Schema]] = {
    "baris": lambda _: shapes.TEXT,
    "teks": lambda _: shapes.TEXT,
    "daftar-teks": lambda _: shapes.LINES,
    "identitas": lambda _: shapes.keyed(shapes.TEXT),
    "orang": lambda _: {"anyOf": [_TABLE, shapes.keyed(shapes.TEXT), _PERSONS]},
    "naskah": lambda _: shapes.TEXT,
    "batang-tubuh": lambda _: shapes.TEXT,
    "penjelasan": lambda _: shapes.keyed(shapes.TEXT),
    "pejabat": lambda _: shapes.TEXT,
    "lembaga": lambda _: shapes.TEXT,
    "bilangan": lambda _: shapes.WHOLE_NUMBER,
    "tanggal": lambda _: shapes.DAY,
    "pilihan": lambda field: choice(field.choices),
    "rekaman": _record,
    "butir": lambda _: {"type": "array", "items": _BUTIR, "minItems": 1, "maxItems": MAX_ITEMS},
    "lampiran": lambda _: {"type": "array", "items": _LAMPIRAN},
}


def _butir(kind: Kind) -> Schema:
    formulas = sorted(kind.formulas)
    writes_itself = f". Butir yang menulis dirinya sendiri: {', '.join(formulas)}" if formulas else ""
    text = {**shapes.TEXT, "examples": formulas} if formulas else shapes.TEXT
    record = closed(
        {
            "id": described(shapes.IDENTIFIER, _ID),
            "teks": described(shapes.TEXT, "Teks butir ini"),
            "identitas": described(
                shapes.keyed(shapes.TEXT),
                "Label dengan isinya di bawah teks diktum, seperti Nama dan NIP; isi yang kosong menjadi tanda hubung",
            ),
            "butir": described({"type": "array", "items": _BUTIR}, "Rincian di bawah butir ini"),
            "lanjutan": described(shapes.TEXT, "Lanjutan kalimat di bawah rincian"),
        },
        ("teks",),
    )
    return described({"anyOf": [text, record]}, f"{_ITEM}{writes_itself}")


def _lampiran() -> Schema:
    record = closed(
        {
            "id": described(shapes.IDENTIFIER, _ID),
            "judul": described(shapes.TEXT, "Judul lampiran, dengan huruf biasa"),
            "isi": described(
                shapes.TEXT, "Berkas Markdown (….md), dihitung dari folder naskah ini; atau teksnya di sini"
            ),
            "tabel": described(
                _TABLE,
                f"Berkas tabel ({', '.join(TABLE_LIMITS)}), dihitung dari folder naskah ini",
            ),
            "orientasi": described(choice(ORIENTATIONS), "Kertas tegak (bila tidak diisi) atau mendatar"),
            "abaikan": shapes.SUPPRESSIONS,
        },
        ("judul",),
    )
    return {
        **described(record, "Lampiran: judul dengan isi (Markdown) atau tabel, salah satu"),
        "oneOf": [{"required": ["isi"]}, {"required": ["tabel"]}],
    }


def _written(text: RichText) -> str:
    return "".join(f"{{{{ {part.source} }}}}" if isinstance(part, Expression) else part.text for part in text.parts)
