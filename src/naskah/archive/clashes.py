"""Documents that would write the same files, also on a file system that takes `A` and `a` for one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from naskah.archive.model import Order
from naskah.findings import Finding, Place, Refused
from naskah.messages import _


def clashes(paths: Sequence[Path], order: Order) -> dict[int, Refused]:
    """Why a document can't be made beside one before it, by its number among `paths`."""
    first: dict[str, Path] = {}
    found: dict[int, Refused] = {}
    for number, path in enumerate(paths):
        target = order.name(path).casefold()
        if target in first:
            message = _("hasilnya akan menimpa hasil {name}", name=first[target].name)
            help_ = _("Beri nama lain pada berkas ini.")
            found[number] = Refused([Finding("BRK020", Place(str(path)), message, help_)])
        first.setdefault(target, path)
    return found
