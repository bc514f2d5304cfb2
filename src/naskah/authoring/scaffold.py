"""What `naskah new` and `naskah init` write: documents from samples, projects from the starter, schemas for both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct, field

from naskah.authoring.office import office_of, profiles
from naskah.authoring.samples import NAME, renamed, running_number, sample_of
from naskah.authoring.schemas import LEMBAGA, TABLE, introduced, schema_file, schema_text
from naskah.content import load_kind
from naskah.content.discovery import SUFFIXES
from naskah.environment import Project, write_all
from naskah.findings import Finding, Place, Refused, stop_on_errors
from naskah.messages import _

_HEAD = 4096  # bytes of a content file that are looked at for its number
_NUMBER = re.compile(r"^nomor: *[\"']?([^\"'#\r\n]+)", re.MULTILINE)
# A project with a made-up lembaga and no document: what a new project begins with.
_STARTER = Project(Path(__file__).resolve().parent / "starter")


class _Plan(Struct):
    """Files that are to be written all at once or not at all."""

    project: Project
    files: dict[Path, bytes] = field(default_factory=dict)
    schemas: set[str] = field(default_factory=set)

    def add(self, path: Path, data: bytes, schema: str = "") -> None:
        """A file; one with a schema tells editors of it on its first line."""
        if schema:
            self.schemas.add(schema)
            data = introduced(data, path, schema, self.project)
        self.files[path] = data

    def write(self) -> tuple[Path, ...]:
        """Writes them, and the schemas anew. Raises `Refused`: BRK030 for each file that is there already."""
        schemas = {schema_file(name, self.project): schema_text(name, self.project) for name in sorted(self.schemas)}
        stop_on_errors(self._faults(schemas))
        return write_all({**self.files, **{path: text.encode("utf-8") for path, text in schemas.items()}})

    def _faults(self, schemas: Iterable[Path]) -> Iterator[Finding]:
        for path in self.files:
            if path.exists() or path.is_symlink():
                message, help_ = _("berkas ini sudah ada dan tidak akan ditimpa"), _("pilih nama lain")
                yield Finding("BRK030", Place(self.project.name(path)), message, help_)
        for path in (*self.files, *schemas):
            if not path.resolve().is_relative_to(self.project.root):  # a folder that is a link to elsewhere
                help_ = _("folder proyek ini {folder}", folder=self.project.root.as_posix())
                yield Finding("BRK005", Place(self.project.name(path)), _("berada di luar folder proyek"), help_)


def new_document(kind: str, path: Path, project: Project, lembaga: str = "") -> tuple[Path, ...]:
    """Writes a sample of a kind at `path`, with what it needs. Gives every file written, the document first.

    Raises `Refused`, and then nothing is written.
    """
    plan = _Plan(project)
    target = path.resolve()
    _check_name(target, project)
    if lembaga or profiles(project):
        _add_document(plan, kind, target, project, lembaga)
    else:
        _add_document(plan, kind, target, _STARTER)
        _add_starter(plan, _STARTER.lembaga)
    return plan.write()


def new_project(folder: Path) -> tuple[Path, ...]:
    """Writes a project into an empty folder, or one that is not there yet: a lembaga and a document of every kind.

    Raises `Refused`, and then nothing is written.
    """
    project = Project(folder.resolve())
    _check_empty(project.root, Place(folder.as_posix()))
    plan = _Plan(project)
    _add_starter(plan, _STARTER.root)
    for kind in project.kinds():
        _add_document(plan, kind, project.content / kind / f"{NAME}.yaml", _STARTER)
    return plan.write()


def _add_document(plan: _Plan, kind: str, target: Path, offices: Project, lembaga: str = "") -> None:
    """A sample of a kind, for a lembaga among those that another project may lend."""
    sample = sample_of(load_kind(kind, plan.project), plan.project)
    text = sample.of(office_of(offices, lembaga, sample.day), target.stem, _taken(plan.project))
    plan.add(target, text.encode("utf-8"), kind)
    for name, data in sample.files.items():
        path = target.parent / renamed(name, target.stem)
        plan.add(path, data, TABLE if path.suffix.lower() in SUFFIXES else "")


def _taken(project: Project) -> frozenset[str]:
    """The numbers that documents of a project bear already, whatever their kind."""
    files = (file for file in project.content.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    found = (_NUMBER.search(_begins(file)) for file in files)
    return frozenset(running_number(number[1].strip()) for number in found if number is not None)


def _begins(file: Path) -> str:
    """What stands in the first lines of a file, where its number is."""
    try:
        with file.open("rb") as opened:
            return opened.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return ""


def _add_starter(plan: _Plan, folder: Path) -> None:
    """The files of the starter below one of its folders."""
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        path = plan.project.root / file.relative_to(_STARTER.root)
        plan.add(path, file.read_bytes(), LEMBAGA if file.parent == _STARTER.lembaga else "")


def _check_name(target: Path, project: Project) -> None:
    """Refuses what can't be the name of a document."""
    place = Place(project.name(target))
    project.resolve(target.name, target.parent, place)
    if target.suffix.lower() not in SUFFIXES:
        help_ = _("beri akhiran .yaml, misalnya {name}", name=f"{target.stem}.yaml")
        raise Refused([Finding("BRK031", place, _("berkas isi harus berakhiran .yaml"), help_)])
    if target.is_relative_to(project.lembaga):
        help_ = _("pilih folder lain di dalam content/")
        raise Refused([Finding("BRK032", place, _("folder ini hanya untuk profil lembaga"), help_)])


def _check_empty(folder: Path, place: Place) -> None:
    """Refuses a folder that holds anything at all."""
    try:
        if not folder.exists() or not any(folder.iterdir()):
            return
    except NotADirectoryError:
        raise Refused([Finding("BRK033", place, _("ini berkas, bukan folder"), _("pilih nama lain"))]) from None
    except OSError as fault:
        message = _("folder ini tidak dapat dibaca ({reason})", reason=fault.strerror or fault)
        raise Refused([Finding("BRK008", place, message)]) from None
    help_ = _("pilih folder baru, atau tambahkan naskah ke proyek yang ada dengan naskah new")
    raise Refused([Finding("BRK034", place, _("folder ini tidak kosong"), help_)])
