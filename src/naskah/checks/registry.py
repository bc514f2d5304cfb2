"""Every rule, found by its file: one module of `naskah.checks.rules` holds one `RULE`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from naskah.checks import rules as folder
from naskah.checks.model import Rule


@lru_cache(maxsize=1)
def rules() -> Mapping[str, Rule]:
    """Code → rule, in the order of the codes."""
    names = sorted(file.stem for file in Path(folder.__path__[0]).glob("atr*.py"))
    found: list[Rule] = [import_module(f"{folder.__name__}.{name}").RULE for name in names]
    return {rule.code: rule for rule in found}
