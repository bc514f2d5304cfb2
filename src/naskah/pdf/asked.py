"""What a file asks of its PDF by a custom property (ISO/IEC 29500-1, 22.3), since Word itself has no word for it."""

from __future__ import annotations

from naskah.pdf.names import Element

CATCHWORDS = "naskah-kata-penyambung"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
YES = ("true", "1")


def asks_for_catchwords(properties: Element | None) -> bool:
    """Whether the custom properties of a file say that its pages are to end with the first word of the next."""
    for found in () if properties is None else properties.iterchildren(f"{{{CUSTOM}}}property"):
        if found.get("name") == CATCHWORDS:
            return (found.findtext(f"{{{TYPES}}}bool") or "").strip() in YES
    return False
