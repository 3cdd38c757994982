"""The actor network in the formats of Gephi and others: GraphML, GEXF and JSON (node-link)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from mithaq.ask.actors import actors, name_of, thing_of
from mithaq.errors import DataError
from mithaq.files import atomic_write
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mithaq.worker.limits import Limits

_TODAY = re.compile(r' lastmodifieddate="[^"]*"')
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot carry (section 2.2)."""


def write_actors(
    paths: Iterable[str | Path],
    out: Path,
    language: str = "en",
    limits: Limits | None = None,
    *,
    countries: bool = False,
) -> None:
    """Write the actor network of graph files to ``out``, in the format that its suffix names (of `FORMATS`).

    The same bytes for the same graphs. DataError for another suffix, and where a graph cannot be read or the file not
    be written.
    """
    write = FORMATS.get(out.suffix.lower())
    if write is None:
        raise DataError(f"{safe(str(out))}: no format for such a name; end it in {', '.join(FORMATS)}")
    atomic_write(out, write(actors(paths, countries=countries, limits=limits), language))


def _json(network: Any, _language: str) -> bytes:
    """Everything, ties with their words included, as networkx reads it back."""
    import networkx as nx

    data = nx.node_link_data(network, edges="edges")
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _graphml(network: Any, language: str) -> bytes:
    import networkx as nx

    return ("\n".join(nx.generate_graphml(flat(network, language))) + "\n").encode()


def _gexf(network: Any, language: str) -> bytes:
    import networkx as nx

    lines = "\n".join(nx.generate_gexf(flat(network, language)))
    return (_TODAY.sub("", lines) + "\n").encode()  # the same graph gives the same bytes on any day


def flat(network: Any, language: str) -> Any:
    """The network with plain attributes only, as these formats have them; lists are joined by bars."""
    import networkx as nx

    plain = nx.Graph()
    for iri, about in network.nodes(data=True):
        labels = {f"label_{code}": _clean(label) for code, label in sorted(about["labels"].items()) if code}
        plain.add_node(iri, label=_clean(name_of(network, iri, language)), kind=about["kind"], **labels)
    for one, other, about in network.edges(data=True):
        ties = about["ties"]
        plain.add_edge(
            one,
            other,
            weight=about["weight"],
            count=about["count"],
            first=about["first"],
            last=about["last"],
            kinds=" | ".join(dict.fromkeys(tie["kind"] for tie in ties)),
            through=_clean(" | ".join(dict.fromkeys(thing_of(tie, language) for tie in ties))),
            evidence=_clean(" | ".join(dict.fromkeys(words for tie in ties for words in tie["words"]))),
        )
    return plain


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


FORMATS: dict[str, Callable[[Any, str], bytes]] = {".graphml": _graphml, ".gexf": _gexf, ".json": _json}
