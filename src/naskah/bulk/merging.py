"""All letters in few PDFs: which letters a part holds."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count

from msgspec import Struct

from naskah.bulk.manifest import Folder
from naskah.bulk.model import MAX_PART, Order
from naskah.bulk.naming import is_beside, is_part_of, part_names
from naskah.bulk.preparing import Prepared
from naskah.bulk.work import Part
from naskah.findings import Finding, Place, Severity
from naskah.messages import _
from naskah.outputs.manifest import digest_of, engine


class Wanted(Struct, frozen=True):
    """A merged file: its name, what it is made from, and the recipients whose letters it holds in order."""

    work: Part
    file: str
    made_from: str
    keys: tuple[str, ...]


class Stem(Struct, frozen=True):
    """What the names of the merged files begin with, what is said of it, and merged files that it makes needless."""

    name: str
    note: Finding | None = None
    needless: tuple[str, ...] = ()


def stem_of(prepared: Prepared, order: Order, shelf: Folder) -> Stem:
    """Merged files that hold letters of other rows stay: who runs the rows he has mended still wants those."""
    content, variant = prepared.document.path, str(order.variant)
    ours = {(content, variant, job.key) for job in prepared.jobs}
    merged = {name: line for name, line in shelf.manifest.merged.items() if shelf.lies(name)}
    others = {
        name: sum((line.content, line.variant, key) not in ours for key, _page in line.letters)
        for name, line in merged.items()
    }

    def kept(stem: str) -> list[str]:
        return sorted(name for name, number in others.items() if number and is_part_of(stem, name))

    stem = order.part_stem
    if order.force or not kept(stem):
        return Stem(stem, None, tuple(name for name in others if is_beside(stem, name) and not others[name]))
    beside = next(name for number in count(2) if not kept(name := f"{stem}-{number}"))
    message = _(
        "{names} memuat {count} surat yang tidak ada pada data ini, jadi dibiarkan; gabungan ini bernama {name}",
        names=", ".join(kept(stem)),
        count=sum(others[name] for name in kept(stem)),
        name=f"{beside}-001.pdf",
    )
    help_ = _("untuk satu gabungan yang lengkap, ulangi dengan data yang lengkap")
    return Stem(beside, Finding("BLK016", Place(shelf.folder.as_posix()), message, help_, Severity.INFO))


def parts(prepared: Prepared, stem: str, bad: Collection[int]) -> list[Wanted]:
    """The merged files of all letters, but for those of rows that failed."""
    jobs = [job for job in prepared.jobs if job.row not in bad]
    chunks = [jobs[start : start + MAX_PART] for start in range(0, len(jobs), MAX_PART)]
    sources = [digest_of(engine(), *letter.parts) for letter in prepared.letters]
    names = part_names(stem, len(jobs))
    wanted = []
    for number, chunk in enumerate(chunks, 1):
        title = _(
            "{kind}, bagian {number} dari {count}", kind=prepared.document.kind.name, number=number, count=len(chunks)
        )
        letters = tuple((job.letter, job.texts, " ".join(f"{job.number} {job.recipient}".split())) for job in chunk)
        made_from = digest_of(
            title, *[text for letter, texts, mark in letters for text in (sources[letter], *texts, mark)]
        )
        keys = tuple(job.key for job in chunk)
        wanted.append(Wanted(Part(number, title, letters), f"{names[number - 1]}.pdf", made_from, keys))
    return wanted
