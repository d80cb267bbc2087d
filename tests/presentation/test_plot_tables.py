"""What plots show, as tables: all of it, in its order, with numbers as people and programs read them."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.export.tables import csv_table
from micrograd_desktop.presentation.layer_figures import BINS, Spread, histogram
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.presentation.plot_table import PlotTable
from micrograd_desktop.presentation.plot_tables import (
    landscape_table,
    layers_table,
    loss_table,
    run_table,
    sweep_table,
)
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.project.log import record
from micrograd_desktop.project.spec import SettingChange
from micrograd_desktop.training.directions import Axis
from micrograd_desktop.training.landscape import Landscape, Wish
from micrograd_desktop.training.results import Figures
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import DONE, Outcome

ACROSS = Axis("weight x to 1.1", np.array([-1.0, 0.0, 1.0]), np.zeros(2), 0)
UP = Axis("bias of 1.1", np.array([2.0, 3.0]), np.zeros(2), 1)
HEIGHTS = np.array([[1.0, 2.0, math.nan], [4.0, math.inf, 8.0]])
FOUND = Landscape(
    Wish(), 12, np.zeros(2), 100, (ACROSS, UP), (0.0, 2.0), 2.0, HEIGHTS, HEIGHTS - 0.25, np.full_like(HEIGHTS, 0.25)
)
NAMES = ("data_loss", "test_loss", "penalty", "objective", "accuracy", "test_accuracy")


def history_of(rows):
    history = LossHistory()
    history.append(0, Figures(NAMES, np.asarray(rows, np.float64)))
    return history


@pytest.mark.parametrize("steps", [1, 7, 4096, 10_000])
def test_losses_are_a_row_for_each_step_that_is_kept(steps):
    values = np.arange(float(steps))[:, None] + np.arange(len(NAMES)) / 10
    table = loss_table(history_of(values))
    kept = list(table.columns[0])
    assert kept == sorted(set(kept)) and kept[-1] == steps - 1
    assert steps > 4096 or kept == list(range(steps))
    assert table.headings[:3] == ("Step", "Train loss", "Test loss") and len(table.headings) == len(NAMES) + 1
    for row in (0, table.length // 2, table.length - 1):
        assert table.cell(row, 1) == kept[row]
        assert table.cell(row, 2) == kept[row] + 0.1
    assert bool(table.said) == (steps > 4096)


def test_figures_that_nothing_is_known_of_have_no_column():
    rows = np.full((3, len(NAMES)), math.nan)
    rows[:, 0] = 1.0
    assert loss_table(history_of(rows)).headings == ("Step", "Train loss")


def test_nothing_gives_no_rows():
    table = loss_table(LossHistory())
    assert table.length == 0 and table.rows() == []


def test_the_history_is_told_in_its_order(tiny):
    project = record(tiny, SettingChange(40, "learning_rate", 0.01))
    project = record(project, SettingChange(90, "learning_rate", 0.001))
    rows = np.ones((60, len(NAMES)))
    rows[:, 1] = np.abs(np.arange(60) - 25) + 1.0
    table = run_table(project, 60, history_of(rows))
    assert list(table.columns[0]) == [0, 25, 40, 60]
    assert table.cell(2, 1) == "Learning rate 0.0100" and "test" in table.cell(1, 1)


def test_histograms_are_told_part_by_part():
    numbers = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
    spread = Spread(histogram(numbers), None, histogram(np.abs(numbers), 0.0, 1.0))
    table = layers_table(["Hidden 1"], [spread], 3)
    assert table.length == 2 * BINS and set(table.columns[1]) == {"weights", "activations"}
    rows = table.rows()
    assert sum(row[4] for row in rows[:BINS]) == 5 and rows[0][2] == -1.0 and rows[BINS - 1][3] == 1.0
    assert all(before[3] == after[2] for before, after in pairwise(rows[:BINS]))
    assert "step 3" in table.said


@pytest.mark.parametrize(
    "found",
    [FOUND, replace(FOUND, axes=(ACROSS,), objective=HEIGHTS[:1], data_loss=HEIGHTS[:1], penalty=HEIGHTS[:1])],
    ids=["plane", "line"],
)
def test_a_landscape_is_told_at_every_place(found):
    table = landscape_table(found)
    assert table.length == found.objective.size and table.headings[-3:] == ("Objective", "Data loss", "Penalty")
    across = found.axes[0].coordinates
    for row, column in np.ndindex(*found.objective.shape):
        at = row * len(across) + column
        assert table.cell(at, 0) == across[column]
        height = found.objective[row, column]
        assert table.cell(at, len(found.axes)) == (None if math.isnan(height) else height)


def test_a_sweep_is_told_point_by_point(tiny):
    sweep = Sweep.of(tiny, {"training.learning_rate": [0.1, 0.2]}, seeds=2)
    outcomes = {run: Outcome(DONE, 10, {"data_loss": run + 1.0}) for run in range(2)}
    table = sweep_table(SweepPicture.of(sweep, outcomes, "data_loss"))
    assert table.length == 2 and table.cell(0, 0) == "0.1" and table.cell(0, 1) == 1.5
    assert table.cell(0, 5) == 2 and table.cell(1, 1) is None and table.shown(1, 1) == "–"


CELLS = st.one_of(st.floats(), st.integers(-(10**9), 10**9), st.text(max_size=20), st.none())


@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_any_cell_is_shown_copied_and_written(rows):
    columns = tuple(zip(*rows, strict=True)) if rows else ([], [])
    table = PlotTable("T", "", ("a", "b"), columns)
    for row in range(table.length):
        for column in range(2):
            assert table.shown(row, column) is not None and table.exact(row, column).isprintable()
            assert table.shown(row, column).isprintable() and len(table.shown(row, column)) <= 60
    assert csv_table(table.headings, table.rows()).count("\n") == table.length + 1
    assert "nan" not in csv_table(table.headings, [[c for c in row if isinstance(c, float)] for row in table.rows()])
