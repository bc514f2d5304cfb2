"""What a manifest tells of files, whichever package has made them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from naskah.findings import Refused
from naskah.outputs.manifest import Manifest
from naskah.outputs.shelf import Waiting, held


class Files(Struct, frozen=True):
    """What is understood of any line."""

    files: Mapping[str, str] = {}


class Told(Manifest[Files]):
    """What a manifest told last of each file."""

    def __init__(self, folder: Path) -> None:
        self.last: dict[str, str] = {}
        super().__init__(folder, Files)

    def _own(self, files: Mapping[str, str]) -> None:
        super()._own(files)
        self.last.update(files)


def write_files(out: Path, files: Mapping[str, bytes], *, force: bool) -> tuple[Path, ...]:
    """Writes files of a folder, all or none, and tells of them in its manifest; those that were not there yet.

    Raises `Refused` when a person has changed one since, unless `force` is asked for.
    """
    digests = {name: sha256(data).hexdigest() for name, data in files.items()}
    with held(out, Told, force=force) as folder:
        wanted = {
            name: digest
            for name, digest in digests.items()
            if folder.digest(name) != digest or folder.manifest.last.get(name) != digest
        }
        for name in wanted:
            folder.leave(name, files[name])
        if wanted:
            (wrong,) = folder.place([Waiting(Files(wanted), {name: name for name in wanted})], together=True)
            if wrong:
                raise Refused(wrong)
    return tuple(out / name for name in wanted)
