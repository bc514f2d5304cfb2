"""Content files of made-up keputusan and instruksi."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from naskah.language import tanggal
from tools.documents.annexes import ANNEXES
from tools.documents.laws import cited
from tools.documents.offices import ACTING, HEAD
from tools.documents.words import (
    ACTIONS,
    AREAS,
    DECISIONS,
    NOTICES,
    OBJECTS,
    OFFICES,
    ORDERS,
    PARTS,
    POSTS,
    REASONS,
    REGION,
    TASKS,
)
from tools.documents.writing import folded, items, record, texts

FIRST_DAY, DAYS = date(2005, 1, 3), 7290  # twenty years


def document(number: int, seed: int, laws: Sequence[str]) -> Mapping[str, str]:
    """The files of the document of this number, by their names below `content/`; the content file is the first.

    The same for every count of documents.
    """
    chance = random.Random(f"{seed}/{number}")
    kind = "instruksi" if number % 3 == 0 else "keputusan"
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    key = chance.choice(OFFICES)[0]
    values = {
        "urusan": (said := chance.choice(OBJECTS)).lower(),
        "area": (area := chance.choice(AREAS)),
        "wilayah": f"Kecamatan {area}",
        "jabatan": chance.choice(POSTS),
        "hari": chance.randint(5, 90),
    }
    name = f"{kind}/{day.year}/{key}-{number:05d}"
    chosen = chance.sample(ANNEXES, chance.choice((0, 1, 1, 2)))
    lines = [
        "# Naskah rekaan. Semua nama di dalamnya dibuat-buat.",
        "naskah: 1",
        f"jenis: {kind}",
        f"lembaga: {key}",
        f"nomor: {number}",
        f"tentang: {chance.choice(ACTIONS)} {said} di {values['wilayah']} Tahun {{{{ tahun }}}}",
        *(_instruksi if kind == "instruksi" else _keputusan)(
            values, day, laws, [title for _, _, title, _ in chosen], chance
        ),
        f"ditetapkan: {{tanggal: {day}}}",
        f"penandatangan: {ACTING if chance.random() < 0.15 else HEAD}",
    ]
    if chance.random() < 0.1:
        lines += [
            "kata:",
            f"  judul-berkas: {folded('{{ nama_jenis }} {{ nomor }} Tahun {{ tahun }}: {{ tentang }}', 4)}",
        ]
    if chosen:
        lines += ["lampiran:", items(_annex(name, *annex[:3], values) for annex in chosen)]
    files = {f"{name}.yaml": "\n".join(lines) + "\n"}
    for file, _key, _title, write in chosen:
        files[f"{name}/{file}"] = write(values, day, chance)
    return files


def _annex(name: str, file: str, key: str, title: str, values: Mapping[str, object]) -> str:
    own = name.rpartition("/")[2]
    return record(
        id=_id(title), judul=f"{title} di {values['wilayah']} Tahun {{{{ tahun }}}}", **{key: f"{own}/{file}"}
    )


def _keputusan(
    values: Mapping[str, object], day: date, laws: Sequence[str], annexes: Sequence[str], chance: random.Random
) -> list[str]:
    reasons = [text.format(**values) for text in chance.sample(REASONS, chance.randint(1, 5))]
    lines = ["menimbang:", texts(reasons), "  - penutup", "mengingat:", texts(cited(laws, chance))]
    if chance.random() < 0.25:
        lines += ["memperhatikan:", texts(_notices(values, day, chance))]
    lines += [
        "menetapkan:",
        items(_norms(DECISIONS, "Keputusan", values, annexes, chance, most=5)),
        "  - mulai-berlaku",
    ]
    return lines


def _instruksi(
    values: Mapping[str, object], day: date, laws: Sequence[str], annexes: Sequence[str], chance: random.Random
) -> list[str]:
    del day, laws
    opening = f"Dalam rangka {values['urusan']} di {values['wilayah']}, dengan ini menginstruksikan kepada:"
    posts = [f"{post} {REGION}" for post in sorted(chance.sample(POSTS, chance.randint(1, 4)))]
    orders = _norms(ORDERS, "Instruksi", values, annexes, chance, most=6)
    return [f"pembuka: {folded(opening, 2)}", "kepada:", texts(posts), "untuk:", items(orders)]


def _notices(values: Mapping[str, object], day: date, chance: random.Random) -> list[str]:
    found = []
    for text in chance.sample(NOTICES, chance.randint(1, 2)):
        before = day - timedelta(days=chance.randint(3, 60))
        found.append(text.format(**{**values, "nomor": chance.randint(1, 900), "tanggal": tanggal(before)}))
    return found


def _norms(
    sentences: Sequence[str],
    kind: str,
    values: Mapping[str, object],
    annexes: Sequence[str],
    chance: random.Random,
    *,
    most: int,
) -> list[str]:
    """Two to `most` of them: first those that announce annexes, one with tasks and their parts, then others."""
    announced = [
        folded(
            f"Menetapkan {title} di {values['wilayah']} sebagaimana tercantum dalam {{{{ rujuk('{_id(title)}') }}}} "
            f"yang merupakan bagian tidak terpisahkan dari {kind} ini.",
            4,
        )
        for title in annexes
    ]
    others = [folded(text.format(**values), 4) for text in chance.sample(sentences, len(sentences))]
    made = [*announced, _tasks(values, chance), *others]
    return made[: chance.randint(max(2, len(announced) + 1), most)]


def _tasks(values: Mapping[str, object], chance: random.Random) -> str:
    tasks = [text.format(**values) for text in chance.sample(TASKS, chance.randint(2, 5))]
    nested = record(
        6,
        teks=folded(f"menyerahkan hasil {values['urusan']} berupa:", 10),
        butir="\n" + texts(sorted(chance.sample(PARTS, chance.randint(2, 4))), 10),
    )
    listed = [*(folded(task, 8) for task in tasks), *([nested] if chance.random() < 0.5 else [])]
    chance.shuffle(listed)
    return record(
        teks=folded(f"Petugas {values['urusan']} di {values['wilayah']} mempunyai tugas:", 6),
        butir="\n" + items(listed, 6),
    )


def _id(title: str) -> str:
    return title.split()[0].lower()
