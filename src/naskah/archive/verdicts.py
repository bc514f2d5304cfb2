"""What there is to say of a file of the archive, once it has been held against what its sources make."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from naskah.findings import Finding
from naskah.messages import N_, _


class State(Enum):
    """What a file is; the value is what a person is told, with the parts that have changed where it names them."""

    SAME = N_("sama")
    SIGNED = N_("ditandatangani sejak dibuat")
    SIGNED_BEFORE = N_("ditandatangani sejak dibuat; sesudah itu berubah: {parts}")
    EXTENDED = N_("ditambahi sesudah dibuat, bukan oleh tanda tangan")
    EXTENDED_AFTER_SIGNING = N_("ditandatangani, lalu diubah lagi")
    CHANGED = N_("diubah sesudah dibuat")
    OUTDATED = N_("usang, berubah sejak dibuat: {parts}")
    OTHER_ENGINE = N_("isinya sama, dibuat oleh {engine}")
    MISSING = N_("hilang")
    NEVER = N_("belum pernah disusun")
    GONE = N_("naskahnya tidak ada lagi: {document}")
    UNKNOWN = N_("tidak dikenal")
    FAULTY = N_("naskahnya tidak dapat disusun")
    DAMAGED = N_("catatan pada baris {lines} rusak atau diubah")
    UNTOLD = N_("hilang, jadi isi folder ini tidak dikenal; jalankan naskah build")
    SCAN_CHANGED = N_("bukan lagi pindaian yang dicatat")
    SCAN_MISSING = N_("pindaian ini hilang atau tidak dapat dibuka")
    RECORD_CHANGED = N_("catatan kata-kata bukan lagi yang dahulu")
    RECORD_MISSING = N_("catatan kata-kata hilang atau tidak dapat dibuka")
    RECORD_ALONE = N_("catatan kata-kata tanpa naskah")


SOUND = (State.SAME, State.SIGNED)


class Verdict(Struct, frozen=True):
    """A file, by its name in the folder, and what it is; `values` are what the state names.

    `findings` say why a document can't be made any more. `at_root`: it lies outside the folder, and has its name from
    the project's root.
    """

    name: str
    state: State
    values: Mapping[str, str] = {}
    findings: tuple[Finding, ...] = ()
    at_root: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether the file is what its sources make, or that with a signature."""
        return self.state in SOUND

    def __str__(self) -> str:
        return _(self.state.value, **self.values)
