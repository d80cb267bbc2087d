"""Earlier runs as ghosts in the loss plot: each as it went to the bit, named, and only while the run rests."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.kept_runs import kept, with_run
from micrograd_desktop.project.run_edits import DeleteRuns, RenameRun
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.qt.train.loss.ghosts import Ghost
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import PATIENCE, Person, check
from tests.scenarios.test_replay import train_to

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def person(qtbot, open_window, tiny):
    """One whose project keeps two other runs."""
    slower = Set(TrainingSpec.learning_rate, 0.01).apply(tiny)
    faster = Set(TrainingSpec.learning_rate, 0.3).apply(tiny)
    project = with_run(with_run(tiny, kept(slower, "slow", 40)), kept(faster, "fast", 30))
    return Person(qtbot, open_window(project), random.Random(0))


def ghosts(person: Person):
    return person.layout.loss_plot.curves._ghosts


def show(person: Person) -> None:
    person.key(Qt.Key.Key_L, SHIFT)
    person.qtbot.waitUntil(lambda: not person.train.earlier.busy, timeout=PATIENCE)


def names(person: Person) -> list[str]:
    return [ghost.name for ghost in ghosts(person)._ghosts]


def test_kept_runs_are_drawn_as_they_went_and_named(person):
    train_to(person, 50)
    assert not len(ghosts(person)) and "earlier" not in person.train.__dict__  # nothing is done unless it is asked for
    show(person)
    assert names(person) == ["slow", "fast"]
    for ghost, run in zip(ghosts(person)._ghosts, person.window.session.project.runs, strict=True):
        figures = Run(run.project).advance(run.steps).figures
        assert ghost.steps[0] == 0.0 and ghost.steps[-1] == run.steps
        assert np.array_equal(ghost.losses[: run.steps], figures.column("data_loss"))
    person.layout.loss_plot.grab()
    drawn = ghosts(person)._drawn
    assert len(drawn.lines) == 2 and [name for _, name in drawn.names] == ["slow", "fast"]
    (_, one), (_, other) = [(name, place.y()) for place, name in drawn.names]
    assert abs(one - other) >= 10.0
    person.layout.loss_plot.grab()
    assert ghosts(person)._drawn is drawn  # while the axes stay
    person.key(Qt.Key.Key_L, SHIFT)
    assert not len(ghosts(person))
    check(person)


def test_a_longer_run_is_seen_to_its_end_and_a_lower_loss_too(person):
    train_to(person, 5)
    plot = person.layout.loss_plot.curves
    assert plot.plotItem.viewRange()[0][1] < 30
    show(person)
    (first, last), (low, high) = plot.plotItem.viewRange()
    assert first == 0 and last >= 40
    for ghost in ghosts(person)._ghosts:
        heights = ghost.losses[np.isfinite(ghost.losses)]
        assert not plot.axis.logarithmic
        assert low <= heights.min() and heights.max() <= high
    person.layout.loss_plot.grab()
    ends = [line[line.size() - 1].x() for line in ghosts(person)._drawn.lines]
    assert max(ends) > plot.plot_rect().center().x()
    person.key(Qt.Key.Key_L, SHIFT)
    assert plot.plotItem.viewRange()[0][1] < 30
    check(person)


def test_before_the_first_step_they_are_drawn_already(person):
    show(person)
    person.layout.loss_plot.grab()
    assert len(ghosts(person)._drawn.lines) == 2


def test_a_run_that_diverged_leaves_room_for_the_others(person):
    tops = [0.5] * 300 + [1e200, math.inf]
    ghost = Ghost("wild", np.arange(302.0), np.array(tops))
    plot = person.layout.loss_plot.curves
    plot.set_ghosts([ghost])
    assert plot.plotItem.viewRange()[1][1] < 10.0


def test_a_renamed_or_deleted_run_is_drawn_so_and_no_step_is_taken_again(person):
    show(person)
    person.window.session.execute(RenameRun("slow", "<b>very slow"))
    assert names(person) == ["<b>very slow", "fast"] and not person.train.earlier.busy
    person.window.session.execute(DeleteRuns(("fast",)))
    assert names(person) == ["<b>very slow"]
    person.undo()
    person.qtbot.waitUntil(lambda: names(person) == ["<b>very slow", "fast"], timeout=PATIENCE)


def test_while_it_plays_no_other_run_takes_the_processor(person):
    person.train.bar.set_speed(math.inf)
    person.binding.toggle_running()
    person.qtbot.waitUntil(lambda: person.binding.running and person.binding.step > 100, timeout=PATIENCE)
    person.key(Qt.Key.Key_L, SHIFT)
    assert not person.train.earlier._job.busy and not len(ghosts(person))
    person.binding.toggle_running()
    person.qtbot.waitUntil(lambda: not person.train.earlier.busy, timeout=PATIENCE)
    assert names(person) == ["slow", "fast"]


def test_without_a_kept_run_it_says_what_keeps_one(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.key(Qt.Key.Key_L, SHIFT)
    assert person.window.statusBar().currentMessage().startswith("No runs are kept yet. Ctrl+D")
