"""What an editor makes of a content file: YAML 1.2 values, held against a JSON Schema."""

from __future__ import annotations

import re
from typing import Any

import yaml
from jsonschema import Draft7Validator

from naskah.authoring.shapes import Schema

_NULL = re.compile(r"(?:~|null|Null|NULL|)$")
_INTEGER = re.compile(r"[-+]?[0-9]+$")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")
_BOOLEAN = re.compile(r"(?:true|True|TRUE|false|False|FALSE)$")


class _Core(yaml.SafeLoader):
    """The core schema of YAML 1.2, which editors read by: `ya` and `2024-01-26` are texts, `00123` is a number."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 -- PyYAML's own way


for _tag, _pattern in (("null", _NULL), ("bool", _BOOLEAN), ("int", _INTEGER), ("float", _FLOAT)):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", _pattern, None)
_Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def seen(text: str) -> Any:
    """The value of a file."""
    return yaml.load(text, Loader=_Core)


def faults(schema: Schema, value: Any) -> list[str]:
    """What is underlined."""
    return [error.message for error in Draft7Validator(dict(schema)).iter_errors(value)]
