"""Loading a document: its kind, its fields, its lembaga on its day, its words and habits, everything checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from naskah.content import reading, references
from naskah.content.columns import NUMBER, Data
from naskah.content.data import read_data
from naskah.content.faults import Faults, nearest
from naskah.content.fields import Reading, check_conditional, read_fields
from naskah.content.files import read_yaml
from naskah.content.kinds import load_kind
from naskah.content.lembaga import Profile, load_profile, read_habits, read_words, resolve
from naskah.content.model import Document, Kind, Lembaga
from naskah.content.names import known_names
from naskah.content.nodes import Entry, Node
from naskah.content.publication import Publication, read_publication
from naskah.content.richtext import RichText
from naskah.content.tightening import PAGES, read_pages
from naskah.environment import MAX_TEMPLATE_BYTES, Project, Recording
from naskah.findings import Finding, Place, Refused, sorted_by_place
from naskah.messages import _

STATUSES = ("konsep", "ditandatangani")
OWN_KEYS = ("naskah", "jenis", "kebiasaan", "kata", "status", "data", "templat", PAGES, "tertanda", "jdih")
# Sentences without which something would have no name, or a reader no words to find it by; formulas besides.
NEVER_EMPTY = frozenset(
    ("judul-berkas", "kepala-lampiran", "rujuk-lampiran", "judul-penjelasan", "penjelasan-umum", "penjelasan-pasal",
     "cukup-jelas", "orang-terlampir", "judul-orang-terlampir")
)  # fmt: skip
_YEAR = re.compile(r"[12]\d{3}")


class Read(Struct, frozen=True):
    """What could be read of a content file, and everything that is wrong with it.

    Without findings the document is there, and checked so far that composing it can't fail. With findings it holds what
    could be read, or is None when nothing can be told without what is wrong.
    """

    document: Document | None
    findings: tuple[Finding, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return self.document is not None and not self.findings


def load(path: Path, project: Project, *, draft: bool, day: date | None = None) -> Document:
    """The document in the content file `path`. Raises `Refused` with every finding (see `read`)."""
    found = read(path, project, draft=draft, day=day)
    if found.document is None or found.findings:
        raise Refused(found.findings)
    return found.document


def read(path: Path, project: Project, *, draft: bool, day: date | None = None) -> Read:
    """The content file `path`, typed; `draft` True: what is required only of a published document may be absent.

    `day` is the document's date where a column of a spreadsheet gives it.
    """
    faults = Faults()
    recording = Recording(project.root, project.unsaved)
    try:
        document = _read(path, recording, faults, day, draft=draft)
    except Refused as refused:
        document = None
        faults.take(refused)
    return Read(document, sorted_by_place(faults))


def _read(path: Path, project: Recording, faults: Faults, day: date | None, *, draft: bool) -> Document | None:
    file = project.name(path)
    parsed = read_yaml(path, project, Place(file), faults)
    if parsed is None:
        return None
    node, digest = parsed
    top = reading.entries(node, "naskah", None, faults)
    if top is None:
        return None
    if "jenis" not in top:
        faults.add("SKM002", node.place, _('naskah belum mempunyai "jenis"'), _no_document(path, top, project))
        return None
    name = reading.choice(top["jenis"].value, "jenis", project.kinds(), faults)
    if name is None:
        return None
    kind = load_kind(name, project, top["jenis"].value.place)
    found = reading.entries(node, "naskah", (*OWN_KEYS, *kind.fields), faults) or {}
    reading.version(found, faults)
    data = read_data(found["data"].value, known_names(kind), faults) if "data" in found else None
    state = Reading(
        kind, path.parent, project, faults, draft, _supplied(kind, data) if "data" in found else frozenset()
    )
    for name in state.supplied.intersection(found):
        message = _('"{name}" diisi di sini dan oleh setiap baris data', name=name)
        faults.add("SKM017", found[name].value.place, message, _("hapus salah satunya"))
    if data and data.date and day:
        state.values[kind.date_field] = day
    read_fields(found, kind.fields, node.place, state)
    _status(found, state)
    _year(state)
    profile = _profile(state)
    words = _words(profile, found, state)
    habits = _habits(profile, found, state)
    if profile is not None:  # else its habits are not known, and so not what they ask for
        check_conditional(kind.fields, node.place, habits, state)
    lembaga = None if profile is None else _lembaga(profile, state)
    references.check(state, words, lembaga, data)
    lembaga = lembaga or _last_known(profile, state)
    if lembaga is None:
        return None
    return Document(
        kind=kind,
        path=file,
        digest=digest,
        fields=state.values,
        places=state.places,
        lembaga=lembaga,
        words=words,
        habits=habits,
        data=data,
        template=_template(found, profile, state),
        pages=read_pages(found, kind, state.places, faults),
        signed=_signed(found, state),
        publication=read_publication(found["jdih"].value, faults) if "jdih" in found else Publication(),
        written=state.written,
        inputs=dict(sorted(project.digests.items())),
    )


def _template(found: Mapping[str, Entry], profile: Profile | None, state: Reading) -> Path | None:
    """The Word file that the document brings with it, else the one that its lembaga has for the kind."""
    for kind, entry in (profile.templates if profile else {}).items():
        if kind not in (known := state.project.kinds()):
            state.faults.add("SKM009", entry.key, _('tidak ada jenis naskah "{name}"', name=kind), nearest(kind, known))
    if "templat" in found:
        return _word_file(found["templat"].value, state.folder, state)
    own = profile.templates.get(state.kind.key) if profile else None
    return _word_file(own.value, profile.folder, state) if own and profile else None


def _word_file(node: Node, folder: Path, state: Reading) -> Path | None:
    """The Word file that is named in a content file in `folder`."""
    written = reading.line(node, "templat", state.faults)
    if written is None:
        return None
    try:
        path = state.project.resolve(written, folder, node.place)
        state.project.read(path, MAX_TEMPLATE_BYTES, node.place)
    except Refused as refused:
        state.faults.take(refused)
        return None
    return path


def _signed(found: Mapping[str, Entry], state: Reading) -> str:
    """The signed scan that the document names. Nothing of it is read here: it may be large, and no page needs it."""
    if "tertanda" not in found:
        return ""
    node = found["tertanda"].value
    state.places["tertanda"] = node.place
    written = reading.line(node, "tertanda", state.faults)
    if written is None:
        return ""
    try:
        return state.project.name(
            state.project.find_file(state.project.resolve(written, state.folder, node.place), node.place)
        )
    except Refused as refused:
        state.faults.take(refused)
        return ""


def _supplied(kind: Kind, data: Data | None) -> frozenset[str]:
    """The fields that each row gives its letter, or may give where `data:` can't be read."""
    if data is None:
        return frozenset((NUMBER, kind.date_field))
    return frozenset(filter(None, (NUMBER if data.number else "", kind.date_field if data.date else "")))


def _no_document(path: Path, top: Mapping[str, Entry], project: Project) -> str:
    """What to do about a file without `jenis`, which may be meant for something else."""
    if path.resolve().is_relative_to(project.lembaga):
        return _("ini profil lembaga; sebut naskah yang memakainya, atau periksa dengan naskah check")
    if "kolom" in top:
        return _("tabel diperiksa bersama naskah yang menyebutnya")
    return _("tambahkan jenis:, misalnya jenis: keputusan")


def _status(found: Mapping[str, Entry], state: Reading) -> None:
    if "status" in found and (status := reading.choice(found["status"].value, "status", STATUSES, state.faults)):
        state.values["status"] = status
        state.places["status"] = found["status"].value.place


def _year(state: Reading) -> None:
    year = state.values.get("tahun")
    if isinstance(year, str) and not _YEAR.fullmatch(year):
        help_ = _("tulis empat angka, misalnya 2024")
        state.faults.add("SKM004", state.places["tahun"], _('"{text}" bukan tahun', text=year), help_)


def _fields_of_form(kind: Kind, form: str) -> tuple[str, ...]:
    own = [name for name, field in kind.fields.items() if field.form == form]
    inner = [
        f"{name}.{sub}" for name, field in kind.fields.items() for sub, of in field.fields.items() if of.form == form
    ]
    return (*own, *inner)


def _profile(state: Reading) -> Profile | None:
    for name in _fields_of_form(state.kind, "lembaga"):
        key = state.values.get(name)
        if isinstance(key, str):
            try:
                return load_profile(key, state.project, state.places[name])
            except Refused as refused:
                state.faults.take(refused)
    return None


def _day(state: Reading) -> date | None:
    day = state.values.get(state.kind.date_field)
    return day if isinstance(day, date) else None


def _lembaga(profile: Profile, state: Reading) -> Lembaga | None:
    """The profile on the document's day, and the officials that the document names put in place of their keys."""
    day = _day(state)
    asked = {
        name: key for name in _fields_of_form(state.kind, "pejabat") if isinstance(key := state.values.get(name), str)
    }
    for name, key in asked.items():
        if key not in profile.pejabat:
            state.faults.add(
                "SKM017",
                state.places[name],
                _('tidak ada pejabat "{name}" dalam profil {profile}', name=key, profile=profile.key),
                nearest(key, profile.pejabat),
            )
    may_lack = state.draft or state.kind.date_field in state.supplied
    if day is None and (state.kind.date_field in state.keys or not may_lack):
        return None  # the date is wrong or missing, and said to be: no official can be told without it
    named_at = state.places.get(state.kind.date_field) or next((state.places[name] for name in asked), profile.place)
    lembaga = resolve(profile, day, tuple(asked.values()), state.project, named_at, state.faults)
    for name, key in asked.items():
        if lembaga is not None and key in lembaga.pejabat:
            state.values[name] = lembaga.pejabat[key]
    return lembaga


def _last_known(profile: Profile | None, state: Reading) -> Lembaga | None:
    """The profile as it still holds, for a document whose own day can't be told."""
    return None if profile is None else resolve(profile, None, (), state.project, profile.place, Faults())


def _words(profile: Profile | None, found: Mapping[str, Entry], state: Reading) -> Mapping[str, RichText]:
    words = _worded(profile, found, state)
    for word in sorted(NEVER_EMPTY | state.kind.formulas):
        if word in words and not words[word].parts:
            message = _('kata "{name}" tidak boleh kosong', name=word)
            state.faults.add("SKM002", words[word].place, message, _("tulis kalimatnya, atau hapus baris ini"))
    return words


def _worded(profile: Profile | None, found: Mapping[str, Entry], state: Reading) -> Mapping[str, RichText]:
    kind, faults = state.kind, state.faults
    words = dict(kind.words)
    for word, (place, text) in ((profile.words.on(_day(state)) if profile and profile.words else None) or {}).items():
        if word in kind.words:
            words[word] = text
        elif not _known_elsewhere(word, state, lambda other: other.words):
            faults.add(
                "SKM001",
                place,
                _('tidak ada jenis naskah yang mempunyai kata "{name}"', name=word),
                nearest(word, kind.words),
            )
    own = (read_words(found["kata"].value, faults) if "kata" in found else None) or {}
    for word, (place, text) in own.items():
        if word in kind.words:
            words[word] = text
        else:
            faults.add(
                "SKM001",
                place,
                _('jenis {kind} tidak mempunyai kata "{name}"', kind=kind.key, name=word),
                nearest(word, kind.words),
            )
    return words


def _habits(profile: Profile | None, found: Mapping[str, Entry], state: Reading) -> Mapping[str, str]:
    kind, faults = state.kind, state.faults
    habits = {name: choices[0] for name, choices in kind.habits.items()}
    for name, (place, chosen) in (profile.habits if profile else {}).items():
        if name in kind.habits:
            habits[name] = _chosen(name, chosen, place, state)
        elif not _known_elsewhere(name, state, lambda other: other.habits):
            faults.add(
                "SKM001",
                place,
                _('tidak ada jenis naskah yang mempunyai kebiasaan "{name}"', name=name),
                nearest(name, kind.habits),
            )
    for name, (place, chosen) in read_habits(found, faults).items():
        if name in kind.habits:
            habits[name] = _chosen(name, chosen, place, state)
        else:
            faults.add(
                "SKM001",
                place,
                _('jenis {kind} tidak mempunyai kebiasaan "{name}"', kind=kind.key, name=name),
                nearest(name, kind.habits),
            )
    return habits


def _chosen(name: str, chosen: str, place: Place, state: Reading) -> str:
    choices = state.kind.habits[name]
    if chosen not in choices:
        state.faults.add(
            "SKM006",
            place,
            _('kebiasaan "{name}" tidak dapat "{choice}"', name=name, choice=chosen),
            nearest(chosen, choices),
        )
    return chosen


def _known_elsewhere(name: str, state: Reading, of: Callable[[Kind], Mapping[str, object]]) -> bool:
    """Whether another kind has it: a profile serves all of them. A kind that can't be read may have anything."""
    for key in state.project.kinds():
        try:
            if name in of(load_kind(key, state.project)):
                return True
        except Refused:
            return True
    return False
