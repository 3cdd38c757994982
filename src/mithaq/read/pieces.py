"""JSON Lines in pieces of many lines, which stay what they are when lines elsewhere in the file change.

A piece ends before a line that is chosen by its own bytes: after a change the next pieces end where they did. So what
is known of a piece is found again by one hash of all its bytes.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST, _MOST = 1 << 16, 1 << 20
"""Bytes before a piece may end, and after which it ends with the line."""
_ONE_IN = 16
"""One line in so many may be the first of a piece."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines of a stream: where they stand, the name of the stream, the number and offset (bytes) of the first."""

    data: bytes
    origin: str
    stem: str
    number: int
    offset: int

    def digest(self, language: str | None) -> bytes:
        """The SHA-256 of the lines and of the language that they are to be read in, if that was said."""
        head = f"{language or ''}\0".encode()
        return hashlib.sha256(head + self.data).digest()

    def lines(self) -> Iterator[tuple[int, int, bytes]]:
        """Number, offset and bytes of each line."""
        offset = self.offset
        for number, line in enumerate(io.BytesIO(self.data), start=self.number):
            yield number, offset, line
            offset += len(line)


def pieces(stream: BinaryIO, origin: str, stem: str, longest: int, head: bytes = b"") -> Iterator[Piece]:
    """Yield what a stream holds after its ``head``; of a line of more than ``longest`` bytes only one more than these.

    Where the stream fails, its whole lines so far come before the error.
    """
    number, offset, rest, fault = 1, 0, b"", None
    blocks = _blocks(stream, longest, head)
    while True:
        try:
            block, lost = next(blocks, (b"", -1))
        except (OSError, EOFError, ValueError, zlib.error) as error:
            fault, block, lost = error, b"", -1
        rest += block
        begin = 0
        while begin < len(rest) and (end := _end(rest, begin) if not lost else len(rest)):
            piece = Piece(rest[begin:end], origin, stem, number, offset)
            yield piece
            number, offset, begin = number + piece.data.count(b"\n"), offset + len(piece.data), end
        rest, offset = rest[begin:], offset + max(0, lost)
        if lost < 0:
            break
    if fault:
        raise fault


def _blocks(stream: BinaryIO, longest: int, head: bytes) -> Iterator[tuple[bytes, int]]:
    """Whole lines as they come, and how many bytes were left out at their end."""
    if head.endswith(b"\n"):
        yield head, 0
        head = b""
    waiting, lost = bytearray(head), 0
    while part := stream.read1(_CHUNK):  # type: ignore[attr-defined]
        if lost and (end := part.find(b"\n") + 1):
            yield bytes(waiting) + b"\n", lost + end - 1
            waiting, lost, part = bytearray(), 0, part[end:]
        end = part.rfind(b"\n") + 1
        if end:
            yield bytes(waiting) + part[:end], 0
            waiting = bytearray()
        kept = part[end:][: max(0, longest + 1 - len(waiting))]
        waiting += kept
        lost += len(part) - end - len(kept)
    if waiting:
        yield bytes(waiting), lost


def _end(data: bytes, begin: int) -> int:
    """Where the piece that begins there ends; 0 where more must be read to tell."""
    at = data.find(b"\n", begin + _LEAST) + 1
    while at and (end := data.find(b"\n", at) + 1):
        if at - begin >= _MOST or zlib.crc32(data[at:end]) % _ONE_IN == 0:
            return at
        at = end
    return 0
