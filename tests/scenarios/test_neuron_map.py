"""A neuron's map, large in the output pane: under the pointer, kept by a click or M, let go by Esc, the cross or M."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.nn import build_mlp
from micrograd_desktop.presentation.formats import signed
from micrograd_desktop.presentation.network_graph import NodeId
from micrograd_desktop.presentation.neuron_map import map_of
from micrograd_desktop.project.edits import RemoveLayer, Set, SetLayer
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec
from tests.conftest import TINY
from tests.scenarios.test_one_moment import LEFT, PATIENCE, Person
from tests.scenarios.ways import both_ways

FIRST, SECOND = (1, 0), (1, 2)


@pytest.fixture
def person(qtbot, open_window, tiny, drawn_by) -> Person:
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.layout.boundary.complete()
    person.steps()
    person.settle()
    return person


def place(person: Person, node: NodeId) -> QPoint:
    return person.layout.canvas.view.node_rect(node).center().toPoint()


def point_at(person: Person, node: NodeId | None) -> None:
    view = person.layout.canvas.view
    QTest.mouseMove(view, QPoint(view.width() - 3, view.height() - 3))
    if node is not None:
        QTest.mouseMove(view, place(person, node))


def click(person: Person, node: NodeId) -> None:
    point_at(person, node)
    person.qtbot.mouseClick(person.layout.canvas.view, LEFT, pos=place(person, node))


def title(person: Person) -> str:
    return person.layout.boundary._header.text


def says(person: Person, node: NodeId, x: float, y: float) -> float:
    mlp = build_mlp(person.binding.present.network)
    for value, number in zip(mlp.parameters(), person.binding.parameters.tolist(), strict=True):
        value.data = number
    return float(list(mlp.walk([x, y]))[node[0] - 1][node[1]].data)


def check_map(person: Person, node: NodeId) -> None:
    """The pane shows, as finely as the score, what the Value engine says at the step that its header names."""
    boundary = person.layout.boundary
    heatmaps, neuron = boundary._heatmaps, boundary.neuron
    shown = map_of(heatmaps, neuron.look)
    assert shown.output.shape == heatmaps.output.shape
    assert title(person) == f"Neuron {node[0]}.{node[1] + 1} tanh, step {person.binding.step}"
    x0, x1, y0, y1 = shown.extent
    assert shown.output[0, -1] == pytest.approx(says(person, node, x1, y0), rel=1e-9, abs=1e-12)
    assert shown.output[-1, 0] == pytest.approx(says(person, node, x0, y1), rel=1e-9, abs=1e-12)


@both_ways
def test_the_map_is_there_while_the_pointer_is_over_a_neuron(person: Person) -> None:
    boundary = person.layout.boundary
    output = boundary.plot.grab().toImage()
    point_at(person, FIRST)
    assert boundary.plot.grab().toImage() != output
    assert boundary.let_go_button.isHidden()
    person.settle()
    check_map(person, FIRST)
    person.step()
    person.settle()
    check_map(person, FIRST)
    point_at(person, None)
    assert boundary.neuron is None
    assert title(person) == "Output"


def test_a_click_keeps_it_its_number_follows_the_pointer_and_the_cross_lets_it_go(person: Person) -> None:
    boundary = person.layout.boundary
    click(person, FIRST)
    point_at(person, None)
    person.settle()
    check_map(person, FIRST)
    assert person.layout.canvas.selected == FIRST
    assert person.window.actions_by_id["neuron_map"].isChecked()
    x0, x1, y0, y1 = boundary.plot.extent
    at = boundary.plot.to_pixels(x0 + 0.37 * (x1 - x0), y0 + 0.81 * (y1 - y0)).toPoint()
    QTest.mouseMove(boundary.plot.viewport(), at + QPoint(9, 9))
    QTest.mouseMove(boundary.plot.viewport(), at)
    probe = boundary.probe
    number = boundary.plot.probe[2]
    assert number == pytest.approx(says(person, FIRST, probe.x, probe.y), abs=0.02)
    assert signed(number, 3) in boundary.probe_row.text()
    person.qtbot.mouseClick(boundary.let_go_button, LEFT)
    assert boundary.neuron is None
    assert person.layout.canvas.selected == FIRST
    assert not person.window.actions_by_id["neuron_map"].isChecked()


def test_escape_lets_go_of_neuron_and_map(person: Person) -> None:
    click(person, FIRST)
    point_at(person, None)
    person.key(Qt.Key.Key_Escape)
    assert person.layout.canvas.selected is None
    assert person.layout.boundary.neuron is None


def test_by_keys_alone(person: Person) -> None:
    view, boundary = person.layout.canvas.view, person.layout.boundary
    view.setFocus()
    person.key(Qt.Key.Key_M)
    assert boundary.neuron is None
    assert not person.window.actions_by_id["neuron_map"].isChecked()
    assert "select one" in person.window.statusBar().currentMessage()
    person.qtbot.keyClick(view, Qt.Key.Key_Down)
    assert boundary.neuron is None
    person.qtbot.keyClick(view, Qt.Key.Key_M)
    first = person.layout.canvas.selected
    person.settle()
    check_map(person, first)
    person.qtbot.keyClick(view, Qt.Key.Key_Down)
    person.settle()
    assert person.layout.canvas.selected != first
    check_map(person, person.layout.canvas.selected)
    person.qtbot.keyClick(view, Qt.Key.Key_M)
    assert boundary.neuron is None


def test_the_key_takes_the_neuron_under_the_pointer(person: Person) -> None:
    point_at(person, SECOND)
    person.key(Qt.Key.Key_M)
    point_at(person, None)
    person.settle()
    assert person.layout.canvas.selected == SECOND
    check_map(person, SECOND)


def test_the_only_output_shows_the_output(person: Person) -> None:
    person.window.resize(1440, 900)  # so that the card of the one selected has room beside it
    person.settle()
    click(person, FIRST)
    point_at(person, (2, 0))
    assert person.layout.boundary.neuron is None
    click(person, (2, 0))
    assert not person.layout.neuron_choice.pinned


@both_ways
def test_a_plain_input_has_a_map_under_the_pointer_by_click_and_by_key(person: Person) -> None:
    boundary = person.layout.boundary
    output = boundary.plot.grab().toImage()
    point_at(person, (0, 1))
    assert title(person) == f"Input y step {person.binding.step}"
    across_is_x = boundary.plot.grab().toImage()
    assert across_is_x != output
    point_at(person, (0, 0))
    assert boundary.plot.grab().toImage() not in (output, across_is_x)
    person.key(Qt.Key.Key_M)
    point_at(person, None)
    assert person.layout.canvas.selected == (0, 0) and boundary.let_go_button.isVisible()
    x0, x1, y0, y1 = boundary.plot.extent
    at = boundary.plot.to_pixels(x0 + 0.37 * (x1 - x0), y0 + 0.81 * (y1 - y0)).toPoint()
    QTest.mouseMove(boundary.plot.viewport(), at + QPoint(9, 9))
    QTest.mouseMove(boundary.plot.viewport(), at)
    assert boundary.plot.probe[2] == pytest.approx(boundary.probe.x, abs=0.02)
    click(person, (0, 1))
    point_at(person, None)
    assert title(person).startswith("Input y")
    person.key(Qt.Key.Key_Escape)
    assert boundary.neuron is None


def test_another_network_lets_go(person: Person) -> None:
    click(person, FIRST)
    person.size_a_layer()
    person.add_a_layer()
    person.settle()
    assert person.layout.boundary.neuron is None
    assert title(person) == "Output"


@both_ways
def test_while_it_trains_the_map_follows(person: Person) -> None:
    click(person, FIRST)
    before = person.binding.step
    person.key(Qt.Key.Key_Space)
    boundary = person.layout.boundary
    person.qtbot.waitUntil(
        lambda: person.binding.step > before and boundary._heatmaps.neuron is not None, timeout=PATIENCE
    )
    person.key(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: not person.binding.running, timeout=PATIENCE)
    person.settle()
    check_map(person, FIRST)


@both_ways
def test_of_several_classes_each_outputs_map_is_shown_and_a_surface_chosen_lets_go(person: Person) -> None:
    layout = person.layout
    person.qtbot.mouseClick(layout.data_panel.thumbnails["blobs"], LEFT)
    person.settle()
    click(person, (2, 1))
    point_at(person, None)
    person.settle()
    assert layout.boundary.neuron.look.row == 4
    assert "of the output" in layout.boundary.surface.toolTip()
    assert "output wrong" in layout.boundary.legend.text()
    layout.boundary.surface.setFocus()
    person.qtbot.keyClick(layout.boundary.surface, Qt.Key.Key_Down)
    assert layout.boundary.neuron is None
    assert layout.boundary.shown_class == 0


def test_a_wide_layer_of_numbers_says_its_own_reach(qtbot, open_window) -> None:
    project = replace(TINY, network=replace(TINY.network, hidden=(LayerSpec(20, "relu"),)))
    person = Person(qtbot, open_window(project), random.Random(0))
    person.settle()
    node = (1, int(person.layout.canvas.view._shown[1][0]))
    click(person, node)
    person.settle()
    heatmaps = person.layout.boundary._heatmaps
    reach = float(np.percentile(np.abs(heatmaps.grids[node[1]]), 98))
    assert f"{max(reach, 0.1):.2f}" in person.layout.boundary.legend.text()


@both_ways
def test_a_features_map_is_shown_and_kept_too(person: Person) -> None:
    person.binding.execute(Set(DatasetSpec.kind, "xor"))
    person.settle()
    person.qtbot.mouseClick(next(chip for chip in person.layout.canvas.features.chips if chip.text() == "xy"), LEFT)
    person.settle()
    click(person, (0, 2))
    point_at(person, None)
    person.settle()
    boundary = person.layout.boundary
    assert boundary.neuron.title.startswith("Feature xy")
    heatmaps = boundary._heatmaps
    assert np.array_equal(map_of(heatmaps, boundary.neuron.look).output, heatmaps.inputs[2])
    assert boundary.let_go_button.isVisible()


# -- zero lines


@both_ways
def test_zero_lines_by_key_of_the_first_hidden_layer_and_of_another_by_the_menu(person: Person) -> None:
    boundary, choice = person.layout.boundary, person.layout.neuron_choice
    person.add_a_layer()
    person.settle()
    plain = boundary.plot.grab().toImage()
    person.key(Qt.Key.Key_Z)
    person.settle()
    assert choice.lines_layer == 1
    assert boundary._heatmaps.before.rows == (0, 1, 2)
    assert boundary.lines_button.isChecked()
    assert person.window.actions_by_id["zero_lines"].isChecked()
    first = boundary.plot.grab().toImage()
    assert first != plain
    assert "hidden 1" in boundary.legend.text()
    boundary.lines_button._menu.actions()[2].trigger()
    person.settle()
    assert choice.lines_layer == 2
    assert boundary._heatmaps.before.rows == (3, 4)
    assert boundary.plot.grab().toImage() != first
    boundary.lines_button._menu.actions()[0].trigger()
    assert choice.lines_layer is None
    assert not person.window.actions_by_id["zero_lines"].isChecked()
    person.qtbot.waitUntil(lambda: boundary.plot.grab().toImage() == plain)  # the legend gives its second line back


@both_ways
def test_the_line_of_the_neuron_pointed_at_stands_out(person: Person) -> None:
    person.key(Qt.Key.Key_Z)
    person.settle()
    point_at(person, FIRST)
    assert person.layout.boundary.zero_lines.strong == 0
    point_at(person, None)
    assert person.layout.boundary.zero_lines.strong is None
    click(person, SECOND)
    point_at(person, None)
    assert person.layout.boundary.zero_lines.strong == 2


@both_ways
def test_zero_lines_follow_while_it_trains_and_through_another_network(person: Person) -> None:
    boundary = person.layout.boundary
    person.key(Qt.Key.Key_Z)
    person.play()
    person.settle()
    before = boundary._heatmaps.before
    for place, grid in zip(before.rows, before.grids, strict=True):
        weights = person.binding.parameters[3 * place : 3 * place + 3]
        x0, _, y0, _ = boundary._heatmaps.extent
        assert grid[0, 0] == pytest.approx(weights @ np.array([x0, y0, 1.0]), rel=1e-9)
    person.binding.execute(SetLayer(0, LayerSpec.size, 4))
    person.settle()
    assert boundary._heatmaps.before.rows == (0, 1, 2, 3)
    person.binding.execute(RemoveLayer(0))
    person.settle()
    assert boundary.zero_lines is None
    assert not boundary.lines_button.isEnabled()
    person.key(Qt.Key.Key_Z)
    assert not person.window.actions_by_id["zero_lines"].isChecked()


def test_what_is_not_shown_is_not_computed(person: Person) -> None:
    boundary = person.layout.boundary
    assert boundary._heatmaps.before is None
    assert boundary._heatmaps.neuron is None
    person.key(Qt.Key.Key_Z)
    click(person, FIRST)
    person.settle()
    assert boundary._heatmaps.before is not None
    person.key(Qt.Key.Key_F4)
    person.step()
    person.settle()
    assert boundary._heatmaps.before is None
    assert boundary._heatmaps.neuron is None
    person.key(Qt.Key.Key_F4)
    person.settle()
    assert boundary._heatmaps.before is not None
    assert boundary._heatmaps.neuron is not None
