"""A large folder of graphs is kept as a store on disk, which is never the truth."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing

import asked
import pyoxigraph as ox
import pytest

from mithaq.ask import disk
from mithaq.ask.answers import Asked, ask
from mithaq.ask.queries import question, shipped
from mithaq.errors import DataError
from mithaq.files import made_folder
from mithaq.vocabulary import PREFIXES
from mithaq.worker.process import Worker

HOSTS = Asked(question("hosts", "SELECT ?x { ?e dip:hostedBy ?x } ORDER BY ?x"), iris=True)


@pytest.fixture
def accounts(tmp_path, monkeypatch):
    """A folder with two accounts, for which a store is kept however small it is."""
    monkeypatch.setattr(disk, "WORTH", 1)
    folder = tmp_path / "graphs"
    folder.mkdir()
    return asked.written(folder)


def stores(folder):
    """The names of what stands in the folder of stores."""
    return sorted(path.name for path in (folder / disk.FOLDER).iterdir())


def test_every_question_has_the_same_answer_from_disk_as_from_memory(accounts, monkeypatch):
    from_disk = [ask(Asked(one, iris=True), [accounts]).rows for one in shipped()]
    assert len(stores(accounts)) == 1
    monkeypatch.setattr(disk, "WORTH", 1 << 40)
    assert from_disk == [ask(Asked(one, iris=True), [accounts]).rows for one in shipped()]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A folder just large enough for a store."""
    taking = "<x:{0}> dip:participationRole role:{1} ; dip:participationIn event:x-{0} ; dip:participant person:x-{0} ."
    prefixes = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in ("dip", "role", "event", "person"))
    roles = ["head-of-delegation"] * 100 + ["attendee"] * 40_000
    folder = tmp_path_factory.mktemp("graphs")
    lines = [taking.format(number, role) for number, role in enumerate(roles)]
    (folder / "many.ttl").write_text(prefixes + "\n".join(lines), encoding="utf-8")
    return folder


def asked_of(folder, *options):
    command = [sys.executable, "-m", "mithaq", "query", "who-headed-each-delegation", "--graphs", str(folder), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_shipped_question_over_a_folder_just_large_enough_for_a_store_is_within_the_limits(many):
    told = asked_of(many)
    assert told.stdout.rstrip().endswith("100 rows"), told.stderr
    assert len(stores(many)) == 1, "the folder is large enough"


def test_the_threads_of_a_store_on_disk_reserve_no_memory_each(many):
    asked_of(many)  # so that the store is there, and only asked
    told = asked_of(many, "--memory", "400")
    assert told.stdout.rstrip().endswith("100 rows"), told.stderr


def test_named_graphs_are_on_disk_too(accounts):
    text = "SELECT (COUNT(*) AS ?n) { GRAPH graph:facts { ?x dip:hostedBy ?y } }"
    assert ask(Asked(question("q", text)), [accounts]).rows == (("3",),)


def test_the_store_is_made_once_and_anew_when_the_turtle_has_changed(accounts):
    assert ask(HOSTS, [accounts]).rows == (("c:JPN",), ("c:OMN",), ("c:OMN",))
    (first,) = stores(accounts)
    made = (accounts / disk.FOLDER / first).stat().st_mtime_ns
    ask(HOSTS, [accounts])
    assert stores(accounts) == [first]
    assert (accounts / disk.FOLDER / first).stat().st_mtime_ns == made
    file = accounts / "two.ttl"
    status = file.stat()
    file.write_text(file.read_text("utf-8").replace("dip:hostedBy c:JPN", "dip:hostedBy c:NOR"), encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))  # the same size and time: only the bytes tell
    assert ask(HOSTS, [accounts]).rows == (("c:NOR",), ("c:OMN",), ("c:OMN",))
    (second,) = stores(accounts)
    assert second != first


def test_a_broken_file_among_good_ones_is_named_and_no_store_is_left(accounts):
    (accounts / "broken.ttl").write_text("@prefix c: <http://x/> .\nc:a c:b\n c:c c:d .", encoding="utf-8")
    with pytest.raises(DataError, match=r"broken\.ttl.*line 3"):
        ask(HOSTS, [accounts])
    assert stores(accounts) == []
    (accounts / "broken.ttl").unlink()
    assert len(ask(HOSTS, [accounts]).rows) == 3


def test_where_no_store_can_be_written_the_turtle_is_read(accounts):
    (accounts / disk.FOLDER).write_text("in the way", encoding="utf-8")
    assert len(ask(HOSTS, [accounts]).rows) == 3
    assert (accounts / disk.FOLDER).read_text("utf-8") == "in the way"


def test_a_link_in_the_place_of_the_store_is_not_followed(accounts, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "mine").mkdir()
    (accounts / disk.FOLDER).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DataError, match="a symbolic link; remove it"):
        ask(HOSTS, [accounts])
    assert (tmp_path / "elsewhere" / "mine").is_dir()


def test_a_damaged_store_is_one_line_that_says_what_to_remove(accounts):
    ask(HOSTS, [accounts])
    (name,) = stores(accounts)
    (accounts / disk.FOLDER / name / "CURRENT").write_text("nonsense", encoding="utf-8")
    with pytest.raises(DataError, match=r"this store cannot be read: .*; remove the folder .*\.store"):
        ask(HOSTS, [accounts])


def test_a_small_folder_and_single_files_are_read_without_a_store(accounts, monkeypatch):
    ask(HOSTS, [accounts / "two.ttl"])
    monkeypatch.setattr(disk, "WORTH", 1 << 20)
    ask(HOSTS, [accounts])
    assert not (accounts / disk.FOLDER).exists()


def test_a_worker_that_makes_a_store_can_write_nowhere_else(tmp_path):
    inside, beside = tmp_path / "inside", tmp_path / "beside"
    inside.mkdir()
    beside.mkdir()

    def tried(request):
        try:
            (tmp_path / request.decode() / "file").write_text("x", encoding="utf-8")
        except OSError as error:
            return type(error).__name__.encode()
        return b"written"

    with closing(Worker("test", lambda: tried, writes=inside)) as worker:
        assert worker.ask(b"inside") == b"written"
        assert worker.ask(b"beside") == b"PermissionError"


@pytest.mark.parametrize("at_once", [7, 100_000])
def test_many_small_files_go_into_a_store_in_few_loads(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(disk, "_AT_ONCE", at_once)
    files = [tmp_path / f"{number}.ttl" for number in range(50)]
    for number, file in enumerate(files):
        file.write_text(f"@prefix x: <http://x/> .\nx:a{number} x:of [ x:b {number} ] .", encoding="utf-8")
    place = tmp_path / "store"
    told = [str(place), [(str(file), "http://x/layer") for file in files]]
    disk.filler()(json.dumps(told).encode())
    store = ox.Store.read_only(str(place))
    assert len(store) == 4 * len(files)
    both = "SELECT ?a { ?a <http://x/of> ?o GRAPH <http://x/layer> { ?a <http://x/of> ?o } }"
    assert len(list(store.query(both))) == len(files)
    loaded = max(int(file.stem) for file in place.glob("*.sst"))  # each load makes some files, numbered on
    assert (loaded < len(files)) == (at_once > len(files))


LONG_LIVED = """
import sys, threading
from pathlib import Path

import pyoxigraph as ox

from mithaq.ask import disk
from mithaq.ask.answers import Asked, ask
from mithaq.ask.queries import question
from mithaq.graph.store import load
from mithaq.worker.limits import Limits

folder, mine = map(Path, sys.argv[1:])
disk.WORTH, disk.LONG = 1, 60
store = ox.Store(str(mine))  # from here on this process has threads of the engine
store.add(ox.Quad(*[ox.NamedNode("a:a")] * 3))
hosts = Asked(question("hosts", "SELECT ?x { ?e dip:hostedBy ?x } ORDER BY ?x"), iris=True)
found = []
threads = [threading.Thread(target=lambda: found.append(ask(hosts, [folder], Limits(60)).rows)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
found.append(ask(hosts, [folder], Limits(60)).rows)
print(*(len(rows) for rows in found), len(load([folder]).query("SELECT ?x { GRAPH ?g { ?e dip:hostedBy ?x } }").rows))
"""


def test_a_process_that_has_opened_a_store_of_its_own_makes_and_asks_ours_from_several_threads(accounts, tmp_path):
    command = [sys.executable, "-c", LONG_LIVED, str(accounts), str(tmp_path / "mine")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert (done.stdout.split(), done.stderr) == (["3"] * 5, "")
    assert len(stores(accounts)) == 1


def test_a_folder_is_made_whole_or_not_at_all(tmp_path):
    def fail(place):
        (place / "half").write_text("x", encoding="utf-8")
        raise ValueError("half-way")

    with pytest.raises(ValueError, match="half-way"):
        made_folder(tmp_path / "top", "one", fail)
    assert list((tmp_path / "top").iterdir()) == []
    (tmp_path / "top" / "old").mkdir()
    (tmp_path / "top" / f".one.{os.getppid()}.tmp").mkdir()
    made = made_folder(tmp_path / "top", "one", lambda place: (place / "all").mkdir())
    assert (made / "all").is_dir()
    assert sorted(path.name for path in (tmp_path / "top").iterdir()) == [f".one.{os.getppid()}.tmp", "one"]
