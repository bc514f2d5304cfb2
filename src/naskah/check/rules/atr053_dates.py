"""Dates in sentences exist, and their months are spelt as months are."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.check.dates import LONGEST_MONTH, Dated, dates_in, is_counted, weekday_before, word_before
from naskah.check.model import Rule, Slip
from naskah.check.naskah import Naskah, Passage
from naskah.check.quantities import is_typing_error
from naskah.findings import Severity
from naskah.language import MONTHS
from naskah.messages import N_, _

_BEFORE_A_DATE = ("tanggal", "pada", "sampai", "dengan", "hingga", "s.d.", "sejak", "mulai")
_SHORT = 5  # letters of a word that one wrong letter may turn into a month
_OLD_SPELLINGS = {"pebruari": 2, "nopember": 11}
_NEW_SPELLING = 1973  # the first year after the spelling of 1972; older dates may be quoted as they were


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for passage in naskah.passages:
        for dated in dates_in(passage.text):
            slip = _misspelt(passage, dated) if not dated.month else _unreal(passage, dated)
            if slip is not None:
                yield slip


def _unreal(passage: Passage, dated: Dated) -> Slip | None:
    if dated.year == 0 or is_counted(passage.text, dated.start):
        return None
    most = LONGEST_MONTH[dated.month - 1]
    if 1 <= dated.day <= most and (dated.year is None or dated.real() is not None):
        return None
    if dated.year is None and not most < dated.day <= max(LONGEST_MONTH):
        return None
    month = MONTHS[dated.month - 1].capitalize()
    shown = passage.text[dated.start : dated.end]
    named = f"{month} {dated.year}" if dated.year else month
    return passage.slip(
        dated.start,
        dated.end,
        _('"{date}" tidak ada dalam kalender', date=" ".join(shown.split())),
        _("{month} tidak mempunyai hari ke-{day}", month=named, day=dated.day),
    )


def _misspelt(passage: Passage, dated: Dated) -> Slip | None:
    word = passage.text[dated.word_start : dated.word_end]
    if dated.year is None or not 1 <= dated.day <= 31 or not word[0].isupper():
        return None
    meant = _meant(word.lower(), dated.year)
    if not meant or (len(word) <= _SHORT and not _is_surely_a_date(passage.text, dated)):
        return None
    month = meant.upper() if word.isupper() else meant.capitalize()
    return passage.slip(
        dated.word_start,
        dated.word_end,
        _('"{word}" bukan nama bulan', word=word),
        _('tulis "{month}"', month=month),
        month,
    )


def _is_surely_a_date(text: str, dated: Dated) -> bool:
    return word_before(text, dated.start) in _BEFORE_A_DATE or weekday_before(text, dated) is not None


def _meant(word: str, year: int) -> str:
    """The one month that the word is a slip for."""
    if word in _OLD_SPELLINGS:
        return MONTHS[_OLD_SPELLINGS[word] - 1] if year >= _NEW_SPELLING else ""
    near = [month for month in MONTHS if word[0] == month[0] and _is_near(word, month)]
    return near[0] if len(near) == 1 else ""


def _is_near(word: str, month: str) -> bool:
    if len(month) >= _SHORT:
        return is_typing_error(word, month)
    return len(month) > len("mei") and is_typing_error(f"{word}-", f"{month}-")


RULE = Rule(
    code="ATR053",
    severity=Severity.ERROR,
    says=N_("Tanggal dalam kalimat ada dalam kalender, dan nama bulannya tidak salah tulis."),
    source="kebiasaan",
    why=N_("Tanggal yang tidak ada tidak dapat ditaati."),
    guard=N_(
        "Yang diperiksa hanya tanggal dengan nama bulan; angka sesudah kata Nomor, angka, atau Pasal bukan tanggal."
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim bekerja sampai dengan tanggal 31 April 2024.
  - mulai-berlaku
lampiran: []
""",
    good="""\
menetapkan:
  - Tim bekerja sampai dengan tanggal 29 Februari 2024.
  - mulai-berlaku
lampiran: []
""",
)
