"""The bundled flowers: Fisher's figures, row for row where copies differ, with their names and units."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from micrograd_desktop.data.iris import iris
from micrograd_desktop.data.split import trained_form


def rows() -> np.ndarray:
    table = iris()
    return np.array(table.values()).reshape(-1, table.width)


def test_there_are_fifty_flowers_of_each_of_three_species() -> None:
    table = iris()
    assert table.rows == 150 and table.classes == ("setosa", "versicolor", "virginica")
    assert Counter(rows()[:, 4].tolist()) == {0.0: 50, 1.0: 50, 2.0: 50}


def test_the_columns_have_names_and_a_unit() -> None:
    names = [(column.name, column.unit) for column in iris().columns]
    assert names == [(name, "cm") for name in ("sepal length", "sepal width", "petal length", "petal width")]


def test_the_two_rows_that_are_wrong_in_ucis_copy_are_as_fisher_has_them() -> None:
    assert rows()[34].tolist() == [4.9, 3.1, 1.5, 0.2, 0.0]
    assert rows()[37].tolist() == [4.9, 3.6, 1.4, 0.1, 0.0]


def test_ranges_and_means_are_the_published_ones() -> None:
    lengths = rows()[:, :4]
    assert lengths.min(axis=0).tolist() == [4.3, 2.0, 1.0, 0.1] and lengths.max(axis=0).tolist() == [7.9, 4.4, 6.9, 2.5]
    assert lengths.mean(axis=0) == pytest.approx([5.843333, 3.057333, 3.758, 1.199333], abs=1e-6)


def test_they_are_trained_on_standardised() -> None:
    inputs, targets = trained_form(iris())
    assert np.abs(inputs.mean(axis=0)).max() < 1e-12 and inputs.std(axis=0) == pytest.approx(np.ones(4))
    assert sorted(set(targets.tolist())) == [0.0, 1.0, 2.0]


def test_the_figures_are_scikit_learns() -> None:
    datasets = pytest.importorskip("sklearn.datasets")
    theirs = datasets.load_iris()
    assert np.array_equal(rows(), np.column_stack([theirs.data, theirs.target]))
    assert list(theirs.target_names) == list(iris().classes)
