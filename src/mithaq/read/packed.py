"""Compressed files as streams of what is in them, that end where they end: half of a file is an error, not a file."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from mithaq.read.endings import packing_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHUNK = 1 << 17
_WINDOW = 1 << 27
"""Bytes that a decompressor may hold: a file can ask for gigabytes."""
CUT = "its compressed data break off; it is not whole, fetch it again"


@contextmanager
def unpacked(path: Path) -> Iterator[BinaryIO]:
    """Open a file, decompressed where its name says so; in the block, faults of compression are ValueErrors."""
    packing = packing_of(path.name)
    try:
        with path.open("rb") as raw:
            if packing == ".gz":
                with gzip.GzipFile(fileobj=raw) as stream:
                    yield cast("BinaryIO", stream)
            elif packing == ".zst":
                yield cast("BinaryIO", io.BufferedReader(Zstandard(raw), _CHUNK))
            else:
                yield raw
    except EOFError:
        raise ValueError(CUT) from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise ValueError(f"it is no gzip: {error}") from None


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
