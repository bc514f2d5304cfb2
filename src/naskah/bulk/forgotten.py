"""What a letter of one's own seems to have forgotten: that it is for many, or how a name is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from naskah.findings import Finding, Place, Severity
from naskah.holes import holes_in
from naskah.messages import _

# As other programs have it: «nama» of Word's own mail merge, {nama}, <nama>, ${nama}.
_ELSEWHERE = re.compile(r"«\s*(\w+)\s*»|(?<!\{)\{\s*(\w+)\s*\}(?!\})|<\s*(\w+)\s*>")


def forgotten(texts: str, names: Collection[str], place: Place) -> Iterator[Finding]:
    """Warnings about a letter that says the same to everybody, and about names written as other programs have them."""
    if not holes_in(texts):
        message = _("surat ini sama bagi semua orang: tidak ada satu pun kolom yang disebut di dalamnya")
        yield Finding("BLK008", place, message, _("tulis misalnya {tag}", tag=_tag(min(names))), Severity.WARNING)
    said = {next(filter(None, found.groups())): found.group() for found in _ELSEWHERE.finditer(texts)}
    for name, written in said.items():
        if name.casefold() in names:
            message = _('"{written}" tercetak seperti itu', written=written)
            help_ = _("maksud Anda {tag}?", tag=_tag(name.casefold()))
            yield Finding("BLK009", place, message, help_, Severity.WARNING)


def _tag(name: str) -> str:
    return f"{{{{ {name} }}}}"
