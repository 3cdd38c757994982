"""The ledger of merges in Turtle (``entities.ttl``): who is who in a folder of graphs, why, and by whose decision."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.errors import DataError
from mithaq.graph import terms
from mithaq.graph.entities import RULE, Decision, Found, People, identifier, pair
from mithaq.graph.iris import digest, expand
from mithaq.graph.people import Variant
from mithaq.graph.sources import people_of
from mithaq.graph.store import LEDGER, graph_files, is_provenance
from mithaq.graph.turtle import parse
from mithaq.graph.validate_data import shorten
from mithaq.proof import prove

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from mithaq.graph.entities import Pair
    from mithaq.graph.turtle import Block, Row

_Told = dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]
"""Prefixed name of a subject -> prefixed predicate -> values."""


def load_people(folder: Path) -> People:
    """Give the people of a folder as its ledger has them, without those documents whose graphs are gone.

    Where there is no ledger, nobody has been joined: then the graphs themselves say who is there. DataError that
    names the file where it is no ledger.
    """
    people = read_people(folder)
    people.resolve()
    return people


def read_people(folder: Path, files: Collection[str] | None = None) -> People:
    """As `load_people`, but who is who is still to be decided anew; where there is no ledger, only of ``files``."""
    path = folder / LEDGER
    people = People()
    if not path.exists():
        for file in graph_files([folder]) if any(folder.glob("*.ttl")) else ():
            if not is_provenance(file) and (files is None or file.name in files):
                _take(people, file)
        return people
    people = read_ledger(path)
    for name in [name for name in people.used if not (folder / name).is_file()]:
        people.forget(name)
    return people


def read_ledger(path: Path) -> People:
    """The people that a ledger tells of, wherever their graphs are; who is who is still to be decided anew."""
    people = People()
    prove([path])
    try:
        _fill(people, _told(path))
    except (KeyError, IndexError, ValueError) as error:
        raise DataError(f"{path}: this is no ledger of entities ({error}); restore the file or remove it") from None
    return people


def _take(people: People, file: Path) -> None:
    """Take in the people of a graph that no ledger knows; one that cannot be read is left to those who read graphs."""
    with suppress(DataError, OSError):
        known = people_of(file)
        people.note(file.name, [(variant, rounds) for variant, (_, rounds) in known.items()])
        people.used[file.name] = {variant: key for variant, (key, _) in known.items()}


def _told(path: Path) -> _Told:
    told: _Told = defaultdict(lambda: defaultdict(list))
    for triple in parse(path):
        if not isinstance(triple.subject, ox.NamedNode) or not isinstance(triple.object, ox.NamedNode | ox.Literal):
            raise DataError(f"{path}: a ledger has no blank nodes; restore the file or remove it")
        told[shorten(triple.subject.value)][shorten(triple.predicate.value)].append(triple.object)
    return told


def _fill(people: People, told: _Told) -> None:
    variants: dict[str, Variant] = {}
    for subject, said in told.items():
        if subject.startswith("name:"):
            label = said["rdfs:label"][0]
            witnesses = sorted(shorten(value.value) for value in said["dip:secondWitness"])
            posts = tuple(name for name in witnesses if name.startswith("post:"))
            context = said["dip:nameContext"][0].value
            variant = Variant(context, label.value, getattr(label, "language", None) or "", posts)
            variants[subject] = variant
            files = {value.value for value in said["dip:foundIn"]}
            key = shorten(said["dip:nameOf"][0].value).partition(":")[2]
            for file in files:
                people.used.setdefault(file, {})[variant] = key
            if files:
                rounds = tuple(name for name in witnesses if not name.startswith("post:"))
                # The ledger does not say which of the files tells of which round.
                people.found[variant] = Found(dict.fromkeys(files, rounds))
    for subject, said in told.items():
        if subject.startswith("decision:") and said["dip:decidedBy"][0].value != RULE:
            one, other = (variants[shorten(value.value)] for value in said["dip:decidesOn"])
            people.decided[pair(one, other)] = Decision(
                shorten(said["dcterms:type"][0].value).partition(":")[2],
                float(said["dip:confidence"][0].value),
                said["dcterms:description"][0].value,
                said["dip:decidedBy"][0].value,
            )


def ledger_rows(people: People) -> list[Row]:
    """Give the ledger as triples: every name with whom it means and where it is found, and every decision."""
    return [(node, *said) for node, pairs in ledger_blocks(people) for said in pairs]


def ledger_blocks(people: People) -> Iterator[Block]:
    """Give what the ledger says of each name and each decision, in the order of a file; memory holds one of them."""
    things: list[tuple[str, Variant | Pair]] = [
        (_node(f"name:{identifier(variant)}")[:-1], variant)
        for variant in {*people.found, *(variant for both in people.decided for variant in both)}
    ]
    things += ((_node(f"decision:{digest(' '.join(sorted(_ends(both))), 16)}")[:-1], both) for both in people.ledger)
    things.sort(key=itemgetter(0))
    for node, alike in groupby(things, key=itemgetter(0)):
        pairs: set[tuple[str, str]] = set()
        for _, thing in alike:
            pairs.update(_of_name(people, thing) if isinstance(thing, Variant) else _of_decision(people, thing))
        yield f"{node}>", pairs


def _of_name(people: People, variant: Variant) -> Iterator[tuple[str, str]]:
    found = people.found.get(variant, Found())
    yield _constant("rdf:type"), _constant("dip:NameVariant")
    yield _constant("rdfs:label"), str(_label(variant))
    yield _constant("dip:nameContext"), str(terms.string(variant.context))
    yield _constant("dip:nameOf"), _node(f"person:{people.aliases.get(variant, variant.local)}")
    for witness in (*variant.posts, *found.rounds):
        yield _constant("dip:secondWitness"), _node(witness)
    for file in found.files:
        yield _constant("dip:foundIn"), str(terms.string(file))


def _of_decision(people: People, both: Pair) -> Iterator[tuple[str, str]]:
    decision = people.ledger[both]
    yield _constant("rdf:type"), _constant("dip:IdentityDecision")
    for end in _ends(both):
        yield _constant("dip:decidesOn"), _node(end)
    yield _constant("dcterms:type"), _constant(f"verdict:{decision.verdict}")
    yield _constant("dip:confidence"), str(terms.decimal(decision.score))
    yield _constant("dip:decidedBy"), str(terms.string(decision.by))
    yield _constant("dcterms:description"), str(terms.text(decision.reason, "en"))


def _ends(both: Pair) -> tuple[str, str]:
    return f"name:{identifier(both[0])}", f"name:{identifier(both[1])}"


def _label(variant: Variant) -> ox.Literal:
    return terms.text(variant.name, variant.language) if variant.language else terms.string(variant.name)


@lru_cache(maxsize=64)
def _constant(prefixed: str) -> str:
    return _node(prefixed)


def _node(prefixed: str) -> str:
    return str(terms.iri(expand(prefixed)))
