"""Measures of the actor network: who is central, which groups there are, what holds them together, who joins two."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from mithaq.ask.readings import short
from mithaq.errors import QueryError
from mithaq.graph.iris import expand
from mithaq.graph.sparql import nearest
from mithaq.registry import load_registry
from mithaq.safe import safe
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXACT = 500
"""Up to so many actors, betweenness is that of all shortest paths; above, of those from so many actors (Brandes and
Pich, Centrality estimation in large networks, 2007), chosen alike every time."""
_SEED = 0
_SHOWN, _PART, _LONGEST = 5, 3, 80
"""Names that an error shows; letters from which a part of a name tells something; letters of what a user wrote."""


def central(network: Any) -> list[tuple[str, int, int, float, float, float]]:
    """For each actor: IRI, neighbours, things shared, weight, betweenness, closeness; the most central first.

    Betweenness is the share of shortest paths that lead through the actor; closeness the mean of 1 / distance to
    every other actor, so that those out of reach count 0. Both go from 0 to 1.
    """
    import networkx as nx

    plain, names = _numbered(network)
    some = min(len(plain), _EXACT)
    between = nx.betweenness_centrality(plain, k=some, seed=_SEED) if some else {}
    close = nx.harmonic_centrality(plain)
    others = max(len(plain) - 1, 1)
    rows = [
        (
            name,
            network.degree(name),
            int(network.degree(name, weight="count")),
            round(float(network.degree(name, weight="weight")), 3),
            round(between[number], 4),
            round(close[number] / others, 4),
        )
        for number, name in enumerate(names)
    ]
    return sorted(rows, key=lambda row: (-row[4], -row[3], row[0]))


def communities(network: Any) -> tuple[list[list[str]], float]:
    """Groups of actors that are joined more among themselves than to others, the largest first; and the modularity.

    By Louvain's method on the weights (Blondel et al., Fast unfolding of communities, 2008), the same every time.
    """
    import networkx as nx

    plain, names = _numbered(network)
    if not plain.number_of_edges():
        return [[name] for name in names], 0.0
    groups = nx.community.louvain_communities(plain, weight="weight", seed=_SEED)
    modularity = nx.community.modularity(plain, groups, weight="weight")
    found = [sorted(names[number] for number in group) for group in groups]
    return sorted(found, key=lambda group: (-len(group), group)), round(modularity, 4)


def bridges(network: Any) -> tuple[list[tuple[str, str]], list[str]]:
    """Pairs of actors whose tie alone joins two parts of the network; and the actors who alone do so."""
    import networkx as nx

    plain, names = _numbered(network)
    pairs = sorted(tuple(sorted((names[one], names[other]))) for one, other in nx.bridges(plain))
    cut = sorted(names[number] for number in nx.articulation_points(plain))
    return [(one, other) for one, other in pairs], cut


def paths(network: Any, start: str, end: str, most: int) -> list[list[tuple[str, str]]]:
    """The shortest chains of actors from one to the other, each as pairs; of those with most weight up to ``most``.

    None where nothing joins them.
    """
    import networkx as nx

    plain, names = _numbered(network)
    number = {name: place for place, name in enumerate(names)}
    try:
        found = list(islice(nx.all_shortest_paths(plain, number[start], number[end]), 1000))
    except nx.NetworkXNoPath:
        return []
    chains = [[(names[one], names[other]) for one, other in pairwise(chain)] for chain in found]
    return sorted(chains, key=lambda chain: (-sum(network.edges[pair]["weight"] for pair in chain), chain))[:most]


def _numbered(network: Any) -> tuple[Any, list[str]]:
    """The network with numbers for names: a set of them has the same order every time, one of strings has not."""
    import networkx as nx

    names = sorted(network)
    number = {name: place for place, name in enumerate(names)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(names)))
    edges = sorted(
        (*sorted((number[one], number[other])), weight) for one, other, weight in network.edges(data="weight")
    )
    plain.add_weighted_edges_from(edges)
    return plain, names


def find_actor(network: Any, words: str) -> str:
    """The actor of the network that is called so: by IRI, code (OM, OMN) or any name in any language.

    QueryError where nobody or several are, with those that come near.
    """
    wanted = fold_key(words)
    called: dict[str, set[str]] = {}
    written: dict[str, str] = {}
    for iri in sorted(network):
        for name in _names(network, iri):
            called.setdefault(fold_key(name), set()).add(iri)
            written.setdefault(fold_key(name), name)
    found = sorted(called.get(wanted, ()))
    if len(found) == 1:
        return found[0]
    if found:
        raise QueryError(f"'{safe(words)}' is several actors: {', '.join(map(short, found))}; give one of these")
    inside = [name for name in called if wanted in name and len(wanted) >= _PART]
    near = ", ".join(safe(written[name]) for name in inside[:_SHOWN] or nearest(wanted, called))
    advice = f"there is {near}" if near else "'mithaq analyse central' lists those there are"
    raise QueryError(f"no actor '{safe(words)[:_LONGEST]}' in these graphs; {advice}")


def _names(network: Any, iri: str) -> Iterator[str]:
    yield from network.nodes[iri]["labels"].values()
    yield from (iri, short(iri), iri.rpartition("/")[2], *network.nodes[iri]["names"])
    entry = load_registry().entries.get(short(iri))
    if entry is not None and expand(entry.id) == iri:
        yield from (name.text for name in entry.names)
        yield from filter(None, (entry.code, entry.code2))
