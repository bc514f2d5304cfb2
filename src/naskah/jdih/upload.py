"""Folders for the upload to a documentation network: `naskah publish`.

    DIR/2025kb3304008/2025kb3304008.pdf    the certified copy (salinan)
                      metadata.json        what the network asks
                      abstrak.docx, abstrak.pdf

Reads: paths of content files. Writes: those folders and the manifest in DIR, nothing else.

1. Nothing that is not signed is published, and nothing without its mandatory fields. All of what is missing is told.
2. One document's faults never stop another.
3. What lies there as it would be made is not written again; what a person has changed there is theirs.

The scan of the signed sheet (`tertanda`) is not among the files: what is published is the certified copy, whose text
can be searched and read aloud, and which shows no signature that could be copied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from naskah.composition import Variant, compose
from naskah.content import load
from naskah.content.model import Document
from naskah.environment import Project, uncollected
from naskah.findings import Finding, Place, Refused, Severity
from naskah.fitting import fitted
from naskah.jdih.abstract import Bibliography, abstract_of
from naskah.jdih.abstract_page import composed_abstract
from naskah.jdih.entry import Entry, File, entry_of, publication_of
from naskah.jdih.naming import clash, clashes, name_of
from naskah.jdih.published import Published, placed
from naskah.jdih.requirements import unmet
from naskah.messages import _
from naskah.outputs.shelf import Shelf, held
from naskah.pdf import to_pdf
from naskah.review import Reviewer
from naskah.word import to_docx

SHAPE, VERSION = "metadata-naskah", 1  # of metadata.json; an entry as in the index, for one document
METADATA, ABSTRACT = "metadata.json", "abstrak"
CHECKING, STOPPING = "pemeriksaan", "menahan"  # the habit, and the choice by which slips stop a document


class Result(Struct, frozen=True):
    """What became of one document: its folder and the files written now, or the findings that prevented it."""

    path: Path
    folder: Path | None = None
    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


class _Named(Struct, frozen=True):
    path: Path
    document: Document
    entry: Entry
    name: str


def publish(paths: Sequence[Path], project: Project, out: Path, *, force: bool = False) -> Iterator[Result]:
    """Fills a folder for each document and says what became of it. Raises `Refused` where `out` can't be used."""
    named: list[_Named] = []
    refused: list[Result] = []
    for path in paths:
        try:
            named.append(_named(path, project))
        except Refused as fault:
            refused.append(Result(path, findings=fault.findings))
    yield from refused
    if not named:  # then the folder need not be
        return
    with held(out, Published, force=force) as shelf:
        found = dict(clashes([(each.document, each.name) for each in named]))
        for each in named:
            told = found.get(each.document.path) or _taken(each, project, shelf)
            yield Result(each.path, findings=(told,)) if told else _result(each, project, shelf)


@uncollected()
def _named(path: Path, project: Project) -> _Named:
    document = load(path, project, draft=False)
    entry = entry_of(document)
    findings = list(unmet(document, entry, document.lembaga.place.file))
    name = ""
    try:
        name = name_of(document, entry)
    except Refused as fault:
        findings += fault.findings
    if findings:
        raise Refused(findings)
    return _Named(path, document, entry, name)


def _taken(each: _Named, project: Project, shelf: Shelf[Published]) -> Finding | None:
    """That the folder belongs to another document that there still is, or is no folder of ours at all."""
    if (shelf.folder / each.name).is_symlink():
        message = _('"{name}" adalah tautan ke tempat lain', name=each.name)
        return Finding("JDH013", Place((shelf.folder / each.name).as_posix()), message, _("hapus tautan itu"))
    folder = f"{each.name}/".casefold()
    for line in shelf.manifest.documents.values():
        others = line.published != each.document.path and any(name.casefold().startswith(folder) for name in line.files)
        if others and (project.root / line.published).is_file():
            return clash(each.document, each.name, line.published)
    return None


def _result(each: _Named, project: Project, shelf: Shelf[Published]) -> Result:
    document = each.document
    try:
        files, said = _made(each, project)
        written, kept = placed(document.path, each.name, files, shelf)
    except Refused as refused:
        return Result(each.path, findings=refused.findings)
    folder = None if kept else shelf.folder / each.name
    return Result(each.path, folder, tuple(shelf.folder / name for name in written), (*said, *kept))


@uncollected()
def _made(each: _Named, project: Project) -> tuple[Mapping[str, bytes], tuple[Finding, ...]]:
    """The files of a document, by name in its folder, and what is to be said of them."""
    document, entry = each.document, each.entry
    if document.habits.get(CHECKING) == STOPPING:
        slips = tuple(Reviewer(project).slips(document, Variant.COPY, whole=True))
        if any(slip.severity is not Severity.INFO for slip in slips):
            raise Refused(slips)
    composed = compose(document, Variant.COPY)
    fit = fitted(composed, f"{each.name}.docx")
    copy = to_pdf(fit.docx, f"{each.name}.docx")
    pages = _pages(copy.data)
    abstract = abstract_of(
        document,
        Bibliography(entry.singkatan_jenis or entry.jenis, entry.nomor, entry.tahun, pages),
        publication_of(document),
    )
    page = composed_abstract(abstract, project, composed.properties)
    abstract_docx = to_docx(page)
    abstract_pdf = to_pdf(abstract_docx, f"{ABSTRACT}.docx")
    files = {
        f"{each.name}.pdf": copy.data,
        f"{ABSTRACT}.docx": abstract_docx,
        f"{ABSTRACT}.pdf": abstract_pdf.data,
    }
    listed = (
        File("salinan", f"{each.name}.pdf", len(copy.data), pages),
        *(File(ABSTRACT, name, len(files[name])) for name in (f"{ABSTRACT}.pdf", f"{ABSTRACT}.docx")),
    )
    whole = replace(entry, abstrak=abstract.items, catatan=abstract.notes, halaman=pages, berkas=listed, kurang=())
    files[METADATA] = _json(whole)
    return files, (*fit.findings, *copy.warnings, *abstract_pdf.warnings)


def _json(entry: Entry) -> bytes:
    shape = {"bentuk": SHAPE, "versi": VERSION, **msgspec.to_builtins(entry)}
    return msgspec.json.format(msgspec.json.encode(shape), indent=2) + b"\n"


def _pages(pdf: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf)).pages)
