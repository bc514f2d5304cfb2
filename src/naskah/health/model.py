"""What a probe is asked about, and what it answers."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from naskah.environment import Project
from naskah.messages import N_


class State(StrEnum):
    """How it is with one thing. Only what is wrong keeps naskah from its work."""

    GOOD = N_("baik")
    REMARK = N_("perhatian")
    WRONG = N_("salah")


class Note(Struct, frozen=True):
    """What was found about one thing, and the way out where it is not as it should be."""

    about: str
    found: str
    state: State = State.GOOD
    help: str = ""


class Setting(Struct, frozen=True):
    """Where a person stands: the project, if there is one, the output folder, the console's encoding."""

    start: Path
    project: Project | None
    out: Path
    encoding: str
    fonts: Path  # the folder with `faces.json` and the font files
