"""More than two inputs in the window: two are shown, the others held where a person says, and all views follow."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import layer_sizes
from micrograd_desktop.presentation.plane_words import in_units
from micrograd_desktop.presentation.slices import at_sample, distances, opacities, rows_at, settled, spread_of
from micrograd_desktop.project.edits import Set, SetFeatures, UseTable
from micrograd_desktop.project.spec import DatasetSpec
from tests.scenarios.test_one_moment import LEFT, PATIENCE, Person
from tests.scenarios.ways import both_ways

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Slicing(Person):
    """A person with points of more than two inputs."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        super().__init__(qtbot, window, random.Random(0))
        self.settle()
        self.plane = self.layout.boundary
        self.bar = self.plane.slice_bar

    @property
    def shown(self) -> Any:
        """The slice of the maps that are drawn."""
        return self.plane._heatmaps.slice

    def pick(self, chooser: Any, number: int) -> None:
        chooser.setFocus()
        down, up = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        while (at := int(chooser.currentData())) != number:
            self.qtbot.keyClick(chooser, down if at < number else up)
        self.settle()

    def place_of(self, train: bool, number: int) -> QPoint:
        return self.plane.plot.to_pixels(*self.plane.points.places[train][number].tolist()).toPoint()

    def open_held(self) -> Any:
        self.qtbot.mouseClick(self.bar.hold, LEFT)
        dialog = self.bar.dialog
        self.qtbot.waitUntil(dialog.isVisible, timeout=PATIENCE)
        return dialog

    def close(self, dialog: Any) -> None:
        self.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        self.return_to_window()

    def return_to_window(self) -> None:
        """As a window manager does when a dialog closes."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)

    def enter(self, field: Any, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def is_of_the_slice(self) -> None:
        """Every sample of the plane is what the network of values says at all inputs of that place."""
        maps = self.plane._heatmaps
        project = self.window.session.project
        mlp = build_mlp(project.network)
        for value, number in zip(mlp.parameters(), self.binding.parameters.tolist(), strict=True):
            value.data = number
        count = maps.output.shape[0]
        x0, x1, y0, y1 = maps.extent
        for row, column in ((0, 0), (count - 1, 3), (count // 2, count // 3)):
            place = np.array([[x0 + (x1 - x0) * column / (count - 1), y0 + (y1 - y0) * row / (count - 1)]])
            *_, scores = mlp.walk(rows_at(place, maps.slice)[0].tolist())
            drawn = maps.output[None] if maps.scores is None else maps.scores
            assert drawn[:, row, column] == pytest.approx([float(v.data) for v in scores], rel=1e-9, abs=1e-12)


@pytest.fixture
def person(qtbot, open_window, tiny, drawn_by) -> Slicing:
    return Slicing(qtbot, open_window(Set(DatasetSpec.kind, "iris").apply(tiny)))


def wide(inputs: int, rows: int = 40, classes: bool = True) -> Table:
    rng = np.random.default_rng(1)
    x = rng.normal(0.0, 1.0, (rows, inputs)) * np.arange(1, inputs + 1)
    y = (x[:, 0] > 0).astype(float) if classes else x[:, 0]
    columns = [Column(f"measured number {i}") for i in range(inputs)]
    return Table.of(columns, "kind", ["no", "yes"] if classes else [], np.column_stack([x, y]).ravel().tolist())


def test_iris_is_chosen_by_its_picture_and_drawn_by_its_petals_at_the_means(qtbot, open_window, tiny) -> None:
    person = Slicing(qtbot, open_window(tiny))
    assert person.bar.isHidden()
    person.layout.data_panel.group.setCurrentIndex(person.layout.data_panel.group.findData("several"))
    qtbot.mouseClick(person.layout.data_panel.thumbnails["iris"], LEFT)
    person.settle()
    assert person.bar.isVisible()
    assert (person.bar.across.currentText(), person.bar.up.currentText()) == ("petal length", "petal width")
    assert person.shown == settled(person.bar.wish, person.binding.points)
    assert person.bar.caption.text().startswith("sepal length held at 5.")
    assert "cm" in person.bar.caption.text() and person.bar.caption.accessibleName().endswith("at the means")
    assert "root mean square" in person.bar.caption.toolTip()
    assert "petal length across, petal width upwards" in person.plane.figure.shown.accessibleName()
    for control in (person.layout.data_panel.new_points, person.layout.data_panel.noise):
        assert not control.isEnabled() and "flowers" in control.toolTip()
    person.is_of_the_slice()
    person.undo()
    person.settle()
    assert person.bar.isHidden() and person.plane.figure.shown.accessibleName().startswith("Output over the plane.")


@both_ways
def test_other_inputs_are_chosen_by_keys_and_everything_follows(person: Slicing) -> None:
    before = person.plane.plot.grab().toImage()
    person.pick(person.bar.across, 0)
    assert person.shown.shown == (0, 3)
    person.pick(person.bar.up, 1)
    person.pick(person.bar.up, 0)  # which is across already: they change places
    assert person.shown.shown == (1, 0)
    person.is_of_the_slice()
    points = person.binding.points
    assert np.array_equal(person.plane.points.places[True], points.train_x[:, [1, 0]])
    assert [axis.name for axis in person.plane.plot._axes] == ["sepal width", "sepal length"]
    assert person.plane.plot.extent == person.plane._heatmaps.extent
    assert person.plane.plot.grab().toImage() != before
    assert person.bar.caption.text().startswith("petal length held at")


@both_ways
def test_shift_and_a_click_hold_the_others_at_a_point_and_points_fade_with_their_distance(person: Slicing) -> None:
    number = 7
    person.qtbot.mouseClick(person.plane.plot.viewport(), LEFT, SHIFT, person.place_of(True, number))
    person.settle()
    train, at = person.shown.sample
    points = person.binding.points
    inputs = points.train_x if train else points.test_x
    place, same = person.place_of(True, number), person.place_of(train, at)
    assert (place - same).manhattanLength() <= 8
    assert person.shown == at_sample(person.shown, points, train, at)
    assert person.shown.held == tuple(inputs[at].tolist())
    assert person.bar.caption.accessibleName().endswith(f"at {'train' if train else 'test'} point {at + 1}")
    person.is_of_the_slice()
    expected = opacities(distances(points.train_x, person.shown, spread_of(points)))
    assert np.array_equal(person.plane.plot._opacity[True], expected) and len(set(expected.tolist())) > 2
    alphas = {
        brush.color().alphaF() for item in person.plane.plot._sets.values() for brush in item.data["brush"] if brush
    }
    assert len(alphas) > 2


def test_a_plain_click_on_a_point_traces_all_its_inputs(person: Slicing) -> None:
    person.qtbot.mouseClick(person.plane.plot.viewport(), LEFT, pos=person.place_of(True, 0))
    person.qtbot.waitUntil(lambda: "x4 = Value(" in person.window.session.project.trace.program, timeout=PATIENCE)
    assert "petal width" in person.window.session.project.trace.program


def test_sliders_and_fields_hold_inputs_in_the_units_of_the_table(person: Slicing) -> None:
    dialog = person.open_held()
    rows = [row for row in dialog.rows if row.slider.isVisible()]
    assert [row.name.text() for row in rows] == ["sepal length", "sepal width"]
    assert rows[0].range.text() == "4.3 to 7.9 cm"
    person.enter(rows[0].field, "7")
    column = person.plane.figure.columns[0]
    assert person.shown.held[0] * column.scale + column.shift == pytest.approx(7.0)
    assert (
        person.bar.caption.text().startswith("sepal length held at 7 cm")
        and "as set" in person.bar.caption.accessibleName()
    )
    person.is_of_the_slice()
    before = person.shown.held[1]
    rows[1].slider.setFocus()
    for _ in range(3):
        person.qtbot.keyClick(rows[1].slider, Qt.Key.Key_Right)
    person.settle()
    assert person.shown.held[1] > before
    rows[1].slider.resize(200, rows[1].slider.height())
    QTest.mouseClick(rows[1].slider, LEFT, pos=QPoint(20, rows[1].slider.height() // 2))
    person.settle()
    assert person.shown.held[1] < before
    person.is_of_the_slice()


def test_what_can_not_be_held_is_refused_beside_the_field_with_its_range(person: Slicing) -> None:
    dialog = person.open_held()
    row = dialog.rows[0]
    before = person.shown
    row.field.setFocus()
    row.field.selectAll()
    person.qtbot.keyClicks(row.field, "a lot")
    person.qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.field.refusal and person.bar.wish.held is None
    row.field.selectAll()
    person.qtbot.keyClicks(row.field, "1e9")
    person.qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert "between" in row.field.refusal and person.shown == before
    dialog.point.setFocus()
    person.qtbot.keyClicks(dialog.point, "999")
    person.qtbot.keyClick(dialog.point, Qt.Key.Key_Return)
    assert "between 1 and" in dialog.point.refusal


def test_a_point_is_held_at_by_its_number_and_the_means_come_back(person: Slicing) -> None:
    dialog = person.open_held()
    person.enter(dialog.point, "12")
    assert person.shown.sample == (True, 11) and dialog.point.text() == "12"
    person.qtbot.mouseClick(dialog.means, LEFT)
    person.settle()
    assert person.shown.sample is None and person.bar.wish.held is None
    assert person.bar.caption.accessibleName().endswith("at the means") and dialog.point.text() == ""
    person.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_alt_o_opens_the_held_inputs_and_tab_stops_only_at_what_is_to_be_seen(person: Slicing) -> None:
    person.qtbot.keyClick(person.window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    person.qtbot.waitUntil(lambda: person.bar.dialog is not None and person.bar.dialog.isVisible(), timeout=PATIENCE)
    areas = person.bar.dialog.findChildren(QScrollArea)
    assert [area.focusPolicy() for area in areas] == [Qt.FocusPolicy.NoFocus]
    person.close(person.bar.dialog)


def test_the_dialog_goes_with_the_plane(person: Slicing) -> None:
    dialog = person.open_held()
    person.return_to_window()
    person.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    person.qtbot.waitUntil(lambda: not person.plane.isVisible(), timeout=PATIENCE)
    assert not dialog.isVisible()


@both_ways
def test_a_slice_is_no_edit_and_stays_while_the_run_goes_on(person: Slicing) -> None:
    project = person.window.session.project
    person.pick(person.bar.across, 1)
    person.qtbot.mouseClick(person.plane.plot.viewport(), LEFT, SHIFT, person.place_of(True, 3))
    person.settle()
    held = person.shown
    assert held.sample is not None and person.window.session.project == project
    person.steps()
    assert person.shown == held
    person.is_of_the_slice()


def test_the_probe_says_what_a_points_own_inputs_give(person: Slicing) -> None:
    person.steps()
    number = 5
    viewport = person.plane.plot.viewport()
    person.qtbot.mouseMove(viewport, person.place_of(True, number) + QPoint(30, 30))
    person.qtbot.mouseMove(viewport, person.place_of(True, number))
    probe = person.plane.probe
    assert probe is not None and probe.sample is not None
    points = person.binding.points
    inputs = (points.test_x if probe.is_test else points.train_x)[probe.sample]
    mlp = build_mlp(person.window.session.project.network)
    for value, weight in zip(mlp.parameters(), person.binding.parameters.tolist(), strict=True):
        value.data = weight
    *_, scores = mlp.walk(inputs.tolist())
    leader = person.plane.points.problem.classes[int(np.argmax([float(v.data) for v in scores]))].name
    assert person.plane.plot._label.startswith(f"{leader} +")
    assert "Shift+click" in person.plane.figure.shown.toolTip()


def test_inputs_carry_name_range_and_what_the_plane_does_with_them(person: Slicing) -> None:
    view = person.layout.canvas.view
    said = [view.describe((0, k)) for k in range(4)]
    assert said[2] == "Input petal length, 1 to 6.9 cm, across the plane"
    assert said[3] == "Input petal width, 0.1 to 2.5 cm, upwards in the plane"
    assert said[0].startswith("Input sepal length, 4.3 to 7.9 cm, held at 5.")
    assert view.scene.span((0, 0)) == "4.3 to 7.9 cm"
    assert view.node_rect((0, 0)).left() > 70  # the name has room
    person.add_a_layer()
    person.settle()
    assert [view.describe((0, k)) for k in range(4)] == said
    person.binding.execute(SetFeatures(("x1*x2", "x3", "x1")))
    person.settle()
    assert [view.scene.span((0, k)) for k in range(3)] == ["", "1 to 6.9 cm", "4.3 to 7.9 cm"]
    assert view.describe((0, 1)) == "Feature petal length, 1 to 6.9 cm"
    assert view.describe((0, 0)).startswith("Feature ") and "cm" not in view.describe((0, 0))
    person.undo()
    person.settle()
    assert [view.describe((0, k)) for k in range(4)] == said


@both_ways
@pytest.mark.parametrize("classes", [True, False])
def test_sixty_four_inputs_are_shown_and_trained(qtbot, open_window, tiny, drawn_by, classes) -> None:
    person = Slicing(qtbot, open_window(UseTable(wide(64, classes=classes)).apply(tiny)))
    assert layer_sizes(person.window.session.project.network)[0] == 64
    assert person.bar.caption.text().count("and 60 more") == 1
    person.pick(person.bar.up, 20)
    assert person.shown.shown == (0, 20)
    view = person.layout.canvas.view
    rects = [view.node_rect((0, k)) for k in view._shown[0]]
    assert len(rects) == 16 and {0, 20} <= set(view._shown[0])
    assert all(a.bottom() < b.top() for a, b in pairwise(rects))
    dialog = person.open_held()
    assert dialog.height() <= 480 and sum(not row.slider.isHidden() for row in dialog.rows) == 62
    person.close(dialog)
    person.steps()
    person.is_of_the_slice()


def test_points_of_more_inputs_can_not_be_painted_and_that_is_said(person: Slicing) -> None:
    paint = person.layout.data_panel.paint
    assert not paint.defaultAction().isEnabled()
    assert "two inputs" in paint.defaultAction().toolTip()


def test_other_data_begins_at_its_own_means(person: Slicing) -> None:
    person.open_held()
    person.qtbot.mouseClick(person.plane.plot.viewport(), LEFT, SHIFT, person.place_of(True, 3))
    person.settle()
    person.binding.execute(UseTable(wide(5), goes_on=False))
    person.settle()
    assert person.bar.wish.held is None and person.shown.shown == (0, 1) and len(person.shown.held) == 5
    person.is_of_the_slice()
    assert person.bar.dialog is None  # it was of other inputs
    person.return_to_window()
    person.undo()
    person.settle()
    assert person.shown.shown == (2, 3) and len(person.shown.held) == 4


@both_ways
def test_classes_of_one_input_are_drawn_along_a_single_axis(qtbot, open_window, tiny, drawn_by) -> None:
    person = Slicing(qtbot, open_window(UseTable(wide(1)).apply(tiny)))
    assert person.bar.isHidden() and person.plane.points.places[True].shape[1] == 2
    assert not person.plane.points.places[True][:, 1].any()
    plot = person.plane.plot
    assert plot.plotItem.getAxis("left")._tickLevels == [[]] and plot.plotItem.getAxis("bottom")._tickLevels != [[]]
    assert in_units(plot._axes, (0.5, 0.25)) == "measured nu… 0.500"
    person.steps()
    assert (np.ptp(person.plane._heatmaps.output, axis=0) == 0.0).all()  # the same at every height
