"""Features in the window, by mouse and keys: chips, a typed one, its fault, undo, a point taken to Trace, files."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.rules import features_of
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.training.run import Run
from tests.scenarios.test_one_moment import LEFT, PATIENCE, Person
from tests.scenarios.ways import both_ways


@pytest.fixture
def person(qtbot, open_window, tiny, drawn_by) -> Person:
    person = Person(qtbot, open_window(tiny), random.Random(0))
    person.binding.execute(Set(DatasetSpec.kind, "xor"))
    person.settle()
    return person


def bar(person: Person):
    return person.layout.canvas.features


def chip(person: Person, title: str):
    return next(chip for chip in bar(person).chips if chip.text() == title)


def click(person: Person, title: str) -> None:
    person.qtbot.mouseClick(chip(person, title), LEFT)
    person.settle()


def seen(person: Person) -> tuple[str, ...]:
    return person.binding.present.network.features


@both_ways
def test_a_chip_adds_its_feature_with_its_own_map_and_a_second_click_takes_it_away(person: Person) -> None:
    assert [c.text() for c in bar(person).chips if c.isChecked()] == ["x", "y"]
    click(person, "xy")
    scene = person.layout.canvas.view.scene
    assert seen(person) == ("x1", "x2", "x1 * x2")
    describe = person.layout.canvas.view.describe
    assert describe((0, 1)).startswith("Feature y, ") and describe((0, 2)) == "Feature xy = x1 * x2"
    assert scene.graph.input_names == ("x", "y", "xy") and chip(person, "xy").isChecked()
    maps = scene.heatmaps.inputs
    assert maps.shape[0] == 3 and np.array_equal(maps[2], maps[0] * maps[1])
    person.steps()
    person.settle()
    run = Run(person.window.session.project)
    run.advance(person.binding.step)
    assert np.array_equal(run.parameters, person.binding.parameters)
    click(person, "x")
    assert seen(person) == ("x2", "x1 * x2")
    person.undo()
    person.settle()
    assert seen(person) == ("x1", "x2", "x1 * x2") and chip(person, "x").isChecked()
    assert person.layout.canvas.view.scene.graph.input_names == ("x", "y", "xy")


def test_the_last_one_stays_and_it_is_said_why(person: Person) -> None:
    click(person, "x")
    with person.qtbot.waitSignal(person.binding.message_posted, timeout=PATIENCE) as said:
        click(person, "y")
    assert said.args == ["The network needs at least one input."]
    assert seen(person) == ("x2",) and chip(person, "y").isChecked()


def test_by_keys_alone(person: Person) -> None:
    person.window.activateWindow()
    first = bar(person).chips[0]
    person.qtbot.keyClick(person.window, Qt.Key.Key_Tab)
    for _ in range(80):
        if QApplication.focusWidget() is first:
            break
        person.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    for _ in range(2):
        person.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chip(person, "x²")
    person.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    person.settle()
    assert seen(person) == ("x1", "x2", "x1 ** 2") and not person.binding.running
    person.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert QApplication.focusWidget() is chip(person, "y")


def test_a_typed_one_says_its_fault_at_once_and_is_taken_with_enter(person: Person) -> None:
    person.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    field = bar(person).field
    assert QApplication.focusWidget() is field
    person.qtbot.keyClicks(field, "sin(3*z)")
    assert "There is no input called 'z'." in field.refusal and field._complaint.isVisible()
    person.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert seen(person) == () and field.text() == "sin(3*z)"
    for _ in range(2):
        person.qtbot.keyClick(field, Qt.Key.Key_Backspace)
    person.qtbot.keyClicks(field, "x)*y")
    assert field.refusal == "" and not field._complaint.isVisible()
    person.qtbot.keyClick(field, Qt.Key.Key_Return)
    person.settle()
    assert seen(person) == ("x1", "x2", "sin(3*x)*y") and field.text() == ""
    typed = chip(person, "sin(3*x)*y")
    assert typed.isChecked() and "sin(3*x)*y" in typed.toolTip()
    assert person.layout.canvas.view.describe((0, 2)) == "Feature sin(3*x)*y"
    person.qtbot.mouseClick(typed, LEFT)
    person.settle()
    assert seen(person) == () and len(bar(person).chips) == 7


def test_a_text_that_is_too_long_is_not_cut_and_that_is_said(person: Person) -> None:
    field, text = bar(person).field, "sin(x) + " * 14 + "y"
    bar(person).type_one()
    person.qtbot.keyClicks(field, text)
    assert field.text() == text and field.refusal == "A feature is a formula of 1 to 120 printable characters."
    person.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert seen(person) == () and field.text() == text


def test_the_hint_has_the_names_of_this_data(person: Person) -> None:
    assert bar(person).field.placeholderText().endswith("sin(3*x)*y")
    person.binding.execute(Set(DatasetSpec.kind, "iris"))
    person.settle()
    assert bar(person).field.placeholderText().endswith("sin(3*x1)*x3")
    assert "x3 petal length" in bar(person).field.toolTip()
    bar(person).type_one()
    person.qtbot.keyClicks(bar(person).field, "sin(y)")
    assert "x1 sepal length, x2 sepal width" in bar(person).field.refusal


def test_esc_takes_back_what_was_typed(person: Person) -> None:
    field = bar(person).field
    bar(person).type_one()
    person.qtbot.keyClicks(field, "log(x)")
    assert "is not a number at training point" in field.refusal
    person.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.refusal, seen(person)) == ("", "", ())
    assert QApplication.focusWidget() is not field


def test_what_there_is_no_room_for_is_in_a_menu(person: Person) -> None:
    formulas = ("x*x*y", "y*y*x", "sin(x + y)", "cos(x - y)", "tanh(x/2 + y)")
    for formula in formulas:
        bar(person).edit_requested.emit(_with(person, formula), None)
    person.settle()
    features = bar(person)
    features.resize(420, features.height())
    hidden = [c for c in features.chips if c.isHidden()]
    assert hidden and features.more.text() == f"+{len(hidden)}"
    right = max(c.geometry().right() for c in features.chips if not c.isHidden())
    assert right < features.more.x() - features._row.x() and features.more.geometry().right() < features.field.x()
    assert features.field.geometry().right() < 420
    menu = features.more.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [c.text() for c in hidden]
    assert menu.actions()[-1].isChecked()
    menu.actions()[-1].trigger()
    person.settle()
    assert seen(person)[-1] == formulas[-2]


def _with(person: Person, formula: str):
    from micrograd_desktop.presentation.feature_chips import with_typed
    from micrograd_desktop.project.edits import SetFeatures

    return SetFeatures(with_typed(bar(person)._chips, formula))


@both_ways
def test_while_it_plays_the_run_goes_on_with_another_feature(person: Person) -> None:
    person.binding.toggle_running()
    person.qtbot.waitUntil(lambda: person.binding.step > 3, timeout=PATIENCE)
    person.qtbot.mouseClick(chip(person, "y²"), LEFT)
    changed = person.window.session.project.log[0].step
    person.qtbot.waitUntil(lambda: person.binding.step > changed > 3, timeout=PATIENCE)
    person.binding.toggle_running()
    person.settle()
    assert seen(person) == ("x1", "x2", "x2 ** 2")
    run = Run(person.window.session.project)
    if person.binding.step:
        run.advance(person.binding.step)
    assert np.array_equal(run.parameters, person.binding.parameters)


def test_a_point_opens_in_trace_with_the_features_as_ops_from_its_inputs(person: Person) -> None:
    click(person, "xy")
    person.steps()
    person.settle()
    person.layout.boundary.point_clicked.emit(True, 4)
    trace = person.window.workspace("trace")
    person.qtbot.waitUntil(lambda: trace.settled and trace.binding.shown is not None, timeout=PATIENCE)
    project, points = person.window.session.project, person.binding.points
    assert "f3 = x1 * x2" in project.trace.program
    shown = trace.binding.shown.trace
    values = features_of(project.network, project.dataset).rows(points.train_x[4:5])[0]
    products = [shown.data[i] for i, node in enumerate(shown.nodes) if node.symbol == "*"]
    assert values[2] in products
