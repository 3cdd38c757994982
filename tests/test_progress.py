"""On a terminal a long run shows how far it is; a file or a pipe gets none of that."""

from __future__ import annotations

import os
import re
import sys
from functools import partial
from itertools import count
from types import SimpleNamespace

import pytest

from mithaq.build import Progress
from mithaq.show import terminal

READ, WRITTEN, MORE = Progress(1200, 0.5), Progress(2400, 1, 600, 2400), Progress(2400, 1, 1600, 2400)


def clock(monkeypatch, seconds):
    """So many seconds pass from one look at the clock to the next."""
    monkeypatch.setattr(terminal, "time", SimpleNamespace(monotonic=partial(next, count(0, seconds))))


@pytest.fixture
def shown(monkeypatch):
    """A function that does something while standard error is a terminal, and gives the words that came to stand there."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")

    def run(show, *told):
        there, here = os.openpty()
        with os.fdopen(here, "w", encoding="utf-8") as screen, os.fdopen(there, "rb") as reader:
            with monkeypatch.context() as patch:
                patch.setattr(sys, "stderr", screen)
                with show() as tell:
                    for one in told:
                        tell(one)
            screen.write("\nend\n")
            screen.flush()
            lines = iter(reader.readline, b"")
            text = b"".join(line for line in iter(lambda: next(lines), b"end\r\n")).decode()
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)

    return run


def test_a_long_build_shows_how_many_are_read_and_then_written(shown, monkeypatch):
    clock(monkeypatch, 2)
    words = shown(terminal.progress, READ, WRITTEN, MORE)
    assert "1,200 documents read, 600 a second" in words
    assert "1,600 documents written, 800 a second" in words


def test_a_build_of_which_nothing_is_known_is_shown_too(shown, monkeypatch):
    clock(monkeypatch, 2)
    assert "1 document read" in shown(terminal.progress, Progress(1))


def test_a_long_export_shows_its_portion(shown, monkeypatch):
    clock(monkeypatch, 2)
    assert " 25%" in shown(terminal.portion, 0.25)


@pytest.mark.parametrize(("show", "told"), [(terminal.progress, (READ, WRITTEN)), (terminal.portion, (0.25, 1.0))])
def test_what_ends_at_once_shows_nothing(shown, monkeypatch, show, told):
    clock(monkeypatch, 0)
    assert not re.search(r"[0-9]", shown(show, *told))


@pytest.mark.parametrize(("show", "told"), [(terminal.progress, (READ, WRITTEN)), (terminal.portion, (0.25, 1.0))])
def test_where_there_is_no_terminal_nothing_is_shown(capsys, monkeypatch, show, told):
    clock(monkeypatch, 2)
    with show() as tell:
        for one in told:
            tell(one)
    assert capsys.readouterr() == ("", "")
