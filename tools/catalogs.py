"""Keeps the message catalogs in `src/naskah/locale/` complete: `python -m tools.catalogs`.

Reads every message that the code marks with `_` or `N_` and puts them into each `naskah.po`: what is translated stays,
what is new has no translation yet and is listed, what no code says any more goes. Then every `.po` is compiled. The
same code and translations give the same bytes, so the catalogs bear no dates, no line numbers and no guesses.

`klik.po` holds the words of click. They stand in its code, not in ours, so it is only compiled.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser, write_po

SOURCES = Path(__file__).resolve().parents[1] / "src" / "naskah"
LOCALE = SOURCES / "locale"
DOMAIN = "naskah"
MARKS = {"_", "N_"}


class Stable(Catalog):
    """A catalog whose head says only what reading it takes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """No dates, no names of people and programs."""
        return [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Language", self.locale_identifier or ""),
            ("Plural-Forms", self.plural_forms),
        ]

    @mime_headers.setter
    def mime_headers(self, headers: object) -> None:
        Catalog.mime_headers.fset(self, headers)  # type: ignore[misc]  # a property of Catalog


def catalogs() -> list[Path]:
    """Every `.po` file there is."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def read(file: Path) -> Stable:
    """The catalog of a `.po` file, obsolete messages included."""
    catalog = Stable(file.parents[1].name, header_comment="", fuzzy=False)
    with file.open("rb") as stream:
        PoFileParser(catalog, abort_invalid=True).parse(stream)
    return catalog


def said() -> dict[str, list[str]]:
    """Every message of the code, with the files that say it."""
    messages: dict[str, set[str]] = {}
    for file in SOURCES.rglob("*.py"):
        for message in marked(file.read_text(encoding="utf-8")):
            messages.setdefault(message, set()).add(file.relative_to(SOURCES).as_posix())
    return {message: sorted(files) for message, files in messages.items()}


def marked(code: str) -> Iterator[str]:
    """What stands in `_("…")` and `N_("…")`. Babel's own reader passes over those within an f-string."""
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS and call.args:
            message = call.args[0]
            if isinstance(message, ast.Constant) and message.value:
                yield str(message.value)


def merged(old: Catalog, messages: dict[str, list[str]]) -> Stable:
    """These messages, file by file, with the translations that they have in `old`."""
    new = Stable(old.locale, header_comment="", fuzzy=False)
    for message, files in sorted(messages.items(), key=lambda item: (item[1], item[0])):
        known = old.get(message)
        new.add(message, known.string if known else "", [(file, 0) for file in files])
        new[message].flags = {"fuzzy"} & (known.flags if known else set())
    return new


def missing(catalog: Catalog) -> Iterator[Message]:
    """The messages without a translation that holds."""
    return (message for message in catalog if message.id and (not message.string or message.fuzzy))


def as_po(catalog: Catalog) -> bytes:
    """The text of a `.po` file."""
    into = io.BytesIO()
    write_po(into, catalog, width=120, include_lineno=False)
    return into.getvalue().lstrip(b"\n")


def as_mo(catalog: Catalog) -> bytes:
    """The bytes of a `.mo` file."""
    into = io.BytesIO()
    write_mo(into, catalog)
    return into.getvalue()


def main() -> int:
    """Merges and compiles all catalogs; 1 when a translation is missing."""
    messages = said()
    untranslated = 0
    for file in catalogs():
        catalog = read(file)
        if file.stem == DOMAIN:
            catalog = merged(catalog, messages)
            file.write_bytes(as_po(catalog))
        file.with_suffix(".mo").write_bytes(as_mo(catalog))
        for message in missing(catalog):
            untranslated += 1
            print(f"{file.relative_to(SOURCES)}: {message.id!r}")
    print(f"{len(messages)} messages, {untranslated} without a translation")
    return 1 if untranslated else 0


if __name__ == "__main__":
    sys.exit(main())
