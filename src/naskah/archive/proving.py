"""A document made again in memory, to be compared with what lies in the archive: nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from naskah.archive.model import Order
from naskah.archive.preparing import prepare
from naskah.archive.surroundings import FORM, SOURCED, Surroundings
from naskah.composition.context import Variant
from naskah.environment import Project, uncollected
from naskah.findings import Finding
from naskah.fitting import fitted
from naskah.messages import N_
from naskah.review import Reviewer
from naskah.workers.trade import Trade


class Setup(Struct, frozen=True, tag=True):
    """What a worker is told first. `folder` is for what it has to put aside."""

    root: str
    out: str
    folder: str
    language: str
    memory: int  # bytes


class Task(Struct, frozen=True, tag=True):
    """A document in a variant, and the formats to make it in. `form`: whether its files carry their source."""

    number: int
    path: str
    variant: str
    formats: tuple[str, ...]
    form: str


class Proof(Struct, frozen=True, tag=True):
    """The SHA-256 of a document's files by suffix, and what they are made from."""

    number: int
    files: Mapping[str, str]
    made_from: Mapping[str, str]
    findings: tuple[Finding, ...] = ()


TRADE = Trade(
    module="naskah.archive.prover",
    answer=Proof,
    lost=N_("naskah ini tidak dapat disusun: {cause}"),
    large=N_("naskah ini memerlukan terlalu banyak memori"),
    again=N_("coba lagi naskah ini saja; bila tetap gagal, laporkan"),
)


class Prover:
    """Makes documents of one project again, in whatever variant they are asked for."""

    def __init__(self, setup: Setup) -> None:
        self._order = Order(Project(Path(setup.root)), Path(setup.out), ())
        self._reviewer = Reviewer(self._order.project)
        self._around: dict[bool, Surroundings] = {}

    @uncollected()
    def __call__(self, task: Task) -> Proof:
        """The proof of a document. Raises `Refused` when it can't be made."""
        path = Path(task.path)
        order = replace(self._order, variant=Variant(task.variant), sourced=task.form == SOURCED)
        around = self._around.setdefault(order.sourced, Surroundings(order))
        prepared = prepare(path, order, self._reviewer, around)
        name = order.target(path).name
        docx = fitted(prepared.composed, f"{name}.docx").docx
        made = {suffix: MAKERS[suffix](docx, name) for suffix in task.formats}
        digests = {suffix: sha256(data).hexdigest() for suffix, data in made.items()}
        return Proof(task.number, digests, prepared.made_from)


def _pdf(docx: bytes, name: str) -> bytes:
    from naskah.pdf import to_pdf

    return to_pdf(docx, f"{name}.docx").data


MAKERS = {"docx": lambda docx, _name: docx, "pdf": _pdf}


def form_of(made_from: Mapping[str, str]) -> str:
    """Whether files that were made so carry their source."""
    return made_from.get(FORM, SOURCED)
