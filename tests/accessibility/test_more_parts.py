"""What assistive clients find in runs, finder, sweep, landscape, bent plane and sliders, asked as Qt asks for them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from micrograd_desktop.presentation.course_tables import MOST_ROWS, courses_table, rates_table
from micrograd_desktop.presentation.overlaid_curves import LOSS
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.kept_runs import kept, with_run
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.qt.controls.parts import PRESS, offer_parts
from micrograd_desktop.qt.controls.slider import LinearSlider
from micrograd_desktop.qt.train.finder.parts import TAKE
from micrograd_desktop.qt.train.finder.plot import RatePlot
from micrograd_desktop.qt.train.landscape.plot import LandscapePlot
from micrograd_desktop.qt.train.sweep.plot import SweepPlot
from micrograd_desktop.training.landscape import Wish, survey
from micrograd_desktop.training.rate_finder import Search, find
from micrograd_desktop.training.results import Figures
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.sweep import Axis, Sweep
from tests.accessibility.test_parts import DESCRIPTION, NAME, act, interface, named, names, parts

PATIENCE = 60_000
VALUE = QAccessible.Text.Value


def quiet(_share: float, _doing: str) -> None:
    """Nobody watches how far it is."""


@pytest.fixture(autouse=True)
def offered(qapp):
    offer_parts()


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_a_slider_is_one_with_a_number_that_can_be_set_within_its_ends(qtbot):
    slider, heard = shown(qtbot, LinearSlider(0.0, 1.0, 0.05, "Noise")), []
    slider.value_changed.connect(lambda value, _key: heard.append(value))
    asked = interface(slider)
    number = asked.valueInterface()
    assert asked.role() == QAccessible.Role.Slider and asked.text(NAME).startswith("Noise")
    assert (number.minimumValue(), number.maximumValue()) == (0.0, 1.0)
    number.setCurrentValue(0.25)
    number.setCurrentValue(7)
    assert heard == [0.25, 1.0] and number.currentValue() == 1.0 and asked.text(VALUE) == slider.text(1.0)


def test_the_finders_rates_are_children_that_can_be_pointed_at_and_taken(qtbot, tiny):
    plot, taken = shown(qtbot, RatePlot()), []
    plot.rate_taken.connect(taken.append)
    assert parts(plot) == [] and interface(plot).role() == QAccessible.Role.Chart
    curve = find(tiny, search=Search(1e-3, 1.0, 20))
    plot.set_curve(curve)
    assert len(parts(plot)) == len(curve.rates) and names(plot)[0].startswith("rate 0.001: loss ")
    act(parts(plot)[4], PRESS)
    assert plot.pointed_place == 4 and parts(plot)[4].state().selected and taken == []
    act(parts(plot)[5], TAKE)
    assert taken == [pytest.approx(float(curve.rates[5]), rel=1e-2)]
    assert f"{len(curve.rates)} rates from 0.001 to " in interface(plot).text(DESCRIPTION)
    table = rates_table(curve)
    assert (
        table.length == len(curve.rates) and table.cell(3, 0) == curve.rates[3] and table.cell(3, 1) == curve.losses[3]
    )


def test_the_places_of_a_landscape_are_children_that_say_their_heights(qtbot, tiny):
    plot = shown(qtbot, LandscapePlot())
    run = Run(tiny)
    found = survey(tiny, 0, run.parameters, Wish("slice", (0, 1), points=9), quiet)
    plot.set_landscape(found)
    rows, columns = found.objective.shape
    assert len(parts(plot)) == rows * columns
    one = parts(plot)[columns + 2]
    assert one.text(NAME) == plot.told(plot.place(1, 2)) != ""
    act(one, PRESS)
    assert plot.caret == plot.place(1, 2) and one.state().selected
    assert "objective from" in interface(plot).text(DESCRIPTION)
    pixel = plot.mapToGlobal(plot.spot(plot.caret).center().toPoint())
    assert interface(plot).childAt(pixel.x(), pixel.y()) is one


def test_of_a_large_landscape_some_places_are_told_and_always_that_of_the_caret(qtbot, tiny):
    plot = shown(qtbot, LandscapePlot())
    plot.set_landscape(survey(tiny, 0, Run(tiny).parameters, Wish("slice", (0, 1), points=41), quiet))
    assert len(parts(plot)) == 21 * 21
    plot.point_at(plot.place(1, 1))
    told = parts(plot)
    assert len(told) == 21 * 21 + 1 and told[-1].text(NAME) == plot.told(plot.place(1, 1))


def test_the_points_of_a_sweep_are_children_and_open_their_runs(qtbot, tiny):
    plot, opened = shown(qtbot, SweepPlot()), []
    plot.chosen.connect(opened.append)
    sweep = Sweep(tiny, (Axis("training.learning_rate", (0.01, 0.1, 1.0)),), (0,), 5)
    plot.set_picture(SweepPicture.of(sweep, {}, "data_loss"))
    assert len(parts(plot)) == 3 and "0.1" in names(plot)[1]
    act(parts(plot)[1], plot.choosing)
    assert opened == [1] and plot.point == 1


@pytest.fixture
def runs(open_window, tiny, qtbot):
    slower = Set(TrainingSpec.learning_rate, 0.01).apply(tiny)
    window = open_window(with_run(with_run(tiny, kept(tiny, "one", 12)), kept(slower, "two", 6)))
    window.resize(1440, 900)
    window.show_workspace("runs")
    area = window.workspace("runs").compare
    qtbot.waitUntil(lambda: area.settled and area.last == 12, timeout=PATIENCE)
    return window


def test_the_curves_of_runs_say_each_run_and_let_the_step_be_set(qtbot, runs):
    area = runs.workspace("runs").compare
    plot = area.curves.plot
    assert names(plot)[0].startswith("Step on view, ") and names(plot)[1].startswith("one: ")
    assert len(parts(plot)) == 3 and names(plot)[2].startswith("two: ")
    parts(plot)[0].valueInterface().setCurrentValue(3.0)
    assert area.step == 3 and parts(plot)[0].valueInterface().currentValue() == 3.0
    assert "Data loss of 2 runs along step" in interface(plot).text(DESCRIPTION)


def test_table_planes_and_slider_of_runs_can_be_heard(qtbot, runs):
    workspace = runs.workspace("runs")
    table = interface(workspace.table.view)
    assert table.role() == QAccessible.Role.Table and table.childCount() > 2
    slider = interface(workspace.compare.steps.slider)
    assert slider.role() == QAccessible.Role.Slider
    slider.valueInterface().setCurrentValue(5.0)
    assert workspace.compare.step == 5
    qtbot.waitUntil(lambda: workspace.compare.settled, timeout=PATIENCE)
    tiles = [tile for tile in workspace.compare.planes.tiles if tile.isVisible()]
    said = [interface(tile) for tile in tiles]
    assert [one.role() for one in said] == [QAccessible.Role.Chart] * 2
    assert said[0].text(NAME).startswith("one: loss ") and "step 5" in said[0].text(NAME)


def test_the_curves_of_runs_are_shown_as_a_table_by_key(qtbot, runs):
    area = runs.workspace("runs").compare
    area.curves.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(
        area.curves.plot, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    window = area.curves.shows_table._window
    assert window.isVisible() and window.model.table.headings[0] == "Step"
    assert window.model.table.length == 13 and window.model.table.cell(12, 3) is None
    window.close()


def test_a_table_of_no_runs_and_of_long_ones():
    assert courses_table([], [], LOSS).length == 0
    course = Course()
    course.history.append(0, Figures(("data_loss",), np.arange(2500.0).reshape(-1, 1)))
    table = courses_table(["long"], [course], LOSS)
    assert table.length == MOST_ROWS and table.cell(0, 0) == 0 and table.cell(MOST_ROWS - 1, 0) == 2499
    assert table.headings == ("Step", "long, train") and "evenly chosen" in table.said


def test_the_points_of_a_bent_plane_say_what_two_neurons_make_of_them(qtbot, open_window, tiny):
    window = open_window(tiny)
    window.actions_by_id["bent_plane"].setChecked(True)
    view = window.workspace("train").layout.boundary
    qtbot.waitUntil(lambda: view.bent is not None and len(view.bent.places[True]) > 0, timeout=PATIENCE)
    bent = view.bent
    assert len(parts(bent.plot)) == sum(len(bent.places[train]) for train in bent.sets)
    first = named(bent.plot, "Train point 1:")
    assert "target" in first.text(NAME) and "1.1 = " in first.text(NAME) and "1.2 = " in first.text(NAME)
    act(first, PRESS)
    assert bent.probed == (True, 0) and bent.probe.at.sample == bent._points.sample_of(True, 0)
    assert np.isfinite(bent.places[True]).all()
