"""Graphs as nodes and edges: GraphML, GEXF, and two CSV tables for Neo4j and spreadsheets.

A node is what a triple is about or points at, an edge a triple between two nodes; classes, labels and values are
attributes of nodes. Everything is sorted outside memory, so that the nodes can stand before the edges.
"""

from __future__ import annotations

import csv
import io
import json
import re
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from mithaq.send import reading
from mithaq.send.ntriples import RDF_TYPE, is_iri, literal, subjects
from mithaq.send.sorting import Texts
from mithaq.send.xml_text import attribute, content
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.send.selection import Selection
    from mithaq.worker.limits import Limits

_SPACES = sorted(((space, prefix) for prefix, space in PREFIXES.items()), reverse=True)
_LABELS = ("rdfs_label_en", "rdfs_label_ar", "skos_prefLabel_en", "skos_prefLabel_ar")
_MANY = " | "
"""Between the values of an attribute that has several."""
_FORMULA = re.compile(r"[=+\-@\t\r](?!\d+(?:\.\d+)?$)")
_GRAPHML = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_GEXF = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<graph mode="static" defaultedgetype="directed">
"""


@dataclass(slots=True)
class Network:
    """Nodes and edges, in order."""

    _records: Texts = field(default_factory=Texts)
    _edges: Texts = field(default_factory=Texts)
    _names: set[str] = field(default_factory=set)

    def take(self, selection: Selection, limits: Limits) -> Network:
        """Read the graphs that are selected."""
        with closing(reading.Lines(selection, limits)) as lines:
            for subject, pairs in subjects(lines):
                node = _iri(subject)
                records, edges = [[node, "", ""]], []
                for predicate, target in pairs:
                    name = short(predicate[1:-1])
                    if target[0] == '"':
                        value, language, _ = literal(target)
                        records.append([node, f"{name}_{language}" if language else name, value])
                    elif predicate == RDF_TYPE:
                        records.append([node, "class", short(_iri(target))])
                    else:
                        records.append([_iri(target), "", ""])
                        edges.append([node, name, _iri(target)])
                self._names.update(name for _, name, _ in records if name)
                self._records.add([json.dumps(record, ensure_ascii=False) for record in records])
                self._edges.add([json.dumps(edge, ensure_ascii=False) for edge in edges])
        return self

    def attributes(self) -> list[str]:
        """The names of all attributes of nodes: label and class, then the rest by name."""
        return ["label", "class", *sorted(self._names - {"class"})]

    def nodes(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Each node's IRI and what is said of it; the label is the English one, else the Arabic, else its name."""
        for node, records in groupby(map(json.loads, self._records), key=lambda record: str(record[0])):
            found: dict[str, list[str]] = {}
            for _, name, value in records:
                if name:
                    found.setdefault(name, []).append(value)
            label = next((found[name][0] for name in _LABELS if name in found), short(node))
            yield node, {"label": label, **{name: _MANY.join(values) for name, values in found.items()}}

    def edges(self) -> Iterator[tuple[str, str, str]]:
        """Source, predicate and target of each edge."""
        for edge in self._edges:
            source, name, target = json.loads(edge)
            yield source, name, target

    def close(self) -> None:
        """Give up what was held."""
        self._records.close()
        self._edges.close()


def short(iri: str) -> str:
    """An IRI by its prefix, as in ``dip_hostedBy``: a name that is one in every program; another IRI as it is."""
    for space, prefix in _SPACES:
        if iri.startswith(space) and len(iri) > len(space):
            return f"{prefix}_{iri[len(space) :]}"
    return iri


def _iri(term: str) -> str:
    return term[1:-1] if is_iri(term) else term


def graphml(selection: Selection, limits: Limits) -> Iterator[str]:
    """The graph as GraphML."""
    with closing(Network().take(selection, limits)) as network:
        keys = {name: f"n{number}" for number, name in enumerate(network.attributes())}
        yield _GRAPHML
        for name, key in keys.items():
            yield f'<key id="{key}" for="node" attr.name="{attribute(name)}" attr.type="string"/>\n'
        yield '<key id="e0" for="edge" attr.name="predicate" attr.type="string"/>\n'
        yield '<graph id="G" edgedefault="directed">\n'
        for node, said in network.nodes():
            data = "".join(f'<data key="{keys[name]}">{content(value)}</data>' for name, value in said.items())
            yield f'<node id="{attribute(node)}">{data}</node>\n'
        for number, (source, name, target) in enumerate(network.edges()):
            ends = f'source="{attribute(source)}" target="{attribute(target)}"'
            yield f'<edge id="{number}" {ends}><data key="e0">{content(name)}</data></edge>\n'
        yield "</graph>\n</graphml>\n"


def gexf(selection: Selection, limits: Limits) -> Iterator[str]:
    """The graph as GEXF 1.2, as Gephi reads it."""
    with closing(Network().take(selection, limits)) as network:
        keys = {name: number for number, name in enumerate(network.attributes()) if name != "label"}
        yield _GEXF + '<attributes class="node">\n'
        for name, key in keys.items():
            yield f'<attribute id="{key}" title="{attribute(name)}" type="string"/>\n'
        yield "</attributes>\n<nodes>\n"
        for node, said in network.nodes():
            label = attribute(said.pop("label"))
            values = "".join(f'<attvalue for="{keys[name]}" value="{attribute(said[name])}"/>' for name in said)
            yield f'<node id="{attribute(node)}" label="{label}"><attvalues>{values}</attvalues></node>\n'
        yield "</nodes>\n<edges>\n"
        for number, (source, name, target) in enumerate(network.edges()):
            ends = f'source="{attribute(source)}" target="{attribute(target)}"'
            yield f'<edge id="{number}" {ends} label="{attribute(name)}"/>\n'
        yield "</edges>\n</graph>\n</gexf>\n"


def tables(selection: Selection, limits: Limits) -> Iterator[tuple[str, Iterator[str]]]:
    """Two CSV files, name and text: their heads are those of Neo4j's importer."""
    with closing(Network().take(selection, limits)) as network:
        names = [name for name in network.attributes() if name != "class"]
        heads = ["iri:ID", ":LABEL", *names]
        rows = (
            [node, said.get("class", "").replace(_MANY, ";"), *map(said.get, names)] for node, said in network.nodes()
        )
        yield "nodes.csv", _csv(heads, rows)
        edges = ([source, target, name] for source, name, target in network.edges())
        yield "edges.csv", _csv([":START_ID", ":END_ID", ":TYPE"], edges)


def _classes(said: dict[str, str]) -> str:
    return said.get("class", "").replace(_MANY, ";")


def _csv(heads: list[str], rows: Iterator[list[str | None]] | Iterator[list[str]]) -> Iterator[str]:
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_cell(value or "") for value in row])
        yield page.getvalue()
        page.seek(0)
        page.truncate()
    yield page.getvalue()


def _cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula, which could run programs: it begins with an apostrophe then."""
    return f"'{value}" if _FORMULA.match(value) else value
