"""A slider that is dragged while the run plays: the run moves on under the hand, and nothing of the gesture is lost."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import SetFrozen
from micrograd_desktop.project.spec import Project

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000


class Drag:
    """A pressed learning-rate slider of a window that trains flat out."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        self.qtbot, self.session = qtbot, window.session
        self.reported = window.controller.step_finished
        train = window.workspace("train")
        self.binding, self.slider = train.binding, train.bar.rate_slider
        self.shown: list[int] = []
        self.binding.moved.connect(lambda: self.shown.append(self.binding.step))
        train.bar.speed_changed.emit(float("inf"))
        self.binding.toggle_running()
        qtbot.waitUntil(lambda: self.binding.running and self.binding.step > 0, timeout=PATIENCE)
        self.start = QPoint(self.slider.width() // 2, self.slider.height() // 2)
        self.before = self.session.project.training.learning_rate
        self.moves = 0
        QTest.mousePress(self.slider, LEFT, pos=self.start)

    def move(self) -> None:
        """Some pixels to and fro, each time elsewhere."""
        self.moves += 1
        QTest.mouseMove(self.slider, self.start + QPoint(self.moves % 40 - 20, 0))


@pytest.fixture
def drag(qtbot: Any, open_window: Any, tiny: Project) -> Drag:
    return Drag(qtbot, open_window(tiny))


def test_the_run_moves_on_while_the_slider_is_dragged_without_a_pause(drag: Drag) -> None:
    drag.reported.connect(drag.move)  # so that every moment that is drawn is one from before a move
    seen = len(drag.shown)
    drag.qtbot.waitUntil(lambda: len(set(drag.shown[seen:])) >= 8, timeout=PATIENCE)


def test_what_was_dragged_to_last_is_what_the_run_goes_on_by_and_undo_takes_all_of_it_back(drag: Drag) -> None:
    for _ in range(30):  # more than there are moments between them
        drag.move()
    last = drag.slider.value
    QTest.mouseRelease(drag.slider, LEFT, pos=drag.start)
    drag.qtbot.waitUntil(lambda: drag.binding.present.training.learning_rate == last, timeout=PATIENCE)
    drag.session.undo()
    assert drag.binding.present.training.learning_rate == drag.before
    drag.binding.toggle_running()
    drag.qtbot.waitUntil(lambda: drag.binding.settled, timeout=PATIENCE)
    assert drag.binding.present.training.learning_rate == drag.before
    assert drag.slider.value == drag.before


def test_an_undo_in_the_middle_is_not_undone_by_what_was_held_back(drag: Drag) -> None:
    for _ in range(30):
        drag.move()
    drag.session.undo()
    shown = len(drag.shown)
    drag.qtbot.waitUntil(lambda: len(drag.shown) > shown + 3, timeout=PATIENCE)
    assert drag.binding.present.training.learning_rate == drag.before


def test_another_edit_comes_after_what_was_held_back(drag: Drag) -> None:
    for _ in range(30):
        drag.move()
    last = drag.slider.value
    assert drag.binding.execute(SetFrozen((ParameterName(1, 0, 0),), True))
    assert drag.binding.present.training.learning_rate == last
    assert drag.binding.present.frozen == (ParameterName(1, 0, 0),)


def test_pausing_does_what_was_held_back(drag: Drag) -> None:
    for _ in range(30):
        drag.move()
    last = drag.slider.value
    drag.binding.toggle_running()
    assert drag.binding.present.training.learning_rate == last


@pytest.mark.parametrize("speed", [60.0, 1000.0])
def test_a_moment_that_is_drawn_while_the_run_goes_on_takes_no_later_step_from_the_curve(
    qtbot: Any, open_window: Any, tiny: Project, speed: float
) -> None:
    train = open_window(tiny).workspace("train")
    shown: list[int] = []
    train.binding.moved.connect(lambda: shown.append(train.binding.step))
    train.bar.speed_changed.emit(speed)
    train.binding.toggle_running()
    qtbot.waitUntil(lambda: len(set(shown)) >= 12, timeout=PATIENCE)
    train.binding.toggle_running()
    qtbot.waitUntil(lambda: train.binding.settled, timeout=PATIENCE)
    history = train.layout.loss_plot.history
    assert (history.start, history.end, history.bucket) == (0, train.binding.step, 1)
    assert not np.isnan(history.column("objective")).any()


def test_it_is_not_settled_while_a_frame_is_to_come_though_an_older_one_came(
    qtbot: Any, open_window: Any, tiny: Project
) -> None:
    window = open_window(tiny)
    binding, controller = window.workspace("train").binding, window.controller
    for _ in range(20):
        before = binding.step
        binding.refresh()  # this frame may be under way, or drawn, when the step is done
        binding.do_step()
        with qtbot.waitSignal(controller.frame_ready, timeout=PATIENCE):
            pass
        qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)
        assert binding.step == before + 1


@pytest.mark.parametrize(("speed", "newer", "frames"), [(30.0, 0, 1), (30.0, 1, 2), (float("inf"), 0, 2)])
def test_steps_are_drawn_again_unless_the_frame_under_way_shows_them_and_all_that_come_are_told(
    qtbot: Any, open_window: Any, tiny: Project, monkeypatch: pytest.MonkeyPatch, speed: float, newer: int, frames: int
) -> None:
    """Flat out it is the next frame that brings the next steps along."""
    window = open_window(tiny)
    train, controller = window.workspace("train"), window.controller
    binding = train.binding
    train.bar.set_speed(speed)
    binding.do_step()
    qtbot.waitUntil(lambda: binding.settled and binding.step == 1, timeout=PATIENCE)
    asked, ask = [], controller.request_frame
    monkeypatch.setattr(controller, "request_frame", lambda detail: asked.append(detail) or ask(detail))
    course, told = binding._told
    binding.refresh()
    binding._told = course, told + newer
    binding._on_tick()  # steps were told while the frame is drawn
    qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)
    assert len(asked) == frames
