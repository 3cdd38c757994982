"""Virtuoso 7, a store that bears less than others: Digest, answers cut at a number of rows, no blank nodes, its own numbers."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess

import pyoxigraph as ox
import pytest
from servers import wait_for

from mithaq.errors import SendError
from mithaq.graph.store import load
from mithaq.send.bundle import bundle
from mithaq.send.credentials import Credentials
from mithaq.send.pull import pull
from mithaq.send.push import Manner, Target, push
from mithaq.send.transport import Patience

DBA = Credentials("dba", "dba")
INI = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 2000
MaxDirtyBuffers = 1500
DirsAllowed = {data}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 4
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 1000
"""
"""It gives a thousand rows at a time, so that a graph of more must be fetched in pages."""


class Server(str):
    """The address of a server for HTTP, and beside it the one for SQL."""

    __slots__ = ("sql",)

    def __new__(cls, http, sql):
        made = super().__new__(cls, http)
        made.sql = sql
        return made


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory):
    """The address of a server with an empty store in a folder of its own."""
    program = shutil.which("virtuoso-t")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no Virtuoso: make stores")
        pytest.skip("no Virtuoso here: make stores")
    folder = tmp_path_factory.mktemp("virtuoso")
    sql, http = free_port(), free_port()
    settings = INI.format(sql=sql, http=http, data=tmp_path_factory.getbasetemp())
    (folder / "virtuoso.ini").write_text(settings, encoding="utf-8")
    command = [program, "+foreground", "+configfile", "virtuoso.ini"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D", process)
            yield Server(f"http://127.0.0.1:{http}", f"127.0.0.1:{sql}")
        finally:
            process.kill()


@pytest.fixture(autouse=True)
def _state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def target(address, who=DBA, kind=None):
    return Target(address, kind, who=who, patience=Patience(60, 1))


@pytest.mark.parametrize("mode", ["create", "replace", "merge"])
@pytest.mark.parametrize(("place", "kind"), [("", None), ("/sparql-auth", "sparql-update")])
def test_graphs_come_there_and_back_as_they_were(virtuoso, graphs, mode, place, kind):
    template = f"https://example.org/رسم{place}/{mode}/{{name}}"
    push(target(virtuoso + place, kind=kind), [graphs], Manner(mode, template, 7))
    out = graphs.parent / "pulled"
    pull(target(virtuoso), out, [template])
    for name in ("talks.ttl", "talks.prov.ttl"):
        assert load([out / name], background=False).triples() == load([graphs / name], background=False).triples()


def test_tashkeel_dates_tags_and_numbers_come_back_as_they_were(virtuoso, tmp_path):
    path = tmp_path / "hard.ttl"
    path.write_text(
        "@prefix e: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        '<https://example.org/شخص/سالم> e:name "سالِمُ بْنُ ناصِرٍ"@ar , "Salim \\"Al\\" Tajribi\\n"@en-gb , "شـخص" ;\n'
        'e:born "1970-01-01"^^xsd:date ; e:met "2024-03-05T10:00:00.5Z"^^xsd:dateTime ; e:weight 1.0 , 0.95 , 7 ;\n'
        'e:like "http://x> _:b <<( looks like more", "back\\\\slash" .\n',
        encoding="utf-8",
    )
    push(target(virtuoso), [path], Manner(graph="https://example.org/صعب"))
    (pulled,) = pull(target(virtuoso), tmp_path / "out", ["https://example.org/صعب"])
    assert load([tmp_path / "out" / pulled.files[0]]).triples() == load([path]).triples()


def test_a_graph_of_more_rows_than_it_gives_at_a_time_is_read_back_whole(virtuoso, tmp_path):
    path = tmp_path / "many.ttl"
    lines = (f'<https://example.org/{i}> <https://example.org/p> "رقم {i}"@ar .\n' for i in range(3_500))
    path.write_text("".join(lines), encoding="utf-8")
    name = "https://example.org/كثير"
    (sent,) = push(target(virtuoso), [path], Manner("replace", name))
    assert (sent.triples, sent.requests) == (3_500, 1)
    pull(target(virtuoso), tmp_path / "out", [name])
    assert load([tmp_path / "out"], background=False).triples() == load([path], background=False).triples()


def test_a_number_that_it_rounds_is_an_error_that_names_it(virtuoso, tmp_path):
    path = tmp_path / "fine.ttl"
    path.write_text("<https://example.org/s> <https://example.org/p> 1.1400000000000001 .", encoding="utf-8")
    with pytest.raises(SendError, match=r"1 missing, 1 extra: missing .*1\.1400000000000001.*; extra .*1\.14"):
        push(target(virtuoso), [path], Manner(graph="https://example.org/fine"))


@pytest.mark.parametrize("who", [Credentials(), Credentials("dba", "wrong")])
def test_without_the_right_password_nothing_is_written(virtuoso, graphs, who):
    with pytest.raises(SendError, match=r"answered (401|403|500)"):
        push(target(virtuoso, who), [graphs], Manner(graph="https://example.org/nobody"))
    with pytest.raises(SendError, match="no such graph"):
        pull(target(virtuoso), graphs.parent / "out", ["https://example.org/nobody"])


def test_a_bundle_is_loaded_by_its_script_and_again_when_it_has_changed(virtuoso, graphs):
    folder = graphs.parent / "bundle"
    script = ["sh", folder / "load" / "virtuoso.sh", virtuoso.sql]
    environment = {**os.environ, "DBA_PASSWORD": "dba"}
    for name in ("https://w3id.org/mithaq/graph/facts/talks", "https://w3id.org/mithaq/graph/facts/later"):
        bundle([graphs], folder)
        done = subprocess.run(script, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        pull(target(virtuoso), graphs.parent / "pulled", [name])
        pulled, sent = (
            {quad.triple for quad in ox.parse(path=place / f"{name.rpartition('/')[2]}.ttl")}
            for place in (graphs.parent / "pulled", graphs)
        )
        assert pulled == sent
        (graphs / "later.ttl").write_bytes((graphs / "talks.ttl").read_bytes())


def test_a_shard_that_it_cannot_read_is_an_error_that_names_it(virtuoso, graphs):
    folder = graphs.parent / "bundle"
    bundle([graphs], folder)
    (folder / "data" / "part-00001.nq.gz").write_bytes(gzip.compress(b"<x:s> <x:p> broken\n"))
    done = subprocess.run(
        ["sh", folder / "load" / "virtuoso.sh", virtuoso.sql],
        env={**os.environ, "DBA_PASSWORD": "dba"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "part-00001.nq.gz" in done.stdout
