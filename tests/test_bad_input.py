"""Whatever is given to the command: one line that says what is wrong and where, the rest built, nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pyoxigraph as ox
import pytest

from mithaq.read.endings import ENDINGS

GOOD = "استضافت الدوحة الجولة الثانية من الحوار الاقتصادي القطري – الياباني، وترأس الجانب القطري ماجد التجريبي.\n"
GERMAN = (
    "Die Minister sprachen über den Handel und die Sicherheit, und sie wollen sich im Herbst noch einmal treffen.\n"
)


def run(folder, *arguments, source=None):
    """Run the command in a folder; what it prints comes back as text."""
    return subprocess.run(
        [sys.executable, "-m", "mithaq", *map(str, arguments)],
        cwd=folder,
        input=source,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def build(folder, *arguments):
    return run(folder, "build", *arguments, "--out", "graphs")


def line(**record):
    return json.dumps({"text": GOOD, **record}) + "\n"


def names(folder):
    """The graph files of a folder; nothing else may be in it but the lock and the sums."""
    found = sorted(entry.name for entry in folder.iterdir())
    return [name for name in found if name not in {".lock", ".manifest", ".SHA256SUMS"}]


def pair(stem):
    return [f"{stem}.prov.ttl", f"{stem}.ttl"]


def parsed(path):
    return list(ox.parse(path=path, format=ox.RdfFormat.TURTLE))


def assert_one_line(result, *parts, status=1):
    assert "Traceback" not in result.stderr
    assert result.returncode == status
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("mithaq: ")
    assert result.stderr.rstrip("\n").isprintable()
    for part in parts:
        assert part in result.stderr


BAD_FILES = {
    "empty": ("bad.txt", b"", "bad.txt: it has no text; put a statement into it"),
    "only spaces": ("bad.txt", " \n\t\u00a0\n".encode(), "bad.txt: only white space in it; put a statement into it"),
    "only a mark of byte order": ("bad.txt", b"\xef\xbb\xbf", "bad.txt: it has no text; put a statement into it"),
    "invalid UTF-8": ("bad.txt", GOOD.encode()[:-2] + b"\xff\xfe", "bad.txt: invalid UTF-8 at byte"),
    "Windows-1256": ("bad.txt", GOOD.replace("–", "-").encode("cp1256"), "bad.txt: invalid UTF-8 at byte 0"),
    "UTF-16": ("bad.txt", GOOD.encode("utf-16"), "bad.txt: invalid UTF-8 at byte 0"),
    "a NUL": ("bad.txt", b"abc\x00" + GOOD.encode(), "bad.txt: a NUL character at character 3"),
    "a mountain of marks": ("bad.txt", ("ا" + "\u064b" * 5000).encode(), "bad.txt: more than 100 combining marks"),
    "no letters": ("bad.txt", b"123 456\n", "bad.txt: its language is not recognised"),
    "German": ("bad.txt", GERMAN.encode(), "bad.txt: its language is not recognised; name it with --language (ar, en)"),
    "50 MB in one line": ("bad.txt", b"statement " * 5_000_000, "bad.txt: longer than 4,000,000 characters"),
    "50 MB in one JSON line": ("bad.jsonl", b'{"text":"' + b"word " * 10_000_000 + b'"}', "bad.jsonl:1: longer than"),
    "another ending": ("bad.odt", b"PK", "bad.odt: unknown file ending; read are .txt, .md, .jsonl"),
    "no JSON": ("bad.jsonl", b"{text: 1}\n", "bad.jsonl:1: bad JSON at column 2"),
    "JSON nested too deeply": ("bad.jsonl", b'{"text":' + b"[" * 200_000 + b"\n", "bad.jsonl:1: bad JSON"),
    "no object": ("bad.jsonl", b"[1]\n", "bad.jsonl:1: no JSON object"),
    "no text": ("bad.jsonl", b'{"id": "x"}\n', "bad.jsonl:1: `text` is missing"),
    "a number for a text": ("bad.jsonl", b'{"text": 5}\n', "bad.jsonl:1: `text` is no string"),
    "an empty JSON Lines file": ("bad.jsonl", b"\n\n", "bad.jsonl: no document in it"),
    "a lone surrogate": ("bad.jsonl", b'{"text": "a \\ud800 b"}\n', "bad.jsonl:1: a lone surrogate at character 2"),
    "a lone surrogate in the title": (
        "bad.jsonl",
        line(title="\ud800").encode(),
        "bad.jsonl:1: `title`: a lone surrogate",
    ),
    "a NUL in the id": ("bad.jsonl", line(id="a\0b").encode(), "bad.jsonl:1: `id`: a NUL character"),
    "a day that is none": (
        "bad.jsonl",
        line(published="2025-02-30").encode(),
        "bad.jsonl:1: `published` is no ISO date",
    ),
    "a language that is not read": ("bad.jsonl", line(lang="tlh").encode(), "bad.jsonl:1: language tlh is not read"),
    "a number of five thousand digits": (
        "bad.jsonl",
        b'{"text": "x", "n": ' + b"1" * 5000 + b"}\n",
        "bad.jsonl:1: bad JSON: a number of thousands of digits",
    ),
    "a title without end": (
        "bad.jsonl",
        line(title="ع" * 8001).encode(),
        "bad.jsonl:1: `title` is longer than 8,000 characters; shorten it",
    ),
    "a broken header": ("bad.txt", b"---\ntitle: a\nno colon\n---\n" + GOOD.encode(), "bad.txt: line 3 of the header"),
}


def test_each_bad_document_is_one_line_and_the_others_are_built(tmp_path):
    sources = []
    for number, (name, data, _) in enumerate(BAD_FILES.values()):
        sources.append(f"{number}/{name}")
        (tmp_path / str(number)).mkdir()
        (tmp_path / sources[-1]).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    result = build(tmp_path, *sources[:9], "good.txt", *sources[9:])
    expected = [f"mithaq: {number}/{message}" for number, (_, _, message) in enumerate(BAD_FILES.values())]
    said = result.stderr.splitlines()
    assert [line[: len(message)] for line, message in zip(said, expected, strict=True)] == expected
    assert all(line.isprintable() and len(line) < 200 for line in said)
    assert result.returncode == 1
    assert names(tmp_path / "graphs") == pair("good")


def test_a_broken_sidecar_is_named(tmp_path):
    (tmp_path / "bad.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt.toml").write_text("title = \n", encoding="utf-8")
    assert_one_line(build(tmp_path, "bad.txt"), "bad.txt: its sidecar bad.txt.toml is no TOML")


SIDECARS = {
    "a pipe": (None, "its sidecar bad.txt.toml is not a regular file; move it away"),
    "a key of many dots": (
        b".".join([b"a"] * 50_000) + b" = 1",
        "its sidecar bad.txt.toml is longer than 65,536 bytes",
    ),
    "brackets without end": (b"x = " + b"[" * 20_000, "its sidecar bad.txt.toml is no TOML: nested too deeply"),
    "invalid UTF-8": (b"title = '\xff'", "its sidecar bad.txt.toml is no TOML: invalid UTF-8 at byte 9"),
    "many digits": (b"x = " + b"9" * 5000, "its sidecar bad.txt.toml is no TOML: a number of thousands of digits"),
}


@pytest.mark.parametrize(("data", "words"), SIDECARS.values(), ids=SIDECARS)
def test_a_sidecar_that_means_harm_costs_its_document_alone(tmp_path, data, words):
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    if data is None:
        os.mkfifo(tmp_path / "bad.txt.toml")
    else:
        (tmp_path / "bad.txt.toml").write_bytes(data)
    assert_one_line(build(tmp_path, "bad.txt", "good.txt"), f"bad.txt: {words}")
    assert names(tmp_path / "graphs") == pair("good")


def test_a_missing_path_an_empty_folder_and_a_pipe_are_each_one_line(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.log").write_text("x", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    result = build(tmp_path, "nowhere.txt", "empty", "pipe.txt", "good.txt")
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "mithaq: nowhere.txt: no such file or folder; check the name",
        f"mithaq: empty: no file to read in this folder; read are {', '.join(ENDINGS)}",
        "mithaq: pipe.txt: not a regular file; pipe it to standard input and name `-`",
    ]
    assert names(tmp_path / "graphs") == pair("good")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_line(tmp_path):
    (tmp_path / "bad.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").chmod(0)
    assert_one_line(build(tmp_path, "bad.txt"), "bad.txt: no permission to read it")


@pytest.mark.parametrize("command", ["facts", "explain"])
def test_the_other_commands_that_read_say_it_in_one_line_too(tmp_path, command):
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    assert_one_line(run(tmp_path, command, "bad.txt"), "bad.txt: invalid UTF-8 at byte 0")


@pytest.mark.parametrize("data", ["", " \n", "\0", '{"text": 5}\n'])
def test_bad_standard_input_is_one_line(tmp_path, data):
    assert_one_line(run(tmp_path, "build", "-", "--out", "graphs", source=data), "standard input")


def test_an_unknown_language_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    assert_one_line(
        build(tmp_path, "a.txt", "--language", "xx"), "a.txt: language xx is not read; name one with --language"
    )


@pytest.mark.parametrize("arguments", [["build", "--no-such-option"], ["no-such-command"], ["explain"]])
def test_wrong_usage_exits_with_2(tmp_path, arguments):
    result = run(tmp_path, *arguments)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr


# Where it is written


def test_an_output_folder_that_is_a_file_is_left_alone(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "graphs").write_text("mine", encoding="utf-8")
    assert_one_line(build(tmp_path, "a.txt"), "graphs: cannot be made an output folder")
    assert (tmp_path / "graphs").read_text(encoding="utf-8") == "mine"


def test_an_output_folder_below_a_file_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    result = run(tmp_path, "build", "a.txt", "--out", "a.txt/graphs")
    assert_one_line(result, "a.txt/graphs: cannot be made an output folder")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == GOOD


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="where /proc is")
@pytest.mark.parametrize("control", ["\x1b[2J", "\x01", "\x1f", "\uffff"])
def test_a_control_that_no_graph_can_carry_costs_its_own_document_alone(tmp_path, control):
    (tmp_path / "a.txt").write_text(f"{GOOD}{control}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "c.txt").write_text(f"{GOOD}\x0c{GOOD}\x0b", encoding="utf-8")
    result = build(tmp_path, "a.txt", "b.txt", "c.txt")
    assert_one_line(result, f"a.txt: U+{ord(control[0]):04X} at character", "which no graph can carry; remove it")
    assert names(tmp_path / "graphs") == pair("b") + pair("c")


def test_an_output_folder_where_nothing_can_be_made_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    result = run(tmp_path, "build", "a.txt", "--out", "/proc/mithaq-graphs")
    assert_one_line(result, "/proc/mithaq-graphs: cannot be made an output folder")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (".lock", "graphs/.lock: cannot be written: this is not a plain file"),
        (".SHA256SUMS", "graphs/.SHA256SUMS: not a regular file; move it away"),
        (".manifest", "graphs/.manifest: not a regular file; move it away"),
        ("entities.ttl", "graphs/entities.ttl: not a regular file; move it away"),
        ("a.ttl", "graphs/a.ttl: not a regular file; move it away"),
    ],
)
def test_a_pipe_among_the_output_is_named_and_not_waited_for(tmp_path, name, words):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "graphs").mkdir()
    os.mkfifo(tmp_path / "graphs" / name)
    assert_one_line(build(tmp_path, "a.txt"), words)


@pytest.mark.parametrize("name", ["a.ttl", "a.prov.ttl", ".lock"])
def test_an_output_file_that_is_a_link_is_refused_and_not_followed(tmp_path, name):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "sentinel").write_text("mine", encoding="utf-8")
    (tmp_path / "graphs").mkdir()
    (tmp_path / "graphs" / name).symlink_to(tmp_path / "sentinel")
    assert_one_line(build(tmp_path, "a.txt"), f"graphs/{name}: cannot be written: it is a symbolic link")
    assert (tmp_path / "sentinel").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "graphs" / name).is_symlink()


def test_an_output_file_that_is_a_folder_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "graphs" / "a.ttl").mkdir(parents=True)
    assert_one_line(build(tmp_path, "a.txt"), "graphs/a.ttl: not a regular file; move it away")


def test_a_document_that_went_bad_leaves_its_earlier_output_untouched(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    assert build(tmp_path, "a.txt").returncode == 0
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (tmp_path / "graphs").glob("*.ttl")}
    (tmp_path / "a.txt").write_bytes(b"\xff")
    assert_one_line(build(tmp_path, "a.txt"), "a.txt")
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before} == before
    assert names(tmp_path / "graphs") == pair("a")


# Names and text that mean harm

HOSTILE = {
    "../../x": "x",
    "/etc/passwd": "etc-passwd",
    "<script>alert(1)</script>": "script-alert-1-script",
    "-rf": "rf",
    "a\nb": "a-b",
    "C:\\con": "c-con",
    "x" * 300: "x" * 80,
    ".lock": "lock",
    "\u202etxt.exe": "txt-exe",
}


def test_hostile_ids_become_harmless_names_inside_the_folder(tmp_path):
    inside = tmp_path / "one" / "two"
    inside.mkdir(parents=True)
    (inside / "in.jsonl").write_text("".join(line(id=name) for name in HOSTILE), encoding="utf-8")
    result = build(inside, "in.jsonl")
    assert (result.returncode, result.stderr) == (0, "")
    assert names(inside / "graphs") == sorted(name for stem in HOSTILE.values() for name in pair(stem))
    assert sorted(entry.name for entry in tmp_path.rglob("*.ttl")) == names(inside / "graphs")
    assert "\u202e" not in result.stdout


@pytest.mark.parametrize("title", ["../../x", "<script>alert(1)</script>", "ع" * 300, '"; DROP\\', "\u202eabc\u202c"])
def test_a_hostile_title_is_text_and_nothing_else(tmp_path, title):
    (tmp_path / "in.jsonl").write_text(line(id="a", title=title), encoding="utf-8")
    result = build(tmp_path, "in.jsonl")
    assert (result.returncode, result.stderr) == (0, "")
    assert names(tmp_path / "graphs") == pair("a")
    titles = [
        quad.object.value
        for quad in parsed(tmp_path / "graphs" / "a.prov.ttl")
        if quad.predicate.value.endswith("/title")
    ]
    assert titles == [title]
    assert "\u202e" not in result.stdout


def test_bidi_controls_stay_in_the_text_and_out_of_names_and_terminals(tmp_path):
    text = GOOD.replace("ماجد", "\u202eماجد\u202c").replace("الدوحة", "\u200fالدوحة\u200f")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    result = build(tmp_path, "a.txt")
    assert (result.returncode, result.stderr) == (0, "")
    quads = parsed(tmp_path / "graphs" / "a.ttl") + parsed(tmp_path / "graphs" / "a.prov.ttl")
    assert text in [quad.object.value for quad in quads if quad.predicate.value.endswith("#isString")]
    nodes = {term.value for quad in quads for term in (quad.subject, quad.object) if isinstance(term, ox.NamedNode)}
    assert all(node.isascii() for node in nodes)
    assert "\u202e" not in result.stdout + run(tmp_path, "explain", "a.txt").stdout


def test_arabic_file_names_are_read_and_each_has_its_own_output(tmp_path):
    (tmp_path / "بيان مشترك.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "بيان آخر.txt").write_text(GOOD.replace("الثانية", "الثالثة"), encoding="utf-8")
    result = build(tmp_path, "بيان مشترك.txt", "بيان آخر.txt")
    assert (result.returncode, result.stderr) == (0, "")
    assert len(names(tmp_path / "graphs")) == 4
    assert all(name.isascii() for name in names(tmp_path / "graphs"))


def test_a_file_name_that_can_be_no_id_is_told_and_an_id_of_its_own_helps(tmp_path):
    command, bytes_ = "a\x1b[2Jb.txt", os.fsdecode(b"\xff.txt")
    for name in (command, bytes_):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    (tmp_path / f"{command}.toml").write_text('id = "one"', encoding="utf-8")
    result = build(tmp_path, command, bytes_)
    assert_one_line(result, r"\udcff.txt: its name is no id (a lone surrogate at character 0); rename it, or give")
    assert names(tmp_path / "graphs") == pair("one")


def test_a_file_with_the_longest_name_there_can_be_is_read(tmp_path):
    (tmp_path / f"{'a' * 251}.txt").write_text(GOOD, encoding="utf-8")
    result = build(tmp_path, f"{'a' * 251}.txt")
    assert (result.returncode, result.stderr) == (0, "")
    assert names(tmp_path / "graphs") == pair("a" * 80)


def test_a_link_to_a_folder_above_leads_to_each_file_once(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "z.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "in" / "again").symlink_to("..")
    result = build(tmp_path, "in/**/*.txt")
    assert (result.returncode, result.stderr) == (0, "")
    assert names(tmp_path / "graphs") == pair("z")


def test_an_arabic_file_name_stands_in_the_error_as_it_is(tmp_path):
    (tmp_path / "بيان.txt").write_bytes(b"\xff")
    assert_one_line(build(tmp_path, "بيان.txt"), "بيان.txt: invalid UTF-8")


def test_two_documents_with_one_id_are_named_both_and_the_first_is_kept(tmp_path):
    other = GOOD.replace("الثانية", "الثالثة")
    (tmp_path / "in.jsonl").write_text(
        line(id="a") + line(id="A", text=other) + line(id="b", text=other), encoding="utf-8"
    )
    result = build(tmp_path, "in.jsonl")
    assert_one_line(result, "in.jsonl:2: would be written to a.ttl like in.jsonl:1")
    assert names(tmp_path / "graphs") == pair("a") + pair("b")
    assert GOOD.strip() in (tmp_path / "graphs" / "a.prov.ttl").read_text(encoding="utf-8")
