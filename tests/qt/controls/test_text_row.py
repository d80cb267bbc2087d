"""A row of figures: what is said anew has nothing around it painted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from micrograd_desktop.qt.controls.text_row import Item, TextRow
from micrograd_desktop.qt.theme import theme
from tests.qt.paintings import Paintings


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme().set_mode("light")
    theme().apply(qapp)


@pytest.mark.parametrize("ground", [None, "panel"])
def test_where_a_row_has_a_ground_nothing_below_it_is_painted(
    qtbot: QtBot, qapp: QApplication, ground: str | None
) -> None:
    around, row = QWidget(), TextRow(24, ground=ground)
    QVBoxLayout(around).addWidget(row)
    qtbot.addWidget(around)
    row.set_items([Item("1.25")])
    with qtbot.waitExposed(around):
        around.show()
    qapp.processEvents()
    own, below = Paintings(row), Paintings(around)
    row.set_items([Item("1.26")])
    qtbot.waitUntil(lambda: own.count > 0)
    assert (below.count == 0) == (ground is not None)


def test_a_row_with_a_ground_looks_as_one_on_it(qtbot: QtBot, qapp: QApplication) -> None:
    around, rows = QWidget(), (TextRow(24), TextRow(24, ground="panel"))
    around.setObjectName("plotPane")
    around.setStyleSheet("")
    layout = QVBoxLayout(around)
    for row in rows:
        layout.addWidget(row)
        row.set_items([Item("train", mark="line"), Item("0.125")], [Item("100 %")])
    qtbot.addWidget(around)
    around.setAutoFillBackground(True)
    colours = around.palette()
    colours.setColor(around.backgroundRole(), theme().tokens.panel)
    around.setPalette(colours)
    with qtbot.waitExposed(around):
        around.show()
    pictures = [around.grab(row.geometry()).toImage() for row in rows]
    assert pictures[0] == pictures[1]
