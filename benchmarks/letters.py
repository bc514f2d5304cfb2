"""Letters of dispensation in bulk, and what they are held against: `python -m benchmarks.letters WORK FOLDER`.

Prints the seconds that one letter takes, and peak MiB of the process. WORK is one of the functions of `WORKS`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.measure import ENVIRONMENT, PYTHON, ROOT
from tools.recipients import recipients, write

PEOPLE = 2891  # 413 polling stations with 7 officers each
LETTER = "content/surat/dispensasi-kpps.yaml"
PROFILE = "content/lembaga/sekretariat-contoh.yaml"
DATA = "penerima.xlsx"
SOURCE = Path(__file__).with_name("surat.typ")
FEW = 200  # letters that the slow ones make


def project(folder: Path, people: int = PEOPLE) -> Path:
    """Writes a project with the letter and a spreadsheet of these many people; gives its folder."""
    for name in (LETTER, PROFILE):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    write(recipients(people), folder / DATA)
    return folder


def command(folder: Path, *words: str) -> list[str]:
    """`naskah bulk` for all people of a project."""
    out = folder / f"hasil-{time.monotonic_ns()}"  # a folder of its own: to delete one costs the next one time
    return [
        PYTHON,
        "-m",
        "naskah",
        "bulk",
        str(folder / LETTER),
        "--data",
        str(folder / DATA),
        "--out",
        str(out),
        *words,
    ]


def naskah(folder: Path, suffix: str) -> float:
    """From rows in memory to letters in their places: workers, hashes, manifest and all."""
    from naskah.bulk.manifest import Letters
    from naskah.bulk.model import Order
    from naskah.bulk.preparing import prepare
    from naskah.bulk.running import Hand, Result, make_letters
    from naskah.bulk.work import TRADE
    from naskah.environment import Project
    from naskah.environment.processes import processors
    from naskah.outputs.shelf import held
    from naskah.workers.pool import Deadline, Pool

    out = folder / f"hasil-{suffix}-{time.monotonic_ns()}"
    order = Order(Project(folder), folder / LETTER, folder / DATA, out, (suffix,), jobs=processors())
    with held(out, Letters, force=False) as shelf:
        prepared = prepare(order, shelf.manifest, keep=False)
        started = time.perf_counter()
        with Pool(TRADE, order.jobs, Deadline()) as pool:
            make_letters(Hand(order, prepared, shelf, Result()), pool, lambda _done, _of: None)
        return (time.perf_counter() - started) / len(prepared.jobs)


def docxtpl(folder: Path) -> float:
    """docxtpl's documented loop over the same Word file, its holes as tags."""
    from docxtpl import DocxTemplate

    template, rows = folder / "templat.docx", list(_rows(folder))[:FEW]
    out = folder / "docxtpl"
    out.mkdir(exist_ok=True)
    started = time.perf_counter()
    for number, row in enumerate(rows):
        letter = DocxTemplate(template)
        letter.render({f"t{n}": text for n, text in enumerate(row)})
        letter.save(out / f"{number}.docx")
    return (time.perf_counter() - started) / len(rows)


def typst(folder: Path) -> float:
    """Bare Typst on a letter that was written by hand, in as many processes as naskah has."""
    from naskah.environment.processes import processors

    jobs = processors()
    started = time.perf_counter()
    shares = [
        subprocess.Popen([PYTHON, "-m", "benchmarks.letters", "share", str(folder), str(n), str(jobs)], env=ENVIRONMENT)
        for n in range(jobs)
    ]
    if any(share.wait() for share in shares):
        raise RuntimeError("Typst refused the letter")
    return (time.perf_counter() - started) / PEOPLE


def share(folder: Path, number: int, of: int) -> None:
    """One process's letters."""
    import typst as engine

    from naskah.fonts import FOLDER

    compiler = engine.Compiler(font_paths=[str(FOLDER)], ignore_system_fonts=True)
    source = SOURCE.read_text(encoding="utf-8")
    out = folder / f"typst-{number}"
    out.mkdir(exist_ok=True)
    for count, person in list(enumerate(recipients(PEOPLE), 1))[number::of]:
        text = source
        for name, value in _words(count, person):
            text = text.replace(f"¶{name}¶", value)
        data = compiler.compile(text.encode(), format="pdf", pdf_standards=["a-2a", "ua-1"])
        (out / f"{count}.pdf").write_bytes(data)  # type: ignore[arg-type]


def _words(count: int, person: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "NOMOR", f"{count:03d}/PP.05/XI/2024"
    yield "UNIT", person["unit_kerja"]
    for name in ("nama", "nik", "nip", "pangkat", "jabatan", "tps", "desa", "kecamatan", "jenis"):
        yield name.upper(), person[name] or "-"


def template(folder: Path) -> None:
    """Writes the letter's Word file with docxtpl's tags in the place of holes, and the words of all rows."""
    import msgspec

    from naskah.bulk.manifest import Letters
    from naskah.bulk.model import Order
    from naskah.bulk.preparing import prepare
    from naskah.environment import Project
    from naskah.word.filling import form

    order = Order(Project(folder), folder / LETTER, folder / DATA, folder / "hasil", ("docx",))
    prepared = prepare(order, Letters(folder), keep=False)
    tags = [f"{{{{ t{number} }}}}" for number in range(len(prepared.jobs[0].texts))]
    (folder / "templat.docx").write_bytes(form(prepared.letters[0].docx).filled(tags))
    (folder / "baris.json").write_bytes(msgspec.json.encode([job.texts for job in prepared.jobs]))


def _rows(folder: Path) -> Sequence[Sequence[str]]:
    import msgspec

    return msgspec.json.decode((folder / "baris.json").read_bytes(), type=list[list[str]])


def per_letter(work: str, folder: Path) -> float:
    """The seconds that one letter takes in a process of its own."""
    done = [PYTHON, "-m", "benchmarks.letters", work, str(folder)]
    out = subprocess.run(done, check=True, capture_output=True, text=True, env=ENVIRONMENT, cwd=ROOT).stdout
    return float(out.split()[-1])


WORKS: dict[str, Callable[[Path], float]] = {
    "docx": lambda folder: naskah(folder, "docx"),
    "pdf": lambda folder: naskah(folder, "pdf"),
    "docxtpl": docxtpl,
    "typst": typst,
}


if __name__ == "__main__":
    if sys.argv[1] == "share":
        share(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    else:
        print(WORKS[sys.argv[1]](Path(sys.argv[2])))
