"""A person without a mouse: the focus is seen wherever it goes, arrows stay where they belong, F6 goes all the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QVBoxLayout, QWidget

from micrograd_desktop.project.kept_runs import kept, with_run
from micrograd_desktop.qt.controls.focus_ring import FocusRing
from micrograd_desktop.qt.controls.tab_order import next_pane
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from tests.scenarios.test_tab import named, round_trip

PATIENCE = 20_000
KEY, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window, tiny):
    window = open_window(tiny)
    window.resize(1280, 720)
    return window


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)
    return QApplication.focusWidget()


def is_seen(widget) -> bool:
    if isinstance(widget, TraceCanvas):
        return widget.hasFocus()  # which paints a ring of its own
    ring = widget.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return ring is not None and ring.isVisible()


def lone_buttons(part: QWidget) -> list[QAbstractButton]:
    there = part.findChildren(QAbstractButton)
    return [b for b in there if b.group() is None and b.focusPolicy() & Qt.FocusPolicy.TabFocus and b.isVisible()]


def test_no_arrow_leads_from_a_button_of_a_bar_anywhere(qtbot, window):
    for name in window.workspace_ids:
        window.show_workspace(name)
        buttons = lone_buttons(window.workspace(name).bar)
        for button in (button for button in buttons if button.isEnabled()):
            for key in (KEY.Key_Up, KEY.Key_Down):
                button.setFocus(Qt.FocusReason.TabFocusReason)
                assert press(qtbot, key) is button and window.shown_workspace == name


def test_arrows_change_the_workspace_in_its_switch_only(qtbot, window):
    reset = window.workspace("train").bar.reset
    reset.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        press(qtbot, KEY.Key_Left)
    assert reset.hasFocus() and window.shown_workspace == "train"
    window.switch.buttons["train"].setFocus(Qt.FocusReason.ShortcutFocusReason)
    press(qtbot, KEY.Key_Right)
    assert window.shown_workspace == "trace"


@pytest.mark.parametrize("runs", [0, 1])
def test_the_focus_is_seen_in_each_workspace_that_a_key_leads_to(qtbot, open_window, tiny, runs):
    window = open_window(with_run(tiny, kept(tiny, "one", 5)) if runs else tiny)
    for key, name in ((KEY.Key_3, "runs"), (KEY.Key_2, "trace"), (KEY.Key_1, "train"), (KEY.Key_3, "runs")):
        focus = press(qtbot, key, CONTROL)
        assert window.shown_workspace == name and focus is window.shown.centre and is_seen(focus), name


def test_after_a_click_no_ring_is_drawn(qtbot, window):
    press(qtbot, KEY.Key_3, CONTROL)
    press(qtbot, KEY.Key_1, CONTROL)
    view = window.workspace("train").centre
    assert is_seen(view)
    QTest.mouseClick(window.windowHandle(), LEFT, pos=view.mapTo(window, view.rect().center()))
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not is_seen(view)


def test_the_focus_is_seen_after_an_example_of_the_welcome_pane_and_after_escape(qtbot, window):
    for key in (KEY.Key_Return, KEY.Key_Escape):
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
        window.actions_by_id["welcome"].trigger()
        qtbot.waitUntil(lambda: next(iter(window.beside.welcome.cards.values())).hasFocus(), timeout=PATIENCE)
        focus = press(qtbot, key)
        assert window.beside.welcome is None and focus is window.shown.centre and is_seen(focus)


def test_the_focus_is_seen_after_a_step_taken_apart_is_left(qtbot, window):
    press(qtbot, KEY.Key_A)
    apart = window.workspace("train").apart
    qtbot.waitUntil(lambda: apart.on and apart.bar.hasFocus(), timeout=PATIENCE)
    assert is_seen(apart.bar)
    qtbot.waitUntil(lambda: not apart.busy, timeout=PATIENCE)
    focus = press(qtbot, KEY.Key_Escape)
    assert not apart.on and focus is window.shown.centre and is_seen(focus)


def test_the_arrows_of_the_welcome_pane_go_as_its_examples_stand(qtbot, window):
    window.actions_by_id["welcome"].trigger()
    welcome = window.beside.welcome
    names = list(welcome.cards)
    qtbot.waitUntil(lambda: welcome.cards[names[0]].hasFocus(), timeout=PATIENCE)
    assert press(qtbot, KEY.Key_Down) is welcome.cards[names[3]]
    assert press(qtbot, KEY.Key_Down) is welcome.cards[names[3]]
    assert press(qtbot, KEY.Key_Right) is welcome.cards[names[4]]
    assert press(qtbot, KEY.Key_Up) is welcome.cards[names[1]]
    assert press(qtbot, KEY.Key_Right) is welcome.cards[names[2]]
    assert press(qtbot, KEY.Key_Right) is welcome.tour
    assert press(qtbot, KEY.Key_Down) is welcome.open
    assert press(qtbot, KEY.Key_Left) is welcome.cards[names[5]]
    assert press(qtbot, KEY.Key_Left) is welcome.cards[names[4]]


def panes_walked(qtbot, window, key=KEY.Key_F6, modifiers=Qt.KeyboardModifier.NoModifier):
    """The panes that F6 goes to, once round."""
    panes, found = window.shown.panes, []
    for _ in range(2 * len(panes)):
        focus = press(qtbot, key, modifiers)
        pane = next(pane for pane in panes if pane is focus or pane.isAncestorOf(focus))
        if found and pane is found[0]:
            break
        found.append(pane)
    return found


def test_f6_goes_through_all_panes_as_one_reads_and_shift_f6_back(qtbot, open_window, tiny):
    window = open_window(with_run(tiny, kept(tiny, "one", 5)))
    for name in ("train", "trace", "runs"):
        window.show_workspace(name)
        qtbot.waitUntil(lambda: window.shown.settled, timeout=PATIENCE)
        usable = [pane for pane in window.shown.panes if next_pane([pane], None, 1) is not None]
        assert len(usable) >= len(window.shown.panes) - 1 >= 4
        walked = panes_walked(qtbot, window)
        assert set(walked) == set(usable)
        order = [window.shown.panes.index(pane) for pane in walked]
        turn = order.index(min(order))
        assert order[turn:] + order[:turn] == sorted(order)
        back = panes_walked(qtbot, window, modifiers=SHIFT)
        assert set(back) == set(usable)


def test_a_ring_without_a_window_of_keys_follows_qts_own_reason(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    content = QWidget()
    content.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(content)
    ring = FocusRing(content)
    window.setCentralWidget(content)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    content.clearFocus()
    content.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not ring.isVisible()


def test_tab_goes_through_runs_pane_by_pane_and_past_nothing_without_a_name(qtbot, open_window, tiny):
    window = open_window(with_run(tiny, kept(tiny, "one", 5)))
    window.resize(1440, 900)
    press(qtbot, KEY.Key_3, CONTROL)
    qtbot.waitUntil(lambda: window.shown.settled, timeout=PATIENCE)
    passed = round_trip(qtbot, window)
    assert len(passed) > 10 and all(named(widget).strip() for widget in passed)
    panes = window.shown.panes
    visited = [place for widget in passed for place, pane in enumerate(panes) if pane.isAncestorOf(widget)]
    usable = {place for place, pane in enumerate(panes) if next_pane([pane], None, 1) is not None}
    assert visited == sorted(visited) and set(visited) == usable  # of one run alone nothing differs
