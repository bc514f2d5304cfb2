"""What is wrong with a kind as a whole: names that nothing has, and what no document could do without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from naskah.content.expressions import analyse
from naskah.content.faults import Faults, nearest
from naskah.content.model import Kind
from naskah.content.names import known_names, names_of_word
from naskah.content.nodes import Entries, Entry
from naskah.content.richtext import Expression
from naskah.findings import Place
from naskah.messages import N_, _

# What texts can name, a hyphen as an underscore, and what a Word file can: {{p isi_surat }}.
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_SLOT = re.compile(r"[a-z][a-z0-9_]{0,63}")
# Sections of `template.yaml` whose keys are the person's own, as they may be spelled.
_SPELLED = {
    "isian": (_NAME, N_("pakai huruf kecil, angka, dan tanda hubung")),
    "kata": (_NAME, N_("pakai huruf kecil, angka, dan tanda hubung")),
    "bagian": (_SLOT, N_("pakai huruf kecil, angka, dan garis bawah")),
}
_SIGN = re.compile("[IAa1]")  # what a number stands for in a marker


def check_kind(kind: Kind, found: Mapping[str, Entry], faults: Faults) -> None:
    """Notes what no key by itself can tell."""
    _check_spelling(found, faults)
    _check_necessary(kind, found, faults)
    _check_markers(kind, found, faults)
    _check_names(kind, faults)
    _check_choices(kind, faults)


def _keys(found: Mapping[str, Entry], section: str) -> Mapping[str, Entry]:
    node = found[section].value if section in found else None
    return node.items if isinstance(node, Entries) else {}


def _check_spelling(found: Mapping[str, Entry], faults: Faults) -> None:
    """Notes names that no text and no Word file could say."""
    for section, (pattern, help_) in _SPELLED.items():
        for name, entry in _keys(found, section).items():
            if not pattern.fullmatch(name):
                message = _('{what} tidak dapat bernama "{name}"', what=section, name=name)
                faults.add("TMP001", entry.key, message, _(help_))


def _check_necessary(kind: Kind, found: Mapping[str, Entry], faults: Faults) -> None:
    """Notes a kind whose documents would have no lembaga, or no day on which to know its officials."""
    place = found["isian"].key
    if not any(field.form == "lembaga" and field.required == "ya" for field in kind.fields.values()):
        message = _("tidak ada isian berbentuk lembaga yang wajib")
        faults.add("TMP004", place, message, _("tambahkan lembaga: {bentuk: lembaga, wajib: ya}"))
    if not kind.date_field and "tanggal" not in found:
        message = _("tidak disebut isian mana tanggal naskahnya")
        faults.add(
            "TMP004", place, message, _("tambahkan isian berbentuk tanggal, dan di bawahnya tanggal: nama-isian")
        )


def _check_markers(kind: Kind, found: Mapping[str, Entry], faults: Faults) -> None:
    """Notes markers of lists in which nothing counts."""
    for name, entry in _keys(found, "penomoran").items():
        for marker in kind.outlines.get(name, ()):
            if not _SIGN.search(marker):
                message = _('tanda "{marker}" dalam penomoran "{name}" tidak memuat angka', marker=marker, name=name)
                faults.add(
                    "TMP002", entry.value.place, message, _('tulis tanda yang pertama, misalnya "1.", "a)", "BAB I"')
                )


def _check_names(kind: Kind, faults: Faults) -> None:
    general = known_names(kind)
    for word, text in kind.words.items():
        known = names_of_word(kind, word, general)
        for part in text.parts:
            if isinstance(part, Expression) and (name := analyse(part.source).name) and name not in known:
                faults.add("EKS003", part.place, _('nama "{name}" tidak ada', name=name), nearest(name, known))
    for name, entry in kind.blanks.items():
        if name not in general:
            faults.add(
                "TMP002",
                Place(f"templates/{kind.key}/template.yaml"),
                _('kosong "{name}" ({width}) bukan nama isian', name=name, width=entry),
                nearest(name, general),
            )


def _check_choices(kind: Kind, faults: Faults) -> None:
    """Notes every `bila:` that no document of this kind can fulfil."""
    for when, place in _conditions(kind):
        for habit, choice in when.items():
            if choice not in kind.habits.get(habit, ()):
                faults.add(
                    "TMP003",
                    place,
                    _('bila "{habit}: {choice}" bukan pilihan dari kebiasaan jenis ini', habit=habit, choice=choice),
                    nearest(habit, kind.habits) if habit not in kind.habits else nearest(choice, kind.habits[habit]),
                )


def _conditions(kind: Kind) -> Iterator[tuple[Mapping[str, str], Place]]:
    file = Place(f"templates/{kind.key}/template.yaml")
    for field in kind.fields.values():
        yield from ((each.when, file) for each in (field, *field.fields.values()))
    for slot in kind.slots.values():
        yield from ((part.when, part.place) for part in slot)
