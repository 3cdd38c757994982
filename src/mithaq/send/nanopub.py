"""Nanopublications (https://nanopub.net/guidelines/working_draft/): what one statement says of one thing, by itself.

Each has four graphs: a head, the assertion, its provenance with the words and their places, and where it comes from.
They are not signed, and carry no time, for their bytes depend on the statement alone.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from mithaq.graph.iris import digest
from mithaq.send import reading
from mithaq.send.ntriples import RDF_TYPE, split, subjects
from mithaq.send.rdf12 import PARTS
from mithaq.send.turtle_text import trig
from mithaq.vocabulary import BASE, DIP, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mithaq.send.selection import Selection
    from mithaq.worker.limits import Limits

_NP = "http://www.nanopub.org/nschema#"
_PROV, _NIF = PREFIXES["prov"], PREFIXES["nif"]
_EVIDENCE, _CONTEXT, _TEXT = f"<{DIP}hasEvidence>", f"<{_NIF}referenceContext>", f"<{_NIF}isString>"
_USED = f"<{_PROV}used>"
_KINDS = (("assertion", "hasAssertion"), ("provenance", "hasProvenance"), ("pubinfo", "hasPublicationInfo"))

Graph = tuple[str, list[str]]


def nanopub(selection: Selection, limits: Limits) -> Iterator[str]:
    """All nanopublications as TriG, by statement and thing; one statement's evidence is held at a time."""
    found = (
        _of_statement(chain.from_iterable(map(reading.rows, blocks))) for _, blocks in reading.graphs(selection, limits)
    )
    return trig(chain.from_iterable(found))


def _of_statement(lines: Iterable[str]) -> Iterator[Graph]:
    """The graphs of all nanopublications of one provenance file."""
    known: dict[str, list[str]] = {}
    facts: dict[tuple[str, str], list[str]] = defaultdict(list)
    runs: dict[str, list[str]] = defaultdict(list)
    for subject, pairs in subjects(lines):
        known[subject] = [f"{subject} {predicate} {target} ." for predicate, target in pairs]
        said = [target for part in PARTS for predicate, target in pairs if predicate == part]
        if len(said) == len(PARTS):
            facts[said[0], subject] = said
        for predicate, target in pairs:
            if predicate == _USED:
                runs[target].append(subject)
    things: dict[str, list[str]] = defaultdict(list)
    for thing, fact in sorted(facts):
        things[thing].append(fact)
    for thing, own in things.items():
        yield from _one(thing, {fact: facts[thing, fact] for fact in own}, known, runs)


def _one(
    thing: str, facts: dict[str, list[str]], known: dict[str, list[str]], runs: dict[str, list[str]]
) -> Iterator[Graph]:
    """The four graphs of one."""
    evidence = _named(facts, _EVIDENCE, known)
    documents = _named(evidence, _CONTEXT, known)
    made_by = sorted({run for document in documents for run in runs[document]})
    iri = f"{BASE}np/{digest(' '.join([thing, *facts]), 24)}"
    assertion = f"<{iri}#assertion>"
    head = [f"<{iri}> {RDF_TYPE} <{_NP}Nanopublication> ."]
    head += [f"<{iri}> <{_NP}{relation}> <{iri}#{kind}> ." for kind, relation in _KINDS]
    provenance = [f"{assertion} <{_PROV}wasDerivedFrom> {document} ." for document in documents]
    provenance += [f"{assertion} {_EVIDENCE} {place} ." for place in evidence]
    provenance += [line for node in (*facts, *evidence) for line in known.get(node, ())]
    info = [f"<{iri}> <{_PROV}wasGeneratedBy> {run} ." for run in made_by] or [
        f"<{iri}> <{_PROV}wasDerivedFrom> {thing} ."
    ]
    # The text itself would stand in every one of them; its hash and its address tell where it is.
    info += [line for node in (*documents, *made_by) for line in known.get(node, ()) if split(line)[1] != _TEXT]
    yield f"{iri}#Head", sorted(head)
    yield f"{iri}#assertion", sorted({f"{' '.join(said)} ." for said in facts.values()})
    yield f"{iri}#provenance", sorted(set(provenance))
    yield f"{iri}#pubinfo", sorted(set(info))


def _named(nodes: Iterable[str], predicate: str, known: dict[str, list[str]]) -> list[str]:
    """What some nodes have under a predicate, sorted, each once."""
    rows = (split(line) for node in nodes for line in known.get(node, ()))
    return sorted({target for _, name, target in rows if name == predicate})
