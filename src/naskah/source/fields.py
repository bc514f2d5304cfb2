"""The values of fields as a content file has them: one writer for each form of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from naskah.content.model import Butir, Document, Field, Identitas, Kind, Lampiran, Orang, Pejabat, Penjelasan
from naskah.content.model import Value as Said
from naskah.content.richtext import Expression, RichText
from naskah.source.asked import Asked
from naskah.source.emitting import Quoted, Value
from naskah.source.prose import inline

MARKDOWN = ("naskah", "batang-tubuh")  # forms of fields that are long texts
INLINE = ""  # in the place of a file: the text stands in the content file


def field_value(path: str, field: Field, document: Document, what: Asked, files: Mapping[str, str]) -> Value | None:
    """What a content file says for a field; None where the document does not show it."""
    if field.form == "lembaga":
        return document.lembaga.key
    if path not in what.fields or path not in document.fields or _is_of_row(path, document):
        return None
    value = document.fields[path]
    if field.form in MARKDOWN:
        return files[path] or inline(document.written[path].data)
    if field.form == "orang" and files.get(path):
        return files[path]
    if field.form == "lampiran":
        annexes = value if isinstance(value, tuple) else ()
        return [
            _lampiran(each, files.get(f"{path}.{position}", INLINE))
            for position, each in enumerate(annexes, 1)
            if isinstance(each, Lampiran)
        ]
    return FORMS[field.form](value, document.kind)


def _is_of_row(path: str, document: Document) -> bool:
    """Whether a letter has the field from its row."""
    return document.data is not None and bool(document.data.date) and path == document.kind.date_field


def text_of(text: RichText) -> str:
    """A text as it is written, its expressions in one form."""
    return "".join(f"{{{{ {part.source} }}}}" if isinstance(part, Expression) else part.text for part in text.parts)


def _day(value: Said, _kind: Kind) -> Value:
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(value: Said, _kind: Kind) -> Value:
    return text_of(value) if isinstance(value, RichText) else str(value)


def _texts(value: Said, _kind: Kind) -> Value:
    return [text_of(each) for each in value if isinstance(each, RichText)] if isinstance(value, tuple) else []


def _items(value: Said, kind: Kind) -> Value:
    return [_item(each, kind) for each in value if isinstance(each, Butir)] if isinstance(value, tuple) else []


def _item(item: Butir, kind: Kind) -> Value:
    text = item.formula or text_of(item.text)
    said = Quoted(text) if text in kind.formulas and not item.formula else text
    if not item.id and not item.items and not item.rows:
        return said
    rows = {"identitas": _rows(item.rows, kind)} if item.rows else {}
    below = {"butir": [_item(each, kind) for each in item.items]} if item.items else {}
    more = {"lanjutan": text_of(item.more)} if item.more else {}
    return {**({"id": item.id} if item.id else {}), "teks": said, **rows, **below, **more}


def _rows(value: Said, _kind: Kind) -> Value:
    rows = value if isinstance(value, tuple) else ()
    return {each.label: text_of(each.text) for each in rows if isinstance(each, Identitas)}


def _persons(value: Said, _kind: Kind) -> Value:
    """Each with what is known of him."""
    if not isinstance(value, Orang):
        return []
    return [{label: text_of(text) for label, text in zip(value.labels, row, strict=True)} for row in value.rows]


def _explanations(value: Said, _kind: Kind) -> Value:
    said = value if isinstance(value, tuple) else ()
    return {each.of: text_of(each.text) for each in said if isinstance(each, Penjelasan)}


def _official(value: Said, _kind: Kind) -> Value:
    return value.key if isinstance(value, Pejabat) else str(value)


FORMS: Mapping[str, Callable[[Said, Kind], Value]] = {
    "baris": _text,
    "teks": _text,
    "bilangan": _text,
    "pilihan": _text,
    "tanggal": _day,
    "daftar-teks": _texts,
    "butir": _items,
    "identitas": _rows,
    "penjelasan": _explanations,
    "orang": _persons,
    "pejabat": _official,
}


def _lampiran(annex: Lampiran, file: str) -> Value:
    said: dict[str, Value] = {"id": annex.id} if annex.id else {}
    said["judul"] = text_of(annex.title)
    is_text = annex.written.form == "md"
    said["isi" if is_text else "tabel"] = file or inline(annex.written.data)
    if annex.landscape:
        said["orientasi"] = "mendatar"
    return said
