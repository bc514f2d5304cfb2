"""What is wrong between a template and a document: names that it lacks, parts that it has lost, styles it never had."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from naskah.composition.model import Composed
from naskah.content.model import Kind
from naskah.findings import Finding, Place
from naskah.messages import N_, _
from naskah.word.lists import Outlines
from naskah.word.tags import LAST_SECTION, Tags

MEND = N_("Betulkan di Word, atau salin lagi templat yang asli.")
STYLE = N_("Buat gaya paragraf dengan nama itu di Word, atau salin paragraf yang memakainya dari templat bawaan.")
LIST = N_("Salin paragraf bernomor dari daftar itu dari templat bawaan, atau beri daftar Anda nama itu di Word.")


def of_names(tags: Tags, known: Collection[str], composed: Composed, file: str) -> Iterator[Finding]:
    """Unknown names, parts named within a text and texts named as parts, parts of the document named nowhere."""
    from difflib import get_close_matches

    yield from tags.findings
    for name, place in tags.names.items():
        if name not in known:
            near = get_close_matches(name, sorted(known), n=1)
            help_ = (
                _('Maksud Anda "{name}"?', name=near[0]) if near else _("Yang dikenal: {names}.", names=_listed(known))
            )
            yield Finding("TMP105", place, _('templat menyebut "{name}", yang tidak dikenal', name=name), help_)
    for name, place in tags.texts.items():
        if name in composed.slots:
            message = _('"{name}" adalah bagian, bukan teks', name=name)
            yield Finding("TMP106", place, message, _("Tulis {{{{p {name} }}}}.", name=name))
    for name, place in tags.parts.items():
        if name in known and name not in composed.slots:
            message = _('"{name}" adalah teks, bukan bagian', name=name)
            yield Finding("TMP106", place, message, _("Tulis {{{{ {name} }}}}.", name=name))
    for name in composed.kind.slots:
        if composed.slots[name] and name not in tags.parts and name not in tags.texts:
            message = _('bagian "{name}" dari naskah ini tidak mendapat tempat dalam templat', name=name)
            yield Finding(
                "TMP107", Place(file), message, _("Tulis {{{{p {name} }}}} di paragraf tersendiri.", name=name)
            )


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(name for name in names if name != LAST_SECTION))


def of_forms(styles: Collection[str], outlines: Collection[str], file: str) -> Iterator[Finding]:
    """Styles and outlines of lists that the document uses and the template does not have."""
    for name in sorted(styles):
        message, help_ = _('templat tidak mempunyai gaya "{name}"', name=name), _(STYLE)
        yield Finding("TMP108", Place(file), message, help_)
    for name in sorted(outlines):
        message, help_ = _('templat tidak mempunyai daftar bernama "{name}"', name=name), _(LIST)
        yield Finding("TMP109", Place(file), message, help_)


def of_markers(kind: Kind, outlines: Outlines, used: Collection[str], file: str) -> Iterator[Finding]:
    """Lists that number otherwise in Word than references to them say."""
    for name in sorted(used):
        for depth, marker in enumerate(kind.outlines.get(name, ())):
            shown = outlines.markers.get((name, depth), "")
            if shown and shown != marker:
                message = _(
                    'daftar "{name}" tingkat {level} menulis "{shown}" di Word, tetapi "{marker}" dalam template.yaml',
                    name=name, level=depth + 1, shown=shown, marker=marker,
                )  # fmt: skip
                yield Finding(
                    "TMP113",
                    Place(file),
                    message,
                    _("Samakan penomoran: dengan daftar itu, atau ubah daftarnya di Word."),
                )


def of_tags(part: str, cause: str, file: str) -> Finding:
    """A tag that could not be filled."""
    message = _("tanda dalam templat tidak dapat diisi: {cause}", cause=cause)
    return Finding("TMP105", Place(file, detail=part), message, _(MEND))
