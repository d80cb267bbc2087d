"""What machine code draws of a moment is made where the moment is drawn; the window's thread only shows it."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from micrograd_desktop.presentation import network_picture as networks
from micrograd_desktop.presentation import pictures
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.train.boundary import picture as plane_view
from micrograd_desktop.qt.train.network import picture as network_view
from micrograd_desktop.raster import code as raster_code

PATIENCE = 20_000


@pytest.fixture
def window(qtbot: Any, open_window: Any, tiny: Project) -> Any:
    raster_code.load()
    window = open_window(tiny)
    train = window.workspace("train")
    assert train.layout.boundary.plot
    qtbot.waitUntil(lambda: train.layout.boundary.plot.pictured, timeout=PATIENCE)
    train.binding.refresh()
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
    return window


class Calls:
    """Counts the calls of functions on the window's own thread."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *places: tuple[Any, str]) -> None:
        self.here, self._thread = 0, threading.get_ident()
        for module, name in places:
            monkeypatch.setattr(module, name, self._counted(getattr(module, name)))

    def _counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any) -> Any:
            self.here += threading.get_ident() == self._thread
            return function(*arguments)

        return counted


@pytest.fixture
def drawn_here(monkeypatch: pytest.MonkeyPatch) -> Calls:
    return Calls(monkeypatch, (network_view, "network_picture"), (plane_view, "plane_picture"))


def pixels_of(image: QImage) -> np.ndarray:
    """The channels of a picture, shape (height, width, 4)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(np.int64)


def play_for(qtbot: Any, window: Any, moments: int) -> None:
    """Train until so many moments were painted."""
    train = window.workspace("train")
    seen = []
    train.binding.moved.connect(lambda: seen.append(train.layout.canvas.view.grab() and train.binding.step))
    train.bar.speed_changed.emit(math.inf)
    train.binding.toggle_running()
    qtbot.waitUntil(lambda: len(seen) >= moments, timeout=PATIENCE)
    train.binding.toggle_running()
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)


def test_while_it_trains_no_picture_is_made_on_the_windows_thread(qtbot: Any, window: Any, drawn_here: Calls) -> None:
    play_for(qtbot, window, 10)
    assert drawn_here.here == 0


@pytest.mark.parametrize("quantity", ["weights", "gradients", "updates"])
def test_a_picture_that_is_given_is_the_one_that_the_view_would_make(qtbot: Any, window: Any, quantity: str) -> None:
    train = window.workspace("train")
    train.layout.canvas.set_quantity(quantity)
    play_for(qtbot, window, 3)
    view, plot = train.layout.canvas.view, train.layout.boundary.plot
    given = view.grab().toImage(), plot.grab().toImage()
    view._painting.picture = network_view.NetworkPicture()
    plot._picture = plane_view.PlanePicture()
    view.update()
    plot.repaint_overlay()
    assert (view.grab().toImage(), plot.grab().toImage()) == given


def test_a_view_that_was_changed_meanwhile_draws_by_itself(qtbot: Any, window: Any, drawn_here: Calls) -> None:
    train = window.workspace("train")
    view = train.layout.canvas.view
    wish = view.picture_wish()
    assert wish is not None
    view.zoom(1.5)
    before = view.grab().toImage()
    drawn = drawn_here.here
    numbers = network_view.numbers_of(view.scene)
    image = networks.network_picture(wish.request, numbers)
    image.pixels[:] = 0xFF123456
    view.take_picture(wish.request, numbers, image)
    assert view.grab().toImage() == before
    assert drawn_here.here == drawn


def test_another_view_of_the_plane_is_drawn_at_once(qtbot: Any, window: Any, drawn_here: Calls) -> None:
    plot = window.workspace("train").layout.boundary.plot
    before = plot.grab().toImage()
    window.workspace("train").layout.boundary.set_discrete(True)
    assert plot.grab().toImage() != before
    assert drawn_here.here >= 1


def test_nothing_is_drawn_for_views_out_of_sight(qtbot: Any, window: Any) -> None:
    window.show_workspace("trace")
    train = window.workspace("train")
    qtbot.waitUntil(lambda: not train.layout.canvas.isVisible(), timeout=PATIENCE)
    assert train.binding._display.pictures_wanted() is None
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)


def test_losses_that_are_given_are_those_that_the_plot_would_draw(qtbot: Any, window: Any) -> None:
    play_for(qtbot, window, 3)
    losses = window.workspace("train").layout.loss_plot
    curves = losses.curves
    drawing = pictures._draw_losses(losses.picture_wish(), curves._moment)
    assert curves.take_picture(drawing)
    given, drawn = curves.grab().toImage(), curves._picture._image
    assert drawn is drawing.image  # what is seen is the picture that was given
    curves.refresh()
    assert curves.grab().toImage() == given and curves._picture._image is not drawing.image


def test_losses_of_steps_that_were_forgotten_since_are_not_shown(qtbot: Any, window: Any) -> None:
    play_for(qtbot, window, 3)
    losses = window.workspace("train").layout.loss_plot
    drawing = pictures._draw_losses(losses.picture_wish(), losses.curves._moment)
    losses.cut(2)
    assert not losses.curves.take_picture(drawing)


def test_rings_that_change_leave_the_items_as_they_were_drawn(qtbot: Any, window: Any) -> None:
    boundary = window.workspace("train").layout.boundary
    plot, n = boundary.plot, len(boundary.points.places[True])
    none, every = np.zeros(n, np.bool_), np.ones(n, np.bool_)
    tests = np.zeros(len(boundary.points.places[False]), np.bool_)
    boundary.set_wrong(none, tests)
    without, kept = plot.grab().toImage(), plot._items.pixmap()
    boundary.set_wrong(every, tests)
    ringed = plot.grab().toImage()
    QApplication.processEvents()
    assert ringed != without and plot._items.pixmap() is kept
    boundary.set_wrong(none, tests)
    assert plot.grab().toImage() == without


def test_rings_are_painted_as_the_scene_paints_them(qtbot: Any, window: Any) -> None:
    boundary = window.workspace("train").layout.boundary
    plot = boundary.plot
    boundary.set_wrong(*(np.ones(len(boundary.points.places[train]), np.bool_) for train in (True, False)))
    apart = pixels_of(plot.grab().toImage())
    for item in (plot._halo, plot._ring):
        plot.addItem(item)
    plot._paint_rings = lambda *_: None
    plot.forget_items()
    inside = pixels_of(plot.grab().toImage())
    assert np.abs(apart - inside).max() <= 3
