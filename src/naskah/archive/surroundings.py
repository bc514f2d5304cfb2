"""What documents are made from beside their content: their kind's template, fonts, the engine, the form asked for."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from naskah import fonts
from naskah.archive.model import Order
from naskah.environment import Project
from naskah.messages import N_
from naskah.outputs.manifest import digest_of, engine

TEMPLATE, FONTS, ENGINE, FORM = N_("templat"), N_("huruf"), N_("mesin"), N_("bentuk")
SOURCED, BARE = "dengan sumber", "tanpa sumber"
_FILES = ("template.docx", "template.yaml")


class Surroundings:
    """These for the documents of one order. Each file is looked at once."""

    def __init__(self, order: Order) -> None:
        self._project = order.project
        self._same = {FONTS: fonts.digest(), ENGINE: engine(), FORM: SOURCED if order.sourced else BARE}
        self._of: dict[str, Mapping[str, str]] = {}

    def of(self, kind: str) -> Mapping[str, str]:
        """What the documents of a kind are made from."""
        if kind not in self._of:
            self._of[kind] = {TEMPLATE: _template(self._project.template_folder(kind)), **self._same}
        return self._of[kind]

    def are(self, made_from: Mapping[str, str], kind: str) -> bool:
        """Whether a document of a kind was made among the same."""
        return all(made_from.get(name) == value for name, value in self.of(kind).items())


class Inputs:
    """The files of a project as they are now. Each is read once."""

    def __init__(self, project: Project) -> None:
        self._root = project.root
        self._known: dict[str, str] = {}

    def are(self, inputs: Mapping[str, str]) -> bool:
        """Whether these files still have the SHA-256 that each is given with."""
        return all(self._digest(name) == digest for name, digest in inputs.items())

    def others(self, inputs: Mapping[str, str]) -> tuple[str, ...]:
        """Those of these files that have not the SHA-256 that they are given with."""
        return tuple(name for name, digest in inputs.items() if self._digest(name) != digest)

    def _digest(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = sha256(_bytes(self._root / name)).hexdigest()
        return self._known[name]


def _template(folder: Path | None) -> str:
    return digest_of(*(_bytes(folder / name) for name in _FILES)) if folder else ""


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
