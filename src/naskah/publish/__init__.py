"""Publishing: from content files to files in the output folder, each whole or not at all.

Reads: paths of content files. Writes: DOCX and PDF below the output folder, and nothing else.

1. A document's files are written only once all of them are made: a fault leaves what lay there before.
2. One document's faults never stop another document, unless all or nothing is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from naskah.composition import Variant, compose
from naskah.content import Read, read
from naskah.content.model import Document
from naskah.environment import Project, uncollected, write_all
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _
from naskah.publish.beside import beside
from naskah.review import Reviewer
from naskah.word import to_docx

__all__ = ["FORMATS", "Order", "Result", "publish"]

CHECKING, STOPPING = "pemeriksaan", "menahan"  # the habit, and the choice by which slips stop a document


class Made(Struct, frozen=True):
    """The files of one document in memory, by suffix, and what there is to say about them."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()


class Order(Struct, frozen=True):
    """What is asked for: which formats, in which variant, into which folder.

    `strict`: what the rules of drafting find, but for remarks, stops a document, whatever its lembaga says.
    """

    project: Project
    out: Path
    formats: Sequence[str]
    variant: Variant = Variant.ORIGINAL
    strict: bool = False

    def target(self, path: Path) -> Path:
        """Where a document's files go, without suffix: `content/keputusan/x.yaml` becomes `OUT/keputusan/x`."""
        absolute = path.absolute()
        inside = next(
            (absolute.relative_to(folder) for folder in (self.project.content, self.project.root)
             if absolute.is_relative_to(folder)),
            Path(path.name),
        )  # fmt: skip
        ending = f"-{self.variant}" if self.variant else ""
        return self.out / inside.parent / f"{inside.stem}{ending}"


class Result(Struct, frozen=True):
    """What became of one document: the files written, or the findings that prevented it."""

    path: Path
    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def made(self) -> bool:
        """Whether the document is there."""
        return bool(self.written)


def publish(paths: Sequence[Path], order: Order, *, all_or_nothing: bool = False) -> Iterator[Result]:
    """Makes each document in turn and says what became of it. Refuses two documents that would share their files."""
    clashes = _clashes(paths, order)
    reviewer = Reviewer(order.project)
    if not all_or_nothing:
        for path in paths:
            yield from _written([(path, clashes.get(path) or _made(path, order, reviewer))], order)
        return
    yield from _written([(path, clashes.get(path) or _made(path, order, reviewer)) for path in paths], order)


@uncollected()
def _made(path: Path, order: Order, reviewer: Reviewer) -> Made | Refused:
    reading = read(path, order.project, draft=order.variant.is_draft)
    slips = cache(partial(_slips, reading, order, reviewer))
    try:
        docx = to_docx(compose(_buildable(reading, order, slips), order.variant))
        files: dict[str, bytes] = {}
        findings: tuple[Finding, ...] = ()
        for name in order.formats:
            files[name], said = FORMATS[name](docx, order.target(path).name, slips)
            findings += said
    except Refused as refused:
        return Refused((*refused.findings, *slips()))
    return Made(files, (*findings, *slips()))


def _slips(reading: Read, order: Order, reviewer: Reviewer) -> tuple[Finding, ...]:
    """What the rules find in what could be read."""
    if reading.document is None:
        return ()
    variant = order.variant if order.variant is Variant.COPY else Variant.ORIGINAL
    try:
        return tuple(reviewer.slips(reading.document, variant, whole=reading.is_whole))
    except Refused as refused:
        return refused.findings


def _buildable(reading: Read, order: Order, slips: Callable[[], tuple[Finding, ...]]) -> Document:
    """The document. Raises `Refused` when it can't be built, or may not be for its slips."""
    document = reading.document
    if document is None or not reading.is_whole:
        raise Refused(reading.findings)
    stops = order.strict or document.habits.get(CHECKING) == STOPPING
    if stops and any(finding.severity is not Severity.INFO for finding in slips()):
        raise Refused(slips())
    return document


def _written(documents: Sequence[tuple[Path, Made | Refused]], order: Order) -> Iterator[Result]:
    """Writes the files of all these documents, or of none."""
    targets: dict[Path, dict[Path, bytes]] = {
        path: {_file(order.target(path), suffix): data for suffix, data in made.files.items()}
        for path, made in documents
        if isinstance(made, Made)
    }
    found: tuple[Finding, ...] = ()
    complete = len(targets) == len(documents)
    if complete:
        try:
            write_all({file: data for files in targets.values() for file, data in files.items()})
        except Refused as refused:
            complete, found = False, refused.findings
    for path, made in documents:
        written = tuple(targets[path]) if complete else ()
        yield Result(path, written, (*made.findings, *found))


def _file(target: Path, suffix: str) -> Path:
    return target.with_name(f"{target.name}.{suffix}")


# A Word file, its name, and work that may go on meanwhile → the bytes of the form, and what there is to say.
Form: TypeAlias = Callable[[bytes, str, Callable[[], object]], tuple[bytes, tuple[Finding, ...]]]


def _as_docx(docx: bytes, name: str, meanwhile: Callable[[], object]) -> tuple[bytes, tuple[Finding, ...]]:
    del name, meanwhile
    return docx, ()


def _as_pdf(docx: bytes, name: str, meanwhile: Callable[[], object]) -> tuple[bytes, tuple[Finding, ...]]:
    from naskah.pdf import to_pages

    drawn = beside(to_pages(docx, f"{name}.docx").pdf)
    meanwhile()
    pdf = drawn()
    return pdf.data, pdf.warnings


FORMATS: Mapping[str, Form] = {"docx": _as_docx, "pdf": _as_pdf}


def _clashes(paths: Iterable[Path], order: Order) -> dict[Path, Refused]:
    """Documents that would write the same files, also on a file system that takes `A` and `a` for one."""
    first: dict[str, Path] = {}
    clashes: dict[Path, Refused] = {}
    for path in paths:
        target = str(order.target(path)).casefold()
        if target in first:
            message = _("hasilnya akan menimpa hasil {name}", name=first[target].name)
            help_ = _("Beri nama lain pada berkas ini.")
            clashes[path] = Refused([Finding("BRK020", Place(str(path)), message, help_)])
        first.setdefault(target, path)
    return clashes
