"""Classes and numbers in the window, as a person meets them: data chosen, trained, looked at, taken to Trace."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.presentation.decisions import decided
from micrograd_desktop.project.rules import problem_of
from tests.scenarios.test_one_moment import LEFT, PATIENCE, Person
from tests.scenarios.ways import both_ways


@pytest.fixture
def person(qtbot, open_window, tiny, drawn_by) -> Person:
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.settle()
    return person


def choose(person: Person, kind: str) -> None:
    person.qtbot.mouseClick(person.layout.data_panel.thumbnails[kind], LEFT)
    person.settle()


def offered(person: Person) -> list[str]:
    loss = person.layout.model_panel.loss
    return [loss.itemText(i) for i in range(loss.count())]


def test_classes_bring_outputs_and_losses_and_undo_takes_all_back_at_once(person: Person) -> None:
    before, panel = offered(person), person.layout.model_panel
    choose(person, "blobs")
    assert person.window.session.project.training.loss == "cross-entropy"
    assert panel.loss.currentText() == LOSSES["cross-entropy"].title
    assert offered(person) == [LOSSES[name].title for name in ("cross-entropy", "multi-margin")]
    assert panel.outputs.text() == "3"
    assert len(person.layout.canvas.view.scene.scores) == 3
    person.undo()
    person.settle()
    assert (offered(person), panel.outputs.text()) == (before, "1")
    assert person.layout.boundary.class_row.isHidden()


@both_ways
def test_the_matrix_rings_the_points_of_its_cell(person: Person) -> None:
    choose(person, "blobs")
    person.steps()
    boundary = person.layout.boundary
    boundary.matrix_button.click()
    points, matrix = person.binding._display.points, boundary.matrix
    assert matrix.isVisible()
    assert matrix.counts.sum() == len(points.train_y) + len(points.test_y)
    cell = tuple(int(i) for i in np.unravel_index(matrix.counts.argmax(), matrix.counts.shape))
    person.qtbot.mouseClick(matrix, LEFT, pos=matrix.cell_rect(cell).center().toPoint())
    ringed = boundary.plot._ring.getData()[0]
    assert len(ringed) == matrix.counts[cell]
    boundary.test_box.click()
    assert matrix.counts.sum() == len(points.train_y)
    boundary.matrix_button.click()
    assert matrix.isHidden()
    assert matrix.chosen is None


@both_ways
def test_one_class_is_shown_alone(person: Person) -> None:
    choose(person, "blobs")
    person.steps()
    boundary = person.layout.boundary
    all_classes = boundary.plot.grab().toImage()
    boundary.surface.setFocus()
    person.qtbot.keyClick(boundary.surface, Qt.Key.Key_Down)
    assert boundary.surface.currentText() == "Class A alone"
    assert boundary.shown_class == 0
    assert boundary.plot.grab().toImage() != all_classes
    person.step()
    assert boundary.shown_class == 0


def test_the_plane_says_which_class_leads(person: Person) -> None:
    choose(person, "blobs")
    boundary = person.layout.boundary
    heatmaps, problem = boundary._heatmaps, boundary.points.problem
    x0, x1, y0, y1 = boundary.plot.extent
    person.qtbot.mouseMove(boundary.plot.viewport(), boundary.plot.to_pixels(x0 + 1, y0 + 1).toPoint())
    person.qtbot.mouseMove(boundary.plot.viewport(), boundary.plot.to_pixels((x0 + x1) / 2, (y0 + y1) / 2).toPoint())
    rows, columns = heatmaps.output.shape
    middle = heatmaps.scores[:, rows // 2, columns // 2]
    name = problem.classes[int(decided(problem, middle))].name
    assert boundary.plot._label.startswith(name)


@both_ways
@pytest.mark.parametrize("kind", ["sine", "plane"])
def test_numbers_are_trained_and_shown(person: Person, kind: str) -> None:
    choose(person, kind)
    person.set_the_rate()
    person.steps()
    boundary, figures = person.layout.boundary, person.layout.loss_plot
    assert boundary._heatmaps.curve == (kind == "sine")
    assert not boundary.discrete_box.isEnabled()
    assert boundary.plot.drawn_points(True).shape == (len(person.binding._display.points.train_y), 2)
    assert boundary.plot.grab().toImage().width() > 0
    shown = [item.text for item in figures.readout._left]
    assert any(text.startswith("R²") for text in shown)
    choose(person, "xor")
    person.steps()
    assert not person.layout.boundary._heatmaps.curve


@pytest.mark.parametrize("kind", ["blobs", "sine"])
def test_a_point_goes_to_trace_with_its_loss(person: Person, kind: str) -> None:
    choose(person, kind)
    boundary = person.layout.boundary
    boundary.point_clicked.emit(True, 2)
    trace = person.window.workspace("trace")
    person.qtbot.waitUntil(lambda: person.window.shown is trace and trace.settled, timeout=PATIENCE)
    points, parameters = person.binding._display.points, person.binding.parameters
    project = person.window.session.project
    network, problem = build_mlp(project.network), problem_of(project)
    for value, number in zip(network.parameters(), parameters, strict=True):
        value.data = float(number)
    *_, scores = network.walk(points.train_x[2].tolist())
    targets = [Value(y) for y in problem.coded(float(points.train_y[2]))]
    assert trace.binding.shown.trace.data[-1] == LOSSES[project.training.loss].function(scores, targets).data
