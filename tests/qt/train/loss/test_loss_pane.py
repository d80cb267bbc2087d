"""The loss pane: every step is kept, figures follow the pointer, and a broken loss shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.colours import DARK, LIGHT, rgb
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.loss.pane import LossPlot


@pytest.fixture(autouse=True)
def light_theme() -> Iterator[None]:
    before = theme().mode
    theme().set_mode("light")
    yield
    theme().set_mode(before)


@pytest.fixture
def losses(qtbot: QtBot) -> LossPlot:
    """A shown, empty loss pane."""
    widget = LossPlot()
    qtbot.addWidget(widget)
    widget.resize(360, 260)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_the_loss_pane_invites_to_start(losses: LossPlot) -> None:
    assert losses.readout.text() == "train"
    assert losses.summary() == "No steps yet."


def test_figures_of_the_last_step_stand_above_the_curves(losses: LossPlot, qtbot: QtBot) -> None:
    losses.append(0, [0.5, 0.0224], [0.9, 1.0], [0.6, 0.0867], [0.8, 0.971])
    qtbot.waitUntil(lambda: losses.readout.text() == "train 0.0224 100.0% test 0.0867 97.1%")
    assert losses.summary() == "Train loss 0.0224, test 0.0867 at step 1 of 1."


def test_a_long_curve_is_reduced_from_its_first_step_to_its_last(losses: LossPlot) -> None:
    steps = np.arange(50_000)
    for first, last in pairwise([0, 1, 60, 20_000, 50_000]):
        losses.append(first, 1.0 + steps[first:last] / 1e5, np.zeros(last - first))
    losses.refresh()
    assert len(losses.history) == 50_000
    drawn, _ = losses.curves.drawn_curve("loss")
    assert len(drawn) < 1000 and (drawn[0], drawn[-1]) == (0, 49_999)


def test_pointing_at_a_step_shows_its_figures_until_the_pointer_leaves(losses: LossPlot) -> None:
    losses.append(0, np.linspace(1.0, 0.1, 101), np.full(101, 0.5))
    losses.refresh()
    QTest.mouseMove(losses.curves.viewport(), losses.curves.to_pixels(50, -0.5).toPoint())
    assert losses.header.text == "Loss at step 50" and losses.readout.text() == "train 0.5500 50.0%"
    losses.curves.pointed.emit(None)
    assert losses.header.text == "Loss" and losses.readout.text() == "train 0.1000 50.0%"


def test_arrow_keys_walk_the_steps(losses: LossPlot) -> None:
    losses.append(0, [1.0, 0.5, 0.25], [0.5, 0.5, 0.5])
    QTest.keyClick(losses.curves, Qt.Key.Key_Left)
    assert losses.header.text == "Loss at step 1"
    QTest.keyClick(losses.curves, Qt.Key.Key_Home)
    assert losses.readout.text() == "train 1.0000 50.0%"
    QTest.keyClick(losses.curves, Qt.Key.Key_Left)
    assert losses.header.text == "Loss at step 0"
    QTest.keyClick(losses.curves, Qt.Key.Key_Escape)
    assert losses.header.text == "Loss"


def test_without_test_points_there_is_no_test_curve_and_a_reason(losses: LossPlot) -> None:
    losses.append(0, [1.0, 0.5], [0.5, 0.6], [np.nan, np.nan], [np.nan, np.nan])
    losses.refresh()
    assert "test" not in losses.readout.text() and "train share" in losses.readout.toolTip()
    losses.append(2, [0.4], [0.6], [0.5], [0.5])
    losses.refresh()
    assert "test 0.5000" in losses.readout.text() and losses.readout.toolTip() == ""


def test_logarithmic_and_linear_scale(losses: LossPlot) -> None:
    losses.append(0, [1.0, 0.1, 0.0], [0, 0, 0])
    losses.refresh()
    _, heights = losses.curves.drawn_curve("loss")
    assert heights[:2].tolist() == pytest.approx([0.0, -1.0])
    assert np.isfinite(heights[2]) and heights[2] <= -1.0
    losses.set_log(False)
    assert losses.curves.drawn_curve("loss")[1].tolist() == [1.0, 0.1, 0.0]


def test_a_broken_loss_ends_in_a_cross_and_reads_nan(losses: LossPlot) -> None:
    losses.append(0, [1.0, 2.0, np.nan], [0.5, 0.5, 0.5])
    losses.mark_divergence(2)
    assert losses.readout.text() == "train NaN 50.0%"
    assert losses.curves.broken_at == (1, 2.0)
    pixel = losses.curves.grab().toImage().pixelColor(losses.curves.to_pixels(1, np.log10(2.0)).toPoint())
    assert (pixel.red(), pixel.green(), pixel.blue()) == pytest.approx(rgb(LIGHT.err), abs=3)
    losses.append(1, [0.9], [0.5])
    losses.refresh()
    assert losses.curves.broken_at is None


def test_a_finite_loss_out_of_range_is_marked_too(losses: LossPlot) -> None:
    losses.append(0, [1.0, 5e6], [0.5, 0.5])
    losses.mark_divergence(1)
    assert losses.curves.broken_at == (1, 5e6)


def test_clearing_starts_a_new_run(losses: LossPlot) -> None:
    losses.append(0, [1.0, np.nan], [0.5, 0.5])
    losses.clear()
    assert losses.readout.text() == "train" and losses.curves.broken_at is None
    assert len(losses.curves.drawn_curve("loss")[0]) == 0


def test_a_change_of_theme_recolours_the_loss_pane(losses: LossPlot) -> None:
    theme().set_mode("dark")
    assert losses.curves.grab().toImage().pixelColor(2, 2).name() == DARK.panel.lower()


@pytest.mark.parametrize("values", [[np.nan], [np.inf, np.nan], [0.0, 0.0], [-1.0, -2.0], [1e300, 1e-300]])
def test_any_loss_can_be_drawn(losses: LossPlot, values: list[float]) -> None:
    losses.append(0, values, np.zeros(len(values)))
    for log in (False, True):
        losses.set_log(log)
        assert not losses.grab().isNull()
