"""Values between processes: MessagePack with its length before it. Data alone crosses, never code."""

from __future__ import annotations

import contextlib
import struct
from typing import BinaryIO, Generic, TypeVar

import msgspec

T = TypeVar("T")
_LENGTH = struct.Struct("<I")


class Channel(Generic[T]):
    """Sends any value, and receives those of one type."""

    def __init__(self, reading: BinaryIO, writing: BinaryIO, expected: type[T]) -> None:
        self._reading, self._writing = reading, writing
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(expected).decode

    def send(self, value: object) -> None:
        """Sends a value. Raises OSError when nobody is there."""
        data = self._encode(value)
        self._writing.write(_LENGTH.pack(len(data)) + data)
        self._writing.flush()

    def receive(self) -> T:
        """The next value. Raises EOFError when there will be none."""
        head = self._reading.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            raise EOFError
        (length,) = _LENGTH.unpack(head)
        data = self._reading.read(length)
        if len(data) < length:
            raise EOFError
        return self._decode(data)

    def close(self) -> None:
        """Closes both ends."""
        for stream in (self._writing, self._reading):
            with contextlib.suppress(OSError):  # the other side is gone, and what was not yet written with it
                stream.close()
