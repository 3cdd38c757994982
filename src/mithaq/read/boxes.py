"""The child's side for what holds many documents: web archives by fastwarc, Parquet by pyarrow (both Apache-2.0).

Each answer is a batch: a line of JSON, one object a document with the `size` of its bytes, and then these bytes.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from mithaq.errors import DocumentError
from mithaq.packed import missing
from mithaq.read.endings import WARC, packing_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mithaq.worker.child import Handler

    Part = tuple[dict[str, Any], bytes]

_BATCH = 1 << 20
_MOST_PARTS = 256


def opened(kind: str, path: Path) -> Handler:
    """Open the file and give the function that answers with the next batch, and with nothing after the last.

    DocumentError where the library for it is not installed.
    """
    try:
        if kind == WARC:
            from mithaq.read.archives import records as found
        else:
            from mithaq.read.tables import records as found
    except ImportError as error:
        raise DocumentError(missing(str(error.name).partition(".")[0])) from None
    # Nothing of it is read before the first request, when the child is confined.
    stack = ExitStack()
    parts = _watched(found(stack.enter_context(path.open("rb")), packing_of(path.name)))
    return lambda _request: _batch(parts)


def _watched(parts: Iterator[Part]) -> Iterator[Part]:
    try:
        yield from parts
    except (DocumentError, MemoryError):
        raise
    except EOFError:
        yield {"error": "it breaks off; what came before is read, fetch it again"}, b""
    except Exception as error:  # noqa: BLE001 - parsers of others raise what they like
        words = " ".join(str(error).split())[:100]
        yield {"error": f"it cannot be read on: {words or type(error).__name__}"}, b""


def _batch(parts: Iterator[Part]) -> bytes:
    heads, bodies, size = [], [], 0
    for head, body in parts:
        heads.append({**head, "size": len(body)})
        bodies.append(body)
        size += len(body)
        if size >= _BATCH or len(heads) >= _MOST_PARTS:
            break
    return b"\n".join([json.dumps(heads).encode(), b"".join(bodies)]) if heads else b""
