"""A run that is opened where it stood has its whole history: what came before is taken again, out of sight."""

from __future__ import annotations

import random

import numpy as np
import pytest

from micrograd_desktop.presentation.layer_figures import layer_figures
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.project.edits import AddLayer, Set
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.project.storage import save
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import PATIENCE, Person

STEPS = 12


@pytest.fixture
def person(qtbot, open_window, tiny, tmp_path):
    project = Set(TrainingSpec.learning_rate, 0.3).at(5).apply(tiny)
    run = Run(project)
    run.advance(STEPS)
    save(project, tmp_path / "mine.mgd", to_checkpoint(run.state()))
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.window.documents.open_file(tmp_path / "mine.mgd")
    person.settle()
    return person


def is_known(person: Person) -> None:
    """All steps are, as if the run had never been closed."""
    history, whole = person.layout.loss_plot.history, LossHistory()
    end = person.binding.end
    person.qtbot.waitUntil(lambda: len(history) > 0 and history.start == 0, timeout=PATIENCE)
    whole.append(0, Run(person.window.session.project).advance(end).figures)
    assert history.end == end
    assert np.array_equal(history.column("test_loss"), whole.column("test_loss"))


def courses(person: Person) -> list[float]:
    return person.layout.inspector.model.history.records()[0].tolist()


def test_its_losses_and_courses_are_known_from_step_0_on(person):
    is_known(person)
    assert courses(person) == list(range(STEPS + 1))
    strip = person.layout.history.strip
    person.qtbot.waitUntil(lambda: len(strip.course.steps) == STEPS + 1, timeout=PATIENCE)
    assert [noted.step for noted in strip.course.noted if noted.changed] == [5]
    assert not person.binding.retells
    person.step()
    person.settle()
    is_known(person)
    assert courses(person) == list(range(STEPS + 2))


def test_until_its_losses_are_known_the_strip_says_so(person):
    is_known(person)
    strip, binding = person.layout.history.strip, person.layout.loss_plot.history
    person.qtbot.waitUntil(lambda: strip.course.known_from == 0 and len(strip.course.steps) > 0, timeout=PATIENCE)
    binding.clear()
    person.binding.moved.emit()
    person.qtbot.waitUntil(lambda: strip.course.known_from == STEPS, timeout=PATIENCE)


def test_the_courses_of_its_layers_are_known_too(person):
    is_known(person)
    rows, project = person.layout.inspector.layers.rows, person.window.session.project
    person.qtbot.waitUntil(lambda: rows._history.records()[0].tolist() == [*range(1, STEPS + 1)], timeout=PATIENCE)
    run, sizes = Run(project), layer_sizes(project.network)
    for values in rows._history.records()[1]:
        run.advance(1)
        figures = layer_figures(run.parameters, run.look().gradients, run.snapshot().updates, sizes)
        assert values.tolist() == np.concatenate([figures.ratios, figures.norms]).astype(np.float32).tolist()


def test_changed_in_its_past_it_is_the_other_run_that_is_known(person):
    person.binding.look_at(7)
    person.settle()
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.01))
    person.settle()
    is_known(person)
    for _ in range(3):
        person.step()
        person.settle()
    is_known(person)
    person.window.session.undo()
    person.settle()
    is_known(person)


def test_another_project_is_not_told_what_this_one_did(person, tiny):
    person.window.documents.document.new(tiny)
    person.settle()
    person.step()
    person.settle()
    assert (person.layout.loss_plot.history.start, person.binding.end) == (0, 1)
    assert courses(person) == [0.0, 1.0]


def test_the_courses_of_a_network_that_comes_back_come_back_too(person):
    is_known(person)
    person.binding.execute(AddLayer())
    person.settle()
    person.step()
    person.settle()
    assert courses(person)[0] == STEPS
    person.window.session.undo()
    person.settle()
    person.qtbot.waitUntil(lambda: courses(person)[:2] == [0.0, 1.0], timeout=PATIENCE)
    is_known(person)


def test_played_on_before_it_is_known_it_is_known_as_soon_as_the_run_rests(qtbot, open_window, tiny, tmp_path):
    run = Run(tiny)
    run.advance(STEPS)
    save(tiny, tmp_path / "mine.mgd", to_checkpoint(run.state()))
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.window.documents.document.open(tmp_path / "mine.mgd")
    person.window.controller.run_to(6000)  # at once, and so far that losses are reduced
    qtbot.waitUntil(lambda: person.binding.step == 6000, timeout=PATIENCE)
    person.settle()
    is_known(person)


def test_a_short_run_that_went_by_in_few_frames_has_courses_of_all_its_steps(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.window.controller.run_to(60)
    qtbot.waitUntil(lambda: person.binding.end == 60 and person.binding.settled, timeout=PATIENCE)
    qtbot.waitUntil(lambda: courses(person) == list(range(61)), timeout=PATIENCE)
    is_known(person)
    qtbot.waitUntil(lambda: not person.binding.retells, timeout=PATIENCE)
    person.step()
    person.settle()
    assert courses(person) == list(range(62))
