"""`data:` of a content file: what it asks of a spreadsheet, read and typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from naskah.content import reading
from naskah.content.columns import COUNT, FORMS, NUMBER, NUMBER_NAMES, Column, Data
from naskah.content.expressions import analyse, names_any
from naskah.content.faults import Faults, nearest
from naskah.content.nodes import Entry, Items, Node, Scalar
from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Place
from naskah.messages import _

KEYS = ("kolom", "kunci", "penerima", "nomor", "unit", "digit", "tanggal", "berkas")
COLUMN_KEYS = ("bentuk", "judul", "wajib", "keterangan", "pilihan", "contoh")
MAX_COLUMNS = 100
MAX_DIGITS = 6
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_WRITTEN_NUMBERS = frozenset({"nik", "nip", "tps", "rt", "rw", "npwp", "nrp", "id"})  # headings in capitals


def read_data(node: Node, taken: Iterable[str], faults: Faults) -> Data | None:
    """`data:`; `taken` are the names that a column can't have, since texts already call something so."""
    found = reading.entries(node, "data", KEYS, faults)
    if found is None or not reading.required(found, ("kolom", "kunci"), "data", node.place, faults):
        return None
    columns = _columns(found["kolom"].value, frozenset((*taken, NUMBER, *NUMBER_NAMES)), faults)
    if not columns:
        return None
    key = _key(found["kunci"].value, columns, faults)
    number = _number(found, columns, faults)
    names = (*columns, *((NUMBER, *NUMBER_NAMES) if number else ()))
    day = _date_column(found, columns, faults)
    if not key:
        return None
    place = node.place
    return Data(
        columns=columns,
        key=key,
        recipient=_pattern(found, "penerima", columns, faults)
        or _named(("nama",) if "nama" in columns else key, place),
        file=_pattern(found, "berkas", names, faults) or _named(key, place),
        place=place,
        number=number,
        unit=(reading.line(found["unit"].value, "unit", faults) or "") if "unit" in found else "",
        digits=_digits(found, faults),
        date=day,
        counted=number is not None and names_any(number, COUNT),
    )


def _columns(node: Node, taken: frozenset[str], faults: Faults) -> dict[str, Column]:
    asked = reading.entries(node, "kolom", None, faults) or {}
    if len(asked) > MAX_COLUMNS:
        message = _("data meminta lebih dari {most} kolom", most=MAX_COLUMNS)
        faults.add("SKM015", node.place, message, _("hapus kolom yang tidak dipakai"))
    columns: dict[str, Column] = {}
    headings: dict[str, Column] = {}
    for name, entry in asked.items():
        if not _NAME.fullmatch(name):
            message = _('kolom tidak dapat bernama "{name}"', name=name)
            faults.add("SKM007", entry.key, message, _("pakai huruf kecil, angka, dan garis bawah"))
        elif name in taken:
            message = _('"{name}" sudah menjadi nama isian naskah ini', name=name)
            faults.add("SKM007", entry.key, message, _("beri nama lain kepada kolom itu"))
        elif column := _column(name, entry, faults):
            columns[name] = column
            if (same := headings.setdefault(column.title.casefold(), column)) is not column:
                message = _('judul "{title}" sudah dipakai kolom {name}', title=column.title, name=same.name)
                faults.add("SKM007", entry.key, message, _("beri judul lain"))
    return columns


def _column(name: str, entry: Entry, faults: Faults) -> Column | None:
    node = entry.value
    if isinstance(node, Scalar):
        form = reading.choice(node, f'"{name}"', FORMS, faults)
        if form == "pilihan":
            faults.add("SKM002", node.place, _('kolom "{name}" belum mempunyai pilihan', name=name), _EXAMPLE)
        return Column(name, form, heading(name), entry.key) if form else None
    found = reading.entries(node, f'kolom "{name}"', COLUMN_KEYS, faults)
    if found is None:
        return None
    form = reading.choice(found["bentuk"].value, "bentuk", FORMS, faults) if "bentuk" in found else "teks"
    texts = {
        key: reading.line(found[key].value, key, faults) or ""
        for key in ("judul", "keterangan", "contoh")
        if key in found
    }
    wajib = reading.choice(found["wajib"].value, "wajib", reading.YES_NO, faults) if "wajib" in found else "ya"
    choices = _choices(found, faults)
    if form == "pilihan" and not choices:
        faults.add("SKM002", entry.key, _('kolom "{name}" belum mempunyai pilihan', name=name), _EXAMPLE)
    return Column(
        name=name,
        form=form or "teks",
        title=texts.get("judul") or heading(name),
        place=entry.key,
        required=wajib != "tidak",
        description=texts.get("keterangan", ""),
        choices=choices,
        example=texts.get("contoh", ""),
    )


_EXAMPLE = "{bentuk: pilihan, pilihan: [PNS, PPPK]}"


def _choices(found: Mapping[str, Entry], faults: Faults) -> tuple[str, ...]:
    if "pilihan" not in found:
        return ()
    return reading.each(found["pilihan"].value, "pilihan", lambda node: reading.line(node, "pilihan", faults), faults)


def heading(name: str) -> str:
    """The heading of a column that names none: `unit_kerja` is `Unit Kerja`, `nik` is `NIK`."""
    return " ".join(word.upper() if word in _WRITTEN_NUMBERS else word.capitalize() for word in name.split("_"))


def _key(node: Node, columns: Mapping[str, Column], faults: Faults) -> tuple[str, ...]:
    nodes = node.items if isinstance(node, Items) else [node]
    if not nodes:
        faults.add("SKM002", node.place, _('"{name}" masih kosong', name="kunci"), nearest("", columns))
    key = []
    for each in nodes:
        name = reading.line(each, "kunci", faults)
        if name is None:
            continue
        if name not in columns:
            faults.add("SKM017", each.place, _('tidak ada kolom "{name}"', name=name), nearest(name, columns))
        elif not columns[name].required:
            message = _('kolom kunci "{name}" harus wajib', name=name)
            faults.add("SKM017", each.place, message, _("hapus wajib: tidak, atau pilih kolom lain"))
        else:
            key.append(name)
    return tuple(dict.fromkeys(key))


def _date_column(found: Mapping[str, Entry], columns: Mapping[str, Column], faults: Faults) -> str:
    if "tanggal" not in found:
        return ""
    node = found["tanggal"].value
    name = reading.line(node, "tanggal", faults)
    dates = [column.name for column in columns.values() if column.form == "tanggal" and column.required]
    if name is None or name in dates:
        return name or ""
    message = _('tidak ada kolom wajib berbentuk tanggal yang bernama "{name}"', name=name)
    faults.add("SKM017", node.place, message, nearest(name, dates, _("tambahkan kolom itu di kolom:")))
    return ""


def _digits(found: Mapping[str, Entry], faults: Faults) -> int:
    if "digit" not in found:
        return 1
    node = found["digit"].value
    digits = reading.number(node, "digit", faults)
    if digits is not None and not 1 <= digits <= MAX_DIGITS:
        faults.add("SKM005", node.place, _("digit dari 1 sampai {most}", most=MAX_DIGITS), _("misalnya digit: 3"))
    return digits or 1


def _pattern(found: Mapping[str, Entry], name: str, known: Iterable[str], faults: Faults) -> RichText | None:
    """A pattern of one line that names columns, and nothing else of the document."""
    if name not in found:
        return None
    text = reading.rich_text(found[name].value, name, faults)
    names = tuple(known)
    for part in text.parts if text else ():
        if isinstance(part, Literal):
            if "\n" in part.text:
                faults.add("SKM003", found[name].value.place, _("{what} harus satu baris", what=name))
            continue
        analysis = analyse(part.source)
        if analysis.reference or (analysis.name and analysis.name not in names):
            message = _('{what} tidak dapat memakai "{name}"', what=name, name=analysis.name or analysis.reference)
            faults.add("EKS003", part.place, message, nearest(analysis.name, names))
    return text


def _number(found: Mapping[str, Entry], columns: Mapping[str, Column], faults: Faults) -> RichText | None:
    """The pattern of numbers: a count of the register's in it, or what each row brings."""
    number = _pattern(found, "nomor", (*columns, *NUMBER_NAMES), faults)
    if number and not any(names_any(number, name) for name in (COUNT, *columns)):
        message = _("pola nomor tidak memuat {{{{ {name} }}}}", name=COUNT)
        faults.add("EKS003", found["nomor"].value.place, message, _("tanpa itu semua surat bernomor sama"))
    return number


def _named(names: Iterable[str], place: Place) -> RichText:
    """A pattern of these names, a hyphen between them."""
    parts: list[Literal | Expression] = []
    for name in names:
        parts += [Literal("-")] if parts else []
        parts.append(Expression(name, place))
    return RichText(tuple(parts), place)


# What stands for a value of each form while a text is tried out: no row is there yet.
SAMPLES: Mapping[str, str | int | date] = {
    "teks": "Contoh",
    "bilangan": 1,
    "tanggal": date(2024, 1, 1),
    "nik": "1101010101010001",
    "nip": "190001012000011001",
    "uang": 1,
    "pilihan": "Contoh",
}


def samples(data: Data) -> dict[str, str | int | date]:
    """A value for every name that the texts may use for a row."""
    values = {name: SAMPLES[column.form] for name, column in data.columns.items()}
    return {**values, NUMBER: "1"} if data.number else values
