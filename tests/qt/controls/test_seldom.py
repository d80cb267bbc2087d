"""What is other at every frame is shown some times a second, and is right in the end."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from micrograd_desktop.qt.controls.seldom import Seldom


def test_all_requests_of_a_time_are_served_by_one_call_at_its_end(qtbot: QtBot) -> None:
    owner, state, shown = QObject(), [0], []
    seldom = Seldom(lambda: shown.append(state[0]), owner)
    for number in range(1, 6):
        state[0] = number
        seldom.request()
        assert not shown
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [5]
    seldom.request()
    qtbot.waitUntil(lambda: len(shown) > 1)


def test_nothing_runs_once_all_is_shown_or_shown_otherwise(qtbot: QtBot) -> None:
    owner, shown = QObject(), []
    seldom = Seldom(lambda: shown.append(None), owner)
    seldom.request()
    qtbot.waitUntil(lambda: bool(shown))
    assert not seldom._timer.isActive()
    seldom.request()
    seldom.forget()
    assert not seldom._timer.isActive()
