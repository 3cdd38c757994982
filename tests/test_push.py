"""A push puts graphs into a store, proves it by reading them back, and says what it cannot do."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from servers import DIGEST, PLACES, answers, closes, digest_admits, does_and_closes, oxigraph, played

from mithaq.errors import DataError, SendError
from mithaq.graph.store import load
from mithaq.send.bundle import bundle
from mithaq.send.credentials import Credentials
from mithaq.send.journal import journal
from mithaq.send.payload import graph_names
from mithaq.send.pull import pull
from mithaq.send.push import Manner, Target, push
from mithaq.send.selection import select
from mithaq.send.transport import Patience

ARABIC = "https://example.org/رسم/{name}"
TALKS = "https://w3id.org/mithaq/graph/facts/talks"
KINDS = sorted(PLACES)
HARD = """\
@prefix e: <https://example.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://example.org/شخص/سالم> e:name "سالِمُ بْنُ ناصِرٍ"@ar , "Salim \\"Al\\" Tajribi\\n\\u200F"@en-GB , "شـخص" , "back\\\\slash" ;
  e:born "1970-01-01"^^xsd:date ; e:met "2024-03-05T10:00:00.5Z"^^xsd:dateTime ; e:weight 1.0 , 0.95 , 007 , 1.5E3 ;
  e:ok true ; e:like "http://x> _:b <<( looks like more" .
"""


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    """The folder of journals is the test's own, and so are the credentials."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for name in [name for name in os.environ if name.startswith("MITHAQ_STORE_")]:
        monkeypatch.delenv(name)
    return tmp_path / "state"


@pytest.fixture(scope="module")
def real():
    with oxigraph() as origin:
        yield origin


@pytest.fixture
def hard(tmp_path):
    path = tmp_path / "hard.ttl"
    path.write_text(HARD, encoding="utf-8")
    return path


def many(folder, count, name="many"):
    """A graph of so many triples."""
    path = folder / f"{name}.ttl"
    lines = (f'<https://example.org/{i}> <https://example.org/p> "رقم {i}"@ar .\n' for i in range(count))
    path.write_text("".join(lines), encoding="utf-8")
    return path


def target(server, **options):
    return Target(server.address, patience=Patience(5, 0, lambda _seconds: None), **options)


def left(folder):
    """What the journals have kept."""
    return list(folder.rglob("*.json"))


@pytest.mark.parametrize("place", ["", "/store", "/sparql", "/update"])
@pytest.mark.parametrize("mode", ["create", "replace", "merge"])
def test_graphs_come_to_a_real_store_and_back_as_they_were(real, graphs, hard, place, mode):
    tmp_path = graphs.parent
    template = f"https://example.org/رسم{place}/{mode}/{{name}}"
    files = [graphs, hard]
    sent = push(Target(real + place), files, Manner(mode, template, 7))
    assert [s.graph for s in sent] == [f"https://example.org/رسم{place}/{mode}/{name}" for name in ("hard", "talks")]
    assert sent[1].triples == len(load([graphs], background=False))
    assert sent[1].requests > 3
    out = tmp_path / "pulled"
    pull(Target(real + place), out, [template])
    assert {path.name for path in out.iterdir()} == {"hard.ttl", "talks.ttl", "talks.prov.ttl"}
    for name in ("talks.ttl", "talks.prov.ttl"):
        assert load([out / name], background=False).triples() == load([graphs / name], background=False).triples()


def test_what_was_pulled_and_pushed_again_is_pulled_as_the_same_bytes(real, hard, tmp_path):
    template = "https://example.org/مرتين/{name}"
    push(Target(real + "/store"), [hard], Manner(graph=template))
    pull(Target(real + "/query"), tmp_path / "first", [template])
    push(Target(real + "/store"), [tmp_path / "first"], Manner("replace", template))
    pull(Target(real + "/query"), tmp_path / "second", [template])
    assert (tmp_path / "first" / "hard.ttl").read_bytes() == (tmp_path / "second" / "hard.ttl").read_bytes()


def test_a_number_in_another_form_is_no_difference_and_is_told(real, hard):
    (sent,) = push(Target(real + "/store"), [hard], Manner(graph="https://example.org/forms"))
    assert sent.rewritten >= 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_found_by_what_it_answers(kind, graphs):
    with played(kind) as server:
        (sent,) = push(target(server), [graphs], Manner(graph=ARABIC))
        assert len(server.graph("https://example.org/رسم/talks")) == sent.triples > 50
        assert not any("authorization" in seen.headers for seen in server.seen)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("packed", [True, False])
def test_every_kind_takes_chunks_packed_or_not(kind, packed, tmp_path):
    with played(kind) as server:
        path = many(tmp_path, 100)
        push(target(server, kind=kind, packed=packed), [path], Manner("replace", "https://example.org/g", 30))
        assert len(server.graph("https://example.org/g")) == 100
        assert [seen.headers.get("content-encoding") == "gzip" for seen in server.writes()] == [packed] * 4


@pytest.mark.parametrize("kind", KINDS)
def test_create_replace_and_merge_do_what_they_say(kind, tmp_path):
    with played(kind) as server:
        old, new = many(tmp_path, 3, "old"), many(tmp_path, 5, "new")
        new.write_text(new.read_text("utf-8").replace("رقم 0", "صفر"), "utf-8")
        where = target(server, kind=kind)
        name = "https://example.org/g"
        push(where, [old], Manner("create", name))
        with pytest.raises(SendError, match="has this graph already, with other triples; say --mode"):
            push(where, [new], Manner("create", name))
        assert len(server.graph(name)) == 3
        push(where, [new], Manner("merge", name))
        assert len(server.graph(name)) == 6
        push(where, [new], Manner("replace", name))
        assert len(server.graph(name)) == 5


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_there_already_is_proved_and_not_sent_again(kind, tmp_path):
    """As after a push that was killed when all was done, and before it could say so."""
    with played(kind) as server:
        files = [many(tmp_path, 7, "a"), many(tmp_path, 5, "b")]
        push(target(server, kind=kind), files[:1], Manner(graph=ARABIC, chunk=3))
        before = len(server.writes())
        sent = push(target(server, kind=kind), files, Manner(graph=ARABIC, chunk=3))
        assert [s.requests for s in sent] == [0, 2]
        assert len(server.writes()) - before == 2
        # As many triples, and not the same.
        files[0].write_text(files[0].read_text("utf-8").replace("رقم 0", "صفر"), "utf-8")
        with pytest.raises(SendError, match="has this graph already, with other triples; say --mode"):
            push(target(server, kind=kind), files, Manner(graph=ARABIC))
        assert len(server.writes()) - before == 2


@pytest.mark.parametrize("kind", KINDS)
def test_another_graph_of_the_store_stays_as_it_is(kind, graphs, tmp_path):
    with played(kind) as server:
        push(target(server, kind=kind), [many(tmp_path, 9)], Manner(graph="https://example.org/other"))
        push(target(server, kind=kind), [graphs], Manner("replace"))
        assert len(server.graph("https://example.org/other")) == 9


def test_a_dry_run_writes_nothing_and_says_what_would_be_sent(tmp_path, state):
    with played("fuseki") as server:
        (planned,) = push(target(server), [many(tmp_path, 100)], Manner(chunk=30, dry_run=True))
        assert (planned.triples, planned.before, planned.requests) == (100, 0, 4)
        assert server.writes() == []
    assert not state.exists()


def test_an_empty_graph_replaces_what_was_there(tmp_path):
    with played() as server:
        path = many(tmp_path, 4)
        push(target(server), [path], Manner("replace", TALKS))
        path.write_text("", "utf-8")
        push(target(server), [path], Manner("replace", TALKS))
        assert server.graph(TALKS) == set()


def test_a_store_that_takes_only_small_requests_gets_small_ones(tmp_path):
    with played() as server:
        server.most = 2_000
        (sent,) = push(target(server), [many(tmp_path, 200)], Manner(graph=TALKS))
        assert len(server.graph(TALKS)) == 200
        assert sent.requests > 5


def test_a_store_that_takes_nothing_at_all_is_an_error(tmp_path):
    with played() as server:
        server.most = 10
        with pytest.raises(SendError, match="too large"):
            push(target(server), [many(tmp_path, 5)])


@pytest.mark.parametrize("kind", KINDS)
def test_a_triple_that_the_store_loses_or_adds_is_an_error_that_names_it(kind, tmp_path):
    def meddles(handler, serve):
        serve()
        name = ox.NamedNode("https://example.org/g")
        (lost, *_) = handler.server.store.quads_for_pattern(ox.NamedNode("https://example.org/2"), None, None, name)
        handler.server.store.remove(lost)
        handler.server.store.add(ox.Quad(name, name, ox.Literal("دخيل"), name))

    with played(kind) as server:
        server.faults = [meddles]
        with pytest.raises(SendError, match="1 missing, 1 extra") as caught:
            push(target(server, kind=kind), [many(tmp_path, 5)], Manner(graph="https://example.org/g"))
        assert '<https://example.org/2> <https://example.org/p> "رقم 2"@ar' in str(caught.value)
        assert '"دخيل"' in str(caught.value)


def test_after_a_difference_the_next_push_begins_anew(tmp_path, state):
    with played() as server:
        server.faults = [answers(204), None]
        path = many(tmp_path, 40)
        with pytest.raises(SendError, match="20 missing, 0 extra"):
            push(target(server), [path], Manner("replace", TALKS, 20))
        assert left(state) == []
        push(target(server), [path], Manner("replace", TALKS, 20))
        assert len(server.graph(TALKS)) == 40


def test_a_push_goes_on_where_it_stopped(tmp_path, state):
    files = [many(tmp_path, 50, name) for name in ("a", "b", "c")]
    with played("fuseki") as server:
        server.faults = [None] * 7 + [closes]
        with pytest.raises(SendError, match="broken"):
            push(target(server), files, Manner(chunk=10))
        assert len(left(state)) == 1
        before = len(server.writes())
        sent = push(target(server), files, Manner(chunk=10))
        assert len(server.writes()) - before == 8
        assert [s.triples for s in sent] == [50, 50, 50]
        assert left(state) == []


@pytest.mark.parametrize("mode", ["create", "replace", "merge"])
def test_where_only_the_proof_is_missing_the_next_push_gives_it_and_sends_nothing(mode, tmp_path, state):
    with played("fuseki") as server:
        path, manner = many(tmp_path, 20), Manner(mode, TALKS, 10)

        def loses_the_line(handler, serve):
            serve()
            handler.server.reading_faults = [closes] * 9

        server.faults = [None, loses_the_line]
        with pytest.raises(SendError, match="broken"):
            push(target(server, kind="fuseki"), [path], manner)
        server.reading_faults = []
        push(target(server, kind="fuseki"), [path], manner)
        assert len(server.writes()) == 2
        assert len(server.graph(TALKS)) == 20
        assert left(state) == []


def test_a_changed_graph_is_not_continued_but_begun_anew(tmp_path):
    path = many(tmp_path, 50)
    with played() as server:
        server.faults = [None, None, closes]
        with pytest.raises(SendError):
            push(target(server), [path], Manner("replace", TALKS, 10))
        many(tmp_path, 45)
        push(target(server), [path], Manner("replace", TALKS, 10))
        assert len(server.graph(TALKS)) == 45


def test_two_pushes_to_one_store_at_once_are_refused(tmp_path):
    path = many(tmp_path, 5)
    with (
        played() as server,
        journal(server.address, ["another"]),
        pytest.raises(DataError, match=f"process {os.getpid()} is writing here"),
    ):
        push(target(server), [path])


@pytest.mark.parametrize("number", range(20))
def test_a_push_that_is_killed_and_repeated_ends_complete_with_nothing_doubled(number, tmp_path, state):
    kind, mode = KINDS[number % len(KINDS)], ("create", "replace", "merge")[number % 3]
    files = [many(tmp_path, 30 + number, "first"), many(tmp_path, 40, "second")]
    with played(kind) as server:
        command = [
            *(sys.executable, "-P", "-m", "mithaq", "push", server.address, *files),
            *("--mode", mode, "--chunk", "10", "--graph", ARABIC, "--kind", kind),
        ]
        process = []

        def kills(handler, serve):
            if number % 4:
                (does_and_closes if number % 2 else lambda _handler, do: do())(handler, serve)
            os.kill(process[0].pid, signal.SIGKILL)
            process[0].wait()
            handler.close_connection = True

        server.faults = [None] * (number * 7 % 8) + [kills]
        process.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
        with process[0] as killed:
            assert killed.communicate()[1] == b""
            assert killed.returncode == -signal.SIGKILL
        again = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (again.returncode, again.stderr) == (0, "")
        for path in files:
            wanted = {str(triple) for triple in load([path], background=False).triples()}
            assert server.graph(f"https://example.org/رسم/{path.stem}") == wanted
        assert left(state) == []


@pytest.mark.parametrize("number", range(20))
def test_a_push_that_is_killed_at_any_moment_and_repeated_ends_complete(number, tmp_path, state):
    """Between requests too: while the journal is written, a graph is read, or what came back is compared."""
    chance = random.Random(number)  # noqa: S311 - the same moments each time
    mode = ("create", "replace", "merge")[number % 3]
    files = [many(tmp_path, 40, "first"), many(tmp_path, 30, "second")]
    with played("fuseki") as server:
        command = [
            *(sys.executable, "-P", "-m", "mithaq", "push", server.address, *files),
            *("--mode", mode, "--chunk", "10", "--graph", ARABIC, "--kind", "fuseki"),
        ]
        awaited = chance.randrange(13)  # of the 13 requests or so that there are: counts, writes, graphs read back
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as killed:
            while len(server.seen) < awaited and killed.poll() is None:
                server.over.wait(0.001)
            for _ in range(chance.randrange(200_000)):  # up to some requests
                pass
            killed.kill()
            assert killed.communicate()[1] == b""
            assert killed.returncode in {-signal.SIGKILL, 0}
        while server.connections:  # what is on its way to a store still arrives
            server.over.wait(0.001)
        if killed.returncode:
            again = subprocess.run(command, capture_output=True, text=True, check=False)
            assert (again.returncode, again.stderr) == (0, "")
        for path in files:
            wanted = {str(triple) for triple in load([path], background=False).triples()}
            assert server.graph(f"https://example.org/رسم/{path.stem}") == wanted
        assert left(state) == []


def test_a_store_that_wants_digest_gets_it_unasked(tmp_path):
    with played(admits=digest_admits("reader", "سمسم"), challenge=DIGEST) as server:
        push(target(server, who=Credentials("reader", "سمسم")), [many(tmp_path, 5)], Manner(graph=TALKS))
        assert len(server.graph(TALKS)) == 5
        assert not any("سمسم" in str(seen) for seen in server.seen)


def test_two_statements_of_one_name_are_not_put_into_one_graph(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        many(tmp_path / folder, 1)
    both = [tmp_path / "one", tmp_path / "two"]
    with pytest.raises(DataError, match="another statement has this name too"):
        graph_names(select(both, ["facts"]))
    assert graph_names(select(both, ["facts"], "https://example.org/all")) == ("https://example.org/all",)


@pytest.mark.parametrize(
    ("turtle", "found"),
    [
        ("<https://e.org/s> <https://e.org/p> <<( <https://e.org/s> <https://e.org/p> 1 )>> .", r"RDF 1\.2 in it"),
        ("this is none", "not readable as Turtle"),
    ],
)
def test_what_stores_treat_differently_is_refused_before_anything_is_sent(turtle, found, tmp_path):
    (tmp_path / "odd.ttl").write_text(turtle, "utf-8")
    with played() as server:
        with pytest.raises(DataError, match=found):
            push(target(server), [tmp_path / "odd.ttl"])
        assert server.writes() == []


def test_blank_nodes_get_iris_the_same_every_time(tmp_path):
    path = tmp_path / "blank.ttl"
    path.write_text("<https://e.org/s> <https://e.org/p> [ <https://e.org/p> ( 1 2 ) ] .", "utf-8")
    with played() as server:
        push(target(server), [path], Manner(graph=ARABIC))
        first = server.graph("https://example.org/رسم/blank")
        assert len(first) == 6
        assert not any("_:" in line for line in first)
        push(target(server), [path], Manner("merge", graph=ARABIC))
        assert server.graph("https://example.org/رسم/blank") == first


def test_what_a_push_calls_its_graphs_a_bundle_calls_them_too_registry_and_ontology_among_them(real, graphs, tmp_path):
    sent = push(Target(real + "/store"), [graphs], Manner("replace", what=("all",)))
    made = bundle([graphs], tmp_path / "bundle")
    assert {s.graph: s.triples for s in sent} == {
        name: count for shard in made["shards"] for name, count in shard["graphs"].items()
    }
    assert [s.graph.removeprefix("https://w3id.org/mithaq/graph/") for s in sent] == [
        *("facts/talks", "ontology", "provenance/talks", "registry")
    ]


def test_a_statement_may_be_called_as_the_registry_only_where_the_parts_stand_in_the_names(tmp_path):
    path = many(tmp_path, 1, "registry")
    with pytest.raises(DataError, match=r"a statement is called so too; put \{part\} into --graph"):
        graph_names(select([path], ["all"], "https://example.org/{name}"))
    assert len(graph_names(select([path], ["all"]))) == 3


def test_what_was_pushed_is_pulled_into_the_files_that_it_came_from(real, graphs, tmp_path):
    (graphs / "entities.ttl").write_text("<https://e.org/s> <https://e.org/p> 1 .", "utf-8")
    push(Target(real + "/store"), [graphs], Manner("replace"))
    pull(Target(real + "/query"), tmp_path / "out", ["https://w3id.org/mithaq/graph/{part}/{name}"])
    for path in sorted(graphs.iterdir()):
        assert (
            load([tmp_path / "out" / path.name], background=False).triples() == load([path], background=False).triples()
        )


@pytest.mark.parametrize("template", ["no iri", "https://e.org/a b/{name}", "https://e.org/<x>", "relative/{name}"])
def test_a_graph_name_that_is_no_iri_is_refused(template, graphs):
    with pytest.raises(DataError, match="no IRI"):
        graph_names(select([graphs], ["facts"], template))


def test_a_name_with_spaces_and_signs_becomes_an_iri_of_ascii_and_a_file_that_becomes_it_again(tmp_path):
    path = many(tmp_path, 3, "زيارة 1 #2")
    with played("fuseki") as server:
        (sent,) = push(target(server), [path])
        assert sent.graph.isascii()
        (pulled,) = pull(target(server), tmp_path / "out")
        (again,) = push(target(server), [tmp_path / "out"], Manner("replace"))
        assert again.graph == sent.graph
        assert pulled.files == (f"{sent.graph.rpartition('/')[2]}.ttl",)


def test_the_command_says_what_was_sent_and_what_would_be(graphs, tmp_path):
    with played("fuseki") as server:
        command = [sys.executable, "-P", "-m", "mithaq", "push", server.address, graphs]
        planned = subprocess.run([*command, "--dry-run"], capture_output=True, text=True, check=True)
        assert "would be sent" in planned.stdout
        assert server.writes() == []
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert "sent and read back without a difference" in done.stdout
        assert TALKS in done.stdout
        pulling = [sys.executable, "-P", "-m", "mithaq", "pull", server.address, "--out", tmp_path / "out"]
        pulled = subprocess.run(pulling, capture_output=True, text=True, check=True)
        assert "talks.prov.ttl" in pulled.stdout
        assert Path(tmp_path / "out" / "talks.ttl").is_file()
