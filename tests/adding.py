"""The kind that `docs/templat.md` makes, as a person who follows it does: files typed in, paragraphs set in Word."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from reading import DOCUMENT, part, with_parts

from naskah.environment import built_in_templates

GUIDE = Path(__file__).parents[1] / "docs/templat.md"
KIND = "berita-acara"
_FILE = re.compile(r"^```yaml\n# berkas: (\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_BODY = re.compile(r"^<!-- template.docx -->\n+```text\n(.*?)^```", re.MULTILINE | re.DOTALL)
_COPIED = re.compile(r"^xcopy .*\\templates\\(\S+)\" templates\\(\S+)$", re.MULTILINE)
_KOP = re.compile(r'.*<w:pStyle w:val="RuangKop"/>.*?</w:p>', re.DOTALL)


def guide() -> str:
    """The whole page."""
    return GUIDE.read_text(encoding="utf-8")


def files() -> dict[str, str]:
    """The files that the guide shows, by their names."""
    return dict(_FILE.findall(guide()))


def lines() -> list[tuple[str, str]]:
    """What the guide has typed below the kop: style and text of each paragraph."""
    (body,) = _BODY.findall(guide())
    return [(style.strip(), text) for style, _, text in (line.partition(" | ") for line in body.splitlines())]


def add(root: Path) -> Path:
    """Makes the kind in a project, and nothing else but the profile that the guide shows. Gives its folder."""
    for name, text in files().items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    ((source, target),) = _COPIED.findall(guide())
    copied = (built_in_templates() / source / "template.docx").read_bytes()
    folder = root / "templates" / target
    (folder / "template.docx").write_bytes(typed(copied, lines()))
    return folder


def typed(template: bytes, below: list[tuple[str, str]]) -> bytes:
    """The Word file with these paragraphs in place of all that stands below its kop."""
    body = part(template, DOCUMENT).decode("utf-8")
    kop = _KOP.match(body)
    assert kop is not None
    ids = _styles(template)
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{ids[style]}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
        for style, text in below
    )
    end = body[body.rindex("<w:sectPr") :]
    return with_parts(template, word__document=f"{kop.group()}{paragraphs}{end}".encode())


def _styles(template: bytes) -> dict[str, str]:
    sheet = part(template, "word/styles.xml").decode("utf-8")
    return {name: id_ for id_, name in re.findall(r'w:styleId="([^"]+)"><w:name w:val="([^"]+)"', sheet)}
