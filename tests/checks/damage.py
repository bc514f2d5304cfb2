"""Damage: words of the sound project replaced by worse ones, with the place where the finding has to stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from naskah.findings import Place

from .sound import findings, place

HERE = "▸"


@dataclass(frozen=True)
class Damage:
    """`old` stands exactly once in the file; `new` takes its place, with ▸ before the character the finding names.

    `document` is the file that is checked, when it is not the keputusan.
    """

    code: str
    old: str
    new: str
    file: str = "keputusan.yaml"
    document: str = "keputusan.yaml"

    def __str__(self) -> str:
        return f"{self.code}: {self.new}"

    def strike(self, root: Path) -> None:
        """Damages the sound project in `root`, and asserts that exactly this rule fires, exactly there."""
        target = place(root, self.file)
        text = target.read_text(encoding="utf-8")
        assert text.count(self.old) == 1, f"not once in {self.file}: {self.old}"
        assert self.new.count(HERE) == 1, f"no place in: {self.new}"
        damaged = text.replace(self.old, self.new)
        before = damaged[: damaged.index(HERE)]
        target.write_text(damaged.replace(HERE, ""), encoding="utf-8")
        expected = Place(target.relative_to(root).as_posix(), before.count("\n") + 1, len(before) - before.rfind("\n"))
        found = findings(place(root, self.document))
        assert [(finding.code, finding.place) for finding in found] == [(self.code, expected)], found
