"""Folders that naskah writes to: each is really written to, and left as it was."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from naskah.health.model import Note, Setting, State
from naskah.messages import _

MIB = 1024 * 1024
LITTLE, TOO_LITTLE = 1024 * MIB, 50 * MIB


def output(setting: Setting) -> Iterator[Note]:
    """Where documents go."""
    help_ = _("Mintalah izin menulis untuk folder itu, atau pilih folder lain dengan --out.")
    yield _writing(_("folder hasil"), setting.out, State.WRONG, help_)


def cache(setting: Setting) -> Iterator[Note]:
    """Where naskah keeps what it need not work out twice; it does without."""
    del setting
    from platformdirs import user_cache_path

    help_ = _("naskah tetap bekerja, tetapi setiap kali mulai lebih lambat.")
    yield _writing(_("folder simpanan"), user_cache_path("naskah", appauthor=False), State.REMARK, help_)


def temporary(setting: Setting) -> Iterator[Note]:
    """The system's folder for what does not last: pictures wait there for the engine."""
    del setting
    help_ = _("Atur TEMP (Windows) atau TMPDIR ke folder yang dapat ditulisi.")
    try:
        folder = Path(tempfile.gettempdir())
    except OSError as fault:
        yield Note(_("folder sementara"), str(fault), State.WRONG, help_)
        return
    yield _writing(_("folder sementara"), folder, State.WRONG, help_)


def case(setting: Setting) -> Iterator[Note]:
    """Whether two names that differ by capitals are two files."""
    with tempfile.TemporaryDirectory(prefix=".naskah-", dir=_there(setting.out)) as folder:
        Path(folder, "naskah").touch()
        alike = Path(folder, "NASKAH").exists()
    found = _("huruf besar dan kecil dianggap sama") if alike else _("huruf besar dan kecil dibedakan")
    yield Note(_("nama berkas"), found)


def space(setting: Setting) -> Iterator[Note]:
    """What is free on the disk of the output folder."""
    free = shutil.disk_usage(_there(setting.out)).free
    found = _("{free} MiB bebas", free=f"{free // MIB:,}".replace(",", "."))
    state = State.WRONG if free < TOO_LITTLE else State.REMARK if free < LITTLE else State.GOOD
    yield Note(_("ruang penyimpanan"), found, state, "" if state is State.GOOD else _("Kosongkan sebagian isinya."))


def _writing(about: str, folder: Path, otherwise: State, help_: str) -> Note:
    """A file is written, renamed and taken away again."""
    try:
        there = _there(folder)
        with tempfile.TemporaryDirectory(prefix=".naskah-", dir=there) as own:
            new = Path(own, "naskah.tmp")
            with new.open("wb") as file:
                file.write(b"naskah")
                file.flush()
                os.fsync(file.fileno())
            new.replace(new.with_suffix(".txt"))
    except OSError as fault:
        found = _("{folder} tidak dapat ditulisi ({cause})", folder=folder, cause=fault.strerror or fault)
        return Note(about, found, otherwise, help_)
    if there == folder:
        return Note(about, str(folder))
    return Note(about, _("{folder} (belum ada, dapat dibuat)", folder=folder))


def _there(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there. A file in its place is an error of the system."""
    for each in (folder, *folder.parents):
        if os.path.lexists(each):
            os.listdir(each)  # noqa: PTH208 -- only asked whether it is a folder
            return each
    return folder
