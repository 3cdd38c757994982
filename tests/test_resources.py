"""Where the data are: in the package of a wheel, beside the sources of a checkout."""

from __future__ import annotations

import pytest

from mithaq import resources
from mithaq.errors import DataError
from mithaq.resources import resource_dir


def test_the_checkout_has_the_ontology():
    assert (resource_dir("ontology") / "diplomacy.ttl").is_file()


@pytest.mark.parametrize("kind", ["languages", "ontology", "queries"])
def test_every_kind_of_data_has_a_folder(kind):
    assert resource_dir(kind).name == kind
    assert resource_dir(kind).is_dir()


def test_data_inside_the_package_come_first(tmp_path, monkeypatch):
    inside, outside = tmp_path / "package" / "queries", tmp_path / "checkout" / "queries"
    inside.mkdir(parents=True)
    outside.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", inside.parent)
    monkeypatch.setattr(resources, "_CHECKOUT", outside.parent)
    assert resource_dir("queries") == inside


def test_data_beside_the_sources_are_found_without_a_wheel(tmp_path, monkeypatch):
    outside = tmp_path / "checkout" / "queries"
    outside.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "package")
    monkeypatch.setattr(resources, "_CHECKOUT", outside.parent)
    assert resource_dir("queries") == outside


def test_an_unknown_kind_is_refused_with_the_right_names():
    with pytest.raises(DataError, match=r"'models'.*languages, ontology, queries"):
        resource_dir("models")


def test_a_missing_folder_is_an_error_that_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    monkeypatch.setattr(resources, "_CHECKOUT", tmp_path)
    with pytest.raises(DataError, match="reinstall"):
        resource_dir("ontology")
