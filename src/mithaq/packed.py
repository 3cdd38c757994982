"""Compressed files as streams of what is in them: the one place where anything is unpacked, always within a limit.

Half of a file is an error, not a file; and so is one that swells as no text does.
"""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHUNK = 1 << 17
_WINDOW = 1 << 27
"""Bytes that a decompressor may hold: a file can ask for gigabytes."""
CUT = "its compressed data break off; it is not whole, fetch it again"
_MOST_RATIO = 200
"""Text of all kinds, pages and logs are compressed up to a hundred times; a bomb of one letter some thousand times."""
_FREE = 64 << 20
"""Bytes of content before anybody looks at that."""
_BOMB = f"it unpacks to more than {_MOST_RATIO} times its size: a bomb; what came before is read"


class TooMuchError(ValueError):
    """There is more in a compressed file than is wanted of it."""


@contextmanager
def unpacked(path: Path, packing: str | None) -> Iterator[BinaryIO]:
    """Open a file that is packed as ``.gz``, ``.zst`` or not at all; in the block, its faults are ValueErrors."""
    with path.open("rb") as raw, _told():
        yield stream(raw, packing)


def whole(data: bytes, packing: str | None, most: int) -> bytes:
    """What is in bytes that are packed so; TooMuchError for more than ``most`` bytes, ValueError at a fault."""
    with _told():
        content: bytes = _content(io.BytesIO(data), packing).read(most + 1)
    if len(content) > most:
        raise TooMuchError(most)
    return content


def stream(raw: BinaryIO, packing: str | None) -> BinaryIO:
    """The content of what is packed so, to be read once; at a fault the errors of the library that unpacks it."""
    return cast("BinaryIO", io.BufferedReader(_Counted(_content(raw, packing), raw), _CHUNK)) if packing else raw


def _content(raw: BinaryIO, packing: str | None) -> Any:
    if packing is None:
        return raw
    return gzip.GzipFile(fileobj=raw) if packing == ".gz" else io.BufferedReader(Zstandard(raw), _CHUNK)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except EOFError:
        raise ValueError(CUT) from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise ValueError(f"it is no gzip: {error}") from None


class _Counted(io.RawIOBase):
    """Content that is held against what it was unpacked from; ValueError where it swells as no text does."""

    def __init__(self, content: Any, raw: BinaryIO) -> None:
        super().__init__()
        self._content, self._raw, self._size = content, raw, 0

    def readable(self) -> bool:
        """It can be read, once, from begin to end."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as a piece of the content goes."""
        piece: bytes = self._content.read1(len(buffer))
        self._size += len(piece)
        if self._size > _FREE and self._size > _MOST_RATIO * self._raw.tell():
            raise ValueError(_BOMB)
        buffer[: len(piece)] = piece
        return len(piece)


class Zstandard(io.RawIOBase):
    """The content of a zstd file, one frame after the other; EOFError where the last one breaks off."""

    def __init__(self, raw: BinaryIO) -> None:
        try:
            import zstandard
        except ImportError as error:
            raise ValueError(missing("zstandard")) from error
        super().__init__()
        self._library: Any = zstandard
        self._raw = raw
        self._frame: Any = None
        self._input = b""
        self._output = memoryview(b"")

    def readable(self) -> bool:
        """It can be read, once, from begin to end."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as a piece of the content goes."""
        while not self._output:
            if not self._input:
                self._input = self._raw.read(_CHUNK)
            if not self._input and self._frame is None:
                return 0
            if not self._input:
                raise EOFError
            self._output = memoryview(self._more())
        size = min(len(buffer), len(self._output))
        buffer[:size] = self._output[:size]
        self._output = self._output[size:]
        return size

    def _more(self) -> bytes:
        # A small piece at a time: what comes out of it is at most some thousand times as large.
        piece, self._input = self._input[:1024], self._input[1024:]
        if self._frame is None:
            self._frame = self._library.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
        try:
            content: bytes = self._frame.decompress(piece)
        except self._library.ZstdError as error:
            raise ValueError(f"it is no zstd: {error}") from None
        if self._frame.eof:
            self._input = self._frame.unused_data + self._input
            self._frame = None
        return content


def missing(library: str) -> str:
    """What is said where a library of the extra is not installed."""
    return f"it needs {library}; install it with: pip install 'mithaq[corpora]'"
