"""Many requests, few frames."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QElapsedTimer, QObject
from pytestqt.qtbot import QtBot

from micrograd_desktop.qt.threads.frame_clock import FrameClock


def test_any_number_of_requests_makes_one_tick_and_never_within_the_request(qtbot: QtBot) -> None:
    owner = QObject()
    clock, ticks = FrameClock(60, owner), []
    clock.tick.connect(lambda: ticks.append(1))
    for _ in range(100):
        clock.request()
    assert ticks == []
    qtbot.waitUntil(lambda: len(ticks) == 1, timeout=2000)
    qtbot.wait(50)
    assert ticks == [1]


def test_ticks_keep_their_rate_however_often_they_are_asked_for(qtbot: QtBot) -> None:
    owner = QObject()
    clock, times, timer = FrameClock(60, owner), [], QElapsedTimer()
    timer.start()

    def ask_again() -> None:
        times.append(timer.nsecsElapsed() / 1e6)
        clock.request()

    clock.tick.connect(ask_again)
    clock.request()
    qtbot.waitUntil(lambda: len(times) >= 31, timeout=5000)
    assert times[30] - times[0] >= 30 * 1000 / 60 - 1000 / 60 - 1  # the first may have been late


def test_a_late_tick_is_not_made_up_for(qtbot: QtBot) -> None:
    owner = QObject()
    clock, times, timer = FrameClock(20, owner), [], QElapsedTimer()
    timer.start()
    clock.tick.connect(lambda: times.append(timer.elapsed()))
    for _ in range(3):
        clock.request()
        qtbot.waitUntil(lambda n=len(times): len(times) > n, timeout=2000)  # type: ignore[misc]
    qtbot.wait(500)  # ten frames in which nothing was asked for
    before = len(times)
    for _ in range(3):
        clock.request()
        qtbot.waitUntil(lambda n=len(times): len(times) > n, timeout=2000)  # type: ignore[misc]
    assert times[before + 2] - times[before] >= 2 * 50 - 50 - 1


def test_rates_beyond_sixty_are_refused() -> None:
    for rate in (0, 61):
        with pytest.raises(ValueError, match="1 to 60"):
            FrameClock(rate)
