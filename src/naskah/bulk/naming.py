"""File names from what rows say: names that every system takes, no two of them the same to any of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from naskah.bulk.model import MAX_PART
from naskah.bulk.patterns import Pattern
from naskah.composition.holes import Value
from naskah.content.richtext import RichText
from naskah.environment import is_device

MOST_BYTES = 120  # of one name in UTF-8, which leaves room for folders, `-2` and a suffix
NOTHING = "tanpa-nama"
# What some system forbids, and what nobody sees in a name.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+')
_SPACES = re.compile(r"\s+")


def part_names(stem: str, letters: int) -> tuple[str, ...]:
    """The names of merged files, without suffix: `ALL` in parts is `ALL-001`, …"""
    return tuple(f"{stem}-{number:03d}" for number in range(1, -(-letters // MAX_PART) + 1))


def is_part_of(stem: str, name: str) -> bool:
    """Whether a file's name is that of a part of a merged file."""
    return re.fullmatch(rf"{re.escape(stem)}-[0-9]{{3,}}\.pdf", name) is not None


def is_beside(stem: str, name: str) -> bool:
    """Whether a file's name is that of a merged file which was written beside those of a stem: `ALL-2-001.pdf`."""
    return re.fullmatch(rf"{re.escape(stem)}-[0-9]+-[0-9]{{3,}}\.pdf", name) is not None


class Names:
    """Gives each row the name that a pattern makes of it. A solidus in the pattern makes folders; in data it can't."""

    def __init__(self, pattern: RichText, taken: Iterable[str] = ()) -> None:
        """`taken` are names that other files have, without suffix."""
        self._pattern = Pattern(pattern)
        self._taken = {name.casefold() for name in taken}

    def name(self, row: Mapping[str, Value]) -> str:
        """The name for a row, without suffix. The second of two that are the same to some system is `…-2`."""
        written = self._pattern.written(row, lambda text: _FORBIDDEN.sub("-", text))
        wanted = "/".join(map(_safe, filter(str.strip, written.split("/")))) or NOTHING
        given, count = wanted, 1
        while given.casefold() in self._taken:
            count += 1
            given = f"{wanted}-{count}"
        self._taken.add(given.casefold())
        return given


def _safe(name: str) -> str:
    """A name that Windows, macOS and Linux take alike, in Unicode's form C."""
    name = _SPACES.sub(" ", _FORBIDDEN.sub("-", unicodedata.normalize("NFC", name)))
    name = name.encode("utf-8")[:MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    return f"_{name}" if is_device(name) else name or NOTHING
