"""What stands in S3 or Google Cloud Storage is read and written there, as it is on a disk; real servers on loopback."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time

import made
import pytest
from conftest import ROOT
from corpora import contents

from mithaq.build import build

fsspec = pytest.importorskip("fsspec")
pytest.importorskip("s3fs")
pytest.importorskip("gcsfs")

PATIENCE = 300
"""Seconds after which a test gives up on a server."""
MOTO = ("moto.server", "-H", "127.0.0.1", "-p")
EMULATOR = (
    "from gcp_storage_emulator.server import create_server; import sys; "
    "create_server('127.0.0.1', int(sys.argv[1]), in_memory=True, default_bucket='news').run()"
)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module", params=["s3", "gs"])
def bucket(request, tmp_path_factory):
    """The address of a bucket, and the environment in which a client finds its server."""
    port, log = free_port(), tmp_path_factory.mktemp("cloud") / "log"
    origin = f"http://127.0.0.1:{port}"
    command = ["-m", *MOTO, str(port)] if request.param == "s3" else ["-W", "ignore", "-c", EMULATOR, str(port)]
    environment = {
        "s3": {"AWS_ENDPOINT_URL": origin, "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"},
        # Without a second kind of client, over gRPC, that asks what kind of bucket it is and waits a minute.
        "gs": {"STORAGE_EMULATOR_HOST": origin, "GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT": "false"},
    }[request.param]
    with log.open("w") as told, subprocess.Popen([sys.executable, *command], stdout=told, stderr=told) as server:
        try:
            deadline = time.monotonic() + PATIENCE
            while not answers(port):
                assert server.poll() is None, log.read_text("utf-8")
                assert time.monotonic() < deadline
                time.sleep(0.05)
            if request.param == "s3":
                assert told_by(environment, "fs.mkdir('news')") == ""
            yield f"{request.param}://news", environment
        finally:
            server.kill()


def told_by(environment, code, **known):
    """What a program prints that has a client ``fs``; in a process of its own, whose threads end with it."""
    head = "import sys, fsspec, json; known = json.loads(sys.argv[1])\n"
    kind = "s3" if "AWS_ENDPOINT_URL" in environment else "gs"
    options = "" if kind == "s3" else ", token='anon', project='p'"
    done = subprocess.run(
        [sys.executable, "-c", f"{head}fs = fsspec.filesystem('{kind}'{options})\n{code}", json.dumps(known)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def put(environment, files):
    told_by(environment, "for name, text in known['files'].items(): fs.pipe(name, text.encode())", files=files)


def mithaq(environment, folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "mithaq", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **environment, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def here(bucket, name):
    """The files under an address, as `contents` gives those of a folder."""
    address, environment = bucket
    code = (
        "for path in fs.find(known['there']):\n"
        "    print(json.dumps([path.rpartition('/')[2], fs.cat_file(path).decode('latin-1')]))"
    )
    told = told_by(environment, code, there=f"{address}/{name}")
    found = dict(map(json.loads, told.splitlines()))
    return {name: data.encode("latin-1") for name, data in found.items() if name != ".manifest"}, ".manifest" in found


TEXTS = {
    "a.txt": f"{made.FIRST}\n",
    "b.txt": f"{made.SECOND}\n",
    "c.txt": "Oman and Japan signed a treaty in Muscat.\n",
}


@pytest.fixture(scope="module")
def wanted(tmp_path_factory):
    """The graphs of these texts and those without the last."""
    folder = tmp_path_factory.mktemp("wanted")
    (folder / "in").mkdir()
    for name, text in TEXTS.items():
        (folder / "in" / name).write_text(text, encoding="utf-8")
    assert build([folder / "in"], folder / "all").failures == []
    assert build([folder / "in" / name for name in ("a.txt", "b.txt")], folder / "two").failures == []
    return contents(folder / "all"), contents(folder / "two")


def test_what_stands_there_is_built_into_a_folder_and_from_a_pattern(bucket, tmp_path, wanted):
    address, environment = bucket
    put(environment, {f"{address}/in/{name}": text for name, text in TEXTS.items()})
    put(environment, {f"{address}/in/notes.bin": "no document"})
    done = mithaq(environment, tmp_path, "build", f"{address}/in", "--out", "all")
    assert (done.returncode, done.stderr) == (0, "")
    assert contents(tmp_path / "all") == wanted[0]
    done = mithaq(environment, tmp_path, "build", f"{address}/in/[ab].txt", "--out", "two")
    assert (done.returncode, done.stderr) == (0, "")
    assert contents(tmp_path / "two") == wanted[1]


def test_graphs_are_built_there_again_only_where_something_changed_and_pruned(bucket, tmp_path, wanted):
    address, environment = bucket
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = f"{address}/made/graphs"
    done = mithaq(environment, tmp_path, "build", *TEXTS, "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"graphs in {out}" in done.stdout
    assert here(bucket, "made/graphs") == (wanted[0], True)
    done = mithaq(environment, tmp_path, "build", *TEXTS, "--out", out)
    assert (done.returncode, done.stdout.strip()) == (0, "3 documents unchanged")
    done = mithaq(environment, tmp_path, "build", "a.txt", "b.txt", "--prune", "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert here(bucket, "made/graphs") == (wanted[1], True)


def test_what_is_chosen_is_written_there(bucket, tmp_path):
    address, environment = bucket
    put(environment, {f"{address}/crawl/many.jsonl": json.dumps({"id": "a", "text": made.FIRST + made.SECOND}) + "\n"})
    done = mithaq(environment, tmp_path, "select", f"{address}/crawl/many.jsonl", "--out", f"{address}/chosen.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(here(bucket, "chosen.jsonl")[0]["chosen.jsonl"])["id"] == "a"


def test_what_is_not_there_and_where_nothing_may_be_written_is_one_line(bucket, tmp_path):
    address, environment = bucket
    done = mithaq(environment, tmp_path, "build", f"{address}/nothing-here", "--out", "graphs")
    assert done.returncode == 1
    assert done.stderr.startswith(f"mithaq: {address}/nothing-here: ")
    assert done.stderr.count("\n") == 1
    (tmp_path / "a.txt").write_text(TEXTS["a.txt"], encoding="utf-8")
    elsewhere = address.replace("news", "no-such-bucket") + "/graphs"
    done = mithaq(environment, tmp_path, "build", "a.txt", "--out", elsewhere)
    assert done.returncode == 1
    assert done.stderr.startswith(f"mithaq: {elsewhere}: cannot be used for output: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("protocol", "library"), [("s3", "s3fs"), ("gs", "gcsfs")])
def test_without_the_client_the_extra_is_named(tmp_path, protocol, library):
    (tmp_path / f"{library}.py").write_text("raise ImportError", encoding="utf-8")
    hidden = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT / 'src'}"}
    command = [sys.executable, "-m", "mithaq", "build", f"{protocol}://news/in", "--out", f"{protocol}://news/out"]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **hidden}, capture_output=True, text=True, check=False
    )
    cure = f"{protocol}:// needs a client; install it with: pip install 'mithaq[{protocol}]'"
    assert (done.returncode, done.stderr) == (1, f"mithaq: {protocol}://news/out: {cure}\n")
