"""JSON-LD contexts that come with the program: one that is named is put into the file, and nothing is ever fetched."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mithaq.vocabulary import BASE, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CONTEXT = f"{BASE}context.jsonld"
"""The IRI of our own: every prefix that the graphs use, such as ``dip:`` and ``person:``."""
CONTEXTS: Mapping[str, Mapping[str, str]] = MappingProxyType({CONTEXT: PREFIXES})
"""What each context that is known says."""


def named(document: Any) -> Iterator[str]:
    """The IRIs of the contexts that a JSON-LD document names, once for each time."""
    waiting = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            found = node.get("@context")
            yield from (iri for iri in (found if isinstance(found, list) else [found]) if isinstance(iri, str))
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def written_out(data: bytes) -> bytes:
    """A JSON-LD document with the contexts that are known in the place of their IRIs, line for line.

    ValueError where one of these IRIs stands elsewhere too, or is written with escapes: it could be taken for another.
    """
    if not any(iri.encode() in data or b"\\" in data for iri in CONTEXTS):
        return data
    iris = list(named(json.loads(data.removeprefix(b"\xef\xbb\xbf"))))
    for iri, context in CONTEXTS.items():
        text = f'"{iri}"'.encode()
        if data.count(text) != iris.count(iri):
            raise ValueError(f"{iri} stands elsewhere too, or with escapes; write the context itself into the file")
        data = data.replace(text, json.dumps(dict(context), sort_keys=True).encode())
    return data
