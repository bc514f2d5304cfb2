"""In what capacity an official signs: acting (`Plt.`), on behalf of another (`a.n.`), by another's order (`u.b.`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct
from msgspec.structs import replace

from naskah.content import reading
from naskah.content.faults import Faults, nearest
from naskah.content.model import Pejabat
from naskah.content.nodes import Entry
from naskah.content.periods import Timeline
from naskah.content.richtext import Literal, RichText, Spelling
from naskah.findings import Place
from naskah.messages import _

ACTING, BEHALF, ORDER = "sebagai", "atas-nama", "untuk-beliau"
KEYS = (ACTING, BEHALF, ORDER)
STAND_INS = ("Plt.", "Plh.", "Pj.", "Pjs.")
ON_BEHALF, BY_ORDER = "a.n.", "u.b."


class Holder(Struct, frozen=True):
    """An official as the profile has him, before it is known what the others are called on the day.

    `acting` is `Plt.` and the like; `named` has the keys of those on whose behalf and by whose order he signs, each
    with its place.
    """

    pejabat: Pejabat
    acting: str = ""
    named: Mapping[str, tuple[str, Place]] = {}


def read_capacity(found: Mapping[str, Entry], pejabat: Pejabat, faults: Faults) -> Holder:
    """What an entry of `pejabat:` says beside jabatan and name."""
    acting = reading.choice(found[ACTING].value, ACTING, STAND_INS, faults) if ACTING in found else None
    named = {
        name: (key, found[name].value.place)
        for name in (BEHALF, ORDER)
        if name in found and (key := reading.line(found[name].value, name, faults)) is not None
    }
    return Holder(pejabat, acting or "", named)


def check_named(people: Mapping[str, Timeline[Holder]], profile: str, faults: Faults) -> None:
    """A finding for each key that is nobody's."""
    holders = (period.value for line in people.values() for period in line.periods)
    for key, place in (named for holder in holders for named in holder.named.values()):
        if key not in people:
            message = _('tidak ada pejabat "{name}" dalam profil {profile}', name=key, profile=profile)
            faults.add("SKM017", place, message, nearest(key, people))


def officials(people: Mapping[str, Holder], asked: Collection[str], faults: Faults) -> Mapping[str, Pejabat]:
    """Everybody as he signs on the day; `asked` are those whose lines are needed, and so must be sound."""
    return {key: _signing(holder, people, faults if key in asked else Faults()) for key, holder in people.items()}


def _signing(holder: Holder, people: Mapping[str, Holder], faults: Faults) -> Pejabat:
    """The official with all lines of his jabatan: `a.n. BUPATI`, `SEKRETARIS DAERAH`, `u.b.`, `ASISTEN`."""
    circle = _circle(holder, people)
    if circle is not None:
        message = _('"{name}" menandatangani untuk dirinya sendiri', name=holder.pejabat.key)
        faults.add("SKM017", circle, message, _("sebut pejabat lain pada atas-nama: atau untuk-beliau:"))
        return holder.pejabat
    lines = _lines(holder, people, faults)
    return replace(
        holder.pejabat,
        jabatan=tuple(text for text, _written in lines),
        jabatan_written=tuple(written for _text, written in lines),
    )


def own_jabatan(official: Pejabat) -> tuple[str, ...]:
    """What he is himself: without those on whose behalf or by whose order he signs."""
    lines = official.jabatan
    if BY_ORDER in lines:
        return lines[lines.index(BY_ORDER) + 1 :]
    return lines[1:] if lines[0].startswith(f"{ON_BEHALF} ") and len(lines) > 1 else lines


Line = tuple[str, RichText]


def _lines(holder: Holder, people: Mapping[str, Holder], faults: Faults) -> list[Line]:
    above: list[Line] = []
    behalf = _other(holder, BEHALF, people, faults)
    order = _other(holder, ORDER, people, faults)
    if behalf:
        first, *rest = _named(behalf, holder.named[BEHALF][1])
        above += [_supplied(f"{ON_BEHALF} {first[0]}", first[1].place), *rest]
    if order:
        place = holder.named[ORDER][1]
        # Whoever gives the order may himself sign on behalf of another: that is said once, above him.
        inner = [_supplied(text, place) for text, _written in _lines(order, people, faults)]
        above += _named(order, place) if behalf else [*inner[:-1], _supplied(inner[-1][0].rstrip(" ,"), place)]
        above.append(_supplied(BY_ORDER, place))
    return [*above, *_own(holder)]


def _own(holder: Holder) -> list[Line]:
    """His own jabatan, with `Plt.` before it."""
    lines = list(zip(holder.pejabat.jabatan, holder.pejabat.jabatan_written, strict=True))
    if holder.acting:
        text, written = lines[0]
        lines[0] = (f"{holder.acting} {text}", _behind(f"{holder.acting} ", written))
    return lines


def _named(holder: Holder, place: Place) -> list[Line]:
    """His jabatan where another's lines name it: without the comma of a last line."""
    *before, last = [text for text, _written in _own(holder)]
    return [_supplied(text, place) for text in (*before, last.rstrip(" ,"))]


def _other(holder: Holder, name: str, people: Mapping[str, Holder], faults: Faults) -> Holder | None:
    if name not in holder.named:
        return None
    key, place = holder.named[name]
    if key not in people:
        message = _('pejabat "{name}" tidak mempunyai entri yang berlaku pada hari itu', name=key)
        faults.add("SKM012", place, message, _("tambahkan entri yang berlaku pada tanggal naskah"))
    return people.get(key)


def _circle(holder: Holder, people: Mapping[str, Holder]) -> Place | None:
    """Where he, or somebody whom he names, comes back to himself; None where nobody does."""
    reached = _reached(holder, people)
    looked_at = {holder.pejabat.key: holder, **{key: people[key] for key in reached if key in people}}
    places = (_reached(each, people).get(key) for key, each in looked_at.items())
    return next((place for place in places if place is not None), None)


def _reached(holder: Holder, people: Mapping[str, Holder]) -> Mapping[str, Place]:
    """Whom he names, and whom these name in turn; where each is named."""
    found: dict[str, Place] = {}
    waiting = list(holder.named.values())
    while waiting:
        key, place = waiting.pop()
        if key not in found:
            found[key] = place
            waiting += people[key].named.values() if key in people else ()
    return found


def _supplied(text: str, place: Place) -> Line:
    """A line that nobody typed so: all of it is said to stand where its official is named."""
    return text, RichText((Literal(text),), place)


def _behind(prefix: str, written: RichText) -> RichText:
    """The text with a prefix of ours before it; its own characters keep their places."""
    parts = (Literal(prefix + "".join(part.text for part in written.parts if isinstance(part, Literal))),)
    spelling = written.spelling
    if spelling is None:
        return replace(written, parts=parts)
    moved = tuple((count + len(prefix), offset) for count, offset in spelling.anchors)
    return replace(written, parts=parts, spelling=Spelling(((0, 0), *moved), spelling.locate))
