"""Profiles of lembaga: read once a process for each content of the file, resolved on the day of each document."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from naskah.content import reading
from naskah.content.capacity import KEYS as CAPACITY
from naskah.content.capacity import Holder, check_named, officials, read_capacity
from naskah.content.faults import Faults, nearest
from naskah.content.files import digest_of, nodes_of, read_bytes
from naskah.content.model import Lembaga, Paraf, Pejabat, Picture, Salinan
from naskah.content.nodes import Entries, Entry, Node
from naskah.content.periods import PERIOD_KEYS, Timeline, timeline, value_timeline
from naskah.content.pictures import read_picture
from naskah.content.publication import Publication, read_publication
from naskah.content.richtext import RichText
from naskah.environment import MAX_CONTENT_BYTES, Project, is_key
from naskah.findings import Finding, Place, Refused
from naskah.messages import _, spoken

TEMPLATES = "templat"
WEIGHTS = ("galat", "peringatan", "catatan", "tidak")
PARAF_FORMS = ("tabel", "hierarki", "pojok")
_KEYS = (
    "naskah", "nama", "sebutan", "sebutan-pendek", "pembentuk", "lembaran", "kop", "alamat", "tempat", "logo",
    "kebiasaan", "kata", "pejabat", "salinan", "paraf", "aturan", "jdih", "kunci", TEMPLATES,
)  # fmt: skip
TEXTS = ("nama", "sebutan", "sebutan-pendek", "pembentuk", "tempat", "lembaran")
REQUIRED = ("nama", "pembentuk", "tempat", "pejabat")
_NAMES_OF_PERSON = ("gelar-depan", "gelar-belakang", "pangkat", "nip")


class Logo(Struct, frozen=True):
    """A logo as the profile names it; read when a document needs it."""

    file: str
    alt: str
    place: Place


class Profile(Struct, frozen=True):
    """A profile with all its times. `words` and `habits` are checked against the kind of each document."""

    key: str
    place: Place
    folder: Path
    texts: Mapping[str, Timeline[str]]
    kop: Timeline[tuple[str, ...]] | None
    alamat: Timeline[tuple[str, ...]] | None
    words: Timeline[Mapping[str, tuple[Place, RichText]]] | None
    habits: Mapping[str, tuple[Place, str]]
    pejabat: Mapping[str, Timeline[Holder]]
    logo: Timeline[Logo] | None
    salinan: Timeline[Salinan] | None
    paraf: Timeline[Paraf] | None
    weights: Mapping[str, str]
    publication: Publication
    templates: Mapping[str, Entry] = {}  # kind → a Word file of the lembaga's own in place of the kind's


_cache: dict[tuple[Path, str, str], tuple[Profile | None, tuple[Finding, ...]]] = {}


def load_profile(key: str, project: Project, named_at: Place) -> Profile:
    """The profile `content/lembaga/<key>.yaml`. Raises `Refused` with all that is wrong with it."""
    path = project.lembaga / f"{key}.yaml"
    if not is_key(key) or not path.is_file():
        known = [profile.stem for profile in project.lembaga.glob("*.yaml")]
        file = f"{project.name(project.lembaga)}/{key}.yaml"
        message = _('tidak ada profil lembaga "{name}" ({file})', name=key, file=file)
        raise Refused([Finding("SKM014", named_at, message, nearest(key, known))])
    faults = Faults()
    data = read_bytes(path, project, MAX_CONTENT_BYTES, named_at, faults)
    if data is None:
        raise Refused(faults)
    cached = (path, digest_of(data), spoken())
    if cached not in _cache:
        node = nodes_of(project.name(path), data, faults)
        _cache[cached] = (None if node is None else _profile(key, path.parent, node, faults), tuple(faults))
    profile, found = _cache[cached]
    if found or profile is None:
        raise Refused(found)
    return profile


def resolve(
    profile: Profile,
    day: date | None,
    signers: Collection[str],
    project: Project,
    named_at: Place,
    faults: Faults,
) -> Lembaga | None:
    """The profile as on `day` (None: a draft without a date); a finding for each thing needed that has no entry."""
    texts = {name: line.on(day) for name, line in profile.texts.items()}
    kop = profile.kop.on(day) if profile.kop else ()  # none on paper that has it printed
    needed: list[Timeline[str] | Timeline[tuple[str, ...]] | Timeline[Holder]] = [
        line for name, line in profile.texts.items() if texts[name] is None
    ]
    if kop is None and profile.kop:
        needed.append(profile.kop)
    people = {key: person for key, line in profile.pejabat.items() if (person := line.on(day)) is not None}
    needed.extend(profile.pejabat[key] for key in signers if key in profile.pejabat and key not in people)
    pejabat = officials(people, signers, faults)
    logo = profile.logo.on(day) if profile.logo else None
    picture = _picture(logo, profile.folder, project, faults)
    if needed or kop is None:
        faults.extend(line.uncovered(day, named_at) for line in needed)
        return None
    said = {name: text for name, text in texts.items() if text is not None}
    return Lembaga(
        key=profile.key,
        nama=said["nama"],
        kop=kop,
        tempat=said["tempat"],
        pejabat=pejabat,
        place=profile.place,
        sebutan=said.get("sebutan", said["nama"]),
        sebutan_pendek=said.get("sebutan-pendek", said.get("sebutan", said["nama"])),
        pembentuk=said["pembentuk"],
        lembaran=said.get("lembaran", ""),
        alamat=(profile.alamat.on(day) if profile.alamat else None) or (),
        logo=picture,
        salinan=profile.salinan.on(day) if profile.salinan else None,
        paraf=profile.paraf.on(day) if profile.paraf else None,
        weights=profile.weights,
        publication=profile.publication,
        places=_places(profile, day),
    )


def _places(profile: Profile, day: date | None) -> Mapping[str, Place]:
    lines: dict[str, Timeline[str] | Timeline[tuple[str, ...]]] = dict(profile.texts)
    if profile.kop:
        lines["kop"] = profile.kop
    return {name: period.place for name, line in lines.items() if (period := line.period_on(day)) is not None}


def _picture(logo: Logo | None, folder: Path, project: Project, faults: Faults) -> Picture | None:
    return None if logo is None else read_picture(logo.file, logo.alt, folder, project, logo.place, faults)


# --- reading ----------------------------------------------------------------------------------------------------


def _profile(key: str, folder: Path, node: Node, faults: Faults) -> Profile | None:
    found = reading.entries(node, _("profil lembaga"), _KEYS, faults)
    if found is None or not reading.required(found, REQUIRED, _("profil lembaga"), node.place, faults):
        return None
    reading.version(found, faults)

    def text(name: str) -> Timeline[str]:
        return value_timeline(found[name].value, name, lambda value: reading.line(value, name, faults), faults)

    def of(name: str) -> Node | None:
        return found[name].value if name in found else None

    def lines(name: str) -> Timeline[tuple[str, ...]]:
        return value_timeline(found[name].value, name, lambda value: reading.lines(value, name, faults), faults)

    named = reading.entries(found["pejabat"].value, "pejabat", None, faults) or {}
    people = {name: _people(name, entry.value, faults) for name, entry in named.items()}
    check_named(people, key, faults)
    words, logo, salinan, paraf = of("kata"), of("logo"), of("salinan"), of("paraf")
    own = reading.identifier(found["kunci"].value, "kunci", faults) if "kunci" in found else None
    return Profile(
        key=own or key,
        place=node.place,
        folder=folder,
        texts={name: text(name) for name in TEXTS if name in found},
        kop=lines("kop") if "kop" in found else None,
        alamat=lines("alamat") if "alamat" in found else None,
        words=value_timeline(words, "kata", lambda value: read_words(value, faults), faults) if words else None,
        habits=read_habits(found, faults),
        pejabat=people,
        logo=timeline(logo, "logo", lambda item, said: _logo(item, said, faults), faults) if logo else None,
        salinan=timeline(salinan, "salinan", lambda item, said: _salinan(item, said, faults), faults)
        if salinan
        else None,
        paraf=timeline(paraf, "paraf", lambda item, said: _paraf(item, said, faults), faults) if paraf else None,
        weights=_weights(found, faults),
        publication=read_publication(found["jdih"].value, faults) if "jdih" in found else Publication(),
        templates=(reading.entries(found[TEMPLATES].value, TEMPLATES, None, faults) or {})
        if TEMPLATES in found
        else {},
    )


def _weights(found: Mapping[str, Entry], faults: Faults) -> Mapping[str, str]:
    """`aturan:` of a profile: code of a rule → how much its findings weigh here."""
    if "aturan" not in found:
        return {}
    said = reading.entries(found["aturan"].value, "aturan", None, faults) or {}
    return {
        code.upper(): weight
        for code, entry in said.items()
        if (weight := reading.choice(entry.value, f"aturan {code}", WEIGHTS, faults)) is not None
    }


def read_words(node: Node, faults: Faults) -> Mapping[str, tuple[Place, RichText]] | None:
    """`kata:` of a profile or a document: word → place of its key, and its text.

    An empty text in quotes is one: the sentence is left out. A key with nothing after it says nothing.
    """
    found = reading.entries(node, "kata", None, faults)
    if found is None:
        return None
    read = {
        word: (entry.key, reading.rich_text(entry.value, f'kata "{word}"', faults)) for word, entry in found.items()
    }
    empty = {
        word: (entry.key, RichText((), entry.value.place))
        for word, entry in (node.items if isinstance(node, Entries) else {}).items()
        if reading.is_blank(entry.value)
    }
    return {word: (place, text) for word, (place, text) in read.items() if text is not None} | empty


def read_habits(found: Mapping[str, Entry], faults: Faults) -> Mapping[str, tuple[Place, str]]:
    """`kebiasaan:` of a profile or a document: habit → place of its value, and the choice."""
    if "kebiasaan" not in found:
        return {}
    chosen = reading.entries(found["kebiasaan"].value, "kebiasaan", None, faults) or {}
    return {
        name: (entry.value.place, choice)
        for name, entry in chosen.items()
        if (choice := reading.line(entry.value, f'kebiasaan "{name}"', faults)) is not None
    }


def _record(
    node: Node,
    found: Mapping[str, Entry],
    what: str,
    keys: tuple[str, ...],
    needed: tuple[str, ...],
    faults: Faults,
) -> bool:
    reading.entries(node, what, (*keys, *PERIOD_KEYS), faults)
    return reading.required(found, needed, what, node.place, faults)


def _people(key: str, node: Node, faults: Faults) -> Timeline[Holder]:
    return timeline(node, f'pejabat "{key}"', lambda item, said: _pejabat(key, item, said, faults), faults)


def _pejabat(key: str, node: Node, found: Mapping[str, Entry], faults: Faults) -> Holder | None:
    keys = ("jabatan", "nama", *_NAMES_OF_PERSON, *CAPACITY)
    if not _record(node, found, "pejabat", keys, ("jabatan", "nama"), faults):
        return None
    jabatan = reading.lines(found["jabatan"].value, "jabatan", faults)
    nama = reading.line(found["nama"].value, "nama", faults)
    said = {name: reading.line(found[name].value, name, faults) or "" for name in _NAMES_OF_PERSON if name in found}
    if jabatan is None or nama is None:
        return None
    pejabat = Pejabat(
        key=key,
        jabatan=jabatan,
        nama=nama,
        place=node.place,
        jabatan_written=reading.written(found["jabatan"].value),
        nama_written=reading.written(found["nama"].value)[0],
        gelar_depan=said.get("gelar-depan", ""),
        gelar_belakang=said.get("gelar-belakang", ""),
        pangkat=said.get("pangkat", ""),
        nip=said.get("nip", ""),
    )
    return read_capacity(found, pejabat, faults)


def _logo(node: Node, found: Mapping[str, Entry], faults: Faults) -> Logo | None:
    if not _record(node, found, "logo", ("berkas", "keterangan"), ("berkas", "keterangan"), faults):
        return None
    file = reading.line(found["berkas"].value, "berkas", faults)
    alt = reading.line(found["keterangan"].value, "keterangan", faults)
    return None if file is None or alt is None else Logo(file, alt, found["berkas"].value.place)


def _salinan(node: Node, found: Mapping[str, Entry], faults: Faults) -> Salinan | None:
    if not _record(node, found, "salinan", ("unit", "jabatan", "nama"), ("unit", "jabatan", "nama"), faults):
        return None
    unit = reading.lines(found["unit"].value, "unit", faults)
    jabatan = reading.line(found["jabatan"].value, "jabatan", faults)
    nama = reading.line(found["nama"].value, "nama", faults)
    return None if unit is None or jabatan is None or nama is None else Salinan(unit, jabatan, nama)


def _paraf(node: Node, found: Mapping[str, Entry], faults: Faults) -> Paraf | None:
    if not _record(node, found, "paraf", ("bentuk", "jabatan"), ("bentuk", "jabatan"), faults):
        return None
    form = reading.choice(found["bentuk"].value, "bentuk", PARAF_FORMS, faults)
    jabatan = reading.lines(found["jabatan"].value, "jabatan", faults)
    return None if form is None or jabatan is None else Paraf(form, jabatan)
