"""The form in which the last consideration refers: `dalam huruf a dan huruf b`, `huruf a, huruf b, dan huruf c`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.closing_consideration import (
    JOIN,
    LETTER,
    RANGE,
    UNIT,
    References,
    Token,
    last_consideration,
    references_of,
)
from naskah.findings import Severity
from naskah.messages import N_, _

HURUF, DALAM, ONCE = "huruf", "dalam", "sekali"


def _slips(naskah: Naskah) -> Iterator[Slip]:
    last = last_consideration(naskah)
    found = references_of(last.text) if last else None
    if last is None or found is None or not found.letters:
        return
    if found.word not in (DALAM, naskah.habit("kata-rujukan")):
        end = found.word_start + len(found.word)
        message = _('tertulis "dimaksud {word}", seharusnya "dimaksud dalam"', word=found.word)
        yield last.slip(found.word_start, end, message, _('tulis "sebagaimana dimaksud dalam"'))
    yield from _units(last, found, once=naskah.habit("rujukan-huruf") == ONCE)
    if not any(token.kind == RANGE for token in found.tokens):
        yield from _joins(last, found.tokens, len(found.letters))


def _units(last: Passage, found: References, *, once: bool) -> Iterator[Slip]:
    """Each letter has the word `huruf` before it, and no brackets."""
    before = ""
    for token in found.tokens:
        if token.kind == UNIT and token.text != HURUF:
            yield last.slip(
                token.start, token.end, _('tertulis "{word}", seharusnya "huruf"', word=token.text), _('tulis "huruf"')
            )
        elif token.kind == LETTER and not token.text.isalpha():
            message = _('huruf "{letter}" memakai kurung', letter=token.text)
            yield last.slip(token.start, token.end, message, _("tulis tanpa kurung"), token.text.strip("()"))
        if token.kind == LETTER and before != UNIT and not once:
            message = _('"{letter}" tanpa kata "huruf" di depannya', letter=token.text)
            yield last.slip(token.start, token.end, message, _("ulangi kata itu pada tiap rujukan"))
            once = True  # one word for all that follow is one slip
        before = token.kind


def _joins(last: Passage, tokens: Sequence[Token], count: int) -> Iterator[Slip]:
    """Two are joined by `dan` alone; of three and more the last by `, dan`."""
    final = [token.kind for token in tokens]
    behind = len(final) - 1 - final[::-1].index(LETTER)
    start = behind - 1
    while start >= 0 and tokens[start].kind != LETTER:
        start -= 1
    between = [token for token in tokens[start + 1 : behind] if token.kind == JOIN]
    joined = [token.text for token in between]
    if count == 2 and joined == [",", "dan"]:
        comma = between[0]
        yield last.slip(comma.start, comma.end, _('koma sebelum "dan" di antara dua rujukan'), _("hapus koma itu"), "")
    elif count > 2 and joined == ["dan"]:
        end = tokens[start].end
        message, help_ = _('tidak ada koma sebelum "dan" pada rujukan terakhir'), _('tulis ", dan"')
        if last.is_typed(end - 1, end):
            yield last.slip(end, end, message, help_, ",")
        else:
            yield last.slip(between[0].start, between[0].end, message, help_)


RULE = Rule(
    code="ATR013",
    severity=Severity.INFO,
    says=N_(
        'Butir terakhir Menimbang merujuk dengan "dalam huruf a dan huruf b" atau "huruf a, huruf b, dan huruf c".'
    ),
    source="UU 12/2011 Lampiran II angka 23",
    why=N_("Satu bentuk rujukan di semua naskah, juga bagi yang mencarinya."),
    guard=N_(
        "Lembaga yang menulis lain memilihnya dengan kebiasaan rujukan-huruf dan kata-rujukan. "
        'Koma sebelum "perlu" boleh ada dan boleh tidak.'
    ),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - bahwa nama yang tercantum dalam lampiran memenuhi syarat;
  - >-
    bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a dan b, perlu menetapkan {{ nama_jenis }}
    {{ sebutan }} tentang {{ tentang }};
""",
    good="""\
kebiasaan: {tanda-baca: apa-adanya, kata-rujukan: pada, rujukan-huruf: sekali}
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - bahwa nama yang tercantum dalam lampiran memenuhi syarat;
  - >-
    bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a dan b, perlu menetapkan {{ nama_jenis }}
    {{ sebutan }} tentang {{ tentang }};
""",
    whole=True,
)
