"""Writes `docs/aturan.md` from the rules' own pages: `python -m tools.rules`. A test holds the two together."""

from __future__ import annotations

from pathlib import Path

from naskah.checks.pages import overview, pages

TARGET = Path(__file__).resolve().parents[1] / "docs/aturan.md"
HEAD = """\
# Aturan penyusunan

Halaman ini dibuat dari aturan itu sendiri; `naskah rule KODE` menampilkan satu di antaranya, `naskah rule --all`
daftarnya. Contohnya bagian berkas isi, dan dijalankan sebagai pengujian: yang keliru melanggar aturan itu saja, yang
benar tidak melanggar apa pun.

Temuan diberi bobot: **galat** hampir pasti harus diperbaiki, **peringatan** biasanya, **catatan** menurut pertimbangan.
Tidak satu pun menghentikan `naskah build`, kecuali dengan `--strict` atau `kebiasaan: {pemeriksaan: menahan}`. Profil
lembaga dapat mengubah bobotnya, atau mendiamkannya: `aturan: {ATR019: catatan, ATR040: tidak}`. Aturan yang **selalu
terpenuhi** tidak dapat dilanggar lewat berkas isi.

Temuan yang sudah dipertimbangkan dan dibiarkan disembunyikan dengan alasannya:

```yaml
# naskah: abaikan ATR019 naskah lama, sumbernya tidak mencantumkan Lembaran Negara
```

Di Markdown `<!-- naskah: abaikan KODE alasan -->`; untuk tabel `abaikan: [{kode: KODE, sel: B3, alasan: …}]`. Yang
tanpa alasan (ABK001) atau tidak menyembunyikan apa pun (ABK002) adalah temuan juga.
"""


def text() -> str:
    """The whole file."""
    rows = "".join(f"| [{code}](#{_anchor(code, weight)}) | {weight} | {says} |\n" for code, weight, says in overview())
    table = f"| kode | bobot | aturan |\n| --- | --- | --- |\n{rows}"
    return "\n".join([HEAD, table, *pages().values()])


def _anchor(code: str, weight: str) -> str:
    """As forges make anchors of headings: small letters, hyphens for spaces, no other marks."""
    return f"{code} · {weight}".lower().replace("·", "").replace(" ", "-")


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8", newline="\n")
