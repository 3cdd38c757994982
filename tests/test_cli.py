from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mithaq import __version__
from mithaq.cli import app

STATEMENT = (
    "استضافت مسقط أعمال الجولة الثانية من الحوار الاستراتيجي العُماني – الياباني.\n"
    "وترأس الجانب العُماني في أعمال الحوار سالم بن ناصر التجريبي، وكيل وزارة الخارجية للشؤون السياسية.\n"
)
COMMANDS = [command.callback.__name__ for command in app.registered_commands]


def mithaq(*arguments, folder=None, **options):
    """The finished command, as a user starts it."""
    command = [sys.executable, "-m", "mithaq", *map(str, arguments)]
    environment = {**os.environ, **options.pop("environment", {})}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, **options
    )


@pytest.fixture
def statement(tmp_path):
    path = tmp_path / "talks.ar.txt"
    path.write_text(STATEMENT, encoding="utf-8")
    return path


def test_version_and_bare_call():
    assert mithaq("--version").stdout == f"mithaq {__version__}\n"
    assert "Commands:" in mithaq("--help").stdout
    assert mithaq().returncode == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command):
    done = mithaq(command, "--help")
    assert done.returncode == 0
    assert f"Example: mithaq {command}" in done.stdout


def test_a_statement_becomes_a_graph_that_is_valid_and_answers(statement, tmp_path):
    graphs = tmp_path / "graphs"
    built = mithaq("build", statement, "--out", graphs)
    assert (built.returncode, built.stderr) == (0, "")
    assert "1 row" in built.stdout
    assert sorted(path.suffixes[-1] for path in graphs.iterdir() if not path.name.startswith(".")) == [".ttl", ".ttl"]
    checked = mithaq("validate", graphs)
    assert checked.returncode == 0, checked.stdout
    assert "0 violations" in checked.stdout
    answered = mithaq("query", "who-headed-each-delegation", "--graphs", graphs)
    assert "سالم بن ناصر التجريبي" in answered.stdout
    assert answered.returncode == 0
    seen = mithaq("view", graphs, "--out", tmp_path / "page.html")
    assert seen.returncode == 0
    assert (tmp_path / "page.html").is_file()
    sent = mithaq("export", graphs, "--out", tmp_path / "all.ttl")
    assert (sent.returncode, sent.stderr) == (0, "")


def test_the_file_of_a_document_with_an_arabic_name_is_told(statement, tmp_path):
    other = statement.rename(tmp_path / "بيان مسقط.txt")
    built = mithaq("build", other, "--out", tmp_path / "graphs")
    (file,) = (path for path in (tmp_path / "graphs").glob("*.ttl") if ".prov" not in path.name)
    assert file.name in built.stdout
    assert "بيان مسقط" in built.stdout


@pytest.mark.parametrize("command", ["build", "facts"])
def test_without_statements_and_seeds_it_is_asked_which(command, tmp_path):
    done = mithaq(command, folder=tmp_path)
    assert done.returncode == 2
    assert "which statements? Name files or folders of them, or - for standard input" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_facts_are_one_json_object_a_line_in_readable_arabic(statement):
    done = mithaq("facts", statement)
    assert done.returncode == 0
    assert [type(json.loads(line)) for line in done.stdout.splitlines()] == [dict]
    assert "عُمان" in done.stdout


def test_explain_shows_each_sentence_with_the_words_and_the_rule(statement):
    done = mithaq("explain", statement)
    assert done.returncode == 0
    assert "«" in done.stdout
    assert "headsDelegationAt" in done.stdout


def test_one_bad_document_is_reported_and_the_others_are_built(statement, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\xfa\x00\x00")
    done = mithaq("build", bad, statement, "--out", tmp_path / "graphs")
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["mithaq"]
    assert "bad.txt" in done.stderr
    assert len(list((tmp_path / "graphs").glob("*.ttl"))) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "nowhere.txt"),
        ("facts", "nowhere.txt"),
        ("explain", "nowhere.txt"),
        ("validate", "nowhere.ttl"),
        ("query", "no-such-question"),
        ("query", "nowhere.rq"),
        ("query", "participants", "--graphs", "nowhere"),
        ("view", "nowhere.ttl"),
        ("export", "nowhere.ttl"),
        ("facts", "empty.txt"),
        ("validate", "empty.ttl"),
    ],
    ids=" ".join,
)
def test_a_problem_is_one_line_and_exit_status_1(arguments, tmp_path):
    for empty in ("empty.txt", "empty.ttl"):
        (tmp_path / empty).touch()
    done = mithaq(*arguments, folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("mithaq: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [("nonsense",), ("build", "--nonsense"), ("explain",)], ids=" ".join)
def test_wrong_usage_is_exit_status_2(arguments):
    done = mithaq(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_without_a_name_the_queries_are_listed_in_both_languages():
    done = mithaq("query")
    assert done.returncode == 0
    assert "who-headed-each-delegation" in done.stdout
    assert "من ترأس كل وفد" in done.stdout


@pytest.mark.parametrize("command", ["query partners", "compare a b", "analyse central a", "analyse path OM US"])
def test_a_language_of_labels_is_a_tag_and_no_name_that_would_be_passed_over(command):
    done = mithaq(*command.split(), "--language", "arabic")
    assert done.returncode == 2
    assert "'arabic' is no language tag; write it as in en or ar" in done.stderr


def test_a_query_error_names_the_file_and_the_place(graphs, tmp_path):
    (tmp_path / "bad.rq").write_text("SELECT ?x\nWHER {}", encoding="utf-8")
    done = mithaq("query", "bad.rq", "--graphs", graphs, folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("mithaq: bad.rq: query, line 2, column 1")


def test_output_is_utf8_and_the_same_in_any_locale(graphs):
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    found = {
        mithaq("query", "participants", "--graphs", graphs, environment={**plain, "LC_ALL": locale}).stdout
        for locale in ("C", "C.UTF-8", "POSIX")
    }
    assert len(found) == 1
    assert "سالم بن ناصر التجريبي" in found.pop()


def test_terminal_commands_in_a_label_are_shown_not_obeyed(graphs):
    file = graphs / "talks.ttl"
    text = file.read_text("utf-8").replace("سالم بن ناصر التجريبي", "\\u001B[31m\\u202Eevil[/red]")
    file.write_text(text, encoding="utf-8")
    done = mithaq("query", "participants", "--graphs", graphs)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "\\u001b[31m\\u202eevil[/red]" in done.stdout


def test_a_closed_pipe_is_quiet(graphs):
    command = [sys.executable, "-m", "mithaq", "export", str(graphs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline().startswith(b"@prefix")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() in {0, 1}


def test_ctrl_c_ends_quietly_with_130():
    program = (
        "import os, signal, mithaq.ask.answers as answers\n"
        "answers.ask = lambda *_a, **_k: os.kill(os.getpid(), signal.SIGINT) or signal.pause()\n"
        "from mithaq.cli import main\n"
        "import sys; sys.argv = ['mithaq', 'query', 'participants']\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (128 + signal.SIGINT, b"")


def test_standard_input_is_read(tmp_path):
    done = mithaq("build", "-", "--out", tmp_path / "graphs", "--language", "ar", input=STATEMENT)
    assert done.returncode == 0, done.stderr
    assert len(list(Path(tmp_path / "graphs").glob("*.ttl"))) == 2


def test_what_clients_of_addresses_log_does_not_reach_the_terminal():
    program = (
        "import sys, logging\nfrom mithaq.cli import main\nsys.argv = ['mithaq', '--version', 's3://a/b']\n"
        "try:\n    main()\nexcept SystemExit:\n    logging.getLogger('client').error('out of retries')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""


OVER = {
    "export": ("export", "graphs", "--format", "turtle"),
    "view": ("view", "graphs"),
    "docs": ("docs", "graphs"),
    "query": ("query", "--graphs", "graphs", "-e", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 3"),
    "export of one file": ("export", "graphs/talks.ttl", "--format", "turtle"),
}


@pytest.mark.parametrize("command", OVER.values(), ids=OVER)
@pytest.mark.parametrize("name", ["talks.ttl", "talks.prov.ttl"])
def test_no_command_writes_over_a_graph_that_it_reads(graphs, command, name):
    before = {path: path.read_bytes() for path in graphs.iterdir()}
    done = mithaq(*command, "--out", f"graphs/{name}", folder=graphs.parent)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"mithaq: graphs/{name}: it is one of the graphs that are read; choose another --out\n"
    assert {path: path.read_bytes() for path in graphs.iterdir()} == before


@pytest.mark.parametrize(
    "words",
    [("build", "x.txt"), ("view",), ("docs",), ("check", "x.ttl"), ("reason",), ("analyse", "export"), ("analyse", "plot")],
    ids=" ".join,
)  # fmt: skip
def test_a_dash_for_a_file_is_refused_where_standard_output_has_words_of_its_own(tmp_path, words):
    done = mithaq(*words, "--out", "-", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "mithaq: --out -: this command writes no standard output; give a name\n"
    assert list(tmp_path.iterdir()) == []


def test_a_dash_is_standard_output_where_that_is_written_anyway(tmp_path, graphs):
    place = graphs.parent
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": STATEMENT}), encoding="utf-8")
    for words in (("export", graphs, "--format", "nt"), ("query", "-e", "ASK {}", "--graphs", graphs), ("select", tmp_path / "a.jsonl")):  # fmt: skip
        without, dash = mithaq(*words, folder=place), mithaq(*words, "--out", "-", folder=place)
        assert dash.returncode == 0
        assert dash.stdout == without.stdout != ""
    assert not (place / "-").exists()


@pytest.mark.parametrize("nothing", ["", "  "])
def test_a_parameter_of_nothing_is_refused_in_one_line(graphs, nothing):
    done = mithaq("query", "officials-of-a-country", "--country", nothing, folder=graphs.parent)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "mithaq: officials-of-a-country: --country: nothing is given; name something, or leave it out\n"
    )
