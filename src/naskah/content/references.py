"""Ids, references and expressions of a whole document: checked here, so that composing it can't fail on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from naskah.content.characters import check_characters
from naskah.content.columns import Data
from naskah.content.data import samples
from naskah.content.expressions import analyse, evaluate
from naskah.content.faults import Faults, nearest
from naskah.content.fields import Reading
from naskah.content.model import (
    Ayat,
    Butir,
    Division,
    Group,
    Heading,
    Identitas,
    Lampiran,
    Lembaga,
    List,
    ListItem,
    Orang,
    Paragraph,
    Pasal,
    Penjelasan,
    Quotation,
    Table,
)
from naskah.content.names import (
    given_names,
    known_names,
    may_be_blank,
    missing_names,
    names_of,
    names_of_word,
)
from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Place
from naskah.messages import _

_EXPLAINED = Pasal | Ayat | ListItem
_NUMBERED = re.compile(r"(?:pasal|ayat|huruf|angka)\b", re.IGNORECASE)  # a key that names its target by number
_SOMETHING = "…"  # stands for what only composing knows: a reference, a text of the document


def check(state: Reading, words: Mapping[str, RichText], lembaga: Lembaga | None, data: Data | None) -> None:
    """Notes ids given twice (RJK002), references to no id (RJK001), and expressions that can't be worked out (EKS003…).

    Works on what could be read: what is missing because it is wrong is not told a second time. `lembaga` None: the
    profile, or the day on which to read it, is wrong.
    """
    ids: dict[str, Place] = {}
    texts: list[RichText] = []
    for value in state.values.values():
        for found in _within(value):
            if isinstance(found, RichText):
                texts.append(found)
            else:
                _note_id(*found, ids, state.faults)
    kind, known = state.kind, known_names(state.kind, data)
    given = given_names(kind, state.values, lembaga)
    given |= samples(data) if data else {}
    fields = names_of(kind)
    unreadable = {name for name, field in fields.items() if field in state.keys and name not in given}
    absent = {
        name
        for name, field in fields.items()
        if name not in given and name not in unreadable and not may_be_blank(kind, name, field)
    }
    checker = _Checker(ids, given, missing_names(kind, (*given, *unreadable)), state)
    for text in texts:
        for expression in _expressions(text):
            name = analyse(expression.source).name
            if name in absent:
                state.faults.add(
                    "EKS006",
                    expression.place,
                    _('"{name}" tidak diisi dalam naskah ini', name=name),
                    _("isi {name}:, atau hapus ungkapan ini", name=name),
                )
            else:
                checker.check(expression, known)
    for value in state.values.values():
        for each in value if isinstance(value, tuple) else ():
            if isinstance(each, Penjelasan) and each.of not in ids and state.ids_are_complete:
                message = _('tidak ada id "{id}" untuk dijelaskan', id=each.of)
                state.faults.add("RJK001", each.place, message, _how_to_explain(each.of, state.values.values()))
    for word, text in words.items():
        for expression in _expressions(text):
            checker.check(expression, names_of_word(kind, word, known))
    _check_cycles(state)


def _how_to_explain(asked: str, values: Iterable[object]) -> str:
    """The id that is meant: of a Pasal, of an ayat or of an item in one."""
    name = _("beri nama {mark} pada pasal, ayat, atau butir itu, lalu pakai nama itu di sini", mark="{#…}")
    return name if _NUMBERED.match(asked) else nearest(asked, _explainable(values), name)


def _explainable(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, tuple):
            yield from _explainable(each for each in value if isinstance(each, _EXPLAINED | List))
        elif isinstance(value, List):
            yield from _explainable((value.items,))
        elif isinstance(value, _EXPLAINED):
            yield from (value.id,) if value.id else ()
            yield from _explainable((value.contents if isinstance(value, Pasal) else value.blocks,))


class _Checker:
    def __init__(
        self,
        ids: Mapping[str, Place],
        given: Mapping[str, object],
        missing: Mapping[str, str],
        state: Reading,
    ) -> None:
        self.ids = ids
        self.values = {
            **missing,
            **{name: _flat(value) if isinstance(value, RichText) else value for name, value in given.items()},
        }
        self.sentences = {name for name, value in given.items() if isinstance(value, RichText)}
        self.complete = state.ids_are_complete
        self.faults = state.faults

    def check(self, expression: Expression, known: frozenset[str]) -> None:
        """Notes what is wrong with an expression in this document; `known` are the names it may use."""
        analysis = analyse(expression.source)
        place = expression.place
        if analysis.reference:
            if analysis.reference not in self.ids and self.complete:
                self.faults.add(
                    "RJK001",
                    place,
                    _('tidak ada id "{id}" untuk dirujuk', id=analysis.reference),
                    nearest(
                        analysis.reference,
                        self.ids,
                        _("beri id kepada butir, judul, atau lampiran yang dirujuk"),
                    ),
                )
            return
        if analysis.name and analysis.name not in known:
            self.faults.add(
                "EKS003", place, _('nama "{name}" tidak ada', name=analysis.name), nearest(analysis.name, known)
            )
            return
        if analysis.name in self.sentences and analysis.of_value:
            self.faults.add(
                "EKS005",
                place,
                _('"{name}" adalah kalimat, bukan nilai', name=analysis.name),
                _("pakai filter kapital, kecil, tebal atau miring saja"),
            )
            return
        if analysis.name and analysis.name not in self.values:
            return  # only composing knows it, or it is wrong and said to be
        try:
            given = evaluate(expression, self.values, lambda *_asked: _SOMETHING)
        except ValueError as fault:
            self.faults.add("EKS005", place, str(fault), _("betulkan nilainya atau ganti filternya"))
            return
        # An escape in a string or a filter may make a character that the text itself does not have.
        written = str(self.values.get(analysis.name, ""))
        shown = given.text if isinstance(given, Literal) else str(given)
        made = "".join(sorted(set(shown) - set(written)))
        check_characters(made, lambda _offset: place, self.faults)


def _flat(text: RichText) -> str:
    return "".join(part.text if isinstance(part, Literal) else _SOMETHING for part in text.parts)


def _expressions(text: RichText) -> Iterator[Expression]:
    return (part for part in text.parts if isinstance(part, Expression))


def _note_id(id_: str, place: Place, ids: dict[str, Place], faults: Faults) -> None:
    if id_ in ids:
        faults.add("RJK002", place, _('id "{id}" sudah dipakai di {place}', id=id_, place=ids[id_]), _("beri id lain"))
    else:
        ids[id_] = place


def _check_cycles(state: Reading) -> None:
    """Notes every sentence that names itself, straight or by way of others."""
    fields = {name: state.values.get(field) for name, field in names_of(state.kind).items()}
    uses = {
        name: {analyse(expression.source).name: expression for expression in _expressions(value)}
        for name, value in fields.items()
        if isinstance(value, RichText)
    }
    for name, named in uses.items():
        for used, expression in named.items():
            if name in _reached(used, uses):
                state.faults.add(
                    "EKS007",
                    expression.place,
                    _('"{name}" memakai dirinya sendiri', name=name),
                    _("hapus {{{{ {name} }}}} di sini", name=used),
                )


def _reached(name: str, uses: Mapping[str, Mapping[str, Expression]]) -> set[str]:
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(uses.get(name, ()))
    return reached


# --- walking ----------------------------------------------------------------------------------------------------

_Found = RichText | tuple[str, Place]


def _within(value: object) -> Iterator[_Found]:
    """Every text with an expression, and every id with its place, of a value, in the order of the document."""
    if isinstance(value, tuple):
        for inner in value:
            yield from _within(inner)
        return
    walk = _WALKS.get(type(value))
    if walk is not None:
        yield from walk(value)


def _text(text: RichText) -> Iterator[_Found]:
    if any(isinstance(part, Expression) for part in text.parts):
        yield text


def _named(id_: str, place: Place) -> Iterator[_Found]:
    if id_:
        yield id_, place


def _butir(item: Butir) -> Iterator[_Found]:
    yield from _named(item.id, item.text.place)
    yield from _text(item.text)
    yield from _within(item.rows)
    yield from _within(item.items)
    yield from _text(item.more) if item.more else ()


def _lampiran(lampiran: Lampiran) -> Iterator[_Found]:
    yield from _named(lampiran.id, lampiran.place)
    yield from _text(lampiran.title)
    yield from _within(lampiran.blocks)


def _heading(heading: Heading | Division) -> Iterator[_Found]:
    yield from _named(heading.id, heading.text.place)
    yield from _text(heading.text)


def _pasal(pasal: Pasal) -> Iterator[_Found]:
    yield from _named(pasal.id, pasal.place)
    yield from _within(pasal.contents)


def _list_item(item: ListItem | Ayat) -> Iterator[_Found]:
    yield from _named(item.id, item.text.place)
    yield from _text(item.text)
    yield from _within(item.blocks)


def _table(table: Table) -> Iterator[_Found]:
    for row in table.header:
        for head in row:
            yield from _text(head.text)
    for line in table.rows:
        if isinstance(line, Group):
            yield from _text(line.text)
        else:
            for cell in line.cells:
                yield from _text(cell.text)


_WALKS: Mapping[type, Callable[..., Iterator[_Found]]] = {
    RichText: _text,
    Butir: _butir,
    Identitas: lambda row: _text(row.text),
    Orang: lambda persons: _within(persons.rows),
    Lampiran: _lampiran,
    Heading: _heading,
    Paragraph: lambda paragraph: _text(paragraph.text),
    List: lambda found: _within(found.items),
    Division: _heading,
    Penjelasan: lambda found: _text(found.text),
    Pasal: _pasal,
    Ayat: _list_item,
    Quotation: lambda found: _within(tuple(line.text for line in found.lines)),
    ListItem: _list_item,
    Table: _table,
}
