"""What is other at every frame is shown some times a second, and is right in the end."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from micrograd_desktop.qt.controls.seldom import Seldom


def test_the_first_request_is_served_at_once_and_all_others_by_one_call(qtbot: QtBot) -> None:
    owner, state, shown = QObject(), [0], []
    seldom = Seldom(lambda: shown.append(state[0]), owner)
    for number in range(1, 6):
        state[0] = number
        seldom.request()
        assert shown == [1]
    qtbot.waitUntil(lambda: len(shown) > 1)
    assert shown == [1, 5]


def test_nothing_runs_once_all_is_shown(qtbot: QtBot) -> None:
    owner, shown = QObject(), []
    seldom = Seldom(lambda: shown.append(None), owner)
    seldom.request()
    qtbot.waitUntil(lambda: not seldom._timer.isActive())
    assert len(shown) == 1
    seldom.request()
    assert len(shown) == 2
