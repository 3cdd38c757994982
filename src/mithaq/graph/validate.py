"""Whether graphs hold to the 25 rules of the ontology: shapes where SHACL can say them, code where it cannot."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from mithaq.errors import DataError
from mithaq.graph.store import graph_files, read_by_worker
from mithaq.graph.validate_data import Data, Finding, read, shorten
from mithaq.graph.validate_rules import RULES
from mithaq.resources import resource_dir
from mithaq.worker.limits import LONG, Limits
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import rdflib

__all__ = ["Finding", "Report", "validate", "validate_apart"]

_SHACL = "http://www.w3.org/ns/shacl#"
_RULE = re.compile(r"#rule-([0-9]+)")


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found: violations first, then warnings, each by rule and node.

    ``conforms`` is True where there is no violation; ``triples`` counts those of the files given.
    """

    conforms: bool
    findings: tuple[Finding, ...]
    triples: int


def validate_apart(paths: Iterable[str | Path], limits: Limits | None = None) -> Report:
    """The `Report` of `validate`, made in a worker; a WorkerError says which limit that reached."""
    files = graph_files(paths)
    reads = read_by_worker(files)

    def task() -> bytes:
        found = validate(files)
        return json.dumps([found.conforms, [astuple(finding) for finding in found.findings], found.triples]).encode()

    data = apart("validate", task, limits or Limits(LONG), reads, ["pyoxigraph", "rdflib", "pyshacl"])
    conforms, findings, triples = json.loads(data)
    return Report(conforms, tuple(Finding(*finding) for finding in findings), triples)


def validate(paths: Iterable[str | Path]) -> Report:
    """Check facts files (``<id>.ttl``) with their provenance (``<id>.prov.ttl``), or folders of them, all together.

    They are read with the ontology, the code lists and the registry, as far as they refer to these, and
    as they are, without inference. DataError for a file that cannot be read; what is wrong in it is in
    the `Report`. The rules are those of the ontology's design, 2.11; their shapes are in ``shapes.ttl``.
    """
    data = read(paths)
    found = {*_by_shapes(data), *(finding for rule in RULES for finding in rule(data))}
    return Report(
        conforms=all(finding.severity != "violation" for finding in found),
        findings=tuple(sorted(found)),
        triples=sum(len(source.facts) + len(source.provenance) for source in data.sources),
    )


def _by_shapes(data: Data) -> Iterator[Finding]:
    import rdflib
    from pyshacl import validate as run

    graph = rdflib.Graph()
    graph.parse(data=ox.serialize(data.shaped(), format=ox.RdfFormat.N_TRIPLES), format="nt11")
    _, results, text = run(graph, shacl_graph=_shapes(), inference="none", inplace=True, do_owl_imports=False)
    if not isinstance(results, rdflib.Graph):
        raise DataError(f"ontology/shapes.ttl: the shapes cannot be run: {text}; correct them")
    for result in results.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult):
        yield _finding(data, results, result)


def _finding(data: Data, results: rdflib.Graph, result: Any) -> Finding:
    import rdflib

    told = {str(name).removeprefix(_SHACL): str(value) for name, value in results.predicate_objects(result)}
    number = _RULE.search(told["sourceShape"])
    focus, value = shorten(told["focusNode"]), shorten(told.get("value", ""))
    return data.finding(
        int(number[1]) if number else 0,
        focus,
        told["resultMessage"] + (f"; here: {value}" if value and value != focus else ""),
        severity="warning" if told["resultSeverity"] == str(rdflib.SH.Warning) else "violation",
    )


@lru_cache(maxsize=1)
def _shapes() -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(resource_dir("ontology") / "shapes.ttl", format="turtle")
