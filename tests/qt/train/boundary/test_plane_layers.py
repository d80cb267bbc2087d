"""The plot of the plane where machine code draws it: a picture, and a layer of items that is kept over it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.plane_picture import plane_picture
from micrograd_desktop.qt.controls.item_layer import ItemLayer
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot
from micrograd_desktop.raster import code

EXTENT = (-1.0, 1.0, -1.0, 1.0)


@pytest.fixture
def plot(qapp, qtbot: QtBot) -> Iterator[BoundaryPlot]:
    code.load()
    theme().set_mode("light")
    theme().apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    widget = BoundaryPlot(parent=window)
    widget.resize(300, 300)
    widget.set_heatmaps(heatmaps(1.0))
    widget.set_points(np.zeros((1, 2)), np.array([1.0]), train=True)
    with qtbot.waitExposed(window):
        window.show()
    widget.grab()
    yield widget
    window.close()


def heatmaps(slope: float) -> Heatmaps:
    grid = slope * np.add.outer(np.linspace(-3, 3, 40), np.linspace(-1, 1, 40))
    return Heatmaps(grid[None], grid, EXTENT)


def test_a_new_picture_leaves_axes_and_marks_as_they_are_kept(
    qapp, plot: BoundaryPlot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        qapp.processEvents()
    plot.grab()
    monkeypatch.setattr(ItemLayer, "forget", lambda _layer: pytest.fail("the items were not changed"))
    before, layer = plot.grab().toImage(), plot._items.pixmap().cacheKey()
    plot.set_heatmaps(heatmaps(-1.0))
    assert plot.grab().toImage() != before
    assert plot._items.pixmap().cacheKey() == layer


def test_what_changes_in_the_scene_is_seen_at_once(plot: BoundaryPlot) -> None:
    pictures = [plot.grab().toImage()]
    plot.set_points(np.array([[0.5, 0.5]]), np.array([1.0]), train=True)
    pictures.append(plot.grab().toImage())
    plot.set_wrong(np.array([[0.5, 0.5]]))
    pictures.append(plot.grab().toImage())
    plot.set_extent((-2.0, 2.0, -2.0, 2.0))
    pictures.append(plot.grab().toImage())
    theme().set_mode("dark")
    pictures.append(plot.grab().toImage())
    theme().set_mode("light")
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_a_picture_that_was_made_elsewhere_is_painted(plot: BoundaryPlot) -> None:
    request, scores = plot.picture_request(), heatmaps(-2.0)
    image = plane_picture(request, scores)
    image.pixels[:] = 0xFF123456
    plot.set_heatmaps(scores)
    plot.take_picture(request, scores, image)
    assert plot.grab().toImage().pixelColor(plot.plot_rect().center().toPoint() * 0.9).name() == "#123456"
