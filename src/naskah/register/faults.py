"""What keeps the register from answering, as findings. REG0nn is about the file, REG1nn about numbers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from naskah.findings import Finding, Place, Refused
from naskah.messages import N_, _

FILE = "register.db"

LOCKED = (
    "REG001",
    N_("register sedang dipakai proses lain"),
    N_("tunggu sampai proses itu selesai, lalu ulangi"),
)
DAMAGED = (
    "REG002",
    N_("register rusak, atau bukan register naskah"),
    N_("jangan dihapus: nomor yang sudah diberikan tercatat di dalamnya; salin kembali dari cadangan terakhir"),
)
LATER = (
    "REG003",
    N_("register ini dibuat oleh naskah versi lebih baru"),
    N_("pasang naskah versi terbaru di komputer ini"),
)
NOT_WRITABLE = (
    "REG004",
    N_("register tidak dapat ditulisi"),
    N_("mintalah izin menulis untuk folder proyek dan berkas itu"),
)
FULL = (
    "REG005",
    N_("register tidak dapat ditulis: media penyimpanan penuh atau terputus"),
    N_("tidak ada nomor yang diberikan; beri ruang atau sambungkan kembali, lalu ulangi"),
)
LOST = (
    "REG006",
    N_("register tidak ada, padahal catatan perubahannya ({file}-journal) masih ada"),
    N_("salin kembali register dari cadangan terakhir; jangan menghapus catatan itu sebelumnya"),
)

_BY_RESULT = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_READONLY: NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: NOT_WRITABLE,
    sqlite3.SQLITE_PERM: NOT_WRITABLE,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: FULL,
}


def of_file(fault: tuple[str, str, str]) -> Refused:
    """Why the file does not serve."""
    code, message, help_ = fault
    said = _(message, file=FILE) if "{" in message else _(message)
    return Refused([Finding(code, Place(FILE), said, _(help_))])


def of_number(code: str, number: str, message: str, help_: str) -> Refused:
    """Why a number can't be given, found or changed."""
    return Refused([Finding(code, Place(FILE, detail=number), message, help_)])


@contextmanager
def told() -> Iterator[None]:
    """SQLite's own errors, as far as a person can mend them, as findings."""
    try:
        yield
    except sqlite3.Error as error:
        # The low byte is the primary result; the rest tells how it came about.
        fault = _BY_RESULT.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if fault is None:
            raise
        raise of_file(fault) from None
