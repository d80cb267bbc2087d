"""How a sweep is drawn: a line with gaps where no run has a number, and parallel lines that are told apart."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.sweep.line import Line
from micrograd_desktop.qt.train.sweep.lines import Lines
from micrograd_desktop.qt.train.sweep.plot import SweepPlot
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_outcome import DIVERGED, DONE, Outcome

RATE, WIDTH, LIMIT = "training.learning_rate", "network.hidden[0].size", "training.strength"
RECT = QRectF(50, 20, 600, 400)
THREE = Sweep.of(Project(), {RATE: [0.01, 0.1, 1.0], WIDTH: [2, 4], LIMIT: [0.0, 0.01]}, 2)


def ended(loss: float) -> Outcome:
    return Outcome(DIVERGED, 3, {}, "It went.") if math.isnan(loss) else Outcome(DONE, 20, {"data_loss": loss})


def picture(sweep: Sweep, losses: list[float], done: int | None = None) -> SweepPicture:
    """With a loss for each point, a little more for each further seed; NaN diverged."""
    runs = [loss + 0.05 * k for loss in losses for k in range(len(sweep.seeds))]
    return SweepPicture.of(sweep, {run: ended(loss) for run, loss in enumerate(runs[:done])}, "data_loss")


def test_the_line_has_a_gap_where_all_runs_diverged() -> None:
    sweep = Sweep.of(Project(), {RATE: [0.4, 0.1, 0.3, 0.2, 0.5]}, 2)
    line = Line(picture(sweep, [0.4, 0.1, math.nan, 0.2, 0.5]))
    drawn = [[round(row.mean or 0.0, 3) for _, row in run] for run in line.runs(RECT)]
    assert drawn == [[0.125, 0.225], [0.425, 0.525]]
    across = [x for run in line.runs(RECT) for x, _ in run]
    assert across == sorted(across)


@given(losses=st.lists(st.one_of(st.just(math.nan), st.floats(0.01, 10.0)), min_size=1, max_size=12))
def test_every_value_with_a_mean_is_in_one_run_of_the_line(losses: list[float]) -> None:
    rates = [round(0.01 * (i + 1), 4) for i in range(len(losses))]
    runs = Line(picture(Sweep.of(Project(), {RATE: rates}), losses)).runs(RECT)
    assert sum(len(run) for run in runs) == sum(not math.isnan(loss) for loss in losses)
    assert all(run for run in runs)


def shown(qtbot, made: SweepPicture) -> SweepPlot:
    plot = SweepPlot()
    qtbot.addWidget(plot)
    plot.resize(900, 500)
    plot.set_picture(made)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def reds(plot: SweepPlot, x: float, top: float, bottom: float) -> int:
    image, ratio = plot.grab().toImage(), plot.devicePixelRatioF()
    colours = [image.pixelColor(int(x * ratio), int(y * ratio)) for y in np.arange(top, bottom)]
    return sum(colour.red() - colour.green() > 60 for colour in colours)


def test_where_all_diverged_it_is_said_and_a_legend_says_what_the_marks_are(qtbot) -> None:
    sweep = Sweep.of(Project(), {RATE: [0.1, 0.2, 0.3]}, 2)
    plot = shown(qtbot, picture(sweep, [0.1, math.nan, 0.3]))
    drawing = plot._drawing
    assert isinstance(drawing, Line)
    assert [sample for sample, _ in drawing._legend] == ["mean", "band", "range", "hatched"]
    strip = plot.rect_of(Place(0, 1))
    assert reds(plot, strip.center().x(), strip.top(), strip.top() + 24) > 3  # the word
    assert not Line(picture(sweep, [0.1, 0.2, 0.3], 4))._legend[3:]


def test_each_point_of_three_settings_is_a_line_that_is_pointed_at_along_its_whole_length() -> None:
    lines = Lines(picture(THREE, [0.1 * (i + 1) for i in range(12)]))
    where = lines._where(RECT)
    assert where.shape == (12, 4) and np.isfinite(where).all()
    for axis in range(3):
        assert len({round(y, 3) for y in where[:, axis]}) == 12  # lines through one value stand apart
        for point in range(12):
            at = QPointF(lines.x_of(RECT, axis), where[point, axis])
            assert lines.place_at(RECT, at) == Place(0, point)
    for point in range(12):
        assert lines.place_at(RECT, lines.rect_of(RECT, Place(0, point)).center()) == Place(0, point)
    assert where[0, 3] > where[11, 3]  # a higher loss stands higher
    assert lines.place_at(RECT, QPointF(RECT.left(), RECT.top() + 1)) is None


def test_of_runs_to_come_and_of_those_that_diverged_the_settings_are_seen() -> None:
    losses = [0.1] * 12
    losses[3] = math.nan
    lines = Lines(picture(THREE, losses, 10))
    where = lines._where(RECT)
    assert where[3, 3] == RECT.top() and np.isnan(where[5:, 3]).all()
    assert np.isfinite(where[:, :3]).all()
    assert lines.place_at(RECT, lines.rect_of(RECT, Place(0, 9)).center()) == Place(0, 9)


def test_the_best_line_is_seen_whole_and_the_caret_is_on_its_line(qtbot) -> None:
    plot = shown(qtbot, picture(THREE, [0.1 * (i + 1) for i in range(12)]))
    assert not plot.lined and plot.accessibleDescription().startswith("data loss over learning rate, number of")
    place = plot.rect_of(Place(0, 4)).center()
    assert plot.place_at(place) == Place(0, 4)
    plot.point_at(Place(0, 4))
    assert plot.point == 4
    image, ratio = plot.grab().toImage(), plot.devicePixelRatioF()
    assert image.pixelColor((place * ratio).toPoint()) == QColor(tokens().accent)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.point == 5
    for key, point in ((Qt.Key.Key_End, 11), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(plot, key)
        assert plot.point == point


@pytest.mark.parametrize("seeds", [1, 3])
def test_a_list_of_three_settings_is_drawn_as_lines_too(qtbot, seeds: int) -> None:
    over = {RATE: [0.1, 0.2, 0.3], WIDTH: [2, 4, 8], LIMIT: [0.0, 0.01, 0.1]}
    sweep = Sweep.of(Project(), over, seeds, listed=True)
    made = picture(sweep, [0.3, 0.2, 0.1])
    assert made.is_parallel and made.shape == (1, 3)
    plot = shown(qtbot, made)
    assert plot.place_at(plot.rect_of(Place(0, 2)).center()) == Place(0, 2)
