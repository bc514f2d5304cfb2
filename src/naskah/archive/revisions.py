"""What was appended to a PDF of ours since it was made: signatures, or something else.

No cryptographic judgement: whose a signature is, whether its certificate is trusted, whether it was valid that day and
what its holder saw are questions for a program that validates signatures. Said here is only whether our bytes are all
there, whether what follows is made of incremental updates, and whether a signature holds the hash of everything up to
its own end, so that a later change of any byte shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from hashlib import new
from itertools import islice

from naskah.archive.increments import MAX_REVISIONS, Revision, ours, revisions

_HASHES = ("sha256", "sha384", "sha512", "sha1", "sha3_256", "sha3_384", "sha3_512")
_MAX_CONTENTS = 4 * 1024 * 1024  # hexadecimal digits of a signature with its chain of certificates
_RANGE = re.compile(
    rb"/ByteRange\s{0,16}\[\s{0,16}(\d{1,15})\s{1,16}(\d{1,15})\s{1,16}(\d{1,15})\s{1,16}(\d{1,15})\s{0,256}\]"
)
_TIME_STAMP = re.compile(rb"/DocTimeStamp\b|/ETSI\.RFC3161\b")


class Since(StrEnum):
    """What became of a PDF since we made it."""

    NOTHING = "nothing"  # it is ours, byte for byte
    SIGNED = "signed"  # ours, then signed; after the last signature come its proofs and time stamps at most
    EXTENDED_AFTER_SIGNING = "extended-after-signing"  # ours, signed, and something else changed or added since
    EXTENDED = "extended"  # ours, then something that is no signature, or no sound update
    CHANGED = "changed"  # no beginning of it is ours: changed, or never ours


def since(data: bytes, is_ours: Callable[[str], bool]) -> Since:
    """What became of a PDF; `is_ours` answers whether a SHA-256 (hexadecimal) is that of a file that we made."""
    base = ours(data, is_ours)
    if not base:
        return Since.CHANGED
    if base == len(data):
        return Since.NOTHING
    found = revisions(data, base)
    if not found:
        return Since.EXTENDED
    last = _last_signed(data, found)
    if last is None:
        return Since.EXTENDED
    whole = any(_fits(data, found[last], signature) for signature in _signatures(data, found[last]))
    proved = all(_is_proof(data, found[at - 1], found[at]) for at in range(last + 1, len(found)))
    return Since.SIGNED if whole and proved else Since.EXTENDED_AFTER_SIGNING


def _last_signed(data: bytes, found: tuple[Revision, ...]) -> int | None:
    """The last revision with a signature; where there is none, the last with a time stamp."""
    stamped = None
    for at in reversed(range(len(found))):
        signatures = _signatures(data, found[at])
        if any(not _is_time_stamp(data, found[at], signature) for signature in signatures):
            return at
        stamped = at if signatures and stamped is None else stamped
    return stamped


def _is_proof(data: bytes, previous: Revision, revision: Revision) -> bool:
    """Whether an update only adds what proves an earlier signature: certificates, revocation, time stamps."""
    from naskah.archive import proofs

    signatures = _signatures(data, revision)
    stamped = bool(signatures)
    if stamped and not any(_fits(data, revision, signature) for signature in signatures):
        return False
    return proofs.only(data, previous, revision, stamped=stamped)


def _signatures(data: bytes, revision: Revision) -> list[re.Match[bytes]]:
    """The byte ranges that the signatures of a revision say they cover."""
    return list(islice(_RANGE.finditer(data, revision.start, revision.end), MAX_REVISIONS))


def _is_time_stamp(data: bytes, revision: Revision, signature: re.Match[bytes]) -> bool:
    """Whether a signature is that of a clock (`/DocTimeStamp`) and no person's."""
    begin = data.rfind(b"obj", revision.start, signature.start())
    end = data.find(b"endobj", signature.end(), revision.end)
    return _TIME_STAMP.search(data, max(begin, revision.start), end if end >= 0 else revision.end) is not None


def _fits(data: bytes, revision: Revision, signature: re.Match[bytes]) -> bool:
    """Whether a signature covers all up to its revision's end but its own contents, and holds the hash of that."""
    first, length, after, rest = map(int, signature.groups())
    end = after + rest
    if first or not revision.start <= length < after <= end <= revision.end or after - length > _MAX_CONTENTS:
        return False
    if data[end : revision.end].strip():
        return False
    contents = _hexadecimal(data[length:after])
    view = memoryview(data)
    for name in _HASHES:
        digest = new(name, view[:length], usedforsecurity=False)
        digest.update(view[after:end])
        if digest.digest() in contents:
            return True
    return False


def _hexadecimal(written: bytes) -> bytes:
    """The bytes of a hexadecimal string of PDF; none when it is not one."""
    if not (written.startswith(b"<") and written.endswith(b">")):
        return b""
    try:
        return bytes.fromhex(written[1:-1].decode("ascii"))
    except ValueError:
        return b""
