"""Reading nodes as what they are meant to be: each function gives the value, or None with a finding."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import TypeVar

from naskah.content.faults import Faults, nearest
from naskah.content.nodes import Entries, Entry, Items, Node, Scalar
from naskah.content.richtext import RichText
from naskah.content.texts import as_written, literal, rich
from naskah.findings import Place
from naskah.language import date_of
from naskah.messages import N_, _

T = TypeVar("T")

FORMAT_VERSION = "1"
YES_NO = ("ya", "tidak")
_IN_ENGLISH = {"yes": "ya", "true": "ya", "on": "ya", "no": "tidak", "false": "tidak", "off": "tidak"}
MAX_NUMBER_DIGITS = 15
IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
LENGTH = re.compile(r"(\d{1,3}(?:[.,]\d{1,3})?)\s*(cm|mm)")
NUMBER = re.compile(r"-?(0|[1-9]\d*)")
_COLON_HELP = N_("bila titik dua adalah bagian kalimat, apit seluruh kalimat dengan tanda petik")


def is_empty(node: Node) -> bool:
    """Whether a key stands there with nothing after it, as keys of drafts do."""
    return isinstance(node, Scalar) and not node.text.strip()


def is_blank(node: Node) -> bool:
    """Whether an empty text stands there in quotes: nothing, and meant so."""
    return is_empty(node) and isinstance(node, Scalar) and not node.plain


def entries(node: Node, what: str, known: Collection[str] | None, faults: Faults) -> dict[str, Entry] | None:
    """The entries of a mapping that are not empty. `known` None: the keys are the writer's own."""
    if not isinstance(node, Entries):
        faults.add("SKM003", node.place, _("{what} harus berupa isian (kunci: nilai)", what=what), _help_for(known))
        return None
    read: dict[str, Entry] = {}
    for key, entry in node.items.items():
        name = key
        if known is not None and key not in known:
            message = _('{what} tidak mengenal "{key}"', what=what, key=key)
            faults.add("SKM001", entry.key, message, _unknown_help(key, known, node))
            name = _meant(key, known, node)
        if name and not is_empty(entry.value):
            read.setdefault(name, entry)
    return read


def items(node: Node, what: str, faults: Faults) -> list[Node] | None:
    """The items of a sequence."""
    if isinstance(node, Items):
        return node.items
    faults.add(
        "SKM003", node.place, _("{what} harus berupa daftar", what=what), _("awali tiap butir dengan tanda - dan spasi")
    )
    return None


def scalar(node: Node, what: str, faults: Faults) -> Scalar | None:
    """A text, whatever it is about."""
    if isinstance(node, Scalar):
        return node
    colon = isinstance(node, Entries) and len(node.items) == 1
    help_ = _(_COLON_HELP) if colon else _("tulis sebagai satu teks")
    faults.add("SKM003", node.place, _("{what} harus berupa teks", what=what), help_)
    return None


def line(node: Node, what: str, faults: Faults) -> str | None:
    """One line of literal text that is not empty."""
    found = scalar(node, what, faults)
    if found is None:
        return None
    text = literal(found, faults)
    if "\n" in text:
        faults.add("SKM003", found.place, _("{what} harus satu baris", what=what), _("gabungkan menjadi satu baris"))
        return None
    if not text.strip():
        faults.add("SKM002", found.place, _("{what} masih kosong", what=what), _("isi atau hapus"))
        return None
    return text


def lines(node: Node, what: str, faults: Faults) -> tuple[str, ...] | None:
    """Lines of literal text: a list of them, or a single one."""
    if not isinstance(node, Items):
        only = line(node, what, faults)
        return None if only is None else (only,)
    if not node.items:
        faults.add("SKM002", node.place, _("{what} masih kosong", what=what), _("isi atau hapus"))
        return None
    read = [line(item, what, faults) for item in node.items]
    return None if None in read else tuple(text for text in read if text is not None)


def written(node: Node) -> tuple[RichText, ...]:
    """What `line` or `lines` has read of a node, with the places of its characters."""
    each = node.items if isinstance(node, Items) else [node]
    return tuple(as_written(item) for item in each if isinstance(item, Scalar))


def rich_text(node: Node, what: str, faults: Faults) -> RichText | None:
    """A text with expressions."""
    found = scalar(node, what, faults)
    if found is None:
        return None
    if is_empty(found):
        faults.add("SKM002", found.place, _("{what} masih kosong", what=what), _("isi atau hapus"))
        return None
    return rich(found, faults)


def choice(node: Node, what: str, choices: Collection[str], faults: Faults) -> str | None:
    """One of a few words."""
    text = line(node, what, faults)
    if text is None or text in choices:
        return text
    said = _IN_ENGLISH.get(text.lower(), text)
    faults.add("SKM006", node.place, _('{what} tidak dapat "{text}"', what=what, text=text), nearest(said, choices))
    return None


def day(node: Node, what: str, faults: Faults) -> date | None:
    """A date, year-month-day."""
    text = line(node, what, faults)
    if text is None:
        return None
    try:
        return date_of(text)
    except ValueError as fault:
        help_ = _("tanggal ditulis tahun-bulan-hari, misalnya 2024-01-26")
        faults.add("SKM004", node.place, f"{what}: {fault}", help_)
        return None


def number(node: Node, what: str, faults: Faults) -> int | None:
    """A whole number in digits."""
    text = line(node, what, faults)
    if text is None:
        return None
    if not text.isascii() or not NUMBER.fullmatch(text) or len(text) > MAX_NUMBER_DIGITS:
        message = _('{what}: "{text}" bukan bilangan', what=what, text=text)
        faults.add("SKM005", node.place, message, _("tulis angkanya saja, misalnya 12"))
        return None
    return int(text)


def length(node: Node, what: str, faults: Faults) -> float | None:
    """A length with its unit (`1.3 cm`, `13 mm`), in centimetres."""
    text = line(node, what, faults)
    if text is None:
        return None
    found = LENGTH.fullmatch(text)
    if found is None or not (measure := float(found[1].replace(",", "."))):
        message = _('{what} tidak dapat "{text}"', what=what, text=text)
        faults.add("SKM005", node.place, message, _("tulis misalnya 1.3 cm"))
        return None
    return measure / 10 if found[2] == "mm" else measure


def identifier(node: Node, what: str, faults: Faults) -> str | None:
    """A name for reference: small letters, digits and hyphens."""
    text = line(node, what, faults)
    if text is None or IDENTIFIER.fullmatch(text):
        return text
    message = _('{what} tidak dapat "{text}"', what=what, text=text)
    faults.add("SKM007", node.place, message, _("pakai huruf kecil, angka, dan tanda hubung"))
    return None


def version(found: Mapping[str, Entry], faults: Faults) -> None:
    """Notes a format that this naskah does not know."""
    entry = found.get("naskah")
    if entry is None:
        return
    text = line(entry.value, "naskah", faults)
    if text not in (None, FORMAT_VERSION):
        faults.add(
            "SKM008",
            entry.value.place,
            _('format "{text}" tidak dikenal', text=text),
            _("tulis {setting}, atau perbarui naskah", setting=f"naskah: {FORMAT_VERSION}"),
        )


def each(node: Node, what: str, read: Callable[[Node], T | None], faults: Faults) -> tuple[T, ...]:
    """Every item of a list that could be read."""
    return tuple(value for item in items(node, what, faults) or () if (value := read(item)) is not None)


def required(found: Mapping[str, Entry], names: Collection[str], what: str, place: Place, faults: Faults) -> bool:
    """Whether all of `names` are there; a finding for each that is not."""
    missing = [name for name in names if name not in found]
    for name in missing:
        message = _('{what} belum mempunyai "{name}"', what=what, name=name)
        faults.add("SKM002", place, message, _("tambahkan {key}:", key=name))
    return not missing


def _meant(key: str, known: Collection[str], node: Entries) -> str:
    """The key that a misspelt one stands for: read as that, it is not told to be missing besides."""
    absent = sorted(name for name in known if name not in node.items)
    return next(iter(difflib.get_close_matches(key, absent, n=1)), "")


def _help_for(known: Collection[str] | None) -> str:
    return _("kunci yang ada: {names}", names=", ".join(sorted(known))) if known else _("tulis kunci: nilai")


def _unknown_help(key: str, known: Collection[str], node: Entries) -> str:
    near = nearest(key, known, otherwise=" ")
    if near.strip():
        return near
    return _(_COLON_HELP) if len(node.items) == 1 or " " in key else nearest(key, known)
