"""What naskah tells a person, in the language of who reads it.

The code says everything in Indonesian. Other languages come from the gettext catalogs in `locale/`, which
`python -m tools.catalogs` keeps complete.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

SOURCE_LANGUAGE = "id"
LOCALE = Path(__file__).resolve().parent / "locale"
DOMAIN = "naskah"
ENVIRONMENT_VARIABLE = "NASKAH_LANG"

_language = SOURCE_LANGUAGE
_catalog: NullTranslations | None = None


def languages() -> tuple[str, ...]:
    """Every language that naskah speaks, its own first."""
    others = sorted(catalog.parent.parent.name for catalog in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (SOURCE_LANGUAGE, *others)


def speak(language: str) -> None:
    """Says everything in `language` from now on; a language without a catalog is Indonesian."""
    global _catalog, _language
    _language, _catalog = SOURCE_LANGUAGE, None
    if language in languages()[1:]:
        from gettext import translation

        _language, _catalog = language, translation(DOMAIN, LOCALE, [language])


def spoken() -> str:
    """The language in which everything is said."""
    return _language


def asked_for() -> str:
    """The language that the environment asks for."""
    return os.environ.get(ENVIRONMENT_VARIABLE, "").strip().lower() or SOURCE_LANGUAGE


def _(message: str, /, **values: object) -> str:
    """The message in the reader's language, `{name}` in it replaced by its value; literal without values."""
    said = _catalog.gettext(message) if _catalog is not None and message else message
    return said.format(**values) if values else said


def N_(message: str) -> str:  # noqa: N802 -- the name by which gettext's tools know a message that is said later
    """Marks a message that stands in a table of data and is said, with `_`, when it is needed."""
    return message
