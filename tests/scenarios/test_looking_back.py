"""Looking back: every step is seen as it first was, in all views, and the run is as if nobody had looked."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.presentation.loss_history import LossHistory
from micrograd_desktop.project.edits import AddLayer, Set, SetBug, SetParameter
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.project.storage import Saved, load, save
from micrograd_desktop.qt.intents import TracePoint
from micrograd_desktop.qt.train.look_back import LATEST
from micrograd_desktop.training.checkpoints import to_checkpoint
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


def test_an_edit_in_the_past_drops_what_came_later_and_undo_brings_it_back(person):
    kept = trained(person)
    before = person.window.session.project
    losses = person.layout.loss_plot.history.column("data_loss").copy()
    look_at(person, 6)
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.01))
    person.settle()
    assert person.binding.end == person.binding.step == 6 and not person.binding.looks_back
    assert person.layout.loss_plot.history.end == 6
    check(person)
    person.undo()
    person.settle()
    assert person.window.session.project == before
    assert (person.binding.step, person.binding.end, person.binding.looks_back) == (6, 12, True)
    assert np.array_equal(person.layout.loss_plot.history.column("data_loss"), losses)
    for step in (6, 11, 7, 12):
        look_at(person, step)
        assert same(seen(person), kept[step]), step
    person.redo()
    person.settle()
    assert is_its_project(person)


def test_it_is_said_how_many_steps_an_edit_in_the_past_drops_and_undo_of_several_brings_them_back(person):
    for _ in range(9):
        person.step()
    person.settle()
    said = []
    person.binding.message_posted.connect(said.append)
    look_at(person, 4)
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.01))
    assert "5 later steps no longer belong to it. Undo brings them back." in said[-1]
    person.settle()
    person.step()
    person.settle()
    person.binding.execute(Set(TrainingSpec.learning_rate, 0.02))
    person.settle()
    assert person.binding.end == 5
    person.undo()
    person.undo()
    person.settle()
    assert person.binding.end == 9 and person.layout.loss_plot.history.end == 9
    assert is_its_project(person)
    look_at(person, LATEST)
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


def test_a_reopened_run_is_looked_back_at_beyond_where_it_was_opened(qtbot, open_window, tiny):
    run = Run(tiny)
    run.advance(40)
    person = Person(qtbot, open_window(Saved(tiny, to_checkpoint(run.state()))), random.Random(0))
    person.step()
    person.settle()
    history = person.layout.loss_plot.history
    person.qtbot.waitUntil(lambda: history.start == 0, timeout=PATIENCE)  # what came before is taken again
    person.settle()
    at_the_end = seen(person)
    for step in (3, 0, 40, 17):
        look_at(person, step)
        assert person.binding.step == step and is_its_project(person)
        assert (person.binding.end, history.start) == (41, 0)
    look_at(person, LATEST)
    assert same(seen(person), at_the_end)
    check(person)


# -- by mouse and keys

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def drag_to(person: Person, *steps: int) -> None:
    strip = person.layout.history.strip
    person.qtbot.waitUntil(lambda: strip.course.end == person.binding.end, timeout=PATIENCE)
    places = [QPoint(round(strip.place(step)), strip.height() // 2) for step in steps]
    person.qtbot.mousePress(strip, LEFT, pos=places[0])
    for place in places[1:]:
        person.qtbot.mouseMove(strip, place)
    person.qtbot.mouseRelease(strip, LEFT, pos=places[-1])
    person.settle()


def press(person: Person, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    person.key(key, modifier)
    person.settle()


def test_the_strip_is_dragged_and_keys_lead_back_and_on_to_a_run_that_nobody_looked_back_at(person):
    kept, strip = trained(person), person.layout.history.strip
    words = [noted.words for noted in strip.course.noted if noted.changed]
    assert words == ["rate 0.1 → 0.3", "bias of 1.1 edited"]
    drag_to(person, 10, 8, 3)
    assert same(seen(person), kept[3]) and person.layout.history.field.text() == "3"
    assert person.train.status[0] == "Paused. Viewing step 3 of 12"
    assert person.layout.history._said.text() == "9 later steps are kept"
    for key, modifier, step in (
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.NoModifier, 2),
        (Qt.Key.Key_Period, Qt.KeyboardModifier.NoModifier, 3),
        (Qt.Key.Key_Right, ALT, 4),
        (Qt.Key.Key_Left, ALT, 3),
        (Qt.Key.Key_PageDown, ALT, 12),
        (Qt.Key.Key_PageUp, ALT, 0),
        (Qt.Key.Key_End, ALT, 12),
        (Qt.Key.Key_Home, ALT, 0),
    ):
        press(person, key, modifier)
        assert same(seen(person), kept[step]), (key, step)
    strip.setFocus()
    for key, step in ((Qt.Key.Key_End, 12), (Qt.Key.Key_Left, 11), (Qt.Key.Key_Left, 10), (Qt.Key.Key_Right, 11)):
        person.qtbot.keyClick(strip, key)
        person.settle()
        assert same(seen(person), kept[step]), (key, step)
    press(person, Qt.Key.Key_G, CONTROL)
    field = person.layout.history.field
    assert field.hasFocus()
    person.qtbot.keyClicks(field, "7")
    person.qtbot.keyClick(field, Qt.Key.Key_Return)
    person.settle()
    assert same(seen(person), kept[7])
    person.train.bar.set_speed(math.inf)
    person.key(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: person.binding.step > 200, timeout=PATIENCE)
    person.key(Qt.Key.Key_Space)
    person.settle()
    assert is_its_project(person)
    assert person.train.status[0] == "Paused"
    fresh = Run(person.window.session.project)
    fresh.advance(person.binding.step)
    assert np.array_equal(fresh.parameters, person.binding.parameters)


def test_at_the_end_and_at_the_start_a_key_says_so_and_nothing_is_trained(person):
    trained(person, 4)
    said = []
    person.binding.message_posted.connect(said.append)
    press(person, Qt.Key.Key_Period)
    assert "latest step" in said[-1] and person.binding.step == 4
    press(person, Qt.Key.Key_Home, ALT)
    press(person, Qt.Key.Key_Comma)
    assert person.binding.step == 0 and person.binding.end == 4


def test_a_key_that_is_held_down_steps_each_time(person):
    trained(person)
    for _ in range(5):
        person.key(Qt.Key.Key_Comma)
    person.settle()
    assert person.binding.step == 7


def test_a_graph_in_trace_that_follows_shows_the_step_on_view(person):
    kept = trained(person)
    window, trace = person.window, person.window.workspace("trace")
    with person.qtbot.waitSignal(trace.binding.traced, timeout=PATIENCE):
        window.open_thing(TracePoint(True, 0))
    trace.layout.take.follow.click()
    for key, step in ((Qt.Key.Key_Left, 11), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1)):
        press(person, key, ALT)
        assert window.shown_workspace == "trace" and person.binding.step == step

        def shows_it(step=step):
            shown = trace.binding.shown
            weights = {shown.trace.data[i] for i, node in enumerate(shown.trace.nodes) if node.origin.parameter}
            return weights == set(kept[step]["rows"].tolist())

        person.qtbot.waitUntil(shows_it, timeout=PATIENCE)


def test_the_strip_gives_way_and_can_be_hidden(person):
    history = person.layout.history
    person.window.resize(1440, 900)
    person.qtbot.waitUntil(lambda: history.height() > 80, timeout=PATIENCE)
    person.window.resize(1024, 640)
    person.qtbot.waitUntil(lambda: history.height() < 50, timeout=PATIENCE)
    person.key(Qt.Key.Key_F5)
    assert not history.isVisible()
    press(person, Qt.Key.Key_G, CONTROL)
    assert history.isVisible()


def test_a_step_before_another_network_came_is_seen_with_the_one_it_had(person):
    kept = {}
    for step in range(1, 7):
        if step == 4:
            person.binding.execute(AddLayer(2, "tanh"))
            person.settle()
            kept[3] = seen(person)
        person.step()
        person.settle()
        kept[step] = seen(person)
    assert person.binding.end == 6
    for step in (2, 5, 3, 1, 6):
        look_at(person, step)
        assert same(seen(person), kept[step]), step
    assert is_its_project(person)
