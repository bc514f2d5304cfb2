"""What changes with time: entries with `sejak` (first day) and `sampai` (last day), and the one that holds on a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Generic, TypeVar

from msgspec import Struct

from naskah.content import reading
from naskah.content.faults import Faults
from naskah.content.nodes import Entries, Entry, Items, Node
from naskah.findings import Finding, Place
from naskah.language import tanggal
from naskah.messages import _

T = TypeVar("T")

PERIOD_KEYS = ("sejak", "sampai")
VALUE_KEY = "nilai"


class Period(Struct, Generic[T], frozen=True):
    """A value, and the days from `since` to `until`, both included, on which it holds. None: without an end."""

    value: T
    place: Place
    since: date | None = None
    until: date | None = None

    def covers(self, day: date | None) -> bool:
        """Whether it holds on `day`; without a day, whether it still holds."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Timeline(Struct, Generic[T], frozen=True):
    """The entries of one thing, in the order of their days."""

    what: str
    place: Place
    periods: tuple[Period[T], ...]

    def on(self, day: date | None) -> T | None:
        """The value on `day`, or the last open one for a draft without a date."""
        period = self.period_on(day)
        return None if period is None else period.value

    def period_on(self, day: date | None) -> Period[T] | None:
        """The entry that this value is from."""
        return next((period for period in reversed(self.periods) if period.covers(day)), None)

    def uncovered(self, day: date | None, named_at: Place) -> Finding:
        """The finding for a document that needs a value on a day that no entry covers."""
        when = _("pada {day}", day=tanggal(day)) if day else _("tanpa tanggal akhir")
        return Finding(
            "SKM012",
            named_at,
            _("{what} tidak mempunyai entri yang berlaku {when}", what=self.what, when=when),
            _("tambahkan entri di {place}", place=self.place),
        )


def timeline(
    node: Node, what: str, read: Callable[[Node, Mapping[str, Entry]], T | None], faults: Faults
) -> Timeline[T]:
    """The timeline of a thing whose entries are records with the period's keys inside, or one such record."""
    nodes = node.items if isinstance(node, Items) else [node]
    periods = [period for item in nodes if (period := _period(item, what, read, faults)) is not None]
    return Timeline(what, node.place, _ordered(what, periods, faults))


def value_timeline(node: Node, what: str, read: Callable[[Node], T | None], faults: Faults) -> Timeline[T]:
    """The timeline of a thing whose entries are `{nilai, sejak, sampai}`, or that is one value for all time."""
    timed = isinstance(node, Items) and any(_is_entry(item) for item in node.items)
    if not timed and not _is_entry(node):
        value = read(node)
        return Timeline(what, node.place, () if value is None else (Period(value, node.place),))

    def read_value(item: Node, found: Mapping[str, Entry]) -> T | None:
        reading.entries(item, what, (VALUE_KEY, *PERIOD_KEYS), faults)
        if not reading.required(found, (VALUE_KEY,), what, item.place, faults):
            return None
        return read(found[VALUE_KEY].value)

    return timeline(node, what, read_value, faults)


def _is_entry(node: Node) -> bool:
    return isinstance(node, Entries) and VALUE_KEY in node.items


def _period(
    node: Node, what: str, read: Callable[[Node, Mapping[str, Entry]], T | None], faults: Faults
) -> Period[T] | None:
    found = reading.entries(node, what, None, faults)
    if found is None:
        return None
    since = reading.day(found["sejak"].value, "sejak", faults) if "sejak" in found else None
    until = reading.day(found["sampai"].value, "sampai", faults) if "sampai" in found else None
    if since and until and until < since:
        faults.add(
            "SKM013",
            found["sampai"].value.place,
            _("sampai ({until}) mendahului sejak ({since})", until=until, since=since),
            _("betulkan salah satunya"),
        )
    value = read(node, found)
    return None if value is None else Period(value, node.place, since, until)


def _ordered(what: str, periods: Sequence[Period[T]], faults: Faults) -> tuple[Period[T], ...]:
    """In the order of their days; an entry without `sampai` ends where the next begins."""
    ordered = sorted(periods, key=lambda period: (period.since or date.min, period.place))
    closed: list[Period[T]] = []
    for position, period in enumerate(ordered):
        following = ordered[position + 1] if position + 1 < len(ordered) else None
        if following is None:
            closed.append(period)
            continue
        start = following.since
        if start is None or start == period.since or (period.until is not None and period.until >= start):
            later = max(period.place, following.place)
            faults.add(
                "SKM010",
                later,
                _("{what}: masa berlaku entri ini bertumpang tindih dengan entri lain", what=what),
                _("isi sejak dan sampai sehingga tiap hari hanya mempunyai satu entri"),
            )
            closed.append(period)
            continue
        before = start - timedelta(days=1)
        if period.until is not None and period.until < before:
            faults.add(
                "SKM011",
                following.place,
                _(
                    "{what}: tidak ada entri antara {until} dan {since}",
                    what=what,
                    until=tanggal(period.until),
                    since=tanggal(start),
                ),
                _("sambung masa berlakunya, atau tambahkan entri di antaranya"),
            )
        closed.append(Period(period.value, period.place, period.since, period.until or before))
    return tuple(closed)
