"""Citations as an abstrak has them: `UU No. 1 Tahun 2015`, without titles and gazettes.

The grammar of citations is that of the checks; here is only how a found one is said briefly.
"""

from __future__ import annotations

import re

from naskah.checks.law.citations import Citation, citations
from naskah.checks.law.heads import Head
from naskah.checks.law.instruments import ABBREVIATIONS, issuer_of, jenis_of

CONSTITUTION = "UUD Negara Republik Indonesia Tahun 1945"
# Abbreviations that leave open who issued it, or that are spellings of another one.
_NEVER = frozenset({"UUD", "SK", "PERPPU", "Perpu", "Perwal"})
# What is abbreviated together with the name of a place that follows: `Perda Provinsi …`, `Perbup …`.
_OF_PLACES = frozenset({"daerah", "gubernur", "bupati", "wali kota"})
_ENDS = re.compile(r"(?:\s*[;.,])*(?:\s+dan)?[\s;.,]*\Z")


def brief(item: str) -> str:
    """An item of Mengingat in short: each instrument it cites, with what amended it; as written where it cites none."""
    text = " ".join(item.split())
    found = citations(text, bare=True)
    return "; ".join(_cited(text, citation) for citation in found) or without_end(text)


def without_end(text: str) -> str:
    """A text without the marks, and without the `dan`, that join it to the next."""
    return _ENDS.sub("", " ".join(text.split()))


def _cited(text: str, citation: Citation) -> str:
    said = _head(text, citation.head)
    if citation.articles:
        said = f"{text[slice(*citation.articles)]} {said}"
    if citation.chain and citation.amendments:
        amending = ", ".join(_head(text, amendment.head) for amendment in citation.amendments)
        said = f"{said} {text[slice(*citation.chain)].strip(' ,')} {amending}"
    return said


def _head(text: str, head: Head) -> str:
    if head.number == "":
        return CONSTITUTION
    year = f" Tahun {head.year}" if head.year and not head.number.endswith(str(head.year)) else ""
    return f"{_type(text, head)} No. {head.number}{year}"


def _type(text: str, head: Head) -> str:
    """The type as it is abbreviated, and the place behind it as written."""
    written = text[slice(*head.type)]
    if head.abbreviated:
        return written
    for short, (base, issuer) in ABBREVIATIONS.items():
        if short in _NEVER or jenis_of(base, head.issuer) is not head.jenis:
            continue
        if issuer == head.issuer:
            return short
        if issuer in _OF_PLACES and head.issuer.startswith(f"{issuer} "):
            return f"{short} {_behind(written, issuer)}"
    return written


def _behind(written: str, issuer: str) -> str:
    """The words behind those that name the issuer, which may be spelled otherwise (`Walikota`)."""
    words = written.split()
    for count in range(2, len(words) + 1):
        if issuer_of(" ".join(words[1:count])) == issuer:
            return " ".join(words[count:])
    return " ".join(words[1:])
