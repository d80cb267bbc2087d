"""The order list by keys, and with a hundred thousand visits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.qt.trace.order_list import NUMBER, NUMBER_PAD, ROW_HEIGHT, OrderList, OrderRow

MANY = 100_000


@pytest.fixture
def order(qtbot):
    """A list of many visits over a field, in a window."""
    window, made = QWidget(), OrderList()
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    theme().set_mode("light")
    theme().apply(QApplication.instance())
    made.set_rows([OrderRow(k + 1, k, f"v{k}", "leaf") for k in range(MANY)], "Topological order, reversed")
    made.set_state(1, 0, [0.5] * MANY)
    window.resize(320, 360)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    QApplication.processEvents()
    yield made


def ringed(order: OrderList, row: int) -> bool:
    """Whether the row's first and last pixels are those of the focus."""
    viewport = order.table.viewport()
    image, top = viewport.grab().toImage(), order.table.rowViewportPosition(row)
    scale, y = image.devicePixelRatio(), top + ROW_HEIGHT // 2
    ends = [image.pixelColor(round(x * scale), round(y * scale)) for x in (0, viewport.width() - 1)]
    return ends == [QColor(tokens().focus)] * 2


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_row_that_the_keys_are_at_has_a_ring(qtbot, order, mode):
    theme().set_mode(mode)
    order.table.setFocus()
    order.table.selectRow(2)
    qtbot.keyClick(order.table, Qt.Key.Key_Down)
    assert [ringed(order, row) for row in (2, 3, 4)] == [False, True, False]
    order.window().findChild(QLineEdit).setFocus()
    assert not ringed(order, 3)


def test_the_current_row_comes_into_view(order):
    order.set_state(MANY // 2, MANY // 2 - 1, [0.5] * MANY)
    top = order.table.rowViewportPosition(MANY // 2 - 1)
    assert 0 <= top <= order.table.viewport().height() - ROW_HEIGHT
    assert order.model.state(MANY // 2 - 2) == "visited"
    assert order.model.state(MANY // 2) == "waiting"


@pytest.mark.parametrize("count", [9, 9_999, 99_999])
def test_the_number_of_a_row_is_never_cut(qtbot, count):
    order = OrderList()
    qtbot.addWidget(order)
    order.resize(280, 300)
    order.show()
    order.set_rows([OrderRow(i, 0, "a", "leaf") for i in range(1, count + 1)], "Order")
    needed = QFontMetricsF(ui_font(11)).horizontalAdvance(str(count))
    assert order.table.columnWidth(NUMBER) - NUMBER_PAD - 2 >= needed
