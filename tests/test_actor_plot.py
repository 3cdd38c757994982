from __future__ import annotations

import os
import subprocess
import sys

import networkx as nx
import pytest

from mithaq.ask.actors import actors, name_of
from mithaq.errors import DataError
from mithaq.show.actor_plot import FORMATS, draw, plot


def named(language):
    return lambda network, node: name_of(network, node, language)


@pytest.mark.usefixtures("matplotlib")
@pytest.mark.parametrize(("suffix", "start"), [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")])
def test_each_format_is_drawn_and_gives_the_same_bytes_under_any_hash_seed(graphs, tmp_path, suffix, start):
    found = set()
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}{suffix}"
        command = [sys.executable, "-m", "mithaq", "analyse", "plot", str(graphs), "--out", str(out)]
        done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}, check=False)
        assert done.returncode == 0, done.stderr
        found.add(out.read_bytes())
    assert len(found) == 1
    assert found.pop().startswith(start)


@pytest.mark.usefixtures("matplotlib")
def test_every_actor_has_its_name_and_every_tie_its_line(graphs):
    from matplotlib.figure import Figure

    network, figure = actors([graphs]), Figure()
    draw(figure, network, named("ar"))
    (axes,) = figure.axes
    assert {text.get_text() for text in axes.texts} == {"عُمان", "اليابان", "سالم بن ناصر التجريبي"}
    assert len(axes.lines) == network.number_of_edges() == 3
    assert sum(len(dots.get_offsets()) for dots in axes.collections) == 3


def test_arabic_letters_are_joined_and_run_from_right_to_left(matplotlib):
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    def ink(text):
        """How much is drawn in each column that has something."""
        figure = Figure(figsize=(4, 1))
        canvas = FigureCanvasAgg(figure)
        figure.text(0.1, 0.3, text, fontsize=30, family="DejaVu Sans")
        canvas.draw()
        columns = (255 - np.asarray(canvas.buffer_rgba())[..., 0].astype(int)).sum(axis=0)
        drawn = np.flatnonzero(columns)
        return columns[drawn[0] : drawn[-1] + 1]

    assert matplotlib.ft2font.__libraqm_version__
    assert len(ink("لا")) < len(ink("ل")) + len(ink("ا"))  # one ligature, not two letters that stand apart
    assert (ink("سسس") > 0).all()  # joined: no gap between the letters
    assert not (ink("ددد") > 0).all()  # this letter joins none after it
    alef = len(ink("ا"))
    seen = ink("اسس")
    assert (seen[-alef - 1 :] == 0).any()  # the first letter, which joins none after it, stands at the right


@pytest.mark.usefixtures("matplotlib")
def test_a_name_with_signs_of_mathematics_is_drawn_as_it_is(tmp_path):
    network = nx.Graph()
    network.add_node("https://example.org/x", kind="Official", labels={"en": r"$\frac{$ & <b>"}, names=[])
    plot(network, tmp_path / "odd.svg", named("en"))
    assert r"$\frac{$ &amp; &lt;b&gt;" in (tmp_path / "odd.svg").read_text("utf-8")


@pytest.mark.usefixtures("matplotlib")
def test_a_network_of_nobody_is_an_empty_picture(tmp_path):
    plot(nx.Graph(), tmp_path / "none.png", named("en"))
    assert (tmp_path / "none.png").stat().st_size > 100


def test_a_format_that_there_is_not_is_named_with_those_that_there_are(tmp_path):
    with pytest.raises(DataError, match=", ".join(FORMATS).replace(".", r"\.")):
        plot(nx.Graph(), tmp_path / "actors.bmp", named("en"))


def test_without_matplotlib_the_command_says_what_to_install(graphs, tmp_path):
    (tmp_path / "matplotlib.py").write_text("raise ImportError\n", "utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", "mithaq", "analyse", "plot", str(graphs), "--out", str(tmp_path / "a.png")]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}, check=False)
    assert done.returncode == 1
    assert done.stderr == "mithaq: a plot needs matplotlib 3.11 or newer; say: pip install 'mithaq[plot]'\n"
