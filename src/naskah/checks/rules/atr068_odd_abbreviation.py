"""An abbreviation that stands once where the document elsewhere writes another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.abbreviations import enumerations
from naskah.checks.text.running import running
from naskah.findings import Severity
from naskah.messages import N_, _

_USUAL = 2  # so often a row of abbreviations stands, at least, for it to be the document's own


def _slips(naskah: Naskah) -> Iterator[Slip]:
    rows = list(enumerations(naskah))
    counts = Counter(row.members for row in rows)
    usual = [members for members, count in counts.items() if count >= _USUAL]
    if not usual:
        return
    text = running(naskah).text
    for row in rows:
        if counts[row.members] > 1:
            continue
        odd = {(place, members[place]) for members in usual for place in _odd(row.members, members)}
        if len(odd) == 1 and text.count(row.members[next(iter(odd))[0]]) == 1:
            place, right = odd.pop()
            word, start = row.members[place], row.starts[place]
            message = _('"{word}" tidak ada di tempat lain dalam naskah', word=word)
            help_ = _('di tempat lain deret ini memuat "{right}"', right=right)
            yield row.found.passage.slip(start, start + len(word), message, help_)


def _odd(members: tuple[str, ...], usual: tuple[str, ...]) -> list[int]:
    """The only place at which two rows differ, if what stands there differs by a slip of the finger; else nothing."""
    if len(members) != len(usual):
        return []
    places = [place for place, pair in enumerate(zip(members, usual, strict=True)) if pair[0] != pair[1]]
    return places if len(places) == 1 and _is_slip_of(members[places[0]], usual[places[0]]) else []


def _is_slip_of(word: str, right: str) -> bool:
    """Whether one letter is another, or two neighbours are swapped."""
    if len(word) != len(right):
        return False
    different = [place for place in range(len(word)) if word[place] != right[place]]
    return len(different) == 1 or (
        len(different) == 2 and different[1] - different[0] == 1 and sorted(word) == sorted(right)
    )


RULE = Rule(
    code="ATR068",
    severity=Severity.WARNING,
    says=N_("Deret singkatan yang sama ditulis dengan singkatan yang sama di seluruh naskah."),
    source="kebiasaan",
    why=N_("Singkatan yang tertukar satu huruf dapat menjadi nama lembaga lain."),
    guard=N_("Hanya singkatan yang muncul sekali dan deretnya berulang di tempat lain yang ditandai."),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim bekerja sama dengan TPA, TPS, dan KTPS.
  - Tim memberi laporan kepada TPA, TPS, dan KTPS.
  - Tim memberi contoh kepada TAP, TPS, dan KTPS.
  - mulai-berlaku
lampiran: []
""",
    good="""\
menetapkan:
  - Tim bekerja sama dengan TPA, TPS, dan KTPS.
  - Tim memberi laporan kepada TPA, TPS, dan KTPS.
  - Tim memberi contoh kepada TPA, TPS dan KTPS.
  - mulai-berlaku
lampiran: []
""",
    whole=True,
)
