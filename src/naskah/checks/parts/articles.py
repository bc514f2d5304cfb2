"""The body of a regulation as rules ask about it: its Pasal, what each holds, and where a text stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Items, Naskah, Passage
from naskah.checks.parts.references import Step
from naskah.composition.batang_numbers import ROMAN
from naskah.composition.numbers import Target
from naskah.content.model import Division, Pasal

BODY = "batang-tubuh"
TEXT, ITEM, TITLE = "paragraf", "butir", "judul"  # roles of what a body holds
Path = tuple[tuple[str, str], ...]  # (("pasal", "5"), ("ayat", "2"), ("huruf", "a"))


class Article(Struct, frozen=True):
    """A Pasal: its key, its number as shown (`Pasal 5`), the divisions that it stands in, and its texts."""

    key: str
    shown: str
    divisions: tuple[Division, ...]
    passages: tuple[Passage, ...]


def has_body(naskah: Naskah) -> bool:
    """Whether the document is a regulation with Pasal."""
    return bool(naskah.document.fields.get(BODY))


def is_of_body(passage: Passage) -> bool:
    """Whether a text stands in a Pasal, or opens a BAB."""
    return passage.part == BODY


def has_roman_articles(naskah: Naskah) -> bool:
    """Whether its Pasal have Roman numerals."""
    return naskah.habit("pasal") == ROMAN


@lru_cache(maxsize=1)
def _amendment() -> re.Pattern[str]:
    of_what = r"(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Qanun|Lampiran|Pasal)\b"
    return re.compile(rf"Perubahan(?: Ke\w+(?: \w+)?)? atas {of_what}", re.IGNORECASE)


def is_titled_as_amendment(naskah: Naskah) -> bool:
    """Whether its title says that it amends another: `Perubahan Kedua atas Peraturan Bupati …`."""
    title = naskah.by_key.get("tentang")
    return title is not None and _amendment().match(title.text) is not None


def amends(naskah: Naskah) -> bool:
    """Whether its Pasal hold changes of another regulation, as their numerals or its title say."""
    return has_roman_articles(naskah) or is_titled_as_amendment(naskah)


def articles(naskah: Naskah) -> Sequence[Article]:
    """Every Pasal in its order, worked out once."""
    known: tuple[Article, ...] | None = naskah.__dict__.get("articles")
    if known is None:
        known = naskah.__dict__["articles"] = tuple(_articles(naskah))
    return known


def divisions(naskah: Naskah) -> Iterator[tuple[str, Division | Pasal]]:
    """The titles and Pasal of the body with their keys, one after another."""
    value = naskah.document.fields.get(BODY)
    for position, each in enumerate(value if isinstance(value, tuple) else (), 1):
        if isinstance(each, Division | Pasal):
            yield f"{BODY}.{position}", each


def _articles(naskah: Naskah) -> Iterator[Article]:
    texts: dict[str, list[Passage]] = {}
    for passage in naskah.of(BODY):
        texts.setdefault(".".join(passage.key.split(".")[:2]), []).append(passage)
    open_: list[Division] = []
    for key, each in divisions(naskah):
        if isinstance(each, Division):
            open_ = [*(one for one in open_ if one.level < each.level), each]
        else:
            marker = naskah.numbers.markers.get(key)
            yield Article(key, marker.text if marker else "", tuple(open_), tuple(texts.get(key, ())))


def changes(naskah: Naskah, items: Items) -> bool:
    """Whether a list tells the changes that an amendment makes: its items are sentences, numbered 1., 2., …"""
    return items.part == BODY and amends(naskah) and items.opening is not None and items.opening.role == TEXT


# --- where a text stands, and what there is


def path_of(target: Target | None) -> Path:
    """The steps to a target, outermost first."""
    steps: list[tuple[str, str]] = []
    while target is not None:
        word, number = target.word, target.number
        if not word:
            word, _space, number = number.partition(" ")
        steps.append((word.lower(), number.strip("().").lower()))
        target = target.parent
    return tuple(reversed(steps))


def standing(naskah: Naskah, passage: Passage) -> Path:
    """The Pasal, ayat and items that a text stands in, itself the last."""
    return path_of(naskah.numbers.around.get(passage.key))


def paths(naskah: Naskah) -> frozenset[Path]:
    """Everything in the body that has a number."""
    known: frozenset[Path] | None = naskah.__dict__.get("paths")
    if known is None:
        known = frozenset(path_of(target) for key, target in naskah.numbers.around.items() if key.startswith(BODY))
        naskah.__dict__["paths"] = known
    return known


def missing(naskah: Naskah, here: Path, steps: Sequence[Step]) -> int | None:
    """The index of the first step that nothing in the body carries, as seen from `here`; None where all are there."""
    asked = tuple((step.word, step.value.lower()) for step in steps)
    outer = ("bab", "pasal")
    heads = [()] if asked[0][0] in outer else [here[:length] for length in range(len(here), 0, -1)]
    found = [_carried(paths(naskah), head, asked) for head in heads]
    most = max(found, default=len(asked))
    return None if most == len(asked) else most


def _carried(known: frozenset[Path], head: Path, asked: Path) -> int:
    count = 0
    while count < len(asked) and (*head, *asked[: count + 1]) in known:
        count += 1
    return count


@lru_cache(maxsize=64)
def _typed(value: str) -> re.Pattern[str]:
    bracket = "" if value.isdecimal() else "("  # `ayat (1) meliputi`
    return re.compile(rf"(?i)(?:^|[:;,{bracket}\n]\s?|\b(?:dan|atau)\s){re.escape(value)}[.)]\s+\S")


def typed_within(naskah: Naskah, passage: Passage, step: Step) -> bool:
    """Whether a text of the same Pasal, or of the same explanation, has the number typed: `meliputi: a. …; b. …`."""
    if step.word not in ("huruf", "angka"):
        return False
    own = ".".join(passage.key.split(".")[:2])
    texts = (each.text for each in naskah.of(passage.part) if each.key.startswith(f"{own}."))
    return any(_typed(step.value).search(text) for text in texts)
