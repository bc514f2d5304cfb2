"""A Lampiran table of 6 columns with plainly artificial people: `python -m benchmarks.officers docx|pdf|typst ROWS`.

Prints seconds and peak MiB of the part that is measured.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import report

TITLES = ("NO.", "NAMA", "NIK", "JABATAN", "TPS", "DESA")
WIDTHS = (1.5, 5.4, 4.3, 2.1, 1.2, 2.1)  # centimetres, together the text column of F4

LEMBAGA = """\
naskah: 1
nama: Panitia Rekaan
pembentuk: Ketua Panitia Rekaan
kop: [PANITIA REKAAN]
tempat: Rekaan
pejabat: {ketua: {jabatan: [KETUA PANITIA], nama: TOKOH REKAAN}}
"""
KEPUTUSAN = """\
naskah: 1
jenis: keputusan
lembaga: rekaan
nomor: 1
tentang: Penetapan Petugas Rekaan
menimbang: [bahwa perlu menetapkan petugas]
mengingat: [Undang-Undang Rekaan]
menetapkan: [Menetapkan petugas, mulai-berlaku]
ditetapkan: {tanggal: 2024-01-02}
penandatangan: ketua
lampiran: [{judul: Petugas Rekaan, tabel: tabel.yaml}]
"""


def people(count: int) -> list[tuple[str, ...]]:
    """Seven officers to a polling station, all of them artificial."""
    return [
        (f"PETUGAS REKAAN {n:05d}", f"62010{n:011d}", "Anggota", f"{n // 7 + 1:03d}", f"DESA {n // 70 + 1:03d}")
        for n in range(count)
    ]


def project(folder: Path, count: int) -> Path:
    """Writes a project whose one keputusan names `count` officers; gives its content file."""
    columns = [
        f"  - {{id: k{n}, judul: {title}, lebar: {width} cm{'' if n else ', jenis: nomor, rata: tengah'}}}"
        for n, (title, width) in enumerate(zip(TITLES, WIDTHS, strict=True))
    ]
    rows = ["  - {" + ", ".join(f'k{n}: "{text}"' for n, text in enumerate(row, 1)) + "}" for row in people(count)]
    table = "\n".join(["kolom:", *columns, "baris:", *rows, ""])
    files = {"lembaga/rekaan.yaml": LEMBAGA, "keputusan/petugas.yaml": KEPUTUSAN, "keputusan/tabel.yaml": table}
    for name, text in files.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "content/keputusan/petugas.yaml"


def docx(count: int) -> None:
    """From content file to Word file."""
    from naskah import compose, load, to_docx

    with tempfile.TemporaryDirectory() as folder:
        path = project(Path(folder), count)
        started = time.perf_counter()
        to_docx(compose(load(path)))
        report(started)


def pdf(count: int) -> None:
    """From Word file to PDF."""
    from naskah import compose, load, to_docx, to_pdf

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "x.docx").write_bytes(to_docx(compose(load(project(Path(folder), count)))))
        word = Path(folder, "x.docx").read_bytes()
        started = time.perf_counter()
        to_pdf(word)
        report(started)


def typst(count: int) -> None:
    """The same table as a person would write it in Typst, with the same fonts, widths and standards."""
    import typst as engine

    from naskah.fonts import FOLDER

    widths = ", ".join(f"{width}cm" for width in WIDTHS)
    header = ", ".join(f"[{title}]" for title in TITLES)
    cells = "\n".join(
        f"[{n}.], " + ", ".join(f"[{text}]" for text in row) + "," for n, row in enumerate(people(count), 1)
    )
    source = (
        '#set document(title: "Petugas", date: datetime(year: 2024, month: 1, day: 2))\n'
        "#set page(width: 21.5cm, height: 33cm, margin: 2.5cm)\n"
        '#set text(font: "TeX Gyre Bonum", size: 11pt, lang: "id")\n'
        f"#table(columns: ({widths}), stroke: 0.5pt, table.header({header}),\n{cells})\n"
    )
    started = time.perf_counter()
    compiler = engine.Compiler(source.encode(), font_paths=[str(FOLDER)], ignore_system_fonts=True)
    compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"])
    report(started)


WORK: dict[str, Callable[[int], None]] = {"docx": docx, "pdf": pdf, "typst": typst}

if __name__ == "__main__":
    WORK[sys.argv[1]](int(sys.argv[2]))
