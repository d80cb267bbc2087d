"""The learning-rate finder as a person has it: opened by key, searched in the background, a rate taken by a click."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.train.finder.dialog import RateFinder
from micrograd_desktop.qt.train.finder.plot import RatePlot
from micrograd_desktop.training.rate_finder import RateCurve, Search, find, sentence
from tests.scenarios.test_one_moment import PATIENCE, Person

CONTROL = Qt.KeyboardModifier.ControlModifier


class Finder(Person):
    """Opens the dialog, and waits for what it finds."""

    def open(self) -> RateFinder:
        self.key(Qt.Key.Key_R, CONTROL)
        dialog = self.train.finder
        assert isinstance(dialog, RateFinder)
        self.wait(dialog)
        return dialog

    def wait(self, dialog: RateFinder) -> None:
        self.qtbot.waitUntil(lambda: not dialog.searching, timeout=PATIENCE)

    @property
    def rate(self) -> float:
        return self.binding.present.training.learning_rate


@pytest.fixture
def finder(qtbot: Any, open_window: Any, tiny: Project) -> Finder:
    return Finder(qtbot, open_window(tiny), random.Random(0))


def test_a_click_on_the_curve_takes_its_rate_as_one_change_and_the_run_is_as_it_was(finder: Finder) -> None:
    finder.steps()
    finder.settle()
    project, before = finder.window.session.project, finder.binding.state
    dialog = finder.open()
    curve = find(project, before)
    assert dialog.said.text() == sentence(curve) and f"From step {before.step}" in dialog.said.text()
    assert finder.binding.state.same_as(before) and finder.window.session.project == project
    place = dialog.plot.place(float(curve.rates[60]), 1.0).toPoint()
    QTest.mouseMove(dialog.plot, QPoint(place.x(), dialog.plot.height() // 2))
    finder.qtbot.mouseClick(dialog.plot, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), dialog.plot.height() // 2))
    assert finder.train.finder is None
    assert finder.rate == float(f"{curve.rates[60]:.3g}")
    finder.settle()
    assert finder.binding.step == before.step
    assert np.array_equal(finder.binding.parameters, before.parameters)
    finder.window.activateWindow()  # a screen without a window manager does not do that
    finder.qtbot.waitUntil(finder.window.isActiveWindow, timeout=PATIENCE)
    finder.undo()
    assert finder.window.session.project == project


def test_by_keyboard_arrows_choose_and_enter_takes(finder: Finder) -> None:
    dialog = finder.open()
    curve = find(finder.window.session.project)
    plot = dialog.plot
    plot.setFocus()
    finder.qtbot.waitUntil(plot.hasFocus, timeout=PATIENCE)
    assert plot.pointed == float(f"{curve.rates[curve.lowest]:.3g}")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        finder.qtbot.keyClick(plot, key)
    chosen = float(f"{curve.rates[curve.lowest - 2]:.3g}")
    assert plot.pointed == chosen and plot.accessibleName().startswith("Loss against learning rate. Rate ")
    finder.qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert finder.rate == chosen


def test_other_rates_are_tried_as_they_are_typed_and_refused_where_they_can_not_be(finder: Finder) -> None:
    dialog = finder.open()
    for field, text in ((dialog.low, "0.001"), (dialog.high, "1"), (dialog.steps, "30")):
        field.setFocus()
        field.selectAll()
        finder.qtbot.keyClicks(field, text)
        finder.qtbot.keyClick(field, Qt.Key.Key_Return)
        finder.wait(dialog)
    assert dialog.said.text() == sentence(find(finder.window.session.project, None, Search(0.001, 1.0, 30)))
    for field, text, said in (
        (dialog.low, "1000", "The learning rate must be between"),
        (dialog.steps, "9", "The number of steps must be between 10 and 10,000"),
    ):
        field.selectAll()
        finder.qtbot.keyClicks(field, text)
        finder.qtbot.keyClick(field, Qt.Key.Key_Return)
        assert said in field.refusal
        finder.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.high.selectAll()
    finder.qtbot.keyClicks(dialog.high, "0.0001")
    finder.qtbot.keyClick(dialog.high, Qt.Key.Key_Return)
    assert dialog.said.text() == "The search must go from a lower learning rate to a higher one."
    finder.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert finder.train.finder is None and finder.rate == 0.1


def test_a_long_search_is_cancelled_and_ends_with_the_window(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    def for_ever(_project: Any, _state: Any, _search: Any, check: Any, progress: Any) -> None:
        while True:
            check()
            progress(0.5)

    monkeypatch.setattr("micrograd_desktop.qt.train.finder.dialog.find", for_ever)
    finder.key(Qt.Key.Key_R, CONTROL)
    dialog = finder.train.finder
    assert dialog is not None and dialog.again.text() == "Cancel"
    finder.qtbot.waitUntil(lambda: dialog.progress.value() == 50, timeout=PATIENCE)
    finder.qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    finder.wait(dialog)
    assert dialog.said.text() == "Cancelled. Nothing was changed." and dialog.again.text() == "Search again"
    dialog.again.click()  # and the window is closed over it


def test_where_it_diverges_is_marked_and_a_mean_is_drawn_of_batches(qtbot: Any, finder: Finder) -> None:
    project = finder.window.session.project
    for batch in (None, 5):
        trained = replace(project.training, batch_size=batch, loss="squared-error")
        curve = find(replace(project, training=trained), None, Search(1e-3, 100.0, 80))
        assert curve.diverged is not None
        plot = RatePlot()
        qtbot.addWidget(plot)
        plot.resize(500, 300)
        plot.set_curve(curve)
        end = plot.place(float(curve.rates[-1]), float(curve.drawn[-1]))
        image = plot.grab().toImage()
        red = [
            image.pixelColor(int(end.x()) + dx, int(end.y()) + dy).red()
            - image.pixelColor(int(end.x()) + dx, int(end.y()) + dy).blue()
            for dx in range(-5, 6)
            for dy in range(-5, 6)
        ]
        assert max(red) > 60
    none = RateCurve(0, np.empty(0), np.empty(0), np.empty(0), False, None, 1.0)
    plot.set_curve(none)
    assert plot.pointed is None and plot.grab() is not None
