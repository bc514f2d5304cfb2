"""With what the items of a list end, and with what they should: the marks of a list that is one sentence.

UU 12/2011 Lampiran II angka 87-92: items end with a semicolon, the last but one with `; dan`, `; atau` or
`; dan/atau`, the last as the sentence does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from naskah.checks.naskah import Items, Naskah, Passage
from naskah.checks.parts.articles import BODY, TEXT, changes
from naskah.checks.parts.definitions import definition_lists
from naskah.composition.items import MORE
from naskah.composition.punctuation import CONJUNCTIONS, item_mark

_MARKS = (";", ".", ",", ":")
_UNKNOWN = ("?", "!", '"', "”", "’", "'", "…", "...", "\ufffc")
CONJUNCT = tuple(f"; {word}" for word in CONJUNCTIONS)
SENTENCES = "kalimat"  # the style of a list whose items are sentences of their own
CLAUSES = "rincian"  # the style of a list that is one sentence
_CLOSING = {"diktum": ".", "rincian": ";"}  # by the form of the outermost list


class Ending(Struct, frozen=True):
    """The mark that a text ends with, and where: `;`, `.`, `,`, `:`, `; dan`, `dan`, nothing, or `?` for any other."""

    mark: str
    start: int
    end: int


def ending(text: str) -> Ending:
    """How a text ends; `dan` without a semicolon before it counts with the comma before it."""
    end = len(text.rstrip())
    shown = text[:end]
    if shown.endswith(CONJUNCTIONS):
        word = next(word for word in reversed(CONJUNCTIONS) if shown.endswith(word))
        before = shown[: -len(word)].rstrip()
        if before != shown[: -len(word)]:
            if before.endswith(";"):
                return Ending(f"; {word}", len(before) - 1, end)
            return Ending(word, len(before.rstrip(",")), end)
    if not shown or shown.endswith(_UNKNOWN):
        return Ending("?", end, end)
    if shown.endswith(_MARKS):
        return Ending(shown[-1], end - 1, end)
    return Ending("", end, end)


def style(endings: Sequence[Ending]) -> str:
    """What a list of the norm is by the ends of its items: clauses of one sentence unless they all are sentences."""
    before = [each.mark for each in endings[:-1]]
    if "." in before and not any(mark[:1] in (";", ",") for mark in before):
        return SENTENCES
    return CLAUSES


def closings(naskah: Naskah) -> Mapping[str, str]:
    """List key → the mark of its last item; nothing where nobody can tell. A list within a list ends as the item that
    holds it.

    Where that item goes on below the list, a comma leads over.
    """
    places = {item.key: (items, position) for items in naskah.lists for position, item in enumerate(items.items, 1)}
    sentences = {items.key for items in definition_lists(naskah)}
    marks: dict[str, str] = {}
    for items in naskah.lists:  # outer before inner
        key = items.key
        if items.form != "butir":
            marks[key] = _CLOSING.get(items.form, "")
            continue
        if f"{key}.{MORE}" in naskah.by_key:
            marks[key] = ","
            continue
        holder, position = places.get(items.opening.key if items.opening else "", (None, 0))
        if items.part == BODY and _goes_on(naskah, items):
            marks[key] = ""
        elif holder is None:
            marks[key] = _closing_of_article(naskah, items)
        elif holder.key in sentences or changes(naskah, holder):
            marks[key] = "."
        elif holder.form == "butir":
            marks[key] = item_mark(position, len(holder.items), marks[holder.key])
        else:
            marks[key] = _CLOSING.get(holder.form, "")
    return marks


def _closing_of_article(naskah: Naskah, items: Items) -> str:
    """The mark by which a list of a Pasal or an ayat closes its sentence."""
    return "." if items.opening and items.opening.role == TEXT and not changes(naskah, items) else ""


def _goes_on(naskah: Naskah, items: Items) -> bool:
    """Whether a sentence goes on below its list."""
    above, _dot, position = items.key.rpartition(".")
    return f"{above}.{int(position) + 1}" in naskah.by_key


def is_clauses_of_annex(endings: Sequence[Ending]) -> bool:
    """Whether most items of a list of a Lampiran end with a semicolon: then it is one sentence."""
    before = endings[:-1]
    return sum(each.mark[:1] == ";" for each in before) * 2 > len(before)


def colon_for(passage: Passage) -> str | None:
    """The colon that mends the end of a text; not in YAML, where one outside of quotes makes a text into a key."""
    return None if passage.source.place.file.endswith((".yaml", ".yml")) else ":"


def has_sentences(passage: Passage) -> bool:
    """Whether a text has a sentence within it: its last full stop is then its own."""
    return ". " in passage.text


def holders(naskah: Naskah) -> frozenset[str]:
    """Keys of items that have something below them: their end is not the end of the item."""
    known: frozenset[str] | None = naskah.__dict__.get("holders")
    if known is None:
        opened = {items.opening.key for items in naskah.lists if items.opening is not None}
        below = {passage.key.rpartition(".")[0] for passage in naskah.passages if passage.role != "butir"}
        known = naskah.__dict__["holders"] = frozenset(opened | below)
    return known


def is_sentences(items: Items) -> bool:
    """Whether the items of a list of the norm are sentences of their own."""
    return style([ending(item.text) for item in items.items]) == SENTENCES
