"""Nothing is left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import LIST_PARTS, Naskah, Passage
from naskah.checks.parts.final_marks import is_unfilled
from naskah.checks.text.running import finds, running
from naskah.content.model import Pejabat
from naskah.findings import Place, Severity
from naskah.messages import N_, _

ANNEX = "lampiran"
FORMS = ("format", "formulir", "blangko", "blanko", "templat")
SHOWN = ("contoh", "bentuk", "model", *FORMS)  # what a title of a form may begin with
SIGNATURE = "ttd"
NOT_TEXT = ("nomor", "status", "lembaga", "tahun")
QUOTED = frozenset({"sic", "sic!", "dst", "dst.", "dll", "dll."})


# One of these stands in whatever the pattern finds; most texts hold none, and need no search.
SIGNS = ("...", "…", "___", "[", "<", "xx", "XXXX", "TODO", "FIXME", "nn", "tttt")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<dots>\.\.\.+|…+|___+)"
        r"|(?P<typed>\[[^\[\]\n\0]{1,60}\]|<[^<>\n\0]{1,60}>|[Xx]xx+|XXXX+|TODO|FIXME|nn|tttt)"
    )


def _slips(naskah: Naskah) -> Iterator[Slip]:
    forms = {passage.key for passage in naskah.passages if passage.role == "judul-lampiran" and _is_form(passage.text)}
    for found in finds(naskah, _pattern()) if _may_have(running(naskah).text) else ():
        passage = found.passage
        if passage.part == SIGNATURE or (passage.part == ANNEX and (found.match["dots"] or _lies_in(forms, passage))):
            continue
        if _is_blank(found.match, passage.text, found.start(), found.end()):
            yield found.slip(*_said(found.match.group()))
    for items in naskah.lists:
        for item in items.items if items.form in LIST_PARTS else ():
            if is_unfilled(item.text):
                yield item.slip(0, len(item.text), *_said(item.text))
    for text, place in _lines(naskah):
        match = _pattern().search(text) if _may_have(text) else None
        if match and _is_blank(match, text, *match.span()):
            yield Slip(place, *_said(match.group()))


def _may_have(text: str) -> bool:
    return any(sign in text for sign in SIGNS)


def _said(words: str) -> tuple[str, str]:
    return _('"{words}" belum diisi', words=words), _("isi, atau hapus")


def _is_blank(match: re.Match[str], text: str, start: int, end: int) -> bool:
    words = match["typed"]
    if words is None:
        return True
    inner = words[1:-1].strip()
    if words[0] == "[":
        letters = sum(map(str.isalpha, inner))
        return (letters > 2 and inner.lower() not in QUOTED) or inner.strip("._… ") == ""
    if words[0] == "<":
        if any(mark in words for mark in ":/@=") or words[1] == " " or words[-2] == " ":
            return False  # an address, or less and more
        return inner == "…" or (inner[0].isalpha() and len(inner) > 2)
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    return not any(map(str.isalnum, around))


def _is_form(title: str) -> bool:
    words = title.lower().split()
    return bool(words) and (words[0] in SHOWN or any(word in FORMS for word in words))


def _lies_in(forms: set[str], passage: Passage) -> bool:
    return any(passage.key == form or passage.key.startswith(f"{form}.") for form in forms)


def _lines(naskah: Naskah) -> Iterator[tuple[str, Place]]:
    """What stands in fields of one line and in the profile."""
    document = naskah.document
    for name, value in document.fields.items():
        if isinstance(value, Pejabat):
            yield from zip(value.jabatan, (line.place for line in value.jabatan_written), strict=True)
            yield value.nama, value.nama_written.place
        elif isinstance(value, str) and name not in NOT_TEXT and name in document.places:
            yield value, document.places[name]
    lembaga = document.lembaga
    texts = {"nama": lembaga.nama, "sebutan": lembaga.sebutan, "pembentuk": lembaga.pembentuk, "tempat": lembaga.tempat}
    named = [*((text, name) for name, text in texts.items()), *((line, "kop") for line in lembaga.kop)]
    for text, name in reversed(dict(reversed(named)).items()):  # each once, where it first stands
        yield text, lembaga.place_of(name)


RULE = Rule(
    code="ATR007",
    severity=Severity.ERROR,
    says=N_('Tidak ada bagian yang belum diisi: "…", "....", "___", "xxx", "[nama]", "<nama>", "TODO".'),
    source="UU 12/2011 Lampiran II angka 164",
    why=N_("Naskah yang ditandatangani dengan bagian kosong dapat diisi siapa saja sesudahnya."),
    guard=N_("Titik-titik pada blangko dan isi lampiran yang berupa format, formulir, atau contoh dibiarkan."),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh naskah pada [nama dinas] perlu dibentuk tim;
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh naskah pada Dinas Contoh Kabupaten Rekaan perlu dibentuk tim;
""",
)
