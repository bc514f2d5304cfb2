"""The canonical source of a document: the files of a project that says what it shows, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from naskah.content.model import Document, Lampiran, Orang, Pejabat, Table, Written
from naskah.content.persons import as_table
from naskah.content.tightening import PAGES
from naskah.source.annexes import written_file
from naskah.source.asked import Asked, asked
from naskah.source.data import data_of, row_of
from naskah.source.emitting import Quoted, Value, emitted
from naskah.source.fields import INLINE, field_value, text_of
from naskah.source.lembaga import LOGO, lacking, logo_file, profile
from naskah.source.model import File, Source, Used
from naskah.source.template import FORM, WORDS, is_own, words_of

FORMAT = "1"
CONTENT = "content/"
PROFILE = "lembaga"  # what stands before the names of its entries
PROFILES = "content/lembaga"
TEMPLATES = "templates"
OWN_FORM = "templat.docx"  # of a document's own
HABITS, WORDINGS, OWN = "kebiasaan", "kata", "templat"
DIGITS = 16  # of the digest of a part: as many as tell two versions of it apart


def source_of(used: Used, named: frozenset[str], own_form: bytes | None, row: Mapping[str, str]) -> Source:
    """The source of a document whose template names `named`.

    `own_form` is the Word file that was filled, where it is none that comes with naskah. `row` is what the letter shows
    of its row, by name, where it is one of many.
    """
    document = used.document
    what = asked(used, named)
    annexes = _annexes(document, what)
    said: dict[str, Value] = {
        "naskah": FORMAT,
        "jenis": document.kind.key,
        **_own_form(document, own_form),
        **({PAGES: str(document.pages)} if document.pages else {}),
        **_fields(document, what, annexes),
        **_habits(document),
        **_words(document, what),
        **data_of(document, row),
    }
    officials = _officials(document, what)
    of_lembaga = profile(document.lembaga, what, officials)
    written = emitted({"naskah": FORMAT, **of_lembaga})
    form = _form(document, own_form)
    files = [
        File(_path(document), emitted(said), _lacking(document, what, said)),
        File(f"{PROFILES}/{document.lembaga.key}.yaml", written, lacking(document.lembaga, what, officials)),
        *annexes.values(),
        *form,
        *([logo_file(document.lembaga, PROFILES)] if LOGO in of_lembaga else []),
    ]
    parts = {name: _digest(value) for name, value in said.items()}
    parts |= {f"{PROFILE}: {name}": _digest(value) for name, value in of_lembaga.items()}
    parts |= {key.replace(".", " "): _digest(file.data) for key, file in annexes.items()}
    parts |= {f"{OWN}: {file.name}": _digest(file.data) for file in form}
    return Source(tuple(sorted(files, key=lambda file: file.name)), parts, row_of(document, row))


def _path(document: Document) -> str:
    """Where the document lies among the content of a project."""
    return document.path if document.path.startswith(CONTENT) else f"{CONTENT}{document.path}"


def _folder(document: Document) -> PurePosixPath:
    """Where the files lie that belong to this document alone."""
    return PurePosixPath(_path(document)).with_suffix("")


def _annexes(document: Document, what: Asked) -> Mapping[str, File]:
    """The files of long texts and tables, by the content key of each."""
    found: dict[str, tuple[Written, Table | None]] = {
        key: (each, _persons_table(document.fields.get(key)))
        for key, each in document.written.items()
        if key in what.fields
    }
    for name in what.fields:
        value = document.fields.get(name)
        for position, each in enumerate(value if isinstance(value, tuple) else (), 1):
            if isinstance(each, Lampiran):
                table = each.blocks[0] if each.written.form != "md" else None
                found[f"{name}.{position}"] = (each.written, table if isinstance(table, Table) else None)
    return {
        key: written_file(written, f"{_folder(document)}/{key.replace('.', '-')}", table)
        for key, (written, table) in found.items()
        if not written.inline
    }


def _persons_table(value: object) -> Table | None:
    return as_table(value, numbered=False) if isinstance(value, Orang) else None


def _fields(document: Document, what: Asked, annexes: Mapping[str, File]) -> dict[str, Value]:
    named = {key: str(PurePosixPath(file.name).relative_to(_folder(document).parent)) for key, file in annexes.items()}
    named |= {key: INLINE for key, each in document.written.items() if each.inline}
    said: dict[str, Value] = {}
    for name, field in document.kind.fields.items():
        if field.form == "rekaman":
            inner = {
                key: value
                for key, of in field.fields.items()
                if (value := field_value(f"{name}.{key}", of, document, what, named)) is not None
            }
            if inner:
                said[name] = inner
        elif (value := field_value(name, field, document, what, named)) is not None:
            said[name] = value
    return said


def _habits(document: Document) -> dict[str, Value]:
    chosen = {name: choice for name, choice in document.habits.items() if choice != document.kind.habits[name][0]}
    return {HABITS: chosen} if chosen else {}


def _words(document: Document, what: Asked) -> dict[str, Value]:
    """The sentences that the lembaga or the document words otherwise than the kind does."""
    own = {
        name: text_of(text) or Quoted("")
        for name, text in document.words.items()
        if name in what.words and text_of(text) != text_of(document.kind.words[name])
    }
    return {WORDINGS: own} if own else {}


def _lacking(document: Document, what: Asked, said: Mapping[str, Value]) -> tuple[str, ...]:
    """What the content file would say if it had it: fields, a Word file of its own, sentences worded otherwise."""
    own = said.get(WORDINGS, {})
    own_keys = (HABITS, OWN, *([PAGES] if document.kind.tightening else []))
    words = [f"{WORDINGS}.{name}" for name in what.words.intersection(document.words) if name not in own]
    return tuple(sorted((*what.absent, *words, *(name for name in own_keys if name not in said))))


def _officials(document: Document, what: Asked) -> list[Pejabat]:
    """Those that the document names, each once."""
    named = [value for name, value in document.fields.items() if name in what.fields and isinstance(value, Pejabat)]
    return list({official.key: official for official in named}.values())


def _own_form(document: Document, form: bytes | None) -> dict[str, Value]:
    return {OWN: f"{_folder(document).name}/{OWN_FORM}"} if form is not None and document.template else {}


def _form(document: Document, form: bytes | None) -> list[File]:
    """The Word file that was filled, and the kind that it is of, where they are none that come with naskah."""
    kind, folder = document.kind, f"{TEMPLATES}/{document.kind.key}"
    if form is not None and document.template:
        files = [File(f"{_folder(document)}/{OWN_FORM}", form)]
        return [*files, File(f"{folder}/{WORDS}", words_of(kind))] if is_own(kind, WORDS) else files
    return [] if form is None else [File(f"{folder}/{FORM}", form), File(f"{folder}/{WORDS}", words_of(kind))]


def _digest(value: object) -> str:
    data = value if isinstance(value, bytes) else repr(value).encode()
    return sha256(data).hexdigest()[:DIGITS]
