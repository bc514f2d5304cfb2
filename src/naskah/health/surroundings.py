"""What the machine is like for a person: the console they read, the clock that dates are held against."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date

from naskah.environment import MAX_CONTENT_BYTES
from naskah.health.model import Note, Setting, State
from naskah.messages import _

SHOWN = "✓✗–“”…é"  # what messages are written with
_SIGNED = re.compile(rb"^status[ \t]*:[ \t]*ditandatangani\b", re.MULTILINE)
_DAY = re.compile(rb"\btanggal[ \t]*:[ \t]*[\"']?(\d{4}-\d\d-\d\d)\b")


def console(setting: Setting) -> Iterator[Note]:
    """Whether it can show what naskah says."""
    try:
        SHOWN.encode(setting.encoding)
    except (UnicodeEncodeError, LookupError):
        found = _("{encoding}: sebagian tanda tampil sebagai ?", encoding=setting.encoding)
        help_ = _("Atur PYTHONUTF8=1; di Windows jalankan juga: chcp 65001")
        yield Note(_("layar perintah"), found, State.REMARK, help_)
        return
    yield Note(_("layar perintah"), setting.encoding)


def clock(setting: Setting) -> Iterator[Note]:
    """Whether something was signed after today: then the clock is late, or the date mistyped."""
    today = date(*time.localtime()[:3])
    newest = max(_signed(setting), default=None)
    if newest is None or newest[0] <= today:
        yield Note(_("jam komputer"), today.isoformat())
        return
    found = _("{today}, padahal {file} ditandatangani {day}", today=today, file=newest[1], day=newest[0])
    help_ = _("Periksa tanggal komputer ini, atau tanggal dalam naskah itu.")
    yield Note(_("jam komputer"), found, State.REMARK, help_)


def _signed(setting: Setting) -> Iterator[tuple[date, str]]:
    """The days in the files of signed documents, by a glance at them."""
    if setting.project is None:
        return
    from naskah.content.discovery import SUFFIXES

    for path, data in setting.project.glance(setting.project.content, SUFFIXES, MAX_CONTENT_BYTES):
        if _SIGNED.search(data) and (found := _DAY.search(data)):
            try:
                yield date.fromisoformat(found[1].decode()), setting.project.name(path)
            except ValueError:
                continue
