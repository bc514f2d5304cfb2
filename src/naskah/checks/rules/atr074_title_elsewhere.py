"""What the title names is named alike in the konsiderans and the diktum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.closing_consideration import instrument_of, last_consideration
from naskah.checks.text.comparison import Word, words_of
from naskah.findings import Severity
from naskah.messages import N_, _

PARTS = ("menimbang", "menetapkan", "batang-tubuh", "pembuka", "untuk")
LEAST = 7  # words that the title and the text share
SIDE = 3  # of them at least so many on either side of the word that differs
SAME_STEM = 4  # letters with which another form of the same word begins
LOOSE = frozenset(
    ("dan", "atau", "serta", "di", "ke", "dari", "pada", "dalam", "oleh", "untuk", "dengan", "tentang", "mengenai",
     "atas", "yang", "ini", "itu", "tersebut", "para")
)  # fmt: skip


def _slips(naskah: Naskah) -> Iterator[Slip]:
    name = naskah.by_key.get("tentang")
    title = words_of(name.text) if name else ()
    if len(title) < LEAST:
        return
    telling = sorted({word.form for word in title}, key=len)[-3:]
    last = last_consideration(naskah)
    for passage in naskah.passages:
        if passage.part not in PARTS or passage.role == "rumusan":
            continue
        small = passage.text.casefold()
        if sum(word in small for word in telling) < 2 or (passage is last and instrument_of(passage.text)):
            continue
        yield from _of_passage(passage, title, name.text if name else "")


def _of_passage(passage: Passage, title: Sequence[Word], name: str) -> Iterator[Slip]:
    words = words_of(passage.text)
    starts: dict[str, list[int]] = {}
    for position, word in enumerate(title):
        starts.setdefault(word.form, []).append(position)
    at = 0
    while at < len(words):
        here = starts.get(words[at].form)
        length, start = max((_shared(words, at, title, each), -each) for each in here) if here else (0, 0)
        if length < SIDE:
            at += 1
            continue
        slip = _parted(passage, words, at + length, title, length - start, length, name)
        if slip is not None:
            yield slip
        at += length


def _shared(words: Sequence[Word], at: int, title: Sequence[Word], start: int) -> int:
    length = 0
    while at + length < len(words) and start + length < len(title) and (
        words[at + length].form == title[start + length].form
    ):  # fmt: skip
        length += 1
    return length


def _parted(
    passage: Passage, words: Sequence[Word], at: int, title: Sequence[Word], start: int, before: int, name: str
) -> Slip | None:
    """A slip where text and title part for one word only and go on together."""
    if at >= len(words) or start >= len(title) or is_in_title(passage.text, words[at].start):
        return None
    mine, theirs = words[at], title[start]
    written = passage.text[mine.start : mine.end]

    def goes_on(skipped: int, left_out: int) -> bool:
        after = _shared(words, at + skipped, title, start + left_out)
        return after >= SIDE and before + after >= LEAST

    help_ = _('dalam judul: "{title}"', title=name)
    if mine.form not in LOOSE and written[:1].isupper() and goes_on(1, 0):
        message = _('"{word}" tidak ada dalam judul', word=written)
        return passage.slip(mine.start, mine.end, message, help_)
    if theirs.form not in LOOSE and not theirs.form.isdecimal() and goes_on(0, 1):
        message = _('"{word}" dalam judul tidak ada di sini', word=name[theirs.start : theirs.end])
        return passage.slip(mine.start, mine.end, message, help_)
    if mine.form[:SAME_STEM] == theirs.form[:SAME_STEM] and mine.form.isalpha() and goes_on(1, 1):
        message = _('"{word}", dalam judul "{other}"', word=written, other=name[theirs.start : theirs.end])
        return passage.slip(mine.start, mine.end, message, help_)
    return None


RULE = Rule(
    code="ATR074",
    severity=Severity.INFO,
    says=N_("Pokok yang disebut judul disebut dengan kata yang sama dalam konsiderans, diktum, dan Pasal."),
    source="kebiasaan",
    why=N_("Satu kata yang berbeda dapat menunjuk pokok yang lain."),
    guard=N_("Hanya bila paling sedikit tujuh kata judul berulang dan satu kata di tengahnya berbeda."),
    slips=_slips,
    bad="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah Dinas Kabupaten Rekaan Utara
menimbang:
  - >-
    bahwa dalam rangka Pembentukan Tim Penyusun Contoh Naskah Dinas Pemerintah Kabupaten Rekaan Utara perlu
    dipilih orang yang cakap;
  - penutup
""",
    good="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah Dinas Kabupaten Rekaan Utara
menimbang:
  - >-
    bahwa dalam rangka Pembentukan Tim Penyusun Contoh Naskah Dinas Kabupaten Rekaan Utara perlu dipilih orang
    yang cakap;
  - penutup
""",
    whole=True,
)
