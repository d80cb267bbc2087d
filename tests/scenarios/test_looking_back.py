"""Looking back: every step is seen as it first was, in all views, and the run is as if nobody had looked."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.project.edits import Set, SetBug, SetParameter
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.qt.train.look_back import LATEST
from micrograd_desktop.training.run import Run
from tests.scenarios.test_live_edits import is_its_project
from tests.scenarios.test_one_moment import PATIENCE, Person, check
from tests.scenarios.test_replay import train_to

BIAS = ParameterName(1, 0, None)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(qtbot, open_window, tiny):
    return Person(qtbot, open_window(tiny), random.Random(0))


def look_at(person: Person, step: float) -> None:
    person.binding.look_at(step)
    person.settle()


def seen(person: Person) -> dict[str, Any]:
    """What the views show, as numbers and words."""
    layout, model = person.layout, person.layout.inspector.model
    view, boundary = layout.canvas.view, layout.boundary
    present = person.binding.present
    return {
        "step": person.train.bar._step_count.text(),
        "losses": layout.loss_plot.readout.text(),
        "rate": present.training.learning_rate,
        "bugs": present.bugs,
        **{quantity: np.array(view.array(quantity), float) for quantity in ("weights", "gradients", "updates")},
        "rows": model._state.parameters.copy(),
        "slopes": np.array(model._state.gradients, float),
        "output": view.scene.heatmaps.output.copy(),
        "wrong": [boundary.points.wrong[train].tolist() for train in (True, False)],
    }


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    arrays = {key for key in one if isinstance(one[key], np.ndarray)}
    return all(
        np.array_equal(one[key], other[key], equal_nan=True) if key in arrays else one[key] == other[key] for key in one
    )


def trained(person: Person, steps: int = 12) -> dict[int, dict[str, Any]]:
    """Some steps with changes on the way; what was seen at each."""
    kept = {0: seen(person)}
    for step in range(1, steps + 1):
        if step == 5:
            person.binding.execute(Set(TrainingSpec.learning_rate, 0.3))
            person.settle()
            kept[4] = seen(person)  # with the rate of the next step
        if step == 8:
            person.binding.execute(SetParameter(BIAS, 0.5))
            person.settle()
            kept[7] = seen(person)
        person.step()
        person.settle()
        kept[step] = seen(person)
    return kept


def test_every_step_is_seen_again_as_it_first_was_and_the_run_stays(person):
    kept = trained(person)
    project, end = person.window.session.project, person.binding.end
    assert end == 12
    for step in (5, 3, 4, 7, 0, 12, 8, 1):
        look_at(person, step)
        assert same(seen(person), kept[step]), step
        assert (person.binding.end, person.binding.looks_back) == (end, step < end)
        assert person.layout.loss_plot.history.end == end
    look_at(person, LATEST)
    assert same(seen(person), kept[12])
    assert person.window.session.project is project
    check(person)


def test_played_on_from_the_past_the_run_is_one_that_nobody_looked_back_at(person):
    kept = trained(person)
    look_at(person, 3)
    losses = person.layout.loss_plot.history.column("data_loss").copy()
    for step in range(4, 13):
        person.step()
        person.settle()
        assert same(seen(person), kept[step]), step
    assert np.array_equal(person.layout.loss_plot.history.column("data_loss"), losses)
    assert not person.binding.looks_back
    look_at(person, 2)
    person.train.bar.set_speed(math.inf)
    person.binding.toggle_running()
    person.qtbot.waitUntil(lambda: person.binding.step > 500, timeout=PATIENCE)
    person.binding.toggle_running()
    person.settle()
    assert person.binding.step == person.binding.end == person.layout.loss_plot.history.end
    assert is_its_project(person)
    history, whole = person.layout.loss_plot.history, LossHistory()
    whole.append(0, Run(person.window.session.project).advance(person.binding.end).figures)
    assert np.array_equal(history.column("data_loss"), whole.column("data_loss"))
    check(person)


def test_looking_back_while_it_plays_pauses_it_where_it_had_come_to(person):
    person.train.bar.set_speed(math.inf)
    person.binding.toggle_running()
    person.qtbot.waitUntil(lambda: person.binding.step > 3000, timeout=PATIENCE)
    person.binding.look_at(1234)
    person.settle()
    assert person.binding.step == 1234 and person.binding.looks_back and not person.binding.running
    assert person.binding.end == person.layout.loss_plot.history.end > 3000
    assert is_its_project(person)
    end = person.binding.end
    look_at(person, LATEST)
    assert person.binding.step == end == person.binding.end
    assert is_its_project(person)


def test_of_many_steps_that_are_wished_for_the_last_one_is_shown(person):
    train_to(person, 2000)
    rng = random.Random(1)
    for _ in range(60):
        person.binding.look_at(rng.randrange(2000))
        if rng.random() < 0.3:
            person.qtbot.wait(1)
    person.binding.look_at(777)
    person.settle()
    assert person.binding.step == 777 and is_its_project(person)


def test_an_edit_in_the_past_drops_what_came_later_and_undo_brings_the_changes_back(person):
    trained(person)
    before = person.window.session.project
    look_at(person, 6)
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.01))
    person.settle()
    assert person.binding.end == person.binding.step == 6 and not person.binding.looks_back
    assert person.layout.loss_plot.history.end == 6
    check(person)
    person.undo()
    person.settle()
    assert person.window.session.project == before
    assert person.binding.step == 6
    check(person)


def test_undo_of_a_later_change_leaves_the_step_on_view(person):
    trained(person)  # the bias was set at step 7
    look_at(person, 4)
    person.undo()
    person.settle()
    assert (person.binding.step, person.binding.end) == (4, 7)
    assert person.layout.loss_plot.history.end == 7
    assert is_its_project(person)


def test_a_run_that_diverged_is_looked_back_at_and_its_end_says_so_again(qtbot, open_window):
    project = Project(training=TrainingSpec(learning_rate=10.0))
    stopped = Run(project).advance(1000).divergence.step
    person = Person(qtbot, open_window(project), random.Random(0))
    person.train.bar.set_speed(math.inf)
    person.binding.toggle_running()
    qtbot.waitUntil(lambda: person.binding.doctor.divergence is not None, timeout=PATIENCE)
    person.settle()
    at_the_end = seen(person)
    found = person.binding.doctor.divergence
    assert person.binding.end == person.binding.step == stopped
    look_at(person, stopped - 2)
    assert person.binding.doctor.divergence is None and not person.layout.canvas.banner.isVisible()
    assert person.layout.loss_plot.history.end == stopped + 1
    assert is_its_project(person)
    look_at(person, LATEST)
    assert person.binding.doctor.divergence == found and person.layout.canvas.banner.isVisible()
    assert same(seen(person), at_the_end)
    assert person.binding.end == stopped and person.layout.loss_plot.history.end == stopped + 1


def test_saving_while_one_looks_back_keeps_where_the_run_has_come_to(person, tmp_path):
    path = tmp_path / "project.mgd"
    trained(person)
    save(person.window.session.project, path)
    documents = person.window.documents
    documents.document._path = path
    person.key(Qt.Key.Key_S, CONTROL)
    assert not documents.dirty
    look_at(person, 3)
    assert not documents.dirty  # nothing is changed by looking
    person.key(Qt.Key.Key_S, CONTROL)
    assert load(path).checkpoint.step == 12


@pytest.mark.parametrize(
    "changed",
    [
        {"training": TrainingSpec(loss="logistic", batch_size=5, optimizer="adam", schedule="lr * 0.99**k")},
        {"network": NetworkSpec(hidden=(LayerSpec(3, "x * sigmoid(x)"),), seed=4)},
        {"bugs": ("wrong-sign",)},
        {
            "dataset": DatasetSpec("blobs", 30, 0.3, 0.75, 5, 3),
            "network": NetworkSpec(hidden=(LayerSpec(3),), outputs=3),
            "training": TrainingSpec(loss="cross-entropy"),
        },
    ],
)  # fmt: skip
def test_runs_of_every_kind_are_looked_back_at(qtbot, open_window, tiny, changed):
    person = Person(qtbot, open_window(replace(tiny, **changed)), random.Random(0))
    kept = {}
    for step in range(1, 8):
        if step == 4:
            person.binding.execute(SetBug("assign", True))
            person.settle()
            kept[3] = seen(person)
        person.step()
        person.settle()
        kept[step] = seen(person)
    for step in (3, 1, 6, 2, 7):
        look_at(person, step)
        assert same(seen(person), kept[step]), step
    assert is_its_project(person)
