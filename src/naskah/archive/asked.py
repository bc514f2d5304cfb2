"""What a person asks to have verified: documents, files of the output folder, what lies beside it, or all of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TypeAlias

from naskah.archive.model import Line, Order
from naskah.findings import Finding, Place, Refused
from naskah.messages import _

Asked: TypeAlias = Callable[[str, Collection[str]], bool]  # a name from the root, and files in the folder → if meant


def asked_about(paths: Sequence[Path], order: Order) -> Asked:
    """Whether a person has asked about a document or one of its files; without paths, about all of them."""
    if not paths:
        return lambda _document, _files: True
    out = order.out.resolve()
    absolute = [path.resolve() for path in paths]
    documents = [order.project.name(path) for path in absolute if not path.is_relative_to(out)]
    files = [path.relative_to(out).as_posix() for path in absolute if path.is_relative_to(out)]

    def is_in(name: str, asked: list[str]) -> bool:
        return any(name == each or each == "." or name.startswith(f"{each}/") for each in asked)

    return lambda document, names: is_in(document, documents) or any(is_in(name, files) for name in names)


def refuse_nowhere(paths: Sequence[Path], order: Order, lines: Collection[Line]) -> None:
    """Raises `Refused` for paths that prove nothing: outside, or not there and nothing was made of them."""
    found = [finding for path in paths if (finding := _wrong(path, order, lines))]
    if found:
        raise Refused(found)


def _wrong(path: Path, order: Order, lines: Collection[Line]) -> Finding | None:
    place = Place(path.as_posix())
    if not any(path.resolve().is_relative_to(folder) for folder in (order.project.root, order.out.resolve())):
        message = _("berada di luar folder proyek dan folder hasil")
        values = {"folder": order.project.root.as_posix(), "out": order.out.as_posix()}
        help_ = _(
            "folder proyek ini {folder}, folder hasilnya {out}; sebut folder hasil yang lain dengan --out", **values
        )
        return Finding("BRK005", place, message, help_)
    asked = asked_about([path], order)
    if path.exists() or any(asked(line.document, line.files) for line in lines):
        return None
    return Finding("BRK006", place, _("berkas atau folder ini tidak ada"), _("periksa namanya"))
