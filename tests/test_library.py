"""The library's names are what they say, whatever of it has been imported before."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

import naskah


def test_no_module_takes_the_place_of_a_function() -> None:
    functions = {name: getattr(naskah, name) for name in naskah.__all__}
    for module in pkgutil.walk_packages(naskah.__path__, "naskah."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    assert {name: getattr(naskah, name) for name in naskah.__all__} == functions
    assert all(map(callable, functions.values()))


def test_a_document_is_checked_twice(keputusan: Path) -> None:
    assert naskah.check(keputusan) == naskah.check(keputusan) != ()
