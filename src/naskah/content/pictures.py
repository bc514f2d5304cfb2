"""Pictures that content names: PNG and JPEG, told by their first bytes."""

from __future__ import annotations

from pathlib import Path

from naskah.content.faults import Faults
from naskah.content.files import read_named
from naskah.content.model import Picture
from naskah.environment import MAX_PICTURE_BYTES, Project
from naskah.findings import Place
from naskah.messages import _

_SIGNATURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))


def read_picture(file: str, alt: str, folder: Path, project: Project, place: Place, faults: Faults) -> Picture | None:
    """The picture that a content file in `folder` names as `file`; BRK011 when it is neither PNG nor JPEG."""
    found = read_named(file, folder, project, MAX_PICTURE_BYTES, place, faults)
    if found is None:
        return None
    data = found[1]
    for signature, form in _SIGNATURES:
        if data.startswith(signature):
            return Picture(data, form, alt, place)
    message = _('"{name}" bukan gambar PNG atau JPEG', name=file)
    faults.add("BRK011", place, message, _("simpan ulang gambar itu sebagai PNG"))
    return None
