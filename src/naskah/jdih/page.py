"""`index.html`: one file that needs no server, no network and no script to be read.

Its own style and script are named by their hashes in its content security policy, so that nothing which a title might
smuggle in would run, and nothing is ever asked for elsewhere. Every text goes through the template's escaping.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from naskah.jdih.entry import Entry, File
from naskah.jdih.tables import FILE_LABELS
from naskah.language import tanggal

DRAFT, UNSAID = "Konsep", "Belum disebut"
FILTERS: Mapping[str, str] = {"jenis": "Jenis", "tahun": "Tahun", "lembaga": "Lembaga", "status": "Status"}
# Column → what stands above it, and its width where rows stand below each other.
COLUMNS: Mapping[str, tuple[str, str]] = {
    "jenis": ("Jenis", "6.5rem"),
    "nomor": ("Nomor", "6.5rem"),
    "tahun": ("Tahun", "5.25rem"),
    "tentang": ("Tentang", "minmax(0, 1fr)"),
    "lembaga": ("Lembaga", "10.25rem"),
    "ditetapkan": ("Ditetapkan", "9.75rem"),
    "status": ("Status", "7.25rem"),
    "berkas": ("Berkas", "11rem"),
}
UNSORTED = "berkas"


class Link(Struct, frozen=True):
    """A file as a person opens it."""

    text: str
    address: str
    size: str


class Line(Struct, frozen=True):
    """A document as it stands in the table."""

    entry: Entry
    year: str
    status: str
    title: str
    day: str
    more: str
    links: tuple[Link, ...]


def page(entries: Sequence[Entry]) -> bytes:
    """The page with these entries, in their order."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    lines = [_line(entry) for entry in entries]
    choices = {
        "jenis": _choices(line.entry.jenis for line in lines),
        "tahun": _choices((line.year for line in lines), descending=True),
        "lembaga": _choices(line.entry.lembaga for line in lines),
        "status": _choices(line.status for line in lines),
    }
    # A column that says the same in every row says nothing: the only lembaga is the heading, no status is no status.
    alike = {"lembaga": len(choices["lembaga"]) < 2, "status": choices["status"] == [UNSAID]}
    columns = {name: column for name, column in COLUMNS.items() if not alike.get(name)}
    widths = " ".join(width for _, width in columns.values())
    style, script = f":root {{ --columns: {widths}; }}\n{_asset('page.css')}", _asset("page.js")
    text = environment.get_template("page.html").render(
        style=style,
        script=script,
        policy=_policy(style, script),
        office="" if "lembaga" in columns else "".join(choices["lembaga"]),
        years=[year for year in choices["tahun"] if year.isdecimal()],
        columns={name: label for name, (label, _) in columns.items()},
        unsorted=UNSORTED,
        unsaid=UNSAID,
        filters={name: (label, choices[name]) for name, label in FILTERS.items() if len(choices[name]) > 1},
        lines=lines,
        count=_grouped(len(lines)),
    )
    return text.encode("utf-8")


_FOLDER = Path(__file__).parent


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8").strip()


def _policy(style: str, script: str) -> str:
    """Nothing but what stands in the page itself: its style, its script, and an empty picture as its sign."""
    hashed = {name: b64encode(sha256(text.encode()).digest()).decode() for name, text in
              (("style", style), ("script", script))}  # fmt: skip
    return (
        f"default-src 'none'; style-src 'sha256-{hashed['style']}'; script-src 'sha256-{hashed['script']}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _line(entry: Entry) -> Line:
    return Line(
        entry=entry,
        year=entry.tahun or UNSAID,
        status=DRAFT if entry.konsep else entry.status.capitalize() or UNSAID,
        title=entry.tentang or entry.judul,
        day=tanggal(entry.tanggal_penetapan) if entry.tanggal_penetapan else "",
        more=" · ".join((*entry.subjek, *([f"{entry.halaman} halaman"] if entry.halaman else ()))),
        links=tuple(map(_link, entry.berkas)),
    )


def _link(file: File) -> Link:
    # A file's name may hold what means something in an address, and a colon makes its first part a scheme.
    return Link(FILE_LABELS[file.bentuk], quote(file.jalur), _size(file.ukuran))


def _size(count: int) -> str:
    if count < 1_000_000:
        return f"{max(round(count / 1000), 1)} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _choices(values: Iterable[str], *, descending: bool = False) -> list[str]:
    """Each value once, in order, with what nobody says at the end."""
    said = sorted({value for value in values if value}, key=lambda value: (value.casefold(), value), reverse=descending)
    return sorted(said, key=lambda value: value == UNSAID)
