"""The network changes while it trains, as a person does it: the run goes on, undo brings back what went, files too."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from micrograd_desktop.project.carried import NEW, carried_between
from micrograd_desktop.project.edits import AddLayer, RemoveLayer, Set
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import DatasetSpec, NetworkChange
from micrograd_desktop.project.storage import load
from micrograd_desktop.training.run import Run
from tests.scenarios.test_live_edits import is_its_project, pause
from tests.scenarios.test_one_moment import LEFT, PATIENCE, Person, check

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(qtbot, open_window, tiny) -> Person:
    return Person(qtbot, open_window(tiny), random.Random(0))


def sizes(person: Person) -> tuple[int, ...]:
    return layer_sizes(person.binding.present.network)


def press(person: Person, more: bool, layer: int = 0) -> None:
    """Click + or - at a hidden layer."""
    _, minus, plus = person.layout.canvas.view.heads.buttons[layer]
    person.qtbot.mouseClick(plus if more else minus, LEFT)


def changed_at(person: Person) -> int:
    last = person.window.session.project.log[-1]
    assert isinstance(last, NetworkChange)
    return last.step


def goes_on(person: Person) -> None:
    at = person.binding.step
    person.qtbot.waitUntil(lambda: person.binding.step > at + 3, timeout=PATIENCE)
    assert person.binding.running


def is_kept(person: Person) -> None:
    """At the last change, what has a place in both networks has the very bits it had."""
    project, step = person.window.session.project, changed_at(person)
    before, after = Run(person.before), Run(project)
    for run in (before, after):
        run.advance(step)
    origins = np.array(carried_between(settings_at(project, step - 1), settings_at(project, step)).origins())
    kept = origins != NEW
    assert kept.any() and after.parameters[kept].tolist() == before.parameters[origins[kept]].tolist()


def test_a_neuron_comes_and_goes_while_it_plays_and_undo_and_a_file_bring_it_back(
    person, qtbot, open_window, tmp_path, monkeypatch
):
    person.train.bar.set_speed(math.inf)
    tiny, size = person.window.session.project, sizes(person)
    person.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: person.binding.step > 5, timeout=PATIENCE)
    person.before = person.window.session.project
    press(person, more=True)
    assert sizes(person) == (2, size[1] + 1, *size[2:]) and changed_at(person) > 5
    goes_on(person)
    is_kept(person)
    wider = person.before = person.window.session.project
    press(person, more=False)
    assert sizes(person) == size and len(person.window.session.project.log) == 2
    goes_on(person)
    is_kept(person)
    pause(person)
    check(person)
    narrow = person.window.session.project
    assert is_its_project(person)
    step = person.binding.step
    person.undo()
    person.settle()
    assert person.window.session.project == wider and person.binding.step == step
    assert len(person.binding.parameters) > len(Run(tiny).parameters) and is_its_project(person)
    check(person)
    person.undo()
    person.settle()
    assert person.window.session.project == tiny and person.binding.step == step
    assert is_its_project(person)
    person.redo()
    person.redo()
    person.settle()
    assert person.window.session.project == narrow and person.binding.step == step
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "run.mgd"), ""))
    qtbot.keyClick(person.window, Qt.Key.Key_S, CONTROL)
    saved = load(tmp_path / "run.mgd")
    assert saved.project == narrow and saved.checkpoint is not None and saved.checkpoint.step == step
    again = Person(qtbot, open_window(saved), random.Random(0))
    again.settle()
    assert again.binding.step == step
    for one in (person, again):
        one.binding.do_step()
        qtbot.waitUntil(lambda one=one: one.binding.settled and one.binding.step == step + 1, timeout=PATIENCE)
    assert np.array_equal(again.binding.parameters, person.binding.parameters)
    check(again)


def test_paused_a_change_keeps_the_step_and_the_curve_and_comes_back_at_once(person):
    person.steps()
    person.settle()
    step, parameters = person.binding.step, np.array(person.binding.parameters)
    curve = person.layout.loss_plot.curves.drawn_curve("data_loss")[1].tolist()
    for _ in range(2):
        press(person, more=True)
    person.settle()
    assert sizes(person)[1] == 5 and person.binding.step == step and len(person.window.session.project.log) == 1
    check(person)
    assert person.layout.loss_plot.curves.drawn_curve("data_loss")[1].tolist()[:-1] == curve[:-1]
    for _ in range(2):
        person.undo()
    person.settle()
    assert person.binding.step == step and np.array_equal(person.binding.parameters, parameters)
    check(person)


def test_reset_goes_to_the_network_of_step_0_and_the_log_comes_again(person):
    person.steps()
    person.settle()
    size, step = sizes(person), person.binding.step
    assert person.binding.execute(AddLayer(2, "tanh"))
    person.steps()
    person.settle()
    deeper = sizes(person)
    assert len(deeper) == len(size) + 1
    said: list[str] = []
    person.binding.message_posted.connect(said.append)
    person.reset()
    person.settle()
    assert sizes(person) == size == person.layout.canvas.view.scene.graph.layer_sizes
    check(person)
    while person.binding.step <= step:
        person.step()
        person.settle()
        check(person)
    assert sizes(person) == deeper == tuple(person.layout.canvas.view.scene.graph.layer_sizes)
    assert f"As recorded: network {'-'.join(map(str, deeper))} at step {step:,}." in said


def test_a_new_run_from_here_begins_with_the_network_of_here(person):
    person.steps()
    person.settle()
    person.binding.execute(RemoveLayer(0)) if len(sizes(person)) > 3 else person.binding.execute(AddLayer(2, "tanh"))
    person.settle()
    here = sizes(person)
    person.key(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    person.settle()
    project = person.window.session.project
    assert (layer_sizes(project.network), project.log, person.binding.step) == (here, (), 0)
    person.steps()
    person.settle()
    check(person)


def test_a_class_more_gets_an_output_and_the_run_goes_on(person):
    person.binding.execute(Set(DatasetSpec.kind, "blobs"))
    person.settle()
    person.steps()
    person.settle()
    step, count = person.binding.step, sizes(person)[-1]
    person.before = person.window.session.project
    assert person.binding.execute(Set(DatasetSpec.classes, count + 1))
    person.settle()
    assert sizes(person)[-1] == count + 1 and person.binding.step == step
    assert len(person.layout.canvas.view.scene.graph.layer_sizes) == len(sizes(person))
    assert is_its_project(person)
    person.steps()
    person.settle()
    assert is_its_project(person)
    person.undo()
    person.settle()
    assert sizes(person)[-1] == count and person.binding.step > step and is_its_project(person)


def test_what_is_frozen_or_set_after_a_change_is_the_new_networks(person):
    person.steps()
    press(person, more=True)
    person.settle()
    place = 3 * 4 - 1  # the bias of the last neuron, which came
    person.layout.canvas.parameter_value_entered.emit(place, 0.25)
    person.settle()
    assert person.binding.parameters[place] == 0.25
    person.layout.inspector.freeze_toggled.emit(place, True)
    person.settle()
    person.steps()
    person.settle()
    assert person.binding.parameters[place] == 0.25 and is_its_project(person)
    check(person)


def test_courses_are_of_the_run_that_is_shown(person: Person) -> None:
    """Undo of a new run leads back to where the old one stood; what the new one recorded is not its past."""
    person.steps()
    person.settle()
    at = person.binding.step
    person.binding.execute(Set(DatasetSpec.kind, "circles"))
    person.settle()
    assert person.binding.step == 0
    person.step()
    person.settle()
    person.window.actions_by_id["undo"].trigger()
    person.settle()
    assert person.binding.step == at > 1
    model, rows = person.layout.inspector.model, person.layout.inspector.layers.rows
    known = list(range(at + 1))  # taken again out of sight: none of these numbers are the other run's
    person.qtbot.waitUntil(lambda: model.history.records()[0].tolist() == known, timeout=PATIENCE)
    run = Run(person.window.session.project)
    for step in known:
        run.advance(step - run.step)
        assert np.array_equal(model.history.records()[1][step], run.parameters.astype(np.float32))
    assert set(rows._history.records()[0].tolist()) <= set(known)
