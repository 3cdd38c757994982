"""Every seed, and what chance makes of it, is read or refused at each door; `make fuzz` looks further, with atheris."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).resolve().parent / "fuzz"
sys.path.insert(0, str(FUZZ))

import run  # noqa: E402 - it stands in a folder of its own
from run import NAMES  # noqa: E402
from targets import TARGETS, fed  # noqa: E402

SEEDS = [path for name in NAMES for path in sorted((FUZZ / "seeds" / name).iterdir())]
CHANGES = 40
"""Of each seed; those of statements take longer to be understood."""


def changed(data, chance):
    """The same with some bytes away, doubled, turned round or of chance."""
    data = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.randrange(9))
        data[at:end] = chance.choice([b"", data[at:end] * 2, data[at:end][::-1], chance.randbytes(3), b"\x00", b"\xd8"])
    return bytes(data)


def test_every_door_has_seeds():
    assert tuple(TARGETS) == NAMES
    assert {path.parent.name for path in SEEDS} == set(NAMES)
    assert len(SEEDS) >= 19


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_seed_and_what_chance_makes_of_it_is_read_or_refused(path):
    chance = random.Random(path.name)  # noqa: S311 - the same bytes each time
    seed = path.read_bytes()
    fed(path.parent.name, seed)
    for _ in range(CHANGES // 8 if path.parent.name == "statement" else CHANGES):
        fed(path.parent.name, changed(seed, chance))


def test_a_door_that_raises_anything_else_is_a_find(monkeypatch):
    monkeypatch.setitem(TARGETS, "query", lambda _data: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        fed("query", b"")


@pytest.mark.skipif(sys.platform != "linux", reason="atheris is for Linux")
@pytest.mark.parametrize(
    ("arguments", "doors"), [([], NAMES), (["loader"], ("loader",)), (["page", "query"], ("page", "query"))], ids=str
)
def test_all_doors_are_fuzzed_unless_some_are_named(monkeypatch, capsys, arguments, doors):
    asked = []

    def fuzzed(name, seconds):
        asked.append((name, seconds))
        return subprocess.CompletedProcess([], returncode=0, stdout="", stderr="stat::number_of_executed_units: 7")

    monkeypatch.setattr(run, "fuzzed", fuzzed)
    assert run.main(["--seconds", "3", "--at-once", "1", *arguments]) == 0
    assert asked == [(name, 3) for name in doors]
    assert [line.split(":")[0].strip() for line in capsys.readouterr().out.splitlines()] == list(doors)


@pytest.mark.parametrize("wrong", [["gate"], ["--at-once", "0"]], ids=str)
def test_a_door_that_is_not_there_or_none_at_once_is_told(capsys, wrong):
    with pytest.raises(SystemExit) as stop:
        run.main(wrong)
    assert stop.value.code == 2
    assert "error: " in capsys.readouterr().err
