"""Files of an archive that no content file alone makes: letters in bulk, lists, an index, uploads.

Each is held against the manifest of its folder: its rows may lie in a spreadsheet that nobody keeps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from naskah.archive.asked import Asked
from naskah.archive.model import Folder
from naskah.archive.revisions import Since, since
from naskah.archive.verdicts import State, Verdict
from naskah.outputs.manifest import NAME, Manifest
from naskah.outputs.shelf import LOCK
from naskah.outputs.told import Told

PARTS = "manifest"


def letters_of(folder: Path, told: Told) -> set[str]:
    """The files that have to lie in a folder of letters: those of every letter, and their list."""
    from naskah.bulk.lists import LIST  # late: most archives hold no letters
    from naskah.bulk.manifest import Letters

    letters = {name for line in Letters(folder).letters.values() for name in line.files}
    return letters | {LIST}.intersection(told.last)


def as_told(folder: Path, name: str, told: Told) -> Verdict:
    """A file held against what the manifest told of it."""
    if name not in told.last:
        return Verdict(name, State.UNKNOWN)
    data = (folder / name).read_bytes()
    digest = sha256(data).hexdigest()
    if digest == told.last[name]:
        return Verdict(name, State.SAME)
    if told.is_ours(name, digest):
        return Verdict(name, State.OUTDATED, {"parts": PARTS})
    return Verdict(name, SINCE[since(data, lambda each: told.is_ours(name, each))])


def others(folder: Folder, known: Collection[str], asked: Asked) -> Iterator[Verdict]:
    """The files of the folder that no document makes: those of neighbours, lists, and what nobody knows."""
    out = folder.folder
    if folder.manifest.unsound:
        yield _damaged(NAME, folder.manifest)
    own = {f"{name.rpartition('/')[0]}/" for name in folder.lying if name.endswith(f"/{NAME}")}
    rest: dict[str, set[str]] = {"": set(), **{each: set() for each in own}}
    for name in folder.lying:
        home = max((each for each in own if name.startswith(each)), key=len, default="")
        rest[home].add(name.removeprefix(home))
    for home, names in rest.items():
        told = Told(out / home)
        should = letters_of(out / home, told) if home else set(told.last) - folder.manifest.named
        wanted = {
            name
            for name in names | should
            if name.rpartition("/")[2] not in (NAME, LOCK)
            and f"{home}{name}" not in known
            and asked("", (f"{home}{name}",))
        }
        if home and told.unsound and (wanted or asked("", (f"{home}{NAME}",))):
            yield _damaged(f"{home}{NAME}", told)
        if wanted and NAME not in names:
            yield Verdict(NAME, State.UNTOLD)
        for name in wanted:
            verdict = as_told(out / home, name, told) if name in names else Verdict(name, State.MISSING)
            yield replace(verdict, name=f"{home}{name}")


def _damaged(name: str, manifest: Manifest[Any]) -> Verdict:
    return Verdict(name, State.DAMAGED, {"lines": ", ".join(map(str, manifest.unsound))})


SINCE: Mapping[Since, State] = {
    Since.NOTHING: State.SAME,
    Since.SIGNED: State.SIGNED,
    Since.EXTENDED: State.EXTENDED,
    Since.EXTENDED_AFTER_SIGNING: State.EXTENDED_AFTER_SIGNING,
    Since.CHANGED: State.CHANGED,
}
