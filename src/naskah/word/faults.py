"""What is wrong between a template and a document: names that it lacks, parts that it has lost, styles it never had."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from naskah.composition.model import Composed
from naskah.findings import Finding, Place
from naskah.messages import N_, _
from naskah.word.tags import LAST_SECTION, Tags

MEND = N_("Betulkan di Word, atau salin lagi templat yang asli.")


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
        yield Finding("TMP108", Place(file), _('templat tidak mempunyai gaya "{name}"', name=name), _(MEND))
    for name in sorted(outlines):
        yield Finding("TMP109", Place(file), _('templat tidak mempunyai daftar bernama "{name}"', name=name), _(MEND))


def of_tags(part: str, cause: str, file: str) -> Finding:
    """A tag that could not be filled."""
    message = _("tanda dalam templat tidak dapat diisi: {cause}", cause=cause)
    return Finding("TMP105", Place(file, detail=part), message, _(MEND))
