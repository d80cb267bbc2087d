"""What is done while a run is played again, or before the first picture after a command: nothing of it is lost."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import AddLayer, Set, SetParameter
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.project.storage import Saved, load, save
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.training.checkpoints import to_checkpoint
from micrograd_desktop.training.run import Run
from tests.scenarios.test_live_edits import is_its_project
from tests.scenarios.test_one_moment import PATIENCE, Person, check

BIAS = ParameterName(1, 0, None)
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = 120_000


@pytest.fixture
def person(qtbot, open_window, tiny):
    return Person(qtbot, open_window(tiny), random.Random(0))


def train_to(person: Person, step: int) -> None:
    person.window.controller.run_to(step)
    person.qtbot.waitUntil(lambda: person.binding.settled and person.binding.step == step, timeout=PATIENCE)


def edited_in_the_past(person: Person, step: int = LONG) -> None:
    train_to(person, 3)
    person.binding.execute(SetParameter(BIAS, 0.5))
    person.settle()
    train_to(person, step)


def wait_for_the_replay(person: Person) -> None:
    person.qtbot.waitUntil(lambda: person.binding.running and 3 < person.binding.step < LONG, timeout=PATIENCE)


def test_a_pause_stays_a_pause_whatever_is_undone_and_done_again(person):
    edited_in_the_past(person)
    person.binding.execute(SetParameter(BIAS, 0.25))
    person.settle()
    person.undo()
    person.undo()
    wait_for_the_replay(person)
    person.redo()
    person.settle()
    assert person.binding.step == LONG
    assert is_its_project(person)


def test_an_edit_during_a_replay_is_made_where_it_was_seen(person):
    edited_in_the_past(person)
    person.undo()
    wait_for_the_replay(person)
    person.binding.execute(SetParameter(BIAS, 0.25))
    (change,) = person.window.session.project.log
    person.settle()
    assert person.binding.step == change.step < LONG
    assert is_its_project(person)


def test_a_step_during_a_replay_is_one_further_than_it_leads(person):
    edited_in_the_past(person)
    person.undo()
    person.key(Qt.Key.Key_S)
    person.qtbot.waitUntil(lambda: person.binding.settled and person.binding.step > 3, timeout=PATIENCE)
    assert person.binding.step == LONG + 1
    assert is_its_project(person)


def test_play_right_after_an_undo_goes_on_from_where_one_was(person):
    edited_in_the_past(person)
    person.undo()
    person.key(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: person.binding.step > LONG, timeout=PATIENCE)
    assert person.binding.running
    person.key(Qt.Key.Key_Space)
    person.settle()
    assert is_its_project(person)


def test_undo_and_redo_of_what_diverges_lead_back_to_where_one_was(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(0))
    train_to(person, 2)
    person.binding.execute(Set(TrainingSpec.regularisation, "l2"))
    train_to(person, 500)
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.2))
    train_to(person, 1000)
    project = person.window.session.project
    person.undo()
    person.settle()
    person.undo()
    person.settle()
    person.redo()
    person.redo()
    person.settle()
    assert person.window.session.project == project
    assert person.binding.step == 1000
    assert is_its_project(person)


def test_saving_before_the_picture_after_an_undo_keeps_no_state_of_another_run(person, tmp_path):
    edited_in_the_past(person, 2000)
    path = tmp_path / "project.mgd"
    save(person.window.session.project, path)
    documents = person.window.documents
    documents.document._path = path
    person.undo()
    person.key(Qt.Key.Key_S, CONTROL)
    saved = load(path)
    assert saved.project == person.window.session.project
    if saved.checkpoint is not None:
        run = Run(saved.project)
        run.advance(saved.checkpoint.step)
        assert np.array_equal(run.parameters, saved.checkpoint.parameters)
    person.settle()
    assert documents.dirty == (saved.checkpoint is None)


def test_a_network_that_is_left_right_after_an_undo_is_found_again_as_its_project_says(person):
    edited_in_the_past(person, 2000)
    person.undo()
    person.binding.execute(AddLayer(2, "tanh"))
    person.settle()
    person.undo()
    person.settle()
    assert is_its_project(person)


def test_an_edit_right_after_reset_is_made_at_step_0(person):
    train_to(person, 2000)
    person.key(Qt.Key.Key_R)
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.05))
    person.settle()
    assert person.binding.step == 0
    assert person.window.session.project.log == ()
    assert is_its_project(person)


def test_the_curve_keeps_nothing_of_a_future_that_was_dropped(person):
    train_to(person, 4)
    reported_before_the_picture = Run(person.window.session.project).advance(9).figures
    person.layout.loss_plot.append(0, reported_before_the_picture)
    person.binding.execute(SetParameter(BIAS, 0.5))
    person.settle()
    check(person)


def test_a_run_that_diverged_is_saved_without_a_star(qtbot, open_window, tmp_path):
    project = Project(training=TrainingSpec(loss="squared-error", learning_rate=1.0))
    person = Person(qtbot, open_window(project), random.Random(0))
    person.train.bar.set_speed(math.inf)
    person.binding.toggle_running()
    qtbot.waitUntil(lambda: person.binding.doctor.divergence is not None, timeout=PATIENCE)
    person.settle()
    save(project, tmp_path / "project.mgd")
    documents = person.window.documents
    documents.document._path = tmp_path / "project.mgd"
    assert documents.dirty
    person.key(Qt.Key.Key_S, CONTROL)
    assert not documents.dirty
    assert load(tmp_path / "project.mgd").checkpoint is None


def test_a_reopened_run_stands_at_its_step_in_the_loss_plot_too(qtbot, open_window, tiny, tmp_path):
    run = Run(tiny)
    run.advance(40)
    person = Person(qtbot, open_window(Saved(tiny, to_checkpoint(run.state()))), random.Random(0))
    history = person.layout.loss_plot.history
    assert person.binding.step == 40
    person.qtbot.waitUntil(lambda: history.start == 0 and history.end >= 40, timeout=PATIENCE)  # taken again
    person.step()
    person.settle()
    check(person)
    assert history.start == 0 and person.binding.step == 41


def test_an_open_tip_says_what_is_shown_now(person):
    train_to(person, 5)
    view = person.layout.canvas.view
    place = view.mapToGlobal(view.rect().center())
    view._tip = (old := view.tip(None, 0)), None, 0
    QToolTip.showText(place, tip_text(old), view)
    person.qtbot.waitUntil(QToolTip.isVisible, timeout=PATIENCE)
    person.step()
    person.settle()
    assert QToolTip.text() == tip_text(view.tip(None, 0)) != tip_text(old)
    person.reset()
    person.settle()
    assert QToolTip.text().endswith("gradient –")
    QToolTip.hideText()


def test_what_was_said_of_a_run_goes_with_it(person):
    person.window.statusBar().showMessage("Training stopped.")
    person.key(Qt.Key.Key_R)
    assert person.window.statusBar().currentMessage() == ""


def test_a_dead_network_is_begun_again_with_a_lower_rate_by_its_banner(qtbot, open_window, tiny):
    network = NetworkSpec(hidden=(LayerSpec(2, "relu"),), seed=4)
    person = Person(qtbot, open_window(replace(tiny, network=network)), random.Random(0))
    train_to(person, 2)
    for neuron in range(2):
        person.binding.execute(SetParameter(ParameterName(1, neuron, None), -100.0))
        person.settle()
    banner = person.layout.canvas.banner
    assert banner.isVisible() and "dead" in banner.accessibleName()
    (button,) = banner._buttons
    button.click()
    person.settle()
    assert not banner.isVisible()
    assert person.binding.step == 0
    assert person.window.session.project.training.learning_rate == pytest.approx(tiny.training.learning_rate / 10)


def test_what_the_banner_says_of_a_penalty_is_in_the_plot(qtbot, open_window):
    project = Project(training=TrainingSpec(learning_rate=10.0))
    person = Person(qtbot, open_window(project), random.Random(0))
    person.train.bar.set_speed(math.inf)
    person.binding.toggle_running()
    qtbot.waitUntil(lambda: person.binding.doctor.divergence is not None, timeout=PATIENCE)
    person.settle()
    plot = person.layout.loss_plot
    assert plot.objective_box.isVisible() and plot.objective_box.isChecked()
    plot.refresh()
    step, height = plot.curves.broken_at
    assert step == person.binding.doctor.divergence.step
    assert height == pytest.approx(person.binding.doctor.divergence.objective)
    assert "objective" in plot.readout.text()


def test_single_steps_stop_at_the_step_where_playing_stops(qtbot, open_window):
    project = Project(training=TrainingSpec(learning_rate=10.0))
    stopped = Run(project).advance(1000).divergence.step
    person = Person(qtbot, open_window(project), random.Random(0))
    for step in range(1, stopped + 1):
        assert person.binding.doctor.divergence is None
        person.step()
        person.settle()
        assert person.binding.step == step
    assert person.binding.doctor.divergence.step == stopped
    assert "Training stopped" in person.layout.canvas.banner.accessibleName()
