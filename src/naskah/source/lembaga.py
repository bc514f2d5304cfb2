"""A profile as it was on the day of a document: without times, and without what the document does not show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from naskah.content.model import Lembaga, Pejabat, Picture
from naskah.source.asked import Asked
from naskah.source.emitting import Value
from naskah.source.model import File

LOGO = "logo"
CORNER = "pojok", "paraf_pojok"  # the form of initials that a template draws itself, and by which name
DIGITS = 12


def profile(lembaga: Lembaga, what: Asked, officials: Sequence[Pejabat]) -> dict[str, Value]:
    """The entries of the profile that the document shows, and those that every profile has; `officials` sign it."""
    said: dict[str, Value] = {"nama": lembaga.nama}
    if lembaga.sebutan != lembaga.nama and "sebutan" in what.names:
        said["sebutan"] = lembaga.sebutan
    if lembaga.sebutan_pendek != lembaga.sebutan and "sebutan_pendek" in what.names:
        said["sebutan-pendek"] = lembaga.sebutan_pendek
    if lembaga.lembaran and "lembaran" in what.names:
        said["lembaran"] = lembaga.lembaran
    said["pembentuk"] = lembaga.pembentuk
    if lembaga.kop:
        said["kop"] = list(lembaga.kop)
    if lembaga.alamat and "alamat" in what.template:
        said["alamat"] = list(lembaga.alamat)
    said["tempat"] = lembaga.tempat
    if lembaga.logo and LOGO in what.template:
        said[LOGO] = {"berkas": _logo_name(lembaga.logo), "keterangan": lembaga.logo.alt}
    said["pejabat"] = {official.key: _official(official, what) for official in officials}
    if lembaga.salinan and "salinan" in what.lembaga:
        copy = lembaga.salinan
        said["salinan"] = {"unit": list(copy.unit), "jabatan": copy.jabatan, "nama": copy.nama}
    if lembaga.paraf and "paraf" in what.lembaga and (lembaga.paraf.form != CORNER[0] or CORNER[1] in what.template):
        said["paraf"] = {"bentuk": lembaga.paraf.form, "jabatan": list(lembaga.paraf.jabatan)}
    return said


def lacking(lembaga: Lembaga, what: Asked, officials: Sequence[Pejabat]) -> tuple[str, ...]:
    """The entries that the document would show, by their dotted paths, and that the profile had not on its day."""
    entries = {
        "sebutan": lembaga.sebutan != lembaga.nama or "sebutan" not in what.names,
        "sebutan-pendek": lembaga.sebutan_pendek != lembaga.sebutan or "sebutan_pendek" not in what.names,
        "lembaran": lembaga.lembaran or "lembaran" not in what.names,
        "kop": lembaga.kop or "kop" not in what.template,
        "alamat": lembaga.alamat or "alamat" not in what.template,
        LOGO: lembaga.logo or LOGO not in what.template,
        "salinan": lembaga.salinan or "salinan" not in what.lembaga,
        "paraf": lembaga.paraf or "paraf" not in what.lembaga,
    }
    of_officials = [
        f"pejabat.{official.key}.{name}"
        for official in officials
        for name, text in _of_person(official).items()
        if name in what.lembaga and not text
    ]
    return (*(name for name, is_settled in entries.items() if not is_settled), *of_officials)


def logo_file(lembaga: Lembaga, folder: str) -> File:
    """The picture of the kop, beside the profile."""
    assert lembaga.logo  # noqa: S101 -- asked for only where there is one
    return File(f"{folder}/{_logo_name(lembaga.logo)}", lembaga.logo.data)


def _logo_name(logo: Picture) -> str:
    """A name that no other picture has, whatever profile names it."""
    return f"{LOGO}-{sha256(logo.data).hexdigest()[:DIGITS]}.{logo.format}"


def _official(official: Pejabat, what: Asked) -> Value:
    shown = {name: text for name, text in _of_person(official).items() if text and name in what.lembaga}
    return {"jabatan": list(official.jabatan), "nama": official.nama, **shown}


def _of_person(official: Pejabat) -> Mapping[str, str]:
    return {
        "gelar-depan": official.gelar_depan,
        "gelar-belakang": official.gelar_belakang,
        "pangkat": official.pangkat,
        "nip": official.nip,
    }
