"""A project's own Word template, to be changed as a person would, and broken as a person might."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from reading import DOCUMENT, Retype, part, with_parts

from naskah.environment import built_in_templates


@pytest.fixture
def template(project: Path) -> Path:
    """`template.docx` of the project's own copy of the kind keputusan."""
    folder = project / "templates/keputusan"
    shutil.copytree(built_in_templates() / "keputusan", folder)
    return folder / "template.docx"


@pytest.fixture
def retype(template: Path) -> Retype:
    """Replaces words in the body of that template; they have to be there."""

    def replace(old: str, new: str) -> None:
        data = template.read_bytes()
        text = part(data, DOCUMENT).decode("utf-8")
        assert re.search(re.escape(old), text), old
        template.write_bytes(with_parts(data, word__document=text.replace(old, new).encode("utf-8")))

    return replace
