"""Points as a person paints them on the plane: what a stroke makes of the points that are there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Area, Column, Table
from micrograd_desktop.nn.parameters import LETTERS
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.decisions import Floats, classes_of
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.rules import inputs_of, problem_of_data
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.translation import tr, whole

MOST_PAINTED = 5_000
"""Points that can be painted on: each stroke is kept with all of them."""

MOST_KINDS = 8
"""Classes that can be painted, one for each of the keys 1 to 8."""

DECIMALS = 4
"""Of what is painted: a pixel is never less than that."""

NEITHER = tr("Only points of classes with two inputs can be painted. Choose such a data set first.")
NONE_LEFT = tr("At least one point must be left. Start empty to paint without the old points.")

Place = tuple[float, float]

PLANE = (Column("x"), Column("y"))


def obstacle(data: DatasetSpec) -> str:
    """Why these points can't be painted on; empty if they can."""
    if not problem_of_data(data).classes or inputs_of(data) != 2:
        return NEITHER
    if data.count > MOST_PAINTED:
        most, there = whole(MOST_PAINTED), whole(data.count)
        return tr("At most {most} points can be painted on, and there are {there}.", most=most, there=there)
    return ""


def as_table(data: DatasetSpec, points: Points, problem: Problem, area: Area | None = None) -> Table:
    """The points that are shown, as a person's own, in a plane of which this area is shown."""
    if data.table is not None:
        table = data.table
        return table if table.area == area else replaced(table, area)
    inputs = np.vstack([points.train_x, points.test_x])
    targets = classes_of(problem, np.concatenate([points.train_y, points.test_y]))
    rows = np.column_stack([inputs, targets])
    return Table.of(PLANE, "class", [row.name for row in problem.classes], rows.ravel().tolist(), area)


def replaced(table: Table, area: Area | None) -> Table:
    """The same points in another area."""
    return Table(table.columns, table.label, table.classes, table.numbers, area)


def first_point(place: Place, kind: int, area: Area | None = None) -> Table:
    """A plane with a single point of a class."""
    return Table.of(PLANE, "class", _with_kind(LETTERS[:2], kind), [*_given(PLANE, np.array([place]))[0], kind], area)


def painted(table: Table, places: Sequence[Place], kind: int) -> Table:
    """With a point of a class, from 0, at each place of the plane.

    Raises
    ------
    EditError
        If there would be too many points.
    """
    rows = _rows(table)
    new = np.column_stack(
        [_given(table.columns, np.array(places, np.float64).reshape(-1, 2)), np.full(len(places), kind)]
    )
    if len(rows) + len(new) > MOST_PAINTED:
        raise EditError(tr("At most {most} points can be painted. Erase some first.", most=whole(MOST_PAINTED)))
    return _made(table, _with_kind(table.classes, kind), np.vstack([rows, new]))


def erased(table: Table, rows: Sequence[int]) -> Table:
    """Without these rows.

    Raises
    ------
    EditError
        If no point would be left.
    """
    kept = np.delete(_rows(table), sorted(set(rows)), axis=0)
    if not len(kept):
        raise EditError(NONE_LEFT)
    return _made(table, table.classes, kept)


def moved(table: Table, row: int, place: Place) -> Table:
    """With one point elsewhere."""
    rows = _rows(table)
    rows[row, :2] = _given(table.columns, np.array([place]))[0]
    return _made(table, table.classes, rows)


def places_of(table: Table) -> Floats:
    """Where the points of a table with two inputs are in the plane, shape (n, 2)."""
    shift, scale = _units(table.columns)
    places: Floats = (_rows(table)[:, :2] - shift) / scale
    return places


def within(places: Floats, centre: Place, reach: Place) -> list[int]:
    """Which places (n, 2) lie within an ellipse, the nearest first."""
    distances = np.hypot((places[:, 0] - centre[0]) / reach[0], (places[:, 1] - centre[1]) / reach[1])
    order = np.argsort(distances, kind="stable")
    return [int(row) for row in order[distances[order] <= 1.0]]


def _rows(table: Table) -> Floats:
    return np.array(table.values(), np.float64).reshape(-1, table.width)


def _units(columns: Sequence[Column]) -> tuple[Floats, Floats]:
    return np.array([column.shift for column in columns]), np.array([column.scale for column in columns])


def _given(columns: Sequence[Column], places: Floats) -> Floats:
    """Places of the plane in the units of the table."""
    shift, scale = _units(columns)
    rounded: Floats = np.round(places * scale + shift, DECIMALS) + 0.0
    return rounded


def _with_kind(classes: Sequence[str], kind: int) -> tuple[str, ...]:
    """As many classes as the number of one of them asks for; new ones are called by letters."""
    names = list(classes)
    while len(names) <= kind:
        letters = (letter for letter in (*LETTERS[len(names) :], *LETTERS) if letter not in names)
        names.append(next(letters))
    return tuple(names)


def _made(table: Table, classes: Sequence[str], rows: Floats) -> Table:
    return Table.of(table.columns, table.label, classes, rows.ravel().tolist(), table.area)
