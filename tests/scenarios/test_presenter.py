"""Trace before an audience: text by keys, panes that give way, leaves passed over, all of it remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import mono_font
from micrograd_desktop.qt.trace.code.view import TEXT_PX
from micrograd_desktop.qt.trace.reading import reading
from tests.scenarios.in_trace import go_to_trace

PATIENCE = 20_000
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, open_window, tiny):
    window = go_to_trace(qtbot, open_window(tiny))
    yield window
    reading().set_size(100)


def test_presenting_enlarges_all_text_and_hides_what_an_audience_needs_least(qtbot, window):
    trace = window.workspace("trace")
    layout, canvas = trace.layout, trace.layout.canvas
    row, scale, columns = layout.order.table.rowHeight(0), canvas._scale, layout.columns.sizes()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert reading().size == 150
    assert layout.editor.font() == mono_font(round(1.5 * TEXT_PX))
    assert layout.order.table.rowHeight(0) == round(1.5 * row) and canvas._scale > scale
    assert not layout.leaf_panel.isVisible() and not layout.check.isVisible() and layout.editor.isVisible()
    for _ in range(6):
        qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL | SHIFT)
    assert reading().size == 250
    table = layout.order.table
    assert sum(table.columnWidth(i) for i in range(5)) <= table.viewport().width()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert reading().size == 100 and layout.leaf_panel.isVisible() and layout.check.isVisible()
    assert layout.columns.sizes() == columns and canvas._scale == scale
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert reading().size == 250  # as it was last presented


def test_the_value_that_is_visited_stays_in_sight_in_large_text(qtbot, window):
    trace = window.workspace("trace")
    reading().set_size(250)
    trace.layout.canvas.zoom(2.5)
    steps, canvas = trace.binding.steps, trace.layout.canvas
    steps.go_to_backward()
    while steps.position < steps.length:
        qtbot.keyClick(canvas, Qt.Key.Key_S)
        current = canvas.scene.moment.current
        assert canvas.rect().toRectF().contains(canvas.card_rect(current).center())


def test_panes_come_and_go_by_keys_and_are_remembered(qtbot, window, tmp_path):
    trace = window.workspace("trace")
    layout = trace.layout
    layout.editor.setFocus()
    qtbot.keyClick(layout.editor, Qt.Key.Key_E, CONTROL | SHIFT)
    assert not layout.editor.isVisible() and layout.canvas.hasFocus() and layout.left.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
    assert not layout.left.isVisible()
    assert Preferences(tmp_path / "preferences.ini").hidden_panes() == ["editor", "leaves"]
    qtbot.keyClick(window, Qt.Key.Key_E, CONTROL | SHIFT)
    assert layout.editor.isVisible() and not layout.leaf_panel.isVisible()


def test_what_was_hidden_and_how_large_text_was_is_so_at_the_next_start(qtbot, open_window, tiny, tmp_path):
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences.set_hidden_panes(["order"])
    preferences.set_text_size(125)
    preferences.set_skips_leaves(True)
    window = open_window(tiny)
    trace = window.workspace("trace")
    assert trace.layout.order.isHidden() and not window.actions_by_id["trace_show_order"].isChecked()
    assert reading().size == 125 and trace.binding.steps.skips_leaves
    window.actions_by_id["trace_show_order"].setChecked(True)
    assert not trace.layout.order.isHidden()
    reading().set_size(100)


def test_a_walk_may_pass_over_leaves_and_stops_between_its_passes(qtbot, window):
    trace = window.workspace("trace")
    steps = trace.binding.steps
    steps.start()
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL | SHIFT)
    visited, positions = [], []
    while steps.position < steps.length:
        qtbot.keyClick(trace.layout.canvas, Qt.Key.Key_S)
        positions.append(steps.position)
        moment = trace.layout.canvas.scene.moment
        if moment.current is not None and steps.position < steps.length:
            visited.append(trace.binding.shown.walk.names[moment.current])
    assert visited == ["x1w1", "x2w2", "s", "n", "o", "n", "s", "x2w2", "x1w1"]
    assert steps.n_forward in positions and positions[-1] == steps.length
    qtbot.keyClick(trace.layout.canvas, Qt.Key.Key_B)
    assert trace.binding.shown.trace.nodes[trace.layout.canvas.scene.moment.current].operands
