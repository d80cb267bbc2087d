"""Every widget that claims keys has them before the window's shortcuts do, and only those."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.keys import FocusKeys, alone, kept_keys, with_control
from micrograd_desktop.qt.controls.line import Line
from micrograd_desktop.qt.controls.log_slider import LogSlider
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.controls.slider import LinearSlider
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.qt.trace.check.pane import GradientCheck
from micrograd_desktop.qt.trace.code.editor import CodeEditor
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from micrograd_desktop.qt.trace.order_list import OrderList
from micrograd_desktop.qt.trace.timeline import TraceTimeline
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.inspector.pane import ParameterInspector
from micrograd_desktop.qt.train.loss.pane import LossPlot
from micrograd_desktop.qt.train.network.pane import NetworkCanvas

KEY = Qt.Key
ARROWS = (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down)
ENDS = (KEY.Key_Home, KEY.Key_End)
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def network(selected: bool) -> NetworkCanvas:
    canvas = NetworkCanvas()
    canvas.resize(640, 400)
    canvas.set_graph(build_network_graph(NetworkSpec(hidden=(LayerSpec(3, "tanh"),))), ["tanh", "linear"])
    if selected:
        canvas.select_node((1, 0))
    return canvas


WIDGETS = {
    "logarithmic slider": (lambda: LogSlider(1e-5, 10.0, "Rate"), lambda w: w, NONE, (*ARROWS, *ENDS)),
    "slider": (lambda: LinearSlider(0.0, 1.0, 0.1, "Noise"), lambda w: w, NONE, (*ARROWS, *ENDS)),
    "network with a selection": (lambda: network(True), lambda w: w.view, NONE, ARROWS),
    "output plot": (BoundaryView, lambda w: w.plot, NONE, (*ARROWS, *ENDS)),
    "loss plot": (LossPlot, lambda w: w.curves, NONE, (*ARROWS, *ENDS)),
    "inspector": (ParameterInspector, lambda w: w.tree, NONE, (*ARROWS, *ENDS)),
    "graph": (TraceCanvas, lambda w: w, NONE, ARROWS),
    "history": (TraceTimeline, lambda w: w.strip, NONE, (KEY.Key_Left, KEY.Key_Right, *ENDS)),
    "order": (OrderList, lambda w: w.table, NONE, (*ARROWS, *ENDS)),
    "gradient check": (GradientCheck, lambda w: w.table.numbers, NONE, (*ARROWS, *ENDS)),
    "editor": (CodeEditor, lambda w: w, CONTROL, (KEY.Key_Return, KEY.Key_Slash)),
}


def focused(qtbot, made, inner):
    """The widget with the focus, in a window with a shortcut on every key; what shortcuts were taken; the window."""
    window, taken = QMainWindow(), []
    qtbot.addWidget(window)
    FocusKeys(window)
    for key in (*ARROWS, *ENDS, KEY.Key_Space, KEY.Key_S):
        QShortcut(QKeySequence(key), window).activated.connect(lambda key=key: taken.append(key))
    for key in (KEY.Key_Return, KEY.Key_Slash):
        QShortcut(QKeySequence(CONTROL | key), window).activated.connect(lambda key=key: taken.append(key))
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(QLineEdit())
    layout.addWidget(made)
    window.setCentralWidget(page)
    window.resize(700, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    inner(made).setFocus()
    assert QApplication.focusWidget() is inner(made)
    return inner(made), taken, window


@pytest.mark.parametrize("name", WIDGETS)
def test_a_widget_has_its_own_keys_before_the_windows_shortcuts(qtbot, name):
    make, inner, modifiers, keys = WIDGETS[name]
    widget, taken, _window = focused(qtbot, make(), inner)
    for key in keys:
        QTest.keyClick(widget, key, modifiers)
    assert taken == []


@pytest.mark.parametrize("name", [name for name in WIDGETS if name != "editor"])
def test_space_is_the_windows_wherever_no_text_is_typed(qtbot, name):
    make, inner, _modifiers, _keys = WIDGETS[name]
    widget, taken, _window = focused(qtbot, make(), inner)
    QTest.keyClick(widget, KEY.Key_Space)
    assert taken == [KEY.Key_Space]


@pytest.mark.parametrize("name", [name for name in WIDGETS if name != "editor"])
def test_other_keys_stay_the_windows(qtbot, name):
    make, inner, _modifiers, _keys = WIDGETS[name]
    widget, taken, _window = focused(qtbot, make(), inner)
    QTest.keyClick(widget, KEY.Key_S)
    assert taken == [KEY.Key_S]


@pytest.mark.parametrize("key", ARROWS)
def test_any_arrow_begins_the_walk_in_a_network_without_a_selection(qtbot, key):
    widget, taken, _window = focused(qtbot, network(False), lambda w: w.view)
    chosen = []
    widget.node_clicked.connect(chosen.append)
    QTest.keyClick(widget, key)
    assert taken == [] and chosen == [(1, 0)]


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_the_arrows_belong_to_a_closed_list_that_has_the_focus(qtbot, by_keyboard):
    made = QComboBox()
    made.addItems(["one", "two"])
    widget, taken, window = focused(qtbot, made, lambda w: w)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, by_keyboard)
    for key in (*ARROWS, *ENDS):
        QTest.keyClick(widget, key)
    assert taken == []


def test_keys_of_the_number_pad_count_as_the_same(qtbot):
    slider, taken, _window = focused(qtbot, LinearSlider(0.0, 1.0, 0.1, "Noise"), lambda w: w)
    QTest.keyClick(slider, KEY.Key_Right, Qt.KeyboardModifier.KeypadModifier)
    assert taken == [] and slider.value == pytest.approx(0.1)


def test_a_declaration_is_all_that_a_widget_needs(qtbot):
    class Own(QPushButton):
        own_keys = alone(KEY.Key_S) | with_control(KEY.Key_Return)

    button, taken, _window = focused(qtbot, Own("S"), lambda w: w)
    QTest.keyClick(button, KEY.Key_S)
    QTest.keyClick(button, KEY.Key_Return, CONTROL)
    assert taken == []
    assert kept_keys(button) == Own.own_keys


@pytest.mark.parametrize("make", [lambda: QPushButton("Press"), QComboBox])
def test_a_button_or_a_list_has_space_if_it_was_reached_by_keyboard(qtbot, make):
    control, taken, window = focused(qtbot, make(), lambda w: w)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    QTest.keyClick(control, KEY.Key_Space)
    assert taken == [KEY.Key_Space]
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert (NONE, KEY.Key_Space) in kept_keys(control)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_a_row_of_an_open_list_and_is_no_shortcut_there(qtbot, key):
    window, choice, pressed = QMainWindow(), QComboBox(), []
    choice.addItems(["one", "two", "three"])
    window.setCentralWidget(choice)
    QShortcut(QKeySequence(key), window, pressed.append)
    FocusKeys(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for row in ("two", "three"):
        choice.showPopup()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is choice.view())
        qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
        qtbot.keyClick(choice.view(), key)
        assert (choice.currentText(), choice.view().isVisible(), pressed) == (row, False, [])


def test_the_buttons_of_a_switch_have_the_arrows_if_they_were_reached_by_keyboard(qtbot):
    made = Segments("Edges", [Segment("a", "A", "First"), Segment("b", "B", "Second"), Segment("c", "C", "Third")])
    made.choose("b")
    first, taken, window = focused(qtbot, made, lambda w: w.buttons["b"])
    assert [key for key, button in made.buttons.items() if button.focusPolicy() != Qt.FocusPolicy.NoFocus] == ["b"]
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    QTest.keyClick(first, KEY.Key_Right)
    assert taken == [] and made.buttons["c"].hasFocus()


def test_esc_that_nobody_needs_is_heard_and_one_in_an_edit_is_not(qtbot):
    window, heard = QMainWindow(), []
    qtbot.addWidget(window)
    FocusKeys(window, escape=lambda: heard.append("esc"))
    page = QWidget()
    layout = QVBoxLayout(page)
    field, line, button = ValueField(), Line(), QPushButton("Press")
    for widget in (field, line, button):
        layout.addWidget(widget)
    window.setCentralWidget(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for widget, text, times in ((button, "", 1), (field, "3", 1), (field, "", 2), (line, "x", 2)):
        widget.setFocus()
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, KEY.Key_Escape)
        assert len(heard) == times, widget


def test_a_ring_is_drawn_for_the_keyboard_only(qtbot):
    widget, _taken, window = focused(qtbot, network(False), lambda w: w.view)
    ring = widget.findChild(FocusRing)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    for reason, shows in (
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.ActiveWindowFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.ActiveWindowFocusReason, False),
        (Qt.FocusReason.ShortcutFocusReason, True),
    ):
        widget.clearFocus()
        assert not ring.isVisible()
        widget.setFocus(reason)
        assert ring.isVisible() == shows, reason
        assert ring.mask().boundingRect() == widget.rect()
        assert not ring.mask().contains(widget.rect().center())
