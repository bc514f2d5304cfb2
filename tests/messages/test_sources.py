"""Nothing that a person reads stands in the code outside `_` and `N_`, which the catalogs are made of."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import naskah
from tools.catalogs import MARKS

SOURCES = Path(naskah.__file__).parent
FILES = sorted(SOURCES.rglob("*.py"))
# Here stands Indonesian that is no message: what is written into files, and what rules look for in documents.
OWN_INDONESIAN = {SOURCES / "authoring", SOURCES / "checks", SOURCES / "jdih", SOURCES / "source"}
# What carries words to a person, and what words are first given to.
CARRIERS = {"Finding", "Problem", "Rule", "slip", "echo", "BadParameter", "UsageError", "option", "argument", "command"}
NAMES = {"message", "help_", "help", "way_out", "suggestion", "summary"}
MESSAGES_END = {"slip": 4}  # behind them stands what would be written in the document instead
SILENT = {"code", "source", "metavar", "default", "bad", "good", "replacement"}
CODE = re.compile(r"[A-Z]{3}\d{3}")
SENTENCE = re.compile(r"[a-z]{2,} | [a-z]{2,}|[a-z]{2,}[.?]$")
# Words without which few Indonesian sentences about a file get by; none of them is English or printed in a document.
INDONESIAN = re.compile(
    r"(?i)\b(tidak|bukan|harus|tulis|hapus|pakai|berkas|belum|masih|ganti|pilih|tambahkan|betulkan|isilah|"
    r"periksa|buka|simpan|kurangi|salin|lalu|misalnya|maksud)\b.* |.* \b(kosong|rusak|belum|ulang|ini|itu)\b"
)


def parse(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def texts(node: ast.AST) -> Iterator[ast.Constant]:
    """Every text in a piece of code that is neither marked nor documentation."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
        for value in node.keywords:
            yield from texts(value)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from texts(child)


def called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return "Finding" if call.func.attr == "add" and "faults" in ast.unparse(call.func) else call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def said(module: ast.Module) -> Iterator[ast.AST]:
    """What the code gives to what speaks to a person."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and called(node) in CARRIERS:
            yield from node.args[: MESSAGES_END.get(called(node))]
            yield from (keyword.value for keyword in node.keywords if keyword.arg not in SILENT)
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id in NAMES for to in node.targets):
            yield node.value


def parts(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts that a value is made of, without those of calls within it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    if isinstance(node, ast.JoinedStr | ast.IfExp | ast.BoolOp | ast.BinOp | ast.FormattedValue | ast.Tuple):
        for child in ast.iter_child_nodes(node):
            yield from parts(child)


def bare(module: ast.Module) -> list[tuple[int, str]]:
    """The sentences that a person is told without `_`, with their lines."""
    return [
        (part.lineno, part.value)
        for value in said(module)
        for part in parts(value)
        if SENTENCE.search(part.value) and not CODE.fullmatch(part.value)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(SOURCES).as_posix())
def test_what_is_said_to_a_person_goes_through_gettext(file: Path) -> None:
    assert bare(parse(file)) == []


@pytest.mark.parametrize(
    "code",
    [
        'Finding("BRK006", place, "berkas ini tidak ada")',
        'Finding("BRK006", place, _("berkas ini tidak ada"), f"periksa nama {name}")',
        'self.faults.add("YML001", place, "bukan YAML" if x else _("kosong saja"))',
        'message = f"berkas {name} rusak"',
        'click.echo("Tidak ada naskah.", err=True)',
        '@click.option("--out", help="Folder hasil (build).")\ndef build(): ...',
    ],
)
def test_a_sentence_outside_the_marks_is_seen(code: str) -> None:
    assert bare(ast.parse(code))


@pytest.mark.parametrize(
    "file",
    [file for file in FILES if OWN_INDONESIAN.isdisjoint(file.parents)],
    ids=lambda file: file.relative_to(SOURCES).as_posix(),
)
def test_no_indonesian_sentence_stands_outside_the_marks(file: Path) -> None:
    assert [(text.lineno, text.value) for text in texts(parse(file)) if INDONESIAN.search(text.value)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(SOURCES).as_posix())
def test_a_marked_message_is_a_text_with_names_for_its_values(file: Path) -> None:
    for call in ast.walk(parse(file)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS:
            assert not isinstance(call.args[0], ast.JoinedStr), call.lineno
            assert len(call.args) == 1, call.lineno
