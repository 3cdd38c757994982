"""What the program is made of: locked by hash, above known holes, listed, and the same wheel from the same source."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib

import pytest
from conftest import ROOT
from packaging.version import Version

FLOORS = tomllib.loads((ROOT / "floors.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(name):
    return re.findall(r"^([\w.-]+)==([^ ;\\]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_locked_version_is_below_its_floor(lock):
    found = pins(lock)
    assert len(found) > 20
    for name, version in found:
        floor, why = FLOORS["packages"].get(name, ("0", ""))
        assert Version(version) >= Version(floor), f"{name} {version}: {why}"


def test_every_floor_says_why():
    assert all(len(why) > 20 and Version(floor) for floor, why in FLOORS["packages"].values())


def test_doctor_names_an_older_python_than_the_floor():
    from mithaq.doctor import _SAFE_PYTHON

    assert ".".join(map(str, _SAFE_PYTHON)) == FLOORS["python"]["version"]


def bill():
    command = [sys.executable, str(ROOT / "tools" / "sbom.py")]
    return subprocess.run(command, capture_output=True, check=True).stdout


def test_the_bill_of_materials_lists_every_pin_with_its_hashes():
    found = json.loads(bill())
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert [(part["name"], part["version"]) for part in found["components"]] == pins("requirements.lock")
    listed = {file["hashes"][0]["content"] for part in found["components"] for file in part["externalReferences"]}
    assert listed == set(re.findall(r"sha256:([0-9a-f]{64})", (ROOT / "requirements.lock").read_text("utf-8")))
    references = [part["bom-ref"] for part in found["components"]]
    assert len(set(references)) == len(references)
    assert sorted(references) == found["dependencies"][0]["dependsOn"]


def test_the_bill_of_materials_is_the_same_every_time():
    assert bill() == bill()


def test_the_same_source_gives_the_same_wheel_byte_for_byte(tmp_path):
    wheels = []
    for number in range(2):
        copy = tmp_path / f"copy {number}"
        for name in ("src", "ontology", "queries"):
            shutil.copytree(
                ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"), copy_function=shutil.copy
            )
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, copy)
        os.utime(copy / "src" / "mithaq" / "__init__.py", (number * 10**9, number * 10**9))
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / f"out{number}")]
        environment = {**os.environ, "PYTHONHASHSEED": str(number), "TZ": ["UTC", "Asia/Muscat"][number]}
        environment.pop("SOURCE_DATE_EPOCH", None)
        subprocess.run(command, cwd=copy, env=environment, check=True, capture_output=True)
        (wheel,) = (tmp_path / f"out{number}").glob("*.whl")
        wheels.append((wheel.name, wheel.read_bytes()))
    assert wheels[0] == wheels[1]


def test_the_promises_name_only_commands_and_files_that_are_there():
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    for name in re.findall(r"`((?:src|tests|tools|floors)[\w/.-]*)`", text):
        assert (ROOT / name).exists(), name
    from mithaq.cli import app

    commands = {command.callback.__name__ for command in app.registered_commands}
    assert set(re.findall(r"`mithaq (\w+)", text)) <= commands
