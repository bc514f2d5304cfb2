"""The ZIP package of a DOCX: the same parts in the same order with no clock in it (ISO/IEC 29500-2)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

# The earliest time that ZIP can say; a reader shows it as no time at all.
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3  # whoever made the archive, so that the same bytes come from every system
LEVEL = 6


def unpack(package: bytes) -> dict[str, bytes]:
    """The parts of a package that we have made ourselves, in its order."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        return {name: source.read(name) for name in source.namelist()}


def pack(parts: Mapping[str, bytes], order: Sequence[str]) -> bytes:
    """The package with its parts in `order`, then the ones that order does not know, by name."""
    names = [name for name in order if name in parts] + sorted(set(parts) - set(order))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = UNIX
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, parts[name], compresslevel=LEVEL)
    return target.getvalue()
