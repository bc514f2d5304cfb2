"""Items of a list of the norm begin with a small letter, or as the lembaga is used to."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Items, Naskah, Passage
from naskah.checks.parts.articles import changes
from naskah.checks.parts.definitions import definition_lists
from naskah.checks.parts.list_marks import is_sentences
from naskah.checks.text.vocabulary import is_common
from naskah.findings import Severity
from naskah.messages import N_, _

_CAPITALS = "huruf-kapital"
# Behind a name these may follow; behind them, a capital tells nothing.
_AFTER_NAMES = frozenset({
    "dan", "atau", "yang", "di", "ke", "dari", "pada", "untuk", "dengan", "serta", "sebagai", "selaku", "merangkap",
    "dalam", "oleh", "bagi", "yaitu", "adalah", "ini", "tersebut", "beserta", "tentang", "atas", "dan/atau",
})  # fmt: skip
# Words that begin names and titles of office.
_NAMES = frozenset({
    "ketua", "wakil", "sekretaris", "bendahara", "anggota", "koordinator", "kepala", "direktur", "menteri", "gubernur",
    "bupati", "wali", "walikota", "camat", "lurah", "presiden", "rektor", "dekan", "tim", "panitia", "komisi", "dinas",
    "badan", "kantor", "desa", "kelurahan", "kecamatan", "kabupaten", "kota", "provinsi", "negara", "republik",
    "pemerintah", "kementerian", "lembaga", "bank", "universitas", "pasal", "lampiran", "bab", "peraturan", "keputusan",
    "instruksi", "indonesia", "tuhan", "hari", "mempawah", "mentawai", "meranti", "merangin", "merauke", "menoreh",
})  # fmt: skip
_BODIES = frozenset({
    "pemerintahan", "pengadilan", "perguruan", "perhimpunan", "perpustakaan", "perusahaan", "persatuan",
})  # fmt: skip
_ACTIVE = ("mem", "men", "meng", "meny", "mel", "mer", "mew")
_ACTIVE_LETTERS = 7


def _slips(naskah: Naskah) -> Iterator[Slip]:
    capitals = naskah.habit("awal-butir") == _CAPITALS
    defining = {items.key for items in definition_lists(naskah)}
    for items in naskah.lists:
        if items.form != "butir" or items.key in defining or is_sentences(items) or changes(naskah, items):
            continue
        yield from _small(items) if capitals else _capital(items, naskah)


def _small(items: Items) -> Iterator[Slip]:
    for item in items.items:
        word = item.text.split(maxsplit=1)[0] if item.text.strip() else ""
        if word.isalpha() and word.islower() and item.text[0] == word[0]:
            message = _('butir diawali huruf kecil ("{word}")', word=word)
            yield item.slip(0, 1, message, _("awali dengan huruf kapital"), word[0].upper())


def _capital(items: Items, naskah: Naskah) -> Iterator[Slip]:
    begun = [(item, words) for item in items.items if (words := item.text.split(maxsplit=2)[:2])]
    capital = [item for item, words in begun if _is_slip(item, words, naskah)]
    for item, words in begun:
        if item in capital or (2 * len(capital) > len(begun) and _is_derived(item.text, words[0])):
            message = _('butir diawali huruf kapital ("{word}")', word=words[0])
            yield item.slip(0, 1, message, _("awali dengan huruf kecil"), words[0][0].lower())


def _is_slip(item: Passage, words: list[str], naskah: Naskah) -> bool:
    return item.text[0] == words[0][0] and _is_common(words) and not _is_a_name(item, words[0], naskah)


def _is_derived(text: str, first: str) -> bool:
    """Whether it is a common word made from another: among items that are slips, most likely one too."""
    small = first.lower()
    made = small.startswith("pe") and small.endswith("an") and small not in _BODIES
    return made and text[0] == first[0] and first == small.capitalize() and is_common(small)


def _is_common(words: list[str]) -> bool:
    """Whether the first word is surely no name: an active verb, or a word before one in small letters."""
    first = words[0].rstrip(";,.:")
    if not (first.isalpha() and first[0].isupper() and first[1:].islower()) or first.lower() in _NAMES:
        return False
    if len(first) >= _ACTIVE_LETTERS and first.lower().startswith(_ACTIVE):
        return True
    second = words[1].rstrip(";,.:") if len(words) > 1 else ""
    return second.isalpha() and second.islower() and second not in _AFTER_NAMES and len(first) > 1


def _is_a_name(item: Passage, word: str, naskah: Naskah) -> bool:
    """Whether the word stands with a capital within some other sentence; words made from others are no names."""
    small = word.lower()
    if small.startswith(_ACTIVE) or (small.startswith(("pe", "ke")) and small.endswith("an")):
        return False
    return any(f" {word} " in passage.text for passage in naskah.passages if passage is not item)


RULE = Rule(
    code="ATR037",
    severity=Severity.INFO,
    says=N_("Butir rincian dalam diktum dan Pasal diawali huruf kecil."),
    source="UU 12/2011 Lampiran II angka 87 huruf c",
    why=N_("Butir melanjutkan kalimat pembukanya; ia bukan awal kalimat."),
    guard=N_(
        "Nama dan jabatan, butir yang berupa kalimat sendiri, pengertian, dan daftar dalam Lampiran tidak diperiksa."
        ' Lembaga dapat memilih "awal-butir: huruf-kapital".'
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - Menyusun contoh naskah;
      - memeriksa contoh naskah; dan
      - melaporkan hasilnya.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - teks: "Keputusan ini disampaikan kepada:"
    butir:
      - Bupati Rekaan;
      - Inspektur Daerah; dan
      - anggota Tim.
  - mulai-berlaku
""",
)
