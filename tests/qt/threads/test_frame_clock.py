"""Many requests, few frames."""

from __future__ import annotations

from itertools import pairwise

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
    qtbot.wait(3 * clock.interval)
    assert ticks == [1]


def test_ticks_keep_their_distance_however_often_they_are_asked_for(qtbot: QtBot) -> None:
    owner = QObject()
    clock, times, timer = FrameClock(50, owner), [], QElapsedTimer()
    timer.start()

    def ask_again() -> None:
        times.append(timer.elapsed())
        clock.request()

    clock.tick.connect(ask_again)
    clock.request()
    qtbot.waitUntil(lambda: len(times) >= 5, timeout=2000)
    gaps = [after - before for before, after in pairwise(times)]
    assert min(gaps) >= clock.interval - 2  # elapsed milliseconds are rounded down at both ends


def test_rates_beyond_sixty_are_refused() -> None:
    assert FrameClock(60).interval == 17
    for rate in (0, 61):
        with pytest.raises(ValueError, match="1 to 60"):
            FrameClock(rate)
