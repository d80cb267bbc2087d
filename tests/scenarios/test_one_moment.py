"""Paused, all on screen is one moment: whatever was done, it is what the Value engine says of those parameters."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import MLP, build_mlp
from micrograd_desktop.nn.parameters import name_at
from micrograd_desktop.presentation.formats import count, percent, plain
from micrograd_desktop.project.edits import AddLayer, RemoveLayer, Set, SetBug, SetFrozen, SetLayer, SetParameter
from micrograd_desktop.project.rules import features_of, layer_sizes, parameter_count
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training.results import Look
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.run_state import RunState

PATIENCE = 20_000
LEFT = Qt.MouseButton.LeftButton


class Person:
    """Does things to the window, one after the other, each until all that is shown is settled."""

    def __init__(self, qtbot: Any, window: Any, rng: random.Random) -> None:
        self.qtbot, self.window, self.rng = qtbot, window, rng
        self.train = window.workspace("train")
        self.binding, self.layout = self.train.binding, self.train.layout
        self.done: list[str] = []
        self.layout.loss_plot.set_log(False)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.binding.settled, timeout=PATIENCE)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window, key, modifier)

    # -- what can be done

    def step(self) -> None:
        if self.binding.doctor.divergence is None:
            before = self.binding.step
            self.key(Qt.Key.Key_S)
            self.qtbot.waitUntil(lambda: self.binding.step == before + 1, timeout=PATIENCE)

    def steps(self) -> None:
        for _ in range(self.rng.randint(2, 5)):
            self.step()

    def play(self) -> None:
        if self.binding.doctor.divergence is None:
            before = self.binding.step
            self.key(Qt.Key.Key_Space)
            self.qtbot.waitUntil(lambda: self.binding.step > before, timeout=PATIENCE)
            self.key(Qt.Key.Key_Space)
            self.qtbot.waitUntil(lambda: not self.binding.running, timeout=PATIENCE)

    def edit_a_parameter(self) -> None:
        sizes = layer_sizes(self.binding.present.network)
        place = self.rng.randrange(parameter_count(self.binding.present.network))
        self.binding.execute(SetParameter(name_at(place, sizes), round(self.rng.uniform(-2, 2), 3)))

    def freeze(self) -> None:
        sizes = layer_sizes(self.binding.present.network)
        place = self.rng.randrange(parameter_count(self.binding.present.network))
        self.binding.execute(SetFrozen((name_at(place, sizes),), self.rng.random() < 0.7))

    def set_the_rate(self) -> None:
        self.binding.execute(Set(TrainingSpec.learning_rate, self.rng.choice([0.03, 0.1, 0.3])))

    def choose_a_loss(self) -> None:
        self.binding.execute(Set(TrainingSpec.loss, self.rng.choice(["logistic", "max-margin", "squared-error"])))

    def choose_an_optimizer(self) -> None:
        self.binding.execute(Set(TrainingSpec.optimizer, self.rng.choice(["sgd", "momentum", "adam"])))

    def choose_a_penalty(self) -> None:
        self.binding.execute(Set(TrainingSpec.regularisation, self.rng.choice(["none", "l1", "l2"])))

    def choose_what_is_penalised(self) -> None:
        self.binding.execute(Set(TrainingSpec.penalised, self.rng.choice(["all", "weights"])))

    def choose_a_clip(self) -> None:
        self.binding.execute(Set(TrainingSpec.clip, self.rng.choice(["none", "norm", "value"])))
        self.binding.execute(Set(TrainingSpec.clip_limit, self.rng.choice([0.01, 0.1])))

    def choose_a_batch(self) -> None:
        self.binding.execute(Set(TrainingSpec.batch_size, self.rng.choice([None, 5, 7])))

    def switch_a_bug(self) -> None:
        self.binding.execute(SetBug("wrong-sign", self.rng.random() < 0.5))

    def size_a_layer(self) -> None:
        self.binding.execute(SetLayer(0, LayerSpec.size, self.rng.randint(2, 4)))

    def add_a_layer(self) -> None:
        if len(self.binding.present.network.hidden) < 3:
            self.binding.execute(AddLayer(2, "tanh"))

    def remove_a_layer(self) -> None:
        if len(self.binding.present.network.hidden) > 1:
            self.binding.execute(RemoveLayer(0))

    def click_a_feature(self) -> None:
        chips = [chip for chip in self.layout.canvas.features.chips if chip.isVisible()]
        self.qtbot.mouseClick(self.rng.choice(chips), LEFT)

    def type_a_feature(self) -> None:
        formula = self.rng.choice(["sin(3*x)*y", "tanh(x - y)", "log(x)", "x +"])
        self.layout.canvas.features.type_one()
        self.qtbot.keyClicks(self.layout.canvas.features.field, formula)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
            self.qtbot.keyClick(self.layout.canvas.features.field, key)

    def draw_another_network(self) -> None:
        self.binding.execute(Set(NetworkSpec.seed, self.rng.randrange(100)))

    def draw_new_points(self) -> None:
        self.key(Qt.Key.Key_G)

    def seed_the_data(self) -> None:
        self.binding.execute(Set(DatasetSpec.seed, self.rng.randrange(100)))

    def undo(self) -> None:
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        self.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    def reset(self) -> None:
        self.key(Qt.Key.Key_R)
        self.qtbot.waitUntil(lambda: self.binding.step == 0, timeout=PATIENCE)

    def go_back(self) -> None:
        if self.binding.doctor.divergence is not None:
            self.binding.doctor.press(self.rng.choice(["back", "lower"]))

    def fork(self) -> None:
        if self.binding.end:
            self.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    def restore(self) -> None:
        if runs := self.window.session.project.runs:
            self.train.keeping.restore(self.rng.choice(runs).name)

    def actions(self) -> list[Callable[[], None]]:
        frequent = [self.step, self.steps, self.play, self.edit_a_parameter, self.undo, self.redo, self.set_the_rate]
        rare = [
            self.freeze, self.choose_a_loss, self.choose_an_optimizer, self.choose_a_penalty, self.choose_a_batch,
            self.switch_a_bug, self.size_a_layer, self.add_a_layer, self.remove_a_layer, self.draw_new_points,
            self.draw_new_points, self.seed_the_data, self.reset, self.go_back, self.click_a_feature,
            self.type_a_feature, self.fork, self.restore,
        ]  # fmt: skip
        return [*frequent, *frequent, *rare]

    def act(self) -> None:
        action = self.rng.choice(self.actions())
        self.done.append(action.__name__)
        action()
        self.settle()


class Truth:
    """What the Value engine says of the parameters that are shown, and what the project says they must be."""

    def __init__(self, person: Person) -> None:
        binding, project = person.binding, person.window.session.project
        self.step, self.parameters = binding.step, np.array(binding.parameters)
        self.replayed = Run(project)
        if self.step:
            self.replayed.advance(self.step)
        present = binding.present
        self.network: MLP = build_mlp(present.network)
        for value, number in zip(self.network.parameters(), self.parameters.tolist(), strict=True):
            value.data = number
        self.points, self.features = self.replayed.points, features_of(present.network, present.dataset)
        self.look = self._look(binding.present, binding.state)

    def _look(self, present: Project, state: RunState | None) -> Look:
        run = Run(replace(present, log=()), engine="value")
        none = np.zeros_like(self.parameters)
        moments = run.initial_state().moments
        gradients = none if state is None else self.replayed.gradients  # of parameters that are there now
        run.restore(replace(run.initial_state(), parameters=self.parameters, gradients=gradients, moments=moments,
                            trained=self.step > 0))  # fmt: skip
        return run.look()

    def score(self, x: list[float]) -> float:
        return float(self.network(self.features.values([Value(number) for number in x])).data)


def check(person: Person) -> None:
    truth, layout, said = Truth(person), person.layout, f"after {person.done}"
    assert np.array_equal(truth.replayed.parameters, truth.parameters), said
    figures = truth.look.figures.row(0)
    _check_header(person, truth, figures)
    view, model = layout.canvas.view, layout.inspector.model
    assert np.array_equal(view.array("weights"), truth.parameters), said
    gradients = truth.look.gradients
    if gradients is not None:
        assert np.allclose(view.array("gradients"), gradients, rtol=1e-12, atol=1e-15), said
        assert np.allclose(model._state.gradients, gradients, rtol=1e-12, atol=1e-15), said
    else:
        assert model._state.gradients is None, said
    assert np.array_equal(model._state.parameters, truth.parameters), said
    for train, x, y in (
        (True, truth.points.train_x, truth.points.train_y),
        (False, truth.points.test_x, truth.points.test_y),
    ):
        wrong = [(truth.score(row) > 0) != (target > 0) for row, target in zip(x.tolist(), y.tolist(), strict=True)]
        assert layout.boundary.points.wrong[train].tolist() == wrong, said
    _check_maps(layout, truth)


def _check_header(person: Person, truth: Truth, figures: dict[str, float]) -> None:
    said = f"after {person.done}"
    assert person.train.bar._step_count.text() == count(truth.step), said
    readout = person.layout.loss_plot.readout.text()
    assert percent(figures["accuracy"]) in readout, (said, readout)
    plot = person.layout.loss_plot
    plot.refresh()
    steps, losses = plot.curves.drawn_curve("data_loss")
    if len(steps):
        assert steps[-1] == truth.step, said
        assert losses[-1] == pytest.approx(figures["data_loss"], rel=1e-9), said
    assert plain(figures["data_loss"]) in readout, (said, readout)


def _check_maps(layout: Any, truth: Truth) -> None:
    heatmaps = layout.canvas.view.scene.heatmaps
    x0, x1, y0, y1 = heatmaps.extent
    n = heatmaps.output.shape[0]
    for row, column in ((0, 0), (n // 2, n // 3), (n - 1, n - 1)):
        place = [x0 + (x1 - x0) * column / (n - 1), y0 + (y1 - y0) * row / (n - 1)]
        assert heatmaps.output[row, column] == pytest.approx(truth.score(place), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("seed", range(6))
def test_all_that_is_shown_is_one_moment(qtbot, open_window, tiny, seed):
    person = Person(qtbot, open_window(tiny), random.Random(seed))
    for _ in range(14):
        person.act()
        check(person)


@pytest.mark.parametrize("change", ["add_a_layer", "draw_another_network", "seed_the_data"])
def test_undo_of_a_network_leads_back_to_where_its_run_stood_with_its_curve(qtbot, open_window, tiny, change):
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.steps()
    person.settle()
    step, parameters = person.binding.step, np.array(person.binding.parameters)
    curve = person.layout.loss_plot.curves.drawn_curve("data_loss")
    getattr(person, change)()
    person.settle()
    assert person.binding.step == (step if change == "add_a_layer" else 0)
    person.steps()
    person.undo()
    person.settle()
    if change == "add_a_layer":
        assert person.binding.step > step
        person.window.controller.run_to(step)
        person.train.binding.go_to(step)
        person.settle()
    assert person.binding.step == step
    assert np.array_equal(person.binding.parameters, parameters)
    again = person.layout.loss_plot.curves.drawn_curve("data_loss")
    assert [numbers.tolist() for numbers in again] == [numbers.tolist() for numbers in curve]
    check(person)


@pytest.mark.parametrize("seed", range(2))
def test_all_that_is_shown_under_changing_features_is_one_moment(qtbot, open_window, tiny, seed):
    person = Person(qtbot, open_window(tiny), random.Random(seed))
    for action in (person.click_a_feature, person.steps, person.type_a_feature, person.step, person.draw_new_points,
                   person.undo, person.undo, person.click_a_feature, person.play, person.type_a_feature):  # fmt: skip
        person.done.append(action.__name__)
        action()
        person.settle()
        check(person)
