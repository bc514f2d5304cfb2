"""Which naskah this is, on which Python, with which libraries: as their installations say, without importing them."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

from naskah.health.model import Note, Setting, State
from naskah.messages import _
from naskah.version import __version__

# As in pyproject.toml: at least, and below.
LIBRARIES: Mapping[str, tuple[str, str]] = {
    "typst": ("0.15.2", "0.16"),
    "docxtpl": ("0.20", ""),
    "python-docx": ("1.1.2", ""),
    "lxml": ("5.3", ""),
    "jinja2": ("3.1.6", ""),
    "pypdf": ("5.1", ""),
    "python-calamine": ("0.3", ""),
    "XlsxWriter": ("3.2", ""),
    "babel": ("2.16", ""),
    "click": ("8.1.7", ""),
    "markdown-it-py": ("3.0", ""),
    "msgspec": ("0.20", ""),
    "num2words": ("0.5.14", ""),
    "platformdirs": ("4.2", ""),
    "PyYAML": ("6.0.2", ""),
    "watchfiles": ("1.0", ""),
}
OLDEST_PYTHON = "3.11"


def program(setting: Setting) -> Iterator[Note]:
    """naskah, Python, the system."""
    del setting
    yield Note("naskah", __version__)
    python = platform.python_version()
    yield _held("Python", python, OLDEST_PYTHON, "", _("Pasang Python {least} atau lebih baru.", least=OLDEST_PYTHON))
    yield Note(_("sistem"), platform.platform())


def libraries(setting: Setting) -> Iterator[Note]:
    """Each library that naskah needs."""
    del setting
    for name, (least, below) in LIBRARIES.items():
        bounds = f"{name}>={least}{f',<{below}' if below else ''}"
        help_ = _('Pasang: pip install "{bounds}"', bounds=bounds)
        try:
            installed = version(name)
        except PackageNotFoundError:
            yield Note(name, _("tidak terpasang"), State.WRONG, help_)
            continue
        yield _held(name, installed, least, below, help_)


def _held(name: str, installed: str, least: str, below: str, help_: str) -> Note:
    """A version beside its bounds."""
    if _numbers(installed) < _numbers(least):
        return Note(name, _("{version}, terlalu lama", version=installed), State.WRONG, help_)
    if below and _numbers(installed) >= _numbers(below):
        return Note(name, _("{version}, terlalu baru", version=installed), State.WRONG, help_)
    return Note(name, installed)


def _numbers(version: str) -> tuple[int, ...]:
    released = re.match(r"[0-9.]*", version)
    return tuple(int(number) for number in released.group().split(".") if number) if released else ()
