"""A sample made from the fields of a kind, for a kind that brings none of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from naskah.content.model import Field, Kind, holds

_DAY = "2025-02-03"
_INDENT = "  "
# What a field holds by its name and form, before its form alone.
_NAMED: Mapping[tuple[str, str], str] = {
    ("nomor", "baris"): "123",
    ("tahun", "baris"): _DAY[:4],
    ("menimbang", "butir"): "\n  - bahwa isi contoh ini perlu diganti",
}
# What a document says of the Lampiran that it has to have.
_ANNOUNCEMENT = (
    "Contoh butir sebagaimana tercantum dalam {{ rujuk('lampiran-contoh') }}"
    " yang merupakan bagian tidak terpisahkan dari {{ nama_jenis }} ini"
)
# The formula that closes a list, where the kind has it.
_CLOSING: Mapping[str, str] = {"menimbang": "penutup", "menetapkan": "mulai-berlaku"}
FORMS: Mapping[str, Callable[[Field], str]] = {
    "baris": lambda _: "Contoh",
    "teks": lambda _: "Contoh isi yang perlu diganti",
    "daftar-teks": lambda _: "\n  - Contoh isi yang perlu diganti",
    "identitas": lambda _: "\n  Nama: Contoh isi yang perlu diganti",
    "orang": lambda _: "\n  - Nama: Contoh nama yang perlu diganti",
    "bilangan": lambda _: "1",
    "tanggal": lambda _: _DAY,
    "butir": lambda _: "\n  - Contoh butir yang perlu diganti",
    "batang-tubuh": lambda _: (
        "|\n  # Pasal\n\n  Contoh pasal yang perlu diganti.\n\n  # Pasal\n\n"
        "  {{ nama_jenis }} ini mulai berlaku pada tanggal ditetapkan."
    ),
    "penjelasan": lambda _: "\n  contoh: Contoh penjelasan yang perlu diganti",
    "naskah": lambda _: "|\n  Contoh isi yang perlu diganti.",
    "lampiran": lambda _: (
        "\n  - id: lampiran-contoh\n    judul: Contoh Lampiran\n    isi: Contoh isi lampiran yang perlu diganti."
    ),
    "pejabat": lambda _: "pejabat",  # the sample's office takes the place of this word and the next
    "lembaga": lambda _: "lembaga",
    "pilihan": lambda field: json.dumps(field.choices[0], ensure_ascii=False),
}


def skeleton(kind: Kind) -> str:
    """A content file that holds every field which is required, and names the others with a `#` before them."""
    text = "\n".join(["naskah: 1", f"jenis: {kind.key}", *_fields(kind.fields, kind), ""])
    lists = [name for name, field in kind.fields.items() if field.form == "butir" and _is_wanted(field, kind)]
    if lists and any(field.form == "lampiran" and _is_wanted(field, kind) for field in kind.fields.values()):
        opening = f"\n{lists[-1]}:\n"
        text = text.replace(opening, f"{opening}{_INDENT}- {_ANNOUNCEMENT}\n", 1)
    return text


def _fields(fields: Mapping[str, Field], kind: Kind) -> Iterator[str]:
    for name, field in fields.items():
        if field.description:
            yield f"# {field.description}"
        if not _is_wanted(field, kind):
            yield f"# {name}:"
        elif field.form == "rekaman":
            yield f"{name}:"
            yield from (f"{_INDENT}{line}" for line in _fields(field.fields, kind))
        else:
            value = _NAMED.get((name, field.form)) or FORMS[field.form](field)
            yield f"{name}:{value}" if value.startswith("\n") else f"{name}: {value}"
            if field.form == "butir" and _CLOSING.get(name) in kind.formulas:
                yield f"{_INDENT}- {_CLOSING[name]}"


def _is_wanted(field: Field, kind: Kind) -> bool:
    """Whether a document with the habits that nobody has chosen otherwise has to have it."""
    if not holds(field.when, {habit: choices[0] for habit, choices in kind.habits.items()}):
        return False
    return field.required != "tidak" or any(_is_wanted(inner, kind) for inner in field.fields.values())
