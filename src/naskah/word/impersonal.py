"""A Word file without what it tells of whoever made it: nobody sees that on its pages, and everybody can read it.

Names of people and firms, a picture of the first page, the file that it was made from, the source of a mail merge.
Authors and dates stand in `docProps/core.xml`, which is written anew (`properties`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
_EMPTY: Mapping[str, bytes] = {
    "docProps/app.xml": _HEAD + b"<Properties " + _OFFICE + b'extended-properties"></Properties>',
    "docProps/custom.xml": _HEAD + b"<Properties " + _OFFICE + b'custom-properties"></Properties>',
}
_NAMED = re.compile(rb"DOCPROPERTY")  # a field that shows one of them on a page
_LINKS = re.compile(
    rb'<Relationship\b[^>]*/(?:attachedTemplate|mailMergeSource|mailMergeHeaderSource|recipientData|thumbnail)"[^>]*/>'
)
_SETTINGS = re.compile(rb"<w:attachedTemplate\b[^>]*/>|<w:mailMerge>.*?</w:mailMerge>", re.DOTALL)
_WITHOUT: Mapping[str, re.Pattern[bytes]] = {
    "_rels/.rels": _LINKS,
    "word/_rels/settings.xml.rels": _LINKS,
    "word/settings.xml": _SETTINGS,
}
_THUMBNAIL = re.compile(r"docProps/thumbnail\.\w{1,8}")


def impersonal(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a package, in their order; what fields show of its properties stays."""
    is_shown = any(_NAMED.search(data) for name, data in parts.items() if name.startswith("word/"))
    empty = {} if is_shown else _EMPTY
    return {
        name: empty.get(name, _WITHOUT[name].sub(b"", data) if name in _WITHOUT else data)
        for name, data in parts.items()
        if not _THUMBNAIL.fullmatch(name)
    }
