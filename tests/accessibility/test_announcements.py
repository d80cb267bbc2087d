"""What is said aloud: once, when a run pauses, ends by its own condition, or diverges; and nothing while it plays."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from micrograd_desktop.project import edits
from micrograd_desktop.project.spec import Project, StopSpec, TrainingSpec

PATIENCE = 20_000


@pytest.fixture
def heard(monkeypatch):
    """The texts that are announced while somebody listens."""
    texts = []

    def hear(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            texts.append(event.message())

    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    yield texts
    QAccessible.setActive(False)


@pytest.fixture
def window(open_window, tiny):
    return open_window(tiny)


@pytest.fixture
def binding(window):
    return window.workspace("train").binding


def settle(qtbot, binding):
    qtbot.waitUntil(lambda: binding.settled, timeout=PATIENCE)


def play(qtbot, binding, steps=50):
    start = binding.step
    binding.toggle_running()
    qtbot.waitUntil(lambda: binding.step > start + steps, timeout=PATIENCE)


def test_a_pause_is_said_once_and_nothing_while_it_plays(qtbot, window, binding, heard):
    play(qtbot, binding)
    assert heard == []
    binding.toggle_running()
    settle(qtbot, binding)
    assert len(heard) == 1 and heard[0].startswith(f"Paused at step {binding.step:,}. Train loss ")
    binding.refresh()
    settle(qtbot, binding)
    binding.do_step()
    settle(qtbot, binding)
    assert len(heard) == 1


def test_a_run_that_ends_by_its_condition_says_why_in_the_place_of_the_pause(qtbot, window, binding, heard):
    window.execute(edits.Set(StopSpec.step, 60))
    binding.toggle_running()
    qtbot.waitUntil(lambda: heard != [], timeout=PATIENCE)
    settle(qtbot, binding)
    assert len(heard) == 1 and "60" in heard[0] and not heard[0].startswith("Paused")


def test_a_divergence_is_said_once(qtbot, open_window, heard):
    binding = open_window(Project(training=TrainingSpec(learning_rate=10.0))).workspace("train").binding
    binding.toggle_running()
    qtbot.waitUntil(lambda: binding.doctor.divergence is not None and binding.settled, timeout=PATIENCE)
    assert len(heard) == 1 and "Training stopped" in heard[0]


def test_nothing_is_said_where_nobody_listens(qtbot, window, binding, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    play(qtbot, binding)
    binding.toggle_running()
    settle(qtbot, binding)
    assert not any(isinstance(event, QAccessibleAnnouncementEvent) for event in told)
