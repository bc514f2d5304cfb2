"""Opening `register.db`: found, made when it is to be written and has never been, and refused when it is not sound.

Journal mode DELETE, for offices share folders over SMB, where the shared memory of WAL fails. Every change is on the
disk before it is said to be (synchronous=FULL). What a stopped process left half done, SQLite takes back by itself from
the journal beside the file.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sqlite3
from pathlib import Path
from urllib.parse import quote

from naskah.environment import Project
from naskah.register.faults import DAMAGED, FILE, FULL, LATER, LOST, NOT_WRITABLE, of_file, told
from naskah.register.schema import APPLICATION, CREATE, FORMAT

_NEW = ".naskah-register-"  # how the name of a register begins that is not yet in place


def connect(project: Project, *, create: bool, wait: float) -> sqlite3.Connection:
    """A connection in autocommit mode, waiting `wait` seconds for others; raises `Refused`.

    Without `create` nothing can be changed, and a project that has no register yet is read as one with an empty one.
    """
    path = project.root / FILE
    with told():
        if not path.exists():
            if not create:
                return _reading(_empty())
            _make(path)
        connection = sqlite3.connect(_uri(path), uri=True, timeout=wait, isolation_level=None)
        try:
            _require_sound(connection)
            connection.execute("PRAGMA synchronous = FULL")
            if not create:
                return _reading(connection)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA foreign_keys = ON")
            _clear(path)
        except BaseException:
            connection.close()
            raise
        return connection


def _uri(path: Path) -> str:
    """The file for reading and writing, never to be made. Three slashes before a drive, four before a shared folder."""
    name = path.as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(name, safe='/:')}?mode=rw"


def _empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(CREATE)
    return connection


def _reading(connection: sqlite3.Connection) -> sqlite3.Connection:
    # Not SQLite's own mode for reading: that one can't take back what a stopped process left half done.
    connection.execute("PRAGMA query_only = ON")
    return connection


def _require_sound(connection: sqlite3.Connection) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise of_file(DAMAGED)  # an empty file too: numbers that were in it would be given again
    if version > FORMAT:
        raise of_file(LATER)
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise of_file(DAMAGED)


def _make(path: Path) -> None:
    """Puts a whole, empty register in place unless another process has just done so."""
    if path.with_name(f"{FILE}-journal").exists() and not path.exists():
        raise of_file(LOST)  # SQLite would take the new file for the lost one, and put old pages into it
    with contextlib.closing(_empty()) as made:
        data = made.serialize()
    whole = path.with_name(f"{_NEW}{secrets.token_hex(8)}.tmp")
    try:
        try:
            _write_new(whole, data)
            _place(whole, path)
        finally:
            whole.unlink(missing_ok=True)
    except PermissionError:
        raise of_file(NOT_WRITABLE) from None
    except OSError as error:
        raise of_file(NOT_WRITABLE if error.errno == errno.EROFS else FULL) from None


def _place(whole: Path, path: Path) -> None:
    """Gives the file its name, and never takes it from another one."""
    with contextlib.suppress(FileExistsError):
        try:
            path.hardlink_to(whole)
        except FileExistsError:
            raise
        except OSError:  # a file system without links: still only one process can make the file
            if not path.exists():
                _write_new(path, whole.read_bytes())


def _clear(path: Path) -> None:
    """Takes away new registers that processes were killed over; there is one now, so none of them is needed."""
    for left in path.parent.glob(f"{_NEW}*.tmp"):
        with contextlib.suppress(OSError):
            left.unlink()


def _write_new(path: Path, data: bytes) -> None:
    """A new file, on the disk, with the rights that the folder's other users have by the umask."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
