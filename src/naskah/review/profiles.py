"""Profiles of lembaga by themselves: who has just written one asks what is wrong with it before any letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from naskah.content.discovery import SUFFIXES
from naskah.content.faults import Faults
from naskah.content.lembaga import load_profile, resolve
from naskah.environment import Project
from naskah.findings import Finding, Place, Refused


def is_profile(path: Path, project: Project) -> bool:
    """Whether a file is the profile of a lembaga."""
    return path.parent == project.lembaga and path.suffix.lower() in SUFFIXES


def profiles_in(paths: Sequence[Path], project: Project) -> Iterator[Path]:
    """The profiles that are named, by themselves or as the folder of all."""
    for path in (path.resolve() for path in paths):
        if path.is_file() and is_profile(path, project):
            yield path
        elif path == project.lembaga and path.is_dir():
            yield from (file for file in sorted(path.iterdir()) if is_profile(file, project))


def profile_faults(path: Path, project: Project) -> Sequence[Finding]:
    """What is wrong with a profile as such, and on the day of a draft, with everybody who holds an office then."""
    place = Place(project.name(path))
    try:
        profile = load_profile(path.stem, project, place)
    except Refused as refused:
        return refused.findings
    faults = Faults()
    holders = [key for key, line in profile.pejabat.items() if line.on(None) is not None]
    resolve(profile, None, holders, project, profile.place, faults)
    return faults
