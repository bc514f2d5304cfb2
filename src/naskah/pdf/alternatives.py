"""Elements that are no part of WordprocessingML, or of the part of it that is drawn here."""

from __future__ import annotations

from naskah.pdf.drawing import has_picture
from naskah.pdf.names import CHOICE, FALLBACK, Element, local
from naskah.pdf.refusals import ELEMENTS
from naskah.pdf.story import Story


def chosen(element: Element) -> Element | None:
    """The alternative that is read of an `mc:AlternateContent`: a picture, else what older programs get."""
    choices = list(element.iterchildren(CHOICE))
    pictures = [choice for choice in choices if has_picture(choice)]
    fallback = element.find(FALLBACK)
    return next(iter([*pictures, *([fallback] if fallback is not None else []), *choices]), None)


def refuse_unknown(story: Story, element: Element) -> None:
    """Refuses an element by its name if it is known not to be drawn, or holds what a person would read."""
    tag = str(element.tag)
    if tag in ELEMENTS:
        feature = ELEMENTS[tag]
        story.refuse(feature, local(element) if feature == "field" else "")
    elif _has_text(element):
        story.refuse("unknown", f"<{element.prefix or ''}:{local(element)}>")


def _has_text(element: Element) -> bool:
    return any(str(text).strip() for text in element.itertext())
