"""Training that pauses by itself, as a person has it: conditions typed, steps counted, gradients clipped."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, Project, StopSpec, TrainingSpec
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import PATIENCE, Person


class Stopper(Person):
    """Types conditions, and waits for the run to stop."""

    def __init__(self, qtbot: Any, window: Any) -> None:
        super().__init__(qtbot, window, random.Random(0))
        self.panel = self.layout.stop_panel
        self.said: list[str] = []
        self.binding.message_posted.connect(self.said.append)

    def type_into(self, field: ValueField, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def play_to_the_stop(self) -> str:
        """Why it stopped, as the status bar says."""
        self.said.clear()
        self.key(Qt.Key.Key_Space)
        self.wait_for_the_stop()
        return self.said[-1]

    def wait_for_the_stop(self) -> None:
        self.qtbot.waitUntil(lambda: any(s.startswith("Stopped") for s in self.said), timeout=PATIENCE)
        self.settle()

    @property
    def stop(self) -> StopSpec:
        return self.window.session.project.stop


@pytest.fixture
def stopper(qtbot: Any, open_window: Any, tiny: Project) -> Stopper:
    project = replace(
        tiny,
        network=NetworkSpec(hidden=(LayerSpec(4, "tanh"),), seed=3),
        training=replace(tiny.training, learning_rate=0.5),
    )
    return Stopper(qtbot, open_window(project))


def first_at_most(project: Project, limit: float) -> int:
    figures = Run(project).advance(20_000).figures
    return int(np.flatnonzero(figures.column("data_loss") <= limit)[0])


@pytest.mark.parametrize("speed", [60.0, math.inf])
def test_it_stops_at_the_loss_that_was_typed_says_so_and_can_be_trained_on(stopper: Stopper, speed: float) -> None:
    limit = float(Run(stopper.window.session.project).advance(60).figures.column("data_loss")[-1])
    stopper.train.bar.set_speed(speed)
    stopper.key(Qt.Key.Key_U)
    assert QApplication.focusWidget() is stopper.panel.loss
    stopper.type_into(stopper.panel.loss, f"{limit:.4f}")
    assert stopper.stop.loss == float(f"{limit:.4f}")
    step = first_at_most(stopper.window.session.project, float(f"{limit:.4f}"))
    said = stopper.play_to_the_stop()
    assert said.startswith(f"Stopped at step {step:,}: data loss ") and said.endswith(f" is at most {limit:.4f}.")
    assert stopper.binding.step == step and stopper.layout.loss_plot.history.end == step
    assert stopper.window.statusBar().currentMessage() == said
    run = Run(stopper.window.session.project)
    run.advance(step)
    assert np.array_equal(run.parameters, stopper.binding.parameters)
    stopper.key(Qt.Key.Key_Space)
    stopper.qtbot.waitUntil(lambda: stopper.binding.step > step + 2, timeout=PATIENCE)
    stopper.key(Qt.Key.Key_Space)
    stopper.settle()


def test_n_trains_as_many_steps_as_the_panel_says_and_an_edit_on_the_way_changes_that_not(stopper: Stopper) -> None:
    stopper.train.bar.set_speed(30.0)
    stopper.type_into(stopper.panel.burst, "12")
    assert stopper.stop.burst == 12
    stopper.key(Qt.Key.Key_N)
    stopper.qtbot.waitUntil(lambda: stopper.binding.step > 2, timeout=PATIENCE)
    stopper.binding.execute(Set(TrainingSpec.learning_rate, 0.25))
    stopper.wait_for_the_stop()
    assert stopper.binding.step == 12
    assert any(said == "Stopped at step 12: 12 more steps are done." for said in stopper.said)
    stopper.said.clear()
    stopper.qtbot.mouseClick(stopper.panel.train, Qt.MouseButton.LeftButton)
    stopper.wait_for_the_stop()
    assert stopper.binding.step == 24
    run = Run(stopper.window.session.project)
    run.advance(24)
    assert np.array_equal(run.parameters, stopper.binding.parameters)
    stopper.key(Qt.Key.Key_Space)  # plays on without an end
    stopper.qtbot.waitUntil(lambda: stopper.binding.step > 40, timeout=PATIENCE)
    stopper.key(Qt.Key.Key_Space)
    stopper.settle()


def test_a_step_and_a_plateau_stop_it_and_undo_takes_a_condition_back(stopper: Stopper) -> None:
    stopper.train.bar.set_speed(math.inf)
    stopper.type_into(stopper.panel.step, "37")
    assert stopper.play_to_the_stop() == "Stopped at step 37, as set."
    stopper.undo()
    assert stopper.stop == StopSpec() and stopper.panel.step.text() == ""
    assert stopper.window.session.project.log == ()
    stopper.settle()
    assert stopper.binding.step == 37
    stopper.binding.execute(Set(TrainingSpec.learning_rate, 1e-6))
    stopper.type_into(stopper.panel.plateau, "50")
    assert stopper.play_to_the_stop().endswith(" by 0.01 % for 50 steps.")
    stopper.type_into(stopper.panel.plateau, "never")
    assert stopper.stop.plateau is None and stopper.panel.plateau.text() == ""


def test_a_condition_that_is_typed_while_it_plays_stops_it(stopper: Stopper) -> None:
    stopper.train.bar.set_speed(30.0)
    stopper.key(Qt.Key.Key_Space)
    stopper.qtbot.waitUntil(lambda: stopper.binding.step > 2, timeout=PATIENCE)
    stopper.type_into(stopper.panel.step, "40")
    stopper.wait_for_the_stop()
    assert stopper.binding.step == 40


def test_what_can_not_be_a_condition_is_refused_at_its_field(stopper: Stopper) -> None:
    for field, text, said in (
        (stopper.panel.loss, "-1", "The data loss to stop at must be between 0 and 1000000"),
        (stopper.panel.accuracy, "101", "The accuracy to stop at must be between 0% and 100%"),
        (stopper.panel.step, "0", "The step to stop at must be between 1 and 1,000,000,000"),
        (stopper.panel.plateau, "x", "is not a whole number"),
        (stopper.panel.burst, "0", "The number of steps to train at a time must be between 1 and"),
        (stopper.layout.model_panel.gradient.limit, "0", "The limit of the gradient must be between"),
    ):
        field.setEnabled(True)
        stopper.type_into(field, text)
        assert said in field.refusal
        stopper.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert stopper.stop == StopSpec()
    stopper.type_into(stopper.panel.accuracy, "97.5%")
    assert stopper.stop.accuracy == 0.975 and stopper.panel.accuracy.text() == "97.5%"


def test_gradients_are_clipped_while_it_trains_and_the_tip_has_formula_and_norm(stopper: Stopper) -> None:
    rows = stopper.layout.model_panel.gradient
    stopper.train.bar.set_speed(math.inf)
    assert not rows.limit.isEnabled() and not rows.penalised.isEnabled()
    stopper.key(Qt.Key.Key_Space)
    stopper.qtbot.waitUntil(lambda: stopper.binding.step > 20, timeout=PATIENCE)
    stopper.binding.execute(Set(TrainingSpec.clip, "norm"))
    stopper.binding.execute(Set(TrainingSpec.clip_limit, 0.01))
    stopper.qtbot.waitUntil(lambda: rows.limit.isEnabled() and rows.limit.text() == "0.01", timeout=PATIENCE)
    stopper.key(Qt.Key.Key_Space)
    stopper.settle()
    run = Run(stopper.window.session.project)
    run.advance(stopper.binding.step)
    assert np.array_equal(run.parameters, stopper.binding.parameters)
    assert float(np.linalg.norm(run.gradients)) <= 0.01
    assert {change.field for change in stopper.window.session.project.log} >= {"clip", "clip_limit"}
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), rows.clip.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(rows.clip, event)
    look = run.look().gradients
    assert look is not None
    norm = float(np.linalg.norm(look))
    tip = " ".join(rows.clip.toolTip().split())
    assert "Norm with c = 0.01: g becomes g · min(c / (‖g‖ + 10⁻⁶), 1)" in tip
    assert rows.norm() == pytest.approx(norm) and "Now ‖g‖ = " in tip


def test_the_penalty_can_leave_biases_out(stopper: Stopper) -> None:
    rows, panel = stopper.layout.model_panel.gradient, stopper.layout.model_panel
    stopper.binding.execute(Set(TrainingSpec.regularisation, "l2"))
    assert rows.penalised.isEnabled() and "λ · (Σ w² + Σ b²), as micrograd does" in " ".join(
        rows.penalised.toolTip().split()
    )
    rows.penalised.setFocus()
    stopper.qtbot.keyClick(rows.penalised, Qt.Key.Key_Down)
    assert stopper.window.session.project.training.penalised == "weights"
    assert "λ · Σ w²: biases b are left alone" in " ".join(rows.penalised.toolTip().split())
    assert panel.penalty.toolTip()
    stopper.undo()
    assert stopper.window.session.project.training.penalised == "all"
