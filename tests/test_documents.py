from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.errors import DocumentError
from mithaq.model import Document
from mithaq.read import documents, sources
from mithaq.read.documents import ENDINGS, read, sha256

SEED = Path(__file__).parent.parent / "seeds" / "us-oman-strategic-dialogue.ar.txt"
ARABIC = "التقى الوزير نظيره في مسقط."
UNKNOWN = f"unknown file ending; read are {', '.join(ENDINGS)}, also with .gz or .zst"
ENGLISH = "The ministers of the two countries met."


def one(path, language=None):
    (found,) = read([path], language)
    return found


def refusal(path, language=None):
    found = one(path, language)
    assert isinstance(found, DocumentError)
    assert "\n" not in str(found)
    return str(found)


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def put_lines(folder, *records):
    return put(folder, "many.jsonl", "".join(json.dumps(record) + "\n" for record in records))


@pytest.fixture
def stdin(monkeypatch):
    def give(content):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))

    return give


def test_the_seed_is_read_with_its_known_hash_and_length():
    seed = one(SEED)
    assert seed.sha256.startswith("59d45425568a5fcf")
    assert len(seed.text) == 3201
    assert (seed.language, seed.published, seed.source) == ("ar", None, None)
    assert seed.title == seed.text.split("\n")[0]


def test_a_text_file_becomes_a_document(tmp_path):
    path = put(tmp_path, "بيان.txt", "\ufeff" + ARABIC + "\r\n")
    assert one(path) == Document(
        id="بيان", text=ARABIC + "\n", language="ar", sha256=sha256(ARABIC + "\n"), origin=str(path)
    )


def test_a_header_is_no_part_of_the_text(tmp_path):
    header = "---\ntitle: “Talks”: a Start\n# remark\npublished: 2026-01-25\nsource: 'https://example.org/1'\nlang: ar-OM\nid: talks\nx: y\n---\n"
    read_back = one(put(tmp_path, "a.md", header + ENGLISH))
    assert read_back.text == ENGLISH
    assert (read_back.id, read_back.language, read_back.title) == ("talks", "ar", "“Talks”: a Start")
    assert (read_back.published, read_back.source) == ("2026-01-25", "https://example.org/1")


@pytest.mark.parametrize("text", [f"---\n{ENGLISH}", f"---\n\n{ENGLISH}\n---\n", f"{ENGLISH}\n---\nid: x\n---\n"])
def test_a_rule_that_opens_no_header_is_text(tmp_path, text):
    assert one(put(tmp_path, "a.md", text)).text == text


def test_a_sidecar_gives_the_metadata_and_the_header_wins(tmp_path):
    put(tmp_path, "a.txt.toml", 'title = "From the sidecar"\npublished = 2026-01-25\nid = "side"\nother = [1]\n')
    read_back = one(put(tmp_path, "a.txt", f"---\nid: head\n---\n{ENGLISH}"))
    assert (read_back.id, read_back.title, read_back.published) == ("head", "From the sidecar", "2026-01-25")


def test_the_language_given_outdoes_metadata_and_detection(tmp_path):
    path = put(tmp_path, "a.txt", f"---\nlang: en\n---\n{ARABIC}")
    assert [one(path).language, one(path, "ar").language] == ["en", "ar"]


def test_json_lines_give_one_document_a_line(tmp_path):
    path = put_lines(
        tmp_path,
        {"id": "x", "text": ARABIC, "title": "عنوان", "published": "2026-01-25T08:00:00Z", "source": None, "more": [1]},
        {"id": 7, "text": ENGLISH},
        {"text": "Muscat", "lang": "en"},
    )
    first, second, third = read([path])
    assert (first.id, first.title, first.published, first.source) == ("x", "عنوان", "2026-01-25", None)
    assert [second.id, third.id, third.origin] == ["7", "many-3", f"{path}:3"]


def test_a_bad_line_does_not_stop_the_others(tmp_path):
    good = json.dumps({"text": ENGLISH}).encode()
    lines = [
        b"\xef\xbb\xbf" + good, b"", b'{"text": }', b"[1]", b"{}", b'{"text": 5}', b'{"text": "\xff"}', b'{"text": "\\ud800"}',
        b'{"text": "a\\u0000"}', b"[" * 100_000, b'{"text": " \\n"}', good,
    ]  # fmt: skip
    path = put(tmp_path, "many.jsonl", b"\n".join(lines))
    found = [str(item) if isinstance(item, DocumentError) else item.id for item in read([path])]
    offset = sum(len(line) + 1 for line in lines[:6]) + 10
    assert found == [
        "many-1",
        f"{path}:3: bad JSON at column 10: Expecting value",
        f"{path}:4: no JSON object; write one a line, with `text`",
        f"{path}:5: `text` is missing",
        f"{path}:6: `text` is no string",
        f"{path}:7: invalid UTF-8 at byte {offset}; save the file as UTF-8",
        f"{path}:8: a lone surrogate at character 0",
        f"{path}:9: a NUL character at character 1",
        f"{path}:10: bad JSON: nested too deeply",
        f"{path}:11: only white space in it; put a statement into it",
        "many-12",
    ]


@pytest.mark.parametrize(
    "published", ["25/1/2026", "2026-13-01", "20260125", "٢٠٢٦-٠١-٢٥", "2026-01", "2026-01-25x", "soon", 5]
)
def test_a_publication_date_that_is_no_iso_date_is_refused(tmp_path, published):
    assert "`published` is no" in refusal(put_lines(tmp_path, {"text": ENGLISH, "published": published}))


def test_metadata_of_the_wrong_kind_are_refused(tmp_path):
    assert refusal(put_lines(tmp_path, {"text": ENGLISH, "title": ["x"]})).endswith(":1: `title` is no string")
    assert "`id`: a lone surrogate" in refusal(put_lines(tmp_path, {"text": ENGLISH, "id": "\ud800"}))


def test_empty_metadata_count_as_none(tmp_path):
    read_back = one(put_lines(tmp_path, {"text": ENGLISH, "title": " \n", "published": "", "lang": "", "id": ""}))
    assert (read_back.title, read_back.published, read_back.language, read_back.id) == (None, None, "en", "many-1")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "it has no text; put a statement into it"),
        ("a.txt", b"\xef\xbb\xbf", "it has no text; put a statement into it"),
        ("a.txt", b" \n\t\xc2\xa0", "only white space in it; put a statement into it"),
        ("a.txt", b"---\nid: x\n---\n", "it has no text; put a statement into it"),
        ("a.txt", "ab\u00e9".encode() + b"\xe9 c", "invalid UTF-8 at byte 4; save the file as UTF-8"),
        ("a.txt", b"ab\x00c", "a NUL character at character 2"),
        ("a.txt", b"\xed\xa0\x80", "invalid UTF-8 at byte 0; save the file as UTF-8"),
        ("a.txt", b"Le ministre est dans la ville", "its language is not recognised; name it with --language (ar, en)"),
        ("a.txt", b"---\nlang: fr\n---\nx", "language fr is not read; name one with --language (ar, en)"),
        ("a.txt", b"---\nid: x\nnonsense\n---\nx", "line 3 of the header is no `key: value`: nonsense"),
        ("a.jsonl", b"\n \n", "no document in it; write one JSON object a line, with `text`"),
        ("a.odt", b"x", UNKNOWN),
        ("noending", b"x", UNKNOWN),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(tmp_path, name, content, reason):
    path = put(tmp_path, name, content)
    assert refusal(path) == f"{path}: {reason}"


def test_a_bad_sidecar_is_named(tmp_path):
    path = put(tmp_path, "a.txt", ENGLISH)
    put(tmp_path, "a.txt.toml", "title = \n")
    assert "its sidecar a.txt.toml is no TOML: " in refusal(path)


def test_a_missing_path_is_said_so(tmp_path):
    assert refusal(tmp_path / "none.txt").endswith("none.txt: no such file or folder; check the name")
    assert "null" in refusal("a\0b.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_said_so(tmp_path):
    path = put(tmp_path, "a.txt", ENGLISH)
    path.chmod(0)
    assert refusal(path).endswith("no permission to read it")


def test_a_device_and_a_pipe_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for path in ("/dev/zero", tmp_path / "pipe.txt"):
        assert "not a regular file" in refusal(path)


def test_a_name_cannot_break_the_line_of_a_message(tmp_path):
    path = put(tmp_path, "a\n\x1b[31m\u202e.txt", "")
    assert "a\\n\\u001b[31m\\u202e.txt: it has no text" in refusal(path)


def test_a_folder_gives_its_files_by_name_without_hidden_ones(tmp_path):
    for name in ("b.txt", "a.md", "C.TXT", ".hidden.txt", "a.md.toml", "note.odt"):
        put(tmp_path, name, 'title = "x"' if name.endswith("toml") else ENGLISH)
    (tmp_path / "folder.txt").mkdir()
    assert [item.id for item in read([tmp_path])] == ["C", "a", "b"]


def test_a_folder_with_nothing_to_read_is_an_error_that_names_the_endings(tmp_path):
    assert refusal(tmp_path).endswith(f"no file to read in this folder; read are {', '.join(ENDINGS)}")


def test_errors_come_in_reading_order_between_documents(tmp_path):
    paths = [put(tmp_path, "a.txt", ENGLISH), tmp_path / "none.txt", put(tmp_path, "b.txt", ARABIC)]
    assert [type(item) for item in read(paths)] == [Document, DocumentError, Document]


def test_standard_input_is_plain_text_or_json_lines(stdin):
    stdin(f"---\nid: given\n---\n{ARABIC}\n".encode())
    assert one("-").id == "given"
    stdin(f"{ENGLISH}\nMore of it.".encode())
    assert one("-") == Document(
        "stdin", f"{ENGLISH}\nMore of it.", "en", sha256(f"{ENGLISH}\nMore of it."), origin="standard input"
    )
    stdin(b"\xef\xbb\xbf" + json.dumps({"text": ENGLISH}).encode() + b'\n{"id": "b", "text": 1}\n')
    first, second = read(["-"])
    assert (first.id, first.origin) == ("stdin-1", "standard input:1")
    assert str(second) == "standard input:2: `text` is no string"
    stdin(b"")
    assert refusal("-") == "standard input: it has no text; put a statement into it"


@pytest.fixture
def small_limit(monkeypatch):
    monkeypatch.setattr(documents, "MAX_CHARACTERS", 50)
    monkeypatch.setattr(documents, "MAX_BYTES", 200)
    monkeypatch.setattr(sources, "MAX_BYTES", 200)
    monkeypatch.setattr(sources, "_CHUNK", 16)


@pytest.mark.usefixtures("small_limit")
def test_a_document_over_the_limit_is_refused_and_the_next_is_read(tmp_path, stdin):
    reason = "longer than 4,000,000 characters; split it into several documents"
    for size in (51, 201, 5000):
        path = put(tmp_path, "long.txt", "x" * size)
        assert refusal(path) == f"{path}: {reason}"
        stdin(b"x" * size)
        assert refusal("-") == f"standard input: {reason}"
        lines = put(tmp_path, "many.jsonl", f'{{"text": "{"x" * size}"}}\n{{"text": "{ENGLISH}"}}\n{{}}')
        found = [str(item) if isinstance(item, DocumentError) else item.id for item in read([lines])]
        assert found == [f"{lines}:1: {reason}", "many-2", f"{lines}:3: `text` is missing"]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_document_or_one_line_of_error(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("any")
    for name in ("a.txt", "a.jsonl"):
        for item in read([put(folder, name, content)], "en"):
            assert isinstance(item, Document) or "\n" not in str(item)


def test_a_file_with_a_blank_name_is_called_by_its_hash(tmp_path):
    assert one(put(tmp_path, " .txt", ENGLISH)).id == sha256(ENGLISH)[:16]


@pytest.mark.skipif(sys.platform == "darwin", reason="its file names are Unicode")
def test_a_file_whose_name_is_no_unicode_says_so_in_printable_words(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    assert "its name is no id (a lone surrogate at character 0)" in refusal(put(path.parent, path.name, ENGLISH))


def test_reading_imports_nothing_heavy():
    code = "import sys, mithaq.read.documents, mithaq.read.sentences; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"rdflib", "pyoxigraph", "pyshacl", "networkx", "pyvis", "owlready2", "numpy", "hijridate"} & set(loaded)
