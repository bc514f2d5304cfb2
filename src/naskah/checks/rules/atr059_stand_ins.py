"""`Pj.`, `Plt.`, `Plh.`, `a.n.` and `u.b.` have their dots and their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.signatory import jabatan, officials, stand_in
from naskah.content.model import Pejabat
from naskah.findings import Severity
from naskah.messages import N_, _

FORMS = {"pj": "Pj.", "pjs": "Pjs.", "plt": "Plt.", "plh": "Plh.", "an": "a.n.", "ub": "u.b."}
FOR, BY_ORDER = "an", "ub"


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,]) ?\(?(?<![\w.])(?:pjs|pj|plt|plh)\.?\)?,?\s*$", re.IGNORECASE)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for pejabat in officials(naskah):
        yield from _of(pejabat)


def _of(pejabat: Pejabat) -> Iterator[Slip]:
    seen: list[str] = []
    for line in jabatan(pejabat):
        written = stand_in(line.text).rstrip()
        letters = "".join(filter(str.isalpha, written)).lower()
        if letters:
            yield from _form(line, written, FORMS[letters])
            if letters == FOR and BY_ORDER in seen:
                message = _('"u.b." mendahului "a.n."')
                yield line.slip(0, len(written), message, _("tulis a.n. lebih dahulu, lalu jabatan, lalu u.b."))
            seen.append(letters)
        elif found := _behind().search(line.text):
            words = found.group().strip(" ,")
            start = line.text.index(words, found.start())
            message = _('"{words}" berdiri sesudah jabatan', words=words)
            yield line.slip(start, start + len(words), message, _("tulis di depan jabatan"))


def _form(line: Passage, written: str, right: str) -> Iterator[Slip]:
    if written not in (right, right.upper()):
        message = _('"{written}" seharusnya "{right}"', written=written, right=right)
        yield line.slip(0, len(written), message, _('tulis "{right}"', right=right), right)


RULE = Rule(
    code="ATR059",
    severity=Severity.WARNING,
    says=N_('"Pj.", "Plt.", "Plh.", "a.n.", dan "u.b." ditulis dengan titik, di depan jabatan.'),
    source="kebiasaan",
    why=N_("Kewenangan penanda tangan dibaca dari singkatan itu."),
    guard=N_("Singkatan yang seluruhnya berhuruf kapital (PLT.) dibiarkan."),
    slips=_slips,
    bad="""\
# berkas: lembaga.yaml
pejabat:
  kepala: {jabatan: [A/n BUPATI REKAAN, "SEKRETARIS DAERAH,"], nama: TOKOH REKAAN SATU}
""",
    good="""\
# berkas: lembaga.yaml
pejabat:
  kepala: {jabatan: [a.n. BUPATI REKAAN, "SEKRETARIS DAERAH,"], nama: TOKOH REKAAN SATU}
""",
    whole=True,
)
