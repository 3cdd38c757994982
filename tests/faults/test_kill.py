"""A build that is ended at any moment leaves whole files, and the next one ends as if nothing had been.

Of 200 documents of one sentence there are two versions. Each build of the second is ended at a moment drawn by a seeded
generator: in an empty folder, or in one that holds the files of the first version, which it replaces.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from sentences import documents  # noqa: E402 - the stock stands beside the benchmarks

DOCUMENTS = 200
KILLS = int(os.environ.get("MITHAQ_KILLS", "20"))
STATUS = {"SIGKILL": -9, "SIGINT": 130, "SIGTERM": 143}
ENDINGS = [(name, number) for name in STATUS for number in range(KILLS if name == "SIGKILL" else KILLS // 2)]


class Driver:
    """The warm process of driver.py."""

    def __init__(self, folder, sample):
        self.errors = folder / "errors"
        script = Path(__file__).with_name("driver.py")
        self.process = subprocess.Popen(
            [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=folder
        )
        self.tell([str(sample)])
        self.answer("warm")

    def tell(self, value):
        self.process.stdin.write(json.dumps(value) + "\n")
        self.process.stdin.flush()

    def answer(self, kind):
        word, _, rest = self.process.stdout.readline().strip().partition(" ")
        assert word == kind
        return rest

    def start(self, source, out):
        """Begin a build and give its process."""
        self.tell([["build", str(source), "--out", str(out)], str(self.errors)])
        return int(self.answer("process"))

    def ended(self):
        """Wait for the build's end; its exit status and what it complained of."""
        self.tell("wait")
        return int(self.answer("status")), self.errors.read_text(encoding="utf-8")

    def build(self, source, out):
        self.start(source, out)
        assert self.ended() == (0, "")
        return {
            path.name: path.read_bytes() for path in out.iterdir() if not path.name.startswith((".lock", ".manifest"))
        }


class Versions:
    """The two versions of the documents and the files that come of each."""

    def __init__(self, folder):
        self.folder = folder
        self.sources = [folder / "first.jsonl", folder / "second.jsonl"]
        records = list(documents(DOCUMENTS, seed=5))
        for version, source in enumerate(self.sources, start=1):
            lines = [{**record, "text": record["text"].split("\n")[version].split(". ")[0]} for record in records]
            source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        self.stems = [record["id"] for record in records]
        self.driver = Driver(folder, self.sources[0])
        self.first, self.second = (self.driver.build(source, folder / source.stem) for source in self.sources)
        assert {len(self.first), len(self.second)} <= {2 * DOCUMENTS + 1, 2 * DOCUMENTS + 2}  # sums, perhaps the ledger


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    made = Versions(tmp_path_factory.mktemp("kill"))
    yield made
    made.driver.process.stdin.close()
    assert made.driver.process.wait(timeout=60) == 0
    made.driver.process.stdout.close()


def wait_until_written(path, before, pid):
    """Look at a file again and again until it is another than before, or its writer has ended (a zombie)."""
    while (path.stat().st_ino if path.exists() else 0) == before:
        if Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
            return


def end_somewhere(versions, out, chance, how):
    """Start a build of the second version and end it; its exit status and messages."""
    awaited = out / f"{chance.choice(versions.stems)}{chance.choice(['.ttl', '.prov.ttl'])}"
    before = awaited.stat().st_ino if awaited.exists() else 0
    pid = versions.driver.start(versions.sources[1], out)
    wait_until_written(awaited, before, pid)
    for _ in range(chance.randrange(40_000)):  # up to the time that a document takes
        pass
    os.kill(pid, how)
    return versions.driver.ended()


def whole(versions, out, replaced):
    """Assert that each file is of one version and whole; the documents whose two files are of different versions."""
    torn = []
    for stem in versions.stems:
        ages = []
        for name in (f"{stem}.ttl", f"{stem}.prov.ttl"):
            data = (out / name).read_bytes() if (out / name).exists() else None
            known = {versions.second[name]: "second"} | (
                {versions.first[name]: "first"} if replaced else {None: "none"}
            )
            assert data in known, f"{name} is neither the old nor the new file"
            ages.append("same" if replaced and versions.first[name] == versions.second[name] else known[data])
        # Facts go before provenance: no evidence of facts that are not there yet.
        assert ages not in (["none", "second"], ["first", "second"])
        if len(set(ages) - {"same"}) > 1:
            torn.append(stem)
    return torn


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the end of a process in /proc")
@pytest.mark.parametrize(("name", "number"), ENDINGS)
def test_a_build_that_is_ended_leaves_whole_files_and_the_next_one_completes(versions, tmp_path, name, number):
    chance = random.Random(f"{name} {number}")  # noqa: S311 - the same moments each time
    out = tmp_path / "graphs"
    replaced = number % 2 == 1
    if replaced:
        shutil.copytree(versions.folder / "first", out)
    status, complaint = end_somewhere(versions, out, chance, signal.Signals[name])
    assert "Traceback" not in complaint
    assert status in {STATUS[name], 0}
    assert name == "SIGKILL" or list(out.glob(".*.tmp")) == []
    assert len(whole(versions, out, replaced)) <= 1
    assert versions.driver.build(versions.sources[1], out) == versions.second
