"""Kinds of document: `template.yaml` beside `template.docx`, read once a process for each content of the file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from naskah.content import reading
from naskah.content.faults import Faults, nearest
from naskah.content.files import digest_of, nodes_of, read_bytes
from naskah.content.kind_faults import check_kind
from naskah.content.model import Field, Kind, Part
from naskah.content.nodes import Entry, Node
from naskah.content.richtext import RichText
from naskah.content.tightening import PAGES, STEPS, read_steps
from naskah.environment import MAX_CONTENT_BYTES, Project
from naskah.findings import Finding, Place, Refused, stop_on_errors
from naskah.messages import _, spoken

FORMS = (
    "baris", "teks", "daftar-teks", "bilangan", "tanggal", "butir", "identitas", "orang", "naskah", "batang-tubuh",
    "penjelasan", "lampiran", "pejabat", "lembaga", "pilihan", "rekaman",
)  # fmt: skip
REQUIRED = ("tidak", "terbit", "ya")
_KEYS = (
    "naskah",
    "kunci",
    "nama",
    "isian",
    "tanggal",
    "kosong",
    "ukuran",
    "kata",
    "rumusan",
    "kebiasaan",
    "penomoran",
    "bagian",
    STEPS,
)
_FIELD_KEYS = ("bentuk", "wajib", "keterangan", "pilihan", "isian", "bila")
_PART_KEYS = ("bagian", "isian", "label", "lebar-label", "kata", "penomoran", "gaya", "kiri", "akhir",
              "paling-banyak", "bila")  # fmt: skip
_OWN_FIELDS = (
    "naskah",
    "jenis",
    "kebiasaan",
    "kata",
    "status",
    "data",
    "templat",
    PAGES,
    "tertanda",
    "jdih",
)  # of every document, so of no kind

# Which files carry the source of their document: originals and drafts, copies too, or none.
SOURCE, ORIGINALS, ALL, NONE = "sumber", "asli", "semua", "tanpa"
# Whether the pages of the PDF end with the first word of the next one.
CATCHWORDS, WITHOUT, WITH = "kata-penyambung", "tidak", "ya"
OF_EVERY_KIND = {SOURCE: (ORIGINALS, ALL, NONE), CATCHWORDS: (WITHOUT, WITH)}

# Label and colon as signed regulations have them; a logo that leaves room below it in a kop of four centimetres.
_MEASURES = {"label": 3.05, "titik-dua": 0.47, "lekuk": 0.0, "label-orang": 3.05, "logo": 2.5}

_cache: dict[tuple[Path, str, str], tuple[Kind | None, tuple[Finding, ...]]] = {}


def load_kind(name: str, project: Project, named_at: Place | None = None) -> Kind:
    """The kind called `name`, the project's own before the built-in one.

    Raises `Refused`: SKM009 at `named_at` when there is none, else whatever is wrong with its `template.yaml`.
    """
    folder = project.template_folder(name)
    if folder is None:
        place = named_at or Place(f"templates/{name}")
        message = _('tidak ada jenis naskah "{name}"', name=name)
        raise Refused([Finding("SKM009", place, message, nearest(name, project.kinds()))])
    path = folder / "template.yaml"
    reader = reader_of(folder, project)
    file = reader.name(path) if reader is project else f"templates/{name}/template.yaml"
    faults = Faults()
    data = read_bytes(path, reader, MAX_CONTENT_BYTES, Place(file), faults)
    stop_on_errors(faults)
    assert data is not None  # noqa: S101 -- no finding, so the bytes are there
    key = (folder, digest_of(data), spoken())
    if key not in _cache:
        node = nodes_of(file, data, faults)
        kind = None if node is None else _kind(name, folder, node, faults)
        _cache[key] = (kind, tuple(faults))
    kind, found = _cache[key]
    if found or kind is None:
        raise Refused(found)
    return kind


def reader_of(folder: Path, project: Project) -> Project:
    """What the files in a kind's folder are read through: the project, or the built-in templates as one."""
    return project if folder.is_relative_to(project.root) else Project(folder.parent.resolve())


def _kind(key: str, folder: Path, node: Node, faults: Faults) -> Kind | None:
    found = reading.entries(node, "template.yaml", _KEYS, faults)
    if found is None or not reading.required(found, ("nama", "isian"), "template.yaml", node.place, faults):
        return None
    reading.version(found, faults)
    fields = _fields(found["isian"].value, faults)
    words = {
        word: text
        for word, entry in _own(found, "kata", faults).items()
        if (text := reading.rich_text(entry.value, f'kata "{word}"', faults)) is not None
    }
    outlines = {
        name: markers
        for name, entry in _own(found, "penomoran", faults).items()
        if (markers := reading.lines(entry.value, f'penomoran "{name}"', faults)) is not None
    }
    habits = {
        name: choices
        for name, entry in _own(found, "kebiasaan", faults).items()
        if (choices := reading.lines(entry.value, f'kebiasaan "{name}"', faults)) is not None
    }
    blanks = {
        name: width
        for name, entry in _own(found, "kosong", faults).items()
        if (width := reading.number(entry.value, f'kosong "{name}"', faults)) is not None
    }
    measures = (
        {
            name: measure
            for name, entry in (
                reading.entries(found["ukuran"].value, "ukuran", tuple(_MEASURES), faults) or {}
            ).items()
            if (measure := reading.length(entry.value, f'ukuran "{name}"', faults)) is not None
        }
        if "ukuran" in found
        else {}
    )
    own = reading.identifier(found["kunci"].value, "kunci", faults) if "kunci" in found else None
    kind = Kind(
        key=own or key,
        name=reading.line(found["nama"].value, "nama", faults) or "",
        folder=folder,
        fields=fields,
        date_field=_date_field(found, fields, faults),
        blanks=blanks,
        measures=_MEASURES | measures,
        words=words,
        formulas=_formulas(found, words, faults),
        habits={**OF_EVERY_KIND, **habits},
        outlines=outlines,
        slots={
            slot: reading.each(
                entry.value,
                f'bagian "{slot}"',
                lambda item: _part(item, fields, words, outlines, faults),
                faults,
            )
            for slot, entry in _own(found, "bagian", faults).items()
        },
        tightening=read_steps(found, faults),
    )
    check_kind(kind, found, faults)
    return kind


def _own(found: Mapping[str, Entry], key: str, faults: Faults) -> Mapping[str, Entry]:
    """The entries below a key whose own keys are the template's to choose."""
    if key not in found:
        return {}
    return reading.entries(found[key].value, key, None, faults) or {}


def _fields(node: Node, faults: Faults, *, inside: str = "") -> Mapping[str, Field]:
    fields: dict[str, Field] = {}
    for name, entry in (reading.entries(node, "isian", None, faults) or {}).items():
        if not inside and name in _OWN_FIELDS:
            faults.add(
                "TMP001", entry.key, _('isian "{name}" sudah dimiliki setiap naskah', name=name), _("beri nama lain")
            )
            continue
        field = _field(name, entry.value, faults)
        if field is not None and inside and field.form == "rekaman":
            faults.add(
                "TMP001", entry.key, _("rekaman di dalam rekaman tidak dapat dibaca"), _("jadikan isian tersendiri")
            )
        elif field is not None:
            fields[name] = field
    return fields


def _field(name: str, node: Node, faults: Faults) -> Field | None:
    found = reading.entries(node, f'isian "{name}"', _FIELD_KEYS, faults)
    if found is None or not reading.required(found, ("bentuk",), f'isian "{name}"', node.place, faults):
        return None
    form = reading.choice(found["bentuk"].value, "bentuk", FORMS, faults)
    if form is None:
        return None
    needed = reading.choice(found["wajib"].value, "wajib", REQUIRED, faults) if "wajib" in found else "tidak"
    for key, of in (("pilihan", "pilihan"), ("isian", "rekaman")):
        if (key in found) != (form == of):
            faults.add(
                "TMP001",
                node.place,
                _('isian "{name}": bentuk {form} dan kunci {key} berpasangan', name=name, form=of, key=key),
                _("pakai keduanya atau hapus {key}", key=key),
            )
    return Field(
        name=name,
        form=form,
        required=needed or "tidak",
        description=(reading.line(found["keterangan"].value, "keterangan", faults) or "")
        if "keterangan" in found
        else "",
        choices=(reading.lines(found["pilihan"].value, "pilihan", faults) or ()) if "pilihan" in found else (),
        fields=_fields(found["isian"].value, faults, inside=name) if "isian" in found else {},
        when=_when(found, faults),
    )


def _when(found: Mapping[str, Entry], faults: Faults) -> Mapping[str, str]:
    """`bila:`, the choices of habits under which something is asked for or stands in the document."""
    if "bila" not in found:
        return {}
    said = reading.entries(found["bila"].value, "bila", None, faults) or {}
    return {name: reading.line(entry.value, name, faults) or "" for name, entry in said.items()}


def _date_field(found: Mapping[str, Entry], fields: Mapping[str, Field], faults: Faults) -> str:
    if "tanggal" not in found:
        return ""
    name = reading.line(found["tanggal"].value, "tanggal", faults) or ""
    outer, _dot, inner = name.partition(".")
    field = fields.get(outer)
    if field is not None and inner:
        field = field.fields.get(inner)
    if name and (field is None or field.form != "tanggal"):
        faults.add(
            "TMP002",
            found["tanggal"].value.place,
            _('"{name}" bukan isian berbentuk tanggal', name=name),
            _("tulis misalnya ditetapkan.tanggal"),
        )
    return name


def _formulas(found: Mapping[str, Entry], words: Mapping[str, RichText], faults: Faults) -> frozenset[str]:
    if "rumusan" not in found:
        return frozenset()
    node = found["rumusan"].value
    return frozenset(reading.each(node, "rumusan", lambda item: reading.choice(item, "rumusan", words, faults), faults))


def _part(
    node: Node,
    fields: Mapping[str, Field],
    words: Mapping[str, RichText],
    outlines: Mapping[str, object],
    faults: Faults,
) -> Part | None:
    found = reading.entries(node, "bagian", _PART_KEYS, faults)
    if found is None or not reading.required(found, ("bagian",), "bagian", node.place, faults):
        return None
    known: Mapping[str, Mapping[str, object]] = {"isian": fields, "kiri": fields, "kata": words, "penomoran": outlines}
    said: dict[str, str] = {}
    width = reading.length(found["lebar-label"].value, "lebar-label", faults) if "lebar-label" in found else None
    most = reading.number(found["paling-banyak"].value, "paling-banyak", faults) if "paling-banyak" in found else 0
    for key, entry in found.items():
        if key in ("bila", "paling-banyak"):
            continue
        text = reading.line(entry.value, key, faults) or ""
        if key in known and text and text not in known[key]:
            faults.add(
                "TMP003",
                entry.value.place,
                _('{key} "{name}" tidak ada dalam berkas ini', key=key, name=text),
                nearest(text, known[key]),
            )
        said[key] = text
    return Part(
        name=said["bagian"],
        field=said.get("isian", ""),
        label=said.get("label", ""),
        label_width=width or 0.0,
        word=said.get("kata", ""),
        outline=said.get("penomoran", ""),
        style=said.get("gaya", ""),
        left=said.get("kiri", ""),
        end=said.get("akhir", ""),
        most=most or 0,
        when=_when(found, faults),
        place=node.place,
    )
