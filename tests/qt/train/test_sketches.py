"""The plots' sketches of the first frame: what stands in them stands where the plots put it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage

from micrograd_desktop.data.split import generate
from micrograd_desktop.presentation.loss_history import HistoryPoint
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.loss.pane import LossPlot

MEAN, SIZES = 0.5, [(360, 460), (411, 387), (300, 600)]


@pytest.fixture(params=["light", "dark"], autouse=True)
def mode(request, qapp):
    theme().set_mode(request.param)
    theme().apply(qapp)
    yield
    theme().set_mode("light")


def picture(widget):
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def shown(qtbot, pane, size):
    qtbot.addWidget(pane)
    pane.resize(*size)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tests", [True, False])
def test_the_planes_sketch_has_its_axes_and_points_where_the_plot_has_them(qtbot, size, tests):
    pane = shown(qtbot, BoundaryView(), size)
    points = generate(DatasetSpec("moons", 120, 0.1, 0.7, 3))
    pane.set_points(points.train_x, points.train_y, points.test_x, points.test_y)
    pane.set_test_visible(tests)
    sketch, rect = picture(pane), pane.figure.shown.plot_rect()
    plot = pane.complete()
    assert plot.plot_rect() == rect
    assert np.abs(picture(pane) - sketch).mean() < MEAN
    assert np.array_equal(np.sort(plot.drawn_points(train=True), axis=0), np.sort(points.train_x, axis=0))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("start", [0, 40])
def test_the_losses_sketch_has_its_axes_where_the_plot_has_them(qtbot, size, start):
    pane = shown(qtbot, LossPlot(), size)
    if start:
        pane._set_moment(HistoryPoint(start, {"data_loss": 0.5}))
    sketch, rect = picture(pane), pane._drawn.plot_rect().toRect()
    curves = pane.complete()
    assert curves.plot_rect().toRect() == rect
    assert np.abs(picture(pane) - sketch).mean() < MEAN


def test_what_the_sketches_were_told_the_plots_know(qtbot):
    plane, losses = shown(qtbot, BoundaryView(), SIZES[0]), shown(qtbot, LossPlot(), SIZES[0])
    plane.set_points(np.zeros((1, 2)), np.ones(1), np.empty((0, 2)), np.empty(0))
    plane.set_probe(0.25, 0.5, -1.5, "here")
    assert plane.plot.probe == (0.25, 0.5, -1.5)
    losses.set_log(False)
    losses.mark_divergence(3)
    assert losses.curves.broken_at == (3, np.inf) and not losses.curves.axis.logarithmic


def test_a_plot_that_is_there_is_not_made_again(qtbot):
    pane = shown(qtbot, BoundaryView(), SIZES[0])
    assert pane.complete() is pane.plot is pane.complete()
