"""Whom a sample is of: a lembaga of the project, an official who signs, and a day on which both are there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from naskah.content.faults import Faults
from naskah.content.lembaga import Profile, load_profile, resolve
from naskah.content.periods import Timeline
from naskah.environment import Project, is_key
from naskah.findings import Finding, Place, Refused
from naskah.messages import _

OPTION = "--lembaga"


class Office(Struct, frozen=True):
    """The keys that a document writes, and the day that it is signed on.

    `pejabat`: whoever could sign it on that day, the one who does first.
    """

    lembaga: str
    pejabat: tuple[str, ...]
    day: date | None


def profiles(project: Project) -> tuple[str, ...]:
    """The keys of the project's profiles."""
    return tuple(sorted(file.stem for file in project.lembaga.glob("*.yaml") if is_key(file.stem)))


def office_of(project: Project, asked: str, wanted: date | None) -> Office:
    """The lembaga that is asked for, else the project's only one; on the day that is wanted, where it can sign then.

    Raises `Refused`: SKM018 when there is a choice to make, SKM019 when nobody could sign on any day.
    """
    known = profiles(project)
    if not asked and len(known) != 1:
        message = _("proyek ini mempunyai beberapa profil lembaga")
        help_ = _("pilih dengan {option}: {keys}", option=OPTION, keys=", ".join(known))
        raise Refused([Finding("SKM018", Place(project.name(project.lembaga)), message, help_)])
    profile = load_profile(asked or known[0], project, Place(OPTION))
    for day in (wanted, *_days(profile)):
        there = tuple(signer for signer in profile.pejabat if _can_sign(profile, day, signer, project))
        if there:
            return Office(profile.key, there, day)
    message = _("tidak ada hari ketika profil ini lengkap dan mempunyai pejabat")
    help_ = _("periksa sejak dan sampai, juga berkas logonya")
    raise Refused([Finding("SKM019", profile.place, message, help_)])


def _can_sign(profile: Profile, day: date | None, signer: str, project: Project) -> bool:
    faults = Faults()
    return resolve(profile, day, (signer,), project, profile.place, faults) is not None and not faults


def _days(profile: Profile) -> Iterator[date]:
    """The days on which something in the profile begins or ends, the last one first."""
    kop = (profile.kop,) if profile.kop else ()
    lines: tuple[Timeline[Any], ...] = (*profile.texts.values(), *kop, *profile.pejabat.values())
    days = {day for line in lines for period in line.periods for day in (period.since, period.until) if day}
    return iter(sorted(days, reverse=True))
