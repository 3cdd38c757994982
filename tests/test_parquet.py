"""Parquet has a row for each triple, with the parts of its object; without pyarrow it is said what to install."""

from __future__ import annotations

import importlib.util
import io
import os
import sys

import pyoxigraph as ox
import pytest

from mithaq.errors import SendError
from mithaq.send import reader, reading
from mithaq.send.formats import stream

HERE = importlib.util.find_spec("pyarrow") is not None
needed = pytest.mark.skipif(
    not HERE and not os.environ.get("CI"), reason="no pyarrow here: pip install -r requirements-dev.lock"
)


def rows(*arguments):
    from pyarrow import parquet as pq

    return pq.read_table(io.BytesIO(b"".join(stream(*arguments)))).to_pylist()


def line(row):
    """A row as N-Quads."""
    graph, subject, predicate = ox.NamedNode(row["graph"]), row["subject"], ox.NamedNode(row["predicate"])
    subject = ox.BlankNode(subject[2:]) if subject.startswith("_:") else ox.NamedNode(subject)
    if row["kind"] == "literal":
        datatype = ox.NamedNode(row["datatype"]) if row["datatype"] else None
        target = ox.Literal(row["object"], language=row["language"], datatype=datatype)
    else:
        target = ox.NamedNode(row["object"]) if row["kind"] == "iri" else ox.BlankNode(row["object"][2:])
    return f"{ox.Quad(subject, predicate, target, graph)} ."


@needed
@pytest.mark.parametrize("batch", [50_000, 7])
def test_the_rows_are_the_triples(graphs, monkeypatch, batch):
    monkeypatch.setattr(reader, "BATCH", batch)
    monkeypatch.setattr(reading, "BATCH", batch)
    assert [line(row) for row in rows([graphs], "parquet")] == b"".join(stream([graphs], "nq")).decode().split("\n")[
        :-1
    ]


@needed
def test_the_same_graphs_give_the_same_bytes(graphs):
    assert b"".join(stream([graphs], "parquet")) == b"".join(stream([graphs], "parquet"))


def test_without_pyarrow_it_is_said_what_to_install(graphs, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SendError, match=r"pip install 'mithaq\[parquet\]'"):
        b"".join(stream([graphs], "parquet"))
