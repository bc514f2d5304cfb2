"""What is wrong with a tag of a Word template, in words."""

from __future__ import annotations

from naskah.findings import Finding, Place
from naskah.messages import _


def hyphenated(place: Place, source: str, spelled: str) -> Finding:
    """A name as `template.yaml` spells it, which a tag can't."""
    message = _('tanda dalam templat tidak dapat dibaca: "{source}"', source=source)
    return Finding(
        "TMP104", place, message, _("Tulis {{{{ {name} }}}}: tanda hubung menjadi garis bawah.", name=spelled)
    )


def not_closed(word: str, source: str, place: Place) -> Finding:
    """A loop or a condition that goes on to the end of the file."""
    message = _('"{source}" tidak ditutup', source=f"{{% {source} %}}")
    return Finding("TMP104", place, message, _("Tambahkan {end} sesudahnya.", end=f"{{%p end{word} %}}"))


def not_begun(place: Place, source: str, word: str) -> Finding:
    """The end of one that has not begun."""
    message = _('"{source}" tidak punya pembuka', source=f"{{% {source} %}}")
    return Finding(
        "TMP104", place, message, _("Tambahkan {begin} di atasnya, atau hapus tanda ini.", begin=f"{{%p {word} … %}}")
    )


def unreadable(place: Place, source: str) -> Finding:
    """The finding for a tag that is not one."""
    return Finding(
        "TMP104",
        place,
        _('tanda dalam templat tidak dapat dibaca: "{source}"', source=source.strip()[:80]),
        _("Buka templat dengan Word dan betulkan: {{ nama }}, {{p bagian }}, {%p if … %}, {%p for … in … %}."),
    )


def tracked(place: Place, text: str) -> Finding:
    """A change that nobody has accepted or rejected: every document would bring it along."""
    message = _('perubahan yang dilacak (Track Changes) belum diterima atau ditolak: "{text}"', text=text.strip()[:80])
    return Finding(
        "TMP114", place, message, _("Di Word: Review › Accept › Accept All Changes, lalu matikan pelacakan.")
    )


def boxed(place: Place, text: str) -> Finding:
    """A part in a text box, which can't hold pages."""
    message = _('bagian tidak dapat berdiri dalam kotak teks: "{text}"', text=text.strip()[:80])
    return Finding("TMP106", place, message, _("Pindahkan tanda itu ke paragraf biasa atau ke sel tabel."))


def not_alone(place: Place, text: str) -> Finding:
    """A tag that replaces its paragraph, with other text in it."""
    return Finding(
        "TMP106",
        place,
        _('tanda {{{{p … }}}} atau {{%p … %}} tidak sendirian dalam paragrafnya: "{text}"', text=text.strip()[:80]),
        _("Pindahkan teks lain ke paragraf tersendiri; kalau tidak, teks itu hilang."),
    )
