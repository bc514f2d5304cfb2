"""All rules over one document: what is chosen, what the lembaga weighs otherwise, what is suppressed with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from naskah.checks.model import Rule
from naskah.checks.naskah import Naskah
from naskah.checks.registry import rules
from naskah.checks.suppressions import Suppressed, applied, in_tables, in_text
from naskah.composition import Variant
from naskah.composition.persons import with_persons_annexed
from naskah.content.model import Document
from naskah.findings import Finding, Severity, sorted_by_place
from naskah.messages import _


class Choice(Struct, frozen=True):
    """Which codes are asked for: beginnings of codes, such as `ATR` or `ATR009`. None selected: all."""

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Whether findings of this code are asked for."""
        return (not self.selected or code.startswith(self.selected)) and not (
            self.ignored and code.startswith(self.ignored)
        )


EVERYTHING = Choice()
SILENT = "tidak"
MOST = 500  # slips of one rule in one document that are told one by one
TEXTS = (".yaml", ".yml", ".md")


def no_text(file: str) -> str:
    """Texts of files, for a document that is not in files."""
    del file
    return ""


def check(
    document: Document,
    choice: Choice = EVERYTHING,
    *,
    text_of: Callable[[str], str] = no_text,
    others: Sequence[Document] = (),
    variant: Variant = Variant.ORIGINAL,
    whole: bool = True,
) -> tuple[Finding, ...]:
    """Every slip of the document by the rules of drafting, but for those that a person lets stand with a reason.

    `text_of` gives the text of a file by its name, for the comments in it; `others` are documents of the project that
    bear the same number. `whole` False: parts of the document could
    not be read, so rules that judge one part by another keep silent.
    """
    naskah = Naskah(with_persons_annexed(document), variant, whole, others)
    run = [rule for rule in rules().values() if choice.takes(rule.code) and (whole or not rule.whole)]
    found = [finding for rule in run for finding in _of_rule(rule, naskah)]
    own = dict.fromkeys(passage.source.place.file for passage in naskah.passages)
    elsewhere = {finding.place.file for finding in found} - own.keys()
    suppressed = [*_written(own, text_of), *in_tables(naskah)]
    shared = [each for each in _written(elsewhere, text_of) if any(map(each.hides, found))]
    return sorted_by_place(applied(found, (*suppressed, *shared), {rule.code for rule in run}))


def _written(files: Iterable[str], text_of: Callable[[str], str]) -> Iterator[Suppressed]:
    return (each for file in sorted(files) if file.endswith(TEXTS) for each in in_text(file, text_of(file)))


def _of_rule(rule: Rule, naskah: Naskah) -> Iterator[Finding]:
    """What a rule finds, with the weight that the lembaga gives it."""
    chosen = naskah.document.lembaga.weights.get(rule.code)
    if chosen == SILENT:
        return
    slips = iter(rule.slips(naskah))
    last = None
    for slip in islice(slips, MOST):
        last = rule.finding(slip, Severity(chosen) if chosen else slip.severity or rule.severity)
        yield last
    if last is not None and next(slips, None) is not None:
        yield _cut_short(last)


def _cut_short(last: Finding) -> Finding:
    """What stands for the slips beyond those that a person could look at."""
    message = _("aturan ini dilanggar lebih dari {most} kali; selebihnya tidak ditampilkan", most=MOST)
    return replace(last, message=message, help=_("betulkan yang di atas dahulu"), end=None, replacement=None)
