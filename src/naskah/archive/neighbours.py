"""Files of an archive that no content file alone makes: letters in bulk, lists, an index, uploads.

Each is held against the manifest of its folder: its rows may lie in a spreadsheet that nobody keeps.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from naskah.archive.revisions import Since, since
from naskah.archive.verdicts import State, Verdict
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


SINCE: Mapping[Since, State] = {
    Since.NOTHING: State.SAME,
    Since.SIGNED: State.SIGNED,
    Since.EXTENDED: State.EXTENDED,
    Since.EXTENDED_AFTER_SIGNING: State.EXTENDED_AFTER_SIGNING,
    Since.CHANGED: State.CHANGED,
}
