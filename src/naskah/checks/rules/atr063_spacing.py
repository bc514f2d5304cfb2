"""Marks stand at the word before them, with one space behind them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import Found, finds, is_address, running, word_around
from naskah.checks.text.spacing import gap
from naskah.findings import Severity
from naskah.messages import N_, _

_REACH = 400  # characters that are looked at on either side
_WORD_ENDS = ')]%"”'


class _Kind(Struct, frozen=True):
    """A kind of slip: what the text must hold for it, its pattern, and what is said."""

    needles: tuple[str, ...]
    pattern: re.Pattern[str]
    slips: Callable[[Found], Iterator[Slip]]


@lru_cache(maxsize=1)
def _kinds() -> tuple[_Kind, ...]:
    before = r" (?P<mark>[,;:](?!\))|\.(?=[\s\0]|$)(?! ?\.)|\))"
    return (
        _Kind((" ,", " ;", " :", " .", " )"), re.compile(before), _before),
        _Kind(("( ",), re.compile(r"\((?P<gap> +)(?=[^\W_])"), _inside),
        _Kind(("  ",), re.compile(r"(?<=[\w,;.)]) {2,3}(?=[^\W_]|\()"), _double),
        _Kind((",", ";"), re.compile(r"[,;](?=[^\W\d_])"), _tight),
        _Kind((" -", "- "), re.compile(r"\b([^\W\d_]{3,20})(?P<gap> - ?|- )\1\b", re.IGNORECASE), _hyphened),
    )


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return re.compile(r"(?:(?:\d{1,2}|[a-z])\. ?)?[A-Z][\w./()-]{0,30}(?: [\w./()-]{1,30}){0,3}")  # Hari : Senin


def _slips(naskah: Naskah) -> Iterator[Slip]:
    text = running(naskah).text
    for kind in _kinds():
        if any(needle in text for needle in kind.needles):
            for found in finds(naskah, kind.pattern):
                if found.passage.role != "kata":
                    yield from kind.slips(found)


def _before(found: Found) -> Iterator[Slip]:
    passage, mark, end = found.passage, found.match["mark"], found.start("mark")
    ahead, behind = passage.text[max(end - _REACH, 0) : end].rstrip(" "), passage.text[end + 1 : end + _REACH]
    start = max(end - _REACH, 0) + len(ahead)
    if not ahead or not (ahead[-1].isalnum() or ahead[-1] in _WORD_ENDS):
        return
    if mark == ":" and (_is_ratio(ahead, behind) or _is_label(ahead, behind)):
        return
    message = _('spasi sebelum "{mark}"', mark=mark)
    if mark in ",;" and behind[:1].isalnum():
        yield gap(passage, start, end + 1, message, _("pindahkan spasinya ke belakang tanda itu"), f"{mark} ")
    else:
        yield gap(passage, start, end, message, _("hapus spasinya"), "")


def _is_ratio(ahead: str, behind: str) -> bool:
    return ahead[-1:].isdigit() and behind.lstrip(" ")[:1].isdigit()


def _is_label(ahead: str, behind: str) -> bool:
    line = ahead[ahead.rfind("\n") + 1 :].lstrip(" ")
    if line == ahead and line.isalpha() and line[0].isupper() and not behind.strip():
        return True  # the label of a column, alone: `Menimbang :`
    return bool(behind.lstrip(" ")[:1].strip()) and len(line) < 130 and _label().fullmatch(line) is not None


def _inside(found: Found) -> Iterator[Slip]:
    yield gap(found.passage, found.start("gap"), found.end("gap"), _('spasi sesudah "("'), _("hapus spasinya"), "")


def _double(found: Found) -> Iterator[Slip]:
    if "\n" not in found.passage.text[max(found.start() - _REACH, 0) : found.end() + _REACH]:  # else it sets columns
        yield gap(found.passage, found.start(), found.end(), _("spasi ganda"), _("tulis satu spasi"), " ")


def _hyphened(found: Found) -> Iterator[Slip]:
    message = _('"{words}": spasi di sekitar tanda hubung', words=found.match.group())
    yield found.slip(message, _("hapus spasinya"), "-", group="gap")


def _tight(found: Found) -> Iterator[Slip]:
    text, start, mark = found.passage.text, found.start(), found.match.group()
    if not text[start - 1 : start].isalpha():
        return
    token = word_around(text, start)
    single = not text[max(start - 2, 0) : start].isalpha() and not text[start + 1 : start + 3].isalpha()  # f(a,b)
    if not single and not is_address(text, start) and not any(sign in token for sign in "&(["):
        message = _('tidak ada spasi sesudah "{mark}"', mark=mark)
        yield found.slip(message, _("beri satu spasi"), f"{mark} ")


RULE = Rule(
    code="ATR063",
    severity=Severity.INFO,
    says=N_("Koma, titik, titik koma, titik dua, kurung tutup, dan tanda hubung melekat pada kata di depannya."),
    source="EYD V, penggunaan tanda baca",
    why=N_("Tanda baca yang terlepas dapat jatuh pada awal baris berikutnya."),
    guard=N_(
        'Perbandingan ("1 : 50.000"), label ("Hari : Senin", "Menimbang :"), alamat situs, dan elipsis tidak diperiksa.'
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - teks: "Tim menyusun contoh berupa :"
    butir:
      - undangan; dan
      - nota dinas.
  - mulai-berlaku
lampiran: []
""",
    good="""\
menetapkan:
  - teks: "Tim menyusun contoh pada peta berskala 1 : 50.000 berupa:"
    butir:
      - undangan; dan
      - nota dinas.
  - mulai-berlaku
lampiran: []
""",
)
