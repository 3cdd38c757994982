"""Files are whole or not there, whatever fails and whoever is killed."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from mithaq import files
from mithaq.errors import DataError

OLD, NEW = b"old bytes\n", b"the new bytes, longer than one piece\n"
STEPS = ("open", "stat", "fstat", "fchmod", "write", "fsync", "pread", "replace", "kill")


class Faulty:
    """The module ``os``, where the n-th call of one function fails; it writes seven bytes at a time."""

    def __init__(self, name="", number=0, error=errno.EIO):
        self.name, self.left, self.error, self.calls = name, number, error, []

    def __getattr__(self, name):
        real = getattr(os, name)
        if name not in STEPS:
            return real

        def step(*arguments, **options):
            self.calls.append(name)
            if name == self.name:
                self.left -= 1
                if self.left == 0:
                    raise OSError(self.error, os.strerror(self.error))
            if name == "write":
                arguments = (arguments[0], arguments[1][:7])
            return real(*arguments, **options)

        return step

    @property
    def failed(self):
        return bool(self.name) and self.left <= 0


def run(program, *arguments, **options):
    """A child that runs a program with `mithaq.files` imported, its output a pipe."""
    code = f"import os, sys\nfrom pathlib import Path\nfrom mithaq import files\nfolder = Path(sys.argv[1])\n{program}"
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, stdin=subprocess.PIPE, **options
    )


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def path(tmp_path):
    """A file with the old bytes, alone in its folder."""
    path = tmp_path / "facts.ttl"
    path.write_bytes(OLD)
    return path


def test_a_new_file_is_written_whole(tmp_path):
    assert files.atomic_write(tmp_path / "new.ttl", NEW)
    assert (tmp_path / "new.ttl").read_bytes() == NEW
    assert names(tmp_path) == ["new.ttl"]


@pytest.mark.parametrize("data", [NEW, b"", b"\x00\xff" * 100_000])
def test_an_old_file_is_replaced(path, data):
    assert files.atomic_write(path, data)
    assert path.read_bytes() == data
    assert names(path.parent) == [path.name]


def test_the_same_bytes_are_left_alone(path):
    before = path.stat()
    assert files.atomic_write(path, OLD) is False
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_the_mode_of_the_old_file_is_kept(path, mode):
    path.chmod(mode)
    files.atomic_write(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path):
    child = run("os.umask(0o027); files.atomic_write(folder / 'a', b'x')", tmp_path)
    child.communicate()
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_the_bytes_are_verified_before_the_rename(path):
    seen = []

    def verify(data):
        seen.append((data, path.read_bytes()))

    files.atomic_write(path, NEW, verify=verify)
    assert seen == [(NEW, OLD)]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (DataError("reads back as 1 triple, not 2"), "^reads back as 1 triple, not 2$"),
        (ValueError("no\nTurtle"), r"facts\.ttl: not written, for it does not verify: no\\nTurtle$"),
    ],
)
def test_bytes_that_do_not_verify_are_not_written(path, error, message):
    def verify(_):
        raise error

    with pytest.raises(DataError, match=message):
        files.atomic_write(path, NEW, verify=verify)
    assert path.read_bytes() == OLD
    assert names(path.parent) == [path.name]


def test_an_interrupt_leaves_the_old_file_and_goes_on_up(path):
    def verify(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        files.atomic_write(path, NEW, verify=verify)
    assert path.read_bytes() == OLD
    assert names(path.parent) == [path.name]


@pytest.mark.parametrize("step", STEPS[:-1])
def test_whatever_call_fails_the_file_is_whole_and_no_temporary_is_left(path, monkeypatch, step):
    failures = 0
    for number in count(1):
        path.write_bytes(OLD)
        faulty = Faulty(step, number)
        with monkeypatch.context() as patch:
            patch.setattr(files, "os", faulty)
            try:
                files.atomic_write(path, NEW)
            except DataError:
                failures += 1
            else:
                break
        assert faulty.failed
        renamed = "replace" in faulty.calls and step != "replace"
        assert path.read_bytes() == (NEW if renamed else OLD)
        assert names(path.parent) == [path.name]
    assert not faulty.failed
    assert failures == {"open": 3, "write": 6, "fsync": 2, "pread": 4}.get(step, 1)


def test_an_old_file_that_may_not_be_read_is_replaced(path, monkeypatch):
    monkeypatch.setattr(files, "os", Faulty("open", 2, errno.EACCES))
    assert files.atomic_write(path, OLD)
    assert path.read_bytes() == OLD


def test_the_temporary_of_a_process_of_someone_else_is_kept(path, monkeypatch):
    (path.parent / ".a.1.tmp").touch()
    monkeypatch.setattr(files, "os", Faulty("kill", 1, errno.EPERM))
    assert files.sweep(path.parent) == ()


def test_a_file_system_that_cannot_flush_a_folder_is_no_failure(path, monkeypatch):
    monkeypatch.setattr(files, "os", Faulty("fsync", 2, errno.EINVAL))
    assert files.atomic_write(path, NEW)


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "no space left; make room and run again"),
        (errno.EDQUOT, "the quota is used up"),
        (errno.EROFS, "it is read-only; choose a folder"),
        (errno.EACCES, "not allowed; choose a folder"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_the_error_says_what_where_and_what_to_do(path, monkeypatch, number, advice):
    monkeypatch.setattr(files, "os", Faulty("write", 1, number))
    with pytest.raises(DataError) as caught:
        files.atomic_write(path, NEW)
    assert str(caught.value).startswith(f"{path}: cannot be written: {advice}")


def test_what_the_disk_returns_otherwise_is_not_renamed(path, monkeypatch):
    class Rotten(Faulty):
        def __getattr__(self, name):
            real = super().__getattr__(name)
            return (lambda *arguments: real(*arguments).upper()) if name == "pread" else real

    monkeypatch.setattr(files, "os", Rotten())
    with pytest.raises(DataError, match="what was written reads back otherwise"):
        files.atomic_write(path, NEW)
    assert path.read_bytes() == OLD


def test_a_real_limit_on_the_size_leaves_the_old_file(path):
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: files.atomic_write(folder / 'facts.ttl', b'x' * 5000)\n"
        "except files.DataError as error: print(error)"
    )
    out, _ = run(program, path.parent).communicate()
    assert b"the file would be larger than allowed" in out
    assert path.read_bytes() == OLD
    assert names(path.parent) == [path.name]


@pytest.mark.parametrize("target", ["facts.ttl", "nowhere"])
def test_a_symbolic_link_is_refused_and_its_target_untouched(path, target):
    link = path.parent / "link.ttl"
    link.symlink_to(target)
    with pytest.raises(DataError, match=r"link\.ttl: cannot be written: it is a symbolic link"):
        files.atomic_write(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == OLD


def test_a_link_in_the_place_of_the_temporary_is_not_followed(path):
    (path.parent / f".{path.name}.{os.getpid()}.tmp").symlink_to(path)
    with pytest.raises(DataError, match="a temporary file of this process is in the way"):
        files.atomic_write(path, NEW)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("none/a.ttl", "there is no such folder"),
        ("facts.ttl/a.ttl", "this is not a folder"),
        ("folder", "this is a folder"),
        ("pipe", "this is not a plain file"),
        ("n" * 250, "the name is too long"),
    ],
)
def test_a_place_that_cannot_take_a_file_is_named(path, name, advice):
    (path.parent / "folder").mkdir()
    os.mkfifo(path.parent / "pipe")
    with pytest.raises(DataError, match=advice):
        files.atomic_write(path.parent / name, NEW)


def test_many_files_are_written_and_the_folder_is_flushed_once(path, monkeypatch):
    faulty = Faulty()
    monkeypatch.setattr(files, "os", faulty)
    written = files.write_many(path.parent, {"facts.ttl": OLD, "a.ttl": NEW, "b.ttl": b""})
    assert written == ("a.ttl", "b.ttl")
    assert [(path.parent / name).read_bytes() for name in names(path.parent)] == [NEW, b"", OLD]
    assert faulty.calls.count("fsync") == 3
    faulty.calls.clear()
    assert files.write_many(path.parent, {"facts.ttl": OLD, "a.ttl": NEW}) == ()
    assert "fsync" not in faulty.calls


def test_a_failure_among_many_leaves_each_file_whole(path, monkeypatch):
    new = {"a.ttl": NEW, "facts.ttl": NEW, "z.ttl": NEW}
    monkeypatch.setattr(files, "os", Faulty("replace", 2))
    with pytest.raises(DataError, match=r"facts\.ttl: cannot be written"):
        files.write_many(path.parent, new)
    assert {name: (path.parent / name).read_bytes() for name in names(path.parent)} == {"a.ttl": NEW, "facts.ttl": OLD}


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "a/b", "/a", "a\0"])
def test_many_files_stay_in_their_folder(tmp_path, name):
    with pytest.raises(DataError, match="is no file name"):
        files.write_many(tmp_path, {"good": b"", name: b""})
    assert names(tmp_path) == []


def test_many_files_are_verified_too(path):
    def verify(data):
        raise ValueError(len(data))

    with pytest.raises(DataError, match="does not verify"):
        files.write_many(path.parent, {"a.ttl": NEW}, verify=verify)
    assert names(path.parent) == [path.name]


def test_the_sweep_takes_what_dead_processes_left_and_nothing_else(path):
    child = run("print(os.getpid())", path.parent)
    dead = int(child.communicate()[0])
    kept = [path.name, f".a.{os.getppid()}.tmp", ".a.tmp", f"a.{dead}.tmp", f".a.{dead}.tmp~", ".gitignore"]
    gone = [f".a.ttl.{dead}.tmp", f".b.{os.getpid()}.tmp", ".c.999999999.tmp"]
    for name in [*kept, *gone]:
        (path.parent / name).touch()
    (path.parent / f".d.{dead}.tmp").mkdir()
    assert files.sweep(path.parent) == tuple(sorted(gone))
    assert names(path.parent) == sorted([*kept, f".d.{dead}.tmp"])


def test_a_locked_folder_names_its_holder_and_is_free_when_that_ends(tmp_path):
    program = "with files.locked(folder):\n    print('locked', flush=True); sys.stdin.read()"
    holder = run(program, tmp_path)
    assert holder.stdout.readline() == b"locked\n"
    with pytest.raises(DataError, match=f"process {holder.pid} is writing here"), files.locked(tmp_path):
        pytest.fail("the lock was given twice")
    holder.kill()
    holder.communicate()
    with files.locked(tmp_path):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"


def test_a_lock_is_released_with_its_block_even_after_an_error(tmp_path):
    with pytest.raises(ZeroDivisionError), files.locked(tmp_path):
        _ = 1 / 0
    with files.locked(tmp_path), pytest.raises(DataError, match=f"process {os.getpid()}"), files.locked(tmp_path):
        pass


def test_a_lock_file_that_is_a_link_is_refused(path):
    (path.parent / ".lock").symlink_to(path.name)
    with pytest.raises(DataError, match="symbolic link"), files.locked(path.parent):
        pytest.fail("the link was followed")
    assert path.read_bytes() == OLD


REWRITER = """
class Told:
    def __getattr__(self, name):
        real = getattr(os, name)
        def step(*arguments, **options):
            os.write(1, b".")
            return real(*arguments, **options)
        return step if name in {"write", "fsync", "replace", "pread", "fchmod"} else real
files.os = Told()
with files.locked(folder):
    while True:
        for letter in (b"a", b"b"):
            files.atomic_write(folder / "facts.ttl", letter * 300_000)
"""


@pytest.mark.parametrize("seed", range(20))
def test_a_writer_that_is_killed_leaves_a_whole_file(path, seed):
    child = run(REWRITER, path.parent, bufsize=0)
    # One dot a step of a writing: the kill comes at some moment after a random one of them.
    for _ in range(random.Random(seed).randint(1, 40)):  # noqa: S311 - the same moments each time
        assert child.stdout.read(1) == b"."
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert path.read_bytes() in {OLD, b"a" * 300_000, b"b" * 300_000}
    with files.locked(path.parent):
        files.sweep(path.parent)
    assert names(path.parent) == [".lock", path.name]


# Files of any size, folders, what is not kept


def test_a_stream_is_written_whole_and_keeps_the_mode(path):
    path.chmod(0o640)
    files.atomic_stream(path, iter([b"one ", b"", b"two"]))
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"one two", 0o640)
    files.atomic_stream(path.with_name("new"), iter([NEW]))
    assert names(path.parent) == ["facts.ttl", "new"]


@pytest.mark.parametrize("step", ["open", "stat", "fchmod", "write", "fsync", "replace"])
def test_whatever_call_fails_a_stream_leaves_the_old_file_and_no_temporary(path, monkeypatch, step):
    for number in count(1):
        faulty = Faulty(step, number)
        monkeypatch.setattr(files, "os", faulty)
        path.write_bytes(OLD)
        if step == "fsync" and number == 2:  # the folder's, when the file is in its place
            break
        failed = None
        with suppress(DataError):
            files.atomic_stream(path, iter([NEW, NEW]))
            failed = faulty.failed
        if failed is not None:
            assert not failed
            assert path.read_bytes() == NEW + NEW
            break
        assert path.read_bytes() == OLD
        assert names(path.parent) == ["facts.ttl"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_an_error_of_the_parts_passes_and_leaves_the_old_file(path, error):
    def parts():
        yield NEW
        raise error

    with pytest.raises(error):
        files.atomic_stream(path, parts())
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["facts.ttl"]


def test_a_stream_follows_no_link_and_replaces_no_folder(path):
    link, folder = path.with_name("link"), path.with_name("folder")
    link.symlink_to(path)
    folder.mkdir()
    for place, words in ((link, "symbolic link"), (folder, "this is a folder")):
        with pytest.raises(DataError, match=words):
            files.atomic_stream(place, iter([NEW]))
    assert path.read_bytes() == OLD


def test_what_is_not_kept_is_a_new_file_or_none(path):
    files.write_scratch(path.with_name("new"), NEW)
    assert path.with_name("new").read_bytes() == NEW
    with pytest.raises(DataError, match="cannot be written"):
        files.write_scratch(path, NEW)
    assert path.read_bytes() == OLD
    with files.scratch() as file:
        assert file.write(NEW) == len(NEW)
    assert names(path.parent) == ["facts.ttl", "new"]


def test_a_file_is_removed_once_and_a_folder_is_not(path):
    assert [files.remove(path), files.remove(path)] == [True, False]
    path.mkdir()
    with pytest.raises(DataError, match="cannot be written"):
        files.remove(path)


def test_a_folder_is_removed_with_all_in_it_but_a_link_to_one_stays(path):
    folder, link = path.with_name("folder"), path.with_name("link")
    (folder / "in").mkdir(parents=True)
    link.symlink_to(folder)
    files.remove_folder(link)
    assert (folder / "in").is_dir()
    files.remove_folder(folder)
    files.remove_folder(folder)
    assert not folder.exists()


def test_a_new_folder_may_be_there_but_no_file_may_be_in_the_way(path):
    files.new_folder(path.parent / "a" / "b")
    files.new_folder(path.parent / "a" / "b")
    assert (path.parent / "a" / "b").is_dir()
    for place in (path, path / "below"):
        with pytest.raises(DataError, match=r"this is not a folder|a file is in the way"):
            files.new_folder(place)
    assert path.read_bytes() == OLD


def test_a_folder_is_made_whole_and_others_beside_it_go_but_for_those_in_the_making(tmp_path):
    top = tmp_path / "top"
    (top / "old").mkdir(parents=True)
    (top / f".new.{os.getppid()}.tmp").mkdir()
    (top / "link").symlink_to(tmp_path)
    assert files.made_folder(top, "new", lambda place: (place / "in").mkdir()) == top / "new"
    assert names(top) == [f".new.{os.getppid()}.tmp", "link", "new"]
    files.made_folder(top, "new", lambda place: (place / "again").mkdir())
    assert names(top / "new") == ["in"]


@pytest.mark.parametrize("name", ["top", "top/new"])
def test_a_folder_is_not_made_where_a_link_is(tmp_path, name):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DataError, match="a symbolic link; remove it"):
        files.made_folder(tmp_path / "top", "new", lambda place: (place / "in").mkdir())
    assert names(tmp_path / "elsewhere") == []


def test_the_sweep_leaves_a_folder_that_is_called_like_a_temporary(path):
    path.with_name(".x.999999999.tmp").mkdir()
    assert files.sweep(path.parent) == ()


def test_a_folder_that_another_process_has_made_meanwhile_is_kept(tmp_path):
    def make(place):
        (place / "mine").touch()
        whole = tmp_path / "kept" / "name"
        whole.mkdir()
        (whole / "theirs").touch()

    found = files.made_folder(tmp_path / "kept", "name", make)
    assert [path.name for path in found.iterdir()] == ["theirs"]
    assert [path.name for path in found.parent.iterdir()] == ["name"]


# What a mutant of these functions would change without another test's notice

OPEN = Path("/proc/self/fd")
WRITERS = {
    "a file": lambda path: files.atomic_write(path, NEW),
    "a stream": lambda path: files.atomic_stream(path, iter([NEW])),
    "many files": lambda path: files.write_many(path.parent, {path.name: NEW}),
    "a removal": files.remove,
}


@pytest.mark.parametrize("act", WRITERS.values(), ids=WRITERS)
def test_the_folder_is_flushed_after_what_was_done_in_it(path, monkeypatch, act):
    flushed, real = [], os.fsync

    def fsync(handle):
        flushed.append(str((OPEN / str(handle)).readlink()))
        real(handle)

    monkeypatch.setattr(files.os, "fsync", fsync)
    act(path)
    assert flushed[-1] == str(path.parent.resolve())


@pytest.mark.parametrize("act", [*WRITERS.values(), lambda path: files.write_scratch(path.with_name("new"), NEW)])
def test_no_file_stays_open(path, act):
    before = names(OPEN)
    act(path)
    files.sweep(path.parent)
    with files.locked(path.parent):
        pass
    assert names(OPEN) == before


@pytest.mark.parametrize("name", ["by itself", "by a stream", "scratch", "lock"])
def test_a_new_file_may_be_executed_by_nobody(tmp_path, name):
    with files.locked(tmp_path):
        files.atomic_write(tmp_path / "by itself", NEW)
        files.atomic_stream(tmp_path / "by a stream", iter([NEW]))
        files.write_scratch(tmp_path / "scratch", NEW)
    (tmp_path / ".lock").rename(tmp_path / "lock")
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) & 0o133 == 0


def test_the_lock_holds_the_number_of_its_holder_alone(tmp_path):
    (tmp_path / ".lock").write_text("12345678901234567890 of another\n")
    with files.locked(tmp_path):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"


def test_a_lock_that_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / ".lock")
    with pytest.raises(DataError, match=r"\.lock: .* not a plain file"), files.locked(tmp_path):
        pass


def test_an_error_without_a_number_says_what_it_has():
    assert files.advice(OSError("the disk is odd")) == "the disk is odd"


def test_what_a_dead_process_began_to_make_is_made_anew(tmp_path):
    begun = tmp_path / "top" / f".whole.{os.getpid()}.tmp"
    begun.mkdir(parents=True)
    (begun / "half").touch()
    made = files.made_folder(tmp_path / "top", "whole", lambda place: (place / "all").touch())
    assert names(made) == ["all"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_a_folder_that_cannot_be_made_leaves_nothing_and_one_that_is_there_is_given_back(tmp_path, error):
    def failing(place):
        (place / "half").touch()
        raise error

    with pytest.raises(error):
        files.made_folder(tmp_path / "top", "whole", failing)
    assert names(tmp_path / "top") == []
    made = files.made_folder(tmp_path / "top", "whole", lambda place: (place / "all").touch())
    assert made == files.made_folder(tmp_path / "top", "whole", failing) == tmp_path / "top" / "whole"


def test_one_path_is_no_list_of_its_letters():
    assert files.several("ab") == ["ab"]
    assert files.several(Path("ab")) == [Path("ab")]
    assert files.several(["a", Path("b")]) == ["a", Path("b")]


def test_a_pipe_in_the_place_of_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DataError, match="this is not a folder"):
        files.atomic_write(tmp_path / "pipe" / "a", NEW)


@pytest.mark.parametrize("make", [os.mkfifo, lambda place: place.symlink_to("facts.ttl")], ids=["pipe", "link"])
def test_what_takes_the_place_of_a_file_between_two_looks_is_not_read(path, monkeypatch, make):
    odd = path.with_name("odd")
    make(odd)
    monkeypatch.setattr(files, "_mode", lambda *_: stat.S_IFREG | 0o644)
    with pytest.raises(DataError, match="cannot be written"):
        files.atomic_write(odd, OLD)
    assert path.read_bytes() == OLD


def test_the_sweep_knows_a_temporary_whose_name_has_a_line_end(path):
    (path.parent / ".a\nb.999999999.tmp").touch()
    assert files.sweep(path.parent) == (".a\nb.999999999.tmp",)


WAYS = {
    "a file": files.atomic_write,
    "a stream": lambda path, data: files.atomic_stream(path, iter([data])),
    "many": lambda path, data: files.write_many(path.parent, {path.name: data, "z": data}),
}


@pytest.mark.parametrize("call", ["replace", "fsync"])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_where_the_temporary_cannot_be_removed_either_the_first_error_is_told(path, monkeypatch, way, call):
    def fails(number):
        def failing(*_, **__):
            raise OSError(number, os.strerror(number))

        return failing

    monkeypatch.setattr(files.os, call, fails(errno.ENOSPC))
    monkeypatch.setattr(files.os, "unlink", fails(errno.EIO))
    with pytest.raises(DataError, match="no space left"):
        way(path, NEW)
    assert path.read_bytes() == OLD


def test_beside_a_folder_what_dead_processes_began_goes_and_a_file_stays(tmp_path):
    top = tmp_path / "top"
    (top / ".old.999999999.tmp").mkdir(parents=True)
    (top / f".other.{os.getppid()}.tmp").mkdir()
    (top / "a file").touch()
    files.made_folder(top, "whole", lambda place: (place / "all").touch())
    assert names(top) == [f".other.{os.getppid()}.tmp", "a file", "whole"]


def test_of_a_lock_without_a_number_the_holder_is_unknown(tmp_path):
    with files.locked(tmp_path):
        (tmp_path / ".lock").write_bytes(b"")
        with pytest.raises(DataError, match="process unknown is writing here"), files.locked(tmp_path):
            pytest.fail("the lock was given twice")


def test_to_see_whether_a_process_lives_it_is_sent_nothing(path, monkeypatch):
    sent = []
    monkeypatch.setattr(files.os, "kill", lambda *arguments: sent.append(arguments))
    (path.parent / ".a.4711.tmp").touch()
    assert files.sweep(path.parent) == ()
    assert sent == [(4711, 0)]
