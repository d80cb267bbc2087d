"""The plot of curves, the slider and the table of differences by themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from micrograd_desktop.presentation.overlaid_curves import LOSS, Measure
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.presentation.run_differences import differences
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.qt.runs.curves.card import CurvesCard
from micrograd_desktop.qt.runs.curves.pane import CurvesPane
from micrograd_desktop.qt.runs.curves.plot import NARROW, OverlayPlot
from micrograd_desktop.qt.runs.differences import ALONE, FIRST, SAME, DifferencesPane
from micrograd_desktop.qt.runs.step_slider import StepRow
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.training.replays import Replay

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def courses(tiny):
    found = []
    for steps in (40, 25):
        course, replay = Course(), Replay(replace(tiny, name=str(steps)), steps)
        while not course.ended:
            course.take(replay.forward())
        found.append(course)
    return found


@pytest.fixture
def plot(qtbot, courses):
    plot = OverlayPlot()
    qtbot.addWidget(plot)
    plot.resize(700, 400)
    plot.set_runs(["first", "second"], courses)
    plot.show()
    return plot


def test_a_click_asks_for_the_place_under_it_and_keys_for_steps(plot, qtbot):
    rect = plot.plot_rect()
    with qtbot.waitSignal(plot.place_chosen) as chosen:
        qtbot.mouseClick(plot, LEFT, pos=QPoint(round(rect.left() + rect.width() / 2), round(rect.center().y())))
    assert chosen.args[0] == pytest.approx(20.0, abs=0.1)
    for key, by in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_PageDown, 100)):
        with qtbot.waitSignal(plot.moved_by) as moved:
            qtbot.keyClick(plot, key)
        assert moved.args == [by]
    with qtbot.waitSignal(plot.end_wished) as end:
        qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert end.args == [False]


def test_there_is_room_for_names_only_where_the_plot_is_wide(plot):
    wide = plot.width() - plot.plot_rect().right()
    plot.resize(NARROW - 10, 400)
    assert plot.width() - plot.plot_rect().right() < wide


def test_curves_are_drawn_in_the_colours_of_the_runs(plot):
    image = plot.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(60, 640, 2) for y in range(10, 360, 2)}
    assert {colour.lower() for colour in tokens().classes[:2]} <= colours


def test_a_share_is_drawn_on_a_plain_axis_whatever_is_asked_for(plot):
    plot.set_look(Measure("Accuracy", "accuracy", "test_accuracy"), "step", True)
    assert not plot.drawn.axis.logarithmic and plot.drawn.axis.low == 0.0
    plot.set_look(LOSS, "time", True)
    assert plot.drawn.axis.logarithmic and 0.0 < plot.place_of(40, 0) <= plot.drawn.across


def test_values_say_which_runs_are_shorter(qtbot, courses, tiny):
    pane = CurvesPane()
    qtbot.addWidget(pane)
    pane.resize(800, 400)
    pane.set_runs(["first", "second"], courses, [problem_of(tiny)] * 2)
    pane.set_step(30)
    assert pane.values.text().count("(step 25)") == 1 and "second" in pane.values.text()
    assert "step 30: first " in pane.plot.accessibleName()


def test_a_card_shows_no_moment(qtbot, courses):
    card = CurvesCard([("first", courses[0])], "epoch")
    qtbot.addWidget(card)
    card.resize(600, 400)
    assert card.plot.drawn is not None and not card.grab().isNull()


def test_the_slider_goes_by_steps_and_hundreds_within_its_ends(qtbot):
    row = StepRow()
    qtbot.addWidget(row)
    row.resize(500, 40)
    row.set_ends([250, 90])
    row.set_step(90)
    assert row.words.text() == "Step 90 of 250" and row.slider.accessibleName() == "Step of all runs, 90 of 250"
    asked = []
    row.step_wished.connect(asked.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        qtbot.keyClick(row.slider, key)
    assert asked == [91, 191, 250, 150, 0]


def test_the_table_says_what_differs_or_why_there_is_none(qtbot, tiny):
    pane = DifferencesPane()
    qtbot.addWidget(pane)
    assert pane.words.text() == FIRST
    pane.show_differences(["one"], ())
    assert pane.words.text() == ALONE
    pane.show_differences(["one", "other"], ())
    assert pane.words.text() == SAME and pane.view.isHidden()
    pane.show_differences(["one", "other"], (), [60, 60])
    assert pane.words.text() == SAME
    pane.show_differences(["one", "other"], (), [60, 25])
    assert pane.words.text() == f"{SAME} They are one run: 'one' goes on from step 25, where 'other' ends."
    other = replace(tiny, training=replace(tiny.training, learning_rate=0.5))
    pane.show_differences(["one", "two", "<b>three</b>"], differences((tiny, other, tiny)))
    model = pane.model
    assert not pane.view.isHidden() and model.index(0, 2).data() == "0.5"
    fonts = [model.index(0, column).data(Qt.ItemDataRole.FontRole) for column in range(4)]
    assert [font is not None for font in fonts] == [False, False, True, False]
    assert model.headerData(3, Qt.Orientation.Horizontal) == "<b>three</b>"
    tip = model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
