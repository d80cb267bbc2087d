"""The learning-rate finder as a person has it: opened by key, searched in the background, a rate taken by a click."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import SetParameter
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.theme import ui_font
from micrograd_desktop.qt.train.finder.dialog import RateFinder
from micrograd_desktop.qt.train.finder.plot import LABEL_PX, RatePlot
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
        dialog.again.click()  # does not begin with the numbers that stood there before
        assert not dialog.searching and dialog.said.text() == f"{field.accessibleName()}: {field.refusal}"
        finder.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.high.selectAll()
    finder.qtbot.keyClicks(dialog.high, "0.0001")
    finder.qtbot.keyClick(dialog.high, Qt.Key.Key_Return)
    assert dialog.said.text() == "The search must go from a lower learning rate to a higher one."
    finder.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert finder.train.finder is None and finder.rate == 0.1


def test_there_is_no_search_where_the_run_went_out_of_range_and_there_is_one_before_the_first_frame(
    finder: Finder,
) -> None:
    finder.binding.execute(SetParameter(ParameterName(1, 0, 0), 1.7e308))
    finder.binding.execute(SetParameter(ParameterName(2, 0, 0), 1.7e308))
    finder.key(Qt.Key.Key_Space)
    finder.qtbot.waitUntil(lambda: finder.binding.doctor.divergence is not None, timeout=PATIENCE)
    finder.settle()
    finder.key(Qt.Key.Key_R, CONTROL)
    assert finder.train.finder is None
    assert finder.window.statusBar().currentMessage().startswith("The run can't be copied where it stands.")
    finder.undo()
    finder.undo()
    finder.settle()
    finder.add_a_layer()  # a new run, of which nothing is shown yet
    assert finder.binding.state is None
    dialog = finder.open()
    assert dialog.said.text() == sentence(find(finder.window.session.project))
    dialog.reject()


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


def test_it_can_be_looked_for_under_a_schedule_that_was_typed(qtbot: Any, open_window: Any, tiny: Project) -> None:
    training = replace(tiny.training, schedule="lr * 0.99**k")
    finder = Finder(qtbot, open_window(replace(tiny, training=training)), random.Random(0))
    dialog = finder.open()
    assert "of which the schedule Typed makes its own" in dialog._about()
    dialog.close()


@pytest.mark.parametrize("schedule", ["lr * 0.1", "0.02"])
def test_under_a_schedule_the_rate_in_force_is_marked_and_what_taking_gives_is_said(
    qtbot: Any, open_window: Any, tiny: Project, schedule: str
) -> None:
    training = replace(tiny.training, learning_rate=1.0, schedule=schedule)
    finder = Finder(qtbot, open_window(replace(tiny, training=training)), random.Random(0))
    dialog = finder.open()
    plot = dialog.plot
    assert plot.present == (0.1 if schedule == "lr * 0.1" else 0.02)
    plot.setFocus()
    finder.qtbot.waitUntil(plot.hasFocus, timeout=PATIENCE)
    finder.qtbot.keyClick(plot, Qt.Key.Key_Home)
    finder.qtbot.keyClick(plot, Qt.Key.Key_Return)
    if schedule == "lr * 0.1":
        assert finder.train.finder is None and finder.rate == 1e-6
    else:
        assert finder.train.finder is dialog and finder.rate == 1.0
        assert dialog._about().endswith("The typed schedule doesn't use lr: a rate that is taken changes nothing.")
        assert "taken" not in plot.readout()
        dialog.close()


def test_what_is_taken_is_said_with_what_the_schedule_makes_of_it(qtbot: Any, tiny: Project) -> None:
    project = replace(tiny, training=replace(tiny.training, batch_size=1, loss="squared-error"))
    curve = find(project, None, Search(1e-3, 100.0, 80))
    plot = RatePlot()
    qtbot.addWidget(plot)
    plot.resize(656, 300)
    plot.set_curve(curve)
    words = plot._legend(curve)
    assert "dashed: the rate in use" in words and "all points at the start" in words
    assert QFontMetricsF(ui_font(LABEL_PX)).horizontalAdvance(words) < plot.width() - 24
    assert not plot.grab().toImage().isNull()
    plot.set_present(0.1, lambda learning_rate: 0.1 * learning_rate)
    plot.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier))
    assert plot.readout().endswith("; 0.001 taken gives 0.0001 at this step")
