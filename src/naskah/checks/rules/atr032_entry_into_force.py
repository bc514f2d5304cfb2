"""The last diktum says when the Keputusan takes effect, in the words `pada tanggal ditetapkan`."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import BODY, articles, has_body
from naskah.checks.parts.entry_into_force import FORMULA, act_named, loose_day, sentences, takes_effect, tells_of_force
from naskah.checks.text.worded import INSTRUKSI, KEPUTUSAN, genre, is_old, own_name
from naskah.findings import Severity
from naskah.messages import N_, _

MAY_FOLLOW = ("salinan", "petikan", "disampaikan", "kekeliruan", "kesalahan", "kepada yang bersangkutan", "dicabut")
_DAYS = {"ya": "diundangkan"}  # by whether the regulation is promulgated


def _slips(naskah: Naskah) -> Iterator[Slip]:
    kind = genre(naskah)
    if is_old(naskah) or (kind not in (KEPUTUSAN, INSTRUKSI) and not has_body(naskah)):
        return
    day = "dikeluarkan" if kind == INSTRUKSI else _DAYS.get(naskah.habit("pengundangan"), "ditetapkan")
    for passage in sentences(naskah):
        if passage.part == BODY and not takes_effect(passage.text):
            continue
        if found := loose_day(passage.text):
            words = passage.text[found[0] : found[1]]
            message = _('tertulis berlaku "{words} …", seharusnya "pada tanggal …"', words=words)
            yield passage.slip(*found, message, _('tulis "mulai berlaku pada tanggal {day}"', day=day))
        elif passage.part == BODY:
            yield from _day(passage, day)
    if has_body(naskah):
        yield from _last_article(naskah, day)
    elif kind == KEPUTUSAN:
        yield from _place(naskah.items_of("menetapkan"))


def _day(passage: Passage, day: str) -> Iterator[Slip]:
    """The other act: a regulation that is promulgated takes effect then, and not before (angka 155)."""
    found = act_named(passage.text)
    if found and passage.text[slice(*found)] != day:
        words = passage.text[slice(*found)]
        message = _('tertulis mulai berlaku pada tanggal "{words}", seharusnya "{day}"', words=words, day=day)
        yield passage.slip(*found, message, _('tulis "mulai berlaku pada tanggal {day}"', day=day), day)


def _last_article(naskah: Naskah, day: str) -> Iterator[Slip]:
    *earlier, last = articles(naskah)
    if not last.passages or any(takes_effect(each.text) for each in last.passages):
        return
    first = next((each for one in earlier for each in one.passages if takes_effect(each.text)), None)
    if first is None:
        if not any(tells_of_force(each.text) for each in naskah.of(BODY)):
            message = _("tidak ada Pasal tentang mulai berlakunya {kind} ini", kind=naskah.document.kind.name)
            sentence = f"{own_name(naskah)} ini mulai berlaku pada tanggal {day}."
            help_ = _('tambahkan "{sentence}" sebagai Pasal terakhir', sentence=sentence)
            yield last.passages[0].slip(0, min(1, len(last.passages[0].text)), message, help_)
    elif not any(word in each.text.lower() for word in MAY_FOLLOW for each in last.passages):
        message = _("Pasal tentang mulai berlaku bukan yang terakhir")
        yield first.slip(0, min(1, len(first.text)), message, _("pindahkan ke Pasal terakhir"))


def _place(items: tuple[Passage, ...]) -> Iterator[Slip]:
    if not items or takes_effect_itself(items[-1]):
        return
    last = items[-1]
    earlier = next((item for item in items if takes_effect_itself(item)), None)
    if earlier is None:
        if not any(tells_of_force(item.text) or "terhitung" in item.text for item in items):
            message = _("tidak ada diktum tentang mulai berlakunya keputusan")
            yield last.slip(0, min(1, len(last.text)), message, _('tambahkan "mulai-berlaku" sebagai diktum terakhir'))
    elif not any(word in last.text.lower() for word in MAY_FOLLOW):
        message = _("diktum tentang mulai berlaku bukan yang terakhir")
        yield earlier.slip(0, min(1, len(earlier.text)), message, _("pindahkan ke akhir diktum"))


def takes_effect_itself(item: Passage) -> bool:
    """Whether a diktum is the one that says when the Keputusan takes effect."""
    return item.formula == FORMULA or takes_effect(item.text)


RULE = Rule(
    code="ATR032",
    severity=Severity.WARNING,
    says=N_(
        'Diktum terakhir keputusan dan Pasal terakhir peraturan menyatakan mulai berlakunya: "pada tanggal ditetapkan" '
        'atau "diundangkan", bukan "sejak".'
    ),
    source="UU 12/2011 Lampiran II angka 136, 137, 150, 151, 155",
    why=N_('"Pada tanggal" menyebut satu hari; "sejak" menimbulkan pertanyaan apakah hari itu sendiri termasuk.'),
    guard=N_(
        "Tanggal tertentu dan masa berlaku benar; begitu pula kalimat lembaga sendiri (kata: mulai-berlaku) "
        'dan "dikeluarkan" pada instruksi. Pasal yang mencabut peraturan lain boleh mengikuti. '
        'Kalimat tentang yang lain, seperti "Izin berlaku selama 2 (dua) tahun", tidak menggantikannya. '
        "Naskah sebelum tahun 2004 tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
lampiran: []
menetapkan:
  - Membentuk Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan.
  - Keputusan ini mulai berlaku sejak tanggal ditetapkan.
""",
    good="""\
lampiran: []
menetapkan:
  - Membentuk Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan.
  - Keputusan ini mulai berlaku pada tanggal ditetapkan.
""",
    whole=True,
)
