"""A bundle holds whole graphs in sorted shards, says what it holds, and is loaded by its own scripts."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import stat
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import foreign
import pyoxigraph as ox
import pytest

from mithaq.errors import MithaqError, SendError
from mithaq.send.bundle import bundle
from mithaq.send.formats import stream
from mithaq.send.verify import verify

SCRIPTS = Path(sys.modules["mithaq.send.bundle"].__file__).parent / "load"
VOID = "http://rdfs.org/ns/void#"


@pytest.fixture
def made(graphs, tmp_path):
    """A bundle of several shards."""
    (graphs / "other.ttl").write_text('<x:s> <x:p> "سلام"@ar , [ <x:q> 007 , 7 , 7.50 ] .', encoding="utf-8")
    bundle([graphs], tmp_path / "bundle", most=30_000)
    return tmp_path / "bundle"


def shards(folder):
    return sorted((folder / "data").iterdir())


def lines(path):
    return gzip.decompress(path.read_bytes()).decode().split("\n")[:-1]


def test_a_bundle_is_whole_and_says_what_it_holds(made):
    found = verify(made)
    manifest = json.loads((made / "manifest.json").read_text("utf-8"))
    assert found.problems == []
    assert (found.statements, found.graphs, found.shards) == (
        manifest["statements"], manifest["graphs"], len(manifest["shards"]),
    )  # fmt: skip
    assert found.shards == len(shards(made)) > 2


def test_it_holds_what_an_export_holds_but_for_blank_nodes(graphs, made):
    def shape(quads):
        return sorted((q.predicate.value, getattr(q.object, "value", ""), q.graph_name.value) for q in quads
                      if not isinstance(q.object, ox.BlankNode) and "genid" not in getattr(q.object, "value", ""))  # fmt: skip

    exported = list(ox.parse(b"".join(stream([graphs], "nq")), format=ox.RdfFormat.N_QUADS))
    bundled = list(
        ox.parse("\n".join(line for shard in shards(made) for line in lines(shard)), format=ox.RdfFormat.N_QUADS)
    )
    assert len(bundled) == len(exported)
    assert shape(bundled) == shape(exported)
    assert not [quad for quad in bundled if isinstance(quad.subject, ox.BlankNode)]


def test_a_graph_stands_in_one_shard_and_only_a_graph_too_large_makes_a_shard_too_large(made):
    places = {}
    for shard in shards(made):
        text = lines(shard)
        graphs = [line.rsplit(" ", 2)[1] for line in text]
        assert [*zip(graphs, text, strict=True)] == sorted({*zip(graphs, text, strict=True)})
        for graph in set(graphs):
            assert places.setdefault(graph, shard.name) == shard.name
        assert len("\n".join(text).encode()) < 30_000 or len(set(graphs)) == 1


def test_the_same_graphs_make_the_same_bundle_over_an_old_one_with_more_shards(graphs, made, tmp_path):
    bundle([graphs], tmp_path / "fresh")
    bundle([graphs], made)
    assert len(shards(made)) == 1
    files = {path.relative_to(made) for path in made.rglob("*") if path.is_file() and path.name != ".lock"}
    assert files == {
        path.relative_to(tmp_path / "fresh")
        for path in (tmp_path / "fresh").rglob("*")
        if path.is_file() and path.name != ".lock"
    }
    assert all((made / path).read_bytes() == (tmp_path / "fresh" / path).read_bytes() for path in files)
    assert verify(made).problems == []


def test_the_description_counts_right(made):
    store = ox.Store()
    store.load(path=made / "void.ttl", format=ox.RdfFormat.TURTLE, base_iri="https://example.org/bundle/")
    data = ox.Store()
    for shard in shards(made):
        data.bulk_load(gzip.decompress(shard.read_bytes()), format=ox.RdfFormat.N_QUADS)
    said = {}
    for quad in store.quads_for_pattern(ox.NamedNode("https://example.org/bundle/#data"), None, None):
        said.setdefault(quad.predicate.value.removeprefix(VOID), []).append(quad.object.value)
    everything = list(data.quads_for_pattern(None, None, None, None))
    assert said["triples"] == [str(len(everything))]
    assert said["entities"] == [str(len({quad.subject for quad in everything}))]
    assert (
        said["properties"]
        == [str(len({quad.predicate for quad in everything}))]
        == [str(len(said["propertyPartition"]))]
    )
    types = {quad.object for quad in everything if quad.predicate.value.endswith("#type")}
    assert said["classes"] == [str(len(types))] == [str(len(said["classPartition"]))]
    assert sorted(said["dataDump"]) == [f"https://example.org/bundle/data/{shard.name}" for shard in shards(made)]
    named = list(
        store.quads_for_pattern(None, ox.NamedNode("http://www.w3.org/ns/sparql-service-description#name"), None)
    )
    assert {quad.object for quad in named} == {quad.graph_name for quad in everything}


def rewrite(shard, change):
    """Change the lines of a shard, and the manifest so that nothing but the lines is wrong."""
    text = "".join(f"{line}\n" for line in change(lines(shard))).encode()
    shard.write_bytes(gzip.compress(text, mtime=0))
    folder = shard.parents[1]
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    from mithaq.send.bundle import fingerprint

    entry = next(entry for entry in manifest["shards"] if entry["name"].endswith(shard.name))
    entry |= {**fingerprint(shard), "uncompressed": len(text)}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


GRAPH = "<https://w3id.org/mithaq/graph/facts/zzz>"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda found: found[::-1], "not sorted, or twice"),
        (lambda found: [found[0], *found], "not sorted, or twice"),
        (lambda found: [*found, f"<x:s> <x:p> _:b {GRAPH} ."], "a blank node"),
        (lambda found: [*found, f'<x:s> <x:p> "a"@EN {GRAPH} .'], "not in canonical form"),
        (lambda found: [*found, f"<x:s>  <x:p> <x:o> {GRAPH} ."], "not in canonical form"),
        (lambda found: [*found, "no quad"], "part-00000"),
        (lambda found: ["<a:s> <x:p> <x:o> .", *found], "in no graph"),
        (lambda found: found[1:], "the manifest counts other statements"),
        (lambda found: [*found, f"<x:s> <x:p> <x:o> {GRAPH} ."], "the manifest counts other"),
    ],
    ids=["order", "twice", "blank", "tag", "space", "nonsense", "no graph", "fewer", "more"],
)
def test_a_shard_that_is_not_as_it_should_be_is_found_out(made, change, said):
    rewrite(shards(made)[0], change)
    problems = verify(made).problems
    assert problems
    assert said in problems[0]
    assert "part-00000.nq.gz" in problems[0]


def test_a_graph_in_two_shards_is_found_out(made):
    one, two = shards(made)[:2]
    stray = lines(one)[-1]
    rewrite(two, lambda found: [stray, *found])
    assert any("is in another shard too" in problem for problem in verify(made).problems)


@pytest.mark.parametrize("name", ["data/part-00001.nq.gz", "void.ttl", "load/oxigraph.sh"])
def test_a_changed_or_missing_file_is_found_out(made, name):
    data = (made / name).read_bytes()
    (made / name).write_bytes(data[:-1] + b"x")
    assert verify(made).problems[0] == f"{name}: has other bytes than the manifest says"
    (made / name).unlink()
    assert verify(made).problems[0] == f"{name}: no such file in the bundle"
    (made / name).symlink_to("/etc/passwd")
    assert verify(made).problems[0] == f"{name}: no such file in the bundle"


def test_a_file_that_nobody_listed_is_found_out(made):
    shutil.copy(shards(made)[0], made / "data" / "part-99999.nq.gz")
    assert verify(made).problems == ["data/part-99999.nq.gz: not in the manifest"]


@pytest.mark.parametrize(
    "manifest",
    [None, b"", b"[]", b"{}", b'{"form": "mithaq-bundle/1"}', b"[" * 100_000,
     b'{"form":"mithaq-bundle/1","statements":0,"graphs":0,"files":[],"shards":[{"name":"data/../../x","bytes":1,"sha256":""}]}'],
)  # fmt: skip
def test_what_is_no_finished_bundle_is_said_to_be_none(made, manifest):
    (made / "manifest.json").unlink()
    if manifest is not None:
        (made / "manifest.json").write_bytes(manifest)
    with pytest.raises(SendError, match="run 'mithaq export --bundle' again"):
        verify(made)


def test_a_shard_that_unpacks_without_end_is_stopped(made):
    from mithaq.worker.limits import Limits

    shard = shards(made)[0]
    shard.write_bytes(gzip.compress(b"a" * (200 << 20), 9, mtime=0))
    manifest = json.loads((made / "manifest.json").read_text("utf-8"))
    from mithaq.send.bundle import fingerprint

    manifest["shards"][0] |= fingerprint(shard)
    (made / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert "a line that does not end" in verify(made, Limits(memory=512)).problems[0]


def test_a_folder_of_something_else_is_left_alone(graphs, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "note.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SendError, match=r"holds note\.txt, so it is no bundle"):
        bundle([graphs], tmp_path / "letters")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["note.txt"]


def test_a_bundle_that_fails_is_no_bundle_afterwards(graphs, made):
    (graphs / "zzz.ttl").write_text("no turtle", encoding="utf-8")
    with pytest.raises(MithaqError):
        bundle([graphs], made)
    with pytest.raises(SendError, match="no finished bundle"):
        verify(made)


# The load scripts


def script(made, name, *arguments, **environment):
    return subprocess.run(
        ["sh", made / "load" / name, *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def all_quads(made):
    return {line for shard in shards(made) for line in lines(shard)}


def test_oxigraph_loads_it(made, tmp_path):
    binaries = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = script(made, "oxigraph.sh", tmp_path / "store", PATH=binaries)
    assert done.returncode == 0, done.stderr
    # In a process of its own: one that has opened a store on disk has threads, and a worker forked from it may hang.
    program = f"import pyoxigraph; print(len(pyoxigraph.Store.read_only({str(tmp_path / 'store')!r})))"
    count = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert int(count) == len(all_quads(made))


def test_jena_loads_it(made, tmp_path):
    arguments = ["--loader=basic", "--loc", tmp_path / "db", *shards(made)]
    needed = foreign.jena(tmp_path, "tdb2.tdbloader", *arguments, quiet=False)
    assert "Finished" in needed or needed == ""
    found = foreign.jena(tmp_path, "tdb2.tdbdump", "--loc", tmp_path / "db")
    assert {f"{quad} ." for quad in ox.parse(found, format=ox.RdfFormat.N_QUADS)} == all_quads(made)


@contextmanager
def server():
    """A server that notes what is posted to it and answers each time that all is well."""
    posted = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            data = b""
            if self.headers.get("Transfer-Encoding") == "chunked":
                while size := int(self.rfile.readline(), 16):
                    data += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
            else:
                data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            posted.append((self.path, self.headers["Content-Type"], data))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_arguments):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as found:
        thread = threading.Thread(target=found.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{found.server_port}", posted
        finally:
            found.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("name", "path", "kind"),
    [
        ("fuseki.sh", "/ds/data", "application/n-quads"),
        ("rdf4j.sh", "/ds/statements", "text/x-nquads;charset=UTF-8"),
        ("blazegraph.sh", "/ds/sparql", "text/x-nquads;charset=UTF-8"),
    ],
)
def test_every_shard_is_posted(made, name, path, kind):
    with server() as (address, posted):
        done = script(made, name, f"{address}/ds", no_proxy="*")
    assert done.returncode == 0, done.stderr
    assert [(where, what) for where, what, _ in posted] == [(path, kind)] * len(shards(made))
    assert {line for _, _, data in posted for line in data.decode().split("\n")[:-1]} == all_quads(made)


@pytest.fixture
def programs(tmp_path):
    """Stand-ins for the loaders of stores: each notes its arguments and what it is given."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in (
        "importrdf",
        "isql-vt",
        "stardog-admin",
        "agtool",
        "aws",
        "cypher-shell",
        "IndexBuilderMain",
        "tdb2.tdbloader",
    ):
        path = folder / name
        path.write_text(
            f'#!/bin/sh\nprintf "%s\\n" "$@" > {folder}/{name}.said\n[ -t 0 ] || cat > {folder}/{name}.given\n',
            encoding="utf-8",
        )
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return folder


SECRET = {"DBA_PASSWORD": "a-word"}
STAND_INS = {
    "graphdb.sh": ("importrdf", ["repository"], ["preload", "repository"]),
    "stardog.sh": ("stardog-admin", ["database"], ["create", "index.literals.canonical=false"]),
    "allegrograph.sh": ("agtool", ["repository"], ["load", "nquads"]),
    "jena-tdb2.sh": ("tdb2.tdbloader", ["db"], ["--loc", "db"]),
}


@pytest.mark.parametrize("name", STAND_INS)
def test_every_shard_is_named_to_the_loader(made, programs, name):
    program, arguments, wanted = STAND_INS[name]
    done = script(made, name, *arguments, PATH=f"{programs}:{os.environ['PATH']}")
    assert done.returncode == 0, done.stderr
    said = (programs / f"{program}.said").read_text("utf-8").splitlines()
    assert set(wanted) <= set(said)
    assert [Path(word) for word in said if word.endswith(".nq.gz")] == shards(made)


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("echo 'shards loaded:  {}'", 0),
        ("echo 'shards loaded:  1'", 1),
        ("echo part-00000.nq.gz 37000 syntax error; echo 'shards loaded:  0'", 1),
        ("true", 1),
        ("echo '*** Error 28000: [Virtuoso Server]CL034: Bad login'; exit 3", 1),
    ],
)
def test_virtuoso_is_told_the_folder_and_has_loaded_it_only_when_it_says_so_of_every_shard(
    made, programs, answer, status
):
    program = programs / "isql-vt"
    program.write_text(
        program.read_text("utf-8").replace("[ -t 0 ]", f"{answer.format(len(shards(made)))}\n[ -t 0 ]"), "utf-8"
    )
    done = script(made, "virtuoso.sh", "127.0.0.1:1111", PATH=f"{programs}:{os.environ['PATH']}", **SECRET)
    assert done.returncode == status, done.stderr
    assert "Bad login" not in answer or "Bad login" in done.stderr
    assert f"ld_dir('{made / 'data'}', 'part-*.nq.gz'" in (programs / "isql-vt.said").read_text("utf-8")


def test_qlever_and_neo4j_are_given_everything(made, programs, tmp_path):
    path = f"{programs}:{os.environ['PATH']}"
    assert script(made, "qlever.sh", "index", PATH=path).returncode == 0
    assert set((programs / "IndexBuilderMain.given").read_text("utf-8").split("\n")[:-1]) == all_quads(made)
    (tmp_path / "import").mkdir()
    assert script(made, "neo4j.sh", tmp_path / "import", PATH=path).returncode == 0
    told = (programs / "cypher-shell.given").read_text("utf-8")
    assert [f"file://{tmp_path}/import/{shard.stem}" in told for shard in shards(made)] == [True] * len(shards(made))
    assert {
        line for shard in (tmp_path / "import").iterdir() for line in shard.read_text("utf-8").split("\n")[:-1]
    } == all_quads(made)


def test_neptune_is_asked_to_load_the_bucket(made, programs):
    with server() as (address, posted):
        done = script(
            made,
            "neptune.sh",
            "s3://b/f",
            address,
            "arn:x",
            "me-south-1",
            PATH=f"{programs}:{os.environ['PATH']}",
            no_proxy="*",
        )
    assert done.returncode == 0, done.stderr
    (path, kind, data) = posted[0]
    assert (path, kind) == ("/loader", "application/json")
    assert json.loads(data)["source"] == "s3://b/f"
    assert "s3://b/f" in (programs / "aws.said").read_text("utf-8")


def test_every_script_that_is_shipped_is_in_the_bundle(made):
    names = {path.name for path in SCRIPTS.iterdir()}
    assert names == {path.name for path in (made / "load").iterdir()}
    tried = {
        "oxigraph.sh",
        "fuseki.sh",
        "rdf4j.sh",
        "blazegraph.sh",
        "virtuoso.sh",
        "qlever.sh",
        "neo4j.sh",
        "neptune.sh",
        *STAND_INS,
    }
    assert names == tried
