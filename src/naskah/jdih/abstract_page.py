"""The page of an abstrak: its words as blocks, in the template `abstrak`, which a project can have of its own.

It goes through the stages of every document from composed blocks on, so that Word file and PDF are made as all are.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from naskah.composition.model import Composed, Entries, Entry, Marker, Paragraph, Properties, Run
from naskah.content.model import Kind, Part
from naskah.environment import Project, built_in_templates
from naskah.jdih.abstract import Abstract

NAME, TEMPLATE, SLOT = "abstrak", "template.docx", "isi"
STYLE, LAST = "ButirAbstrak", "ButirAbstrakAkhir"
OUTLINE, SIGN = "abstrak", "-"
LABEL, COLON = 2.4, 0.45  # centimetres: the columns before the text


def composed_abstract(abstract: Abstract, project: Project, properties: Properties) -> Composed:
    """The abstrak, ready to be written; `properties` are those of the document itself."""
    template = _template(project)
    rows = [
        _entry(label, texts) for label, texts in (("ABSTRAK", abstract.items), ("CATATAN", abstract.notes)) if texts
    ]
    return Composed(
        kind=_kind(template.parent),
        path="",
        template=template,
        template_name=f"templates/{NAME}/{TEMPLATE}",
        texts={
            "subjek": abstract.subject,
            "tahun": abstract.year,
            "sumber": abstract.source,
            "judul": abstract.title,
            "tanda_salinan": "",
            "tanda_konsep": "",
        },
        lines={},
        flags={"konsep": False, "nomor_halaman": True, "nomor_halaman_bawah": False},
        slots={SLOT: (Entries(tuple(rows), LABEL, COLON),), "paraf_pojok": ()},
        properties=replace(properties, title=f"Abstrak {properties.title}", subject=abstract.subject),
    )


def _template(project: Project) -> Path:
    """The project's own where it has one."""
    folder = project.template_folder(NAME)
    own = folder / TEMPLATE if folder else None
    return own if own is not None and own.is_file() else built_in_templates() / NAME / TEMPLATE


def _kind(folder: Path) -> Kind:
    """What the stages after composing ask of a kind: a name, and the slots its template has to have."""
    return Kind(NAME, "Abstrak", folder, {}, "", {}, {}, {}, frozenset(), {}, {}, {SLOT: (Part("rincian"),)})


def _entry(label: str, texts: tuple[str, ...]) -> Entry:
    key = label.lower()
    items = [
        Paragraph(
            LAST if position == len(texts) else STYLE,
            (Run(text),),
            Marker(OUTLINE, 0, key, SIGN),
            key=f"{key}.{position}",
        )
        for position, text in enumerate(texts, 1)
    ]
    return Entry(Paragraph("Label", (Run(label),)), tuple(items))
