"""The child's side of `mithaq.read.foreign`: bytes of one page, paper or feed in, JSON out."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mithaq.errors import DocumentError
from mithaq.packed import CUT, TooMuchError, missing, whole
from mithaq.read.endings import DOCX, FEED, HTML, PDF, TEXT
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mithaq.worker.child import Handler

MOST_BYTES = 64 << 20
"""Bytes of the largest page, paper or feed that is read, also when it is unpacked."""
TOO_LARGE = f"larger than {MOST_BYTES >> 20} MiB; split it, or save its text as .txt"
_MODULES = {HTML: "pages", DOCX: "papers", FEED: "feeds", TEXT: "plain"}
_SHOWN = 100


def parser() -> Handler:
    """Give the function that parses; libraries are loaded when the first file of their kind comes."""
    return _parse


def _parse(request: bytes) -> bytes:
    head, _, raw = request.partition(b"\n")
    asked: dict[str, Any] = json.loads(head)
    kind = asked["kind"]

    def found() -> list[dict[str, Any]]:
        read: Any = import_module(f"mithaq.read.{_MODULES[kind]}").read
        return read(_unpacked(raw, asked.get("packing")), asked)  # type: ignore[no-any-return]

    return answer(kind, found)


def parse_pdf(path: Path) -> bytes:
    """Give what is in a PDF; the library reads it from its file."""

    def found() -> list[dict[str, Any]]:
        from mithaq.read.pdf import read

        return read(path)

    return answer(PDF, found)


def answer(kind: str, read: Callable[[], list[dict[str, Any]]]) -> bytes:
    """Give the records as JSON; whatever a parser raises becomes a DocumentError of one line."""
    try:
        found = read()
    except (DocumentError, MemoryError):
        raise
    except ImportError as error:
        raise DocumentError(missing(str(error.name).partition(".")[0])) from None
    except (ValueError, EOFError) as error:
        raise DocumentError(safe(str(error)) or CUT) from None
    except RecursionError:
        raise DocumentError(f"cannot be read as {kind}: nested too deeply") from None
    except Exception as error:  # noqa: BLE001 - parsers of others raise what they like
        words = " ".join(str(error).split())[:_SHOWN]
        raise DocumentError(f"cannot be read as {kind}: {type(error).__name__}: {words}") from None
    return json.dumps(found, ensure_ascii=False).encode(errors="surrogatepass")


def _unpacked(raw: bytes, packing: str | None) -> bytes:
    """The content, refused where it is larger than anything that is read."""
    try:
        return whole(raw, packing, MOST_BYTES)
    except TooMuchError:
        raise ValueError(TOO_LARGE) from None
