"""A learner's own engine in the real window: checked by a key, its first fault marked, its line gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.engine.own_engine.engines import CLOSURES, changed
from tests.scenarios.in_trace import go_to_trace

PATIENCE = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
WRONG = changed(CLOSURES, "self.grad += (1 - t**2) * out.grad", "self.grad += (1 - t) * out.grad").lstrip("\n")
LINE = next(i for i, line in enumerate(WRONG.split("\n"), start=1) if "(1 - t) *" in line)
USE = "\na = Value(0.5)\nb = (a * 2).tanh()\nb.backward()\n"


@pytest.fixture
def trace(qtbot, open_window, tiny):
    window = go_to_trace(qtbot, open_window(tiny))
    return window, window.workspace("trace")


def opened(qtbot, trace, program):
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        trace.binding.open_program(program)


def checked(qtbot, window, pane):
    with qtbot.waitSignal(pane.model.modelReset, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_F9)


def test_the_first_wrong_line_is_said_marked_and_gone_to(qtbot, trace):
    window, trace = trace
    layout, pane, action = trace.layout, trace.layout.own_engine, window.actions_by_id["trace_check_value"]
    assert not action.isEnabled()
    assert "no class Value" in action.toolTip()
    opened(qtbot, trace, WRONG + USE)
    assert action.isEnabled()
    checked(qtbot, window, pane)
    assert pane.isVisible()
    assert pane.said.startswith(f"Line {LINE}: It is 1 - t, and must be 1 - t**2")
    marks = layout.editor._marks
    assert marks.lines("fault") == range(LINE - 1, LINE)
    row = pane.table.selectionModel().selectedRows()[0].row()
    cells = [pane.model.index(row, column).data() for column in range(pane.model.columnCount())]
    assert (cells[0], cells[1], cells[2], cells[5]) == ("a.tanh()", "wrong", str(LINE), "a")
    assert cells[6] != cells[7] == cells[8]
    layout.editor.go_to_line(1)
    pane.table.setFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert layout.editor.line == LINE
    assert layout.editor.hasFocus()


def test_a_mended_engine_is_right_and_the_mark_goes(qtbot, trace):
    window, trace = trace
    layout, pane = trace.layout, trace.layout.own_engine
    opened(qtbot, trace, WRONG + USE)
    checked(qtbot, window, pane)
    opened(qtbot, trace, CLOSURES + USE)
    assert layout.editor._marks.lines("fault") == range(0)
    checked(qtbot, window, pane)
    assert pane.said.startswith("All is right")
    assert layout.check.isHidden()
    qtbot.mouseClick(pane._close, Qt.MouseButton.LeftButton)
    assert pane.isHidden()
    assert layout.check.isVisible()


def test_a_class_that_can_not_be_read_is_a_sentence(qtbot, trace):
    window, trace = trace
    pane = trace.layout.own_engine
    trace.binding.open_program("a = 2.0\nclass Value:\n    def f(:\n")
    checked(qtbot, window, pane)
    assert pane.said.startswith("Line 3: This is not valid Python")
    assert pane.model.rowCount() == 0
