"""The fonts of the theme (ISO/IEC 29500-1, 20.1.4.1.18), which styles may name instead of a font."""

from __future__ import annotations

from naskah.pdf.names import DRAWING, Element

_FONTS = ("major", "minor")
_SCRIPTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}


def theme_fonts(theme: Element | None) -> dict[str, str]:
    """`+minorHAnsi` and the like to names of fonts. A script without a font of its own has the Latin one."""
    found: dict[str, str] = {}
    if theme is None:
        return found
    for kind in _FONTS:
        collection = theme.find(f".//{{{DRAWING}}}{kind}Font")
        if collection is None:
            continue
        names = {script: collection.find(f"{{{DRAWING}}}{script}") for script in ("latin", "ea", "cs")}
        families = {script: font.get("typeface", "") for script, font in names.items() if font is not None}
        for suffix, script in _SCRIPTS.items():
            if family := families.get(script) or families.get("latin"):
                found[f"+{kind}{suffix}"] = family
    return found
