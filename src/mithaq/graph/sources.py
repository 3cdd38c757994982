"""The document behind a graph, as its provenance file has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.errors import DataError
from mithaq.graph.turtle import parse
from mithaq.graph.validate_data import shorten
from mithaq.model import Document

if TYPE_CHECKING:
    from pathlib import Path


def document_of(provenance: Path) -> Document:
    """Give the document that a provenance file (``<id>.prov.ttl``) is about; its id is the file's stem.

    DataError where the file cannot be read or has no document with its text.
    """
    said: dict[str, str] = {}
    for triple in parse(provenance):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.Literal):
            subject = shorten(triple.subject.value)
            if subject.startswith("doc:") and not subject.endswith("-run"):
                said[shorten(triple.predicate.value)] = triple.object.value
    if not {"nif:isString", "dcterms:language", "dcterms:identifier"} <= said.keys():
        raise DataError(f"{provenance}: it does not have the document's text; build the document again")
    return Document(
        id=provenance.name.removesuffix(".prov.ttl"),
        text=said["nif:isString"],
        language=said["dcterms:language"],
        sha256=said["dcterms:identifier"],
        title=said.get("dcterms:title"),
        published=said.get("dcterms:issued"),
        source=said.get("dcterms:source"),
        origin=str(provenance),
    )
