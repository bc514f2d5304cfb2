"""Whether naskah works here: one probe after another, each guarded, so that a broken installation can still be told of.

Reads: the machine, the installation, the project. Writes: nothing that stays.

Probes import what they need when they run: a library that is missing or broken is a line of its own, and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from naskah.health import engines, faces, folders, projects, surroundings, templates, versions
from naskah.health.model import Note, Setting, State
from naskah.messages import N_, _

__all__ = ["GROUPS", "Group", "Note", "Setting", "State", "examine"]

Probe = Callable[[Setting], Iterator[Note]]


class Group(Struct, frozen=True):
    """Probes of one sort: `key` for programs, `title` for people."""

    key: str
    title: str
    probes: tuple[Probe, ...]


GROUPS = (
    Group("versions", N_("Versi"), (versions.program, versions.libraries)),
    Group("engines", N_("Mesin PDF"), (engines.typst, engines.libreoffice)),
    Group("fonts", N_("Huruf"), (faces.faces,)),
    Group("project", N_("Proyek"), (projects.root, projects.documents, projects.register)),
    Group("templates", N_("Templat"), (templates.templates,)),
    Group("folders", N_("Folder"), (folders.output, folders.cache, folders.temporary, folders.case, folders.space)),
    Group("surroundings", N_("Komputer"), (surroundings.console, surroundings.clock)),
)


def examine(setting: Setting) -> Iterator[tuple[Group, list[Note]]]:
    """Each group with what its probes say, as soon as they have said it."""
    for group in GROUPS:
        yield group, [note for probe in group.probes for note in _tried(probe, setting, _(group.title))]


def _tried(probe: Probe, setting: Setting, title: str) -> Iterator[Note]:
    """What a probe says; its own fault is a note like any other."""
    try:
        yield from probe(setting)
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as fault:  # a panic of compiled code is no `Exception`
        found = _("pemeriksaan gagal ({cause})", cause=f"{type(fault).__name__}: {fault}")
        yield Note(
            f"{title} ({probe.__name__})",
            found,
            State.WRONG,
            _("Pasang ulang naskah; bila tetap gagal, laporkan baris ini."),
        )
