"""What is opened is closed: brackets and quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.brackets import QUOTES, Lone, lone_brackets, lone_quotes
from naskah.checks.text.misread import MISREAD_K
from naskah.checks.text.running import is_written, running
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    quotes: list[tuple[Passage, Lone]] = []
    page = running(naskah)
    quoted = any(mark in page.text for mark in QUOTES)
    for passage in page.passages:
        for lone in lone_brackets(passage.text):
            if not passage.text.startswith(MISREAD_K, lone.offset - 1):
                yield from _slip(passage, lone)
        for lone in lone_quotes(passage.text) if quoted else ():
            if lone.opens or not quotes or quotes[-1][0].part != passage.part or not quotes[-1][1].opens:
                quotes.append((passage, lone))
            else:  # a quotation over several texts, as in an amendment
                quotes.pop()
    for passage, lone in quotes:
        yield from _slip(passage, lone)


def _slip(passage: Passage, lone: Lone) -> Iterator[Slip]:
    if not is_written(passage, lone.offset, lone.offset + 1):
        return
    end = lone.offset + 1
    if lone.opens:
        yield passage.slip(lone.offset, end, _("{mark} tidak ditutup", mark=lone.mark), _("tulis tanda penutupnya"))
    else:
        yield passage.slip(lone.offset, end, _("{mark} tidak dibuka", mark=lone.mark), _("tulis tanda pembukanya"))


RULE = Rule(
    code="ATR061",
    severity=Severity.WARNING,
    says=N_("Tiap tanda kurung dan tanda petik mempunyai pasangan."),
    source="EYD V, tanda kurung dan tanda petik",
    why=N_("Kurung yang hilang membuat batas kutipan atau sisipan tidak jelas."),
    guard=N_('Penomoran seperti "a)" dan "1)", ukuran inci, dan kutipan yang melampaui satu butir tidak diperiksa.'),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim menyusun contoh naskah (undangan dan nota dinas.
  - mulai-berlaku
lampiran: []
""",
    good="""\
menetapkan:
  - "Tim menyusun a) undangan, dan b) nota dinas (\\"surat\\" pada kertas 8,5\\" x 13\\")."
  - mulai-berlaku
lampiran: []
""",
)
