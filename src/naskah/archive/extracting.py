"""From published files back to a project: the sources that they carry, put together so that all of them build again.

Reads: DOCX and PDF. Writes: content files, profiles and templates in a folder.

1. What is built from the folder is what was read, byte for byte.
2. Nothing that lies there already is written over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

from naskah.archive.joining import Joined
from naskah.archive.sources import SUFFIXES, carried_by
from naskah.composition.context import Variant
from naskah.environment import write_all
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _

DRAFTS = tuple(f"-{variant}" for variant in Variant if variant)  # how the names of those end that are no originals


class Extracted(Struct):
    """What came of it: the files written, how many were there already, and what there is to say."""

    written: list[Path] = field(default_factory=list)
    there: int = 0
    sources: int = 0
    findings: list[Finding] = field(default_factory=list)


def extract(paths: Iterable[Path], out: Path) -> Extracted:
    """Writes the sources of these files, or of all files in these folders, to a project in `out`.

    A file whose source can't be put beside the others is a finding, and the others are written.
    """
    result = Extracted()
    if blocked := _blocking(out):
        result.findings.append(blocked)
        return result
    project = Joined()
    named_or_found = {path: _files(path) for path in paths}
    result.findings += [_empty(path) for path, files in named_or_found.items() if not files]
    for path, named in sorted(
        chain.from_iterable(named_or_found.values()), key=_is_draft
    ):  # an old draft is not to keep the original out
        try:
            carried = carried_by(path)
            if carried is None:
                result.findings.append(_without(path, named=named))
                continue
            project.add(carried)
        except Refused as refused:
            result.findings += refused.findings
        else:
            result.sources += 1
            result.findings += carried.findings
    try:
        files = project.files()
        result.written += _write(files, out)
        result.there = len(files) - len(result.written)
    except Refused as refused:
        result.findings += refused.findings
        result.sources = 0
    return result


def _blocking(out: Path) -> Finding | None:
    """A file that stands where the folder, or one that it lies in, is to be."""
    there = next((each for each in (out, *out.parents) if each.exists()), None)
    if there is None or there.is_dir():
        return None
    return Finding("BRK033", Place(there.as_posix()), _("ini berkas, bukan folder"), _("pilih nama lain"))


def _files(path: Path) -> list[tuple[Path, bool]]:
    """A file, or those of a folder; and whether a person has named it."""
    if not path.is_dir():
        return [(path, True)]
    found = (file for file in sorted(path.rglob("*")) if file.suffix.lower() in SUFFIXES and file.is_file())
    return [(file, False) for file in found if not file.name.startswith((".", "~"))]


def _is_draft(file: tuple[Path, bool]) -> bool:
    return file[0].stem.endswith(DRAFTS)


def _write(files: Mapping[str, bytes], out: Path) -> list[Path]:
    """Writes what is not there yet. Raises `Refused`, with nothing written, when another file has the name of one."""
    wanted = {out / name: data for name, data in sorted(files.items())}
    there = {path: path.read_bytes() for path in wanted if path.is_file()}
    if differing := [path for path, data in there.items() if data != wanted[path]]:
        raise Refused([_taken(path) for path in differing])
    return list(write_all({path: data for path, data in wanted.items() if path not in there}))


def _without(path: Path, *, named: bool) -> Finding:
    message = _("berkas ini tidak membawa sumbernya")
    help_ = _("mungkin bukan buatan naskah; salinan dan hasil --no-source juga tidak membawanya: ambil berkas aslinya")
    return Finding("SBR003", Place(path.as_posix()), message, help_, Severity.ERROR if named else Severity.INFO)


def _empty(folder: Path) -> Finding:
    message = _("tidak ada .docx atau .pdf di folder ini")
    return Finding("SBR006", Place(folder.as_posix()), message, _("periksa namanya"), Severity.WARNING)


def _taken(path: Path) -> Finding:
    message = _("berkas ini sudah ada dan isinya lain, jadi tidak ditimpa")
    return Finding("SBR005", Place(path.as_posix()), message, _("keluarkan ke folder lain, atau pindahkan berkas itu"))
