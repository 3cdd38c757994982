"""What pySHACL finds with the shapes of the ontology in the triples that validation has read."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pyshacl
import rdflib

from mithaq.graph.shapes import by_shapes
from mithaq.graph.store import background_files
from mithaq.graph.turtle import parse
from mithaq.graph.validate_data import read, shorten, shortened
from mithaq.resources import resource_dir

RULE = re.compile(r"#rule-([0-9]+)")
SHAPES = rdflib.Graph().parse(resource_dir("ontology") / "shapes.ttl")


def both(paths):
    """The findings of the shapes by our own engine and by pySHACL: severity, rule, node, message."""
    data = read(paths)
    ours = {(found.severity, found.rule, found.focus, found.message) for found in by_shapes(data)}
    return ours, set(_theirs(data))


def _theirs(data):
    graph = rdflib.Graph().parse(data=ox.serialize(_shown(data), format=ox.RdfFormat.N_TRIPLES), format="nt11")
    _, results, text = pyshacl.validate(graph, shacl_graph=SHAPES, inference="none", inplace=True, do_owl_imports=False)
    assert isinstance(results, rdflib.Graph), text
    for result in results.objects(None, rdflib.SH.result):
        told = {str(name).rpartition("#")[2]: str(value) for name, value in results.predicate_objects(result)}
        focus, value = shorten(told["focusNode"]), shorten(told.get("value", ""))
        message = told["resultMessage"] + (f"; here: {value}" if value and value != focus else "")
        severity = "warning" if told["resultSeverity"] == str(rdflib.SH.Warning) else "violation"
        yield severity, int(RULE.search(told["sourceShape"])[1]), focus, message


def _shown(data):
    """The own triples, those of the background that they lead to, and the tree of classes."""
    for source in data.sources:
        yield from source.facts | source.provenance
    seen = set(data.seen)
    for path in background_files():
        for triple in parse(path):
            if isinstance(triple.subject, ox.NamedNode) and (
                shortened(triple.subject) in seen or triple.predicate.value.endswith("#subClassOf")
            ):
                yield triple
