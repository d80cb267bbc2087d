"""Side by side in the real window: one timeline, one place, two passes, and what differs is lit and said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from micrograd_desktop.presentation.formats import MINUS
from tests.scenarios.in_trace import go_to_trace, show_program

PATIENCE = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
TWICE_USED = "a = Value(3.0)\nb = a + a\nc = b * 2\nc.backward()\n"


@pytest.fixture
def window(qtbot, open_window, tiny):
    window = go_to_trace(qtbot, open_window(tiny))
    show_program(qtbot, window, TWICE_USED)
    return window


def cards(canvas):
    scene = canvas.scene
    return {scene.title(card): (scene.grad_text(card), scene.differs(card)) for card in scene.layout.cards}


def switch(qtbot, window, bug):
    with qtbot.waitSignal(window.workspace("trace").binding.traced, timeout=PATIENCE):
        window.actions_by_id[f"bug_{bug}"].trigger()


def test_two_passes_are_walked_by_one_timeline_and_what_differs_is_lit(qtbot, window):
    trace = window.workspace("trace")
    layout, pair, steps = trace.layout, trace.layout.pair, trace.binding.steps
    window.resize(1280, 690)
    layout.canvas.setFocus()
    with qtbot.waitSignal(trace.message_posted) as told:
        qtbot.keyClick(layout.canvas, Qt.Key.Key_F8)
    assert "No bug is on" in told.args[0]
    assert not pair.on
    assert not window.actions_by_id["trace_beside"].isChecked()
    switch(qtbot, window, "assign")
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        qtbot.keyClick(layout.canvas, Qt.Key.Key_F8)
    assert pair.on
    assert layout.left.isHidden()
    assert layout.check.isHidden()
    assert min(pair.right.width(), layout.canvas.width()) > 320
    steps.go_to_backward()
    assert not any(differs for _, differs in cards(layout.canvas).values())
    for _ in range(2):
        qtbot.keyClick(layout.canvas, Qt.Key.Key_S)
    assert pair.right.scene.moment.current == layout.canvas.scene.moment.current
    assert cards(pair.right)["a"] == ("0.0000", False)
    steps.end()
    assert (cards(pair.right)["a"], cards(layout.canvas)["a"]) == (("4.0000", True), ("2.0000", True))
    assert cards(layout.canvas)["b"] == ("2.0000", False)
    assert pair.differences.text() == "a.grad: 2 with =, 4 with +=."
    assert "gradient 2.0000, differs" in layout.canvas.scene.spoken(layout.canvas.scene.layout.cards[0])
    layout.canvas.zoom(1.5)
    layout.canvas.centre_on(QPointF(40.0, 10.0))
    assert pair.right.to_widget(QPointF(3, 4)) == layout.canvas.to_widget(QPointF(3, 4))
    pair.right.fit()
    assert pair.right.scale == layout.canvas.scale
    layout.canvas.select_node(0)
    layout.canvas.node_selected.emit(0)  # its Why? lights its uses
    assert pair.right.scene.lit == layout.canvas.scene.lit is not None
    assert pair.right.scene.selected == layout.canvas.scene.selected is not None
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    assert not pair.on
    assert not layout.left.isHidden()
    assert not layout.check.isHidden()
    assert not any(differs for _, differs in cards(layout.canvas).values())


def test_what_ends_it_and_what_it_ends(qtbot, window):
    trace, actions = window.workspace("trace"), window.actions_by_id
    switch(qtbot, window, "backward-twice")
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        actions["trace_beside"].setChecked(True)
    trace.binding.steps.end()
    assert "with backward() twice" in trace.layout.pair.differences.text()
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        trace.layout.leaf_panel.leaf_changed.emit(0, -1.0, None)
    right = trace.layout.pair.right.scene
    assert right.data_text(right.layout.cards[0]) == f"{MINUS}1.0000"
    actions["trace_predict"].setChecked(True)
    assert not trace.layout.pair.on
    assert not actions["trace_beside"].isChecked()
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        actions["trace_beside"].setChecked(True)
    assert trace.layout.predict.isHidden()
    switch(qtbot, window, "backward-twice")
    assert not trace.layout.pair.on


def test_where_nothing_differs_the_reason_is_said_at_the_end(qtbot, window):
    trace = window.workspace("trace")
    switch(qtbot, window, "no-topological-sort")
    trace.layout.canvas.setFocus()
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        qtbot.keyClick(trace.layout.canvas, Qt.Key.Key_F8)
    qtbot.keyClick(trace.layout.canvas, Qt.Key.Key_W)
    assert trace.layout.pair.differences.text() == "No gradient differs at this step, and the passes go on."
    qtbot.keyClick(trace.layout.canvas, Qt.Key.Key_End)
    said = trace.layout.pair.differences.text()
    assert said.startswith("No gradient differs at the end: both passes send each of the 4 values the same.")
    assert said.endswith("Here that is a, a leaf, which passes nothing on.")
    assert trace.layout.pair.differences.accessibleDescription() == said
