"""Edits while it trains as fast as it goes: paused, the run is what its project says, replayed from step 0."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.edits import SetParameter
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import PATIENCE, Person, check

LIVE = (
    "edit_a_parameter", "freeze", "set_the_rate", "set_the_rate", "choose_an_optimizer", "choose_a_penalty",
    "choose_a_batch", "choose_what_is_penalised", "choose_a_clip", "draw_new_points", "size_a_layer", "size_a_layer",
    "add_a_layer", "remove_a_layer", "click_a_feature", "undo", "undo", "undo", "redo",
)  # fmt: skip


def pause(person: Person) -> None:
    if person.binding.running:
        person.binding.toggle_running()
    person.qtbot.waitUntil(lambda: person.binding.settled, timeout=PATIENCE)


def is_its_project(person: Person) -> bool:
    run = Run(person.window.session.project)
    if person.binding.step:
        run.advance(person.binding.step)
    return np.array_equal(run.parameters, person.binding.parameters)


@pytest.mark.parametrize("seed", range(4))
def test_a_run_that_is_edited_while_it_plays_is_what_its_project_says(qtbot, open_window, tiny, seed):
    rng = random.Random(seed)
    network = NetworkSpec(hidden=(LayerSpec(4, "tanh"), LayerSpec(3, "tanh")), seed=seed)
    person = Person(qtbot, open_window(replace(tiny, network=network)), rng)
    person.train.bar.set_speed(math.inf)
    for _ in range(4):
        if person.binding.doctor.divergence is not None:
            person.reset()
        person.binding.toggle_running()
        for _ in range(rng.randint(1, 5)):
            with qtbot.waitSignal(person.window.controller.frame_ready, timeout=PATIENCE):
                getattr(person, name := rng.choice(LIVE))()
            person.done.append(name)
        pause(person)
        assert is_its_project(person), person.done


def test_a_long_past_can_be_paused_while_it_is_played_again(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.set_the_rate()
    person.window.controller.run_to(30_000)
    qtbot.waitUntil(lambda: person.binding.settled and person.binding.step == 30_000, timeout=PATIENCE)
    person.undo()
    person.settle()
    assert person.binding.step == 30_000
    assert is_its_project(person)
    person.redo()
    pause(person)
    assert is_its_project(person)


def test_edits_before_the_first_frame_and_right_after_another_network_are_not_lost(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(1))
    person.add_a_layer()
    person.binding.execute(SetParameter(ParameterName(1, 0, None), 0.5))
    person.set_the_rate()
    person.settle()
    assert len(person.window.session.project.log) == 1
    assert is_its_project(person)
    person.steps()
    person.settle()
    person.undo()
    person.undo()
    person.undo()
    person.settle()
    assert person.window.session.project == tiny
    assert is_its_project(person)


def test_new_points_come_to_a_network_that_keeps_what_it_has_learnt(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(2))
    person.steps()
    person.settle()
    step, learnt, points = person.binding.step, np.array(person.binding.parameters), person.binding.points
    person.draw_new_points()
    person.settle()
    assert person.binding.step == step and np.array_equal(person.binding.parameters, learnt)
    assert not np.array_equal(person.binding.points.train_x, points.train_x)
    assert person.layout.data_panel.seed.text() == str(tiny.dataset.seed + 1)
    check(person)
    person.steps()
    person.settle()
    assert is_its_project(person)
    person.undo()
    person.settle()
    assert np.array_equal(person.binding.points.train_x, points.train_x)
    assert person.binding.step > step and is_its_project(person)


def test_t_shows_and_hides_the_points_to_test_with(qtbot, open_window, tiny):
    person = Person(qtbot, open_window(tiny), random.Random(2))
    person.settle()
    box, action = person.layout.boundary.test_box, person.window.actions_by_id["show_tests"]
    for on in (False, True):
        person.key(Qt.Key.Key_T)
        assert box.isChecked() == on == action.isChecked()
    box.click()
    assert not action.isChecked()
