"""What makes PDFs: the engine that travels with naskah, and LibreOffice where somebody asks for it."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from naskah.health.model import Note, Setting, State
from naskah.messages import _

SECONDS = 60  # a first start of LibreOffice on an old disk
LINE = "Contoh satu baris."


def typst(setting: Setting) -> Iterator[Note]:
    """One line is typeset, as PDF/A."""
    del setting
    from naskah.pdf.engine import compile_pdf
    from naskah.pdf.typeset import Source

    started = time.perf_counter()
    compile_pdf(Source(LINE, {}, ()), accessible=False)
    taken = int(1000 * (time.perf_counter() - started))
    yield Note("Typst", _("menyusun satu baris dalam {taken} ms", taken=taken))


def libreoffice(setting: Setting) -> Iterator[Note]:
    """Where it lies, and which one. It is not needed unless it is asked for by name."""
    del setting
    from naskah.pdf.libreoffice import EngineMissing, find

    use = _("Hanya diperlukan untuk naskah pdf --engine libreoffice.")
    try:
        program = find()
    except EngineMissing as missing:
        yield Note("LibreOffice", _("tidak ada"), State.REMARK, f"{use} {missing}")
        return
    # A profile of its own: the question must not leave one in the home of who asks it.
    with tempfile.TemporaryDirectory(prefix="naskah-", ignore_cleanup_errors=True) as folder:
        command = [program, f"-env:UserInstallation={Path(folder, 'profil').as_uri()}", "--headless", "--version"]
        try:
            asked = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as fault:
            yield Note("LibreOffice", _("{program} tidak menjawab", program=program), State.REMARK, f"{use} {fault}")
            return
    said = asked.stdout.decode("utf-8", errors="replace").strip() or _("versi tidak diketahui")
    yield Note("LibreOffice", f"{said} ({program})")
