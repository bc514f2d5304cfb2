"""`muat:` of a document, on how many pages it has to go, and `pemadatan:` of its kind, what it may give up for that."""

from __future__ import annotations

import re
from collections.abc import Mapping

from naskah.content import reading
from naskah.content.faults import Faults
from naskah.content.model import Kind, Tightening
from naskah.content.nodes import Entry, Node
from naskah.findings import Place
from naskah.messages import _

STEPS, PAGES = "pemadatan", "muat"
MOST_PAGES = 9
SHARES = 16  # of a step: how finely it is taken
# Room between paragraphs and nothing else: the size of letters, the pitch of lines and margins are the law's.
BEFORE, AFTER = "sebelum", "sesudah"
_KEYS = ("gaya", BEFORE, AFTER)
_LENGTH = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(pt|mm|cm)")
_TWIPS = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54}


def read_steps(found: Mapping[str, Entry], faults: Faults) -> tuple[Tightening, ...]:
    """The steps of a kind, in the order in which they are taken."""
    if STEPS not in found:
        return ()
    return reading.each(found[STEPS].value, STEPS, lambda node: _step(node, faults), faults)


def _step(node: Node, faults: Faults) -> Tightening | None:
    found = reading.entries(node, STEPS, _KEYS, faults)
    if found is None or not reading.required(found, ("gaya",), STEPS, node.place, faults):
        return None
    if BEFORE not in found and AFTER not in found:
        message = _('{what} belum mempunyai "{name}"', what=STEPS, name=AFTER)
        faults.add("SKM002", node.place, message, _("tulis sebelum, sesudah, atau keduanya, misalnya sesudah: 3 pt"))
        return None
    style = reading.line(found["gaya"].value, "gaya", faults)
    limits = {key: _room(found[key].value, key, faults) for key in (BEFORE, AFTER) if key in found}
    if style is None or None in limits.values():
        return None
    return Tightening(style, limits.get(BEFORE), limits.get(AFTER))


def _room(node: Node, what: str, faults: Faults) -> int | None:
    """Room between paragraphs (`3 pt`, `2 mm`; none at all is `0 pt`), in twips."""
    text = reading.line(node, what, faults)
    if text is None:
        return None
    found = _LENGTH.fullmatch(text)
    if found is None:
        message = _('{what} tidak dapat "{text}"', what=what, text=text)
        faults.add("SKM005", node.place, message, _("tulis misalnya 3 pt"))
        return None
    return round(float(found[1].replace(",", ".")) * _TWIPS[found[2]])


def read_pages(found: Mapping[str, Entry], kind: Kind, places: dict[str, Place], faults: Faults) -> int:
    """On how many pages a document has to go; 0 where it does not say."""
    if PAGES not in found:
        return 0
    node = found[PAGES].value
    places[PAGES] = node.place
    pages = reading.number(node, PAGES, faults)
    if pages is None:
        return 0
    if not 1 <= pages <= MOST_PAGES:
        message = _('{what} tidak dapat "{text}"', what=PAGES, text=pages)
        faults.add("SKM005", node.place, message, _("tulis banyaknya halaman, 1 sampai {most}", most=MOST_PAGES))
        return 0
    if not kind.tightening:
        message = _("jenis {kind} tidak menyebut apa yang boleh dirapatkan", kind=kind.key)
        help_ = _("hapus muat, atau tulis pemadatan: di templates/{kind}/template.yaml", kind=kind.key)
        faults.add("SKM021", found[PAGES].key, message, help_)
        return 0
    return pages
