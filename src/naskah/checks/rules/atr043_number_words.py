"""A number and the words behind it say the same."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.figures.quantities import Quantity, agrees, is_typing_error, quantities_in, with_quantities
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for passage in with_quantities(naskah):
        for quantity in quantities_in(passage.text):
            slip = _slip(passage, quantity)
            if slip is not None:
                yield slip


def _slip(passage: Passage, quantity: Quantity) -> Slip | None:
    words = quantity.words.strip()
    said = words.removesuffix(" persen").removesuffix(" perseratus")
    agreed = agrees(quantity.digits, quantity.decimals, said)
    if agreed or (agreed is None and len(said) > len("sembilan ratus") * 8):
        return None
    right = _words(quantity)
    if right is None or (agreed is None and not is_typing_error(said.lower(), right)):
        return None
    # A whole other number may be the wrong digits as well as the wrong words.
    return passage.slip(
        quantity.words_start,
        quantity.words_end,
        _('"{words}" bukan {number} dengan huruf', words=words, number=quantity.shown),
        _('tulis "{number} ({right})", atau betulkan angkanya', number=quantity.shown, right=right)
        if agreed is False
        else _('tulis "{right}"', right=right),
    )


def _words(quantity: Quantity) -> str | None:
    from naskah.language import terbilang

    try:
        return terbilang(quantity.digits + (f",{quantity.decimals}" if quantity.decimals else ""))
    except ValueError:
        return None


RULE = Rule(
    code="ATR043",
    severity=Severity.ERROR,
    says=N_("Bilangan dan huruf dalam tanda kurung di belakangnya menyebut jumlah yang sama."),
    source="UU 12/2011 Lampiran II angka 86",
    why=N_("Bila angka dan hurufnya berlainan, tidak ada yang tahu mana yang berlaku."),
    guard=N_("Tanda kurung yang tidak berisi kata bilangan, seperti singkatan dan keterangan, tidak diperiksa."),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim melaporkan hasilnya paling lama 7 (delapan) hari sesudah rapat.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Tim melaporkan hasilnya dalam 1 (satu) berkas paling lama 30 (tiga puluh) hari sesudah rapat.
  - mulai-berlaku
""",
)
