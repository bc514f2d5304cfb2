"""From the bytes of a DOCX to its `Layout`."""

from __future__ import annotations

from naskah.findings import Place, Refused, stop_on_errors
from naskah.messages import _
from naskah.pdf.asked import asks_for_catchwords
from naskah.pdf.carried import source_of
from naskah.pdf.formats import Formats
from naskah.pdf.layout import Layout
from naskah.pdf.measure import BadValueError, twips, whole
from naskah.pdf.names import BODY, BOOKMARK, NAME, VAL, Element, value_of, w
from naskah.pdf.numbering import Numbering, style_numbers
from naskah.pdf.package import Package
from naskah.pdf.refusals import refusal
from naskah.pdf.sections import Sections
from naskah.pdf.story import Document
from naskah.pdf.styles import Styles
from naskah.pdf.theme import theme_fonts

_DEFAULT_TAB = "720"
_FIRST_WITHOUT_HANGING = 15  # compatibility mode of Word 2013: tables start at the margin, not left of it
_CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "subject": "{http://purl.org/dc/elements/1.1/}subject",
    "keywords": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords",
    "created": "{http://purl.org/dc/terms/}created",
}
_CORE_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
_LANGUAGE = "id"
_DELETED = (w("del"), w("moveFrom"))


def read(docx: bytes, name: str) -> Layout:
    """What the DOCX asks to be drawn. `name` stands for the file in findings.

    Raises `Refused`: at once when the package is not sound, else with everything in it that is not drawn,
    each in its place.
    """
    package = Package(docx, name)
    part = package.document()
    root = package.xml(part)
    body = root.find(BODY)
    if body is None:
        raise Refused([refusal("unknown", Place(name), f"<{root.tag}>")])
    core = _related(package, "", "core-properties")
    properties = {key: _text(core, tag) for key, tag in _CORE.items()}
    try:
        settings = _related(package, part, "settings")
        styles_root = _related(package, part, "styles")
        styles = Styles(styles_root)
        language = styles.language or _text(core, _CORE_LANGUAGE) or _LANGUAGE
        document = _document(package, part, root, styles, styles_root, settings, language)
    except BadValueError as error:
        raise Refused([refusal("value", Place(name, detail=_("gaya atau penomoran")), f"“{error}”")]) from None
    sections = Sections(document, part, settings).read(body)
    stop_on_errors(document.findings)
    catchwords = (
        document.formats.default_text() if asks_for_catchwords(_related(package, "", "custom-properties")) else None
    )
    return Layout(sections=sections, language=language, source=source_of(package), catchwords=catchwords, **properties)


def _document(
    package: Package,
    part: str,
    root: Element,
    styles: Styles,
    styles_root: Element | None,
    settings: Element | None,
    language: str,
) -> Document:
    numbering = Numbering(_related(package, part, "numbering"), style_numbers(styles_root))
    fonts = theme_fonts(_related(package, part, "theme"))
    default_tab = twips(value_of(settings, w("defaultTabStop")) or _DEFAULT_TAB)
    return Document(
        name=package.name,
        package=package,
        styles=styles,
        numbering=numbering,
        formats=Formats(styles, numbering, fonts, language, default_tab),
        bookmarks=frozenset(mark.get(NAME, "") for mark in root.iter(BOOKMARK) if not _is_deleted(mark)),
        padding_hangs_out=_compatibility(settings) < _FIRST_WITHOUT_HANGING,
    )


def _is_deleted(element: Element) -> bool:
    return any(True for _ancestor in element.iterancestors(*_DELETED))


def _related(package: Package, part: str, kind: str) -> Element | None:
    target = package.related(part, kind)
    return package.xml(target) if target is not None else None


def _text(element: Element | None, tag: str) -> str:
    found = element.find(tag) if element is not None else None
    return (found.text or "").strip() if found is not None else ""


def _compatibility(settings: Element | None) -> int:
    """The version of Word whose layout the file asks for; 12 is what no statement means."""
    for setting in settings.iter(w("compatSetting")) if settings is not None else ():
        if setting.get(NAME) == "compatibilityMode":
            return whole(setting.get(VAL))
    return 12
