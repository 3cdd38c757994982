"""Whatever call to the system fails while a build writes, each file is the old or the new one, and one line says why."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mithaq.files import locked
from mithaq.graph.sums import verify

NOBODY = 65534
CALLS = {
    "write": errno.ENOSPC,
    "fsync": errno.EIO,
    "replace": errno.EIO,
    "open": errno.EACCES,
    "pread": errno.EIO,
    "pwrite": errno.EIO,
    "ftruncate": errno.EIO,
    "mkdir": errno.ENOSPC,
}
FIRST = {
    "a": "استضافت مسقط أعمال الجولة الثانية من الحوار الاستراتيجي العُماني – الياباني.",
    "b": "Muscat hosted the second round of the Omani-Japanese Strategic Dialogue.\nThe Omani side was headed by Salim Al Tajribi.",
}
SECOND = {
    "a": FIRST["a"] + "\nوترأس الجانب العُماني سالم بن ناصر التجريبي، وكيل وزارة الخارجية للشؤون السياسية.",
    "b": FIRST["b"].replace("second", "third"),
}


class Driver:
    """The warm process of failing.py, with a folder of its own."""

    def __init__(self, folder, *before):
        self.folder, self.errors = folder, folder / "errors"
        for name, texts in (("first", FIRST), ("second", SECOND)):
            lines = [json.dumps({"id": key, "text": text}) + "\n" for key, text in texts.items()]
            (folder / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
        script = str(Path(__file__).with_name("failing.py"))
        self.process = subprocess.Popen(
            [*before, sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=folder
        )
        self._tell([str(folder / "first.jsonl"), str(folder / "second.jsonl")][1:])

    def _tell(self, value):
        self.process.stdin.write(json.dumps(value) + "\n")
        self.process.stdin.flush()

    def ask(self, do, **request):
        self._tell({"do": do, **request})
        return json.loads(self.process.stdout.readline())

    def build(self, version, out, **options):
        """Exit status, whether the fault came about, and what was complained of."""
        # In one process, so that the call that fails is the one that is counted.
        arguments = ["build", str(self.folder / f"{version}.jsonl"), "--jobs", "1", "--out", str(out)]
        status, hit = self.ask("run", arguments=arguments, errors=str(self.errors), **options)
        return status, hit, self.errors.read_text(encoding="utf-8")

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(timeout=120) == 0
        self.process.stdout.close()


def contents(folder):
    """What is in a folder, but for what belongs to builds alone: their lock and their manifest."""
    files = folder.iterdir() if folder.exists() else ()
    return {path.name: path.read_bytes() for path in files if not path.name.startswith((".lock", ".manifest"))}


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    made = Driver(tmp_path_factory.mktemp("faults"))
    for version in ("first", "second"):
        assert made.build(version, made.folder / version) == (0, False, "")
    yield made
    made.close()


def old_or_new(driver, out, replaced):
    """Assert that nothing but old or new files is there."""
    new = contents(driver.folder / "second")
    old = contents(driver.folder / "first") if replaced else {}
    found = contents(out)
    assert found.keys() <= new.keys() | old.keys()
    for name in new.keys() | old.keys():
        assert found.get(name) in (old.get(name), new.get(name)), name
    return found


@pytest.mark.parametrize("replaced", [False, True], ids=["a first build", "a second build"])
@pytest.mark.parametrize("call", CALLS)
def test_whichever_call_fails_files_are_old_or_new_and_the_next_build_completes(driver, tmp_path, call, replaced):
    number, hit = 0, True
    while hit:
        number += 1
        out = tmp_path / str(number) / "graphs"
        if replaced:
            shutil.copytree(driver.folder / "first", out)
        status, hit, complaint = driver.build("second", out, fault=[call, number, CALLS[call]])
        found = old_or_new(driver, out, replaced)
        if not hit:
            assert (status, complaint) == (0, "")
        elif status == 0:
            # What could not be read is written anew, and a folder that is there need not be made.
            assert call in {"open", "pread", "mkdir"}
            assert found == contents(driver.folder / "second")
        else:
            assert status == 1
            assert complaint.startswith("mithaq: ")
            assert complaint.count("\n") == 1
        if number % 4 == 1 or status == 0:
            assert driver.build("second", out)[0] == 0
            assert contents(out) == contents(driver.folder / "second")
            assert verify(out)[1] == ()
    least = {"mkdir": 0 if replaced else 2, "ftruncate": 1, "pwrite": 1}
    assert number > least.get(call, 5)


def test_a_disk_that_takes_a_part_of_each_write_gets_the_rest(driver, tmp_path):
    out = shutil.copytree(driver.folder / "first", tmp_path / "graphs")
    assert driver.build("second", out, fault=["write", 0, "short"]) == (0, False, "")
    assert contents(out) == contents(driver.folder / "second")


def test_a_disk_that_writes_something_else_is_noticed_before_the_old_file_goes(driver, tmp_path):
    out = shutil.copytree(driver.folder / "first", tmp_path / "graphs")
    status, hit, complaint = driver.build("second", out, fault=["write", 1, "garbage"])
    assert (status, hit) == (1, True)
    assert complaint.endswith(": cannot be written: what was written reads back otherwise\n")
    old_or_new(driver, out, replaced=True)


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_build_that_is_killed_in_the_middle_of_a_call_leaves_whole_files(driver, tmp_path, call):
    killed = 0
    while True:
        out = shutil.copytree(driver.folder / "first", tmp_path / str(killed))
        status, hit, _ = driver.build("second", out, fault=[call, killed + 1, "kill"])
        if not hit:
            break
        assert status == -signal.SIGKILL
        killed += 1
        for path in out.glob(".*.tmp"):
            path.unlink()
        old_or_new(driver, out, replaced=True)
    assert killed >= 5
    assert contents(out) == contents(driver.folder / "second")


def test_a_limit_of_file_size_leaves_the_old_files(driver, tmp_path):
    out = shutil.copytree(driver.folder / "first", tmp_path / "graphs")
    status, _, complaint = driver.build("second", out, limits=[["RLIMIT_FSIZE", 1000]])
    assert status == 1
    assert "the file would be larger than allowed; raise the limit (ulimit -f)" in complaint
    found = old_or_new(driver, out, replaced=True)
    assert found["a.ttl"] == (driver.folder / "first" / "a.ttl").read_bytes()


@pytest.mark.skipif(os.getuid() != 0, reason="becomes another user, for root may write anywhere")
def test_a_folder_that_may_not_be_written_keeps_its_files(driver):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        out = shutil.copytree(driver.folder / "first", folder / "graphs")
        source = shutil.copy(driver.folder / "second.jsonl", folder)
        arguments = ["build", str(source), "--out", str(out)]
        status, _ = driver.ask("run", arguments=arguments, errors=str(driver.errors), user=NOBODY)
        assert status == 1
        complaint = driver.errors.read_text(encoding="utf-8")
        assert complaint.endswith("not allowed; choose a folder that you may write to\n")
        assert complaint.count("\n") == 1
        assert contents(out) == contents(driver.folder / "first")


def may_mount():
    """Whether this system lets a test mount a file system of its own."""
    command = ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"]
    return (
        shutil.which("unshare") is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


_BLOCK = 4096
"""Bytes of the least that a file takes on a disk."""


@pytest.fixture
def small(driver, tmp_path):
    """A driver that sees a disk with room for what a first build has written, and three blocks more."""
    (tmp_path / "disk").mkdir()
    sizes = [path.stat().st_size for path in (driver.folder / "first").rglob("*")]
    blocks = sum(-(-size // _BLOCK) for size in sizes) + 3
    script = f'mount -t tmpfs -o size={blocks * _BLOCK} none disk && exec "$0" "$@"'
    made = Driver(tmp_path, "unshare", "-m", "sh", "-c", script)
    yield made
    made.close()


@pytest.mark.skipif(not may_mount(), reason="no file system may be mounted here")
def test_a_full_disk_leaves_the_old_files_and_the_build_completes_when_there_is_room(driver, small, tmp_path):
    disk = tmp_path / "disk" / "graphs"
    small.ask("copy", src=str(driver.folder / "first"), dst=str(disk))
    status, _, complaint = small.build("second", disk)
    assert status == 1
    assert complaint.endswith(": cannot be written: no space left; make room and run again\n")
    small.ask("copy", src=str(disk), dst=str(tmp_path / "seen"))
    old_or_new(driver, tmp_path / "seen", replaced=True)
    status, _, complaint = small.build("second", tmp_path / "elsewhere")
    assert (status, complaint) == (0, "")


def test_a_folder_that_another_build_has_is_left_alone_and_its_holder_is_named(driver, tmp_path):
    out = shutil.copytree(driver.folder / "first", tmp_path / "graphs")
    with locked(out):
        status, _, complaint = driver.build("second", out)
    assert status == 1
    assert f"process {os.getpid()} is writing here; wait until it has ended" in complaint
    assert contents(out) == contents(driver.folder / "first")


def test_of_two_builds_at_once_one_writes_and_the_other_waits_for_no_one(driver, tmp_path):
    out = tmp_path / "graphs"
    command = [sys.executable, "-m", "mithaq", "build", str(driver.folder / "second.jsonl"), "--out", str(out)]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ended = sorted((process.communicate(timeout=300)[1], process.returncode) for process in both)
    assert {status for _, status in ended} <= {0, 1}
    for complaint, status in ended:
        assert ("is writing here" in complaint) == (status == 1)
    assert 0 in {status for _, status in ended}
    assert contents(out) == contents(driver.folder / "second")


def test_a_reader_sees_whole_files_while_they_are_replaced(driver, tmp_path):
    out = shutil.copytree(driver.folder / "first", tmp_path / "graphs")
    command = [sys.executable, "-m", "mithaq", "build", str(driver.folder / "second.jsonl"), "--out", str(out)]
    whole = {name: {data} for name, data in contents(driver.folder / "first").items()}
    for name, data in contents(driver.folder / "second").items():
        whole.setdefault(name, set()).add(data)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for name, versions in whole.items():
                if (out / name).exists() and name.endswith(".ttl"):
                    assert (out / name).read_bytes() in versions
    assert contents(out) == contents(driver.folder / "second")
