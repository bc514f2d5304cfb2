"""Characters of symbol fonts as Unicode: those fonts put pictures on codes, and are not here to draw them.

Sources: the Symbol encoding of PDF (ISO 32000-1, annex D.5) and the signs as Wingdings shows them.
"""

from __future__ import annotations

_PRIVATE = 0xF000  # Word keeps codes of symbol fonts at U+F000 to U+F0FF

_SYMBOL = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
    0xBF: "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊",
    0xE5: "∑",
    0xF2: "∫",
}
_WINGDINGS = {
    0x20: " ",
    0x22: "✂",
    0x28: "☎✆✉",
    0x3F: "✍",
    0x45: "☜☞☝☟",
    0x4A: "☺",
    0x4C: "☹",
    0x6C: "●❍■□",
    0x71: "❑❒⬧⧫◆❖",
    0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
    0x9E: "·•",
    0xA1: "○",
    0xA7: "▪☐",
    0xAB: "★✶✴✹",
    0xD8: "➢",
    0xDF: "←→↑↓",
    0xE8: "➔",
    0xEF: "⇦⇨⇧⇩",
    0xFB: "✗✓☒☑",
}
_WINGDINGS_2 = {0x20: " ", 0x4F: "✗✓", 0x51: "☒☑☒☒", 0x96: "•●", 0xA2: "■□"}
_WEBDINGS = {0x20: " ", 0x61: "✔", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✘"}


def _spread(pieces: dict[int, str]) -> dict[int, str]:
    return {start + at: sign for start, signs in pieces.items() for at, sign in enumerate(signs)}


_FONTS = {
    "symbol": _spread(_SYMBOL),
    "wingdings": _spread(_WINGDINGS),
    "wingdings 2": _spread(_WINGDINGS_2),
    "webdings": _spread(_WEBDINGS),
    "wingdings 3": _spread({0x20: " "}),
}


def is_symbol_font(family: str) -> bool:
    """Whether the codes of this font are pictures."""
    return family.lower() in _FONTS


def to_unicode(text: str, family: str) -> tuple[str, list[str]]:
    """`text` of a symbol font as Unicode, and the codes that have no sign here, as `U+F0FF (Wingdings)`."""
    signs = _FONTS.get(family.lower(), {})
    shown, unknown = [], []
    for character in text:
        code = ord(character)
        private = _PRIVATE <= code <= _PRIVATE + 0xFF
        sign = signs.get(code - _PRIVATE if private else code)
        if sign is None and not private and code > 0xFF:
            sign = character  # an ordinary character, which another font would draw in Word as well
        if sign is None:
            unknown.append(f"U+{code:04X} ({family})")
        else:
            shown.append(sign)
    return "".join(shown), unknown
