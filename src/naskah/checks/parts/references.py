"""References as they are typed: `diktum KEDUA huruf a`, `huruf a dan huruf b`, `angka 8 huruf a`."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.language import diktum_ordinal

MOST_DIKTUM = 99
_SENTENCE = 2000  # characters
_NAME = 160  # characters that the name of a work may have
_NUMBERED = " Nomor "
_MOST_STEPS = 60  # of one enumeration
_OTHER_WORKS = (
    "undang", "peraturan", "keputusan", "instruksi", "surat", "perjanjian", "anggaran", "pasal", "ayat", "lampiran",
    "diktum", "pedoman", "standar", "kode", "formulir", "butir",
)  # fmt: skip
_VALUES = {
    "bab": r"([IVXLC]{1,8})\b",
    "diktum": r"((?:[Kk]e|KE|[Pp]ertama|PERTAMA)[A-Za-z]*(?: [A-Za-z]+){0,3})",
    "pasal": r"(\d{1,4}[A-Z]?)\b",
    "ayat": r"\((\d{1,3}[a-z]?)\)",
    "huruf": r"\(?([A-Za-z])\b\)?",
    "angka": r"\(?(\d{1,3})\b\)?",
}


class Step(Struct, frozen=True):
    """One step of a reference: its word in small letters, its value as it is compared, where it stands."""

    word: str
    value: str
    start: int
    end: int


class Reference(Struct, frozen=True):
    """A reference, outermost step first; the outer steps may stand before another reference of the same kind."""

    steps: tuple[Step, ...]

    def shown(self) -> str:
        """The reference in full."""
        return " ".join(step_shown(step) for step in self.steps)


def step_shown(step: Step) -> str:
    """A step as one writes it."""
    word = {"bab": "BAB", "pasal": "Pasal"}.get(step.word, step.word)
    if step.word == "diktum":
        return f"diktum {diktum_ordinal(int(step.value)).upper()}"
    return f"{word} ({step.value})" if step.word == "ayat" else f"{word} {step.value}"


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, int]:
    """Ordinals without spaces → numbers: both spellings, KEDUA BELAS and KEDUABELAS, are in use."""
    found = {diktum_ordinal(number).replace(" ", ""): number for number in range(1, MOST_DIKTUM + 1)}
    return found | {"pertama": 1}


@lru_cache(maxsize=16)
def _value(word: str) -> re.Pattern[str]:
    return re.compile(_VALUES[word])


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"(BAB|[Dd]iktum|DIKTUM|[Pp]asal|ayat|[Hh]uruf|[Aa]ngka)\s{1,3}")


@lru_cache(maxsize=1)
def _own_name() -> re.Pattern[str]:
    """`Peraturan Bupati ini`."""
    return re.compile(r"(?:Peraturan|Keputusan|Instruksi)(?: [\w/-]+){0,9}? ini\b")


@lru_cache(maxsize=1)
def _separator() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s?,\s{1,3}(?:(?:dan/atau|dan|atau|serta)\s{1,3})?"
        r"|\s{1,3}(?:dan/atau|dan|atau|serta|sampai dengan|s\.d\.)\s{1,3})"
    )


def references_at(text: str, start: int) -> tuple[Reference, ...]:
    """The references, joined by commas and conjunctions, that begin at an offset; none when none begins there."""
    found: list[Reference] = []
    steps: list[Step] = []
    step = _step(text, start)
    while step is not None and len(found) < _MOST_STEPS:
        words = [each.word for each in steps]
        steps = [*steps[: words.index(step.word)], step] if step.word in words else [step]
        deeper = _deeper(text, steps[-1].end, {each.word for each in steps})
        while deeper is not None:
            steps.append(deeper)
            deeper = _deeper(text, deeper.end, {each.word for each in steps})
        found.append(Reference(tuple(steps)))
        between = _separator().match(text, steps[-1].end)
        step = _next(text, between.end(), steps[-1].word) if between else None
    return tuple(found)


def before(text: str, start: int) -> str:
    """What stands before a reference, as far as a sentence reaches."""
    return text[max(0, start - _SENTENCE) : start]


def is_of_another_named(naskah: Naskah, passage: Passage, start: int) -> bool:
    """Whether a work with a number is named before a reference, or by a text that opens a list it stands in.

    The reference may then be that work's, as in an amendment.
    """
    steps = passage.key.split(".")
    keys = [".".join(steps[:length]) for length in range(1, len(steps) + 1)]
    opening = [*map(naskah.by_key.get, keys[:-1]), *map(_openings(naskah).get, keys)]
    return _NUMBERED in before(passage.text, start) or any(each and _NUMBERED in each.text for each in opening)


def _openings(naskah: Naskah) -> dict[str, Passage]:
    """Key of an item → the text that opens its list."""
    known: dict[str, Passage] | None = naskah.__dict__.get("openings")
    if known is None:
        known = {item.key: items.opening for items in naskah.lists if items.opening for item in items.items}
        naskah.__dict__["openings"] = known
    return known


def leads_elsewhere(text: str, end: int) -> bool:
    """Whether what follows a reference may be another work that it belongs to: anything but `Keputusan ini`."""
    rest = text[end : end + _NAME].lstrip(" ,")
    if not rest or text[end : end + 1] in (".", ";", ":", ")") or _own_name().match(rest):
        return False
    words = rest.split()
    if len(words) > 1 and words[1].rstrip(".,;:)") == "ini":
        return False
    return rest[0].isupper() or rest.startswith(_OTHER_WORKS)


def _step(text: str, start: int) -> Step | None:
    word = _word().match(text, start)
    return _valued(text, word[1].lower(), start, word.end()) if word else None


def _deeper(text: str, end: int, taken: set[str]) -> Step | None:
    if text[end : end + 1] not in (" ", "\n"):
        return None
    step = _step(text, end + 1)
    return step if step is not None and step.word not in taken else None


def _next(text: str, start: int, word: str) -> Step | None:
    """The step behind a separator: with a word of its own, or a bare letter or ordinal of the same kind."""
    step = _step(text, start)
    if step is not None:
        return step
    bare = _valued(text, word, start, start) if word in ("huruf", "diktum", "ayat") else None
    if bare is None or (word == "diktum" and not text[start : bare.end].isupper()):
        return None
    behind = text[bare.end : bare.end + 2]
    return None if word == "huruf" and (not text[start].islower() or behind[:1] in ("/", "-")) else bare


def _valued(text: str, word: str, start: int, at: int) -> Step | None:
    found = _value(word).match(text, at)
    if found is None:
        return None
    if word != "diktum":
        return Step(word, found[1].lower() if word == "huruf" else found[1], start, found.end())
    words = found[1].split(" ")
    while words:
        number = _ordinals().get("".join(words).lower())
        if number is not None:
            return Step(word, str(number), start, at + len(" ".join(words)))
        words.pop()
    return None
