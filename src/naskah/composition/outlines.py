"""Named outlines of lists, as number formats: the nth marker of a level, and how it is referred to."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from naskah.language import roman, word_letter

Digits = Callable[[int], str]

# The sign that stands for the number in a marker, how it counts, and the word that a reference puts before it.
# The order matters: in "BAB I" the last sign found is the number.
COUNTERS: dict[str, tuple[Digits, str]] = {
    "I": (roman, ""),
    "A": (lambda number: word_letter(number).upper(), "huruf"),
    "a": (word_letter, "huruf"),
    "1": (str, "angka"),
}


class Level(Struct, frozen=True):
    """One level of an outline, such as `a)`: what stands before and after the number, and how it counts."""

    before: str
    sign: str
    after: str

    def marker(self, number: int) -> str:
        """The number as the list shows it: `a)`, `BAB II`."""
        return f"{self.before}{COUNTERS[self.sign][0](number)}{self.after}"

    def reference(self, number: int) -> str:
        """The number as a reference shows it: without the full stop, as Word's own reference fields have it."""
        return self.marker(number).rstrip(".")

    @property
    def word(self) -> str:
        """The word that stands before a reference: `huruf`, `angka`, or nothing where the marker has its own."""
        return "" if any(map(str.isalpha, self.before)) else COUNTERS[self.sign][1]


@lru_cache(maxsize=256)
def level(pattern: str) -> Level:
    """The level whose first marker is `pattern`, such as `1.`, `a)`, `(a)`, `BAB I`."""
    place = max(pattern.rfind(sign) for sign in COUNTERS)
    return Level(pattern[:place], pattern[place], pattern[place + 1 :])
