"""Whatever a document holds, loading gives a document or findings, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naskah.findings import Refused

from .office import Office

Make = Callable[..., str]

KEYS = st.sampled_from(
    [
        *("naskah", "jenis", "lembaga", "nomor", "tahun", "tentang", "menimbang", "mengingat", "menetapkan"),
        *("ditetapkan", "di", "tanggal", "penandatangan", "lampiran", "id", "teks", "butir", "judul", "isi", "tabel"),
        *("orientasi", "kata", "ttd", "kebiasaan", "tanda-baca", "status", "x"),
    ]
)
SCALARS = st.sampled_from(
    [
        "",
        "a",
        "penutup",
        "keputusan",
        "dinas-rekaan",
        "kepala",
        "2024-01-26",
        "2024-02-30",
        "{{ nomor }}",
        "{{ tentang }}",
        "{{ rujuk('a') }}",
        "{{ x",
        "# A\n\n- b {#a}\n",
        "| a |\n|---|\n| {{ 5 | terbilang }} |\n",
        "ada.md",
        "ada.csv",
        "tiada.yaml",
        "mendatar",
        "tanpa",
        "\u200b",
        "\U0001f600",
        "lengkapi",
        "1",
    ]
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(replaced=st.dictionaries(KEYS, VALUES, max_size=5), draft=st.booleans())
def test_any_values_in_any_fields(office: Office, replaced: dict[str, Any], draft: bool) -> None:
    office.write("content/keputusan/ada.md", "# Bab {#a}\n")
    office.write("content/keputusan/ada.csv", "No;Nama\n;A\n")
    sound: dict[str, Any] = {
        "jenis": "keputusan",
        "lembaga": "dinas-rekaan",
        "nomor": "1",
        "tentang": "Contoh",
        "menimbang": [{"id": "b", "teks": "bahwa"}],
        "mengingat": ["x"],
        "menetapkan": ["y"],
        "ditetapkan": {"tanggal": "2024-01-26"},
        "penandatangan": "kepala",
    }
    try:
        office.load(json.dumps({**sound, **replaced}, ensure_ascii=False), draft=draft)
    except Refused as refused:
        assert refused.findings  # noqa: PT017 -- the point is that nothing else is raised
        assert all(finding.place.file and finding.message for finding in refused.findings)  # noqa: PT017
