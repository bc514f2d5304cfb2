"""The JSON Schema of `jdih:`, which documents and profiles have alike."""

from __future__ import annotations

from collections.abc import Mapping

from naskah.authoring.shapes import DAY, LINES, TEXT, Schema, choice, closed, described
from naskah.content.publication import METADATA, STATUSES
from naskah.content.publication_keys import KIND_CODE, REGION

_JDIH: Mapping[str, Schema] = {
    "tipe-dokumen": described(TEXT, "Tipe dokumen, bila lain daripada yang diturunkan dari jenis naskah"),
    "singkatan-jenis": described(TEXT, "Singkatan jenis, bila lain daripada yang diturunkan dari jenis naskah"),
    "kode-jenis": described(
        {"type": ["string", "integer"], "pattern": f"^{KIND_CODE.pattern}$"}, "Kode jenis dalam nama berkas"
    ),
    "kode-wilayah": described(
        {"type": ["string", "integer"], "pattern": f"^{REGION.pattern}$"}, "Kode wilayah empat angka, misalnya 3304"
    ),
    "teu": described(TEXT, "T.E.U. Badan/Pengarang; bila tidak diisi, nama lembaga"),
    "subjek": described(LINES, "Tajuk subjek, satu per baris"),
    "bidang-hukum": described(TEXT, "Bidang hukum"),
    "sumber": described(TEXT, "Sumber, misalnya BN 2023 (985): 7 HLM"),
    "lokasi": described(TEXT, "Tempat naskah asli disimpan"),
    "pemrakarsa": described(TEXT, "Pemrakarsa"),
    "status": described(choice(STATUSES), "Keadaan hukum naskah ini"),
    "keterangan-status": described(TEXT, "Naskah yang mencabut atau mengubah naskah ini, atau sebaliknya"),
    "tanggal-pengundangan": described(DAY, "Tanggal pengundangan, tahun-bulan-hari"),
    "abstrak": described(LINES, "Materi pokok, satu per baris"),
    "catatan": described(LINES, "Catatan di bawah abstrak, satu per baris"),
    "nama-berkas": described(TEXT, "Pola nama berkas unggahan, misalnya {{ tahun }}{{ kode }}{{ wilayah }}{{ nomor }}"),
    "wajib": described({"type": "array", "items": choice(METADATA)}, "Isian yang diwajibkan jaringan ini"),
}
JDIH: Schema = described(
    closed(_JDIH), "Metadata jaringan dokumentasi; isian naskah mendahului isian profil lembaganya"
)
