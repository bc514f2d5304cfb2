"""Reading content files: bytes to nodes, with their digest."""

from __future__ import annotations

import hashlib
from pathlib import Path

from naskah.content.faults import Faults
from naskah.content.nodes import Node, parse
from naskah.content.source import decode
from naskah.environment import MAX_CONTENT_BYTES, MAX_YAML_BYTES, Project
from naskah.findings import Place, Refused


def digest_of(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path, project: Project, limit: int, named_at: Place, faults: Faults) -> bytes | None:
    """The bytes of a file of the project; None with a finding at `named_at`."""
    try:
        return project.read(path, limit, named_at)
    except Refused as refused:
        faults.take(refused)
        return None


class Sources:
    """The texts of a project's files, as they stand, for showing lines of them and reading their comments."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._texts: dict[str, str] = {}

    def text(self, file: str) -> str:
        """The text of the file that messages call `file`, line ends as "\\n"; nothing when it is no text."""
        if file not in self._texts:
            self._texts[file] = self._read(file)
        return self._texts[file]

    def _read(self, file: str) -> str:
        data = read_bytes(self.project.root / file, self.project, MAX_YAML_BYTES, Place(file), Faults())
        if data is None or b"\0" in data:
            return ""
        return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def read_named(
    written: str, folder: Path, project: Project, limit: int, named_at: Place, faults: Faults
) -> tuple[Path, bytes] | None:
    """Path and bytes of the file that a content file in `folder` names as `written`."""
    try:
        path = project.resolve(written, folder, named_at)
    except Refused as refused:
        faults.take(refused)
        return None
    data = read_bytes(path, project, limit, named_at, faults)
    return None if data is None else (path, data)


def nodes_of(file: str, data: bytes, faults: Faults) -> Node | None:
    """The nodes of a YAML file."""
    text = decode(file, data, faults)
    return None if text is None else parse(file, text, faults)


def read_yaml(path: Path, project: Project, named_at: Place, faults: Faults) -> tuple[Node, str] | None:
    """The nodes of a YAML file of the project, and its digest."""
    data = read_bytes(path, project, MAX_CONTENT_BYTES, named_at, faults)
    if data is None:
        return None
    node = nodes_of(project.name(path), data, faults)
    return None if node is None else (node, digest_of(data))
