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
# Filter → what it is called and what stands for all of its choices.
FILTERS: Mapping[str, tuple[str, str]] = {
    "jenis": ("Jenis", "Semua jenis"),
    "tahun": ("Tahun", "Semua tahun"),
    "lembaga": ("Lembaga", "Semua lembaga"),
    "status": ("Status", "Semua status"),
}
COLUMNS: Mapping[str, str] = {
    "jenis": "Jenis",
    "nomor": "Nomor",
    "tahun": "Tahun",
    "tentang": "Tentang",
    "lembaga": "Lembaga",
    "ditetapkan": "Ditetapkan",
    "status": "Status",
}


class Link(Struct, frozen=True):
    """A file as a person opens it."""

    text: str
    address: str
    about: str


class Line(Struct, frozen=True):
    """A document as it stands in the table."""

    entry: Entry
    year: str
    status: str
    title: str
    day: str
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
    style, script = _asset("page.css"), _asset("page.js")
    lines = [_line(entry) for entry in entries]
    offices = _choices(line.entry.lembaga for line in lines)
    shown = {name: label for name, label in COLUMNS.items() if name != "lembaga" or len(offices) > 1}
    choices = {
        "jenis": _choices(line.entry.jenis for line in lines),
        "tahun": _choices(line.year for line in lines)[::-1],
        "lembaga": offices,
        "status": _choices(line.status for line in lines),
    }
    text = environment.get_template("page.html").render(
        style=style,
        script=script,
        policy=_policy(style, script),
        office=offices[0] if len(offices) == 1 else "",
        years=[year for year in choices["tahun"] if year.isdecimal()],
        columns=shown,
        filters={name: (*words, choices[name]) for name, words in FILTERS.items() if len(choices[name]) > 1},
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
        links=tuple(map(_link, entry.berkas)),
    )


def _link(file: File) -> Link:
    pages = f", {file.halaman} halaman" if file.halaman else ""
    # A file's name may hold what means something in an address, and a colon makes its first part a scheme.
    return Link(FILE_LABELS[file.bentuk], quote(file.jalur), f"{_size(file.ukuran)}{pages}")


def _size(count: int) -> str:
    if count < 1_000_000:
        return f"{max(round(count / 1000), 1)} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _choices(values: Iterable[str]) -> list[str]:
    """Each value once, in order, with what nobody says at the end."""
    return sorted({value for value in values if value}, key=lambda value: (value == UNSAID, value.casefold(), value))
