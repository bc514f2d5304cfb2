"""The project that a person stands in: how it was found, what is in it, and its register of numbers."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.findings import Refused
from naskah.health.model import Note, Setting, State
from naskah.messages import _

MARKS = ("naskah.toml", "content")
WAIT = 2.0  # seconds


def root(setting: Setting) -> Iterator[Note]:
    """Where it is, and by what it was known."""
    about = _("folder proyek")
    if setting.project is None:
        found = _("tidak ada, di sini maupun di atasnya")
        yield Note(about, found, State.REMARK, _("Masuk ke folder proyek, atau buat proyek dengan naskah init."))
        return
    folder = setting.project.root
    known = ", ".join(mark for mark in MARKS if (folder / mark).exists())
    yield Note(about, _("{folder} (dikenal dari {known})", folder=folder, known=known))


def documents(setting: Setting) -> Iterator[Note]:
    """How many there are. What is wrong with them `naskah check` says."""
    if setting.project is None:
        return
    from naskah.content import documents as find

    found = find((), setting.project) if setting.project.content.is_dir() else None
    count = len(found.documents) if found else 0
    letters = len(found.needs_data) if found else 0
    said = _("{count} naskah, {letters} surat yang memerlukan data", count=count, letters=letters)
    yield Note(_("isi"), said)
    profiles = sorted(file.stem for file in setting.project.lembaga.glob("*.yaml"))
    if profiles or not count:
        yield Note(_("profil lembaga"), ", ".join(profiles) or _("tidak ada"))
    else:
        help_ = _("Setiap naskah menyebut profil di content/lembaga/.")
        yield Note(_("profil lembaga"), _("tidak ada"), State.WRONG, help_)


def register(setting: Setting) -> Iterator[Note]:
    """Whether it can be read. One that is not there is made with the first number."""
    if setting.project is None:
        return
    from naskah.register import Register
    from naskah.register.faults import FILE

    if not (setting.project.root / FILE).exists():
        yield Note(FILE, _("belum ada; dibuat bersama nomor pertama"))
        return
    try:
        with Register.open(setting.project, create=False, wait=WAIT):
            yield Note(FILE, _("utuh"))
    except Refused as refused:
        for finding in refused.findings:
            yield Note(FILE, finding.message, State.WRONG, finding.help)
