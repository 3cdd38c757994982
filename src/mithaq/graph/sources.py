"""What the files of a graph tell of the document behind it and of the people in it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.errors import DataError
from mithaq.graph.people import Variant
from mithaq.graph.rdf import run_comment
from mithaq.graph.turtle import parse, parse_bytes
from mithaq.graph.validate_data import shorten
from mithaq.model import Document

if TYPE_CHECKING:
    from pathlib import Path


def document_of(provenance: Path, versions: str) -> Document:
    """Give the document that a provenance file (``<id>.prov.ttl``) is about; its id is the file's stem.

    DataError where the file cannot be read, has no document with its text, or was written with other data than
    ``versions`` (a registry, languages): then reading it again would change more than is meant.
    """
    said: dict[str, str] = {}
    also: set[str] = set()
    used = ""
    for triple in parse(provenance):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.Literal):
            subject = shorten(triple.subject.value)
            if subject.startswith("doc:") and subject.endswith("-run"):
                used = triple.object.value
            elif subject.startswith("doc:") and shorten(triple.predicate.value) == "dip:alsoPublishedAt":
                also.add(triple.object.value)
            elif subject.startswith("doc:"):
                said[shorten(triple.predicate.value)] = triple.object.value
    if not {"nif:isString", "dcterms:language", "dcterms:identifier"} <= said.keys():
        raise DataError(f"{provenance}: it does not have the document's text; build the document again")
    if used != run_comment(versions):
        raise DataError(
            f"{provenance}: somebody in it is called otherwise now, but it was built with other data ({used})"
            "; build the document again"
        )
    return Document(
        id=provenance.name.removesuffix(".prov.ttl"),
        text=said["nif:isString"],
        language=said["dcterms:language"],
        sha256=said["dcterms:identifier"],
        title=said.get("dcterms:title"),
        published=said.get("dcterms:issued"),
        source=said.get("dcterms:source"),
        origin=str(provenance),
        publisher=said.get("dcterms:publisher"),
        also=tuple(sorted(also)),
    )


def people_of(facts: Path) -> dict[Variant, tuple[str, tuple[str, ...]]]:
    """Give the officials of a facts file as `mithaq.graph.iris` knew them: each with its key and the rounds it headed.

    Only what is said of people and posts is parsed. DataError where that is no Turtle.
    """
    data = facts.read_bytes()
    if b"\nperson:" not in data:
        return {}
    wanted = b"".join([*_PREFIX_LINE.findall(data), *_BLOCK.findall(data)])
    said: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
    for triple in parse_bytes(wanted, str(facts)):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            said[shorten(triple.subject.value)][shorten(triple.predicate.value)].append(triple.object)
    found = {}
    for person, values in said.items():
        key = person.removeprefix("person:")
        names = [(value, predicate == "rdfs:label") for predicate in _LABELS for value in values[predicate]]
        if key != person and names:
            best = max(names, key=lambda name: (len(name[0].value.split()), name[1], name[0].value))[0]
            posts = tuple(sorted(_nodes(values["dip:holdsPost"])))
            bodies = [body for post in posts for body in _locals(said[post]["dip:postIn"])]
            context = min(_locals(values["dip:represents"]), default="") or min(bodies, default="")
            variant = Variant(
                context or f"d{key.split('-')[1]}", best.value, getattr(best, "language", None) or "", posts
            )
            rounds = (name for name in _nodes(values["dip:headsDelegationAt"]) if name.startswith("round:"))
            found[variant] = key, tuple(sorted(rounds))
    return found


_LABELS = ("rdfs:label", "skos:altLabel")
_PREFIX_LINE = re.compile(rb"^@prefix [^\n]*\n", re.MULTILINE)
_BLOCK = re.compile(rb"^(?:person|post):\S+ a [^\n]*\n(?:\t[^\n]*\n)*", re.MULTILINE)
"""All that is said of a person or a post, as `mithaq.graph.turtle` writes it: indented lines belong to the first."""


def _nodes(values: list[ox.NamedNode | ox.Literal]) -> list[str]:
    return [shorten(value.value) for value in values if isinstance(value, ox.NamedNode)]


def _locals(values: list[ox.NamedNode | ox.Literal]) -> list[str]:
    return [name.partition(":")[2] for name in _nodes(values)]
