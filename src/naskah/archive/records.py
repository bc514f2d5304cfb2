"""Where the words of signed documents are kept: beside the content, so that they outlive a lost output folder."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path, PurePosixPath

from naskah.environment import Project

FOLDER = "ditandatangani"


def record_path(document: str, project: Project) -> Path:
    """`ditandatangani/keputusan/x.txt` for `content/keputusan/x.yaml`: a document by its path from the root."""
    path = PurePosixPath(document)
    content = project.content.name
    below = path.relative_to(content) if path.is_relative_to(content) else path
    return project.root / FOLDER / below.with_suffix(".txt")


def digest_of_record(document: str, project: Project) -> str:
    """The SHA-256 of the record of a document; nothing where there is none."""
    try:
        return sha256(record_path(document, project).read_bytes()).hexdigest()
    except OSError:
        return ""
