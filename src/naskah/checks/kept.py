"""Rules that nobody who writes content can break: naskah keeps them by the way it makes a document."""

from __future__ import annotations

from msgspec import Struct

from naskah.messages import N_


class Kept(Struct, frozen=True):
    """A rule, its source, and why it can't be broken. `says` and `why` are messages."""

    code: str
    says: str
    source: str
    why: str


KEPT = (
    Kept(
        "ATR011",
        N_("Nomor butir berurutan, tanpa loncatan dan tanpa pengulangan."),
        "UU 12/2011 Lampiran II angka 22, 52",
        N_("Nomor tidak diketik: tiap daftar dinomori sekali, dari butir pertama sampai yang terakhir."),
    ),
    Kept(
        "ATR027",
        N_('"MEMUTUSKAN:" ditulis dengan huruf kapital, tanpa spasi di antara hurufnya, dan diakhiri titik dua.'),
        "UU 12/2011 Lampiran II angka 54",
        N_("Kata itu ada dalam templat, bukan dalam isi."),
    ),
    Kept(
        "ATR030",
        N_("Diktum KESATU, KEDUA, dan seterusnya berurutan dan satu gaya."),
        "UU 12/2011 Lampiran II angka 279",
        N_("Label diktum dihitung dari urutannya; gayanya kebiasaan lembaga (urutan-diktum)."),
    ),
    Kept(
        "ATR035",
        N_("Rincian norma bertingkat a. – 1. – a) – 1), paling banyak empat tingkat."),
        "UU 12/2011 Lampiran II angka 87, 92-95",
        N_("Tanda tiap tingkat diambil dari penomoran templat menurut kedalamannya; tingkat kelima ditolak (RJK003)."),
    ),
    Kept(
        "ATR050",
        N_("Tiap Lampiran diakhiri tanda tangan pejabat yang sama."),
        "UU 12/2011 Lampiran II angka 197",
        N_("Tanda tangan tiap Lampiran dibuat dari penandatangan naskah (tanpa itu hanya atas kebiasaan lembaga)."),
    ),
    Kept(
        "ATR065",
        N_("Kata penyambung sama dengan kata pertama halaman berikutnya."),
        "Permenkumham 31/2020",
        N_("Kata penyambung tidak diketik; yang diketik (titik tiga di akhir teks) adalah temuan ATR007."),
    ),
)
