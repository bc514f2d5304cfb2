"""What made-up documents talk about. No office, person, place or law in these tables is a real one."""

from __future__ import annotations

ACTIONS = ("Pembentukan Tim", "Penetapan Pedoman", "Penetapan Jadwal", "Penunjukan Petugas", "Penyelenggaraan Lomba")
OBJECTS = (
    "Penataan Arsip", "Pemeliharaan Taman", "Pendataan Perpustakaan", "Penanaman Pohon", "Pengelolaan Sampah",
    "Perbaikan Jembatan", "Pelatihan Petugas", "Pencatatan Barang", "Pengaturan Parkir", "Pelayanan Perizinan",
    "Pemetaan Sungai", "Pengawasan Pasar", "Penerangan Jalan", "Pencegahan Kebakaran", "Pembinaan Olahraga",
    "Pelestarian Tarian", "Penyuluhan Pertanian", "Penghematan Listrik", "Pengadaan Seragam", "Pemilihan Duta Baca",
)  # fmt: skip
AREAS = ("Bintang", "Pelangi", "Kerikil", "Ombak", "Ranting", "Embun", "Kabut", "Senja", "Fajar", "Lentera")

# {urusan}: the object in small letters; {wilayah}: the area, with its word before it.
REASONS = (
    "bahwa {urusan} di {wilayah} memperlancar pelayanan kepada masyarakat",
    "bahwa {urusan} di {wilayah} perlu dilaksanakan secara tertib, terbuka, dan dapat dipertanggungjawabkan",
    "bahwa hasil rapat menunjukkan {urusan} di {wilayah} belum dilaksanakan secara menyeluruh",
    "bahwa masyarakat di {wilayah} mengharapkan {urusan} yang lebih baik daripada tahun sebelumnya",
    "bahwa untuk menjamin mutu {urusan} di {wilayah} diperlukan pembagian tugas yang jelas",
)
TASKS = (
    "menyusun rencana {urusan}",
    "melaksanakan {urusan} menurut rencana",
    "mengumpulkan bahan yang diperlukan untuk {urusan}",
    "mencatat setiap kegiatan {urusan} dalam buku kegiatan",
    "memeriksa hasil {urusan} sebelum dilaporkan",
    "memberikan penjelasan kepada masyarakat di {wilayah}",
    "menyampaikan laporan {urusan} kepada {{{{ pembentuk }}}}",
    "menyimpan seluruh catatan {urusan} dengan tertib",
)
PARTS = (
    "bahan tertulis",
    "bahan bergambar",
    "catatan lapangan",
    "berita acara",
    "daftar hadir",
    "foto kegiatan",
)
DECISIONS = (
    "Menunjuk {jabatan} sebagai penanggung jawab {urusan} di {wilayah}.",
    "Melaksanakan {urusan} di {wilayah} selama {{{{ {hari} | angka_terbilang }}}} hari kerja.",
    "Membebankan biaya {urusan} pada anggaran {{{{ sebutan }}}} Tahun Anggaran {{{{ tahun }}}}.",
    "Mewajibkan setiap petugas di {wilayah} mendukung {urusan}.",
)
ORDERS = (
    "Melaksanakan {urusan} di {wilayah} dengan penuh tanggung jawab.",
    "Menyampaikan laporan {urusan} paling lambat {{{{ {hari} | angka_terbilang }}}} hari kerja.",
    "Memastikan biaya {urusan} tersedia dalam anggaran Tahun Anggaran {{{{ tahun }}}}.",
    "Memberikan penjelasan mengenai {urusan} kepada masyarakat di {wilayah}.",
)
NOTICES = (
    "Nota Dinas Kepala Bagian Umum Nomor {nomor} tanggal {tanggal} perihal {urusan}",
    "Berita Acara Rapat Nomor {nomor} tanggal {tanggal} tentang {urusan}",
    "Surat Camat {area} Nomor {nomor} tanggal {tanggal} perihal {urusan}",
)
POSTS = (
    "Kepala Bagian Umum", "Kepala Bagian Hukum", "Kepala Bagian Keuangan", "Kepala Bagian Perencanaan",
    "Kepala Subbagian Arsip", "Kepala Subbagian Perlengkapan", "Kepala Subbagian Kepegawaian",
    "Kepala Subbagian Tata Usaha",
)  # fmt: skip
ROLES = ("Pengarah", "Ketua", "Wakil Ketua", "Sekretaris", "Anggota")
STEPS = ("Persiapan", "Rapat", "Sosialisasi", "Pendataan", "Pelaksanaan", "Pemeriksaan", "Penilaian", "Pelaporan")
CHAPTERS = ("Pendahuluan", "Perencanaan", "Pelaksanaan", "Pengawasan", "Penutup")
HEADINGS = ("Latar Belakang", "Maksud dan Tujuan", "Ruang Lingkup", "Tata Cara")
PARAGRAPHS = (
    "Kegiatan {urusan} di {wilayah} dilaksanakan oleh petugas yang ditunjuk dan diawasi oleh penanggung jawab.",
    "Setiap tahap {urusan} dicatat sehingga hasilnya dapat diperiksa dan dipertanggungjawabkan.",
    "Masyarakat di {wilayah} dapat memberikan saran secara tertulis selama kegiatan berlangsung.",
    "Hal yang belum diatur dalam bab ini ditetapkan kemudian menurut kebutuhan {urusan}.",
)

WITH_SUPPLEMENT = (
    "Lembaran Negara Republik Indonesia Tahun {tahun} Nomor {lembar}, Tambahan Lembaran Negara Republik Indonesia "
    "Nomor {tambahan}"
)
# Forms of laws from the highest down, and the gazettes that such a law is announced in.
LAWS = (
    (
        "Undang-Undang Nomor {nomor} Tahun {tahun} tentang {nama}",
        WITH_SUPPLEMENT,
    ),
    (
        "Peraturan Pemerintah Nomor {nomor} Tahun {tahun} tentang {nama}",
        WITH_SUPPLEMENT,
    ),
    (
        "Peraturan Presiden Nomor {nomor} Tahun {tahun} tentang {nama}",
        "Lembaran Negara Republik Indonesia Tahun {tahun} Nomor {lembar}",
    ),
    (
        "Peraturan Menteri Rekaan Nomor {nomor} Tahun {tahun} tentang {nama}",
        "Berita Negara Republik Indonesia Tahun {tahun} Nomor {lembar}",
    ),
    (
        "Peraturan Daerah Kabupaten Rekaan Nomor {nomor} Tahun {tahun} tentang {nama}",
        "Lembaran Daerah Kabupaten Rekaan Tahun {tahun} Nomor {lembar}",
    ),
)

# Key, name, what its head is called, where it sits.
OFFICES = (
    ("dinas-arsip", "Dinas Arsip", "Kepala", "Kota Rekaan"),
    ("dinas-taman", "Dinas Taman", "Kepala", "Kota Rekaan"),
    ("dinas-perpustakaan", "Dinas Perpustakaan", "Kepala", "Rekaan Hulu"),
    ("badan-sungai", "Badan Sungai", "Kepala", "Rekaan Hilir"),
    ("badan-pasar", "Badan Pasar", "Kepala", "Kota Rekaan"),
    ("panitia-lomba", "Panitia Lomba", "Ketua", "Rekaan Hulu"),
    ("dewan-tarian", "Dewan Tarian", "Ketua", "Rekaan Hilir"),
    ("komisi-olahraga", "Komisi Olahraga", "Ketua", "Kota Rekaan"),
)
REGION = "Kabupaten Rekaan"
