"""The other engine: LibreOffice, run apart from everything else, and not believed before its PDF is seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from naskah.findings import Finding, Place, Refused
from naskah.messages import N_, _

SECONDS = 180
# Where installers put it when it is not on the path.
PLACES = {
    "win32": (
        "C:/Program Files/LibreOffice/program/soffice.com",
        "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    ),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
}
HOW_TO_INSTALL = {
    "win32": N_("Pasang LibreOffice dari libreoffice.org, lalu ulangi."),
    "darwin": N_("Pasang LibreOffice dari libreoffice.org, lalu ulangi."),
}
DEBIAN = N_("Pasang dengan: sudo apt install libreoffice-writer-nogui")


class EngineMissing(Exception):
    """LibreOffice is not there; the message says how to install it."""


def find() -> str:
    """The `soffice` of this machine. Raises `EngineMissing`."""
    found = shutil.which("soffice") or next(
        (place for place in PLACES.get(sys.platform, ()) if Path(place).is_file()), None
    )
    if found is None:
        way_out = _(HOW_TO_INSTALL.get(sys.platform, DEBIAN))
        raise EngineMissing(_("LibreOffice tidak ditemukan. {way_out}", way_out=way_out))
    return found


def convert(docx: bytes, name: str) -> bytes:
    """The PDF that LibreOffice makes of a DOCX, in a profile of its own. Raises `EngineMissing` and `Refused`."""
    program = find()
    with tempfile.TemporaryDirectory(prefix="naskah-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "naskah.docx")
        source.write_bytes(docx)
        profile = f"-env:UserInstallation={Path(folder, 'profil').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            str(source),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, env=_environment())  # noqa: S603
        except subprocess.TimeoutExpired as late:
            raise Refused(
                [_failed(name, _("LibreOffice tidak selesai dalam {seconds} detik", seconds=SECONDS))]
            ) from late
        except OSError as fault:
            message = _(
                "LibreOffice tidak dapat dijalankan ({cause}). {way_out}", cause=fault.strerror, way_out=_(DEBIAN)
            )
            raise EngineMissing(message) from fault
        # It ends with 0 also when it has made nothing.
        made = source.with_suffix(".pdf")
        if not made.is_file() or not made.read_bytes().startswith(b"%PDF"):
            raise Refused([_failed(name, _("LibreOffice tidak menghasilkan PDF dari berkas ini"))])
        return made.read_bytes()


def _environment() -> dict[str, str]:
    """Without what would make it speak to a screen or to another running office."""
    return {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}


def _failed(name: str, message: str) -> Finding:
    return Finding("SYS010", Place(name), message, _("Buka berkas itu dengan Word dan simpan ulang, lalu ulangi."))
