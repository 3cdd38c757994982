"""Whether graphs hold to the 25 rules of the ontology: shapes where SHACL can say them, code where it cannot."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, dataclass, replace
from functools import lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.graph.as_rdflib import as_rdflib, comparable
from mithaq.graph.store import graph_files, read_by_worker
from mithaq.graph.validate_data import Data, Finding, read, shorten
from mithaq.graph.validate_rules import RULES
from mithaq.resources import resource_dir
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import rdflib

__all__ = ["Finding", "Report", "validate", "validate_apart"]

FOR_EACH = 3.5
"""Seconds of a processor for each MiB of Turtle: twice what pySHACL takes of lawful graphs (1.7 s)."""
MOST, MOST_WARNINGS = 1000, 10_000
"""Violations and warnings of one rule that are named; the shapes are one rule."""

_SHACL = "http://www.w3.org/ns/shacl#"
_RULE = re.compile(r"#rule-([0-9]+)")
_REST_UNSEEN = "and so on: after so many violations the rest was not looked at"
_REST_UNNAMED = "and so on: only so many are named"


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

    data = apart("validate", task, limits or of_whole(for_each=FOR_EACH), reads, ["pyoxigraph", "rdflib", "pyshacl"])
    conforms, findings, triples = json.loads(data)
    return Report(conforms, tuple(Finding(*finding) for finding in findings), triples)


def validate(paths: Iterable[str | Path]) -> Report:
    """Check facts files (``<id>.ttl``) with their provenance (``<id>.prov.ttl``), or folders of them, all together.

    They are read with the ontology, the code lists and the registry, as far as they refer to these, and
    as they are, without inference. DataError for a file that cannot be read; what is wrong in it is in
    the `Report`, the first of very many. The rules are those of the ontology's
    design, 2.11; their shapes are in ``shapes.ttl``.
    """
    data = read(paths)
    found = [finding for rule in (_by_shapes, *RULES) for finding in _first(rule(data))]
    return Report(
        conforms=all(finding.severity != "violation" for finding in found),
        findings=tuple(sorted({*found})),
        triples=sum(len(source.facts) + len(source.provenance) for source in data.sources),
    )


def _first(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first `MOST` violations in the order in which they are found, and the warnings that come first in theirs.

    After so many violations nothing more is looked at; warnings may be followed by a violation, which counts.
    """
    violations: set[Finding] = set()
    warnings: set[Finding] = set()
    for finding in findings:
        if finding.severity == "violation":
            violations.add(finding)
            if len(violations) > MOST:
                violations.remove(finding)
                yield replace(finding, focus="…", message=_REST_UNSEEN, file="")
                break
        else:
            warnings.add(finding)
            if len(warnings) > 2 * MOST_WARNINGS:
                warnings = set(nsmallest(MOST_WARNINGS, warnings))
                yield replace(finding, focus="…", message=_REST_UNNAMED, file="")
    yield from violations
    yield from sorted(warnings)[:MOST_WARNINGS]


def _by_shapes(data: Data) -> Iterator[Finding]:
    """What the shapes find, in order."""
    import rdflib
    from pyshacl import validate as run

    graph = comparable(as_rdflib(data.shaped()), _compared())
    _, results, text = run(graph, shacl_graph=_shapes(), inference="none", inplace=True, do_owl_imports=False)
    if not isinstance(results, rdflib.Graph):
        raise DataError(f"ontology/shapes.ttl: the shapes cannot be run: {text}; correct them")
    found = results.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)
    yield from sorted({_finding(data, results, result) for result in found})


@lru_cache(maxsize=1)
def _compared() -> tuple[Any, ...]:
    """The properties that a shape compares with each other, or with a number."""
    import rdflib

    shapes, sh = _shapes(), rdflib.SH
    pairs = [pair for relation in (sh.lessThan, sh.lessThanOrEquals) for pair in shapes.subject_objects(relation)]
    bound = {shape for relation in (sh.minInclusive, sh.maxInclusive) for shape in shapes.subjects(relation)}
    of = {shapes.value(shape, sh.path) for shape in bound | {shape for shape, _ in pairs}}
    return tuple(sorted(of | {other for _, other in pairs}))


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
