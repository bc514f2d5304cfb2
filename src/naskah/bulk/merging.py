"""All letters in few PDFs: which letters a part holds."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from naskah.bulk.model import MAX_PART, Order
from naskah.bulk.naming import part_names
from naskah.bulk.preparing import Prepared
from naskah.bulk.work import Part
from naskah.messages import _
from naskah.outputs.manifest import digest_of, engine


class Wanted(Struct, frozen=True):
    """A merged file: its name, what it is made from, and the recipients whose letters it holds in order."""

    work: Part
    file: str
    made_from: str
    keys: tuple[str, ...]


def parts(prepared: Prepared, order: Order, bad: Collection[int]) -> list[Wanted]:
    """The merged files of an order's letters, but for those of rows that failed."""
    jobs = [job for job in prepared.jobs if job.row not in bad]
    chunks = [jobs[start : start + MAX_PART] for start in range(0, len(jobs), MAX_PART)]
    sources = [digest_of(engine(), *letter.parts) for letter in prepared.letters]
    names = part_names(order.part_stem, len(jobs))
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
