"""Lines of a body that are typed as Word shows them: headings without `#`, numbers of ayat, bullets of other kinds."""

from __future__ import annotations

import re

from msgspec import Struct

from naskah.content.markdown_source import LETTERS, typed_markers
from naskah.messages import N_, _

AYAT = "()"
MARKER = typed_markers(LETTERS)  # of an item: (1) is the number of an ayat
# A number of an ayat as a person types it; `( )` is meant to be `()`.
TYPED_AYAT = re.compile(r"\(\s*\d{1,3}[a-z]?\s*\)|\(\s+\)")
# A line that ends so goes on with a number: `sebagaimana dimaksud pada ayat`, `ayat (1) dan`.
_GOES_ON = re.compile(r"(?:\bayat|(?<!; )\b(?:dan|atau|dan/atau)|\bdengan|,)$", re.IGNORECASE)
# A line that ends so goes on with the name of a Pasal or a BAB: `sebagaimana dimaksud dalam`, `ayat (1)`.
_REFERS = re.compile(
    r"(?:\b(?:dalam|pada|dengan|dan|atau|dari|oleh|dengan|sampai|ke|di|antara|ketentuan|menurut|berdasarkan|terhadap|atas"
    r"|bunyi|sebelum|sesudah|setelah|yakni|yaitu|kecuali|tentang|mengenai|untuk|bagi|selain|dimaksud|substansi|rumusan"
    r"|isi|judul|perubahan|melalui|adalah|yang|jo|juncto|ayat \(\w+\)|(?:huruf|angka) \w+)|[,(])$",
    re.IGNORECASE,
)
_ID = re.compile(r"\s*\{#[^{}\s]*\}\s*$")
_TITLE = r"(?:\s+(?:[A-Z][\w-]*|dan|atau|serta|dalam|di))*"
_PASAL = r"(?:Pasal|PASAL)(?:\s+(?:\d{1,3}\s?[A-Z]{0,2}|[IVXLC]+))?"
_BAB = r"(?:BAB|Bab)\s+[IVXLC]+[A-Z]?"
_ORDINAL = "(?i:kesatu|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|kesebelas)"
_BAGIAN = rf"(?:Bagian|BAGIAN)\s+{_ORDINAL}(?:\s+(?:Belas|Puluh)(?:\s+\w+)?)?"
_PARAGRAF = r"(?:Paragraf|PARAGRAF)\s+\d{1,2}"
_LINE = re.compile(f"{_PASAL}|{_BAB}|{_BAGIAN}|{_PARAGRAF}")
_DIVISION = re.compile(f"{_BAB}|{_BAGIAN}|{_PARAGRAF}")
_NUMBERED = re.compile(rf"(?:Pasal|PASAL)\s+\S.*|{_DIVISION.pattern}")
# A heading whose `#` has no space behind it.
_GLUED = re.compile(r"(#{1,6})([^\W\d_].*)")
# What stands for a bullet elsewhere. A hyphen or a dash may also stand between words, and a star open an emphasis.
_BULLET = re.compile(r"([•▪●○◦■□►➢✓‣⁃∙·])\s*(?=\S)|([–—*])\s*(?=[^\W\d])|(-)(?=[^\W\d])")
_ENDED = (":", ";", ".")


class Form(Struct, frozen=True):
    """What a heading that is typed as a whole paragraph should have been."""

    pattern: re.Pattern[str]
    level: int
    name: str
    help: str


_QUOTED = N_('; bila bagian dari kutipan, awali barisnya dengan ">"')
FORMS = (
    Form(re.compile(rf"{_PASAL}[.:]?"), 0, "Pasal", N_('tulis "# Pasal" tanpa nomor')),
    Form(re.compile(rf"{_BAB}{_TITLE}[.:]?"), 1, "BAB", N_('tulis "# Nama bab" tanpa nomor')),
    Form(re.compile(rf"{_BAGIAN}{_TITLE}[.:]?"), 2, "Bagian", N_('tulis "## Nama bagian" tanpa nomor')),
    Form(re.compile(rf"{_PARAGRAF}{_TITLE}[.:]?"), 3, "Paragraf", N_('tulis "### Nama paragraf" tanpa nomor')),
)


def heading_form(said: str) -> Form | None:
    """The form of heading that a whole paragraph is, by its words."""
    return next((form for form in FORMS if form.pattern.fullmatch(said)), None)


def way_out(form: Form) -> str:
    """What is to be typed instead of such a paragraph."""
    return _(form.help) + _(_QUOTED)


def glued(said: str) -> str:
    """A heading as it should be typed, for one whose `#` has no space behind it."""
    found = _GLUED.fullmatch(said)
    return f"{found[1]} {found[2]}" if found else ""


def is_quoted_heading(said: str) -> bool:
    """Whether a whole line of a quotation is the heading of a Pasal, a BAB, a Bagian or a Paragraf."""
    return _NUMBERED.fullmatch(said) is not None and heading_form(said) is not None


def division_number(title: str) -> str:
    """The number that is typed before a title: `BAB II`, `Bagian Kesatu`; or nothing."""
    found = _DIVISION.match(title)
    return found[0] if found and not title[found.end() : found.end() + 1].strip() else ""


def opens_title(said: str) -> bool:
    """Whether the next line of a quotation is the title of what this one numbers."""
    return _DIVISION.fullmatch(said) is not None


def bullet(said: str) -> str:
    """The bullet that a paragraph begins with, or nothing."""
    found = _BULLET.match(said)
    return found[0].rstrip() if found else ""


def begins_ayat(above: str, line: str) -> bool:
    """Whether a line begins an ayat, its number typed or not."""
    return line.startswith(AYAT) or (TYPED_AYAT.match(line) is not None and _GOES_ON.search(above) is None)


def begins_inner(above: str, line: str) -> bool:
    """Whether a line within an item begins what no item may hold."""
    return begins_ayat(above, line) or _is_heading(above, line)


def begins_own(above: str, line: str) -> bool:
    """Whether a line begins an ayat, or is a heading or a bulleted line, or follows a heading."""
    return begins_inner(above, line) or _is_heading("", above) or _is_bulleted(above, line)


def goes_on(above: str) -> bool:
    """Whether a line goes on with a number on the next."""
    return _GOES_ON.search(above) is not None


def _is_heading(above: str, line: str) -> bool:
    bare = _ID.sub("", line).strip("*_ ")
    return _GLUED.match(line) is not None or (_LINE.fullmatch(bare) is not None and _REFERS.search(above) is None)


def _is_bulleted(above: str, line: str) -> bool:
    found = _BULLET.match(line)
    if found is None or found[0].startswith("*"):
        return False
    return found[1] is not None or above.endswith(_ENDED) or bool(bullet(above))
