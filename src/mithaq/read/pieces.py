"""JSON Lines in pieces of many lines, which stay what they are when lines elsewhere in the file change.

A piece ends before a line that is chosen by its own bytes: after a change the next pieces end where they did. So what
is known of a piece is found again by one hash of all its bytes.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 1 << 16
"""Bytes before a piece may end."""
_MOST = 16
"""Times as many after which it ends with the line."""
_ONE_IN = 16
"""One line in so many may be the first of a piece."""
_CHUNK = 1 << 20
_INK = re.compile(rb"\S")


@dataclass(slots=True)
class Piece:
    """Whole lines of a stream: where they stand, the name of the stream, the number and offset (bytes) of the first."""

    data: bytes
    origin: str
    stem: str
    number: int
    offset: int
    count: int | None = None
    """How many lines they are, where whoever has the piece can say so before the next: counting takes half the time
    in which a file is read of which all is known."""

    def digest(self, language: str | None) -> bytes:
        """The SHA-256 of the lines and of the language that they are to be read in, if that was said."""
        found = hashlib.sha256(f"{language or ''}\0".encode())
        found.update(self.data)
        return found.digest()

    def lines(self) -> Iterator[tuple[int, int, bytes]]:
        """Number, offset and bytes of each line that is not blank; of blank ones there may be very many."""
        number, at = self.number, 0
        while found := _INK.search(self.data, at):
            begin = self.data.rfind(b"\n", at, found.start()) + 1 or at
            end = self.data.find(b"\n", found.end()) + 1 or len(self.data)
            number += self.data.count(b"\n", at, begin)
            yield number, self.offset + begin, self.data[begin:end]
            number, at = number + 1, end


def pieces(
    stream: BinaryIO, where: tuple[str, str], longest: int, head: bytes = b"", least: int = LEAST
) -> Iterator[Piece]:
    """Yield what a stream holds after its ``head``, which has an origin and a name.

    Of a line of more than ``longest`` bytes only one more than these is kept. Where the stream fails, its whole lines
    so far come before the error.
    """
    window = _Window(stream, head, least)
    number, offset = 1, 0
    while True:
        end, lost = window.end(least), 0
        if not end and window.tail() > longest:
            end, lost = window.cut(longest)
        if end:
            piece = Piece(window.take(end), *where, number, offset)
            yield piece
            number += piece.data.count(b"\n") if piece.count is None else piece.count
            offset += len(piece.data) + lost
        elif window.ended:
            break
        else:
            window.more()
    if window.fault:
        raise window.fault


class _Window:
    """What was read of a stream and not taken yet; in one buffer, for new memory costs more than what is done here."""

    def __init__(self, stream: BinaryIO, head: bytes, size: int) -> None:
        self._stream = stream
        self._buffer = bytearray(len(head) + 2 * size)
        self._buffer[: len(head)] = head
        self._begin, self._filled = 0, len(head)
        self.ended = False
        self.fault: Exception | None = None

    def more(self) -> None:
        """Read on; at a fault, which ends the stream, the line that breaks off is let go."""
        left = self._filled - self._begin
        self._buffer[:left] = self._buffer[self._begin : self._filled]
        self._begin, self._filled = 0, left
        if 2 * left > len(self._buffer):
            self._buffer.extend(bytes(len(self._buffer)))
        try:
            with memoryview(self._buffer) as whole, whole[left:] as free:
                read = self._stream.readinto1(free)  # type: ignore[attr-defined]
        except (OSError, EOFError, ValueError, zlib.error) as error:
            self.fault, read = error, 0
            self._filled -= self.tail()
        self.ended = not read
        self._filled += read

    def end(self, least: int) -> int:
        """How many bytes the next piece has; 0 where more must be read to tell."""
        data, begin, filled = self._buffer, self._begin, self._filled
        at = data.find(b"\n", begin + least, filled) + 1
        while at and (found := _INK.search(data, at, filled)):  # no blank line is the first
            at = data.rfind(b"\n", at, found.start()) + 1 or at
            end = data.find(b"\n", at, filled) + 1
            if not end:
                break
            if at - begin >= _MOST * least or zlib.crc32(data[at:end]) % _ONE_IN == 0:
                return at - begin
            at = end
        if at and filled - at > _MOST * least:  # blank, and very much of it
            return data.rfind(b"\n", at, filled) + 1 - begin
        return filled - begin if self.ended else 0

    def tail(self) -> int:
        """How many bytes there are of a line whose end is not read yet."""
        return self._filled - max(self._begin, self._buffer.rfind(b"\n", self._begin, self._filled) + 1)

    def cut(self, longest: int) -> tuple[int, int]:
        """Read the line to its end and keep the begin of it: the bytes that there are now, and those that are not."""
        kept = self._filled - self.tail() + longest + 1
        lost, self._filled = self._filled - kept, kept
        while part := self._stream.readline(_CHUNK):
            lost += len(part)
            if part.endswith(b"\n"):
                self._buffer[kept : kept + 1] = b"\n"
                self._filled, lost = kept + 1, lost - 1
                break
        return self._filled - self._begin, lost

    def take(self, size: int) -> bytes:
        """The next bytes."""
        begin, self._begin = self._begin, self._begin + size
        with memoryview(self._buffer) as whole, whole[begin : self._begin] as part:
            return bytes(part)
