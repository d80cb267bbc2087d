"""Which frames are asked for, and how fine."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.qt.threads.trainable_run import Frame
from micrograd_desktop.qt.train.frame_requests import LONG_SECONDS, PAUSED, PLAYING, STALE_SECONDS, FrameRequests
from micrograd_desktop.training.results import Figures, Progress


@dataclass
class Asked:
    """What the worker would be asked for."""

    details: list[Detail] = field(default_factory=list)

    def __call__(self, detail: Detail) -> int:
        self.details.append(detail)
        return len(self.details)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def frames(asked: Asked, qtbot: QtBot) -> FrameRequests:
    return FrameRequests(asked)


def frame(progress: Progress | None = None, number: int = 1, seconds: float = 0.0) -> Frame:
    return Frame(progress, None, number, seconds)  # type: ignore[arg-type]


def test_one_frame_is_asked_for_at_a_time_and_one_after_it(frames: FrameRequests, asked: Asked) -> None:
    for _ in range(3):
        frames.request()
    assert asked.details == [PAUSED] and frames.under_way
    frames.arrive(1)
    assert not frames.under_way and frames.waiting
    frames.after_shown(frame())
    assert asked.details == [PAUSED, PAUSED]
    frames.arrive(2)
    frames.after_shown(frame(number=2))
    assert len(asked.details) == 2 and not frames.waiting


def test_with_a_command_a_rough_one_is_asked_for_at_once(frames: FrameRequests, asked: Asked) -> None:
    frames.request()
    frames.request(at_once=True)
    assert asked.details == [PAUSED, PLAYING]
    frames.arrive(1)
    assert frames.under_way  # the one before it came first
    frames.arrive(2)
    assert not frames.under_way


def test_while_it_plays_they_are_rough(frames: FrameRequests, asked: Asked) -> None:
    frames.playing = True
    frames.request()
    assert asked.details == [PLAYING]


def test_while_it_plays_all_points_are_looked_at_where_nothing_was_measured_for_long(
    frames: FrameRequests, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr("micrograd_desktop.qt.train.frame_requests.time.monotonic", lambda: now[0])
    frames.playing = True
    for waited, whole in ((0.0, False), (STALE_SECONDS / 2, False), (2 * STALE_SECONDS, True), (0.0, True)):
        now[0] += waited
        frames.request()
        assert asked.details[-1] == PLAYING._replace(whole=whole)
        frames.arrive(len(asked.details))
    frames.request(at_once=True)
    assert not asked.details[-1].whole  # what a command changed is seen soon
    frames.arrive(len(asked.details))
    frames.note_measured()
    frames.request()
    assert not asked.details[-1].whole


def test_at_rest_all_points_are_looked_at(frames: FrameRequests, asked: Asked) -> None:
    frames.request()
    assert asked.details[-1].whole


@pytest.mark.parametrize("all_steps", [True, False])
def test_steps_want_a_frame_unless_the_one_under_way_shows_them(
    frames: FrameRequests, asked: Asked, all_steps: bool
) -> None:
    frames.request()
    frames.want_steps()
    frames.arrive(1)
    frames.before_shown(frame(), all_steps)
    frames.after_shown(frame())
    assert len(asked.details) == (1 if all_steps else 2)


@pytest.mark.parametrize(("seconds", "asked_for"), [(LONG_SECONDS / 2, 1), (LONG_SECONDS * 2, 2)])
def test_the_next_is_drawn_while_one_that_took_long_is_shown(
    frames: FrameRequests, asked: Asked, seconds: float, asked_for: int
) -> None:
    frames.playing = True
    frames.request()
    frames.request()
    frames.arrive(1)
    frames.before_shown(frame(seconds=seconds), all_steps=True)
    assert len(asked.details) == asked_for


def test_what_will_not_come_is_not_waited_for(frames: FrameRequests, asked: Asked) -> None:
    frames.request()
    frames.give_up()
    assert not frames.waiting
    frames.request()
    assert len(asked.details) == 2


def at(step: int) -> Frame:
    return frame(Progress(step, step, 0.0, 0.1, Figures.none(()), np.zeros(1), np.zeros(1)))


def test_layers_courses_get_a_place_of_every_frame_unless_it_plays_fast(frames: FrameRequests, asked: Asked) -> None:
    frames.playing = True
    for step in (1, 2, 5):
        frames.request(at_once=True)
        frames.before_shown(at(step), True)
    assert [detail.courses for detail in asked.details] == [True] * 3
    frames.before_shown(at(5_000), True)
    frames._noted = time.monotonic() + 60.0
    frames.request(at_once=True)
    assert not asked.details[-1].courses
    frames._noted = -math.inf
    frames.request(at_once=True)
    assert asked.details[-1].courses
    frames.playing = False
    frames.request(at_once=True)
    assert asked.details[-1].courses
