"""The templates that documents of this project are made with: whose each is, and whether it serves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from naskah.environment import MAX_CONTENT_BYTES, Project, built_in_templates
from naskah.findings import Finding, Refused, Severity
from naskah.health.model import Note, Setting, State
from naskah.messages import _

WORD = "template.docx"
STATES = {Severity.ERROR: State.WRONG, Severity.WARNING: State.REMARK, Severity.INFO: State.REMARK}


def templates(setting: Setting) -> Iterator[Note]:
    """Each kind of document; outside a project the built-in ones."""
    built_in = built_in_templates().resolve()
    project = setting.project or Project(built_in.parent)
    if not built_in.is_dir():
        yield Note(_("templat bawaan"), _("tidak ada"), State.WRONG, _("Pasang ulang naskah."))
    for kind in project.kinds():
        folder = project.template_folder(kind)
        if folder is not None:
            yield from _kind(kind, folder.resolve(), built_in / kind, project)


def _kind(kind: str, folder: Path, built_in: Path, project: Project) -> Iterator[Note]:
    own = folder != built_in
    found = list(_faults(kind, folder, project, tried=own))
    if found:
        for finding in found:
            yield Note(str(finding.place), finding.message, STATES[finding.severity], finding.help)
    elif not own:
        yield Note(kind, _("bawaan"))
    elif not built_in.is_dir():
        yield Note(kind, _("milik proyek"))
    elif _files(folder) == _files(built_in):
        help_ = _("Hapus salinannya bila tidak hendak diubah: yang bawaan diperbarui bersama naskah.")
        yield Note(kind, _("milik proyek, sama dengan yang bawaan"), State.REMARK, help_)
    else:
        yield Note(kind, _("milik proyek, menggantikan yang bawaan"))


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.glob("template.*")}


def _faults(kind: str, folder: Path, project: Project, *, tried: bool) -> Iterator[Finding]:
    """What is wrong with a kind and its Word file; one that is `tried` also makes the first document there is of it."""
    from naskah.composition.requirements import unmet
    from naskah.content.kinds import load_kind
    from naskah.word.template import prepared

    try:
        found = [
            *unmet(load_kind(kind, project)),
            *prepared(folder / WORD, f"templates/{kind}/{WORD}").tags.findings,
        ]
    except Refused as refused:
        found = list(refused.findings)
    yield from found
    if tried and not found:
        yield from _trial(kind, project)


def _trial(kind: str, project: Project) -> Iterator[Finding]:
    from naskah.content import read
    from naskah.content.discovery import SUFFIXES
    from naskah.review.forms import Forms

    named = re.compile(rb"^jenis[ \t]*:[ \t]*%s[ \t]*\r?$" % re.escape(kind.encode()), re.MULTILINE)
    for path, data in project.glance(project.content, SUFFIXES, MAX_CONTENT_BYTES):
        if named.search(data):
            found = read(path, project, draft=True)
            if found.document is not None and found.is_whole and found.document.template is None:
                yield from Forms().faults(found.document)
                return
