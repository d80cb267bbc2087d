"""Tables: frozen, told apart by their digest, split so that what is added leaves the rest in its order."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.split import Points, generate, trained_form
from micrograd_desktop.data.table import MOST_ROWS, Column, Table, TableError, standardised_column
from micrograd_desktop.project.spec import DatasetSpec

XY = (Column("x"), Column("y"))
ROWS = [0.5, 1.0, 0.0, -0.25, 2.0, 1.0, 3.5, -1.5, 1.0]


def points_of(table: Table, share: float = 0.7, seed: int = 1) -> Points:
    return generate(DatasetSpec("own", train_share=share, seed=seed, table=table))


def test_what_differs_in_anything_is_another_table() -> None:
    table = Table.of(XY, "class", "AB", ROWS)
    assert table == Table.of(XY, "class", "AB", ROWS) and hash(table) == hash(Table.of(XY, "class", "AB", ROWS))
    others = [
        Table.of((Column("x"), Column("z")), "class", "AB", ROWS),
        Table.of((Column("x", 0.0, 2.0), Column("y")), "class", "AB", ROWS),
        Table.of(XY, "kind", "AB", ROWS),
        Table.of(XY, "class", "AC", ROWS),
        Table.of(XY, "class", "", ROWS),
        Table.of(XY, "class", "AB", ROWS, (-1.0, 1.0, -1.0, 1.0)),
        Table.of(XY, "class", "AB", [np.nextafter(0.5, 1.0), *ROWS[1:]]),
    ]
    assert len({table, *others}) == len(others) + 1
    assert (table.rows, table.width, list(table.values())) == (3, 3, ROWS)


@pytest.mark.parametrize(
    ("columns", "classes", "values", "words"),
    [
        ((), "AB", [1.0], "1 to 64 columns"),
        ([Column(str(i)) for i in range(65)], "AB", [0.0] * 66, "1 to 64 columns"),
        (XY, "A", ROWS, "2 to 10 different classes"),
        (XY, "AA", ROWS, "2 to 10 different classes"),
        (XY, "ABCDEFGHIJK", ROWS, "2 to 10 different classes"),
        ((Column(""), Column("y")), "AB", ROWS, "1 to 80 printable characters"),
        ((Column("x\n"), Column("y")), "AB", ROWS, "1 to 80 printable characters"),
        ((Column("x", 0.0, 0.0), Column("y")), "AB", ROWS, "one above 0"),
        ((Column("x", math.nan, 1.0), Column("y")), "AB", ROWS, "a finite number"),
        (XY, "AB", [], "1 to 100,000 rows"),
        (XY, "AB", [0.0] * 3 * (MOST_ROWS + 1), "1 to 100,000 rows"),
        ([Column(str(i)) for i in range(60)], "", [0.0] * 61 * 40_000, "at most 2,200,000 numbers"),
        (XY, "AB", ROWS[:-1], "must fill its rows"),
        (XY, "AB", [math.nan, *ROWS[1:]], "not finite"),
        (XY, "AB", [*ROWS[:-1], 2.0], "no name for"),
        (XY, "AB", [*ROWS[:-1], 0.5], "no name for"),
    ],
)
def test_a_table_that_can_not_be_says_why(
    columns: Sequence[Column], classes: str, values: list[float], words: str
) -> None:
    with pytest.raises(TableError, match=words):
        Table.of(columns, "class", classes, values)


def test_two_classes_are_minus_and_plus_one_and_more_are_numbered() -> None:
    assert trained_form(Table.of(XY, "class", "AB", ROWS))[1].tolist() == [-1.0, 1.0, 1.0]
    assert trained_form(Table.of(XY, "class", "ABC", ROWS))[1].tolist() == [0.0, 1.0, 1.0]
    assert trained_form(Table.of(XY, "value", "", ROWS))[1].tolist() == [0.0, 1.0, 1.0]


def test_a_standardised_column_is_trained_on_less_its_shift_and_over_its_scale() -> None:
    inputs, _ = trained_form(Table.of((Column("x", 1.0, 2.0), Column("y")), "class", "AB", ROWS))
    assert inputs.tolist() == [[-0.25, 1.0], [-0.625, 2.0], [1.25, -1.5]]


numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)


@given(st.lists(st.tuples(numbers, numbers, st.sampled_from([0.0, 1.0])), min_size=1, max_size=30), st.floats(0.1, 1.0))
def test_a_split_neither_loses_nor_repeats_a_row(rows: list[tuple[float, float, float]], share: float) -> None:
    points = points_of(Table.of(XY, "class", "AB", [v for row in rows for v in row]), share)
    found = [
        (*x, (y + 1) / 2)
        for xs, ys in ((points.train_x, points.train_y), (points.test_x, points.test_y))
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True)
    ]
    assert sorted(found) == sorted(rows) and len(points.train_y) == max(round(share * len(rows)), 1)


def test_rows_added_at_the_end_leave_the_others_in_their_order() -> None:
    rng = np.random.default_rng(0)
    rows = np.column_stack([rng.normal(size=(60, 2)), rng.integers(0, 2, 60)])
    few, more = (points_of(Table.of(XY, "class", "AB", rows[:n].ravel().tolist()), 1.0) for n in (40, 60))
    kept = [x for x in more.train_x.tolist() if x in few.train_x.tolist()]
    assert kept == few.train_x.tolist()
    assert few.train_x.tolist() != rows[:40, :2].tolist()


@pytest.mark.parametrize("area", [(1.0, 1.0, 0.0, 1.0), (0.0, 1.0, 2.0, 1.0), (0.0, math.inf, 0.0, 1.0)])
def test_an_area_is_a_rectangle(area: tuple[float, float, float, float]) -> None:
    with pytest.raises(TableError, match="The area of a table"):
        Table.of(XY, "class", "AB", ROWS, area)


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=8))
def test_any_finite_numbers_have_a_mean_and_a_deviation(values: list[float]) -> None:
    column = standardised_column("x", values)
    largest = max(map(abs, values)) * (1 + 1e-12)
    assert abs(column.shift) <= largest < math.inf or largest == math.inf > abs(column.shift)
    assert 0.0 <= column.scale <= largest and column.scale < math.inf
