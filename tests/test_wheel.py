"""What users install: the built wheel, in an environment that has never seen the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

STATEMENT = (
    "استضافت مسقط أعمال الجولة الثانية من الحوار الاستراتيجي العُماني – الياباني.\n"
    "وترأس الجانب العُماني في أعمال الحوار سالم بن ناصر التجريبي، وكيل وزارة الخارجية للشؤون السياسية.\n"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A function that runs the installed command in an empty folder."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "venv", with_pip=False)
    binaries = folder / "venv" / "bin"
    (packages,) = (folder / "venv" / "lib").glob("python*/site-packages")
    # The libraries are borrowed from this environment, as files, so that nothing is downloaded; its own
    # start-up files, which would lead to the checkout, are not read.
    for library in Path(sysconfig.get_path("purelib")).iterdir():
        if not library.name.startswith(("mithaq", "_editable")) and library.suffix != ".pth":
            (packages / library.name).symlink_to(library)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(binaries / "python"),
        "install",
        "--no-deps",
        "--no-index",
        "--quiet",
    ]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    work = tmp_path_factory.mktemp("work")

    def run(*arguments):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        command = [str(binaries / "mithaq"), *arguments]
        return subprocess.run(
            command, cwd=work, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    run.work, run.python = work, binaries / "python"
    return run


def test_the_wheel_carries_the_data_the_licence_and_nothing_of_the_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "mithaq/ontology/diplomacy.ttl", "mithaq/ontology/registry/countries.ttl", "mithaq/queries/participants.rq",
        "mithaq/show/assets/script/page.js", "mithaq/py.typed", "mithaq/languages/ar/grammar.toml",
    ):  # fmt: skip
        assert needed in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "test" in name or "seeds" in name]
    assert wheel.name.endswith("-py3-none-any.whl")


def test_the_installed_package_is_the_wheels_own(installed):
    where = subprocess.run(
        [installed.python, "-I", "-c", "import mithaq; print(mithaq.__file__)"],
        cwd=installed.work,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert where.startswith(str(installed.python.parents[1]))


def test_the_installed_command_builds_and_answers(installed):
    (installed.work / "talks.ar.txt").write_text(STATEMENT, encoding="utf-8")
    built = installed("build", "talks.ar.txt")
    assert (built.returncode, built.stderr) == (0, "")
    answered = installed("query", "who-headed-each-delegation")
    assert (answered.returncode, answered.stderr) == (0, "")
    assert "سالم بن ناصر التجريبي" in answered.stdout
    seen = installed("view")
    assert (seen.returncode, seen.stderr) == (0, "")
