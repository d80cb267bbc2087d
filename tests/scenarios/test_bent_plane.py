"""The plane as a hidden layer bends it, in the output's place: by key, by mouse, of the moment that all else shows."""

from __future__ import annotations

import random
import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.nn import build_mlp
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.neuron_map import NeuronLook, ShownNeuron
from micrograd_desktop.project.edits import Set, SetLayer
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec
from tests.scenarios.test_neuron_map import FIRST, click, point_at, title
from tests.scenarios.test_one_moment import LEFT, Person
from tests.scenarios.ways import both_ways


@pytest.fixture
def person(qtbot, open_window, tiny, drawn_by) -> Person:
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.settle()
    person.steps()
    person.settle()
    return person


def check(person: Person, layer: int, across: int, up: int) -> None:
    """Points stand where the Value engine puts them at the step in the header."""
    boundary = person.layout.boundary
    bent, points = boundary.bent.plot._bent, person.binding.points
    assert title(person) == f"Bent by hidden {layer} step {person.binding.step}"
    mlp = build_mlp(person.binding.present.network)
    for value, number in zip(mlp.parameters(), person.binding.parameters.tolist(), strict=True):
        value.data = number
    for carried, inputs, targets in (
        (bent.train, points.train_x, points.train_y),
        (bent.test, points.test_x, points.test_y),
    ):
        for place, x in zip(carried.points.tolist(), inputs.tolist(), strict=True):
            row = list(mlp.walk(x))[layer - 1]
            assert place == pytest.approx([float(row[across].data), float(row[up].data)], rel=1e-12)
        assert np.array_equal(carried.targets, targets)
    assert boundary.bent.isVisible()
    assert not boundary.figure.shown.isVisible()


@both_ways
def test_by_key_and_back_and_it_follows_the_run(person: Person) -> None:
    boundary = person.layout.boundary
    assert boundary.bent.wish() is None
    person.key(Qt.Key.Key_V)
    person.settle()
    check(person, 1, 0, 1)
    person.steps()
    person.settle()
    check(person, 1, 0, 1)
    person.play()
    person.settle()
    check(person, 1, 0, 1)
    assert boundary.picture_request() is None
    person.key(Qt.Key.Key_Z)
    person.settle()
    assert not boundary.lines_button.isChecked(), "a bent plane has no zero lines"
    assert not any(action.isEnabled() for action in boundary.lines_button._rows.values())
    assert re.fullmatch(r"A B wrong \(\d+\) train test", boundary.legend.text())
    assert boundary.class_row.isHidden()
    person.key(Qt.Key.Key_V)
    assert not boundary.bent.isVisible()
    assert boundary.plot.isVisible()
    assert title(person) == "Output"
    assert boundary.lines_button.isChecked()
    assert all(action.isEnabled() for action in boundary.lines_button._rows.values())


@both_ways
def test_by_mouse_layer_and_neurons_are_chosen_and_the_cross_leads_back(person: Person) -> None:
    boundary = person.layout.boundary
    person.add_a_layer()
    person.settle()
    person.steps()
    boundary.lines_button._menu.actions()[-1].trigger()
    person.settle()
    check(person, 2, 0, 1)
    boundary.lines_button._menu.actions()[-2].trigger()
    boundary.bent.up.setFocus()
    person.qtbot.keyClick(boundary.bent.up, Qt.Key.Key_Down)
    person.settle()
    check(person, 1, 0, 2)
    assert boundary.bent.up.currentText().endswith("1.3")
    before = boundary.bent.plot.grab().toImage()
    boundary.bent.across.setFocus()
    person.qtbot.keyClick(boundary.bent.across, Qt.Key.Key_Down)
    person.settle()
    assert boundary.bent.plot.grab().toImage() != before
    person.qtbot.mouseClick(boundary.let_go_button, LEFT)
    assert boundary.bent_layer is None
    assert not person.window.actions_by_id["bent_plane"].isChecked()


def test_a_neuron_pinned_a_brush_or_another_network_show_the_plane_again(person: Person) -> None:
    boundary = person.layout.boundary
    person.key(Qt.Key.Key_V)
    point_at(person, FIRST)
    assert boundary.neuron is None
    click(person, FIRST)
    assert boundary.bent_layer is None
    assert boundary.neuron is not None
    person.key(Qt.Key.Key_V)
    assert boundary.neuron is None
    assert not person.layout.neuron_choice.pinned
    person.key(Qt.Key.Key_P)
    assert person.layout.painter.on
    assert boundary.bent_layer is None
    person.key(Qt.Key.Key_V)
    assert not person.layout.painter.on
    person.size_a_layer()
    person.add_a_layer()
    person.settle()
    assert boundary.bent_layer is None


def test_a_layer_of_one_neuron_bends_nothing_and_that_is_said(person: Person) -> None:
    person.binding.execute(SetLayer(0, LayerSpec.size, 1))
    person.settle()
    person.key(Qt.Key.Key_V)
    assert person.layout.boundary.bent_layer is None
    assert "two neurons" in person.window.statusBar().currentMessage()
    assert not person.window.actions_by_id["bent_plane"].isChecked()
    assert not person.layout.boundary.lines_button._menu.actions()[-1].isEnabled()


@both_ways
def test_classes_have_their_marks(person: Person) -> None:
    person.qtbot.mouseClick(person.layout.data_panel.thumbnails["blobs"], LEFT)
    person.settle()
    person.key(Qt.Key.Key_V)
    person.settle()
    check(person, 1, 0, 1)
    assert len(set(person.layout.boundary.bent.plot._bent.classes.tolist())) > 1


def at(person: Person, place) -> QPoint:
    (pixel,) = person.layout.boundary.bent.plot.to_pixels(np.array([place]))
    return pixel.toPoint()


def point(person: Person, place) -> None:
    plot = person.layout.boundary.bent.plot
    QTest.mouseMove(plot, at(person, place) + QPoint(9, 9))
    QTest.mouseMove(plot, at(person, place))


def test_the_pointer_reads_the_two_neurons_and_a_point_what_it_is_and_its_score(person: Person) -> None:
    person.key(Qt.Key.Key_V)
    person.settle()
    boundary, bent = person.layout.boundary, person.layout.boundary.bent
    assert boundary.probe_row.isVisible() and "point at the plane" in boundary.probe_row.text()
    for carried, name in ((bent.plot._bent.train, "train"), (bent.plot._bent.test, "test")):
        point(person, carried.points[0])
        probe = bent.probe.at
        assert probe.sample is not None and probe.is_test == (name == "test")
        assert f"{name} point {probe.sample + 1}: target" in boundary.probe_row.text()
        inputs = person.binding.points.train_x if name == "train" else person.binding.points.test_x
        mlp = build_mlp(person.binding.present.network)
        for value, number in zip(mlp.parameters(), person.binding.parameters.tolist(), strict=True):
            value.data = number
        score = float(list(mlp.walk(inputs[probe.sample].tolist()))[-1][0].data)
        assert bent.plot._probe[2] == pytest.approx(score, abs=0.05)
    x0, x1, y0, y1 = bent.plot.extent
    free = (x0 + 0.01 * (x1 - x0), y1 - 0.01 * (y1 - y0))
    point(person, free)
    x, y = bent.probe.at[:2]
    assert bent.probe.at.sample is None and (x, y) == pytest.approx(free, abs=0.02)
    assert f"1.1 = {signed(x, 3)}, 1.2 = {signed(y, 3)}" in boundary.probe_row.text()
    QTest.mouseMove(bent.plot, QPoint(1, 1))
    assert bent.probe.at is None and "point at the plane" in boundary.probe_row.text()


def test_keys_move_the_crosshair_it_stays_with_its_point_and_a_click_traces_it(person: Person) -> None:
    person.key(Qt.Key.Key_V)
    person.settle()
    bent = person.layout.boundary.bent
    bent.plot.setFocus()
    person.qtbot.keyClick(bent.plot, Qt.Key.Key_Right)
    x0, x1, y0, y1 = bent.plot.extent
    assert bent.probe.at[:2] == pytest.approx(((x0 + x1) / 2 + (x1 - x0) / 60, (y0 + y1) / 2))
    assert "1.1 =" in person.layout.boundary.probe_row.text()
    bent.probe.move(None)
    point(person, bent.plot._bent.train.points[3])
    sample = bent.probe.at.sample
    person.steps()
    person.settle()
    here = np.flatnonzero(bent.plot._bent.train.samples == sample)[0]
    assert bent.probe.at.sample == sample
    assert bent.probe.at[:2] == pytest.approx(bent.plot._bent.train.points[here])
    opened = []
    person.layout.boundary.point_clicked.connect(lambda train, index: opened.append((train, index)))
    person.qtbot.mouseClick(bent.plot, LEFT, pos=at(person, bent.probe.at[:2]))
    assert opened and opened[0][0]


@both_ways
def test_test_points_and_rings_are_those_of_the_plain_plane_and_can_be_hidden(person: Person) -> None:
    boundary = person.layout.boundary
    person.key(Qt.Key.Key_V)
    person.settle()
    bent, points = boundary.bent, boundary.points
    assert len(bent.plot._ringed) == sum(int(points.wrong[train].sum()) for train in (True, False))
    with_tests = bent.plot.grab().toImage()
    point(person, bent.plot._bent.test.points[0])
    boundary.test_box.click()
    assert bent.probe.at is None or not bent.probe.at.is_test
    assert len(bent.plot._ringed) == int(points.wrong[True].sum())
    bent.probe.move(None)
    assert bent.plot.grab().toImage() != with_tests
    assert boundary.legend.text().endswith("train")


@both_ways
def test_fewer_points_under_a_bent_plane_leave_nothing_of_those_before(person: Person) -> None:
    boundary = person.layout.boundary
    person.key(Qt.Key.Key_V)
    person.settle()
    point(person, boundary.bent.plot._bent.train.points[-1])
    assert boundary.bent.probe.at is not None
    person.binding.execute(Set(DatasetSpec.samples, 6))
    person.settle()
    assert boundary.bent.probe.at is None
    check(person, 1, 0, 1)


def test_a_neuron_that_was_chosen_does_not_name_the_bent_plane(person: Person) -> None:
    boundary = person.layout.boundary
    boundary.set_neuron(ShownNeuron(NeuronLook(0, "tanh"), "1.1", True))
    boundary.show_bent(1)
    boundary.set_step(7)
    assert title(person) == "Bent by hidden 1 step 7"


def test_in_a_narrow_pane_the_neurons_are_called_by_their_numbers_and_stay_chosen(person: Person) -> None:
    person.key(Qt.Key.Key_V)
    person.settle()
    bent = person.layout.boundary.bent
    bent.up.setFocus()
    person.qtbot.keyClick(bent.up, Qt.Key.Key_Down)
    rows = bent.rows
    for width, name in ((260, "1.3"), (400, "Neuron 1.3")):
        bent.resize(width, bent.height())
        assert (bent.up.currentText(), bent.rows) == (name, rows)
        text = bent.up.fontMetrics().horizontalAdvance(name)
        assert text < bent.up.width()
