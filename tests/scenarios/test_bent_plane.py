"""The plane as a hidden layer bends it, in the output's place: by key, by mouse, of the moment that all else shows."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.nn import build_mlp
from micrograd_desktop.project.edits import SetLayer
from micrograd_desktop.project.spec import LayerSpec
from tests.scenarios.test_neuron_map import FIRST, click, point_at, title
from tests.scenarios.test_one_moment import LEFT, Person


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
    for place, x in zip(bent.points.tolist(), points.train_x.tolist(), strict=True):
        row = list(mlp.walk(x))[layer - 1]
        assert place == pytest.approx([float(row[across].data), float(row[up].data)], rel=1e-12)
    assert np.array_equal(bent.targets, points.train_y)
    assert boundary.bent.isVisible()
    assert not boundary.figure.shown.isVisible()


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
    assert boundary.legend.text() == "A B train"
    assert boundary.class_row.isHidden()
    person.key(Qt.Key.Key_V)
    assert not boundary.bent.isVisible()
    assert boundary.plot.isVisible()
    assert title(person) == "Output"
    assert boundary.lines_button.isChecked()
    assert all(action.isEnabled() for action in boundary.lines_button._rows.values())


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
    assert boundary.bent.up.currentText() == "Neuron 1.3"
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


def test_classes_have_their_marks(person: Person) -> None:
    person.qtbot.mouseClick(person.layout.data_panel.thumbnails["blobs"], LEFT)
    person.settle()
    person.key(Qt.Key.Key_V)
    person.settle()
    check(person, 1, 0, 1)
    assert len(set(person.layout.boundary.bent.plot._bent.classes.tolist())) > 1
