"""Made-up laws, the same for all documents of a seed, so that each is called alike wherever it is cited."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import product

from tools.documents.words import LAWS, OBJECTS

FIRST, LAST = 1985, 2004  # years: no document is older than its laws
NAMES = ("Tata Tertib", "Pokok", "Perlindungan")


def laws(seed: int) -> Sequence[str]:
    """All of them in the order in which they are cited: the higher first, then by year and number."""
    chance = random.Random(f"{seed}/laws")
    names = [f"{first} {second}" for first, second in product(NAMES, OBJECTS)]
    chance.shuffle(names)
    found = []
    for position, name in enumerate(names):
        rank = position % len(LAWS)
        year, number = chance.randint(FIRST, LAST), position + 1
        form, gazette = LAWS[rank]
        values = {
            "nama": name,
            "tahun": year,
            "nomor": number,
            "lembar": chance.randint(number, 200),
            "tambahan": 3000 + 100 * (year - FIRST) + number,
        }
        found.append((rank, year, number, f"{form} ({gazette})".format(**values)))
    return [text for _rank, _year, _number, text in sorted(found)]


def cited(all_of_them: Sequence[str], chance: random.Random) -> Sequence[str]:
    """Three to eight of them, in order."""
    chosen = sorted(chance.sample(range(len(all_of_them)), chance.randint(3, 8)))
    return [all_of_them[position] for position in chosen]
