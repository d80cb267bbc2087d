"""The confusion matrix under a real pointer and real keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from micrograd_desktop.nn.problems import multi_class, with_names
from micrograd_desktop.qt.theme import load_fonts
from micrograd_desktop.qt.train.boundary.confusion import ConfusionMatrix

COUNTS = np.array([[4, 1, 0], [0, 1, 0], [1, 0, 2000]])


@pytest.fixture
def matrix(qtbot: QtBot) -> ConfusionMatrix:
    load_fonts()
    widget = ConfusionMatrix()
    qtbot.addWidget(widget)
    widget.set_counts(multi_class(3), COUNTS)
    widget.resize(300, widget.sizeHint().height())
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def click(matrix: ConfusionMatrix, row: int, column: int) -> None:
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.cell_rect((row, column)).center().toPoint())


def test_a_cell_is_chosen_by_a_click_and_left_by_another(matrix: ConfusionMatrix) -> None:
    told: list[object] = []
    matrix.cell_chosen.connect(told.append)
    click(matrix, 0, 1)
    click(matrix, 2, 2)
    click(matrix, 2, 2)
    assert told == [(0, 1), (2, 2), None]


def test_a_cell_is_chosen_by_keys_and_said_in_words(matrix: ConfusionMatrix) -> None:
    matrix.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(matrix, key)
    assert matrix.accessibleName() == "Confusion matrix: 1 point of class C taken for A"
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert matrix.chosen == (2, 0)
    assert matrix.accessibleName().endswith("taken for A, ringed")
    QTest.keyClick(matrix, Qt.Key.Key_Escape)
    assert matrix.chosen is None
    assert matrix.cell_text((2, 2)) == "2,000 points of class C taken for C"


def test_heads_and_empty_places_choose_nothing(matrix: ConfusionMatrix) -> None:
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.rect().bottomRight())
    assert matrix.chosen is None


def test_another_number_of_classes_leaves_the_cell(matrix: ConfusionMatrix) -> None:
    click(matrix, 2, 2)
    matrix.set_counts(multi_class(2), COUNTS[:2, :2])
    assert matrix.chosen is None
    assert matrix.sizeHint().height() == 4 * 20
    assert matrix.grab().width() == matrix.width()


def test_it_says_which_points_are_counted_and_cuts_no_number_of_a_row(matrix: ConfusionMatrix) -> None:
    matrix.set_counts(with_names(multi_class(3), ("setosa", "versicolor", "virginica")), COUNTS, "train and test")
    assert matrix.counted == "2,007 points, train and test"
    assert matrix.counted in matrix.accessibleDescription() and "Rows are true" in matrix.accessibleDescription()
    for width in (200, 306, 500):
        matrix.resize(width, matrix.height())
        first, last = matrix.cell_rect((0, 0)), matrix.cell_rect((2, 2))
        assert first.width() > 47 and last.right() <= width and last.bottom() <= matrix.height()
    assert matrix.head_text(1, 300.0) == "B: versicolor"
    assert matrix.head_text(1, 55.0).startswith("vers")
    assert matrix.head_text(1, 12.0) == "B"
    assert matrix.head_text(0, 45.0) == "setosa"


def test_where_not_all_points_are_counted_it_says_of_how_many(matrix: ConfusionMatrix) -> None:
    matrix.set_counts(multi_class(3), COUNTS, "train only", 100_000)
    assert matrix.counted == "2,007 of 100,000 points, train only"
    assert "2,007 of 100,000 points" in matrix.accessibleDescription()


def test_where_there_is_no_room_for_the_sets_the_number_is_whole(matrix: ConfusionMatrix) -> None:
    matrix.set_counts(multi_class(3), COUNTS, "train and test", 3000)
    assert matrix.counted_in(1000.0) == "2,007 of 3,000 points, train and test"
    assert matrix.counted_in(0.0) == "2,007 of 3,000 points"
