"""`{{ … }}` in texts: finding them, allowing only what is safe and known, and working them out.

Allowed are a name, a string or whole-number constant, filters without arguments, and `rujuk('id')` or
`rujuk('id', 'nomor')`. Everything else that Jinja knows is refused with its place, before anything is evaluated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, cast

from msgspec import Struct
from msgspec.structs import replace

from naskah.content.faults import Faults, nearest
from naskah.content.richtext import Expression, Literal, Located, RichText
from naskah.findings import Place
from naskah.language import VALUE_FILTERS, tanggal
from naskah.messages import N_, _, spoken

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

REFERENCE = "rujuk"
REFERENCE_FORMS = ("nomor",)
MAX_EXPRESSION = 500
_MAX_PARENTHESES = 8

# `{{`, then anything but quotes and `}}`, or quoted strings, then `}}`. The branches start with different characters,
# so an unclosed one costs one way back. (Possessive repeats would say so, but Python 3.11.2 has them wrong.)
EXPRESSION = re.compile(r"""\{\{((?:[^"'}]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\}(?!\}))*)\}\}""", re.DOTALL)
_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#")
_HELP = N_("yang dapat dipakai: nama isian, \"teks\", bilangan, filter dengan |, dan rujuk('id')")
_CURLY = re.compile("[\u2018\u2019\u201a\u201c\u201d\u201e]")
_STRAIGHT = N_("pakai tanda petik lurus, ' atau \"; yang di sini melengkung")
_ALONE = {
    "{{": (
        N_("{{ di sini tidak ditutup dengan }}"),
        N_('tutup dengan }}; kurung kurawal ganda sebagai teks ditulis {{ "{{" }}'),
    ),
    "}}": (
        N_("}} di sini tanpa {{ pembuka"),
        N_('buka dengan {{; kurung kurawal ganda sebagai teks ditulis {{ "{{" }}'),
    ),
}


class Span(Protocol):
    """A value with a look of its own, such as a reference: filters change its characters or its emphasis."""

    def map(self, function: Callable[[str], str]) -> Span:
        """The same with each piece of its text given to `function`."""

    def emphasised(self, *, bold: bool = False, italic: bool = False) -> Span:
        """The same, bold or italic besides what it was."""


# --- filters on any text ----------------------------------------------------------------------------------------


def _cased(function: Callable[[str], str]) -> Callable[[object], object]:
    def apply(value: object) -> object:
        if isinstance(value, Literal):
            return replace(value, text=function(value.text))
        return function(_text(value)) if _is_plain(value) else cast("Span", value).map(function)

    return apply


def _emphasised(*, bold: bool = False, italic: bool = False) -> Callable[[object], object]:
    def apply(value: object) -> object:
        if not isinstance(value, Literal) and not _is_plain(value):
            return cast("Span", value).emphasised(bold=bold, italic=italic)
        literal = value if isinstance(value, Literal) else Literal(_text(value))
        return replace(literal, bold=literal.bold or bold, italic=literal.italic or italic)

    return apply


TEXT_FILTERS: Mapping[str, Callable[[object], object]] = {
    "kapital": _cased(str.upper),
    "kecil": _cased(str.lower),
    "tebal": _emphasised(bold=True),
    "miring": _emphasised(italic=True),
    "setrip": _cased(lambda text: text or "-"),
}
FILTERS: Mapping[str, Callable[[object], object]] = {**VALUE_FILTERS, **TEXT_FILTERS}


def _is_plain(value: object) -> bool:
    """Whether a value has no look of its own. (To ask whether it is a `Span` takes a hundred times as long.)"""
    return isinstance(value, str | int | date)


def _text(value: object) -> str:
    return tanggal(value) if isinstance(value, date) else str(value)


# --- finding ----------------------------------------------------------------------------------------------------


def scan(
    text: str, locate: Callable[[int], Place], faults: Faults, *, bold: bool = False, italic: bool = False
) -> list[Located]:
    """The literals and expressions of a text, each after its offset; what is wrong goes to `faults` (EKS001-004)."""
    if not _MARK.search(text):
        return [(0, Literal(text, bold, italic))] if text else []
    parts: list[Located] = []
    position = 0
    while found := _MARK.search(text, position):
        if found.start() > position:
            parts.append((position, Literal(text[position : found.start()], bold, italic)))
        place = locate(found.start())
        whole = EXPRESSION.match(text, found.start())
        if whole is None:
            _refuse_mark(found.group(), place, faults)
            return parts
        source = whole.group(1).strip()
        problem = analyse(source).problem
        if problem is None:
            parts.append((found.start(), Expression(source, place, bold, italic)))
        else:
            faults.add(problem.code, place, problem.message, problem.help)
        position = whole.end()
    if position < len(text):
        parts.append((position, Literal(text[position:], bold, italic)))
    return parts


def _refuse_mark(mark: str, place: Place, faults: Faults) -> None:
    if mark in _ALONE:
        message, help_ = _ALONE[mark]
        faults.add("EKS001", place, _(message), _(help_))
    else:
        faults.add("EKS002", place, _("{mark} tidak dipakai dalam naskah", mark=mark), _(_HELP))


# --- allowing ---------------------------------------------------------------------------------------------------


class Problem(Struct, frozen=True):
    """What is wrong with an expression whatever document it stands in."""

    code: str
    message: str
    help: str = ""


class Analysis(Struct, frozen=True):
    """What an expression is made of: the name, constant or `rujuk` that it starts from, then its filters in order."""

    name: str = ""
    constant: str | int | None = None
    arguments: tuple[str, ...] = ()  # of `rujuk`
    filters: tuple[str, ...] = ()
    problem: Problem | None = None

    @property
    def reference(self) -> str:
        """The id that is referred to, or nothing."""
        return self.arguments[0] if self.arguments else ""

    @property
    def of_value(self) -> bool:
        """Whether a filter takes the value itself, not only its text."""
        return any(name in VALUE_FILTERS for name in self.filters)


def analyse(source: str) -> Analysis:
    """What an expression names and refers to, or its problem."""
    return _analyse(source, spoken())


@lru_cache(maxsize=4096)
def _analyse(source: str, language: str) -> Analysis:
    del language  # in which a problem is said
    from jinja2 import TemplateSyntaxError
    from jinja2.parser import Parser

    if not source:
        return Analysis(problem=Problem("EKS001", _("{{ }} ini kosong"), _(_HELP)))
    if len(source) > MAX_EXPRESSION or source.count("(") > _MAX_PARENTHESES:
        return Analysis(
            problem=Problem(
                "EKS002", _("ungkapan ini terlalu panjang (paling panjang {most})", most=MAX_EXPRESSION), _(_HELP)
            )
        )
    try:
        parser = Parser(_environment(), source, state="variable")
        node = parser.parse_expression()
        if not parser.stream.eos:
            return _unreadable(source)
    except (TemplateSyntaxError, RecursionError, ValueError):
        return _unreadable(source)
    return _analysed(node, source)


def _unreadable(source: str) -> Analysis:
    help_ = _STRAIGHT if _CURLY.search(source) else _HELP
    return Analysis(problem=Problem("EKS002", _("{{{{ {source} }}}} tidak dapat dibaca", source=source), _(help_)))


def _analysed(node: nodes.Expr, source: str) -> Analysis:
    from jinja2 import nodes

    filters: list[str] = []
    while isinstance(node, nodes.Filter):
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs or node.node is None:
            message = _('filter "{name}" tidak menerima keterangan di dalam kurung', name=node.name)
            return Analysis(problem=Problem("EKS002", message, _(_HELP)))
        if node.name not in FILTERS:
            message = _('filter "{name}" tidak ada', name=node.name)
            return Analysis(problem=Problem("EKS004", message, nearest(node.name, FILTERS)))
        filters.append(node.name)
        node = node.node
    # From the inside out, a value filter takes a plain value: nothing that a reference or emphasis has made of it.
    filters.reverse()
    looks = [index for index, name in enumerate(filters) if name in ("tebal", "miring")]
    if looks and any(name in VALUE_FILTERS for name in filters[looks[0] :]):
        return Analysis(
            problem=Problem(
                "EKS002",
                _('filter "{name}" harus sesudah filter yang menulis nilai', name=filters[looks[0]]),
                _("tukar urutannya"),
            )
        )
    if isinstance(node, nodes.Name):
        if node.name == REFERENCE:
            message = _("rujuk harus diikuti id di dalam kurung")
            return Analysis(problem=Problem("EKS002", message, _("tulis rujuk('id')")))
        return Analysis(name=node.name, filters=tuple(filters))
    if isinstance(node, nodes.Const) and type(node.value) in (str, int):
        return Analysis(constant=node.value, filters=tuple(filters))
    if isinstance(node, nodes.Call):
        return _reference(node, tuple(filters))
    message = _("{{{{ {source} }}}} tidak dapat dipakai dalam naskah", source=source)
    return Analysis(problem=Problem("EKS002", message, _(_HELP)))


def _reference(node: nodes.Call, filters: tuple[str, ...]) -> Analysis:
    from jinja2 import nodes

    called = node.node
    if not isinstance(called, nodes.Name) or called.name != REFERENCE:
        message = _("ini tidak dapat dipanggil dengan kurung")
        if isinstance(called, nodes.Name):
            message = _('"{name}" tidak dapat dipanggil dengan kurung', name=called.name)
        return Analysis(problem=Problem("EKS002", message, _(_HELP)))
    arguments = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
    if (
        len(arguments) != len(node.args)
        or not all(isinstance(argument, str) for argument in arguments)
        or not 1 <= len(arguments) <= 2
        or any((node.kwargs, node.dyn_args, node.dyn_kwargs))
    ):
        message = _("rujuk menerima satu id di dalam tanda petik")
        return Analysis(problem=Problem("EKS002", message, _("tulis rujuk('id')")))
    if len(arguments) == 2 and arguments[1] not in REFERENCE_FORMS:
        return Analysis(
            problem=Problem(
                "EKS002",
                _('rujuk tidak mengenal "{form}"', form=arguments[1]),
                _("tulis rujuk('id') atau rujuk('id', 'nomor')"),
            )
        )
    found = Analysis(arguments=tuple(arguments), filters=filters)
    if found.of_value:
        message = _("rujuk bukan nilai yang dapat ditulis dengan kata")
        return Analysis(problem=Problem("EKS002", message, _("hapus filternya")))
    return found


def names_any(text: RichText, name: str) -> bool:
    """Whether an expression of the text names `name`."""
    return any(isinstance(part, Expression) and analyse(part.source).name == name for part in text.parts)


# --- working out ------------------------------------------------------------------------------------------------


def evaluate(expression: Expression, names: Mapping[str, object], rujuk: Callable[..., object]) -> object:
    """What an expression gives: a text, a `Literal` with emphasis, or a `Span` of the caller's.

    `names` holds every name that may be used; `rujuk` is called with the id and, if given, the form. Raises ValueError,
    in Indonesian, when a filter can't take its value, and LookupError for a name that is not in `names`.
    """
    parsed = analyse(expression.source)
    value: object
    if parsed.arguments:
        value = rujuk(*parsed.arguments)
    elif parsed.constant is not None:
        value = parsed.constant
    elif parsed.name in names:
        value = names[parsed.name]
    else:
        raise LookupError(parsed.name)
    for name in parsed.filters:
        value = FILTERS[name](value)
    return _text(value) if _is_plain(value) else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """What Jinja's parser asks for; nothing is ever compiled or run in it."""
    from jinja2 import Environment

    return Environment(autoescape=False)  # noqa: S701 - it parses, and makes no text
