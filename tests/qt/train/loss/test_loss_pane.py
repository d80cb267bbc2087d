"""The loss pane: every step is kept, figures follow the pointer, and a broken loss shows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import ArrayLike
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from micrograd_desktop.nn.problems import REGRESSION
from micrograd_desktop.presentation.colours import DARK, LIGHT, blend, rgb
from micrograd_desktop.qt.theme import load_fonts, theme
from micrograd_desktop.qt.train.loss.pane import LossPlot
from micrograd_desktop.training.results import Figures
from tests.figures import made_up


def trained(losses: ArrayLike) -> Figures:
    """Figures of training points only, half of them right, without a penalty."""
    losses = np.asarray(losses, np.float64)
    nothing = np.zeros(len(losses))
    return made_up(objective=losses, data_loss=losses, penalty=nothing, accuracy=nothing + 0.5)


pytestmark = pytest.mark.usefixtures("drawn_by")
only_qt = pytest.mark.parametrize("drawn_by", ["Qt"], indirect=True)


@pytest.fixture(autouse=True)
def light_theme() -> Iterator[None]:
    before = theme().mode
    theme().set_mode("light")
    yield
    theme().set_mode(before)


@pytest.fixture
def losses(qtbot: QtBot) -> LossPlot:
    """A shown, empty loss pane, with its plot in the sketch's place."""
    widget = LossPlot()
    assert widget.curves
    qtbot.addWidget(widget)
    widget.resize(360, 260)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_the_loss_pane_invites_to_start(losses: LossPlot) -> None:
    assert losses.readout.text() == "train"
    assert losses.summary() == "No steps yet."


def test_figures_of_the_last_step_stand_above_the_curves(losses: LossPlot, qtbot: QtBot) -> None:
    losses.append(
        0,
        made_up(data_loss=[0.5, 0.0224], accuracy=[0.9, 1.0], test_loss=[0.6, 0.0867], test_accuracy=[0.8, 0.971]),
    )
    qtbot.waitUntil(lambda: losses.readout.text() == "train 0.0224 100.0% test 0.0867 97.1%")
    assert losses.summary() == "Train loss 0.0224, test 0.0867 at step 1 of 1."


def test_where_there_is_little_room_the_figures_stand_closer_and_none_is_cut(losses: LossPlot) -> None:
    load_fonts()
    numbers = {"data_loss": 0.0267, "r2": 0.942, "test_loss": 0.0255, "test_r2": 0.943}
    columns = tuple(name for name in REGRESSION.columns if "error" not in name)
    losses.append(0, Figures(columns, np.array([[numbers.get(name, math.nan) for name in columns]])))
    texts = {}
    for width in (420, 330, 306):
        losses.resize(width, 260)
        QTest.qWait(0)
        losses.refresh()
        assert losses.readout.sizeHint().width() <= losses.readout.width(), width
        texts[width] = losses.readout.text()
    assert texts[420] == texts[330] == "train 0.0267 R² 0.942 test 0.0255 R² 0.943"
    assert texts[306] == "train 0.0267 R² 0.942 test 0.0255 0.943"


def test_figures_of_a_run_that_went_out_of_range_stand_on_lines_of_their_own_and_stay_there(losses: LossPlot) -> None:
    load_fonts()
    columns = tuple(name for name in REGRESSION.columns if "error" not in name)

    def step(number: int, **numbers: float) -> None:
        losses.append(number, Figures(columns, np.array([[numbers.get(name, math.nan) for name in columns]])))
        losses.refresh()

    step(0, data_loss=0.0267, r2=0.942, test_loss=0.0255, test_r2=0.943)
    height = losses.readout.height()
    step(1, data_loss=3.04e110, r2=-1.23e111, test_loss=4.56e110, test_r2=-9.87e110)
    wanted = "train 3.04e110 R² −1.23e111 test 4.56e110 R² −9.87e110"
    assert losses.readout.text() == wanted and losses.readout.height() == 2 * height
    assert losses.readout.sizeHint().width() <= losses.readout.width()
    step(2, data_loss=0.0267, r2=0.942, test_loss=0.0255, test_r2=0.943)
    assert losses.readout.height() == 2 * height, "nothing moves from step to step"
    losses.resize(520, 260)
    QTest.qWait(0)
    assert losses.readout.height() == height
    losses.resize(360, 260)
    QTest.qWait(0)
    step(3, data_loss=3.04e110, r2=-1.23e111, test_loss=4.56e110, test_r2=-9.87e110)
    losses.clear()
    assert losses.readout.height() == height


def test_a_long_curve_is_reduced_from_its_first_step_to_its_last(losses: LossPlot) -> None:
    steps = np.arange(50_000)
    for first, last in pairwise([0, 1, 60, 20_000, 50_000]):
        losses.append(first, made_up(data_loss=1.0 + steps[first:last] / 1e5))
    losses.refresh()
    assert len(losses.history) == 50_000
    drawn, _ = losses.curves.drawn_curve("data_loss")
    assert len(drawn) < 1000 and (drawn[0], drawn[-1]) == (0, 49_999)


def test_pointing_at_a_step_shows_its_figures_until_the_pointer_leaves(losses: LossPlot) -> None:
    losses.append(0, trained(np.linspace(1.0, 0.1, 101)))
    losses.refresh()
    QTest.mouseMove(losses.curves.viewport(), losses.curves.to_pixels(20, -0.5).toPoint())
    QTest.mouseMove(losses.curves.viewport(), losses.curves.to_pixels(50, -0.5).toPoint())
    assert losses.header.text == "Loss at step 50" and losses.readout.text() == "train 0.5500 50.0%"
    losses.curves.pointed.emit(None)
    assert losses.header.text == "Loss" and losses.readout.text() == "train 0.1000 50.0%"


def test_under_a_still_pointer_the_figures_are_of_the_step_that_is_there_now(losses: LossPlot) -> None:
    losses.append(0, trained(np.linspace(1.0, 0.1, 101)))
    losses.refresh()
    place = losses.curves.to_pixels(50, -0.5).toPoint()
    QTest.mouseMove(losses.curves.viewport(), losses.curves.to_pixels(20, -0.5).toPoint())
    QTest.mouseMove(losses.curves.viewport(), place)
    assert losses.header.text == "Loss at step 50"
    losses.append(101, trained(np.linspace(0.1, 0.01, 900)))
    losses.refresh()
    there = next(step for step in range(1001) if losses.curves.to_pixels(step + 0.5, 0).x() > place.x())
    assert there > 300
    assert losses.header.text == f"Loss at step {there}"
    QTest.keyClick(losses.curves, Qt.Key.Key_Home)
    losses.append(1001, trained([0.01]))
    losses.refresh()
    assert losses.header.text == "Loss at step 0", "a step that keys went to is kept"


def test_arrow_keys_walk_the_steps(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.5, 0.25]))
    QTest.keyClick(losses.curves, Qt.Key.Key_Left)
    assert losses.header.text == "Loss at step 1"
    QTest.keyClick(losses.curves, Qt.Key.Key_Home)
    assert losses.readout.text() == "train 1.0000 50.0%"
    QTest.keyClick(losses.curves, Qt.Key.Key_Left)
    assert losses.header.text == "Loss at step 0"
    QTest.keyClick(losses.curves, Qt.Key.Key_Escape)
    assert losses.header.text == "Loss"


def test_without_test_points_there_is_no_test_curve_and_a_reason(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.5]))
    losses.refresh()
    assert "test" not in losses.readout.text() and "train share" in losses.readout.toolTip()
    losses.append(2, made_up(data_loss=[0.4], accuracy=[0.6], test_loss=[0.5], test_accuracy=[0.5]))
    losses.refresh()
    assert "test 0.5000" in losses.readout.text() and losses.readout.toolTip() == ""


def test_logarithmic_and_linear_scale(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.1, 0.0]))
    losses.refresh()
    _, heights = losses.curves.drawn_curve("data_loss")
    assert heights[:2].tolist() == pytest.approx([0.0, -1.0])
    assert np.isfinite(heights[2]) and heights[2] <= -1.0
    losses.set_log(False)
    assert losses.curves.drawn_curve("data_loss")[1].tolist() == [1.0, 0.1, 0.0]


def test_a_broken_loss_ends_in_a_cross_and_reads_nan(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 2.0, np.nan]))
    losses.mark_divergence(2)
    assert losses.readout.text() == "train NaN 50.0%"
    assert losses.curves.broken_at == (2, np.inf)
    top = losses.curves.plot_rect().top()
    pixel = losses.curves.grab().toImage().pixelColor(round(losses.curves.to_pixels(2, 0).x()), round(top))
    assert (pixel.red(), pixel.green(), pixel.blue()) == pytest.approx(rgb(LIGHT.err), abs=3)
    losses.append(1, trained([0.9]))
    losses.refresh()
    assert losses.curves.broken_at is None


def test_a_finite_loss_out_of_range_is_marked_too(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 5e6]))
    losses.mark_divergence(1)
    assert losses.curves.broken_at == (1, 5e6)


def test_clearing_starts_a_new_run(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, np.nan]))
    losses.clear()
    assert losses.readout.text() == "train" and losses.curves.broken_at is None
    assert len(losses.curves.drawn_curve("data_loss")[0]) == 0


def test_a_change_of_theme_recolours_the_loss_pane(losses: LossPlot) -> None:
    theme().set_mode("dark")
    assert losses.curves.grab().toImage().pixelColor(2, 2).name() == DARK.panel.lower()


@pytest.mark.parametrize(
    "values",
    [[np.nan], [np.inf, np.nan], [0.0, 0.0], [-1.0, -2.0], [1e300, 1e-300], [1.0, 2e307], [4e-324, 1.0], [1.7e308]],
)
def test_any_loss_can_be_drawn(losses: LossPlot, values: list[float]) -> None:
    losses.append(0, trained(values))
    for log in (False, True):
        losses.set_log(log)
        assert not losses.grab().isNull()


@pytest.mark.parametrize(
    "values",
    [[5e-324, 2.3e-308], [1e-300, 1e-299, 1e-290], [-1e308, 1.7e308], [1.0, 2e307, np.inf], [4e-324, np.nan, 1.0]],
)
def test_any_loss_can_be_drawn_where_training_diverged(losses: LossPlot, values: list[float]) -> None:
    losses.append(0, trained(values))
    losses.mark_divergence(len(values) - 1)
    for log in (False, True):
        losses.set_log(log)
        assert not losses.grab().isNull()


def test_the_objective_is_drawn_on_request_where_there_is_a_penalty(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.5]))
    losses.refresh()
    assert losses.objective_box.isHidden()
    losses.append(2, made_up(objective=[0.75, 0.5], data_loss=[0.5, 0.25], penalty=[0.25, 0.25], accuracy=[0.5, 0.5]))
    losses.refresh()
    assert not losses.objective_box.isHidden() and "objective" not in losses.readout.text()
    assert len(losses.curves.drawn_curve("objective")[0]) == 0
    losses.objective_box.setChecked(True)
    assert losses.readout.text() == "train 0.2500 50.0% objective 0.5000"
    assert losses.summary() == "Train loss 0.2500, objective 0.5000 at step 3 of 3."
    assert losses.curves.drawn_curve("objective")[1][-1] == pytest.approx(np.log10(0.5))
    assert losses.curves.drawn_curve("data_loss")[1][-1] == pytest.approx(np.log10(0.25))
    losses.clear()
    assert losses.objective_box.isHidden() and losses.readout.text() == "train"


def test_a_loss_of_zero_is_drawn_at_the_bottom_where_the_axis_says_so(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.3, 0.2, 0.0]))
    losses.refresh()
    _, heights = losses.curves.drawn_curve("data_loss")
    labels = dict(losses.curves.axis.labels)
    assert labels[heights[3]] == "0"
    assert losses.curves.to_pixels(3, heights[3]).y() == pytest.approx(losses.curves.plot_rect().bottom(), abs=1)
    assert all(height > heights[3] for height, text in labels.items() if text != "0")


def test_after_a_divergence_the_axis_is_cut_and_says_how_far_it_went(losses: LossPlot) -> None:
    losses.append(0, trained([0.9, 0.5, 0.4, 0.6, 3e110]))
    losses.refresh()
    assert losses.curves.axis.beyond is None
    losses.mark_divergence(4)
    axis = losses.curves.axis
    assert (axis.beyond, axis.high) == (3e110, pytest.approx(np.log10(600)))
    assert losses.curves.drawn_curve("data_loss")[1][-1] == pytest.approx(axis.high)
    assert losses.curves.broken_at == (4, 3e110)
    for log in (True, False):
        losses.set_log(log)
        assert not losses.grab().isNull()


def test_a_divergence_is_marked_at_its_step_though_its_figures_never_came(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 2.0]))
    losses.mark_divergence(12)
    assert losses.curves.broken_at == (12, np.inf)
    assert losses.curves.to_pixels(12, 0).x() <= losses.curves.plot_rect().right()


def test_a_reduced_curve_is_a_line_in_a_band_of_its_extremes(losses: LossPlot) -> None:
    losses.append(0, trained(np.tile([1.0, 2.0, 3.0], 300)[:250]))
    losses.refresh()
    assert not losses.curves.bands
    steps = np.arange(60_000)
    losses.append(0, trained(10.0 + 5.0 * np.sin(steps)))
    losses.refresh()
    band = losses.curves.bands["data_loss"]
    inside = slice(1, -1)
    assert band.low[inside] == pytest.approx(5.0, rel=0.01) and band.high[inside] == pytest.approx(15.0, rel=0.01)
    assert (band.low <= band.line)[inside].all() and (band.line <= band.high)[inside].all()
    assert (band.steps[0], band.steps[-1]) == (0, 59_999)
    picture = losses.curves.grab().toImage()
    at = losses.curves.to_pixels(30_000, np.log10(13.0)).toPoint()
    wanted = rgb(blend(LIGHT.panel, LIGHT.plot_train, 0.25))
    found = picture.pixelColor(at)
    assert (found.red(), found.green(), found.blue()) == pytest.approx(wanted, abs=3)


def test_the_moment_that_is_shown_has_the_row_the_playhead_and_the_curves_end(losses: LossPlot) -> None:
    losses.set_moment(0, trained([2.0]))
    assert losses.readout.text() == "train 2.0000 50.0%"
    losses.append(0, trained([2.0, 1.0]))
    losses.set_moment(2, trained([0.5]))
    losses.refresh()
    assert losses.readout.text() == "train 0.5000 50.0%" and len(losses.history) == 2
    assert losses.summary() == "Train loss 0.5000 at step 2 of 2."
    steps, heights = losses.curves.drawn_curve("data_loss")
    assert (steps[-1], heights[-1]) == (2, pytest.approx(np.log10(0.5)))
    QTest.keyClick(losses.curves, Qt.Key.Key_Left)
    assert losses.header.text == "Loss at step 1" and losses.readout.text() == "train 1.0000 50.0%"
    QTest.keyClick(losses.curves, Qt.Key.Key_End)
    assert losses.header.text == "Loss at step 2" and losses.readout.text() == "train 0.5000 50.0%"
    QTest.keyClick(losses.curves, Qt.Key.Key_Escape)
    losses.set_moment(0, trained([2.5]))
    losses.refresh()
    assert losses.readout.text() == "train 2.5000 50.0%"
    assert losses.curves.drawn_curve("data_loss")[0].tolist() == [0, 1]
    losses.clear()
    assert losses.readout.text() == "train"


def test_before_the_first_step_the_row_has_the_test_loss_of_the_moment(losses: LossPlot) -> None:
    losses.clear()
    losses.set_moment(
        0, made_up(data_loss=[0.5], test_loss=[0.75], accuracy=[0.5], test_accuracy=[0.25], penalty=[0.1])
    )
    assert "0.5000" in losses.readout.text() and "0.7500" in losses.readout.text()
    losses.refresh()
    assert not losses.objective_box.isHidden()


def test_the_axis_reaches_to_the_playhead_at_once(losses: LossPlot) -> None:
    losses.set_moment(31, trained([0.5]))
    assert losses.curves.plotItem.viewRange()[0][1] >= 31


@only_qt
def test_the_playhead_is_never_ahead_of_its_curve(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.5, 0.25]))
    losses.refresh()
    assert len(losses.curves.tail("data_loss")[0]) == 0
    losses.append(3, trained([0.2, 0.3]))
    losses.set_moment(5, trained([0.4]))  # and the curve is drawn anew a little later
    drawn, _ = losses.curves.drawn_curve("data_loss")
    steps, heights = losses.curves.tail("data_loss")
    assert drawn[-1] == 2 and steps.tolist() == [2, 3, 4, 5]
    assert heights.tolist() == pytest.approx(np.log10([0.25, 0.2, 0.3, 0.4]).tolist())
    losses.refresh()
    assert losses.curves.drawn_curve("data_loss")[0].tolist() == [0, 1, 2, 3, 4, 5]
    assert len(losses.curves.tail("data_loss")[0]) == 0


@only_qt
def test_the_way_to_the_playhead_passes_over_steps_that_were_not_measured(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.5]))
    losses.refresh()
    losses.append(2, trained([math.nan, 0.25]))
    losses.set_moment(4, trained([0.4]))
    steps, heights = losses.curves.tail("data_loss")
    assert steps.tolist() == [1, 3, 4] and np.isfinite(heights).all()


@only_qt
def test_the_way_from_the_curve_to_the_playhead_is_painted(losses: LossPlot) -> None:
    losses.complete()
    losses.append(0, trained(np.linspace(1.0, 0.1, 5)))
    losses.refresh()
    losses.set_moment(9, trained([0.8]))
    picture = QImage(losses.curves.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    (first, *_, last), (low, *_, high) = losses.curves.tail("data_loss")
    with QPainter(picture) as painter:
        losses.curves.paint_overlay(painter, LIGHT)
    at = losses.curves.to_pixels((first + last) / 2, (low + high) / 2).toPoint()
    nearby = [picture.pixelColor(at.x() + x, at.y() + y).lightness() for x in (-1, 0, 1) for y in (-1, 0, 1)]
    assert min(nearby) < 90


@pytest.mark.parametrize("drawn_by", ["machine code"], indirect=True)
def test_a_picture_of_the_curve_reaches_the_moment_at_once(losses: LossPlot, qtbot: QtBot) -> None:
    losses.append(0, trained(np.linspace(1.0, 0.1, 5)))
    losses.complete()
    qtbot.waitUntil(lambda: losses.curves.pictured)
    losses.append(5, trained([0.3, 0.2]))
    losses.set_moment(7, trained([0.8]))
    assert losses.curves.drawn_curve("data_loss")[0].tolist() == list(range(8))
    assert len(losses.curves.tail("data_loss")[0]) == 0


@only_qt
def test_a_long_or_hidden_curve_goes_to_the_moment_too(losses: LossPlot) -> None:
    losses.complete()
    losses.append(0, trained(np.full(9_000, 0.5)))
    losses.refresh()
    losses.append(9_000, trained(np.full(50, 0.5)))
    losses.set_moment(9_050, trained([0.5]))
    drawn, _ = losses.curves.drawn_curve("data_loss")
    assert losses.curves.tail("data_loss")[0].tolist() == [drawn[-1], 9_050]
    assert len(losses.curves.tail("test_loss")[0]) == len(losses.curves.tail("objective")[0]) == 0


def test_the_axis_keeps_room_for_what_a_live_run_had_a_moment_ago(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.5]))
    losses.set_moment(2, trained([1e-6]))
    losses.refresh()
    losses.set_moment(2, trained([0.1]))
    losses.refresh()
    alone = losses.curves.axis.low
    losses.set_live(True)
    losses.set_moment(2, trained([1e-6]))
    losses.set_moment(2, trained([0.1]))
    losses.refresh()
    assert losses.curves.axis.low <= -6.0 < alone
    losses.set_live(False)
    losses.refresh()
    assert losses.curves.axis.low == alone


def test_the_axis_keeps_no_room_for_what_an_undone_run_had(losses: LossPlot) -> None:
    losses.append(0, trained([1.0, 0.5]))
    losses.set_live(True)
    losses.set_moment(2, trained([1e-6]))
    losses.append(1, trained([0.5, 0.4]))  # step 1 is another one now
    losses.set_moment(3, trained([0.3]))
    losses.refresh()
    assert losses.curves.axis.low > -1.0


def test_a_moment_that_was_not_measured_has_the_figures_of_the_last_step_that_was(losses: LossPlot) -> None:
    known = {"accuracy": [0.5, math.nan, 0.75, math.nan], "measured": [1.0, 0.0, 1.0, 0.0]}
    losses.append(0, made_up(data_loss=[2.0, math.nan, 1.0, math.nan], **known))
    losses.set_moment(4, made_up(batch_loss=[0.1], penalty=[0.0], measured=[0.0]))
    assert losses.readout.text() == "train 1.0000 75.0%"
    assert "of step 2" in losses.header.text and "at step 2 of" in losses.summary()
    losses.set_moment(4, made_up(data_loss=[0.5], accuracy=[1.0], penalty=[0.0], measured=[1.0]))
    assert losses.readout.text() == "train 0.5000 100.0%" and "of step" not in losses.header.text


def test_before_any_step_a_moment_that_was_not_measured_leaves_the_one_before(losses: LossPlot) -> None:
    losses.set_moment(0, made_up(data_loss=[0.5], accuracy=[1.0], penalty=[0.0], measured=[1.0]))
    losses.set_moment(1, made_up(batch_loss=[0.1], penalty=[0.0], measured=[0.0]))
    assert losses.readout.text() == "train 0.5000 100.0%" and "of step 0" in losses.header.text
