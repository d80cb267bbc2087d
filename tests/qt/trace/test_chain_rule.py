"""The chain rule's panel with long names, by keys, and with its focus shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from micrograd_desktop.presentation.trace_program import TraceRequest, trace_program
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.chain_rule import ChainRule, FocusRing, Wrapped

LONG = (
    "input_of_the_first_feature=2.0;weight_of_the_first_feature=-3.0;"
    "the_hidden_neuron_weighted_input=input_of_the_first_feature*weight_of_the_first_feature;"
    "o=the_hidden_neuron_weighted_input.tanh()"
)
PRODUCT = 6
"""The position at which the product passes its gradient on: 4 nodes forward, o, then the product."""


@pytest.fixture(autouse=True)
def light(qapp):
    theme().set_mode("light")
    theme().apply(qapp)


@pytest.fixture
def panel(qtbot):
    """A panel that shows long names, under a button, in a window."""
    window, rule = QWidget(), ChainRule()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(QPushButton("first"))
    layout.addWidget(rule)
    qtbot.addWidget(window)
    walk = trace_program(TraceRequest(LONG)).walk
    rule.show_explanation(walk.explanation(PRODUCT), (2, 4), 4)
    window.resize(260, 260)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    QApplication.processEvents()
    yield rule


@pytest.mark.parametrize("width", [260, 300, 340, 420])
def test_long_names_never_make_it_wider_than_it_is(panel, width):
    panel.window().resize(width, 260)
    QApplication.processEvents()
    area = panel.findChild(QScrollArea)
    assert area.widget().width() == area.viewport().width()
    assert area.horizontalScrollBar().maximum() == 0
    for label in panel.findChildren(Wrapped):
        assert all(label.fontMetrics().horizontalAdvance(word) <= label.width() for word in label.text().split(" "))


def test_a_name_that_is_shortened_is_whole_in_the_tooltip(panel):
    equation = panel.findChildren(Wrapped)[0]
    assert "…" in equation.text()
    assert "the_hidden_neuron_weighted_input = input_of" in equation.toolTip().replace("\n", " ")
    panel.window().resize(420, 260)
    QApplication.processEvents()
    assert "…" not in equation.text()
    assert equation.toolTip() == ""


def test_a_label_is_never_read_as_markup(panel):
    panel.show_message("<b>x</b> = a", "a < b")
    assert {label.textFormat() for label in panel.findChildren(Wrapped)} == {Qt.TextFormat.PlainText}
    assert panel.accessibleDescription() == "<b>x</b> = a. a < b"


def test_tab_reaches_it_and_a_ring_shows_that(qtbot, panel):
    button, ring = panel.window().findChild(QPushButton), panel.findChild(FocusRing)
    button.setFocus()
    assert not ring.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert panel.hasFocus()
    assert ring.isVisible() and ring.geometry() == panel.rect()
    button.setFocus()
    assert not ring.isVisible()


def test_keys_scroll_what_is_too_tall(qtbot, panel):
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_PageDown)
    down = bar.value()
    assert down > 0
    qtbot.keyClick(panel, Qt.Key.Key_Up)
    assert bar.value() < down
