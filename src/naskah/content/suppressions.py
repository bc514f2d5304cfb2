"""`abaikan:` of a table: findings that a person has looked at and lets stand, each with its reason."""

from __future__ import annotations

from naskah.content import reading
from naskah.content.faults import Faults
from naskah.content.model import Suppression
from naskah.content.nodes import Node

_KEYS = ("kode", "sel", "alasan")


def read_suppressions(node: Node, faults: Faults) -> tuple[Suppression, ...]:
    """`[{kode: ATR054, sel: C7, alasan: …}]`; without `sel` it is about the whole table."""
    return reading.each(node, "abaikan", lambda item: _suppression(item, faults), faults)


def _suppression(node: Node, faults: Faults) -> Suppression | None:
    found = reading.entries(node, "abaikan", _KEYS, faults)
    if found is None or not reading.required(found, ("kode",), "abaikan", node.place, faults):
        return None
    said = {name: reading.line(entry.value, name, faults) or "" for name, entry in found.items()}
    return Suppression(said["kode"].upper(), said.get("alasan", ""), node.place, said.get("sel", "").upper())
