"""Files of an archive that no content file alone makes: letters in bulk, lists, an index, uploads.

Each is held against the manifest of its folder: its rows may lie in a spreadsheet that nobody keeps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from naskah.archive.revisions import Since, since
from naskah.archive.verdicts import State, Verdict
from naskah.outputs.told import Told

PARTS = "manifest"


def neighbour(folder: Path, lying: Collection[str]) -> Iterator[Verdict]:
    """The verdict on each file that lies in a folder with a manifest of its own, and on letters that are missing."""
    from naskah.bulk.manifest import Letters  # late: most archives hold no letters

    told = Told(folder)
    for name in sorted(lying):
        yield as_told(folder, name, told)
    for line in Letters(folder).letters.values():
        yield from (Verdict(name, State.MISSING) for name in line.files if name not in lying)


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
