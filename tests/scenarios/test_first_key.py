"""The first key that reaches the window does what it says, however early it is pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from micrograd_desktop.project.storage import Saved
from micrograd_desktop.qt.main_window import MainWindow
from micrograd_desktop.qt.preferences import Preferences
from micrograd_desktop.qt.theme import theme

PATIENCE = 20_000


@pytest.fixture
def window(qtbot, qapp, tmp_path, tiny, answers):
    """Made, but not yet shown; nothing of it has been drawn."""
    with theme().sheet_later():
        theme().apply(qapp)
        window = MainWindow(Saved(tiny), Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(window)
    yield window
    window.close()


def show_and_press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """The key comes as soon as the window is the active one, the way the system sends it."""
    with qtbot.waitActive(window, timeout=PATIENCE):
        window.show()
        window.activateWindow()
    QTest.keyClick(window.windowHandle(), key, modifiers)


def test_the_network_has_the_focus_before_the_window_is_shown(window):
    assert not window.isVisible() and window.focusWidget() is window.workspace("train").centre
    window.show_workspace("trace")
    assert window.focusWidget() is window.workspace("trace").centre


def test_a_step_that_is_asked_for_before_anything_is_drawn_is_done(qtbot, window):
    show_and_press(qtbot, window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: window.workspace("train").binding.step == 1, timeout=PATIENCE)


def test_space_plays_before_anything_is_drawn(qtbot, window):
    show_and_press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.workspace("train").binding.step > 2, timeout=PATIENCE)


def test_the_other_workspace_can_be_the_first_thing_asked_for(qtbot, window):
    show_and_press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.shown_workspace == "trace", timeout=PATIENCE)
    assert window.workspace("trace").centre.hasFocus()
