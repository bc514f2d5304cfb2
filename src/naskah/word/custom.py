"""`docProps/custom.xml`: what a file asks of its PDF that Word has no word for (ISO/IEC 29500-1, 15.2.12.2, 22.3)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from naskah.composition.model import Properties
from naskah.pdf.asked import CATCHWORDS, CUSTOM
from naskah.pdf.asked import TYPES as VALUES
from naskah.word.template import TYPES
from naskah.word.xml import before_end

PART, LEADS = "docProps/custom.xml", "_rels/.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CONTENT = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of every custom property, by the standard
FIRST = 2  # the number of the first property
_NAME, _NUMBER = "name", "pid"
_NOTHING = f'<Properties xmlns="{CUSTOM}" xmlns:vt="{VALUES}"/>'


def with_custom(parts: Mapping[str, bytes], properties: Properties) -> dict[str, bytes]:
    """The parts of a package that asks for what its properties say, beside what its template says for itself."""
    if PART not in parts and not properties.catchwords:
        return dict(parts)
    root = _root(parts.get(PART, b""))
    for found in root.findall(f"{{{CUSTOM}}}property[@{_NAME}='{CATCHWORDS}']"):
        root.remove(found)
    if properties.catchwords:
        number = max([FIRST - 1, *(int(found.get(_NUMBER, "0")) for found in root)]) + 1
        given = {"fmtid": FORMAT, _NUMBER: str(number), _NAME: CATCHWORDS}
        etree.SubElement(etree.SubElement(root, f"{{{CUSTOM}}}property", given), f"{{{VALUES}}}bool").text = "true"
    written = {**parts, PART: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}
    return written if PART in parts else _related(written)


def _root(part: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    found = etree.fromstring(part, parser) if part else None
    return etree.fromstring(_NOTHING) if found is None else found


def _related(parts: dict[str, bytes]) -> dict[str, bytes]:
    related = f'<Relationship Id="rIdKataPenyambung" Type="{KIND}" Target="{PART}"/>'
    declared = f'<Override PartName="/{PART}" ContentType="{CONTENT}"/>'
    return {
        **parts,
        LEADS: before_end(parts[LEADS], "</Relationships>", [related]),
        TYPES: before_end(parts[TYPES], "</Types>", [declared]),
    }
