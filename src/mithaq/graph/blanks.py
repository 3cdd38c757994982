"""Names for blank nodes that are the same every time, whatever a file calls them, in whatever order.

A node is named by what it leads to, where that ends and no other node leads to the same: so is each cell of a list,
however long. The others are named by RDFC-1.0, which alone would need minutes for a list of 300 equal values, and more
stack than there is for some thousand.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.graph import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

_HELD = "urn:mithaq:held:"
"""While RDFC-1.0 names the others, a node that has its name is called so."""
_LENGTH = 32


def renamed(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """The statements with new names for their blank nodes; for some that are too much alike it never ends."""
    known: list[ox.Quad] = []
    unnamed: list[ox.Quad] = []
    for quad in quads:
        named = isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal)
        (known if named and not isinstance(quad.graph_name, ox.BlankNode) else unnamed).append(quad)
    if not unnamed:
        return known
    names = {} if any(map(_odd, unnamed)) else _by_content(unnamed)
    held = {label: terms.iri(_HELD + name) for label, name in names.items()}
    data = ox.Dataset(_with(quad, held) for quad in unnamed)
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    back = {_HELD + name: ox.BlankNode(name) for name in names.values()}
    return known + [_with(quad, back) for quad in data]


def _odd(quad: ox.Quad) -> bool:
    """Whether a blank node may stand deeper in it than as subject or object."""
    return isinstance(quad.graph_name, ox.BlankNode) or any(
        isinstance(t, ox.Triple) for t in (quad.subject, quad.object)
    )


def _with(quad: ox.Quad, names: dict[str, ox.NamedNode] | dict[str, ox.BlankNode]) -> ox.Quad:
    """A statement in which the nodes with such values are others."""
    subject, value = quad.subject, quad.object
    if isinstance(subject, ox.BlankNode | ox.NamedNode):
        subject = names.get(subject.value, subject)
    if isinstance(value, ox.BlankNode | ox.NamedNode):
        value = names.get(value.value, value)
    return ox.Quad(subject, quad.predicate, value, quad.graph_name)


def _by_content(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """Label of a blank node -> a hash of all that it leads to, where that ends and no other node has the same."""
    said: dict[str, set[tuple[str, str]]] = defaultdict(set)
    leads: dict[str, set[str]] = {}
    led: dict[str, set[str]] = defaultdict(set)
    for quad in quads:
        target = quad.object.value if isinstance(quad.object, ox.BlankNode) else None
        if target is not None:
            leads.setdefault(target, set())
        if isinstance(quad.subject, ox.BlankNode):
            what = str(quad.object) if target is None else f"_{target}"
            said[quad.subject.value].add((f"{quad.predicate} {quad.graph_name}", what))
            leads.setdefault(quad.subject.value, set())
            if target is not None:
                led[target].add(quad.subject.value)
                leads[quad.subject.value].add(target)
    hashes: dict[str, str] = {}
    ready = [label for label, targets in leads.items() if not targets]
    while ready:
        label = ready.pop()
        lines = sorted(f"{how} {hashes.get(what[1:], what)}" for how, what in said[label])
        hashes[label] = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_LENGTH]
        for user in led[label]:
            leads[user].discard(label)
            if not leads[user]:
                ready.append(user)
    counts = Counter(hashes.values())
    return {label: name for label, name in hashes.items() if counts[name] == 1}
