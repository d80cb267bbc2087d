"""Points painted on the output with a real mouse and a real keyboard."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.qt.train.painting.layer import PaintLayer
from micrograd_desktop.training.run import Run
from tests.scenarios.test_live_edits import is_its_project
from tests.scenarios.test_one_moment import PATIENCE, Person, check

LEFT = Qt.MouseButton.LeftButton
Place = tuple[float, float]


class Artist(Person):
    """A person who paints; begins with the painting mode on."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        super().__init__(qtbot, window, random.Random(0))
        self.settle()
        self.key(Qt.Key.Key_P)
        self.layer: PaintLayer = self.layout.painter.layer
        qtbot.waitUntil(self.layer.hasFocus)

    def at(self, place: Place) -> QPoint:
        return self.layer.to_pixels(place).toPoint()

    def drag(self, *places: Place) -> None:
        QTest.mousePress(self.layer, LEFT, pos=self.at(places[0]))
        for place in places[1:]:
            QTest.mouseMove(self.layer, self.at(place))
        QTest.mouseRelease(self.layer, LEFT, pos=self.at(places[-1]))
        self.settle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.layer, key)
        self.settle()

    @property
    def table(self) -> Any:
        return self.binding.present.dataset.table

    @property
    def rows(self) -> Any:
        return np.array(self.table.values()).reshape(-1, 3)


@pytest.fixture
def artist(qtbot, open_window, tiny) -> Artist:
    return Artist(qtbot, open_window(tiny))


def test_a_stroke_of_the_mouse_is_one_entry_of_the_undo_list(artist):
    points, area = artist.binding.points, artist.layout.boundary.plot.extent
    count = len(points.train_y) + len(points.test_y)
    artist.drag((-3.0, 1.0), (0.0, 1.0), (3.0, 1.0))
    new = artist.rows[count:]
    assert len(new) > 5 and set(new[:, 2]) == {0.0} and np.allclose(new[:, 1], 1.0, atol=0.1)
    assert np.diff(new[:, 0]) == pytest.approx(np.full(len(new) - 1, np.diff(new[:, 0]).mean()), rel=1e-3)
    assert artist.layout.boundary.plot.extent == area
    assert artist.window.session.undo_label == "painted points"
    artist.press(Qt.Key.Key_2)
    artist.drag((1.0, -2.0))
    assert artist.rows[-1] == pytest.approx([1.0, -2.0, 1.0], abs=0.1)
    for left in (artist.table.rows - 1, None):
        artist.undo()
        artist.settle()
        assert (None if artist.table is None else artist.table.rows) == left
    assert np.array_equal(artist.binding.points.train_x, points.train_x)


def test_points_are_painted_by_the_keyboard_alone(artist):
    area = artist.layout.boundary.plot.extent
    unit = (area[1] - area[0]) / 60
    middle = np.array([(area[0] + area[1]) / 2, (area[2] + area[3]) / 2])
    artist.press(Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert artist.rows[-1] == pytest.approx([*(middle + unit * np.array([2, 1])), 1.0], abs=1e-3)
    count = artist.table.rows
    artist.press(Qt.Key.Key_M, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert artist.table.rows == count
    assert artist.rows[-1] == pytest.approx([*(middle + unit * np.array([2, -1])), 1.0], abs=1e-3)
    artist.press(Qt.Key.Key_M, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Escape)
    assert artist.rows[-1] == pytest.approx([*(middle + unit * np.array([2, -1])), 1.0], abs=1e-3)
    artist.press(Qt.Key.Key_Down, Qt.Key.Key_E, Qt.Key.Key_Space)
    assert artist.table.rows < count
    artist.press(Qt.Key.Key_Escape)
    assert not artist.layout.painter.on and not artist.window.actions_by_id["paint"].isChecked()


def test_a_person_paints_three_classes_into_an_empty_plane_and_trains_them(artist, tmp_path):
    artist.layout.painter.bar.empty.click()
    assert not len(artist.layout.boundary.plot.drawn_points(True))
    assert "keeps the points" in artist.window.statusBar().currentMessage()
    for kind, place in enumerate([(-3.0, -3.0), (3.0, -3.0), (0.0, 3.0)]):
        artist.press(Qt.Key(Qt.Key.Key_1 + kind))
        artist.drag(place, (place[0] + 1.0, place[1]), (place[0] + 1.0, place[1] + 1.0))
    assert artist.table.classes == ("A", "B", "C") and set(artist.rows[:, 2]) == {0.0, 1.0, 2.0}
    assert artist.window.session.project.network.outputs == 3
    artist.window.controller.run_to(400)
    artist.qtbot.waitUntil(lambda: artist.binding.settled and artist.binding.step == 400, timeout=PATIENCE)
    run = Run(artist.window.session.project)
    assert run.advance(400).figures.column("accuracy")[-1] == 1.0
    save(artist.window.session.project, tmp_path / "own.mgd")
    assert load(tmp_path / "own.mgd").project.dataset.table.numbers == artist.table.numbers


def test_a_network_that_is_trained_goes_on_with_what_is_painted(artist):
    artist.steps()
    artist.settle()
    step, learnt = artist.binding.step, np.array(artist.binding.parameters)
    artist.layer.setFocus()
    artist.press(Qt.Key.Key_1)
    artist.drag((2.0, 2.0), (3.0, 3.0))
    assert artist.binding.step == step and np.array_equal(artist.binding.parameters, learnt)
    assert artist.window.session.project.dataset.table is None
    check(artist)
    artist.steps()
    artist.settle()
    assert is_its_project(artist)
    artist.undo()
    artist.settle()
    assert is_its_project(artist) and artist.table is None


def test_erasing_takes_what_the_pointer_passes_and_leaves_one(artist):
    artist.drag((0.0, 0.0))
    count = artist.table.rows
    artist.press(Qt.Key.Key_E)
    near = artist.rows[-1, :2]
    artist.drag((near[0], near[1]))
    assert artist.table.rows < count and not (artist.rows[:, :2] == near).all(axis=1).any()
    before = artist.table
    x0, x1, y0, y1 = artist.layout.boundary.plot.extent
    lines = [[(x0, y), (x1, y)] for y in np.linspace(y0, y1, 60)]
    artist.drag(*[place for line in lines for place in line])
    assert artist.table == before and "At least one point must be left" in artist.window.statusBar().currentMessage()


def test_a_moved_point_stays_where_it_is_put(artist):
    artist.drag((0.05, 0.05))
    artist.press(Qt.Key.Key_M)
    count, place = artist.table.rows, tuple(artist.rows[-1, :2])
    artist.drag(place, (1.0, 1.0), (2.0, 1.5))
    assert artist.table.rows == count and artist.rows[-1] == pytest.approx([2.0, 1.5, 0.0], abs=0.1)


def test_numbers_can_not_be_painted_and_the_action_says_why(artist):
    artist.binding.execute(Set(DatasetSpec.kind, "plane"))
    artist.settle()
    action = artist.window.actions_by_id["paint"]
    assert not artist.layout.painter.on and not action.isEnabled() and "two inputs" in action.toolTip()
    artist.binding.execute(Set(DatasetSpec.kind, "blobs"))
    artist.settle()
    assert action.isEnabled()


def test_the_layer_lies_over_the_plane_wherever_that_is(artist):
    def lies() -> bool:
        rect = artist.layout.boundary.plot.plot_rect()
        return artist.layer.geometry() == rect.toAlignedRect() and rect.width() > 50

    assert lies()
    artist.binding.execute(Set(DatasetSpec.kind, "blobs"))  # has a row of its own below the plane
    artist.settle()
    artist.qtbot.waitUntil(lies)
    artist.window.resize(1040, 660)
    artist.qtbot.waitUntil(lies)
    assert artist.layer.to_place(QPointF(0.0, 0.0))[0] == artist.layout.boundary.plot.extent[0]


def test_a_project_of_own_points_is_opened_in_the_plane_that_it_was_painted_in(artist, tmp_path):
    area = artist.layout.boundary.plot.extent
    artist.drag((2.0, 1.0), (3.0, 1.0))
    table = artist.table
    save(artist.window.session.project, tmp_path / "own.mgd")
    artist.binding.execute(Set(DatasetSpec.kind, "moons"))
    artist.settle()
    assert artist.layout.boundary.plot.extent != area
    artist.window.session.replace(load(tmp_path / "own.mgd").project)
    assert artist.layout.boundary.plot.extent == area
    artist.settle()
    assert artist.table == table and artist.layout.boundary.plot.extent == area
    assert artist.layout.data_panel.group.currentText() == "Own data"
