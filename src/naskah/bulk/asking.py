"""The workbook that a person fills in: what a content file asks for, ready to be typed in."""

from __future__ import annotations

from pathlib import Path

from naskah.content import read
from naskah.content.columns import Data
from naskah.content.model import Document
from naskah.environment import Project
from naskah.findings import Finding, Place, Refused
from naskah.messages import _
from naskah.rows.samples import sample_workbook


def data_of(document: Document) -> Data:
    """What a document asks of a spreadsheet. Raises `Refused` (BLK001) where it asks nothing."""
    if document.data is not None:
        return document.data
    message = _("naskah ini tidak meminta data, jadi hanya satu")
    help_ = _("susun dengan naskah build, atau tambahkan data: dengan kolom dan kuncinya")
    raise Refused([Finding("BLK001", Place(document.path), message, help_)])


def empty_workbook(content: Path, project: Project) -> bytes:
    """The workbook for a content file; what else is wrong with the file does not matter here. Raises `Refused`."""
    found = read(content, project, draft=True)
    if found.document is None or (found.document.data is None and found.findings):
        raise Refused(found.findings)
    return sample_workbook(data_of(found.document), content.stem)
