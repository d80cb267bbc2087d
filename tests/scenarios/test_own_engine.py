"""A learner's own engine in the real window: checked by a key, its first fault marked, its line gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.engine.own_engine.engines import CLOSURES, TUPLES, changed
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


def titles(canvas):
    scene = canvas.scene
    return {scene.title(card): (scene.data_text(card), scene.grad_text(card)) for card in scene.layout.cards}


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def test_the_learners_graph_stands_beside_the_apps_and_is_walked_with_keys(qtbot, trace):
    window, trace = trace
    layout, pane, graphs = trace.layout, trace.layout.own_engine, trace.layout.own_engine.graphs
    opened(qtbot, trace, WRONG + USE)
    layout.canvas.setFocus()
    checked(qtbot, window, pane)
    assert layout.graph.isHidden() and layout.timeline.isHidden() and not layout.reason.isVisible()
    assert titles(graphs.canvas) == {"a": ("0.8000", "0.5039"), "out": ("0.6640", "1.5000")}
    assert titles(graphs.pair.right) == {"a": ("0.8000", "0.8386"), "out": ("0.6640", "1.5000")}
    card = graphs.canvas.scene.layout.cards[0]
    assert graphs.canvas.scene.differs(card) and graphs.pair.right.scene.differs(card)
    assert graphs.pair.differences.text() == "a.grad is 0.5039, and 0.8386 in the app's graph."
    assert graphs.statement.text() == f"Line {LINE}: self.grad += (1 - t) * out.grad"
    assert graphs.canvas.accessibleName() == "Your graph" and graphs.pair.right.accessibleName() == "The app's graph"

    assert pane.table.hasFocus()
    press(qtbot, Qt.Key.Key_Up)  # the op before it, which is right
    assert graphs.pair.differences.text() == "Both graphs hold the same numbers."
    assert not any(graphs.canvas.scene.differs(card) for card in graphs.canvas.scene.layout.cards)
    press(qtbot, Qt.Key.Key_Down)

    press(qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert graphs.statement.hasFocus()
    layout.editor.go_to_line(1)
    press(qtbot, Qt.Key.Key_Space)
    assert layout.editor.hasFocus() and layout.editor.line == LINE
    press(qtbot, Qt.Key.Key_Escape)
    assert graphs.canvas.hasFocus()
    press(qtbot, Qt.Key.Key_Left)  # the value at which it goes wrong, then what is made of it
    press(qtbot, Qt.Key.Key_Right)
    assert graphs.pair.differences.text() == "out is 0.6640 and its gradient 1.5 in both graphs."
    press(qtbot, Qt.Key.Key_Left)
    assert graphs.pair.right.scene.selected == graphs.canvas.scene.selected == 0
    assert "gradient 0.5039, differs" in graphs.canvas.accessibleDescription()
    layout.editor.go_to_line(1)
    press(qtbot, Qt.Key.Key_Return)
    assert layout.editor.line == LINE

    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_Escape)  # lets go of the value
    press(qtbot, Qt.Key.Key_Escape)
    assert pane.isHidden()
    assert layout.graph.isVisible() and layout.timeline.isVisible() and layout.reason.isVisible()
    assert layout.canvas.hasFocus()


def test_what_is_of_the_programs_graph_ends_the_check_and_the_other_way_round(qtbot, trace):
    window, trace = trace
    layout, pane, actions = trace.layout, trace.layout.own_engine, window.actions_by_id
    opened(qtbot, trace, WRONG + USE)
    actions["trace_predict"].setChecked(True)
    checked(qtbot, window, pane)
    assert not actions["trace_predict"].isChecked() and layout.predict.isHidden()
    actions["trace_predict"].setChecked(True)
    assert pane.isHidden() and layout.predict.isVisible() and layout.graph.isVisible()


def test_two_graphs_of_other_shapes_are_moved_each_by_itself(qtbot, trace):
    window, trace = trace
    pane, graphs = trace.layout.own_engine, trace.layout.own_engine.graphs
    opened(qtbot, trace, TUPLES.lstrip("\n") + USE)
    checked(qtbot, window, pane)
    row = next(i for i in range(pane.model.rowCount()) if pane.model.index(i, 0).data() == "a - b")
    pane.table.selectRow(row)
    assert len(graphs.canvas.scene.layout.cards) < len(graphs.pair.right.scene.layout.cards)
    scale = graphs.pair.right.scale
    graphs.canvas.zoom(1.5)
    assert graphs.pair.right.scale == scale
    graphs.canvas.select_node(2)
    graphs.canvas.node_selected.emit(2)
    assert graphs.pair.right.scene.selected is None


def test_the_program_itself_is_the_first_row_with_its_graph_beside_the_apps(qtbot, trace):
    window, trace = trace
    pane, graphs = trace.layout.own_engine, trace.layout.own_engine.graphs
    opened(qtbot, trace, CLOSURES.lstrip("\n") + USE)
    checked(qtbot, window, pane)
    assert [pane.model.index(0, column).data() for column in range(2)] == ["your program", "right"]
    assert titles(graphs.canvas) == titles(graphs.pair.right)
    assert {"a", "b"} <= titles(graphs.canvas).keys()
    opened(qtbot, trace, WRONG + USE)
    checked(qtbot, window, pane)
    press(qtbot, Qt.Key.Key_Home)
    pane.table.selectRow(0)
    assert pane.model.index(0, 1).data() == "follows"
    differs = [graphs.canvas.scene.title(card) for card in graphs.canvas.scene.layout.cards
               if graphs.canvas.scene.differs(card)]  # fmt: skip
    assert "a" in differs and "b" not in differs
