"""Typed in the window and trained with: an activation, a schedule, the constants of an optimizer."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import Qt

from micrograd_desktop.nn.schedules import SCHEDULES
from micrograd_desktop.presentation.small_plots import activation_plot
from micrograd_desktop.project.storage import load, save
from micrograd_desktop.qt.controls.complaint import Complaint
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import Person
from tests.scenarios.ways import both_ways

ENTER, END, ESC = Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Escape


@pytest.fixture
def person(qtbot, open_window, tiny, drawn_by) -> Person:
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.settle()
    return person


def choose_last(person: Person, choice) -> None:
    """By the keys: the last item of a list is Typed…."""
    choice.setFocus()
    person.qtbot.keyClick(choice, END)
    person.settle()


def write(person: Person, field, text: str) -> None:
    field.selectAll()
    person.qtbot.keyClicks(field, text)


def trained(person: Person, steps: int = 3) -> bool:
    """Whether the window's run is what its project says."""
    for _ in range(steps):
        person.binding.do_step()
        person.settle()
    run = Run(person.window.session.project)
    run.advance(person.binding.step)
    return np.array_equal(run.parameters, person.binding.parameters)


@both_ways
def test_an_activation_is_typed_drawn_trained_with_saved_and_undone(person: Person, tmp_path) -> None:
    session = person.window.session
    before = session.project.network.hidden[0].activation
    line = person.layout.model_panel.layers[0]
    assert not line.typed.isVisible()
    choose_last(person, line.activation)
    assert session.project.network.hidden[0].activation == before and not session.can_undo
    field, sketch = line.typed.field, line.typed.sketch
    assert field.hasFocus() and field.text() == f"{before}(x)"
    write(person, field, "x * sigmoi")
    assert "'sigmoi' is not known" in field.refusal and sketch.plot is activation_plot("x")
    person.qtbot.keyClicks(field, "d(x)")
    assert field.refusal == "" and sketch.plot is activation_plot("x * sigmoid(x)")
    person.qtbot.keyClick(field, ESC)
    assert not line.typed.isVisible() and line.activation.currentData() == before
    choose_last(person, line.activation)
    assert field.text() == f"{before}(x)" and sketch.plot is activation_plot(f"{before}(x)")
    write(person, field, "x * sigmoid(x)")
    assert field.refusal == "" and sketch.plot is activation_plot("x * sigmoid(x)")
    person.qtbot.keyClick(field, ENTER)
    person.settle()
    assert session.project.network.hidden[0].activation == "x * sigmoid(x)"
    assert trained(person)
    save(session.project, tmp_path / "typed.mgd")
    assert load(tmp_path / "typed.mgd").project == session.project
    person.undo()
    person.settle()
    assert session.project.network.hidden[0].activation == before and not line.typed.isVisible()


def test_a_formula_that_can_be_no_activation_stays_to_be_mended_and_changes_nothing(person: Person) -> None:
    line, session = person.layout.model_panel.layers[0], person.window.session
    choose_last(person, line.activation)
    project, field = session.project, line.typed.field
    for formula in ("log(x)", "__import__('os')", "3", "x" * 300):
        write(person, field, formula)
        person.qtbot.keyClick(field, ENTER)
        assert field.refusal.startswith("The activation can't be") and session.project is project
    person.qtbot.keyClick(field, ESC)
    assert field.refusal == "" and not line.typed.isVisible() and session.project is project


def test_a_run_is_kept_until_another_formula_is_entered(person: Person) -> None:
    session, bar, panel = person.window.session, person.train.bar, person.layout.model_panel
    for _ in range(2):
        person.binding.do_step()
        person.settle()
    project, line = session.project, panel.layers[0]
    places = (
        (line.activation, line.typed.field),
        (panel.output, panel.output_typed.field),
        (bar.schedule, panel.formula),
    )
    for (choice, field), leave in product(places, (ENTER, ESC, Qt.Key.Key_Tab)):
        before, plot = choice.currentData(), panel.rates.plot
        choose_last(person, choice)
        assert field.hasFocus() and field.text() and choice.currentText() == "Typed…"
        person.qtbot.keyClick(field, leave)
        person.settle()
        assert session.project is project and person.binding.step == 2 and not session.can_undo, leave
        assert not field.isVisible() and choice.currentData() == before and panel.rates.plot is plot, leave


def test_the_row_of_before_is_chosen_again_while_a_formula_is_typed(person: Person) -> None:
    line, session = person.layout.model_panel.layers[0], person.window.session
    project, before = session.project, line.activation.currentIndex()
    choose_last(person, line.activation)
    write(person, line.typed.field, "3 *")
    line.activation.setCurrentIndex(before)
    line.activation.activated.emit(before)
    assert session.project is project and not line.typed.isVisible()


def test_the_outputs_activation_can_be_typed(person: Person) -> None:
    panel = person.layout.model_panel
    choose_last(person, panel.output)
    write(person, panel.output_typed.field, "3 * tanh(x / 3)")
    person.qtbot.keyClick(panel.output_typed.field, ENTER)
    person.settle()
    assert person.window.session.project.network.output_activation == "3 * tanh(x / 3)"
    assert trained(person)


@both_ways
def test_a_schedule_is_typed_drawn_and_obeyed_from_its_step_on(person: Person) -> None:
    panel, bar, session = person.layout.model_panel, person.train.bar, person.window.session
    row = SCHEDULES[session.project.training.schedule]
    for _ in range(2):
        person.binding.do_step()
        person.settle()
    choose_last(person, bar.schedule)
    assert panel.formula.hasFocus() and panel.formula.text() == row.typed
    write(person, panel.formula, "lr * (1 - k/4)")
    assert "At step 5 the schedule gives" in panel.formula.refusal
    write(person, panel.formula, "lr * 0.5**k")
    assert panel.formula.refusal == ""
    person.qtbot.keyClick(panel.formula, ENTER)
    person.settle()
    present = person.binding.present.training
    assert present.schedule == "lr * 0.5**k" and session.project.training.schedule == row.name
    assert trained(person) and bar.schedule.currentText() == "Typed…"
    assert panel.rates.plot.value_at(0.0) == present.learning_rate
    assert panel.rates.mark_place() is not None
    assert "→" in bar.rate_caption
    person.undo()
    person.settle()
    assert person.binding.present.training.schedule == row.name and not panel.formula.isVisible()


def test_a_rate_that_a_typed_schedule_makes_negative_is_refused_where_it_is_set(person: Person) -> None:
    panel, bar, session = person.layout.model_panel, person.train.bar, person.window.session
    choose_last(person, bar.schedule)
    write(person, panel.formula, "lr - 0.001")
    person.qtbot.keyClick(panel.formula, ENTER)
    person.settle()
    project = session.project
    assert project.training.schedule == "lr - 0.001"
    write(person, bar.rate_field, "0.0005")
    person.qtbot.keyClick(bar.rate_field, ENTER)
    assert session.project is project and "never negative" in bar.rate_field.refusal
    person.qtbot.keyClick(bar.rate_field, ESC)


def test_an_optimizers_constants_have_fields_that_take_effect_while_it_runs(person: Person) -> None:
    panel, bar, session = person.layout.model_panel, person.train.bar, person.window.session
    fields = panel.constants.fields
    bar.optimizer.value_chosen.emit("adam")
    person.settle()
    assert [name for name, field in fields.items() if field.isVisible()] == ["beta1", "beta2", "epsilon"]
    assert fields["beta2"].text() == "0.999" and "m ← 0.9 · m + 0.1 · g" in bar.optimizer.toolTip()
    for _ in range(2):
        person.binding.do_step()
        person.settle()
    fields["beta1"].setFocus()
    write(person, fields["beta1"], "0.5")
    person.qtbot.keyClick(fields["beta1"], ENTER)
    person.settle()
    assert person.binding.present.training.beta1 == 0.5 and session.project.training.beta1 is None
    assert "m ← 0.5 · m + 0.5 · g" in bar.optimizer.toolTip()
    assert trained(person)
    write(person, fields["beta1"], "1.5")
    person.qtbot.keyClick(fields["beta1"], ENTER)
    assert fields["beta1"].refusal == "The beta1 of the optimizer must be between 0 and 1, not 1.5."
    write(person, fields["beta1"], "usual")
    person.qtbot.keyClick(fields["beta1"], ENTER)
    person.settle()
    assert person.binding.present.training.beta1 is None and fields["beta1"].text() == "0.9"
    bar.optimizer.value_chosen.emit("sgd")
    person.settle()
    assert not panel.constants.isVisible()


def test_the_tip_of_how_weights_begin_has_the_formula(person: Person) -> None:
    panel = person.layout.model_panel
    panel.initialiser.value_chosen.emit("he")
    person.settle()
    assert "σ = √(2 / n)" in panel.initialiser.toolTip()


@pytest.mark.parametrize("place", ["schedule", "output", "hidden"])
def test_a_formula_is_typed_with_its_curve_and_its_complaint_in_sight(person: Person, place) -> None:
    panel = person.layout.model_panel
    person.window.resize(1280, 720)
    person.settle()
    choice, field, curve = {
        "schedule": (person.train.bar.schedule, panel.formula, panel.rates),
        "output": (panel.output, panel.output_typed.field, panel.output_typed.sketch),
        "hidden": (panel.layers[0].activation, panel.layers[0].typed.field, panel.layers[0].typed.sketch),
    }[place]
    choose_last(person, choice)
    write(person, field, "lr * sigmoi(x) + nobody(k)")
    (sign,) = (sign for sign in person.window.findChildren(Complaint) if sign.isVisible())
    for widget in (field, curve, sign):
        assert widget.visibleRegion().boundingRect() == widget.rect(), widget
    message = person.window.statusBar()
    person.qtbot.keyClick(field, ENTER)
    assert message.currentMessage() == field.refusal
    write(person, field, "lr * 0.5" if place == "schedule" else "2 * x")
    person.qtbot.keyClick(field, ENTER)
    person.settle()
    assert "sigmoi" not in message.currentMessage()


def test_a_function_that_parts_classes_is_typed_trained_with_saved_and_undone(person: Person, tmp_path) -> None:
    session, panel = person.window.session, person.layout.data_panel
    assert not panel.formula.isVisible()
    person.qtbot.mouseClick(panel.thumbnails["above-function"], Qt.MouseButton.LeftButton)
    person.settle()
    assert panel.formula.isVisible() and panel.formula.text() == "2 * sin(x)"
    panel.formula.setFocus()
    write(person, panel.formula, "x**2 -")
    assert panel.formula.refusal and session.project.dataset.formula == "2 * sin(x)"
    write(person, panel.formula, "x + 99")
    assert "hardly any room above" in panel.formula.refusal
    assert any(sign.isVisible() and "hardly any room" in sign.text() for sign in person.window.findChildren(Complaint))
    write(person, panel.formula, "x**2 - 3")
    assert not panel.formula.refusal
    person.qtbot.keyClick(panel.formula, ENTER)
    person.settle()
    assert session.project.dataset.formula == "x**2 - 3"
    inputs, targets = person.binding._display.points.train_x, person.binding._display.points.train_y
    far = np.abs(inputs[:, 1] - (inputs[:, 0] ** 2 - 3.0)) > 1.5
    assert ((inputs[:, 1] > inputs[:, 0] ** 2 - 3.0) == (targets > 0))[far].all() and far.any()
    assert trained(person)
    save(session.project, tmp_path / "above.mgd")
    assert load(tmp_path / "above.mgd").project == session.project
    person.undo()
    person.settle()
    assert panel.formula.text() == "2 * sin(x)"
    person.undo()
    person.settle()
    assert session.project.dataset.kind == "xor" and not panel.formula.isVisible()
