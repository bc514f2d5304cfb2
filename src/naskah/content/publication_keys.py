"""The keys of `jdih:`, and how each is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeAlias

from naskah.content import reading
from naskah.content.faults import Faults
from naskah.content.nodes import Node
from naskah.content.publication import FILE_NAMES, METADATA, STATUSES, Publication
from naskah.messages import _

PLACEHOLDER = re.compile(r"\{\{\s*([a-z]+)\s*\}\}")
REGION = re.compile(r"[0-9]{4}")
KIND_CODE = re.compile(r"[a-z0-9]{1,8}")
_IN_FILE_NAMES = re.compile(r"[A-Za-z0-9 ._()-]*")  # what every file system and every upload form takes

Reader: TypeAlias = Callable[[Node, str, Faults], object]


def read(node: Node, faults: Faults) -> Publication:
    """What is said under `jdih:`."""
    found = reading.entries(node, "jdih", KEYS, faults) or {}
    values = {name: KEYS[name](entry.value, name, faults) for name, entry in found.items()}
    said: dict[str, Any] = {name.replace("-", "_"): value for name, value in values.items() if value is not None}
    return Publication(**said)


def _shaped(node: Node, what: str, faults: Faults, shape: re.Pattern[str], example: str) -> str | None:
    text = reading.line(node, what, faults)
    if text is None or shape.fullmatch(text):
        return text
    message = _('{what} tidak dapat "{text}"', what=what, text=text)
    faults.add("SKM005", node.place, message, _("tulis misalnya {example}", example=example))
    return None


def _pattern(node: Node, what: str, faults: Faults) -> str | None:
    """A pattern that names nothing but `FILE_NAMES`, and tells the documents of a year apart."""
    text = reading.line(node, what, faults)
    if text is None:
        return None
    named = PLACEHOLDER.findall(text)
    if not set(named) <= set(FILE_NAMES) or not _IN_FILE_NAMES.fullmatch(PLACEHOLDER.sub("", text)):
        names = ", ".join(f"{{{{ {name} }}}}" for name in FILE_NAMES)
        message = _('{what} tidak dapat "{text}"', what=what, text=text)
        faults.add("SKM005", node.place, message, _("yang dapat dipakai: huruf, angka, {names}", names=names))
        return None
    if "nomor" not in named:
        message = _("pola nama berkas tidak memuat {name}", name="{{ nomor }}")
        faults.add("SKM005", node.place, message, _("tanpa itu beberapa naskah bernama berkas sama"))
        return None
    return text


def _mandatory(node: Node, what: str, faults: Faults) -> tuple[str, ...]:
    said = reading.each(node, what, lambda item: reading.choice(item, what, METADATA, faults), faults)
    return tuple(dict.fromkeys(said))


KEYS: Mapping[str, Reader] = {
    "tipe-dokumen": reading.line,
    "singkatan-jenis": reading.line,
    "kode-jenis": partial(_shaped, shape=KIND_CODE, example="pd"),
    "kode-wilayah": partial(_shaped, shape=REGION, example="3304"),
    "teu": reading.line,
    "subjek": reading.lines,
    "bidang-hukum": reading.line,
    "sumber": reading.line,
    "lokasi": reading.line,
    "pemrakarsa": reading.line,
    "status": lambda node, what, faults: reading.choice(node, what, STATUSES, faults),
    "keterangan-status": reading.line,
    "tanggal-pengundangan": reading.day,
    "abstrak": reading.lines,
    "catatan": reading.lines,
    "nama-berkas": _pattern,
    "wajib": _mandatory,
}
