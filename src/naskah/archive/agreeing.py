"""What files say, where it agrees: profiles and kinds that are one, and others of the same key beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, TypeAlias

from msgspec import Struct

WHOLE = ("kebiasaan",)  # entries that say all or nothing
LONGEST = 60  # characters of a key that is given a number

Tree: TypeAlias = dict[str, Any]  # of a YAML file: texts, lists and trees


class Said(Struct, frozen=True):
    """What files say together, and the dotted paths of what they say that there was not."""

    tree: Tree
    lacks: frozenset[str] = frozenset()

    def joined(self, other: Said) -> Said | None:
        """Both together; None where they do not agree."""
        tree, lacks = merged(self.tree, other.tree), self.lacks | other.lacks
        return None if tree is None or any(_has(tree, path) for path in lacks) else Said(tree, lacks)


class Shared:
    """Profiles or kinds: those of one key that agree as one, the others beside it under names of their own."""

    def __init__(self) -> None:
        self._known: dict[str, list[Said]] = {}
        self._kept: Collection[str] = ()
        self._names: dict[tuple[str, int], str] = {}

    def keep(self, keys: Collection[str]) -> None:
        """These keys are the names of others, which are not here."""
        self._kept = keys

    def place(self, key: str, new: Said) -> tuple[str, int]:
        """Puts one with the first of its key that it agrees with, else beside them; gives its place."""
        known = self._known.setdefault(key, [])
        for number, each in enumerate(known):
            joined = each.joined(new)
            if joined is not None:
                known[number] = joined
                return key, number
        known.append(new)
        return key, len(known) - 1

    def name(self, place: tuple[str, int]) -> str:
        """What the one at a place is called: its key, or where that is taken its key with a number."""
        if not self._names:
            free = {key for key in self._known if key not in self._kept}
            for key, known in self._known.items():
                numbered = self._numbered(key)
                for number in range(len(known)):
                    self._names[key, number] = key if key in free and not number else next(numbered)
        return self._names[place]

    def _numbered(self, key: str) -> Iterator[str]:
        number = 1
        while True:
            number += 1
            name = f"{key[:LONGEST]}-{number}"
            if name not in self._known and name not in self._kept and name not in self._names.values():
                yield name

    def all(self) -> Iterator[tuple[str, str, Tree]]:
        """Each with its key and its name."""
        for key, known in self._known.items():
            for number, each in enumerate(known):
                yield key, self.name((key, number)), each.tree


def merged(first: Tree, second: Tree) -> Tree | None:
    """What both say together; None where they say one thing in two ways."""
    whole = dict(first)
    for name, value in second.items():
        known = whole.setdefault(name, value)
        if isinstance(known, dict) and isinstance(value, dict) and name not in WHOLE:
            inner = merged(known, value)
            if inner is None:
                return None
            whole[name] = inner
        elif known != value:
            return None
    return whole


def _has(tree: Tree, path: str) -> bool:
    name, _dot, rest = path.partition(".")
    inner = tree.get(name)
    return name in tree and (not rest or (isinstance(inner, dict) and _has(inner, rest)))
