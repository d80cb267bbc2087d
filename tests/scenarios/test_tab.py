"""Tab through the real window: in reading order, past nothing without a name, and always with something to see."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from micrograd_desktop.project import edits
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.code.editor import CodeEditor

PATIENCE = 20_000
MOST = 150
BAR, LEFT, NETWORK, INSPECTOR, RIGHT = range(5)


@pytest.fixture
def window(open_window):
    return open_window(EXAMPLES["spiral"])


def go(qtbot, key=Qt.Key.Key_Tab, modifiers=Qt.KeyboardModifier.NoModifier):
    focus = QApplication.focusWidget()
    if isinstance(focus, CodeEditor):
        modifiers |= Qt.KeyboardModifier.ControlModifier  # without it Tab indents
    qtbot.keyClick(focus, key, modifiers)
    return QApplication.focusWidget()


def round_trip(qtbot, window):
    """Everything that Tab goes to, once round, from the switch of workspaces on."""
    first = go(qtbot)
    passed = [first]
    while (now := go(qtbot)) is not first:
        assert now not in passed, f"Tab goes in a circle that leaves something out: {now}"
        passed.append(now)
        assert len(passed) < MOST
    start = passed.index(window.switch.buttons[window.shown_workspace])
    return passed[start:] + passed[:start]


def box(widget, window):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def named(widget):
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("workspace", ["train", "trace"])
def test_everything_that_tab_goes_to_has_a_name_and_can_be_used(qtbot, window, workspace):
    window.show_workspace(workspace)
    passed = round_trip(qtbot, window)
    assert len(passed) > 30
    for widget in passed:
        assert named(widget).strip(), widget
        assert widget.isVisible() and widget.isEnabled() and not isinstance(widget, QScrollArea)


@pytest.mark.parametrize("workspace", ["train", "trace"])
def test_tab_goes_from_pane_to_pane_and_in_a_pane_as_one_reads(qtbot, window, workspace):
    window.show_workspace(workspace)
    passed = round_trip(qtbot, window)
    panes = window.workspace(workspace).panes
    place = {widget: next((i for i, p in enumerate(panes) if p.isAncestorOf(widget)), None) for widget in passed}
    visited = [place[widget] for widget in passed if place[widget] is not None]
    assert visited == sorted(visited) and set(visited) == set(range(len(panes)))
    for one, other in pairwise(passed):
        if place[one] == place[other] is not None:
            before, after = box(one, window), box(other, window)
            inside = before.contains(after)
            beside = after.left() > before.left() and after.bottom() > before.top()
            below = after.top() >= before.bottom() - 1
            assert inside or beside or below, f"{named(one)} before {named(other)}"


def test_shift_tab_goes_the_same_way_back(qtbot, window):
    passed = round_trip(qtbot, window)
    passed[0].setFocus()
    assert [go(qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier) for _ in passed] == passed[::-1]


def test_a_new_layer_stands_in_its_place(qtbot, window):
    train = window.workspace("train").layout
    window.session.execute(edits.AddLayer(4, "tanh"))
    window.session.execute(edits.AddLayer(5, "tanh"))
    QApplication.processEvents()  # what is added to a layout is shown then
    names = [named(widget) for widget in round_trip(qtbot, window)]
    layers = [f"Neurons in hidden layer {n}" for n in range(1, len(train.model_panel.layers) + 1)]
    assert [name for name in names if name in layers] == layers
    assert names.index(layers[-1]) < names.index("Activation of the output")
    heads = [
        f"{word} hidden layer {n}"
        for n in range(1, len(layers) + 1)
        for word in ("Remove a neuron from", "Add a neuron to")
    ]
    assert [name for name in names if name in heads] == heads
    assert names.index(heads[0]) < names.index("Find a parameter")


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("workspace", ["train", "trace"])
def test_the_focus_is_always_seen_and_leaves_nothing_behind(qtbot, window, workspace, mode):
    theme().set_mode(mode)
    window.show_workspace(workspace)
    if workspace == "trace":
        qtbot.waitUntil(lambda: window.workspace("trace").settled, timeout=PATIENCE)
    for widget in round_trip(qtbot, window):
        window.setFocus()
        without = seen(widget, window)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.hasFocus()
        assert seen(widget, window) != without, f"{named(widget)} shows no focus"
        window.setFocus()
        assert seen(widget, window) == without, f"{named(widget)} shows a focus that is gone"


def seen(widget, window):
    """The widget as it is on the screen, scrolled into sight, without a caret that blinks."""
    for area in window.findChildren(QScrollArea):
        if area.widget() is not None and area.widget().isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
    QApplication.processEvents()
    return window.grab(box(widget, window)).toImage()


@pytest.mark.parametrize("workspace", ["train", "trace"])
def test_f6_goes_round_the_panes_and_shift_f6_back(qtbot, window, workspace):
    window.show_workspace(workspace)
    panes = window.workspace(workspace).panes

    def pane():
        focus = QApplication.focusWidget()
        return next(i for i, p in enumerate(panes) if p.isAncestorOf(focus))

    start = pane()
    visited = []
    for _ in panes:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        visited.append(pane())
    assert visited == [(start + 1 + i) % len(panes) for i in range(len(panes))]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert pane() == (start - 1) % len(panes)


def test_f6_goes_to_what_fills_a_pane(qtbot, window):
    layout = window.workspace("train").layout
    reached = []
    for _ in window.workspace("train").panes:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        reached.append(QApplication.focusWidget())
    for main in (layout.canvas.view, layout.inspector.tree, layout.boundary.plot, layout.loss_plot.curves):
        assert main in reached


def test_f6_passes_a_pane_that_is_hidden(qtbot, window):
    layout = window.workspace("train").layout
    window.actions_by_id["show_inspector"].trigger()
    assert layout.canvas.view.hasFocus()
    qtbot.keyClick(layout.canvas.view, Qt.Key.Key_F6)
    assert layout.boundary.plot.hasFocus()


def test_tab_goes_to_the_tile_that_is_checked_and_home_and_end_to_the_first_and_the_last(qtbot, window):
    panel = window.workspace("train").layout.data_panel
    shown = [tile for tile in panel.thumbnails.values() if tile.isVisible()]
    passed = [widget for widget in round_trip(qtbot, window) if widget in shown]
    assert passed == [panel.thumbnails["spiral"]] and passed[0].isChecked()
    panel.thumbnails["spiral"].setFocus(Qt.FocusReason.TabFocusReason)
    for key, tile in ((Qt.Key.Key_Home, shown[0]), (Qt.Key.Key_End, shown[-1])):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is tile and tile.isChecked()
        assert window.session.project.dataset.kind == tile.name
        assert tile.focusPolicy() & Qt.FocusPolicy.TabFocus
