"""JSON Lines in pieces: the same documents as line by line, and of a changed file most pieces are what they were."""

from __future__ import annotations

import gzip
import io
import json
import random
from functools import partial

import pytest
from corpora import contents, fresh, write

from mithaq.build import build, retract
from mithaq.corpus import reading
from mithaq.errors import DocumentError
from mithaq.read import pieces, sources
from mithaq.read.pieces import Piece
from mithaq.read.sources import in_pieces, of_piece


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Pieces of a few lines."""
    monkeypatch.setattr(reading, "in_pieces", partial(in_pieces, least=300))
    monkeypatch.setattr(pieces, "_ONE_IN", 2)


class Slow(io.BytesIO):
    """A stream that gives a few bytes at a time."""

    def read1(self, size=-1):
        return super().read1(min(size, 7) if size >= 0 else 7)


def of_pieces(paths):
    """The documents that pieces hold, and what could not be opened."""
    for found in in_pieces(paths, 300):
        if isinstance(found, Piece):
            yield from of_piece(found)
        else:
            yield found


def told(found):
    return [str(one) if isinstance(one, DocumentError) else one for one in found]


def records(count, chance):
    return [{"id": f"d{number}", "text": "word " * chance.randrange(60)} for number in range(count)]


ODD = (
    b"",
    b"\n",
    b"{}",
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf{}\n\n{}",
    b" \n{}\r\n\n\n{}\n",
    b"{" + b"x" * 900 + b"}\n{}",
    b"{}\n" + b"y" * 5000,
)


@pytest.mark.parametrize("data", ODD)
def test_pieces_give_the_documents_that_lines_give(tmp_path, monkeypatch, data):
    for longest in (5000, 50, 9):
        monkeypatch.setattr(sources, "MAX_BYTES", longest)
        path = tmp_path / "in.jsonl"
        path.write_bytes(data)
        by_lines = told(sources.sources([path]))
        by_pieces = told(of_pieces([path]))
        assert len(by_pieces) == len(by_lines)
        for one, other in zip(by_pieces, by_lines, strict=True):
            if isinstance(one, str):
                assert one == other
            else:
                assert (one.name, one.origin, one.offset) == (other.name, other.origin, other.offset)
                assert one.raw == other.raw or (len(one.raw) > longest and len(other.raw) > longest)


@pytest.mark.parametrize("seed", range(5))
def test_pieces_are_whole_lines_and_together_the_stream_however_it_comes(seed):
    chance = random.Random(seed)  # noqa: S311 - the same lines each time
    data = b"".join(json.dumps(record).encode() + b"\n" for record in records(50, chance))
    at_once = list(pieces.pieces(io.BytesIO(data), ("in", "in"), 10_000, least=300))
    assert list(pieces.pieces(Slow(data[5:]), ("in", "in"), 10_000, data[:5], least=300)) == at_once
    assert b"".join(piece.data for piece in at_once) == data
    assert len(at_once) > 5
    for piece in at_once:
        assert data[: piece.offset].count(b"\n") + 1 == piece.number
        assert data[piece.offset :].startswith(piece.data)


@pytest.mark.parametrize("seed", range(5))
def test_a_changed_line_changes_few_pieces_wherever_it_stands(seed):
    chance = random.Random(seed)  # noqa: S311 - the same lines each time
    lines = [json.dumps(record).encode() + b"\n" for record in records(200, chance)]
    before = {
        piece.digest(None) for piece in pieces.pieces(io.BytesIO(b"".join(lines)), ("in", "in"), 10_000, least=300)
    }
    lines.insert(chance.randrange(100), b'{"id": "new", "text": "one more"}\n')
    after = {
        piece.digest(None) for piece in pieces.pieces(io.BytesIO(b"".join(lines)), ("in", "in"), 10_000, least=300)
    }
    assert len(before) > 30
    assert len(after - before) < len(before) / 3


def test_whole_lines_come_before_the_error_of_a_stream_that_breaks_off(tmp_path):
    chance = random.Random(1)  # noqa: S311 - the same lines each time
    path = tmp_path / "in.jsonl.gz"
    packed = gzip.compress(b"".join(json.dumps(record).encode() + b"\n" for record in records(400, chance)))
    path.write_bytes(packed[: len(packed) // 2])
    assert told(of_pieces([path])) == told(sources.sources([path]))


@pytest.fixture
def taken_apart(monkeypatch):
    """The first lines of the pieces that are taken apart."""
    found = []
    monkeypatch.setattr(reading, "of_piece", lambda piece: found.append(piece.number) or of_piece(piece))
    return found


def talks(number):
    return {
        "id": f"d{number}",
        "text": f"Kenya hosted a meeting with Japan in Nairobi. It was number {number}." + " It rained." * 9,
    }


def test_pieces_that_were_read_are_not_taken_apart_again(tmp_path, taken_apart):
    known, out = [talks(number) for number in range(40)], tmp_path / "graphs"
    source = write(tmp_path / "in.jsonl", known)
    assert build([source], out).failures == []
    count = len(taken_apart)
    taken_apart.clear()
    assert build([source], out).unchanged == 40
    assert taken_apart == []
    known[20] = talks(77)
    assert build([write(source, known)], out, prune=True).count == 1
    assert 0 < len(taken_apart) < count / 2
    assert contents(out) == fresh(tmp_path / "fresh", known)


def test_what_was_retracted_is_read_again_and_a_name_that_comes_twice_is_said_with_its_lines(tmp_path):
    known, out = [talks(number) for number in range(40)], tmp_path / "graphs"
    source = write(tmp_path / "in.jsonl", known)
    build([source], out)
    retract(out, ["d7"])
    report = build([source], out)
    assert (report.count, report.unchanged) == (1, 39)
    assert contents(out) == fresh(tmp_path / "fresh", known)
    again = write(tmp_path / "again.jsonl", known[3:5])
    assert build([source, again], out).failures == [
        f"{again}:1: would be written to d3.ttl like {source}:4; give one of them another id",
        f"{again}:2: would be written to d4.ttl like {source}:5; give one of them another id",
    ]
    assert build([source], out, language="en").count == 40


def test_blank_lines_without_end_are_passed_over_at_once(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(
        b'{"text": "a"}\n' + b"\n \r\n" * 3_000_000 + b'  {"text": "b"}\n\n{"text": "c"}'
    )
    found = [(one.origin.rpartition(":")[2], one.offset, one.raw) for one in of_pieces([tmp_path / "a.jsonl"])]
    assert found == [
        ("1", 0, b'{"text": "a"}\n'),
        ("6000002", 12_000_014, b'  {"text": "b"}\n'),
        ("6000004", 12_000_031, b'{"text": "c"}'),
    ]
