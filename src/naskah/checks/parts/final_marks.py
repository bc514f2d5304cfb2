"""How an item ends: the mark it has, and the one it should have."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.worded import as_worded
from naskah.messages import _

_SHORT = 20
WRONG = (".", ",", ":")
UNFILLED = frozenset(("dst", "dll", "dan seterusnya", "dan lain-lain"))  # an item that is nothing else
CONJUNCTIONS = ("dan", "atau", "serta")


def supplies_marks(naskah: Naskah) -> bool:
    """Whether naskah supplies a mark that is missing (`tanda-baca: lengkapi`)."""
    return naskah.habit("tanda-baca") == "lengkapi"


def is_unfilled(text: str) -> bool:
    """Whether an item only says that more would follow."""
    return len(text) < _SHORT and text.strip(" .;…").lower() in UNFILLED


def not_ending_with_semicolon(naskah: Naskah, part: str) -> Iterator[Slip]:
    """The items of a konsiderans that end otherwise; one that opens a list of its own is not asked, nor what the kind
    says in one that writes itself."""
    opening = {each.opening.key for each in naskah.lists if each.part == part and each.opening is not None}
    for each in naskah.items_of(part):
        item = None if each.key in opening else as_worded(naskah, each)
        if item is not None and not is_unfilled(item.text):
            yield from _slip(item, supplied=supplies_marks(naskah))


def _slip(item: Passage, *, supplied: bool) -> Iterator[Slip]:
    text = item.text.rstrip()
    if not text or text.endswith((";", "...", "…", "_")):  # dots are left to be filled in
        return
    end = len(text)
    last = text[-10:].rpartition(" ")[2]
    help_ = _('akhiri dengan ";"')
    if text.endswith(".."):
        yield item.slip(end - 2, end, _('butir berakhir dengan "{mark}"', mark=".."), help_, ";")
    elif text.endswith(WRONG):
        yield item.slip(end - 1, end, _('butir berakhir dengan "{mark}"', mark=text[-1]), help_, ";")
    elif last in CONJUNCTIONS:
        yield item.slip(end - len(last), end, _('butir berakhir dengan "{mark}"', mark=last), help_)
    elif not supplied:
        yield missing(item, end, _('butir tidak berakhir dengan ";"'), help_, ";")


def missing(passage: Passage, end: int, message: str, help_: str, mark: str | None = None) -> Slip:
    """A slip for a mark that is missing at `end`: behind the last character typed, or on the expression there.

    Without `mark` none is put there: a comma in a list or a record on one line, `{a: b}`, is no part of the text.
    """
    if end and passage.is_typed(end - 1, end):
        return passage.slip(end, end, message, help_, mark)
    return passage.slip(max(end - 1, 0), end, message, help_)
