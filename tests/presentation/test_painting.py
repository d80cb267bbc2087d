"""Strokes: what they make of the points that are there."""

from __future__ import annotations

import numpy as np
import pytest

from micrograd_desktop.data.split import extent, generate, trained_form
from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.presentation.painting import (
    MOST_PAINTED,
    as_table,
    erased,
    first_point,
    moved,
    obstacle,
    painted,
    places_of,
    within,
)
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.rules import problem_of_data
from micrograd_desktop.project.spec import DatasetSpec

PAIR = painted(first_point((0.0, 1.0), 1), [(2.0, -1.0)], 1)


def rows(table: Table) -> list[list[float]]:
    return np.array(table.values()).reshape(-1, 3).tolist()


@pytest.mark.parametrize("kind", ["moons", "moons-demo", "blobs", "three-arms"])
def test_the_points_that_are_shown_become_own_ones_of_the_same_problem(kind: str) -> None:
    data = DatasetSpec(kind, 60, 0.1, 0.7) if kind != "moons-demo" else DatasetSpec(train_share=0.7)
    points, problem = generate(data), problem_of_data(data)
    table = as_table(data, points, problem)
    own = DatasetSpec("own", train_share=0.7, table=table)
    assert problem_of_data(own) == problem and as_table(own, generate(own), problem) is table
    inputs, targets = trained_form(table)
    assert np.array_equal(inputs, np.vstack([points.train_x, points.test_x]))
    assert np.array_equal(targets, np.concatenate([points.train_y, points.test_y]))


def test_a_stroke_adds_points_of_its_class_behind_the_others() -> None:
    more = painted(PAIR, [(0.123456, 5.0)], 0)
    assert rows(more) == [[0.0, 1.0, 1.0], [2.0, -1.0, 1.0], [0.1235, 5.0, 0.0]] and more.classes == ("A", "B")
    assert rows(PAIR) == [[0.0, 1.0, 1.0], [2.0, -1.0, 1.0]]


def test_a_class_that_there_was_not_gets_the_next_letters() -> None:
    assert painted(PAIR, [(0.0, 0.0)], 4).classes == ("A", "B", "C", "D", "E")
    named = Table.of((Column("x"), Column("y")), "flower", ("A", "rose"), [0.0, 0.0, 0.0])
    assert painted(named, [(0.0, 0.0)], 2).classes == ("A", "rose", "C")


def test_erasing_leaves_the_others_and_at_least_one() -> None:
    assert rows(erased(PAIR, [0, 0])) == [[2.0, -1.0, 1.0]]
    with pytest.raises(EditError, match="At least one point must be left"):
        erased(PAIR, [0, 1])


def test_a_moved_point_keeps_its_row_and_its_class() -> None:
    assert rows(moved(PAIR, 1, (-3.0, 0.5))) == [[0.0, 1.0, 1.0], [-3.0, 0.5, 1.0]]


def test_what_is_painted_over_a_standardised_column_is_kept_in_the_units_of_the_file() -> None:
    columns = (Column("mm", 100.0, 50.0), Column("kg", 0.0, 2.0))
    table = Table.of(columns, "class", ("A", "B"), [100.0, 4.0, 0.0])
    assert places_of(table).tolist() == [[0.0, 2.0]]
    more = painted(table, [(1.0, -1.0)], 1)
    assert rows(more)[1] == [150.0, -2.0, 1.0] and places_of(more)[1].tolist() == [1.0, -1.0]
    assert places_of(moved(more, 0, (0.5, 0.5)))[0].tolist() == [0.5, 0.5]


def test_within_reach_the_nearest_is_the_first() -> None:
    places = np.array([[0.0, 0.0], [0.2, 0.0], [3.0, 0.0], [0.0, 0.9]])
    assert within(places, (0.15, 0.0), (1.0, 1.0)) == [1, 0, 3]
    assert within(places, (0.15, 0.0), (1.0, 0.5)) == [1, 0]


def test_only_classes_over_two_inputs_and_not_too_many_points_can_be_painted_on() -> None:
    assert obstacle(DatasetSpec()) == ""
    for kind in ("sine", "plane"):
        assert "two inputs" in obstacle(DatasetSpec(kind))
    assert "5,000 points can be painted on, and there are 5,001" in obstacle(DatasetSpec("moons", MOST_PAINTED + 1))
    with pytest.raises(EditError, match="Erase some first"):
        painted(PAIR, [(0.0, 0.0)] * (MOST_PAINTED - 1), 0)
    assert painted(PAIR, [(0.0, 0.0)] * (MOST_PAINTED - 2), 0).rows == MOST_PAINTED


def test_the_area_stays_while_points_are_painted_and_is_shown_whole() -> None:
    area = (-6.0, 6.0, -5.0, 5.0)
    table = first_point((3.0, 2.0), 2, area)
    assert table.classes == ("A", "B", "C") and rows(table) == [[3.0, 2.0, 2.0]]
    for each in (table, painted(table, [(0.0, 0.0)], 1), moved(table, 0, (1.0, 1.0))):
        assert each.area == area and extent(generate(DatasetSpec("own", train_share=1.0, table=each))) == area
    wide = painted(table, [(9.0, 0.0)], 1)
    assert extent(generate(DatasetSpec("own", train_share=1.0, table=wide)))[1] > 9.0
    data = DatasetSpec("own", table=table)
    assert as_table(data, generate(data), problem_of_data(data), area) is table
    other = as_table(data, generate(data), problem_of_data(data), (-1.0, 4.0, 0.0, 5.0))
    assert other.numbers == table.numbers and other != table


def test_binary_names_stay() -> None:
    assert as_table(DatasetSpec(), generate(DatasetSpec()), BINARY).classes == ("A", "B")
