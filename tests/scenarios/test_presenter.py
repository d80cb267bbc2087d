"""Trace before an audience: text by keys, panes that give way, leaves passed over, all of it remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.magnifier import magnifier
from micrograd_desktop.qt.preferences import SCALES, Preferences
from micrograd_desktop.qt.theme import mono_font
from micrograd_desktop.qt.trace.code.view import TEXT_PX
from micrograd_desktop.qt.trace.reading import reading
from tests.engine.own_engine.engines import CLOSURES
from tests.scenarios.in_trace import go_to_trace

PATIENCE = 20_000
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, open_window, tiny):
    window = go_to_trace(qtbot, open_window(tiny))
    yield window
    reading().set_size(100)


def test_larger_text_is_for_all_of_it_and_presenting_gives_back_what_it_was(qtbot, window):
    trace = window.workspace("trace")
    layout = trace.layout
    row = layout.order.table.rowHeight(0)
    set_size(qtbot, window, 150)
    assert layout.editor.font() == mono_font(round(1.5 * TEXT_PX))
    assert layout.order.table.rowHeight(0) == round(1.5 * row)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not layout.leaf_panel.isVisible() and not layout.check.isVisible() and layout.editor.isVisible()
    set_size(qtbot, window, 250)
    table = layout.order.table
    assert sum(table.columnWidth(i) for i in range(5)) <= table.viewport().width()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert reading().size == 150 and layout.leaf_panel.isVisible() and layout.check.isVisible()


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


def set_size(qtbot, window, size):
    """With real keys."""
    key = Qt.Key.Key_PageUp if size > reading().size else Qt.Key.Key_PageDown
    while reading().size != size:
        qtbot.keyClick(window, key, CONTROL | SHIFT)


def cut(widget):
    """Whether a widget has less room than what it says needs."""
    return widget.isVisible() and widget.sizeHint().width() > widget.width() and not widget.wordWrap()


@pytest.mark.parametrize("screen", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("size", [150, 250])
def test_headers_leaves_history_and_checks_are_as_large_as_the_text_and_nothing_is_cut(qtbot, window, size, screen):
    window.resize(*screen)
    trace = window.workspace("trace")
    layout, scale = trace.layout, size / 100
    layout.set_default_sizes(*screen)
    qtbot.waitUntil(lambda: layout.check.table.model.rowCount() > 0, timeout=PATIENCE)
    fonts = {label: label.fontInfo().pixelSize() for label in layout.timeline.findChildren(PlainLabel) if label.text()}
    row, field = layout.leaf_panel.row_of("x1"), layout.leaf_panel.row_of("x1").field
    before = field.fontInfo().pixelSize(), layout.check.table.numbers.rowHeight(0), layout.timeline.strip.height()
    set_size(qtbot, window, size)
    for action in ("trace_show_leaves", "trace_check"):
        window.actions_by_id[action].setChecked(True)
    QTest.qWait(0)
    assert all(label.fontInfo().pixelSize() == pytest.approx(scale * px, abs=1) for label, px in fonts.items())
    assert not any(map(cut, fonts))
    assert field.fontInfo().pixelSize() == pytest.approx(scale * before[0], abs=1)
    assert layout.check.table.numbers.rowHeight(0) == round(scale * before[1])
    assert layout.timeline.strip.height() > before[2]
    for header in layout.findChildren(PaneHeader):
        if header.isVisible():
            assert header.layout().minimumSize().width() <= header.width()
            assert header.minimumSizeHint().height() <= header.height()
    level = layout.graph.level
    assert level.width() == round(112 * level.fontInfo().pixelSize() / 12)
    viewport = layout.leaf_panel.findChild(QScrollArea).viewport()
    assert field.mapTo(viewport, field.rect().topRight()).x() < viewport.width()
    assert QFontMetricsF(field.font()).horizontalAdvance(field.text()) < field.width() - 14
    assert row.slider.width() >= 48
    assert layout.leaf_panel.nudge.width() >= layout.leaf_panel.nudge.sizeHint().width()
    set_size(qtbot, window, 100)
    assert not [area for area in layout.findChildren(QWidget) if area.styleSheet()]
    assert field.fontInfo().pixelSize() == before[0] and layout.timeline.strip.height() == before[2]


def test_the_check_of_ones_own_engine_is_presented_too(qtbot, window):
    trace = window.workspace("trace")
    window.resize(1280, 800)
    pane = trace.layout.own_engine
    with qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        trace.binding.open_program(f"{CLOSURES.strip()}\na = Value(2.0)\nb = a * 3\nb.backward()\n")
    set_size(qtbot, window, 150)
    with qtbot.waitSignal(pane.model.modelReset, timeout=PATIENCE):
        qtbot.keyClick(window, Qt.Key.Key_F9)
    assert pane.table.rowHeight(0) == 36
    assert pane.graphs.statement.font().pixelSize() == 18
    heads = [label for label in pane.graphs.pair.findChildren(PlainLabel) if "graph" in label.text()]
    assert heads and all(head.fontInfo().pixelSize() == 18 for head in heads) and not any(map(cut, heads))
    assert pane.graphs.height() > 200 and pane.table.height() > 100


def test_the_search_and_the_constants_give_way_to_large_text_and_are_one_key_away(qtbot, window):
    graph = window.workspace("trace").layout.graph
    window.resize(1440, 900)
    set_size(qtbot, window, 150)
    qtbot.waitUntil(lambda: not graph.search.isVisible(), timeout=PATIENCE)
    assert graph.level.fontInfo().pixelSize() > 12
    assert graph.level.width() == round(112 * graph.level.fontInfo().pixelSize() / 12)
    assert not graph.search.isVisible() and not graph.constants.isVisible() and graph.level.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert graph.search.hasFocus()
    set_size(qtbot, window, 100)
    assert graph.search.isVisible() and graph.constants.isVisible()


@pytest.fixture
def roomy(monkeypatch):
    """A screen with room for all sizes, and the usual size at the end."""
    monkeypatch.setattr("micrograd_desktop.qt.presenting.room_for", lambda *_sizes: SCALES)
    yield
    magnifier().show_at(100)


def seen_of(window):
    """What presenting changes, in every workspace."""
    train, trace, runs = (window.workspace(name) for name in ("train", "trace", "runs"))
    hidden = [pane.isHidden() for pane in (train.layout.left, trace.layout.leaf_panel, runs.compare.differences)]
    parted = [parts for workspace in (train, trace, runs) for parts in workspace.splitters]
    splitters = [parts for parts in parted if isinstance(parts, QSplitter)]
    sizes = [splitter.sizes() for splitter in splitters if splitter is not trace.layout.own_engine.splitter]
    standing = train.layout.canvas.view.standing, trace.layout.canvas.standing
    bar = train.bar.play.width(), train.bar.rate_slider.width(), train.bar.spare.isVisible()
    return window.geometry(), hidden, train.layout.inspector.folded, sizes, standing, bar


@pytest.mark.parametrize("workspace", ["train", "trace", "runs"])
def test_every_workspace_is_presented_whole_at_the_first_key_and_as_it_was_after_the_second(
    qtbot, roomy, window, workspace
):
    window.workspace("runs")
    window.resize(1440, 900)
    for name in ("runs", "trace", "train", workspace):
        window.show_workspace(name)
        QTest.qWait(0)
    window.workspace("train").layout.canvas.zoom_in()
    before = seen_of(window)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: window.devicePixelRatio() == 1.5, timeout=PATIENCE)
    assert seen_of(window)[1:3] == ([True, True, True], True)
    assert window.size() == QSize(960, 600)
    assert "150 %" in window.statusBar().currentMessage()
    if workspace != "train":  # in Train it is seen that the note goes by itself, which takes four seconds
        window.statusBar().clearMessage()
    qtbot.waitUntil(lambda: not window.statusBar().currentMessage(), timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: window.devicePixelRatio() == 1.0, timeout=PATIENCE)
    qtbot.waitUntil(lambda: seen_of(window) == before, timeout=PATIENCE)


def test_what_is_kept_of_a_window_that_is_closed_while_presenting_is_as_it_was_before(qtbot, roomy, window, tmp_path):
    window.resize(1440, 900)
    QTest.qWait(0)
    geometry = window.saveGeometry()
    columns = window.workspace("trace").layout.columns.saveState()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: window.devicePixelRatio() == 1.5, timeout=PATIENCE)
    window.close()
    kept = Preferences(tmp_path / "preferences.ini")
    assert kept.splitter("traceColumns") == columns and kept.hidden_panes() == []
    assert kept.geometry() == geometry
