"""The same row twice in one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Grid, Line, Naskah
from naskah.checks.parts.columns import number_column
from naskah.findings import Place, Severity
from naskah.messages import N_, _

_FEWEST_WORDS = 4  # of a row that nobody writes twice by chance

Cells = Mapping[int, str]


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for grid in naskah.grids:
        if len(grid.lines) > 1:
            yield from _of_table(grid)


def _of_table(grid: Grid) -> Iterator[Slip]:
    """Rows that say the same below one head; the second of two neighbours may say more, or less."""
    numbers = number_column(grid.table)
    first = next((index for index in range(len(grid.table.columns)) if index != numbers), 0)
    seen: dict[tuple[tuple[int, str], ...], Line] = {}
    above: tuple[Cells, Line] | None = None
    for line in grid.lines:
        cells = {index: _plain(cell.text) for index, cell in line.cells.items() if index != numbers}
        if line.group:
            seen, above = {}, None
            continue
        if len(cells) == 1:
            seen = {}  # it heads what follows
        if not _is_telling(cells, first):
            above = None
            continue
        same = seen.get(tuple(sorted(cells.items())))
        if same is None and above is not None and _says_the_same(above[0], cells):
            same = above[1]
        if same is not None and (len(cells) > 1 or (above is not None and above[1] is same)):
            cell = line.cells[first]
            yield cell.slip(
                0,
                len(cell.text),
                _("baris ini sudah ada pada {place}", place=_named(same.cells[first].at(0))),
                _("hapus salah satunya"),
            )
        seen.setdefault(tuple(sorted(cells.items())), line)
        above = (cells, line)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".;,")


def _is_telling(cells: Cells, first: int) -> bool:
    """Whether a row stands by itself and says enough: a blank first cell continues what is above."""
    words = " ".join(cells.values())
    return bool(cells.get(first)) and len(words.split()) >= _FEWEST_WORDS and any(map(str.isalpha, words))


def _says_the_same(above: Cells, below: Cells) -> bool:
    """Whether one of two neighbours says all that the other does."""
    less, more = (above, below) if len(above) <= len(below) else (below, above)
    return all(more.get(index) == text for index, text in less.items())


def _named(place: Place) -> str:
    return _("baris {line}", line=place.line) if place.line else place.detail


RULE = Rule(
    code="ATR071",
    severity=Severity.WARNING,
    says=N_("Tidak ada baris yang terulang dalam satu tabel."),
    source="kebiasaan",
    why=N_("Baris yang terulang biasanya tertinggal sesudah disalin; jumlah dan rujukannya menjadi keliru."),
    guard=N_(
        "Baris pendek, sel kosong yang melanjutkan baris di atasnya, dan baris dalam kelompok lain tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
# berkas: jadwal.yaml
kolom:
  - {id: nomor, judul: NO., jenis: nomor}
  - {id: kegiatan, judul: KEGIATAN}
  - {id: waktu, judul: WAKTU}
baris:
  - {kegiatan: Penyusunan naskah contoh pertama, waktu: Maret 2024}
  - {kegiatan: Pemeriksaan naskah contoh pertama, waktu: April 2024}
  - {kegiatan: Penyusunan Naskah Contoh Pertama, waktu: Maret 2024}
""",
    good="""\
# berkas: jadwal.yaml
kolom:
  - {id: nomor, judul: NO., jenis: nomor}
  - {id: kegiatan, judul: KEGIATAN}
  - {id: waktu, judul: WAKTU}
baris:
  - {kegiatan: Penyusunan naskah contoh pertama, waktu: Maret 2024}
  - {kegiatan: Pemeriksaan naskah contoh pertama, waktu: April 2024}
  - {kegiatan: Penyusunan naskah contoh pertama, waktu: Mei 2024}
""",
)
