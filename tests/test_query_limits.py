"""Queries that would not end, or would end the engine: one line that names the limit, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mithaq.errors import QueryError
from mithaq.graph.store import load

ROW = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
ENDLESS = {
    "a product of four patterns": f"SELECT (COUNT(*) AS ?n) {{ {ROW} }}",
    "a product that finds nothing": f"ASK {{ {ROW} FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j))) < 0) }}",
    "a path through everything": "SELECT (COUNT(*) AS ?n) { ?a (!dip:x|^!dip:x)* ?b . ?c (!dip:x|^!dip:x)* ?d }",
    "a subquery of products": f"SELECT * {{ {{ SELECT (COUNT(*) AS ?n) {{ {ROW} }} }} FILTER(?n < 0) }}",
    "MINUS of products": f"SELECT (COUNT(*) AS ?n) {{ {ROW} MINUS {{ {ROW} }} }}",
    "EXISTS of a product": f"ASK {{ ?a ?b ?c FILTER NOT EXISTS {{ {ROW} FILTER(?l = dip:x) }} FILTER(?c = dip:x || true) }}",
    "distinct values of a product": f"SELECT (COUNT(DISTINCT ?l) AS ?n) {{ {ROW} }}",
}
DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(30))
HUNGRY = {
    "sorting a product": f"SELECT * {{ {ROW} }} ORDER BY ?a ?f ?l LIMIT 5",
    "a text that doubles": f"SELECT ?x30 {{ BIND('{'long ' * 100}' AS ?x0) {DOUBLED} }}",
    "grouping a product": f"SELECT ?a ?d ?g ?j (GROUP_CONCAT(?l) AS ?all) {{ {ROW} }} GROUP BY ?a ?d ?g ?j",
}
MANY = {
    "SELECT": f"SELECT * {{ {ROW} }}",
    "CONSTRUCT": "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
    "no variables": f"SELECT * {{ {{ SELECT (1 AS ?one) {{ {ROW} }} }} }}",
}


def start(folder, question, *options):
    """The command, asking a question of the graphs of the folder."""
    (folder / "question.rq").write_text(question, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "-m", "mithaq", "query", "question.rq", *map(str, options)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def refused(folder, question, *options):
    """The one line that is said, with nothing printed and no process or file left."""
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    process = start(folder, question, *options)
    out, error = process.communicate(timeout=120)
    assert process.returncode == 1
    assert out == ""
    assert error.startswith("mithaq: question.rq: ")
    assert error.count("\n") == 1
    assert error.rstrip("\n").isprintable()
    assert children_of(process.pid) == []
    (folder / "question.rq").unlink()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    return error


def children_of(pid):
    """The processes whose parent is, or before its death was, this one; by their memory of the command."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes()
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid and b"mithaq" in words:
            found.append(int(entry.name))
    return found


@pytest.mark.parametrize("question", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_query_is_stopped_at_the_limit_of_time(graphs, question):
    # Room enough, so that it is time that ends them.
    error = refused(graphs.parent, question, "--timeout", 3, "--memory", 16384)
    assert error == "mithaq: question.rq: query stopped after 3 s, the limit of time; raise it with --timeout\n"


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
@pytest.mark.parametrize("question", HUNGRY.values(), ids=HUNGRY)
def test_a_query_that_eats_memory_is_stopped_at_the_limit_of_memory(graphs, question):
    error = refused(graphs.parent, question, "--memory", 200, "--timeout", 100)
    assert error == (
        "mithaq: question.rq: query stopped: it needs more than 200 MiB, the limit of memory; raise it with --memory\n"
    )


@pytest.mark.parametrize("question", MANY.values(), ids=MANY)
def test_an_answer_with_too_many_rows_is_stopped_at_the_limit_of_rows(graphs, question):
    error = refused(graphs.parent, question, "--max-rows", 50)
    assert "query stopped at 50 rows, the limit; raise it with --max-rows" in error


@pytest.mark.parametrize("limit", ["nan", "inf", "1e300", "0", "-5", "x"])
def test_a_limit_of_time_that_is_none_is_refused(graphs, limit):
    process = start(graphs.parent, "ASK {}", "--timeout", limit)
    _, error = process.communicate(timeout=120)
    assert process.returncode in {1, 2}
    assert "--timeout" in error
    assert "Traceback" not in error


@pytest.mark.parametrize("option", ["--memory", "--max-rows"])
@pytest.mark.parametrize("limit", ["0", "-5", "99999999999999999999", "x"])
def test_a_limit_of_memory_or_rows_that_is_none_is_refused(graphs, option, limit):
    process = start(graphs.parent, "ASK {}", option, limit)
    _, error = process.communicate(timeout=120)
    assert process.returncode in {1, 2}
    assert option in error
    assert "Traceback" not in error


def test_a_limit_of_many_days_is_one(graphs):
    process = start(graphs.parent, "ASK {}", "--timeout", 31 * 24 * 3600, "--memory", 1 << 24)
    _, error = process.communicate(timeout=120)
    assert (process.returncode, error) == (0, "")


def test_as_many_rows_as_the_limit_are_no_problem(graphs):
    process = start(graphs.parent, "SELECT * { ?a ?b ?c } LIMIT 50", "--max-rows", 50)
    out, error = process.communicate(timeout=120)
    assert (process.returncode, error) == (0, "")
    assert "50 rows" in out


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_sigterm_stop_an_endless_query_and_leave_no_process(graphs, sent):
    process = start(graphs.parent, ENDLESS["a product of four patterns"])
    while not (children := children_of(process.pid)):
        assert process.poll() is None
    begun = time.monotonic()
    process.send_signal(sent)
    out, error = process.communicate(timeout=60)
    assert time.monotonic() - begun < 30
    assert process.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143}[sent]
    assert "Traceback" not in out + error
    for child in children:
        wait_until_gone(child)


def wait_until_gone(pid):
    """Return when there is no such process; a zombie that its new parent has still to collect counts as gone."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return
            os.kill(pid, 0)
        except (OSError, ProcessLookupError):
            return
    pytest.fail(f"process {pid} is still there")


def test_in_python_the_limits_are_arguments_and_the_graph_can_be_asked_again(graphs):
    graph = load([graphs])
    with pytest.raises(QueryError, match=r"after 0\.5 s, the limit of time"):
        graph.query(ENDLESS["a product of four patterns"], timeout=0.5)
    with pytest.raises(QueryError, match="stopped at 3 rows"):
        graph.query("SELECT * { ?a ?b ?c }", max_rows=3)
    assert len(graph.query("SELECT * { ?a ?b ?c }", max_rows=100_000).rows) == len(graph)


def test_every_kind_of_term_comes_back_from_the_child_as_it_is_in_the_store(tmp_path):
    (tmp_path / "a.ttl").write_text(
        r"""<http://x/s> <http://x/p> "a\tb\n\"c\\ \u0001\u007f"@ar-EG, "", "007"^^<http://x/int>, 007, true, <http://x/ü>,
        [ <http://x/q> <<( <http://x/s> <http://x/p> "\t|" )>> ] .""",
        encoding="utf-8",
    )
    graph = load([tmp_path], background=False)
    question = "SELECT ?o ?none { ?s ?p ?o }"
    assert set(graph.query(question).rows) == set(graph.evaluate(question).rows)
    assert len(graph.query(question).rows) == 8
    assert graph.query("SELECT * {}").rows == graph.evaluate("SELECT * {}").rows == ((),)
