"""Styles of the template by the names that people see: Word writes ids of its own, after the language it speaks."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct, field

from naskah.word.xml import WORD

W = f"{{{WORD}}}"


def style_ids(root: etree._Element) -> Mapping[str, str]:
    """Style ids by key: `Isi Lampiran` is `isilampiran`, `heading 1` is `heading1`."""
    return {
        _key(name.get(f"{W}val", "")): style.get(f"{W}styleId", "")
        for style in root.iterchildren(f"{W}style")
        if (name := style.find(f"{W}name")) is not None
    }


class Styles(Struct):
    """The ids of the styles that one document uses, and the names of those that the template does not have."""

    ids: Mapping[str, str]
    missing: set[str] = field(default_factory=set)

    def __getitem__(self, name: str) -> str:
        known = self.ids.get(_key(name))
        if known is None:
            self.missing.add(name)
        return known or name


def _key(name: str) -> str:
    return name.replace(" ", "").casefold()
