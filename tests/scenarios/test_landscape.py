"""The loss landscape in its window, with a real mouse and a real keyboard."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from micrograd_desktop.presentation.formats import plain
from micrograd_desktop.project.edits import AddLayer
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.train.landscape import window as landscape_window
from micrograd_desktop.training.landscape import KINDS
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import PATIENCE, Person

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


class Surveyor(Person):
    """A person who looks at landscapes; begins with some steps done, and the window open."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        super().__init__(qtbot, window, random.Random(0))
        self.settle()
        for _ in range(3):
            self.step()
        self.settle()
        self.open()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """In the main window, to which one goes for it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window, timeout=PATIENCE)
        super().key(key, modifier)

    def open(self) -> None:
        self.key(Qt.Key.Key_M, CONTROL)
        self.view = self.train.landscapes.window
        self.wait()

    def wait(self) -> None:
        self.settle()
        self.qtbot.waitUntil(lambda: not self.view.busy, timeout=PATIENCE)

    @property
    def found(self) -> Any:
        return self.view.plot.found

    def choose(self, kind: str) -> None:
        """By the keyboard, as the rows of the list have it."""
        chooser = self.view.choices.kind
        chooser.setFocus()
        self.qtbot.keyClick(chooser, Qt.Key.Key_Home)
        for _ in range(list(KINDS).index(kind)):
            self.qtbot.keyClick(chooser, Qt.Key.Key_Down)
        self.wait()

    def click(self, place: Place) -> None:
        at = self.view.plot.pixels_of(place).toPoint()
        QTest.mouseMove(self.view.plot, at)
        QTest.mouseClick(self.view.plot, LEFT, pos=at)
        self.wait()

    def type(self, field: Any, text: str) -> None:
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.wait()


@pytest.fixture
def surveyor(qtbot, open_window, tiny) -> Surveyor:
    return Surveyor(qtbot, open_window(tiny))


def test_a_click_in_a_slice_sets_its_two_parameters_and_the_loss_there_is_the_one_that_was_read(surveyor):
    before = surveyor.binding.parameters.copy()
    assert surveyor.view.card.head.text().startswith("Step 3. Objective ")
    assert surveyor.found.height == run_of(surveyor).look().figures.column("objective")[0]
    surveyor.click(Place(30, 10))
    read = surveyor.found.objective[30, 10]
    places = [axis.place for axis in surveyor.found.axes]
    wanted = [surveyor.found.axes[0].coordinates[10], surveyor.found.axes[1].coordinates[30]]
    assert surveyor.binding.parameters[places].tolist() == wanted
    assert np.array_equal(np.delete(surveyor.binding.parameters, places), np.delete(before, places))
    assert run_of(surveyor).look().figures.column("objective")[0] == read
    assert surveyor.view.plot.now == tuple(wanted) and surveyor.view.stale.isHidden()
    assert surveyor.view.card.head.text().endswith(f", now {plain(float(read))} at the full dot")
    assert surveyor.view.readout.text().endswith("The run stands there.")
    surveyor.view.plot.point_at(Place(3, 3))
    assert surveyor.view.readout.text().endswith("A click, or Enter, goes there.")
    assert surveyor.window.session.undo_label == "change of parameters"
    surveyor.qtbot.keyClick(surveyor.view, Qt.Key.Key_Z, CONTROL)
    surveyor.wait()
    assert np.array_equal(surveyor.binding.parameters, before)
    assert surveyor.view.plot.now == surveyor.found.here
    assert "now" not in surveyor.view.card.head.text()


def test_the_dot_of_the_run_is_seen_under_the_cursor_and_its_moment_is_a_ring(surveyor):
    surveyor.click(Place(30, 10))
    plot = surveyor.view.plot
    image, ratio = plot.grab().toImage(), plot.devicePixelRatioF()
    accent, at = QColor(tokens().accent), plot.pixels_of(Place(30, 10))
    seen = [image.pixelColor((ratio * (at + QPointF(dx, 0.0))).toPoint()).name() for dx in (-4.0, 0.0, 4.0)]
    assert seen == [accent.name()] * 3
    here = plot.pixels_of(Place(20, 20))
    assert image.pixelColor((ratio * here).toPoint()).name() == QColor(tokens().canvas).name()


def test_a_name_too_long_for_its_field_is_cut_in_the_middle_and_whole_in_the_tip(surveyor):
    field = surveyor.view.choices.names[0]
    pictures = []
    for name in ("weight of a long name to 1.1", "weight of a long name to 1.10"):
        field.clearFocus()
        field.show_text(name)
        assert field.toolTip().startswith(f"{name}\n")
        pictures.append(field.grab().toImage())
    assert not field.hasFocus() and pictures[0] != pictures[1]


def run_of(surveyor: Surveyor) -> Run:
    """The run of the window's project, where the window shows it."""
    run = Run(surveyor.window.session.project)
    run.advance(surveyor.binding.step)
    return run


def test_the_keyboard_alone_goes_to_a_place(surveyor):
    plot = surveyor.view.plot
    plot.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        surveyor.qtbot.keyClick(plot, key)
    assert plot.cursor_place == Place(21, 22)
    assert "objective" in plot.accessibleName() and surveyor.view.readout.text() in plot.accessibleName()
    surveyor.qtbot.keyClick(plot, Qt.Key.Key_Return)
    surveyor.wait()
    axes = surveyor.found.axes
    assert surveyor.binding.parameters[axes[0].place] == axes[0].coordinates[22]
    assert surveyor.binding.parameters[axes[1].place] == axes[1].coordinates[21]
    surveyor.qtbot.keyClick(surveyor.view, Qt.Key.Key_Escape)
    assert surveyor.train.landscapes.window is None


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_chosen_evaluated_and_explained(surveyor, kind):
    surveyor.choose(kind)
    assert surveyor.found.wish.kind == kind
    assert KINDS[kind].says in surveyor.view.card.words.text()
    assert (surveyor.found.path is None) == (kind == "gradient")
    assert surveyor.view.go.isEnabled() is False
    surveyor.click(Place(0, 3))
    assert surveyor.view.go.isEnabled() == (kind == "slice")
    assert surveyor.window.session.can_undo == (kind == "slice")
    assert not surveyor.view.plot.grab().toImage().isNull()


def test_what_the_run_has_left_is_said_and_renewed(surveyor):
    found = surveyor.found
    surveyor.step()
    surveyor.settle()
    assert surveyor.view.stale.text() == "The run is at step 4 now. Renew shows the present."
    assert surveyor.found is found and surveyor.view.plot.now is None
    surveyor.click(Place(2, 2))
    assert surveyor.view.said.text() == surveyor.view.stale.text()
    assert not surveyor.window.session.can_undo
    surveyor.view.again.click()
    surveyor.wait()
    assert surveyor.found.step == 4 and surveyor.view.stale.isHidden()
    surveyor.binding.execute(AddLayer(2, "tanh"))
    surveyor.settle()
    assert "is another now" in surveyor.view.stale.text()
    surveyor.view.again.click()
    surveyor.wait()
    assert len(surveyor.found.parameters) == len(surveyor.binding.parameters)


def test_parameters_are_chosen_by_name_and_a_wrong_one_is_refused_with_a_sentence(surveyor):
    across = surveyor.view.choices.names[0]
    surveyor.type(across, "bias of output")
    assert [axis.title for axis in surveyor.found.axes] == ["bias of output", "weight y to 1.1"]
    surveyor.type(across, "weight q")
    assert "no parameter called 'weight q'" in across.refusal
    assert surveyor.found.axes[0].title == "bias of output"
    surveyor.type(across, "weight y to 1.1")
    assert across.refusal == "A slice needs two different parameters."


def test_two_parameters_are_selected_one_after_the_other(surveyor):
    for place in (4, 9):
        surveyor.layout.inspector.select_parameter(place)
        surveyor.open()
    assert [axis.place for axis in surveyor.found.axes] == [9, 4]
    surveyor.layout.inspector.select_parameter(4)
    surveyor.open()
    assert [axis.place for axis in surveyor.found.axes] == [4, 9]


def test_a_weights_menu_in_the_inspector_opens_it(surveyor):
    surveyor.view.reject()
    inspector = surveyor.layout.inspector
    inspector.select_parameter(5)
    rect = inspector.tree.visualRect(inspector.tree.currentIndex())
    inspector.tree.customContextMenuRequested.emit(QPoint(rect.center()))
    menu = inspector.findChild(QMenu)
    surveyor.qtbot.waitUntil(menu.isVisible)
    surveyor.qtbot.keyClick(menu, Qt.Key.Key_L)
    surveyor.view = surveyor.train.landscapes.window
    surveyor.wait()
    assert [axis.place for axis in surveyor.found.axes] == [5, 4]


def test_it_is_cancelled_and_what_was_shown_stays(surveyor, monkeypatch):
    found = surveyor.found

    def endless(_project, _step, _parameters, _wish, tell, **_options):
        while True:
            tell(0.5, "evaluating")

    monkeypatch.setattr(landscape_window, "survey", endless)
    surveyor.view.again.click()
    surveyor.qtbot.waitUntil(lambda: surveyor.view.said.text() == "Evaluating, 50%", timeout=PATIENCE)
    surveyor.view.stop.click()
    surveyor.wait()
    assert surveyor.view.said.text() == "Cancelled. Renew begins anew." and surveyor.found is found
    surveyor.view.again.click()
    surveyor.qtbot.waitUntil(lambda: surveyor.view.said.text() == "Evaluating, 50%", timeout=PATIENCE)
    surveyor.window.close()  # which ends it, too
    assert surveyor.train.landscapes.window is None


def test_what_can_not_be_is_said_in_its_place(surveyor):
    surveyor.reset()
    surveyor.settle()
    surveyor.choose("path")
    assert surveyor.view.said.text() == "The run has not moved yet. Train some steps first."
    assert surveyor.found is None and not surveyor.view.go.isEnabled()


def test_numbers_beyond_the_limits_are_refused_beside_their_field(surveyor):
    surveyor.type(surveyor.view.choices.reach, "0")
    assert "between 0.000001 and 1000000" in surveyor.view.choices.reach.refusal
    surveyor.type(surveyor.view.choices.reach, "0.5")
    assert np.ptp(surveyor.found.axes[0].coordinates) == pytest.approx(1.0)
    surveyor.choose("random")
    first = surveyor.found.objective
    surveyor.view.choices.other.click()
    surveyor.wait()
    assert not np.array_equal(surveyor.found.objective, first)
    assert surveyor.view.choices.seed.text() == "1"


def test_tab_goes_through_the_controls_in_the_order_in_which_one_reads(surveyor):
    view = surveyor.view
    surveyor.click(Place(20, 20))
    view.activateWindow()
    order = (view.choices.kind, *view.choices.names, view.choices.reach, view.choices.points, view.choices.path)
    order = (*order, view.plot, view.as_table, view.go, view.again, view.close_button)
    order[0].setFocus()
    for before, after in pairwise(order):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        surveyor.qtbot.waitUntil(after.hasFocus)
    named = [widget for widget in order if not (widget.accessibleName() or getattr(widget, "text", str)())]
    assert not named
