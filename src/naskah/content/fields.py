"""What a kind asks for, read from a document: one reader for each form of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.content import reading
from naskah.content.annexes import MarkdownReader, prose_of, read_lampiran, read_long_text
from naskah.content.faults import Faults
from naskah.content.model import Butir, Field, Identitas, Kind, Penjelasan, Value, Written, holds
from naskah.content.nodes import Entries, Entry, Items, Node, Scalar
from naskah.content.persons import labelled_texts, read_persons
from naskah.content.richtext import RichText
from naskah.content.texts import rich
from naskah.environment import Project
from naskah.findings import Place
from naskah.messages import _

T = TypeVar("T")

MAX_ITEMS = 999  # as far as ordinals of a diktum are written
DIKTUM_LISTS = "daftar-diktum"  # the habit that says how lists below a diktum are numbered
IDENTITAS = "identitas"
_BUTIR_KEYS = ("id", "teks", IDENTITAS, "butir", "lanjutan")


class Reading(Struct):
    """What the readers of fields share: the document's kind and folder, and what is wrong so far."""

    kind: Kind
    folder: Path
    project: Project
    faults: Faults
    draft: bool
    supplied: frozenset[str] = frozenset()  # fields that the rows of a spreadsheet give
    ids_are_complete: bool = True  # False once a part was lost that may have held ids
    values: dict[str, Value] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)  # of every field written, whether it could be read or not
    written: dict[str, Written] = field(default_factory=dict)  # what long texts were read from


def read_fields(
    found: Mapping[str, Entry], fields: Mapping[str, Field], place: Place, read: Reading, prefix: str = ""
) -> None:
    """Puts the value of every field that is given into `read`, and a finding for each that is missing or wrong."""
    for name, asked in fields.items():
        path = f"{prefix}{name}"
        entry = found.get(name)
        if entry is None and asked.when:
            continue  # whether it is missed depends on habits, which are not known yet: see `check_conditional`
        if asked.form == "rekaman":
            _record(path, asked, entry, place, read)
        elif entry is None:
            _missing(path, asked, place, read)
        else:
            read.keys[path] = entry.value.place
            value = READERS[asked.form](path, asked, entry.value, read)
            if value is None:
                read.ids_are_complete = False
            else:
                read.values[path] = value
                read.places[path] = entry.value.place


def check_conditional(fields: Mapping[str, Field], place: Place, habits: Mapping[str, str], read: Reading) -> None:
    """A finding for each field that these habits ask for and that is missing, or that they have no use for."""
    for name, asked in fields.items():
        if not asked.when:
            continue
        given = any(key == name or key.startswith(f"{name}.") for key in read.places.keys() | read.keys.keys())
        if not given and holds(asked.when, habits):
            read_fields({}, {name: replace(asked, when={})}, place, read)
        elif given and not holds(asked.when, habits):
            chosen = ", ".join(f"{habit}: {choice}" for habit, choice in asked.when.items())
            at = read.keys.get(name) or read.places.get(name) or place
            message = _('"{name}" hanya dipakai dengan kebiasaan {chosen}', name=name, chosen=chosen)
            read.faults.add("SKM017", at, message, _("hapus, atau pilih kebiasaan itu dengan kebiasaan:"))


def _record(path: str, asked: Field, entry: Entry | None, place: Place, read: Reading) -> None:
    if entry is None:
        if asked.required == "ya" or any(inner.required != "tidak" for inner in asked.fields.values()):
            read_fields({}, asked.fields, place, read, f"{path}.")
        return
    inner = reading.entries(entry.value, path, asked.fields, read.faults)
    if inner is not None:
        read.places[path] = entry.value.place
        read_fields(inner, asked.fields, entry.key, read, f"{path}.")


def _missing(path: str, asked: Field, place: Place, read: Reading) -> None:
    if path in read.supplied:
        return
    about = asked.description or _("isian ini wajib")
    if asked.required == "ya":
        read.faults.add("SKM002", place, _('"{name}" belum diisi', name=path), about)
    elif asked.required == "terbit" and not read.draft:
        read.faults.add(
            "SKM002",
            place,
            _('"{name}" belum diisi', name=path),
            _("isi, atau buat konsepnya dengan --konsep atau --untuk-ttd"),
        )


# --- forms ------------------------------------------------------------------------------------------------------


def _line(_path: str, asked: Field, node: Node, read: Reading) -> str | None:
    return reading.line(node, f'"{asked.name}"', read.faults)


def _text(_path: str, asked: Field, node: Node, read: Reading) -> RichText | None:
    return reading.rich_text(node, f'"{asked.name}"', read.faults)


def _number(_path: str, asked: Field, node: Node, read: Reading) -> Value | None:
    return reading.number(node, f'"{asked.name}"', read.faults)


def _day(_path: str, asked: Field, node: Node, read: Reading) -> Value | None:
    return reading.day(node, f'"{asked.name}"', read.faults)


def _choice(_path: str, asked: Field, node: Node, read: Reading) -> str | None:
    return reading.choice(node, f'"{asked.name}"', asked.choices, read.faults)


def _long_text(path: str, asked: Field, node: Node, read: Reading) -> Value | None:
    return _markdown(path, asked, node, read, prose_of(read.kind))


def _batang_tubuh(path: str, asked: Field, node: Node, read: Reading) -> Value | None:
    from naskah.content.batang_tubuh import read_batang_tubuh  # late: only regulations have a body

    return _markdown(path, asked, node, read, read_batang_tubuh)


def _markdown(path: str, asked: Field, node: Node, read: Reading, of: MarkdownReader[T]) -> tuple[T, ...] | None:
    found = read_long_text(node, f'"{asked.name}"', of, read.folder, read.project, read.faults)
    if found is None:
        return None
    blocks, read.written[path] = found
    return blocks


def _lampiran(_path: str, asked: Field, node: Node, read: Reading) -> Value | None:
    _check_count(asked, node, read)
    return _each(
        node,
        f'"{asked.name}"',
        lambda item: read_lampiran(item, read.kind, read.folder, read.project, read.faults),
        read,
    )


def _butir(_path: str, asked: Field, node: Node, read: Reading) -> tuple[Butir, ...] | None:
    if not isinstance(node, Items):
        reading.items(node, f'"{asked.name}"', read.faults)
        return None
    if not node.items:
        read.faults.add("SKM002", node.place, _('"{name}" masih kosong', name=asked.name), _("isi atau hapus"))
    _check_count(asked, node, read)
    return _items(node, asked.name, levels_of(asked.name, read.kind), read)


def _texts(_path: str, asked: Field, node: Node, read: Reading) -> tuple[RichText, ...]:
    """A list of texts, or a single one."""
    _check_count(asked, node, read)
    nodes = node.items if isinstance(node, Items) else [node]
    texts = [reading.rich_text(each, f'"{asked.name}"', read.faults) for each in nodes]
    return tuple(text for text in texts if text is not None)


def _identitas(_path: str, asked: Field, node: Node, read: Reading) -> tuple[Identitas, ...] | None:
    """Labels, each with its text; the labels are the writer's own."""
    if not isinstance(node, Entries):
        reading.entries(node, f'"{asked.name}"', None, read.faults)
        return None
    return _identities(node, read)


def _identities(node: Entries, read: Reading) -> tuple[Identitas, ...]:
    return tuple(Identitas(label, text) for label, text in labelled_texts(node, read.faults).items())


def _persons(path: str, asked: Field, node: Node, read: Reading) -> Value | None:
    found = read_persons(node, asked.name, read.folder, read.project, read.faults)
    if found is None:
        return None
    persons, written = found
    if written is not None:
        read.written[path] = written
    return persons


def _explanations(_path: str, asked: Field, node: Node, read: Reading) -> tuple[Penjelasan, ...] | None:
    """Ids of Pasal, ayat or items, each with what is to be said of it."""
    found = reading.entries(node, f'"{asked.name}"', None, read.faults)
    if found is None:
        return None
    texts = {id_: reading.rich_text(entry.value, id_, read.faults) for id_, entry in found.items()}
    return tuple(Penjelasan(id_, text, found[id_].key) for id_, text in texts.items() if text is not None)


def _check_count(asked: Field, node: Node, read: Reading) -> None:
    if isinstance(node, Items) and len(node.items) > MAX_ITEMS:
        message = _('"{name}" berisi lebih dari {most} butir', name=asked.name, most=MAX_ITEMS)
        read.faults.add("SKM015", node.place, message, _("bagi isinya"))


def _items(node: Node, what: str, levels: int, read: Reading) -> tuple[Butir, ...]:
    if levels == 0:
        read.faults.add(
            "SKM015", node.place, _('butir "{name}" bersarang terlalu dalam', name=what), _("kurangi tingkatnya")
        )
        return ()
    return _each(node, "butir", lambda item: _item(item, what, levels, read), read)


def _each(node: Node, what: str, read_one: Callable[[Node], T | None], read: Reading) -> tuple[T, ...]:
    values = reading.each(node, what, read_one, read.faults)
    if not isinstance(node, Items) or len(values) < len(node.items):
        read.ids_are_complete = False
    return values


def _item(node: Node, what: str, levels: int, read: Reading) -> Butir | None:
    if isinstance(node, Scalar):
        return _sentence(node, "", (), read)
    if isinstance(node, Entries) and not set(node.items) & set(_BUTIR_KEYS):
        reading.scalar(node, f'butir "{what}"', read.faults)
        return None
    found = reading.entries(node, f'butir "{what}"', _BUTIR_KEYS, read.faults)
    if found is None or not reading.required(found, ("teks",), "butir", node.place, read.faults):
        return None
    id_ = reading.identifier(found["id"].value, "id", read.faults) if "id" in found else ""
    rows = _rows(found[IDENTITAS], what, read) if IDENTITAS in found else ()
    below = _items(found["butir"].value, what, levels - 1, read) if "butir" in found else ()
    more = _more(found, read) if "lanjutan" in found else None
    said = reading.scalar(found["teks"].value, "teks", read.faults)
    item = None if said is None else _sentence(said, id_ or "", below, read)
    return None if item is None else replace(item, rows=rows, more=more)


def _rows(given: Entry, what: str, read: Reading) -> tuple[Identitas, ...]:
    """What stands below the text of an item in rows of `label : contents`, where its part has columns for them."""
    if not may_have_rows(what, read.kind):
        message = _('butir "{name}" tidak dapat memuat "{key}"', name=what, key=IDENTITAS)
        read.faults.add("SKM017", given.key, message, _("tulis isinya dalam teks"))
    if isinstance(given.value, Entries):
        return _identities(given.value, read)
    reading.entries(given.value, f'"{IDENTITAS}"', None, read.faults)
    return ()


def _more(found: Mapping[str, Entry], read: Reading) -> RichText | None:
    """What the sentence says below its list."""
    node = found["lanjutan"].value
    if "butir" not in found and IDENTITAS not in found:
        message = _('"lanjutan" hanya dipakai di bawah "butir" atau "identitas"')
        read.faults.add("SKM017", node.place, message, _("tulis kalimat itu pada teks"))
    return reading.rich_text(node, "lanjutan", read.faults)


def _sentence(said: Scalar, id_: str, below: tuple[Butir, ...], read: Reading) -> Butir | None:
    if reading.is_empty(said):
        read.faults.add("SKM002", said.place, _("butir ini masih kosong"), _("isi atau hapus"))
        return None
    if said.plain and said.text in read.kind.formulas:
        return Butir(RichText((), said.place), below, id_, said.text)
    return Butir(rich(said, read.faults), below, id_)


def may_have_rows(name: str, kind: Kind) -> bool:
    """Whether items of a field may have rows of labels: those of a diktum, and of a list that is one sentence."""
    parts = [part for slot in kind.slots.values() for part in slot if part.field == name]
    return all(part.name == "diktum" or (part.name == "rincian" and part.end) for part in parts)


def levels_of(name: str, kind: Kind) -> int:
    """How deep the items of a field may nest: as deep as the outline that its part counts with."""
    parts = [part for slot in kind.slots.values() for part in slot if part.field == name]
    named = [len(kind.outlines[part.outline]) for part in parts if part.outline]
    if named:
        return min(named)
    # A diktum is numbered by its label; below it stands one of the outlines that its habit chooses from.
    chosen = [len(kind.outlines[choice]) for choice in kind.habits.get(DIKTUM_LISTS, ()) if choice in kind.outlines]
    return 1 + min(chosen, default=4)


READERS: Mapping[str, Callable[[str, Field, Node, Reading], Value | None]] = {
    "baris": _line,
    "teks": _text,
    "bilangan": _number,
    "tanggal": _day,
    "pilihan": _choice,
    "daftar-teks": _texts,
    "butir": _butir,
    "identitas": _identitas,
    "penjelasan": _explanations,
    "orang": _persons,
    "naskah": _long_text,
    "batang-tubuh": _batang_tubuh,
    "lampiran": _lampiran,
    "pejabat": _line,  # resolved once the day of the document is known
    "lembaga": _line,
}
