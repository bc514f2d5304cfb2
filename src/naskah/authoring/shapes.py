"""The pieces that JSON Schemas of content files are put together from.

An editor types plain scalars as YAML 1.2 does, where naskah takes each as text: `382` is a number there, `ya` and
`2024-01-26` are texts. A key with nothing after it is `null` there, and not filled in for naskah.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from naskah.content import reading
from naskah.content.periods import PERIOD_KEYS, VALUE_KEY

Schema: TypeAlias = Mapping[str, object]

DIALECT = "http://json-schema.org/draft-07/schema#"


def _whole(pattern: re.Pattern[str]) -> str:
    return f"^(?:{pattern.pattern})$"


TEXT: Schema = {"type": ["string", "number"]}
LINES: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
WHOLE_NUMBER: Schema = {"type": ["integer", "string"], "pattern": _whole(reading.NUMBER)}
IDENTIFIER: Schema = {"type": ["string", "integer"], "pattern": _whole(reading.IDENTIFIER)}
LENGTH: Schema = {"type": "string", "pattern": _whole(reading.LENGTH)}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}
VERSION: Schema = {"const": int(reading.FORMAT_VERSION)}

_PERIODS = ("Hari pertama berlakunya, tahun-bulan-hari", "Hari terakhir berlakunya, tahun-bulan-hari")


def described(schema: Schema, description: str) -> Schema:
    """The schema with what an editor shows for it."""
    return {"description": description, **schema} if description else schema


def choice(choices: Iterable[str]) -> Schema:
    """One of a few words; one in digits alone is a number to an editor."""
    words = tuple(choices)
    return {"enum": [*words, *(int(word) for word in words if reading.NUMBER.fullmatch(word))]}


def optional(schema: Schema) -> Schema:
    """What may also be left empty."""
    if "type" in schema:
        said = schema["type"]
        return {**schema, "type": [*(said if isinstance(said, list) else [said]), "null"]}
    about = {key: schema[key] for key in ("description", "default") if key in schema}
    return {**about, "anyOf": [{key: schema[key] for key in schema if key not in about}, {"type": "null"}]}


def closed(properties: Mapping[str, Schema], required: Collection[str] = ()) -> Schema:
    """A mapping with these keys and no others, so that a misspelt one is underlined."""
    schema: dict[str, object] = {
        "type": "object",
        "properties": {name: of if name in required else optional(of) for name, of in properties.items()},
        "additionalProperties": False,
    }
    return {**schema, "required": sorted(required)} if required else schema


def keyed(schema: Schema) -> Schema:
    """A mapping whose keys are the writer's own."""
    return {"type": "object", "additionalProperties": optional(schema)}


def timed(properties: Mapping[str, Schema], required: Collection[str]) -> Schema:
    """A record, or a list of them, that holds for a period."""
    entry = _entry(properties, required)
    return {"anyOf": [entry, {"type": "array", "items": entry}]}


def timed_value(schema: Schema) -> Schema:
    """A value for all time, or entries of it that hold for a period each."""
    entry = _entry({VALUE_KEY: schema}, (VALUE_KEY,))
    return {"anyOf": [schema, entry, {"type": "array", "items": entry}]}


def _entry(properties: Mapping[str, Schema], required: Collection[str]) -> Schema:
    periods = {key: described(DAY, about) for key, about in zip(PERIOD_KEYS, _PERIODS, strict=True)}
    return closed({**properties, **periods}, required)


SUPPRESSIONS: Schema = described(
    {
        "type": "array",
        "items": closed(
            {
                "kode": described(TEXT, "Kode temuan, misalnya ATR054"),
                "sel": described(TEXT, "Sel tabel, misalnya C7; bila tidak diisi, seluruh tabel"),
                "alasan": described(TEXT, "Mengapa temuan ini dibiarkan"),
            },
            ("kode",),
        ),
    },
    "Temuan pada tabel yang sudah dilihat dan dibiarkan",
)
