"""What a build has written can be told, to the byte, from what is there now."""

from __future__ import annotations

import random
import shutil
import subprocess

import pytest
from conftest import ROOT

from mithaq.build import build, decide
from mithaq.errors import DataError
from mithaq.graph.sums import SUMS, verify

FIRST = "استضافت مسقط أعمال الجولة الثانية من الحوار الاستراتيجي العُماني – الياباني."
SECOND = "Muscat hosted the second round of the Omani-Japanese Strategic Dialogue."


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The seeds, built once."""
    out = tmp_path_factory.mktemp("sums") / "graphs"
    assert build([ROOT / "seeds"], out).failures == []
    return out


@pytest.fixture
def out(made, tmp_path):
    return shutil.copytree(made, tmp_path / "graphs")


def test_a_fresh_build_is_whole(out):
    assert verify(out) == (len(list(out.glob("*.ttl"))), ())


@pytest.mark.parametrize("number", range(60))
def test_a_flipped_bit_anywhere_is_found_and_its_file_is_named(out, number):
    chance = random.Random(number)  # noqa: S311 - the same bits each time
    path = chance.choice(sorted(path for path in out.iterdir() if path.name not in {".lock", ".manifest"}))
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    if path.name == SUMS:
        with pytest.raises(DataError, match=f"{SUMS}:[0-9]+: this is not what a build writes"):
            verify(out)
    else:
        (problem,) = verify(out)[1]
        assert problem.startswith(f"{path}: it has changed since it was built")


def test_every_bit_of_the_sums_themselves_matters(out):
    data = (out / SUMS).read_bytes()
    for place in range(0, 8 * len(data), 7):
        changed = bytearray(data)
        changed[place // 8] ^= 1 << (place % 8)
        (out / SUMS).write_bytes(changed)
        with pytest.raises(DataError, match=SUMS):
            verify(out)


def test_a_file_that_is_cut_gone_new_or_no_file_is_named(out):
    first, second, third, *_ = sorted(out.glob("*.ttl"))
    first.write_bytes(first.read_bytes()[:-1])
    second.unlink()
    third.unlink()
    third.mkdir()
    (out / "new.ttl").write_bytes(b"")
    said = {problem.split(": ")[0]: problem for problem in verify(out)[1]}
    assert "has changed" in said[str(first)]
    assert "is gone" in said[str(second)]
    assert "not a regular file" in said[str(third)]
    assert "no whole build has written it" in said[str(out / "new.ttl")]
    assert len(said) == 4


def test_a_later_build_does_not_take_a_changed_file_for_good(tmp_path):
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    out = tmp_path / "graphs"
    build([tmp_path / "first.txt"], out)
    (out / "first.ttl").write_bytes((out / "first.ttl").read_bytes() + b"\n")
    build([tmp_path / "second.txt"], out)
    assert verify(out) == (
        3,
        (f"{out}/first.ttl: it has changed since it was built; build its document again, or restore it",),
    )
    build([tmp_path / "first.txt"], out)
    assert verify(out) == (4, ())


def test_a_document_whose_graph_was_removed_is_forgotten_by_the_next_build(tmp_path):
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    out = tmp_path / "graphs"
    build([tmp_path / "first.txt", tmp_path / "second.txt"], out)
    for path in out.glob("first.*"):
        path.unlink()
    assert len(verify(out)[1]) == 2
    build([tmp_path / "second.txt"], out)
    assert verify(out) == (2, ())


def test_what_a_person_decides_is_noted_too(out):
    first, second = "Piyush Goyal", "Droupadi Murmu"
    for verdict in ("different", None):
        decide(out, first, second, verdict, "a reader")
        assert verify(out)[1] == ()


def test_damaged_sums_stop_a_build_before_it_writes(out, tmp_path):
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (out / SUMS).write_bytes(b"nonsense\n")
    before = {path.name: path.read_bytes() for path in out.iterdir() if path.name != ".lock"}
    with pytest.raises(DataError, match=f"{SUMS}:1: this is not what a build writes; remove the file"):
        build([tmp_path / "first.txt"], out)
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.name != ".lock"} == before


@pytest.mark.parametrize("target", ["sentinel", "/dev/zero", "nowhere"])
def test_sums_that_are_a_link_are_neither_read_nor_written(out, tmp_path, target):
    (tmp_path / "sentinel").write_bytes(b"mine")
    (out / SUMS).unlink()
    (out / SUMS).symlink_to(tmp_path / target)
    for use in (verify, lambda folder: build([ROOT / "seeds"], folder)):
        with pytest.raises(DataError, match=f"{SUMS}: not a regular file; move it away and build again"):
            use(out)
    assert (tmp_path / "sentinel").read_bytes() == b"mine"


def test_a_folder_that_no_build_has_written_says_what_to_do(tmp_path):
    with pytest.raises(DataError, match=f"no {SUMS} in this folder; run 'mithaq build' first"):
        verify(tmp_path)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum on this system")
def test_sha256sum_takes_the_sums_as_they_are(out):
    command = ["sha256sum", "--check", "--strict", "--quiet", SUMS]
    assert subprocess.run(command, cwd=out, check=False, capture_output=True).returncode == 0
    path = next(out.glob("*.prov.ttl"))
    path.write_bytes(path.read_bytes() + b" ")
    assert path.name.encode() in subprocess.run(command, cwd=out, check=False, capture_output=True).stdout


def test_what_is_no_folder_is_named_as_such(tmp_path):
    with pytest.raises(DataError, match="none: no such folder; run 'mithaq build' first"):
        verify(tmp_path / "none")
    (tmp_path / "talks.ttl").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match=r"talks\.ttl: no folder; give the one that the build wrote"):
        verify(tmp_path / "talks.ttl")
