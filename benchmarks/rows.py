"""The rows of the table that exist so far."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import archive
from benchmarks import letters as bulk
from benchmarks.measure import PYTHON, best_in_turn, inner, peak_of_tree, seconds
from benchmarks.table import NotRun, Outcome
from tools import documents

KEPUTUSAN = "content/keputusan/kpu-kotim-382-2024.yaml"
OFFICERS = "benchmarks.officers"
FILES = 1000
PEOPLE = 2891  # 413 polling stations with 7 officers each

Answer = Outcome | NotRun | list[Outcome | NotRun]


def one_keputusan() -> Answer:
    work = "one keputusan, whole process, DOCX and PDF"
    soffice = shutil.which("soffice")
    if soffice is None:
        return NotRun(work, "LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        ours = [PYTHON, "-m", "naskah", "build", KEPUTUSAN, "--force", "--out", folder]
        best_in_turn(ours, ours, runs=1)
        made = str(next(Path(folder).rglob("*.docx")))
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        theirs = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, made]
        best_in_turn(theirs, theirs, runs=1)  # makes the profile
        taken, office = best_in_turn(ours, theirs)
    return Outcome(work, "one soffice conversion of that DOCX", taken, office, 1 / 3)


def table_to_docx() -> Answer:
    few, few_peak = inner(OFFICERS, "docx", str(PEOPLE))
    many, many_peak = inner(OFFICERS, "docx", str(10 * PEOPLE))
    work, beside = "lampiran table to DOCX, ten times the rows", "2,891 rows of 6 columns"
    return [
        Outcome(work, beside, many, few, 12),
        Outcome(f"{work}, memory", beside, many_peak, few_peak, 12, "MiB"),
    ]


def table_to_pdf() -> Answer:
    bare, bare_peak = min(inner(OFFICERS, "typst", str(PEOPLE)) for _ in range(3))
    ours, ours_peak = min(inner(OFFICERS, "pdf", str(PEOPLE)) for _ in range(3))
    work, beside = "lampiran table to PDF, 2,891 rows of 6 columns", "bare Typst on the same table"
    return [
        Outcome(work, beside, ours, bare, 1.3),
        Outcome(f"{work}, memory", beside, ours_peak, bare_peak, 1.3, "MiB"),
    ]


def help_page() -> Answer:
    best_in_turn([PYTHON, "-m", "naskah", "--help"], [PYTHON, "-c", "pass"], runs=1)
    ours, bare = best_in_turn([PYTHON, "-m", "naskah", "--help"], [PYTHON, "-c", "pass"], runs=9)
    return Outcome("naskah --help", "python -c pass, and 100 ms", ours, bare + 0.1, 1)


def many_checked() -> Answer:
    with tempfile.TemporaryDirectory() as folder:
        one = archive.project(Path(folder, "one"), 1)
        many = archive.project(Path(folder, "many"), FILES)
        # What is found ends in 1: the model keeps its source's slips.
        commands = [[PYTHON, "-m", "naskah", "check", "--format", "json", str(each)] for each in (one, many)]
        first = min(seconds(commands[0], ends_in=1) for _ in range(3))
        all_of_them = min(seconds(commands[1], ends_in=1) for _ in range(2))
    each = (all_of_them - first) / (FILES - 1)
    return Outcome(f"check, each of {FILES:,} keputusan beyond the first, one process", "15 ms", each, 0.015, 1)


def built_again(count: int = FILES) -> Answer:
    """Built, built again without a change, with one content changed, with one head of an office renamed."""
    with tempfile.TemporaryDirectory() as name:
        folder = documents.project(Path(name, "arsip"), count)
        command = archive.build(folder)
        first = seconds(command)
        again = min(_made(folder, command, set()) for _ in range(3))
        one = _made(folder, command, archive.change_one(folder))
        touched = set(map(archive.named, documents.changed_profile(folder)))
        some = _made(folder, command, touched)
    beside = f"first build of {count:,} documents, all processors"
    return [
        Outcome("second build, nothing changed", beside, again, first, 1 / 50),
        Outcome("third build, one content changed: makes 1", beside, one, first, 1 / 20),
        Outcome(
            f"fourth build, one head renamed: makes {len(touched)}",
            beside,
            some,
            first,
            1 / 20 + 2 * len(touched) / count,
        ),
    ]


def _made(folder: Path, command: list[str], expected: set[str]) -> float:
    """The time of a build, which has to make these documents and no others."""
    before = archive.files(folder)
    taken = seconds(command)
    made = {name for name, file in archive.files(folder).items() if before.get(name) != file}
    if made != expected:
        raise RuntimeError(f"made {sorted(made)[:5]}… ({len(made)}), not {sorted(expected)[:5]}… ({len(expected)})")
    return taken


def letters() -> Answer:
    soffice = shutil.which("soffice")
    with tempfile.TemporaryDirectory() as name:
        folder = bulk.project(Path(name))
        bulk.template(folder)
        docx, theirs = _in_turn("docx", "docxtpl", folder)
        whole = min(seconds(bulk.command(folder, "--to", "docx")) for _ in range(3)) / PEOPLE
        pdf, bare = _in_turn("pdf", "typst", folder)
        peaks = [peak_of_tree(bulk.command(folder, *more)) for more in ((), ("--merge", "ALL.pdf"))]
        office = _office(soffice, folder) if soffice else None
    work = f"{PEOPLE:,} letters to"
    return [
        Outcome(f"{work} DOCX, each", "docxtpl's documented loop, each", docx, theirs, 1 / 100),
        Outcome(f"{work} DOCX, whole command, each", "docxtpl's documented loop, each", whole, theirs, 1 / 25),
        Outcome(f"{work} PDF, each", "bare Typst, as many processes, each", pdf, bare, 1.5),
        Outcome(f"{work} PDF, each", "one soffice call, each", pdf, office, 1 / 25)
        if office
        else NotRun(f"{work} PDF, each", "LibreOffice is not installed"),
        Outcome(f"{work} DOCX and PDF, all processes", "700 MiB", peaks[0], 700, 1, "MiB"),
        Outcome(f"{work} DOCX and PDF, and merged, all processes", "700 MiB", peaks[1], 700, 1, "MiB"),
    ]


def _in_turn(ours: str, theirs: str, folder: Path, runs: int = 3) -> tuple[float, float]:
    times = [(bulk.per_letter(ours, folder), bulk.per_letter(theirs, folder)) for _ in range(runs)]
    return min(a for a, _ in times), min(b for _, b in times)


def _office(soffice: str, folder: Path, letters: int = 200) -> float:
    """What one letter takes in one call of LibreOffice for many, its start counted as ours is. (More than some 240 at a
    time it leaves undone.)"""
    made = sorted(str(file) for file in next(folder.glob("hasil-docx-*")).glob("*.docx"))[:letters]
    out = folder / "soffice"
    start = [soffice, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    seconds([*start, "--outdir", str(out), *made[:1]])  # makes the profile
    taken = min(seconds([*start, "--outdir", str(out), *made]) for _ in range(2))
    if len(list(out.glob("*.pdf"))) < letters:
        raise RuntimeError("LibreOffice has not made all letters")
    return taken / letters


ROWS: tuple[Callable[[], Answer], ...] = (
    letters,
    one_keputusan,
    many_checked,
    built_again,
    table_to_docx,
    table_to_pdf,
    help_page,
)


def many_letters() -> Answer:
    with tempfile.TemporaryDirectory() as name:
        folder = bulk.project(Path(name), 10 * PEOPLE)
        peaks = [peak_of_tree(bulk.command(folder, *more)) for more in ((), ("--merge", "ALL.pdf"))]
    work = f"{10 * PEOPLE:,} letters to DOCX and PDF"
    return [
        Outcome(f"{work}, all processes", "700 MiB", peaks[0], 700, 1, "MiB"),
        Outcome(f"{work}, and merged, all processes", "700 MiB", peaks[1], 700, 1, "MiB"),
    ]


LONG: tuple[Callable[[], Answer], ...] = (many_letters,)  # minutes each: by name alone
